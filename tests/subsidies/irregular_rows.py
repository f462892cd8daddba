"""Entries in the irregularities register for the tests: proposed, standing, and an extra check of a case."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.irregularity_enums import ExtraCheckFinding, ExtraCheckStage
from subsidies.models import Application, Document, ExtraCheck, Irregularity, IrregularityStep
from subsidies.services.irregularities import extra_checks, irregularities
from tests.factories import make_application, make_user

SECRET = "Geheimpje over facturen"


def entry(case: Application | None = None, **terms: Any) -> Irregularity:
    """An entry that a legal officer proposed against the applicant of a case."""
    values = {
        "is_of_case": True,
        "kind": "costs",
        "what": SECRET,
        "found_by": "audit",
        "found_on": timezone.localdate(),
        "measure": "Terugvordering van het hele bedrag",
        "actor": make_user(Role.LEGAL_OFFICER),
        **terms,
    }
    return irregularities.propose_entry(case or make_application(), **values)


def standing(case: Application | None = None, **terms: Any) -> Irregularity:
    """An entry that another legal officer confirmed."""
    found = entry(case, **terms)
    irregularities.answer_entry(found, is_confirmed=True, actor=make_user(Role.LEGAL_OFFICER))
    return found


def step() -> IrregularityStep:
    """That an entry was confirmed."""
    return standing().steps.get()


def paper(case: Application) -> Document:
    """A document of a case."""
    return Document.objects.create(application=case, title=f"Bankafschrift {case.documents.count()}")


def extra_check(case: Application | None = None, **terms: Any) -> ExtraCheck:
    """That nothing stands in the way of an award to who stands in the register."""
    if case is None:
        case = make_application()
        standing(case)
    values = {
        "stage": ExtraCheckStage.AWARD,
        "finding": ExtraCheckFinding.CLEAR,
        "remark": "Facturen naast de bank gelegd",
        "document": paper(case),
        "actor": make_user(Role.LEGAL_OFFICER),
        **terms,
    }
    return extra_checks.record_check(case, **values)


def entry_row(**values: Any) -> Irregularity:
    """An entry straight into the tables."""
    case, today = make_application(), timezone.localdate()
    terms = {"kind": "costs", "what": "x", "found_by": "tip", "found_on": today, "measure": "x", "actor": make_user()}
    of_case = {"organisation": case.applicant, "application": case, "stands_from": today, "stands_until": today}
    return Irregularity.objects.create(**{**terms, **of_case, **values})


def step_row(**values: Any) -> IrregularityStep:
    """That somebody did not confirm an entry, straight into the tables."""
    terms = {"kind": "not_confirmed", "reason": "x", "actor": make_user()}
    return IrregularityStep.objects.create(entry=entry(), **{**terms, **values})


def check_row(**values: Any) -> ExtraCheck:
    """An extra check straight into the tables."""
    case = make_application()
    terms = {"stage": "award", "finding": "clear", "remark": "x", "actor": make_user()}
    return ExtraCheck.objects.create(application=case, document=paper(case), **{**terms, **values})


CONSTRAINTS: dict[str, Any] = {
    "irregularity_says_what_happened": (entry_row, {}, {"what": ""}),
    "irregularity_amount_is_above_zero": (entry_row, {"amount": Decimal("0.01")}, {"amount": Decimal(0)}),
    "irregularity_ends_after_it_begins": (entry_row, {}, {"stands_until": timezone.localdate() - timedelta(days=1)}),
    "irregularity_step_says_why": (step_row, {}, {"reason": ""}),
    "extra_check_says_what_was_found": (check_row, {}, {"remark": ""}),
}
