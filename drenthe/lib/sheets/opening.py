"""Opening a file of rows and columns: an Excel workbook or a CSV file gives the same Sheet, or a refusal says why not.

Every file that is read comes in here: one set of limits, one set of refusals. Another kind of file is one more reader.
"""

import zipfile
import zlib
from pathlib import Path

from drenthe.lib.filetypes import MAX_MEMBERS, OLE, extension_of
from drenthe.lib.sheets.csv_reader import read_csv
from drenthe.lib.sheets.kept import kept_beside, pack, unpack
from drenthe.lib.sheets.refusals import (
    LIMITS,
    FileOverLimit,
    Limits,
    NoSuchFile,
    NoWorkbook,
    OldOrLocked,
    UnpacksOverLimit,
    WorkbookDamaged,
    WorkbookWithMacros,
)
from drenthe.lib.sheets.sheet import Sheet
from drenthe.lib.sheets.xlsx_reader import read_workbook
from drenthe.lib.sheets.xlsx_scan import scan
from drenthe.lib.zips import open_zip

ENDINGS = (".xlsx", ".csv")


def open_sheet(path: Path, *, name: str = "", limits: Limits = LIMITS) -> Sheet:
    """Read the first sheet of an .xlsx file, or the rows of a .csv file. `name` is what people call the file.

    Where there is a file to keep it in (drenthe.lib.sheets.kept), what was read is kept there and not read again.
    Raises CannotOpen, as one of the refusals of drenthe.lib.sheets.refusals.
    """
    kept = kept_beside(path)
    if not kept.is_file():
        return _open(path, name, limits)
    if (known := unpack(kept.read_bytes())) is not None:
        return known
    sheet = _open(path, name, limits)
    kept.write_bytes(pack(sheet))
    return sheet


def _open(path: Path, name: str, limits: Limits) -> Sheet:
    name = name or path.name
    if not path.is_file():
        raise NoSuchFile
    if path.stat().st_size > limits.bytes:
        raise FileOverLimit(limit=limits.bytes // (1024 * 1024))
    if extension_of(path.name) == ".csv":
        return read_csv(path, name, limits)
    _check_container(path, name, limits)
    return read_workbook(path, name, limits)


def _check_container(path: Path, name: str, limits: Limits) -> None:
    """Look at a workbook from the outside, and count it.

    Raises OldOrLocked, NoWorkbook, WorkbookWithMacros, UnpacksOverLimit and what the count refuses.
    """
    with path.open("rb") as file:
        if file.read(len(OLE)) == OLE:
            raise OldOrLocked
    try:
        archive = open_zip(path)
    except zipfile.BadZipFile:
        raise NoWorkbook from None
    with archive:
        members = archive.infolist()
        if any(Path(member.filename).name.lower() == "vbaproject.bin" for member in members):
            raise WorkbookWithMacros
        if sum(member.file_size for member in members) > limits.unpacked or len(members) > MAX_MEMBERS:
            raise UnpacksOverLimit
        try:
            scan(archive, name, limits)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error) as error:
            raise WorkbookDamaged from error
