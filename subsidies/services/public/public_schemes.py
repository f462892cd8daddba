"""What the public is told of a scheme: what is certain and published, and nothing of a case.

A parameter that was not confirmed is not promised: it is left out, and its mark with it. What is left of a ceiling is
the figure of the budget, less what was decided and is not published yet (Awb 4:27).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from drenthe.lib.values.money import ZERO
from drenthe.lib.values.workdays import ONE_DAY
from subsidies.enums import ParameterCode, Part
from subsidies.models import Ceiling, CeilingEntry, RequiredDocument, Scheme, SchemeVersion
from subsidies.services.ceilings import budget
from subsidies.services.ceilings.order import Rule

_MOST = {Part.GRANT: ParameterCode.MAX_AMOUNT, Part.LOAN: ParameterCode.LOAN_MAX}


class State(Enum):
    """Whether somebody can apply today, as the first thing that a page says."""

    OPEN = "open"
    FULL = "full"
    NO_BUDGET = "no budget"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The state in one or two words."""
        return str(_LABELS[self])


_LABELS = {
    State.OPEN: _("Open"),
    State.FULL: _("Money used up"),
    State.NO_BUDGET: _("No budget at present"),
    State.CLOSED: _("Closed"),
}


@dataclass(frozen=True)
class PublicPart:
    """The grants or the loans of a scheme: at most per application, the ceiling and what is left (euros).

    None is what is not certain, and so is not said.
    """

    part: Part
    most: Decimal | None
    per_dwelling: Decimal | None
    ceiling: Decimal | None
    left: Decimal | None

    @property
    def label(self) -> str:
        """Grant or loan."""
        return str(self.part.label)


