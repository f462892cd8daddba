"""Making the file of a case: a workbook, OpenDocument, a binary or old workbook, or a text with commas."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.lib.sheets.files_of_others import Percentage, ods, xlsb
from tests.monitoring.made.case import Case, Grid, Marked, Shown, plain


def write(case: Case, folder: Path) -> Path:
    """Write the file of a case into a folder and return its path."""
    path = folder / f"cijfers{case.suffix}"
    if case.write is not None:
        case.write(path)
    elif case.suffix == ".csv":
        path.write_bytes(_text(case))
    elif case.suffix == ".ods":
        ods(path, [[_in_ods(value) for value in row] for row in case.grid])
    elif case.suffix == ".xlsb":
        xlsb(path, [[_binary(value) for value in row] for row in _bare(case.grid)])
    elif case.suffix == ".xls":
        old(_workbook(case, folder / "cijfers.xlsx"))
    else:
        _workbook(case, path)
    return path


def can_make(case: Case) -> bool:
    """Whether this machine can make the file: an old workbook needs LibreOffice."""
    return case.suffix != ".xls" or shutil.which("soffice") is not None


def marked(case: Case) -> set[str]:
    """The cells that must be named, each as "Blad1!B4"."""
    is_book = case.suffix in (".xlsx", ".xls")
    title = case.title if is_book else "Cijfers" if case.suffix in (".ods", ".xlsb") else f"cijfers{case.suffix}"
    sheets = {title: case.grid, **case.more}
    return {
        f"{name}!{get_column_letter(column)}{row}"
        for name, grid in sheets.items()
        for row, cells in enumerate(grid, start=1)
        for column, value in enumerate(cells, start=1)
        if isinstance(value, Marked)
    }


def _in_ods(value: Any) -> Any:
    if isinstance(value, Shown) and value.number_format == "0%":
        return Percentage(value.value, f"{round(value.value * 100)}%")
    found = plain(value)
    return "" if found is None else found


def _bare(grid: Grid) -> Grid:
    return [["" if plain(value) is None else plain(value) for value in row] for row in grid]


def _binary(value: Any) -> Any:
    return value if isinstance(value, str) else float(value)


def _text(case: Case) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=case.delimiter, lineterminator=case.line_end).writerows(_bare(case.grid))
    return out.getvalue().encode(case.encoding)


def _workbook(case: Case, path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.title = case.title
    kept = _fill(sheet, case.grid)
    for name, grid in case.more.items():
        other = book.create_sheet(name)
        _fill(other, grid)
        other.sheet_state = "hidden" if "verborgen" in name.lower() else "visible"
    for span in case.merged:
        sheet.merge_cells(span)
    for row in case.hidden_rows:
        sheet.row_dimensions[row].hidden = True
    for column in case.hidden_columns:
        sheet.column_dimensions[column].hidden = True
    book.save(path)
    if kept:
        _keep_results(path, kept)
    return path


def _fill(sheet: Worksheet, grid: Grid) -> dict[str, Any]:
    """Fill a sheet; return the results to keep of its formulas, by cell."""
    kept: dict[str, Any] = {}
    for row, values in enumerate(grid, start=1):
        for column, given in enumerate(values, start=1):
            value = given.value if isinstance(given, Marked) else given
            cell = sheet.cell(row, column)
            if isinstance(value, Shown):
                cell.number_format = value.number_format
                if value.formula:
                    cell.value = value.formula
                    if value.value is not None:
                        kept[cell.coordinate] = value.value
                    continue
                value = value.value
            cell.value = value
    return kept


def _keep_results(path: Path, kept: dict[str, Any]) -> None:
    """Put the results of formulas into a workbook, as Excel keeps them."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    text = parts[name].decode()
    for ref, value in kept.items():
        text = re.sub(rf'(<c r="{ref}"[^>]*><f>[^<]*</f>)<v\s*/?>(?:</v>)?', rf"\g<1><v>{value}</v>", text)
    parts[name] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)


def old(path: Path) -> None:
    """Turn a workbook into one of Excel 97, beside it."""
    program = shutil.which("soffice")
    if program is None:
        raise FileNotFoundError("soffice")
    home = f"-env:UserInstallation=file://{path.parent}/home"
    command = [program, home, "--headless", "--convert-to", "xls", "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
