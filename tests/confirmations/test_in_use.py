"""What is in use is not changed by a proposal either: refused when it is proposed, and again when it is confirmed."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.confirmations.base import KINDS
from drenthe.confirmations.models import Change
from drenthe.confirmations.refusals import ChangeNotPossible, StaysAsItIs
from drenthe.confirmations.services import changes
from subsidies.models import CeilingShare, FundingSource, Mandate
from subsidies.services.decisions import decisions
from tests.confirmations.confirming import functional_admin
from tests.factories import (
    give_mandate,
    make_application,
    make_award,
    make_ceiling,
    make_proposal,
    make_scheme,
    make_user,
)
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
MANDATE = KINDS["mandate"]


def test_change_to_a_mandate_in_use_is_refused_when_it_is_proposed():
    mandate = make_award().decisions.get().mandate

    with pytest.raises(StaysAsItIs, match="besluiten genomen met dit mandaat"):
        changes.propose(MANDATE, subject=mandate, fields={"reference": "x"}, actor=make_user())

    assert not Change.objects.filter(state="open").exists()


def test_change_is_refused_when_its_mandate_came_into_use_since():
    actor, case = make_user(), make_application()
    mandate = give_mandate(actor)
    change = changes.propose(MANDATE, subject=mandate, fields={"reference": "x"}, actor=make_user())
    decisions.sign(make_proposal(case), decided_on=timezone.localdate(), actor=actor)

    with pytest.raises(ChangeNotPossible, match="besluiten genomen met dit mandaat"):
        changes.confirm(change, actor=make_user(Role.FUNCTIONAL_ADMIN))

    assert Mandate.objects.get(pk=mandate.pk).reference == "test"


@pytest.mark.parametrize(
    "part",
    [
        {"pk": "own", "delete": False, "fields": {"value": "4"}},
        {"pk": "own", "delete": True, "fields": {}},
    ],
    ids=["changed", "deleted"],
)
def test_parameter_of_a_version_in_use_is_not_proposed(part):
    scheme = make_scheme(parameters={"decision_weeks": "13"})
    version = make_application(ceiling=make_ceiling(scheme=scheme)).version
    row = {
        "name": "parameters",
        **part,
        "pk": version.parameters.get(code="decision_weeks").pk if part["pk"] else None,
    }

    with pytest.raises(StaysAsItIs, match="zaken onder deze versie"):
        changes.propose(KINDS["scheme version"], subject=version, fields={}, rows=[row], actor=make_user())


@pytest.mark.parametrize(("source", "is_refused"), [("", True), ("Provinciaal blad 2024, 1", False)])
def test_parameter_that_a_version_in_use_does_not_name_is_added_with_its_source(source, is_refused):
    version = make_application(ceiling=make_ceiling(scheme=make_scheme())).version
    fields = {"code": "decision_weeks", "value": "13", "source": source}
    row = {"name": "parameters", "pk": None, "delete": False, "fields": fields}
    terms = {"subject": version, "fields": {}, "rows": [row], "actor": make_user()}

    if is_refused:
        with pytest.raises(StaysAsItIs, match="Noem waar het staat"):
            changes.propose(KINDS["scheme version"], **terms)
    else:
        assert changes.propose(KINDS["scheme version"], **terms).state == "open"


def test_admin_shows_what_is_in_use_as_text():
    mandate = make_award().decisions.get().mandate

    page = functional_admin().get(reverse("admin:subsidies_mandate_change", args=[mandate.pk])).content.decode()

    assert 'name="valid_until"' in page
    assert not [name for name in ("user", "max_amount", "valid_from", "reference") if f'name="{name}"' in page]


def test_version_in_use_shows_what_it_lays_down_as_it_stands():
    scheme = make_scheme(parameters={"decision_weeks": "13"})
    version = make_application(ceiling=make_ceiling(scheme=scheme)).version

    page = functional_admin().get(reverse("admin:subsidies_schemeversion_change", args=[version.pk])).content.decode()

    fields = {
        name: re.search(rf'<[^>]*name="parameters-0-{name}"[^>]*>', page) for name in ("value", "code", "source")
    }
    assert [name for name, found in fields.items() if found and " disabled" not in found[0]] == ["source"]
    assert 'name="parameters-0-DELETE"' not in page


def test_source_of_a_share_in_use_is_refused_on_the_page():
    ceiling = make_ceiling()
    share, other = ceiling.shares.get(), FundingSource.objects.create(code="other", name="Other")
    counts = {"shares-TOTAL_FORMS": 1, "shares-INITIAL_FORMS": 1}
    row = {"shares-0-id": share.pk, "shares-0-ceiling": ceiling.pk, "shares-0-source": other.pk}

    response = functional_admin().post(
        reverse("admin:subsidies_ceiling_change", args=[ceiling.pk]),
        {**counts, **row, "shares-0-priority": 1, "note": ""},
    )

    assert response.status_code == 200
    assert "geld toegekend of geboekt" in text_of(response)
    assert CeilingShare.objects.get(pk=share.pk).source_id != other.pk
