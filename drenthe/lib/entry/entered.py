"""What is entered, whatever the door: rules that hold for every field of a kind, also for one that is made tomorrow.

They are put on the field classes of Django and Django REST framework, once, when the site starts: every form, filter,
page of the administration, serializer and `full_clean` has them, without a word in the field. A field that somebody
declares cannot forget them, which a class of our own could not promise.
"""

from functools import wraps
from typing import Any

from django import forms
from django.db import models
from rest_framework import serializers

from drenthe.lib.entry.days import within_reach
from drenthe.lib.values.grouped import whole_as_typed
from drenthe.lib.values.plain_text import plain

DAYS = (
    forms.DateField,
    forms.DateTimeField,
    models.DateField,
    serializers.DateField,
    serializers.DateTimeField,
)

NUL = "\0"  # nobody types it: refused by a validator of the field, not cleaned
ONE_LINE = 300  # signs; a longer text in a call may have lines


def install() -> None:
    """Put the rules on the classes. Safe to call again."""
    for kind in DAYS:
        kind.default_validators = [within_reach]  # type: ignore[attr-defined,misc]
    if not hasattr(forms.CharField.to_python, "__wrapped__"):
        forms.CharField.to_python = _of_form(forms.CharField.to_python)  # type: ignore[method-assign]
        serializers.CharField.to_internal_value = _of_call(  # type: ignore[method-assign]
            serializers.CharField.to_internal_value
        )
        forms.IntegerField.to_python = _whole_of_form(forms.IntegerField.to_python)  # type: ignore[method-assign]
        serializers.IntegerField.to_internal_value = _whole_of_call(  # type: ignore[method-assign]
            serializers.IntegerField.to_internal_value
        )
        models.CharField.clean = _of_model(models.CharField.clean, lines=False)  # type: ignore[method-assign]
        models.TextField.clean = _of_model(models.TextField.clean, lines=True)  # type: ignore[method-assign]


def _of_form(read: Any) -> Any:
    """A text box: with lines where it shows them, or shows nothing. A password is what was typed."""

    @wraps(read)
    def to_python(self: forms.CharField, value: Any) -> Any:
        found = read(self, value)
        if not isinstance(found, str) or NUL in found or isinstance(self.widget, forms.PasswordInput):
            return found
        found = plain(found, lines=isinstance(self.widget, forms.Textarea | forms.HiddenInput))
        return (found.strip() if self.strip else found) or self.empty_value

    return to_python


def _of_call(read: Any) -> Any:
    """A text in a call of the API: with lines where it may be long."""

    @wraps(read)
    def to_internal_value(self: serializers.CharField, data: Any) -> str:
        most = self.max_length
        found = read(self, data)
        if NUL in found:
            return str(found)
        found = plain(found, lines=most is None or most > ONE_LINE)
        found = found.strip() if self.trim_whitespace else found
        if not found and not self.allow_blank:
            self.fail("blank")
        return found

    return to_internal_value


def _whole_of_form(read: Any) -> Any:
    """A whole number, with its thousands as people write them: Django reads "15.000" as 15 with decimals."""

    @wraps(read)
    def to_python(self: forms.IntegerField, value: Any) -> Any:
        return read(self, whole_as_typed(value) if isinstance(value, str) else value)

    return to_python


def _whole_of_call(read: Any) -> Any:
    """A whole number in a call: a program that sends one as a text with groups does not say which number it means."""

    @wraps(read)
    def to_internal_value(self: serializers.IntegerField, data: Any) -> Any:
        if isinstance(data, str) and whole_as_typed(data) != data:
            self.fail("invalid")
        return read(self, data)

    return to_internal_value


def _of_model(check: Any, *, lines: bool) -> Any:
    """A column of text, when a row is validated. Not `to_python`: that is asked of what is saved and looked for too,
    and what a machine wrote (a session, a key, a hash) must stay as it is, to the letter."""

    @wraps(check)
    def clean(self: Any, value: Any, row: Any) -> Any:
        return check(self, plain(value, lines=lines) if isinstance(value, str) else value, row)

    return clean
