"""The rules of a table held against its cells. Pure: plain values in, what was found out; nothing is repaired.

A cell without a number takes part in no sum. Of a rule that lacks exactly one number the missing one is computed, to
be shown beside the blank and as a hint at the door; never for a figure that the source keeps secret.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from drenthe.lib.values.rounding import round_half_up
from monitoring.enums import FindingKind, Mark, RuleKind
from monitoring.services.tables.shape import CellAddress, CellEntries, CellEntry, RuleShape, Shape

HUNDRED = Decimal(100)
FINDING_KIND_BY_RULE = {
    RuleKind.SUM: FindingKind.SUM,
    RuleKind.SHARE: FindingKind.SHARE,
    RuleKind.BALANCE: FindingKind.BALANCE,
    RuleKind.RATIO: FindingKind.RATIO,
    RuleKind.BOUNDS: FindingKind.BOUNDS,
}
ADDITIVE_RULES = (RuleKind.SUM, RuleKind.SHARE, RuleKind.BALANCE)


@dataclass(frozen=True)
class FindingDraft:
    """One thing that does not fit: at which cell it is shown, which cells take part, and the numbers.

    `size` is the difference without sign. `likely` names the one cell whose change by that much would make every rule
    fit, when there is exactly one such cell.
    """

    kind: str
    check: str
    place: CellAddress
    cells: tuple[CellAddress, ...]
    found: Decimal | None = None
    expected: Decimal | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    likely: CellAddress | None = None

    @property
    def size(self) -> Decimal:
        """How large the difference is."""
        if self.found is None or self.expected is None:
            return Decimal(0)
        return abs(self.found - self.expected)

    @property
    def identity(self) -> tuple[str, str, str, str]:
        """What makes it the same finding as one that was seen before."""
        return self.kind, self.check, *self.place


@dataclass(frozen=True)
class Equation:
    """One rule for one combination of classes in one period: signed parts that make the result, or a fixed number."""

    rule: RuleShape
    parts: tuple[tuple[CellAddress, int], ...]
    result: CellAddress | None
    fixed: Decimal
    allowance: Decimal

    @property
    def cells(self) -> tuple[CellAddress, ...]:
        """All cells that take part, the result last."""
        return (*(place for place, _sign in self.parts), *([self.result] if self.result else []))

    @property
    def shown_at(self) -> CellAddress:
        """The cell where a difference is shown: the result, or the first part of shares."""
        return self.result or self.parts[0][0]

    def signs(self) -> Iterator[tuple[CellAddress, int]]:
        """Each cell with its sign in parts - result = 0."""
        yield from self.parts
        if self.result:
            yield self.result, -1

    def gap(self, entries: CellEntries) -> Decimal | None:
        """Return parts less result; None when a number is missing."""
        total = -self.fixed
        for place, sign in self.signs():
            entry = entries.get(place)
            if entry is None or entry.number is None:
                return None
            total += sign * entry.number
        return total

    def solve(self, entries: CellEntries) -> tuple[CellAddress, Decimal] | None:
        """Return the one cell without a number and the number that would make it fit; None when it is not just one."""
        missing, total = [], -self.fixed
        for place, sign in self.signs():
            entry = entries.get(place)
            if entry is None or entry.number is None:
                missing.append((place, sign))
            else:
                total += sign * entry.number
        if len(missing) != 1:
            return None
        place, sign = missing[0]
        return place, -total * sign


def allowance(rule: RuleShape, decimals: int) -> Decimal:
    """Return how much the result of a rule may differ: half a unit per rounded value in it, and the tolerance."""
    if not rule.is_rounded:
        return rule.tolerance
    rounded = 1 if rule.kind == RuleKind.RATIO else len(rule.terms) + (rule.kind in (RuleKind.SUM, RuleKind.BALANCE))
    return rule.tolerance + rounded * Decimal("0.5").scaleb(-decimals)


def check_rules(
    shape: Shape, entries: CellEntries, others: Mapping[str, CellEntries] | None = None
) -> list[FindingDraft]:
    """Return everything in the cells of a table that does not fit its rules, in order of periods and cells.

    `others` holds the cells of the tables that a ratio refers to, by their key.
    """
    found = [*_differences(shape, entries), *_bounds(shape, entries), *_missing(shape, entries)]
    for rule in shape.rules:
        if rule.kind == RuleKind.RATIO and others and rule.other_table in others:
            found += _ratios(shape, rule, entries, others[rule.other_table])
    return sorted(found, key=lambda one: (one.place[1], one.place[0], one.check))


def equations(shape: Shape, entries: Iterable[CellAddress]) -> list[Equation]:
    """Return the equations of the rules that add up, for every combination that has at least one cell."""
    made: dict[tuple[str, str, str], Equation] = {}
    for rule in shape.rules:
        if rule.kind not in ADDITIVE_RULES:
            continue
        for series, period in entries:
            base = shape.replaced(series, rule.axis, "*")
            if (rule.key, base, period) not in made:
                made[rule.key, base, period] = _equation(shape, rule, base, period)
    return list(made.values())


def implied(shape: Shape, entries: CellEntries) -> dict[CellAddress, Decimal]:
    """Return for cells without a number the one that the rules give, when all rules that give one agree.

    What follows exactly goes before what follows from rounded values.
    """
    exact: dict[CellAddress, set[Decimal]] = defaultdict(set)
    rounded: dict[CellAddress, set[Decimal]] = defaultdict(set)
    for equation in equations(shape, entries):
        if (solved := equation.solve(entries)) is not None:
            (rounded if equation.allowance else exact)[solved[0]].add(solved[1])
    answers = {place: values for place, values in rounded.items() if place not in exact} | exact
    # A sum of rounded parts says more than "the rest of 100": prefer the one that has a result.
    for place in list(answers):
        if place in rounded and place not in exact and len(answers[place]) > 1:
            answers[place] = _of_sums(shape, entries, place) or answers[place]
    return {place: values.copy().pop() for place, values in answers.items() if len(values) == 1}


def _of_sums(shape: Shape, entries: CellEntries, place: CellAddress) -> set[Decimal]:
    solved = (
        equation.solve(entries) for equation in equations(shape, entries) if equation.rule.kind != RuleKind.SHARE
    )
    return {answer[1] for answer in solved if answer is not None and answer[0] == place}


def _equation(shape: Shape, rule: RuleShape, base: str, period: str) -> Equation:
    def at(key: str) -> CellAddress:
        return shape.replaced(base, rule.axis, key), period

    return Equation(
        rule=rule,
        parts=tuple((at(key), sign) for key, sign in rule.terms),
        result=at(rule.result) if rule.result else None,
        fixed=HUNDRED if rule.kind == RuleKind.SHARE else Decimal(0),
        allowance=allowance(rule, shape.decimals),
    )


def _differences(shape: Shape, entries: CellEntries) -> Iterator[FindingDraft]:
    gaps = {one: gap for one in equations(shape, entries) if (gap := one.gap(entries)) is not None}
    likely = _suspects({one: gap for one, gap in gaps.items() if abs(gap) > one.allowance}, gaps)
    for equation, gap in gaps.items():
        if gap == 0:
            continue
        is_rounding = abs(gap) <= equation.allowance
        if equation.result is not None:
            found = entries[equation.result].number or Decimal(0)
            expected = found + gap
        else:
            found, expected = equation.fixed + gap, equation.fixed
        if is_rounding and equation.result is not None:
            found, expected = expected, found
        yield FindingDraft(
            kind=FindingKind.ROUNDING if is_rounding else FINDING_KIND_BY_RULE[RuleKind(equation.rule.kind)],
            check=equation.rule.key,
            place=equation.shown_at,
            cells=equation.cells,
            found=found,
            expected=expected,
            likely=None if is_rounding else likely.get(equation),
        )


def _suspects(broken: Mapping[Equation, Decimal], gaps: Mapping[Equation, Decimal]) -> dict[Equation, CellAddress]:
    """Name for a broken equation the one cell whose change would mend it and every other rule that the cell is in."""
    by_cell: dict[CellAddress, list[tuple[Equation, int]]] = defaultdict(list)
    for equation in gaps:
        for place, sign in equation.signs():
            by_cell[place].append((equation, sign))
    named: dict[Equation, list[CellAddress]] = defaultdict(list)
    for place, uses in by_cell.items():
        deltas = {-broken[one] * sign for one, sign in uses if one in broken}
        if len(deltas) == 1 and all(one in broken or one.allowance for one, _sign in uses):
            for one, _sign in uses:
                if one in broken:
                    named[one].append(place)
    return {one: places[0] for one, places in named.items() if len(places) == 1}


def _nets(shape: Shape) -> set[str]:
    """The classes that are what is left after something was taken off: there can be more demolished than built."""
    balances = (rule for rule in shape.rules if rule.kind == RuleKind.BALANCE)
    return {rule.result for rule in balances if any(sign < 0 for _key, sign in rule.terms)}


def _is_below(rule: RuleShape, number: Decimal) -> bool:
    return rule.minimum is not None and number < rule.minimum


def _bounds(shape: Shape, entries: CellEntries) -> Iterator[FindingDraft]:
    net = _nets(shape)
    for rule in (one for one in shape.rules if one.kind == RuleKind.BOUNDS):
        of = {key for key, _sign in rule.terms}  # the classes that it is about; of none it is about all
        for place, entry in entries.items():
            if entry.number is None or (of and not of & set(place[0].split("/"))):
                continue
            for name, limit, is_beyond in (
                ("minimum", rule.minimum, _is_below(rule, entry.number) and not net & set(place[0].split("/"))),
                ("maximum", rule.maximum, rule.maximum is not None and entry.number > rule.maximum),
            ):
                if is_beyond and limit is not None:
                    facts = {name: f"{limit.normalize():f}"}  # no "1E+2"
                    yield FindingDraft(
                        FindingKind.BOUNDS, rule.key, place, (place,), entry.number, limit, facts, place
                    )


def _missing(shape: Shape, entries: CellEntries) -> Iterator[FindingDraft]:
    """Blanks that can be computed, and cells that were published unreadable."""
    answers = implied(shape, entries)
    for place, entry in entries.items():
        facts = {"mark": entry.mark, "printed": entry.printed}
        if entry.mark == Mark.UNREADABLE:
            yield FindingDraft(
                FindingKind.UNREADABLE, "unreadable", place, (place,), None, answers.get(place), facts, likely=place
            )
        elif entry.mark in (Mark.BLANK, Mark.NOT_PRINTED) and place in answers:
            yield FindingDraft(FindingKind.BLANK, "blank", place, (place,), None, answers[place], facts, likely=place)


def _ratios(shape: Shape, rule: RuleShape, entries: CellEntries, other: CellEntries) -> Iterator[FindingDraft]:
    for place, entry in entries.items():
        series, period = place
        part, whole = other.get(place), other.get((shape.replaced(series, rule.axis, rule.result), period))
        share = share_of(part, whole)
        if entry.number is None or share is None:
            continue
        if abs(entry.number - share) > allowance(rule, shape.decimals):
            expected = round_half_up(share, shape.decimals)
            yield FindingDraft(FindingKind.RATIO, rule.key, place, (place,), entry.number, expected, likely=place)


def share_of(part: CellEntry | None, whole: CellEntry | None) -> Decimal | None:
    """Return one number as per cent of another; None when one is missing or the whole is nothing."""
    if part is None or whole is None or part.number is None or not whole.number:
        return None
    return part.number / whole.number * HUNDRED
