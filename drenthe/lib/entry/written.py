"""What somebody writes to account for an act, such as a reason: it must say something."""

import re

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal

SHORTEST_NAME = 2  # letters
LEAST = 4  # letters or digits: “x”, “.” and “n.v.t.” say nothing to who reads it later on
# Nor do these by themselves, with or without a number beside them.
NOTHING = {
    *("geen", "niets", "nihil", "none", "nothing", "idem", "ditto", "zie boven", "zie hierboven", "zie vorige"),
    *(
        "als boven",
        "als hierboven",
        "zelfde",
        "hetzelfde",
        "zie",
        "zie nummer",
        "zie nr",
        "zie punt",
        "zie regel",
        "see",
    ),
    *("akkoord", "ik ga akkoord", "wij gaan akkoord", "ga akkoord", "akkoord hiermee", "akkoord bevonden", "mee eens"),
    *("in orde", "is in orde", "dat is in orde", "alles in orde", "okay", "oké", "dat is oké", "is oké"),
    *("klopt", "klopt zo", "klopt wel", "dit klopt", "het klopt", "alles klopt", "klopt allemaal"),
    *("prima", "prima zo", "is prima", "dat is prima", "lijkt prima", "goed", "goed zo", "heel goed", "alles goed"),
    *("is goed", "dat is goed", "het is goed", "dit is goed", "ziet er goed uit", "goedgekeurd", "agreed", "fine"),
    *("dat klopt", "geen bezwaar", "geen bezwaren", "geen bijzonderheden", "geen opmerkingen", "betaald"),
}
NUMERALS = {
    *("nul", "een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"),
}


class SaysNothing(Refusal):
    """A reason of a letter or a dot is none."""

    fields = ("reason", "explanation", "remark")
    sentence = _("“%(text)s” tells a later reader nothing. Write it down in words.")


def said_in(text: str) -> list[str]:
    """Return the words of a text that tell it from another: no signs, capitals, digits or numerals."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return [word for word in words if word not in NUMERALS]


def written(text: str, *, missing: Refusal) -> str:
    """Return what somebody wrote, without the blanks around it.

    Raises `missing` when nothing is written, and SaysNothing for fewer than four letters or digits, for a bare number,
    “geen”, “idem”, “klopt” or “zie 1”.
    """
    found = text.strip()
    if not found:
        raise missing
    check_words(found, field=missing.field)
    return found


def has_word(text: str) -> bool:
    """Whether a text has letters: a number by itself names nobody and says nothing."""
    return sum(character.isalpha() for character in text) >= SHORTEST_NAME


def check_name(text: str, *, field: str) -> None:
    """Refuse a name of less than two letters; an empty one may be. Raises SaysNothing."""
    if text.strip() and not has_word(text):
        refusal = SaysNothing(text=text.strip())
        refusal.field = field
        raise refusal


def check_words(text: str, *, field: str = "", by_line: bool = False) -> None:
    """Refuse a text that is too short to say anything, `by_line` each line of it; an empty one may be.

    Raises SaysNothing.
    """
    for part in filter(None, map(str.strip, text.splitlines() if by_line else [text])):
        said = "".join(character for character in part if character.isalnum())
        if len(said) < LEAST or not has_word(said) or " ".join(said_in(part)) in NOTHING:
            refusal = SaysNothing(text=part)
            refusal.field = field
            raise refusal
