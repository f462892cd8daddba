"""How often a password, a second factor and a mail may be tried: every limit of the sign-in stands here.

An attempt is counted before it is looked at, so that a thousand at once are a thousand; a right one is taken back.
"""

from collections.abc import Callable
from typing import Any

from allauth.account.internal.stagekit import unstash_login
from allauth.account.internal.userkit import filter_users_by_email
from django.conf import settings
from django.http import HttpRequest

from drenthe.accounts.devices import known_devices
from drenthe.accounts.tallies import Limit
from drenthe.lib.requests.visitors import network_of

QUARTER, HOUR, DAY = 900, 3600, 86400  # seconds
FROM_ELSEWHERE = 30  # wrong passwords an hour for one account, from all browsers it never signed in with
PER_ADDRESS = 100  # wrong attempts a quarter from one network address, those browsers not counted
FACTOR, FACTOR_PER_DAY = 10, 50  # wrong second factors for one account and browser
PASSWORD_PER_DAY = 100  # wrong passwords for one account and browser
MAILS, MAILS_PER_ADDRESS = 3, 60  # mails an hour to one address, and asked from one network address


def limits_of(request: HttpRequest, name: str) -> list[Limit]:
    """Return the limits of a form of the sign-in, by the name of its address; the narrowest first."""
    return LIMITED.get(name, _other)(request)


def gives_back(name: str) -> bool:
    """Whether a right attempt does not count. A mail that was asked for counts always."""
    return name not in MAILED


def login_name(request: HttpRequest) -> str:
    """Return the address that somebody tries to sign in with."""
    return str(request.POST.get("login", "")).strip()


def _account(text: str) -> tuple[str, int | None]:
    """Return what an address is counted under, however it is written: the account that the sign-in would try."""
    users = filter_users_by_email(text, for_login=True) if text else []
    found = min((user.pk for user in users), default=None)
    return (f"account {found}" if found else f"address {text.casefold()}"), found


def _password(request: HttpRequest) -> list[Limit]:
    name, pk = _account(login_name(request))
    return _guesses(request, name, pk)


def _own_password(request: HttpRequest) -> list[Limit]:
    """The same count: a session that somebody left open gives no more guesses than the front door."""
    pk = request.user.pk
    return _guesses(request, f"account {pk}", pk)


def _guesses(request: HttpRequest, account: str, pk: int | None) -> list[Limit]:
    """Of a known browser its own count; elsewhere by network address, with a brake on all of elsewhere together."""
    device = known_devices(request).get(pk) if pk else None
    where = f"browser {device}" if device else f"network {network_of(request)}"
    own = [
        Limit(f"password {account} {where}", settings.LOGIN_FAILURES, QUARTER, is_cleared=True),
        Limit(f"password {account} {where}", PASSWORD_PER_DAY, DAY),
    ]
    return own if device else [*own, Limit(f"password {account} elsewhere", FROM_ELSEWHERE, HOUR), *_other(request)]


def _factor(request: HttpRequest) -> list[Limit]:
    """Per account, whatever the session or network: who comes this far knows the password."""
    pending = unstash_login(request, peek=True)
    user: Any = request.user if request.user.is_authenticated else getattr(pending, "user", None)
    if user is None:
        return _other(request)
    device = known_devices(request).get(user.pk)
    name = f"factor account {user.pk} {f'browser {device}' if device else 'elsewhere'}"
    own = [Limit(name, FACTOR, QUARTER, is_cleared=True), Limit(name, FACTOR_PER_DAY, DAY)]
    return own if device else [*own, *_other(request)]


def _mail(request: HttpRequest) -> list[Limit]:
    name, _pk = _account(str(request.POST.get("email", "")).strip())
    return [
        Limit(f"mail {name}", MAILS, HOUR),
        Limit(f"mail network {network_of(request)}", MAILS_PER_ADDRESS, HOUR),
    ]


def _other(request: HttpRequest) -> list[Limit]:
    return [Limit(f"network {network_of(request)}", PER_ADDRESS, QUARTER)]


def _none(_request: HttpRequest) -> list[Limit]:
    """Of an address that came by mail: what is in it cannot be guessed, so a try says nothing."""
    return []


MAILED = {"account_reset_password"}
BY_LINK = ("account_reset_password_from_key", "account_confirm_email")
LIMITED: dict[str, Callable[[HttpRequest], list[Limit]]] = {
    "account_login": _password,
    "account_reauthenticate": _own_password,
    "account_change_password": _own_password,
    "password_change": _own_password,  # the admin's own page
    "mfa_authenticate": _factor,
    "mfa_reauthenticate": _factor,
    "mfa_reauthenticate_webauthn": _factor,
    "account_reset_password": _mail,
    **dict.fromkeys(BY_LINK, _none),
}
