"""Pages about signing in that django-allauth does not have."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest


@require_GET
def own_address(request: UserRequest) -> HttpResponse:
    """One's own address, to read: a link for a new password goes there, so two functional admins change it."""
    return render(request, "account/own_address.html")


@require_GET
def confirmed(request: UserRequest) -> HttpResponse:
    """Say that it is known again who this is, and that the form waits on the other page."""
    return render(request, "account/confirmed.html")


@require_GET
def factor_needed(request: UserRequest) -> HttpResponse:
    """Say that a second factor is needed first, and how to get one."""
    return render(request, "account/factor_needed.html", {"has_passkeys": "webauthn" in settings.MFA_SUPPORTED_TYPES})
