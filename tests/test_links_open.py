"""Every link on the page of a case and on My work opens for who sees it: none ends in “you may not”."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.services.acts.case_acts import CASE_ACTS
from tests import aiding, objecting
from tests.cases import make_case
from tests.subsidies.test_objections import refused
from tests.web import signed_in, unread_pages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
HREF = re.compile(r'<a\b[^>]*\bhref="([^"#?]+)')
LINKS_AT_LEAST = 150


def cases() -> list[Any]:
    """An award of which state aid is to be entered, and a refusal with an objection: both offer much."""
    awarded, objected = make_case(Status.AWARDED), refused(ground="scheme-criteria")
    aiding.ready(awarded, "enter-aid")
    objecting.ready_to_hear(objecting.receive(objected))
    return [awarded, objected]


def opens(client: Client, path: str) -> bool:
    """Whether an address opens; of an act its right is looked at, as its page does before anything else."""
    act = path.strip("/").split("/")[-1]
    if path.startswith("/applications/") and act in CASE_ACTS:
        return CASE_ACTS[act].is_open_to(client.user)  # type: ignore[attr-defined]
    return client.get(path).status_code != 403


def test_every_link_on_a_page_opens_for_who_sees_it(record_property):
    found, walked, shut = cases(), 0, []
    for role in Role:
        client, seen = signed_in(role), set()
        for page in ("/", *(case.get_absolute_url() for case in found)):
            answer = client.get(page, follow=True)
            seen |= {urlsplit(href).path for href in HREF.findall(answer.content.decode()) if href.startswith("/")}
        with unread_pages():
            shut += [(role.value, path) for path in sorted(seen) if not opens(client, path)]
        walked += len(seen)
    record_property("links", walked)
    assert shut == []
    assert walked >= LINKS_AT_LEAST
