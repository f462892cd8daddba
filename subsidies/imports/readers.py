"""How the cells of a workbook with applications are read, and what a column of it may say."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from drenthe.lib.sheets import values as read
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.sheet import Cell
from projects.models import Municipality
from projects.services.municipalities import plain_name
from subsidies.models import RefusalGround

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


def meanings(one: Field) -> list[tuple[str, str]]:
    """Return what a word in a closed list can mean: a key that the column is read by as well, and its label."""
    read_it = one.read
    if one.labels is None or read_it is None:
        return []
    return [(_key(read_it(Cell("", label)), label), label) for label in one.labels()]


def _key(value: Any, label: str) -> str:
    return (value if isinstance(value, str) else str(getattr(value, "code", ""))) or label


def one_of(options: Options, labels: Labels) -> read.Reader:
    """Return a reader of one of the options; a fault names them all, as people call them."""
    reader = read.choice(options)

    def run(cell: Cell) -> Any:
        if isinstance(cell.value, str) and cell.value.strip().casefold() not in _folded(options):
            raise CellError(_none_of(labels()))
        return reader(cell)

    return run


def _none_of(names: Iterable[str], between: str = ", ") -> str:
    return _("This is not one of: %(names)s.") % {"names": between.join(name.rstrip(".") for name in names)}


def municipality(find: Callable[[], Iterable[Municipality]]) -> read.Reader:
    """Return a reader of a municipality: its code or name, with or without "gemeente" or "gem." before it."""
    rows = lru_cache(lambda: list(find()))

    def run(cell: Cell) -> Municipality:
        known = {plain_name(name): row for row in rows() for name in (row.code, row.name)}
        if (found := known.get(plain_name(cell.value))) is None:
            raise CellError(_none_of(row.name for row in rows()))
        return found

    return run


def ground(find: Callable[[], Iterable[RefusalGround]]) -> read.Reader:
    """Return a reader of a ground for refusal: its code, its text, or as much of its article as tells which it is."""
    rows = lru_cache(lambda: list(find()))

    def run(cell: Cell) -> RefusalGround:
        said = normalise(cell.value)
        exact = [row for row in rows() if said in {normalise(name) for name in (row.code, str(row), row.text)}]
        found = exact or [row for row in rows() if f" {said} " in f" {normalise(row.article)} "]
        if len(found) == 1:
            return found[0]
        if found:
            articles = [row.article for row in found]
            names = "; ".join(
                one if articles.count(one) == 1 else str(row).rstrip(".")
                for one, row in zip(articles, found, strict=True)
            )
            raise CellError(_("This can be more than one ground. Write one of them: %(names)s.") % {"names": names})
        raise CellError(_none_of(dict.fromkeys(row.article for row in rows()), "; "))

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
    rows = lru_cache(lambda: list(model.objects.all()))

    def options() -> dict[str, Any]:
        return {name: row for row in rows() for name in (row.code, row.name)}

    return options, lambda: [row.name for row in rows()]


def yes_or_no() -> tuple[Options, Labels]:
    """Return yes and no, in each language."""

    def options() -> dict[str, bool]:
        known: dict[str, bool] = {}
        for language in LANGUAGES:
            with override(language):
                known |= {_("yes"): True, _("no"): False}
        return known

    return options, lambda: [_("yes"), _("no")]


def digits(count: int, validate: Callable[[str], None]) -> read.Reader:
    """Return a reader of a number with as many digits, kept as a text: Excel leaves out the zeros in front of it."""
    reader = read.text(count)

    def run(cell: Cell) -> str:
        value: str = reader(cell)
        if not isinstance(cell.value, str) and len(value) < count:
            reason = _(
                "This has %(found)s digits and not %(count)s: Excel leaves out zeros in front. Is %(number)s meant? "
                "Then make the cell a text, and write it there."
            )
            raise CellError(reason % {"found": len(value), "count": count, "number": value.zfill(count)})
        validate(value)
        return value

    return run


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
