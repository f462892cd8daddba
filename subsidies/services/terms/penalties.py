"""Fixing the penalty for a late decision by a decision of its own (Awb 4:17, 4:18)."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.dates.services.checks import day_of_authority
from drenthe.lib.entry.written import check_name, written
from drenthe.lib.values.money import ZERO
from drenthe.lib.values.workdays import ONE_DAY
from subsidies import dated_acts
from subsidies.duties import Duty
from subsidies.enums import AWARDS, PENALTY, Action
from subsidies.models import Application, DefaultNotice, Mandate, Objection, ObjectionStep, PenaltyDecision
from subsidies.models.told import sent_days
from subsidies.objection_enums import UPHELD
from subsidies.services.application import applicants as applicants_of
from subsidies.services.case import duties, interests
from subsidies.services.case.cases import check_day, lock, next_status
from subsidies.services.case.record import record
from subsidies.services.decisions import decisions
from subsidies.services.decisions.mandated import mandate_for
from subsidies.services.letters import letters_ahead
from subsidies.services.objections import objections
from subsidies.services.payments import other_debts
from subsidies.services.refusals import ReasonMissing
from subsidies.services.terms import deadlines, default_notices, penalty_clock
from subsidies.services.terms.penalty_clock import PENALTY_DAYS, Penalty
from subsidies.services.terms.term_refusals import (
    DECIDE_FIRST,
    DECIDE_OBJECTION_FIRST,
    SEND_FIRST,
    GroundContradicted,
    NothingDue,
    NoticeNotLate,
    PenaltyBeforeItsEnd,
    PenaltyIsFixed,
    PenaltyStillRuns,
)
from subsidies.term_enums import NoPenaltyGround


@transaction.atomic
def fix_penalty(
    application: Application,
    *,
    decided_on: date,
    objection: Objection | None = None,
    others: str = "",
    ground: NoPenaltyGround | str = "",
    reason: str = "",
    date_reason: str = "",
    no_interest: bool = False,
    seen: str | None = None,
    actor: User,
) -> PenaltyDecision:
    """Fix by decision what is due for a late decision, or that nothing is on a ground of Awb 4:17 paragraph 6.

    Of the decision on the application, or on an `objection` (7:14 leaves 4:17 as it is). The amount is that of the
    days of penalty, in euros, for all applicants together; each gets an equal part, whoever of them sent the notice.
    They are those of the application (on an objection: who objects), and the `others` not named in it, a name a line.
    By a decider with a mandate for penalties (or every kind of decision) and that amount, after the last day of it.
    `seen` is the fingerprint of the letter that was shown, where it was. Raises LetterNotSeen, LetterChanged,
    NothingDue, PenaltyIsFixed, PenaltyStillRuns, PenaltyBeforeItsEnd, GroundContradicted, NoticeNotLate or NoMandate.
    """
    application = lock(application)
    next_status(application, Action.FIX_PENALTY)
    interests.check(application, no_interest=no_interest, actor=actor)
    duties.check_duty(application, Duty.DECIDE, actor=actor)
    today = day_of_authority(decided_on)
    found, due = due_penalty(application, on=today) if objection is None else due_on_objection(objection, on=today)
    notice = {"notice" if objection is None else "on_objection": found}
    named = _named(application, objection, others)
    last_day = due.daily[-1].day
    after = [(last_day + ONE_DAY, PenaltyBeforeItsEnd(day=decided_on, last_day=last_day))]
    date_reason = check_day(application, dated_acts.FIX_PENALTY, decided_on, after=after, reason=date_reason)
    if ground:
        reason = written(reason, missing=ReasonMissing())
        _check_ground(application, NoPenaltyGround(ground), found)
    amount = ZERO if ground else due.amount
    mandate = _mandate(application, amount, decided_on=decided_on, actor=actor)
    decision = PenaltyDecision.objects.create(
        application=application,
        **notice,
        first_day=due.first_day,
        last_day=last_day,
        days=due.days,
        amount=amount,
        applicants=len(named),
        names=named,
        ground=ground,
        reason=reason.strip(),
        decided_on=decided_on,
        mandate=mandate,
        actor=actor,
    )
    other_debts.of_penalty(decision)
    facts: dict[str, Any] = {"objector": objection.objector} if objection is not None else {}
    facts |= {"amount": amount, "days": due.days, "ground": ground, "reason": decision.reason}
    record(application, Action.FIX_PENALTY, actor=actor, on=decided_on, date_reason=date_reason, **facts)
    if seen is not None:
        letters_ahead.of_penalty(decision, actor=actor).check_seen(seen, case=application.case_number)
    return decision


def _check_ground(application: Application, ground: NoPenaltyGround, notice: DefaultNotice | ObjectionStep) -> None:
    """Refuse a ground of Awb 4:17 paragraph 6 that the dossier contradicts. Raises GroundContradicted, NoticeNotLate.

    Who was given what was asked, in whole or in part, has an interest, and its request was not evidently unfounded.
    """
    if ground == NoPenaltyGround.UNREASONABLY_LATE:
        term = default_notices.term_of(notice)
        if term is None:
            return
        days = (default_notices.received_on(notice) - term.last_day).days
        if days <= PENALTY_DAYS:
            raise NoticeNotLate(days=days, last_day=term.last_day, most=PENALTY_DAYS)
    elif _was_given(application, notice):
        raise GroundContradicted(ground=ground.label)


def _was_given(application: Application, notice: DefaultNotice | ObjectionStep) -> bool:
    if isinstance(notice, ObjectionStep):
        ruling = objections.ruling_of(notice.objection)
        return ruling is not None and ruling.outcome in UPHELD
    return application.decisions.filter(kind__in=AWARDS).exists()


def _named(application: Application, objection: Objection | None, others: str) -> list[str]:
    """Return all who applied, or who objects, by name, each once. Raises SaysNothing for a line without a word."""
    found = list(applicants_of.names_of(application) if objection is None else [objection.objector])
    for line in filter(None, map(str.strip, others.splitlines())):
        check_name(line, field="others")
        if line.casefold() not in (name.casefold() for name in found):
            found.append(line)
    return found


def _mandate(application: Application, amount: Decimal, *, decided_on: date, actor: User) -> Mandate:
    """Return the mandate for a penalty of the amount (euros). Raises NoMandate."""
    held = decisions.mandates_for(actor, decided_on=decided_on)
    of: dict[str, Any] = {"kind": PENALTY, "scheme": application.scheme_id, "amount": amount}
    return mandate_for(held, **of, label=Action.FIX_PENALTY.label, on=decided_on, but=[actor.pk])


def due_penalty(application: Application, *, on: date) -> tuple[DefaultNotice, Penalty]:
    """Return the notice that counts and the penalty on it, which can be fixed on a day: one that ended.

    Raises NothingDue, PenaltyIsFixed or PenaltyStillRuns.
    """
    fixed = application.penalty_decisions.filter(on_objection=None).last()
    if fixed is not None:
        raise PenaltyIsFixed(day=fixed.decided_on)
    notice, due = deadlines.effective_notice(application), deadlines.penalty(application, on=on)
    if notice is None or due is None or (not due.days and deadlines.owed_until(application) is not None):
        raise NothingDue(case=application.case_number)
    if due.fix_by is None:
        decided = not application.is_open
        raise PenaltyStillRuns(last_day=due.last_day, first=str(SEND_FIRST if decided else DECIDE_FIRST))
    return notice, due


def penalty_on(objection: Objection, *, on: date) -> tuple[ObjectionStep, Penalty] | None:
    """Return the notice on an objection that counts and its penalty as it stands on a day; None without one.

    It ends with the day before the decision on the objection was told (Awb 3:41), or the objection withdrawn or
    forwarded: from then on none is owed.
    """
    extra, rates = deadlines.days_and_rates()
    sent = sent_days(objection.application)
    step = objections.effective_default(objection, sent=sent, extra=extra)
    if step is None or not any(rate.valid_from <= step.done_on for rate in rates):
        return None
    until = objections.owed_until(objection, sent=sent)
    return step, penalty_clock.penalty(step.done_on, rates=rates, on=on, decided_on=until, extra=extra)


def due_on_objection(objection: Objection, *, on: date) -> tuple[ObjectionStep, Penalty]:
    """Return the same as `due_penalty`, of an objection. Raises NothingDue, PenaltyIsFixed or PenaltyStillRuns."""
    found = penalty_on(objection, on=on)
    if found is None:
        raise NothingDue(case=objection.application.case_number)
    step, due = found
    fixed = PenaltyDecision.objects.filter(on_objection=step).first()
    if fixed is not None:
        raise PenaltyIsFixed(day=fixed.decided_on)
    if not due.days and objections.owed_until(objection, sent=sent_days(objection.application)) is not None:
        raise NothingDue(case=objection.application.case_number)
    decision = objections.decision_on(objection)
    if due.fix_by is None:
        raise PenaltyStillRuns(
            last_day=due.last_day, first=str(DECIDE_OBJECTION_FIRST if decision is None else SEND_FIRST)
        )
    return step, due
