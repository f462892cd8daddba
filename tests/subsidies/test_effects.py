"""A withdrawal or lowering works once it was told: until then the award stands, with its money."""

from datetime import timedelta
from decimal import Decimal

import pytest
import time_machine
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies import tasks
from subsidies.enums import ENDS_OR_LOWERS, DecisionKind, EntryKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CaseEvent, CeilingShare, Letter, RefusalGround
from subsidies.services.assessment import hearing
from subsidies.services.decisions import decisions, effects, withdrawals
from subsidies.services.decisions.effect_refusals import EndsAwardLater, PaysMoreThanRemains
from subsidies.services.letters import letters, sent_elsewhere
from subsidies.services.letters.letter_refusals import ActivitiesOfLowering
from subsidies.services.letters.sending_refusals import AwardNotSent
from subsidies.services.verify.verify import differences
from tests import paying
from tests.factories import award, give_mandate, make_application, make_award, make_terms, make_user, past
from tests.told import need_not_be_heard, on_file, sent, view_came_in
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files"), pytest.mark.one_database]
TODAY = timezone.localdate
LATER = 60  # days


def fresh(case):
    return Application.objects.get(pk=case.pk)


def propose(case, kind, *, later=False):
    """Propose to end or lower an award of 1,000 euros, to 600; on a ground that works later if said so."""
    if kind != DecisionKind.WITHDRAWAL_ASKED:
        asked = {"intention": "Wij willen de subsidie verlagen", "invited_on": TODAY()}
        hearing.invite_view(case, **asked, due_on=TODAY() + timedelta(days=14), actor=make_user())
        view_came_in(case, received_on=TODAY(), actor=make_user())
    terms = make_terms(works_on=TODAY() + timedelta(days=LATER) if later else None, view_answer="Gezien en gewogen.")
    ground = "award-wrong" if later else "award-activities"
    return withdrawals.propose_withdrawal(
        fresh(case),
        kind=kind,
        amount=Decimal("600.00") if kind == DecisionKind.LOWERING else None,
        reason="Per brief van het bestuur",
        grounds=[] if kind == DecisionKind.WITHDRAWAL_ASKED else [RefusalGround.objects.get(code=ground)],
        terms=terms,
        actor=make_user(),
    )


def signed(case, kind, *, later=False):
    propose(case, kind, later=later)
    actor = make_user()
    give_mandate(actor)
    return fresh(decisions.decide_as_proposed(fresh(case), decided_on=TODAY(), actor=actor))


def money(case):
    share, found = CeilingShare.objects.get(ceiling=case.ceiling), fresh(case)
    return found.status, str(found.awarded_amount), found.withdrawn_on, str(share.committed)


STANDS = (Status.AWARDED, "1000.00", None, "1000.00")
WORKS = {
    DecisionKind.WITHDRAWAL_ASKED: (Status.WITHDRAWN, "1000.00", "0.00"),
    DecisionKind.WITHDRAWAL: (Status.WITHDRAWN, "1000.00", "0.00"),
    DecisionKind.LOWERING: (Status.AWARDED, "600.00", "600.00"),
}


def here(case, decision):
    """The letter that came with the signing is registered as sent."""
    letters.send(Letter.objects.get(decision=decision), sent_on=TODAY(), actor=make_user())


def elsewhere(case, decision):
    """The letter went out by another way, and is on file."""
    sent_elsewhere.record_elsewhere(
        case, step=decision, sent_on=TODAY(), document=on_file(case), reason="Per post", actor=make_user()
    )


