"""Checks by sample: the list, the draw by two, drawing it again, and the check before what was drawn is settled."""

import hashlib
from collections import Counter
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.lib.entry.written import SaysNothing
from subsidies.award_enums import SampleFinding
from subsidies.enums import Action
from subsidies.models import (
    Decision,
    SampleCase,
    SampleDraw,
    SampleDrawing,
    SampleMember,
    SchemeParameter,
)
from subsidies.services.decisions import decisions, signing
from subsidies.services.settlements import sample_draws, samples
from subsidies.services.settlements import sample_refusals as why
from subsidies.services.verify import verify_samples
from tests import lending, sampling, settling
from tests.factories import give_mandate, make_award, make_unsent_award, make_user
from tests.settling import fresh
from tests.subsidies import sample_rows
from tests.told import on_file
from tests.trail.tampering import asleep

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TODAY = timezone.localdate


def listed(case, **period):
    days = {"awarded_from": TODAY(), "awarded_until": TODAY(), **period}
    return [row.application for row in sample_draws.listed(case.scheme, **days)]


@pytest.mark.parametrize(
    ("count", "one_in", "drawn"),
    [(1, 10, 1), (10, 10, 1), (11, 10, 2), (20, 10, 2), (5, 5, 1), (6, 5, 2), (0, 5, 0), (3, 1, 3)],
)
def test_one_in_so_many_is_drawn_rounded_up(count, one_in, drawn):
    assert sample_draws.number_drawn(count, one_in) == drawn


def test_draw_follows_from_seed_and_list_and_can_be_done_by_hand():
    cases = [f"2026-{number}" for number in range(20)]
    seed = hashlib.sha256(b"geheim:zes").hexdigest()
    by_hand = sorted(cases, key=lambda case: hashlib.sha256(f"{seed}:{case}".encode()).hexdigest())[:2]

    assert sample_draws.seed_of("geheim", "zes") == seed
    assert sample_draws.drawn_by(seed, {(1, 10): reversed(cases)}) == {by_hand[0]: 1, by_hand[1]: 2}
    assert sample_draws.drawn_by(sample_draws.seed_of("geheim", "vijf"), {(1, 10): cases}).keys() != set(by_hand)


def test_every_award_is_drawn_about_as_often():
    cases = [f"2026-{number}" for number in range(10)]
    drawn = Counter(case for seed in range(2000) for case in sample_draws.drawn_by(str(seed), {(1, 10): cases}))

    assert len(drawn) == 10
    assert all(130 <= often <= 270 for often in drawn.values()), (
        drawn
    )  # 200 each, more than five deviations either way


def test_list_has_the_awards_of_the_lower_tiers_that_were_told_and_took_part_in_none():
    first, second = sampling.awards(2)
    large = make_award(ceiling=first.ceiling, amount="130000.00")
    middle = make_award(ceiling=first.ceiling, amount="25000.00")
    unsent = make_unsent_award(ceiling=first.ceiling)
    other = make_award()

    draw = sampling.prepared(first)

    found = {row.application: (row.tier, row.one_in, str(row.awarded)) for row in draw.members.all()}
    assert found == {
        first: (1, 10, "1000.00"),
        second: (1, 10, "1000.00"),
        middle: (2, 5, "25000.00"),
    }
    assert not {large, unsent, other} & set(found)
    assert listed(first) == []


def test_loan_takes_part_in_no_draw():
    loan = lending.make_loan()

    assert listed(loan, awarded_from=loan.decided_on) == []


def test_what_came_after_a_draw_takes_part_in_the_next():
    (first,) = sampling.awards(1)
    sampling.drawn(first)
    later = make_award(ceiling=first.ceiling)

    assert list(sampling.prepared(first).members.values_list("application", flat=True)) == [later.pk]


@pytest.mark.parametrize(("value", "one_in"), [("4", 4), ("", 10), ("0", 10)])
def test_share_is_that_of_the_scheme_version(value, one_in):
    (case,) = sampling.awards(1)
    with asleep():
        SchemeParameter.objects.create(version=case.version, code="sample_tier_1", value=value, source="artikel 9")

    assert sampling.prepared(case).members.get().one_in == one_in


def test_settled_award_takes_part_too():
    case = settling.settled(make_award())

    assert listed(case) == [case]


