"""Public pages are kept by each process for itself, and show the same figures in all of them at once."""

import ast
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.cache.backends.locmem import LocMemCache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import monitoring
from monitoring.enums import Theme
from monitoring.models import Category, DemandEstimate, Finding, Target
from monitoring.pages import kept
from monitoring.services.checks.findings import explain
from monitoring.services.tables.editions import Edition
from monitoring.views.monitor import theme_slug
from projects.models import RegionScheme
from tests.factories import make_user
from tests.monitoring.tables import DAY, make_load, make_table, put
from tests.trail.tampering import asleep
from tests.web import text_of

ROOT = Path(monitoring.__file__).parents[1]
SHARED = {"is_public": True, "released_on": DAY, "theme": Theme.PERMITS}
ADDRESS = "/monitor/tables/shown/"


@pytest.fixture
def shown():
    table = make_table(key="shown", **SHARED)
    put(table, "place1/class1", "2024", 1130, load=make_load(table, published_on=DAY - timedelta(days=9)))
    return table


@pytest.fixture
def processes(client, monkeypatch):
    """Ask an address of two processes, each with a cache of its own; return what both say."""
    caches = [LocMemCache(name, {}) for name in ("one", "two")]

    def ask(address):
        said = []
        for cache in caches:
            monkeypatch.setattr(kept, "cache", cache)
            said.append(text_of(client.get(address)))
        return said

    yield ask
    for cache in caches:
        cache.clear()


def corrected(table):
    put(table, "place1/class1", "2024", 1777)
    return "1.777"


def released(table):
    put(table, "place1/class1", "2024", 1777, load=make_load(table, published_on=DAY + timedelta(days=9)))
    yield
    table.released_on = DAY + timedelta(days=9)
    table.save()
    yield "1.777"


def explained(table):
    finding = Finding.objects.create(
        table=table, kind="sum", series="place1/class1", period="2024", check_key="x", expected=1, found=2, seen_on=DAY
    )
    yield
    explain(finding, explanation="Zo gepubliceerd", actor=make_user())
    yield "Zo gepubliceerd"


def renamed(table):
    Category.objects.filter(dimension=table.place, key="place1").update(label_nl="Assen-Noord")
    return "Assen-Noord"


@pytest.mark.django_db
@pytest.mark.parametrize("change", [corrected, released, explained, renamed])
def test_change_is_seen_in_every_process_at_once(shown, processes, change):
    if change in (released, explained):
        steps = change(shown)
        next(steps)
        before = processes(ADDRESS)
        said = next(steps)
    else:
        before = processes(ADDRESS)
        said = change(shown)

    after = processes(ADDRESS)

    assert [said in page for page in before + after] == [False, False, True, True]


@pytest.mark.django_db
def test_page_stays_kept_while_others_work_and_asks_one_thing(shown, processes):
    processes(ADDRESS)
    make_user()
    RegionScheme.objects.filter(pk=0).update(name="x")

    with CaptureQueriesContext(connection) as asked:
        processes(ADDRESS)

    assert len([one for one in asked if "trail_trailentry" in one["sql"]]) == 2
    assert not [one for one in asked if 'FROM "monitoring_value"' in one["sql"]]


@pytest.mark.django_db
def test_change_with_a_lower_number_that_is_seen_later_counts(client, shown):
    """On PostgreSQL the entries of who began first may become visible last."""
    edition, built = Edition(is_public=True, day=DAY), iter(range(9))

    def content():
        return kept.kept(edition, "x", lambda: next(built))

    last = kept.TrailEntry.objects.latest("pk").pk
    copy_entry(last, to=last + 900)
    first = content()
    copy_entry(last, to=last + 1)

    assert (first, content()) == (0, 1)


def copy_entry(entry, *, to):
    columns = "recorded_at, table_name, row_key, operation, actor, on_behalf_of, source, address, login"
    with asleep(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO trail_trailentry (id, {columns}) SELECT %s, {columns} FROM trail_trailentry WHERE id = %s",
            [to, entry],
        )


