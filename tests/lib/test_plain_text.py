"""Text as people can see it: the rule, and every field that takes a text has it."""

import pytest
from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from rest_framework import serializers

from drenthe.lib.values.plain_text import is_plain, plain
from tests.test_reach import fields

HOSTILE = "Jan\u202e\u200b\u00ad Post_x000D_ma\x07\ufeff"
DOORS_AT_LEAST = 400


@pytest.mark.parametrize(
    ("text", "one_line", "with_lines"),
    [
        ("Café ’t Huus – 25 m² ½ “ja” €\u00a05,00 ĳ ŵ", None, None),
        ("Cafe\u0301", "Café", "Café"),
        ("a\r\nb\tc", "a b c", "a\nb\tc"),
        ("a_x000D_\nb", "a b", "a\nb"),
        ("Groep _x000D_ Zuid", "Groep Zuid", "Groep\n Zuid"),
        ("een \n twee", "een twee", "een \n twee"),
        ("a_x0007_b_x0041_c", "a b_x0041_c", "a b_x0041_c"),
        ("a\u202eb\u2066c\u200fd", "abcd", "abcd"),
        ("a\u200b\u200d\ufeff\u00ad\u3164\u2800b", "ab", "ab"),
        ("a\u2028b", "a b", "a\nb"),
        ("\x00\x07\x1b\ud800", "", ""),
        ("👍 Ὀδυσσεύς 漢字", None, None),
    ],
)
def test_what_hides_goes_and_what_people_write_stays(text, one_line, with_lines):
    assert plain(text) == (text if one_line is None else one_line)
    assert plain(text, lines=True) == (text if with_lines is None else with_lines)
    assert is_plain(plain(text))


KINDS = (forms.CharField, serializers.CharField, models.CharField, models.TextField)
# They hold no text of people: a choice, a key, or a structure with its own rule.
OTHERS = (forms.JSONField, forms.UUIDField, serializers.RegexField)


def read(field, text):
    if isinstance(field, models.Field):
        return field.clean(text, None)
    return getattr(field, "to_internal_value", field.to_python if isinstance(field, forms.Field) else None)(text)


def test_what_a_machine_wrote_is_saved_and_looked_for_to_the_letter():
    """Sessions, keys and hashes pass through the same columns: one letter less and nobody is signed in any more."""
    machine = "eyJ_x000D_\u200bAB=:1xWmml"
    columns = [
        column
        for model in apps.get_models()
        for column in model._meta.concrete_fields
        if isinstance(column, models.CharField | models.TextField) and not column.choices
    ]

    changed = [
        f"{column.model.__name__}.{column.name}" for column in columns if column.get_prep_value(machine) != machine
    ]

    assert changed == []
    assert len(columns) >= 200


def test_every_field_that_takes_a_text_cleans_it(record_property):
    walked = 0
    for name, field in fields():
        is_text = isinstance(field, KINDS) and not isinstance(field, OTHERS)
        if not is_text or getattr(field, "read_only", False) or isinstance(getattr(field, "widget", None), SECRET):
            continue
        try:
            found = read(field, HOSTILE)
        except (ValidationError, serializers.ValidationError):
            continue
        assert is_plain(str(found), lines=True), f"{name} keeps {found!r}"
        walked += 1
    record_property("doors", walked)
    assert walked >= DOORS_AT_LEAST


SECRET = forms.PasswordInput


def test_password_is_what_was_typed_and_nothing_visible_is_empty():
    assert forms.CharField(widget=forms.PasswordInput).clean("a\u200bb") == "a\u200bb"
    with pytest.raises(ValidationError):
        forms.CharField().clean("\u200b\u202e")
    with pytest.raises(serializers.ValidationError):
        serializers.CharField().run_validation("\u200b\u202e")
