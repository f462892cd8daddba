"""The legal dates of a case, from its rows and from the version of its scheme."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.models import (
    Advice,
    Application,
    CompletionRequest,
    Decision,
    DefaultNotice,
    ExtraFreeDay,
    Hearing,
    Letter,
    Mandate,
    Proposal,
    Suspension,
    TermExtension,
)
from subsidies.services.terms import deadlines
from subsidies.term_enums import SuspensionKind
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.told import sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taken_over"), pytest.mark.one_database]  # days long past
RECEIVED = date(2024, 3, 1)
TODAY = date(2024, 4, 10)


def day(text: str) -> date:
    return date.fromisoformat(text)


def make_case(parameters=None, **fields) -> Application:
    """A case that was received on 1 March 2024, under a scheme of 13 weeks (22 with advice) unless said otherwise."""
    laid_down = {"decision_weeks": "13", "decision_weeks_extended": "22"} if parameters is None else parameters
    status = fields.pop("status", None)
    case = make_application(ceiling=make_ceiling(scheme=make_scheme(parameters=laid_down)), received_on=RECEIVED)
    fields |= {"status": status} if status else {}
    Application.objects.filter(pk=case.pk).update(**fields)
    return Application.objects.get(pk=case.pk)


def ask(case, asked, due, **fields):
    days = {name: day(value) for name, value in fields.items()}
    request = CompletionRequest.objects.create(
        application=case, requested_on=day(asked), due_on=day(due), missing="x", actor=make_user(), **days
    )
    return sent(request, day(asked))


def advise(case, **fields):
    return Advice.objects.create(
        application=case,
        adviser="Commissie",
        question="x",
        asked_on=day("2024-04-01"),
        due_on=day("2024-05-01"),
        **fields,
    )


def notice(case, received):
    return DefaultNotice.objects.create(application=case, received_on=day(received), actor=make_user())


def decide(case, decided):
    proposer, actor = make_user(), make_user()
    proposal = Proposal.objects.create(
        application=case, kind="refusal", reason="Omdat het zo is", proposed_by=proposer
    )
    mandate = Mandate.objects.create(user=actor, valid_from=RECEIVED, reference="x")
    Application.objects.filter(pk=case.pk).update(status=Status.REFUSED, decided_on=day(decided))
    case.refresh_from_db()
    return Decision.objects.create(
        application=case,
        proposal=proposal,
        kind="refusal",
        decided_on=day(decided),
        reason="Omdat het zo is",
        mandate=mandate,
        proposed_by=proposer,
        actor=actor,
    )


def write(case, decision, sent):
    return Letter.objects.create(
        application=case,
        decision=decision,
        kind=LetterKind.REFUSAL,
        subject="x",
        file="x",
        sha256="x",
        made_by=make_user(),
        sent_on=sent and day(sent),
    )


def last_day(case, on=TODAY):
    return deadlines.decision_term(case, on=on).last_day


# The weeks and the day they run from


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"decision_weeks": "13"}, "2024-05-31"),
        ({"decision_weeks": "22"}, "2024-08-02"),
        ({"decision_weeks": "6"}, "2024-04-12"),
        ({"decision_weeks": ""}, "2024-04-26"),  # unknown: the 8 weeks of the Awb
        ({}, "2024-04-26"),
        ({"decision_weeks": "0"}, "2024-04-26"),
    ],
)
def test_weeks_come_from_the_version(parameters, expected):
    assert last_day(make_case(parameters)) == day(expected)


def longer(case, told):
    """The longer term on a ground of the ordinance, told by a letter of the day; None when it was not sent."""
    terms = {
        "kind": "longer",
        "ground": "committee",
        "weeks": 9,
        "announced_on": day("2024-04-02"),
        "reason": "Omdat het zo is",
    }
    row = TermExtension.objects.create(application=case, actor=make_user(), article="Asv", **terms)
    return sent(row, day(told)) if told else row


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (None, "2024-05-31"),
        ("2024-04-02", "2024-08-02"),
        ("2024-05-31", "2024-08-02"),  # the last day of the 13 weeks
        ("2024-06-01", "2024-05-31"),  # a day late: the term was over
    ],
)
def test_longer_term_holds_once_it_was_told_within_the_term(told, expected):
    case = make_case()
    advise(case)
    longer(case, told)

    assert last_day(case) == day(expected)


def test_eight_weeks_of_the_act_move_and_those_of_a_scheme_do_not():
    # 8 weeks after 1 March: Friday 26 April; a decree makes it free: Sat, King's Day; Sun; Monday the 29th
    ExtraFreeDay.objects.create(day=day("2024-04-26"), decree="test")

    assert last_day(make_case({})) == day("2024-04-29")
    assert last_day(make_case({"decision_weeks": "8"})) == day("2024-04-26")


@pytest.mark.parametrize(
    ("anchor", "complete_on", "expected"),
    [
        ("receipt", day("2024-03-15"), "2024-05-31"),
        ("complete", day("2024-03-15"), "2024-06-14"),
        ("complete", None, "2024-05-31"),  # not complete yet: from receipt, the cautious reading
    ],
)
def test_anchor_is_that_of_the_version(anchor, complete_on, expected):
    case = make_case({"decision_weeks": "13", "term_anchor": anchor}, complete_on=complete_on)

    assert last_day(case) == day(expected)


# What moves it


def test_request_that_was_answered_moves_the_term():
    case = make_case()
    ask(case, "2024-03-11", "2024-03-25", completed_on="2024-03-20")  # 12 to 19 March: 8 days

    assert last_day(case) == day("2024-06-08")


def test_request_before_completeness_does_not_move_a_term_that_runs_from_it():
    case = make_case({"decision_weeks": "13", "term_anchor": "complete"}, complete_on=day("2024-03-20"))
    ask(case, "2024-03-11", "2024-03-25", completed_on="2024-03-20")

    assert last_day(case) == day("2024-06-19")


def test_request_answered_on_the_next_day_moves_nothing():
    case = make_case()
    ask(case, "2024-03-11", "2024-03-25", completed_on="2024-03-12")

    assert last_day(case) == day("2024-05-31")


def test_suspension_and_extension_move_the_term():
    case, actor = make_case(), make_user()
    Suspension.objects.create(
        application=case,
        kind=SuspensionKind.CONSENT,
        starts_on=day("2024-04-01"),
        ends_on=day("2024-04-10"),
        reason="Omdat het zo is",
        actor=actor,
    )
    terms = {"kind": "adjournment", "article": "Artikel 9", "weeks": 2, "reason": "Omdat het zo is", "actor": actor}
    sent(TermExtension.objects.create(application=case, announced_on=TODAY, **terms), TODAY)

    assert last_day(case) == day("2024-06-24")  # 31 May + 14 = 14 June; + 10


# Disregarding


@pytest.mark.parametrize(
    ("on", "more", "expected"),
    [
        ("2024-03-25", {}, None),  # the last day to complete
        ("2024-03-26", {}, "2024-04-22"),
        ("2024-05-01", {}, "2024-04-22"),
        ("2024-03-26", {"partly_received_on": "2024-03-20"}, "2024-04-17"),  # in time, not enough
        ("2024-04-20", {"partly_received_on": "2024-04-08"}, "2024-04-22"),  # too late: nothing begins anew
        ("2024-03-26", {"completed_on": "2024-03-20"}, None),
    ],
)
def test_disregard_by(on, more, expected):
    case = make_case(status=Status.INCOMPLETE)
    ask(case, "2024-03-11", "2024-03-25", **more)

    assert deadlines.disregard_by(case, on=day(on)) == (expected and day(expected))


def test_disregard_by_is_none_without_a_request_or_when_complete():
    complete = make_case(complete_on=day("2024-03-05"))
    ask(complete, "2024-03-11", "2024-03-25")

    assert deadlines.disregard_by(make_case(), on=TODAY) is None
    assert deadlines.disregard_by(complete, on=TODAY) is None


def test_disregard_by_looks_at_the_last_request():
    case = make_case(status=Status.INCOMPLETE)
    ask(case, "2024-03-05", "2024-03-12")
    ask(case, "2024-03-20", "2024-04-03", completed_on="2024-04-02")

    assert deadlines.disregard_by(case, on=TODAY) is None


# Penalty


def test_penalty_is_none_without_a_notice():
    assert deadlines.penalty(make_case(), on=TODAY) is None


def test_penalty_counts_from_the_first_notice_at_the_rates_of_the_law():
    case = make_case()
    notice(case, "2024-07-15")
    notice(case, "2024-07-01")

    found = deadlines.penalty(case, on=day("2024-07-30"))  # first day 16 July; 15 days: 14 x 23 + 35

    assert (found.first_day, found.days, found.amount) == (day("2024-07-16"), 15, Decimal("357.00"))


@pytest.mark.parametrize(
    ("sent", "days"),
    [("no letter", 15), (None, 15), ("2024-07-25", 9)],  # decided on 20 July; first day 16 July
)
def test_penalty_runs_until_the_decision_was_made_known(sent, days):
    case = make_case()
    notice(case, "2024-07-01")
    decision = decide(case, "2024-07-20")
    if sent != "no letter":
        write(case, decision, sent)

    assert deadlines.penalty(case, on=day("2024-07-30")).days == days


# All dates of a case


def test_legal_dates_are_in_order():
    case = make_case(status=Status.INCOMPLETE)
    ask(case, "2024-04-05", "2024-04-19")
    advise(case)
    terms = {"invited_on": day("2024-04-05"), "due_on": day("2024-04-26"), "intention": "x"}
    sent(Hearing.objects.create(application=case, **terms), day("2024-04-05"))

    found = [(row.code, row.term.last_day) for row in deadlines.legal_dates(case, on=TODAY)]

    assert found == [
        ("complete", day("2024-04-19")),
        ("view", day("2024-04-26")),
        ("advice", day("2024-05-01")),
        ("decide", day("2024-06-13")),  # 13 weeks: 31 May; 6 to 18 April: 13 days
    ]


def test_legal_dates_name_the_last_day_to_disregard_once_the_time_has_lapsed():
    case = make_case(status=Status.INCOMPLETE)
    ask(case, "2024-03-11", "2024-03-25")

    assert [row.code for row in deadlines.legal_dates(case, on=TODAY)] == ["disregard", "decide"]


def test_legal_dates_leave_out_what_came_in():
    case = make_case()
    advise(case, received_on=day("2024-04-09"), answer="x")
    Hearing.objects.create(
        application=case, invited_on=day("2024-04-01"), due_on=day("2024-05-01"), intention="x", received_on=TODAY
    )

    assert [row.code for row in deadlines.legal_dates(case, on=TODAY)] == ["decide"]


def test_legal_dates_of_a_decided_case_are_about_objection():
    case = make_case()
    write(case, decide(case, "2024-05-24"), "2024-06-01")

    found = [(row.code, row.term.last_day) for row in deadlines.legal_dates(case, on=day("2024-06-03"))]

    assert found == [("objection", day("2024-07-15"))]  # Saturday 13 July moves


# Explanation


def test_explanation_is_in_dutch_with_the_articles():
    case = make_case({"decision_weeks": ""})
    ExtraFreeDay.objects.create(day=day("2024-04-26"), decree="test")
    ask(case, "2024-03-11", "2024-03-13", completed_on="2024-03-13")

    with translation.override("nl"):
        found = deadlines.legal_dates(case, on=TODAY)[0].explanation

    # 26 April + 1 day is Saturday the 27th, King's Day: Monday the 29th
    assert found == [
        "De termijn begint op de dag na 1 maart 2024 (Awb 4:13, lid 2).",
        "8 weken later is het 26 april 2024 (Awb 4:13, lid 2).",
        "De termijn stond 1 dag stil (12-03-2024 t/m 12-03-2024): 27 april 2024 (Awb 4:15, lid 1).",
        "27 april 2024 is een feestdag: de termijn eindigt op de volgende werkdag, 29 april 2024 (Atw 1).",
        "De laatste dag is 29 april 2024 (Awb 4:13, lid 2).",
    ]


# Lists


@pytest.mark.parametrize("cases", [1, 3])
def test_dates_of_a_list_take_the_same_queries(django_assert_num_queries, cases):
    for _ in range(cases):
        case = make_case(status=Status.INCOMPLETE)
        ask(case, "2024-03-11", "2024-03-25")
        advise(case)
        notice(case, "2024-09-02")
    extra = deadlines.free_days()

    with django_assert_num_queries(1 + len(deadlines.CLOCK_ROWS)):
        rows = list(deadlines.with_clock(Application.objects.all()))
        dates = [deadlines.legal_dates(row, on=TODAY, extra=extra) for row in rows]

    assert [len(found) for found in dates] == [3] * cases
