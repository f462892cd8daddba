"""How the cells of a workbook with applications are read, and what a column of it may say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from drenthe.lib.sheets import values as read
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.sheet import Cell

Options = Callable[[], Mapping[str, Any]]
Labels = Callable[[], list[str]]
LANGUAGES = ("nl", "en")  # a template is read in the language of whoever sends it, in that of whoever filled it in


@dataclass(frozen=True)
class Field(WantedColumn):
    """A column of the workbook; `labels` are what may stand in it when that is a closed list.

    `note` says what to fill in, `example` is what could stand there.
    """

    labels: Labels | None = None
    note: Any = ""
    example: Any = None


def one_of(options: Options, labels: Labels) -> read.Reader:
    """Return a reader of one of the options; a fault names them all, as people call them."""
    reader = read.choice(options)

    def run(cell: Cell) -> Any:
        if isinstance(cell.value, str) and cell.value.strip().casefold() not in _folded(options):
            raise CellError(_("This is not one of: %(names)s.") % {"names": ", ".join(labels())})
        return reader(cell)

    return run


def _folded(options: Options) -> set[str]:
    return {str(name).casefold() for name in options()}


def choices_of(choices: Any) -> tuple[Options, Labels]:
    """Return choices by their keys and by what people call them."""

    def options() -> dict[str, Any]:
        known = {value: value for value in choices.values if value}
        for language in LANGUAGES:
            with override(language):
                known |= {str(label): value for value, label in choices.choices}
        return known

    return options, lambda: [str(label) for _value, label in choices.choices]


def rows_of(model: Any) -> tuple[Options, Labels]:
    """Return rows by their code and their name, looked up once."""
    return rows_named(lambda: [(row.code, row.name, row) for row in model.objects.all()])


def rows_named(find: Callable[[], list[tuple[str, str, Any]]]) -> tuple[Options, Labels]:
    """Return rows that are found with their code and what people call them, looked up once."""
    rows = lru_cache(find)

    def options() -> dict[str, Any]:
        return {name: row for code, label, row in rows() for name in (code, label)}

    return options, lambda: [label for _code, label, _row in rows()]


def checked(reader: read.Reader, validate: Callable[[str], None]) -> read.Reader:
    """Return a reader that has what it read validated."""

    def run(cell: Cell) -> str:
        value: str = reader(cell)
        validate(value)
        return value

    return run


def cleaned(reader: read.Reader, clean: Callable[[str], str]) -> read.Reader:
    """Return a reader that gives what it read as it is kept."""
    return lambda cell: clean(reader(cell))
