"""When a recipient gets less on an objection: only on that of somebody else, and heard (Awb 7:11).

Who objects gets no less by its own objection; that protects nobody else. On the objection of a neighbour or another
applicant an award can be lowered, or the application refused after all. It works once the letter to the recipient was
sent (Awb 3:40), as any decision that takes from an award.
"""

from collections.abc import Sequence
from decimal import Decimal

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.entry.written import written
from drenthe.lib.values.money import ZERO
from subsidies.enums import GRANTED, DecisionKind, LetterKind, Part
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Objection, Proposal, RefusalGround
from subsidies.objection_enums import NoHearingGround, ObjectionOutcome
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.assessment import asked_since, heard
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import effects
from subsidies.services.loans.loan_terms import check_not_given
from subsidies.services.objections import objection_less_refusals as why
from subsidies.services.objections import objections, restoring, revocations
from subsidies.services.payments import payable
from subsidies.services.refusals import AlreadyPaid


def may_be_less(objection: Objection) -> bool:
    """Whether a decision on an objection can give less of an award than stands: somebody else made it.

    Once a subsidy is settled it is settled at less (`objection_proposals`), and not refused.
    """
    return objection.is_of_another and objection.application.status == Status.AWARDED


def check_refusal(objection: Objection, amount: Decimal | None) -> None:
    """See that an award can become a refusal on an objection (Awb 7:11). Call with the case locked.

    Raises NotLessByOwn, RefusedWithAmount, or what `check` does.
    """
    if not may_be_less(objection):
        raise why.NotLessByOwn(name=objection.objector)
    if amount is not None:
        raise why.RefusedWithAmount
    check(objection, ZERO)


def check(objection: Objection, amount: Decimal) -> None:
    """See that the recipient can get less than stands, to an amount (euros). Call with the case locked.

    What was paid beyond that stays committed until it came back, by a recovery that is a decision of its own (4:57).
    Raises EndsAwardLater, PaymentInTheWay, PaidBeyondLess, AlreadyPaid, LoanNotGiven, RecipientIsHarmed,
    RecipientNotHeard, or ViewStillOpen.
    """
    application = objection.application
    effects.check_none(application)
    payable.check_none_stands(application)
    paid = ledger.paid_of(application)
    if paid > amount and application.status == Status.AWARDED:  # of a settlement what was paid beyond is repaid
        if application.part == Part.LOAN:
            check_not_given(application)
            raise AlreadyPaid(paid=paid)
        if not amount:  # of a grant what was paid beyond what is left is recovered by its own decision
            raise why.PaidBeyondLess(paid=paid)
    if taken_over_from():  # handled elsewhere, as it was
        return
    step = objections.last_step(objection, *objections.HEARINGS)
    if step is not None and step.ground == NoHearingGround.GRANTED:
        raise why.RecipientIsHarmed
    heard.check_not_open(application)
    if not is_recipient_heard(objection):
        raise why.RecipientNotHeard


def is_recipient_heard(objection: Objection) -> bool:
    """Whether the recipient could say what it thinks: at the hearing that it was told of, or in a view (7:2, 4:8)."""
    application, on = objection.application, timezone.localdate()
    if any(heard.was_heard(row, on=on) for row in asked_since.hearings(application, objection=objection)):
        return True
    held = objections.last_step(objection, Kind.HEARD)
    told = {
        letter.objection_step_id
        for letter in application.letters.all()
        if letter.kind == LetterKind.OBJECTION_HEARING_NOTICE
        and letter.sent_on is not None
        and held is not None
        and letter.sent_on < held.done_on
    }
    return any(row.pk in told for row in objections.steps_of(objection, Kind.INVITED))


def check_told(objection: Objection) -> None:
    """Refuse to decide on somebody else's objection that was heard while the recipient knew nothing of it (Awb 7:2).

    Whatever comes of it: it is about the award of the recipient, which has a say in it. Where nobody was heard nothing
    was missed (7:3). What is taken over was handled elsewhere, as it was. Raises RecipientNotTold.
    """
    if not objection.is_of_another or objection.application.status not in GRANTED or taken_over_from():
        return
    if objections.last_step(objection, Kind.HEARD) is not None and not is_recipient_heard(objection):
        raise why.RecipientNotTold(name=objection.objector)


def rest_reason(objection: Objection, kind: DecisionKind, amount: Decimal | None, reason: str) -> str:
    """Return why the rest stays, of an award for less than can be given back (euros); empty where nothing stays.

    What is taken over was decided elsewhere, as it was. Raises RestUnexplained, RestWithoutRest or RefusedWhole.
    """
    rest = ZERO
    if kind == DecisionKind.OBJECTION_AWARD and amount is not None:
        rest = restoring.most_awarded(objection) - amount
    if rest <= ZERO:
        if reason.strip():
            raise why.RefusedWhole if kind == DecisionKind.OBJECTION_REFUSAL else why.RestWithoutRest
        return ""
    return reason.strip() if taken_over_from() else written(reason, missing=why.RestUnexplained(rest=rest))


def kept_grounds(objection: Objection, grounds: Sequence[RefusalGround], rest: str) -> list[RefusalGround]:
    """Return the grounds of the decision objected to that stay for what is still refused (Awb 3:46, 7:11).

    None stays by itself: one that the objection took away would stand in the letter that grants it. Raises
    GroundNotOfFirst, or RestWithoutRest where nothing is refused (`rest` is why something is).
    """
    if grounds and not rest:
        raise why.RestWithoutRest
    first = objection.decision
    before = set() if first is None else {row.pk for row in first.proposal.grounds.all()}
    for row in grounds:
        if row.pk not in before:
            raise why.GroundNotOfFirst(ground=row.text.rstrip("."), article=row.article)
    return list(grounds)


def check_outcome(proposal: Proposal, objection: Objection, outcome: ObjectionOutcome) -> None:
    """Refuse to call an own objection founded that leaves a part of the decision as it was (Awb 7:11, 7:12).

    What is taken over was decided elsewhere, as it was. Raises FoundedInPart.
    """
    if outcome != ObjectionOutcome.FOUNDED or objection.is_of_another or taken_over_from():
        return
    rest = revocations.kept(proposal.application, proposal, objection)
    if rest > ZERO:
        raise why.FoundedInPart(rest=rest)
