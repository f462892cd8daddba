"""Once the term is over: the acknowledgement that is not there says why, and an early notice is answered still."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.models import Application, Letter, LetterTemplate
from subsidies.services.letters import letter_standing, letters
from subsidies.services.letters.letter_drafts import LetterDraft
from subsidies.services.letters.standing_refusals import LetterOfLaterNotice, LetterOfOtherTerm, LetterOfTermGone
from subsidies.services.terms import deadlines
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.subsidies.letter_matrix import Variant, case_of
from tests.subsidies.letter_steps import asked
from tests.subsidies.test_letter_matrix import all_of
from tests.told import sent
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
GONE = "De brief ‘Ontvangstbevestiging’ is achterhaald"


def too_late(*, days=7):
    """A case of which the decision term ended so many days ago, or a few less: its last day is no holiday."""
    case = make_application(received_on=TODAY() - timedelta(days=200))
    with asleep():
        last_day = deadlines.decision_term(case, on=TODAY()).last_day
        shift = TODAY() - timedelta(days=days) - last_day
        Application.objects.filter(pk=case.pk).update(
            received_on=case.received_on + shift, received_at=case.received_at + shift
        )
    return Application.objects.get(pk=case.pk)


def notice(case, *, days_ago):
    return case.default_notices.create(received_on=TODAY() - timedelta(days=days_ago), actor=make_user())


def composed(case, kind) -> LetterDraft:
    return letters.compose(case, kind, letter_date=TODAY(), actor=make_user())


@pytest.mark.parametrize("is_late", [True, False])
def test_page_says_why_no_acknowledgement_can_be_made_any_more(is_late):
    case = too_late() if is_late else make_application()
    possible, refused = letter_standing.kinds_today(case)

    assert (LetterKind.ACKNOWLEDGEMENT in possible) != is_late
    assert (LetterKind.ACKNOWLEDGEMENT in dict(refused)) == is_late
    assert (GONE in text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))) == is_late


def test_who_had_its_acknowledgement_is_told_nothing_of_it():
    case = too_late()
    with asleep():
        case.letters.create(kind="acknowledgement", subject="x", sent_on=case.received_on, made_by=make_user())

    assert LetterKind.ACKNOWLEDGEMENT not in dict(letter_standing.kinds_today(case)[1])


def test_early_notice_is_answered_after_the_term_until_a_second_one_counts():
    case = too_late(days=10)
    notice(case, days_ago=20)

    early = all_of(composed(case, LetterKind.NOTICE_EARLY))

    assert "liep tot en met" in early
    assert "loopt tot en met" not in early
    assert "Hebt u ons daarna opnieuw een ingebrekestelling gestuurd?" in early
    notice(case, days_ago=2)
    with pytest.raises(LetterOfLaterNotice):
        composed(fresh(case), LetterKind.NOTICE_EARLY)
    assert "De eerste dag is" in all_of(composed(fresh(case), LetterKind.NOTICE_RECEIVED))


def test_early_notice_that_is_answered_in_time_says_that_the_term_runs():
    case = make_application()
    notice(case, days_ago=0)

    early = all_of(composed(case, LetterKind.NOTICE_EARLY))

    assert "loopt tot en met" in early
    assert "nog geen besluit? Stuur ons dan opnieuw" in early


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({}, "Wij kijken eerst of uw aanvraag compleet is."),
        ({"complete_on": True}, "Uw aanvraag is compleet. Wij beoordelen haar nu."),
        ({"as_it_is_on": True}, "Wij beoordelen uw aanvraag nu, met wat wij van u hebben gekregen."),
    ],
)
def test_acknowledgement_that_is_made_later_says_how_the_application_stands(facts, says):
    case = make_application()
    if "as_it_is_on" in facts:
        asked(case, days_ago=30, due_on=TODAY() - timedelta(days=1), told=True)
    days = {name: TODAY() for name in facts}
    status = {"status": Status.ASSESSMENT} if "complete_on" in facts else {}
    Application.objects.filter(pk=case.pk).update(**days, **status)

    text = all_of(composed(Application.objects.get(pk=case.pk), LetterKind.ACKNOWLEDGEMENT))

    assert says in text
    assert ("Wij kijken eerst" in text) is not bool(facts)
    assert ("Vragen wij u om een aanvulling" in text) is not bool(facts.get("complete_on"))


def test_acknowledgement_while_the_applicant_completes_says_that_the_term_stands_still():
    case = make_application(received_on=TODAY() - timedelta(days=20))
    asked(case, days_ago=10, told=True)

    text = all_of(composed(Application.objects.get(pk=case.pk), LetterKind.ACKNOWLEDGEMENT))

    assert "omdat wij u hebben gevraagd om uw aanvraag aan te vullen" in text
    assert "Wij kijken eerst" not in text
    assert "U krijgt uiterlijk op" not in text


def test_request_to_complete_after_the_term_does_not_say_that_it_stands_still():
    case = too_late()
    asked(case)

    text = all_of(composed(Application.objects.get(pk=case.pk), LetterKind.COMPLETION_REQUEST))

    assert "De termijn voor ons besluit liep tot en met" in text
    assert "staat de termijn voor ons besluit stil" not in text


@pytest.mark.parametrize("kind", ["consent", "force_majeure"])
def test_letter_that_the_term_stands_still_is_not_made_once_it_is_over(kind):
    case = too_late()
    ends = {"consent": {"ends_with": "het rapport"}, "force_majeure": {"expected_by": TODAY() + timedelta(days=30)}}
    case.suspensions.create(kind=kind, starts_on=TODAY(), reason="Overleg", actor=make_user(), **ends[kind])
    letter = LetterKind.FORCE_MAJEURE if kind == "force_majeure" else LetterKind.SUSPENSION

    with pytest.raises(LetterOfTermGone):
        composed(Application.objects.get(pk=case.pk), letter)


def test_completion_that_comes_in_while_the_term_stands_still_promises_no_day():
    case = make_application(received_on=TODAY() - timedelta(days=20))
    asked(case, days_ago=10, told=True, completed_on=TODAY())
    still = {"kind": "force_majeure", "starts_on": TODAY() - timedelta(days=1), "reason": "Brand"}
    sent(case.suspensions.create(**still, expected_by=TODAY() + timedelta(days=90), actor=make_user()))

    text = all_of(composed(Application.objects.get(pk=case.pk), LetterKind.COMPLETION_RECEIVED))

    assert "door overmacht niet kunnen besluiten" in text
    assert "laten wij u weten wanneer u ons besluit krijgt" in text


@pytest.mark.parametrize(
    ("late", "laid_down", "says"),
    [
        (False, True, "die eindigt op"),
        (False, False, "artikel 4:14, derde lid"),
        (True, False, "die liep tot en met"),
    ],
)
def test_notice_that_the_decision_is_late_says_what_it_does_to_the_term(late, laid_down, says):
    scheme = make_scheme(parameters={"decision_weeks": 13} if laid_down else {})
    case = too_late() if late else make_application(ceiling=make_ceiling(scheme=scheme))
    named = deadlines.decision_term(case, on=TODAY()).last_day + timedelta(weeks=30)
    said = {"weeks": 30, "announced_on": TODAY(), "named_day": named, "reason": "Wij wachten op advies."}
    case.extensions.create(kind="notice", article="Awb 4:14", actor=make_user(), **said)

    text = all_of(composed(Application.objects.get(pk=case.pk), LetterKind.DELAY_NOTICE))

    assert says in text
    assert ("verandert de wettelijke termijn niet" in text) is (laid_down or late)


def stood_still(case):
    ends = {"kind": "force_majeure", "starts_on": TODAY(), "expected_by": TODAY() + timedelta(days=90)}
    return case.suspensions.create(**ends, reason="Brand", actor=make_user())


def adjourned(case):
    said = {"weeks": 6, "article": "Awb 4:14", "reason": "Het is veel werk.", "actor": make_user()}
    return case.extensions.create(kind="adjournment", announced_on=TODAY(), **said)


@pytest.mark.parametrize("kind", [LetterKind.ACKNOWLEDGEMENT, LetterKind.NOTICE_EARLY])
@pytest.mark.parametrize("change", [stood_still, adjourned])
def test_letter_that_names_the_end_of_the_term_does_not_go_out_once_the_term_changed(change, kind):
    case = make_application(received_on=TODAY() - timedelta(days=20))
    if kind == LetterKind.NOTICE_EARLY:
        notice(case, days_ago=1)
    letter = letters.make(fresh(case), kind, letter_date=TODAY(), actor=make_user())
    letter_standing.check_letter(letter, on=TODAY())

    sent(change(case))

    with pytest.raises(LetterOfOtherTerm):
        letters.send(Letter.objects.get(pk=letter.pk), sent_on=TODAY(), actor=make_user())
    again = letters.make(fresh(case), kind, letter_date=TODAY(), is_another=True, actor=make_user())
    letters.send(again, sent_on=TODAY(), actor=make_user())


def test_extension_that_names_an_older_end_does_not_go_out():
    case = case_of(Variant(LetterKind.EXTENSION))
    letter = letters.make(fresh(case), LetterKind.EXTENSION, letter_date=TODAY(), actor=make_user())
    letter_standing.check_letter(letter, on=TODAY())

    sent(stood_still(case))

    with pytest.raises(LetterOfOtherTerm):
        letter_standing.check_letter(Letter.objects.get(pk=letter.pk), on=TODAY())


def test_suspension_that_ended_before_it_was_told_does_not_hold_up_a_later_one():
    case = make_application(received_on=TODAY() - timedelta(days=20))
    for first, last in ((-10, -5), (0, 20)):
        days = {"starts_on": TODAY() + timedelta(days=first), "ends_on": TODAY() + timedelta(days=last)}
        case.suspensions.create(kind="applicant", **days, reason="U was weg.", actor=make_user())

    letter = letters.make(fresh(case), LetterKind.SUSPENSION, letter_date=TODAY(), actor=make_user())

    assert letter.suspension == case.suspensions.last()
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    assert deadlines.decision_term(fresh(case), on=TODAY()).is_suspended


def fresh(case):
    return Application.objects.get(pk=case.pk)


NAMES_IT_OVER = {LetterKind.COMPLETION_REQUEST}  # only once the term is over: that day moves no more


def test_each_letter_that_names_the_end_of_the_term_is_held_against_it():
    named = {row.kind for row in LetterTemplate.objects.all() if "{{ decide_by }}" in f"{row.subject} {row.body}"}

    assert named - NAMES_IT_OVER == set(letter_standing.NAMES_TERM) & named
    assert len(named) >= 4
