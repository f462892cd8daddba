"""The ways in which the report compares figures in words: each a test, so that a sentence can be held against them.

A word such as "about" gets a margin. `found` are the numbers in the order of the claim, `value` the number that the
sentence names, `margin` how far it may be off: in points, or for "close" in per cents of the second number.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext_lazy as _

Numbers = Sequence[Decimal]

TESTS: dict[str, Callable[[Numbers, Decimal, Decimal], bool]] = {
    "about": lambda found, value, margin: all(abs(one - value) <= margin for one in found),
    "below": lambda found, value, _margin: all(one < value for one in found),
    "at_least": lambda found, value, _margin: all(one >= value for one in found),
    "close": lambda found, _value, margin: abs(found[0] - found[1]) * 100 <= abs(found[1]) * margin,
    "falling": lambda found, _value, _margin: all(one > other for one, other in pairwise(found)),
    "most": lambda found, _value, _margin: found[0] > max(found[1:]),
    "rising": lambda found, _value, _margin: min(found[1:]) > found[0],
}
LABELS: dict[str, Any] = {
    "about": _("each is about the number"),
    "below": _("each is below the number"),
    "at_least": _("each is at least the number"),
    "close": _("the first is comparable with the second"),
    "falling": _("each is more than the next"),
    "most": _("the first is the largest"),
    "rising": _("all others are more than the first"),
}
WITH_NUMBER = {"about", "below", "at_least"}
WITH_MARGIN = {"about", "close"}
FEWEST = {"close": 2, "falling": 2, "most": 2, "rising": 2}

# Words of the report, which is in Dutch, that compare or count; only with a claim beside them can they be tested.
WORDS = re.compile(
    r"\b(ongeveer|circa|bijna|ruim|rond de|minstens|minimaal|ten minste|hoogstens|maximaal|vergelijkbaar|evenveel"
    r"|(?:twee|drie|vier) ?(?:derde|kwart|vijfde)n?|een derde|een kwart|de helft|één op de \w+|verdubbeld\w*"
    r"|gehalveerd|gestegen|gedaald|stijg(?:t|en|ing)|da(?:alt|len|ling)|toegenomen|afgenomen|meer dan|minder dan"
    r"|hoger dan|lager dan|onder de|boven de|alle gemeenten|geen enkele gemeente|de meeste|het grootste"
    r"|het hoogst\w*|het laagst\w*)\b",
    re.IGNORECASE,
)


def words_of(text: str) -> list[str]:
    """Return the words in a text that compare or count, as they stand there, each once."""
    return list(dict.fromkeys(match[0] for match in WORDS.finditer(text)))
