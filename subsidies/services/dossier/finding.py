"""How a case is found by the search: which of its texts are searched, by whom, and how it is shown.

The same as on the page of the case: an account is found by who may see accounts (`seeing`), and whatever tells who a
natural person is by who may see natural persons (`persons`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from drenthe.lib.search import AMOUNT, NUMBER, Hit, Part, Parts, Rows, Source
from subsidies.models import ApplicantDetails, Application, Document, Note
from subsidies.services.case import persons
from subsidies.services.case.seeing import Fact
from subsidies.services.decisions.people import READ_NOTES

VIEW, SEE_DOCUMENTS = "subsidies.view_application", "subsidies.view_documentversion"
OF_PERSON = "person_"  # before the name of a part: of a case in which a natural person applies
AT_ONCE = 2000

_OPEN = {
    "case_number": Part(_("case number")),
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


def read(keys: Iterable[int] | None) -> Rows:
    """Give the cases with these keys, or all, with their texts; a fixed number of queries for each AT_ONCE of them."""
    rows = Application.objects.standing().select_related("applicant", "municipality").order_by("pk")
    if keys is not None:
        rows = rows.filter(pk__in=list(keys))
    for case in rows.prefetch_related("applicant_details", "notes", "documents").iterator(chunk_size=AT_ONCE):
        yield case.pk, list(_texts(case))


def _texts(case: Application) -> Iterator[tuple[str, str]]:
    yield "case_number", case.case_number
    yield "title", case.title
    yield "reference", case.reference
    yield "place", case.municipality.name
    for amount in {case.requested_amount, case.awarded_amount, case.settled_amount} - {None}:
        yield "amount", str(amount)
    before = OF_PERSON if persons.is_of_person(case) else ""
    for name, text in _of_applicant(case):
        yield before + name, text
    for note in case.notes.all():
        yield f"{before}note", note.text
    for document in case.documents.all():
        yield f"{before}document", document.title


def _of_applicant(case: Application) -> Parts:
    """Return what is known of the applicant and what was given with the case, each text once."""
    found: dict[tuple[str, str], None] = {}
    rows: list[Any] = [case.applicant, *case.applicant_details.all()]
    for row in rows:
        numbers = (getattr(row, name, "") for name in ("kvk", "branch", "rsin"))
        told = (("applicant", row.name), ("address", row.address), ("iban", row.iban))
        found |= dict.fromkeys([*told, *(("number", number) for number in numbers)])
    return list(found)


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
        "projects_organisation": _of_organisations,
    },
    show=show,
    may=lambda user: user.has_perm(VIEW),
    order=1,
    opens="subsidies:application",
    find=_key,
)
