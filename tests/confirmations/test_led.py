"""The second functional admin is led to what waits for a second person, and who proposed it is not."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from tests.confirmations.confirming import functional_admin
from tests.confirmations.test_changes import propose
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
WAITS = "1 wijziging wacht op een tweede persoon"


def start(client):
    return client.get(reverse("home")).url


def test_who_can_confirm_what_a_colleague_proposed_begins_there():
    proposer = make_user(Role.FUNCTIONAL_ADMIN, is_staff=True)
    assert start(functional_admin()) == reverse("admin:index")
    propose(actor=proposer)

    assert start(functional_admin()) == reverse("confirmations:list")
    assert start(signed_in(user=proposer)) == reverse("admin:index")
    assert start(signed_in(Role.CASE_OFFICER)) == reverse("subsidies:work")


def test_workshop_says_what_waits_and_leads_there():
    admin = functional_admin()
    assert "tweede persoon" not in text_of(admin.get(reverse("admin:index")))
    propose()

    page = admin.get(reverse("admin:index"))

    assert WAITS in text_of(page)
    assert f'href="{reverse("confirmations:list")}"' in page.content.decode()
