"""A step that rests on its letter: it has its effect from the day on which that letter was sent."""

from datetime import date
from typing import Any, cast

from subsidies.enums import STEP_LETTERS

NEVER_ELSEWHERE = ("default_notice", "penalty_decision")


class Told:
    """A row of a case of which the applicant is told by letter; `letter_link` is the field of the letter to it.

    One that was sent outside this system (SentElsewhere) is a letter as well.
    """

    letter_link = ""

    @property
    def sent_on(self) -> date | None:
        """The day on which the letter on which it rests was registered as sent; None while it was not.

        It is read from the letters of the case, so that a list that fetched those asks nothing for each row.
        """
        row, link = cast("Any", self), f"{self.letter_link}_id"
        own = STEP_LETTERS.get(self.letter_link)  # a decision: whichever letter tells of it
        days = [
            letter.sent_on
            for letter in row.application.letters.all()
            if letter.sent_on and (own is None or letter.kind in own) and getattr(letter, link) == row.pk
        ]
        others = () if self.letter_link in NEVER_ELSEWHERE else row.application.sent_elsewhere.all()
        days += [other.sent_on for other in others if getattr(other, link) == row.pk]
        return min(days, default=None)
