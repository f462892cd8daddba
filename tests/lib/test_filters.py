"""Filters in general: what they take, keep and describe."""

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from drenthe.lib.screens.filters import FilterSet
from projects.models import Municipality

pytestmark = pytest.mark.django_db


class PlaceFilter(FilterSet):
    """Only for these tests."""

    class Meta:
        model = Municipality
        fields = {"name": ["exact"], "code": ["exact"]}


@pytest.mark.parametrize(
    ("query", "unknown"),
    [
        ("", []),
        ("name=Assen", []),
        ("page=2&format=csv&limit=3&page_size=9", []),
        ("b=1&a=2&name=x", ["a", "b"]),
        ("Name=Assen", ["Name"]),
    ],
)
def test_keys_that_no_filter_has_are_named(query, unknown):
    filters = PlaceFilter(QueryDict(query), Municipality.objects.all())

    assert filters.unknown_keys() == unknown
    assert filters.is_valid() == (not unknown)


def test_long_unknown_key_is_not_repeated_in_full():
    filters = PlaceFilter(QueryDict("x" * 500 + "=1"), Municipality.objects.all())

    assert not filters.is_valid()
    assert "x" * 41 not in str(filters.errors)


def test_markup_in_an_unknown_key_is_not_markup_on_the_page():
    filters = PlaceFilter(MultiValueDict({"<script>": ["1"]}), Municipality.objects.all())

    assert not filters.is_valid()
    assert "<script>" not in str(filters.errors)


@pytest.mark.parametrize(
    ("data", "applied"),
    [
        (QueryDict("name=Assen&code=&page=3"), {"name": "Assen"}),
        (QueryDict("name=Assen&name=Emmen"), {"name": ["Assen", "Emmen"]}),
        ({"name": "Assen", "code": None}, {"name": "Assen"}),
    ],
)
def test_what_is_filled_in_can_be_kept_and_applied_again(data, applied):
    assert PlaceFilter(data, Municipality.objects.all()).applied() == applied


def test_without_a_filter_there_is_nothing_to_describe():
    filters = PlaceFilter(QueryDict(""), Municipality.objects.all())
    assert filters.is_valid()

    assert filters.described() == []
    assert filters.qs.count() == 12
