"""A total that a file does not have is added up where that is sound, and marked as ours."""

from io import StringIO

import pytest
from django.core.management import call_command

from drenthe.accounts.roles import Role
from monitoring.models import Finding, Table
from monitoring.services.tables.grid import entries_of
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.monitoring.test_ways_on import waiting
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


def test_total_row_that_is_missing_is_added_up_and_marked_as_ours(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    bring(client, tmp_path, sheets.PERMITS[:4], "permits-client")
    page = text_of(client.get(waiting().get_absolute_url()))
    assert ("Totalen die van ons zijn" in page, "staan niet in het bestand: Drenthe" in page) == (True, True)
    act(client, "confirm", waiting())

    table = Table.objects.get(key="permits-client")
    assert entries_of(table)["drenthe/total", "2024"].number == 1130
    remark = Finding.objects.get(table=table, kind="ours")
    assert (len(remark.cells), remark.is_remark, remark.closed_on) == (4, True, None)

    out = StringIO()
    rows = sheets.write(tmp_path / "again.xlsx", sheets.PERMITS[:4])
    call_command("import_table", rows, table="permits-client", year=2023, dry_run=True, stdout=out)
    assert "Niet in het bestand, en hier opgeteld: Drenthe" in out.getvalue()


def test_column_of_totals_that_is_missing_is_added_up_too(tmp_path):
    client = signed_in(Role.STATISTICS_OFFICER)
    rows = [[row[0], *row[2:]] for row in sheets.PERMITS[:4]]
    bring(client, tmp_path, rows, "permits-client")
    assert "in het bestand: Totaal opdrachtgevers; Drenthe." in text_of(client.get(waiting().get_absolute_url()))

    act(client, "confirm", waiting())

    entries = entries_of(Table.objects.get(key="permits-client"))
    named = [entries[place, "2024"].number for place in ("noord/total", "zuidoost/total", "drenthe/total")]
    assert (named, len(entries)) == ([368, 263, 1111], 16)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([sheets.PERMITS[0], *sheets.PERMITS[2:4]], "“Noord, 2024” ontbreekt"),
        (
            [*sheets.PERMITS[:3], ["Zuid-west", 480, None, 375, 71]],
            "Zuidwest, Overheid of woningcorporatie, 2024 is leeg",
        ),
        ([*sheets.PERMITS[:3], ["Zuid-west", 480, None, 375, 71]], "Vul het cijfer in: 0 als er geen zijn"),
        (
            [[row[0], None if row is sheets.PERMITS[2] else row[2], *row[3:]] for row in sheets.PERMITS],
            "Zuidoost, Totaal opdrachtgevers, 2024, dat niet in het bestand staat, niet kan worden opgeteld",
        ),
        ([sheets.PERMITS[0], *sheets.PERMITS[2:5]], "“Noord, 2024” ontbreekt"),
    ],
)
def test_total_that_cannot_be_added_up_is_missing(tmp_path, rows, said):
    client = signed_in(Role.STATISTICS_OFFICER)

    bring(client, tmp_path, rows, "permits-client")

    page = text_of(client.get(waiting().get_absolute_url()))
    assert (waiting().fault_count, said in page) == (1, True)


@pytest.mark.parametrize("sign", ["x", ".", "n.v.t."])
def test_total_of_what_the_source_does_not_give_is_not_given_either(tmp_path, sign):
    client = signed_in(Role.STATISTICS_OFFICER)
    bring(client, tmp_path, [*sheets.PERMITS[:3], ["Zuid-west", 480, sign, 375, 71]], "permits-client")
    assert waiting().fault_count == 0

    act(client, "confirm", waiting())

    entries = entries_of(Table.objects.get(key="permits-client"))
    public, total = entries["drenthe/government_or_corporation", "2024"], entries["drenthe/total", "2024"]
    assert (public.number, public.mark, total.number) == (None, "not_printed", 1130)
