"""Figures of a period that is not over are definitive only by the word of a person."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from monitoring.enums import Mark, ValueStatus
from monitoring.models import Upload, Value
from monitoring.services.files.unfinished import not_over
from monitoring.services.tables.shape import CellEntry, last_day_of
from tests.monitoring import sheets
from tests.monitoring.shapes import capacity, numbers
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("period", "day"),
    [
        ("2024", date(2024, 12, 31)),
        ("2024H1", date(2024, 6, 30)),
        ("2024H2", date(2024, 12, 31)),
        ("2025Q1", date(2025, 3, 31)),
        ("2025Q4", date(2025, 12, 31)),
        ("2024M02", date(2024, 2, 29)),
        ("2025M11", date(2025, 11, 30)),
    ],
)
def test_period_ends_on_its_last_day(period, day):
    assert last_day_of(period) == day


def said(period="2024H2", *, day=date(2024, 12, 30), status=ValueStatus.DEFINITIVE, shape=None, entry=None):
    entries = {("noord/total", period): entry or CellEntry(Decimal(4))}
    return list(not_over(entries, shape or numbers(), published_on=day, status=status))


@pytest.mark.parametrize(
    ("asked", "is_asked"),
    [
        ({}, True),
        ({"day": date(2024, 12, 31)}, False),
        ({"period": "2024H1"}, False),
        ({"status": ValueStatus.PROVISIONAL}, False),
        ({"shape": capacity()}, False),
        ({"entry": CellEntry(None, Mark.BLANK)}, False),
        ({"period": str(timezone.localdate().year + 1), "day": date(2999, 1, 1)}, True),
    ],
    ids=["goes on", "over", "half that is over", "provisional", "years to come", "blank", "day after today"],
)
def test_figure_of_a_period_that_goes_on_is_doubted_as_definitive(asked, is_asked):
    assert bool(said(**asked)) is is_asked


def test_period_is_said_once_with_how_many_figures():
    entries = {(f"{place}/total", "2024H2"): CellEntry(Decimal(4)) for place in ("noord", "zuidoost")}

    lines = list(not_over(entries, numbers(), published_on=date(2024, 9, 1), status=ValueStatus.DEFINITIVE))

    assert [line.endswith("2 cijfers.") for line in lines] == [True]


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
@pytest.mark.parametrize(("status", "is_stored"), [("definitive", False), ("provisional", True)])
def test_year_that_goes_on_is_stored_by_itself_as_provisional_only(tmp_path, status, is_stored):
    officer = signed_in(Role.STATISTICS_OFFICER)
    rows = [["Noord", 6, 1, 2, 3], ["Zuidoost", 6, 1, 2, 3], ["Zuidwest", 6, 1, 2, 3], ["Drenthe", 18, 3, 6, 9]]
    bring(officer, tmp_path, [sheets.PERMITS[0], *rows], "permits-client", published_on="2024-09-01", status=status)
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload, is_sure=False)

    assert ("Een periode die nog loopt" in page, Value.objects.exists()) == (not is_stored, is_stored)
