"""Formalities of an application: a representative with a proxy, and an application that is for another body."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from subsidies.duties import DUTY_OF, Duty
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.forms.acts import RequestCompletionForm
from subsidies.models import Application, RefusalGround
from subsidies.services.application import answers, completeness, formalities, repeats
from subsidies.services.application.formality_refusals import (
    EarlierNotRefused,
    EarlierNotTold,
    ForwardedToOurselves,
    ForwardingUnexplained,
    HasInterest,
    InterestTakenBack,
    InterestUnexplained,
    NewFactsGiven,
    OtherApplicant,
    ProxyOfOtherCase,
    RepeatNotLinked,
    ReportOutOfOrder,
    RepresentativeUnnamed,
    ToldAfterReceipt,
)
from subsidies.services.assessment import assessment, deviations, hearing
from subsidies.services.case import duties, interests
from subsidies.services.case.record import record
from subsidies.services.ceilings import budget, tender
from subsidies.services.ceilings.order_refusals import FormalityMissing
from subsidies.services.decisions import decisions
from subsidies.services.refusals import DateBeforeReceipt, TransitionNotAllowed
from subsidies.services.terms import deadlines
from tests.cases import make_case
from tests.factories import (
    give_mandate,
    make_application,
    make_ceiling,
    make_proposal,
    make_user,
    refuse,
    yesterday,
)
from tests.subsidies.formality_acts import refused_before, tendered
from tests.subsidies.test_documents import add

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


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


# The signature (Awb 4:2)


def test_missing_signature_is_a_defect_that_a_request_names_until_it_is_there():
    case = make_application()
    unknown = formalities.defects(case)
    answers.answer(case, question="signed", answer="no", reason="Alleen een naam", actor=make_user())
    missing = formalities.defects(again(case))
    prefilled = RequestCompletionForm(application=again(case)).fields["missing"].initial

    answers.answer(case, question="signed", answer="yes", reason="Nagestuurd", actor=make_user())

    assert (unknown, missing) == ([], ["De handtekening van de aanvrager (Awb 4:2)"])
    assert missing[0] in prefilled
    assert formalities.defects(again(case)) == []


# A repeated application (Awb 4:6)


def refuse_as_repeat(case):
    ground = RefusalGround.objects.get(code="repeat")
    return make_proposal(case, kind="refusal", reason="Herhaling", grounds=[ground])


def test_refusal_as_a_repeat_needs_the_earlier_refusal_and_nothing_new():
    case = make_application()
    earlier = refused_before(case)
    with pytest.raises(RepeatNotLinked, match=r"Awb 4:6"):
        refuse_as_repeat(case)

    repeats.link_earlier(case, earlier=earlier, new_facts="Een nieuwe begroting", actor=make_user())
    with pytest.raises(NewFactsGiven, match=earlier.case_number):
        refuse_as_repeat(again(case))
    repeats.link_earlier(case, earlier=earlier, actor=make_user())

    assert refuse_as_repeat(again(case)).state == "open"
    assert (again(case).repeat.earlier, case.repeats.count()) == (earlier, 2)


def test_refusal_that_was_not_told_yet_is_not_repeated():
    case = make_application()
    earlier = make_application(applicant=case.applicant)
    refuse(earlier, reason="Te weinig", decided_on=timezone.localdate(), actor=make_user())

    with pytest.raises(EarlierNotTold, match=r"3:40"):
        repeats.link_earlier(case, earlier=earlier, actor=make_user())


@pytest.mark.parametrize("received", [0, 1])
def test_application_that_came_in_before_the_refusal_was_sent_does_not_repeat_it(received):
    case = make_application(received_on=timezone.localdate() - timedelta(days=received))
    earlier = refused_before(case, on=timezone.localdate())

    with pytest.raises(ToldAfterReceipt, match=earlier.case_number):
        repeats.link_earlier(case, earlier=earlier, actor=make_user())
    assert not case.repeats.exists()


@pytest.mark.parametrize("name", ["Provincie Drenthe", " provincie  drenthe "])
def test_application_is_not_forwarded_to_the_province_itself(name):
    case, today = make_application(), timezone.localdate()

    with pytest.raises(ForwardedToOurselves):
        formalities.forward(case, forwarded_to=name, reason="Bevoegd", forwarded_on=today, actor=make_user())

    assert not case.forwardings.exists()


@pytest.mark.parametrize("what", ["not refused", "itself", "of another"])
def test_only_a_refusal_of_the_same_applicant_is_repeated(what):
    case = make_application()
    other = make_application(applicant=case.applicant) if what == "not refused" else case
    earlier = refused_before(make_application()) if what == "of another" else other

    with pytest.raises(OtherApplicant if what == "of another" else EarlierNotRefused):
        repeats.link_earlier(case, earlier=earlier, actor=make_user())


# Personal interest (Awb 2:4)


@pytest.mark.parametrize("act", ["propose", "sign", "judge", "score"])
def test_whoever_declared_an_interest_stays_out(act):
    case, actor = make_case(Status.PROPOSED if act == "sign" else Status.ASSESSMENT), make_user()
    give_mandate(actor)
    interests.declare(case, has_interest=True, explanation="Mijn broer woont er", actor=actor)
    acts = {
        "propose": lambda: make_proposal(case, actor=actor),
        "sign": lambda: decisions.decide_as_proposed(case, decided_on=timezone.localdate(), actor=actor),
        "judge": lambda: assessment.judge(
            case, case.version.criteria.get(), outcome="met", reason="Past", actor=actor
        ),
        "score": lambda: tender.score(tendered(case), points=1, reason="Omdat het zo is", actor=actor),
    }

    with pytest.raises(HasInterest, match=r"Awb 2:4"):
        acts[act]()

    with pytest.raises(InterestTakenBack):
        interests.declare(case, has_interest=False, explanation="Toch niet", actor=actor)
    with pytest.raises(HasInterest):
        acts[act]()


STAYS_OUT = [action for action, duty in DUTY_OF.items() if duty not in (None, Duty.RECEIVE)]


@pytest.mark.parametrize("action", STAYS_OUT)
def test_whoever_declared_an_interest_does_no_act_of_any_duty(action):
    case, actor = make_application(), make_user()
    interests.declare(case, has_interest=True, explanation="Mijn broer woont er", actor=actor)

    with pytest.raises(HasInterest, match=r"Awb 2:4"), transaction.atomic():
        record(case, action, actor=actor)

    record(case, Action.ASSIGN, actor=actor)  # to somebody else
    assert record(case, action, actor=make_user()).action == action


def test_acts_that_an_interest_keeps_somebody_from_are_nearly_all():
    assert len(STAYS_OUT) >= 30


def test_colleagues_that_are_named_have_no_interest_themselves():
    case, colleague, other = make_application(), make_user(), make_user()
    interests.declare(case, has_interest=True, explanation="Mijn broer woont er", actor=colleague)

    assert duties.able(case, Duty.DECIDE, [colleague, other]) == [other]


def test_no_interest_said_at_the_act_is_recorded_once():
    case, actor = make_case(Status.ASSESSMENT), make_user()
    for _ in range(2):
        assessment.judge(
            case, case.version.criteria.get(), outcome="met", reason="Past", no_interest=True, actor=actor
        )

    assert list(case.interests.values_list("actor", "has_interest")) == [(actor.pk, False)]
    with pytest.raises(InterestUnexplained):
        interests.declare(case, has_interest=True, explanation=" ", actor=actor)


# Advice from outside (Awb 3:5)


@pytest.mark.parametrize(("days", "is_right"), [(-1, False), (0, True), (1, True), (2, False)])
def test_report_lies_between_the_request_and_its_receipt(days, is_right):
    case, today = make_application(), timezone.localdate()
    asked = yesterday()
    hearing.ask_advice(
        case, adviser="Bureau", question="Wat vindt u ervan?", asked_on=asked, due_on=today, actor=make_user()
    )
    terms = {"answer": "Ja, dat past", "received_on": today, "reported_on": asked + timedelta(days=days)}

    if is_right:
        assert hearing.receive_advice(case, **terms, actor=make_user()).reported_on == terms["reported_on"]
        return
    with pytest.raises(ReportOutOfOrder):
        hearing.receive_advice(case, **terms, actor=make_user())
