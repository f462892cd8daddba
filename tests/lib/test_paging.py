"""Pages of a long list: the count stops where it no longer matters."""

import pytest

from drenthe.lib.screens import paging
from drenthe.lib.screens.paging import CappedPaginator
from projects.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("up_to", "count", "pages", "capped"), [(12, 12, 3, False), (13, 12, 3, False), (11, 11, 3, True), (5, 5, 1, True)]
)
def test_count_stops(monkeypatch, up_to, count, pages, capped):
    monkeypatch.setattr(paging, "COUNT_UP_TO", up_to)

    paginator = CappedPaginator(Municipality.objects.all(), 5)

    assert (paginator.count, paginator.num_pages, paginator.capped) == (count, pages, capped)


def test_pages_together_hold_every_row_once():
    paginator = CappedPaginator(Municipality.objects.all(), 5)

    rows = [row for number in paginator.page_range for row in paginator.page(number)]

    assert rows == list(Municipality.objects.all())


@pytest.mark.parametrize(("number", "page"), [("1", 1), ("99", 3), ("x", 1), (None, 1), ("-1", 3)])
def test_page_that_does_not_exist_is_the_nearest(number, page):
    assert CappedPaginator(Municipality.objects.all(), 5).get_page(number).number == page


def test_counting_takes_one_query_however_often_it_is_asked(django_assert_num_queries):
    paginator = CappedPaginator(Municipality.objects.all(), 5)

    with django_assert_num_queries(1):
        assert [paginator.count, paginator.capped, paginator.num_pages, paginator.count] == [12, False, 3, 12]


def test_empty_list_has_one_empty_page():
    paginator = CappedPaginator(Municipality.objects.none(), 5)

    assert (paginator.count, paginator.num_pages, list(paginator.get_page("2"))) == (0, 1, [])
