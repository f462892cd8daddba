"""Every page asks the database as often for one of everything as for three, and for no more rows than fit on it.

The addresses come from the resolver: a new page without a recipe (tests/growth/pages.py) fails here. One province
grows from one to three of everything, rows and what hangs under them, and each page is counted at each size.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse

from drenthe.accounts.roles import Role
from monitoring.enums import Theme
from monitoring.views.monitor import theme_slug
from projects.services.digest import digest_of
from subsidies.services.case.notices import preference_of
from tests.bounded_rows import unbounded, unbounded_on
from tests.growth.cases import STATUSES, grow_cases
from tests.growth.figures import grow_figures
from tests.growth.pages import recipes
from tests.growth.projects import grow_projects
from tests.test_access import walk
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

SIZES = (1, 3)
AT_LEAST = 240  # pages; fewer means that the walk has lost some
MOST_FOR_THE_TRAIL = 220  # one for each table that grows, and a few
MOST_FOR_A_PAGE = 99  # my work asks the most: of everything that can wait for somebody with every role
# Statements; what this person did here, advises and may decide are three; a drawn award asks one; the register of
# irregularities eight where an entry stands, for who sees it: that it was read is looked up too.
MOST_FOR_A_CASE = 38
# Not ours: the account pages and the admin's own; they know nothing of what is counted here.
OTHERS = re.compile(r"^(account/|admin/(?!(subsidies|projects|monitoring|exports|accounts)/)|i18n/|health)")


def addresses(main: dict[Any, Any]) -> Iterator[str]:
    """Give every address of the site with its values filled in. Fails for one without a recipe."""
    known = recipes(main)
    for name, route in walk(get_resolver()):
        if OTHERS.match(route) or route.startswith("admin/"):
            continue
        if name == route:  # it has no name
            yield f"/{route}"
        elif re.search(r"<\w+", route):
            assert name in known, f"{name} ({route}) has no recipe in tests/growth/pages.py"
            yield from (reverse(name, kwargs=values) for values in known[name])
        else:
            yield reverse(name)
    for model in admin.site._registry:
        if model._meta.app_label in {"subsidies", "projects", "monitoring", "exports", "accounts"}:
            yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
            first = model.objects.order_by("pk").first()
            rows = [row for row in (first, *main.values()) if isinstance(row, model)]
            for pk in {row.pk for row in rows}:
                yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[pk])


def statements(client: Any, url: str) -> tuple[int, list[str]]:
    """Open a page that nothing was kept of; return the status, and what it asked the database."""
    cache.clear()
    connection.queries_log.clear()  # it holds 9,000, and this walk asks more
    with CaptureQueriesContext(connection) as asked:
        response = client.get(url)
        if response.streaming:
            b"".join(response.streaming_content)
    return response.status_code, [query["sql"] for query in asked]


def asked_by(client: Any, pages: list[str]) -> dict[str, list[str]]:
    """Return what each page asks the database, of those that open."""
    found = {}
    for url in pages:
        status, asked = statements(client, url)
        assert status < 500, url
        if status == 200:
            found[url] = asked
    return found


def grow(first: int, last: int, user: Any, main: dict[Any, Any]) -> None:
    """Bring everything from `first` to `last` of it."""
    for number in range(first, last + 1):
        grow_cases(number, user, main)
        grow_projects(number, user, main)
        grow_figures(number, user, main)
    with connection.cursor() as cursor:  # PostgreSQL plans for no rows until it counted them: not before a commit
        cursor.execute("ANALYZE")


def test_every_page_asks_as_often_for_one_as_for_three(record_property):
    client = signed_in(*Role)
    main: dict[Any, Any] = {"slugs": [theme_slug(one) for one in Theme], "feed": preference_of(client.user).feed_key}
    grow(1, 1, client.user, main)
    pages = list(addresses(main))
    ContentType.objects.get_for_models(*apps.get_models())  # a process looks them up once
    digest_of(client.user)  # made the first time that somebody asks for it
    sizes = [asked_by(client, pages)]
    # What PostgreSQL may refuse it refuses at the first; how often a page asks depends on no database.
    for before, size in pairwise(SIZES if connection.vendor == "sqlite" else SIZES[:1]):
        grow(before + 1, size, client.user, main)
        sizes.append(asked_by(client, pages))

    counts = {url: [len(size.get(url, ())) for size in sizes] for url in sizes[0]}
    record_property("pages", len(counts))
    record_property("statements", sum(map(len, sizes[-1].values())))
    assert unbounded_on(sizes[-1]) == {}  # a limit, a key of what it belongs to, or a sum: tests/bounded_rows.py
    assert len(counts) >= AT_LEAST
    by_table = {url: counts.pop(url) for url in list(counts) if url.startswith("/trail/")}
    assert {url: numbers for url, numbers in counts.items() if len(set(numbers)) > 1} == {}
    assert {url: numbers for url, numbers in counts.items() if max(numbers) > MOST_FOR_A_PAGE} == {}
    # The trail names the rows that it is about: one question for each table on the page, whatever there is of it.
    assert max(max(numbers) for numbers in by_table.values()) <= MOST_FOR_THE_TRAIL


@pytest.mark.one_database
@pytest.mark.parametrize("role", [None, Role.CASE_OFFICER, Role.READER])
def test_page_of_a_full_case_takes_few_statements(role):
    everybody = signed_in(*Role)
    main: dict[Any, Any] = {}
    for number in (1, 2):
        grow_cases(number, everybody.user, main)
    client = signed_in(role) if role else everybody
    cases = [case for status, case in main.items() if status in STATUSES]

    counts = {}
    for case in cases:
        statements(client, case.get_absolute_url())
        status, asked = statements(client, case.get_absolute_url())
        assert status == 200
        counts[case.status] = len(asked)

    assert len(counts) == len(STATUSES)
    assert max(counts.values()) <= MOST_FOR_A_CASE, counts


@pytest.mark.parametrize(
    ("rest", "tables"),
    [
        ("", ["case"]),
        (' WHERE "case"."status" = \'open\'', ["case"]),
        (' WHERE "case"."town_id" = 3', ["case"]),
        (' WHERE ("case"."id" = 3 OR "case"."town_id" = 3)', ["case"]),
        (' WHERE "case"."id" IN (SELECT U0."id" FROM "case" U0 LIMIT 3)', ["case"]),
        (' WHERE "case"."title" = \'LIMIT 5\'', ["case"]),
        (' ORDER BY "case"."id" LIMIT 5', []),
        (' WHERE "case"."id" IN (1, 2)', []),
        (' WHERE ("case"."id") IN ((1), (2))', []),
        (' WHERE ("case"."project_id" = 3 AND ("case"."a" = 1 OR "case"."b" = 2))', []),
        (' WHERE "project_id" = 3 UNION ALL SELECT "id" FROM "letter"', ["letter"]),
    ],
)
def test_statement_without_limit_or_key_is_seen(rest, tables):
    assert list(unbounded(f'SELECT "case"."id" FROM "case"{rest}', {"case": {"id", "project_id"}})) == tables
