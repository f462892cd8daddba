"""Keeping watch over what the recipient of a subsidy must do (Awb 4:37 to 4:39), from the letter of the award on."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_words, written
from drenthe.lib.screens.paging import FirstRows, first_of
from subsidies import dated_acts
from subsidies.award_enums import ObligationOutcome
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Document, Obligation, ObligationCheck
from subsidies.services.assessment.heard import is_on_file
from subsidies.services.case.cases import after_decision, check_day, lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.letters import sending
from subsidies.services.letters.sending_refusals import ObligationBeforeSending
from subsidies.services.obligations.obligation_refusals import (
    EvidenceMissing,
    ObligationIsMet,
    ObligationNotDue,
    ObligationOfAnother,
    WhyNotMetMissing,
)
from subsidies.services.settlements import evidence
from subsidies.services.terms.clock import Term
from subsidies.services.terms.deadlines import LegalDate

LINE = 90  # characters


@dataclass(frozen=True)
class DueObligation:
    """An obligation that is not known to be met, with the days until its day; below zero when it has passed."""

    obligation: Obligation
    days_left: int

    @property
    def application(self) -> Application:
        """The case whose award lays it down."""
        return self.obligation.decision.application

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.days_left < 0


@transaction.atomic
def check(
    application: Application,
    *,
    obligation: Obligation,
    outcome: ObligationOutcome | str,
    found_on: date,
    document: Document | None = None,
    remark: str = "",
    date_reason: str = "",
    actor: User,
) -> ObligationCheck:
    """Record what was found of an obligation of an award, and what shows it. The last word on it counts.

    Obligations run from the day on which the award was sent (Awb 3:40). Raises AdviserOfProject, HasInterest,
    DutiesApart, TransitionNotAllowed, ObligationOfAnother, AwardNotSent, ObligationBeforeSending, ObligationIsMet,
    ObligationNotDue, EvidenceMissing, WhyNotMetMissing, SaysNothing, DateInFuture, DateBeforeDecision or
    DateTooFarBack.
    """
    application = lock_case(application)
    next_status(application, Action.CHECK_OBLIGATION)
    obligation = Obligation.objects.select_related("decision").get(pk=obligation.pk)  # what was found of it by now
    if obligation.decision.application_id != application.pk:
        raise ObligationOfAnother(case=application.case_number)
    sent_on = sending.award_sent_on(application)
    after = [
        *after_decision(application, found_on),
        (sent_on, ObligationBeforeSending(day=found_on, sent_on=sent_on)),
    ]
    date_reason = check_day(application, dated_acts.CHECK_OBLIGATION, found_on, after=after, reason=date_reason)
    _check_outcome(application, obligation, ObligationOutcome(outcome), found_on, document, remark.strip())
    found = ObligationCheck.objects.create(
        obligation=obligation,
        outcome=outcome,
        found_on=found_on,
        document=document,
        remark=remark.strip(),
        actor=actor,
    )
    facts: dict[str, Any] = {
        "obligation": obligation.text,
        "obligation_outcome": outcome,
        "document": document or "",
        "remark": found.remark,
    }
    record(application, Action.CHECK_OBLIGATION, actor=actor, on=found_on, date_reason=date_reason, **facts)
    return found


def _check_outcome(
    application: Application,
    obligation: Obligation,
    outcome: ObligationOutcome,
    found_on: date,
    document: Document | None,
    remark: str,
) -> None:
    check_words(remark, field="remark")
    last = obligation.last_check
    if outcome == ObligationOutcome.MET:
        if last is not None and last.outcome == outcome:
            raise ObligationIsMet(day=last.found_on)
        if document is None:
            written(remark, missing=EvidenceMissing())
    else:
        written(remark, missing=WhyNotMetMissing())
    if document is not None and not is_on_file(application, document):
        raise EvidenceMissing
    evidence.check(application, document)
    if outcome == ObligationOutcome.NOT_MET and obligation.due_on is not None and found_on <= obligation.due_on:
        raise ObligationNotDue(due_on=obligation.due_on)


def run(application: Application) -> bool:
    """Whether an award lays down obligations that run: its letter was sent (Awb 3:40)."""
    return any(row.obligations.all() and row.sent_on is not None for row in application.decisions.all())


def unmet(application: Application) -> list[Obligation]:
    """Return the obligations of a case that are not known to be met; from what was fetched already."""
    return [row for decision in application.decisions.all() for row in decision.obligations.all() if not row.is_met]


def dates_of(application: Application) -> list[LegalDate]:
    """Return the days of the obligations of a running award that are not known to be met."""
    if application.status != Status.AWARDED or not run(application):
        return []
    label = _("Obligation: %(text)s")
    return [
        LegalDate("obligation", label % {"text": shortened(row.text)}, Term(row.due_on), row.pk)
        for row in unmet(application)
        if row.due_on is not None
    ]


def shortened(text: str) -> str:
    """Return an obligation as it fits a line."""
    return Truncator(text).chars(LINE)


def due(*, until: date, handler: User | None = None) -> FirstRows:
    """Return the first obligations of running awards that are not known to be met, up to a day; nearest day first.

    Each a DueObligation. Those of which the award was sent; of one handler when that is asked. Three queries, whatever
    their number.
    """
    today = timezone.localdate()
    last = ObligationCheck.objects.filter(obligation=OuterRef("pk")).order_by("-pk").values("outcome")[:1]
    sent = Q(decision__letters__sent_on__isnull=False) | Q(decision__sent_elsewhere__isnull=False)
    rows = (
        Obligation.objects.filter(sent, decision__application__status=Status.AWARDED, due_on__lte=until)
        .annotate(last_outcome=Subquery(last))
        .filter(Q(last_outcome=None) | ~Q(last_outcome=ObligationOutcome.MET))
        .select_related("decision__application__applicant", "decision__application__handler")
        .prefetch_related("decision__application__applicant_details", "checks")
        .distinct()
        .order_by("due_on", "pk")
    )
    if handler is not None:
        rows = rows.filter(decision__application__handler=handler)
    first = first_of(rows)
    found = [DueObligation(row, (row.due_on - today).days) for row in first.rows]
    return replace(first, rows=found)
