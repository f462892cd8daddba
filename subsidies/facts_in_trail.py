"""Facts of cases that have no columns of their own, as the trail tells them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _

from drenthe.lib.values.money import format_euros
from drenthe.trail.services.telling import Namer, Teller
from subsidies.facts import shown
from subsidies.models import CeilingShare

Told = Iterator[tuple[str, str]]


def of_dossier(facts: Any, _row: Mapping[str, Any], _name_of: Namer) -> Told:
    """Tell the facts of a line in the dossier as the case shows them."""
    yield from (shown(name, str(value)) for name, value in facts.items())


def of_basis(facts: Any, _row: Mapping[str, Any], _name_of: Namer) -> Told:
    """Tell what a decision rested on."""
    labels: dict[str, tuple[str, Callable[[Any], str]]] = {
        "requested": (_("Requested"), _euros),
        "total_costs": (_("Total costs"), _euros),
        "dwellings": (_("Dwellings"), str),
        "version": (_("Version"), str),
        "received_on": (_("Received on"), _day),
        "complete_on": (_("Complete on"), _day),
        "last_day": (_("Last day"), _day),
        "place": (_("Place in the queue"), str),
        "ahead": (_("Cases ahead in the queue"), ", ".join),
        "missing": (_("What is missing"), "; ".join),
    }
    yield from ((label, read(facts[name])) for name, (label, read) in labels.items() if facts.get(name))
    yield from of_deviations(facts.get("deviations") or {}, _row, _name_of)
    for criterion in facts.get("criteria") or []:
        said = [criterion["label"], criterion.get("facts"), criterion.get("judged_by")]
        yield criterion["text"], "; ".join(text for text in said if text)


def of_deviations(facts: Any, _row: Mapping[str, Any], _name_of: Namer) -> Told:
    """Tell from what was deviated, and why."""
    if facts.get("reason"):
        yield _("Deviation, because"), str(facts["reason"])
    if gaps := [str(gap.get("text") or gap.get("key")) for gap in facts.get("gaps") or []]:
        yield _("Not in order"), "; ".join(gaps)


def of_division(facts: Any, _row: Mapping[str, Any], name_of: Namer) -> Told:
    """Tell how an award is divided between sources."""
    yield from ((name_of(CeilingShare, share), _euros(amount)) for share, amount in facts.items())


def of_obligations(facts: Any, _row: Mapping[str, Any], _name_of: Namer) -> Told:
    """Tell the obligations one by one."""
    for number, one in enumerate(facts, start=1):
        label = _("Due by")
        due = f" ({label} {_day(one['due_on'])})" if one.get("due_on") else ""
        yield _("Obligation %(number)s") % {"number": number}, f"{one.get('text', '')}{due}"


def of_known(facts: Any, _row: Mapping[str, Any], _name_of: Namer) -> Told:
    """Tell what was known otherwise of an applicant."""
    yield (
        _("Known otherwise"),
        "; ".join(" ".join(shown(f"applicant_{name}", str(was))) for name, was in facts.items()),
    )


def _euros(text: Any) -> str:
    return format_euros(Decimal(str(text)))


def _day(text: str) -> str:
    return str(formats.date_format(date.fromisoformat(text), "SHORT_DATE_FORMAT"))


TELLERS: tuple[tuple[str, str, Teller], ...] = (
    ("subsidies.CaseEvent", "data", of_dossier),
    ("subsidies.DecisionBasis", "data", of_basis),
    ("subsidies.Proposal", "deviations", of_deviations),
    ("subsidies.MoneyStep", "deviations", of_deviations),
    ("subsidies.Proposal", "division", of_division),
    ("subsidies.Proposal", "obligations", of_obligations),
    ("subsidies.ApplicantDetails", "known", of_known),
)
