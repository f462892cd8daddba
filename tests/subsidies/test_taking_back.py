"""A decision whose letter was not sent is taken back: the case stands as it stood before it (Awb 3:40)."""

import io
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from docx import Document

from drenthe.accounts.roles import Role
from drenthe.lib.entry.written import SaysNothing
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Decision, Letter, UndoneDecision
from subsidies.services.decisions import taking_back
from subsidies.services.decisions.effects import awaiting
from subsidies.services.decisions.taking_back_refusals import DecisionWasTold, TakenBackUnexplained
from subsidies.services.letters import letter_batch, letter_standing, letters, untold
from subsidies.services.letters.standing_refusals import LetterOfUndoneDecision
from subsidies.services.objections.objection_refusals import ObjectionDecisionStays
from subsidies.services.payments import payable
from subsidies.services.refusals import DutiesApart, NoMandate, OwnProposal, TransitionNotAllowed
from subsidies.services.terms import deadlines
from subsidies.services.verify import verify
from tests.factories import (
    award,
    give_mandate,
    make_award,
    make_unsent_award,
    make_user,
)
from tests.subsidies.letter_matrix import case_of
from tests.subsidies.letter_variants import Variant
from tests.told import sent
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
REASON = "Het bedrag klopt niet"


def now_of(case):
    return Application.objects.get(pk=case.pk)


def decider():
    actor = make_user()
    give_mandate(actor)
    return actor


def take_back(case, **terms):
    return taking_back.take_back(now_of(case), **{"reason": REASON, "actor": decider(), **terms})


def stand(case, last):
    """Let a case stand as the decision leaves it that was written straight into the tables."""
    ended = {DecisionKind.REFUSAL: Status.REFUSED, DecisionKind.DISREGARD: Status.DISREGARDED}
    status = ended.get(last.kind, Status.AWARDED)
    amount = case.requested_amount if status == Status.AWARDED else None
    Application.objects.filter(pk=case.pk).update(status=status, decided_on=last.decided_on, awarded_amount=amount)
    case.refresh_from_db()


def room(case):
    return now_of(case).ceiling.shares.get().available


def test_award_taken_back_frees_its_money_and_the_case_is_decided_anew():
    case = make_unsent_award()
    before = room(case)
    term = deadlines.decision_term(now_of(case), on=timezone.localdate())
    old = case.decisions.get()

    take_back(case)

    found = now_of(case)
    assert (found.status, found.decided_on, found.awarded_amount) == (Status.ASSESSMENT, None, None)
    assert room(case) == before + Decimal("1000.00")
    booked = found.ledger.values_list("kind", "amount", "booked_on")
    assert sorted(booked) == sorted((kind, Decimal("1000.00"), old.decided_on) for kind in ("commitment", "release"))
    assert deadlines.decision_term(found, on=timezone.localdate()) == term
    assert "decide" in [row.code for row in deadlines.legal_dates(found, on=timezone.localdate())]
    assert list(untold.untold(found)) == []
    line = found.events.get(action=Action.UNDO_DECISION)
    assert (line.data["reason"], line.data["released"]) == (REASON, "1000.00")
    again = award(found, amount=Decimal("1000.00"), decided_on=timezone.localdate(), actor=make_user())
    assert [row.pk for row in again.decisions.all()] != [old.pk]
    assert room(case) == before
    assert payable.open_amount(now_of(case)) == Decimal("1000.00")
    assert list(verify.differences(verify.Scope())) == []


def test_letter_of_a_decision_that_was_taken_back_says_so_and_waits_for_no_sending():
    case = make_unsent_award()
    letter = case.letters.get()
    assert letter in letter_batch.unsent()
    client, url = signed_in(Role.CASE_OFFICER), f"{case.get_absolute_url()}letters/{letter.pk}/"
    plain = b"".join(client.get(url))

    take_back(case)

    assert letter not in letter_batch.unsent()
    assert "Nooit verzonden" in heading_of(b"".join(client.get(url)))
    assert "Nooit verzonden" not in heading_of(plain)


def heading_of(word):
    return "".join(row.text for row in Document(io.BytesIO(word)).sections[0].header.paragraphs)


ON_OBJECTION = {
    LetterKind.DECIDED_OBJECTION,
    LetterKind.AWARDED_OBJECTION,
    LetterKind.SETTLED_OBJECTION,
    LetterKind.REFUSED_OBJECTION,
}  # these stand: the next test


