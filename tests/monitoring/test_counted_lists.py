"""A list with a row for each dwelling: counted where a table finds each column in it, else refused with what lacks."""

from datetime import date

import pytest

from drenthe.accounts.roles import Role
from monitoring.models import Table, Upload, Value
from monitoring.services.files.divisions import shape_for
from monitoring.services.files.reading import read_file
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
MARKET, PUBLIC = "Bouwers voor de markt", "Overheid of woningcorporatie"
HEAD = ["Adres", "Gemeente", "Opdrachtgever", "Datum vergunning", "Huisnummer"]
ROWS = [
    ["A 1", "Assen", MARKET, date(2025, 1, 3), 1],
    ["A 2", "Assen", PUBLIC, date(2025, 3, 31), 2],
    ["A 3", "Assen", MARKET, "1-12-2025", 3],
    ["B 1", "Emmen", MARKET, date(2025, 7, 1), 4],
    ["B 2", "Emmen", MARKET, date(2024, 7, 1), 5],
]


def test_list_is_counted_as_a_trial_and_stored_by_who_looked(tmp_path):
    officer = signed_in(Role.STATISTICS_OFFICER)
    bring(officer, tmp_path, [HEAD, *ROWS], "permits-client", year=2025, published_on="2026-01-31")
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload, is_sure=False)

    assert "4 rijen zijn elk als één woning geteld, naar: Gemeente, Opdrachtgever, Datum vergunning" in page
    assert "1 rij van een andere periode is niet geteld" in page
    assert not Value.objects.exists()
    act(officer, "confirm", upload)
    stored = {one.series.key: one.number for one in Value.objects.select_related("series")}
    assert len(stored) == 16
    assert {key: int(number) for key, number in stored.items() if number} == {
        "noord/total": 3,
        "noord/market_builders": 2,
        "noord/government_or_corporation": 1,
        "zuidoost/total": 1,
        "zuidoost/market_builders": 1,
        "drenthe/total": 4,
        "drenthe/market_builders": 3,
        "drenthe/government_or_corporation": 1,
    }


def test_list_that_cannot_be_counted_says_what_it_lacks(tmp_path):
    def read(rows, key="permits-client", year=2025):
        path = sheets.write(tmp_path / "lijst.xlsx", rows)
        return read_file(path, shape_for(Table.objects.get(key=key)), year)

    without = read([[*row[:2], *row[3:]] for row in (HEAD, *ROWS)])
    numbers = read([[*HEAD, "Woningen"], *[[*row, 12] for row in ROWS]])
    unknown = read([HEAD, *ROWS[:2], ["A 3", "Assen", "Burgers", date(2025, 5, 1), 3], *ROWS[3:]])
    quarters = read([HEAD, *ROWS], "cbs-permits-client")

    assert ("Opdrachtgever" in without.faults[0].reason, without.counted, without.entries) == (True, None, {})
    assert ("Woningen" in numbers.faults[0].reason, numbers.counted, numbers.entries) == (True, None, {})
    assert [(fault.cell, fault.content) for fault in unknown.faults] == [("C4", "Burgers")]
    assert read([HEAD, *ROWS], year=2020).faults
    assert read([HEAD, *ROWS], "permit-holders").counted is None, "a balance is no count of rows"
    assert quarters.entries["assen/total", "2025Q1"].number == 2
    assert quarters.entries["assen/total", "2025Q4"].number == 1
