"""To whom a letter goes and how it greets (Awb 3:41): in Dutch, from the applicant as given with the application."""

import re
from dataclasses import dataclass

from projects.enums import OrganisationKind
from subsidies.enums import Salutation
from subsidies.letters.sentences import listed
from subsidies.models import Application, Objector
from subsidies.services.application.applicants import given_applicant
from subsidies.services.letters.letter_refusals import AddressMissing, RepresentativeAddressMissing
from subsidies.services.objections.objection_receipt_refusals import ObjectorAddressMissing

COLLEGE = "College van burgemeester en wethouders"
BEFORE_SURNAMES = frozenset(
    [
        "de",
        "den",
        "der",
        "d'",
        "het",
        "'t",
        "ten",
        "ter",
        "te",
        "van",
        "von",
        "vom",
        "in",
        "op",
        "aan",
        "bij",
        "la",
        "le",
        "les",
        "el",
        "al",
        "da",
        "di",
        "do",
        "dos",
        "du",
        "onder",
        "over",
        "uit",
    ]
)
TITLES = {Salutation.MAN: "heer", Salutation.WOMAN: "mevrouw"}
WITHOUT_NAME = {  # of whom nobody is named
    OrganisationKind.DEVELOPER: "Geachte directie,",
    OrganisationKind.HOUSING_CORPORATION: "Geacht bestuur,",
}
_INITIALS = re.compile(r"(?:\w{1,2}\.)+|mr\.|ir\.|ing\.|dr\.|drs\.|prof\.", re.IGNORECASE)


@dataclass(frozen=True)
class Addressee:
    """Who a letter is for: the lines above it, name first, the greeting, and for whom a representative acts."""

    lines: tuple[str, ...]
    salutation: str
    represented: str = ""


def addressee_of(application: Application) -> Addressee:
    """Return to whom a letter about the case goes: the representative where there is one who may act (Awb 2:1, 3:41).

    As long as a proxy is asked for and not there it goes to the applicant. Raises AddressMissing or
    RepresentativeAddressMissing.
    """
    given = given_applicant(application)
    name, contact = _line(given.name), _line(given.contact_name)
    recorded = application.representative
    acting = recorded if recorded is not None and not recorded.lacks_proxy else None
    representative = _line(acting.name) if acting else ""
    address = _lines(acting.address if acting else given.address)
    if not address:
        raise (RepresentativeAddressMissing if acting else AddressMissing)(
            name=representative or name, case=application.case_number
        )
    others = tuple(f"en {other}" for other in _lines(given.co_applicants))
    if representative:
        represented = listed([name, *_lines(given.co_applicants)], "en")
        whose = f"gemachtigde van {represented}"
        return Addressee((representative, whose, *address), f"Geachte {representative},", represented)
    kind = given.kind
    if kind == OrganisationKind.MUNICIPALITY:
        inside = (COLLEGE, *([f"t.a.v. {contact}"] if contact else []))
        return Addressee((name, *others, *inside, *address), "Geacht college,")
    attention = [f"t.a.v. {contact}"] if contact and contact != name else []
    return Addressee((name, *others, *attention, *address), _greeting(given, name, contact, many=bool(others)))


def objector_addressee(objector: Objector) -> Addressee:
    """Return to whom a letter about somebody else's objection goes. Raises ObjectorAddressMissing."""
    name, acting = _line(objector.objection.objector), _line(objector.representative)
    address = _lines(objector.representative_address or objector.address if acting else objector.address)
    if not address:
        raise ObjectorAddressMissing(name=acting or name, case=objector.objection.application.case_number)
    if acting:
        return Addressee((acting, f"gemachtigde van {name}", *address), f"Geachte {acting},", name)
    inside = (COLLEGE,) if objector.kind == OrganisationKind.MUNICIPALITY else ()
    greeting = "Geacht college," if inside else _greeting(objector, name, "", many=False)
    return Addressee((name, *inside, *address), greeting)


def _greeting(given: object, name: str, contact: str, *, many: bool) -> str:
    kind, salutation = str(getattr(given, "kind", "")), str(getattr(given, "salutation", ""))
    if many:
        return "Geachte aanvragers,"
    person = contact or (name if kind == OrganisationKind.PERSON else "")
    if person:
        title = TITLES.get(Salutation(salutation)) if salutation else None
        return f"Geachte {title} {surname(person)}," if title else f"Geachte {person},"
    if kind == OrganisationKind.RESIDENTS:
        return f"Geachte leden van {name},"
    return next((words for known, words in WITHOUT_NAME.items() if known == kind), "Geachte heer, mevrouw,")


def surname(name: str) -> str:
    """Return the surname of a person, with a capital as after a title: “J. de Vries” gives “De Vries”."""
    words = name.split()
    begin = next((n for n, word in enumerate(words) if n and word.lower() in BEFORE_SURNAMES), None)
    if begin is None:
        initials = next((n for n, word in enumerate(words) if not _INITIALS.fullmatch(word)), len(words) - 1)
        begin = initials or len(words) - 1
    last = " ".join(words[begin:])
    return last[:1].upper() + last[1:]


def _line(value: str) -> str:
    """A name on one line, whatever was typed."""
    return " ".join(value.split())


def _lines(value: str) -> tuple[str, ...]:
    return tuple(found for line in value.splitlines() if (found := _line(line)))
