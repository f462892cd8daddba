"""What is known of before: a file that was taken back, and a year far from all that a table has."""

from datetime import date

import pytest

from drenthe.accounts.roles import Role
from monitoring.models import Load, Upload
from monitoring.services.checks.loads import LoadPreview
from monitoring.services.checks.withdrawals import take_back
from monitoring.services.files.doubts import doubts_of
from monitoring.services.files.figures import FigureReading
from tests.factories import make_user
from tests.monitoring import sheets
from tests.monitoring.shapes import capacity, numbers
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
def test_file_that_was_taken_back_says_by_whom_and_why_and_asks_a_tick(tmp_path):
    officer, other = signed_in(Role.STATISTICS_OFFICER), make_user()
    bring(officer, tmp_path, sheets.PERMITS, "permits-client", published_on="2025-09-01")
    first = Upload.objects.get()
    act(officer, "confirm", first)
    take_back(Load.objects.get(), reason="Dit was een concept", actor=other)
    bring(officer, tmp_path, sheets.PERMITS, "permits-client", name="other.xlsx", published_on="2025-09-01")
    again = Upload.objects.get(file_name="other.xlsx")
    Upload.objects.filter(pk=again.pk).update(file=first.file.name)  # the same to the byte, also what a workbook dates

    page = text_of(officer.get(again.get_absolute_url()))
    act(officer, "confirm", again, is_sure=False)
    is_kept = Upload.objects.get(pk=again.pk).is_open
    act(officer, "confirm", again)

    assert f"door {other}: Dit was een concept" in page
    assert is_kept
    assert not Upload.objects.get(pk=again.pk).is_open


@pytest.mark.parametrize(
    ("shape", "year", "known", "is_asked"),
    [
        (numbers(), 1999, [2023, 2024], True),
        (numbers(), 2018, [2023, 2024], False),
        (numbers(), 1999, [], False),
        (capacity(), 2014, [2023, 2024], True),
        (capacity(), 2015, [2023, 2024], False),
    ],
)
def test_year_far_before_all_that_the_table_has_asks_a_tick(shape, year, known, is_asked):
    effect = LoadPreview([], 0, [], years=known)

    found = doubts_of(FigureReading(sheet="x"), effect, shape, year=year, published_on=date(2025, 7, 1))

    assert bool(found) is is_asked
    assert all(str(year) in line for doubt in found for line in doubt.lines)
