"""Signing in with an identity provider, played by a few lines here: who is let in, and what is believed."""

import time
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
import requests
import structlog
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from drenthe.accounts.adapters import SocialAccountAdapter
from tests.factories import make_user
from tests.web import text_of, told

pytestmark = pytest.mark.django_db
SERVER, START = "https://id.example", "/account/oidc/provincie/login/"
EMAIL = "bo@test.example"


class Answer:
    def __init__(self, body):
        self.body, self.status_code, self.headers = body, 200, {"content-type": "application/json"}

    def json(self):
        return self.body

    def raise_for_status(self):
        """It went well."""


class Provider:
    """An identity provider that says what a test wants: `claims` in both answers, `token` in the first only."""

    def __init__(self):
        self.claims = {"sub": "1", "email": EMAIL, "email_verified": True}
        self.token, self.nonce, self.sent = {}, None, {}
        self.is_gone = self.has_no_token = False

    def __enter__(self):
        return self

    def __exit__(self, *_why):
        """Nothing to close."""

    def get(self, url, **_more):
        if self.is_gone:
            raise requests.ConnectTimeout
        if url.endswith("openid-configuration"):
            names = {f"{name}_endpoint": f"{SERVER}/{name}" for name in ("authorization", "token", "userinfo")}
            return Answer({**names, "issuer": SERVER, "jwks_uri": f"{SERVER}/keys"})
        return Answer(self.claims)

    def request(self, _method, _url, data=None, **_more):
        self.sent = data
        now = int(time.time())
        said = {
            **self.claims,
            "iss": SERVER,
            "aud": "us",
            "exp": now + 60,
            "iat": now,
            "nonce": self.nonce,
            **self.token,
        }
        token = {} if self.has_no_token else {"id_token": jwt.encode(said, "k" * 32, algorithm="HS256")}
        return Answer({"access_token": "secret-token", "token_type": "bearer", **token})


@pytest.fixture
def provider(settings, monkeypatch):
    app = {"provider_id": "provincie", "name": "Provincie", "client_id": "us", "secret": "ours"}
    app["settings"] = {"server_url": SERVER, "oauth_pkce_enabled": True}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    settings.OIDC_TRUSTS_EMAIL, settings.OIDC_GROUP = False, ""
    played = Provider()
    monkeypatch.setattr(SocialAccountAdapter, "get_requests_session", lambda _self: played)
    return played


def come_in(provider, client=None, **callback):
    """The whole way: to the provider and back."""
    client = client or Client()
    asked = {name: values[0] for name, values in parse_qs(urlsplit(client.post(START)["Location"]).query).items()}
    provider.nonce = asked.get("nonce") if provider.nonce is None else provider.nonce
    answer = client.get(f"{START}callback/", {"code": "c", "state": asked["state"], **callback})
    return client, answer, asked


def inside(client):
    return client.session.get("_auth_user_id")


def test_known_person_comes_in_and_the_password_stays(provider):
    user = make_user(email=EMAIL, is_superuser=True)

    for _time in range(2):
        provider.nonce = None
        client, _answer, asked = come_in(provider)
        assert inside(client) == str(user.pk)

    user.refresh_from_db()
    assert user.check_password("secret-password")
    assert (SocialAccount.objects.count(), EmailAddress.objects.count()) == (1, 0)
    assert asked["code_challenge_method"] == "S256"
    assert provider.sent["code_verifier"]
    assert asked["redirect_uri"].startswith("http://localhost:8000/account/oidc/")


REFUSED = {
    "address not verified": ({"email_verified": None}, {}, {}),
    "address not verified ": ({"email_verified": False}, {}, {"OIDC_TRUSTS_EMAIL": True}),
    "no account": ({"email": "new@test.example"}, {}, {}),
    "account not in use": ({}, {"is_active": False}, {}),
    "not in the group": ({"groups": ["others"]}, {}, {"OIDC_GROUP": "wonen"}),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_who_is_not_let_in_is_told_why_and_it_is_in_the_log(provider, settings, reason):
    claims, fields, values = REFUSED[reason]
    provider.claims |= claims
    make_user(email=EMAIL, **fields)
    for name, value in values.items():
        setattr(settings, name, value)

    with structlog.testing.capture_logs() as lines:
        client, answer, _asked = come_in(provider)

    assert (inside(client), answer.status_code) == (None, 403)
    assert "U bent niet ingelogd" in text_of(answer)
    assert [line["reason"] for line in told(lines)] == [reason.strip()]
    assert not SocialAccount.objects.exists()


def test_silence_about_the_address_is_believed_where_a_setting_trusts_the_provider(provider, settings):
    settings.OIDC_TRUSTS_EMAIL, settings.OIDC_GROUP = True, "wonen"
    del provider.claims["email_verified"]
    provider.claims["groups"] = ["wonen", "functional admin"]
    user = make_user(email=EMAIL)

    client, _answer, _asked = come_in(provider)

    assert inside(client) == str(user.pk)
    assert not user.groups.exists()


def test_group_is_asked_again_at_each_sign_in(provider, settings):
    make_user(email=EMAIL)
    come_in(provider)
    settings.OIDC_GROUP, provider.nonce = "wonen", None

    client, answer, _asked = come_in(provider)

    assert (inside(client), answer.status_code) == (None, 403)


def wrong(provider, **values):
    provider.__dict__.update(values)


UNUSABLE = {
    "nonce": lambda provider: wrong(provider, nonce="of another"),
    "state": lambda provider: {"state": "of another"},
    "no token": lambda provider: wrong(provider, has_no_token=True),
    "issuer": lambda provider: wrong(provider, token={"iss": "https://other.example"}),
    "audience": lambda provider: wrong(provider, token={"aud": "them"}),
    "expired": lambda provider: wrong(provider, token={"exp": 1}),
    "another person": lambda provider: wrong(provider, token={"sub": "2"}),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_answer_that_is_not_for_this_attempt_lets_nobody_in(provider, case):
    make_user(email=EMAIL)
    callback = UNUSABLE[case](provider) or {}

    with structlog.testing.capture_logs() as lines:
        client, answer, _asked = come_in(provider, **callback)

    assert inside(client) is None
    assert "Inloggen is niet gelukt" in text_of(answer)
    assert [line["event"] for line in told(lines)] == ["sign-in with the provider failed"]
    assert "secret-token" not in str(lines)


def test_same_answer_is_used_once(provider):
    make_user(email=EMAIL)
    _client, _answer, asked = come_in(provider)

    replayed, _answer, _asked = come_in(provider)  # another attempt, with the token of the first

    assert provider.nonce == asked["nonce"]
    assert inside(replayed) is None


def test_provider_that_does_not_answer_is_said_on_a_page(provider):
    provider.is_gone = True

    answer = Client().post(START)

    assert "Inloggen is niet gelukt" in text_of(answer)
    assert answer.status_code < 500
