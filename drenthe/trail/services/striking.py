"""What stands out in the trail: what an app says of its own tables, and what went past the acts of the application."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from drenthe.trail.enums import Operation, Source

# From where something is deleted that is no act of the application: screens, API and background work call services.
OUTSIDE = (Source.ADMIN, Source.COMMAND, Source.DATABASE)


class When(Enum):
    """Which entries of a table stand out."""

    ALWAYS = "every change"
    TRUE = "a column became true"
    CHANGED = "a column was changed after the row was there"
    FILLED = "a column was filled in"
    FACT = "one of the facts in a JSON column is there"


@dataclass(frozen=True)
class Sign:
    """Why entries of a table stand out, and when."""

    table: str
    reason: Any
    column: str = ""
    when: When = When.ALWAYS
    facts: tuple[str, ...] = ()

    def condition(self) -> Q:
        """Return the condition of the entries with this sign."""
        column, own = f"after__{self.column}", Q(table_name=self.table) & ~Q(operation=Operation.READ)
        if self.when is When.TRUE:
            return own & (Q(**{column: True}) | Q(**{column: 1}))
        if self.when is When.CHANGED:
            return own & Q(operation=Operation.UPDATE, after__has_key=self.column)
        if self.when is When.FILLED:
            return own & Q(**{f"{column}__regex": "."})
        if self.when is When.FACT:  # as text: SQLite keeps facts as text, and a quote inside a fact has a backslash
            held = Q()
            for name in self.facts:
                held |= Q(**{f"{column}__icontains": f'"{name}":'})
            return own & held
        return own

    def holds(self, entry: Any) -> bool:
        """Whether an entry has this sign: what `condition` asks the database."""
        if entry.table_name != self.table or entry.operation == Operation.READ:
            return False
        after = entry.after or {}
        value = after.get(self.column)
        if self.when is When.TRUE:
            return value in (True, 1)
        if self.when is When.CHANGED:
            return entry.operation == Operation.UPDATE and self.column in after
        if self.when is When.FILLED:
            return value not in (None, "")
        return self.when is When.ALWAYS or any(name in _read(value) for name in self.facts)


_signs: list[Sign] = []


def add_striking(
    table: str, reason: Any, *, column: str = "", when: When = When.ALWAYS, facts: Iterable[str] = ()
) -> None:
    """Have changes of a table stand out: all of them, or those in which something is the case with a column."""
    sign = Sign(table, reason, column, when, tuple(facts))
    if sign not in _signs:
        _signs.append(sign)


def signs() -> tuple[Sign, ...]:
    """Return what the apps say that stands out."""
    return tuple(_signs)


def reasons(entry: Any) -> list[str]:
    """Return why an entry stands out, in the active language; nothing when it does not."""
    if entry.operation == Operation.FOUND or entry.source == Source.MIGRATION:
        return []
    found = [str(sign.reason) for sign in _signs if sign.holds(entry)]
    return [*dict.fromkeys(found), *([_("Deleted outside an act")] if is_deleted_outside(entry) else [])]


def is_deleted_outside(entry: Any) -> bool:
    """Whether a row was deleted by something else than an act of the application."""
    return entry.operation == Operation.DELETE and entry.source in OUTSIDE


def is_by_nobody(entry: Any) -> bool:
    """Whether nobody is known who did it; installing and background work are done by the system itself."""
    return not entry.actor and not entry.on_behalf_of and entry.source not in (Source.MIGRATION, Source.TASK)


def is_striking() -> Q:
    """Return the condition of what stands out: past the application, by nobody, deleted outside an act, or a sign."""
    told = Q(source=Source.DATABASE) | Q(operation=Operation.DELETE, source__in=OUTSIDE)
    told |= Q(actor="", on_behalf_of="") & ~Q(source=Source.TASK)
    for sign in _signs:
        told |= sign.condition()
    return told & ~Q(operation=Operation.FOUND) & ~Q(source=Source.MIGRATION)


def _read(value: Any) -> dict[str, Any]:
    """Return facts by their names; nothing when they make no sense."""
    try:
        found = json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
