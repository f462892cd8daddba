"""Workbooks and CSV files to hand out: the one module that knows how an .xlsx file is written.

openpyxl makes everything that is small: workbook, styles, widths, panes, properties. The rows of a sheet are streamed
as text into its XML part, because a cell object per value costs many times the work and no row needs keeping.
Memory does not grow with the number of rows. Three promises to whoever opens the file: a text is never a formula,
an amount is exact to the cent, and a formula carries the value it had when the file was made.
"""

import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import IO, Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from drenthe.lib.sheets import xlsx_cells as xlsx
from drenthe.lib.sheets.sheet_names import sheet_name
from drenthe.lib.sheets.xlsx_cells import (
    CellKind,
    CellStyle,
    CellTypeError,
    CellValueError,
    ColumnSpec,
    Formula,
    StyledCell,
    Writer,
    plain_text,
    row_texts,
)
from drenthe.lib.sheets.xlsx_looks import (
    KINDS,
    WIDEST,
    header_look,
    height_for,
    look_of,
    row_height,
    shown,
    width_of,
    width_of_label,
)
from drenthe.lib.sheets.xlsx_rules import CellRule, add_rules
from drenthe.lib.sheets.xlsx_totals import FIRST_ROW, MOST_KINDS, Part, Sums

Text = str | Promise
Line = Sequence[Any]
OnRow = Callable[[int], None]

