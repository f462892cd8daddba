"""By when the letter of a step of an objection is sent: it leaves the time that the law gives (Awb 6:6, 7:4, 7:10)."""

from collections.abc import Collection
from datetime import date, timedelta

from drenthe.dates.services.takeover import taken_over_from
from drenthe.lib.values.workdays import next_workday
from subsidies.models import ObjectionStep
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters.sending_refusals import AdjournedTooLate, HearingTimeTooShort, RepairToldTooLate
from subsidies.services.objections import objections

REPAIR_WEEKS = 2  # what the province gives at least (the law says no number)
DOCUMENTS_UNTIL = timedelta(days=10)  # Awb 7:4: until so long before the hearing documents can be handed in
BEFORE_HEARING = DOCUMENTS_UNTIL + timedelta(days=1)


def check(step: ObjectionStep, *, on: date, extra: Collection[date]) -> None:
    """Refuse a letter that is sent too late for what it asks. What is taken over was told elsewhere, as it was.

    Raises HearingTimeTooShort, RepairToldTooLate or AdjournedTooLate.
    """
    if taken_over_from() or step.pk is None:
        return
    if step.kind == Kind.INVITED and step.due_on is not None and step.due_on < on + BEFORE_HEARING:
        first = next_workday(on + BEFORE_HEARING, extra)
        raise HearingTimeTooShort(hearing_on=step.due_on, sent_on=on, first=first)
    if step.kind == Kind.REPAIR_ASKED and step.due_on is not None:
        least = on + timedelta(weeks=REPAIR_WEEKS)
        if step.due_on < least:
            raise RepairToldTooLate(due_on=step.due_on, sent_on=on, weeks=REPAIR_WEEKS, least=least)
    if step.kind == Kind.ADJOURNED:
        sent = {key: day for key, day in sent_days(step.application).items() if key != (step.letter_link, step.pk)}
        term = objections.decide_by(step.objection, on=on, sent=sent, extra=extra)
        if term is not None and term.is_late(on):
            raise AdjournedTooLate(last_day=term.last_day, sent_on=on)
