"""What the trail says of changes that wait for a second person, and of emergencies."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.confirmations.base import KINDS, Kind
from drenthe.confirmations.services import values
from drenthe.trail.services.naming import capital
from drenthe.trail.services.striking import add_striking
from drenthe.trail.services.telling import Namer, name_rows_by, tell_facts_by, tell_value_by


def _kind(change: Any) -> str:
    kind = KINDS.get(change.kind)
    return f"{kind.label}: {change.title}" if kind else str(change)


def _label(key: Any) -> str:
    return str(KINDS[key].label) if key in KINDS else str(key)


def _values(facts: Any, row: Mapping[str, Any], name_of: Namer) -> Iterator[tuple[str, str]]:
    """Tell what becomes of the thing, field by field."""
    kind = KINDS.get(str(row.get("kind")))
    yield from _told(kind, facts, name_of, _("becomes"))


def _before(facts: Any, row: Mapping[str, Any], name_of: Namer) -> Iterator[tuple[str, str]]:
    """Tell what it was."""
    kind = KINDS.get(str(row.get("kind")))
    yield from _told(kind, facts, name_of, _("was"))


def _told(kind: Kind | None, facts: Any, name_of: Namer, when: str) -> Iterator[tuple[str, str]]:
    for name, value in facts.items():
        label = capital(values.label_of(kind.model, name)) if kind else name
        yield f"{label} ({when})", values.told(kind.model, name, value, name_of) if kind else str(value)


def _rows(facts: Any, row: Mapping[str, Any], name_of: Namer) -> Iterator[tuple[str, str]]:
    """Tell what becomes of the rows that go with it, a line each."""
    kind = KINDS.get(str(row.get("kind")))
    for number, part in enumerate(facts, start=1):
        model = kind.rows[part["name"]].model if kind and part["name"] in kind.rows else None
        if model is None:
            continue
        said = "; ".join(
            f"{values.label_of(model, name)}: {values.told(model, name, value, name_of)}"
            for name, value in (part["values"] or part["before"]).items()
        )
        title = part.get("title") or str(model._meta.verbose_name)  # noqa: SLF001 -- Django's own way to a name
        yield f"{number}. {capital(title)}", said if part["values"] else _("Deleted: %(what)s") % {"what": said}


tell_value_by("confirmations.Change", "kind", _label)
tell_facts_by("confirmations.Change", "values", _values)
tell_facts_by("confirmations.Change", "before", _before)
tell_facts_by("confirmations.Change", "rows", _rows)
name_rows_by("confirmations.Change", _kind)
add_striking("confirmations_change", gettext_lazy("Needs two people"))
add_striking("confirmations_emergency", gettext_lazy("Emergency"))
