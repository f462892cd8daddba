"""Entries in the irregularities register for the tests: proposed, standing, and an extra check of a case."""

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
