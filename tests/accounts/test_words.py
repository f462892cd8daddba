"""The pages of one's own account in Dutch: our words on every one of them, those of allauth included."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.urls import get_resolver, reverse

from drenthe.accounts.roles import Role
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
PASSWORD = "a long one of our own"
WRONG = re.compile(
    r"\b(je|jij|jou|jouw|password|your|sign|login|name|security|must|please|email|you|the)\b"
    r"|aanmeld|afmeld|meld (je|u) aan|authenticeer|authenticat(ie|or app)|beveiligingssleutel|verificatie|twee-factor",
    re.IGNORECASE,
)


def _addresses(patterns):
    """The names under /account/ that need no argument, those of the urlconfs inside it too."""
    for pattern in patterns:
        if pattern.pattern.regex.groups:
            continue
        if hasattr(pattern, "url_patterns"):
            yield from _addresses(pattern.url_patterns)
        elif pattern.name:
            yield pattern.name


def _account():
    parts = [one for one in get_resolver().url_patterns if str(one.pattern) == "account/"]
    found = {reverse(name) for part in parts for name in _addresses(part.url_patterns)}
    return sorted(found | {reverse("account_reset_password_from_key", args=["1", "a-b"])})


def _said(response):
    """What a person reads of a page: no markup, no scripts, no menu of languages."""
    text = re.sub(
        r"(?s)<(script|style|head|footer)\b.*?</\1>|<details class=.user-menu.*?</details>", " ", text_of(response)
    )
    return re.sub(r"<[^>]+>", " ", text)


def _wrong(client, url, data=None):
    answer = client.post(url, data) if data is not None else client.get(url)
    if answer.status_code not in (200, 403, 429) or "text/html" not in answer["Content-Type"]:
        return set()
    return {(url, found[0]) for found in WRONG.finditer(_said(answer))}


def test_every_page_of_the_account_speaks_our_dutch():
    addresses, stranger = _account(), Client(headers={"accept-language": "nl"})
    without, with_app = (signed_in(Role.FINANCE, headers={"accept-language": "nl"}) for _ in range(2))
    TOTP.activate(with_app.user, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(with_app.user)

    wrong = {found for client in (without, with_app, stranger) for url in addresses for found in _wrong(client, url)}

    key = Authenticator.objects.create(user=with_app.user, type="webauthn", data={"name": "Laptop"})
    for name in ("mfa_edit_webauthn", "mfa_remove_webauthn"):
        wrong |= _wrong(with_app, reverse(name, args=[key.pk]))

    assert len(addresses) > 25
    assert not wrong


def test_every_refused_form_of_the_account_speaks_our_dutch():
    addresses, client = _account(), signed_in(Role.FINANCE, headers={"accept-language": "nl"})
    second = make_user()
    second.set_password(PASSWORD)
    second.save()
    TOTP.activate(second, "JBSWY3DPEHPK3PXP")
    halfway = Client(headers={"accept-language": "nl"})
    halfway.post("/account/login/", {"login": second.email, "password": PASSWORD})
    typed = {
        "login": "a@b.nl",
        "email": "a@b.nl",
        "password": "x",
        "oldpassword": "x",
        "password1": "12345",
        "password2": "1234",
        "code": "000000",
    }

    wrong = {found for url in addresses if "logout" not in url for found in _wrong(client, url, typed)}
    wrong |= _wrong(Client(headers={"accept-language": "nl"}), "/account/login/", typed)
    wrong |= _wrong(halfway, "/account/2fa/authenticate/") | _wrong(halfway, "/account/2fa/authenticate/", typed)

    assert not wrong
    assert "herstelcode werkt één keer" in text_of(halfway.post("/account/2fa/authenticate/", {"code": "000000"}))
    assert "toegangssleutel gebruiken" not in text_of(halfway.get("/account/2fa/authenticate/")).lower()
