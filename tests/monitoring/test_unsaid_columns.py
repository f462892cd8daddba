"""Columns of figures that nothing names are asked; a total behind half-years is that of all of them; other places."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Table, Upload
from monitoring.services.files import uploads
from monitoring.services.files.by_place import of_other_places
from tests.monitoring import sheets
from tests.monitoring.test_periods_above import PLACES, half_years
from tests.monitoring.test_table_views import bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def test_column_of_figures_that_nothing_names_is_a_question(officer, tmp_path):
    rows = [[*row, more] for row, more in zip(sheets.PERMITS, ["Parkeerplaatsen", 3, 4, 5, 12], strict=True)]
    rows = [[*row, more] for row, more in zip(rows, ["Opmerking", "a", "b", "c", "d"], strict=True)]
    bring(officer, tmp_path, rows, "permits-client")
    address = reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])

    form = officer.get(address).context["form"]

    assert form["column-5"].value() == ""
    assert form["column-6"].value() == "ignore"
    given = {name: form[name].value() for name in form.fields}
    assert list(officer.post(address, given).context["form"].errors) == ["column-5"]
    assert officer.post(address, given | {"column-5": "ignore"}).status_code == 302


def test_bare_total_behind_half_years_is_held_against_all_of_them(officer, tmp_path):
    rows = half_years("Eerste helft", "Tweede helft")
    for row, total in zip(rows, ["Totaal", None, *[None] * len(PLACES)], strict=True):
        row.append(total)
    for row in rows[2:]:
        row[-1] = sum(row[at] for at in (1, 2, 3, 5, 6, 7))  # the balance at the end is what the others come to
    bring(officer, tmp_path, rows, "permit-holders-half-year", year=2025)

    reading = uploads.preview_upload(Upload.objects.get()).reading

    assert reading.faults == []
    assert reading.sums == []


def test_figures_by_municipality_are_led_to_the_tables_that_have_those(officer, tmp_path):
    found = of_other_places(Table.objects.get(key="production"), ["Assen", "Emmen"])

    assert {one.key for one in found.tables} == {"cbs-stock", "cbs-stock-old"}


def test_figures_by_municipality_of_which_no_table_is_are_told_so(officer, tmp_path):
    rows = [["Gemeente", *sheets.AFFORDABLE[0][1:]], *([place, 1, 2, 3, 4, 5, 6] for place in ("Assen", "Emmen"))]
    bring(officer, tmp_path, rows, "affordability")
    upload = Upload.objects.get()

    page = officer.get(reverse("monitoring:upload-mapping", args=[upload.pk]))

    assert page.context["of_places"].tables == []
    assert "Assen, Emmen" in text_of(page)
