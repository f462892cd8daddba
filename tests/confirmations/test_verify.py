"""Authority that is in force was confirmed, and as it was confirmed."""

from datetime import date

import pytest
from django.contrib.auth.models import Group

from drenthe.accounts.roles import Role
from drenthe.confirmations.base import KINDS
from drenthe.confirmations.services import changes
from drenthe.confirmations.services.verify import unconfirmed
from subsidies.models import Mandate, RetentionPeriod
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def confirmed_mandate():
    proposer, other = (make_user(Role.FUNCTIONAL_ADMIN) for _ in range(2))
    for user in (proposer, other):
        changes.confirm_as_known(user, KINDS["user"], remark="test")
    fields = {"user": make_user(), "valid_from": date(2024, 1, 1), "reference": "GS"}
    changes.confirm(changes.propose(KINDS["mandate"], subject=None, fields=fields, actor=proposer), actor=other)
    return Mandate.objects.get()


def test_what_was_confirmed_is_silent():
    confirmed_mandate()

    assert list(unconfirmed()) == []


def test_mandate_that_was_changed_past_the_product_is_named():
    mandate = confirmed_mandate()
    Mandate.objects.filter(pk=mandate.pk).update(max_amount=None, reference="other")

    assert list(unconfirmed()) == [f"mandate {mandate.pk} ({mandate.user}: other), reference: other, confirmed as GS"]


def test_mandate_and_role_that_nobody_confirmed_are_named():
    mandate = confirmed_mandate()
    extra = Mandate.objects.create(user=mandate.user, kind="refusal", valid_from=date(2024, 1, 1), reference="x")
    mandate.user.groups.add(Group.objects.get(name=Role.FINANCE.value))

    named = {line.split(" (")[0] for line in unconfirmed()}
    assert named == {f"user {mandate.user.pk}", f"mandate {extra.pk}"}


def test_address_that_was_confirmed_confirms_no_role():
    one, other = (make_user(Role.FUNCTIONAL_ADMIN) for _ in range(2))
    for user in (one, other):
        changes.confirm_as_known(user, KINDS["user"], remark="test")
    user = make_user(Role.FINANCE)
    proposed = changes.propose(KINDS["user"], subject=user, fields={"email": "new@voorbeeld.example"}, actor=one)
    changes.confirm(proposed, actor=other)
    user.refresh_from_db()

    assert list(unconfirmed()) == [f"user {user.pk} ({user}): in force without a confirmation"]


def test_account_without_a_role_or_switched_off_has_nothing_to_confirm():
    make_user()
    make_user(Role.FINANCE, is_active=False)

    assert list(unconfirmed()) == []


def test_installed_period_is_named_once_it_is_confirmed_by_nobody():
    assert not RetentionPeriod.objects.filter(is_confirmed=True).exists()
    assert list(unconfirmed()) == []

    RetentionPeriod.objects.filter(outcome="void").update(is_confirmed=True)

    period = RetentionPeriod.objects.get(outcome="void")
    assert list(unconfirmed()) == [f"retention period {period.pk} ({period}): in force without a confirmation"]
