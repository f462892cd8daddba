"""What a row says that cannot be: all of it at once, also of a row of which another cell could not be read.

The rules are those of the services, each asked by itself; what depends on other rows and cases shows when a row is
tried. A rule is asked of a row that has every value that it looks at.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from drenthe.dates.services.checks import check_bounds
from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from subsidies.enums import Part, Phase
from subsidies.imports.addresses import PARTS, check_address, place_of_address
from subsidies.imports.decided import COLUMNS, Before
from subsidies.services.application.applicants import NewApplicant, check_account, check_numbers
from subsidies.services.application.import_refusals import AwardMissing, DecidedDayMissing, DecidedWithoutStatus
from subsidies.services.application.intake import Plan, check_combination, footing
from subsidies.services.decisions.award_needs import check_asked
from subsidies.services.refusals import DateBeforeReceipt, GroundMissing, ReasonMissing, WithdrawalUnexplained

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Rule:
    """At which column a rule is told, or what gives that of a row; what it looks at, and who raises its refusal."""

    column: str | Callable[[Values], str]
    needs: tuple[str, ...]
    check: Callable[[Values], object]


def wrong_in(values: Values) -> Iterator[tuple[str, Refusal]]:
    """Give what cannot be in a row by itself, each with its column: the values are those that could be read."""
    for rule in RULES:
        if all(name in values for name in rule.needs):
            try:
                rule.check(values)
            except Refusal as refusal:
                yield rule.column if isinstance(rule.column, str) else rule.column(values), refusal


def status_of(values: Values) -> str:
    """Return how a case stood before: in progress when nothing is said."""
    return values.get("status") or Before.PENDING


def _check_receipt(values: Values) -> None:
    """Raises DateInFuture, SchemeClosed or NoCeiling."""
    received_on = values["received_on"]
    check_bounds(received_on)
    if {"scheme", "form", "outside_period"} <= values.keys():
        part, is_outside = values["form"] or Part.GRANT, bool(values["outside_period"])
        footing(values["scheme"], part, received_on, may_be_outside=is_outside)


def _check_phase(values: Values) -> None:
    part, phase = values["form"] or Part.GRANT, values["phase"] or Phase.NONE
    check_combination(values["scheme"], part, phase, None, Plan())


def _check_status(values: Values) -> None:
    said = any(values.get(name) is not None for name in COLUMNS)
    if said and status_of(values) == Before.PENDING:
        raise DecidedWithoutStatus


def _check_day(values: Values) -> None:
    day, received_on = values["decided_on"], values.get("received_on")
    if status_of(values) == Before.PENDING:
        return
    if day is None:
        raise DecidedDayMissing
    early = DateBeforeReceipt(day=day, received_on=received_on)
    check_bounds(day, after=[(received_on, early)] if received_on else [])


def _check_awarded(values: Values) -> None:
    if status_of(values) != Before.AWARDED:
        return
    if values["awarded"] is None:
        raise AwardMissing
    if values.get("requested") is not None:
        check_asked(values["awarded"], values["requested"])


def _check_ground(values: Values) -> None:
    if status_of(values) == Before.REFUSED and values["ground"] is None:
        raise GroundMissing


def _check_reason(values: Values) -> None:
    status, reason = status_of(values), values["decision_reason"] or ""
    awarded, requested = values.get("awarded"), values.get("requested")
    is_less = status == Before.AWARDED and awarded is not None and requested is not None and awarded < requested
    if status == Before.WITHDRAWN:
        written(reason, missing=WithdrawalUnexplained())
    elif status == Before.REFUSED or is_less:
        written(reason, missing=ReasonMissing())


def _check_account(values: Values) -> None:
    check_account(_applicant(values))


def _check_numbers(values: Values) -> None:
    check_numbers(_applicant(values))


def _applicant(values: Values) -> NewApplicant:
    given = {name: values.get(name) or "" for name in ("kvk", "rsin", "iban")}
    return NewApplicant(values.get("applicant") or "", values.get("applicant_kind") or "", **given)


RULES = (
    Rule("applicant", ("applicant", "applicant_kind", "kvk", "rsin"), _check_numbers),
    Rule("iban", ("iban",), _check_account),
    Rule(place_of_address, ("address", *PARTS), check_address),
    Rule("received_on", ("received_on",), _check_receipt),
    Rule("phase", ("scheme", "form", "phase"), _check_phase),
    Rule("status", ("status",), _check_status),
    Rule("decided_on", ("status", "decided_on"), _check_day),
    Rule("awarded", ("status", "awarded"), _check_awarded),
    Rule("ground", ("status", "ground"), _check_ground),
    Rule("decision_reason", ("status", "decision_reason"), _check_reason),
)
