"""The irregularities register again: two people for each entry and each withdrawal, in order. Reads no entry."""

from collections.abc import Iterator

from drenthe.lib.database.verifying import Scope
from subsidies.irregularity_enums import IrregularityStepKind as Kind
from subsidies.models import IrregularityStep

AFTER = {  # what may happen to an entry after what; nothing happened yet is empty
    Kind.CONFIRMED: ("",),
    Kind.NOT_CONFIRMED: ("",),
    Kind.WITHDRAWAL: (Kind.CONFIRMED, Kind.STAYS),
    Kind.WITHDRAWN: (Kind.WITHDRAWAL,),
    Kind.STAYS: (Kind.WITHDRAWAL,),
}


def differences(scope: Scope | None = None) -> Iterator[str]:
    """Yield a line for everything that does not agree; nothing when all is well."""
    if scope is not None and scope.tables is not None:
        return
    last: dict[int, tuple[str, int]] = {}  # by entry: what happened to it last, and by whom
    steps = IrregularityStep.objects.order_by("pk").values_list("entry", "entry__actor", "kind", "actor")
    for entry, proposer, kind, actor in steps.iterator():
        before, by = last.get(entry, ("", proposer))
        if before not in AFTER[Kind(kind)]:
            yield f"irregularity {entry}: {kind} after {before or 'nothing'}"
        if kind in (Kind.CONFIRMED, Kind.WITHDRAWN) and actor == by:
            yield f"irregularity {entry}: one person proposed and confirmed ({kind})"
        last[entry] = kind, actor
