"""Rows written and deleted past every service, as a script or a hand in the database would."""

import uuid
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.core.files.base import ContentFile
from django.db import connection, models, transaction
from django.utils import timezone

from projects.models import StatusLine
from tests.factories import make_project, make_user

DAY, NEXT = date(2024, 3, 1), date(2024, 3, 20)


def line():
    """A line in a log with a photo."""
    row = StatusLine(
        project=make_project(), happened_on=DAY, light="green", phase="plan", text="x", writer=make_user()
    )
    row.file.save("photo.jpg", ContentFile(b"x"), save=False)
    row.save()
    return row


def other(field, value):
    """Another value that a field can have."""
    if isinstance(field, models.FileField):
        return "elsewhere.bin"
    if isinstance(field, models.UUIDField):
        return uuid.uuid4()
    if field.choices:
        return next(key for key, _label in field.flatchoices if key != value)
    if field.is_relation:
        return value + 1 if value is not None else 1
    kinds = {
        bool: lambda: not value,
        datetime: lambda: value + timedelta(days=1),
        date: lambda: value + timedelta(days=1),
        Decimal: lambda: value - Decimal("0.01"),
        int: lambda: value + 1,
        str: lambda: "GM9998" if value == "GM9999" else f"{value}x"[-field.max_length if field.max_length else 0 :],
        dict: lambda: {"x": 1},
        list: lambda: ["x"],
    }
    if value is not None:
        return kinds[type(value)]()
    empty = {
        "PositiveIntegerField": 3,
        "DateField": NEXT,
        "DateTimeField": timezone.now(),
        "MoneyField": Decimal("1.00"),
        "JSONField": {"x": 1},
        "TextField": "x",
    }
    return empty[type(field).__name__]


def write(row, column):
    field = next(one for one in row._meta.concrete_fields if one.column == column)
    with transaction.atomic():
        changed = type(row)._base_manager.filter(pk=row.pk)
        return changed.update(**{field.attname: other(field, getattr(row, field.attname))})


def delete(row):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", [row.pk])
        return cursor.rowcount


def made(build):
    row = build()
    return type(row)._base_manager.get(pk=row.pk)
