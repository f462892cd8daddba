"""Recording a completion leads on to the assessment; a letter that came too late to make is recorded as sent."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import Action, LetterKind
from subsidies.models import Application, CaseAnswer, CompletionRequest, RequiredDocument
from subsidies.services.application import completeness
from subsidies.services.ceilings.order_refusals import DocumentsMissing
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.subsidies.letter_matrix import case_of
from tests.subsidies.letter_variants import Variant
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def fresh(case):
    return Application.objects.get(pk=case.pk)


def test_letter_that_can_no_longer_be_made_is_recorded_as_sent_elsewhere():
    case = case_of(Variant(LetterKind.ACKNOWLEDGEMENT))
    asked = {"requested_on": TODAY() - timedelta(1), "due_on": TODAY() + timedelta(13), "missing": "Begroting"}
    CompletionRequest.objects.create(application=case, **asked, actor=make_user())

    page = signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()).content.decode()

    assert "kan hier niet meer worden gemaakt" in page
    assert reverse("subsidies:act", args=[case.case_number, "sent-elsewhere"]) in page.partition('id="clock"')[2]
    on_time = case_of(Variant(LetterKind.COMPLETION_REQUEST))
    page = signed_in(Role.CASE_OFFICER).get(on_time.get_absolute_url()).content.decode()
    assert "kan hier niet meer worden gemaakt" not in page


@pytest.mark.parametrize("is_missing", [False, True])
def test_completion_that_makes_it_complete_leads_on_to_the_assessment(is_missing):
    scheme = make_scheme()
    if is_missing:
        RequiredDocument.objects.create(version=scheme.versions.get(), code="budget", name="Begroting")
    case, day = make_application(ceiling=make_ceiling(scheme=scheme)), TODAY()
    asked = {"requested_on": day, "due_on": day + timedelta(28), "missing": "Begroting"}
    completeness.request_completion(case, **asked, actor=make_user())
    terms = {"received_on": TODAY(), "is_complete": True, "actor": make_user()}
    if is_missing:
        with pytest.raises(DocumentsMissing):
            completeness.receive_completion(fresh(case), **terms)
        terms["deviation"] = "De begroting ligt in de kast."

    completeness.receive_completion(fresh(case), **terms)

    found = fresh(case)
    assert (found.status, found.complete_on) == ("assessment", TODAY())
    lines = [event.action for event in found.events.order_by("pk")][-2:]
    assert lines == [Action.RECEIVE_COMPLETION, Action.START_ASSESSMENT]
    assert ("kast" in str(found.events.last().data)) is is_missing


def test_completion_waits_for_a_formality_before_the_assessment():
    case = case_of(Variant(LetterKind.REMINDER))
    CaseAnswer.objects.create(application=case, question="signed", answer="no", reason="Leeg", actor=make_user())

    terms = {"received_on": TODAY(), "is_complete": True, "actor": make_user(), "deviation": "Zij komt nog tekenen."}
    completeness.receive_completion(fresh(case), **terms)

    assert fresh(case).status == "received"
