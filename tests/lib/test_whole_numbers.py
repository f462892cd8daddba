"""A whole number is what people write it as, at every door: thousands have separators, and are no decimals."""

import pytest
from django import forms
from django.core.exceptions import ValidationError
from rest_framework import serializers

from drenthe.lib.values.grouped import whole_as_typed
from tests.test_reach import fields

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
FIELDS_AT_LEAST = 40


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        *(
            ("15.000", "15000"),
            ("15,000", "15000"),
            ("15’000", "15000"),
            ("15 000", "15000"),
            ("15\u202f000", "15000"),
        ),
        *(("1.234.567", "1234567"), ("-1.000", "-1000"), (" 2.000 ", "2000")),
        *(("15", "15"), ("15.0", "15.0"), ("0.000", "0.000"), ("1.00", "1.00"), ("1.0000", "1.0000"), ("a", "a")),
        *(("1.000,000", "1.000,000"), ("10 00", "10 00"), ("1.50.000", "1.50.000")),
    ],
)
def test_thousands_are_read_and_nothing_else_is(typed, whole):
    assert whole_as_typed(typed) == whole


def test_every_whole_number_of_a_form_reads_thousands_and_every_call_refuses_them(record_property):
    walked = 0
    for name, field in fields():
        if isinstance(field, forms.IntegerField) and not isinstance(field, forms.DecimalField | forms.FloatField):
            assert field.to_python("15.000") == 15000, name
            assert field.to_python("15") == 15, name
        elif isinstance(field, serializers.IntegerField) and not field.read_only:
            with pytest.raises(serializers.ValidationError):
                field.to_internal_value("15.000")
            assert field.to_internal_value("15") == field.to_internal_value(15) == 15, name
        else:
            continue
        walked += 1
    record_property("fields", walked)
    assert walked >= FIELDS_AT_LEAST, walked


@pytest.mark.parametrize("typed", ["15,5", "15.5", "x", "1.50.000"])
def test_what_is_no_whole_number_is_refused(typed):
    with pytest.raises(ValidationError):
        forms.IntegerField().clean(typed)
