"""Moments as people fill them in: by the clock on the wall, which jumps twice a year.

In the last night of March an hour does not exist, in the last night of October one comes twice. Neither is guessed:
the first is refused, the second too unless it says which of the two it is (its offset from UTC). One field for forms,
one for the API.
"""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats, timezone
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

MISSING = _(
    "On %(day)s the clock went forward: the time %(time)s did not exist. Enter a time that existed, such as %(after)s."
)
TWICE = _(
    "On %(day)s the clock went back: the time %(time)s came twice. "
    "Write %(first)s if it was the first time, or %(second)s if it was the second."
)


def local_moment(value: datetime) -> datetime:
    """Return a moment of the wall clock here as an aware moment; one that is aware already stays as it is.

    Raises ValidationError for an hour that did not exist or came twice.
    """
    if timezone.is_aware(value):
        return value
    zone = timezone.get_current_timezone()
    first, second = (value.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first
    facts = {"day": formats.date_format(value), "time": f"{value:%H:%M}"}
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != value:
        after = max(first.astimezone(UTC), second.astimezone(UTC)).astimezone(zone)
        raise ValidationError(MISSING, code="missing_hour", params={**facts, "after": f"{after:%H:%M}"})
    both = {"first": first.isoformat(timespec="minutes"), "second": second.isoformat(timespec="minutes")}
    raise ValidationError(TWICE, code="hour_twice", params={**facts, **both})


class MomentFormField(forms.DateTimeField):
    """A moment in a form, by the clock here."""

    def to_python(self, value: Any) -> datetime | None:
        """Return the aware moment. Raises ValidationError."""
        with timezone.override(UTC):  # every time of the day exists there: read first, then look at the clock here
            read = super().to_python(value)
        if read is None or (isinstance(value, str) and _has_offset(value)):
            return read
        try:
            return local_moment(read.astimezone(UTC).replace(tzinfo=None))
        except ValidationError as error:
            if error.code == "hour_twice":
                self.widget.input_type = "text"  # type: ignore[attr-defined]  # a picker has no place for the offset
            raise


def _has_offset(value: str) -> bool:
    time = value.strip().partition("T")[2] or value.strip().partition(" ")[2]
    return time.endswith(("Z", "z")) or "+" in time or "-" in time


class MomentField(serializers.DateTimeField):
    """A moment in the API: with an offset, or by the clock here."""

    def enforce_timezone(self, value: datetime) -> datetime:
        """Return the aware moment. Raises ValidationError."""
        try:
            return super().enforce_timezone(local_moment(value))
        except ValidationError as error:
            raise serializers.ValidationError(error.messages, code=error.code) from None
