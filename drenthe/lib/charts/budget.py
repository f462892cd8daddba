"""The budget of one scheme as a bar: amounts in, positions out, no colours and no text."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from drenthe.lib.charts.scale import percent

MIN_WIDTH = Fraction(7, 10)  # per cent: two pixels of a bar of 290, the narrowest that a phone shows
LABEL_WIDTH = Fraction(14)  # per cent: a percentage fits in 45 pixels of 320


@dataclass(frozen=True)
class Segment:
    """One part of a bar. `share` is its exact part of the ceiling (None where the ceiling is zero)."""

    kind: str
    amount: Decimal
    share: Fraction | None
    start: Fraction
    width: Fraction

    @property
    def x(self) -> str:
        """Where it begins, for an SVG attribute."""
        return percent(self.start)

    @property
    def size(self) -> str:
        """Its width, for an SVG attribute."""
        return percent(self.width)

    @property
    def middle(self) -> str:
        """Where its label stands, for an SVG attribute."""
        return percent(self.start + self.width / 2)

    @property
    def has_room(self) -> bool:
        """Whether a label fits in it."""
        return self.width >= LABEL_WIDTH


@dataclass(frozen=True)
class BudgetBar:
    """The budget of one scheme as a bar: what is awarded, what is asked for, what is free, what is asked too much."""

    awarded: Decimal
    pending: Decimal
    free: Decimal
    over: Decimal
    ceiling: Decimal
    segments: tuple[Segment, ...]
    ceiling_at: Fraction

    @property
    def remaining(self) -> Decimal:
        """Euros not yet awarded, before what is pending; negative where more was awarded than the ceiling."""
        return self.ceiling - self.awarded

    @property
    def is_over(self) -> bool:
        """Whether more is awarded and asked for than the ceiling allows."""
        return self.over > 0

    @property
    def marker(self) -> str:
        """Where the line of the ceiling stands, for an SVG attribute."""
        return percent(self.ceiling_at)


def budget_bar(awarded: Decimal, pending: Decimal, free: Decimal, over: Decimal) -> BudgetBar:
    """Return the bar of amounts in euros, none below zero.

    `free` is what is left if all pending applications are awarded, `over` what they ask beyond the ceiling: one of the
    two is zero. The ceiling follows: awarded + pending + free - over. Raises ValueError where the amounts contradict.
    """
    ceiling = awarded + pending + free - over
    if min(awarded, pending, free, over, ceiling) < 0 or (free and over):
        raise ValueError(f"No budget has awarded {awarded}, pending {pending}, free {free} and over {over}.")
    within = min(awarded, ceiling)
    amounts = [("awarded", within), ("pending", min(pending, ceiling - within)), ("free", free), ("over", over)]
    widths = spread([amount for _kind, amount in amounts])
    segments, start = [], Fraction(0)
    for (kind, amount), width in zip(amounts, widths, strict=True):
        part = Fraction(amount) / Fraction(ceiling) if ceiling else None
        if amount:
            segments.append(Segment(kind, amount, part, start, width))
        start += width
    ceiling_at = 100 - widths[-1] if ceiling else Fraction(0)
    return BudgetBar(awarded, pending, free, over, ceiling, tuple(segments), ceiling_at)


def spread(amounts: Sequence[Decimal]) -> list[Fraction]:
    """Return the widths in per cent of amounts from zero up; together exactly 100, or 0 where there are none.

    What is more than nothing gets at least MIN_WIDTH; the others give up the same part of theirs.
    """
    total = sum((Fraction(amount) for amount in amounts), Fraction(0))
    if not total:
        return [Fraction(0)] * len(amounts)
    exact = [Fraction(amount) / total * 100 for amount in amounts]
    small = [0 < width < MIN_WIDTH for width in exact]
    left = 100 - MIN_WIDTH * sum(small)
    large = sum((width for width, is_small in zip(exact, small, strict=True) if not is_small), Fraction(0))
    return [MIN_WIDTH if is_small else width * left / large for width, is_small in zip(exact, small, strict=True)]
