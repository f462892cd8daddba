"""Where somebody is signed in: listed, ended elsewhere, and ended by what changes the way in."""

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.management import call_command
from django.test import Client

from drenthe.accounts.roles import Role
from drenthe.accounts.templatetags.browsers import in_words
from tests.factories import make_user
from tests.web import text_of

pytestmark = pytest.mark.django_db
PASSWORD = "secret-password"


@pytest.fixture
def two():
    """Somebody who signed in in two browsers."""
    user, clients = make_user(Role.READER), [Client(HTTP_USER_AGENT=f"Browser {number}") for number in (1, 2)]
    for client in clients:
        client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    return user, *clients


def is_in(client):
    return client.get("/projects/").status_code == 200


def test_sessions_are_listed_and_ended_from_another_browser(two):
    _user, here, there = two

    page = text_of(here.get("/account/sessions/"))
    here.post("/account/sessions/")

    assert ("Browser 1" in page, "Browser 2" in page) == (True, True)
    assert (is_in(here), is_in(there)) == (True, False)


def change_password(client, _user):
    sent = {"oldpassword": PASSWORD, "password1": "a-new-long-secret", "password2": "a-new-long-secret"}
    return client.post("/account/password/change/", sent)


def add_factor(client, _user):
    client.get("/account/2fa/totp/activate/")
    secret = client.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    return client.post("/account/2fa/totp/activate/", {"code": code})


@pytest.mark.parametrize("change", [change_password, add_factor])
def test_new_password_or_factor_ends_the_other_sessions(two, change):
    user, here, there = two

    answer = change(here, user)

    assert answer.status_code == 302
    assert (is_in(here), is_in(there)) == (True, False)


def test_account_that_is_switched_off_is_out_at_once(two):
    user, here, there = two

    type(user).objects.filter(pk=user.pk).update(is_active=False)

    assert (is_in(here), is_in(there)) == (False, False)


def test_lost_factor_is_taken_away_by_command_and_sessions_end(two, capsys):
    user, here, _there = two
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")

    call_command("forget_factors", user.email)

    assert not user.authenticator_set.exists()
    assert not is_in(here)
    assert user.email in capsys.readouterr().out


@pytest.mark.parametrize(
    ("user_agent", "said"),
    [
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0", "Edge op Windows"),
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36", "Chrome op Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1", "Safari op iOS"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox op Linux"),
        ("curl/8.0", "onbekende browser"),
    ],
)
def test_browser_of_a_session_is_said_in_words(user_agent, said):
    assert in_words(user_agent) == said
