"""What cannot be, and what takes a published figure away, is stored only by who looked at it, and stays a finding."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from drenthe.accounts.roles import Role
from monitoring.enums import ASKS_A_TICK, FindingKind, LoadKind
from monitoring.models import Finding, Table, Upload
from monitoring.services.checks.loads import CellChange, LoadPreview, Origin, store_values
from monitoring.services.files.doubts import doubts_of
from monitoring.services.files.figures import FigureReading
from monitoring.services.tables.grid import finding_view, shape_of
from monitoring.services.tables.shape import CellEntry
from tests.factories import make_user
from tests.monitoring.tables import DAY, make_table
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PLACE = ("place1/class1", "2024")
HEAD = ["Regio", "Dure huur", "Middeldure huur", "Sociale huur", "Dure koop", "Betaalbare koop", "Totaal betaalbaar"]
SHARES = [10, 10, 20, 30, 30, 60]
REGIONS = ("Noord", "Zuidoost", "Zuidwest", "Drenthe")


def affordable(*, changed=None, row=None):
    """Shares of every region; one row other than the rest."""
    rows = [[region, *(f"{one}%" for one in (row if row and region == changed else SHARES))] for region in REGIONS]
    return [HEAD, *rows]


def doubts(kind, *, is_changed=True):
    """The doubts about a file of one figure of which such a finding is made."""
    table = make_table()
    finding = Finding(
        table=table, kind=kind, check_key="x", series=PLACE[0], period=PLACE[1], cells=["@".join(PLACE)], seen_on=DAY
    )
    finding.found, finding.expected = Decimal(7), Decimal(5)
    finding.facts = {"maximum": "5"} if kind == FindingKind.BOUNDS else {"day": "2024-01-01", "periods": ["2024"]}
    finding.facts |= {"alike": []} if kind == FindingKind.ALIKE else {"low": "5", "high": "6"}
    finding.facts |= {"scheme": "x", "other": "y", "name": "x", "places": [], "printed": "7", "statement": "x"}
    shape = shape_of(table)
    change = CellChange(PLACE, None, CellEntry(Decimal(7)))
    effect = LoadPreview([change] if is_changed else [], 0, [finding_view(finding, shape)])
    reading = FigureReading(sheet="Blad1", entries={PLACE: CellEntry(Decimal(7))}, at={PLACE: "B2"})
    return doubts_of(reading, effect, shape, year=2024, published_on=DAY)


def test_every_kind_of_finding_says_whether_it_asks_a_tick():
    assert set(ASKS_A_TICK) == set(FindingKind)


@pytest.mark.parametrize("kind", [kind for kind in FindingKind if kind != FindingKind.ZEROS])
def test_figures_with_a_finding_ask_a_tick_when_their_kind_says_so(kind):
    found = doubts(kind)

    assert bool(found) is ASKS_A_TICK[kind]
    assert all("Blad1!B2" in line for doubt in found for line in doubt.lines)


@pytest.mark.parametrize("kind", [FindingKind.SHARE, FindingKind.BOUNDS])
def test_finding_that_was_there_is_not_asked_again(kind):
    assert doubts(kind, is_changed=False) == []


def test_many_of_a_kind_are_named_as_far_as_a_person_reads(monkeypatch):
    monkeypatch.setattr("monitoring.services.files.doubts.MOST_LINES", 1)
    table = make_table(classes=2)
    shape, entries = shape_of(table), {}
    for series in ("place1/class1", "place1/class2", "place2/class1"):
        entries[series, "2024"] = CellEntry(Decimal(7))
    gone = {place: replace(entry, number=None, mark="blank") for place, entry in entries.items()}
    effect = LoadPreview([CellChange(place, entries[place], gone[place]) for place in entries], 0, [])

    [found] = doubts_of(FigureReading(entries=gone), effect, shape, year=2024, published_on=DAY)

    assert len(found.lines) == 2


@pytest.fixture
def officer(definitions, files):
    return signed_in(Role.STATISTICS_OFFICER)


@pytest.mark.parametrize(
    ("row", "kind"),
    [([100, 200, 400, 0, 0, 700], "bounds"), ([10, 10, 20, 30, 90, 60], "share"), ([0, 0, 0, 0, 50, 50], "share")],
)
def test_shares_that_cannot_be_are_stored_with_a_tick_and_keep_a_finding(officer, tmp_path, row, kind):
    bring(officer, tmp_path, affordable(changed="Noord", row=row), "affordability")
    upload = Upload.objects.get()

    act(officer, "confirm", upload, is_sure=False)
    is_kept = Upload.objects.get().is_open
    act(officer, "confirm", upload)

    assert (is_kept, Upload.objects.get().is_open) == (True, False)
    assert Finding.objects.filter(table__key="affordability", kind=kind).exists()


def test_sound_shares_ask_nothing(officer, tmp_path):
    bring(officer, tmp_path, affordable(), "affordability")

    act(officer, "confirm", Upload.objects.get(), is_sure=False)

    assert Upload.objects.get().load is not None


def numbers(*figures):
    return [HEAD, *([region, *(f"{one}%" for one in figures)] for region in REGIONS)]


def test_file_of_zeros_asks_a_tick_and_keeps_a_finding(officer, tmp_path):
    bring(officer, tmp_path, numbers(0, 0, 0, 0, 0, 0), "affordability")
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)

    assert "24 cijfers" in page
    assert Finding.objects.filter(kind="zeros", period="2024", closed_on=None).count() == 1


@pytest.mark.parametrize("sign", ["", "x"])
def test_published_figure_that_goes_asks_a_tick_names_its_cell_and_keeps_a_finding(officer, tmp_path, sign):
    bring(officer, tmp_path, affordable(), "affordability")
    act(officer, "confirm", Upload.objects.get())
    rows = affordable()
    rows[2][3] = sign
    bring(officer, tmp_path, rows, "affordability", name="later.xlsx", published_on="2025-09-01")
    upload = Upload.objects.get(file_name="later.xlsx")

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload, is_sure=False)
    is_kept = Upload.objects.get(pk=upload.pk).is_open
    act(officer, "confirm", upload)

    assert "Blad1!D3 Zuidoost" in page
    assert is_kept
    assert Finding.objects.get(kind="emptied", closed_on=None).cells == ["zuidoost/social_rent@2024"]


def put_in(table, cells, day=DAY):
    entries = {(series, period): CellEntry(*entry) for (series, period), entry in cells.items()}
    return store_values(table, entries, origin=Origin(LoadKind.FILE, "test", day), actor=make_user())


def test_figure_that_comes_back_clears_its_finding():
    table = make_table()
    put_in(table, {PLACE: (Decimal(5),)})
    put_in(table, {PLACE: (None, "suppressed", "x")}, date(2025, 8, 1))
    was_there = Finding.objects.filter(kind="emptied", closed_on=None).exists()

    put_in(table, {PLACE: (Decimal(6),)}, date(2025, 9, 1))

    assert was_there
    assert not Finding.objects.filter(closed_on=None).exists()


def test_last_years_of_plans_may_be_zero():
    table = make_table(classes=1, columns="period", horizon_from=1, horizon_until=2)

    put_in(table, {("place1/class1", "2025"): (Decimal(5),), ("place1/class1", "2026"): (Decimal(0),)})
    put_in(table, {("place2/class1", "2025"): (Decimal(0),), ("place2/class1", "2026"): (Decimal(0),)})

    assert not Finding.objects.exists()


@pytest.mark.usefixtures("definitions")
def test_every_table_of_shares_has_bounds():
    assert Table.objects.filter(unit="per_cent").count() >= 5
    assert not Table.objects.filter(unit="per_cent").exclude(rules__kind="bounds").exists()
