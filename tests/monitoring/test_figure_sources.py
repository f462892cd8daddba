"""Figures are shown with the source that was said of them, each with its periods; never with that of other figures."""

import io

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from drenthe.accounts.roles import Role
from monitoring.enums import LoadKind
from monitoring.models import Load, Table, Upload
from monitoring.services.files import uploads
from monitoring.services.files.intake import Delivery, store_delivery
from tests.factories import make_user
from tests.monitoring import sheets
from tests.monitoring.tables import DAY, make_load, make_table, put
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
REPORT, OURS = "Jaarverslag Wonen 2024", "COA, eigen opgave 2025"


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def load_of_2025(officer, tmp_path):
    head = [str(one).replace("2025", "2026").replace("2024", "2025") for one in sheets.HOLDERS[0]]
    grid = [head, *sheets.HOLDERS[1:]]
    bring(officer, tmp_path, grid, "permit-holders", year=2025, source=OURS, published_on="2026-02-01")
    upload = Upload.objects.get()
    assert OURS in text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)


def shown(officer, name, query=""):
    """What every way out says of the table: the page, the workbook, the CSV file and the picture."""
    address = reverse("monitoring:table", args=[name])
    book = load_workbook(io.BytesIO(officer.get(f"{address}table.xlsx{query}").content))
    return {
        "page": text_of(officer.get(address + query)),
        "workbook": " ".join(str(cell.value) for sheet in book for row in sheet for cell in row),
        "csv": officer.get(f"{address}table.csv{query}").content.decode(),
        "picture": officer.get(f"{address}bars.svg{query}").content.decode(),
    }


def test_source_that_was_typed_is_named_and_no_other(report_2024, officer, tmp_path):
    load_of_2025(officer, tmp_path)

    for way, text in shown(officer, "permit-holders", "?year=2025").items():
        assert OURS in text, way
        assert REPORT not in text, way


def test_each_source_is_named_with_its_periods(report_2024, officer, tmp_path):
    load_of_2025(officer, tmp_path)

    for way, text in shown(officer, "permit-holders", "?year=2024&year=2025").items():
        assert {one for one in (OURS, REPORT) if one in text} == {OURS, REPORT}, way
    page = text_of(officer.get(reverse("monitoring:table", args=["permit-holders"]) + "?year=2024&year=2025"))
    assert "Bron van 2024" in page
    assert "Bron van 2025" in page


def test_source_is_asked(definitions, officer, tmp_path):
    answer = bring(officer, tmp_path, sheets.HOLDERS, "permit-holders", source=" ")

    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == ["source"]


def test_figures_of_which_nobody_named_the_source_say_so(definitions, tmp_path):
    path = sheets.write(tmp_path / "figures.xlsx", sheets.HOLDERS)
    delivery = Delivery(path, Table.objects.get(key="permit-holders"), 2024, timezone.localdate())

    store_delivery(delivery, actor=make_user())

    assert Load.objects.get().source == "Bron niet genoemd"


def test_figures_once_stored_under_the_source_of_their_table_say_that_none_was_named(officer):
    table = make_table(source=REPORT)
    load = make_load(table, kind=LoadKind.FILE, source=REPORT)
    put(table, "place1/class1", "2025", 5, load=load)
    upload = uploads.by_hand(table, figures={}, about=uploads.About(2025, DAY, "definitive"), actor=make_user())
    Upload.objects.filter(pk=upload.pk).update(load=load, closed_at=timezone.now())

    assert REPORT not in text_of(officer.get(reverse("monitoring:table", args=[table.key])))


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("Opgave van de gemeenten", "Opgave van de gemeenten"),
        ("COA, opgave van januari {0}", "COA, opgave van januari {1}"),
        ("Brief 20261234", "Brief 20261234"),
        ("Brief van 14-01-{0}, kenmerk {0}-0031, over {0}", "Brief van 14-01-{0}, kenmerk {0}-0031, over {1}"),
        ("Opgave {0}-2099", "Opgave {1}-2100"),
    ],
)
def test_source_of_last_time_is_offered_again_with_its_years_put_forward(officer, said, offered):
    year, table = timezone.localdate().year - 1, make_table()
    about = uploads.About(year - 1, DAY, "definitive", said.format(year))
    upload = uploads.by_hand(table, figures={}, about=about, actor=make_user())
    Upload.objects.filter(pk=upload.pk).update(load=make_load(table), closed_at=timezone.now())

    form = officer.get(reverse("monitoring:table-load", args=[table.key])).context["form"]

    assert form["source"].value() == offered.format(year, year + 1)


@pytest.mark.parametrize("year", [1999, 2024, 2025, 2026])
@pytest.mark.parametrize("source", ["COA, opgave van januari 2026", "Brief van 3 mei 2024"])
def test_source_is_kept_to_the_letter_whatever_was_proposed_and_whatever_the_year(officer, tmp_path, year, source):
    table, last = make_table(), timezone.localdate().year - 2
    for said in ("COA, opgave van januari 2025", "Brief van 3 mei 2023"):  # each is proposed as it is typed below
        about = uploads.About(last, DAY, "definitive", said)
        upload = uploads.by_hand(table, figures={}, about=about, actor=make_user())
        Upload.objects.filter(pk=upload.pk).update(load=make_load(table), closed_at=timezone.now())
    form = officer.get(reverse("monitoring:table-load", args=[table.key])).context["form"]
    assert form["source"].value() == "Brief van 3 mei 2024"

    bring(officer, tmp_path, [["Regio"]], table.key, year=year, source=source)

    assert Upload.objects.get(closed_at=None).source == source