@pytest.mark.parametrize("tell", [here, elsewhere])
@pytest.mark.parametrize("kind", ENDS_OR_LOWERS)
def test_award_stands_until_the_letter_was_sent(kind, tell):
    case = signed(make_award(), kind)

    assert money(case) == STANDS
    assert list(differences()) == []
    tell(case, case.decisions.last())

    status, awarded, withdrawn_on, committed = money(case)
    assert (status, awarded, committed) == WORKS[kind]
    assert withdrawn_on == (None if kind == DecisionKind.LOWERING else TODAY())
    assert list(differences()) == []
    line = CaseEvent.objects.filter(application=case).latest("pk")
    assert line.data["released"] == ("400.00" if kind == DecisionKind.LOWERING else "1000.00")


@pytest.mark.parametrize("kind", [DecisionKind.WITHDRAWAL, DecisionKind.LOWERING])
def test_what_works_later_is_carried_out_on_its_day_and_once(kind):
    case = award(
        make_application(amount="1000.00"),
        amount=Decimal("1000.00"),
        decided_on=TODAY(),
        actor=make_user(),
        terms={"advances": []},  # with one, something would be due before it works
    )
    case = signed(case, kind, later=True)
    sent(case.decisions.last())
    tasks.take_effect()
    day = TODAY() + timedelta(days=LATER)

    assert money(case) == STANDS
    assert list(effects.due(on=day - timedelta(days=1))) == []
    assert list(effects.due(on=day)) == [case]
    with time_machine.travel(timezone.now() + timedelta(days=LATER + 3)):  # the worker stood still for three days
        tasks.take_effect()
        tasks.take_effect()

        assert money(case)[0] == WORKS[kind][0]
        assert list(effects.due(on=TODAY())) == []
    assert [row.booked_on for row in case.ledger.filter(kind=EntryKind.RELEASE)] == [day]


@pytest.mark.parametrize("kind", ENDS_OR_LOWERS)
def test_nothing_else_is_decided_on_an_award_while_a_decision_waits_for_its_letter(kind):
    case = signed(make_award(), kind)

    if kind != DecisionKind.LOWERING:
        with pytest.raises(EndsAwardLater):
            propose(case, DecisionKind.WITHDRAWAL_ASKED)
    with pytest.raises(EndsAwardLater):  # also to be heard about another one
        propose(case, DecisionKind.LOWERING)


def test_screens_show_what_can_still_be_paid_and_why_nothing_else_can_be_done():
    case, client = signed(make_award(), DecisionKind.LOWERING), signed_in(Role.FINANCE)
    url = case.get_absolute_url()

    officer = signed_in(Role.CASE_OFFICER)
    assert officer.get(f"{url}propose-payment/").context["form"]["amount"].value() == "600,00"
    paying.pay(case, amount=Decimal("600.00"), paid_on=TODAY(), actor=make_user())
    for act, role in (("pay", Role.FINANCE), ("invite-view", Role.CASE_OFFICER)):
        closed = signed_in(role).get(f"{url}{act}/")
        assert closed.status_code == 409
        assert "is besloten: Verlaging" in text_of(closed)
    assert client.get(url).context["unpaid"] == Decimal("0.00")


@pytest.mark.parametrize(
    ("kind", "amount", "refusal"),
    [
        (DecisionKind.WITHDRAWAL_ASKED, "0.01", EndsAwardLater),
        (DecisionKind.WITHDRAWAL, "0.01", EndsAwardLater),
        (DecisionKind.LOWERING, "600.01", PaysMoreThanRemains),
        (DecisionKind.LOWERING, "600.00", None),
    ],
)
def test_award_is_paid_up_to_what_remains_of_it(kind, amount, refusal):
    case, payment = signed(make_award(), kind), {"paid_on": TODAY(), "actor": make_user()}

    if refusal is None:
        paying.pay(case, amount=Decimal(amount), **payment)
        sent(case.decisions.last())
        assert money(case)[1:] == ("600.00", None, "600.00")
    else:
        with pytest.raises(refusal):
            paying.pay(case, amount=Decimal(amount), **payment)


