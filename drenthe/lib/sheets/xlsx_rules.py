"""What Excel asks of the cells below a column: one of a list, and a note beside the cell that is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

LONGEST = 255  # characters of a list in the rule itself, and of a note
ROWS = 5_000  # below the header that have the rule


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where a list stands in the workbook: the sheet, the column from 1, and the first and last row."""

    sheet: str
    column: int
    first: int
    last: int

    @property
    def formula(self) -> str:
        """The range as a rule names it."""
        letter = get_column_letter(self.column)
        return f"{quote_sheetname(self.sheet)}!${letter}${self.first}:${letter}${self.last}"


@dataclass(frozen=True, slots=True)
class CellRule:
    """What may stand in a cell (anything when `choices` is empty), and a note for whoever fills it in.

    A list that Excel cannot keep in the rule itself (too long, or with a comma) is looked up at its `place`.
    """

    choices: Sequence[str] = ()
    note: str | Promise = ""
    place: ListPlace | None = None


def fits(choices: Sequence[str]) -> bool:
    """Whether Excel can keep a list in the rule itself."""
    return len(",".join(choices)) <= LONGEST and not any(sign in one for one in choices for sign in ',"')


def add_rules(tab: Worksheet, keys: Sequence[str], rules: Mapping[str, CellRule], *, first: int) -> None:
    """Put the rules of columns on a sheet, from a row on. Raises ValueError for a long list without a place."""
    for at, key in enumerate(keys, start=1):
        if rule := rules.get(key):
            letter = get_column_letter(at)
            validation = _validation(rule)
            validation.add(f"{letter}{first}:{letter}{first + ROWS - 1}")
            tab.add_data_validation(validation)


def _validation(rule: CellRule) -> Any:
    note: dict[str, Any] = {"showInputMessage": True, "prompt": str(rule.note)[:LONGEST]} if rule.note else {}
    if not rule.choices:
        return DataValidation(**note)
    if not fits(rule.choices) and rule.place is None:
        raise ValueError("a list that does not fit in the rule itself needs a place")
    inline = '"' + ",".join(rule.choices) + '"'
    return DataValidation(
        type="list",
        formula1=inline if fits(rule.choices) else rule.place.formula if rule.place else "",
        allow_blank=True,
        showErrorMessage=True,
        error=_("Choose one of the list."),
        **note,
    )
