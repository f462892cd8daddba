"""OpenDocument spreadsheets (ODF 1.2) to hand out as open data: one table, typed cells, one header row of the keys.

Written as a stream into its zip, so that the rows are never all in memory. What a cell can hold is decided where the
other formats decide it (`xlsx_cells`).
"""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from drenthe.lib.sheets.xlsx_cells import CellKind, ColumnSpec, euro_text, integer_text, plain_text

MIME = "application/vnd.oasis.opendocument.spreadsheet"
KINDS = {CellKind.TEXT, CellKind.INTEGER, CellKind.EURO, CellKind.DATE}
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (("office", "office"), ("table", "table"), ("text", "text"))
)
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def write_ods(out: BinaryIO, columns: Sequence[ColumnSpec], rows: Iterable[Sequence[Any]], *, title: str) -> int:
    """Write one table to a seekable binary file, left open, and return the number of data rows.

    Raises ValueError for a column of a kind that is not in KINDS, and CellValueError for a value that does not fit.
    """
    if wrong := [column.key for column in columns if column.kind not in KINDS]:
        raise ValueError(f"no such kind of column here: {wrong}")
    count = 0
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", MIME, zipfile.ZIP_STORED)  # first and not compressed: that is how it is known
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        with archive.open("content.xml", "w") as content:
            content.write(
                f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {_NAMES} office:version="1.2">'
                f"<office:body><office:spreadsheet><table:table table:name={quoteattr(title)}>"
                f'<table:table-column table:number-columns-repeated="{len(columns)}"/>'
                f"<table:table-header-rows>{_row(_text(column.key) for column in columns)}"
                "</table:table-header-rows>".encode()
            )
            for row in rows:
                cells = (_cell(column, value) for column, value in zip(columns, row, strict=True))
                content.write(_row(cells).encode())
                count += 1
            content.write(b"</table:table></office:spreadsheet></office:body></office:document-content>")
    return count


def _row(cells: Iterator[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _text(value: object) -> str:
    return (
        f'<table:table-cell office:value-type="string"><text:p>{escape(plain_text(value))}</text:p></table:table-cell>'
    )


def _cell(column: ColumnSpec, value: Any) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if column.kind is CellKind.DATE:
        if not isinstance(value, date) or isinstance(value, datetime):
            raise ValueError(f"{column.key}: a day is meant")
        return _valued("date", "date-value", value.isoformat())
    if column.kind is CellKind.EURO:
        return _valued("float", "value", euro_text(value))
    return _valued("float", "value", integer_text(value)) if column.kind is CellKind.INTEGER else _text(value)


def _valued(kind: str, name: str, value: str) -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" office:{name}="{value}">'
        f"<text:p>{value}</text:p></table:table-cell>"
    )
