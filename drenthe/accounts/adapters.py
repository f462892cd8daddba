"""How django-allauth behaves here: nobody registers; the province's own sign-in brings in known people only."""

from ipaddress import ip_address
from typing import Any, NoReturn
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context as current
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.demonstration import is_closed
from drenthe.accounts.devices import remember
from drenthe.accounts.oidc import claims_of, is_member, is_verified
from drenthe.accounts.proof import is_fresh
from drenthe.accounts.sign_in_log import as_address, note_refusal
from drenthe.lib.requests.visitors import address_of
from drenthe.lib.storage.sealing import opened, sealed


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by e-mail address and password."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": gettext_lazy("This email address or password is incorrect."),
        "incorrect_password": gettext_lazy("This password is incorrect."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed: accounts are made by a functional admin."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """The visitor's address, behind as many proxies as there are; a unix socket has none."""
        seen = address_of(request)
        try:
            return str(ip_address(seen.partition("%")[0]))
        except ValueError:
            return NO_ADDRESS

    def reauthenticate(self, user: Any, password: str) -> bool:
        """Whether this is the password of who signed in; their address in another table plays no part."""
        return bool(user.is_active and user.check_password(password))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Every mail of the sign-in: its links lead to SITE_URL, whatever host the visitor asked for."""
        asked = current.request.build_absolute_uri("/")
        ours = {name: _at_home(value, asked) for name, value in context.items()}
        site = {"name": PRODUCT, "domain": settings.SITE_URL}
        super().send_mail(template_prefix, email, {**ours, "current_site": site})

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways in which somebody shows again who they are, in our words."""
        methods = super().get_reauthentication_methods(user)
        return [{**method, "description": WAYS.get(method["id"], method["description"])} for method in methods]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """As everywhere on this site: not for somebody who signed in, or was asked again, just now."""
        return not is_fresh(current.request)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """After a complete sign-in, factor included: this browser is known from now on."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        remember(request, response, user)
        return response


class FactorAdapter(DefaultMFAAdapter):
    """Second factors and passkeys."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy(
            "This code is incorrect. A code from the app works for half a minute and once; a recovery code works once."
        ),
    }

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 -- allauth names it so
        """A name to begin with for a new passkey."""
        count: int = user.authenticator_set.filter(type=type).count()
        return _("Passkey %(number)s") % {"number": count + 1} if count else _("My passkey")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The site that a passkey is for: that of SITE_URL, whatever host was asked for."""
        return {"id": urlsplit(settings.SITE_URL).hostname or "", "name": PRODUCT}

    def encrypt(self, text: str) -> str:
        """Keep no secret of a factor as it is: who gets hold of the database has no codes."""
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Read it again; also one from before secrets were sealed."""
        return opened(encrypted_text)


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Sign-in through the province's identity provider (OpenID Connect)."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: object) -> bool:
        """Closed: somebody without an account here is told to ask a functional admin."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Let in whom the provider knows, is in the group, and has an account here; its password stays as it is.

        allauth's own way to find the account by its address takes the password away, since anybody could have made the
        account. Here nobody registers: two functional admins gave the account its address.
        """
        claims = claims_of(sociallogin)
        if not is_member(claims):
            refuse(request, claims, "not in the group", _("You are not in the group that may use this site."))
        user = sociallogin.user if sociallogin.is_existing else _account_of(request, claims)
        if not user.is_active or is_closed(user.email):
            refuse(request, claims, "account not in use", _("Your account here is switched off."))
        if request.user.is_authenticated and request.user != user:
            refuse(request, claims, "another person", _("You are signed in here as somebody else. Sign out first."))
        if not sociallogin.is_existing:
            sociallogin.connect(request, user)

    def on_authentication_error(self, request: HttpRequest, provider: Any, **why: Any) -> None:
        """Write down that the provider or what it sent failed; allauth's page says so to the visitor."""
        error = why.get("exception")
        said = str(error) if isinstance(error, OAuth2Error) and error.__cause__ is None else ""
        note_refusal(
            "sign-in with the provider failed",
            request,
            provider=str(getattr(provider, "name", provider)),
            reason=str(why.get("error") or ""),
            fault=type(error).__name__ if error else "",
            detail=said if said.startswith("the ") else "",  # our own words: those of the provider may hold a token
        )


def _account_of(request: HttpRequest, claims: dict[str, Any]) -> Any:
    email = str(claims.get("email") or "")
    if not email or not is_verified(claims):
        said = _("The identity provider does not say that your email address was checked.")
        refuse(request, claims, "address not verified", said)
    user = get_user_model().objects.filter(email__iexact=email).first()
    if user is None:
        said = _("There is no account with your email address here. Ask the functional administrator for one.")
        refuse(request, claims, "no account", said)
    return user


def refuse(request: HttpRequest, claims: dict[str, Any], reason: str, said: str) -> NoReturn:
    """Write down that somebody whom the provider knows is not let in, and answer with a page that says why."""
    note_refusal("refused after the provider", request, reason=reason, given=as_address(claims.get("email")))
    page = render(request, "account/provider_refused.html", {"said": said}, status=403)
    raise ImmediateHttpResponse(page)


WAYS = {
    "reauthenticate": gettext_lazy("With your password"),
    "mfa_reauthenticate": gettext_lazy("With a code from the app or a recovery code"),
    "mfa_reauthenticate:webauthn": gettext_lazy("With a passkey"),
}
PRODUCT, NO_ADDRESS = "Drenthe Wonen", "0.0.0.0"  # noqa: S104 -- shown, not bound


def _at_home(value: Any, asked: str) -> Any:
    is_link = isinstance(value, str) and value.startswith(asked)
    return f"{settings.SITE_URL.rstrip('/')}/{value.removeprefix(asked)}" if is_link else value
