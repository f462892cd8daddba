"""What is said of the cells of a file, signs and numbers in groups, is remembered and stays on the page of columns."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Upload
from monitoring.services.files import uploads
from monitoring.services.files.divisions import shape_for
from monitoring.services.files.layouts import known_for
from monitoring.services.files.mapping_files import read_mapping, write_mapping
from monitoring.services.sources import plan_uploads
from tests.monitoring.test_plan_columns import newest
from tests.monitoring.test_plan_views import HARBOUR, NORTH
from tests.monitoring.test_plan_views import act as act_on_plans
from tests.monitoring.test_plan_views import bring as bring_plans
from tests.monitoring.test_signs import with_sign
from tests.monitoring.test_table_views import act, bring
from tests.monitoring.test_ways_on import in_groups
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def waiting():
    return Upload.objects.get(closed_at=None)


def say(officer, name, **said):
    return officer.post(reverse(f"monitoring:upload-{name}", args=[waiting().pk]), said)


def test_thousands_are_not_asked_again_for_the_same_layout(officer, tmp_path):
    bring(officer, tmp_path, in_groups(), "permits-client")
    say(officer, "groups", are_whole="yes")
    act(officer, "confirm", waiting())

    bring(officer, tmp_path, in_groups(), "permits-client", year=2025, name="next.xlsx")

    assert waiting().fault_count == 0
    assert uploads.preview_upload(waiting()).reading.groups, "they are still listed with what they were read as"
    say(officer, "groups")
    assert waiting().fault_count == 1


def test_thousands_of_plans_are_not_asked_again_for_the_same_layout(officer, tmp_path):
    bring_plans(officer, tmp_path, [*HARBOUR[:6], "1.020", 20], NORTH)
    officer.post(reverse("monitoring:plan-groups", args=[newest().pk]), {"are_whole": "yes"})
    act_on_plans(officer, "confirm")

    bring_plans(officer, tmp_path, [*HARBOUR[:6], "1.030", 20], NORTH, as_of="2025-07-01")

    assert newest().fault_count == 0


@pytest.mark.parametrize("row", ["", "Blad1!1"])
def test_page_of_the_columns_keeps_what_was_said_of_a_sign(officer, tmp_path, row):
    bring(officer, tmp_path, with_sign("-"), "permits-client")
    say(officer, "signs", sign="dash", meaning="unknown")
    address = reverse("monitoring:upload-mapping", args=[waiting().pk]) + (f"?row={row}" if row else "")
    form = officer.get(address).context["form"]

    officer.post(address, {name: form[name].value() for name in form.fields})

    (sign,) = uploads.preview_upload(waiting()).reading.signs
    assert sign.meaning == "unknown"


def test_mapping_for_the_command_line_has_what_was_said_of_cells(officer, tmp_path):
    bring(officer, tmp_path, with_sign("-"), "permits-client")
    say(officer, "signs", sign="dash", meaning="unknown")
    upload = waiting()
    shape, reading = shape_for(upload.table), uploads.preview_upload(upload).reading

    text = write_mapping(shape, upload.year, reading.header, reading.header.columns, reading.names)

    (kept,) = read_mapping(text, shape).values()
    assert kept["names"] == {"signs": {"dash": "unknown"}}
    assert known_for(upload.table, upload.layout)


def with_other_name(*others):
    rows = in_groups()
    for at, name in enumerate(others, 1):
        rows[at][0] = name
    return rows


def test_thousands_are_remembered_and_taken_back_where_a_row_is_asked_as_well(officer, tmp_path):
    bring(officer, tmp_path, with_other_name("Noordelijk deel"), "permits-client")
    say(officer, "groups", are_whole="yes")
    address = reverse("monitoring:upload-mapping", args=[waiting().pk])
    form = officer.get(address).context["form"]
    given = {name: form[name].value() for name in form.fields}
    officer.post(address, given | {"name-place-noordelijkdeel": "noord"})
    act(officer, "confirm", waiting())

    rows = with_other_name("Noordelijk deel", "Het zuidoosten")
    bring(officer, tmp_path, rows, "permits-client", year=2025, name="next.xlsx")
    remembered = uploads.preview_upload(waiting()).reading.in_groups
    say(officer, "groups")

    assert (remembered, uploads.preview_upload(waiting()).reading.in_groups) == (True, False)


def test_thousands_of_plans_are_taken_back_where_a_word_is_asked_as_well(officer, tmp_path):
    bring_plans(officer, tmp_path, [*HARBOUR[:6], "1.020", 20], NORTH)
    officer.post(reverse("monitoring:plan-groups", args=[newest().pk]), {"are_whole": "yes"})
    act_on_plans(officer, "confirm")
    other = [*HARBOUR[:2], "Iets eigens", *HARBOUR[3:6], "1.030", 20]
    bring_plans(officer, tmp_path, other, NORTH, as_of="2025-07-01")
    remembered = plan_uploads.preview_file(newest()).in_groups

    officer.post(reverse("monitoring:plan-groups", args=[newest().pk]))

    assert (remembered, plan_uploads.preview_file(newest()).in_groups) == (True, False)


def test_thousands_of_plans_are_remembered_where_a_word_is_asked_as_well(officer, tmp_path):
    bring_plans(officer, tmp_path, [*HARBOUR[:2], "Iets eigens", *HARBOUR[3:6], "1.020", 20], NORTH)
    officer.post(reverse("monitoring:plan-groups", args=[newest().pk]), {"are_whole": "yes"})
    address = reverse("monitoring:plan-columns", args=[newest().pk])
    form = officer.get(address).context["form"]
    given = {name: form[name].value() for name in form.fields if name != "in_groups" and form[name].value()}

    officer.post(address, given | {"in_groups": "on", "value-plan_type-ietseigens": "densification"})

    assert newest().fault_count == 0
    assert newest().layout["columns"]["groups"] is True
