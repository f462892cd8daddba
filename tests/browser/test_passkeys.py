"""A passkey in a real browser, with an authenticator that it plays itself: added, and enough to sign in."""

import pytest

from drenthe.accounts.roles import Role
from tests.browser.people import sign_in
from tests.factories import make_user

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.one_database]
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def test_passkey_is_added_and_signs_in_without_a_password(page):
    user = make_user(Role.READER)
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    sign_in(page, user)
    page.goto("/account/2fa/webauthn/add/")
    page.fill("[name=name]", "Laptop")
    page.check("[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(lambda url: "/add/" not in url)
    page.context.clear_cookies()
    page.goto("/account/login/")
    assert page.locator("[data-passkey-problem]").is_hidden()
    page.click("#passkey_login")
    page.wait_for_url(lambda url: "/account/" not in url)

    assert user.authenticator_set.filter(type="webauthn").count() == 1
