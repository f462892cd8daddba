"""Tables of CBS from recorded answers: twice without doubles, with their marks, and on where a connection broke."""

import json
import socket
import ssl
from contextlib import nullcontext
from datetime import timedelta
from io import StringIO
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import unquote
from urllib.request import Request

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from django.utils.translation import override

from monitoring.management.commands.load_cbs import Command
from monitoring.models import Category, CbsFetch, CbsPage, Finding, Load, Table, Value
from monitoring.services.sources import odata
from monitoring.services.sources.cbs import ColumnMissing, NotFromCbs, PlaceMissing, load_table, sources
from monitoring.services.sources.odata import (
    ATTEMPTS,
    ConnectionBroken,
    ODataClient,
    OwnRedirects,
    ResponseNotUnderstood,
    ResponseTooLarge,
    SourceIsGone,
)
from monitoring.services.tables.grid import entries_of
from tests.factories import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions")]
BASE = "https://cbs.example/odata"
RECORDED = Path(__file__).parent.parent / "data" / "cbs"
PERMITS, STOCK = "cbs-permits-client", "cbs-stock"


class World:
    """The source as it was recorded; `broken` are addresses (a part of them) that do not answer."""

    def __init__(self):
        self.asked, self.waited, self.broken, self.error = [], [], "", URLError("gone")
        self.lacks = ""

    def get(self, url):
        self.asked.append(url)
        if self.broken and self.broken in url:
            raise self.error
        dataset, _slash, rest = url.removeprefix(f"{BASE}/").partition("/")
        recorded = json.loads((RECORDED / f"{dataset}.json").read_text())
        entity = rest.partition("?")[0]
        if entity != "UntypedDataSet":
            return json.dumps({"value": recorded[entity]}).encode()
        number = int(url.rpartition("skip=")[2]) if "skip=" in url else 0
        answer = {"value": recorded["pages"][number] + ([] if "skip" in url else self.others(recorded["pages"]))}
        if number + 1 < len(recorded["pages"]):
            answer["odata.nextLink"] = f"{BASE}/{dataset}/UntypedDataSet?skip={number + 1}"
        return json.dumps(answer).encode()

    def others(self, pages):
        """Rows without figures of each place in each of the periods, of which none was recorded."""
        rows = [row for page in pages for row in page]
        known, periods = {(row["RegioS"].strip(), row["Perioden"]) for row in rows}, {row["Perioden"] for row in rows}
        around = {"RegioS", "Perioden", "Opdrachtgever", "Eigendom", "Gebruiksfunctie"}
        codes = Category.objects.exclude(code="").filter(dimension=Table.objects.get(key=PERMITS).place)
        places = set(codes.values_list("code", flat=True)) - {self.lacks}
        empty = {name: value if name in around else None for name, value in rows[0].items()}
        wanted = sorted({(place, period) for place in places for period in periods} - known)
        return [{**empty, "RegioS": place, "Perioden": period} for place, period in wanted]

    def client(self):
        return ODataClient(BASE, get=self.get, wait=self.waited.append)


def load(key=PERMITS, world=None):
    return load_table(Table.objects.get(key=key), client=(world or World()).client(), actor=make_user())


def cells(key=PERMITS):
    return entries_of(Table.objects.get(key=key))


def test_padded_codes_are_read_and_other_periods_passed_over():
    stored = load()

    assert stored.load.added == 16
    assert cells()["assen/market_builders", "2024Q1"].number == 8
    assert {period for _series, period in cells()} == {"2024Q1", "2024Q2"}


def test_figures_keep_the_status_of_their_period_and_the_day_of_the_source():
    load()

    assert cells()["assen/total", "2024Q1"].status == "definitive"
    assert cells()["assen/total", "2024Q2"].status == "provisional"
    assert Load.objects.get().published_on.isoformat() == "2024-11-28"


def test_figure_that_is_kept_secret_stays_so():
    load()

    entry = cells()["assen/other_private", "2024Q2"]
    assert (entry.number, entry.mark) == (None, "suppressed")
    assert not Finding.objects.filter(kind="blank").exists()


def test_stock_is_read_from_its_columns():
    load(STOCK)

    assert cells(STOCK)["assen/closing_stock", "2025Q2"].number == 33131
    assert cells(STOCK)["aa-en-hunze/additions", "2025Q1"].mark == "suppressed"


