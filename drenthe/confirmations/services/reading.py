"""A change as people read it: each value with what it was."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import override

from drenthe.confirmations.base import KINDS
from drenthe.confirmations.models import Change
from drenthe.confirmations.services import values
from drenthe.trail.services.naming import capital

IF_EMPTY = "If empty: "


@dataclass(frozen=True)
class Line:
    """One value: of what, its name, what it was and what it becomes. `was` is empty for something new."""

    of: str
    label: str
    was: str
    becomes: str


def lines_of(change: Change) -> list[Line]:
    """Return every value of a change, in the active language; its rows after its own values."""
    kind = KINDS[change.kind]
    found = list(_lines("", kind.model, change.values, change.before))
    for part in change.rows:
        model = kind.rows[part["name"]].model
        title = part.get("title") or str(model._meta.verbose_name)  # noqa: SLF001 -- Django's own way to a name
        found += _lines(title, model, part["values"] or dict.fromkeys(part["before"]), part["before"])
    return found


def _lines(of: str, model: type[Model], after: dict[str, Any], before: dict[str, Any]) -> Iterator[Line]:
    for name, value in after.items():
        was = values.shown(model, name, before[name]) if name in before else ""
        yield Line(of, values.label_of(model, name), was, _becomes(model, name, value))


def _becomes(model: type[Model], name: str, value: Any) -> str:
    """Return what a value becomes; of one that is left empty what that means, such as no limit."""
    means = _meaning_of_empty(values.field_of(model, name).help_text) if value in (None, "", []) else ""
    return means or values.shown(model, name, value)


def _meaning_of_empty(help_text: Any) -> str:
    """Return what a help text says that an empty field means ("If empty: no limit."); "" when it does not say."""
    with override("en"):
        says = str(help_text).startswith(IF_EMPTY)
    meaning = str(help_text).partition(": ")[2].rstrip(".")
    return _("%(meaning)s (nothing filled in)") % {"meaning": capital(meaning)} if says else ""