@pytest.mark.parametrize(
    ("days", "refusal"),
    [((0, 1), why.SamplePeriodAhead), ((0, -1), why.SamplePeriodTurned), ((-400, -300), why.NothingToSample)],
)
def test_period_without_awards_or_to_come_is_refused(days, refusal):
    (case,) = sampling.awards(1)
    first, last = (TODAY() + timedelta(days=number) for number in days)

    with pytest.raises(refusal):
        sampling.prepared(case, awarded_from=first, awarded_until=last)
    assert not SampleDraw.objects.exists()


def test_one_draw_of_a_scheme_waits_at_a_time():
    (case,) = sampling.awards(1)
    draw = sampling.prepared(case)
    make_award(ceiling=case.ceiling)

    with pytest.raises(why.SampleWaits, match=str(draw.actor)):
        sampling.prepared(case)


def test_another_draws_once_with_a_word():
    (case,) = sampling.awards(1)
    draw, actor = sampling.prepared(case), make_user()

    with pytest.raises(why.SampleDrawnByPreparer):
        sample_draws.draw_sample(draw, word="zes", actor=draw.actor)
    with pytest.raises(why.WordMissing):
        sample_draws.draw_sample(draw, word=" ", actor=actor)
    drawing = sample_draws.draw_sample(draw, word="zes", actor=actor)
    with pytest.raises(why.SampleDrawn):
        sample_draws.draw_sample(draw, word="vijf", actor=make_user())

    line = case.events.get(action=Action.DRAW_SAMPLE)
    assert (line.actor, line.data["seed"], line.data["lot"]) == (actor, drawing.seed, "1")
    assert samples.waits(fresh(case))
    assert list(verify_samples.differences()) == []


def test_drawn_award_is_settled_only_after_its_check():
    case = settling.request(make_award())
    sampling.drawn(case)

    with pytest.raises(why.SampleNotChecked, match=case.case_number):
        settling.propose(case)
    sampling.check(case)
    settling.propose(fresh(case))
    settling.agree(case)
    settling.decide(case)

    assert list(verify_samples.differences()) == []


def test_settlement_of_which_the_check_was_not_in_order_is_not_signed_in_a_row_with_others():
    case, actor = make_award(), make_user()
    give_mandate(actor)
    sampling.drawn(case)
    sampling.check(fresh(case), finding=SampleFinding.NOT_IN_ORDER)
    settling.request(fresh(case))
    proposal = settling.propose(fresh(case))
    settling.agree(fresh(case))

    ((_proposal, refusal),) = decisions.sign_many([proposal], decided_on=timezone.localdate(), actor=actor)
    (row,) = signing.signing_rows(signing.open_proposals(), on=timezone.localdate(), actor=actor)
    assert (type(refusal), type(row.refusal)) == (why.SampleFoundWrong, why.SampleFoundWrong)

    sampling.check(fresh(case))
    ((_proposal, refusal),) = decisions.sign_many([proposal], decided_on=timezone.localdate(), actor=actor)
    assert refusal is None


def test_settlement_that_was_proposed_before_the_draw_is_not_signed_without_the_check():
    case = settling.request(make_award())
    settling.propose(case)
    settling.agree(case)
    sampling.drawn(case)

    with pytest.raises(why.SampleNotChecked):
        settling.decide(case)
    sampling.check(case)
    assert settling.decide(case).kind == "settlement"


def test_award_that_was_listed_and_not_drawn_is_settled_as_ever():
    cases = sampling.awards(3)
    sampling.drawn(cases[0])
    lucky = next(case for case in map(fresh, cases) if samples.drawn_of(case) is None)

    assert settling.propose(lucky).amount == Decimal("1000.00")


def test_database_refuses_to_settle_what_was_drawn_and_not_checked():
    case = settling.request(make_award())
    proposal = settling.propose(case)
    sampling.drawn(case)
    actor = make_user()
    terms = {"application": case, "kind": "settlement", "amount": proposal.amount, "reason": "x", "actor": actor}
    terms |= {"proposal": proposal, "proposed_by": proposal.proposed_by, "decided_on": TODAY()}

    with pytest.raises(IntegrityError, match="checked before it is settled"), transaction.atomic():
        Decision.objects.create(mandate=give_mandate(actor), **terms)
    sampling.check(case)
    Decision.objects.create(mandate=give_mandate(actor), **terms)


