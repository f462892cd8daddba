"""Rights and terms are those of today, whatever date is typed."""

from contextlib import nullcontext
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.utils import timezone

from drenthe.dates.refusals import DateTooFarBack
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, RequiredDocument
from subsidies.services.application import completeness, documents
from subsidies.services.application.incomplete_refusals import DisregardTooLate
from subsidies.services.assessment import hearing
from subsidies.services.case.dated_back import dated_back
from subsidies.services.ceilings.queue import queue_of
from subsidies.services.decisions import decisions, proposals, signing
from subsidies.services.refusals import DateBeforeProposal, NoMandate, TermHasEnded
from subsidies.services.terms import deadlines, term_acts
from subsidies.services.terms.term_refusals import (
    ExtensionAfterNotice,
    ExtensionRecordedTooLate,
    ExtensionRepeated,
    ExtensionTooLate,
    ExtensionUnexplained,
    NothingToSuspend,
)
from tests.factories import give_mandate, make_application, make_ceiling, make_scheme, make_terms, make_user, moment
from tests.told import sent

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
DAY = timedelta(days=1)
REASON = "Vergeten in te voeren"


def today():
    return timezone.localdate()


def on(days_ago):
    return time_machine.travel(moment(today() - days_ago * DAY), tick=True)


def proposed(days_ago, *, received=0):
    with on(days_ago + received):
        case = make_application(received_at=timezone.now() - timedelta(minutes=5))
    with on(days_ago):
        completeness.start_assessment(case, actor=make_user())
        return proposals.propose(case, kind="award", amount=Decimal("1000.00"), terms=make_terms(), actor=make_user())


@pytest.mark.parametrize(
    ("valid", "back", "allowed"),
    [
        ((-30, None), 0, True),
        ((-30, 0), 0, True),  # its last day
        ((-30, -1), 0, False),
        ((-30, -1), 5, False),  # it held on the date that was typed
        ((-3, None), 5, False),  # it holds today, and did not on that date
        ((-5, None), 5, True),
        ((1, None), 0, False),
    ],
)
def test_mandate_holds_today_and_on_the_date_of_the_decision(valid, back, allowed):
    proposal, actor = proposed(20), make_user()
    first, last = valid
    give_mandate(actor, valid_from=today() + first * DAY, valid_until=None if last is None else today() + last * DAY)
    day = today() - back * DAY

    (row,) = signing.signing_rows([proposal], on=day, actor=actor)
    assert row.can_sign is allowed
    if allowed:
        assert decisions.sign(proposal, decided_on=day, date_reason=REASON, actor=actor).decided_on == day
    else:
        with pytest.raises(NoMandate):
            decisions.sign(proposal, decided_on=day, date_reason=REASON, actor=actor)


def test_decision_is_not_dated_before_its_proposal():
    proposal, actor = proposed(10, received=5), make_user()
    give_mandate(actor)

    with pytest.raises(DateBeforeProposal) as refused:
        decisions.sign(proposal, decided_on=today() - 11 * DAY, date_reason=REASON, actor=actor)

    assert len(set(refused.value.facts.values())) == 2  # both dates


def test_right_to_disregard_that_is_over_is_not_brought_back():
    with on(60):
        case = make_application(received_at=timezone.now() - timedelta(minutes=5))
        due = today() + 14 * DAY
        completeness.request_completion(case, missing="Plan", requested_on=today(), due_on=due, actor=make_user())
        sent(case.completion_requests.get())
    with on(20):
        proposal = proposals.propose(case, kind="disregard", reason="Niet compleet", actor=make_user())
    actor = make_user()
    give_mandate(actor)

    with pytest.raises(DisregardTooLate):
        decisions.sign(proposal, decided_on=today() - 19 * DAY, date_reason=REASON, actor=actor)


def lapsed(**parameters):
    """A case whose term of one week ended three days ago."""
    basis = {"extension_article": "Artikel 9", "extension_weeks": "8", "extension_times": "3"}
    ceiling = make_ceiling(scheme=make_scheme(parameters={"decision_weeks": "1", **basis, **parameters}))
    with on(10):
        return make_application(ceiling=ceiling, received_at=timezone.now() - timedelta(minutes=5))


MOVES = {
    "suspend": lambda case, day: term_acts.suspend(
        case, kind="applicant", starts_on=day, ends_on=None, reason="Laat", date_reason=REASON, actor=make_user()
    ),
    "request completion": lambda case, day: completeness.request_completion(
        case, missing="Plan", requested_on=day, due_on=day + 30 * DAY, date_reason=REASON, actor=make_user()
    ),
    "ask advice": lambda case, day: hearing.ask_advice(
        case,
        adviser="Bouw",
        question="Past dit?",
        asked_on=day,
        due_on=day + 30 * DAY,
        date_reason=REASON,
        actor=make_user(),
    ),
}


@pytest.mark.parametrize("back", [3, 4, 9])
@pytest.mark.parametrize("move", MOVES)
def test_term_that_is_over_is_not_moved_by_an_act_dated_back(move, back):
    case = lapsed(decision_weeks_extended="22")
    last_day = deadlines.decision_term(case, on=today()).last_day
    assert last_day == today() - 3 * DAY

    with pytest.raises(TermHasEnded):
        MOVES[move](case, today() - back * DAY)

    case = Application.objects.get(pk=case.pk)
    assert deadlines.decision_term(case, on=today()).last_day == last_day


def extend(case, back, *, date_reason=REASON):
    terms = {"kind": "adjournment", "weeks": 4, "reason": "Druk", "date_reason": date_reason, "actor": make_user()}
    return term_acts.extend(case, announced_on=today() - back * DAY, **terms)


