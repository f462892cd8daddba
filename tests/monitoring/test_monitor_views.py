"""The housing monitor on screen: who sees what, as published when, with every finding beside its figure."""

import io
import re
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from openpyxl import load_workbook

from drenthe.accounts.roles import Role
from monitoring.enums import Theme
from monitoring.models import Category, Finding, Series, Table, Value
from tests.monitoring.tables import DAY, make_dimension, make_load, make_table, put
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
RELEASED = {"is_public": True, "released_on": DAY}


@pytest.fixture(autouse=True)
def _nothing_kept():
    cache.clear()
    yield
    cache.clear()


def public_table(**fields):
    table = make_table(**{"theme": Theme.PERMITS, **RELEASED, **fields})
    put(table, "place1/class1", "2024", 1130)
    return table


# The public edition


def test_stranger_sees_a_released_table_and_no_other(client):
    public_table(label_nl="Openbaar")
    public_table(label_nl="Geheim", is_public=False)

    page = text_of(client.get("/monitor/permits/"))

    assert "Openbaar" in page
    assert "Geheim" not in page


@pytest.mark.parametrize(("day", "status"), [(DAY - timedelta(days=1), 404), (DAY, 200)])
def test_table_is_public_from_its_day_of_release(client, day, status):
    table = public_table()

    with time_machine.travel(day):
        assert client.get(f"/monitor/tables/{table.key}/").status_code == status


def test_stranger_gets_the_figures_as_published_on_the_release(client):
    table = public_table()
    put(table, "place1/class1", "2024", 9999, load=make_load(table, published_on=DAY + timedelta(days=1)))

    page, theirs = (text_of(one.get(f"/monitor/tables/{table.key}/")) for one in (client, signed_in(Role.READER)))

    assert "1.130" in page
    assert "9.999" not in page
    assert "9.999" in theirs


def test_finding_of_after_the_release_is_not_public_yet(client):
    table = public_table()
    found = {"table": table, "kind": "sum", "series": "place1/class1", "period": "2024"}
    Finding.objects.create(**found, check_key="old", expected=1, found=1234, seen_on=DAY)
    Finding.objects.create(**found, check_key="new", expected=1, found=5678, seen_on=DAY + timedelta(days=1))

    page = text_of(client.get(f"/monitor/tables/{table.key}/"))

    assert "1.234" in page
    assert "5.678" not in page


def test_staff_see_what_is_not_public_and_that_it_is_not():
    table = public_table(is_public=False)
    client = signed_in(Role.STATISTICS_OFFICER)

    with override("en"):
        page = text_of(client.get(f"/monitor/tables/{table.key}/", headers={"accept-language": "en"}))

    assert "Not public" in page
    assert client.get(f"/monitor/tables/{table.key}/?edition=public").status_code == 404


def test_somebody_without_a_role_gets_the_public_edition():
    table = public_table(is_public=False)

    assert signed_in().get(f"/monitor/tables/{table.key}/").status_code == 404


@pytest.mark.parametrize(
    "path", ["/monitor/nothing/", "/monitor/tables/nothing/", "/monitor/tables/nothing/table.csv"]
)
def test_what_is_not_there_is_a_404(client, path):
    assert client.get(path).status_code == 404


def test_theme_without_figures_says_so(client):
    assert client.get("/monitor/dwelling-form/").status_code == 200


# Kept


def test_public_page_is_kept_and_asks_the_database_once(client):
    public_table()
    client.get("/monitor/permits/")

    with CaptureQueriesContext(
        connection,
    ) as asked:
        response = client.get("/monitor/permits/")

    assert len(asked) == 1  # whether something changed
    assert "1.130" in text_of(response)


def test_page_of_staff_is_not_kept():
    public_table()
    client = signed_in(Role.READER)

    response = client.get("/monitor/permits/")

    assert "max-age" not in response.get("Cache-Control", "")


def test_kept_page_is_one_for_each_language_and_choice(client):
    public_table(label_nl="Vergunningen", label_en="Permits granted")

    dutch = text_of(client.get("/monitor/permits/", headers={"accept-language": "nl"}))
    english = text_of(client.get("/monitor/permits/", headers={"accept-language": "en"}))

    assert "Vergunningen" in dutch
    assert "Permits granted" in english


# What is chosen


def test_years_and_places_can_be_compared(client):
    table = public_table()
    put(table, "place1/class1", "2023", 1001)
    put(table, "place2/class1", "2024", 1002)
    put(table, "place1/class1", "2021", 1003)

    page = text_of(client.get(f"/monitor/tables/{table.key}/?year=2023&year=2024&place=place1"))

    assert "1.130" in page
    assert "1.001" in page
    assert "1.002" not in page
    assert "1.003" not in page


@pytest.mark.parametrize("query", ["year=abc", "year=99999", "year=1999", "place=atlantis", "year=²&place="])
def test_choice_that_does_not_exist_is_left_aside(client, query):
    table = public_table()

    response = client.get(f"/monitor/tables/{table.key}/?{query}")

    assert response.status_code == 200
    assert "1.130" in text_of(response)


# Figures and findings


def test_finding_stands_at_its_figure_and_under_the_table(client):
    table = public_table()
    Finding.objects.create(
        table=table,
        kind="sum",
        check_key="x",
        series="place1/class1",
        period="2024",
        cells=["place1/class1@2024"],
        found=1130,
        expected=1111,
        size=19,
        seen_on=DAY,
    )

    page = text_of(client.get(f"/monitor/tables/{table.key}/", headers={"accept-language": "en"}))

    said = "The parts add up to 1,111, but the total is 1,130: 19 not allocated."
    assert page.count(said) == 2
    assert "1,130*" in page


