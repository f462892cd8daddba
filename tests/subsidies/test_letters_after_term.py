"""Once the term is over: the acknowledgement that is not there says why, and an early notice is answered still."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import LetterKind
from subsidies.models import Application
from subsidies.services.letters import letter_standing, letters
from subsidies.services.letters.letter_drafts import LetterDraft
from subsidies.services.terms import deadlines
from tests.factories import make_application, make_user
from tests.subsidies.test_letter_matrix import all_of
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


def test_early_notice_is_answered_after_a_second_one_that_counts():
    case = too_late(days=10)
    notice(case, days_ago=20)
    notice(case, days_ago=2)

    early = all_of(composed(case, LetterKind.NOTICE_EARLY))

    assert "liep tot en met" in early
    assert "loopt tot en met" not in early
    assert "Hebt u ons daarna opnieuw een ingebrekestelling gestuurd?" in early
    assert "De eerste dag is" in all_of(composed(case, LetterKind.NOTICE_RECEIVED))


def test_early_notice_that_is_answered_in_time_says_that_the_term_runs():
    case = make_application()
    notice(case, days_ago=0)

    early = all_of(composed(case, LetterKind.NOTICE_EARLY))

    assert "loopt tot en met" in early
    assert "nog geen besluit? Stuur ons dan opnieuw" in early
