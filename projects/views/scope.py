"""What a user may see of projects, before anything else is looked at."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from projects.models import Project
from projects.models.project import VIEW, VIEW_OWN


def require_view_access(request: HttpRequest) -> None:
    """Let in who may see projects, all or the own. Raises PermissionDenied."""
    if not request.user.has_perm(VIEW) and not request.user.has_perm(VIEW_OWN):
        raise PermissionDenied


def visible_project(request: HttpRequest, pk: int) -> Project:
    """Return a project within the user's sight; what is not there and what may not be seen are the same 404."""
    require_view_access(request)
    projects = Project.objects.visible_to(request.user).select_related("municipality", "adviser", "initiator")
    return get_object_or_404(projects, pk=pk)


def taken_out_project(request: HttpRequest, pk: int) -> Project | None:
    """Return a project that was taken out as entered by mistake, for who might have seen it; None for any other."""
    require_view_access(request)
    taken_out = Project.with_taken_out.visible_to(request.user).filter(taken_out_at__isnull=False)
    return taken_out.select_related("municipality").filter(pk=pk).first()
