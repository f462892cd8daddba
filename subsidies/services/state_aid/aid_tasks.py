"""Which awards are still to be entered in a register of state aid, or entered anew, by when and why.

Counted from the awards and the entries each time it is asked; nothing of it is kept.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.database.fetch_together import rows_together
from drenthe.lib.screens.paging import FirstRows
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import AidBasis, AidReason, AidRegister
from subsidies.enums import AWARDS, GRANTED, CaseAnswerValue, CaseQuestion, DecisionKind, Part
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    AidAssessment,
    AidEntry,
    Application,
    CaseAnswer,
    Decision,
    MoneyFigure,
    ReferenceRate,
    UndoneDecision,
)
from subsidies.services.decisions import effects
from subsidies.services.loans import loan_aid
from subsidies.services.loans.loan_terms import agreement_of, is_loan, start_of
from subsidies.services.recovery import recovery
from subsidies.services.state_aid.aid_basis import assessment_of, basis_of
from subsidies.services.state_aid.aid_terms import CODES, AidTerms
from subsidies.services.terms import deadlines

MOST = 500  # cases that are looked at; those that were awarded first
REGISTER_OF = {
    AidBasis.DE_MINIMIS: AidRegister.CENTRAL,
    AidBasis.SGEI_DE_MINIMIS: AidRegister.CENTRAL,
    AidBasis.BLOCK_EXEMPTION: AidRegister.TRANSPARENCY,
}
# What the aid of a case is counted from, fetched together.
OF_AID = (
    *("answers", "aid_assessments", "aid_entries", "loan_agreements", "loan_starts", "applicant_details"),
    Prefetch("decisions", Decision.objects.select_related("proposal__terms")),
    *("decisions__letters", "decisions__sent_elsewhere"),
)


@dataclass(frozen=True)
class AidTask:
    """What is to be done for the aid of an award: enter it, enter it anew, or say on what ground it rests (`register`
    is None). Amounts in euros; `entered` is what the register says now, None before the first entry.
    """

    application: Application
    register: AidRegister | None
    why: AidReason | None
    amount: Decimal
    entered: Decimal | None
    since: date
    due_on: date | None
    days_left: int | None

    @property
    def is_late(self) -> bool:
        """Whether its last day has passed."""
        return self.days_left is not None and self.days_left < 0

    @property
    def act(self) -> str:
        """The address of the act that does it, below that of the case."""
        return "enter-aid" if self.register else "record-aid-basis"


@dataclass(frozen=True)
class Known:
    """What every case is held against: the terms, the reference rates, and the day it is asked."""

    terms: AidTerms
    rates: Sequence[ReferenceRate]
    on: date


def known(*, on: date, extra: Collection[date] | None = None) -> Known:
    """Return what holds for making aid known; two statements, one where the free days are known already."""
    free = deadlines.free_days() if extra is None else extra
    figures, rates = rows_together([(MoneyFigure, "", None), (ReferenceRate, "", None)])
    return Known(AidTerms([row for row in figures if row.code in CODES], free), rates, on)


def entries_in(application: Application, register: AidRegister | str) -> list[AidEntry]:
    """Return the entries of a case in a register, the first one first; from what was fetched."""
    return [row for row in application.aid_entries.all() if row.register == register]


def may_be_entered(application: Application) -> bool:
    """Whether an award is aid that goes in some register; whether it is asked, and by when, its tasks say."""
    return application.status in GRANTED and basis_of(application) in REGISTER_OF


def granted_on(application: Application) -> date | None:
    """Return the day of the decision that awarded; None where none stands. From what was fetched."""
    rows = [row for row in application.decisions.all() if row.kind in AWARDS]
    return max(rows, key=lambda row: row.pk).decided_on if rows else None


def aid_in(application: Application, rates: Iterable[ReferenceRate]) -> Decimal:
    """Return what an award comes to as aid now, its gross grant equivalent in euros; nothing once it has gone."""
    if application.status not in GRANTED:
        return ZERO
    if application.settled_amount is not None:
        return application.settled_amount
    awarded = application.awarded_amount or ZERO
    return loan_aid.aid_of(application, awarded, rates).counted if is_loan(application) else awarded


def tasks_of(application: Application, held: Known) -> list[AidTask]:
    """Return what is to be done for the aid of a case; from what was fetched."""
    basis, amount = basis_of(application), aid_in(application, held.rates)
    if basis is None:
        return list(_without_basis(application, amount, held))
    found = (_task(application, register, basis, amount, held) for register in AidRegister)
    return [task for task in found if task is not None]


def _without_basis(application: Application, amount: Decimal, held: Known) -> Iterator[AidTask]:
    """An award of which nobody said whether it is aid, since the register is there."""
    since = granted_on(application)
    if since is not None and held.terms.is_asked(AidRegister.CENTRAL, amount, since):
        due_on = held.terms.last_day(AidRegister.CENTRAL, since)
        yield AidTask(application, None, None, amount, None, since, due_on, _left(due_on, held.on))


def _task(
    application: Application, register: AidRegister, basis: AidBasis, amount: Decimal, held: Known
) -> AidTask | None:
    entries, belongs = entries_in(application, register), REGISTER_OF.get(basis) == register
    if entries:
        last, stands = entries[-1], amount if belongs else ZERO
        if last.amount == stands:
            return None
        why, since = _changed(application, last, belongs=belongs)
        due_on = held.terms.last_day(register, since)
        return AidTask(application, register, why, stands, last.amount, since, due_on, _left(due_on, held.on))
    since_award = granted_on(application)
    if not belongs or since_award is None or not held.terms.is_asked(register, amount, since_award):
        return None
    due_on = held.terms.last_day(register, since_award)
    return AidTask(application, register, AidReason.FIRST, amount, None, since_award, due_on, _left(due_on, held.on))


def _left(due_on: date | None, on: date) -> int | None:
    return None if due_on is None else (due_on - on).days


def _changed(application: Application, last: AidEntry, *, belongs: bool) -> tuple[AidReason, date]:
    """Why an entry is to be changed, and since which day."""
    if application.status == Status.WITHDRAWN:
        return AidReason.WITHDRAWN, application.withdrawn_on or last.entered_on
    if application.status not in GRANTED:
        undone = UndoneDecision.objects.filter(decision__application=application).order_by("pk").last()
        return AidReason.TAKEN_BACK, timezone.localdate(undone.recorded_at) if undone else last.entered_on
    said = assessment_of(application)
    if not belongs and said is not None:
        return AidReason.OTHER_BASIS, timezone.localdate(said.recorded_at)
    if application.settled_on is not None:
        return AidReason.SETTLED, recovery.settled_levels(application)[-1][1]  # also where it was lowered since (4:49)
    lowered = [row for row in application.decisions.all() if row.kind == DecisionKind.LOWERING]
    since = effects.works_since(lowered[-1]) if lowered else None
    if since is not None and since >= last.entered_on:
        return AidReason.LOWERED, since
    return _recounted(application, last) if is_loan(application) else (AidReason.LOWERED, since or last.entered_on)


def _recounted(application: Application, last: AidEntry) -> tuple[AidReason, date]:
    """A loan comes to another amount of aid by its agreement, or by the day from which it is repaid."""
    agreement, start = agreement_of(application), start_of(application)
    days = [agreement.signed_on if agreement else None, start.happened_on if start else None, last.entered_on]
    return AidReason.RECOUNTED, max(day for day in days if day is not None)


def with_aid(cases: QuerySet[Application]) -> QuerySet[Application]:
    """Fetch with cases what their aid is counted from, in a fixed number of queries."""
    return cases.select_related("applicant", "scheme", "version", "handler").prefetch_related(*OF_AID)


def candidates(terms: AidTerms) -> QuerySet[Application]:
    """Return the cases of which something may be to be entered, as far as a query sees; not those in order."""
    of_case = {"application": OuterRef("pk")}
    answers = CaseAnswer.objects.filter(**of_case, question=CaseQuestion.UNDERTAKING).order_by("-pk")
    entries = AidEntry.objects.filter(**of_case).order_by("-pk")
    assessments = AidAssessment.objects.filter(**of_case).order_by("-pk")
    nothing = Value("")
    rows = Application.objects.annotate(
        answered=Coalesce(Subquery(answers.values("answer")[:1]), nothing),
        aid_basis=Coalesce(Subquery(assessments.values("basis")[:1]), nothing),
        entered=Subquery(entries.values("amount")[:1]),
        entered_at=Subquery(entries.values("recorded_at")[:1]),
        stands=Coalesce("settled_amount", "awarded_amount"),
    )
    is_new = ~Q(aid_basis="") | (Q() if terms.first_day is None else Q(decided_on__gte=terms.first_day))
    no_aid = Q(answered=CaseAnswerValue.NO) | Q(aid_basis__in=[AidBasis.NONE, AidBasis.NOTIFIED])
    is_granted = Q(status__in=GRANTED)
    judged_since = Exists(assessments.filter(recorded_at__gt=OuterRef("entered_at")))
    differs = Q(part=Part.LOAN) | ~Q(stands=F("entered")) | judged_since
    to_change = Q(entered__isnull=False) & ((is_granted & differs) | (~is_granted & ~Q(entered=ZERO)))
    to_enter = Q(entered__isnull=True) & is_granted & is_new & ~no_aid
    return rows.filter(to_enter | to_change).exclude(status=Status.VOID).order_by("decided_on", "pk")


def aid_tasks(*, on: date, register: AidRegister | str = "", handler: User | None = None) -> FirstRows:
    """Return what is to be entered in registers of state aid, each an AidTask, the first last day first.

    Of one register or one handler when that is asked. A fixed number of queries, but for decisions that were taken
    back after they were entered.
    """
    held = known(on=on)
    rows = candidates(held.terms)
    if handler is not None:
        rows = rows.filter(handler=handler)
    cases = list(with_aid(rows)[: MOST + 1])
    found = [task for case in cases[:MOST] for task in tasks_of(case, held)]
    if register:
        found = [task for task in found if task.register in (None, register)]
    found.sort(key=lambda task: (task.due_on or date.max, task.application.case_number))
    return FirstRows(found, MOST, has_more=len(cases) > MOST)


def entries_made(register: AidRegister | str = "") -> QuerySet[AidEntry]:
    """Return the entries in a register, or in all, the last one first."""
    rows = AidEntry.objects.filter(register=register) if register else AidEntry.objects.all()
    rows = rows.select_related("application__applicant", "actor").prefetch_related("application__applicant_details")
    return rows.order_by("-entered_on", "-pk")
