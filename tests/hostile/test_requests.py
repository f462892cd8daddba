"""Whatever is sent, the site answers: never a fault of its own (5xx)."""

import os
import traceback
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.utils.http import urlencode

from drenthe.accounts.roles import Role
from monitoring.enums import Theme
from monitoring.views.monitor import theme_slug
from subsidies.services.case.notices import preference_of
from tests.hostile.requests import Hostile, draw, names_of
from tests.test_query_counts import addresses, grow
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
# HOSTILE_REQUESTS=5000 tries that many; HOSTILE_SEED=7 tries others.
COUNT = int(os.environ.get("HOSTILE_REQUESTS", "150"))
SEED = int(os.environ.get("HOSTILE_SEED", "1"))


def send(client: Client, asked: Hostile) -> Any:
    url = quote(asked.path.encode("utf-8", "replace")) + ("?" + urlencode(_sendable(asked.query), doseq=True))
    method = getattr(client, asked.method)
    if asked.method in {"get", "head", "options"}:
        return method(url)
    if asked.content_type:
        return method(url, asked.body, content_type=asked.content_type, **asked.headers)
    if asked.method != "post":
        return method(url, urlencode(_sendable(asked.body)), content_type="application/x-www-form-urlencoded")
    return method(url, _sendable(asked.body), **asked.headers)


def _sendable(values: dict[str, Any]) -> dict[str, Any]:
    """The values without half characters, which no browser can send."""
    return {name: _whole(value) for name, value in values.items()}


def _whole(value: Any) -> Any:
    return [_whole(one) for one in value] if isinstance(value, list) else value.encode("utf-8", "replace").decode()


def _page(client: Client, path: str) -> str:
    response = client.get(path)
    return "" if response.streaming else response.content.decode("utf-8", "ignore")


def test_nothing_that_is_sent_makes_a_fault(record_property):
    random = Random(SEED)  # noqa: S311 -- the same every time
    officer = signed_in(*(set(Role) - {Role.FUNCTIONAL_ADMIN}), raise_request_exception=False)
    main: dict[Any, Any] = {"slugs": [theme_slug(one) for one in Theme], "feed": preference_of(officer.user).feed_key}
    grow(1, 1, officer.user, main)
    pages = sorted(
        set(addresses(main)) | {"/account/login/", "/account/password/reset/", "/admin/autocomplete/", "/health/live"}
    )
    clients = {
        "nobody": Client(raise_request_exception=False),
        "all roles": officer,
        "case officer": signed_in(Role.CASE_OFFICER, raise_request_exception=False),
        "reader": signed_in(Role.READER, raise_request_exception=False),
        "functional admin": signed_in(Role.FUNCTIONAL_ADMIN, raise_request_exception=False),
    }
    reads = {path: names_of(path, _page(officer, path)) for path in pages}
    faults, answers = [], dict.fromkeys(range(1, 6), 0)

    for number in range(COUNT):
        who = random.choice(sorted(clients))
        asked = draw(random, reads)
        cache.clear()
        with transaction.atomic():
            try:
                response = send(clients[who], asked)
                if response.streaming:
                    b"".join(response.streaming_content)
                status, why = response.status_code, (getattr(response, "exc_info", None) or (None, None))[1]
            except Exception as error:  # noqa: BLE001 -- whatever comes out while a file is written
                status, why = 500, error
            transaction.set_rollback(True)
        answers[status // 100] += 1
        if status >= 500:
            where = traceback.format_exception(why)[-3:] if why else []
            faults.append(f"{number} {who} {asked}"[:500] + "\n" + "".join(where)[:900])

    record_property("answers", answers)
    record_property("addresses", len(pages))
    record_property("names", len({name for found in reads.values() for name in found}))
    assert not faults, "\n".join(faults)
