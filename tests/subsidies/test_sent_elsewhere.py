"""A letter that was sent outside this system is shown by that letter itself."""

import pytest
from django.utils import timezone

from subsidies.models import Document, RequiredDocument, SentElsewhere
from subsidies.services.sending_refusals import DocumentOfApplicant, LetterNotOnFile
from subsidies.services.sent_elsewhere import record_elsewhere
from tests.factories import make_application, make_user
from tests.told import on_file

pytestmark = pytest.mark.django_db


def suspended():
    case = make_application()
    terms = {"kind": "applicant", "starts_on": case.received_on, "reason": "Wacht op stukken"}
    return case, case.suspensions.create(**terms, actor=make_user())


def record(case, step, document):
    terms = {"sent_on": timezone.localdate(), "reason": "Met de hand geschreven", "actor": make_user()}
    return record_elsewhere(case, step=step, document=document, **terms)


def test_letter_on_file_shows_that_it_was_sent():
    case, step = suspended()

    record(case, step, on_file(case))

    assert step.sent_on == timezone.localdate()


def test_document_that_the_scheme_asks_of_the_applicant_is_no_letter():
    case, step = suspended()
    asked = RequiredDocument.objects.create(version=case.version, code="plan", name="Plan", is_mandatory=False)
    plan = Document.objects.create(application=case, title="Plan.pdf", requirement=asked)

    with pytest.raises(DocumentOfApplicant, match=plan.title):
        record(case, step, plan)
    assert not SentElsewhere.objects.exists()


@pytest.mark.parametrize("which", ["none", "of another case"])
def test_letter_that_is_not_on_file_is_refused(which):
    case, step = suspended()

    with pytest.raises(LetterNotOnFile):
        record(case, step, None if which == "none" else on_file(make_application()))
    assert not SentElsewhere.objects.exists()
