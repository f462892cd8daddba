"""Rows on state aid, and what the database refuses of them."""

from datetime import date
from decimal import Decimal
from typing import Any

from subsidies.models import AidAssessment, AidEntry, Application
from tests.factories import make_application, make_award, make_user

DAY = date(2026, 3, 2)


def assessment(case: Application | None = None, **values: Any) -> AidAssessment:
    """On what ground an award is no forbidden aid: none of it is aid, unless said otherwise."""
    terms = {"basis": "none", "reason": "De gemeente bouwt zelf", **values}
    return AidAssessment.objects.create(application=case or make_application(), actor=make_user(), **terms)


def entry(case: Application | None = None, **values: Any) -> AidEntry:
    """An award that was entered in the central register, as often as `count` says."""
    terms = {
        "register": "central",
        "why": "first",
        "amount": Decimal(1),
        "reference": "R1",
        "entered_on": DAY,
        **values,
    }
    case = case or make_award()
    for _number in range(terms.pop("count", 1)):
        found = AidEntry.objects.create(application=case, actor=make_user(), **terms)
    return found


def case_with_aid() -> Application:
    """A case with two of each."""
    case = make_award()
    for _number in range(2):
        assessment(case)
        entry(case, why="lowered")
    return case


NOTHING, CENT = Decimal("0.00"), Decimal("0.01")
BROKEN = {
    "aid_assessment_gives_a_reason": (assessment, {}, {"reason": ""}),
    "aid_assessment_names_its_article": (
        assessment,
        {"basis": "notified", "article": "SA.12345"},
        {"basis": "block_exemption", "article": ""},
    ),
    "aid_assessment_basis_is_known": (assessment, {"basis": "de_minimis"}, {"basis": "x"}),
    "aid_is_entered_first_once": (entry, {"count": 1}, {"count": 2}),
    "aid_entry_is_not_below_zero": (entry, {"why": "withdrawn", "amount": NOTHING}, {"amount": NOTHING}),
    "aid_entry_names_its_reference": (entry, {}, {"reference": ""}),
    "aid_entry_says_what_was_wrong": (
        entry,
        {"why": "correction", "reason": "Verkeerd nummer"},
        {"why": "correction", "reason": ""},
    ),
    "aid_entry_is_of_a_register": (entry, {"register": "transparency"}, {"register": "x"}),
}
