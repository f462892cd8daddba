"""Every form on every page shows the version that is in the database, and no part of a page stands there twice."""

import re
from collections import Counter

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.lib.requests.entity_tags import ChangedSince, Seen
from subsidies.imports.run import bring_in
from tests.factories import make_ceiling, make_scheme
from tests.growth.cases import grow_cases
from tests.growth.figures import grow_figures
from tests.growth.projects import grow_projects
from tests.subsidies.application_rows import filled, sound
from tests.test_query_counts import addresses
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


def test_every_page_shows_the_version_that_is_in_the_database(tmp_path):
    """A view that changes a row to show it gives a form that is refused whenever it is sent."""
    client = signed_in(*Role)
    main = {"slugs": [], "feed": "x"}
    grow_cases(1, client.user, main)
    grow_projects(1, client.user, main)
    grow_figures(1, client.user, main)
    walked, outdated, twice = 0, [], []

    for url in [*addresses(main), *other_states(client, tmp_path)]:
        page = client.get(url)
        if page.status_code != 200 or page.streaming or not page["Content-Type"].startswith("text/html"):
            continue
        ids = Counter(re.findall(r'\sid="([^"]+)"', text_of(page)))
        twice += [(url, one) for one, times in ids.items() if times > 1]
        for token in hidden(page, "_seen"):
            seen, walked = Seen.read(token, client.user), walked + 1
            try:
                seen.check()
            except ChangedSince:
                outdated.append((url, seen.model.__name__))

    assert outdated == []
    assert twice == []
    assert walked >= 60, walked


def other_states(client, folder):
    """Pages of a thing in a state in which those above do not show it: a workbook whose applications are stored."""
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")
    path = folder / "stored.xlsx"
    path.write_bytes(filled(sound(0)))
    yield reverse("subsidies:import-result", args=[bring_in(path, actor=client.user).pk])
