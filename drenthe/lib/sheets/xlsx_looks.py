"""How the cells of a workbook look: number formats, fonts and fills by kind and style, and the widths of columns."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from textwrap import wrap
from typing import Any

from django.utils.functional import Promise
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Side

from drenthe.lib.sheets.xlsx_cells import CellKind, CellStyle, ColumnSpec, StyledCell

LINE = 15  # points, of a line of text
HIGHEST = 405  # points, of a row in Excel
WIDEST = 60  # characters of a column
KINDS = {  # number format, and width in characters
    CellKind.TEXT: ("General", 24),
    CellKind.INTEGER: ("0", 10),
    CellKind.NUMBER: ("General", 10),
    CellKind.EURO: ("[$€-413] #,##0.00;[$€-413] -#,##0.00", 18),
    CellKind.PERCENT: ("0.0%", 10),
    CellKind.DATE: ("dd-mm-yyyy", 12),
    CellKind.MOMENT: ("dd-mm-yyyy hh:mm", 17),
    CellKind.BOOLEAN: ("General", 10),
}
_WRAPS = {CellStyle.WRAP, CellStyle.STRONG, CellStyle.HEADER, CellStyle.HEADER_RIGHT}
_NUMBERS = {CellKind.INTEGER, CellKind.NUMBER, CellKind.EURO, CellKind.PERCENT}
_RIGHT = Alignment(horizontal="right", indent=1, vertical="top")  # apart from a text in the next column
_LEFT = Alignment(horizontal="left", vertical="top")  # days stand below a head that stands to the left
_BOLD = Font("Calibri", 11, b=True, family=2, scheme="minor")
_TOP = Alignment(vertical="top", wrap_text=True)
LOOKS: dict[CellStyle, dict[str, Any]] = {
    CellStyle.PLAIN: {"alignment": Alignment(vertical="top")},  # beside a text of several lines
    CellStyle.WRAP: {"alignment": _TOP},
    CellStyle.STRONG: {"alignment": _TOP, "font": _BOLD},
    CellStyle.TITLE: {"font": Font("Calibri", 14, b=True, family=2, scheme="minor")},
    CellStyle.HEADER: {
        "font": _BOLD,
        "fill": PatternFill("solid", fgColor=Color(theme=4, tint=0.8)),
        "alignment": Alignment(vertical="center", wrap_text=True),
    },
    CellStyle.HEADER_RIGHT: {
        "font": _BOLD,
        "fill": PatternFill("solid", fgColor=Color(theme=4, tint=0.8)),
        "alignment": Alignment(horizontal="right", indent=1, vertical="center", wrap_text=True),
    },
    CellStyle.KEY: {"font": Font("Calibri", 8, i=True, color="FF595959", family=2, scheme="minor")},
    CellStyle.TOTAL: {"font": _BOLD, "border": Border(top=Side("thin"))},
}


def look_of(kind: CellKind, style: CellStyle) -> dict[str, Any]:
    """Return the look of a cell: numbers stand to the right with a gap behind them, all else to the left."""
    if style in (CellStyle.PLAIN, CellStyle.TOTAL) and kind is not CellKind.TEXT:
        return {**LOOKS[style], "alignment": _RIGHT if kind in _NUMBERS else _LEFT}
    if style is CellStyle.WRAP and kind is not CellKind.TEXT:  # an answer below other answers
        return {**LOOKS[style], "alignment": Alignment(horizontal="left", vertical="top", wrap_text=True)}
    return LOOKS[style]


def header_look(kind: CellKind) -> CellStyle:
    """Return how the head of a column looks: above numbers it stands to the right, as they do."""
    return CellStyle.HEADER_RIGHT if kind in _NUMBERS else CellStyle.HEADER


def width_of(column: ColumnSpec) -> int:
    """Return the width of a column in characters before anything is known of what stands in it."""
    return column.width or max(KINDS[column.kind][1], width_of_label(column))


def width_of_label(column: ColumnSpec) -> int:
    """Its longest word fits, and half of it, so that it stands on two lines; beside the arrow of the filter."""
    words = str(column.label).split()
    return max(10, max(map(len, words), default=0), -(-len(str(column.label)) // 2)) + 3


def row_height(items: Sequence[Any], widths: Sequence[float]) -> str:
    """Return the height of a row as an attribute: as many lines as its cells that wrap need; nothing for one line."""
    texts = [
        (str(item.value), width)
        for item, width in zip(items, widths, strict=False)
        if isinstance(item, StyledCell) and item.look in _WRAPS and isinstance(item.value, str | Promise)
    ]
    return height_for(texts)


def height_for(texts: Iterable[tuple[str, float]]) -> str:
    """Return the height of a row for texts that wrap, each with the width of its column; at most what Excel knows."""
    lines = max((_lines(text, max(int(width) - 2, 1)) for text, width in texts), default=1)
    return f' ht="{min(lines * LINE, HIGHEST)}" customHeight="1"' if lines > 1 else ""


def _lines(text: str, room: int) -> int:
    return sum(len(wrap(line, room)) or 1 if len(line) > room else 1 for line in text.splitlines())


def shown(value: Any) -> str:
    return f"€ {value:,.2f}" if isinstance(value, Decimal) else "" if value is None else str(value)
