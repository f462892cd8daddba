"""Which letter tells of which step about money, and when such a letter is overtaken."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from drenthe.lib.values.money import ZERO
from subsidies.award_enums import WRITES_OFF, MoneyStepKind, MoneyStepState
from subsidies.enums import LetterKind, Part
from subsidies.models import Application, MoneyStep
from subsidies.models.told import sent_days
from subsidies.services.letters.standing_refusals import LetterOfPassedMoneyStep, LetterOvertaken
from subsidies.services.loans.loan_balances import balance_of
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.recovery import claims, receipts
from subsidies.services.settlements import settled

MONEY_LETTERS = {
    LetterKind.MONEY_RECOVERY: MoneyStepKind.RECOVERY,
    LetterKind.MONEY_ARRANGEMENT: MoneyStepKind.ARRANGEMENT,
    LetterKind.MONEY_ENDED: MoneyStepKind.ARRANGEMENT_ENDED,
    LetterKind.MONEY_REMINDER: MoneyStepKind.REMINDER,
    LetterKind.MONEY_WRIT: MoneyStepKind.WRIT,
    LetterKind.MONEY_INTEREST: MoneyStepKind.INTEREST,
    LetterKind.MONEY_WRITE_OFF: MoneyStepKind.WRITE_OFF,
    LetterKind.MONEY_CHARGE_OFF: MoneyStepKind.CHARGE_WRITE_OFF,
    LetterKind.MONEY_HOLD: MoneyStepKind.HOLD,
    LetterKind.MONEY_SET_OFF: MoneyStepKind.SET_OFF,
    LetterKind.MONEY_LOAN_REMINDER: MoneyStepKind.REMINDER,
    LetterKind.MONEY_WAIVER: MoneyStepKind.LOAN_WAIVER,
    LetterKind.MONEY_CONVERSION: MoneyStepKind.LOAN_CONVERSION,
    LetterKind.MONEY_COSTS: MoneyStepKind.OBJECTION_COSTS,
}
# What a reminder says differs: of a loan it is its agreement that asks the money.
ONLY_OF = {
    LetterKind.MONEY_RECOVERY: Part.GRANT,
    LetterKind.MONEY_REMINDER: Part.GRANT,
    LetterKind.MONEY_LOAN_REMINDER: Part.LOAN,
}
COLLECTS = (MoneyStepKind.REMINDER, MoneyStepKind.WRIT)
ASKS = (*COLLECTS, MoneyStepKind.SET_OFF)  # what an arrangement that comes after it takes the place of
LESSENS = (MoneyStepKind.LOAN_WAIVER, MoneyStepKind.LOAN_CONVERSION)  # what is outstanding of a loan
ARRANGED = {MoneyStepKind.ARRANGEMENT, MoneyStepKind.ARRANGEMENT_ENDED}


def stands_as(letter: LetterKind) -> Any:
    """Return whether a step stands and is what a letter tells, as a function of the step."""
    kind, part = MONEY_LETTERS[letter], ONLY_OF.get(letter)
    return lambda row: row.stands and row.kind == kind and part in (None, row.application.part)


def rows_of(letter: LetterKind) -> Q:
    """Return the same, for the database."""
    found = Q(state=MoneyStepState.DECIDED, kind=MONEY_LETTERS[letter])
    return found & Q(application__part=ONLY_OF[letter]) if letter in ONLY_OF else found


def overtaken(case: Application, step: MoneyStep, kind: LetterKind) -> Iterator[LetterOvertaken]:
    """Yield what overtakes the letter of a step: a later arrangement or its end, payment, or the end of a hold."""
    if step.ended_on is not None:
        yield LetterOfPassedMoneyStep(since=step.ended_on, kind=kind.label)
    if step.until is not None:
        yield LetterOfPassedMoneyStep(since=step.until + timedelta(days=1), kind=kind.label)
    if is_loan(case):
        if _is_other(case, step):
            yield LetterOfPassedMoneyStep(since=date.min, kind=kind.label)
        return
    if _is_of_another_debt(case, step):
        yield LetterOfPassedMoneyStep(since=date.min, kind=kind.label)
    by = {MoneyStepKind.ARRANGEMENT} if step.kind in ASKS else ARRANGED
    for row in case.money_steps.all() if step.kind in (*ASKS, *ARRANGED) else ():
        if row.decided_on is not None and row.pk > step.pk and row.kind in by:
            yield LetterOfPassedMoneyStep(since=row.decided_on, kind=kind.label)


def _is_of_another_debt(case: Application, step: MoneyStep) -> bool:
    """Whether a step asks, arranges, sets off or writes off another amount than is owed by now.

    What works from its letter on is held against it until that was sent.
    """
    if step.kind == MoneyStepKind.RECOVERY:
        return step.sent_in(sent_days(case)) is None and claims.is_overtaken(step)
    owed, amount = settled.to_repay(case), step.amount or ZERO
    if step.kind in COLLECTS:
        return owed != amount
    if step.kind == MoneyStepKind.SET_OFF:
        return owed < amount
    if step.kind not in (MoneyStepKind.ARRANGEMENT, *WRITES_OFF) or step.sent_in(sent_days(case)) is not None:
        return False
    return owed != amount if step.kind == MoneyStepKind.ARRANGEMENT else receipts.left_of(step) < amount


def _is_other(case: Application, step: MoneyStep) -> bool:
    """Whether a reminder asks another amount than is late now, or less is outstanding than was waived or converted.

    What a reminder lists is counted when its letter is made, and its sum when it was recorded.
    """
    loan = balance_of(case, on=timezone.localdate())
    if step.kind == MoneyStepKind.REMINDER:
        return loan.overdue != (step.amount or ZERO)
    if step.kind not in LESSENS or step.sent_in(sent_days(case)) is not None:
        return False  # once it was told it takes effect: what is left without it says nothing of it
    return loan.outstanding < (step.amount or ZERO)
