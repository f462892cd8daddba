"""What is wrong with a file: one fault for each cell, column, row or sheet that cannot be used."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


class CellError(ValueError):
    """A value cannot be used; the message says why, in the active language."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: the sheet, the cell (empty when it is the whole sheet), what stood there, and why."""

    sheet: str
    cell: str
    content: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        found = _("found")
        return f"{place}: {self.reason}" + (f" ({found}: {self.content})" if self.content else "")
