"""Puts the definitions of the tables in the database: classifications, tables, texts and rules.

A loader and not a migration, because definitions are kept in the admin: what is there already is left as it is, so
that a change by a functional admin is not undone. It needs no figures, and `load_2024` calls it first.
"""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model

from monitoring.models import Category, DefinitionText, Dimension, Rule, RuleTerm, Table
from projects.models import Municipality, Region, RegionScheme

Row = TypeVar("Row", bound=Model)
DATA = Path(__file__).resolve().parent.parent / "data"


@transaction.atomic
def load_definitions() -> int:
    """Add the tables that are not there yet, with all they need; return how many were added."""
    data = json.loads((DATA / "statistics.json").read_text())
    for fields in data["dimensions"]:
        _load_dimension(fields)
    known = set(Table.objects.values_list("key", flat=True))
    new = [fields for fields in data["tables"] if fields["key"] not in known]
    for fields in new:
        _load_table(fields)
    return len(new)


def _load_dimension(fields: dict[str, Any]) -> None:
    categories = fields.pop("categories")
    dimension, is_new = Dimension.objects.get_or_create(key=fields["key"], defaults=fields)
    if not is_new:
        return
    for position, category in enumerate(categories, start=1):
        if (code := category.pop("municipality", None)) is not None:
            category["municipality"] = Municipality.objects.get(code=code)
        if (region := category.pop("region", None)) is not None:
            category["region"] = Region.objects.get(scheme__code=region[0], code=region[1])
        _store(Category(dimension=dimension, position=position, **category))


def _load_table(fields: dict[str, Any]) -> None:
    definitions, rules = fields.pop("definitions"), fields.pop("rules")
    for axis in ("place", "first", "second"):
        if axis in fields:
            fields[axis] = Dimension.objects.get(key=fields[axis])
    if "region_scheme" in fields:
        fields["region_scheme"] = RegionScheme.objects.get(code=fields["region_scheme"])
    if "predecessor" in fields:
        fields["predecessor"] = Table.objects.get(key=fields["predecessor"])
    if "released_on" in fields:
        fields["released_on"] = date.fromisoformat(fields["released_on"])
    table = _store(Table(**fields))
    for text in definitions:
        days = {name: date.fromisoformat(text.pop(name)) for name in ("valid_from", "valid_until") if name in text}
        _store(DefinitionText(table=table, **text, **days))
    for rule in rules:
        _load_rule(table, rule)


def _load_rule(table: Table, fields: dict[str, Any]) -> None:
    parts, result, other = fields.pop("parts", []), fields.pop("result", None), fields.pop("other_table", None)
    for name in ("tolerance", "minimum", "maximum"):
        if name in fields:
            fields[name] = Decimal(fields[name])
    if other is not None:
        fields["other_table"] = Table.objects.get(key=other)
    rule = Rule(table=table, **fields)
    if result is not None:
        rule.result = Category.objects.get(dimension=_axis(rule.other_table or table, rule.axis), key=result)
    _store(rule)
    for part in parts:
        sign, key = (-1, part[1:]) if part.startswith("-") else (1, part)
        category = Category.objects.get(dimension=_axis(table, rule.axis), key=key)
        _store(RuleTerm(rule=rule, category=category, sign=sign))


def _axis(table: Table, axis: str) -> Dimension:
    found: Dimension = getattr(table, axis)
    return found


def _store(row: Row) -> Row:
    """Save a row of the data once it is found to be sound."""
    row.full_clean()
    row.save()
    return row
