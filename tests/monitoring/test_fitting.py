"""A file that belongs elsewhere is sent there: tables, plans, projects and applications, each from each."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.lib.sheets.kinds import kinds_like
from monitoring.services.files import fitting
from tests.monitoring import sheets
from tests.monitoring.test_plan_columns import OWN, ROWS
from tests.monitoring.test_plan_editions import HEADER as PLAN_HEADER
from tests.monitoring.test_plan_editions import row as plan_row
from tests.monitoring.test_table_views import bring
from tests.monitoring.test_ways_on import waiting
from tests.projects.lists import workbook
from tests.subsidies.application_rows import filled, sound
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
PROJECT = ["P-1", "CPO Sleen", "Coevorden", "Sleen", "CPO", "Planfase", "loopt", 12, None, None]
ADDRESSES = {
    "table": "/monitor/manage/tables/permits-client/load/",
    "plans": "/monitor/manage/plans/",
    "projects": "/projects/import/",
    "applications": "/applications/import/",
}


def made(tmp_path, kind):
    path = tmp_path / f"{kind}.xlsx"
    if kind == "table":
        return sheets.write(path, sheets.PERMITS)
    if kind == "plans":
        return sheets.write(path, [PLAN_HEADER, plan_row("Haven", "Assen", 1, 2)])
    path.write_bytes(workbook([PROJECT]) if kind == "projects" else filled(sound(1)))
    return path


@pytest.mark.parametrize("kind", ADDRESSES)
def test_each_kind_of_file_is_known_where_it_does_not_belong_and_only_there(tmp_path, kind):
    path = made(tmp_path, kind)
    own = ADDRESSES[kind]

    for other in set(ADDRESSES) - {kind}:
        assert own in [one.address for one in kinds_like(path, name=path.name, besides=ADDRESSES[other], year=2025)]
    assert kinds_like(path, name=path.name, besides=own, year=2025) == []


def test_plans_under_names_of_their_own_are_known_by_what_stands_in_them(tmp_path):
    path = sheets.write(tmp_path / "own.xlsx", [OWN, *ROWS])

    assert [one.address for one in kinds_like(path, name="own.xlsx", besides=ADDRESSES["table"])] == [
        ADDRESSES["plans"]
    ]


def test_table_under_names_of_its_own_is_known_by_its_rows_and_by_what_its_headings_speak_of(tmp_path):
    own = ["Regio", "Totaal", "Corporatie", "Voor de markt gebouwd", "Particulier"]
    path = sheets.write(tmp_path / "own.xlsx", [own, *sheets.PERMITS[1:]])
    others = sheets.write(tmp_path / "others.xlsx", [own, *[["Regel", *row[1:]] for row in sheets.PERMITS[1:]]])

    def known(path, door):
        return ADDRESSES["table"] in [one.address for one in kinds_like(path, name="x", besides=door, year=2025)]

    assert [known(path, ADDRESSES[door]) for door in ADDRESSES] == [False, True, True, True]
    assert not known(others, ADDRESSES["plans"]), "no row of it is one of the table"


def test_long_list_is_held_against_no_table(tmp_path, monkeypatch):
    path = made(tmp_path, "table")
    assert list(fitting.fitting_tables(path, name="x", year=2025)) != []
    monkeypatch.setattr(fitting, "MOST_ROWS", 3)

    assert list(fitting.fitting_tables(path, name="x", year=2025)) == []


def test_screens_say_where_a_file_belongs(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    rows = [PLAN_HEADER, plan_row("Haven", "Assen", 1, 2)]
    bring(client, tmp_path, rows, "permits-client")
    upload = waiting()
    for address in (upload.get_absolute_url(), reverse("monitoring:upload-mapping", args=[upload.pk])):
        page = client.get(address)
        assert (f'href="{ADDRESSES["plans"]}"' in page.content.decode(), page.status_code) == (True, 200)
    assert f"?again={upload.pk}" in page.content.decode()

    content = sheets.write(tmp_path / "permits.xlsx", sheets.PERMITS).read_bytes()
    about = {"as_of": "2025-01-01", "source": "Regio", "file": SimpleUploadedFile("permits.xlsx", content)}
    page = client.post(ADDRESSES["plans"], about, follow=True)
    assert f'href="{ADDRESSES["table"]}"' in page.content.decode()
    lead = signed_in(Role.TEAM_LEAD)
    asked = lead.post(ADDRESSES["projects"], {"file": SimpleUploadedFile("permits.xlsx", content)}, follow=True)
    assert (asked.status_code, "Dit lijkt een ander bestand" in text_of(asked)) == (200, True)
    assert "vraag een collega die dat mag aanleveren" in text_of(asked)


def test_list_of_dwellings_is_no_table_of_counts_and_says_what_to_do(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    rows = [["Adres", "Gemeente", "Jaar van oplevering"], *([f"Dorpsstraat {n}", "Assen", 2024] for n in range(4))]
    for table in ("permits-client", "permit-holders"):
        bring(client, tmp_path, rows, table)
        for address in (waiting().get_absolute_url(), reverse("monitoring:upload-mapping", args=[waiting().pk])):
            page = text_of(client.get(address))
            assert ("“Assen” staat in 4 rijen" in page, "draaitabel" in page) == (True, True), table
        client.post(reverse("monitoring:upload-discard", args=[waiting().pk]))
    bring(client, tmp_path, rows, "plan-capacity")  # it could be counted there, were it about those years
    assert "Geen van de 4 rijen hoort bij deze tabel" in text_of(client.get(waiting().get_absolute_url()))