def test_database_keeps_the_list_and_two_people():
    draw = sample_rows.draw(size=1)
    sample_rows.member(draw=draw)

    with pytest.raises(IntegrityError, match="list of a draw is fixed"), transaction.atomic():
        sample_rows.member(draw=draw)
    with pytest.raises(IntegrityError, match="another than who prepared"), transaction.atomic():
        sample_rows.drawing(draw=draw, actor=draw.actor)
    with pytest.raises(IntegrityError, match="from the whole list"), transaction.atomic():
        sample_rows.drawing(draw=sample_rows.member(draw=sample_rows.draw(size=2)).draw)
    with pytest.raises(IntegrityError, match="once there is a seed"), transaction.atomic():
        SampleCase.objects.create(member=draw.members.get(), number=1)
    sample_rows.drawing(draw=draw)
    SampleCase.objects.create(member=draw.members.get(), number=1)


def test_database_refuses_evidence_of_another_case():
    drawn, other = sample_rows.drawn(), make_award()

    with pytest.raises(IntegrityError, match="of its own case"), transaction.atomic():
        sample_rows.check(drawn=drawn, document=on_file(other))
    assert sample_rows.check(drawn=drawn).pk


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"remark": ""}, why.CheckUnfounded),
        ({"remark": "..."}, SaysNothing),
        ({"document": None}, why.CheckWithoutEvidence),
        ({"document": None, "finding": SampleFinding.NOT_IN_ORDER}, why.CheckWithoutEvidence),
        ({"document": None, "finding": SampleFinding.NO_EVIDENCE}, None),
        ({"finding": SampleFinding.NOT_IN_ORDER}, None),
    ],
)
def test_check_says_what_was_found_with_its_evidence(said, refusal):
    case = make_award()
    sampling.drawn(case)

    if refusal is not None:
        with pytest.raises(refusal):
            sampling.check(case, **said)
        assert samples.waits(fresh(case))
        return
    found = sampling.check(case, **said)
    line = case.events.get(action=Action.CHECK_SAMPLE)
    assert line.data["sample_finding"] == found.finding
    assert not samples.waits(fresh(case))


def test_check_needs_a_draw_a_document_of_the_case_and_is_recorded_once():
    case = make_award()
    with pytest.raises(why.NotInSample, match=case.case_number):
        sampling.check(case)
    sampling.drawn(case)
    with pytest.raises(why.CheckWithoutEvidence):
        sampling.check(case, document=on_file(make_award()))

    document = on_file(case)
    first = sampling.check(case, document=document)
    with pytest.raises(why.CheckSaidAlready, match=str(first.actor)):
        sampling.check(case, document=document)
    second = sampling.check(case, document=document, finding=SampleFinding.NOT_IN_ORDER)

    assert samples.drawn_of(fresh(case)).last_check == second


def test_award_that_was_settled_before_the_draw_is_checked_after_it():
    case = settling.settled(make_award())
    sampling.drawn(case)

    assert samples.waits(fresh(case))
    sampling.check(case)
    assert not samples.waits(fresh(case))


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        (lambda draw: QuerySet(SampleDraw).filter(pk=draw.pk).update(secret="x"), "its seal is not that"),
        (lambda draw: QuerySet(SampleDrawing).filter(draw=draw).update(word="x"), "its seed does not follow"),
        (lambda draw: QuerySet(SampleDrawing).filter(draw=draw).update(actor=draw.actor), "one person prepared"),
        (lambda draw: QuerySet(SampleCase).filter(member__draw=draw).update(number=9), "drawn again it is 1"),
        (lambda draw: QuerySet(SampleCase).filter(member__draw=draw).delete(), "drawn again it is 1"),
        (lambda draw: QuerySet(SampleDrawing).filter(draw=draw).delete(), "there was no draw"),
        (lambda draw: QuerySet(SampleMember).filter(draw=draw, drawn=None).delete(), "it was prepared with 3"),
        (lambda draw: QuerySet(SampleMember).filter(draw=draw, drawn=None).delete(), "takes part in no draw"),
    ],
)
def test_verify_draws_again_and_names_what_was_changed(changes, found):
    (case, *_others) = sampling.awards(3)
    draw = sampling.drawn(case).draw
    assert list(verify_samples.differences()) == []

    with asleep():
        QuerySet(SampleDraw).filter(pk=draw.pk).update(recorded_at=timezone.now() + timedelta(seconds=1))
        changes(draw)

    assert found in "; ".join(verify_samples.differences())


def test_verify_names_what_was_settled_without_its_check():
    case = settling.request(make_award())
    settling.propose(case)
    settling.agree(case)
    drawing = sampling.drawn(case)
    with asleep():
        QuerySet(SampleCase).filter(member__draw=drawing.draw).delete()
    settling.decide(case)
    with asleep():
        SampleCase.objects.create(member=drawing.draw.members.get(), number=1)

    assert "settled without one" in "; ".join(verify_samples.differences())
