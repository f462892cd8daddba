"""Years that were closed, again: their balances are what the entries come to, and nothing was dated in them since."""

from collections.abc import Iterator

from drenthe.lib.database.verifying import Scope
from subsidies.models import BookYearAnswer, LedgerEntry
from subsidies.services.years.book_years import counted
from subsidies.services.years.closed_years import closed_years


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    for year, closing in sorted(closed_years().items()):
        yield from _balances(year, closing)
        entries = LedgerEntry.objects.filter(booked_on__year=year, recorded_at__gt=closing.recorded_at)
        yield from (f"entry {entry.pk} is dated in {year}, which was closed before it" for entry in entries)
    for answer in BookYearAnswer.objects.select_related("proposal").order_by("pk"):
        if answer.is_confirmed and answer.actor_id == answer.proposal.actor_id:
            yield f"year {answer.proposal.year}: one person proposed and confirmed"


def _balances(year: int, closing: BookYearAnswer) -> Iterator[str]:
    kept = {row.share_id: (row.committed, row.paid, row.came_back) for row in closing.balances.all()}
    now = {row.share.pk: (row.committed, row.paid, row.came_back) for row in counted(closing.proposal.last_day)}
    for share in sorted(kept.keys() | now.keys()):
        if kept.get(share) != now.get(share):
            yield f"year {year}: share {share} was closed at {kept.get(share)}, its entries come to {now.get(share)}"