def test_blank_is_shown_as_blank_with_the_computed_number_beside_it(client):
    table = public_table()
    put(table, "place1/class2", "2024", None)
    Finding.objects.create(
        table=table,
        kind="blank",
        check_key="blank",
        series="place1/class2",
        period="2024",
        cells=["place1/class2@2024"],
        expected=66,
        facts={"mark": "blank"},
        seen_on=DAY,
    )

    page = text_of(client.get(f"/monitor/tables/{table.key}/", headers={"accept-language": "en"}))

    assert re.search(r"blank</span>\s*<span class=\"cell__computed\">calculated: 66", page)


def test_status_that_all_figures_share_is_said_once(client):
    table = make_table(theme=Theme.PERMITS, **RELEASED)
    for place in ("place1", "place2"):
        put(table, f"{place}/class1", "2024", 5, status="provisional")
    english = {"accept-language": "en"}

    together = text_of(client.get(f"/monitor/tables/{table.key}/", headers=english))
    cache.clear()
    put(table, "place1/class2", "2024", 5)
    apart = text_of(client.get(f"/monitor/tables/{table.key}/", headers=english))

    assert together.count("rovisional") == 1
    assert "Status of these figures: provisional" in together
    assert apart.count("Provisional") == 2


# Files


def test_csv_has_every_figure_with_what_is_to_be_said_of_it(client):
    table = public_table()
    put(table, "place2/class1", "2024", None)
    put(table, "place2/class1", "2023", 7)

    response = client.get(f"/monitor/tables/{table.key}/table.csv")

    lines = response.content.decode("utf-8-sig").splitlines()
    heads = "Indeling;Indeling;Periode;Waarde;Waarom er geen getal is;Zoals afgedrukt;Status;Gepubliceerd op;Bron"
    assert lines[0] == f"{heads};Bevindingen"
    assert [line.split(";")[:4] for line in lines[1:]] == [
        ["Place1", "Class1", "2024", "1130"],
        ["Place2", "Class1", "2023", "7"],
        ["Place2", "Class1", "2024", ""],
    ], "of all years, as none was asked for"
    assert "public" in response["Cache-Control"]


def test_workbook_has_the_figures_and_what_they_are(client):
    table = public_table(unit="per_cent")
    put(table, "place1/class2", "2024", 30, load=make_load(table, source="=bron"))

    response = client.get(f"/monitor/tables/{table.key}/table.xlsx")

    book = load_workbook(io.BytesIO(response.content))
    assert book.worksheets[0]["D3"].value == 11.3
    assert any(str(cell.value).startswith("=bron") for cell in book.worksheets[1]["B"])


@pytest.mark.parametrize(("suffix", "start"), [("svg", b"<svg"), ("png", b"\x89PNG")])
def test_picture_is_a_file_with_its_source(client, suffix, start):
    table = make_table(theme=Theme.PERMITS, **RELEASED)
    put(table, "place1/class1", "2024", 1130, load=make_load(table, source="Het bureau"))

    response = client.get(f"/monitor/tables/{table.key}/bars.{suffix}")

    assert response.content.startswith(start)
    assert suffix == "png" or "Het bureau" in response.content.decode()
    assert f'filename="{table.key}-bars.{suffix}"' in response["Content-Disposition"]


@pytest.mark.parametrize("name", ["bars.gif", "lines.svg", "table.pdf"])
def test_file_that_does_not_exist_is_a_404(client, name):
    table = public_table()

    assert client.get(f"/monitor/tables/{table.key}/{name}").status_code == 404


def test_file_of_a_table_that_is_not_released_is_not_given(client):
    table = public_table(is_public=False)

    for name in ("table.csv", "table.xlsx", "bars.png"):
        assert client.get(f"/monitor/tables/{table.key}/{name}").status_code == 404


# Large


def fill(tables, years, places):
    """Tables of one theme with a figure for every place and year."""
    place = make_dimension(*[f"p{number}" for number in range(places)], is_place=True)
    first = make_dimension("total")
    classes = {one.key: one for one in Category.objects.filter(dimension=place)}
    total = Category.objects.get(dimension=first)
    for number in range(tables):
        fields = {"theme": Theme.PERMITS, "place": place, "first": first, **RELEASED}
        table = Table.objects.create(
            key=f"t{Table.objects.count()}", label_nl=f"T{number}", unit="dwellings", source="s", **fields
        )
        load = make_load(table)
        series = Series.objects.bulk_create(
            Series(table=table, place=one, first=total, key=f"{key}/total") for key, one in classes.items()
        )
        Value.objects.bulk_create(
            Value(series=one, period=str(year), load=load, number=year)
            for one in series
            for year in range(2024 - years + 1, 2025)
        )


@pytest.mark.parametrize("path", ["/monitor/", "/monitor/permits/", "/monitor/permits/?year=2001&year=2024"])
def test_page_of_thirty_years_by_twelve_municipalities_by_forty_tables_asks_no_more(path):
    counts = []
    client = signed_in(Role.READER)
    for tables, years, places in ((1, 2, 2), (40, 30, 12)):
        fill(tables, years, places)
        client.get(path)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(path).status_code == 200
        counts.append(len(asked))

    assert counts[0] == counts[1]


def test_theme_of_which_nothing_is_released_is_a_tab_for_staff_only(client):
    empty = [
        f"/monitor/{one.replace('_', '-')}/" for one in Theme if not Table.objects.filter(theme=one, is_public=True)
    ]

    readers = (client, signed_in(Role.STATISTICS_OFFICER))
    public, staff = ([tab["url"] for tab in one.get("/monitor/").context["tabs"]] for one in readers)

    assert empty
    assert not set(empty) & set(public)
    assert set(empty) <= set(staff)
