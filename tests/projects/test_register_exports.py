"""The registers as files: exactly as filtered, only what the asker may see, and for the asker only."""

from datetime import date

import pytest
from django.test import Client

from drenthe.accounts.roles import Role
from drenthe.exports import runner
from drenthe.exports.models import ExportFormat, ExportRun
from drenthe.exports.refusals import BadFilter, NotAllowed
from projects.services.bottlenecks import raise_bottleneck
from projects.services.facts import set_flex_plan
from tests.exports.exporting import sheet, table
from tests.factories import make_followed, make_guide, make_meeting, make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "taken_over"), pytest.mark.one_database]
KEYS = ["guides", "meetings", "advices", "actions", "flex", "bottlenecks"]


def made(key, *roles, file_format=ExportFormat.CSV, **filters):
    run = runner.request_export(key, filters=filters, file_format=file_format, language="en", actor=make_user(*roles))
    runner.build(run.pk)
    run.refresh_from_db()
    with run.file.open("rb") as file:
        return file.read()


def column(content, name):
    header, *rows = table(content)
    return [row[header.index(name)] for row in rows]


def fill():
    lead = make_user(Role.TEAM_LEAD, Role.ACCELERATION_TABLE)
    for title, secret in (("Open plan", False), ("Secret plan", True)):
        project = make_followed(track="flex", title=title, is_confidential=secret)
        set_flex_plan(project, units_from=20, units_until=30, actor=lead)
        raise_bottleneck(project, kind="grid", description=title, opened_on=date(2024, 6, 1), actor=lead)
        make_meeting(title=title, is_confidential=secret)
    make_guide(name="Anna")
    make_guide(name="Bea", state="ended")


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("role", [Role.READER, Role.FINANCE, Role.TEAM_LEAD])
def test_confidential_is_in_no_file_for_who_lacks_the_role(key, role):
    fill()

    assert b"Secret" not in made(key, role)


@pytest.mark.parametrize(("key", "name"), [("flex", "title"), ("meetings", "title"), ("bottlenecks", "project")])
def test_confidential_is_in_the_file_of_who_has_the_role(key, name):
    fill()

    assert set(column(made(key, Role.ACCELERATION_TABLE), name)) == {"Open plan", "Secret plan"}


def test_file_is_filtered_as_the_list():
    fill()

    assert column(made("guides", Role.READER, state="ended"), "name") == ["Bea"]
    assert column(made("bottlenecks", Role.READER, as_of="2024-05-31"), "project") == []
    assert column(made("bottlenecks", Role.READER, as_of="2024-06-11"), "days_open") == ["10"]


def test_workbook_has_a_sheet_about_itself_and_totals():
    fill()

    content = made("flex", Role.ACCELERATION_TABLE, file_format=ExportFormat.XLSX, state="active")

    rows = sheet(content, "Flex housing")
    assert len(rows) == 2 + 2 + 2  # heads, rows, and the total an empty row apart
    assert any("Active" in str(row) for row in sheet(content, "About this file"))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("role", [Role.PROCESS_GUIDE, None])
def test_file_is_refused_to_who_may_not_see_the_register(key, role):
    with pytest.raises(NotAllowed):
        runner.request_export(key, actor=make_user(*([role] if role else [])))
    assert not ExportRun.objects.exists()


@pytest.mark.parametrize("key", KEYS)
def test_filter_that_cannot_be_used_is_refused(key):
    with pytest.raises(BadFilter):
        runner.request_export(key, filters={"nonsense": "1"}, actor=make_user(Role.READER))


@pytest.mark.parametrize("key", KEYS)
def test_list_of_a_person_is_fetched_by_nobody_else(key):
    table_member, finance = signed_in(Role.ACCELERATION_TABLE), signed_in(Role.FINANCE)
    run = runner.request_export(key, file_format=ExportFormat.CSV, actor=table_member.user)
    runner.build(run.pk)

    def answers(client: Client) -> list[int]:
        return [client.get(f"{run.get_absolute_url()}{part}").status_code for part in ("", "progress/", "file/")]

    assert answers(finance) == [404, 404, 404]
    assert str(run.pk) not in text_of(finance.get("/exports/"))
    assert set(answers(table_member)) <= {200, 286}
    assert finance.post(f"{run.get_absolute_url()}retry/").status_code == 404


def test_command_line_makes_no_list_of_a_person(tmp_path):
    from django.core.management import call_command

    with pytest.raises(BadFilter):
        call_command("export", "guides", "--out", str(tmp_path / "guides.csv"))
    assert list(tmp_path.iterdir()) == []
