"""Letters on a term that stands still say what the clock counts, go out when it is so, and are made again when not."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import formats
from django.utils.translation import override

from drenthe.accounts.roles import Role
from drenthe.lib.refusals import Refusal
from subsidies.enums import Action, LetterKind
from subsidies.models import Application, Suspension
from subsidies.services.application import completeness
from subsidies.services.letters import letters
from subsidies.services.letters import standing_refusals as why
from subsidies.services.letters.letter_refusals import LetterBasisMissing
from subsidies.services.terms import deadlines, term_acts
from subsidies.services.terms.term_refusals import ExpectedDayMissing, ExpectedDayTooEarly
from subsidies.services.work import work
from subsidies.term_enums import SuspensionKind
from tests.factories import make_user
from tests.subsidies.letter_matrix import case_of
from tests.subsidies.letter_variants import Variant
from tests.told import on_file, sent
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
MONDAY = date(2026, 9, 7)
DAY = timedelta(days=1)
STARTS = dict.fromkeys(SuspensionKind, LetterKind.SUSPENSION) | {
    SuspensionKind.FORCE_MAJEURE: LetterKind.FORCE_MAJEURE
}


def at(day):
    return time_machine.travel(datetime(day.year, day.month, day.day, 10, tzinfo=UTC), tick=False)


def fresh(case):
    return Application.objects.get(pk=case.pk)


def in_words(day):
    with override("nl"):
        return formats.date_format(day, "DATE_FORMAT")


def text_of(letter):
    return "\n".join(block.text for block in letter.blocks).replace("\u00a0", " ")


def made_and_sent(case, kind, day):
    actor = make_user()
    letter = letters.make(fresh(case), kind, letter_date=day, actor=actor)
    letters.send(letter, sent_on=day, actor=actor)
    return "\n".join(text for _kind, text in letter.content["blocks"]).replace("\u00a0", " ")


def suspended(kind, *, starts_on=MONDAY, ends_on=None, **more):
    """A case received on Monday, suspended by an act of the same day."""
    case, actor = case_of(Variant(LetterKind.ACKNOWLEDGEMENT)), make_user()
    if kind == SuspensionKind.CONSENT:
        more["document"] = on_file(case, MONDAY)
        more |= {"ends_with": "het rapport van het onderzoek."} if ends_on is None else {}
    if kind == SuspensionKind.FORCE_MAJEURE:
        more.setdefault("expected_by", MONDAY + timedelta(weeks=30))
    terms = {"starts_on": starts_on, "ends_on": ends_on, "reason": "Er is overleg.", "actor": actor, **more}
    return case, term_acts.suspend(case, kind=kind, **terms)


def paused(case):
    """The days of the clock, as its explanation of the last day has them; one pause at most."""
    steps = deadlines.decision_term(fresh(case), on=MONDAY + timedelta(weeks=20)).steps
    notes = [step.note.split(" ")[0].split("/") for step in steps if step.why == "suspended"]
    return [tuple(date.fromisoformat(day) for day in note) for note in notes]


@pytest.mark.parametrize("told_after", [0, 1, 3, 4])
@pytest.mark.parametrize("kind", list(SuspensionKind))
def test_letters_on_each_suspension_say_the_days_that_the_clock_counts(kind, told_after):
    last = MONDAY + 4 * DAY
    with at(MONDAY):
        case, row = suspended(kind)
    told_on = MONDAY + told_after * DAY
    with at(told_on):
        start = made_and_sent(case, STARTS[kind], told_on)
    with at(last):
        term_acts.end_suspension(row, ends_on=last, actor=make_user())
        end = made_and_sent(case, LetterKind.SUSPENSION_ENDED, last)

    days = paused(case)
    if not days:
        assert (kind, told_after) == (SuspensionKind.FOREIGN, 4)  # counts from the day after the letter
        assert "stond stil" not in end
        assert "telt geen enkele dag als stilstand" in end
        return
    [(first, until)] = days
    assert until == last
    assert f"vanaf {in_words(first)}" in start
    period = f"op {in_words(first)}." if first == until else f"van {in_words(first)} tot en met {in_words(until)}."
    assert f"stond stil {period}" in end
    assert in_words(deadlines.decision_term(fresh(case), on=last).last_day) in end


@pytest.mark.parametrize("answered_after", [1, 2, 9])
def test_confirmation_of_a_completion_says_the_days_that_the_clock_counts(answered_after):
    with at(MONDAY):
        case, actor = case_of(Variant(LetterKind.ACKNOWLEDGEMENT)), make_user()
        asked = {"missing": "Begroting", "requested_on": MONDAY, "due_on": MONDAY + timedelta(weeks=4)}
        completeness.request_completion(case, **asked, actor=actor)
    with at(MONDAY + DAY):
        made_and_sent(case, LetterKind.COMPLETION_REQUEST, MONDAY + DAY)
    answered_on = MONDAY + (1 + answered_after) * DAY
    with at(answered_on):
        completeness.receive_completion(fresh(case), received_on=answered_on, is_complete=True, actor=actor)
        text = made_and_sent(case, LetterKind.COMPLETION_RECEIVED, answered_on)

    days = paused(case)
    assert ("stond stil" in text) is (days != [])
    for first, until in days:
        assert in_words(first) in text
        assert in_words(until) in text


def test_letter_that_the_term_runs_again_waits_until_it_does_and_is_then_a_task():
    last = MONDAY + timedelta(weeks=6)
    with at(MONDAY):
        case, _row = suspended(SuspensionKind.CONSENT, ends_on=last)
        assert LetterKind.SUSPENSION_ENDED not in letters.kinds_for(fresh(case))
        with pytest.raises(why.LetterBeforeTermRuns, match="staat de termijn nog stil"):
            letters.make(fresh(case), LetterKind.SUSPENSION_ENDED, letter_date=MONDAY, actor=make_user())
    with at(last - DAY):
        assert "resumed" not in codes(case)
    with at(last + DAY):
        assert "resumed" in codes(case)
        item = next(one for one in work.work_items(work.open_cases(), on=last + DAY) if one.application == case)
        assert (item.action, item.date.code) == (Action.SEND_LETTER, "resumed")
        made_and_sent(case, LetterKind.SUSPENSION_ENDED, last + DAY)
        assert "resumed" not in codes(case)


def codes(case):
    today = letters.timezone.localdate()
    return [row.code for row in deadlines.legal_dates(fresh(case), on=today)]


def test_letter_of_an_end_is_no_task_while_the_term_stands_still_for_something_else():
    with at(MONDAY):
        case, _row = suspended(SuspensionKind.CONSENT, ends_on=MONDAY + 2 * DAY)
        terms = {"starts_on": MONDAY, "ends_on": None, "reason": "Later.", "actor": make_user()}
        sent(term_acts.suspend(fresh(case), kind=SuspensionKind.APPLICANT, **terms), MONDAY)
    with at(MONDAY + 3 * DAY):
        assert "resumed" not in codes(case)
        with pytest.raises(why.LetterOvertaken):
            letters.make(fresh(case), LetterKind.SUSPENSION_ENDED, letter_date=MONDAY + 3 * DAY, actor=make_user())


def test_end_that_was_told_with_another_day_is_a_task_and_is_told_again():
    last = MONDAY + 8 * DAY
    with at(MONDAY):
        case, row = suspended(SuspensionKind.APPLICANT, ends_on=last)
        made_and_sent(case, LetterKind.SUSPENSION, MONDAY)
    with at(last):
        made_and_sent(case, LetterKind.SUSPENSION_ENDED, last)
    with at(last + DAY):
        assert "resumed" not in codes(case)
        term_acts.end_suspension(Suspension.objects.get(pk=row.pk), ends_on=last - 2 * DAY, actor=make_user())
        assert "resumed" in codes(case)
        text = made_and_sent(case, LetterKind.SUSPENSION_ENDED, last + DAY)
        assert f"tot en met {in_words(last - 2 * DAY)}." in text
        assert "resumed" not in codes(case)
        with pytest.raises(Refusal):
            made_and_sent(case, LetterKind.SUSPENSION_ENDED, last + DAY)


def test_letter_of_a_suspension_does_not_go_out_with_another_last_day_than_it_has():
    with at(MONDAY):
        case, row = suspended(SuspensionKind.APPLICANT, ends_on=MONDAY + 8 * DAY)
        letter = letters.make(fresh(case), LetterKind.SUSPENSION, letter_date=MONDAY, actor=make_user())
        term_acts.end_suspension(row, ends_on=MONDAY + 5 * DAY, actor=make_user())
        with pytest.raises(why.LetterOfOtherEnd):
            letters.send(letter, sent_on=MONDAY, actor=make_user())


@pytest.mark.parametrize(
    ("ahead", "said"), [(9, "De opschorting eindigt op"), (0, "De opschorting eindigt op"), (-1, "is beëindigd")]
)
def test_message_says_whether_the_end_lies_ahead(ahead, said):
    with at(MONDAY):
        case, row = suspended(SuspensionKind.APPLICANT)
    with at(MONDAY + 2 * DAY):
        client = signed_in(Role.CASE_OFFICER)
        url = reverse("subsidies:suspension-end", args=[case.case_number, row.pk])
        page = client.post(url, {"ends_on": MONDAY + (2 + ahead) * DAY}, follow=True)

    assert said in page.content.decode()


def test_force_majeure_promises_the_day_that_the_officer_gave():
    expected = MONDAY + timedelta(weeks=40)
    with at(MONDAY):
        with pytest.raises(ExpectedDayMissing):
            suspended(SuspensionKind.FORCE_MAJEURE, expected_by=None)
        with pytest.raises(ExpectedDayTooEarly):
            suspended(SuspensionKind.FORCE_MAJEURE, expected_by=MONDAY)
        case, _row = suspended(SuspensionKind.FORCE_MAJEURE, expected_by=expected)
        text = text_of(letters.compose(fresh(case), LetterKind.FORCE_MAJEURE, letter_date=MONDAY, actor=make_user()))
        without = deadlines.decision_term(fresh(case), on=MONDAY).last_day
        case = case_of(Variant(LetterKind.ACKNOWLEDGEMENT))
        old = {"kind": SuspensionKind.FORCE_MAJEURE, "starts_on": MONDAY, "reason": "Brand.", "actor": make_user()}
        Suspension.objects.create(application=case, **old)
        with pytest.raises(LetterBasisMissing, match="4:15"):
            letters.compose(fresh(case), LetterKind.FORCE_MAJEURE, letter_date=MONDAY, actor=make_user())

    assert f"uiterlijk op {in_words(expected)} ons besluit" in text
    assert in_words(without) not in text
