"""Signing in: with a password, closed to registration, and locked after too many wrong passwords."""

import pytest
from django.test import Client
from django.utils.translation import gettext

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LOGIN = "/account/login/"


@pytest.fixture
def three_tries(settings):
    """Locked after three wrong passwords."""
    settings.LOGIN_FAILURES = 3


def sign_in(client, login, password="wrong-password", **values):  # noqa: S107 -- nobody has it
    return client.post(LOGIN, {"login": login, "password": password, **values})


def inside(client):
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("login", ["bo@test.example", "BO@test.EXAMPLE", " bo@test.example "])
def test_right_password_lets_in(client, login):
    make_user(Role.READER, email="bo@test.example")

    response = sign_in(client, login, "secret-password")

    assert (response.status_code, inside(client)) == (302, True)


def test_signing_in_leads_to_the_page_that_was_asked(client):
    make_user(Role.READER, email="bo@test.example")

    asked = client.get("/applications/?status=awarded")
    response = sign_in(client, "bo@test.example", "secret-password", next="/applications/?status=awarded")

    assert asked.url == f"{LOGIN}?next=/applications/%3Fstatus%3Dawarded"
    assert response.url == "/applications/?status=awarded"


@pytest.mark.parametrize("place", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_signing_in_never_leads_to_another_site(client, place):
    make_user(Role.READER, email="bo@test.example")

    response = sign_in(client, "bo@test.example", "secret-password", next=place)

    assert response.url == "/"


@pytest.mark.parametrize("login", ["bo@test.example", "nobody@test.example"])
def test_wrong_password_says_the_same_of_known_and_unknown_addresses(client, login):
    make_user(email="bo@test.example")

    response = sign_in(client, login)

    assert (response.status_code, inside(client)) == (200, False)
    sentence = gettext("The email address and/or password you specified are not correct.")
    assert sentence.startswith("Dit e-mailadres of wachtwoord")
    assert sentence in text_of(response)


def test_account_that_was_switched_off_is_not_let_in(client):
    make_user(email="bo@test.example", is_active=False)

    sign_in(client, "bo@test.example", "secret-password")

    assert not inside(client)


@pytest.mark.usefixtures("three_tries")
def test_account_is_locked_after_too_many_wrong_passwords(client):
    make_user(email="bo@test.example")

    statuses = [sign_in(client, "bo@test.example").status_code for _ in range(3)]
    response = sign_in(client, "bo@test.example", "secret-password")

    assert statuses == [200, 200, 200]
    assert (response.status_code, inside(client)) == (429, False)
    assert "Te veel pogingen" in text_of(response)
    assert 0 < int(response["Retry-After"]) <= 900


@pytest.mark.usefixtures("three_tries")
def test_writing_the_address_in_another_way_gives_no_more_tries(client):
    make_user(email="bo@test.example")

    statuses = [
        sign_in(client, login).status_code
        for login in ("bo@test.example", "Bo@test.example", " BO@test.example", "BO@TEST.example ")
    ]

    assert statuses == [200, 200, 200, 429]


@pytest.mark.usefixtures("three_tries")
def test_lock_is_for_this_account_from_this_place_only(client):
    make_user(email="bo@test.example")
    make_user(email="other@test.example")
    for _ in range(3):
        sign_in(client, "bo@test.example")

    other, elsewhere = Client(), Client(REMOTE_ADDR="10.0.0.9")
    sign_in(other, "other@test.example", "secret-password")
    sign_in(elsewhere, "bo@test.example", "secret-password")

    assert inside(other)
    assert inside(elsewhere)


def test_nobody_registers(client):
    page = client.get("/account/signup/")
    client.post(
        "/account/signup/", {"email": "new@test.example", "password1": "long-secret", "password2": "long-secret"}
    )

    assert "functioneel beheerder" in text_of(page)
    assert not User.objects.exists()


def test_forgotten_password_is_mailed_to_known_addresses_only(client, mailoutbox):
    make_user(email="bo@test.example")

    known = client.post("/account/password/reset/", {"email": "bo@test.example"})
    unknown = client.post("/account/password/reset/", {"email": "nobody@test.example"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    links = [mail for mail in mailoutbox if "/account/password/reset/key/" in mail.body]
    assert [mail.to for mail in links] == [["bo@test.example"]]


def test_signing_out_needs_a_click():
    client = signed_in(Role.READER)

    client.get("/account/logout/")
    assert inside(client)

    client.post("/account/logout/")
    assert not inside(client)


def test_form_without_the_token_against_forgery_is_refused():
    client = Client(enforce_csrf_checks=True)
    make_user(email="bo@test.example")

    response = sign_in(client, "bo@test.example", "secret-password")

    assert (response.status_code, inside(client)) == (403, False)
