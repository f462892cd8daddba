"""The children of a few rows out of many small tables, in one statement.

The page of a case shows a row or two from a dozen tables. A query each costs more in preparing and asking than in
rows. This asks them together: a UNION ALL with a branch per table, and columns of each type for the table that needs
most of them. The rows come back as ordinary model objects, where `prefetch_related` would have put them.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import Any

from django.db import connections, models
from django.db.models import Model

Children = tuple[Model, str]


def fetch_together(children: Sequence[Children], *, using: str = "default") -> None:
    """Fetch what each owner has under a related name (of a foreign key), so that `.all()` needs no query.

    The rows are in the order of their model, which may name columns of its own only, that are never empty.
    """
    relations: list[Any] = [owner._meta.get_field(name) for owner, name in children]
    rows = rows_together(
        [
            (one.related_model, one.field.attname, owner.pk)
            for one, (owner, _) in zip(relations, children, strict=True)
        ],
        using=using,
    )
    for relation, (owner, name), found in zip(relations, children, rows, strict=True):
        for row in found:
            relation.field.set_cached_value(row, owner)
        keep_under(owner, name, found)


def keep_under(owner: Model, name: str, rows: list[Any]) -> None:
    """Put rows that were fetched already under the related name of their owner, so that `.all()` needs no query."""
    relation: Any = owner._meta.get_field(name)
    kept = getattr(owner, name).get_queryset()
    kept._result_cache, kept._prefetch_done = rows, True
    owner.__dict__.setdefault("_prefetched_objects_cache", {})[relation.cache_name] = kept


def rows_together(parts: Sequence[tuple[type[Model], str, Any]], *, using: str = "default") -> list[list[Any]]:
    """Return the rows of each model of which a column has a value, or all of them without a column; one statement."""
    models_and_columns = tuple((model, column) for model, column, _value in parts)
    statement, readers = _statement(models_and_columns, using)
    connection = connections[using]
    rows: list[list[Any]] = [[] for _ in parts]
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for _model, column, value in parts if column])
        for number, *values in cursor.fetchall():
            model, names, places = readers[number]
            row = [_read(values[place], converters, connection) for place, converters in places]
            rows[number].append(model.from_db(using, names, row))
    for (model, _column, _value), found in zip(parts, rows, strict=True):
        _sort(model, found)
    return rows


def _read(value: Any, converters: Iterable[Any], connection: Any) -> Any:
    for convert, expression in converters:
        value = convert(value, expression, connection)
    return value


def _sort(model: type[Model], rows: list[Any]) -> None:
    for name in reversed(model._meta.ordering or []):
        key = str(name).removeprefix("-")
        field: Any = model._meta.pk if key == "pk" else model._meta.get_field(key)
        rows.sort(key=attrgetter(field.attname), reverse=str(name).startswith("-"))


@lru_cache(maxsize=32)
def _statement(parts: tuple[tuple[type[Model], str], ...], using: str) -> tuple[str, list[Any]]:
    """Return the statement, and for each branch its model, its columns and where they stand with what reads them."""
    connection = connections[using]
    types = [[_type(field, connection) for field in model._meta.concrete_fields] for model, _column in parts]
    kinds_of_all = dict.fromkeys(chain.from_iterable(types))
    layout = [kind for kind in kinds_of_all for _ in range(max(row.count(kind) for row in types))]
    branches, readers = [], []
    for number, ((model, column), kinds) in enumerate(zip(parts, types, strict=True)):
        places = _places(kinds, layout)
        branches.append(_branch(number, model, column, layout, places, connection))
        fields = model._meta.concrete_fields
        converters = [_converters(field, connection) for field in fields]
        readers.append((model, [field.attname for field in fields], list(zip(places, converters, strict=True))))
    return " UNION ALL ".join(branches), readers


def _type(field: models.Field, connection: Any) -> str:
    if isinstance(field, models.CharField | models.TextField):
        return "text"
    return str(field.rel_db_type(connection) if field.primary_key else field.db_type(connection))


def _places(kinds: list[str], layout: list[str]) -> list[int]:
    """Give each column the first place of its type that is still free."""
    free = list(enumerate(layout))
    places = []
    for kind in kinds:
        place = next(pair for pair in free if pair[1] == kind)
        free.remove(place)
        places.append(place[0])
    return places


def _branch(
    number: int, model: type[Model], column: str, layout: list[str], places: list[int], connection: Any
) -> str:
    quote = connection.ops.quote_name
    columns = [f"CAST(NULL AS {kind})" for kind in layout]
    for place, field in zip(places, model._meta.concrete_fields, strict=True):
        columns[place] = quote(field.column)
    statement = f"SELECT {number}, {', '.join(columns)} FROM {quote(model._meta.db_table)}"  # noqa: S608 -- our names
    if not column:
        return statement
    field = next(field for field in model._meta.concrete_fields if field.attname == column)
    return f"{statement} WHERE {quote(field.column)} = %s"


def _converters(field: models.Field, connection: Any) -> list[Any]:
    """Return what reads a value of the column, each with the column; a foreign key reads as the key it points at."""
    column = field.get_col(field.model._meta.db_table)
    found = [*connection.ops.get_db_converters(column), *column.get_db_converters(connection)]
    return [(convert, column) for convert in found]
