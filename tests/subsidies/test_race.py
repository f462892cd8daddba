"""Many writers at once: exactly what fits is awarded, and the second writer waits for the first."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from subsidies.models import Ceiling, CeilingShare, LedgerEntry, Proposal
from subsidies.services.application import completeness, document_acts
from subsidies.services.case.cases import lock_case
from subsidies.services.ceilings.turn_refusals import OutOfTurn
from subsidies.services.decisions import decisions, proposals
from subsidies.services.refusals import CeilingExceeded, ProposalClosed, TransitionNotAllowed
from subsidies.services.verify.verify import differences
from tests.factories import give_mandate, make_application, make_ceiling, make_proposal, make_terms, make_user
from tests.subsidies.test_documents import add

pytestmark = pytest.mark.django_db(transaction=True)

WRITERS, ROOM = 32, 200


def storm(write, jobs):
    """Run the jobs on 32 threads that start together, each with a connection of its own; return what each said."""
    barrier = threading.Barrier(WRITERS)

    def writer(mine):
        barrier.wait(timeout=30)
        try:
            return [write(job) for job in mine]
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        answers = pool.map(writer, [jobs[start::WRITERS] for start in range(WRITERS)])
        return [answer for part in answers for answer in part]


def insert(share, application, actor):
    """Book one euro past every service: one INSERT."""
    try:
        with transaction.atomic():
            LedgerEntry.objects.create(
                share=share,
                application=application,
                kind="commitment",
                amount=Decimal("1.00"),
                booked_on=timezone.localdate(),
                actor=actor,
            )
    except IntegrityError as error:
        return "share_awards_fit_the_ceiling" not in str(error)
    return True


def test_32_writers_against_room_for_200_end_with_exactly_200():
    actor = make_user()
    ceiling = make_ceiling(amount=f"{ROOM}.00", actor=actor)
    share = ceiling.shares.get()
    application = make_application(ceiling=ceiling, amount="320.00", actor=actor)

    taken = storm(lambda _job: insert(share, application, actor), list(range(320)))

    share = CeilingShare.objects.get(pk=share.pk)
    assert (taken.count(True), taken.count(False)) == (ROOM, 120)
    assert LedgerEntry.objects.count() == ROOM
    assert share.committed == share.allotted == Decimal(f"{ROOM}.00")


def test_32_deciders_sign_until_the_ceiling_is_full():
    actor = make_user()
    give_mandate(actor)
    ceiling = make_ceiling(amount="40.00", actor=actor)
    proposals = [make_proposal(make_application(ceiling=ceiling, amount="1.00")) for _ in range(64)]

    def decide(proposal):
        try:
            decisions.sign(proposal, decided_on=timezone.localdate(), actor=actor)
        except CeilingExceeded as refusal:
            return {refusal.facts["available"]}
        except OutOfTurn as refusal:  # those that come first keep their room
            return {left for _asked, left in refusal.squeezed.values()}
        return True

    taken = storm(decide, proposals)

    refused = [answer for answer in taken if answer is not True]
    assert (taken.count(True), len(refused)) == (40, 24)
    assert refused == [{Decimal("0.00")}] * 24  # each of them because nothing is left, for it or for who comes first
    assert list(differences()) == []


def test_award_waits_for_the_award_before_it_in_the_same_ceiling():
    actor = make_user()
    give_mandate(actor)
    ceiling = make_ceiling(amount="50000.00", actor=actor)
    first, second = (make_proposal(make_application(ceiling=ceiling, amount="30000.00")) for _ in range(2))
    started = threading.Event()

    def sign_second():
        started.set()
        try:
            decisions.sign(second, decided_on=timezone.localdate(), actor=actor)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            decisions.sign(first, decided_on=timezone.localdate(), actor=actor)
            waiting = pool.submit(sign_second)
            assert started.wait(timeout=5)
            time.sleep(0.3)
            assert not waiting.done()

        with pytest.raises(CeilingExceeded):
            waiting.result(timeout=20)


def test_the_same_proposal_is_not_decided_twice_at_once():
    actor = make_user()
    give_mandate(actor)
    case = make_application(ceiling=make_ceiling(amount="100000.00", actor=actor), amount="10.00")
    proposal = make_proposal(case)

    def decide(_job):
        try:
            decisions.sign(proposal, decided_on=timezone.localdate(), actor=actor)
        except ProposalClosed:
            return False
        return True

    taken = storm(decide, list(range(WRITERS)))

    assert taken.count(True) == 1
    assert list(differences()) == []


def assessed(ceiling, count):
    """Cases in assessment in one ceiling."""
    cases = [make_application(ceiling=ceiling, amount="1.00") for _ in range(count)]
    return [completeness.start_assessment(case, actor=make_user()) for case in cases]


def test_proposing_and_deciding_at_once_in_one_ceiling_never_waits_in_a_circle():
    """Proposing locks the case only; deciding, sending back and withdrawing lock the ceiling and then the case."""
    proposer, decider = make_user(), make_user()
    give_mandate(decider)
    ceiling, today = make_ceiling(amount="1000.00"), timezone.localdate()
    cases = assessed(ceiling, 16)
    at_once = f"All at once: {', '.join(case.case_number for case in cases)}"  # a reason names who comes first

    def work(job):
        case, act = cases[job // 3], job % 3
        try:
            if act == 0:
                terms = {"amount": case.requested_amount, "deviation": at_once}
                proposals.propose(case, kind="award", **terms, terms=make_terms(), actor=proposer)
            elif act == 1:
                decisions.withdraw(case, withdrawn_on=today, reason="A letter.", actor=decider)
            else:
                decisions.sign(case.proposals.get(state="open"), decided_on=today, actor=decider)
        except (TransitionNotAllowed, ProposalClosed, Proposal.DoesNotExist) as refusal:
            return type(refusal)
        return True

    storm(work, list(range(48)))

    assert list(differences()) == []
    assert all(case.proposals.count() <= 1 for case in cases)


def test_the_same_case_is_not_proposed_twice_at_once():
    (case,) = assessed(make_ceiling(), 1)
    proposer = make_user()

    def suggest(_job):
        try:
            proposals.propose(case, kind="award", amount=case.requested_amount, terms=make_terms(), actor=proposer)
        except TransitionNotAllowed:
            return False
        return True

    assert storm(suggest, list(range(WRITERS))).count(True) == 1


@pytest.mark.skipif(connection.vendor == "sqlite", reason="one writer at a time there")
def test_proposing_does_not_wait_for_who_has_the_ceiling():
    ceiling = make_ceiling()
    (case,) = assessed(ceiling, 1)
    proposer = make_user()

    def suggest():
        try:
            return proposals.propose(
                case, kind="award", amount=case.requested_amount, terms=make_terms(), actor=proposer
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool, transaction.atomic():
        Ceiling.objects.select_for_update(no_key=True).get(pk=ceiling.pk)
        assert pool.submit(suggest).result(timeout=20).state == "open"


@pytest.mark.usefixtures("files")
def test_move_of_a_document_locks_both_cases_in_order_of_receipt():
    first, second, actor = make_application(), make_application(), make_user()
    document = add(second).document

    def move():
        try:
            return document_acts.move(document, to=first, reason="Wrong case", actor=actor)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            lock_case(first)
            waiting = pool.submit(move)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.5)
            lock_case(second)  # a deadlock if the one that waits had it
        assert waiting.result(timeout=10).application == first
