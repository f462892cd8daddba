"""An empty workbook to put applications in: lists to choose from, and a sheet that says what each column is for."""

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from drenthe.lib.sheets import values as read
from drenthe.lib.sheets.xlsx_cells import CellStyle, StyledCell
from drenthe.lib.sheets.xlsx_rules import CellRule, ListPlace
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, FormSheet, Sheet, write_workbook
from subsidies.imports.decided import COLUMNS
from subsidies.imports.fields import fields
from subsidies.imports.readers import Field

KINDS: dict[Any, CellKind] = {
    read.day: CellKind.DATE,
    read.euros: CellKind.EURO,
    read.positive_euros: CellKind.EURO,
    read.whole: CellKind.INTEGER,
}
WIDTHS = (46, 18, 12, 120, 34)
VALUE = 4  # the column in which the values of the lists stand, below the table that explains the columns


def write_template(out: BinaryIO) -> None:
    """Write an empty workbook with the columns, and a sheet that says what each is for."""
    wanted = fields()
    columns = [ColumnSpec(one.key, one.label, KINDS.get(one.read, CellKind.TEXT), width=22) for one in wanted]
    sheets: list[Sheet | FormSheet] = [
        Sheet(_("Applications"), columns, [], rules=_rules(wanted)),
        FormSheet(_("Explanation"), _explained(wanted), widths=WIDTHS),
    ]
    write_workbook(out, sheets, title=_("Applications to import"), creator="Drenthe Wonen")


def _rules(wanted: Sequence[Field]) -> dict[str, CellRule]:
    rules, row = {}, len(wanted) + 4  # below the table: an empty row and the head of the lists
    for one in wanted:
        labels = one.labels() if one.labels else []
        place = ListPlace(_("Explanation"), VALUE, row, row + len(labels) - 1)
        row += len(labels)
        if labels or one.note:
            rules[one.key] = CellRule(labels, one.note, place)
    return rules


def _explained(wanted: Sequence[Field]) -> Iterator[list[Any]]:
    """Give the rows of the explanation: one for each column, and below them the values of the lists."""
    yield _head(_("Column"), _("Key"), _("Must be filled in"), _("What to fill in"), _("Example"))
    yield from (_line(one) for one in wanted)
    yield []
    yield _head(_("List"), "", "", _("May be filled in"), "")
    for one in wanted:
        for label in one.labels() if one.labels else ():
            yield [str(one.label), None, None, label]


def _head(*names: str) -> list[Any]:
    return [StyledCell(name, look=CellStyle.HEADER) for name in names]


def _line(one: Field) -> list[Any]:
    labels = one.labels() if one.labels else []
    note = " ".join(filter(None, [str(one.note), _("Choose from the list.") if labels else ""]))
    example = labels[0] if labels and one.example is None and one.key not in COLUMNS else one.example
    shown = StyledCell(example, KINDS.get(one.read, CellKind.TEXT), CellStyle.WRAP) if example is not None else None
    is_needed = _("yes") if one.is_required else _("no")
    return [StyledCell(str(one.label), look=CellStyle.STRONG), one.key, is_needed, _wrapped(note), shown]


def _wrapped(text: str) -> StyledCell:
    return StyledCell(text, look=CellStyle.WRAP)
