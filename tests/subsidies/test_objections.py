"""Objections from receipt to the award on them, and every refusal on the way (Awb chapters 6 and 7, 4:25, 10:3)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from drenthe.lib.values.money import ZERO
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CeilingShare, Decision, Objection, ObjectionStep, RefusalGround
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionOutcome, ObjectionState
from subsidies.objection_enums import ObjectionStepKind as Kind
from subsidies.services.ceilings import ledger
from subsidies.services.decisions import decisions, proposals, taking_back
from subsidies.services.letters import letters, sending
from subsidies.services.objections import (
    appeals,
    objecting,
    objection_dates,
    objection_hearings,
    objections,
    objections_open,
)
from subsidies.services.objections import objection_hearing_refusals as of_hearing
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections.appeal_refusals import AppealBeforeDecision, NothingToRule
from subsidies.services.refusals import OwnProposal
from subsidies.services.terms import deadlines
from subsidies.services.verify import verify
from tests import paying
from tests.factories import give_mandate, make_application, make_award, make_ceiling, make_proposal, make_user
from tests.objecting import TODAY, days, decide, fresh, hear, propose, receive, workday
from tests.told import need_not_be_heard, on_file, sent
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
FOUNDED, UNFOUNDED, INADMISSIBLE = (
    ObjectionOutcome.FOUNDED,
    ObjectionOutcome.UNFOUNDED,
    ObjectionOutcome.INADMISSIBLE,
)


def refused(*, ceiling=None, ground="ceiling", told=True):
    """A case that was refused; its letter was sent. Another award took all of the ceiling, unless one is given."""
    if ceiling is None:
        ceiling = make_award(ceiling=make_ceiling(amount="1000.00")).ceiling
    case = make_application(ceiling=ceiling)
    grounds = [RefusalGround.objects.get(code=ground)]
    proposal = make_proposal(case, kind=DecisionKind.REFUSAL, reason="Het plafond is bereikt", grounds=grounds)
    actor = make_user()
    give_mandate(actor)
    decisions.sign(proposal, decided_on=TODAY(), actor=actor)
    decision = fresh(case).decisions.get()
    return sent(decision).application if told else fresh(case)


def as_if_received(objection, received_on, **fields):
    """As if an objection came in on another day, with its decision sent when it was."""
    with asleep():
        QuerySet(Objection).filter(pk=objection.pk).update(received_on=received_on, **fields)
    return Objection.objects.get(pk=objection.pk)


def state(objection):
    return objections.state_of(Objection.objects.get(pk=objection.pk), on=TODAY())


def test_objection_against_refusal_is_upheld_once_the_ceiling_is_raised_and_goes_on_as_award():
    case = refused()
    objection = receive(case)
    assert state(objection) == ObjectionState.HEARING
    hear(objection)
    assert state(objection) == ObjectionState.PROPOSAL
    proposal = propose(objection, FOUNDED, reason="De volgorde klopte niet: u stond vooraan")
    assert state(objection) == ObjectionState.PROPOSED

    with pytest.raises(why.CeilingNeedsEntry) as found, transaction.atomic():
        decide(case)
    sentence = str(found.value)
    assert "onder Beheer" in sentence
    assert "1.000,00" in sentence
    assert (fresh(case).status, found.value.facts["available"]) == (Status.REFUSED, ZERO)

    share = CeilingShare.objects.get(ceiling=case.ceiling)
    terms = {"decided_on": TODAY(), "reference": "Besluit GS na bezwaar", "is_confirmed": True, "actor": make_user()}
    ledger.allot(share, amount=Decimal("1000.00"), **terms)
    decision = decide(case)

    case = fresh(case)
    assert (case.status, case.awarded_amount, case.decided_on) == (Status.AWARDED, Decimal("1000.00"), TODAY())
    assert [(row.kind, row.amount) for row in case.ledger.all()] == [("commitment", Decimal("1000.00"))]
    assert (decision.kind, decision.proposal_id) == (DecisionKind.OBJECTION_AWARD, proposal.pk)
    letter = decision.letters.get()
    said = str(letter.content)
    assert letter.kind == LetterKind.AWARDED_OBJECTION
    for words in (
        "gegrond",
        "rechtbank Noord-Nederland",
        "duizend euro",
        "De volgorde klopte niet",
        "bent u gehoord",
    ):
        assert words in said
    assert "bezwaar maken" not in str(letter.content["remedy"])
    assert state(objection) == ObjectionState.DECIDED

    letters.send(letter, sent_on=TODAY(), actor=make_user())
    assert state(objection) == ObjectionState.TOLD
    assert [row[0] for row in objection_dates.appeals(fresh(case), extra=set())] == ["Verlening op een bezwaar"]
    first = objection_dates.dates(fresh(case), on=TODAY(), extra=set())
    (label,) = [label for code, label, _term, _pk in first if code == "objection"]  # no more to the first decision
    assert label == "Beroep tegen “Verlening op een bezwaar” bij de rechtbank Noord-Nederland mogelijk tot en met"
    paying.pay(fresh(case), amount=Decimal("400.00"), paid_on=TODAY(), actor=make_user())
    assert ledger.balance_by_share(case) == {share: (Decimal("1000.00"), Decimal("400.00"))}
    share.refresh_from_db()
    assert (share.allotted, share.committed, share.paid) == (Decimal(2000), Decimal(2000), Decimal(400))
    assert list(verify.differences(_everything())) == []
    acts = set(case.events.values_list("action", flat=True))
    assert {"receive_objection", "hear_objector", "propose_objection", "award_on_objection"} <= acts


def _everything():
    from drenthe.lib.database.verifying import Scope

    return Scope()


def test_first_decider_does_not_decide_on_the_objection_and_database_refuses_it_too():
    case = refused(ground="scheme-criteria")
    first = case.decisions.get().actor
    objection = hear(receive(case))
    proposal = propose(objection, UNFOUNDED)

    with pytest.raises(why.DecidedContested), transaction.atomic():
        decisions.sign(proposal, decided_on=TODAY(), actor=first)
    with pytest.raises(IntegrityError, match="who decided does not decide"), transaction.atomic():
        Decision.objects.create(
            application=case, proposal=proposal, kind=proposal.kind, reason="x", decided_on=TODAY(),
            mandate=first.mandates.get(), proposed_by=proposal.proposed_by, actor=first,
        )  # fmt: skip
    with pytest.raises(OwnProposal), transaction.atomic():
        decisions.sign(proposal, decided_on=TODAY(), actor=proposal.proposed_by)

    decision = decide(case)
    assert (decision.kind, fresh(case).status) == (DecisionKind.OBJECTION, Status.REFUSED)
    assert decision.letters.get().kind == LetterKind.DECIDED_OBJECTION
    assert "ongegrond" in str(decision.letters.get().content)
    with pytest.raises(why.ObjectionDecisionStays), transaction.atomic():
        taking_back.take_back(fresh(case), reason="Toch niet", actor=decision.actor)


def test_late_objection_is_inadmissible_unless_excused_and_one_in_time_is_not():
    case = refused(ground="scheme-criteria", told=False)
    sent(case.decisions.get(), days(-60))
    objection = hear(receive(case))
    time = objections.timeliness(objection, sent=sent_days(case), extra=deadlines.free_days())
    assert not time.is_in_time

    with pytest.raises(why.LateWithoutExcuse), transaction.atomic():
        propose(objection, UNFOUNDED)
    with pytest.raises(why.InadmissibleGroundMissing), transaction.atomic():
        propose(objection, INADMISSIBLE)
    with pytest.raises(why.DefectWasRepaired), transaction.atomic():
        propose(objection, INADMISSIBLE, ground="defect")
    with transaction.atomic():
        excused = propose(objection, UNFOUNDED, late_excuse="De brief ging naar een oud adres")
        assert "oud adres" in str(letters.compose_decision(excused, decided_on=TODAY()).blocks)
        proposals.send_back(excused, remark="Doe het anders", actor=make_user())
    with pytest.raises(why.LateUnweighed), transaction.atomic():
        propose(objection, INADMISSIBLE, ground="late", late_excuse=" ")
    with transaction.atomic():  # on another ground being late is not weighed, and no excuse is said
        without = propose(objection, INADMISSIBLE, ground="no_interest", late_excuse="Niet gewogen")
        assert "Niet gewogen" not in str(letters.compose_decision(without, decided_on=TODAY()).blocks)
        proposals.send_back(without, remark="Doe het anders", actor=make_user())
    late = propose(objection, INADMISSIBLE, ground="late", late_excuse="de brief kwam op tijd aan")
    said = str(letters.compose_decision(late, decided_on=TODAY()).blocks)
    for words in (
        "te laat ingediend",
        "Waarom de te late indiening niet verschoonbaar is",
        "u wel aan: de brief kwam",
    ):
        assert words in said

    other = refused(ground="scheme-criteria")
    in_time = hear(receive(other))
    with pytest.raises(why.ObjectionIsInTime), transaction.atomic():
        propose(in_time, INADMISSIBLE, ground="late", late_excuse="De brief kwam op tijd aan")


def test_refusal_for_the_ceiling_that_had_room_then_is_not_kept():
    case = refused(ceiling=make_ceiling(amount="5000.00"), ground="scheme-criteria")
    objection = hear(receive(case))
    with asleep():
        case.decisions.get().proposal.grounds.set([RefusalGround.objects.get(code="ceiling")])
        CeilingShare.objects.filter(ceiling=case.ceiling).update(committed=Decimal("5000.00"))

    with pytest.raises(why.RoomAtFirstDecision) as found, transaction.atomic():
        propose(objection, UNFOUNDED)

    assert found.value.facts["room"] == Decimal("5000.00")  # as it was then, and not today


def test_repair_and_adjournment_move_the_day_once_their_letters_were_sent():
    case = refused(ground="scheme-criteria")
    objection = receive(case)
    extra = deadlines.free_days()

    def by():
        found = Objection.objects.get(pk=objection.pk)
        return objections.decide_by(found, on=TODAY(), sent=sent_days(fresh(case)), extra=extra).last_day

    base, ask = by(), {"objection": objection, "missing": "De gronden", "asked_on": TODAY(), "actor": make_user()}
    with pytest.raises(why.NoRepairAsked), transaction.atomic():
        objecting.receive_repair(case, objection=objection, repaired_on=TODAY(), text="Gronden", actor=make_user())
    with pytest.raises(why.RepairTimeTooShort), transaction.atomic():
        objecting.request_repair(case, due_on=days(13), **ask)
    objecting.request_repair(case, due_on=days(14), **ask)
    with pytest.raises(why.RepairIsAsked), transaction.atomic():
        objecting.request_repair(case, due_on=days(14), **ask)
    assert state(objection) == ObjectionState.REPAIR
    with pytest.raises(why.RepairStillOpen), transaction.atomic():
        propose(objection, UNFOUNDED)
    assert by() == base  # all of it lies before the term begins, and its letter was not sent
    objecting.receive_repair(case, objection=objection, repaired_on=TODAY(), text="De gronden", actor=make_user())
    assert state(objection) == ObjectionState.HEARING

    later = {"objection": objection, "done_on": TODAY(), "text": "Er is meer tijd nodig", "actor": make_user()}
    for weeks in (0, 7, None):
        with pytest.raises(why.WeeksOutOfReach), transaction.atomic():
            objecting.postpone(case, kind=Kind.ADJOURNED, weeks=weeks, **later)
    step = objecting.postpone(case, kind=Kind.ADJOURNED, weeks=6, **later)
    assert by() == base
    (shown,) = objections_open.shown_of(fresh(case), on=TODAY(), extra=extra)
    assert shown.adjournment == step  # the page says why the day stays
    with pytest.raises(why.AdjournedAlready), transaction.atomic():
        objecting.postpone(case, kind=Kind.ADJOURNED, weeks=1, **later)
    letter = letters.make(fresh(case), LetterKind.OBJECTION_ADJOURNED, letter_date=TODAY(), actor=make_user())
    assert letter.objection_step == step
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    assert base + timedelta(days=40) <= by() <= base + timedelta(days=46)
    with pytest.raises(why.AgreedDayMissing), transaction.atomic():
        objecting.postpone(case, kind=Kind.AGREED, due_on=by(), **later)
    day = by() + timedelta(days=30)
    objecting.postpone(case, kind=Kind.AGREED, due_on=day, **later)
    assert by() == day


def test_letters_about_an_objection_say_what_happened():
    case = refused(ground="scheme-criteria")
    objection = receive(case, has_committee=True)
    objecting.request_repair(
        case, objection=objection, missing="De handtekening", asked_on=TODAY(), due_on=days(14), actor=make_user()
    )
    objection_hearings.invite(
        case, objection=objection, invited_on=TODAY(), hearing_on=workday(20), place="10 uur, Assen",
        chair_name="mr. A. de Vries", actor=make_user(),
    )  # fmt: skip
    wanted = {
        LetterKind.OBJECTION_RECEIVED: ("adviescommissie", "uiterlijk op", "artikel 6:16"),
        LetterKind.OBJECTION_REPAIR: ("De handtekening", "artikel 6:6"),
        LetterKind.OBJECTION_HEARING: ("10 uur, Assen", "bezwaarschriftencommissie", "U kunt tot en met"),
    }
    assert set(wanted) <= set(letters.kinds_for(fresh(case)))
    for kind, words in wanted.items():
        letter = letters.make(fresh(case), kind, letter_date=TODAY(), actor=make_user())
        assert [word for word in words if word not in str(letter.content)] == []


def test_objection_is_withdrawn_or_forwarded_and_then_closed():
    case = refused(ground="scheme-criteria")
    objection = receive(case)
    close = {"objection": objection, "done_on": TODAY(), "text": "Per brief ingetrokken", "actor": make_user()}
    with pytest.raises(why.BodyMissing), transaction.atomic():
        objecting.close(case, kind=Kind.FORWARDED, **close)
    objecting.close(case, kind=Kind.WITHDRAWN, **close)
    assert state(objection) == ObjectionState.WITHDRAWN
    with pytest.raises(why.ObjectionIsClosed), transaction.atomic():
        hear(objection)
    with pytest.raises(why.ObjectionIsClosed), transaction.atomic():
        propose(objection, UNFOUNDED)

    open_case = make_application()
    late = receive(open_case, decision=None)
    with pytest.raises(why.DecisionToChoose), transaction.atomic():
        receive(case, decision=None)
    with pytest.raises(why.NotDecidingIsForCourt):
        objecting.request_repair(
            make_award(), objection=late, missing="De gronden", asked_on=TODAY(), due_on=days(14), actor=make_user()
        )
    court = {**close, "objection": late, "text": "Het is voor de rechter", "place": "rechtbank Noord-Nederland"}
    objecting.close(open_case, kind=Kind.FORWARDED, **court)
    letter = letters.make(fresh(open_case), LetterKind.OBJECTION_FORWARDED, letter_date=TODAY(), actor=make_user())
    assert "rechtbank Noord-Nederland" in str(letter.content)


def test_costs_and_advice_of_the_committee_are_decided_with_the_objection():
    case = refused(ceiling=make_ceiling(), ground="scheme-criteria")
    objection = receive(case, asks_costs=True, has_committee=True)
    for terms, refusal in (
        ({"chair_name": ""}, of_hearing.CommitteeChairMissing),
        ({"chair_name": make_user(name="Kim de Wit").name}, of_hearing.CommitteeChairIsOwn),
        ({"chair": make_user()}, of_hearing.CommitteeChairIsOwn),
    ):
        with pytest.raises(refusal), transaction.atomic():
            hear(objection, **terms)
    objection = hear(objection)
    with pytest.raises(why.AdviceOfCommitteeMissing), transaction.atomic():
        propose(objection, FOUNDED)
    advice = {"advice": "De commissie vindt het bezwaar gegrond; wij volgen dat"}
    with pytest.raises(why.CostsUndecided), transaction.atomic():
        propose(objection, FOUNDED, **advice)
    with pytest.raises(why.CostsWithoutRevocation), transaction.atomic():
        propose(objection, UNFOUNDED, costs=Decimal("10.00"), costs_reason="Uit coulance", **advice)
    propose(objection, FOUNDED, costs=Decimal("647.00"), costs_reason="Het besluit was onrechtmatig", **advice)
    said = str(decide(case).letters.get().content)
    assert "647,00" in said
    assert "commissie vindt" in said
    assert "met mr. A. de Vries als voorzitter" in said


def test_notice_of_default_and_the_court_are_recorded():
    case = refused(ground="scheme-criteria")
    objection = receive(case)
    objecting.receive_default(case, objection=objection, received_on=TODAY(), actor=make_user())
    sent_of = sent_days(fresh(case))
    assert objections.penalty_from(objection, sent=sent_of, extra=set()) is None  # it came too early
    court = {"objection": objection, "done_on": TODAY(), "place": "rechtbank Noord-Nederland", "actor": make_user()}
    with pytest.raises(AppealBeforeDecision), transaction.atomic():
        appeals.record_appeal(case, kind=Kind.APPEAL, **court)
    with pytest.raises(NothingToRule), transaction.atomic():
        appeals.record_appeal(case, kind=Kind.RULING, text="Gegrond verklaard", **court)
    appeals.record_appeal(case, kind=Kind.RELIEF, number="LEE 26/1", **court)
    hear(objection)
    propose(objection, UNFOUNDED)
    sent(decide(case))
    appeals.record_appeal(case, kind=Kind.APPEAL, number="LEE 26/2", **court)
    appeals.record_appeal(case, kind=Kind.RULING, text="Beroep ongegrond", number="LEE 26/2", **court)
    assert [row.kind for row in objections.steps_of(Objection.objects.get(pk=objection.pk))][-3:] == [
        *("heard", "appeal", "ruling")
    ]


def test_higher_award_on_objection_commits_the_difference_and_less_is_refused():
    case = make_application(ceiling=make_ceiling(amount="900.00"), amount="1000.00")
    need_not_be_heard(case, make_user())
    proposal = make_proposal(case, kind=DecisionKind.AWARD, amount=Decimal("600.00"), reason="Minder kosten")
    actor = make_user()
    give_mandate(actor)
    decisions.sign(proposal, decided_on=TODAY(), actor=actor)
    sent(fresh(case).decisions.get())
    objection = hear(receive(case))
    for amount in ("599.99", "1000.01"):
        with pytest.raises(why.ObjectionAmountWrong), transaction.atomic():
            propose(objection, "partly_founded", amount=Decimal(amount))
    propose(objection, "partly_founded", amount=Decimal("900.00"))
    sent(decide(case))
    assert [row.amount for row in case.ledger.order_by("pk")] == [Decimal("600.00"), Decimal("300.00")]
    assert fresh(case).awarded_amount == Decimal("900.00")
    assert list(verify.differences(_everything())) == []


def test_received_objection_is_held_to_its_facts():
    case = refused(ground="scheme-criteria")
    with pytest.raises(why.ObjectorMissing), transaction.atomic():
        receive(case, objector=" ")
    with pytest.raises(why.GroundsOfObjectionMissing), transaction.atomic():
        receive(case, grounds="")
    with pytest.raises(why.CameBeforeItWasSent), transaction.atomic():
        receive(case, posted_on=days(1))
    other = make_award()
    with pytest.raises(IntegrityError, match="of its case"), transaction.atomic():
        Objection.objects.create(
            application=case, decision=other.decisions.get(), objector="X", grounds="Y", received_on=TODAY(),
            channel="email", about="decision", actor=make_user(),
        )  # fmt: skip
    objection = receive(case, document=on_file(case))
    with pytest.raises(IntegrityError, match="of its case"), transaction.atomic():
        ObjectionStep.objects.create(
            application=other, objection=objection, kind=Kind.HEARD, done_on=TODAY(), actor=make_user()
        )
    hear(objection)
    propose(objection, UNFOUNDED)
    assert receive(case, decision=sent(decide(case))).is_for_court
    assert sending.award_was_sent_on(fresh(case)) is None
    assert Action.RECEIVE_OBJECTION in set(Application.objects.get(pk=case.pk).events.values_list("action", flat=True))
