"""Half-years above the columns of a table, each above the same names: read as rows of their own."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Upload, Value
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
NAMES = ["Saldo begin", "Taakstelling", "Gerealiseerd", "Saldo eind"]
PLACES = [row[0] for row in sheets.HOLDERS[1:-1]]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def half_years(first, second, *, names=NAMES):
    """A list of permit holders with two half-years beside each other; each place 10, 5 and 3, and 12, 4 and 6."""
    head = ["Gemeente", first, None, None, None, second, None, None, None]
    return [head, [None, *names, *names], *([place, 10, 5, 3, 12, 12, 4, 6, 10] for place in PLACES)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1e halfjaar 2025", "2e halfjaar 2025"),
        ("Eerste halfjaar", "Tweede halfjaar"),
        ("Eerste helft", "Tweede helft"),
        ("1e helft", "2e helft"),
        ("H1", "H2"),
    ],
)
def test_figures_below_each_half_year_are_of_that_half_year(officer, tmp_path, first, second):
    bring(officer, tmp_path, half_years(first, second), "permit-holders-half-year", year=2025)

    act(officer, "confirm", Upload.objects.get())

    assert dict(Value.objects.filter(series__key="assen/closing").values_list("period", "number")) == {
        "2025H1": 12,
        "2025H2": 10,
    }
    assert Value.objects.filter(number=4, period="2025H2").count() == len(PLACES)


def test_period_above_each_of_its_columns_is_one_period(officer, tmp_path):
    rows = half_years("Eerste helft", "Tweede helft")
    rows[0] = ["Gemeente", *["Eerste helft"] * 4, *["Tweede helft"] * 4]
    bring(officer, tmp_path, rows, "permit-holders-half-year", year=2025)

    act(officer, "confirm", Upload.objects.get())

    assert Value.objects.filter(number=4, period="2025H2").count() == len(PLACES)


def test_column_behind_the_half_years_is_asked_by_its_own_name(officer, tmp_path):
    rows = half_years("Eerste helft", "Tweede helft")
    for row, last in zip(rows, ["Voorsprong of achterstand", None, *[0] * len(PLACES)], strict=True):
        row.append(last)
    bring(officer, tmp_path, rows, "permit-holders-half-year", year=2025)

    page = text_of(officer.get(reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])))

    assert ("Voorsprong of achterstand" in page, "helft, " in page) == (True, False)


def test_last_of_the_names_may_stand_once_behind_the_half_years(officer, tmp_path):
    """A balance at the end of the year is that of the second half; of the first there is none."""
    rows = half_years("Eerste helft", "Tweede helft")
    for row in rows:
        del row[8], row[4]
    for row, last in zip(rows, ["Saldo eind", None, *[10] * len(PLACES)], strict=True):
        row.append(last)
    rows.append(["Drenthe", *(sum(row[at] for row in rows[2:]) for at in range(1, 8))])
    bring(officer, tmp_path, rows, "permit-holders-half-year", year=2025)

    act(officer, "confirm", Upload.objects.get())

    assert dict(Value.objects.filter(series__key="assen/closing").values_list("period", "number")) == {
        "2025H1": None,
        "2025H2": 10,
    }


def test_fault_is_named_at_the_cell_as_it_stands_in_the_file(officer, tmp_path):
    rows = half_years("1e halfjaar 2025", "2e halfjaar 2025")
    rows[3][7], rows[4][9:] = "veel", [7]
    bring(officer, tmp_path, rows, "permit-holders-half-year", year=2025)

    page = text_of(officer.get(Upload.objects.get().get_absolute_url()))

    assert ("Blad1!H4" in page, "Blad1!J5" in page) == (True, True)


def test_half_year_of_another_year_is_refused_at_its_heading(officer, tmp_path):
    bring(officer, tmp_path, half_years("1e halfjaar 2025", "2e halfjaar 2024"), "permit-holders-half-year", year=2025)

    page = text_of(officer.get(Upload.objects.get().get_absolute_url()))

    assert "Blad1!F1" in page
    act(officer, "confirm", Upload.objects.get())
    assert not Value.objects.exists()


def test_names_that_differ_below_the_half_years_are_asked(officer, tmp_path):
    rows = half_years("1e halfjaar 2025", "2e halfjaar 2025")
    rows[1][6] = "Taak"

    came = bring(officer, tmp_path, rows, "permit-holders-half-year", year=2025)

    assert came.url == reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])