@pytest.mark.django_db
def test_public_page_and_file_are_asked_for_again_each_time(client, shown):
    held = {name: client.get(f"{ADDRESS}{name}")["Cache-Control"] for name in ("", "table.csv", "bars.svg")}

    assert all("no-cache" in one and "max-age" not in one for one in held.values()), held


@pytest.mark.django_db
@pytest.mark.usefixtures("data_2024")
def test_public_pages_read_no_table_of_which_a_change_goes_unseen(client):
    DemandEstimate.objects.get_or_create(
        year=2025, source="x", defaults={"low": 1, "high": 2, "published_on": date(2024, 1, 1)}
    )
    assert Target.objects.exists()
    themes = [f"/monitor/{theme_slug(one)}/" for one in Theme]
    keys = Edition(is_public=True, day=timezone.localdate()).tables().values_list("key", flat=True)
    pages = [
        "/monitor/",
        "/monitor/targets/",
        "/monitor/demand/",
        *themes,
        *(f"/monitor/tables/{key}/" for key in keys),
    ]

    with CaptureQueriesContext(connection) as asked:
        statuses = [client.get(page).status_code for page in pages]

    read = {name for one in asked for name in re.findall(r'(?:FROM|JOIN) "(\w+)"', one["sql"])}
    assert statuses.count(200) > 10
    assert len(read) > 12
    assert read - kept.watched() - {"trail_trailentry", "accounts_user"} == set()


# What a process keeps for as long as it lives, or for each thing that it is made of; none of it is read from a row.
KEPT_BY_A_PROCESS = {
    "monitoring/services/files/columns.py": {"class_names", "_names"},  # by the shape of the table, which is its key
    "monitoring/report/report.py": {"published"},  # files of the program
    "monitoring/report/files/pdf.py": {"_layout"},  # a file of the program
    "monitoring/services/sources/plan_columns.py": {"plan_format"},  # a file of the program
    "subsidies/letters/__init__.py": {"example"},  # a file of the program
    "subsidies/letters/layout.py": {"default_layout"},  # made by the program
    "subsidies/letters/printed.py": {"_layout"},  # a file of the program
    "drenthe/lib/sheets/header.py": {"_likeness"},  # by the two names
    "drenthe/lib/sheets/names.py": {"_squeezed"},  # by the text
    "drenthe/lib/documents/typesetting.py": {"_fonts"},  # files of a library
    "drenthe/lib/values/workdays.py": {"public_holidays"},  # counted from the year
    "drenthe/lib/database/fetch_together.py": {"_statement"},  # SQL, by the models
    "drenthe/lib/documents/text_merge.py": {"_template"},  # by the text
    "drenthe/lib/documents/wordfile.py": {"_room"},  # the templates in it by their text
    "drenthe/lib/templatetags/ui.py": {"_style_sheets"},  # files of the program
}


def cached_functions():
    for app in ("drenthe", "projects", "subsidies", "monitoring"):
        for path in (ROOT / app).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.FunctionDef) and any(
                    re.search(r"(^|\.|\b)(lru_cache|cache)\b(?!_)", ast.unparse(one))
                    and "control" not in ast.unparse(one)
                    for one in node.decorator_list
                ):
                    yield path.relative_to(ROOT).as_posix(), node


def test_nothing_that_a_process_keeps_is_read_from_a_row():
    found: dict[str, set[str]] = {}
    for path, node in cached_functions():
        found.setdefault(path, set()).add(node.name)
        assert ".objects" not in ast.unparse(node), path

    assert found == KEPT_BY_A_PROCESS


def test_the_cache_of_django_is_used_for_public_pages_only():
    users = {
        path.relative_to(ROOT).as_posix()
        for app in ("drenthe", "projects", "subsidies", "monitoring")
        for path in (ROOT / app).rglob("*.py")
        if re.search(r"from django.core.cache import|cache_page|\bcaches\[", path.read_text())
    }

    assert users == {"monitoring/pages/kept.py"}
