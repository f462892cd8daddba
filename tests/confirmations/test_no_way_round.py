"""No way round the second person: every page of the admin for what carries authority, found from the site itself."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.db import models
from django.db.models import ManyToManyField
from django.forms.models import fields_for_model
from django.urls import get_resolver

from drenthe.accounts.models import User
from drenthe.accounts.roles import Role
from drenthe.confirmations.base import KINDS
from drenthe.confirmations.models import Change
from drenthe.confirmations.proposing import ConfirmedAdmin
from drenthe.dates.models import UsualDays
from subsidies.models import (
    Ceiling,
    CeilingEntry,
    CeilingShare,
    Criterion,
    Mandate,
    RequiredDocument,
    RetentionPeriod,
    Scheme,
    SchemeParameter,
    SchemeVersion,
    StateReceipt,
)
from tests.factories import make_user

pytestmark = pytest.mark.django_db
PROPOSED = {kind.model: kind.fields for kind in KINDS.values()}
PARTS = {rows.model: rows.fields for kind in KINDS.values() for rows in kind.rows.values()}
AUTHORITY = {**PROPOSED, **PARTS}
# What of an account carries no authority: what signing in writes itself.
WITHOUT = {"id", "last_login", "date_joined"}
# What opens an account or gives rights beside the roles: no form may have it.
NEVER = {"password", "user_permissions", "is_superuser"}


def pages():
    """Every admin and every inline of the site, with its model."""
    assert get_resolver().url_patterns  # drenthe.urls closes some pages
    found = []
    for model, page in admin.site._registry.items():
        found.append((model, page))
        found += [(inline.model, inline) for inline in page.get_inline_instances(_request(), None)]
    return found


def _request():
    request = type("Request", (), {})()
    request.user = User(is_superuser=True, is_staff=True, is_active=True)
    return request


def editable(page, model):
    """The fields that the form of an admin or inline can change."""
    shown = page.get_fields(_request(), None) if not page.fieldsets else admin.utils.flatten_fieldsets(page.fieldsets)
    read_only = set(page.get_readonly_fields(_request(), None))
    return {name for name in shown if name not in read_only and name in fields_for_model(model)}


def test_what_carries_authority_is_named():
    assert set(PROPOSED) == {
        User,
        UsualDays,
        Mandate,
        Ceiling,
        CeilingEntry,
        StateReceipt,
        Scheme,
        SchemeVersion,
        RetentionPeriod,
    }
    assert set(PARTS) == {CeilingShare, SchemeParameter, Criterion, RequiredDocument}


def test_every_page_for_it_proposes_or_only_reads():
    """Counts what it walks."""
    walked = [(model, page) for model, page in pages() if model in AUTHORITY]
    for model, page in walked:
        parent = getattr(page, "parent_model", None)
        arguments = (_request(),) if parent is None else (_request(), None)
        reads = not page.has_change_permission(_request()) and not page.has_add_permission(*arguments)
        proposes = isinstance(page, ConfirmedAdmin) if parent is None else parent in PROPOSED and model in PARTS
        assert reads or proposes, (model, page)
        assert not getattr(page, "list_editable", ()), page
        assert set(getattr(page, "actions", None) or []) <= {"delete_selected"}, page
    assert len(walked) == 15


def test_every_field_that_a_form_has_is_confirmed_or_carries_no_authority():
    walked = 0
    for model, page in pages():
        if model in AUTHORITY and page.has_change_permission(_request()):
            rest = editable(page, model) - set(AUTHORITY[model])
            parents = {rows.parent for kind in KINDS.values() for rows in kind.rows.values() if rows.model is model}
            assert rest - parents <= (WITHOUT if model is User else set()), (model, rest)
            walked += len(editable(page, model))
    assert walked >= 40


def test_every_field_of_an_account_is_confirmed_or_in_no_form_or_without_authority():
    fields = {field.name for field in User._meta.get_fields() if isinstance(field, models.Field | ManyToManyField)}

    assert fields - set(KINDS["user"].fields) - WITHOUT - NEVER == set()
    assert not NEVER & editable(admin.site._registry[User], User)


def test_no_page_gives_rights_to_a_role_or_another_way_in():
    registered = {model._meta.label for model, _page in pages()}

    assert not registered & {"auth.Group", "auth.Permission", "account.EmailAddress", "socialaccount.SocialAccount"}
    assert not [
        (model, page) for model, page in pages() if {"groups", "permissions"} & editable(page, model) and model != User
    ]
    assert {field.related_model for field in User._meta.many_to_many} == {Group, Permission}


@pytest.mark.parametrize("command", [("createsuperuser",), ("changepassword", "bo@test.example")])
def test_command_that_goes_round_it_is_refused_in_production(command, settings):
    settings.DEBUG = settings.DEMO = False
    make_user(email="bo@test.example")

    with pytest.raises(CommandError, match=r"first_admins|Only the person"):
        call_command(*command)


# The first two


def test_first_two_admins_are_made_by_a_command_that_leaves_a_trace(mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("first_admins", "A@test.example", "b@test.example")

    made = User.objects.filter(groups__name=Role.FUNCTIONAL_ADMIN.value).order_by("email")
    assert [(user.email, user.is_staff, user.has_usable_password()) for user in made] == [
        ("a@test.example", True, False),
        ("b@test.example", True, False),
    ]
    assert [change.remark for change in Change.objects.all()] == ["manage.py first_admins"] * 2
    assert sorted(message.to[0] for message in mailoutbox) == ["a@test.example", "b@test.example"]
    with pytest.raises(CommandError, match="already"):
        call_command("first_admins", "c@test.example", "d@test.example")


@pytest.mark.parametrize("emails", [("a@test.example", "A@test.example"), ("a@test.example", "nobody")])
def test_first_two_admins_are_two_people_with_an_address(emails):
    with pytest.raises(CommandError):
        call_command("first_admins", *emails)

    assert not User.objects.exists()


def test_first_admins_are_not_made_beside_somebody_who_may_do_everything():
    User.objects.create_superuser("root@test.example", "secret-password", name="Root")

    with pytest.raises(CommandError, match="already"):
        call_command("first_admins", "a@test.example", "b@test.example")


def test_data_of_2024_and_its_mandates_are_taken_over_by_the_system(data_2024):
    for model in (Mandate, Ceiling, CeilingEntry, StateReceipt, SchemeVersion):
        keys = {str(pk) for pk in model.objects.values_list("pk", flat=True)}
        kind = next(kind for kind in KINDS.values() if kind.model is model)
        rows = Change.objects.filter(kind=kind.key, state="taken over", closed_by=User.objects.system())
        assert set(rows.values_list("subject", flat=True)) == keys
