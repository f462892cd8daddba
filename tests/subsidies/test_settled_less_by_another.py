"""A settlement that becomes less on the objection of somebody else than the recipient (Awb 7:11, 4:57)."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Decision
from subsidies.services.decisions import effects
from subsidies.services.letters import letters
from subsidies.services.objections import objection_less_refusals as less
from subsidies.services.objections import objection_refusals as why
from subsidies.services.payments import payable
from subsidies.services.recovery import recovery
from subsidies.services.verify import verify, verify_decisions, verify_settlements
from tests import paying, settling
from tests.factories import give_mandate, make_award, make_ceiling, make_user
from tests.objecting import TODAY, decide, fresh, hear, propose, receive
from tests.subsidies.test_objections_of_another import NEIGHBOUR, balances, said, told_of_hearing
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _account(settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"  # of the province, to which is repaid


def settled(amount, paid):
    return settling.settled(make_award(ceiling=make_ceiling(amount="1000.00")), amount, paid=paid)


def faults():
    return [line for check in (verify, verify_decisions, verify_settlements) for line in check.differences(Scope())]


@pytest.mark.parametrize(("amount", "owed"), [("600.00", 200), ("0.00", 800)])
def test_settlement_is_lowered_on_the_objection_of_another_and_what_was_paid_beyond_is_owed(amount, owed):
    case = settled("900.00", "800.00")
    other = hear(receive(case, **NEIGHBOUR))
    with pytest.raises(less.RecipientNotHeard), transaction.atomic():  # Awb 4:8, 7:2
        propose(other, "founded", amount=Decimal(amount), told=False)
    told_of_hearing(other)
    propose(other, "founded", amount=Decimal(amount))
    decision = decide(case)
    case = fresh(case)
    assert decision.kind == DecisionKind.OBJECTION_SETTLEMENT
    assert (case.settled_amount, balances(case)) == (Decimal(900), (Decimal(900), Decimal(100)))
    assert effects.awaiting(case) == decision  # Awb 3:40
    assert payable.open_amount(case) == 0
    letter = decision.letters.get()
    assert letter.kind == LetterKind.SETTLED_OBJECTION
    assert "wij stellen de subsidie opnieuw vast" in letter.subject
    assert f"€ {owed},00 te veel" in said(letter)
    letters.send(letter, sent_on=TODAY(), actor=make_user())
    case = fresh(case)
    assert (case.status, case.settled_amount, balances(case)) == (
        Status.SETTLED,
        Decimal(amount),
        (Decimal(800), Decimal(200)),
    )
    assert [row.amount for row in recovery.due_parts(case, extra=())] == [Decimal(owed)]
    assert case.events.latest("pk").action == Action.CHANGE_SETTLEMENT
    assert faults() == []


def test_nobody_gets_less_settled_by_an_own_objection():
    case = settled("900.00", "800.00")
    own = hear(receive(case))
    with pytest.raises(why.SettledLower), transaction.atomic():
        propose(own, "founded", amount=Decimal("899.99"))
    proposal = propose(own, "founded", amount=Decimal("950.00"))
    with asleep():
        type(proposal).objects.filter(pk=proposal.pk).update(amount=Decimal("500.00"))
    terms = {name: getattr(proposal, name) for name in ("application", "kind", "reason")}
    actor = make_user()
    row = {**terms, "proposal": proposal, "amount": Decimal("500.00"), "proposed_by": proposal.proposed_by}
    with pytest.raises(IntegrityError, match="objection of another"), transaction.atomic():
        Decision.objects.create(**row, mandate=give_mandate(actor), actor=actor, decided_on=TODAY())


def test_award_of_which_too_much_was_paid_is_settled_first_and_then_lowered_on_the_objection():
    case = make_award(ceiling=make_ceiling(amount="1000.00"))
    paying.pay(case, amount=Decimal("700.00"), paid_on=TODAY(), actor=make_user())
    other = hear(receive(case, **NEIGHBOUR))
    told_of_hearing(other)
    with pytest.raises(less.PaidBeyondLess, match="6:19"), transaction.atomic():
        propose(other, "founded", refuses=True)
    case = settling.settled(fresh(case), "1000.00")
    propose(other, "founded", amount=Decimal("0.00"))
    letters.send(decide(case).letters.get(), sent_on=TODAY(), actor=make_user())
    assert recovery.due_parts(fresh(case), extra=())[0].amount == Decimal(700)
    assert faults() == []


def test_form_asks_what_a_settlement_comes_to():
    case = settled("900.00", "800.00")
    other = hear(receive(case, **NEIGHBOUR))
    told_of_hearing(other)
    client = signed_in(Role.LEGAL_OFFICER)
    url = f"{case.get_absolute_url()}propose-objection/"
    page = text_of(client.get(url))
    assert "Bedrag van de vaststelling" in page
    assert 'name="refuses"' not in page
    filled_in = {"objection": other.pk, "kind": "founded", "reason": "Er is niets gebouwd", "amount": "0,00"}
    answer = client.post(url, filled_in)
    assert answer.status_code == 302, text_of(answer)
    assert fresh(case).proposals.get(state="open").amount == 0
