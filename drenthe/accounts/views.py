"""Pages about signing in that django-allauth does not have."""

from typing import Any

from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods
from requests import RequestException

from drenthe.accounts.factors import WANTED, lacks_factor
from drenthe.accounts.oidc import OidcAdapter, new_nonce
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acts_on import OWN, acts_on_nothing


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
    """Say that a second factor is needed first, and how to get one. Once there is one: go on to what was asked for."""
    if not lacks_factor(request):
        return redirect(request.session.pop(WANTED, None) or "home")
    return render(request, "account/factor_needed.html", {"has_passkeys": "webauthn" in settings.MFA_SUPPORTED_TYPES})


@acts_on_nothing(OWN)
@login_not_required
@require_http_methods(["GET", "POST"])
def provider_login(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Send somebody on to the provider. What it is asked is ours: of the address only where to go on to is read.

    Whoever is signed in already comes to show again who they are, so the provider must ask.
    """
    asked = {"nonce": new_nonce(request), **({"prompt": "login"} if request.user.is_authenticated else {})}
    given = QueryDict(mutable=True)
    given.update({"process": "login", "auth_params": urlencode(asked)})
    if "next" in request.GET:
        given["next"] = request.GET["next"]
    request.GET = given  # type: ignore[assignment]
    return _with_provider(OAuth2LoginView, request, provider_id)


@login_not_required
def provider_callback(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Take in whom the provider sends back."""
    return _with_provider(OAuth2CallbackView, request, provider_id)


def _with_provider(view: Any, request: HttpRequest, provider_id: str) -> HttpResponseBase:
    try:
        adapter = OidcAdapter(request, provider_id)
        adapter.get_provider()
    except SocialApp.DoesNotExist as unknown:
        raise Http404 from unknown
    try:
        return view.adapter_view(adapter)(request)
    except (RequestException, ValueError, KeyError) as error:  # it cannot be reached, or answers what is no answer
        return render_authentication_error(request, adapter.get_provider(), exception=error)
