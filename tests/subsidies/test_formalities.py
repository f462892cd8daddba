"""Formalities of an application: a representative with a proxy, and an application that is for another body."""

from datetime import timedelta

import pytest
from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status
from subsidies.forms.acts import RequestCompletionForm
from subsidies.models import Application
from subsidies.services import budget, completeness, deadlines, deviations, formalities
from subsidies.services.formality_refusals import ForwardingUnexplained, ProxyOfOtherCase, RepresentativeUnnamed
from subsidies.services.order_refusals import FormalityMissing
from subsidies.services.refusals import DateBeforeReceipt, TransitionNotAllowed
from tests.factories import make_application, make_ceiling, make_user, yesterday
from tests.subsidies.test_documents import add

pytestmark = pytest.mark.django_db


def again(case):
    return Application.objects.get(pk=case.pk)


def forward(case, **terms):
    terms = {"forwarded_to": "Gemeente Assen", "reason": "Leges zijn van de gemeente.", **terms}
    return formalities.forward(case, **{"forwarded_on": timezone.localdate(), **terms}, actor=make_user())


# An application to the wrong body (Awb 2:3)


def test_forwarded_application_keeps_both_dates_and_ends_without_a_decision():
    case = make_application(ceiling=make_ceiling())

    forward(case)

    case, today = again(case), timezone.localdate()
    assert (case.forwarding.received_on, case.forwarding.forwarded_on) == (yesterday(), today)
    assert (case.forwarding.forwarded_to, case.status) == ("Gemeente Assen", Status.FORWARDED)
    assert (case.decided_on, case.decisions.count()) == (None, 0)


def test_forwarded_application_is_pending_until_that_day_and_has_no_term_any_more():
    case = make_application(amount="100.00")
    figures = [budget.figures(as_of=yesterday())[0].pending_count]

    forward(case)

    figures += [budget.figures(as_of=day)[0].pending_count for day in (yesterday(), timezone.localdate())]
    assert figures == [1, 1, 0]
    assert [found.code for found in deadlines.legal_dates(again(case), on=timezone.localdate())] == []


@pytest.mark.parametrize(
    ("terms", "refusal"),
    [
        ({"forwarded_to": " "}, ForwardingUnexplained),
        ({"reason": " "}, ForwardingUnexplained),
        ({"forwarded_on": yesterday() - timedelta(days=1)}, DateBeforeReceipt),
    ],
)
def test_forwarding_without_body_or_reason_or_before_receipt_is_refused(terms, refusal):
    case = make_application()

    with pytest.raises(refusal):
        forward(case, **terms)

    assert again(case).status == Status.RECEIVED


def test_forwarded_once():
    case = make_application()
    forward(case)

    with pytest.raises(TransitionNotAllowed):
        forward(case)


# A representative (Awb 2:1)


@pytest.mark.usefixtures("files")
def test_representative_without_a_proxy_is_a_defect_until_it_is_there():
    case, actor = make_application(), make_user()
    formalities.represent(case, name="Mr. Jansen", address="Brink 1", actor=actor)
    asked = [gap.code for gap in deviations.of_completeness(case)]
    prefilled = RequestCompletionForm(application=case).fields["missing"].initial

    formalities.represent(case, name="Mr. Jansen", address="Brink 1", proxy=add(case).document, actor=actor)

    assert asked == ["FormalityMissing"]
    assert prefilled == "Een schriftelijke machtiging voor Mr. Jansen (Awb 2:1)"
    assert deviations.of_completeness(again(case)) == []
    assert again(case).representative.address == "Brink 1"


def test_case_with_a_representative_without_proxy_is_complete_only_with_a_written_reason():
    case = make_application()
    formalities.represent(case, name="Mr. Jansen", actor=make_user())

    with pytest.raises(FormalityMissing, match=r"machtiging voor Mr\. Jansen"):
        completeness.start_assessment(case, actor=make_user())

    assert completeness.start_assessment(case, deviation="Advocaat", actor=make_user()).status == Status.ASSESSMENT


def test_lawyer_needs_no_proxy_when_somebody_says_so_and_one_who_has_ended_is_none():
    case = make_application()
    formalities.represent(case, name="Mr. Jansen", no_proxy_reason="Advocaat", actor=make_user())
    defects = formalities.defects(again(case))

    formalities.represent(case, name="Mr. Jansen", has_ended=True, actor=make_user())

    assert (defects, again(case).representative) == ([], None)


@pytest.mark.usefixtures("files")
def test_proxy_is_a_document_of_the_case_and_a_representative_has_a_name():
    case, other = make_application(), add(make_application()).document

    with pytest.raises(ProxyOfOtherCase):
        formalities.represent(case, name="Mr. Jansen", proxy=other, actor=make_user())
    with pytest.raises(RepresentativeUnnamed):
        formalities.represent(case, name=" ", actor=make_user())
