"""The values of a row as JSON can keep them, back again, and as people read them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Field, ManyToManyField, Model
from django.utils import formats
from django.utils.translation import gettext

from drenthe.accounts.roles import label_of_role
from drenthe.lib.values.money import MoneyField, format_euros
from drenthe.lib.values.plain_text import plain

COMPARED = "is_confirmed"


def as_json(value: Any) -> Any:
    """Return a value as it is kept: a row by its key, a day and an amount as text; of a text what can be seen."""
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, str):
        return plain(value, lines=True)
    if value is None or isinstance(value, bool | int):
        return value
    return sorted(as_json(one) for one in value)


def read(row: Model, names: Iterable[str]) -> dict[str, Any]:
    """Return fields of a row, as they are kept; nothing for a row that is not stored."""
    found = {}
    for name in names:
        field = field_of(type(row), name)
        if isinstance(field, ManyToManyField):
            found[name] = as_json(getattr(row, name).all()) if row.pk else []
        else:
            found[name] = as_json(field.to_python(field.value_from_object(row)))
    return found


def write(row: Model, values: Mapping[str, Any]) -> dict[str, list[int]]:
    """Put kept values on a row that is still to be saved; return those of many-to-many fields, for afterwards."""
    later = {}
    for name, value in values.items():
        field = field_of(type(row), name)
        if isinstance(field, ManyToManyField):
            later[name] = value
        else:
            setattr(row, field.attname, field.to_python(value))
    return later


def shown(model: type[Model], name: str, value: Any) -> str:
    """Return a kept value in the active language."""
    related: Any = field_of(model, name).related_model
    keys = value if isinstance(value, list) else [value]
    rows = related._default_manager.filter(pk__in=keys) if related and value else []  # noqa: SLF001 -- of any model
    names = {str(row.pk): _name(row) for row in rows}
    return told(model, name, value, lambda _model, key: names.get(str(key), ""))


def told(model: type[Model], name: str, value: Any, name_of: Callable[[type[Model], Any], str]) -> str:
    """Return a kept value in the active language; `name_of` says what the rows are called that it names."""
    field: Any = field_of(model, name)
    if value in (None, "", []):
        return "–"
    if field.is_relation:
        keys = value if isinstance(value, list) else [value]
        return ", ".join(sorted(filter(None, (name_of(field.related_model, key) for key in keys))))
    if name == COMPARED and not value:
        return gettext("not yet")
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, MoneyField):
        return format_euros(Decimal(str(value)))
    python = field.to_python(value)
    return formats.date_format(python) if isinstance(python, date) else str(value)


def label_of(model: type[Model], name: str) -> str:
    """Return the name of a field in the active language.

    That a value is confirmed says that it was compared with its source: another confirming than that of a change.
    """
    if name == COMPARED:
        return gettext("compared with the source")
    return str(field_of(model, name).verbose_name)


def field_of(model: type[Model], name: str) -> "Field[Any, Any]":
    """Return a field of a model. Raises FieldDoesNotExist."""
    return model._meta.get_field(name)  # type: ignore[return-value]  # noqa: SLF001 -- Django's own way to a field


def _name(row: Model) -> str:
    return label_of_role(row.name) if isinstance(row, Group) else str(row)
