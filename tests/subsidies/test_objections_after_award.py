"""Objections to what ended or lowered an award, and objections on screen and in the API."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from django.db.models import QuerySet

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope
from subsidies.enums import ON_OBJECTION, DecisionKind, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import CeilingShare, Decision, Objection
from subsidies.models.told import sent_days
from subsidies.services.decisions import decisions, effects, signing
from subsidies.services.letters import letters, standing_rules
from subsidies.services.letters.sending_refusals import AwardNotSent
from subsidies.services.objections import objection_proposals, objection_words, objections, restoring
from subsidies.services.objections import objection_refusals as why
from subsidies.services.objections.objections_open import open_objections, shown_of
from subsidies.services.payments import payable
from subsidies.services.refusals import DutiesApart
from subsidies.services.settlements import settled, settlements
from subsidies.services.settlements.settlement_refusals import SettlementNotAgreed
from subsidies.services.settlements.settlements_due import to_check
from subsidies.services.verify import verify, verify_decisions
from tests import paying, settling
from tests.cases import make_case
from tests.factories import award, end_award, give_mandate, make_application, make_award, make_ceiling, make_user
from tests.objecting import GOOD, TODAY, decide, decision_row, fresh, hear, propose, ready, receive, row
from tests.subsidies.test_objections import refused
from tests.told import sent
from tests.trail.tampering import asleep, undone
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def balances(case):
    share = CeilingShare.objects.get(ceiling=case.ceiling)
    return share.allotted, share.committed


def test_withdrawal_that_is_revoked_on_objection_commits_the_award_again():
    case = end_award(make_award(ceiling=make_ceiling(amount="1000.00")))
    assert (case.status, balances(case)) == (Status.WITHDRAWN, (Decimal(1000), Decimal(0)))
    objection = hear(receive(case))

    propose(objection, "founded", amount=Decimal("1000.00"))
    sent(decide(case))

    case = fresh(case)
    assert (case.status, case.awarded_amount, case.withdrawn_on) == (Status.AWARDED, Decimal("1000.00"), None)
    assert balances(case) == (Decimal(1000), Decimal(1000))
    assert list(verify.differences(Scope())) == []


def test_lowering_that_works_later_still_does_after_an_unfounded_objection():
    case = make_award(ceiling=make_ceiling(amount="1000.00"))
    objection = hear(receive(case))  # against the award
    lowering = decision_row(case, "withdrawal", days_ago=0)
    assert effects.awaiting(fresh(case)) == lowering

    propose(objection, "unfounded")
    decision = sent(decide(case))

    assert effects.awaiting(fresh(case)) == lowering
    assert effects.overtaken(fresh(case)) == []
    letters_of = standing_rules.Seen(fresh(case), LetterKind.AWARD_WITHDRAWN, lowering, TODAY())
    assert list(standing_rules._decided_again(letters_of)) == []
    sent(lowering)
    assert fresh(case).status == Status.WITHDRAWN
    assert decision.pk > lowering.pk


def test_settlement_is_decided_anew_on_an_objection_up_to_the_award_and_never_lower():
    case = settling.settled(make_award(ceiling=make_ceiling(amount="1000.00")), "600.00", paid="500.00")
    share = CeilingShare.objects.get(ceiling=case.ceiling)
    assert (case.settled_amount, share.committed, share.available) == (Decimal(600), Decimal(600), Decimal(400))
    objection = hear(receive(case))
    for amount, refusal in (
        ("599.99", why.SettledLower),
        ("600.00", why.SettledTheSame),
        ("1000.01", why.SettledAboveAward),
    ):
        with pytest.raises(refusal), transaction.atomic():
            propose(objection, "founded", amount=Decimal(amount))

    proposal = propose(objection, "partly_founded", amount=Decimal("900.00"), reason="De kosten zijn hoger")
    assert (signing.amount_of(proposal), proposal.at_stake) == (Decimal("300.00"), Decimal("1000.00"))
    assert list(to_check()) == [proposal]
    with pytest.raises(SettlementNotAgreed), transaction.atomic():
        decisions.sign(proposal, decided_on=TODAY(), actor=give_mandate(make_user()).user)
    with pytest.raises(DutiesApart), transaction.atomic():
        settlements.agree(fresh(case), actor=proposal.proposed_by)
    other = make_award(amount="200.00", ceiling=case.ceiling)  # took of what came back
    with pytest.raises(why.CeilingNeedsEntry), transaction.atomic():
        decide(case)
    end_award(other)
    decision = decide(case)

    case = fresh(case)
    share.refresh_from_db()
    assert (case.status, case.settled_amount, case.awarded_amount) == (Status.SETTLED, Decimal(900), Decimal(1000))
    assert (share.committed, share.paid, payable.open_amount(case)) == (Decimal(900), Decimal(500), Decimal(400))
    letter = decision.letters.get()
    assert letter.kind == LetterKind.SETTLED_OBJECTION
    said = str(letter.content).replace("\\xa0", " ")
    for words in ("negenhonderd euro", "€ 400,00", "rechtbank Noord-Nederland", "De kosten zijn hoger"):
        assert words in said
    with pytest.raises(AwardNotSent), transaction.atomic():  # Awb 3:40
        paying.pay(case, amount=Decimal("400.00"), paid_on=TODAY(), actor=make_user())
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    paying.pay(fresh(case), amount=Decimal("400.00"), paid_on=TODAY(), actor=make_user())
    assert list(verify.differences(Scope())) == []
    assert list(verify_decisions.differences(Scope())) == []


def test_settlement_anew_leaves_less_to_repay(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # to which is repaid
    case = settling.settled(make_award(ceiling=make_ceiling(amount="1000.00")), "600.00", paid="1000.00")
    assert settled.to_repay(case) == Decimal(400)
    propose(hear(receive(case)), "founded", amount=Decimal("750.00"))
    sent(decide(case))

    assert settled.to_repay(fresh(case)) == Decimal(250)
    assert balances(case) == (Decimal(1000), Decimal(1000))
    assert list(verify.differences(Scope())) == []


def _ended(kind):
    return sent(decision_row(make_award(ceiling=make_ceiling(amount="9000.00")), kind, days_ago=0)).application


def _settled_less():
    return settling.changed(settling.settled(make_award(), "900.00"), "600.00").application


CONTESTED = {
    DecisionKind.REFUSAL: (lambda: refused(ground="scheme-criteria", ceiling=make_ceiling()), "objection award"),
    DecisionKind.AWARD: (lambda: make_award(ceiling=make_ceiling()), "objection award"),
    DecisionKind.PARTIAL_AWARD: (
        lambda: with_partial(make_application(ceiling=make_ceiling(amount="9000.00"))), "objection award"
    ),
    DecisionKind.DISREGARD: (lambda: make_case(Status.DISREGARDED), "objection"),
    DecisionKind.WITHDRAWAL_ASKED: (lambda: end_award(make_award(ceiling=make_ceiling())), "objection award"),
    DecisionKind.WITHDRAWAL: (lambda: _ended("withdrawal"), "objection award"),
    DecisionKind.LOWERING: (lambda: make_case(Status.AWARDED), "objection award"),
    DecisionKind.SETTLEMENT: (lambda: settling.settled(make_award(), "600.00"), "objection settlement"),
    DecisionKind.SETTLEMENT_CHANGE: (_settled_less, "objection settlement"),
}  # fmt: skip


def with_partial(case):
    return award(case, amount=Decimal("600.00"), reason="Niet alles past", decided_on=TODAY(), actor=make_user())


def test_objection_against_each_kind_of_decision_can_be_upheld():
    assert set(CONTESTED) == set(DecisionKind) - set(ON_OBJECTION)
    assert set(CONTESTED) == set(objection_words.CONTESTED) - set(ON_OBJECTION)
    for kind, (begin, outcome) in CONTESTED.items():
        with undone():
            case = begin()
            objection = receive(case)
            is_settled = outcome == "objection settlement"
            amount = restoring.most_settled(objection) if is_settled else restoring.most_awarded(objection)
            hear(objection)
            if outcome == "objection":
                terms = {"outcome": "founded", "amount": None, "reason": "Het was op tijd", "actor": make_user()}
                objection_proposals.propose(fresh(case), objection=objection, **terms)
            else:
                propose(objection, "founded", amount=amount)
            assert decide(case).kind == outcome, kind


def test_later_decision_belongs_to_the_objection_by_law():
    case = make_award(ceiling=make_ceiling(amount="5000.00"))
    objection = receive(case)
    ended = end_award(fresh(case))

    (shown,) = shown_of(fresh(ended), on=TODAY(), extra=set())

    assert [(one.kind, shown.is_open) for one in shown.included] == [("withdrawal asked", True)]
    assert shown.objection == objection


def test_objection_that_another_body_had_first_counts_from_that_day():
    case = refused(ground="scheme-criteria", told=False)
    sent(case.decisions.get(), TODAY() - timedelta(days=50))
    late, in_time = row(case), row(case)
    with asleep():
        days = {"received_on": TODAY(), "elsewhere_on": TODAY() - timedelta(days=10)}
        QuerySet(Objection).filter(pk=in_time.pk).update(**days)

    found = [
        objections.timeliness(Objection.objects.get(pk=one.pk), sent=sent_days(fresh(case)), extra=set()).is_in_time
        for one in (late, in_time)
    ]

    assert found == [False, True]


def test_verify_names_a_decision_on_ones_own_decision():
    case = refused(ground="scheme-criteria")
    first = case.decisions.get().actor
    hear_it = hear(receive(case))
    propose(hear_it, "unfounded")
    decision = decide(case)
    with asleep():
        QuerySet(Decision).filter(pk=decision.pk).update(actor=first)

    assert any("own decision" in line for line in verify_decisions.differences(Scope()))


def test_list_and_page_of_the_case_show_the_next_step_and_its_day():
    case = refused(ground="scheme-criteria")
    officer = signed_in(Role.CASE_OFFICER)
    before = text_of(officer.get("/objections/"))
    assert "Er is geen open bezwaar" in before

    sent_in = {**GOOD["receive-objection"], "against": f"decision-{case.decisions.get().pk}"}
    answer = officer.post(f"{case.get_absolute_url()}receive-objection/", sent_in, follow=True)
    page = text_of(answer)

    assert "Het bezwaar is vastgelegd" in page
    assert "Op tijd: bezwaar maken kon tot en met" in page
    listed = officer.get("/objections/").content.decode()
    assert case.case_number in listed
    assert f"{case.get_absolute_url()}invite-objector/" in listed
    assert open_objections().count() == 1
    team = officer.get("/my-work/team/").content.decode()
    assert case.case_number in team
    assert signed_in(Role.READER).get("/objections/").status_code == 403


def test_who_took_the_decision_reads_why_somebody_else_decides():
    case = refused(ground="scheme-criteria")
    propose(hear(receive(case)), "unfounded")
    decider = case.decisions.get().actor
    client = signed_in(user=_decides(decider))

    page = text_of(client.get(f"{case.get_absolute_url()}decide/"))

    assert "U nam het besluit waartegen dit bezwaar is" in page
    assert open_objections().count() == 1


def _decides(user):
    from django.contrib.auth.models import Group

    user.groups.add(Group.objects.get(name=Role.DECISION_MAKER))
    return user


def test_api_gives_the_objections_of_a_case_as_they_stand():
    case = refused(ground="scheme-criteria")
    objection = ready(case, "propose-objection")

    answer = signed_in(Role.CASE_OFFICER).get(f"/api/v1/applications/{case.case_number}/objections")

    (found,) = answer.json()
    assert (found["id"], found["state"], found["isInTime"]) == (objection.pk, "proposal", True)
    assert [step["kind"] for step in found["steps"]] == ["received", "not_heard"]
