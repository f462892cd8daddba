"""What is different today from a frozen edition: each figure then and now, with the rows that changed."""

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.utils.translation import override

from monitoring.models import ReportEdition
from monitoring.report.base import Year
from monitoring.report.editions import row_json
from monitoring.report.values import LANGUAGE, Figures, as_json, of_json

RowKey = tuple[Any, ...]
MOST_ROWS = 5_000  # behind a figure, that a page compares
NUMBER = 3  # where a row that was kept has its number


@dataclass(frozen=True)
class ChangedRow:
    """A row behind a figure that is no longer the same: its number then and now, None where it was not there."""

    name: str
    about: str
    url: str
    before: Any
    after: Any
    is_gone: bool = False
    is_new: bool = False


@dataclass(frozen=True)
class ChangedFigure:
    """A figure that is different today, or counted from other rows."""

    key: str
    name: str
    part: str
    unit: str
    before: Any
    after: Any
    permission: str
    rows: tuple[ChangedRow, ...]
    is_gone: bool = False
    is_long: bool = False  # it has more rows than a page compares: only its value is told

    @property
    def has_value_changed(self) -> bool:
        """Whether the figure itself is another number."""
        return of_json(self.before) != of_json(self.after)


def differences_today(edition: ReportEdition) -> list[ChangedFigure]:
    """Return what is different today in the figures of an edition, as of the same day."""
    with override(LANGUAGE):
        now = Figures(Year(edition.report.year, as_of=edition.as_of)).by_name
        return [found for one in edition.figures.all() if (found := _compared(one, now.get(one.key))) is not None]


def _compared(frozen: Any, figure: Any) -> ChangedFigure | None:
    value = as_json(figure.value) if figure is not None else None
    rows = [row_json(row) for row in islice(figure.source.rows(MOST_ROWS + 1), MOST_ROWS + 1)] if figure else []
    is_long = max(len(rows), len(frozen.rows)) > MOST_ROWS
    changed = () if is_long else tuple(_rows(frozen.rows, rows))
    if figure is not None and not changed and of_json(frozen.value) == of_json(value):
        return None
    about = (frozen.key, frozen.name, frozen.part, frozen.unit)
    return ChangedFigure(
        *about, frozen.value, value, frozen.permission, changed, is_gone=figure is None, is_long=is_long
    )


def _rows(before: list[list[Any]], after: list[list[Any]]) -> list[ChangedRow]:
    """Pair the rows that are not the same on both sides: those of one name, thing and address have another number."""
    old, new = (Counter(_key(row) for row in rows) for rows in (before, after))
    gone, came = list((old - new).elements()), list((new - old).elements())
    found = []
    for row in gone:
        other = next((one for one in came if _thing(one) == _thing(row)), None)
        if other is not None:
            came.remove(other)
        found.append(_changed(row, row, other))
    return [*found, *(_changed(row, None, row) for row in came)]


def _key(row: list[Any]) -> RowKey:
    return tuple(tuple(one) if isinstance(one, list) else one for one in row)


def _thing(row: RowKey) -> RowKey:
    return (row[0], row[1], row[-1])


def _changed(shown: RowKey, before: RowKey | None, after: RowKey | None) -> ChangedRow:
    return ChangedRow(
        name=shown[0],
        about=shown[1],
        url=shown[-1],
        before=_number(before),
        after=_number(after),
        is_gone=after is None,
        is_new=before is None,
    )


def _number(row: RowKey | None) -> Any:
    """The number of a row as it was kept; None of a row that is not there."""
    number = row[NUMBER] if row is not None else None
    return list(number) if isinstance(number, tuple) else number
