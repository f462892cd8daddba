"""The board: a column for each phase of a track, moved by mouse or by keyboard."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.refusals import Refusal
from drenthe.lib.requests.entity_tags import Seen, with_last_lines
from drenthe.lib.screens.acts_on import acts_on
from drenthe.lib.screens.paging import first_of
from projects.enums import Phase, ProjectState, Track
from projects.filters import ProjectFilter
from projects.forms.project import PhaseChoice
from projects.models import Project
from projects.phases import phases_of
from projects.services.phases import move
from projects.services.rights import may_write
from projects.views.scope import require_view_access, visible_project

MOST_CARDS = 40  # of a column
SHOWN_STATES = [ProjectState.ACTIVE, ProjectState.ON_HOLD]


def board(request: UserRequest) -> HttpResponse:
    """The active and paused projects of one track by phase; the other filters of the list apply too."""
    require_view_access(request)
    data = request.GET.copy()
    data.setdefault("track", Track.CPO)
    filters = ProjectFilter(data, user=request.user)
    valid = filters.is_valid()
    track = filters.form.cleaned_data.get("track") or Track.CPO if valid else Track.CPO
    columns = _columns(track, filters.qs.filter(state__in=SHOWN_STATES), request.user) if valid else []
    context = {
        "filters": filters,
        "form": filters.form,
        "track": track,
        "tracks": Track.choices,
        "columns": columns,
        "count": sum(column["count"] for column in columns),
    }
    return render(request, "projects/board.html", context, status=200 if valid else 400)


def _columns(track: str, projects: Any, user: Any) -> list[dict[str, Any]]:
    """A column for each phase, with its first MOST_CARDS projects and the number of all."""
    counts = dict(projects.order_by().values_list("phase").annotate(Count("pk")))
    return [
        {
            "phase": phase,
            "label": phase.label,
            "count": counts.get(phase.value, 0),
            "first": (first := first_of(with_last_lines(projects.filter(phase=phase)), MOST_CARDS)),
            "cards": [{"project": project, "may_write": may_write(project, user)} for project in first.rows],
        }
        for phase in phases_of(track)
    ]


@acts_on(Project)
@require_POST
def board_move(request: UserRequest, pk: int) -> HttpResponse:
    """Put a card in another column: JSON for the board's script, a redirect without it."""
    project = visible_project(request, pk)
    if not may_write(project, request.user):
        raise PermissionDenied
    form = PhaseChoice(request.POST)
    wants_json = request.headers.get("Accept") == "application/json"
    if not form.is_valid():
        return JsonResponse({"said": _("There is no such phase.")}, status=400)
    phase = form.cleaned_data["phase"]
    try:
        move(project, phase=phase, actor=request.user)
    except Refusal as refusal:
        return JsonResponse({"said": str(refusal)}, status=409)
    said = _("“%(project)s” is now in “%(phase)s”.") % {"project": project.title, "phase": Phase(phase).label}
    if not wants_json:
        return redirect(project)
    return JsonResponse({"said": said, "seen": Seen.of(Project.objects.get(pk=pk)).token(request.user)})
