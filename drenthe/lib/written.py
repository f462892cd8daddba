"""What somebody writes to account for an act, such as a reason: it must say something."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal

SHORTEST_NAME = 2  # letters
LEAST = 4  # letters or digits: “x”, “.” and “n.v.t.” say nothing to who reads it later on
NOTHING = {"geen", "niets", "nihil", "none", "nothing"}  # nor do these, by themselves


class SaysNothing(Refusal):
    """A reason of a letter or a dot is none."""

    fields = ("reason", "explanation", "remark")
    sentence = _("“%(text)s” tells a later reader nothing. Write it down in words.")


def written(text: str, *, missing: Refusal) -> str:
    """Return what somebody wrote, without the blanks around it.

    Raises `missing` when nothing is written, and SaysNothing for fewer than four letters or digits, or “geen”.
    """
    found = text.strip()
    if not found:
        raise missing
    check_words(found, field=missing.field)
    return found


def check_name(text: str, *, field: str) -> None:
    """Refuse a name of less than two letters; an empty one may be. Raises SaysNothing."""
    if text.strip() and sum(character.isalpha() for character in text) < SHORTEST_NAME:
        refusal = SaysNothing(text=text.strip())
        refusal.field = field
        raise refusal


def check_words(text: str, *, field: str = "", by_line: bool = False) -> None:
    """Refuse a text that is too short to say anything, `by_line` each line of it; an empty one may be.

    Raises SaysNothing.
    """
    for part in filter(None, map(str.strip, text.splitlines() if by_line else [text])):
        said = "".join(character for character in part if character.isalnum())
        if len(said) < LEAST or said.casefold() in NOTHING:
            refusal = SaysNothing(text=part)
            refusal.field = field
            raise refusal
