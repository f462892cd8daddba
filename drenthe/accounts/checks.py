"""What `check --deploy` refuses: settings and accounts with which anybody can come in."""

import os
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.db import DatabaseError

from drenthe.accounts.demonstration import DOMAIN
from drenthe.accounts.models import User
from drenthe.accounts.roles import Role

SECRET_LENGTH, DIFFERENT = 50, 10  # characters
NOT_SENT = ("console", "dummy", "locmem", "filebased")


def doors_are_closed(**kwargs: Any) -> list[CheckMessage]:
    """Refuse what is meant for a demonstration or a developer's own machine. Each message says what to set."""
    return [Error(said, hint=hint, id=f"drenthe.E{number:03}") for number, said, hint in _faults()]


def _faults() -> Iterator[tuple[int, str, str]]:
    yield from _of_accounts()
    yield from _of_the_site()
    yield from _of_the_way_in()


def _of_accounts() -> Iterator[tuple[int, str, str]]:
    if settings.DEMO and settings.HTTPS:
        yield 11, "DEMO=1 on a site with https: everybody knows the demonstration accounts.", "Remove DEMO."
    try:
        found = User.objects.filter(email__endswith=f"@{DOMAIN}", is_active=True).count()
    except DatabaseError:
        return
    if found and not settings.DEMO:
        hint = "They cannot sign in without DEMO=1, but have roles. Start with an empty database, or switch them off."
        yield 10, f"There are {found} demonstration accounts in this database.", hint


def _of_the_site() -> Iterator[tuple[int, str, str]]:
    secret = settings.SECRET_KEY
    if len(secret) < SECRET_LENGTH or len(set(secret)) < DIFFERENT or secret.startswith("only-for-"):
        hint = f"Set SECRET_KEY to {SECRET_LENGTH} random characters: openssl rand -base64 48"
        yield 12, "SECRET_KEY is short or easy to guess: it signs sessions and links for a new password.", hint
    if not settings.HTTPS:
        hint = "Set SITE_URL to the https address that people type."
        yield 13, f"SITE_URL is {settings.SITE_URL}: passwords would go over the line readable.", hint
    if settings.EMAIL_BACKEND.rpartition(".")[0].endswith(NOT_SENT):
        hint = "Set EMAIL_URL, for example smtp+tls://user:password@host:587."
        yield 14, "Mail is not sent: nobody gets the link to choose a password, and it may stand in the log.", hint
    if settings.DEBUG:
        yield 18, "DEBUG=1 shows settings and code to everybody who causes an error.", "Remove DEBUG."
    if "*" in settings.ALLOWED_HOSTS:
        yield 19, "ALLOWED_HOSTS takes every name.", "Name the hosts, or leave it out: that of SITE_URL is known."


def _of_the_way_in() -> Iterator[tuple[int, str, str]]:
    if settings.HTTPS and not settings.TRUSTED_PROXIES:
        hint = "Set TRUSTED_PROXIES to the number of proxies of yours in front of the site, usually 1."
        yield 15, "Behind a proxy every visitor has its address, and TRUSTED_PROXIES is 0.", hint
    if "BEHIND_PROXY" in os.environ:
        yield 16, "BEHIND_PROXY is not read any more.", "Set TRUSTED_PROXIES=1 in its place."
    unknown = sorted(set(settings.SECOND_FACTOR_ROLES) - set(Role.values))
    if unknown:
        hint = f"The roles are: {', '.join(Role.values)}."
        yield 17, f"SECOND_FACTOR_ROLES names what is no role: {', '.join(unknown)}.", hint
    if not settings.SECOND_FACTOR_ROLES:
        hint = "Leave SECOND_FACTOR_ROLES out, or name the roles that need one."
        yield 17, "Nobody needs a second factor: a password is enough to decide and to pay.", hint
