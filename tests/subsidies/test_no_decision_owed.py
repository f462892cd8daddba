"""The penalty for a late decision ends where none is owed any more, and the letters say how it stands (Awb 4:17)."""

from contextlib import nullcontext
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import LetterKind
from subsidies.models import Application, Objection
from subsidies.models.told import sent_days
from subsidies.objection_enums import CLOSINGS
from subsidies.services.acts import next_step
from subsidies.services.application import formalities
from subsidies.services.decisions import decisions
from subsidies.services.letters import letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.objections import objecting
from subsidies.services.terms import deadlines, penalties, term_acts
from subsidies.services.terms.term_refusals import (
    EndsBeforeNotice,
    GroundContradicted,
    NothingDue,
    NothingToSuspend,
    NoticeNotLate,
    PenaltyStillRuns,
)
from subsidies.services.work import work
from subsidies.term_enums import SuspensionKind
from tests import factories
from tests.factories import give_mandate, make_user, past
from tests.objecting import step
from tests.settling import fresh
from tests.subsidies.test_letter_matrix import all_of
from tests.subsidies.test_letters_after_term import composed, too_late
from tests.subsidies.test_objections_late import late
from tests.told import sent
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate


def days(number):
    return TODAY() - timedelta(days=number)


def in_default(*, days_ago):
    case = too_late(days=90)
    case.default_notices.create(received_on=days(days_ago), actor=make_user())
    return case


def withdrawn(case, *, days_ago):
    with past(days(days_ago)):
        decisions.withdraw(case, withdrawn_on=days(days_ago), reason="Het plan gaat niet door.", actor=make_user())
    return fresh(case)


def forwarded(case, *, days_ago):
    with past(days(days_ago)):
        to = {"forwarded_to": "Gemeente Assen", "reason": "Van de gemeente."}
        formalities.forward(case, **to, forwarded_on=days(days_ago), actor=make_user())
    return fresh(case)


def delayed(case, *, weeks):
    """The case with a notice that names a day so many weeks ahead."""
    said = {"weeks": weeks, "announced_on": TODAY(), "reason": "Wij wachten.", "actor": make_user()}
    case.extensions.create(kind="notice", article="Awb 4:14", named_day=TODAY() + timedelta(weeks=weeks), **said)
    return fresh(case)


def award(case):
    """Award it and send that today."""
    sent(factories.award(case, amount=case.requested_amount, decided_on=TODAY(), actor=make_user()).decisions.get())


def refuse(case):
    """Refuse it and send that today."""
    sent(factories.refuse(case, reason="Te weinig.", decided_on=TODAY(), actor=make_user()).decisions.get())


CLOSED = [(withdrawn, LetterKind.WITHDRAWAL), (forwarded, LetterKind.FORWARDED)]


@pytest.mark.parametrize(("close", "kind"), CLOSED)
def test_penalty_ends_when_no_decision_is_owed_and_is_fixed_then(close, kind):
    case, decider = close(in_default(days_ago=29), days_ago=6), make_user()  # the first day was fourteen days ago
    give_mandate(decider)

    due = deadlines.penalty(case, on=TODAY())

    assert (due.days, due.amount, due.fix_by is not None) == (8, Decimal("184.00"), True)
    assert next_step._penalty_waits(case, TODAY(), None)
    assert "een apart besluit (artikel 4:18" in all_of(composed(case, kind))
    penalties.fix_penalty(case, decided_on=TODAY(), actor=decider)
    letter = all_of(composed(fresh(case), LetterKind.PENALTY_DECISION))
    assert f"Vanaf {day_words(case.withdrawn_on)} hoefden wij niet meer te besluiten." in letter
    assert "De termijn liep tot en met" in letter
    assert "een apart besluit" not in all_of(composed(fresh(case), kind))


