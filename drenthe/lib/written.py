"""What somebody writes to account for an act, such as a reason: it must say something."""

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal

LEAST = 4  # letters or digits: “x”, “.” and “n.v.t.” say nothing to who reads it later on


class SaysNothing(Refusal):
    """A reason of a letter or a dot is none."""

    sentence = _("“%(text)s” tells a later reader nothing. Write down in words why.")


def written(text: str, *, missing: Refusal) -> str:
    """Return what somebody wrote, without the blanks around it.

    Raises `missing` when nothing is written, and SaysNothing for fewer than four letters or digits.
    """
    found = text.strip()
    if not found:
        raise missing
    if sum(character.isalnum() for character in found) < LEAST:
        refusal = SaysNothing(text=found)
        refusal.field = missing.field
        raise refusal
    return found
