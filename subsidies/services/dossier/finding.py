"""How a case is found by the search: which of its texts are searched, by whom, and how it is shown.

The same as on the page of the case: an account is found by who may see accounts (`seeing`), and whatever tells who a
natural person is by who may see natural persons (`persons`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from drenthe.lib.search import AMOUNT, NUMBER, Hit, Part, Parts, Rows, Source
from subsidies.models import ApplicantDetails, Application, Document, Note, PaymentOrder
from subsidies.services.case import persons
from subsidies.services.case.seeing import Fact
from subsidies.services.decisions.people import READ_NOTES

VIEW, SEE_DOCUMENTS = "subsidies.view_application", "subsidies.view_documentversion"
OF_PERSON = "person_"  # before the name of a part: of a case in which a natural person applies
AT_ONCE = 2000
_AMOUNTS = ("requested_amount", "awarded_amount", "settled_amount")
_KNOWN = ("kind", "name", "address", "iban", "kvk", "rsin")
_GIVEN = (*_KNOWN, "branch")

_OPEN = {
    "case_number": Part(_("case number"), kind=NUMBER),
    "title": Part(_("subject")),
    "reference": Part(_("reference of the applicant")),
    "place": Part(_("municipality")),
    "amount": Part(_("amount"), kind=AMOUNT),
}
_CLOSED = {  # of a natural person these tell who it is
    "applicant": Part(_("applicant")),
    "address": Part(_("address for letters")),
    "number": Part(_("KvK number or RSIN"), kind=NUMBER),
    "iban": Part(_("IBAN"), (Fact.ACCOUNT.value,), NUMBER),
    "note": Part(_("notes"), (READ_NOTES,)),
    "document": Part(_("document"), (SEE_DOCUMENTS,)),
}
PARTS = {
    **_OPEN,
    **_CLOSED,
    **{OF_PERSON + name: Part(one.label, (*one.rights, persons.SEE), one.kind) for name, one in _CLOSED.items()},
}


_OWN = ("pk", "case_number", "title", "reference", "municipality__name", *_AMOUNTS)
_ASKED = (*_OWN, *(f"applicant__{one}" for one in _KNOWN))


def read(keys: Iterable[int] | None) -> Rows:
    """Give the cases with these keys, or all, with their texts; five queries for each AT_ONCE of them.

    As plain values: a process reads all cases once, and making objects of them takes longer than the reading.
    """
    found = Application.objects.standing().order_by("pk")
    if keys is not None:
        found = found.filter(pk__in=list(keys))
    rows = found.values(*_ASKED).iterator(chunk_size=AT_ONCE)
    while batch := list(islice(rows, AT_ONCE)):
        cases = [row["pk"] for row in batch]
        given = _by_case(ApplicantDetails.objects.filter(application__in=cases).values("application", *_GIVEN))
        notes = _by_case(Note.objects.filter(application__in=cases).values("application", "text"))
        documents = _by_case(Document.objects.filter(application__in=cases).values("application", "title"))
        orders = _by_case(PaymentOrder.objects.filter(application__in=cases).values("application", "iban"))
        for row in batch:
            pk = row["pk"]
            applicants = [{name: row[f"applicant__{name}"] for name in _KNOWN}, *given.get(pk, ())]
            told = [("note", one["text"]) for one in notes.get(pk, ())]
            told += [("document", one["title"]) for one in documents.get(pk, ())]
            told += [("iban", one["iban"]) for one in orders.get(pk, ())]  # paid to, whatever was given
            yield pk, [*_open(row), *_closed(applicants, told)]


def _by_case(rows: Iterable[Any]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["application"], []).append(row)
    return found


def _open(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give what of a case everybody who sees it may find it by."""
    yield "case_number", row["case_number"]
    yield "title", row["title"]
    yield "reference", row["reference"]
    yield "place", row["municipality__name"]
    for amount in {row[name] for name in _AMOUNTS} - {None}:
        yield "amount", str(amount)


def _closed(applicants: Iterable[Mapping[str, Any]], told: Parts) -> Parts:
    """Return what is known of the applicant and was given with the case, and what colleagues wrote; each text once.

    Where a natural person applies, as known or as given, all of it takes the right to see one.
    """
    found: dict[tuple[str, str], None] = {}
    before = ""
    for row in applicants:
        if row["kind"] == persons.PERSON:
            before = OF_PERSON
        numbers = [("number", row.get(name, "")) for name in ("kvk", "branch", "rsin")]
        found |= dict.fromkeys(
            [("applicant", row["name"]), ("address", row["address"]), ("iban", row["iban"]), *numbers]
        )
    return [(before + name, text) for name, text in [*found, *told]]


def show(user: Any, keys: Sequence[int]) -> Mapping[int, Hit]:
    """Return the cases with these keys as the user may see them, by key; two queries."""
    if not user.has_perm(VIEW):
        return {}
    return {
        case.pk: Hit(
            f"{case.case_number} · {case.title}",
            case.get_absolute_url(),
            " · ".join((persons.applicant_shown(user, case), case.municipality.name, case.get_status_display())),
        )
        for case in Application.objects.standing().with_applicants().filter(pk__in=keys)
    }


def _key(values: Mapping[str, Any]) -> int | None:
    rows = Application.objects.filter(case_number=values["case_number"])
    return rows.values_list("pk", flat=True).first()


def _cases_of(model: type[Model]) -> Any:
    def cases(keys: Iterable[int]) -> Iterable[int]:
        rows = model._default_manager.filter(pk__in=list(keys))  # noqa: SLF001 -- the way to any model's rows
        return list(rows.values_list("application", flat=True))

    return cases


def _of_organisations(keys: Iterable[int]) -> Iterable[int]:
    return list(Application.objects.filter(applicant__in=list(keys)).values_list("pk", flat=True))


CASES = Source(
    key="cases",
    label=_("Applications"),
    parts=PARTS,
    read=read,
    tables={
        "subsidies_application": list,
        "subsidies_applicantdetails": _cases_of(ApplicantDetails),
        "subsidies_note": _cases_of(Note),
        "subsidies_document": _cases_of(Document),
        "subsidies_paymentorder": _cases_of(PaymentOrder),
        "projects_organisation": _of_organisations,
    },
    show=show,
    may=lambda user: user.has_perm(VIEW),
    order=1,
    opens="subsidies:application",
    find=_key,
)
