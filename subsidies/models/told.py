"""A step that rests on its letter: it has its effect from the day on which that letter was sent."""

from datetime import date
from typing import Any, cast

from subsidies.enums import STEP_LETTERS


class Told:
    """A row of a case of which the applicant is told by letter; `letter_link` is the field of the letter to it."""

    letter_link = ""

    @property
    def sent_on(self) -> date | None:
        """The day on which the letter on which it rests was registered as sent; None while it was not.

        It is read from the letters of the case, so that a list that fetched those asks nothing for each row.
        """
        row, link = cast("Any", self), f"{self.letter_link}_id"
        own = STEP_LETTERS[self.letter_link]
        days = [
            letter.sent_on
            for letter in row.application.letters.all()
            if letter.sent_on and letter.kind in own and getattr(letter, link) == row.pk
        ]
        return min(days, default=None)