def last_day(case):
    return deadlines.decision_term(Application.objects.get(pk=case.pk), on=today()).last_day


def test_extension_that_was_announced_in_time_and_is_recorded_after_the_term_counts_and_says_why():
    case = lapsed()  # its last day was three days ago; three days back is usual

    sent(extend(case, 3), today() - 3 * DAY)

    assert last_day(case) == today() - 3 * DAY + 28 * DAY
    (line,) = dated_back([case.pk])[case.pk]  # what whoever comes next sees first
    assert (line.action, line.data["date_reason"], line.recorded_later is not None) == ("extend", REASON, True)


@pytest.mark.parametrize(
    ("back", "date_reason", "refusal"),
    [
        (3, " ", ExtensionUnexplained),  # a usual day, and still it needs a reason
        (2, REASON, ExtensionTooLate),  # announced after the end
        (0, REASON, ExtensionTooLate),
        (4, REASON, ExtensionRecordedTooLate),  # in time, but further back than is usual
        (9, "", ExtensionRecordedTooLate),
    ],
)
def test_extension_after_the_term_is_refused(back, date_reason, refusal):
    case = lapsed()
    before = last_day(case)

    with pytest.raises(refusal):
        extend(case, back, date_reason=date_reason)

    assert last_day(case) == before


def test_extension_is_not_recorded_after_the_term_again():
    case = lapsed()
    sent(extend(case, 3), today() - 3 * DAY)
    then = last_day(case)
    with time_machine.travel(moment(then + DAY), tick=True):
        for back in (1, 2, 3):
            with pytest.raises(ExtensionRepeated):
                extend(case, back)

    assert last_day(case) == then


def test_extension_is_not_recorded_after_the_term_once_a_notice_of_default_came_in():
    case = lapsed()
    term_acts.receive_default_notice(case, received_on=today(), actor=make_user())

    with pytest.raises(ExtensionAfterNotice):
        extend(case, 3)

    assert last_day(case) == today() - 3 * DAY


@pytest.mark.parametrize("move", MOVES)
def test_act_after_the_term_does_not_move_it_and_is_possible_if_it_does_more(move):
    case = lapsed(decision_weeks_extended="22")

    with pytest.raises(NothingToSuspend) if move == "suspend" else nullcontext():
        MOVES[move](case, today())

    case = Application.objects.get(pk=case.pk)
    assert deadlines.decision_term(case, on=today()).last_day == today() - 3 * DAY


def test_advice_asked_in_time_leaves_the_term_as_it_is():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"decision_weeks": "13", "decision_weeks_extended": "22"}))
    case = make_application(ceiling=ceiling)
    hearing.ask_advice(case, adviser="Bouw", question="Past dit?", asked_on=today(), due_on=today(), actor=make_user())

    case = Application.objects.get(pk=case.pk)
    assert deadlines.decision_term(case, on=today()).last_day == case.received_on + 13 * 7 * DAY


# Completeness orders the queue


def with_documents(*received, days_ago=20):
    """A case of some days ago, whose scheme asks for two documents; they came in so many days ago."""
    scheme = make_scheme()
    needs = [
        RequiredDocument.objects.create(version=scheme.versions.get(), code=f"d{number}", name=f"D{number}")
        for number in range(2)
    ]
    with on(days_ago):
        case = make_application(ceiling=make_ceiling(scheme=scheme), received_at=timezone.now() - timedelta(minutes=5))
    for need, ago in zip(needs, received, strict=False):
        with on(ago):
            documents.add_version(
                case,
                file=ContentFile(b"%PDF-1.4\n" + need.code.encode()),
                name=f"{need.code}.pdf",
                requirement=need,
                received_on=timezone.localdate(),
                actor=make_user(),
            )
    return case


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("received", "ago"), [((20, 20), 20), ((20, 7), 7), ((7, 20), 7), ((20,), 0), ((), 0)])
def test_application_is_complete_when_its_last_mandatory_document_came_in_and_today_if_that_is_not_known(
    received, ago
):
    case = with_documents(*received)

    done = completeness.start_assessment(case, deviation="Later", actor=make_user())

    assert done.complete_on == today() - ago * DAY


def test_application_without_documents_to_look_at_does_not_come_first_in_the_queue():
    ceiling = make_ceiling(scheme=make_scheme(parameters={"order": "complete"}))
    with on(20):
        early = make_application(ceiling=ceiling, received_at=timezone.now() - timedelta(minutes=5))
    with on(5):
        late = make_application(ceiling=ceiling, received_at=timezone.now() - timedelta(minutes=5))
        completeness.start_assessment(late, actor=make_user())
    completeness.start_assessment(early, actor=make_user())

    assert [place.application.pk for place in queue_of(ceiling).places] == [late.pk, early.pk]


def test_earlier_day_of_completeness_needs_a_reason_and_shows_in_the_queue():
    ceiling = make_ceiling()
    with on(20):
        case = make_application(ceiling=ceiling, received_at=timezone.now() - timedelta(minutes=5))
    with pytest.raises(DateTooFarBack):
        completeness.start_assessment(case, complete_on=today() - 20 * DAY, actor=make_user())

    completeness.start_assessment(case, complete_on=today() - 20 * DAY, date_reason=REASON, actor=make_user())

    (place,) = queue_of(ceiling).places
    assert [line.data["date_reason"] for line in place.dated_back] == [REASON]
    assert Application.objects.get(pk=case.pk).status == Status.ASSESSMENT
