"""How the API speaks: camelCase on the line, under_scored inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rest_framework import serializers as drf

from drenthe.lib.api.conventions import camelize, underscore, underscored
from subsidies.api import serializers

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=8)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map("_".join)  # three times as quick as a regular expression


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("case_number", "caseNumber"),
        ("id", "id"),
        ("available_if_all_awarded", "availableIfAllAwarded"),
        ("received_on", "receivedOn"),
    ],
)
def test_name_is_written_in_camel_case_and_read_back(inside, line):
    assert camelize({inside: 1}) == {line: 1}
    assert underscored(line) == inside


@given(st.recursive(st.none() | st.text() | st.integers(), lambda more: st.dictionaries(NAMES, more) | st.lists(more)))
def test_whatever_is_written_is_read_back(value):
    assert underscore(camelize(value)) == value


def test_texts_are_left_alone():
    assert camelize({"note": "case_number", "notes": ["case_number"]}) == {
        "note": "case_number",
        "notes": ["case_number"],
    }


@pytest.mark.parametrize(
    "serializer",
    [found for found in vars(serializers).values() if isinstance(found, type) and issubclass(found, drf.Serializer)],
)
def test_every_field_of_the_api_comes_back_under_its_own_name(serializer):
    declared = getattr(serializer, "_declared_fields", {})
    fields = [*declared, *getattr(getattr(serializer, "Meta", None), "fields", [])]

    assert [name for name in fields if underscored(next(iter(camelize({name: 1})))) != name] == []
