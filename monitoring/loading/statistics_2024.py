"""Puts the tables of the yearly report of 2024 in the database, as they were published.

A published figure is stored as published. One cell of the report cannot be read ("5t60"); it is stored as such, with
the text that stands there, and the check finds what it should have been. A file with such a cell is refused.
"""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from monitoring.enums import LoadKind, Mark
from monitoring.loading.definitions import DATA, load_definitions
from monitoring.models import Comparison, Finding, Table, TextFigure, Value, YearlyParameter
from monitoring.services.checks.findings import recheck
from monitoring.services.checks.loads import Origin, store_values
from monitoring.services.tables.shape import CellEntry


@transaction.atomic
def load_statistics(actor: User) -> dict[str, int] | None:
    """Load definitions, parameters, figures of the text and tables; None when all of it was there already."""
    data = json.loads((DATA / "report_2024.json").read_text())
    tables = load_definitions()
    for fields in data["parameters"]:
        _keep(YearlyParameter, ("code", "year"), fields)
    for fields in data["texts"]:
        _keep(TextFigure, ("key", "year"), {**fields, "source": data["source"]})
    for fields in data["comparisons"]:
        _load_comparison(fields)
    added = sum(_load_table(fields, data, actor) for fields in data["loads"])
    if not tables and not added:
        return None
    return {"tables": tables, "values": Value.objects.count(), "findings": Finding.objects.count()}


def _keep(model: Any, keys: tuple[str, ...], fields: dict[str, Any]) -> None:
    """Add a row that is not there yet; one that is there may have been changed in the admin and stays."""
    defaults = {**fields, "value": Decimal(fields["value"])}
    model.objects.get_or_create(**{key: fields[key] for key in keys}, defaults=defaults)


def _load_comparison(fields: dict[str, Any]) -> None:
    if Comparison.objects.filter(key=fields["key"]).exists():
        return
    links: dict[str, Any] = {
        name: Table.objects.get(key=fields[name]) for name in ("table", "value_table") if name in fields
    }
    figures: dict[str, Any] = {
        name: TextFigure.objects.get(key=fields[name], year=2024)
        for name in ("figure", "other_figure")
        if name in fields
    }
    tolerance = Decimal(fields.get("tolerance", "0"))
    values: dict[str, Any] = {**fields, **links, **figures, "tolerance": tolerance}
    comparison = Comparison(**values)
    comparison.full_clean()
    comparison.save()


def _load_table(fields: dict[str, Any], data: dict[str, Any], actor: User) -> int:
    """Store one table of the report and return how many values were new."""
    table = Table.objects.get(key=fields["table"])
    origin = Origin(
        kind=LoadKind.REPORT,
        source=f"{data['source']}, hoofdstuk {fields['chapter']}",
        published_on=date.fromisoformat(data["published_on"]),
        remark=data["published_remark"],
    )
    entries = {(series, period): _entry(value) for series, period, value in fields["values"]}
    stored = store_values(table, entries, origin=origin, actor=actor)
    if stored.load is None:
        recheck(table, on=origin.published_on)
    return len(stored.differences)


def _entry(value: Any) -> CellEntry:
    if isinstance(value, dict):
        return CellEntry(None, Mark(value["mark"]), value.get("printed", ""))
    return CellEntry(Decimal(value), printed=str(value))
