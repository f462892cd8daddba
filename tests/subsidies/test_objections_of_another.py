"""An objection of another than the recipient can take from an award (Awb 7:11); nothing is revoked twice (6:19)."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import CeilingShare, Hearing, Letter, Objection
from subsidies.objection_enums import NoHearingGround
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.acts import act_reasons
from subsidies.services.assessment import hearing
from subsidies.services.assessment.heard_refusals import ViewNotAnswered
from subsidies.services.decisions import effects
from subsidies.services.letters import letters
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.objections import objecting, objection_dates, objection_hearings
from subsidies.services.objections import objection_hearing_refusals as of_hearing
from subsidies.services.objections import objection_less_refusals as less
from subsidies.services.objections import objection_receipt_refusals as receipt
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections.objections_open import shown_of
from subsidies.services.payments import payable
from subsidies.services.refusals import ProposalWaits
from subsidies.services.verify import verify, verify_decisions
from tests import paying
from tests.factories import make_award, make_ceiling, make_user
from tests.objecting import TODAY, days, decide, decision_row, fresh, hear, propose, receive, row, step, told_by_letter
from tests.subsidies.test_objections import refused
from tests.told import sent, view_came_in
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
NEIGHBOUR = {
    "objector": "J. de Boer",
    "role": "another",
    "kind": "person",
    "salutation": "woman",
    "address": "Kerkstraat 1\n9401 AB Assen",
}


def balances(case):
    share = CeilingShare.objects.get(ceiling=case.ceiling)
    return share.committed, share.available


def told_of_hearing(objection):
    """As if the recipient got the notice of the hearing, two weeks ago."""
    told_by_letter(objection.steps.get(kind=Kind.INVITED), days(-14), kind=LetterKind.OBJECTION_HEARING_NOTICE)


def said(letter):
    return str(letter.content).replace("\\xa0", " ")


def said_in(case):
    """What the letter says that asks the recipient for its view."""
    draft = letters.compose(fresh(case), LetterKind.VIEW_INVITATION, letter_date=TODAY(), actor=make_user())
    return str(draft.blocks).replace("\\xa0", " ")


def made(case, kind):
    return letters.make(fresh(case), kind, letter_date=TODAY(), actor=make_user())


def test_award_is_lowered_on_the_objection_of_another_once_its_letter_was_sent():
    case = make_award(ceiling=make_ceiling(amount="1000.00"))
    own = hear(receive(case))
    for amount in ("999.99", "1000.01"):  # by one's own objection it never is
        with pytest.raises(why.ObjectionAmountWrong), transaction.atomic():
            propose(own, "founded", amount=Decimal(amount))
    with pytest.raises(less.NotLessByOwn), transaction.atomic():
        propose(own, "founded", refuses=True)
    step(own, Kind.WITHDRAWN, text="Per brief")
    other = hear(receive(case, **NEIGHBOUR))
    with pytest.raises(less.OtherAmountWrong), transaction.atomic():
        propose(other, "founded", amount=Decimal("1000.01"))
    with pytest.raises(less.RecipientNotHeard), transaction.atomic():
        propose(other, "partly_founded", amount=Decimal("600.00"), told=False)
    with pytest.raises(less.RecipientNotTold, match="de Boer"), transaction.atomic():  # also where nothing changes
        propose(other, "unfounded", told=False)
    told_of_hearing(other)
    with pytest.raises(less.RestUnexplained), transaction.atomic():
        propose(other, "partly_founded", amount=Decimal("600.00"), rest_reason=" ")
    propose(other, "partly_founded", amount=Decimal("600.00"), rest_reason="De dakkapel valt buiten de regeling.")

    decision = decide(case)

    case = fresh(case)
    assert (case.status, case.awarded_amount, balances(case)) == (Status.AWARDED, Decimal(1000), (1000, 0))
    assert effects.awaiting(case) == decision  # nothing is given to others, or paid beyond it, before it is told
    assert payable.open_amount(case) == Decimal(600)
    letter = decision.letters.get()
    assert letter.content["facts"]["addressee"].splitlines()[0] == case.given.name
    assert "u krijgt minder voor" in letter.subject
    for words in (
        *("voor zover u daarin meer dan € 600,00 kreeg", "wijzen wij de aanvraag nu af", "De dakkapel valt"),
        "U kon daarbij zijn en uw kant vertellen (artikel 7:2, tweede lid",
    ):
        assert words in said(letter)
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    case = fresh(case)
    assert (case.awarded_amount, balances(case)) == (Decimal(600), (Decimal(600), Decimal(400)))
    assert case.events.filter(action=Action.LOWER_AWARD).count() == 1
    notice = made(case, LetterKind.OBJECTION_DECISION_NOTICE)
    assert notice.content["facts"]["addressee"].startswith("J. de Boer")
    for words in (
        "bent u gehoord",
        "Er was nog geld",
        "De dakkapel valt",
        "artikel 10:10",
        "waarop wij deze brief hebben verstuurd",
    ):
        assert words in said(notice)  # Awb 7:12, 10:10, and its own term (6:8)
    letters.send(notice, sent_on=TODAY(), actor=make_user())
    assert len(list(objection_dates.appeals(fresh(case), extra=set()))) == 2
    assert [*verify.differences(Scope()), *verify_decisions.differences(Scope())] == []


def test_award_becomes_a_refusal_on_the_objection_of_another_and_the_money_is_free():
    case = make_award(ceiling=make_ceiling(amount="1000.00"))
    other = hear(receive(case, **NEIGHBOUR))
    told_of_hearing(other)
    with pytest.raises(less.RefusedWithAmount), transaction.atomic():
        propose(other, "founded", amount=Decimal(1), refuses=True)
    propose(other, "founded", refuses=True, reason="De aanvraag past niet in artikel 3 van de regeling.")
    decision = decide(case)
    assert (decision.kind, decision.amount, fresh(case).status) == ("objection refusal", None, Status.AWARDED)
    letter = decision.letters.get()
    assert (letter.kind, letter.content["facts"]["addressee"].splitlines()[0]) == (
        LetterKind.REFUSED_OBJECTION,
        case.given.name,
    )
    assert "Wij wijzen uw aanvraag alsnog af" in said(letter)
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    case = fresh(case)
    assert (case.status, case.awarded_amount, balances(case)) == (Status.REFUSED, None, (Decimal(0), Decimal(1000)))
    assert "De aanvrager krijgt daarover een eigen besluit" in said(made(case, LetterKind.OBJECTION_DECISION_NOTICE))
    assert [*verify.differences(Scope()), *verify_decisions.differences(Scope())] == []


def test_recipient_gets_less_only_once_heard_and_no_refusal_of_what_was_paid():
    case = make_award(ceiling=make_ceiling(amount="1000.00"))
    paying.pay(case, amount=Decimal("700.00"), paid_on=TODAY(), actor=make_user())
    other = receive(case, **NEIGHBOUR)
    with pytest.raises(of_hearing.MeetingItHarms), transaction.atomic():
        hear(other, kind="not_heard", ground="granted", text="Zij krijgt gelijk")
    assert NoHearingGround.GRANTED not in objection_hearings.grounds_left([Objection.objects.get(pk=other.pk)])
    step(other, Kind.NOT_HEARD, ground="granted", text="Zij krijgt gelijk")  # as it was recorded before
    with pytest.raises(less.PaidBeyondLess, match="700"), transaction.atomic():
        propose(other, "founded", refuses=True)
    for amount in ("800.00", "600.00"):
        with pytest.raises(less.RecipientIsHarmed), transaction.atomic():
            propose(other, "founded", amount=Decimal(amount))


def test_view_that_is_asked_after_another_objection_failed_is_sent_and_answered_on_screen():
    case = make_award(ceiling=make_ceiling(amount="1000.00"))
    first, second = hear(receive(case)), hear(receive(case, **NEIGHBOUR))
    propose(first, "unfounded")
    sent(decide(case))  # it left the award as it was
    officer = make_user()
    asked = hearing.invite_view(
        fresh(case), intention="Minder verlenen", invited_on=TODAY(), due_on=days(21), actor=officer
    )
    letters.send(made(case, LetterKind.VIEW_INVITATION), sent_on=TODAY(), actor=officer)
    view_came_in(fresh(case), received_on=TODAY(), view="Het dak is nodig", actor=officer)
    with pytest.raises(ViewNotAnswered), transaction.atomic():
        propose(second, "founded", refuses=True, terms={"view_answer": " "})
    with pytest.raises(less.RefusedWhole), transaction.atomic():
        propose(
            second, "founded", refuses=True, rest_reason="Niet nodig", terms={"view_answer": "Het dak is niet nodig"}
        )
    client = signed_in(Role.LEGAL_OFFICER)
    url = f"{case.get_absolute_url()}propose-objection/"
    assert 'name="view_answer"' in text_of(client.get(url))
    filled_in = {"objection": second.pk, "kind": "founded", "reason": "Past niet in artikel 3", "refuses": "on"}

    answer = client.post(url, {**filled_in, "view_answer": "Het dak staat los van de woningen"})

    assert answer.status_code == 302, text_of(answer)
    letter = said(decide(case).letters.get())
    assert "Het dak is nodig" in letter
    assert "Het dak staat los van de woningen" in letter
    assert Hearing.objects.get(pk=asked.pk).received_on == TODAY()


def test_view_is_about_the_objections_that_had_come_in_and_ends_with_the_last_of_them():
    case, officer = make_award(ceiling=make_ceiling(amount="1000.00")), make_user()
    first = hear(receive(case, **NEIGHBOUR))
    terms = {"intention": "Minder verlenen", "invited_on": TODAY(), "due_on": days(21), "actor": officer}
    hearing.invite_view(fresh(case), **terms)
    propose(first, "unfounded")
    decide(case)
    with pytest.raises(LetterOvertaken):  # nobody objects any more
        made(case, LetterKind.VIEW_INVITATION)
    asked = fresh(case).hearings.get()
    with asleep():
        type(asked).objects.filter(pk=asked.pk).update(received_on=TODAY(), view="Het dak is nodig")
    with time_machine.travel(timezone.now() + timedelta(days=3), tick=False):
        second = hear(receive(case, **{**NEIGHBOUR, "objector": "K. Smit", "decision": first.decision}))
        with pytest.raises(less.RecipientNotHeard), transaction.atomic():
            propose(second, "founded", refuses=True, told=False)


def test_second_objection_is_about_what_took_the_place_of_the_decision_and_revokes_nothing_twice():
    case = refused(ceiling=make_ceiling(amount="1000.00"), ground="scheme-criteria")
    first, second = hear(receive(case)), hear(receive(case, **NEIGHBOUR))
    third = hear(receive(case, objector="K. Smit", **{k: v for k, v in NEIGHBOUR.items() if k != "objector"}))
    propose(first, "partly_founded", amount=Decimal("600.00"))
    decider = make_user()
    sent(decide(case, actor=decider))
    with pytest.raises(less.RevokedAlready, match="600"), transaction.atomic():
        propose(second, "founded", amount=Decimal("600.00"))
    propose(second, "partly_founded", amount=Decimal("900.00"))
    with pytest.raises(less.StandingIsOwn), transaction.atomic():  # Awb 10:3, paragraph 3
        decide(case, actor=decider)
    decision = decide(case)
    letter = said(decision.letters.get())
    assert "Wij herroepen onze beslissing op bezwaar van" in letter
    assert "artikel 6:19, eerste lid" in letter
    sent(decision)
    propose(third, "unfounded")
    assert "6:19" in said(decide(case).letters.get())
    assert fresh(case).awarded_amount == Decimal(900)

    away = decision_row(make_award(ceiling=make_ceiling()), "disregard")
    sent(away)
    with asleep():
        type(away.application).objects.filter(pk=away.application_id).update(status=Status.DISREGARDED)
    both = [hear(receive(away.application, objector=name)) for name in ("Bouw BV", "Bouw CV")]
    propose(both[0], "founded", amount=None)
    sent(decide(away.application))
    with pytest.raises(less.RevokedAlready), transaction.atomic():
        propose(both[1], "founded", amount=None)


def test_objection_to_a_decision_on_an_objection_is_an_appeal_that_is_forwarded_with_both_days():
    case = refused(ground="scheme-criteria")
    propose(hear(receive(case)), "unfounded")
    ruled = decide(case)
    sent(ruled)
    appeal = receive(case, decision=ruled, objector="Bouw BV")
    (shown,) = [row for row in shown_of(fresh(case), on=TODAY(), extra=()) if row.objection == appeal]
    assert (shown.next_action, shown.term) == (Action.CLOSE_OBJECTION, None)
    with pytest.raises(why.AppealIsForCourt), transaction.atomic():
        hear(appeal, kind="not_heard", ground="waived", text="Per mail")
    forward = {"kind": "forwarded", "place": "de rechtbank Noord-Nederland", "text": "Het is een beroepschrift."}
    objecting.close(fresh(case), objection=appeal, done_on=TODAY(), actor=make_user(), **forward)
    letter = said(made(case, LetterKind.OBJECTION_FORWARDED))
    for words in ("onze beslissing op een bezwaar", "artikelen 7:1 en 8:1", "doorgestuurd naar de rechtbank", "6:15"):
        assert words in letter


def test_objection_that_came_before_the_decision_counts_if_one_could_think_that_it_was_there():
    case = refused(ground="scheme-criteria")
    early = {"received_on": days(-1), "date_reason": "Bleef liggen"}
    with pytest.raises(receipt.CameBeforeDecision), transaction.atomic():
        receive(case, **early)
    with pytest.raises(receipt.NotPremature), transaction.atomic():
        receive(case, premature="Er was gebeld.")
    known = "Een medewerker belde op 3 mei dat de aanvraag was afgewezen."
    objection = hear(receive(case, premature=known, **early), done_on=TODAY())
    proposal = propose(objection, "unfounded")
    facts = letters.compose_decision(proposal, decided_on=TODAY()).facts
    assert "artikel 6:10, eerste lid, onder b" in facts["objection_in_time"]
    assert known in facts["objection_in_time"]
    own = hear(receive(case, objector="Bouw CV"))
    with pytest.raises(why.ObjectionIsNotEarly), transaction.atomic():
        propose_after(proposal, own)


def propose_after(proposal, objection):
    """Propose that another objection is too early, the first proposal out of the way."""
    type(proposal).objects.filter(pk=proposal.pk).update(
        state="dropped", closed_by=make_user(), closed_at="2026-01-01T00:00Z"
    )
    return propose(objection, "inadmissible", ground="early")


def test_database_refuses_what_follows_a_hearing_out_of_order():
    sent(decision_row(case := refused(ground="scheme-criteria")))
    objection = row(case)
    with pytest.raises(IntegrityError, match="not invited or called not heard"), transaction.atomic():
        step(objection, Kind.HEARING_OFF, text="Ziek")  # none was planned
    step(objection, Kind.INVITED, due_on=days(20), place="Assen")
    step(objection, Kind.HEARD, text="Toegelicht", chair=make_user())
    for kind, terms in (
        (Kind.INVITED, {"due_on": days(30)}),
        (Kind.HEARING_OFF, {}),
        (Kind.NOT_HEARD, {"ground": "waived"}),
    ):
        with pytest.raises(IntegrityError, match="not invited or called not heard"), transaction.atomic():
            step(objection, kind, text="Alsnog", place="Assen", **terms)
    assert Objection.objects.get(pk=objection.pk).steps.count() == 3
    assert DecisionKind.OBJECTION_REFUSAL.value == "objection refusal"


def test_recipient_who_is_asked_for_its_view_reads_that_somebody_else_objects():
    case = make_award(ceiling=make_ceiling(amount="1000.00"))
    asked = {"invited_on": TODAY(), "due_on": days(21), "intention": "Wij willen u minder geven."}
    hearing.invite_view(case, **asked, actor=make_user())
    assert "bezwaar" not in said_in(case)  # nobody objects
    own = receive(case, grounds="Dit is mijn eigen bezwaar")
    receive(case, grounds="de dakkapel valt buiten de regeling", **NEIGHBOUR)
    body = {**NEIGHBOUR, "objector": "Stichting Ruimte", "kind": "other"}
    gone = receive(case, grounds="de termijn was voorbij", **body)
    letter = said_in(case)
    today = day_words(TODAY())
    for words in (
        f"Een derde-belanghebbende maakt bezwaar tegen de verlening van de subsidie van {today}",
        f"Wij ontvingen dit bezwaar op {today}",
        "De dakkapel valt buiten de regeling.",
        "Stichting Ruimte maakt bezwaar",
        "artikel 7:4, tweede lid",
        "dat u minder krijgt",
        "artikel 7:11",
    ):
        assert words in letter
    assert "J. de Boer" not in letter  # a person: the view needs no name
    assert own.grounds not in letter
    step(gone, Kind.WITHDRAWN, text="Per brief")
    assert "Stichting Ruimte" not in said_in(case)


def test_objection_of_another_that_is_evidently_late_needs_no_hearing_and_its_letters_weigh_why():
    case = make_award(ceiling=make_ceiling(amount="1000.00"))
    with asleep():
        QuerySet(Letter).filter(application=case).update(sent_on=days(-60))
    other = hear(receive(case, **NEIGHBOUR), kind="not_heard", ground="inadmissible", text="Het kwam weken te laat")
    late = {"ground": "late", "reason": "Het bezwaar is te laat."}
    with pytest.raises(why.LateUnweighed), transaction.atomic():
        propose(other, "inadmissible", **late)
    letters.send(made(case, LetterKind.OBJECTION_RECEIVED), sent_on=TODAY(), actor=make_user())
    with time_machine.travel(timezone.now() + timedelta(days=20), tick=False):
        propose(other, "inadmissible", late_excuse="zij wist van het besluit uit de krant", **late)
        decision = decide(case)
    own = said(decision.letters.get())
    sent(decision)
    notice = said(made(case, LetterKind.OBJECTION_DECISION_NOTICE))  # to the recipient
    for letter, whom in ((own, "u"), (notice, "J. de Boer")):
        assert "Waarom de te late indiening niet verschoonbaar is" in letter
        assert f"Wij rekenen het {whom} wel aan: zij wist van het besluit" in letter
        assert "Bezwaar maken kon tot en met" in letter


def test_paying_goes_on_while_an_objection_is_decided_on_and_says_so():
    case = make_award(amount="1000.00")
    objection = receive(case, **NEIGHBOUR)
    hear(objection)
    propose(objection)
    assert payment_reasons(case) == []

    url = f"{case.get_absolute_url()}propose-payment/"
    page = text_of(signed_in(Role.CASE_OFFICER).get(url))
    assert re.search(r"Awb\s6:16", page)
    paying.ordered(fresh(case), "400.00")
    paying.pay(fresh(case), amount=Decimal("400.00"), paid_on=timezone.localdate(), actor=make_user())

    assert CeilingShare.objects.get(ceiling=case.ceiling).paid == Decimal("400.00")


def test_page_of_a_payment_says_nothing_of_an_objection_that_is_not_there():
    case = make_award(amount="1000.00")

    assert "Awb 6:16" not in text_of(signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}propose-payment/"))


def payment_reasons(case):
    """The acts of paying that wait for a proposal."""
    reasons = act_reasons.reasons(fresh(case))
    return [act for act in (Action.PROPOSE_PAYMENT, Action.PAY) if isinstance(reasons.get(act), ProposalWaits)]
