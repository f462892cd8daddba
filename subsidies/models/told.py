"""A step that rests on its letter: it has its effect from the day on which that letter was sent."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, cast

from subsidies.enums import LetterKind
from subsidies.letter_links import STEP_LETTERS

# What a letter that was sent outside this system can tell of.
STEPS = ("decision", "completion_request", "hearing", "suspension", "extension", "objection_step")
LINKS = ("decision", *STEP_LETTERS)
# By what name a case knows the rows that a letter is linked to, by the link.
ROWS_OF = {
    "decision": "decisions",
    "completion_request": "completion_requests",
    "hearing": "hearings",
    "suspension": "suspensions",
    "extension": "extensions",
    "default_notice": "default_notices",
    "penalty_decision": "penalty_decisions",
    "money_step": "money_steps",
    "objection_step": "objection_steps",
    "settlement_reminder": "settlement_reminders",
}
SentDays = Mapping[tuple[str, int], date]


def sent_days(application: Any) -> SentDays:
    """Return for every step of a case whose letter was sent the first day of that, by its link and its id.

    Letters that were sent outside this system (SentElsewhere) count as well. Two queries, or none where the letters
    were fetched.
    """
    found: dict[tuple[str, int], date] = {}
    for letter in application.letters.all():
        for link in LINKS if letter.sent_on else ():
            own = STEP_LETTERS.get(link)  # of a decision: whichever letter tells of it
            if own is None or letter.kind in own:
                _note(found, link, getattr(letter, f"{link}_id"), letter.sent_on)
        if letter.sent_on and letter.kind == LetterKind.NOTICE_LATE:  # the answer is the letter of that decision
            for row in application.penalty_decisions.all():
                if row.notice_id == letter.default_notice_id:
                    _note(found, "penalty_decision", row.pk, letter.sent_on)
    for other in application.sent_elsewhere.all():
        for link in STEPS:
            _note(found, link, getattr(other, f"{link}_id"), other.sent_on)
    return found


def _note(found: dict[tuple[str, int], date], link: str, pk: int | None, day: date) -> None:
    if pk is not None:
        found[link, pk] = min(day, found.get((link, pk), day))


class Told:
    """A row of a case of which the applicant is told by letter; `letter_link` is the field of the letter to it."""

    letter_link = ""

    @property
    def sent_on(self) -> date | None:
        """The day on which the letter on which it rests was registered as sent; None while it was not."""
        row = cast("Any", self)
        return self.sent_in(sent_days(row.application))

    def sent_in(self, days: SentDays) -> date | None:
        """The same from what `sent_days` gave for its case, for whoever looks at more rows."""
        return days.get((self.letter_link, cast("Any", self).pk))


class TakenByActor:
    """A decision that one can object to, of which the row says who took it (`actor`) and when (`recorded_at`)."""

    @property
    def decider_id(self) -> int:
        """Who took it: not who decides on an objection to it (Awb 10:3)."""
        return cast("int", cast("Any", self).actor_id)

    @property
    def taken_at(self) -> datetime:
        """When it was taken."""
        return cast("datetime", cast("Any", self).recorded_at)
