"""Refusals: a rule says no. One named class per rule, carrying the facts, with a sentence for the person who asked.

A screen shows the sentence, the API answers 409 with it, a command prints it. Nothing was written when one is raised.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.encoding import force_str

from drenthe.lib.values.money import format_euros
from drenthe.lib.values.stops import one_stop

LARGE = 10_000  # from here a number has thousands separators; a year and a number of a row stay as they are


class Refusal(Exception):
    """A business rule refuses an act. `facts` are its values; `sentence` a translatable text with their names.

    `field` is the field of a form that it is about, where a form has it; `fields` are others, the first that is there.
    """

    sentence: Any = ""
    field = ""
    fields: tuple[str, ...] = ()

    def __init__(self, **facts: Any):
        self.facts = facts
        super().__init__(facts)

    def __str__(self) -> str:
        shown = {name: _show(value) for name, value in self.facts.items()}
        return one_stop(force_str(self.sentence) % shown)

    @property
    def code(self) -> str:
        """A stable name for machines: the name of the class."""
        return type(self).__name__


def _show(value: Any) -> str:
    if isinstance(value, Decimal):
        return format_euros(value)
    if isinstance(value, date):
        return formats.date_format(value)
    is_large = isinstance(value, int) and abs(value) >= LARGE
    return formats.number_format(value, force_grouping=True) if is_large else str(value)
