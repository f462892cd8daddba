"""What a file really is: looked up in its content, which must fit the ending of its name. Nothing is ever opened."""

import contextlib
import re
import zipfile
from email.parser import BytesHeaderParser
from enum import StrEnum
from pathlib import PurePath
from typing import IO

import puremagic

from drenthe.lib.files.active_content import TooMuchMarkup, UnreadablePart, found_in
from drenthe.lib.files.zips import open_zip

MAX_UNPACKED = 250_000_000  # bytes that an Office file may unpack to; a zip bomb promises far more
MAX_MEMBERS = 20_000
MAX_PART = 1_000_000  # bytes of the one part that is read
HEAD = 65_536
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
LOCKED = "EncryptedPackage".encode("utf-16-le")  # the stream of that name in such a container
MAIL_STREAM, MACRO_STREAM = ("__properties_version1.0".encode("utf-16-le"), "_VBA_PROJECT".encode("utf-16-le"))
WORKBOOK_STREAM = "Workbook".encode("utf-16-le")
BINARY_PART = "xl/workbook.bin"
MACRO_PARTS = ("vbaproject.bin", "macrosheets/", "vbadata.xml")
MACRO_FOLDERS = ("basic/", "scripts/")  # of OpenDocument

INLINE_TYPES = {".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
OFFICE = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
OPEN_DOCUMENT = {
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
TEXT = {".txt": "text/plain", ".csv": "text/csv"}
MAIL = {".eml": "message/rfc822", ".msg": "application/vnd.ms-outlook"}
OLD_WORKBOOKS = {
    ".xls": "application/vnd.ms-excel",
    ".xlsb": "application/vnd.ms-excel.sheet.binary.macroenabled.12",  # its name, also without macros
}
TO_READ = OLD_WORKBOOKS | {".xml": "application/xml"}
TYPES = INLINE_TYPES | OFFICE | OPEN_DOCUMENT | TEXT | MAIL
WORKBOOKS = (".xlsx", ".ods", *OLD_WORKBOOKS)
WITH_MACROS = (".docm", ".xlsm", ".xlsb", ".dotm", ".xltm", ".pptm")


class FileFault(StrEnum):
    """What can be wrong with a file."""

    EMPTY = "empty"
    TYPE = "type"
    CONTENT = "content"
    MACROS = "macros"
    ACTIVE = "active"
    UNPACKED = "unpacked"
    PASSWORD = "password"  # noqa: S105 -- the name of a fault


class BadFileError(ValueError):
    """A file that is not taken; `fault` says why, `really` the ending that its content should have, when known."""

    def __init__(self, fault: FileFault, really: str = "") -> None:
        super().__init__(fault.value)
        self.fault, self.really = fault, really


def extension_of(name: str) -> str:
    """Return the ending of a file name in small letters, with its point."""
    return PurePath(name).suffix.lower()


def content_type(file: IO[bytes], name: str, *, is_to_read: bool = False) -> str:
    """Return the MIME type of a seekable file, once its content is found to fit the ending of its name.

    A workbook of an older kind, or XML, is taken only to be read: it is never handed out to others.
    Raises BadFileError: nothing in it, a type that is not taken, another content than the ending says, macros, a
    password, something in an Office file that acts by itself (drenthe.lib.files.active_content), or one that unpacks
    to more than MAX_UNPACKED bytes. The file is left at its beginning.
    """
    file.seek(0)
    head = file.read(HEAD)
    if not head:
        raise BadFileError(FileFault.EMPTY)
    kind = extension_of(name)
    types = TYPES | TO_READ if is_to_read else TYPES
    if kind in WITH_MACROS and kind not in types:
        raise BadFileError(FileFault.MACROS)
    if kind not in types:
        raise BadFileError(FileFault.TYPE)
    if not _fits(file, head, kind):
        if _is_locked(file, head):
            raise BadFileError(FileFault.PASSWORD)
        raise BadFileError(FileFault.CONTENT, _really(file, head, kind, is_to_read=is_to_read))
    file.seek(0)
    return types[kind]


def _really(file: IO[bytes], head: bytes, kind: str, *, is_to_read: bool) -> str:
    """Return the ending that fits the content, if a file of that kind can be used here; ".html" for a page or XML."""
    for real in WORKBOOKS if is_to_read else (*INLINE_TYPES, *OFFICE, *OPEN_DOCUMENT):
        with contextlib.suppress(BadFileError):
            if _fits(file, head, real) and (real != ".xls" or _holds(file, WORKBOOK_STREAM)):
                return real
    if not _fits(file, head, ".csv"):
        return ""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return ".html"
    if kind in WORKBOOKS:
        return ".csv" if _has_columns(head) else ""
    return ".txt"


def _has_columns(head: bytes) -> bool:
    """Whether a text begins as a table does: two lines with as many of the same sign between their columns."""
    lines = [line for line in head.splitlines() if line.strip()][:2]
    signs = (rb";", rb"\t", rb",(?=\S)")  # of a sentence the comma has a space after it
    counts = [{len(re.findall(sign, line)) for line in lines} for sign in signs]
    return any(len(of_sign) == 1 and of_sign != {0} for of_sign in counts)


def _holds(file: IO[bytes], what: bytes) -> bool:
    file.seek(0)
    return what in file.read()


def _is_locked(file: IO[bytes], head: bytes) -> bool:
    """Whether it is an Office file behind a password: a container with the real one encrypted in it."""
    return head.startswith(OLE) and _holds(file, LOCKED)


def _fits(file: IO[bytes], head: bytes, kind: str) -> bool:
    if kind in INLINE_TYPES:
        return INLINE_TYPES[kind] == _best(head)
    if kind in OFFICE or kind in OPEN_DOCUMENT or kind == ".xlsb":
        return _office(file, kind)
    if kind in (".msg", ".xls"):
        return _ole(file, head, kind)
    return _best(head) not in INLINE_TYPES.values() and _text(file) and (kind != ".eml" or _mail(head))


def _best(head: bytes) -> str:
    try:
        return str(puremagic.magic_string(head)[0].mime_type)
    except (puremagic.PureError, IndexError):
        return ""


def _office(file: IO[bytes], kind: str) -> bool:
    file.seek(0)
    try:
        with open_zip(file) as archive:
            members = archive.infolist()
            if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
                raise BadFileError(FileFault.UNPACKED)
            names = [member.filename.lower().replace("\\", "/") for member in members]
            if any(name.endswith(MACRO_PARTS) or "/macrosheets/" in name for name in names):
                raise BadFileError(FileFault.MACROS)
            if kind in OPEN_DOCUMENT:
                if any(name.startswith(MACRO_FOLDERS) for name in names):
                    raise BadFileError(FileFault.MACROS)
                _refuse_active(archive)
                return _part(archive, "mimetype").strip() == OPEN_DOCUMENT[kind].encode()
            if kind == ".xlsb":
                return BINARY_PART in names
            parts = _part(archive, "[Content_Types].xml")
            if b"macroenabled" in parts.lower():
                raise BadFileError(FileFault.MACROS)
            _refuse_active(archive)
            return f"{OFFICE[kind]}.main+xml".encode() in parts
    except (zipfile.BadZipFile, UnreadablePart, KeyError, NotImplementedError, RuntimeError, EOFError, OSError):
        return False


def _refuse_active(archive: zipfile.ZipFile) -> None:
    try:
        found = next(found_in(archive), None)
    except TooMuchMarkup:
        raise BadFileError(FileFault.UNPACKED) from None
    if found is not None:
        raise BadFileError(FileFault.ACTIVE)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(MAX_PART)


def _ole(file: IO[bytes], head: bytes, kind: str) -> bool:
    if not head.startswith(OLE):
        return False
    file.seek(0)
    content = file.read()
    if MACRO_STREAM in content:
        raise BadFileError(FileFault.MACROS)
    return MAIL_STREAM in content if kind == ".msg" else MAIL_STREAM not in content


def _text(file: IO[bytes]) -> bool:
    """Whether it is text in UTF-8, UTF-16 with its mark, or Windows-1252, without control characters."""
    file.seek(0)
    content = file.read()
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            found = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return not any(sign < " " and sign not in "\t\r\n\f" for sign in set(found))
    return False


def _mail(head: bytes) -> bool:
    headers = BytesHeaderParser().parsebytes(head)
    return "from" in headers and any(name in headers for name in ("date", "subject", "received"))
