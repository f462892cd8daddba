"""Choices from a table: a box lists the first MOST_OPTIONS rows and what is chosen, and says when there are more."""

from collections.abc import Iterator
from typing import Any

from django.forms.models import ModelChoiceIterator
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext as _

MOST_OPTIONS = 2_000


def install() -> None:
    """Bound every box of every form, filter and page of the administration. Safe to call again."""
    ModelChoiceIterator.__iter__ = _options  # type: ignore[method-assign]
    if not hasattr(ChoiceWidget, "plain_optgroups"):
        ChoiceWidget.plain_optgroups = ChoiceWidget.optgroups  # type: ignore[attr-defined]
        ChoiceWidget.optgroups = _with_chosen  # type: ignore[method-assign]


def _options(self: Any) -> Iterator[tuple[Any, Any]]:
    if self.field.empty_label is not None:
        yield "", self.field.empty_label
    rows = list(self.queryset[: MOST_OPTIONS + 1])
    yield from (self.choice(row) for row in rows[:MOST_OPTIONS])
    if len(rows) > MOST_OPTIONS:
        key = self.field.to_field_name or "pk"
        listed = {str(self.field.prepare_value(row)) for row in rows[:MOST_OPTIONS]}
        others = [value for value in getattr(self, "chosen", ()) if value and value not in listed]
        if others:
            yield from (self.choice(row) for row in self.queryset.filter(**{f"{key}__in": others[:MOST_OPTIONS]}))
        yield left_out(MOST_OPTIONS)


def left_out(most: int) -> tuple[str, list[Any]]:
    """Return the line below the options of a box that lists only so many."""
    return _("Only the first %(most)s are listed.") % {"most": most}, []


def _with_chosen(self: Any, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> Any:
    """The options of a box; what is chosen is among them, however many there are."""
    if isinstance(self.choices, ModelChoiceIterator):
        self.choices.chosen = [str(one) for one in value]  # type: ignore[attr-defined]
    return self.plain_optgroups(name, value, attrs)