@pytest.mark.parametrize(("close", "kind"), CLOSED)
def test_nothing_is_due_where_none_was_owed_within_the_two_weeks(close, kind):
    case = close(in_default(days_ago=10), days_ago=3)

    with pytest.raises(NothingDue):
        penalties.due_penalty(case, on=TODAY())

    assert "dwangsom" not in all_of(composed(case, kind))
    page = signed_in(Role.CASE_OFFICER).get(case.get_absolute_url())
    assert page.context["penalty"] is None


def test_case_and_objection_end_no_earlier_than_a_notice_that_came_in():
    """A withdrawal dated before the notice undid a penalty that ran, without a word."""
    case, actor = in_default(days_ago=29), make_user()
    back = {"date_reason": "De brief lag bij de post.", "actor": actor}
    with pytest.raises(EndsBeforeNotice):
        decisions.withdraw(case, withdrawn_on=days(30), reason="Het plan gaat niet door.", **back)
    to = {"forwarded_to": "Gemeente Assen", "reason": "Van de gemeente."}
    with pytest.raises(EndsBeforeNotice):
        formalities.forward(case, **to, forwarded_on=days(30), **back)
    objection = late(notice_days_ago=29)
    closed = {"objection": objection, "kind": CLOSINGS[1], "text": "Hij belde dat het niet hoeft.", **back}
    with pytest.raises(EndsBeforeNotice):
        objecting.close(objection.application, **closed, done_on=days(30))
    assert (fresh(case).is_open, objection.steps.filter(kind__in=CLOSINGS).exists()) == (True, False)

    objecting.close(objection.application, **closed, done_on=TODAY())
    assert decisions.withdraw(case, withdrawn_on=days(29), reason="Het gaat niet door.", **back).withdrawn_on == days(
        29
    )


@pytest.mark.parametrize("ground", ["no_interest", "evidently_unfounded"])
@pytest.mark.parametrize("act", [award, refuse])
def test_penalty_is_not_refused_on_what_an_award_shows_to_be_otherwise(act, ground):
    case, decider = in_default(days_ago=29), make_user()
    give_mandate(decider)
    act(case)
    fixed = {"ground": ground, "reason": "De aanvraag was zwak.", "decided_on": TODAY(), "actor": decider}

    with pytest.raises(GroundContradicted) if act is award else nullcontext():
        penalties.fix_penalty(fresh(case), **fixed)


@pytest.mark.parametrize(("days_after", "is_refused"), [(42, True), (43, False)])
def test_notice_within_the_days_of_a_penalty_is_not_unreasonably_late(days_after, is_refused):
    case, decider = too_late(days=90), make_user()
    case.default_notices.create(received_on=days(90 - days_after), actor=make_user())
    give_mandate(decider)
    award(case)
    said = {"ground": "unreasonably_late", "reason": "U was te laat.", "decided_on": TODAY(), "actor": decider}

    with pytest.raises(NoticeNotLate, match="42") if is_refused else nullcontext():
        penalties.fix_penalty(fresh(case), **said)


@pytest.mark.parametrize("ground", ["", "unreasonably_late"])
def test_penalty_that_was_fixed_asks_for_its_letter_until_that_was_sent(ground):
    """Nothing did: the two weeks of Awb 4:18 and the payment lapsed unseen."""
    officer, decider = make_user(Role.CASE_OFFICER), make_user()
    case = too_late(days=200)
    Application.objects.filter(pk=case.pk).update(handler=officer)
    case.default_notices.create(received_on=days(110), actor=make_user())
    give_mandate(decider)
    refuse(fresh(case))
    assert not work.cases_of(officer).exists()

    fixed = penalties.fix_penalty(fresh(case), ground=ground, reason=ground, decided_on=TODAY(), actor=decider)

    for cases in (work.cases_of(officer), work.asking_cases()):
        [item] = work.work_items(cases, on=TODAY())
        assert (item.date.label, item.date.term.last_day) == ("Verzend de brief: dwangsombesluit", TODAY())
    kind = LetterKind.NOTICE_LATE if ground else LetterKind.PENALTY_DECISION
    letter = letters.make(fresh(case), kind, letter_date=TODAY(), actor=officer)
    letters.send(letter, sent_on=TODAY(), actor=officer)
    assert fixed.sent_in(sent_days(fresh(case))) == TODAY()
    assert not work.cases_of(officer).exists()
    assert "send" not in [date.code for date in deadlines.legal_dates(fresh(case), on=TODAY())]


