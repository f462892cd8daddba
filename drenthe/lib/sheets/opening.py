"""Opening a file of rows and columns: whatever program made it, it gives the same sheets, or a refusal says why not.

Every file that is read comes in here: one set of limits, one set of refusals. Another kind of file is one more reader.
"""

import zipfile
import zlib
from pathlib import Path

from drenthe.lib.files.filetypes import LOCKED, MAX_MEMBERS, OLE, extension_of
from drenthe.lib.files.zips import open_zip
from drenthe.lib.sheets.csv_reader import read_csv
from drenthe.lib.sheets.kept import kept_beside, pack, read_once, unpack
from drenthe.lib.sheets.other_reader import read_other
from drenthe.lib.sheets.refusals import (
    LIMITS,
    FileOverLimit,
    HasPassword,
    Limits,
    NoSuchFile,
    NothingInIt,
    NoWorkbook,
    UnpacksOverLimit,
    WorkbookDamaged,
    WorkbookWithMacros,
)
from drenthe.lib.sheets.sheet import Book, Sheet
from drenthe.lib.sheets.xlsx_reader import read_workbook
from drenthe.lib.sheets.xlsx_scan import scan

TEXTS = (".csv", ".txt", ".tsv")
OTHERS = (".ods", ".xls", ".xlsb")
ENDINGS = (".xlsx", ".csv", ".txt", *OTHERS)
PARTS = {"xl/workbook.xml": ".xlsx", "xl/workbook.bin": ".xlsb", "content.xml": ".ods"}


def open_sheet(path: Path, *, name: str = "", limits: Limits = LIMITS) -> Sheet:
    """Read the first sheet of a workbook that has something in it, or the rows of a CSV file: see open_book."""
    return open_book(path, name=name, limits=limits).first


def open_book(path: Path, *, name: str = "", limits: Limits = LIMITS) -> Book:
    """Read the sheets of a workbook (.xlsx, .ods, .xls, .xlsb), or a .csv file. `name` is what people call the file.

    What a file is, is looked up in its content: people rename files, and programs give them the wrong ending.
    Where there is a file to keep it in (drenthe.lib.sheets.kept), what was read is kept there and not read again.
    Raises CannotOpen, as one of the refusals of drenthe.lib.sheets.refusals.
    """
    return read_once(path, lambda: _kept_or_read(path, name, limits))


def _kept_or_read(path: Path, name: str, limits: Limits) -> Book:
    kept = kept_beside(path)
    if not kept.is_file():
        return _open(path, name, limits)
    if (known := unpack(kept.read_bytes())) is not None:
        return known
    book = _open(path, name, limits)
    kept.write_bytes(pack(book))
    return book


def _open(path: Path, name: str, limits: Limits) -> Book:
    name = name or path.name
    if not path.is_file():
        raise NoSuchFile
    size = path.stat().st_size
    if not size:
        raise NothingInIt
    if size > limits.bytes:
        raise FileOverLimit(limit=limits.bytes // (1024 * 1024))
    kind = _kind(path)
    if kind == ".csv":
        book = Book([read_csv(path, name, limits)])
    elif kind == ".xlsx":
        _check_container(path, name, limits)
        book = read_workbook(path, name, limits)
    else:
        book = read_other(path, name, limits)
    if not any(sheet.rows for sheet in book.sheets):
        raise NothingInIt
    return book


def _kind(path: Path) -> str:
    """Return what a file is, as an ending. Raises HasPassword, NoWorkbook and WorkbookWithMacros."""
    with path.open("rb") as file:
        head = file.read(len(OLE))
    if head.startswith(OLE):
        if LOCKED in path.read_bytes():
            raise HasPassword
        return ".xls"
    if not head.startswith(b"PK"):
        if extension_of(path.name) in TEXTS:
            return ".csv"
        raise NoWorkbook
    try:
        with open_zip(path) as archive:
            names = {member.filename for member in archive.infolist()}
    except zipfile.BadZipFile:
        raise NoWorkbook from None
    if any(Path(name).name.lower() == "vbaproject.bin" for name in names):
        raise WorkbookWithMacros
    return next((kind for part, kind in PARTS.items() if part in names), ".xlsx")


def _check_container(path: Path, name: str, limits: Limits) -> None:
    """Look at a workbook from the outside, and count it. Raises UnpacksOverLimit and what the count refuses."""
    with open_zip(path) as archive:
        members = archive.infolist()
        if sum(member.file_size for member in members) > limits.unpacked or len(members) > MAX_MEMBERS:
            raise UnpacksOverLimit
        try:
            scan(archive, name, limits)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error) as error:
            raise WorkbookDamaged from error
