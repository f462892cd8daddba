"""A notice of default that came too early is not answered once a later one counts: that one is (Awb 4:17)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import LetterKind
from subsidies.models import Application, Letter
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters import letter_batch, letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_standing import check_letter, kinds_for
from subsidies.services.letters.standing_refusals import LetterOfLaterNotice
from tests.factories import make_application, make_user
from tests.objecting import row, step
from tests.objecting_letters import in_default
from tests.settling import fresh
from tests.subsidies.test_letters_after_term import composed, notice, too_late
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
EARLY, RECEIVED = LetterKind.NOTICE_EARLY, LetterKind.NOTICE_RECEIVED
OF_OBJECTION = (LetterKind.OBJECTION_EARLY, LetterKind.OBJECTION_DEFAULT)


def days(number):
    return TODAY() - timedelta(days=number)


def on_application(*, later):
    """A case that got a notice in its term and another after it, and the answers that there are."""
    case = too_late(days=20)
    for days_ago in (30, later) if later else (30,):
        notice(case, days_ago=days_ago)
    return fresh(case), (EARLY, RECEIVED)


def on_objection(*, later):
    """The same of an objection."""
    case = make_application()
    counts = in_default(case, days_ago=later)
    step(counts.objection, Kind.DEFAULT, done_on=days(180))
    return fresh(case), OF_OBJECTION


@pytest.mark.parametrize("made", [on_application, on_objection])
def test_early_notice_is_not_answered_once_a_later_one_counts(made):
    case, (early, received) = made(later=5)

    with pytest.raises(LetterOfLaterNotice, match=day_words(days(5))):
        composed(case, early)

    offered = kinds_for(case)
    assert (early in offered, received in offered) == (False, True)
    assert list(letter_batch.waiting(Application.objects.all(), early)) == []
    assert list(letter_batch.waiting(Application.objects.all(), received)) == [case]


def test_answer_that_was_made_before_the_later_notice_does_not_go_out_after_it():
    case, (early, _received) = on_application(later=None)
    assert list(letter_batch.waiting(Application.objects.all(), early)) == [case]
    letter = letters.make(case, early, letter_date=TODAY(), actor=make_user())
    notice(case, days_ago=5)

    for on in (TODAY(), days(5)):
        with pytest.raises(LetterOfLaterNotice):
            check_letter(Letter.objects.get(pk=letter.pk), on=on)
    check_letter(Letter.objects.get(pk=letter.pk), on=days(6))  # it was sent before that one came in

    page = signed_in(Role.CASE_OFFICER).get(case.get_absolute_url())
    assert str(LetterOfLaterNotice(since=days(5), kind=early.label)) in text_of(page)


def test_early_notice_on_one_objection_is_answered_while_a_later_one_counts_on_another():
    case, (early, _received) = on_objection(later=5)
    other = row(case, days_ago=1)
    alone = step(other, Kind.DEFAULT, done_on=TODAY())

    assert composed(fresh(case), early).about.pk == alone.pk
