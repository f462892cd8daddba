"""The admin says things in the words of its users: roles, days, what a button does and what a confirmation is of."""

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.confirmations.proposing import ConfirmedAdmin
from drenthe.lib.admin.model_admin import ReadOnlyAdmin, ReadOnlyInline
from tests.confirmations.confirming import confirmed, functional_admin, waiting
from tests.factories import make_award, make_share, make_user
from tests.subsidies.test_admin import DAY, change_ceiling
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def test_roles_stand_in_dutch_wherever_the_admin_shows_them():
    person = make_user(Role.CASE_OFFICER)
    client = functional_admin()

    form = text_of(client.get(reverse("admin:accounts_user_change", args=[person.pk])))
    listed = text_of(client.get(reverse("admin:accounts_user_changelist")))

    for page in (form, listed):
        assert [role.value for role in Role if f">{role.value}<" in page or f"> {role.value}<" in page] == []
        with override("nl"):
            assert [str(role.label) for role in Role if str(role.label) not in page] == []
    assert "Rollen:" in form
    for word in ("Stafstatus", "roepen", "filteredselect", "selectfilter"):
        assert word not in form
        assert word not in listed


def test_every_day_in_the_admin_is_picked_and_says_what_form_it_wants(rf):
    """Walks over all days in forms of the admin, those of rows under a thing too."""
    request = rf.get("/")
    request.user = make_user(is_staff=True, is_superuser=True)
    found = []
    for model, of_model in admin.site._registry.items():
        for one in [of_model, *(inline(model, admin.site) for inline in of_model.inlines)]:
            fields = [f for f in one.model._meta.local_concrete_fields if type(f) is models.DateField and f.editable]
            found += [(one, one.formfield_for_dbfield(f, request)) for f in fields if not is_for_reading(one)]

    assert len(found) >= 20
    for one, field in found:
        assert field.widget.input_type == "date", one
        with pytest.raises(ValidationError) as refused, override("nl"):
            field.clean("26 november 2026")
        assert "26-11-2026" in refused.value.messages[0], one


def is_for_reading(site_admin):
    return isinstance(site_admin, ReadOnlyAdmin | ReadOnlyInline)


def test_page_that_only_proposes_has_one_button_that_says_so():
    """Walks over all pages of the admin whose form only proposes, and those that save."""
    client, found = functional_admin(), {True: [], False: []}
    for model, of_model in admin.site._registry.items():
        add = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        page = client.get(add)
        if page.status_code == 403:
            continue
        shown, proposes = text_of(page), isinstance(of_model, ConfirmedAdmin)
        found[proposes].append(model)
        assert ('value="Voorstellen"' in shown) is proposes, model
        assert ('value="Opslaan"' in shown) is not proposes, model
        assert ('name="_addanother"' in shown) is not proposes, model

    assert min(len(found[True]), len(found[False])) >= 5


def test_scheme_in_use_says_what_stays_and_not_to_add_one_for_a_later_day():
    application = make_award(received_on=DAY, decided_on=DAY)
    client = functional_admin()

    scheme = text_of(client.get(reverse("admin:subsidies_scheme_change", args=[application.scheme.pk])))
    version = text_of(client.get(reverse("admin:subsidies_schemeversion_change", args=[application.version.pk])))

    assert "Dit is in gebruik. De rest kunt u wijzigen, maar dit blijft zoals het is:" in scheme
    assert "die later ingaat" not in scheme
    assert "die later ingaat" in version


def test_confirmation_says_what_is_left_open_and_what_was_compared():
    client, share = functional_admin(), make_share(amount="100.00")
    terms = {"user": make_user(Role.DECISION_MAKER).pk, "max_amount": "", "valid_from": "2024-01-01", "function": "x"}
    client.post(reverse("admin:subsidies_mandate_add"), {**terms, "reference": "GS 2024-1"})
    mandate = text_of(client.get(waiting().get_absolute_url()))
    confirmed()
    change_ceiling(client, share, "50,00")
    entry = text_of(client.get(waiting().get_absolute_url()))

    assert "Elke regeling (niets ingevuld)" in mandate
    assert "Geen grens (niets ingevuld)" in mandate
    assert "Leeg:" not in mandate
    assert "Vergeleken met de bron" in entry
    assert "nog niet" in entry
    assert "Bevestigd" not in entry
