"""What a decision on an objection does to a step about money or a penalty that it is against (Awb 7:11).

Upheld, the step is revoked with the signature; where the law asks one, another takes its place in the same decision:
interest at less, instalments anew, a penalty at more. What was paid beyond that is owed back, and paid by a day of its
own (Awb 4:87). Nothing that was booked is removed.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any

from django.utils import timezone

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import BURDENS, NO_DECISIONS, MoneyStepKind, MoneyStepState, OtherDebtKind
from subsidies.models import Decision, Instalment, MoneyStep, Objection, ObjectionTerms, PenaltyDecision
from subsidies.objection_enums import UPHELD, InadmissibleGround, ObjectionOutcome
from subsidies.services.decisions.standing_amount import standing_amount
from subsidies.services.objections import step_ruling_refusals as why
from subsidies.services.payments import other_debts
from subsidies.services.recovery import arrangements, claims, receipts, recovery
from subsidies.services.recovery.money_step_refusals import InstalmentsDoNotAddUp, RecoveryCameIn
from subsidies.services.settlements import settled
from subsidies.services.terms import deadlines, penalty_clock

Parts = Sequence[tuple[date, Decimal]]


def check(
    objection: Objection,
    outcome: ObjectionOutcome | str,
    *,
    ground: str = "",
    amount: Decimal | None = None,
    parts: Parts = (),
) -> Decimal | None:
    """Return what a step or penalty comes to instead (euros) on an objection; None where nothing takes its place.

    Call with the case locked. Raises NoDecisionToReview, StepAmountWithoutUpheld, RecoveryLapsed,
    StepUpheldForAnother, StepRevokedAlready, StepGivesOnly, StepOnlyRevoked, InterestNotLess, PenaltyNotMore,
    PenaltyNotOfDays, ArrangementOver, RecoveryCameIn, or what `arrangements.check_parts` does.
    """
    step = objection.money_step
    if step is not None and step.kind in NO_DECISIONS and ground != InadmissibleGround.NO_DECISION:
        raise why.NoDecisionToReview(kind=step.get_kind_display())
    if outcome not in UPHELD:
        _check_stays(step, outcome, amount, parts)
        return None
    if not _is_own(objection):
        raise why.StepUpheldForAnother
    if objection.penalty is not None:
        return _penalty(objection.penalty, amount, parts)
    if step is None:
        raise TypeError(objection.about)
    if not step.stands:
        raise why.StepRevokedAlready(kind=step.get_kind_display())
    if step.kind not in BURDENS:
        raise why.StepGivesOnly(kind=step.get_kind_display())
    return _instead(step, amount, parts)


def _check_stays(step: MoneyStep | None, outcome: str, amount: Decimal | None, parts: Parts) -> None:
    """Refuse what takes the place of a step that stays, and that a recovery stays of which nothing is left."""
    if amount is not None or parts:
        raise why.StepAmountWithoutUpheld
    if step is None or outcome != ObjectionOutcome.UNFOUNDED:
        return
    if claims.lapse_of(step) == claims.Lapse.RAISED:
        raise why.RecoveryLapsed(amount=standing_amount(step.application))


def _is_own(objection: Objection) -> bool:
    """Whether who objects is who owes or is owed: the applicant, or of a penalty on its objection who made that."""
    notice = objection.penalty.on_objection if objection.penalty is not None else None
    return not objection.is_of_another or (notice is not None and notice.objection.is_of_another)


def _instead(step: MoneyStep, amount: Decimal | None, parts: Parts) -> Decimal | None:
    if step.kind == MoneyStepKind.ARRANGEMENT:
        return _arranged(step, amount, parts)
    if step.kind == MoneyStepKind.RECOVERY:
        _paid, came_in = settled.paid_and_back(step.application)
        if came_in:
            raise RecoveryCameIn(amount=came_in)
    if parts or (amount is not None and step.kind != MoneyStepKind.INTEREST):
        raise why.StepOnlyRevoked(kind=step.get_kind_display())
    if amount is not None and not ZERO < amount < (step.amount or ZERO):
        raise why.InterestNotLess(fixed=step.amount)
    return amount


def _arranged(step: MoneyStep, amount: Decimal | None, parts: Parts) -> Decimal:
    """Return what instalments that take the place of others come to: what is still owed of these, or in all, in euros.

    What is owed since by a change of the settlement (Awb 4:49) is no part of the arrangement: it has a day of its own,
    and the objection to the instalments can be decided on without it.
    """
    application = step.application
    held = recovery.arrangement_of(application)
    if held is None or held.pk != step.pk:
        raise why.ArrangementOver
    still_open = settled.to_repay(application)
    arranged = min(still_open, step.amount or ZERO)
    if not arranged:
        raise why.ArrangementOver
    if sum((part for _day, part in parts), ZERO) == arranged:
        still_open = arranged
    due_on = recovery.first_due(application, extra=deadlines.free_days())
    arrangements.check_parts(parts, still_open, due_on=due_on)
    if amount is not None and amount != still_open:
        raise InstalmentsDoNotAddUp(sum=amount, open=still_open)
    return still_open


def _penalty(penalty: PenaltyDecision, amount: Decimal | None, parts: Parts) -> Decimal:
    if parts:
        raise why.StepOnlyRevoked(kind=penalty.get_kind_display())
    most = most_of(penalty)
    if amount is None or not penalty.amount < amount <= most:
        raise why.PenaltyNotMore(fixed=penalty.amount, most=most)
    totals = by_days(penalty)
    if amount not in totals:
        fewer = max((row for row in totals if row < amount), default=ZERO)
        more = min(row for row in totals if row > amount)
        days = {"days": totals.get(fewer, 0), "next": totals[more]}
        raise why.PenaltyNotOfDays(amount=amount, fewer=fewer, more=more, first_day=penalty.first_day, **days)
    return amount


def by_days(penalty: PenaltyDecision) -> dict[Decimal, int]:
    """Return each amount that a penalty can come to (euros) with its days, at the amounts of its first day (4:17)."""
    _days, rates = deadlines.days_and_rates()
    known = [rate for rate in rates if rate.valid_from <= penalty.first_day]
    rate = max(known, key=lambda one: one.valid_from, default=None)
    if rate is None:
        return {}
    numbers = range(1, penalty_clock.PENALTY_DAYS + 1)
    return {total: number for number, total in zip(numbers, accumulate(map(rate.of, numbers)), strict=True)}


def most_of(penalty: PenaltyDecision) -> Decimal:
    """Return the most that a penalty can come to, in euros: all 42 days (Awb 4:17, paragraph 1)."""
    return max(by_days(penalty), default=penalty.amount)


def check_signing(said: ObjectionTerms) -> None:
    """Look again at what was proposed: what came in or was decided since counts. Raises what `check` does."""
    terms: dict[str, Any] = {"amount": said.step_amount, "parts": parts_of(said)}
    check(said.objection, said.outcome, ground=said.ground, **terms)


def parts_of(said: ObjectionTerms) -> list[tuple[date, Decimal]]:
    """Return the instalments that take the place of others, by day, in euros."""
    return [(date.fromisoformat(day), Decimal(amount)) for day, amount in said.step_parts]


def carry_out(decision: Decision, said: ObjectionTerms) -> None:
    """Let a decision on an objection work on the step or penalty that it is against. Call in `decisions.sign`."""
    if said.outcome not in UPHELD:
        return
    if said.objection.penalty is not None:
        more = (said.step_amount or ZERO) - said.objection.penalty.amount
        other_debts.of_step(decision, OtherDebtKind.PENALTY_MORE, more)
    elif said.objection.money_step is not None:
        _revoke(said.objection.money_step, decision, said)


def _revoke(objected: MoneyStep, decision: Decision, said: ObjectionTerms) -> None:
    step = MoneyStep.objects.select_for_update(no_key=True, of=("self",)).get(pk=objected.pk)
    step.state, step.on_objection = MoneyStepState.REVOKED, decision
    step.save(update_fields=["state", "on_objection"])
    if step.kind == MoneyStepKind.INTEREST:
        back = receipts.came_in_for(step) - (said.step_amount or ZERO)
        other_debts.of_step(decision, OtherDebtKind.INTEREST_BACK, back)
    if said.step_amount is not None:
        _replace(step, decision, said)


def _replace(step: MoneyStep, decision: Decision, said: ObjectionTerms) -> None:
    """Write what takes the place of a step: decided, and told by the letter of the decision on the objection."""
    new = MoneyStep.objects.create(
        application_id=step.application_id,
        kind=step.kind,
        amount=said.step_amount,
        reason=decision.reason,
        is_without_interest=step.is_without_interest,
        state=MoneyStepState.DECIDED,
        proposed_by_id=decision.proposed_by_id,
        decided_on=decision.decided_on,
        mandate_id=decision.mandate_id,
        closed_by_id=decision.actor_id,
        closed_at=timezone.now(),
        on_objection=decision,
        replaces=step,
    )
    Instalment.objects.bulk_create([Instalment(step=new, due_on=day, amount=part) for day, part in parts_of(said)])


def facts_of(said: ObjectionTerms) -> dict[str, Any]:
    """Return what a line in the dossier says of what became of a step or penalty; nothing of any other objection."""
    step = said.objection.money_step
    if said.objection.decision is not None:
        return {}
    parts = "; ".join(f"{day}: {amount}" for day, amount in said.step_parts)
    kind = step.kind if step is not None else ""
    return {"money_step": kind, "step_amount": said.step_amount or "", "instalments": parts}