@dataclass(frozen=True)
class PublicScheme:
    """A scheme as the public sees it on a day."""

    scheme: Scheme
    version: SchemeVersion | None
    state: State
    opens_on: date | None  # of a scheme that is closed: the first day of the next version that was published
    closes_on: date | None
    parts: Sequence[PublicPart]
    documents: Sequence[RequiredDocument] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether an application that comes in today can get something."""
        return self.state is State.OPEN

    @property
    def applicants(self) -> str:
        """Who can apply, where the version in force says so with certainty; empty where it does not."""
        return self.scheme.applicants if self._sure(ParameterCode.APPLICANT_KINDS) else ""

    @property
    def min_dwellings(self) -> int | None:
        """The smallest project that can apply."""
        return self._sure(ParameterCode.MIN_DWELLINGS)

    @property
    def cofinancing_share(self) -> Decimal | None:
        """The share that others have to pay, from 0 to 1."""
        return self._sure(ParameterCode.COFINANCING_SHARE)

    @property
    def decision_weeks(self) -> int | None:
        """Within how many weeks the province decides."""
        return self._sure(ParameterCode.DECISION_WEEKS)

    @property
    def decision_weeks_extended(self) -> int | None:
        """The same where somebody from outside advises."""
        return self._sure(ParameterCode.DECISION_WEEKS_EXTENDED)

    @property
    def completion_weeks(self) -> int | None:
        """How many weeks somebody has to send what is missing."""
        return self._sure(ParameterCode.COMPLETION_WEEKS)

    @property
    def rule(self) -> Rule | None:
        """The order of handling, where it is certain."""
        rule = Rule.of(self.version)
        return rule if rule.is_confirmed else None

    @property
    def has_figures(self) -> bool:
        """Whether something is said of what is left."""
        return any(part.left is not None for part in self.parts)

    def _sure(self, code: ParameterCode) -> Any:
        return _sure(self.version, code)


def _sure(version: SchemeVersion | None, code: ParameterCode) -> Any:
    """Return the value of a parameter that was confirmed; None otherwise."""
    if version is None:
        return None
    found = version.parameter(code)
    return found.value if found.is_confirmed else None


def public_schemes(*, on: date, schemes: QuerySet[Scheme] | None = None) -> list[PublicScheme]:
    """Return the schemes of which a version was published by a day (all, unless given), those that are open first.

    A fixed number of queries, however many there are.
    """
    chosen = (Scheme.objects.all() if schemes is None else schemes).filter(versions__published_on__lte=on).distinct()
    found = list(chosen)
    versions: dict[int, list[SchemeVersion]] = {}
    rows = SchemeVersion.objects.filter(scheme__in=found, published_on__lte=on)
    for version in rows.prefetch_related("parameters", "required_documents").order_by("-number"):
        versions.setdefault(version.scheme_id, []).append(version)
    ceilings = _ceilings(found, on)
    made = [_public(scheme, versions[scheme.pk], ceilings.get(scheme.pk, []), on) for scheme in found]
    return sorted(made, key=lambda one: not one.is_open)


def public_scheme(scheme: Scheme, *, on: date) -> PublicScheme | None:
    """Return one scheme as the public sees it; None as long as nothing of it was published."""
    return next(iter(public_schemes(on=on, schemes=Scheme.objects.filter(pk=scheme.pk))), None)


def _ceilings(schemes: Iterable[Scheme], on: date) -> dict[int, list[tuple[Ceiling, Decimal, Decimal, bool]]]:
    """Return by scheme each ceiling of the day with its amount, what is left, and whether those are certain."""
    covering = Ceiling.objects.covering(on).filter(scheme__in=[scheme.pk for scheme in schemes])
    waiting = dict(
        CeilingEntry.objects.filter(
            Q(published_on__gt=on), share__ceiling__in=covering, decided_on__lte=on
        )  # decided, and not yet known to anybody outside
        .order_by()
        .values_list("share__ceiling")
        .annotate(Sum("amount"))
    )
    found: dict[int, list[tuple[Ceiling, Decimal, Decimal, bool]]] = {}
    for row in budget.figures(as_of=on, ceilings=covering):
        if row.ceiling is not None:
            unknown = waiting.get(row.ceiling.pk) or ZERO
            told = (row.allotted - unknown, max(row.available - unknown, ZERO))
            found.setdefault(row.ceiling.scheme_id, []).append((row.ceiling, *told, row.is_confirmed))
    return found


def _public(
    scheme: Scheme,
    versions: Sequence[SchemeVersion],
    ceilings: Sequence[tuple[Ceiling, Decimal, Decimal, bool]],
    on: date,
) -> PublicScheme:
    current = next((one for one in versions if _holds(one, on)), None)
    if current is None:
        later = [one.effective_from for one in versions if one.effective_from > on]
        return PublicScheme(scheme, None, State.CLOSED, min(later, default=None), None, [])
    tender = current.parameter(ParameterCode.CLOSING_DATE).value
    ends = [ceiling.ends_on for ceiling, *_figures in ceilings if ceiling.ends_on is not None]
    last_budget = [max(ends)] if ceilings and len(ends) == len(ceilings) else []
    closes_on = min(
        [day for day in (_last_day(current, versions), tender, *last_budget) if isinstance(day, date)], default=None
    )
    parts = [
        PublicPart(
            Part(ceiling.part),
            _sure(current, _MOST[Part(ceiling.part)]),
            _sure(current, ParameterCode.LOAN_PER_DWELLING) if ceiling.part == Part.LOAN else None,
            amount if is_sure else None,
            left if is_sure else None,
        )
        for ceiling, amount, left, is_sure in ceilings
    ]
    documents = sorted(current.required_documents.all(), key=lambda one: (not one.is_mandatory, one.position))
    state = _state(closes_on, [left for _ceiling, _amount, left, _is_sure in ceilings], on)
    return PublicScheme(scheme, current, state, None, closes_on, parts, documents)


def _holds(version: SchemeVersion, on: date) -> bool:
    return version.effective_from <= on and (version.effective_until is None or version.effective_until >= on)


def _last_day(current: SchemeVersion, versions: Iterable[SchemeVersion]) -> date | None:
    """Return the last day of the scheme: a version that goes on where another ends keeps it open."""
    last = current.effective_until
    for version in sorted(versions, key=lambda one: one.effective_from):
        if last is not None and current.effective_from < version.effective_from <= last + ONE_DAY:
            last = None if version.effective_until is None else max(last, version.effective_until)
    return last


def _state(closes_on: date | None, left: Sequence[Decimal], on: date) -> State:
    if closes_on is not None and closes_on < on:
        return State.CLOSED
    if not left:
        return State.NO_BUDGET
    return State.FULL if max(left) <= 0 else State.OPEN
