"""The browsers that somebody signed in with before: there, what strangers try elsewhere shuts nobody out.

A signed cookie names the account and a number of its own; without the secret of the site nobody makes one.
"""

from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import get_random_string

COOKIE, SALT = "known-device", "drenthe.accounts.devices"
DAYS, PEOPLE = 180, 5  # how long, and how many people share a browser


def known_devices(request: HttpRequest) -> dict[int, str]:
    """Return the number of this browser for each account that signed in with it."""
    try:
        found = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=DAYS * 86400)
    except signing.BadSignature:
        return {}
    return {int(account): number for account, number in found}


def remember(request: HttpRequest, response: HttpResponseBase, user: Any) -> None:
    """Give the browser its cookie after a complete sign-in."""
    known = known_devices(request)
    number = known.pop(user.pk, "") or get_random_string(12)
    kept = [*list(known.items())[-(PEOPLE - 1) :], (user.pk, number)]
    response.set_cookie(
        COOKIE,
        signing.dumps(kept, salt=SALT),
        max_age=DAYS * 86400,
        path="/account/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
