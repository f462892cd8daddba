"""What runs on one database only: a test that asks none has the mark by itself, one that asks a database has not."""

import pytest


def test_a_test_that_asks_no_database_is_marked(request):
    assert request.node.get_closest_marker("one_database")


@pytest.mark.django_db
def test_a_test_that_asks_a_database_is_not_marked_by_itself(request):
    assert not request.node.get_closest_marker("one_database")


def test_a_test_with_a_fixture_that_asks_a_database_is_not_marked_by_itself(data_2024, request):
    assert not request.node.get_closest_marker("one_database")
