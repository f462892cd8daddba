"""A change that can no longer be done is refused with a sentence, whatever refuses it, and stays open."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.confirmations import refusals
from drenthe.confirmations.base import KINDS
from drenthe.confirmations.services import changes
from drenthe.dates.models import UsualDays
from subsidies.models import RetentionPeriod
from tests.confirmations.confirming import add, functional_admin
from tests.factories import give_mandate, make_share, make_user
from tests.state_money import make_receipt, make_tranche
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


# What makes a row of a kind another one than that which is in force: an equal one is not even proposed.
NEW = {
    "ceiling entry": {"reference": "GS 1"},
    "state receipt": {"reference": "GS 1"},
    "ceiling": {"starts_on": date(2010, 1, 1), "ends_on": date(2010, 12, 31)},
    "scheme": {"code": "new-scheme", "name": "A new scheme"},
    "scheme version": {"number": 9, "published_on": date(2030, 1, 1)},
}


def admin():
    return make_user(Role.FUNCTIONAL_ADMIN)


def rows_of_every_kind():
    """By kind, a row that is in force."""
    share = make_share()
    return {
        "user": make_user(Role.CASE_OFFICER),
        "mandate": give_mandate(make_user()),
        "ceiling": share.ceiling,
        "scheme": share.ceiling.scheme,
        "ceiling entry": share.entries.get(),
        "state receipt": make_receipt(),
        "scheme version": share.ceiling.scheme.versions.get(),
        "usual days": UsualDays.objects.first(),
        "retention period": RetentionPeriod.objects.first(),
    }


@pytest.mark.parametrize("key", sorted(KINDS))
def test_equal_change_twice_and_one_that_the_database_refuses_stay_open_with_a_sentence(key, monkeypatch):
    kind, client = KINDS[key], functional_admin()
    row = rows_of_every_kind()[key]
    fields = {name: getattr(row, name) for name in kind.fields if name != "groups"} | NEW.get(key, {})
    terms = [(None, fields)] * 3
    if kind.key == "mandate":  # who has one has no second
        fields["user"] = make_user()
    if kind.key == "retention period":
        fields["valid_from"] = timezone.localdate()
    if kind.key == "usual days":  # its rows are changed, never added
        terms = [(one, {"days": one.days + 1}) for one in UsualDays.objects.all()[:3]]
    if kind.key == "user":  # an account is made before its roles are proposed
        terms = [(make_user(), {"email": "same@test.example"}) for _number in range(3)]
    equal = [changes.propose(kind, subject=of, fields=values, actor=admin()) for of, values in terms]

    answers = [client.post(reverse("confirmations:confirm", args=[change.pk]), follow=True) for change in equal[:2]]
    monkeypatch.setattr(kind.model, "full_clean", lambda *_args, **_more: None)
    monkeypatch.setattr(kind.model, "save", refused_by_the_database)
    answers.append(client.post(reverse("confirmations:confirm", args=[equal[2].pk]), follow=True))
    monkeypatch.undo()
    left = list(changes.open_changes())

    assert [answer.status_code for answer in answers] == [200] * 3
    assert "Dit kan niet meer" in text_of(answers[2])
    assert equal[2] in left
    assert (equal[1] in left) == ("Dit kan niet meer" in text_of(answers[1]))
    for change in left:
        client.post(change.get_absolute_url(), {"remark": "dubbel"})
    assert not changes.open_changes().exists()


def refused_by_the_database(*_args, **_more):
    raise IntegrityError("constraint")


def test_second_of_three_equal_changes_to_a_ceiling_says_that_it_is_there_already():
    kind, share = KINDS["ceiling entry"], make_share()
    fields = {
        "share": share,
        "amount": Decimal("5.00"),
        "decided_on": date(2024, 1, 1),
        "reference": "GS 1",
        "is_confirmed": True,
    }
    equal = [changes.propose(kind, subject=None, fields=fields, actor=admin()) for _number in range(3)]
    changes.confirm(equal[0], actor=admin())

    for change in equal[1:]:
        with pytest.raises(refusals.ChangeNotPossible, match="staat er al"):
            changes.confirm(change, actor=admin())
        changes.refuse(change, remark="Dubbel", actor=admin())

    assert share.entries.filter(reference="GS 1").count() == 1


@pytest.mark.parametrize("key", sorted(KINDS))
def test_what_could_never_be_confirmed_is_not_proposed(key, monkeypatch):
    kind, row = KINDS[key], rows_of_every_kind()[key]
    fields = {name: getattr(row, name) for name in kind.fields if name != "groups"}
    new = {
        "user": {"name": "Anders"},
        "usual days": {"days": 9},
        "retention period": {"valid_from": timezone.localdate()},
    }
    subject = row if key in ("user", "usual days") else None
    fields, actor = fields | NEW.get(key, {}) | new.get(key, {}), admin()
    monkeypatch.setattr(kind.model, "save", refused_by_the_database)

    with pytest.raises(refusals.StaysAsItIs):
        changes.propose(kind, subject=subject, fields=fields, actor=actor)

    assert not changes.open_changes().exists()


def test_receipt_that_cannot_be_is_refused_at_its_form_which_keeps_what_was_typed():
    client, source = functional_admin(), make_tranche(received="10.00").source
    typed = {"source": source.pk, "amount": "-10,01", "received_on": "2026-02-03", "reference": "GS 77"}

    answer = add(client, "subsidies_statereceipt", typed)

    assert answer.status_code == 200
    assert "€ 10,01" in text_of(answer)
    assert 'value="GS 77"' in text_of(answer)
    assert not changes.open_changes().exists()

    assert add(client, "subsidies_statereceipt", typed | {"amount": "-10,00"}).status_code == 302
    assert changes.open_changes().get().values["reference"] == "GS 77"


def test_role_that_is_gone_makes_a_change_stale():
    user, role = make_user(), Group.objects.create(name="tijdelijk")
    change = changes.propose(KINDS["user"], subject=user, fields={"groups": [role]}, actor=admin())
    role.delete()

    with pytest.raises(refusals.ChangeIsStale):
        changes.confirm(change, actor=admin())
