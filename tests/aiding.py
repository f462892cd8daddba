"""State aid for the tests: cases of which something is to be entered in a register, whatever their status."""

from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from subsidies.enums import ApplicationStatus as Status
from subsidies.models import AidEntry, Application, CaseAnswer
from subsidies.services.state_aid.aid_entries import enter_aid
from tests.factories import make_user
from tests.trail.tampering import asleep

NOW = timezone.localdate().isoformat()
GOOD = {  # what the acts about state aid are sent
    "record-aid-basis": {"basis": "none", "article": "", "reason": "Geen economische activiteit"},
    "enter-aid": {"register": "central", "entered_on": NOW, "reference": "NL-1", "reason": ""},
}
STARTS = {"record-aid-basis": Status.ASSESSMENT, "enter-aid": Status.AWARDED}


def entered(case: Application) -> Application:
    """As if a cent of the case was entered as de-minimis aid, so that its entry is to be changed."""
    with asleep():
        QuerySet(CaseAnswer).filter(application=case, question="undertaking").update(answer="yes")
        QuerySet(AidEntry).create(
            application=case,
            register="central",
            why="first",
            amount=Decimal("0.01"),
            entered_on=case.decided_on or case.received_on,
            reference="NL-0",
            actor=make_user(),
        )
    return case


def ready(case: Application, slug: str) -> None:
    """Prepare a case for an act about state aid."""
    if slug == "enter-aid":
        entered(case)


def enter(case: Application, actor: Any) -> None:
    """Change the entry of a case in any status, as if something was awarded on it once."""
    entered(case)
    with asleep():
        enter_aid(case, register="central", entered_on=timezone.localdate(), reference="NL-1", actor=actor)
