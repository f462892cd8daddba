"""How often is answered: wrong passwords, second factors and mails, behind a proxy and by many at once."""

import threading

import pytest
import structlog
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import get_resolver

from drenthe.accounts import limits, tallies
from drenthe.accounts.models import Tally
from drenthe.accounts.tallies import Limit, count
from drenthe.lib.requests.visitors import address_of, network_of
from drenthe.lib.screens.too_many import too_many
from tests.factories import make_user
from tests.test_access import address, walk
from tests.web import told

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
LOGIN, FACTOR, RESET = "/account/login/", "/account/2fa/authenticate/", "/account/password/reset/"
PASSWORD = "secret-password"


def sign_in(client, login, password="wrong-password", **more):  # noqa: S107 -- nobody has it
    return client.post(LOGIN, {"login": login, "password": password}, **more)


def inside(client):
    return "_auth_user_id" in client.session


@pytest.fixture
def with_factor():
    """Somebody with a second factor and codes for when it is lost."""
    user = make_user(email="bo@test.example")
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(user)
    return user


def test_wrong_second_factors_are_counted_for_the_account_whatever_the_session(with_factor, monkeypatch):
    monkeypatch.setattr(limits, "FACTOR", 3)
    statuses = []

    for code in ("000000", "abcdefgh", "111111", "222222"):  # an app's, and a recovery code
        client = Client(REMOTE_ADDR=f"10.0.0.{len(statuses)}")
        sign_in(client, "bo@test.example", PASSWORD)
        statuses.append(client.post(FACTOR, {"code": code}).status_code)
    codes = RecoveryCodes(with_factor.authenticator_set.get(type="recovery_codes")).get_unused_codes()
    right = client.post(FACTOR, {"code": codes[0]})

    assert statuses == [200, 200, 200, 429]
    assert (right.status_code, inside(client)) == (429, False)


@pytest.mark.usefixtures("with_factor")
def test_passwords_that_are_right_do_not_open_new_guesses_of_the_factor(monkeypatch):
    monkeypatch.setattr(limits, "FACTOR", 2)
    client = Client()

    for _ in range(3):
        sign_in(client, "bo@test.example", PASSWORD)
        last = client.post(FACTOR, {"code": "000000"})

    assert last.status_code == 429


def test_stranger_who_guesses_from_everywhere_does_not_shut_out_who_came_before(monkeypatch):
    monkeypatch.setattr(limits, "FROM_ELSEWHERE", 4)
    user, own = make_user(email="bo@test.example"), Client()
    sign_in(own, user.email, PASSWORD)
    own.post("/account/logout/")

    statuses = [sign_in(Client(), user.email, REMOTE_ADDR=f"10.0.0.{n}").status_code for n in range(5)]
    stranger = sign_in(Client(REMOTE_ADDR="10.0.0.9"), user.email, PASSWORD)
    sign_in(own, user.email, PASSWORD)

    assert statuses == [200, 200, 200, 200, 429]
    assert stranger.status_code == 429
    assert inside(own)


def test_cookie_of_another_account_is_no_known_browser(monkeypatch):
    monkeypatch.setattr(limits, "FROM_ELSEWHERE", 1)
    make_user(email="bo@test.example")
    thief = Client()
    sign_in(thief, make_user(email="thief@test.example").email, PASSWORD)
    thief.post("/account/logout/")

    statuses = [sign_in(thief, "bo@test.example").status_code for _ in range(2)]

    assert statuses == [200, 429]


def test_guesses_at_many_accounts_from_one_address_end_and_right_ones_do_not_count(monkeypatch):
    monkeypatch.setattr(limits, "PER_ADDRESS", 3)
    people = [make_user() for _ in range(5)]

    right = [sign_in(Client(), person.email, PASSWORD).status_code for person in people]
    wrong = [sign_in(Client(), person.email).status_code for person in people]
    elsewhere = sign_in(Client(REMOTE_ADDR="10.0.0.9"), people[4].email)

    assert right == [302] * 5
    assert wrong == [200, 200, 200, 429, 429]
    assert elsewhere.status_code == 200


def test_mails_to_one_address_are_few_and_to_others_go_on(monkeypatch, mailoutbox):
    monkeypatch.setattr(limits, "MAILS", 2)
    for user in ("bo@test.example", "al@test.example"):
        make_user(email=user)

    asked = [
        Client().post(RESET, {"email": mail}).status_code for mail in ["bo@test.example"] * 3 + ["al@test.example"]
    ]

    assert asked == [302, 302, 429, 302]
    assert [mail.to[0] for mail in mailoutbox] == ["bo@test.example", "bo@test.example", "al@test.example"]


def test_own_password_is_guessed_no_more_often_from_inside(settings):
    settings.LOGIN_FAILURES = 2
    client, user = Client(), make_user(is_staff=True)
    sign_in(client, user.email, PASSWORD)

    statuses = [client.post("/account/reauthenticate/", {"password": "wrong"}).status_code for _ in range(2)]
    statuses.append(client.post("/account/password/change/", {"oldpassword": "wrong"}).status_code)
    statuses.append(client.post("/admin/password_change/", {"old_password": "wrong"}).status_code)

    assert statuses == [200, 200, 429, 429]


