"""A file with one half-year alone: read, said, and what is stored of the other half stays as it was."""

import pytest

from drenthe.accounts.roles import Role
from monitoring.models import Value
from tests.monitoring import sheets
from tests.monitoring.test_periods_above import half_years
from tests.monitoring.test_table_views import act, bring
from tests.monitoring.test_ways_on import waiting
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
TABLE = "permit-holders-half-year"
NAMES = ["Saldo begin", "Taakstelling", "Gerealiseerd", "Saldo eind"]
PLACES = [row[0] for row in sheets.HOLDERS[1:-1]]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def with_column(period="2025H1"):
    return [["Gemeente", "Periode", *NAMES], *([place, period, 10, 5, 3, 12] for place in PLACES)]


def below_title(title):
    return [[title], ["Gemeente", *NAMES], *([place, 10, 5, 3, 12] for place in PLACES)]


def above_names(period):
    return [["Gemeente", period], [None, *NAMES], *([place, 10, 5, 3, 12] for place in PLACES)]


def with_empty_half():
    empty = [[place, "2025H2", None, None, None, None] for place in PLACES]
    return [*with_column(), *empty]


def stored():
    found = Value.objects.counting().filter(series__key="assen/closing").order_by("load__published_on", "load_id")
    return dict(found.values_list("period", "number"))


@pytest.mark.parametrize(
    "rows",
    [
        with_column(),
        with_column("1e halfjaar 2025"),
        with_empty_half(),
        below_title("Huisvesting vergunninghouders, eerste half jaar 2025"),
        below_title("1e halfjaar"),
        above_names("1e halfjaar 2025"),
        above_names("Eerste halfjaar"),
    ],
)
def test_one_half_year_is_taken_and_said(officer, tmp_path, rows):
    bring(officer, tmp_path, rows, TABLE, year=2025)

    page = text_of(officer.get(waiting().get_absolute_url()))

    assert "Assen, 2025H2" not in page
    assert "niets over tweede halfjaar van 2025, en er zijn daarvan ook geen cijfers" in page
    act(officer, "confirm", waiting())
    assert stored() == {"2025H1": 12}


def test_other_half_stays_as_it_was(officer, tmp_path):
    bring(officer, tmp_path, half_years("1e halfjaar 2025", "2e halfjaar 2025"), TABLE, year=2025)
    act(officer, "confirm", waiting())
    rows = [[*row[:2], *([11, 5, 3, 13] if at else row[2:])] for at, row in enumerate(with_column())]
    bring(officer, tmp_path, rows, TABLE, year=2025)
    page = text_of(officer.get(waiting().get_absolute_url()))
    assert "wat daarvan is opgeslagen blijft zoals het is (52 cijfers)" in page

    act(officer, "confirm", waiting())

    assert stored() == {"2025H1": 13, "2025H2": 10}


def test_half_year_with_one_row_missing_is_still_refused(officer, tmp_path):
    bring(officer, tmp_path, with_column()[:-1], TABLE, year=2025)

    page = text_of(officer.get(waiting().get_absolute_url()))

    assert (waiting().fault_count, "De regel “Westerveld, 2025H1” ontbreekt" in page) == (1, True)


def test_titles_that_name_two_half_years_say_neither(officer, tmp_path):
    rows = [["2e halfjaar 2025"], *below_title("Na het 1e halfjaar 2025: de opgave")]

    bring(officer, tmp_path, rows, TABLE, year=2025)

    assert waiting().fault_count > 0
