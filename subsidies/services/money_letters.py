"""Which letter tells of which step about money, and when such a letter is overtaken."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from drenthe.lib.money import ZERO
from subsidies.award_enums import MoneyStepKind
from subsidies.enums import LetterKind
from subsidies.models import Application, MoneyStep
from subsidies.services import settled
from subsidies.services.standing_refusals import LetterOfPassedMoneyStep, LetterOvertaken

MONEY_LETTERS = {
    LetterKind.MONEY_ARRANGEMENT: MoneyStepKind.ARRANGEMENT,
    LetterKind.MONEY_ENDED: MoneyStepKind.ARRANGEMENT_ENDED,
    LetterKind.MONEY_REMINDER: MoneyStepKind.REMINDER,
    LetterKind.MONEY_WRIT: MoneyStepKind.WRIT,
    LetterKind.MONEY_INTEREST: MoneyStepKind.INTEREST,
    LetterKind.MONEY_WRITE_OFF: MoneyStepKind.WRITE_OFF,
    LetterKind.MONEY_HOLD: MoneyStepKind.HOLD,
    LetterKind.MONEY_SET_OFF: MoneyStepKind.SET_OFF,
}
COLLECTS = (MoneyStepKind.REMINDER, MoneyStepKind.WRIT)
ASKS = (*COLLECTS, MoneyStepKind.SET_OFF)  # what an arrangement that comes after it takes the place of
ARRANGED = {MoneyStepKind.ARRANGEMENT, MoneyStepKind.ARRANGEMENT_ENDED}


def stands_as(kind: MoneyStepKind) -> Any:
    """Return whether a step stands and is of a kind, as a function of the step."""
    return lambda row: row.stands and row.kind == kind


def overtaken(case: Application, step: MoneyStep, kind: LetterKind) -> Iterator[LetterOvertaken]:
    """Yield what overtakes the letter of a step: a later arrangement or its end, payment, or the end of a hold."""
    if step.ended_on is not None:
        yield LetterOfPassedMoneyStep(since=step.ended_on, kind=kind.label)
    if step.until is not None:
        yield LetterOfPassedMoneyStep(since=step.until + timedelta(days=1), kind=kind.label)
    if step.kind in COLLECTS and settled.to_repay(case) != step.amount:
        yield LetterOfPassedMoneyStep(since=date.min, kind=kind.label)
    if step.kind == MoneyStepKind.SET_OFF and settled.to_repay(case) < (step.amount or ZERO):
        yield LetterOfPassedMoneyStep(since=date.min, kind=kind.label)
    by = {MoneyStepKind.ARRANGEMENT} if step.kind in ASKS else ARRANGED
    for row in case.money_steps.all() if step.kind in (*ASKS, *ARRANGED) else ():
        if row.decided_on is not None and row.pk > step.pk and row.kind in by:
            yield LetterOfPassedMoneyStep(since=row.decided_on, kind=kind.label)