TOTAL = _("Total")
MAX_ROWS = 1_048_576  # in one sheet of Excel; what does not fit goes on in "name (2)"
MAX_PART = 2**30  # bytes of XML in one sheet: beyond 2 GiB the zip needs extensions that make Excel offer a repair
LOOKED_AT = 50  # rows whose content tells how wide the columns are
CHUNK = 256  # rows per write; more gains nothing and only costs memory
LEVEL = 5  # effort of the compression: a quarter smaller than 1, for a sixth more time (bench/export.py)


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A large sheet, streamed: `rows` is walked through once and may be a generator over a server-side cursor.

    A row has one value per column, in that order; None and the empty text leave the cell empty. `totals` are keys of
    EURO and INTEGER columns to add up below the rows, an empty row apart (of the rows that the filter shows). Where
    `totals_by` names a column of texts, rows that differ in it are never added up together: each gets its own totals.
    `rules` say by key what Excel asks of the cells of a column. Raises ValueError for a key that occurs twice, is
    unknown, or cannot be added up.
    """

    title: Text
    columns: Sequence[ColumnSpec]
    rows: Iterable[Line]
    totals: Sequence[str] = ()
    totals_label: Text = TOTAL
    totals_by: str = ""
    rules: Mapping[str, CellRule] = field(default_factory=dict)

    def __post_init__(self) -> None:
        kinds = {column.key: column.kind for column in self.columns}
        if not kinds or len(kinds) != len(self.columns):
            raise ValueError("a sheet needs columns, each with a key of its own")
        wrong = [key for key in self.totals if kinds.get(key) not in (CellKind.EURO, CellKind.INTEGER)]
        if wrong:
            raise ValueError(f"these columns cannot be added up: {', '.join(wrong)}")
        if self.totals_by and kinds.get(self.totals_by) is not CellKind.TEXT:
            raise ValueError(f"no text tells rows apart in {self.totals_by}")

    def sums(self) -> Sums:
        """Return what its totals come to before any row was counted."""
        places = {column.key: index for index, column in enumerate(self.columns)}
        return Sums({key: places[key] for key in places if key in self.totals}, places.get(self.totals_by))


@dataclass(frozen=True, slots=True)
class Written:
    """What the large sheets came to; for the sheets that sum them up."""

    _parts: dict[Sheet, list[Part]]

    def rows(self, sheet: Sheet) -> int:
        """Return how many rows of data the sheet has, its continuations included."""
        return sum(part.last - FIRST_ROW + 1 for part in self._parts[sheet])

    def total(self, sheet: Sheet, key: str, look: CellStyle = CellStyle.PLAIN, *, kind: str | None = None) -> Formula:
        """Return the sum of one of the sheet's `totals` as a formula over its rows, with its value.

        With `kind` of the rows only that have it in the column `totals_by`. Raises KeyError for a sheet that is not in
        this file and for a column that is not added up.
        """
        parts = self._parts[sheet]
        index = sheet.sums().columns[key]
        expression = "+".join(part.expression(index, kind) for part in parts)
        value = sum(part.sums.total(key, kind) for part in parts)
        return Formula(f"={expression}", value, sheet.columns[index].kind, look)


@dataclass(frozen=True, slots=True, eq=False)
class FormSheet:
    """A small sheet of loose cells: an overview, an explanation.

    A row holds plain values (the type tells the kind; a Decimal is euros), `StyledCell`s and `Formula`s. `rows` may be
    a function: it is called with a `Written` when all large sheets are done, wherever this sheet stands in the file.
    `widths` are in characters, from column A on.
    """

    title: Text
    rows: Iterable[Line] | Callable[[Written], Iterable[Line]]
    widths: Sequence[int] = ()


def about_sheet(title: Text, answers: Iterable[tuple[Text, Any]]) -> FormSheet:
    """Return a sheet of questions and answers about the file: who made it, when, with which filter."""
    lines = [
        (StyledCell(question, look=CellStyle.STRONG), StyledCell(answer, look=CellStyle.WRAP))
        for question, answer in answers
    ]
    return FormSheet(title, lines, widths=(32, 80))


def write_workbook(
    out: BinaryIO,
    sheets: Sequence[Sheet | FormSheet],
    *,
    title: Text,
    creator: str,
    on_row: OnRow | None = None,
    created_at: dt.datetime | None = None,
) -> int:
    """Write an .xlsx file and return the number of data rows in its large sheets.

    The same sheets and the same `created_at` give the same bytes.

    Args:
        out: a seekable binary file, left open; after an exception it is cut back to where it was.
        sheets: in the order of the tabs; names are made valid and unique.
        title, creator: properties of the document.
        on_row: called after each data row with the number so far; raise from it to cancel.
        created_at: aware moment in the document's properties; now if left out.

    Raises:
        CellTypeError: a value does not fit its cell.
        ValueError: there are no sheets.
    """
    if not sheets:
        raise ValueError("a workbook needs a sheet")
    start = out.tell()
    archive = ZipFile(out, "w", ZIP_DEFLATED, compresslevel=LEVEL)
    try:
        book = _Book(archive, title=plain_text(title), creator=plain_text(creator), created_at=created_at)
        count = book.write(sheets, on_row or (lambda number: None))
        archive.close()
    except BaseException:
        with suppress(OSError):  # the disk may be what failed
            archive.close()
        out.seek(start)
        out.truncate()
        raise
    return count


class _Book:
    """One file under way: the skeleton in openpyxl, the rows straight into the archive."""

    def __init__(self, archive: ZipFile, *, title: str, creator: str, created_at: dt.datetime | None) -> None:
        made = (created_at or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).replace(tzinfo=None)
        self.archive, self.count = archive, 0
        self.parts: dict[Sheet, list[Part]] = {}
        self.names = {"history"}  # Excel keeps that one for itself
        self.styles: dict[tuple[CellKind, CellStyle, bool], int] = {}
        self.skeleton = Workbook()
        self.skeleton.remove(self.skeleton.worksheets[0])
        self.skeleton.properties = DocumentProperties(title=title, creator=creator, created=made, modified=made)

    def write(self, sheets: Sequence[Sheet | FormSheet], on_row: OnRow) -> int:
        """Write all sheets, the large ones first so that the small ones can tell what they came to."""
        names = [sheet_name(sheet.title, self.names) for sheet in sheets]
        tabs = [self._tab(sheet, name) for sheet, name in zip(sheets, names, strict=True)]
        self._copy(lambda path: path.startswith("docProps/"))  # first in the file: that is how `file` knows a workbook
        for sheet, tab in zip(sheets, tabs, strict=True):
            if isinstance(sheet, Sheet):
                self._stream(sheet, tab, on_row)
        for sheet, tab in zip(sheets, tabs, strict=True):
            if isinstance(sheet, FormSheet):
                self._fill(sheet, tab)
        self._copy(lambda path: not path.startswith(("docProps/", "xl/worksheets/")))
        return self.count

    def _tab(self, sheet: Sheet | FormSheet, name: str, index: int | None = None) -> Worksheet:
        tab: Worksheet = self.skeleton.create_sheet(name, index)
        tab.page_setup.orientation, tab.page_setup.paperSize = "landscape", tab.PAPERSIZE_A4
        tab.page_setup.fitToHeight = 0
        foot: Any = tab.oddFooter
        foot.left.text, foot.right.text = "&A", "&P / &N"
        tab.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        widths = list(sheet.widths) if isinstance(sheet, FormSheet) else [width_of(column) for column in sheet.columns]
        for number, width in enumerate(widths, 1):
            tab.column_dimensions[get_column_letter(number)].width = width
        if isinstance(sheet, Sheet):
            add_rules(tab, [column.key for column in sheet.columns], sheet.rules, first=FIRST_ROW)
            tab.freeze_panes, tab.print_title_rows = f"A{FIRST_ROW}", "1:1"
        return tab

    def _style(self, kind: CellKind, look: CellStyle, *, quoted: bool = False) -> int:
        """Return the number of a cell format, made when it is first asked for."""
        if (kind, look, quoted) not in self.styles:
            cell = WriteOnlyCell(self.skeleton.worksheets[0])
            cell.number_format = KINDS[kind][0]
            cell.quotePrefix = quoted
            for name, value in look_of(kind, look).items():
                setattr(cell, name, value)
            self.styles[kind, look, quoted] = cell.style_id
        return self.styles[kind, look, quoted]

    def _writer(self, kind: CellKind, index: int, look: CellStyle = CellStyle.PLAIN) -> Writer:
        style, text = self._style(kind, look), self._style(CellKind.TEXT, look)
        quoted = self._style(CellKind.TEXT, look, quoted=True)
        return xlsx.cell_writer(kind, get_column_letter(index), style=style, text=text, quoted=quoted)

    def _render(self) -> ZipFile:
        """Let openpyxl write the skeleton as it is now; it is small, for it has no rows."""
        scratch = io.BytesIO()
        ExcelWriter(self.skeleton, ZipFile(scratch, "w")).save()
        return ZipFile(scratch)

    def _copy(self, wanted: Callable[[str], bool]) -> None:
        rendered = self._render()
        for path in filter(wanted, rendered.namelist()):
            with self.archive.open(path, "w") as part:
                part.write(rendered.read(path))

    @contextmanager
    def _part(self, tab: Worksheet) -> Iterator[IO[bytes]]:
        """Give the XML part of a sheet to write rows into: before them what openpyxl puts there, and after them too.

        The tail is made when the rows are done, because the range of the filter is in it. The dimension is left
        out: it stands before the rows, when nobody knows it, and readers trust a wrong one.
        """
        path, head, _tail = self._frame(tab)
        with self.archive.open(path, "w") as part:
            part.write(head)
            yield part
            part.write(self._frame(tab)[2])

    def _frame(self, tab: Worksheet) -> tuple[str, bytes, bytes]:
        rendered = self._render()
        path = tab.path.removeprefix("/")
        xml = re.sub(rb"<dimension[^>]*/>", b"", rendered.read(path))
        head, tail = re.split(rb"<sheetData ?/>|<sheetData></sheetData>", xml)
        return path, head + b"<sheetData>", b"</sheetData>" + tail

    def _stream(self, sheet: Sheet, tab: Worksheet, on_row: OnRow) -> None:
        rows, title, parts = iter(sheet.rows), tab.title, self.parts.setdefault(sheet, [])
        while True:
            rows, looks = self._widen(sheet, tab, rows)
            parts.append(self._stream_part(sheet, tab, rows, looks, on_row))
            overflow = next(rows, None)
            if overflow is None:
                return
            rows = chain([overflow], rows)
            tab = self._tab(sheet, sheet_name(title, self.names), self.skeleton.index(tab) + 1)

    def _widen(self, sheet: Sheet, tab: Worksheet, rows: Iterator[Line]) -> tuple[Iterator[Line], list[CellStyle]]:
        """Make columns as wide as what stands in their first rows; return all rows again, and how each column looks.

        A text of several lines, or that no column is wide enough for, goes on below, so that paper has all of it.
        """
        head, looks = list(islice(rows, LOOKED_AT)), []
        for index, column in enumerate(sheet.columns):
            texts = [shown(row[index]).splitlines() for row in head if index < len(row)]
            longest = max((len(line) for lines in texts for line in lines), default=0) + 2
            is_long = longest > WIDEST or any(len(lines) > 1 for lines in texts)
            dimension = tab.column_dimensions[get_column_letter(index + 1)]
            least = width_of(column) if column.key in sheet.totals or len(head) == LOOKED_AT else 0  # more may come
            looks.append(CellStyle.WRAP if is_long and column.kind is CellKind.TEXT else CellStyle.PLAIN)
            if column.kind in (CellKind.TEXT, CellKind.INTEGER, CellKind.NUMBER, CellKind.EURO):
                dimension.width = min(max(longest, width_of_label(column), least), WIDEST) if head else dimension.width
        return chain(head, rows), looks

    def _stream_part(
        self, sheet: Sheet, tab: Worksheet, rows: Iterator[Line], looks: Sequence[CellStyle], on_row: OnRow
    ) -> Part:
        """Write rows until they or the room in this sheet run out (some is kept for the totals)."""
        title, columns = tab.title, sheet.columns
        writers = [self._writer(columns[at].kind, at + 1, look) for at, look in enumerate(looks)]
        wide = [tab.column_dimensions[get_column_letter(at)].width for at in range(1, len(columns) + 1)]
        wraps = [at for at, look in enumerate(looks) if look is CellStyle.WRAP]
        sums, room = sheet.sums(), MAX_ROWS - FIRST_ROW - (MOST_KINDS if sheet.totals_by else 1)
        number, size, lines = FIRST_ROW - 1, 0, self._header(sheet, tab)
        with self._part(tab) as part:
            for number, row in enumerate(islice(rows, room), FIRST_ROW):
                cells = "".join(row_texts(title, columns, writers, row, number))
                height = height_for([(shown(row[at]), wide[at]) for at in wraps]) if wraps else ""
                lines.append(f'<row r="{number}"{height}>{cells}</row>')
                if sums.columns:
                    sums.add(row)
                self.count += 1
                on_row(self.count)
                if len(lines) >= CHUNK:
                    size += part.write("".join(lines).encode())
                    lines.clear()
                    if size > MAX_PART:
                        break
            lines += self._footer(sheet, tab, number, sums)
            part.write("".join(lines).encode())
            tab.auto_filter.ref = f"A{FIRST_ROW - 1}:{get_column_letter(len(columns))}{max(number, FIRST_ROW - 1)}"
        return Part(title, number, sums)

    def _header(self, sheet: Sheet, tab: Worksheet) -> list[str]:
        labels = [StyledCell(column.label, CellKind.TEXT, header_look(column.kind)) for column in sheet.columns]
        keys = [StyledCell(column.key, CellKind.TEXT, CellStyle.KEY) for column in sheet.columns]
        return [self._line(tab, 1, labels), self._line(tab, 2, keys)]

    def _footer(self, sheet: Sheet, tab: Worksheet, last: int, sums: Sums) -> list[str]:
        """Return the rows of totals, of what the filter shows; none if the sheet has no rows."""
        lines = []
        for row, (kind, found) in enumerate(sums.found.items(), last + 2):
            label = plain_text(sheet.totals_label) + (f": {kind or '–'}" if len(sums.found) > 1 else "")
            items: list[Any] = [StyledCell(label, look=CellStyle.TOTAL), *[None] * (len(sheet.columns) - 1)]
            for key, index in sums.columns.items():
                formula, kept = sums.formula(index, last, kind), sheet.columns[index].kind
                items[index] = Formula(formula, found[key], kept, CellStyle.TOTAL)
            lines.append(self._line(tab, row, items))
        return lines

    def _fill(self, sheet: FormSheet, tab: Worksheet) -> None:
        lines = sheet.rows(Written(self.parts)) if callable(sheet.rows) else sheet.rows
        with self._part(tab) as part:
            for number, items in enumerate(lines, 1):
                part.write(self._line(tab, number, items).encode())

    def _line(self, tab: Worksheet, row: int, items: Line) -> str:
        """Return the XML of a row of loose values, `StyledCell`s and `Formula`s."""
        cells = []
        for index, item in enumerate(items, 1):
            try:
                cells.append(self._loose(item, index, row))
            except CellValueError as error:
                raise CellTypeError(tab.title, row, get_column_letter(index), str(error)) from error
        height = row_height(
            items, [tab.column_dimensions[get_column_letter(at)].width for at in range(1, len(cells) + 1)]
        )
        return f'<row r="{row}"{height}>{"".join(cells)}</row>'

    def _loose(self, item: Any, index: int, row: int) -> str:
        if isinstance(item, Formula):
            style = self._style(item.kind, item.look)
            return xlsx.formula_cell(f"{get_column_letter(index)}{row}", style, item)
        cell = item if isinstance(item, StyledCell) else StyledCell(item)
        return self._writer(cell.kind or xlsx.kind_of(cell.value), index, cell.look)(cell.value, row)
