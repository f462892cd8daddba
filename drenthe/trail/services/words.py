"""An entry in words: what changed, under the names that the screens have, with values as people read them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from drenthe.lib.fieldwords import DASH, in_words, label_of
from drenthe.lib.money import MoneyField
from drenthe.trail.enums import Operation
from drenthe.trail.models import TrailEntry
from drenthe.trail.recording import TRAILED
from drenthe.trail.services.sight import is_guarded, seen_of
from drenthe.trail.services.subjects import models_by_table

LONGEST = 300
Names = dict[tuple[Any, str], str]


@dataclass(frozen=True)
class Change:
    """One field that changed, in words."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Line:
    """One entry in words."""

    entry: TrailEntry
    kind: str
    name: str
    changes: list[Change] = field(default_factory=list)
    table: str = ""


def lines(entries: Iterable[TrailEntry], user: Any) -> list[Line]:
    """Return the entries in words, with the names of what they refer to as far as this user may see it."""
    entries = list(entries)
    known = models_by_table()
    names = _names(entries, known, user)
    return [_line(entry, known.get(entry.table_name), names) for entry in entries]


def _line(entry: TrailEntry, model: Any, names: Names) -> Line:
    if model is None:
        return Line(entry, entry.table_name, entry.row_key)
    kind = str(model._meta.verbose_name)  # noqa: SLF001 -- what Django knows of a model
    name = names.get((model, entry.row_key), entry.row_key)
    changes = [] if entry.operation == Operation.READ else _changes(entry, model, names)
    return Line(entry, kind[:1].upper() + kind[1:], name, changes, entry.table_name)


def _changes(entry: TrailEntry, model: Any, names: Names) -> list[Change]:
    before, after = entry.before or {}, entry.after or {}
    trailed = TRAILED[entry.table_name]
    changes = []
    for one in model._meta.local_concrete_fields:  # noqa: SLF001
        if one.primary_key or one.column not in {*before, *after}:
            continue
        was, became = before.get(one.column), after.get(one.column)
        if entry.operation != Operation.UPDATE and was in (None, "") and became in (None, ""):
            continue
        label = label_of(one)
        if one.column in trailed.secret:
            changes.append(Change(label, "", _("changed; what it is, is not kept")))
        else:
            changes.append(Change(label, shown(one, was, names), shown(one, became, names)))
    return changes


def shown(one: Any, value: Any, names: Names) -> str:
    """Return a value of a column, as the trail keeps it, as people read it."""
    if value is None or value == "":
        return DASH
    if one.is_relation:
        return names.get((one.related_model, str(value)), f"#{value}")
    text = in_words(one, _read(one, value), is_short=True)
    return text if one.choices or len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _read(one: Any, value: Any) -> Any:
    """A value of a column as Python has it; what cannot be read stays as it is."""
    if isinstance(one, MoneyField):
        return Decimal(value).scaleb(-2)
    if isinstance(one, models.BooleanField):
        return bool(value)
    if isinstance(one, models.DateTimeField):
        return _moment(str(value)) or value
    if isinstance(one, models.DateField):
        return parse_date(str(value)) or value
    return _facts(value) if isinstance(one, models.JSONField) else value


def _facts(value: Any) -> str:
    """Facts that have no columns of their own; SQLite keeps them as text."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return value
    if isinstance(value, dict):
        return "; ".join(f"{name}: {fact}" for name, fact in value.items()) or DASH
    if isinstance(value, list):
        return "; ".join(_facts(fact) if isinstance(fact, dict) else str(fact) for fact in value) or DASH
    return str(value)


def _moment(text: str) -> datetime | None:
    found = parse_datetime(text)
    if found is not None and timezone.is_naive(found):
        return found.replace(tzinfo=timezone.get_fixed_timezone(0))
    return found


def _names(entries: list[TrailEntry], known: Mapping[str, Any], user: Any) -> Names:
    """Return what each row that is named is called; of guarded rows only those that the user may see."""
    wanted: dict[Any, set[str]] = defaultdict(set)
    for entry in entries:
        model = known.get(entry.table_name)
        if model is None:
            continue
        wanted[model].add(entry.row_key)
        for one in model._meta.local_concrete_fields:  # noqa: SLF001
            if one.is_relation:
                for values in (entry.before or {}, entry.after or {}):
                    if values.get(one.column) is not None:
                        wanted[one.related_model].add(str(values[one.column]))
    names: Names = {}
    for model, keys in wanted.items():
        allowed = seen_of(model, keys, user) if is_guarded(model) else keys
        parents = [one.name for one in model._meta.local_concrete_fields if one.is_relation]  # noqa: SLF001
        rows = model._default_manager.select_related(*parents).filter(pk__in=allowed)  # noqa: SLF001
        names |= {(model, str(row.pk)): str(row) for row in rows}
    return names
