"""A second factor: who needs one, and that nothing opens without it; what `check --deploy` refuses besides."""

import time

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from cryptography.fernet import InvalidToken
from django.core.checks import run_checks
from django.test import Client

from drenthe import settings as product
from drenthe.accounts.demonstration import DOMAIN, PASSWORD
from drenthe.accounts.roles import Role
from drenthe.confirmations.authority import USER
from drenthe.confirmations.services import changes
from drenthe.lib.storage.sealing import opened
from tests.access import PUBLIC
from tests.factories import make_application, make_user
from tests.test_access import address
from tests.web import note_proof, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PAGES = ("/", "/projects/", "/applications/", "/exports/", "/admin/")
NEEDED = "/account/second-factor/"
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def required(settings):
    """As in production."""
    settings.SECOND_FACTOR_ROLES = product._FACTOR


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("role", [None, *Role])
def test_role_that_needs_a_factor_opens_nothing_without_one(role):
    client = signed_in(*([role] if role else []))
    needs = role is not None and role.value in product._FACTOR

    led = {url: client.get(url).get("Location") == NEEDED for url in PAGES}
    posted = client.post("/projects/")
    called = client.get("/api/v1/projects").json()
    public = client.get("/monitor/")

    assert set(led.values()) == {needs}
    assert (posted.status_code == 403 and NEEDED in text_of(posted)) == needs
    assert (called.get("code") == "SecondFactorNeeded") == needs
    assert public.status_code == 200
    if needs:
        assert "app op uw telefoon" in text_of(client.get(NEEDED))
        TOTP.activate(client.user, "JBSWY3DPEHPK3PXP")
        assert client.get("/projects/").get("Location") != NEEDED


AT_THE_DOOR = ("account_", "mfa_", "socialaccount_", "openid_")  # where a factor is set up
STRANGERS_TOO = [name for name in PUBLIC if name != "home" and not name.startswith(AT_THE_DOOR)]


@pytest.mark.usefixtures("required")
def test_public_page_is_that_of_a_stranger_until_there_is_a_factor():
    client = signed_in(*Role)
    case = make_application(title="Only for staff")
    scheme = f"/schemes/{case.scheme.code}/"

    seen_as = {name: client.get(address(name)).wsgi_request.user.is_anonymous for name in STRANGERS_TOO}
    before = text_of(client.get(scheme))
    TOTP.activate(client.user, SECRET)
    after = text_of(client.get(scheme))

    assert [name for name, is_stranger in seen_as.items() if not is_stranger] == []
    assert len(seen_as) >= 15
    assert ("Only for staff" in before, "Only for staff" in after) == (False, True)


@pytest.mark.usefixtures("required")
def test_every_role_that_decides_pays_or_gives_rights_needs_one():
    binding = {
        "subsidies.decide_application",
        "subsidies.pay_application",
        "confirmations.confirm_change",
        "trail.view_trailentry",
    }
    needs = {role.value for role in Role if any(make_user(role).has_perm(right) for right in binding)}

    assert needs <= set(product._FACTOR)


@pytest.mark.usefixtures("required")
def test_who_opens_the_admin_needs_one_whatever_the_role():
    for fields in ({"is_staff": True}, {"is_superuser": True}):
        assert signed_in(user=make_user(**fields)).get("/projects/")["Location"] == NEEDED


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("trusted", [True, False])
def test_factor_of_the_provider_counts_where_a_setting_says_so(settings, trusted):
    settings.OIDC_SECOND_FACTOR = trusted
    client = signed_in(Role.FINANCE)
    note_proof(client, client.user, at=1.0, method="socialaccount")

    assert (client.get("/projects/").get("Location") == NEEDED) == (not trusted)


def test_setting_one_up_shows_the_recovery_codes_once(settings):
    settings.SECOND_FACTOR_ROLES = [Role.FINANCE.value]
    client = signed_in(Role.FINANCE)
    client.get("/account/2fa/totp/activate/")
    secret = client.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    done = client.post("/account/2fa/totp/activate/", {"code": code})
    first, second = client.get(done["Location"]), client.get(done["Location"])

    shown = client.user.authenticator_set.get(type="recovery_codes").wrap().get_unused_codes()
    assert shown[0] in text_of(first)
    assert shown[0] not in text_of(second)
    assert client.get("/projects/").status_code == 200


