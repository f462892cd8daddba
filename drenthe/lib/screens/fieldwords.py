"""A field of a row in words: its label and a value as people read it, for a page, a dossier and the trail."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format, localize
from django.utils.translation import gettext as _

from drenthe.lib.values.money import MoneyField, format_euros

DASH = "\N{EN DASH}"


def model_field(model: Any, name: str) -> Any:
    """Return a field of a model by its name. Raises FieldDoesNotExist."""
    return model._meta.get_field(name)  # noqa: SLF001 -- Django's own, documented


def label_of(field: Any) -> str:
    """Return the label of a field of a model in the active language, with a capital."""
    label = str(field.verbose_name)
    return label[:1].upper() + label[1:]


def in_words(field: Any, value: Any, *, is_short: bool = False) -> str:
    """Return a value of a field (as Python has it) in the active language; a dash when there is none.

    A choice by its label, an amount as money, a moment in local time. `is_short` writes days in figures.
    """
    if value is None or value == "":
        return DASH
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, MoneyField) and isinstance(value, Decimal):
        return format_euros(value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    short = "SHORT_" if is_short else ""
    if isinstance(value, datetime):
        return str(date_format(timezone.localtime(value), f"{short}DATETIME_FORMAT"))
    if isinstance(value, date):
        return str(date_format(value, f"{short}DATE_FORMAT"))
    return str(localize(value)) if isinstance(value, int | float) else str(value)


def kept(value: Any) -> str:
    """Return a value as text that `to_python` of its field reads back: a moment as ISO, '' for None."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def kept_in_words(field: Any, text: str) -> str:
    """Return a value in words that `kept` made text of. Raises ValidationError when the field cannot read it."""
    return in_words(field, field.to_python(text) if text else None)


def from_to(before: str, after: str) -> str:
    """Return two values in words as one change."""
    return _("from %(before)s to %(after)s") % {"before": before, "after": after}
