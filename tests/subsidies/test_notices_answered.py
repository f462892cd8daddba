"""A notice of default is answered as the penalty stands: the first counts, until the decision was sent (Awb 4:17)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import LetterKind
from subsidies.models import Application, Letter
from subsidies.models.told import sent_days
from subsidies.services.letters import letter_batch, letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_standing import check_letter, kinds_for
from subsidies.services.letters.standing_refusals import LetterOfEndedCase
from subsidies.services.refusals import TransitionNotAllowed
from subsidies.services.terms import deadlines, penalties, term_acts
from subsidies.services.terms.term_refusals import DecidedInTime, NoticeAfterDecision
from tests.cases import make_case, not_told
from tests.factories import give_mandate, make_application, make_award, make_user
from tests.settling import fresh
from tests.subsidies.test_letter_matrix import all_of
from tests.subsidies.test_letters_after_term import composed, too_late
from tests.subsidies.test_objections_late import late
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
RECEIVED = LetterKind.NOTICE_RECEIVED


def days(number):
    return timedelta(days=number)


def notice(case, *, days_ago):
    return case.default_notices.create(received_on=TODAY() - days(days_ago), actor=make_user())


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (5, 1, "Sturen wij u ons besluit niet binnen twee weken"),
        (20, 1, "De dwangsom telt vanaf"),
        (70, 1, "Dat zijn 42 dagen, en meer dagen tellen niet"),
    ],
)
def test_second_notice_is_answered_with_the_days_of_the_first(first, second, says):
    case = too_late(days=90)
    counts = notice(case, days_ago=first)
    notice(case, days_ago=second)

    text = all_of(composed(case, RECEIVED))

    assert f"Die ingebrekestelling kregen wij op {day_words(counts.received_on)}." in text
    assert day_words(deadlines.penalty(fresh(case), on=TODAY()).first_day) in text
    assert day_words(TODAY() - days(second) + days(15)) not in text
    assert "telt vanaf die" not in text  # the two weeks do, and the penalty after them
    assert "Voor de dwangsom telt die eerste ingebrekestelling: onze laatste twee weken begonnen toen." in text
    assert says in text


@pytest.mark.parametrize(
    ("days_ago", "says"),
    [
        (14, "Sturen wij u ons besluit niet binnen twee weken"),
        (15, "De dwangsom telt vanaf"),  # the first day of the penalty is today
        (56, "De dwangsom telt vanaf"),  # the last one
        (57, "meer dagen tellen niet"),
    ],
)
def test_answer_to_a_notice_says_whether_the_penalty_lies_ahead_runs_or_ended(days_ago, says):
    case = too_late(days=90)
    notice(case, days_ago=days_ago)

    text = all_of(composed(case, RECEIVED))

    found = [part for part in ("Sturen wij u", "De dwangsom telt vanaf", "meer dagen tellen niet") if part in text]
    assert len(found) == 1
    assert says in text
    assert ("eerste ingebrekestelling" in text) is False


def test_notice_after_the_penalty_was_fixed_is_answered_so():
    case, actor = too_late(days=90), make_user()
    give_mandate(actor)
    notice(case, days_ago=70)
    penalties.fix_penalty(fresh(case), decided_on=TODAY(), actor=actor)
    notice(case, days_ago=0)

    text = all_of(composed(fresh(case), RECEIVED))

    assert f"Over de dwangsom hebben wij al besloten, op {day_words(TODAY())}." in text
    assert "telt van " not in text
    assert "per dag" not in text


def test_decision_that_a_notice_came_too_late_is_told_by_its_answer_and_the_term_to_object_runs_from_then():
    case, actor = too_late(days=200), make_user()
    give_mandate(actor)
    notice(case, days_ago=110)
    said = {"ground": "unreasonably_late", "reason": "U wachtte een jaar."}
    fixed = penalties.fix_penalty(fresh(case), decided_on=TODAY(), actor=actor, **said)
    assert fixed.sent_on is None

    answer = letters.make(fresh(case), LetterKind.NOTICE_LATE, letter_date=TODAY(), actor=actor)
    letters.send(answer, sent_on=TODAY(), actor=actor)

    assert fixed.sent_in(sent_days(fresh(case))) == TODAY()


@pytest.mark.parametrize("until", [None, 30])
def test_early_notice_during_force_majeure_has_one_explanation(until):
    case, last = make_application(), None
    if until is not None:
        last = TODAY() + days(until)
    row = case.suspensions.create(
        kind="force_majeure", starts_on=TODAY(), ends_on=last, reason="Brand.", actor=make_user(),
        expected_by=TODAY() + days(60),
    )  # fmt: skip
    sent(row)
    notice(case, days_ago=0)

    text = all_of(composed(fresh(case), LetterKind.NOTICE_EARLY))

    assert f"staat stil vanaf {day_words(TODAY())}" in text
    assert "door overmacht niet kunnen besluiten (artikel 4:15, tweede lid, onder c" in text
    assert f"uiterlijk op {day_words(row.expected_by)} ons besluit" in text
    assert (f"tot en met {day_words(last)}" in text) is (until is not None)
    assert "loopt tot en met" not in text


@pytest.mark.parametrize("status", [Status.AWARDED, Status.REFUSED])
def test_notice_counts_until_the_decision_was_sent_and_the_penalty_with_it(status):
    case, officer = not_told(make_case(status)), make_user(Role.CASE_OFFICER)

    row = term_acts.receive_default_notice(case, received_on=TODAY() - days(20), date_reason="Lag stil", actor=officer)

    assert deadlines.penalty(fresh(case), on=TODAY()).days == 6
    assert RECEIVED in kinds_for(fresh(case))
    assert "De dwangsom telt vanaf" in all_of(composed(fresh(case), RECEIVED))
    assert list(letter_batch.waiting(Application.objects.all(), RECEIVED)) == [case]
    answer = letters.make(fresh(case), RECEIVED, letter_date=TODAY(), actor=officer)
    sent(case.decisions.get(), TODAY())
    assert deadlines.penalty(fresh(case), on=TODAY() + days(30)).days == 5  # the day of sending is no day of it
    assert RECEIVED not in kinds_for(fresh(case))
    assert list(letter_batch.waiting(Application.objects.all(), RECEIVED)) == []
    with pytest.raises(LetterOfEndedCase):
        check_letter(Letter.objects.get(pk=answer.pk), on=TODAY())
    again = term_acts.receive_default_notice(fresh(case), received_on=TODAY(), sender="Een ander", actor=officer)
    assert row.pk != again.pk


def test_notice_that_came_after_the_decision_was_sent_is_refused():
    case = not_told(make_case(Status.REFUSED))
    sent(case.decisions.get(), TODAY() - days(1))

    with pytest.raises(NoticeAfterDecision):
        term_acts.receive_default_notice(fresh(case), received_on=TODAY(), actor=make_user())

    assert case.default_notices.count() == 0


@pytest.mark.parametrize("is_late", [True, False])
def test_page_of_a_decided_case_offers_a_notice_only_where_one_can_count(is_late):
    case = make_case(Status.REFUSED) if is_late else make_award()
    client = signed_in(Role.CASE_OFFICER)

    page = client.get(f"{case.get_absolute_url()}default-notice/")

    assert page.status_code == (200 if is_late else 409)
    assert isinstance(page.context.get("refusal"), DecidedInTime) is not is_late


def test_who_records_a_second_notice_reads_that_the_first_one_counts():
    case = too_late(days=90)
    first = notice(case, days_ago=20)
    said = {"received_on": TODAY().isoformat(), "channel": "email", "sender": "Bouw BV", "given_by": "party"}

    page = signed_in(Role.CASE_OFFICER).post(f"{case.get_absolute_url()}default-notice/", said, follow=True)

    assert f"De dwangsom telt vanaf de eerdere ingebrekestelling van {day_words(first.received_on)}" in text_of(page)


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.FORWARDED, Status.SETTLED])
def test_notice_on_a_case_that_waits_for_no_first_decision_is_refused(status):
    case = make_case(status)

    with pytest.raises(TransitionNotAllowed):
        term_acts.receive_default_notice(case, received_on=TODAY(), actor=make_user())

    assert case.default_notices.count() == 0


@pytest.mark.parametrize("slug", ["default-notice", "objection-default"])
def test_notice_of_somebody_who_does_not_wait_for_the_decision_is_none(slug):
    """A neighbour started a penalty, and the applicant was told that its notice had come in."""
    if slug == "default-notice":
        case, said = too_late(days=30), {"channel": "email", "sender": "H. Pietersen, omwonende"}
    else:
        objection = late(notice_days_ago=20)
        case, said = objection.application, {"objection": objection.pk, "text": "Van een buurman"}
    url, day = f"{case.get_absolute_url()}{slug}/", {"received_on": TODAY().isoformat()}
    before = (case.default_notices.count(), case.objection_steps.count())

    page = signed_in(Role.CASE_OFFICER).post(url, {**said, **day, "given_by": "other"})

    assert page.status_code == 409
    assert "Alleen wie om het besluit heeft gevraagd" in text_of(page)
    assert (case.default_notices.count(), case.objection_steps.count()) == before