def test_demonstration_accounts_and_their_password_open_nothing_without_demo(settings):
    settings.DEMO = True
    demo, renamed = make_user(email=f"beheer@{DOMAIN}"), make_user()
    for user in (demo, renamed):
        user.set_password(PASSWORD)
        user.save()
    session = signed_in(user=demo)
    inside = {}

    for is_demo in (True, False):
        settings.DEMO = is_demo
        for user in (demo, renamed):
            client = Client()
            client.post("/account/login/", {"login": user.email, "password": PASSWORD})
            inside[is_demo, user.pk] = "_auth_user_id" in client.session

    assert inside == {
        (True, demo.pk): True,
        (True, renamed.pk): True,
        (False, demo.pk): False,
        (False, renamed.pk): False,
    }
    assert session.get("/projects/")["Location"].startswith("/account/login/")


def test_role_of_functional_admin_opens_the_admin_and_taking_it_closes_it():
    user, (one, other) = make_user(), [make_user(Role.FUNCTIONAL_ADMIN) for _ in range(2)]
    roles = one.groups.all()
    opened = []

    for groups in (roles, roles.none()):
        changes.confirm(changes.propose(USER, subject=user, fields={"groups": list(groups)}, actor=one), actor=other)
        user.refresh_from_db()
        opened.append((user.is_staff, signed_in(user=user).get("/admin/").status_code))

    assert opened == [(True, 200), (False, 302)]


GOOD = {
    "DEMO": False,
    "DEBUG": False,
    "HTTPS": True,
    "SITE_URL": "https://wonen.example",
    "SECRET_KEY": "".join(chr(33 + number) for number in range(60)),
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "TRUSTED_PROXIES": 1,
    "ALLOWED_HOSTS": ["wonen.example"],
    "SECOND_FACTOR_ROLES": ["finance"],
}
BAD = [
    ("E011", {"DEMO": True}),
    ("E012", {"SECRET_KEY": "short"}),
    ("E012", {"SECRET_KEY": "a" * 60}),
    ("E013", {"SITE_URL": "http://wonen.example", "HTTPS": False}),
    ("E014", {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}),
    ("E015", {"TRUSTED_PROXIES": 0}),
    ("E017", {"SECOND_FACTOR_ROLES": []}),
    ("E017", {"SECOND_FACTOR_ROLES": ["boss"]}),
    ("E018", {"DEBUG": True}),
    ("E019", {"ALLOWED_HOSTS": ["*"]}),
]


def refused():
    from drenthe.accounts.checks import doors_are_closed

    return [message.id for message in doors_are_closed()]


@pytest.mark.parametrize(("number", "bad"), BAD)
def test_deploy_check_refuses_each_open_door(settings, number, bad):
    for name, value in {**GOOD, **bad}.items():
        setattr(settings, name, value)

    assert refused() == [f"drenthe.{number}"]


def test_deploy_check_refuses_demonstration_accounts_and_an_old_setting(settings, monkeypatch):
    for name, value in GOOD.items():
        setattr(settings, name, value)
    before = refused()
    make_user(email=f"x@{DOMAIN}")
    monkeypatch.setenv("BEHIND_PROXY", "1")

    assert before == []
    assert refused() == ["drenthe.E010", "drenthe.E016"]
    assert "drenthe.E010" in [message.id for message in run_checks(include_deployment_checks=True)]


def test_secrets_of_factors_are_unreadable_in_the_database_and_a_new_key_opens_those_of_the_old_one(settings):
    user = make_user()
    app, codes = TOTP.activate(user, SECRET).instance, RecoveryCodes.activate(user)
    shown = codes.generate_codes()
    kept = str([app.data, codes.instance.data])
    old, settings.SECRET_KEY = settings.SECRET_KEY, "a new one"

    with pytest.raises(InvalidToken):
        codes.generate_codes()
    settings.SECRET_KEY_FALLBACKS = [old]

    assert kept.count("sealed:") == 2
    assert SECRET not in kept
    assert codes.generate_codes() == shown
    assert opened(SECRET) == SECRET  # from before


def test_code_of_one_step_ago_is_taken_once_and_of_three_not(monkeypatch):
    now = int(time.time())
    monkeypatch.setattr("allauth.mfa.totp.internal.auth.time.time", lambda: now)
    app = TOTP.activate(make_user(), SECRET)
    early, late, gone = (format_hotp_value(hotp_value(SECRET, now // 30 + step)) for step in (-1, 1, -3))

    assert [app.validate_code(code) for code in (early, early, late, late, gone)] == [True, False, True, False, False]
