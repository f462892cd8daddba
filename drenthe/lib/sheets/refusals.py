"""Why a file of rows and columns is not read at all, and the one set of limits that it must keep."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from drenthe.lib.files.filetypes import MAX_UNPACKED
from drenthe.lib.refusals import Refusal


@dataclass(frozen=True)
class Limits:
    """How large a file may be: what is counted before anything of it is kept, and what may come of it.

    Bytes as it is and unpacked; cells with something in them or a format, of all sheets together; merged cells;
    lines of a sheet or CSV file; seconds of a processor. Of what is kept: rows with something in them, and columns.
    """

    bytes: int = 50 * 1024 * 1024
    unpacked: int = MAX_UNPACKED
    rows: int = 20_000
    columns: int = 400
    cells: int = 300_000
    merged: int = 100_000
    sheets: int = 50
    lines: int = 100_000
    seconds: int = 10


LIMITS = Limits()


class CannotOpen(Refusal):
    """A file that no reader opens; the sentence says why, and what to do."""


class NoSuchFile(CannotOpen):
    """A command may be given any path."""

    sentence = _("There is no such file.")


class FileOverLimit(CannotOpen):
    """A file of this size would keep everybody waiting."""

    sentence = _("This file is larger than %(limit)s MB. Split it.")


class HasPassword(CannotOpen):
    """Nobody can look into it, and that is what the password is for."""

    sentence = _("This file has a password. Save it without a password (File, Info, Protect Workbook).")


class NoWorkbook(CannotOpen):
    """Whatever its name says."""

    sentence = _("This is not a workbook or a CSV file. Open it in Excel and save it as .xlsx.")


class WorkbookWithMacros(CannotOpen):
    """A file with macros can do harm."""

    sentence = _("This workbook contains macros. Save it as .xlsx without macros.")


class UnpacksOverLimit(CannotOpen):
    """A small file that unpacks to a huge one."""

    sentence = _("This file is much larger when unpacked than it looks. It will not be opened.")


class WorkbookDamaged(CannotOpen):
    """It looks like a workbook from the outside only."""

    sentence = _("This file is damaged or is not an Excel workbook.")


class OtherWorkbookDamaged(CannotOpen):
    """Excel can often still open what other programs cannot read."""

    sentence = _("This file cannot be read; it may be damaged. Open it in Excel or LibreOffice and save it as .xlsx.")


class NoSheet(CannotOpen):
    """A workbook may have nothing but charts."""

    sentence = _("There is no sheet with cells in this workbook.")


class UnknownLetters(CannotOpen):
    """Letters with accents would be read as others."""

    sentence = _("The letters with accents in this file cannot be read with certainty. Save it as “CSV UTF-8”.")


class QuoteNotClosed(CannotOpen):
    """A quotation mark that opens a field and does not close it would swallow the rest of the file."""

    sentence = _(
        'On line %(line)s a field begins with a quotation mark (") that does not close it. Remove the quotation mark, '
        "or put one at the end of the field."
    )


class NothingInIt(CannotOpen):
    """An empty file is no table without rows."""

    sentence = _("There is nothing in this file. Choose the file that has the table in it.")


class NoCsv(CannotOpen):
    """Not every file that is called so."""

    sentence = _("This is not a CSV file.")


class TooManyRows(CannotOpen):
    """Nothing is left out in silence."""

    sentence = _("“%(name)s” has more than %(limit)s rows. Split it.")


class TooManyColumns(CannotOpen):
    """Nothing is left out in silence."""

    sentence = _("“%(name)s” has more than %(limit)s columns. Remove those that are not needed.")


class TooManyCells(CannotOpen):
    """Cells that have a format only count too: each takes memory."""

    sentence = _(
        "“%(name)s” has more than %(limit)s cells, on all sheets together and counting cells that have only a format. "
        "Copy what is needed to a new workbook, or split it."
    )


class TooManyMerged(CannotOpen):
    """One merge can cover the whole sheet."""

    sentence = _("“%(name)s” has merged cells that cover more than %(limit)s cells. Split them.")


class TooManySheets(CannotOpen):
    """Only the first one is read."""

    sentence = _("“%(name)s” has more than %(limit)s sheets. Copy the one that is needed to a new workbook.")


class CellTooLong(CannotOpen):
    """Excel itself holds no more in a cell."""

    sentence = _("Cell %(place)s of “%(name)s” has more than %(limit)s characters. Shorten it.")


class ShortCells(CannotOpen):
    """Some programs write a binary workbook in a way of which only the first cells would be read."""

    sentence = _(
        "This binary workbook (.xlsb) was made by a program that writes its cells in another way than Excel does; not "
        "all of them can be read here. Open it in Excel and save it as .xlsx."
    )


class TooManyLines(CannotOpen):
    """Empty lines take time too."""

    sentence = _("“%(name)s” has more than %(limit)s lines, counting empty ones. Remove those, or split it.")


class FileTakesTooLong(CannotOpen):
    """Nobody waits for a file that is made to be slow."""

    sentence = _("Reading this file takes more than %(limit)s seconds. Copy what is needed to a new workbook.")


class WorkbookTooInvolved(CannotOpen):
    """Cells far to the right in many rows, or drawings without end."""

    sentence = _("This workbook is too complicated to read. Copy what is needed to a new workbook.")


class NotASpreadsheet(Refusal):
    """Only workbooks and CSV files hold rows and columns that can be read."""

    sentence = _("“%(name)s” is not a workbook (.xlsx, .ods, .xls, .xlsb) or CSV file. Save it as one of these.")
