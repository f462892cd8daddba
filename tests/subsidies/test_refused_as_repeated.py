"""A repetition with nothing new is refused as it stands: the law asks no completing for it (Awb 4:6, paragraph 2)."""

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, RefusalGround
from subsidies.services.application import repeats
from subsidies.services.application.incomplete_refusals import NotCompleteYet, StillIncomplete
from subsidies.services.decisions import proposals
from subsidies.services.letters import letters
from tests.cases import sign
from tests.factories import make_application, make_terms, make_user
from tests.subsidies.formality_acts import refused_before
from tests.subsidies.test_letter_matrix import all_of
from tests.subsidies.test_refused_for_its_day import BEGUN
from tests.told import need_not_be_heard
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]


def repeated(*, new_facts=""):
    """A case that came in after a refusal that was told, linked to it."""
    case = make_application()
    repeats.link_earlier(case, earlier=refused_before(case), new_facts=new_facts, actor=make_user())
    need_not_be_heard(case, make_user(), "urgent")
    return fresh(case)


def fresh(case):
    return Application.objects.get(pk=case.pk)


def refuse(case, *codes):
    grounds = list(RefusalGround.objects.filter(code__in=codes or ["repeat"]))
    said = {"kind": "refusal", "reason": "Er is niets nieuws.", "grounds": grounds, "terms": make_terms()}
    return proposals.propose(case, **said, actor=make_user())


@pytest.mark.parametrize("status", BEGUN)
def test_it_is_refused_as_it_stands_and_goes_back_to_where_it_stood(status):
    case = repeated()
    BEGUN[status](case)
    proposal = refuse(fresh(case))
    proposals.send_back(proposal, remark="Leg beter uit waarom", actor=make_user())
    assert fresh(case).status == status

    assert sign(fresh(case), refuse(fresh(case)), is_told=False).status == Status.REFUSED


@pytest.mark.parametrize("status", [Status.RECEIVED, Status.INCOMPLETE])
@pytest.mark.parametrize(
    ("new_facts", "codes"),
    [("", ("scheme-criteria",)), ("", ("repeat", "scheme-criteria")), ("De grond is verkocht.", ("scheme-criteria",))],
)
def test_it_is_refused_for_nothing_else_before_it_is_complete(status, new_facts, codes):
    case = repeated(new_facts=new_facts)
    BEGUN[status](case)

    with pytest.raises((NotCompleteYet, StillIncomplete)):
        refuse(fresh(case), *codes)


@pytest.mark.parametrize(("new_facts", "kinds"), [("", ["refusal"]), ("De grond is verkocht.", None)])
def test_form_offers_the_refusal_only(new_facts, kinds):
    page = signed_in(Role.CASE_OFFICER).get(f"{repeated(new_facts=new_facts).get_absolute_url()}propose/")

    assert page.status_code == (200 if kinds else 409)
    if kinds:
        assert [value for value, _label in page.context["form"].fields["kind"].choices] == kinds


def test_letter_refers_once_to_the_earlier_decision():
    letter = all_of(letters.compose_decision(refuse(repeated()), decided_on=timezone.localdate()))

    assert letter.casefold().count("wij verwijzen") == 1
    assert "Het eerdere besluit is dat van" in letter
