"""What rows, kinds and columns of the trail are called by people."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django.db.models import Model

from drenthe.trail.database import row_key_of
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.sight import is_guarded, seen_of
from drenthe.trail.services.subjects import models_by_table
from drenthe.trail.services.telling import name_of_kind, name_of_row


def capital(text: Any) -> str:
    """Return a text with a capital first letter."""
    return f"{text}"[:1].upper() + f"{text}"[1:]


def link_field(model: type[Model]) -> Any:
    """Return the many-to-many field of which a table holds the links; None for any other table."""
    parent = model._meta.auto_created  # noqa: SLF001 -- what Django knows of a model
    fields: Any = parent._meta.local_many_to_many if isinstance(parent, type) else []  # type: ignore[attr-defined]  # noqa: SLF001
    return next((field for field in fields if field.remote_field.through is model), None)


def kind_of(model: type[Model]) -> str:
    """Return what people call this kind of thing; of links the thing with the name of its list."""
    link = link_field(model)
    if link is None:
        return capital(name_of_kind(model))
    return f"{capital(name_of_kind(link.model))}: {link.verbose_name}"


class Names:
    """The names of the rows that entries are about or refer to, as far as this user may see them."""

    def __init__(self, entries: Iterable[TrailEntry], user: Any):
        self._user = user
        self._known: Mapping[str, type[Model]] = models_by_table()
        self._entries = list(entries)
        self._whole: dict[type[Model], dict[str, str]] = {}

    def of(self, model: type[Model], key: Any) -> str:
        """Return the name of a row that an entry is about or refers to; "" when it is gone or not to be seen."""
        return self._found.get((model, row_key_of(key)), "")

    def among_all(self, model: type[Model], key: Any) -> str:
        """Return the name of a row that facts refer to: they are in no column, so the whole table is read once."""
        if model not in self._whole:
            rows = model._default_manager.all()  # noqa: SLF001
            self._whole[model] = {str(row.pk): name_of_row(row) for row in rows} if not is_guarded(model) else {}
        return self._whole[model].get(str(key), f"#{key}")

    @cached_property
    def _found(self) -> dict[tuple[Any, str], str]:
        found: dict[tuple[Any, str], str] = {}
        for model, keys in self._wanted().items():
            allowed = seen_of(model, keys, self._user) if is_guarded(model) else keys
            parents = [one.name for one in model._meta.local_concrete_fields if one.is_relation]  # noqa: SLF001
            rows = model._default_manager.select_related(*parents).filter(pk__in=allowed)  # noqa: SLF001
            found |= {(model, row_key_of(row.pk)): name_of_row(row) for row in rows if link_field(model) is None}
        return found

    def _wanted(self) -> dict[Any, set[str]]:
        wanted: dict[Any, set[str]] = defaultdict(set)
        for entry in self._entries:
            model: Any = self._known.get(entry.table_name)
            if model is None:
                continue
            wanted[model].add(entry.row_key)
            for one in model._meta.local_concrete_fields:  # noqa: SLF001
                for values in (entry.before or {}, entry.after or {}) if one.is_relation else ():
                    if values.get(one.column) is not None:
                        wanted[one.related_model].add(str(values[one.column]))
        return wanted
