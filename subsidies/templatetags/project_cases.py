"""The money for a project, on the page of the project: its cases, for who may see cases."""

from typing import Any

from django import template
from django.db.models import QuerySet

from subsidies.models import Application

register = template.Library()


@register.simple_tag
def project_cases(project: Any, user: Any) -> QuerySet[Application]:
    """Return the cases of a project, newest first; none for a user who may not see cases."""
    if not user.has_perm("subsidies.view_application"):
        return Application.objects.none()
    return Application.objects.filter(projects=project).select_related("scheme", "applicant").order_by("-received_at")


@register.simple_tag
def grant_case(assignment: Any, user: Any) -> Application | None:
    """Return the case from whose grant a guide is paid, if it is there and the user may see it."""
    if not assignment.grant_case or not user.has_perm("subsidies.view_application"):
        return None
    return Application.objects.filter(case_number=assignment.grant_case).first()
