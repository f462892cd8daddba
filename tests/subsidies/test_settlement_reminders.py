"""A recipient that does not ask for the settlement in time: reminded, and then settled unasked (Awb 4:44, 4:47)."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.values.workdays import end_of_term
from subsidies.award_enums import SettlementBasis
from subsidies.enums import Action, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import ProposalTerms
from subsidies.services.acts import next_step
from subsidies.services.letters import letters
from subsidies.services.letters.sending_refusals import AwardNotSent
from subsidies.services.letters.standing_refusals import LetterOfAnsweredRequest
from subsidies.services.payments import forecast
from subsidies.services.settlements import account_terms, settlement_dates, settlement_reminders, settlements_due
from subsidies.services.settlements import settlement_refusals as why
from subsidies.services.verify.verify import differences
from tests import lending
from tests.factories import make_award, make_unsent_award, make_user
from tests.settling import agree, decide, fresh, not_asked, propose, reminded, request
from tests.told import need_not_be_heard, sent
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate
BY_REMINDER = {"settlement_basis": SettlementBasis.NOT_ASKED, "award_article": ""}


def remind(case):
    return settlement_reminders.remind(fresh(case), actor=make_user())


def asks(case):
    """What my work says of a case of its team, and what is next on its page."""
    rows = [row.action for row in settlements_due.not_asked(on=TODAY()).rows if row.application == case]
    steps = list(next_step.steps(fresh(case), first=None, on=TODAY()))
    return rows, [step for step in steps if step in (Action.REMIND_SETTLEMENT, Action.PROPOSE_SETTLEMENT)]


def codes(case):
    return [row.code for row in settlement_dates.dates_of(fresh(case), extra=())]


def test_whose_turn_it_is_from_the_day_of_the_award_to_the_settlement_that_nobody_asked():
    case = not_asked(make_award())
    day = account_terms.account_day(case)
    with time_machine.travel(f"{day} 12:00+01:00", tick=False):
        assert asks(case) == ([], [])
        with pytest.raises(why.AccountNotDue):
            remind(case)
    assert asks(case) == ([Action.REMIND_SETTLEMENT], [Action.REMIND_SETTLEMENT])
    with pytest.raises(why.NeverReminded):
        propose(case, **BY_REMINDER)

    row = remind(case)
    assert (row.asked_by, row.reminded_on, row.weeks, codes(case)) == (day, TODAY(), 4, ["send-account"])
    assert asks(case)[0] == [Action.SEND_LETTER]
    with pytest.raises(why.ReminderNotSent):
        propose(case, **BY_REMINDER)
    with pytest.raises(why.ReminderNotSent):
        remind(case)
    letter = letters.make(fresh(case), LetterKind.ACCOUNT_REMINDER, letter_date=TODAY(), actor=make_user())
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    last = account_terms.new_term(fresh(case)).last_day
    assert last == end_of_term(TODAY() + timedelta(1), TODAY() + timedelta(weeks=4), ())
    assert (asks(case), codes(case)) == (([], []), ["account-again"])

    with time_machine.travel(f"{last} 12:00+01:00", tick=False):
        assert asks(case) == ([], [])
        with pytest.raises(why.NewTermRuns):
            propose(case, **BY_REMINDER)
    with time_machine.travel(f"{last + timedelta(1)} 12:00+01:00", tick=False):
        assert asks(case) == ([Action.PROPOSE_SETTLEMENT], [Action.PROPOSE_SETTLEMENT])
        need_not_be_heard(case, make_user())
        propose(case, "400.00", "settle-actual", **BY_REMINDER)
        agree(case)
        decision = decide(case)
        text = str(decision.letters.get().content)
        assert "Ook daarna kregen wij geen aanvraag" in text
        sent(decision)
        assert (fresh(case).status, fresh(case).settled_amount) == (Status.SETTLED, Decimal("400.00"))
        assert asks(case)[0] == []
    assert list(differences()) == []


def test_weeks_of_the_version_count_from_the_letter_and_the_letter_says_until_when():
    case = not_asked(make_award(), settlement_reminder="2")
    letter = reminded(case)
    last = end_of_term(TODAY() + timedelta(1), TODAY() + timedelta(weeks=2), ())

    assert account_terms.new_term(fresh(case)).last_day == last
    text = str(letter.content)
    assert f"aanvraag tot vaststelling uiterlijk op {last.day} " in text
    assert "bezwaar" not in text, "a reminder is no decision"


def test_what_came_in_ends_the_reminder_and_the_settlement_that_rests_on_it():
    answered, asked = not_asked(make_award()), not_asked(make_award())
    row = remind(answered)
    letter = letters.make(fresh(answered), LetterKind.ACCOUNT_REMINDER, letter_date=TODAY(), actor=make_user())
    request(answered)
    assert row.sent_on is None
    with pytest.raises(LetterOfAnsweredRequest):
        letters.send(letter, sent_on=TODAY(), actor=make_user())
    with pytest.raises(why.SettlementWasAsked):
        remind(answered)
    assert asks(answered)[0] == []

    reminded(asked)
    with time_machine.travel(timezone.now() + timedelta(weeks=6), tick=False):
        propose(asked, **BY_REMINDER)
        agree(asked)
        request(asked)
        with pytest.raises(why.SettlementWasAsked):
            decide(asked)


def test_what_cannot_be_reminded_of():
    for case, refusal in (
        (make_award(), why.SettledUnasked),
        (make_unsent_award(), AwardNotSent),
        (lending.make_loan(), why.LoanIsRepaid),
    ):
        with pytest.raises(refusal):
            remind(case)
        assert asks(case)[0] == []
    unknown = make_award(amount="30000.00")
    with asleep():
        terms = QuerySet(ProposalTerms).filter(proposal__application=unknown)
        terms.update(activities_from=None, activities_until=None)
    with pytest.raises(why.AccountDayUnknown):
        remind(unknown)


def test_one_reminded_again_gets_the_later_term():
    case = not_asked(make_award())
    reminded(case)
    with time_machine.travel(timezone.now() + timedelta(weeks=6), tick=False):
        reminded(case)
        assert fresh(case).settlement_reminders.count() == 2
        assert account_terms.new_term(fresh(case)).last_day > TODAY()
        with pytest.raises(why.NewTermRuns):
            propose(case, **BY_REMINDER)
    assert forecast.forecast(on=TODAY()) is not None


def test_officer_reminds_on_screen_and_finance_cannot():
    officer = signed_in(Role.CASE_OFFICER)
    case = not_asked(make_award())
    type(case).objects.filter(pk=case.pk).update(handler=officer.user)
    url = f"{case.get_absolute_url()}remind-settlement/"

    work = officer.get("/my-work/")
    assert url in work.content.decode()
    assert "Vaststelling niet op tijd aangevraagd" in text_of(work)
    assert signed_in(Role.FINANCE).get(url).status_code == 403
    assert officer.get(url).status_code == 200
    remind(case)
    page = text_of(officer.get(case.get_absolute_url()))
    assert "De brief is nog niet verstuurd" in page
    reminded_on = case.settlement_reminders.get().reminded_on
    assert reminded_on == TODAY()
