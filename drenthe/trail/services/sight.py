"""What of the trail a reader may see: what is confidential is not there for who may not see the thing itself.

A model says so by `visible_to(user)` of its manager; what refers to such a row follows it. An entry about a row that
is gone is shown when what it referred to may be seen.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model

from drenthe.trail.database import row_key_of
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.subjects import models_by_table

LAST_OF_ROW = 50  # entries of a row that is gone, by which is judged who may see it
_right: list[str] = []


def set_confidential_right(permission: str) -> None:
    """Say which permission shows rows that are confidential of themselves."""
    _right[:] = [permission]


def visible(entries: Iterable[TrailEntry], user: Any) -> list[TrailEntry]:
    """Return the entries that this user may see, in the same order."""
    entries = list(entries)
    models = models_by_table()
    by_table: dict[str, list[TrailEntry]] = defaultdict(list)
    for entry in entries:
        by_table[entry.table_name].append(entry)
    hidden: set[int] = set()
    for table, theirs in by_table.items():
        if table in models:
            hidden |= _hidden(models[table], theirs, user)
    return [entry for entry in entries if entry.pk not in hidden]


def seen_of(model: Any, keys: Iterable[Any], user: Any) -> set[str]:
    """Return which of these rows the user may see, as texts."""
    found = _seen(model, user, set())
    return {row_key_of(pk) for pk in found.filter(pk__in=set(keys)).values_list("pk", flat=True)}


def may_be_opened(model: Any, key: str, there: Model | None, user: Any) -> bool:
    """Whether the user may open the trail of a row by its key; `there` is the row, None where it is gone or never was.

    Where rows may be hidden, a key that was never given out is refused as a hidden one: or else what is hidden could
    be counted by its keys.
    """
    if there is not None:
        return bool(seen_of(model, [there.pk], user))
    if not is_guarded(model):
        return True
    of_row = TrailEntry.objects.filter(table_name=model._meta.db_table, row_key=key)  # noqa: SLF001 -- a public name
    return bool(visible(of_row.order_by("-pk")[:LAST_OF_ROW], user))


def is_guarded(model: Any, known: frozenset[Any] = frozenset()) -> bool:
    """Whether some rows of this kind may be hidden: of themselves, or for what they refer to."""
    if hasattr(model._default_manager, "visible_to") or _is_marked(model):  # noqa: SLF001 -- a public name
        return True
    return any(is_guarded(field.related_model, known | {model}) for field in _parents(model) if model not in known)


def _is_marked(model: Any) -> bool:
    return any(field.name == "is_confidential" for field in model._meta.local_concrete_fields)  # noqa: SLF001


def _parents(model: Any) -> list[Any]:
    return [
        field
        for field in model._meta.local_concrete_fields  # noqa: SLF001
        if field.is_relation and field.related_model is not model and not field.related_model._meta.swappable  # noqa: SLF001
    ]


def _seen(model: Any, user: Any, known: set[Any]) -> Any:
    manager = model._default_manager  # noqa: SLF001
    if hasattr(manager, "visible_to"):
        return manager.visible_to(user)
    rows = manager.all()
    if _is_marked(model) and not any(user.has_perm(right) for right in _right):
        rows = rows.filter(is_confidential=False)
    for field in _parents(model):
        parent = field.related_model
        if parent in known or not is_guarded(parent):
            continue
        allowed = _seen(parent, user, known | {model}).values("pk")
        is_inside = {f"{field.name}__in": allowed}
        rows = (
            rows.filter(**is_inside) | rows.filter(**{f"{field.name}__isnull": True})
            if field.null
            else rows.filter(**is_inside)
        )
    return rows


def _hidden(model: type[Model], entries: list[TrailEntry], user: Any) -> set[int]:
    if not is_guarded(model):
        return set()
    keys = {entry.row_key for entry in entries}
    there = {row_key_of(pk) for pk in model._default_manager.filter(pk__in=keys).values_list("pk", flat=True)}  # noqa: SLF001
    seen = seen_of(model, keys, user)
    hidden = {entry.pk for entry in entries if entry.row_key in there and entry.row_key not in seen}
    gone = [entry for entry in entries if entry.row_key not in there]
    return hidden | _hidden_by_parents(model, gone, user)


def _hidden_by_parents(model: type[Model], entries: list[TrailEntry], user: Any) -> set[int]:
    """Of rows that are gone: hide what was marked as confidential, and what referred to what may not be seen."""
    if _is_marked(model) and not any(user.has_perm(right) for right in _right):
        return {entry.pk for entry in entries}
    hidden: set[int] = set()
    for field in _parents(model):
        if not is_guarded(field.related_model):
            continue
        named = {entry.pk: (entry.after or entry.before or {}).get(field.column) for entry in entries}
        seen = seen_of(field.related_model, [key for key in named.values() if key is not None], user)
        hidden |= {pk for pk, key in named.items() if key is None or str(key) not in seen}
    return hidden