def test_withdrawal_after_the_last_day_of_penalty_is_not_what_ended_it():
    case, decider = withdrawn(in_default(days_ago=80), days_ago=6), make_user()
    give_mandate(decider)

    fixed = penalties.fix_penalty(case, decided_on=TODAY(), actor=decider)

    assert fixed.days == 42
    assert "hoefden wij niet meer te besluiten" not in all_of(composed(fresh(case), LetterKind.PENALTY_DECISION))


@pytest.mark.parametrize("kind", CLOSINGS)
def test_penalty_on_an_objection_ends_where_no_decision_on_it_is_owed(kind):
    objection, decider = late(notice_days_ago=29), make_user()
    give_mandate(decider)
    step(objection, kind, done_on=days(6), place="Rechtbank" if kind == "forwarded" else "")
    objection = Objection.objects.get(pk=objection.pk)

    fixed = penalties.fix_penalty(objection.application, objection=objection, decided_on=TODAY(), actor=decider)

    assert (fixed.days, fixed.amount) == (8, Decimal("184.00"))


def test_nothing_is_due_on_an_objection_that_was_withdrawn_within_the_two_weeks():
    objection = late(notice_days_ago=10)
    step(objection, CLOSINGS[1], done_on=days(3))

    with pytest.raises(NothingDue):
        penalties.due_on_objection(Objection.objects.get(pk=objection.pk), on=TODAY())


def test_term_that_is_over_has_an_end_also_where_the_applicant_agreed_to_wait_after_it():
    case = too_late(days=20)
    case.suspensions.create(kind="consent", starts_on=days(5), ends_with="het rapport", reason="x", actor=make_user())
    case = fresh(case)

    term = deadlines.decision_term(case, on=TODAY())

    assert (term.last_day, term.has_open_end, term.is_suspended) == (days(20), False, False)
    assert f"liep tot en met {day_words(days(20))}" in all_of(
        composed(delayed(case, weeks=30), LetterKind.DELAY_NOTICE)
    )


def test_what_ends_a_penalty_is_named():
    case = in_default(days_ago=20)
    with pytest.raises(PenaltyStillRuns, match="Beslis eerst op de aanvraag"):
        penalties.due_penalty(case, on=TODAY())

    objection = late(notice_days_ago=20)
    with pytest.raises(PenaltyStillRuns, match="Beslis eerst op het bezwaar"):
        penalties.due_on_objection(objection, on=TODAY())


def test_letter_does_not_ask_for_a_notice_that_came_in():
    case = in_default(days_ago=20)
    sent(delayed(case, weeks=20).extensions.get(), TODAY())

    letter = all_of(composed(delayed(case, weeks=30), LetterKind.DELAY_NOTICE))

    assert "U kunt ons nu in gebreke stellen" not in letter
    assert f"Uw ingebrekestelling hebben wij op {day_words(days(20))} ontvangen." in letter
    assert f"telt vanaf {day_words(days(5))}" in letter
    assert f"Eerder schreven wij u dat u uiterlijk op {day_words(days(-140))} ons besluit zou krijgen." in letter


@pytest.mark.parametrize("kind", [kind for kind in SuspensionKind if kind != SuspensionKind.CONSENT])
def test_term_that_is_over_does_not_stand_still(kind):
    case = too_late(days=20)

    with pytest.raises(NothingToSuspend, match="Awb 4:15"):
        term_acts.suspend(case, kind=kind, starts_on=TODAY(), ends_on=None, reason="x", actor=make_user())

    assert not case.suspensions.exists()
