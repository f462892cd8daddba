"""The two nights in which the clock jumps: by form and API alike, nothing is guessed and nothing moved in silence."""

import importlib
import inspect
import pkgutil
from datetime import UTC, datetime

import pytest
from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.test import RequestFactory
from rest_framework import serializers

import drenthe
import monitoring
import projects
import subsidies
from drenthe.lib.values.moments import MomentField, MomentFormField
from tests.factories import make_user

TWICE, MISSING = "2024-10-27T02:30", "2024-03-31T02:30"


def by_form(text):
    return MomentFormField().clean(text)


def by_api(text):
    return MomentField().run_validation(text)


BOTH = pytest.mark.parametrize("read", [by_form, by_api])


@BOTH
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-10-27T01:59", "2024-10-26T23:59Z"),
        ("2024-10-27T02:30+02:00", "2024-10-27T00:30Z"),  # the first time
        ("2024-10-27T02:30+01:00", "2024-10-27T01:30Z"),  # the second
        ("2024-10-27T03:00", "2024-10-27T02:00Z"),
        ("2024-03-31T01:59", "2024-03-31T00:59Z"),
        ("2024-03-31T03:00", "2024-03-31T01:00Z"),
        ("2024-07-01T12:00", "2024-07-01T10:00Z"),
        ("2024-07-01T12:00:00Z", "2024-07-01T12:00Z"),
        ("2024-03-31T02:30Z", "2024-03-31T02:30Z"),  # with an offset it exists
    ],
)
def test_moment_is_read_by_the_clock_here_unless_it_has_an_offset(read, text, expected):
    assert read(text).astimezone(UTC) == datetime.fromisoformat(expected)


@BOTH
@pytest.mark.parametrize("text", ["2024-10-27T02:00", TWICE, "2024-10-27T02:59:59"])
def test_hour_that_came_twice_is_refused_in_a_plain_sentence(read, text):
    with pytest.raises((ValidationError, serializers.ValidationError)) as refused:
        read(text)

    (sentence,) = getattr(refused.value, "messages", None) or map(str, refused.value.detail)
    assert "27 oktober 2024" in sentence
    assert "twee keer" in sentence
    assert "+02:00" in sentence
    assert "+01:00" in sentence
    assert "Europe/Amsterdam" not in sentence


def test_form_then_takes_the_moment_as_text_because_a_picker_has_no_place_for_the_offset():
    class Asked(forms.Form):
        at = MomentFormField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}))

    first, refused, told = Asked({"at": "2024-07-01T12:00"}), Asked({"at": TWICE}), Asked({"at": f"{TWICE}+01:00"})

    assert [form.is_valid() for form in (first, refused, told)] == [True, False, True]
    assert ['type="text"' in str(form["at"]) for form in (first, refused)] == [False, True]
    assert told.cleaned_data["at"] == datetime(2024, 10, 27, 1, 30, tzinfo=UTC)


@BOTH
@pytest.mark.parametrize("text", ["2024-03-31T02:00", MISSING, "2024-03-31T02:59:59"])
def test_hour_that_did_not_exist_is_refused_in_a_plain_sentence(read, text):
    with pytest.raises((ValidationError, serializers.ValidationError)) as refused:
        read(text)

    (sentence,) = getattr(refused.value, "messages", None) or map(str, refused.value.detail)
    assert "31 maart 2024" in sentence
    assert "bestond niet" in sentence
    assert "03:" in sentence


@BOTH
@pytest.mark.parametrize("text", ["yesterday", "2024-13-01T00:00", "2024-02-30T10:00"])
def test_nonsense_is_refused(read, text):
    with pytest.raises((ValidationError, serializers.ValidationError)):
        read(text)


# Every place where a moment is filled in


def modules():
    for package in (drenthe, projects, subsidies, monitoring):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not {"migrations", "settings", "wsgi"} & set(found.name.split(".")):
                yield importlib.import_module(found.name)


def classes(base):
    found = {one for module in modules() for _name, one in inspect.getmembers(module, inspect.isclass)}
    return [one for one in found if issubclass(one, base) and one.__module__.startswith(NAMES)]


NAMES = ("drenthe", "projects", "subsidies", "monitoring")


def admin_forms():
    request = RequestFactory().get("/")
    request.user = make_user(is_superuser=True, is_staff=True)
    for model, page in admin.site._registry.items():
        if model.__module__.startswith(NAMES) and page.has_change_permission(request):
            yield page.get_form(request)


@pytest.mark.django_db
def test_every_moment_in_a_form_is_of_the_field_that_knows_the_clock():
    kinds = (forms.DateTimeField, forms.SplitDateTimeField)
    shapes = [*classes(forms.BaseForm), *admin_forms()]
    found = {
        (shape.__name__, name): field
        for shape in shapes
        for name, field in getattr(shape, "base_fields", {}).items()
        if isinstance(field, kinds) and not field.disabled
    }

    assert len(shapes) > 60
    assert set(found) == {("ReceiveForm", "received_at")}
    assert all(isinstance(field, MomentFormField) for field in found.values())


def test_every_moment_in_the_api_is_of_the_field_that_knows_the_clock():
    shapes = [one for one in classes(serializers.BaseSerializer) if hasattr(one, "_declared_fields")]
    given = {}
    for shape in shapes:
        if issubclass(shape, serializers.ModelSerializer) and not hasattr(shape, "Meta"):
            continue
        is_read = issubclass(shape, serializers.ModelSerializer)  # nothing is written by the row of a model
        fields = {} if is_read else shape().get_fields()
        given |= {
            (shape.__name__, name): field
            for name, field in fields.items()
            if isinstance(field, serializers.DateTimeField) and not field.read_only
        }

    assert len(shapes) > 20
    assert set(given) == {("ReceiveSerializer", "received_at"), ("CorrectSerializer", "received_at")}
    assert all(isinstance(field, MomentField) for field in given.values())
