"""Whatever is done with awards, in whatever order: the money agrees to the cent after every act."""

import os
from collections import defaultdict
from decimal import Decimal

import pytest

from drenthe.lib.database import verifying
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import EntryKind, Part
from subsidies.models import Application, CaseEvent, CeilingEntry, CeilingShare, LedgerEntry
from subsidies.services.decisions.standing_amount import standing_amount
from subsidies.services.loans.loan_balances import balance_of
from subsidies.services.recovery import claims
from subsidies.services.settlements import settled
from subsidies.transitions import TRANSITIONS, target_status
from tests import life_acts  # noqa: F401 -- its acts are known once it is read
from tests.lives import ACTS, Life, Today

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files", "payer")]
# RANDOM_ACTS=5000 tries that many; RANDOM_SEED=7 tries others.
COUNT = int(os.environ.get("RANDOM_ACTS", "150"))
SEED = int(os.environ.get("RANDOM_SEED", "1"))
CHECKS = ("subsidies", "decisions", "payments", "recoveries", "loans", "samples", "costs")
MOVES = {action for action, (_from, to) in TRANSITIONS.items() if to is not None}
SIGNS = {  # what an entry does to what is committed, paid and outstanding
    EntryKind.COMMITMENT: (1, 0, 0),
    EntryKind.RELEASE: (-1, 0, 0),
    EntryKind.PAYMENT: (0, 1, 1),
    EntryKind.REPAYMENT: (0, -1, -1),
    EntryKind.INSTALMENT: (0, 0, -1),
    EntryKind.UNDONE: (0, 0, 1),
}


def folded(rows):
    """Committed, paid and outstanding by plain addition, by case and by share."""
    sums = defaultdict(lambda: [Decimal(0)] * 3)
    for case, share, kind, amount in rows:
        for key in (("case", case), ("share", share)):
            sums[key] = [total + sign * amount for total, sign in zip(sums[key], SIGNS[kind], strict=True)]
    return sums


def faults():
    """What is not as it must be, whatever was done."""
    rows = LedgerEntry.objects.order_by("pk").values_list("application", "share", "kind", "amount")
    sums = folded(rows)
    for share in CeilingShare.objects.all():
        allotted = sum(CeilingEntry.objects.filter(share=share).values_list("amount", flat=True), Decimal(0))
        committed, paid, _outstanding = sums["share", share.pk]
        if (share.allotted, share.committed, share.paid) != (allotted, committed, paid):
            kept = f"{share.allotted}, {share.committed}, {share.paid}"
            yield f"share {share}: {kept} kept; {allotted}, {committed}, {paid} counted"
        if not 0 <= paid <= committed <= allotted:
            yield f"share {share}: {paid} paid, {committed} committed, {allotted} allotted"
    for case in Application.objects.all():
        committed, paid, outstanding = sums["case", case.pk]
        awarded, settled_at = case.awarded_amount or Decimal(0), case.settled_amount
        stands = standing_amount(case)
        if not 0 <= outstanding <= paid <= committed <= max(stands, paid):
            yield f"{case}: {outstanding} outstanding, {paid} paid, {committed} committed, {stands} stands"
        off = settled.written_off(case)
        still, unasked = settled.to_repay(case), claims.unasked(case)
        if case.part != Part.LOAN and not (still >= 0 and unasked >= 0 and paid - still - unasked - off <= stands):
            left = f"{still} to repay, {unasked} not asked back, {off} written off"
            yield f"{case}: {paid} paid, {stands} stands, {left}"
        if settled_at is not None and settled_at > awarded:
            yield f"{case}: {settled_at} settled, {awarded} awarded"
        if (
            case.part == Part.LOAN
            and case.status == Status.AWARDED
            and balance_of(case, on=Today()).outstanding != outstanding
        ):
            yield f"{case}: {balance_of(case, on=Today()).outstanding} outstanding, {outstanding} counted"
        if (reached := replayed(case)) != case.status:
            yield f"{case}: {case.status}, and its history leads to {reached}"
    yield from verifying.differences(only=CHECKS)


def replayed(case):
    """Where the lines of a case lead, by the table of acts alone."""
    status = Status.RECEIVED
    for action in CaseEvent.objects.filter(application=case).order_by("pk").values_list("action", flat=True):
        if action in MOVES:
            status = target_status(action, status) or f"{action} from {status}"
    return status


def test_money_agrees_after_every_act_whatever_is_done_in_whatever_order(record_property):
    life, said = Life(SEED), []

    for _number in range(COUNT):
        said.append(life.step())
        found = [*life.left, *faults()]
        assert not found, "\n".join([*found, "after", *said[-12:]])

    record_property("done", life.done)
    record_property("refused", life.refused)
    assert len(set(life.done) | set(life.refused)) > len(ACTS) * 2 / 3
    assert not list(verifying.differences(only=(*CHECKS, "chain", "rows")))
