"""Until when one can object to the decisions on a case that were made known (Awb 6:7, 6:8)."""

from collections.abc import Collection, Iterator
from datetime import date

from subsidies.models import Application
from subsidies.services import clock
from subsidies.services.clock import Term


def terms(application: Application, *, on: date, extra: Collection[date]) -> Iterator[tuple[str, Term, int]]:
    """Yield what each decision that was sent is, the term to object to it, and the id of what sent it.

    Also of one that was sent outside this system. Of what is taken over from another one only while the term runs on
    the day: what is over was kept there.
    """
    for letter in application.letters.all():
        if letter.sent_on and letter.decision_id:
            yield letter.get_kind_display(), clock.objection_term(letter.sent_on, extra), letter.pk
    elsewhere = [row for row in application.sent_elsewhere.all() if row.decision_id]
    for decision in application.decisions.all() if elsewhere else ():
        for sent in elsewhere:
            term = clock.objection_term(sent.sent_on, extra)
            if sent.decision_id == decision.pk and not (sent.taken_over_from and term.is_late(on)):
                yield decision.get_kind_display(), term, sent.pk
