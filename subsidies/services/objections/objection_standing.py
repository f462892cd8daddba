"""What overtakes a letter about an objection between its making and its sending (see letter_standing)."""

from collections.abc import Iterator
from typing import Any

from subsidies.enums import LetterKind
from subsidies.objection_enums import CLOSINGS, HEARINGS, ObjectionStepKind
from subsidies.services.letters import standing_refusals as why
from subsidies.services.letters.letter_occasions import OBJECTION_LETTERS
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.objections import objections


def objection_ended(seen: Any) -> Iterator[LetterOvertaken]:
    """An objection on which was decided, or that was withdrawn or forwarded, asks nothing any more."""
    objection = seen.about.objection
    days = [row.done_on for row in objection.steps.all() if row.kind in CLOSINGS]
    decision = objections.decision_on(objection)
    days += [decision.decided_on] if decision is not None else []
    if days:
        yield why.LetterOfEndedObjection(since=min(days), kind=seen.kind.label)


def objection_told(seen: Any) -> Iterator[LetterOvertaken]:
    """Who waits for a decision on an objection is answered until that was sent (Awb 3:41), or it ended without one."""
    objection = seen.about.objection
    days = [row.done_on for row in objection.steps.all() if row.kind in CLOSINGS]
    told_on = objections.told_on(objection)
    days += [told_on] if told_on is not None else []
    if days:
        yield why.LetterOfEndedObjection(since=min(days), kind=seen.kind.label)


def objection_heard(seen: Any) -> Iterator[LetterOvertaken]:
    """Nobody is invited to a hearing that was held, or that is off or not held; after that, anew."""
    for row in seen.about.objection.steps.all():
        if row.kind in (*HEARINGS, ObjectionStepKind.HEARING_OFF) and row.pk > seen.about.pk:
            yield why.LetterOfHeardObjection(since=row.done_on, kind=seen.kind.label)


def objection_repaired(seen: Any) -> Iterator[LetterOvertaken]:
    """What came in is not asked for any more."""
    for row in seen.about.objection.steps.all():
        if row.kind == ObjectionStepKind.REPAIRED and row.pk > seen.about.pk:
            yield why.LetterOfAnsweredRequest(since=row.done_on, kind=seen.kind.label)


# What overtakes a letter of each kind; that an objection was forwarded stays so.
RULES = {
    **{
        kind: (objection_ended, objection_repaired) if kind.value == "objection_repair" else (objection_ended,)
        for kind in OBJECTION_LETTERS
    },
    LetterKind.OBJECTION_HEARING: (objection_ended, objection_heard),
    **{kind: () for kind in OBJECTION_LETTERS if kind.value == "objection_forwarded"},
    LetterKind.OBJECTION_HEARING_NOTICE: (objection_ended, objection_heard),
    LetterKind.OBJECTION_DECISION_NOTICE: (),  # what was decided stays so
    **dict.fromkeys((LetterKind.OBJECTION_OFF, LetterKind.OBJECTION_OFF_NOTICE), ()),  # and what is off
}
