"""From numbers to positions: round ends of an axis, its ticks, and a position as SVG wants it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

Number = int | Decimal | Fraction

ROUND = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))


@dataclass(frozen=True)
class Axis:
    """A straight scale from `low` to `high`, laid over positions `start` to `end` (end may be less)."""

    low: Fraction
    high: Fraction
    start: Fraction
    end: Fraction
    step: Fraction

    def at(self, value: Number) -> Fraction:
        """Return the position of a value."""
        return self.start + (Fraction(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    @property
    def ticks(self) -> list[Fraction]:
        """The round values from low to high, a step apart."""
        count = int((self.high - self.low) / self.step)
        return [self.low + index * self.step for index in range(count + 1)]


def axis(values: Iterable[Number | None], *, start: Number, end: Number, parts: int = 4, whole: bool = True) -> Axis:
    """Return a scale with zero and all values on it, in at least `parts` round steps or fewer where that fits.

    `whole` keeps the steps whole numbers, as counts are. Without any value the scale runs from zero to one.
    """
    known = [Fraction(value) for value in values if value is not None]
    low, high = min([Fraction(0), *known]), max([Fraction(0), *known])
    if low == high:
        high = Fraction(1)
    step = round_step((high - low) / parts, Fraction(1) if whole else None)
    bottom, top = low // step * step, -(-high // step) * step
    return Axis(bottom, top, Fraction(start), Fraction(end), step)


def round_step(size: Fraction, unit: Fraction | None = None) -> Fraction:
    """Return the first round number (1, 2, 2.5 or 5 times a power of ten) not less than a size above zero.

    With a `unit` it is a whole number of those: steps of 2.5 dwellings do not exist.
    """
    power = Fraction(1)
    while power > size:
        power /= 10
    while power * 10 <= size:
        power *= 10
    wanted = (power * factor for power in (power, power * 10) for factor in ROUND)
    fits = (step for step in wanted if step >= size and (unit is None or (step / unit).denominator == 1))
    return next(fits, unit or size)


def percent(value: Fraction) -> str:
    """Return a percentage as SVG wants it: a point, three decimals at most, no language."""
    return f"{plain(value)}%"


def plain(value: Number) -> str:
    """Return a number of pixels as SVG wants it: a point, three decimals at most, no language."""
    return f"{float(round(Fraction(value), 3)):g}"
