"""Small tables with values, for tests of the housing monitor."""

import itertools
from datetime import date
from decimal import Decimal
from typing import Any

from monitoring.enums import LoadKind, Mark, RuleKind, Theme, Unit
from monitoring.models import Category, Dimension, Load, Rule, RuleTerm, Series, Table, Value
from tests.factories import make_user

_numbers = itertools.count(1)
DAY = date(2025, 7, 1)


def make_dimension(*keys: str, **fields: Any) -> Dimension:
    """A classification with classes of these keys."""
    dimension = Dimension.objects.create(
        **{"key": f"dimension-{next(_numbers)}", "label_nl": "Indeling", "label_en": "Classification", **fields}
    )
    for position, key in enumerate(keys, start=1):
        Category.objects.create(dimension=dimension, key=key, label_nl=key.title(), position=position)
    return dimension


def make_table(*, places: int = 2, classes: int = 2, **fields: Any) -> Table:
    """A table of places by classes."""
    place = make_dimension(*[f"place{number}" for number in range(1, places + 1)], is_place=True)
    first = make_dimension(*[f"class{number}" for number in range(1, classes + 1)])
    ours = {"key": f"table-{next(_numbers)}", "label_nl": "Tabel", "theme": Theme.PLANS, "unit": Unit.DWELLINGS}
    return Table.objects.create(**{**ours, "source": "test", "place": place, "first": first, **fields})


def make_rule(table: Table, *, result: str = "", terms: tuple[str, ...] = (), **fields: Any) -> Rule:
    """A rule along the first classification."""
    classes = {one.key: one for one in table.first.categories.all()} if table.first else {}
    ours = {"key": f"rule-{next(_numbers)}", "kind": RuleKind.SUM, "axis": "first", "result": classes.get(result)}
    rule = Rule.objects.create(table=table, **{**ours, **fields})
    for key in terms:
        RuleTerm.objects.create(rule=rule, category=classes[key])
    return rule


def make_load(table: Table, **fields: Any) -> Load:
    """A load without values."""
    ours = {"kind": LoadKind.HAND, "source": "test", "published_on": DAY, "loaded_by": make_user()}
    return Load.objects.create(table=table, **{**ours, **fields})


def put(table: Table, key: str, period: str, number: object, *, load: Load | None = None, **fields: Any) -> Value:
    """A value in a cell; None is a blank."""
    place, *rest = key.split("/")
    classes = [None, None]
    for number_, (axis, one) in enumerate(zip(("first", "second"), rest, strict=False)):
        classes[number_] = Category.objects.get(dimension=getattr(table, axis), key=one)
    series, _created = Series.objects.get_or_create(
        table=table,
        key=key,
        defaults={
            "place": Category.objects.get(dimension=table.place, key=place),
            "first": classes[0],
            "second": classes[1],
        },
    )
    ours = {"number": None, "mark": Mark.BLANK} if number is None else {"number": Decimal(str(number))}
    return Value.objects.create(series=series, period=period, load=load or make_load(table), **{**ours, **fields})
