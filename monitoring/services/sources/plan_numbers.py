"""The numbers of dwellings in a file of plans: whole ones, in groups of digits, and signs in their place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError, Fault
from drenthe.lib.sheets.numbers import whole_in_groups
from drenthe.lib.sheets.sheet import Cell
from drenthe.lib.sheets.table import Reading
from drenthe.lib.sheets.values import refuse_computed
from monitoring.enums import PeriodKind, Unit
from monitoring.services.files.entries import is_not_known, read_entry, stands_for
from monitoring.services.files.figures import as_group, have_one_sign
from monitoring.services.files.periods import period_of
from monitoring.services.files.signs import USUAL, Legend, SignRead, sign_of, signs_read
from monitoring.services.sources.plan_sums import COUNTS
from monitoring.services.tables.sentences import show
from monitoring.services.tables.shape import CellEntry


@dataclass
class PlanNumbers(Reading):
    """A file of plans as its numbers are read.

    `groups` are numbers in groups of three digits; with `in_groups` somebody said that they are whole ones. `read_so`
    are the cells with a dash or “n.v.t.” in the place of a number; `meant` is what somebody said that signs say, and
    `legend` what lines of the file say of them.
    """

    in_groups: bool = False
    groups: list[Fault] = field(default_factory=list)
    read_so: list[Fault] = field(default_factory=list)
    in_place: list[tuple[CellEntry, str]] = field(default_factory=list)
    meant: Mapping[str, str] = field(default_factory=dict)
    legend: Legend = field(default_factory=dict)

    @property
    def asks_groups(self) -> bool:
        """Whether somebody can say that numbers in groups are whole ones."""
        return bool(self.groups) and not self.in_groups and have_one_sign(self.groups)

    @property
    def proposed(self) -> dict[str, str]:
        """What each sign says by the file itself, or else as Statistics Netherlands writes it."""
        return {**USUAL, **{key: said.meaning for key, said in self.legend.items()}}

    @cached_property
    def meanings(self) -> dict[str, str]:
        """What each sign says: the word of a person goes before all. Asked of every cell, once they are known."""
        return {**self.proposed, **self.meant}

    @property
    def signs(self) -> list[SignRead]:
        """The signs that stand in the place of numbers, each with its cells and what it was read as."""
        return signs_read(self.in_place, self.legend)

    def year(self, cell: Cell) -> int | None:
        """Read the year of dwellings in a column of its own; what is none is a fault."""
        try:
            refuse_computed(cell)
        except CellError as error:
            self.fault(cell, str(error))
            return None
        if period := period_of(cell.value, PeriodKind.YEAR):
            return int(period)
        self.fault(cell, _("The year of these dwellings is expected here, such as 2027."))
        return None

    def count(self, cell: Cell, *, is_demolition: bool) -> int:
        """Read a number of dwellings, an empty cell as none; what cannot be one is a fault."""
        if digits := whole_in_groups(cell.value):
            self.groups.append(Fault(self.sheet, cell.ref, cell.content, as_group(digits, is_said=self.in_groups)))
        not_told = _(
            "This says that the number is not told. A plan needs one: ask for it, or empty the cell for none."
        )
        if is_not_known(cell):
            self.fault(cell, not_told)
            return 0
        try:
            entry = read_entry(cell, COUNTS, in_groups=self.in_groups, meanings=self.meanings)
        except CellError as error:
            self.fault(cell, str(error))
            return 0
        if entry.number is not None and entry.number < 0:
            self.fault(cell, _below_zero(show(-entry.number, Unit.DWELLINGS), is_demolition=is_demolition))
            return 0
        is_sign = bool(sign_of(entry.printed))
        self.in_place += [(entry, f"{self.sheet}!{cell.ref}")] if is_sign else []
        if is_sign and entry.number is None:
            self.fault(cell, not_told)
        elif said := stands_for(entry):
            self.read_so.append(Fault(self.sheet, cell.ref, cell.content, said))
        return int(entry.number or 0)


def _below_zero(number: str, *, is_demolition: bool) -> str:
    if is_demolition:
        reason = _("This row is of demolition already. Write the number without a minus sign: %(number)s.")
        return reason % {"number": number}
    return _("A number of dwellings cannot be below zero; demolition has its own row.")
