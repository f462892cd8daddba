"""The question to who objects too late why that is, before the objection is declared inadmissible (Awb 6:11).

Whether being late can be held against somebody nobody knows before that was asked. The acknowledgement asks it, and a
request to repair the objection as well: for an objection of which the acknowledgement went out without it.
"""

from datetime import date, timedelta

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.workdays import next_workday
from subsidies.enums import LetterKind
from subsidies.models import Letter, Objection, ObjectionStep
from subsidies.models.told import SentDays
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters.fact_words import day_words
from subsidies.services.objections import objections
from subsidies.services.objections.objection_admissible_refusals import LateNotAsked, LateStillAsked
from subsidies.services.terms import deadlines

ASKS = {Kind.RECEIVED: LetterKind.OBJECTION_RECEIVED, Kind.REPAIR_ASKED: LetterKind.OBJECTION_REPAIR}
TIME_TO_ANSWER = timedelta(weeks=2)  # a choice of ours: no article lays it down


def in_words(step: ObjectionStep, sent: SentDays, letter_date: date) -> str | None:
    """Return the question for a letter of a day about a step of a late objection, in Dutch; None for another."""
    extra = deadlines.free_days()
    time = objections.timeliness(step.objection, sent=sent, extra=extra)
    if step.kind not in ASKS or time is None or time.is_in_time:
        return None
    last_day, until = day_words(time.term.last_day), day_words(_until(letter_date))
    return (
        f"Bezwaar maken kon tot en met {last_day}. Uw bezwaar kwam later. Een bezwaar dat te laat is, telt alleen mee "
        "als u er niets aan kunt doen dat het te laat is (artikel 6:11 van de Awb). Schrijf ons daarom uiterlijk op "
        f"{until} waarom u niet eerder bezwaar hebt gemaakt, en stuur mee wat dat laat zien. Horen wij niets van u, "
        "dan kunnen wij het bezwaar niet-ontvankelijk verklaren. Wij kijken dan niet naar de inhoud."
    )


def check_asked(objection: Objection) -> None:
    """Refuse to hold being late against somebody who was not asked why, or can still answer (Awb 6:11, 3:2).

    Who was heard could say it there. What is taken over was handled elsewhere. Raises LateNotAsked or LateStillAsked.
    """
    if taken_over_from() or objections.last_step(objection, Kind.HEARD) is not None:
        return
    found = [letter.sent_on for letter in objection.application.letters.all() if _asks(letter, objection)]
    days = [day for day in found if day is not None]
    if not days:
        raise LateNotAsked(name=objection.objector)
    last_day = _until(min(days))
    if timezone.localdate() <= last_day:
        raise LateStillAsked(name=objection.objector, last_day=last_day)


def _asks(letter: Letter, objection: Objection) -> bool:
    step = letter.objection_step
    if letter.sent_on is None or step is None or step.objection_id != objection.pk:
        return False
    return letter.kind in ASKS.values() and bool(((letter.content or {}).get("facts") or {}).get("objection_late"))


def _until(told_on: date) -> date:
    return next_workday(told_on + TIME_TO_ANSWER)
