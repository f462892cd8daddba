"""Opening a file of rows and columns: an Excel workbook or a CSV file gives the same Sheet, or a refusal says why not.

Every file that is read comes in here: one set of limits, one set of refusals. Another kind of file is one more reader.
"""

import zipfile
from pathlib import Path

from drenthe.lib.filetypes import OLE, extension_of
from drenthe.lib.sheets.csv_reader import read_csv
from drenthe.lib.sheets.refusals import (
    LIMITS,
    FileOverLimit,
    Limits,
    NoSuchFile,
    NoWorkbook,
    OldOrLocked,
    UnpacksOverLimit,
    WorkbookWithMacros,
)
from drenthe.lib.sheets.sheet import Sheet
from drenthe.lib.sheets.xlsx_reader import read_workbook

ENDINGS = (".xlsx", ".csv")


def open_sheet(path: Path, *, name: str = "", limits: Limits = LIMITS) -> Sheet:
    """Read the first sheet of an .xlsx file, or the rows of a .csv file. `name` is what people call the file.

    Raises CannotOpen, as one of the refusals of drenthe.lib.sheets.refusals.
    """
    name = name or path.name
    if not path.is_file():
        raise NoSuchFile
    if path.stat().st_size > limits.bytes:
        raise FileOverLimit(limit=limits.bytes // (1024 * 1024))
    if extension_of(path.name) == ".csv":
        return read_csv(path, name, limits)
    _check_container(path, limits)
    return read_workbook(path, name, limits)


def _check_container(path: Path, limits: Limits) -> None:
    """Look at a workbook from the outside. Raises OldOrLocked, NoWorkbook, WorkbookWithMacros or UnpacksOverLimit."""
    with path.open("rb") as file:
        if file.read(len(OLE)) == OLE:
            raise OldOrLocked
    if not zipfile.is_zipfile(path):
        raise NoWorkbook
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    if any(Path(member.filename).name.lower() == "vbaproject.bin" for member in members):
        raise WorkbookWithMacros
    if sum(member.file_size for member in members) > limits.unpacked:
        raise UnpacksOverLimit
