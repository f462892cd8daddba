"""The rows of an export straight from the database: a column says where its value comes from and how it is shown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import Combinable

from drenthe.lib.sheets.xlsx_writer import ColumnSpec


@dataclass(frozen=True)
class QueryColumn:
    """A column of a file: the path of its value in the query or an expression, and how to show it, if not as it is."""

    column: ColumnSpec
    path: str | Combinable
    show: Callable[[Any], Any] | None = None


def labels(choices: Any) -> Callable[[Any], str]:
    """Return a function from a stored value to its label, in the language that is active now."""
    by_value = {value: str(label) for value, label in choices.choices}
    return lambda value: by_value.get(value, value)


def rows_of(queryset: QuerySet[Any], columns: Sequence[QueryColumn]) -> Iterator[list[Any]]:
    """Yield one list of values per row, in the order of the queryset, without keeping the rows in memory."""
    shows = [column.show for column in columns]
    if not any(shows):
        yield from queryset.values_list(*(column.path for column in columns)).iterator(chunk_size=2000)
        return
    plan = [(index, show) for index, show in enumerate(shows) if show is not None]
    for values in queryset.values_list(*(column.path for column in columns)).iterator(chunk_size=2000):
        row = list(values)
        for index, show in plan:
            row[index] = show(row[index])
        yield row