def test_every_form_at_the_door_has_a_limit(monkeypatch):
    monkeypatch.setattr(tallies, "ADD", tallies.ADD.replace("VALUES (%s, 1, %s)", "VALUES (%s, 1000, %s)"))
    names = [name for name, route in walk(get_resolver()) if route.startswith("account/")]
    unlimited = []

    for name in names:
        Tally.objects.all().delete()
        client = Client()
        client.post(address(name), {"login": "x", "email": "x"})
        if client.post(address(name), {"login": "x", "email": "x"}).status_code != 429:
            unlimited.append(name)

    assert len(names) > 20
    assert set(unlimited) == set(limits.BY_LINK)  # an address that came by mail, which nobody guesses


@pytest.mark.parametrize(
    ("proxies", "forwarded", "remote", "seen"),
    [
        (0, "1.1.1.1", "10.0.0.1", "10.0.0.1"),  # a made-up header is not read
        (1, "1.1.1.1", "10.0.0.1", "1.1.1.1"),
        (1, "9.9.9.9, 1.1.1.1", "10.0.0.1", "1.1.1.1"),  # what the visitor put before it neither
        (2, "9.9.9.9, 1.1.1.1, 10.0.0.2", "10.0.0.1", "1.1.1.1"),
        (1, "1.1.1.1", "", "1.1.1.1"),  # a unix socket behind the proxy
        (0, "", "", "local"),
        (2, "", "10.0.0.1", "10.0.0.1"),  # past the proxy
    ],
)
def test_address_is_the_one_that_our_own_proxy_saw(settings, proxies, forwarded, remote, seen):
    settings.TRUSTED_PROXIES = proxies

    request = RequestFactory().get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)

    assert address_of(request) == seen


def test_addresses_of_one_ipv6_network_are_one_visitor():
    seen = {network_of(RequestFactory().get("/", REMOTE_ADDR=f"2001:db8::{end}")) for end in ("1", "2:3")}

    assert seen == {"2001:db8::"}


def test_unix_socket_lets_in():
    client = Client(REMOTE_ADDR="")

    sign_in(client, make_user().email, PASSWORD)

    assert inside(client)


def test_window_that_is_over_counts_anew_and_is_forgotten(monkeypatch):
    limit = Limit("x", 1, 60)
    first = [count(limit), count(limit)]
    Tally.objects.update(ends_at=0)

    assert (first[0], bool(first[1])) == (None, True)
    assert count(limit) is None
    Tally.objects.update(ends_at=0)
    assert tallies.forget_old() == 1


@pytest.mark.django_db(transaction=True)
def test_attempts_at_one_moment_are_counted_one_by_one():
    answered, start = [], threading.Barrier(8)

    def attempt():
        start.wait()
        answered.append(count(Limit("x", 5, 60)) is None)
        connection.close()

    threads = [threading.Thread(target=attempt) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answered) == [False] * 3 + [True] * 5


def test_program_is_told_when_to_try_again(rf):
    from django.utils import timezone

    answer = too_many(rf.get("/api/v1/applications"), until=timezone.now() + timezone.timedelta(seconds=30))

    assert (answer.status_code, answer["Content-Type"]) == (429, "application/problem+json")
    assert int(answer["Retry-After"]) <= 30


def test_sign_in_needs_no_cache(settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1"}
    }
    client = Client()

    sign_in(client, make_user().email, PASSWORD)

    assert inside(client)


def test_links_in_mails_lead_to_the_site_whatever_host_was_asked(settings, mailoutbox):
    settings.ALLOWED_HOSTS, settings.SITE_URL = ["*"], "https://wonen.example"
    make_user(email="bo@test.example")

    for email in ("bo@test.example", "nobody@test.example"):
        Client(HTTP_HOST="evil.example").post(RESET, {"email": email})

    text = "".join(mail.subject + mail.body for mail in mailoutbox)
    assert "evil.example" not in text
    assert "https://wonen.example/account/password/reset/key/" in text


def test_log_says_who_and_from_where_and_no_secret(settings):
    settings.LOGIN_FAILURES = 2
    client, user = Client(), make_user(email="bo@test.example")

    with structlog.testing.capture_logs() as lines:
        sign_in(client, user.email, "its-a-secret-1")
        sign_in(client, "typed-my-password-here", "x")
        sign_in(client, user.email, PASSWORD)
        client.post("/account/logout/")
        for _ in range(3):
            sign_in(client, user.email, "its-a-secret-2")  # the third is not looked at

    said = [(line["event"], line.get("email") or line.get("given"), line["address"]) for line in told(lines)]
    here = "127.0.0.1"
    assert said == [
        ("wrong password", "bo@test.example", here),
        ("signed in", "bo@test.example", here),
        ("signed out", "bo@test.example", here),
        *[("wrong password", "bo@test.example", here)] * 2,
        ("too many attempts", "bo@test.example", here),
    ]
    assert not any(secret in str(lines) for secret in ("its-a-secret", "typed-my", PASSWORD))
