"""Pages about signing in that django-allauth does not have."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def locked_out(request: HttpRequest, credentials: Any = None, *args: Any, **kwargs: Any) -> HttpResponse:
    """Say that there were too many wrong passwords, and when to try again (called by django-axes)."""
    return render(request, "account/locked_out.html", status=429)
