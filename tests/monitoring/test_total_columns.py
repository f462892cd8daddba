"""A column of a file that adds up others starts as a check, so that it is held against the figures."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from tests.monitoring import sheets
from tests.monitoring.test_layouts import own_layout
from tests.monitoring.test_table_views import bring
from tests.monitoring.test_ways_on import waiting
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
ROWS = [[row[0], *((560 if one == "5t60" else one) for one in row[1:])] for row in sheets.PLANS]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def with_total(heading, wrong=0):
    return [[*ROWS[0], heading], *([*row, sum(row[1:]) + wrong] for row in ROWS[1:])]


def asked(officer):
    return officer.get(reverse("monitoring:upload-mapping", args=[waiting().pk])).context["form"]


@pytest.mark.parametrize(
    ("heading", "wrong", "role"),
    [
        ("Totaal 2025-2030", 0, "check"),
        ("Totaal 2025-2030", 9, "check"),
        ("Totaal 2025 t/m 2030", 9, "check"),
        ("Totaal woningen", 9, "check"),
        ("Alles bij elkaar", 0, "check"),
        ("2025 t/m 2030", 0, "check"),
        ("Alles bij elkaar", 9, ""),  # figures that nothing names are asked
        ("Totaal 2025-2027", 9, "ignore"),
        ("2030 e.v.", 9, "ignore"),
    ],
)
def test_total_of_the_years_is_proposed_as_a_check(officer, tmp_path, heading, wrong, role):
    bring(officer, tmp_path, with_total(heading, wrong), "plan-capacity")

    field = asked(officer)["column-7"]

    assert field.value() == role


def test_total_that_was_proposed_is_held_against_the_figures(officer, tmp_path):
    bring(officer, tmp_path, with_total("Totaal 2025-2030", 9), "plan-capacity")
    form = asked(officer)

    officer.post(
        reverse("monitoring:upload-mapping", args=[waiting().pk]),
        {name: form[name].value() for name in form.fields},
    )

    assert "maar het totaal in het bestand is" in text_of(officer.get(waiting().get_absolute_url()))


def test_total_of_classes_of_which_the_table_has_its_own_is_no_second_one(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")

    form = asked(officer)

    assert "check" not in [form[name].value() for name in form.fields]
