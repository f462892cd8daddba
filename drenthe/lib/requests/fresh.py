"""What asks again who somebody is: a view says so of itself, drenthe.accounts.middleware holds it to that.

For what changes who somebody is, what somebody may do, and what binds the province: signing and paying. A session that
was left open, or taken, is then not enough.
"""

from collections.abc import Callable, Container, Mapping
from typing import Any, TypeVar

from django.contrib.admin import ModelAdmin

View = TypeVar("View", bound=Callable[..., Any])
Asks = Callable[[Mapping[str, Any]], bool]
READS = {"GET", "HEAD", "OPTIONS"}
CHANGES_IN_ADMIN = {"add_view", "change_view", "delete_view"}


def needs_fresh_sign_in(view: View) -> View:
    """Say that a view, or an act of the API, is for somebody who signed in or confirmed who they are just now."""
    return needs_fresh_sign_in_when(lambda _kwargs: True)(view)


def needs_fresh_sign_in_to_send(view: View) -> View:
    """Say so of a page that somebody also comes to only to read: what is sent asks, and loses nothing by it."""
    view.is_free_to_read = True  # type: ignore[attr-defined]
    return needs_fresh_sign_in(view)


def needs_fresh_sign_in_with(button: str) -> Callable[[View], View]:
    """Say so of a page that shows first what it would do: only what is sent with this button asks."""

    def declare(view: View) -> View:
        view.asks_only_with = button  # type: ignore[attr-defined]
        return needs_fresh_sign_in_to_send(view)

    return declare


def needs_fresh_sign_in_when(asks: Asks) -> Callable[[View], View]:
    """Say so for a view that stands at several addresses: `asks` gets what was in the address."""

    def declare(view: View) -> View:
        view.asks_fresh_sign_in = asks  # type: ignore[attr-defined]
        return view

    return declare


def asks_fresh_sign_in(
    view: Callable[..., Any], method: str, kwargs: Mapping[str, Any], sent: Container[str] | None = None
) -> bool:
    """Whether a view said so, of what is sent with these names. Of the API its acts say it, of the admin a page for
    all that changes.
    """
    button = getattr(view, "asks_only_with", "")
    if button and sent is not None and button not in sent:
        return False
    if getattr(view, "is_free_to_read", False) and method.upper() in READS:
        return False
    actions: Mapping[str, str] = getattr(view, "actions", None) or {}
    act = getattr(getattr(view, "cls", None), actions.get(method.lower(), ""), None)
    said: Asks | None = getattr(view, "asks_fresh_sign_in", None) or getattr(act, "asks_fresh_sign_in", None)
    page = getattr(view, "model_admin", None)
    if said is None and isinstance(page, ModelAdmin):
        return bool(getattr(page, "asks_fresh_sign_in", False)) and view.__name__ in CHANGES_IN_ADMIN
    return said is not None and said(kwargs)
