"""Which sheet of a file is meant: the only one that fits, wherever it stands, or the one that a person points at."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.sheet import Book, Sheet

Fits = Callable[[Sheet], bool]
# Sheets of ours about the list that stands beside them, in either language: of a template, and of a file we made.
EXPLANATION = ("Toelichting", "Explanation", "Kolommen", "Columns")


@dataclass(frozen=True)
class SheetChoice:
    """The sheet that is meant; the titles of those that fit when there are more; the others with something in them.

    While nobody pointed at one of more, the sheet is the first of them.
    """

    sheet: Sheet
    fitting: Sequence[str] = ()
    others: Sequence[Sheet] = field(repr=False, default=())
    is_chosen: bool = True

    def fault(self) -> Fault:
        """That somebody must point at one of the sheets that fit."""
        reason = _("More than one sheet fits: %(names)s. Choose which one is meant.")
        if self.sheet.part_of:
            reason = _("More than one table fits: %(names)s. Choose which one is meant.")
        return Fault(self.sheet.title, "", "", reason % {"names": ", ".join(self.fitting)})

    def notes(self) -> Iterator[Fault]:
        """Give the sheets that were not read, and say that this one is hidden."""
        if self.sheet.is_hidden:
            yield Fault(self.sheet.name, "", "", _("This sheet is hidden in the file, and was read."))
        for other in self.others:
            hidden, shown = _("This sheet is hidden, and was not read."), _("This sheet was not read.")
            shown = _("This table was not read.") if other.part_of else shown
            yield Fault(other.name, "", "", hidden if other.is_hidden else shown)


def choose_sheet(book: Book, fits: Fits, chosen: str = "") -> SheetChoice:
    """Find the sheet that is meant; a hidden one only when no other fits, and the first one when none does."""
    filled = [sheet for sheet in book.sheets if sheet.rows and sheet.name not in EXPLANATION]
    fitting = [sheet for sheet in filled if not sheet.is_hidden and fits(sheet)]
    fitting = fitting or [sheet for sheet in filled if sheet.is_hidden and fits(sheet)]
    pointed = [sheet for sheet in fitting if sheet.name == chosen]
    sheet = (pointed or fitting or [book.first])[0]
    others = [other for other in filled if other.name != sheet.name]
    names = [one.name for one in fitting] if len(fitting) > 1 else []
    return SheetChoice(sheet, names, others, is_chosen=not names or bool(pointed))
