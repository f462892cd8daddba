"""Checks of any file that people upload, before it is kept; a file that fails one is refused with a sentence.

What is checked: the size, the content against the ending of the name, macros, what acts by itself, and viruses when
there is a scanner.
"""

import hashlib
from dataclasses import dataclass
from typing import IO

import structlog
from django.conf import settings
from django.core.files import File
from django.utils.translation import gettext_lazy as _

from drenthe.lib.files import filetypes
from drenthe.lib.files.filenames import clean_name
from drenthe.lib.files.filetypes import BadFileError, FileFault
from drenthe.lib.outside import clamav
from drenthe.lib.refusals import Refusal

CHUNK = 262_144
ALLOWED_TYPES = ", ".join(kind.lstrip(".") for kind in filetypes.TYPES)
log = structlog.get_logger(__name__)


class FileTooLarge(Refusal):
    """One file has a limit."""

    sentence = _("“%(name)s” is larger than %(limit)s MB. Make it smaller, or split it.")


class FileEmpty(Refusal):
    """An empty file is a mistake."""

    sentence = _("“%(name)s” is empty. Check whether it is the right file.")


class FileTypeNotAllowed(Refusal):
    """Only types that everybody can read are kept."""

    sentence = _("“%(name)s” is of a type that cannot be added. Types that can be added: %(types)s.")


class FileContentMismatch(Refusal):
    """What is in a file fits the ending of its name."""

    sentence = _("The content of “%(name)s” is not a %(type)s file, or the file is damaged. Save it again.")


class FileHasWrongEnding(FileContentMismatch):
    """The content is of a kind that is taken: only the name is wrong."""

    sentence = _(
        "“%(name)s” is not a %(type)s file: its content is of the type %(really)s. Change the end of its name to "
        ".%(really)s and add it again."
    )


class FileIsPage(FileContentMismatch):
    """Many programs save a web page, or XML, under the name of a workbook."""

    sentence = _(
        "“%(name)s” is not a %(type)s file: its content is a web page (HTML) or XML. Open it in Excel or "
        "LibreOffice, save it there as .xlsx, and add that."
    )


class FileHasPassword(Refusal):
    """Nobody can look into it, and neither can the scanner."""

    sentence = _(
        "“%(name)s” has a password. Open it in the program that made it, save it without a password (File, Info, "
        "Protect), and add it again."
    )


class FileWithMacros(Refusal):
    """A file with macros can do harm."""

    sentence = _("“%(name)s” contains macros. Save it without macros, for example as .docx, .xlsx or PDF.")


class FileActsByItself(Refusal):
    """A file that fetches or starts something else can do harm."""

    sentence = _(
        "“%(name)s” holds something that fetches or starts another file: an embedded object, a control, a linked "
        "template or a live link to another program. Take it out, or save it as PDF."
    )


class FileUnpacksTooLarge(Refusal):
    """A small file that unpacks to a huge one."""

    sentence = _("“%(name)s” is much larger when unpacked than it looks. It has not been added; save it as PDF.")


class FileHasVirus(Refusal):
    """The scanner found something."""

    sentence = _("“%(name)s” contains a virus (%(virus)s). It has not been saved; warn the sender.")


class ScannerUnavailable(Refusal):
    """A file that nobody looked at is not kept."""

    sentence = _("“%(name)s” could not be scanned for viruses. It has not been saved; try again later.")


FAULTS: dict[FileFault, type[Refusal]] = {
    FileFault.EMPTY: FileEmpty,
    FileFault.TYPE: FileTypeNotAllowed,
    FileFault.CONTENT: FileContentMismatch,
    FileFault.MACROS: FileWithMacros,
    FileFault.ACTIVE: FileActsByItself,
    FileFault.UNPACKED: FileUnpacksTooLarge,
    FileFault.PASSWORD: FileHasPassword,
}

ANOTHER_KIND: dict[str, type[Refusal]] = {".html": FileIsPage}


@dataclass(frozen=True)
class CheckedFile:
    """What is known of a file once it was checked; not scanned where there is no scanner."""

    name: str
    content_type: str
    size: int
    sha256: str
    was_scanned: bool


def check_file(file: File, name: str, *, is_to_read: bool = False) -> CheckedFile:
    """Check whether a file can be kept, and return what is known of it. Raises the refusals above.

    `is_to_read` takes older kinds of workbooks too.
    """
    name = clean_name(name)
    limit = settings.MAX_UPLOAD_MB
    if file.size > limit * 1024 * 1024:
        raise FileTooLarge(name=name, limit=limit)
    try:
        content_type = filetypes.content_type(file, name, is_to_read=is_to_read)
    except BadFileError as error:
        kind = filetypes.extension_of(name).lstrip(".")
        refusal = ANOTHER_KIND.get(error.really, FileHasWrongEnding) if error.really else FAULTS[error.fault]
        really = error.really.lstrip(".")
        raise refusal(name=name, type=kind, types=ALLOWED_TYPES, really=really) from error
    sha256 = fingerprint(file)
    was_scanned = _scan(file, name, sha256)
    file.seek(0)
    return CheckedFile(name, content_type, file.size, sha256, was_scanned)


def fingerprint(file: IO[bytes] | File) -> str:
    """Return the SHA-256 of a seekable file in hexadecimal digits."""
    file.seek(0)
    digest = hashlib.sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _scan(file: File, name: str, sha256: str) -> bool:
    address = settings.CLAMAV_ADDRESS
    if not address:
        return False
    try:
        virus = clamav.scan(file, address=address)
    except clamav.ScannerError as error:
        log.exception("virus scanner unavailable", name=name, sha256=sha256)
        raise ScannerUnavailable(name=name) from error
    if virus:
        log.warning("virus found", name=name, sha256=sha256, virus=virus)
        raise FileHasVirus(name=name, virus=virus)
    return True
