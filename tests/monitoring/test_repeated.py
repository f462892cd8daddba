"""Last year's figures under another year, and a balance that begins elsewhere than it ended: asked, and kept."""

import pytest

from drenthe.accounts.roles import Role
from monitoring.models import Finding, Upload
from monitoring.services.checks.repeated import repeated_findings
from tests.monitoring import sheets
from tests.monitoring.shapes import entries, numbers
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

KEYS = ["total", "public"]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def of(period, *figures):
    return entries({"noord": figures[:2], "zuidoost": figures[2:4], "zuidwest": figures[4:]}, KEYS, period)


@pytest.mark.parametrize(
    ("figures", "is_found"),
    [
        ((300, 20, 200, 30, 10, 5), True),
        ((300, 20, 200, 30, 10, 6), False),
        ((300, 20, 200, 30, 10, None), True),  # a row that is left out does not make them others
    ],
)
def test_period_with_every_figure_of_another_is_found(figures, is_found):
    cells = {**of("2023", 300, 20, 200, 30, 10, 5), **of("2024", *figures)}

    assert bool(list(repeated_findings(numbers(), cells))) is is_found


@pytest.mark.parametrize("figures", [(0, 0, 0, 0, 0, 0), (1, 1, 1, 1, 1, 1), (3, 2, 1, 0, 0, 0)])
def test_few_or_even_figures_are_the_same_by_chance(figures):
    assert list(repeated_findings(numbers(), {**of("2023", *figures), **of("2024", *figures)})) == []


def stored(officer, tmp_path, rows, table, year):
    bring(officer, tmp_path, rows, table, year=year, name=f"{year}.xlsx")
    act(officer, "confirm", Upload.objects.get(file_name=f"{year}.xlsx"))


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
@pytest.mark.parametrize(("first", "then"), [(2023, 2024), (2024, 2023)])
def test_figures_of_another_year_ask_a_tick_and_stay_a_finding(officer, tmp_path, first, then):
    stored(officer, tmp_path, sheets.PERMITS, "permits-client", first)
    bring(officer, tmp_path, sheets.PERMITS, "permits-client", year=then)
    upload = Upload.objects.get(file_name="figures.xlsx")

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload, is_sure=False)
    is_kept = Upload.objects.get(pk=upload.pk).is_open
    act(officer, "confirm", upload)

    assert "Deze cijfers zijn dezelfde als die van 2023." in page
    assert is_kept
    assert Finding.objects.get(kind="repeated", closed_on=None).facts == {"periods": ["2023"]}


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
def test_balance_that_begins_elsewhere_than_it_ended_asks_a_tick_and_stays_a_finding(officer, tmp_path):
    head = sheets.HOLDERS[0]
    later = [str(one).replace("2025", "2026").replace("2024", "2025") for one in head]
    stored(officer, tmp_path, sheets.HOLDERS, "permit-holders", 2024)
    row = sheets.HOLDERS[1]
    bring(officer, tmp_path, [later, [row[0], 999, 100, 50, 949], *sheets.HOLDERS[2:]], "permit-holders", year=2025)
    upload = Upload.objects.get(file_name="figures.xlsx")

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)

    assert "Dit saldo aan het begin is 999" in page
    assert {one.period for one in Finding.objects.filter(kind="opening", closed_on=None)} == {"2025"}
