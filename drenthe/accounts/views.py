"""Pages about signing in that django-allauth does not have."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def login_name(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """Return the address that somebody tries to sign in with, however it is written (called by django-axes).

    The form calls it `login`, allauth `email`. Without a name the wrong passwords of all people behind one network
    address would be counted as one person's.
    """
    given = credentials or request.POST
    found = next((given[key] for key in ("login", "email", "username") if given.get(key)), "")
    return str(found).strip().lower()


def locked_out(request: HttpRequest, credentials: Any = None, *args: Any, **kwargs: Any) -> HttpResponse:
    """Say that there were too many wrong passwords, and when to try again (called by django-axes)."""
    return render(request, "account/locked_out.html", status=429)
