"""Counting everything again: whether the kept balances, the cases and the guards still agree with the entries."""

from collections.abc import Iterator
from decimal import Decimal

from django.db.models import Exists, F, OuterRef, Sum

from drenthe.lib.database.verifying import Scope
from drenthe.lib.values.money import ZERO
from subsidies.enums import AWARDS, SETTLEMENTS, Action, DecisionKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, CeilingEntry, CeilingShare, Decision, LedgerEntry, LoanDrawingEnd
from subsidies.services.ceilings.ledger import COMMITTED, PAID
from subsidies.services.decisions.standing_amount import kept_for, standing_in_database
from subsidies.transitions import OWING


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    yield from _balances()
    yield from _cases()
    yield from _links()


def _balances() -> Iterator[str]:
    allotted = dict(CeilingEntry.objects.order_by().values_list("share").annotate(total=Sum("amount")))
    booked = {
        row["share"]: (row["committed"] or ZERO, row["paid"] or ZERO)
        for row in LedgerEntry.objects.order_by().values("share").annotate(committed=COMMITTED, paid=PAID)
    }
    for share in CeilingShare.objects.select_related("ceiling__scheme", "source"):
        committed, paid = booked.get(share.pk, (ZERO, ZERO))
        counted = {"allotted": allotted.get(share.pk, ZERO), "committed": committed, "paid": paid}
        for name, value in counted.items():
            yield from _compare(f"share {share.pk} ({share}), {name}", getattr(share, name), value)
        if committed > counted["allotted"]:
            yield f"share {share.pk} ({share}): {committed} committed, {counted['allotted']} allotted"


def _cases() -> Iterator[str]:
    booked = {
        row["application"]: (row["committed"] or ZERO, row["paid"] or ZERO)
        for row in LedgerEntry.objects.order_by().values("application").annotate(committed=COMMITTED, paid=PAID)
    }
    let_go = dict(LoanDrawingEnd.objects.values_list("application", "released"))
    for pk, number, status, stands in (
        Application.objects.order_by("pk")
        .values_list("pk", "case_number", "status", standing_in_database())
        .iterator(chunk_size=2000)
    ):
        committed, paid = booked.get(pk, (ZERO, ZERO))
        expected = stands - let_go.get(pk, ZERO) if status == Status.AWARDED else stands
        if status in OWING:
            expected = kept_for(expected, paid)  # what was paid too much stays committed until it is repaid
        yield from _compare(f"case {number}, committed", committed, expected)
        if paid > committed:
            yield f"case {number}: {paid} paid, {committed} committed"


def _links() -> Iterator[str]:
    elsewhere = LedgerEntry.objects.exclude(share__ceiling=F("application__ceiling"))
    for entry in elsewhere.select_related("application").iterator():
        yield f"ledger entry {entry.pk}: in another ceiling than case {entry.application.case_number}"
    awards = Decision.objects.filter(kind__in=AWARDS).values("application")
    for case in Application.objects.filter(awarded_amount__isnull=False).exclude(pk__in=awards).iterator():
        yield f"case {case.case_number}: awarded without a decision"
    refuses = (DecisionKind.REFUSAL, DecisionKind.OBJECTION_REFUSAL)
    refusals = Decision.objects.filter(kind__in=refuses).values("application")
    for case in Application.objects.filter(status=Status.REFUSED).exclude(pk__in=refusals).iterator():
        yield f"case {case.case_number}: refused without a decision"
    ends = Decision.objects.filter(kind__in=[DecisionKind.WITHDRAWAL, DecisionKind.WITHDRAWAL_ASKED])
    ended = Application.objects.filter(status=Status.WITHDRAWN, decided_on__isnull=False)
    for case in ended.exclude(pk__in=ends.values("application")).iterator():
        yield f"case {case.case_number}: an award withdrawn without a decision"
    settled = Decision.objects.filter(
        kind__in=SETTLEMENTS, application=OuterRef("pk"), amount=OuterRef("settled_amount")
    )
    for case in Application.objects.filter(~Exists(settled), status=Status.SETTLED).iterator():
        yield f"case {case.case_number}: settled at {case.settled_amount}, which no decision says"
    for case in Application.objects.exclude(events__action=Action.RECEIVE).iterator():
        yield f"case {case.case_number}: no line in the dossier about its receipt"
    for case in Application.objects.exclude(ceiling__scheme=F("scheme")).iterator():
        yield f"case {case.case_number}: its ceiling belongs to another scheme"
    for case in Application.objects.exclude(version__scheme=F("scheme")).iterator():
        yield f"case {case.case_number}: its scheme version belongs to another scheme"
    for case in Application.objects.exclude(ceiling__part=F("part")).iterator():
        yield f"case {case.case_number}: its ceiling is for another form (grant or loan)"


def _compare(what: str, kept: Decimal, counted: Decimal | None) -> Iterator[str]:
    if kept != counted:
        yield f"{what}: {kept} kept, {counted} counted"