@pytest.mark.parametrize("kind", [kind for kind in letters.DECISIONS if kind not in ON_OBJECTION])
def test_every_kind_of_decision_is_taken_back_and_its_letter_never_goes_out(kind):
    ground = {"refusal": "ceiling", "partial_award": "ceiling", "disregard": "disregard-a"}
    ground |= {
        "award_withdrawn": "award-activities",
        "award_lowered": "award-obligations",
        "settlement": "settle-obligations",
        "settlement_changed": "settled-facts",
    }
    case = case_of(Variant(kind, ground=ground.get(kind.value, ""), view="given"))
    last = case.decisions.order_by("pk").last()
    if kind != "settlement_changed":  # which leaves the case as it was settled before, until its letter is sent
        stand(case, last)
    letter = letters.make(case, kind, letter_date=timezone.localdate(), actor=make_user())
    awarded = now_of(case).awarded_amount

    take_back(case)

    found = now_of(case)
    assert last.pk not in [row.pk for row in found.decisions.all()]
    assert Decision.ever.get(pk=last.pk).undone.reason == REASON
    before = Status.SETTLED if kind == "settlement_changed" else Status.AWARDED
    stands = before if last.ends_award else Status.INCOMPLETE if kind == "disregard" else Status.ASSESSMENT
    assert (found.status, found.awarded_amount) == (stands, awarded if last.ends_award else None)
    assert awaiting(found) is None
    kept = found.letters.get(pk=letter.pk)
    assert isinstance(letter_standing.standing_of(kept).refusal, LetterOfUndoneDecision)
    with pytest.raises(LetterOfUndoneDecision, match="teruggenomen"):
        letters.send(kept, sent_on=timezone.localdate(), actor=make_user())
    assert kind not in letter_standing.kinds_for(found)
    if not last.ends_award:
        with pytest.raises(TransitionNotAllowed):
            take_back(case)


@pytest.mark.parametrize("kind", sorted(ON_OBJECTION))
def test_decision_on_an_objection_stands_once_it_was_signed(kind):
    case = case_of(Variant(kind, view="given"))
    stand(case, case.decisions.order_by("pk").last())

    with pytest.raises(ObjectionDecisionStays, match="volgend besluit"):
        take_back(case)


def test_screen_api_and_file_tell_that_it_was_taken_back():
    case = make_unsent_award()
    officer, client = signed_in(Role.CASE_OFFICER), signed_in(Role.DECISION_MAKER)
    url = f"{case.get_absolute_url()}take-back-decision/"
    assert "take-back-decision" in client.get(case.get_absolute_url()).content.decode()
    form, last = text_of(client.get(url)).replace("\u00a0", " "), case.decisions.get()
    assert "Verlening: € 1.000,00" in form
    assert f"ondertekend door {last.actor}" in form
    assert officer.get(url).status_code == 403
    take_back(case)

    page, closed = text_of(officer.get(case.get_absolute_url())), client.get(url)

    assert "Teruggenomen: Verlening: € 1.000,00" in page
    assert REASON in page
    assert "take-back-decision" not in client.get(case.get_absolute_url()).content.decode()
    assert closed.status_code == 409


def test_who_proposed_has_no_mandate_or_prepared_it_does_not_take_it_back():
    case = make_unsent_award()
    proposer, assessor = case.decisions.get().proposed_by, case.events.earliest("pk").actor
    for one in (proposer, assessor):
        give_mandate(one)

    with pytest.raises(OwnProposal):
        take_back(case, actor=proposer)
    with pytest.raises(DutiesApart):
        take_back(case, actor=assessor)
    with pytest.raises(NoMandate):
        take_back(case, actor=make_user())
    for text, refusal in (("", TakenBackUnexplained), ("x", SaysNothing)):
        with pytest.raises(refusal):
            take_back(case, reason=text)
    assert not UndoneDecision.objects.exists()


def test_decision_that_was_told_here_or_elsewhere_is_not_taken_back_by_anybody():
    told, refused = make_award(), make_award()

    with pytest.raises(DecisionWasTold, match="werkt"):
        take_back(told)
    with pytest.raises(IntegrityError), transaction.atomic():
        UndoneDecision.objects.create(decision=refused.decisions.get(), reason=REASON, actor=make_user())


def test_database_tells_nobody_of_a_decision_that_was_taken_back():
    case = case_of(Variant(LetterKind.AWARD))
    stand(case, case.decisions.get())
    letter = letters.make(case, LetterKind.AWARD, letter_date=timezone.localdate(), is_another=True, actor=make_user())
    decision = letter.decision
    take_back(case)

    again = Letter(
        application=case, decision=decision, kind=letter.kind, subject="x", file="x", made_by=letter.made_by
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        QuerySet(Letter).filter(pk=letter.pk).update(sent_on=timezone.localdate())
    with pytest.raises(IntegrityError), transaction.atomic():
        QuerySet(Letter).bulk_create([again])
    with pytest.raises(IntegrityError), transaction.atomic():
        sent(decision)
