"""What the page of a project, and of a guide, shows of subsidies."""

from collections.abc import Iterable
from typing import Any

from drenthe.lib.panels import Panel, add_links, add_panel
from drenthe.trail.services.subjects import add_subjects
from subsidies.models import Application
from subsidies.services import duties

VIEW = "subsidies.view_application"


def cases_of_project(project: Any, user: Any) -> Panel | None:
    """Return the cases of a project, newest first; None where there are none or the user may not see cases."""
    if not user.has_perm(VIEW):
        return None
    cases = Application.objects.filter(projects=project).select_related("scheme", "applicant").order_by("-received_at")
    return Panel("subsidies/project_cases.html", {"cases": cases}) if cases else None


def case_links(numbers: Iterable[str], user: Any) -> dict[str, str]:
    """Return the address of each case by its number, for who may see cases."""
    if not user.has_perm(VIEW):
        return {}
    cases = Application.objects.filter(case_number__in=numbers)
    return dict.fromkeys(numbers, "") | {case.case_number: case.get_absolute_url() for case in cases}


def duties_of_user(person: Any, user: Any) -> Panel | None:
    """Return a warning when the roles of a person together open duties that are kept apart; None otherwise."""
    pairs = duties.apart(duties.duties_of(person))
    return (
        Panel("subsidies/user_duties.html", {"pairs": [(one.label, other.label) for one, other in pairs]})
        if pairs
        else None
    )


add_panel("user", duties_of_user)
add_panel("project", cases_of_project)
add_links("case", case_links)
add_subjects(
    *(f"subsidies.{name}" for name in ("Application", "Scheme", "Ceiling", "Scenario")),
)
add_subjects("subsidies.Mandate", "subsidies.FundingSource", "subsidies.LetterTemplate", alone=True)
