"""The key and the versions that a browser or a program sends along, for test clients that are about something else."""

import re
import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.dateparse import parse_date

from drenthe.accounts.models import User
from drenthe.lib.requests.entity_tags import Seen
from drenthe.lib.screens.acts_on import declared
from drenthe.lib.templatetags.form_tokens import SEEN
from drenthe.lib.values.keys import key_of
from subsidies.models import Proposal
from subsidies.services.decisions import signing

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}
API_DECIDE = re.compile(r"/api/v1/applications/[^/]+/decide$")
DECIDE = re.compile(r"/applications/[^/]+/decide/$")
ACT = re.compile(r"(/api/v1/(?:applications|projects)/[^/]+)/(?!log$)[\w-]+$")


def with_key(send: Callable[..., Any]) -> Callable[..., Any]:
    """Return the method of a client that sends a request, with what is missing added to it."""

    def request(client: Client, **environ: Any) -> Any:
        if environ.get("REQUEST_METHOD", "GET") not in SAFE:
            given = {**client.defaults, **environ}
            environ.setdefault("HTTP_IDEMPOTENCY_KEY", given.get("HTTP_IDEMPOTENCY_KEY", str(uuid.uuid4())))
            thing = ACT.match(environ.get("PATH_INFO", ""))
            if thing and "HTTP_IF_MATCH" not in given:
                environ["HTTP_IF_MATCH"] = _version(client, thing[1])
        return send(client, **environ)

    return request


def with_versions(post: Callable[..., Any]) -> Callable[..., Any]:
    """Return the method of a client that posts a form, with the present version of each thing that it acts on.

    A test about versions gives its own `_seen`; an empty list leaves them out.
    """

    def posts(client: Client, path: str, data: Any = None, *args: Any, **kwargs: Any) -> Any:
        if (data is None or isinstance(data, dict)) and not args and "content_type" not in kwargs:
            data = {**(data or {})}
            data.setdefault(SEEN, _seen(client, path, data))
            data = {**_letters(client, path, data), **data}
        if isinstance(data, dict) and API_DECIDE.search(path):
            shown = _letters(client, path.replace("/api/v1", "") + "/", {"decided_on": data.get("decidedOn")})
            data = {"seen": shown.get("letter", ""), **data}
        return post(client, path, data, *args, **kwargs)

    return posts


def _seen(client: Client, path: str, data: dict[str, Any]) -> list[str]:
    try:
        match = resolve(urlsplit(path).path)
    except Resolver404:
        return []
    found = declared(match.func)
    if found is None or settings.SESSION_COOKIE_NAME not in client.cookies:
        return []
    user = client.session.get("_auth_user_id")
    if user is None:
        return []
    lists = {name: value if isinstance(value, list | tuple) else [value] for name, value in data.items()}
    given = MultiValueDict({name: list(map(str, values)) for name, values in lists.items()})
    things = found.things(given, match.kwargs)
    rows = [thing.model._base_manager.filter(pk=thing.pk).first() for thing in things]
    return [Seen.of(row).token(User(pk=int(user))) for row in rows if row is not None]


def _letters(client: Client, path: str, data: dict[str, Any]) -> dict[str, str]:
    """The fingerprints of the letters that a decision maker saw, as the pages that sign send them."""
    chosen = data.get("proposals", []) if path.endswith("/decisions/") and "sign" in data else []
    keys = [one for one in (chosen if isinstance(chosen, list | tuple) else [chosen]) if key_of(one) is not None]
    found = {f"letter-{one.pk}": one for one in Proposal.objects.filter(pk__in=keys)} if keys else {}
    if DECIDE.search(path):
        waiting = Proposal.objects.filter(application__case_number=path.split("/")[-3], state="open").first()
        found = {"letter": waiting} if waiting else {}
    user = User.objects.filter(pk=client.session.get("_auth_user_id")).first() if found else None
    if user is None:
        return {}
    return {name: _fingerprint(proposal, user, data.get("decided_on")) for name, proposal in found.items()}


def _fingerprint(proposal: Proposal, user: User, day: Any) -> str:
    on = parse_date(str(day)) or timezone.localdate()
    letter = signing.letter_of(proposal, on=on, actor=user)
    return str(getattr(letter, "fingerprint", ""))


def _version(client: Client, path: str) -> str:
    """Return the ETag of a thing, or another text when this client may not read it."""
    if "HTTP_ACCEPT" in client.defaults:
        return "none"
    return str(client.get(path).headers.get("ETag", "none"))
