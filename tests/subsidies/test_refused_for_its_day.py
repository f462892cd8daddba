"""What came in outside the period is refused for that, complete or not; its letters say so from the first on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.models import Application, RefusalGround
from subsidies.services.application import completeness
from subsidies.services.application.incomplete_refusals import NotCompleteYet
from subsidies.services.decisions import proposals, taking_back
from subsidies.services.letters import letters
from tests.cases import sign
from tests.factories import make_application, make_terms, make_user
from tests.reasons import with_reasons
from tests.subsidies.test_combinations import closed_scheme
from tests.subsidies.test_letter_matrix import all_of
from tests.told import need_not_be_heard
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
ONLY_REFUSED = "Wij kunnen haar daarom alleen afwijzen."


def late():
    """A case that came in after the scheme had closed, of which the applicant need not be heard."""
    case = make_application(ceiling=closed_scheme()[1], is_outside_period=True)
    need_not_be_heard(case, make_user())
    return fresh(case)


def fresh(case):
    return Application.objects.get(pk=case.pk)


def refuse(case, *codes, **terms):
    grounds = list(RefusalGround.objects.filter(code__in=codes or ["outside-period"]))
    said = {"kind": "refusal", "reason": "Te laat", "grounds": grounds, "terms": make_terms(), **terms}
    return with_reasons(proposals.propose, case, **said, actor=make_user())


def asked_to_complete(case):
    today = timezone.localdate()
    asked = {"missing": "Plan", "requested_on": today, "due_on": today + timedelta(days=14), "actor": make_user()}
    return completeness.request_completion(case, **asked)


def in_assessment(case):
    return with_reasons(completeness.start_assessment, case, actor=make_user())


BEGUN = {Status.RECEIVED: lambda case: case, Status.INCOMPLETE: asked_to_complete, Status.ASSESSMENT: in_assessment}


@pytest.mark.parametrize("status", BEGUN)
def test_what_is_too_late_is_refused_as_it_stands_and_goes_back_to_where_it_stood(status):
    case = late()
    BEGUN[status](case)
    proposal = refuse(fresh(case))
    assert fresh(case).status == Status.PROPOSED
    proposals.send_back(proposal, remark="Leg beter uit waarom", actor=make_user())
    assert fresh(case).status == status

    proposal = refuse(fresh(case))
    decision = sign(fresh(case), proposal, is_told=False).decisions.get()
    assert fresh(case).status == Status.REFUSED
    taking_back.take_back(fresh(case), reason="Bij nader inzien niet", actor=decision.actor)
    assert fresh(case).status == status


@pytest.mark.parametrize("codes", [["scheme-criteria"], ["outside-period", "scheme-criteria"]])
def test_what_is_not_complete_is_refused_for_nothing_else(codes):
    with pytest.raises(NotCompleteYet):
        refuse(late(), *codes)


@pytest.mark.parametrize(
    ("kind", "codes"), [("refusal", ["scheme-criteria"]), ("disregard", ["disregard-c"]), ("award", [])]
)
def test_what_came_in_in_time_is_completed_first(kind, codes):
    case = make_application()
    terms = {"kind": kind, "amount": case.requested_amount if kind == "award" else None}

    with pytest.raises(NotCompleteYet):
        proposals.propose(
            case,
            **terms,
            reason="Te laat",
            grounds=list(RefusalGround.objects.filter(code__in=codes)),
            terms=make_terms(),
            actor=make_user(),
        )


def test_form_offers_the_refusal_only_and_only_where_it_is_too_late():
    client = signed_in(Role.CASE_OFFICER)
    page = client.get(f"{late().get_absolute_url()}propose/")

    assert [value for value, _label in page.context["form"].fields["kind"].choices] == ["refusal"]
    assert client.get(f"{make_application().get_absolute_url()}propose/").status_code == 409


def test_page_of_the_case_puts_the_refusal_forward():
    case = late()

    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))

    assert f"{case.get_absolute_url()}propose/" in page


@pytest.mark.parametrize("is_late", [True, False])
def test_acknowledgement_says_that_it_can_only_be_refused(is_late):
    case = late() if is_late else make_application()
    said = {"letter_date": timezone.localdate(), "actor": make_user()}

    letter = all_of(letters.compose(case, LetterKind.ACKNOWLEDGEMENT, **said))

    assert (ONLY_REFUSED in letter, "Daarna beoordelen wij de aanvraag." in letter) == (is_late, not is_late)
    assert ("kon u aanvragen van" in letter) == is_late


def test_refusal_says_when_the_version_held_and_not_that_it_does():
    case = late()

    letter = letters.compose_decision(refuse(case), decided_on=timezone.localdate())

    said = all_of(letter)
    assert said.count("buiten de") == 1  # the law says it, and the days below say it in plain words
    assert "die gold van" in said
    assert "die geldt vanaf" not in said
