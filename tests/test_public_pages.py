"""The public pages, found from the code: open to a stranger, the same for all, and with nothing internal on them."""

import re

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from drenthe.accounts.roles import Role
from drenthe.public import public_paths, public_views
from tests.factories import make_award, make_ceiling
from tests.test_form_templates import named_patterns
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]

MOST = 30  # statements of a page
AT_LEAST = 20  # pages; fewer means that the walk has lost some
INTERNAL = (
    *("(niet bevestigd", ">niet bevestigd", "not confirmed", "behandelaar", "mandaat", "csrf"),
    *("interne versie", "traceback"),
)
DOOR = "/account/login/"


@pytest.mark.usefixtures("data_2024")
def test_every_public_page_is_for_everybody():
    wrong, paths = [], public_paths()
    links = set()

    for path in paths:
        cache.clear()
        stranger = Client()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            response = stranger.get(path)
        is_page = response["Content-Type"].startswith("text/html")
        text = text_of(response) if is_page else response.getvalue().decode("utf-8", "replace")
        said = {
            "status": response.status_code != 200,
            "cookie": bool(response.cookies),
            "cache": "no-store" in response.get("Cache-Control", "no-store"),
            "statements": len(asked) > MOST,
            "internal": [word for word in INTERNAL if word in text.lower()],
        }
        wrong += [(path, name, value) for name, value in said.items() if value]
        links |= {link for link in re.findall(r'href="(/[^"#]*)"', text) if not link.startswith(settings.STATIC_URL)}

    assert wrong == []
    assert len(paths) >= AT_LEAST
    closed = [link for link in sorted(links) if Client().get(link.replace("&amp;", "&")).status_code != 200]
    assert [link for link in closed if "language=" not in link] == []


def test_nothing_on_a_public_page_asks_for_a_sign_in(client):
    make_ceiling()

    links = [
        link
        for link in re.findall(r'href="(/[^"#?]*)', text_of(client.get("/public/schemes/")))
        if "static" not in link
    ]

    sent_on = [link for link in links if client.get(link).get("Location", "").startswith(f"{DOOR}?next=")]
    assert sent_on == []


def test_sitemap_names_the_public_pages_and_no_other(client):
    make_award()

    answer = client.get("/sitemap.xml")

    named = re.findall(r"<loc>(.*?)</loc>", text_of(answer))
    assert named == [f"http://testserver{path}" for path in public_paths()]
    assert client.get("/robots.txt").content.decode().endswith("Sitemap: http://testserver/sitemap.xml\n")


def test_each_public_page_takes_reading_only():
    for name, view in public_views():
        assert view.login_required is False, name
    assert Client().post("/public/schemes/").status_code == 405


@pytest.mark.parametrize(("asked", "said"), [("en", "Subsidy schemes"), ("nl", "Subsidieregelingen")])
def test_language_is_kept_once_it_was_chosen(client, asked, said):
    response = client.get("/public/schemes/", {"language": asked, "page": "1"})

    assert response["Location"] == "/public/schemes/?page=1"
    assert response.cookies[settings.LANGUAGE_COOKIE_NAME].value == asked
    assert said in text_of(client.get("/public/schemes/"))


def test_language_that_is_not_there_changes_nothing(client):
    response = client.get("/public/schemes/", {"language": "xx"})

    assert (response.status_code, dict(response.cookies)) == (200, {})


def test_who_signed_in_keeps_the_own_frame_and_no_proxy_keeps_the_page():
    response = signed_in(Role.READER).get("/public/schemes/")

    assert "no-store" in response["Cache-Control"]
    assert "Mijn" in text_of(response) or "site-nav--wide" in text_of(response)


def test_whoever_needs_no_account_is_a_public_page_or_a_door():
    doors = (
        "account_",
        "mfa_",
        "socialaccount_",
        "openid_connect_",
        "usersessions",
        "health",
        "metrics",
        "set_language",
    )
    files = {"monitoring:table-file", "monitoring:table-picture", "monitoring:pace-picture"}
    besides = {
        "subsidies:scheme",
        "subsidies:scheme-list",
        "subsidies:work-feed",
        *files,
    }  # they lead on, or have a key
    open_views = {
        name
        for name, pattern in named_patterns(get_resolver())
        if getattr(pattern.callback, "login_required", True) is False
        and not set(pattern.callback.__module__.split(".")) & {"allauth", "api", "rest_framework", "drf_spectacular"}
        and not hasattr(pattern.callback, "public_addresses")
    }

    assert sorted(name for name in open_views - besides if not name.startswith(doors)) == []


def test_stranger_who_asks_what_is_not_there_keeps_the_menu_and_gets_no_cookie(client):
    answer = client.get("/bestaat/niet/")

    assert (answer.status_code, bool(answer.cookies)) == (404, False)
    assert "/public/register/" in text_of(answer)
