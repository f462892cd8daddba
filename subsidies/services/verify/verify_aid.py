"""State aid again: every award that is aid stands in its register or on the list, and every entry has its award."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from drenthe.lib.database.verifying import Scope
from subsidies.award_enums import AidBasis, AidReason, AidRegister
from subsidies.enums import AWARDS, Action, CaseAnswerValue, CaseQuestion
from subsidies.models import AidAssessment, AidEntry, Application, CaseAnswer, CaseEvent, Decision
from subsidies.services.state_aid.aid_tasks import Known, candidates, known, tasks_of, with_aid


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    held = known(on=timezone.localdate())
    yield from _awards(held)
    yield from _entries()
    yield from _told()


def _awards(held: Known) -> Iterator[str]:
    """Each decision that granted de-minimis aid since the register is there, by what was answered and decided."""
    first = held.terms.first_day
    if first is None:
        return
    answers = CaseAnswer.objects.filter(question=CaseQuestion.UNDERTAKING).order_by("pk")
    said = dict(answers.values_list("application", "answer"))
    bases = dict(AidAssessment.objects.order_by("pk").values_list("application", "basis"))
    entered = set(AidEntry.objects.values_list("application", flat=True))
    rows = with_aid(candidates(held.terms))
    asked = {case.pk for case in rows if tasks_of(case, held)}
    decisions = Decision.objects.filter(kind__in=AWARDS, decided_on__gte=first).order_by("pk")
    named = dict(decisions.values_list("application", "application__case_number"))
    gone = set(
        Decision.objects.filter(application__in=named, kind__in=["withdrawal", "withdrawal asked"]).values_list(
            "application", flat=True
        )
    )
    nil = set(Application.objects.filter(pk__in=named, settled_amount=0).values_list("pk", flat=True))
    for case, number in named.items():
        basis = bases.get(case, AidBasis.DE_MINIMIS if said.get(case) == CaseAnswerValue.YES else None)
        is_aid = basis in (AidBasis.DE_MINIMIS, AidBasis.SGEI_DE_MINIMIS) and said.get(case) != CaseAnswerValue.NO
        if is_aid and case not in entered | asked | gone | nil:
            yield f"case {number}: awarded as de-minimis aid, and neither entered in the register nor to be entered"


def _entries() -> Iterator[str]:
    """An entry is of an award, each register begins with its first entry, and none is of a day before the award."""
    first = Decision.ever.filter(kind__in=AWARDS).order_by("-decided_on")
    awarded: dict[int, date] = dict(first.values_list("application", "decided_on"))  # the earliest one stays
    begun: set[tuple[int, str]] = set()
    for row in AidEntry.objects.select_related("application").order_by("pk").iterator():
        what = f"case {row.application.case_number}: entry {row.pk} in {row.register}"
        key = (row.application_id, row.register)
        if row.application_id not in awarded:
            yield f"{what}, and nothing was awarded"
        elif row.entered_on < awarded[row.application_id]:
            yield f"{what} of {row.entered_on}, before the award"
        if (row.why == AidReason.FIRST) == (key in begun):
            yield f"{what} is {'a second first one' if key in begun else 'no first one, and there is none before it'}"
        begun.add(key)


def _told() -> Iterator[str]:
    """The dossier says the same as the entries."""
    rows = AidEntry.objects.order_by("pk").values_list("application", "register", "amount", "reference")
    lines = CaseEvent.objects.filter(action=Action.ENTER_AID).order_by("pk").values_list("application", "data")
    made: dict[int, list[tuple[str, str, str]]] = {}
    told: dict[int, list[tuple[str, str, str]]] = {}
    for case, register, amount, reference in rows:
        made.setdefault(case, []).append((AidRegister(register).value, str(amount), reference))
    for case, data in lines:
        told.setdefault(case, []).append((data["register"], data["amount"], data["entry_reference"]))
    names = dict(Application.objects.filter(pk__in=made.keys() | told.keys()).values_list("pk", "case_number"))
    for case in sorted(made.keys() | told.keys()):
        if made.get(case, []) != told.get(case, []):
            yield f"case {names[case]}: its entries of state aid are not those in its dossier"
