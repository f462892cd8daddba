"""A second person for what carries authority: proposed by one, in force once another confirmed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.confirmations import refusals
from drenthe.confirmations.base import KINDS, kind_of
from drenthe.confirmations.enums import ChangeState
from drenthe.confirmations.models import Change, Emergency
from drenthe.confirmations.services import changes, emergencies
from drenthe.confirmations.services.reading import lines_of
from drenthe.lib.database.events import AppendOnlyError
from subsidies.models import Mandate
from tests.confirmations.confirming import add, confirmed, functional_admin, waiting
from tests.confirmations.confirming import change as edit
from tests.factories import give_mandate, make_user
from tests.web import text_of

pytestmark = pytest.mark.django_db
MANDATE = {"kind": "award", "valid_from": date(2024, 1, 1), "reference": "GS 2024-1", "max_amount": Decimal("50.00")}


def admin():
    return make_user(Role.FUNCTIONAL_ADMIN)


def propose(actor=None, user=None, **fields):
    fields = {**MANDATE, "user": user or make_user(Role.DECISION_MAKER), **fields}
    return changes.propose(KINDS["mandate"], subject=None, fields=fields, actor=actor or admin())


def test_nothing_is_in_force_until_another_confirms():
    change = propose()
    assert not Mandate.objects.exists()

    changes.confirm(change, actor=admin())

    mandate, change = Mandate.objects.get(), Change.objects.get()
    assert (mandate.max_amount, mandate.valid_from, mandate.reference) == (
        Decimal("50.00"),
        date(2024, 1, 1),
        "GS 2024-1",
    )
    assert (change.state, change.subject) == (ChangeState.CONFIRMED, str(mandate.pk))


def test_proposer_does_not_confirm():
    actor = admin()

    with pytest.raises(refusals.OwnChange):
        changes.confirm(propose(actor), actor=actor)

    assert not Mandate.objects.exists()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.FUNCTIONAL_ADMIN])
def test_no_other_role_confirms_or_refuses(role):
    change = propose()

    for act in (changes.confirm, lambda row, actor: changes.refuse(row, remark="Omdat het zo is", actor=actor)):
        with pytest.raises(refusals.NotAConfirmer):
            act(change, actor=make_user(role))


def test_admin_who_was_switched_off_does_not_confirm():
    with pytest.raises(refusals.NotAConfirmer):
        changes.confirm(propose(), actor=make_user(Role.FUNCTIONAL_ADMIN, is_active=False))


def test_nobody_confirms_their_own_mandate_or_role_while_a_third_can():
    user = make_user(Role.FUNCTIONAL_ADMIN)
    make_user(Role.FUNCTIONAL_ADMIN)
    group = Group.objects.get(name=Role.FINANCE.value)
    roles = changes.propose(KINDS["user"], subject=user, fields={"groups": [group]}, actor=admin())

    for change in (propose(user=user), roles):
        with pytest.raises(refusals.OwnAuthority):
            changes.confirm(change, actor=user)


def test_database_refuses_a_confirmer_who_proposed():
    actor = admin()
    change = propose(actor)

    with pytest.raises(IntegrityError, match="confirmed_by_another"), transaction.atomic():
        Change.objects.filter(pk=change.pk).update(state="confirmed", closed_by=actor, closed_at=timezone.now())


@pytest.mark.parametrize("fields", [{"title": "x"}, {"values": {}}, {"proposed_by": 0}, {"state": "open"}])
def test_database_refuses_to_rewrite_a_change(fields):
    change = propose()
    changes.refuse(change, remark="Omdat het zo is", actor=admin())
    fields = {name: make_user() if name == "proposed_by" else value for name, value in fields.items()}

    with pytest.raises(IntegrityError, match="closed once"), transaction.atomic():
        Change.objects.filter(pk=change.pk).update(**fields)
    with pytest.raises(IntegrityError, match="closed once"), transaction.atomic():
        Change.objects.filter(pk=change.pk).delete()
    with pytest.raises(AppendOnlyError):
        change.delete()


def test_refusal_gives_a_reason_and_changes_nothing():
    change = propose()

    with pytest.raises(refusals.RemarkMissing):
        changes.refuse(change, remark=" ", actor=admin())
    changes.refuse(change, remark="Te hoog", actor=admin())

    change.refresh_from_db()
    assert (change.state, change.remark) == (ChangeState.REFUSED, "Te hoog")
    assert not Mandate.objects.exists()
    with pytest.raises(refusals.ChangeClosed):
        changes.confirm(change, actor=admin())


def test_proposer_takes_it_back():
    actor = admin()

    assert changes.refuse(propose(actor), remark="Vergissing", actor=actor).state == ChangeState.TAKEN_BACK


def test_one_change_of_a_row_waits_at_a_time():
    mandate = give_mandate(make_user())
    terms = {"subject": mandate, "fields": {"valid_until": date(2030, 1, 1)}}
    changes.propose(KINDS["mandate"], **terms, actor=make_user(Role.FUNCTIONAL_ADMIN, name="Bas"))

    with pytest.raises(refusals.ChangeWaits, match="Bas"):
        changes.propose(KINDS["mandate"], **terms, actor=admin())


def test_what_was_changed_since_is_not_confirmed():
    mandate = give_mandate(make_user())
    change = changes.propose(KINDS["mandate"], subject=mandate, fields={"reference": "new"}, actor=admin())
    Mandate.objects.filter(pk=mandate.pk).update(reference="meanwhile")

    with pytest.raises(refusals.ChangeIsStale):
        changes.confirm(change, actor=admin())


def test_what_does_not_fit_any_more_is_refused_with_the_reason():
    mandate = give_mandate(make_user())
    change = changes.propose(
        KINDS["mandate"], subject=mandate, fields={"valid_until": date(2021, 1, 1)}, actor=admin()
    )
    Mandate.objects.filter(pk=mandate.pk).update(valid_from=date(2022, 1, 1))

    with pytest.raises(refusals.ChangeNotPossible):
        changes.confirm(change, actor=admin())


def test_nothing_to_change_is_nothing_to_propose():
    mandate = give_mandate(make_user())

    with pytest.raises(refusals.NothingChanged):
        changes.propose(KINDS["mandate"], subject=mandate, fields={"reference": mandate.reference}, actor=admin())


def test_page_shows_before_and_after_and_confirms():
    mandate = give_mandate(make_user(name="Bente"), max_amount=Decimal("10.00"))
    change = changes.propose(
        KINDS["mandate"], subject=mandate, fields={"max_amount": Decimal("50000.00")}, actor=admin()
    )
    client = functional_admin()

    page = text_of(client.get(change.get_absolute_url()))
    response = client.post(reverse("confirmations:confirm", args=[change.pk]))

    assert "€ 10,00" in page
    assert "€ 50.000,00" in page
    assert response.status_code == 302
    assert Mandate.objects.get().max_amount == Decimal("50000.00")


def test_values_are_read_as_people_write_them():
    change = propose(user=make_user(name="Bente"), scheme=None)

    shown = {line.label: line.becomes for line in lines_of(change)}

    assert "Bente" in shown.values()
    assert "1 januari 2024" in shown.values()
    assert "Elke regeling (niets ingevuld)" in shown.values()


def test_others_get_a_mail_and_the_number_stands_in_the_navigation(django_capture_on_commit_callbacks):
    actor, other = admin(), functional_admin(email="other@test.example")

    with django_capture_on_commit_callbacks(execute=True):
        propose(actor)

    assert [message.to for message in mail.outbox] == [["other@test.example"]]
    assert "Te bevestigen (1)" in text_of(other.get(reverse("confirmations:list")))


# Break-glass


def test_emergency_has_a_reason_a_limit_and_tells_the_others(django_capture_on_commit_callbacks, settings):
    actor, _other = admin(), make_user(Role.FUNCTIONAL_ADMIN, email="other@test.example")

    with pytest.raises(refusals.RemarkMissing):
        emergencies.start(reason=" ", hours=1, actor=actor)
    for hours in (0, settings.EMERGENCY_HOURS + 1):
        with pytest.raises(refusals.EmergencyTooLong):
            emergencies.start(reason="Brand", hours=hours, actor=actor)
    with pytest.raises(refusals.NotAnAdmin):
        emergencies.start(reason="Brand", hours=1, actor=make_user(Role.CASE_OFFICER))
    with django_capture_on_commit_callbacks(execute=True):
        emergencies.start(reason="Brand", hours=1, actor=actor)

    assert [message.to for message in mail.outbox] == [["other@test.example"]]
    assert "Brand" in mail.outbox[0].body


def test_extra_role_holds_while_it_lasts_and_ends_by_itself(monkeypatch):
    actor = admin()
    right = "subsidies.pay_application"
    assert not User.objects.get(pk=actor.pk).has_perm(right)

    emergency = emergencies.start(
        reason="Brand", hours=1, role=Group.objects.get(name=Role.FINANCE.value), actor=actor
    )

    kept = User.objects.get(pk=actor.pk)
    assert kept.has_perm(right)
    assert not kept.has_perm("subsidies.decide_application")
    monkeypatch.setattr(timezone, "now", lambda: emergency.ends_at)
    assert not kept.has_perm(right)
    assert not User.objects.get(pk=actor.pk).has_perm(right)


def test_in_an_emergency_one_confirms_alone_and_it_shows():
    actor = admin()
    emergencies.start(reason="Brand", hours=1, actor=actor)

    change = changes.confirm(propose(actor), actor=actor)

    assert change.emergency.user == actor
    assert Mandate.objects.exists()


def test_emergency_that_is_over_confirms_nothing():
    actor = admin()
    now = timezone.now()
    Emergency.objects.create(
        user=actor, reason="Brand", starts_at=now - timedelta(hours=2), ends_at=now - timedelta(hours=1)
    )

    with pytest.raises(refusals.OwnChange):
        changes.confirm(propose(actor), actor=actor)


def test_emergency_does_not_confirm_own_authority():
    actor = admin()
    emergencies.start(reason="Brand", hours=1, actor=actor)

    with pytest.raises(refusals.OwnAuthority):
        changes.confirm(propose(actor, user=actor), actor=actor)


def test_emergency_stands_on_every_page_and_in_the_list():
    client = functional_admin()
    values = {"role": Role.FINANCE.value, "hours": 1, "reason": "Brand in het archief"}

    response = client.post(reverse("confirmations:emergency"), values)

    assert response.status_code == 302
    page = text_of(client.get(reverse("confirmations:list")))
    assert "Noodgeval:" in page
    assert "Brand in het archief" in page
    assert "Noodgeval:" in text_of(client.get("/budget/"))


# Accounts in the admin


def user_form(user, **values):
    return {"email": user.email, "name": user.name, "is_active": "on", **values}


def test_role_is_granted_once_another_confirms():
    client, user = functional_admin(), make_user()
    group = Group.objects.get(name=Role.READER.value)

    edit(client, "accounts_user", user.pk, user_form(user, groups=[group.pk]))

    user.refresh_from_db()
    assert (user.role_labels(), user.is_staff) == ([], False)
    confirmed()
    user.refresh_from_db()
    assert (user.role_labels(), user.is_staff) == (["Lezer"], False)


def test_address_of_an_account_is_confirmed_because_links_go_there():
    client, user = functional_admin(), make_user(email="old@test.example")

    edit(client, "accounts_user", user.pk, user_form(user, email="mine@test.example"))

    user.refresh_from_db()
    assert user.email == "old@test.example"
    assert waiting().values == {"email": "mine@test.example"}


def test_name_of_an_account_is_confirmed_because_dossiers_show_it():
    client, user = functional_admin(), make_user(name="Fen Financiën")

    edit(client, "accounts_user", user.pk, user_form(user, name="Bente Beslisser"))

    user.refresh_from_db()
    assert (user.name, waiting().values) == ("Fen Financiën", {"name": "Bente Beslisser"})
    confirmed()
    user.refresh_from_db()
    assert user.name == "Bente Beslisser"


def test_switching_off_holds_at_once_and_switching_on_does_not():
    client, user = functional_admin(), make_user()

    edit(client, "accounts_user", user.pk, {"email": user.email, "name": user.name})
    user.refresh_from_db()
    assert not user.is_active

    edit(client, "accounts_user", user.pk, user_form(user))
    user.refresh_from_db()
    assert not user.is_active
    confirmed()
    user.refresh_from_db()
    assert user.is_active


def test_new_account_has_no_password_and_no_role_and_gets_a_link(client, django_capture_on_commit_callbacks):
    group = Group.objects.get(name=Role.READER.value)
    maker = functional_admin()

    with django_capture_on_commit_callbacks(execute=True):
        add(maker, "accounts_user", {"email": "Lou@test.example", "name": "Lou", "groups": [group.pk]})

    user = User.objects.get(email="lou@test.example")
    assert not user.has_usable_password()
    assert user.role_labels() == []
    link = next(line for line in mail.outbox[0].body.splitlines() if "/account/password/reset/key/" in line)
    page = client.get(link[link.index("/account/") :], follow=True)
    done = client.post(
        page.request["PATH_INFO"], {"password1": "een-goed-geheim-woord", "password2": "een-goed-geheim-woord"}
    )
    assert done.status_code == 302
    assert User.objects.get(pk=user.pk).check_password("een-goed-geheim-woord")


def test_link_is_sent_by_a_button(django_capture_on_commit_callbacks):
    client, user = functional_admin(), make_user(email="lou@test.example")

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(reverse("admin:accounts_user_password_link", args=[user.pk]))

    assert response.status_code == 302
    assert [message.to for message in mail.outbox] == [["lou@test.example"]]


def test_page_of_a_person_warns_of_roles_that_do_not_go_together():
    client = functional_admin()
    url = "admin:accounts_user_change"
    both, one = make_user(Role.CASE_OFFICER, Role.DECISION_MAKER), make_user(Role.CASE_OFFICER)

    assert "niet mag combineren" in text_of(client.get(reverse(url, args=[both.pk])))
    assert "niet mag combineren" not in text_of(client.get(reverse(url, args=[one.pk])))


def test_every_kind_knows_its_model():
    assert all(kind_of(kind.model) is kind for kind in KINDS.values())


def test_what_is_proposed_and_mailed_has_nothing_that_hides_or_turns():
    hidden = "Jan\u202e\u200b de\u2066 Boer"

    add(functional_admin(), "accounts_user", {"email": "jan@test.example", "name": hidden, "is_active": True})
    made = User.objects.get(email="jan@test.example")
    by_service = propose(reference=f"GS {hidden}")
    edit(functional_admin(), "accounts_user", made.pk, user_form(made, name=f"{hidden}ma"))

    assert made.name == "Jan de Boer"
    assert Change.objects.get(kind="user").values["name"] == "Jan de Boerma"
    assert by_service.values["reference"] == "GS Jan de Boer"
    assert "\u202e" not in "".join(letter.subject + letter.body for letter in mail.outbox)
    assert len(mail.outbox) >= 1
