"""While a term stands still no letter and no screen names the day on which it ends: nobody knows it (Awb 4:15)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from drenthe.accounts.roles import Role
from drenthe.lib.refusals import Refusal
from subsidies.enums import LetterKind
from subsidies.exports import objections as open_objections
from subsidies.exports import terms
from subsidies.models import Application
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.letters import letter_occasions, letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections import objections_open
from subsidies.services.objections.appeal_refusals import AppealBeforeDecision
from subsidies.services.objections.objection_hearing_refusals import HearingAfterTerm
from subsidies.services.terms import awaited, clock, deadlines, default_notices, standstill_facts, term_acts
from subsidies.services.terms.deadlines import REASONABLE_WEEKS
from subsidies.services.work import feed
from subsidies.term_enums import SuspensionKind
from tests.dossier import facts
from tests.factories import give_mandate, make_application, make_proposal, make_user, put_under
from tests.objecting import days, fresh, step
from tests.objecting_letters import told_of
from tests.subsidies.letter_matrix import case_of
from tests.subsidies.letter_steps import ACTS
from tests.subsidies.letter_variants import Variant
from tests.subsidies.test_letter_matrix import all_of
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
TODAY = timezone.localdate


def stands_still(case, kind=SuspensionKind.FOREIGN, **terms):
    """The case as if its term stands still since today, without a last day, of which the applicant was told."""
    with_kind = {
        SuspensionKind.CONSENT: {"ends_with": "het rapport van het onderzoek"},
        SuspensionKind.FORCE_MAJEURE: {"expected_by": TODAY() + timedelta(days=300)},
    }.get(kind, {})
    said = {"kind": kind, "starts_on": TODAY() - timedelta(days=2), "reason": "Er is overleg.", **with_kind, **terms}
    sent(case.suspensions.create(**said, actor=make_user()), TODAY() - timedelta(days=2))
    return Application.objects.get(pk=case.pk)


def composed(case, kind):
    return letters.compose(case, kind, letter_date=TODAY(), actor=make_user())


def ends_of(case):
    """Every day that could be taken for the end of the term: as it is counted today, and with what makes it longer."""
    last_day = deadlines.decision_term(case, on=TODAY()).last_day
    longer = [row.weeks for row in case.extensions.all()]
    named = [row.named_day for row in case.extensions.all() if row.named_day]
    return {last_day, *named, *(last_day + timedelta(weeks=weeks) for weeks in longer)}


# Letters of which the term cannot stand still, and why: it is over, the case is not open, or they say that it runs.
SKIPPED = {
    LetterKind.SUSPENSION_ENDED: "LetterBeforeTermRuns",
    **dict.fromkeys((LetterKind.NOTICE_RECEIVED, LetterKind.NOTICE_LATE, LetterKind.PENALTY_DECISION), "late"),
    **dict.fromkeys(
        [
            *(kind for kind in LetterKind if kind.value.startswith("money_") and kind != LetterKind.MONEY_COSTS),
            *(LetterKind.ACCOUNT_REMINDER, LetterKind.WITHDRAWAL, LetterKind.LOAN_REPAID),
        ],
        "not open",
    ),
}


def test_no_kind_of_letter_names_the_end_of_a_term_that_stands_still():
    made, walked, skipped, found = {}, [], {}, {}
    for kind in ACTS:
        case = case_of(Variant(kind), made)
        if not case.is_open:
            skipped[kind] = "not open"
            continue
        if deadlines.decision_term(case, on=TODAY()).is_late(TODAY()):
            skipped[kind] = "late"
            continue
        case = stands_still(case)
        try:
            text = all_of(composed(case, kind)).replace("\u00a0", " ")
        except Refusal as refusal:
            skipped[kind] = refusal.code
            continue
        walked.append(kind)
        named = [day_words(day) for day in ends_of(case) if day_words(day) in text]
        if named:
            found[kind] = named

    assert found == {}
    assert skipped == SKIPPED
    assert {*walked, *skipped} == set(ACTS)
    assert {LetterKind.EXTENSION, LetterKind.DELAY_NOTICE, LetterKind.NOTICE_EARLY, LetterKind.ACKNOWLEDGEMENT} <= {
        *walked
    }
    assert set(ACTS) | set(letter_occasions.DECISIONS) == set(LetterKind)  # each kind was tried


@pytest.mark.parametrize("kind", list(SuspensionKind))
def test_extension_while_the_term_stands_still_says_what_ends_that_and_what_is_left_then(kind):
    case = stands_still(case_of(Variant(LetterKind.EXTENSION)), kind)
    left = deadlines.decision_term(case, on=TODAY()).left

    text = all_of(composed(case, LetterKind.EXTENSION)).replace("\u00a0", " ")

    assert f"Met deze weken erbij hebben wij daarna nog {left + 56} dagen om te besluiten." in text
    assert "Zodra de termijn weer loopt, laten wij u weten wanneer u ons besluit krijgt." in text
    ends = {
        SuspensionKind.FOREIGN: "De termijn loopt weer zodra wij die informatie hebben.",
        SuspensionKind.CONSENT: "Dat eindigt met: het rapport van het onderzoek.",
        SuspensionKind.APPLICANT: "De termijn loopt weer zodra die vertraging voorbij is.",
        SuspensionKind.FORCE_MAJEURE: "De termijn loopt weer zodra de overmacht voorbij is.",
    }
    assert ends[kind] in text
    assert "De termijn liep tot en met" not in text


def test_days_that_are_left_are_those_that_run_once_it_does():
    case = make_application()
    runs = REASONABLE_WEEKS * 7  # it stands still from before the first day of it

    still = deadlines.decision_term(stands_still(case), on=TODAY())
    later = deadlines.decision_term(fresh(case), on=TODAY() + timedelta(days=40))

    assert (still.has_open_end, still.left, later.left) == (True, runs, runs)


def test_notice_that_is_recorded_while_the_term_stands_still_promises_weeks_and_no_day():
    case, actor = stands_still(make_application()), make_user()

    row = term_acts.extend(case, weeks=4, announced_on=TODAY(), reason="Druk", actor=actor)
    text = all_of(composed(fresh(case), LetterKind.DELAY_NOTICE)).replace("\u00a0", " ")

    assert row.named_day is None
    assert "Wij besluiten uiterlijk 4 weken na de dag waarop de termijn eindigt" in text
    assert awaited.standing_still(fresh(case), on=TODAY()) is not None


def test_screens_mail_and_lists_show_no_day_of_a_term_that_stands_still():
    officer = make_user(Role.CASE_OFFICER)
    case = make_application()
    Application.objects.filter(pk=case.pk).update(handler=officer)
    case = stands_still(case)
    last_day = deadlines.decision_term(case, on=TODAY()).last_day
    client = signed_in(user=officer)

    pages = [text_of(client.get(url)) for url in (case.get_absolute_url(), reverse("subsidies:work"))]

    with override("nl"):
        unknown = gettext("end not known yet")
    for page in pages:
        assert unknown in page
        assert day_words(last_day) not in page
    assert [line[5] for line in terms.rows(TODAY(), officer) if line[7]] == [None]  # of what stands still
    assert f"{last_day:%Y%m%d}".encode() not in feed.calendar_of(officer, on=TODAY())


def test_letters_on_an_objection_that_is_repaired_name_no_end_of_its_term():
    case = make_application()
    told_of(case, "adjourned", weeks=6, text="Wij willen de stukken beter bekijken.")
    objection = case.objections.get()
    sent(step(objection, Kind.REPAIR_ASKED, done_on=days(-3), due_on=days(60), text="De gronden"), days(-3))
    (shown,) = objections_open.shown_of(fresh(case), on=TODAY(), extra=set())
    assert shown.term.has_open_end

    for kind in (LetterKind.OBJECTION_RECEIVED, LetterKind.OBJECTION_ADJOURNED):
        text = all_of(composed(fresh(case), kind)).replace("\u00a0", " ")
        assert "De termijn voor onze beslissing staat stil vanaf" in text
        assert "om te beslissen." in text
        assert "U krijgt uiterlijk op" not in text


def test_screens_lists_and_api_show_no_day_of_an_objection_that_is_repaired():
    officer = make_user(Role.LEGAL_OFFICER)
    case = make_application()
    Application.objects.filter(pk=case.pk).update(handler=officer)
    told_of(case, "adjourned", weeks=6, text="Wij willen de stukken beter bekijken.")
    objection = case.objections.get()
    sent(step(objection, Kind.REPAIR_ASKED, done_on=days(-3), due_on=days(60), text="De gronden"), days(-3))
    (row,) = objections_open.shown_of(fresh(case), on=TODAY(), extra=deadlines.free_days())
    last_day = row.term.last_day
    client = signed_in(user=officer)

    pages = [text_of(client.get(url)) for url in (case.get_absolute_url(), reverse("subsidies:objection-list"))]
    (told,) = client.get(f"/api/v1/applications/{case.case_number}/objections").json()

    with override("nl"):
        unknown = gettext("end not known yet")
    for page in pages:
        assert unknown in page
        assert day_words(last_day) not in page
    assert (told["decideBy"], told["termStandsStill"]) == (None, True)
    assert last_day not in [cell for line in open_objections.rows(TODAY(), officer) for cell in line]
    assert [line[5] for line in terms.rows(TODAY(), officer) if line[4] == gettext("Decide on the objection")] == [
        None
    ]
    assert f"{last_day:%Y%m%d}".encode() not in feed.calendar_of(officer, on=TODAY())


def test_notice_of_default_while_the_term_stands_still_is_early_and_says_no_day():
    case = stands_still(make_application())
    notice = term_acts.receive_default_notice(case, received_on=TODAY(), actor=make_user())
    last_day = deadlines.decision_term(case, on=TODAY()).last_day

    with override("en"):
        warning = default_notices.warning_of(notice)
        assert "stood still" in warning
        assert date_format(last_day) not in warning
    kept = facts(case.events.latest("pk"))
    assert (kept.get("early_while_still"), "too_early" in kept) == (TODAY().isoformat(), False)


def test_what_a_decision_rests_on_names_no_end_of_a_term_that_stands_still():
    case = make_application()
    make_proposal(case)
    last_day = deadlines.decision_term(stands_still(case), on=TODAY()).last_day

    signer = make_user(Role.DECISION_MAKER)
    give_mandate(signer)
    page = text_of(signed_in(user=signer).get(reverse("subsidies:act", args=[case.case_number, "decide"])))

    with override("nl"):
        assert gettext("What this decision rests on") in page
        assert gettext("end not known yet") in page
    assert day_words(last_day) not in page


def test_refusals_on_an_objection_that_is_repaired_name_no_end_of_its_term():
    term = clock.objection_decision_term(
        days(-20), pauses=[clock.repair_pause(days(-3), days(20), None)], on=TODAY(), extra=()
    )

    with override("en"):
        said = [str(refusal) for refusal in (HearingAfterTerm(days(90), term), AppealBeforeDecision(term))]
        assert not [line for line in said if date_format(term.last_day) in line]
        assert "can last until" in str(why.AgreedDayMissing(term))  # the least that can be agreed on
    assert term.has_open_end


@pytest.mark.parametrize("is_sent", [False, True])
def test_letter_of_a_suspension_says_what_ends_it_and_what_is_left_then(is_sent):
    case = make_application(received_on=TODAY() - timedelta(days=10))
    runs = (
        REASONABLE_WEEKS * 7 - 9
    )  # today stands still; on which day of the week the term would end is the same to it
    row = case.suspensions.create(kind="applicant", starts_on=TODAY(), reason="Er kwam niets.", actor=make_user())
    if is_sent:
        sent(row, TODAY())

    left = standstill_facts.of_suspension(row, TODAY())["suspension_left"]

    assert left == (
        f"De termijn loopt weer zodra die vertraging voorbij is. Daarna hebben wij nog {runs} dagen om te besluiten."
    )
    if not is_sent:
        assert left in all_of(composed(fresh(case), LetterKind.SUSPENSION)).replace("\u00a0", " ")


def test_notice_recorded_while_the_term_stood_still_promises_the_day_that_its_letter_names():
    case, actor = stands_still(make_application()), make_user()
    put_under(case, parameters={"decision_weeks": "13"})
    first = sent(notice_of(case, weeks=2, named_day=days(100)))
    row = term_acts.extend(fresh(case), weeks=4, announced_on=TODAY(), reason="Druk", actor=actor)
    assert promised(case) == [days(100)]  # one without a day hides none that was promised
    suspension = fresh(case).suspensions.get()
    term_acts.end_suspension(suspension, ends_on=days(-1), actor=actor)

    letter = letters.make(fresh(case), LetterKind.DELAY_NOTICE, letter_date=TODAY(), actor=actor)
    assert promised(case) == [days(100)]  # until it was sent
    letters.send(letter, sent_on=TODAY(), actor=actor)

    named = deadlines.decision_term(fresh(case), on=TODAY()).last_day + timedelta(weeks=4)
    assert (first.named_day, row.named_day) == (days(100), None)
    assert promised(case) == [named]
    assert day_words(named) in all_of_text(letter)


def promised(case):
    return [row.term.last_day for row in deadlines.legal_dates(fresh(case), on=TODAY()) if row.code == "promised"]


def notice_of(case, **terms):
    said = {"announced_on": TODAY(), "reason": "Druk", "article": "Awb 4:14", "actor": make_user(), **terms}
    return case.extensions.create(kind="notice", **said)


def all_of_text(letter):
    return "\n".join(str(one) for one in letter.content.values()).replace("\u00a0", " ")
