"""Who came in, from where, and who was refused: a line in the log for each. No passwords, codes or tokens.

The signals are those of Django and allauth; nothing here decides anything.
"""

from typing import Any

import structlog
from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from allauth.socialaccount.signals import social_account_added, social_account_removed
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.dispatch import Signal
from django.http import HttpRequest

from drenthe.lib.requests.visitors import address_of

log = structlog.get_logger("drenthe.sign_in")
SAID: dict[str, Signal] = {
    "signed in": user_logged_in,
    "signed out": user_logged_out,
    "password changed": password_changed,
    "password set": password_set,
    "password reset by mail": password_reset,
    "second factor added": authenticator_added,
    "second factor removed": authenticator_removed,
    "second factor made anew": authenticator_reset,
    "account elsewhere connected": social_account_added,
    "account elsewhere disconnected": social_account_removed,
}


def note(said: str, request: HttpRequest | None, *, user: Any = None, **facts: Any) -> None:
    """Write a line: what happened, whose account it is, and from where."""
    if user is not None:
        facts = {"account": user.pk, "email": user.email, **facts}
    log.info(said, **facts, address=address_of(request) if request is not None else "")


def note_refusal(said: str, request: HttpRequest | None, **facts: Any) -> None:
    """Write a line, as a warning, of somebody who was not let in."""
    log.warning(said, **facts, address=address_of(request) if request is not None else "")


def as_address(given: Any) -> str:
    """Return the address that somebody typed; of anything else nothing: it may be the password."""
    try:
        validate_email(given)
    except ValidationError:
        return "(no address)"
    return str(given)


def _tell(said: str) -> Any:
    def receive(*, request: HttpRequest | None = None, user: Any = None, **kwargs: Any) -> None:
        kind = getattr(kwargs.get("authenticator"), "type", "")
        note(said, request, user=user, **({"kind": str(kind)} if kind else {}))

    return receive


def _failed(*, credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any) -> None:
    note_refusal("wrong password", request, given=as_address(credentials.get("email")))


def listen() -> None:
    """Start writing; called once, when the site starts."""
    for said, signal in SAID.items():
        signal.connect(_tell(said), weak=False, dispatch_uid=f"log {said}")
    user_login_failed.connect(_failed, dispatch_uid="log wrong password")