def test_award_that_was_not_told_is_not_ended_or_lowered():
    """Nor is the recipient asked for a view on it, or told of it in any other way."""
    case = make_application(amount="1000.00")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.factories.sent", lambda *_given: None)
        case = award(case, amount=Decimal("1000.00"), decided_on=TODAY(), actor=make_user())

    for kind in ENDS_OR_LOWERS:
        with pytest.raises(AwardNotSent):
            propose(case, kind)
    offered = signed_in(Role.CASE_OFFICER).get(f"{case.get_absolute_url()}invite-view/")
    assert offered.status_code == 409
    assert "Verzend eerst de brief" in text_of(offered)
    sent(case.decisions.get())
    assert propose(case, DecisionKind.WITHDRAWAL_ASKED).kind == DecisionKind.WITHDRAWAL_ASKED


def test_recipient_who_asks_to_end_the_award_need_not_wait_for_its_lowering():
    case = signed(make_award(), DecisionKind.LOWERING, later=True)
    sent(case.decisions.last())

    with pytest.raises(EndsAwardLater) as refused:
        propose(fresh(case), DecisionKind.LOWERING)
    ended = signed(fresh(case), DecisionKind.WITHDRAWAL_ASKED)
    sent(ended.decisions.last())
    page = text_of(signed_in(Role.CASE_OFFICER).get(case.get_absolute_url()))

    assert "Geldt vanaf" not in page
    assert "Dit besluit werkt niet" in page
    assert "De brief is verzonden; het werkt vanaf" in str(refused.value)
    assert money(case) == (Status.WITHDRAWN, "1000.00", TODAY(), "0.00")
    with time_machine.travel(timezone.now() + timedelta(days=LATER + 1)):
        tasks.take_effect()
    assert money(case)[:2] == (Status.WITHDRAWN, "1000.00")


def test_nothing_else_is_done_on_an_award_that_ends():
    case = signed(make_award(), DecisionKind.WITHDRAWAL_ASKED)

    with pytest.raises(EndsAwardLater) as refused:
        withdrawals.propose_withdrawal(
            case, kind=DecisionKind.WITHDRAWAL_ASKED, reason="Per brief", terms=make_terms(), actor=make_user()
        )
    with pytest.raises(EndsAwardLater):
        hearing.waive(case, exception="urgent", explanation="Anders is het weg", actor=make_user())

    assert "Dat werkt zodra de brief is verzonden." in str(refused.value)


def test_lowering_says_what_becomes_of_the_activities():
    case = make_award()
    need_not_be_heard(case, make_user(), "urgent")
    said = {
        "kind": DecisionKind.LOWERING,
        "amount": Decimal("600.00"),
        "reason": "Minder woningen",
        "grounds": [RefusalGround.objects.get(code="award-activities")],
        "actor": make_user(),
    }

    with pytest.raises(ActivitiesOfLowering):
        withdrawals.propose_withdrawal(case, terms=make_terms(activities=" "), **said)
    kept = withdrawals.propose_withdrawal(case, terms=make_terms(activities="Alles blijft gelijk."), **said)

    assert kept.terms.activities == "Alles blijft gelijk."


def test_what_was_signed_last_counts_whatever_its_date():
    today = TODAY()
    case = make_award(decided_on=today - timedelta(days=60), received_on=today - timedelta(days=90))
    for amount, days in (("800.00", 10), ("600.00", 30)):  # taken over, the later one first
        need_not_be_heard(case, make_user(), "urgent")
        with past(today - timedelta(days=days)):
            proposal = withdrawals.propose_withdrawal(
                fresh(case),
                kind=DecisionKind.LOWERING,
                amount=Decimal(amount),
                reason="Per brief",
                grounds=[RefusalGround.objects.get(code="award-activities")],
                terms=make_terms(),
                actor=make_user(),
            )
            actor = make_user()
            give_mandate(actor)
            decisions.sign(proposal, decided_on=today - timedelta(days=days), actor=actor)

    assert money(case) == (Status.AWARDED, "600.00", None, "600.00")
    assert list(differences()) == []
