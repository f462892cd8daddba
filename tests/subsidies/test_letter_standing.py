"""A letter that was overtaken by what happened does not go out: every kind, in making, sending and bulk."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.award_enums import WRITES_OFF
from subsidies.enums import Action, DecisionKind, LetterKind, Part
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    CompletionRequest,
    Decision,
    DefaultNotice,
    Hearing,
    Letter,
    MoneyStep,
    PenaltyDecision,
    Proposal,
    Suspension,
    TermExtension,
    UndoneDecision,
)
from subsidies.services.application import completeness
from subsidies.services.letters import letter_batch, letter_standing, letters, standing_rules
from subsidies.services.letters import standing_refusals as why
from subsidies.services.letters.sending_refusals import (
    CompletionTimeTooShort,
    DisregardToldTooLate,
    DisregardWasTold,
    ViewTimeTooShort,
)
from subsidies.services.letters.untold import untold
from subsidies.services.recovery import repayments
from subsidies.services.terms import deadlines
from tests import lending, objecting_letters
from tests.factories import give_mandate, make_user
from tests.recorded import recorded
from tests.settling import fresh
from tests.subsidies.letter_matrix import case_of
from tests.subsidies.letter_steps import ACTS
from tests.subsidies.letter_variants import GROUNDS, Variant
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer"), pytest.mark.one_database]
TODAY = timezone.localdate
DAY = timedelta(days=1)
STATEMENTS = 21  # of which one for the letters


def ended(case):
    """The case ended today."""
    facts = {"status": Status.WITHDRAWN, "withdrawn_on": TODAY()}
    Application.objects.filter(pk=case.pk).update(**facts)


def answered(case):
    """What was asked came in today."""
    CompletionRequest.objects.filter(application=case).update(completed_on=TODAY())
    Hearing.objects.filter(application=case).update(received_on=TODAY())


def asked_again(case):
    """The applicant was asked once more."""
    for model in (CompletionRequest, Hearing):
        for row in model.objects.filter(application=case):
            row.pk = None
            row.save(force_insert=True)


def assessed(case):
    """The application is complete after all."""
    facts = {"status": Status.ASSESSMENT, "complete_on": TODAY(), "decided_on": None}
    Application.objects.filter(pk=case.pk).update(**facts)


def term_over(case):
    """The decision term ended yesterday."""
    Application.objects.filter(pk=case.pk).update(received_on=TODAY() - timedelta(weeks=60))


def promise_over(case):
    """The day that was named has come."""
    return TermExtension.objects.get(application=case).named_day


def promised_later(case):
    """A later message about the term went out."""
    row = TermExtension.objects.get(application=case)
    row.pk = None
    row._state.adding = True
    row.save()
    sent(row)


def runs_again(case):
    """The suspension ends today; tomorrow the term runs again."""
    Suspension.objects.filter(application=case).update(ends_on=TODAY())
    return TODAY() + DAY


def stands_still_again(case):
    """The term stands still for something else."""
    row = Suspension.objects.get(application=case)
    row.pk, row.ends_on = None, None
    row.save(force_insert=True)


def stands_still(case):
    """On the day before its last day the term still stands still."""
    return case.suspensions.get().ends_on - DAY


def time_is_over(case):
    """The last day to complete the application has come."""
    return CompletionRequest.objects.get(application=case).due_on


def in_time_after_all(case):
    """The term stood still for so long that the day that was named lies within it."""
    terms = {"starts_on": TODAY(), "ends_on": TODAY() + timedelta(200), "reason": "Overleg"}
    Suspension.objects.create(application=case, kind="consent", actor=make_user(), **terms)


def told_later(case):
    """What the letter goes back to was sent a day later."""
    return case.sent_elsewhere.get().sent_on - DAY


def proposed(case):
    """A decision waits for its signature."""
    Proposal.objects.create(application=case, kind=DecisionKind.AWARD, amount=Decimal(1), proposed_by=make_user())


def other_answer(case):
    """It was decided that no penalty is due, because the notice came unreasonably late."""
    mandate = give_mandate(make_user(), function="teammanager Wonen")
    terms = {"first_day": TODAY(), "last_day": TODAY(), "days": 1, "amount": Decimal(0), "decided_on": TODAY()}
    notice = DefaultNotice.objects.filter(application=case).first()
    on = {"notice": notice} if notice else {"on_objection": case.objection_steps.get(kind="default")}
    PenaltyDecision.objects.create(
        application=case, **on, ground="unreasonably_late", reason="Zo lang.", mandate=mandate, actor=mandate.user,
        **terms,
    )  # fmt: skip


def decided_again(case):
    """Another decision ended this one."""
    last, actor = case.decisions.last(), make_user()
    proposal = Proposal.objects.create(
        application=case, kind=DecisionKind.WITHDRAWAL, reason="Anders.", proposed_by=make_user()
    )
    Decision.objects.create(
        application=case, proposal=proposal, kind=proposal.kind, reason="Anders.", decided_on=TODAY(),
        mandate=last.mandate, proposed_by=proposal.proposed_by, actor=actor,
    )  # fmt: skip


def taken_back(case):
    """The decision was taken back before anybody was told of it."""
    UndoneDecision.objects.create(decision=case.decisions.last(), reason="Rekenfout", actor=make_user())


def made_again(case):
    """The letter was made again: the last one goes out."""
    row = Letter.objects.filter(application=case).last()
    row.pk = None
    row._state.adding = True
    row.save()


def answered_in_part(case):
    """A part of what was asked came in."""
    CompletionRequest.objects.filter(application=case).update(partly_received_on=TODAY())


def readdressed(case):
    """The address of the applicant was corrected."""
    row = case.given
    row.pk, row.address = None, "Nieuwe weg 9\n7811 AA Emmen"
    row._state.adding = True
    row.save(force_insert=True)


def represented(case):
    """Somebody may act for the applicant from now on."""
    acting = {"name": "Mr. B. Raad", "address": "Brink 1\n9401 HS Assen", "no_proxy_reason": "Advocaat"}
    case.representatives.create(**acting, actor=make_user())


def money_moved(case):
    """A hold was lifted, a part came in, or something else was arranged since."""
    step = case.money_steps.last()
    if step.kind == "hold":
        MoneyStep.objects.filter(pk=step.pk).update(ended_on=TODAY())
    elif case.part == Part.LOAN:
        lending.came_back(case)
    elif step.kind in WRITES_OFF:  # a part came in, so that less is open than is written off
        repayments.repay(fresh(case), amount=Decimal("10.00"), received_on=TODAY(), actor=make_user())
    else:
        was_arranged = step.kind == "arrangement"
        ACTS[LetterKind.MONEY_ENDED if was_arranged else LetterKind.MONEY_ARRANGEMENT](case)


def moved(case):
    """The settlement was asked after all, or the money moved."""
    if case.settlement_reminders.exists():
        case.settlement_requests.create(received_on=TODAY(), asked_amount=1, actor=make_user())
    else:
        money_moved(case)


OVERTAKES = {
    "represented": represented,
    "_answered_in_part": answered_in_part,
    "readdressed": readdressed,
    "_ended": ended,
    "_view_ended": ended,
    "_made_known": ended,
    "_term_is_gone": term_over,
    "_answered": answered,
    "_asked_again": asked_again,
    "_is_assessed": assessed,
    "_after_term": term_over,
    "_after_promise": promise_over,
    "_promised_later": promised_later,
    "_runs_again": runs_again,
    "_time_is_over": time_is_over,
    "_before_term_ends": in_time_after_all,
    "_stands_still": stands_still,
    "_stands_still_again": stands_still_again,
    "_rests_on_letter": told_later,
    "_is_proposed": proposed,
    "_other_answer": other_answer,
    "_decided_again": decided_again,
    "_taken_back": taken_back,
    "_overtaken": moved,
    "objection_ended": objecting_letters.withdrawn,
    "objection_told": objecting_letters.withdrawn,
    "objection_repaired": objecting_letters.repaired,
}
# Of a decided case the database keeps what was given as it is; the rule is the same for every kind.
UNDECIDED = (
    LetterKind.ACKNOWLEDGEMENT,
    LetterKind.COMPLETION_REQUEST,
    LetterKind.VIEW_INVITATION,
    LetterKind.SUSPENSION,
)
WALK = [(kind, rule.__name__) for kind in LetterKind for rule in standing_rules.RULES[kind]]


def variant_of(kind):
    """A letter of a kind, on the first of its grounds where it has any."""
    return Variant(kind, ground=GROUNDS.get(letters.DECISIONS.get(kind), ("",))[0])


@recorded
def made(kind):
    """A letter of a kind, made today, with its case as it was then."""
    case = case_of(variant_of(kind))
    return letters.make(case, kind, letter_date=TODAY(), actor=make_user())


@pytest.mark.parametrize("kind", list(LetterKind))
def test_letter_of_each_kind_goes_out_while_nothing_overtook_it(kind):
    letter = made(kind)

    letters.send(letter, sent_on=TODAY(), actor=make_user())

    assert Letter.objects.get(pk=letter.pk).sent_on == TODAY()


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        *WALK,
        *((kind, "") for kind in LetterKind),
        *((kind, "readdressed") for kind in UNDECIDED),
        *((kind, "represented") for kind in LetterKind),
    ],
)
def test_letter_of_each_kind_does_not_go_out_once_it_was_overtaken(kind, rule):
    letter = made(kind)
    day = OVERTAKES.get(rule, made_again)(letter.application) or TODAY()
    letter = Letter.objects.get(pk=letter.pk)

    with pytest.raises(why.LetterOvertaken):
        letter_standing.check_letter(letter, on=day)
    if day == TODAY():
        with pytest.raises(why.LetterOvertaken):
            letters.send(letter, sent_on=day, actor=make_user())
    assert Letter.objects.get(pk=letter.pk).sent_on is None


@pytest.mark.parametrize("then", [{"has_ended": True}, {"name": "Mr. C. Staf"}, {"address": "Markt 2\n7811 AA Emmen"}])
def test_letter_to_a_representative_goes_out_while_that_one_acts_at_that_address(then):
    case = case_of(variant_of(LetterKind.COMPLETION_REQUEST))
    acting = {"name": "Mr. B. Raad", "address": "Brink 1\n9401 HS Assen", "no_proxy_reason": "Advocaat"}
    acting["actor"] = make_user()
    case.representatives.create(**acting)
    letter = letters.make(case, LetterKind.COMPLETION_REQUEST, letter_date=TODAY(), actor=make_user())
    case.representatives.create(**acting, email="raad@voorbeeld.example")
    letter_standing.check_letter(Letter.objects.get(pk=letter.pk), on=TODAY())

    case.representatives.create(**{**acting, **then})

    with pytest.raises(why.LetterToFormerRepresentative):
        letters.send(Letter.objects.get(pk=letter.pk), sent_on=TODAY(), actor=make_user())


@pytest.mark.parametrize(
    ("kind", "refusal"),
    [
        (LetterKind.COMPLETION_REQUEST, CompletionTimeTooShort),
        (LetterKind.VIEW_INVITATION, ViewTimeTooShort),
    ],
)
def test_letter_that_leaves_too_little_time_is_not_made(kind, refusal):
    case = case_of(Variant(kind))

    with pytest.raises(refusal):
        letters.make(case, kind, letter_date=TODAY() + DAY, actor=make_user())

    assert not case.letters.exists()


def test_letter_that_was_sent_in_time_is_registered_after_what_overtook_it_with_a_reason():
    letter = made(LetterKind.COMPLETION_REQUEST)
    with time_machine.travel(timezone.now() + 2 * DAY, tick=False):
        answered(letter.application)
        with pytest.raises(why.OvertakenSince):
            letters.send(letter, sent_on=letter.dated_on, actor=make_user())
        letters.send(letter, sent_on=letter.dated_on, date_reason="Verzonden volgens de postlijst", actor=make_user())

    event = letter.application.events.get(action=Action.SEND_LETTER)
    assert (event.data["sent_on"], event.data["date_reason"]) == (
        str(letter.dated_on),
        "Verzonden volgens de postlijst",
    )


def test_letter_that_was_overtaken_is_marked_before_anybody_registers_it():
    letter = made(LetterKind.COMPLETION_REQUEST)
    answered(letter.application)
    client = signed_in(Role.CASE_OFFICER)

    case = text_of(client.get(letter.application.get_absolute_url()))
    to_send = text_of(client.get(reverse("subsidies:letters-sent")))

    assert "is achterhaald: wat de brief vraagt" in case
    assert 'name="sent_on"' not in case.partition('id="letters"')[2].partition("</section>")[0]
    assert "is achterhaald: wat de brief vraagt" in to_send
    assert "disabled" in to_send.partition('name="letters"')[2].partition(">")[0]


@pytest.mark.parametrize("count", [1, 3])
def test_list_of_letters_to_send_takes_the_same_statements_however_many(count, django_assert_num_queries):
    for _ in range(count):
        made(LetterKind.COMPLETION_REQUEST)

    with django_assert_num_queries(STATEMENTS):
        letter_batch.standings(letter_batch.unsent())


@pytest.mark.parametrize(("days", "goes_out"), [(0, True), (1, False)])
def test_disregard_is_told_within_four_weeks_or_its_content_is_decided(days, goes_out):
    case = case_of(Variant(LetterKind.DISREGARD, ground="disregard-c"))
    last_day = deadlines.disregard_by(case, on=TODAY())
    with time_machine.travel(f"{last_day + days * DAY}T10:00:00Z", tick=False):
        case = Application.objects.get(pk=case.pk)
        if goes_out:
            letters.send(letters.make(case, "disregard", letter_date=TODAY(), actor=make_user()), **now())
            with pytest.raises(DisregardWasTold):
                completeness.take_up_again(case, reason="Toch wel", actor=make_user())
        else:
            with pytest.raises(DisregardToldTooLate, match="Neem de aanvraag weer in behandeling"):
                letters.make(case, "disregard", letter_date=TODAY(), actor=make_user())
            completeness.take_up_again(case, reason="De brief kwam te laat", actor=make_user())

    found = Application.objects.get(pk=case.pk)
    assert found.status == (Status.DISREGARDED if goes_out else Status.ASSESSMENT)
    assert found.as_it_is_on == (None if goes_out else last_day + DAY)
    assert list(untold(found)) == []


def now():
    return {"sent_on": TODAY(), "actor": make_user()}
