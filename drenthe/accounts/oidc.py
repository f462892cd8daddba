"""Signing in with the province's identity provider: stricter than allauth's own in what it believes.

The identity token must be there, be made for this one attempt (nonce) and be about the same person as the facts; the
addresses come from SITE_URL. PKCE is switched on in the settings.
"""

from typing import Any

import jwt
from allauth.socialaccount.internal.jwtkit import fetch_key, lookup_kid_jwk
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import get_random_string

NONCES, AT_ONCE = "oidc_nonces", 5  # in the session; so many attempts side by side


def new_nonce(request: HttpRequest) -> str:
    """Return a number for one attempt, kept in the session until the token comes back."""
    nonce = get_random_string(32)
    request.session[NONCES] = [*request.session.get(NONCES, []), nonce][-AT_ONCE:]
    return nonce


def _use_up(request: HttpRequest, nonce: Any) -> None:
    kept = request.session.get(NONCES, [])
    if nonce not in kept:
        raise OAuth2Error("the identity token is not of this attempt (nonce)")
    request.session[NONCES] = [one for one in kept if one != nonce]


class OidcAdapter(OpenIDConnectOAuth2Adapter):
    """The provider of the province."""

    def get_provider(self) -> Any:
        """The provider, which works through this adapter on the way out too."""
        provider = super().get_provider()
        provider.oauth2_adapter_class = OidcAdapter
        return provider

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        """Where the provider sends people back to: the address of the site, whatever host was asked for."""
        path = reverse("openid_connect_callback", kwargs={"provider_id": self.provider_id})
        return settings.SITE_URL.rstrip("/") + path

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> SocialLogin:
        """Return who signed in. Raises OAuth2Error for a token that is missing, old, of another or for another."""
        if not kwargs["response"].get("id_token"):
            raise OAuth2Error("the provider sent no identity token")
        login = super().complete_login(request, app, token, **kwargs)
        facts = login.account.extra_data
        told = facts.get("userinfo") or facts["id_token"]
        if told.get("sub") != facts["id_token"].get("sub"):
            raise OAuth2Error("the facts are about somebody else than the identity token")
        return login

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        """Return what the token says. Needs no cache: a nonce is used once, so a token is too.

        The signature is not asked of a token from the provider itself, over TLS (OpenID Connect Core 3.1.3.7).
        """
        direct = self.did_fetch_access_token
        alg, key = (None, "") if direct else fetch_key(id_token, self.openid_config["jwks_uri"], lookup_kid_jwk)
        try:
            said: dict[str, Any] = jwt.decode(
                id_token,
                key=key,
                algorithms=None if direct else [str(alg)],
                issuer=self.openid_config["issuer"],
                audience=app.client_id,
                options={"verify_signature": not direct, "verify_iss": True, "verify_aud": True, "verify_exp": True},
            )
        except jwt.PyJWTError as error:
            raise OAuth2Error("the identity token cannot be used") from error
        _use_up(self.request, said.get("nonce"))
        return said


def claims_of(login: SocialLogin) -> dict[str, Any]:
    """Return what the provider says of somebody: the token and the facts together."""
    facts = login.account.extra_data
    return {**(facts.get("id_token") or {}), **(facts.get("userinfo") or {})}


def is_verified(claims: dict[str, Any]) -> bool:
    """Whether the address may be believed: the provider says so, or says nothing and OIDC_TRUSTS_EMAIL trusts it."""
    said = claims.get("email_verified")
    return settings.OIDC_TRUSTS_EMAIL if said is None else said is True or str(said).lower() == "true"


def is_member(claims: dict[str, Any]) -> bool:
    """Whether somebody is in the group that is let in, where one is asked. A group never gives a role."""
    groups = claims.get("groups") or []
    return not settings.OIDC_GROUP or settings.OIDC_GROUP in ([groups] if isinstance(groups, str) else groups)
