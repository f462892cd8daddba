"""A column of a period that the table does not have: a mistyped year is refused at its cell, any other is asked."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Upload, Value
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def plans(*years):
    """The plan capacity of 2024, with a year more in each of the next columns."""
    head, *rows = [list(row) for row in sheets.PLANS]
    rows[2][1] = 560
    return [[*head, *years], *[[*row, *range(7, 7 + len(years))] for row in rows]]


def mapping_of(upload):
    return reverse("monitoring:upload-mapping", args=[upload.pk])


@pytest.mark.parametrize("year", [1932, 2019, 2036])
def test_mistyped_year_is_refused_at_its_cell_and_left_out_by_nobody(officer, tmp_path, year):
    came = bring(officer, tmp_path, plans(year), "plan-capacity")
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))

    assert came.url == upload.get_absolute_url()
    assert ("Blad1!H1" in page, str(year) in page, "Lever het bestand opnieuw aan" in page) == (True, True, True)
    act(officer, "confirm", upload)
    assert not Value.objects.exists()


@pytest.mark.parametrize("year", [2024, 2031, 2035])
def test_period_that_is_near_is_asked_and_not_left_out_by_itself(officer, tmp_path, year):
    came = bring(officer, tmp_path, plans(year), "plan-capacity")
    upload = Upload.objects.get()
    form = officer.get(came.url).context["form"]
    columns = {name: form[name].initial for name in form.fields}
    assert (came.url, columns["column-7"]) == (mapping_of(upload), "")

    refused = officer.post(came.url, columns)
    officer.post(came.url, {**columns, "column-7": "ignore"})

    assert (refused.status_code, "laat hem weg" in text_of(refused)) == (400, True)
    act(officer, "confirm", upload)
    assert sorted(set(Value.objects.values_list("period", flat=True))) == [str(one) for one in range(2025, 2031)]


def test_file_of_other_years_altogether_is_brought_for_the_wrong_year_and_asked(officer, tmp_path):
    head, *rows = plans()
    years = [head[0], *range(1932, 1938)]

    came = bring(officer, tmp_path, [years, *rows], "plan-capacity")

    assert came.url != Upload.objects.get().get_absolute_url()


@pytest.mark.parametrize(("more", "is_wrong"), [(0, False), (7, False), (8, True)])
def test_total_of_the_file_is_right_with_the_year_that_is_left_out_and_without_it(officer, tmp_path, more, is_wrong):
    head, *rows = plans(2024)
    rows = [[*row, sum(row[1:7]) + more] for row in rows]
    came = bring(officer, tmp_path, [[*head, "Totaal"], *rows], "plan-capacity")
    form = officer.get(came.url).context["form"]

    officer.post(came.url, {**{name: form[name].initial for name in form.fields}, "column-7": "ignore"})

    page = text_of(officer.get(Upload.objects.get().get_absolute_url()))
    assert ("Cijfers opslaan" in page, "Totalen die niet kloppen" in page) == (True, is_wrong)
