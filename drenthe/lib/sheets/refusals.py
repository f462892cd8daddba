"""Why a file of rows and columns is not read at all, and the one set of limits that it must keep."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from drenthe.lib.filetypes import MAX_UNPACKED
from drenthe.lib.refusals import Refusal


@dataclass(frozen=True)
class Limits:
    """How large a file may be: bytes as it is and unpacked, rows with something in them, and columns."""

    bytes: int = 50 * 1024 * 1024
    unpacked: int = MAX_UNPACKED
    rows: int = 20_000
    columns: int = 400


LIMITS = Limits()


class CannotOpen(Refusal):
    """A file that no reader opens; the sentence says why, and what to do."""


class NoSuchFile(CannotOpen):
    """A command may be given any path."""

    sentence = _("There is no such file.")


class FileOverLimit(CannotOpen):
    """A file of this size would keep everybody waiting."""

    sentence = _("This file is larger than %(limit)s MB. Split it.")


class OldOrLocked(CannotOpen):
    """Excel keeps a workbook with a password in the same kind of container as it once kept .xls."""

    sentence = _("This is an old .xls file, or it has a password. Save it as .xlsx without a password.")


class NoWorkbook(CannotOpen):
    """Whatever its name says."""

    sentence = _("This is not an Excel workbook (.xlsx).")


class WorkbookWithMacros(CannotOpen):
    """A file with macros can do harm."""

    sentence = _("This workbook contains macros. Save it as .xlsx without macros.")


class UnpacksOverLimit(CannotOpen):
    """A small file that unpacks to a huge one."""

    sentence = _("This file is much larger when unpacked than it looks. It will not be opened.")


class WorkbookDamaged(CannotOpen):
    """It looks like a workbook from the outside only."""

    sentence = _("This file is damaged or is not an Excel workbook.")


class NoSheet(CannotOpen):
    """A workbook may have nothing but charts."""

    sentence = _("There is no sheet with cells in this workbook.")


class NotUtf8(CannotOpen):
    """Letters with accents would be read as others."""

    sentence = _("This file is not in UTF-8. Save it as “CSV UTF-8”.")


class NoCsv(CannotOpen):
    """Not every file that is called so."""

    sentence = _("This is not a CSV file.")


class TooManyRows(CannotOpen):
    """Nothing is left out in silence."""

    sentence = _("“%(name)s” has more than %(limit)s rows. Split it.")


class TooManyColumns(CannotOpen):
    """Nothing is left out in silence."""

    sentence = _("“%(name)s” has more than %(limit)s columns. Remove those that are not needed.")
