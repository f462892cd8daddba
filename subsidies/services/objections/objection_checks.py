"""Whether an objection can be decided on as proposed: it is ready, somebody was heard, and it is looked at or not."""

from decimal import Decimal

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO
from subsidies.models import Objection
from subsidies.models.told import sent_days
from subsidies.objection_enums import (
    ENDED,
    HEARINGS,
    OUTCOME_OF,
    UPHELD,
    InadmissibleGround,
    NoHearingGround,
    ObjectionOutcome,
    ObjectionState,
)
from subsidies.services.objections import late_question, objections
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections.objections import Subject
from subsidies.services.terms import deadlines


def check_ready(objection: Objection) -> Subject:
    """Return what an objection is against, once it can be decided on.

    Raises ObjectionIsClosed, NotDecidingIsForCourt, AppealIsForCourt, NoTermRuns, RepairStillOpen or ObjectorNotHeard.
    """
    today, sent = timezone.localdate(), sent_days(objection.application)
    state = objections.state_of(objection, on=today, sent=sent)
    if state in ENDED:
        raise why.ObjectionIsClosed(name=objection.objector, state=state.label)
    subject = objection.subject
    if subject is None:
        raise why.NotDecidingIsForCourt
    if objection.is_for_court:
        raise why.AppealIsForCourt
    if subject.sent_in(sent) is None:
        raise why.NoTermRuns
    asked = objections.repair_open(objection)
    if state == ObjectionState.REPAIR and asked is not None:
        raise why.RepairStillOpen(due_on=asked.due_on)
    if not objections.is_hearing_over(objection) and not taken_over_from():
        raise why.ObjectorNotHeard
    return subject


def check_looked_at(objection: Objection, outcome: ObjectionOutcome, ground: str, late_excuse: str) -> None:
    """See that the hearing bears an outcome, and that it is looked at, or why not. Raises as both of those do."""
    check_hearing(objection, outcome)
    check_admissible(objection, outcome, ground, late_excuse)


def check_hearing(objection: Objection, outcome: ObjectionOutcome) -> None:
    """Refuse an outcome that the reason not to hear does not bear (Awb 7:3). Raises NotHeardForAnotherOutcome.

    What is taken over was handled elsewhere, as it was.
    """
    step = objections.last_step(objection, *HEARINGS)
    if step is None or not step.ground or taken_over_from():
        return
    ground = NoHearingGround(step.ground)
    if OUTCOME_OF.get(ground, outcome) != outcome:
        raise why.NotHeardForAnotherOutcome(ground=ground.label, outcome=outcome.label)


def check_met_wholly(objection: Objection, amount: Decimal | None) -> Decimal | None:
    """Return an amount (euros) unless it is less than was asked and nobody was heard as all is met (Awb 7:3, under e).

    What is taken over was handled elsewhere, as it was. Raises NotMetWholly.
    """
    step, asked = objections.last_step(objection, *HEARINGS), objection.application.requested_amount
    if step is None or step.ground != NoHearingGround.GRANTED or taken_over_from():
        return amount
    if amount is not None and amount < asked:
        raise why.NotMetWholly(amount=amount, asked=asked)
    return amount


def check_admissible(objection: Objection, outcome: ObjectionOutcome, ground: str, late_excuse: str) -> None:
    """See that it is looked at, or why not; whether being late is excusable is weighed either way (Awb 6:11).

    What is taken over was weighed elsewhere, as it was. Raises LateWithoutExcuse, InadmissibleGroundMissing,
    ObjectionIsInTime, LateUnweighed, ObjectionIsNotEarly, DefectWasRepaired, or what `late_question.check_asked` does.
    """
    time = objections.timeliness(objection, sent=sent_days(objection.application), extra=deadlines.free_days())
    is_late = time is not None and not time.is_in_time
    days = {"last_day": time.term.last_day, "posted_until": time.posted_until} if time is not None else {}
    if outcome != ObjectionOutcome.INADMISSIBLE:
        if is_late:
            written(late_excuse, missing=why.LateWithoutExcuse(**days))
        return
    if not ground:
        raise why.InadmissibleGroundMissing
    if ground == InadmissibleGround.LATE and not is_late and days:
        raise why.ObjectionIsInTime(**days)
    if ground == InadmissibleGround.LATE and not taken_over_from():
        written(late_excuse, missing=why.LateUnweighed())
        late_question.check_asked(objection)
    if ground == InadmissibleGround.EARLY and not objection.premature:
        raise why.ObjectionIsNotEarly
    if ground == InadmissibleGround.DEFECT and objections.repair_open(objection) is None:
        raise why.DefectWasRepaired


def check_costs(objection: Objection, outcome: ObjectionOutcome, costs: Decimal | None, reason: str) -> None:
    """Raises CostsUndecided or CostsWithoutRevocation (Awb 7:15)."""
    if not objection.asks_costs:
        return
    if costs is None:
        raise why.CostsUndecided
    written(reason, missing=why.CostsUndecided())
    if costs > ZERO and outcome not in UPHELD:
        raise why.CostsWithoutRevocation