@pytest.mark.parametrize("key", [PERMITS, STOCK])
def test_loading_twice_makes_no_doubles(key):
    load(key)
    count = Value.objects.count()

    again = load(key)

    assert again.load is None
    assert (Value.objects.count(), Load.objects.count()) == (count, 1)


def test_pages_are_thrown_away_once_all_is_stored():
    load()

    assert not CbsPage.objects.exists()
    assert CbsFetch.objects.get().done_at is not None


def test_broken_connection_half_way_goes_on_where_it_was():
    world = World()
    world.broken = "skip=1"
    with pytest.raises(ConnectionBroken):
        load(world=world)
    assert (CbsPage.objects.count(), Value.objects.count()) == (1, 0)
    assert world.waited == [2.0, 4.0, 8.0]

    world.broken, world.asked = "", []
    load(world=world)

    assert Value.objects.count() == 16
    assert sum("UntypedDataSet" in url for url in world.asked) == 1


def test_passing_fault_is_tried_again():
    world, left = World(), [HTTPError(BASE, 503, "busy", None, None), TimeoutError(), ConnectionResetError()]
    answer = world.get

    def get(url):
        if left:
            raise left.pop()
        return answer(url)

    world.get = get

    assert load(world=world).load.added == 16


def test_fault_that_does_not_pass_is_not_tried_again():
    world = World()
    world.broken, world.error = "TableInfos", HTTPError(BASE, 404, "gone", None, None)

    with pytest.raises(SourceIsGone, match="83671NED/TableInfos"):
        load(world=world)

    assert (len(world.asked), world.waited) == (1, [])


def test_attempts_are_counted():
    world = World()
    world.broken = "TableInfos"

    with pytest.raises(ConnectionBroken):
        load(world=world)

    assert len(world.asked) == ATTEMPTS


def test_old_fetch_that_was_broken_off_is_begun_anew():
    world = World()
    world.broken = "skip=1"
    with pytest.raises(ConnectionBroken):
        load(world=world)
    CbsFetch.objects.update(started_at=timezone.now() - timedelta(days=2))

    world.broken, world.asked = "", []
    load(world=world)

    assert sum("UntypedDataSet" in url for url in world.asked) == 2


def test_broken_connection_says_in_words_what_is_wrong():
    world = World()
    world.broken = "TableInfos"
    said = {
        URLError(socket.gaierror(8, "x")): "its address cannot be found",
        URLError(TimeoutError()): "no answer within 60 seconds",
        ConnectionResetError(): "the connection was broken",
        URLError(ssl.SSLError()): "its certificate is not accepted",
        HTTPError(BASE, 503, "busy", None, None): r"too busy \(503\)",
    }

    for error, words in said.items():
        world.error = error
        with override("en"), pytest.raises(ConnectionBroken, match=words):
            load(world=world)


def test_page_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(odata, "MEGABYTE", 1)

    with override("en"), pytest.raises(ResponseTooLarge, match="50 MB"):
        load()


def test_pages_that_go_round_end(monkeypatch):
    monkeypatch.setattr(odata, "MAX_PAGES", 3)
    answer = json.dumps({"value": [], "odata.nextLink": f"{BASE}/x"}).encode()

    with override("en"), pytest.raises(ResponseTooLarge, match="3 pages"):
        ODataClient(BASE, get=lambda _url: answer).rows("83671NED", "Perioden")


def test_place_that_lacks_in_the_newest_period_is_named_and_nothing_is_stored():
    world = World()
    world.lacks = "GM0114"

    with override("en"), pytest.raises(PlaceMissing, match=r"quarter 2 of 2024.*Emmen"):
        load(world=world)

    assert not Value.objects.exists()
    assert not CbsFetch.objects.exists()


def test_answer_that_was_wrong_is_asked_anew_the_next_time():
    world = World()
    answer = world.get
    world.get = lambda url: answer(url).replace(b"SaldoVoorraad_21", b"Iets_21")
    with pytest.raises(ColumnMissing):
        load(STOCK, world)

    assert load(STOCK).load is not None


