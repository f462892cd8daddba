"""Forms that ask for a kind first: only the fields of that kind are shown and count, and nothing is lost."""

import re

import pytest

from subsidies.enums import ApplicationStatus as Status
from subsidies.forms.by_kind import ByKindMixin
from subsidies.models import Proposal
from subsidies.views.act_list import ACTS
from tests.cases import make_case
from tests.subsidies.test_acts import GOOD, client_for, start, url_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
BY_KIND = [slug for slug, act in ACTS.items() if issubclass(act.form, ByKindMixin)]
NEEDED_YET_OPTIONAL = re.compile(r"(Te verlenen bedrag|Nieuw bedrag[^<]*|Weken) <span class=.optional")
PART = re.compile(r'<div data-only-for="([^"]+)"\s+data-kind="\w+"( hidden)?>')


@pytest.mark.parametrize("slug", BY_KIND)
def test_choosing_a_kind_shows_its_fields_and_refuses_nothing(slug):
    case, client, form = start(slug), client_for(slug), ACTS[slug].form
    shown = client.get(url_of(case, slug)).context["form"]  # which kinds there are can depend on the case
    kinds = [kind for kind, _label in shown.fields[form.kind_field].choices if kind]
    typed = next(name for name in ("text", "reason", "objector", "representative") if name in form.base_fields)

    for kind in kinds:
        page = client.post(url_of(case, slug), {form.kind_field: kind, typed: "Een begin", "choose": "1"})

        parts = PART.findall(page.content.decode())
        assert (page.status_code, page.context["form"].errors) == (200, {})
        assert "Een begin" in page.content.decode()
        assert not NEEDED_YET_OPTIONAL.search(page.content.decode())
        assert [bool(hidden) for _kinds, hidden in parts] == [kind not in own.split(",") for own, _hidden in parts]
    assert parts


def test_walk_finds_the_forms_with_a_kind():
    assert {"propose", "extend", "suspend", "propose-withdrawal", "propose-settlement"} <= set(BY_KIND)
    assert len(BY_KIND) >= 10


def test_what_belongs_to_another_kind_does_not_count():
    case = make_case(Status.ASSESSMENT)
    wrong = {"amount": "veel", "advances": "morgen", "activities_until": "ooit"}
    asked = {**GOOD["propose"], **wrong, "kind": "disregard", "reason": "Waarom"}

    page = client_for("propose").post(url_of(case, "propose"), asked)

    errors = page.context["form"].errors if page.context else {}
    assert not set(wrong) & set(errors)
    assert not Proposal.objects.filter(application=case, amount__isnull=False).exists()