def test_rows_that_do_not_say_their_place_are_refused():
    world = World()
    answer = world.get
    world.get = lambda url: answer(url).replace(b'"RegioS"', b'"Region"')

    with pytest.raises(ColumnMissing, match="RegioS"):
        load(world=world)


@pytest.mark.parametrize("content", [b"<html>", b"[]", b"{}", b'{"value": 1}', b'{"value": ["a"]}'])
def test_answer_that_is_no_rows_is_refused(content):
    client = ODataClient(BASE, get=lambda _url: content, wait=lambda _seconds: None)

    with pytest.raises(ResponseNotUnderstood):
        client.rows("83671NED", "TableInfos")


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/odata/x",
        "https://cbs.example@elsewhere.example/odata/x",
        "https://cbs.example.elsewhere.example/odata/x",
        "https://cbs.example/other/x",
        "file:///etc/passwd",
        "ftp://cbs.example/odata/x",
    ],
)
def test_next_page_elsewhere_is_not_fetched(url):
    world = World()

    with pytest.raises(ResponseNotUnderstood):
        world.client().page(url)

    assert world.asked == []


@pytest.mark.parametrize(
    ("to", "is_followed"),
    [("https://cbs.example/b", True), ("http://cbs.example/b", False), ("https://elsewhere.example/b", False)],
)
def test_source_that_sends_on_is_followed_within_its_own_site_only(to, is_followed):
    asked = Request("https://cbs.example/a")

    with nullcontext() if is_followed else pytest.raises(HTTPError):
        assert OwnRedirects().redirect_request(asked, None, 302, "Found", {}, to).full_url == to


@pytest.mark.parametrize(
    "url", ["http://cbs.example/odata/x?a=1", "HTTPS://CBS.EXAMPLE/odata/x?a=1", "https://cbs.example/OData/x?a=1"]
)
def test_next_page_of_the_same_host_is_fetched_over_https_however_it_is_written(url):
    asked = []
    client = ODataClient(BASE, get=lambda address: asked.append(address) or b'{"value": []}')

    client.page(url)

    assert asked == [f"{BASE}/x?a=1"]


def test_only_places_of_the_table_are_asked_for():
    world = World()
    load(world=world)

    asked = unquote(next(url for url in world.asked if "UntypedDataSet" in url))
    assert "startswith(RegioS,'GM0106')" in asked
    assert "startswith(Eigendom,'T001258')" in asked


def test_column_that_is_gone_is_named():
    world = World()
    answer = world.get
    world.get = lambda url: answer(url).replace(b"SaldoVoorraad_21", b"Iets_21")

    with pytest.raises(ColumnMissing, match="SaldoVoorraad_21"):
        load(STOCK, world)


def test_column_with_another_number_is_still_known():
    world = World()
    answer = world.get
    world.get = lambda url: answer(url).replace(b"SaldoVoorraad_21", b"SaldoVoorraad_20")

    assert load(STOCK, world).load is not None


def test_table_of_another_source_is_refused():
    with pytest.raises(NotFromCbs):
        load("permit-holders")


def test_every_source_is_a_table_with_codes():
    for key in sources():
        table = Table.objects.get(key=key)
        assert all(one.code for one in table.first.categories.all())


def run(monkeypatch, world, *arguments):
    monkeypatch.setattr(Command, "client", world.client())
    out, err = StringIO(), StringIO()
    call_command("load_cbs", "--language", "en", *arguments, stdout=out, stderr=err)
    return out.getvalue() + err.getvalue()


def test_command_says_what_is_new(monkeypatch):
    assert "16 new figures, 0 changed" in run(monkeypatch, World(), "--table", PERMITS)
    assert "nothing new" in run(monkeypatch, World(), "--table", PERMITS)


def test_command_goes_on_with_the_others_and_ends_with_1(monkeypatch):
    world = World()
    world.broken = "83671NED"

    with pytest.raises(SystemExit) as ended:
        run(monkeypatch, world, "--table", PERMITS, "--table", STOCK)

    assert ended.value.code == 1
    assert Load.objects.get().table.key == STOCK


def test_command_refuses_a_table_that_is_not_there(monkeypatch):
    with pytest.raises(CommandError, match="nonsense"):
        run(monkeypatch, World(), "--table", "nonsense")
