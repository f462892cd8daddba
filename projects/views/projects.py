"""The list of projects, and the page of one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import SavedView, User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens import paging
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import NEW, acts_on_nothing
from drenthe.lib.screens.paging import CappedPaginator, wants_results_only
from drenthe.lib.screens.panels import links, panels
from projects.filters import ProjectFilter
from projects.forms.project import NewProjectForm
from projects.forms.saved import SavedViewForm
from projects.models import Bottleneck, Escalation, Meeting, Project
from projects.phases import phases_of
from projects.services.facts import create_project
from projects.services.phases import current_stay, follow
from projects.services.rights import may_log, may_write
from projects.services.timeline import timeline
from projects.views.scope import require_view_access, taken_out_project, visible_project

PER_PAGE = 50
PAGE = "projects:project-list"


def project_list(request: UserRequest) -> HttpResponse:
    """The projects, filtered and sorted; htmx asks for the results only."""
    require_view_access(request)
    filters = ProjectFilter(request.GET, user=request.user)
    valid = filters.is_valid()
    paginator = CappedPaginator(filters.qs if valid else Project.objects.none(), PER_PAGE)
    context = {
        "filters": filters,
        "form": filters.form,
        "paginator": paginator,
        "page": paginator.get_page(request.GET.get("page")),
        "ordering": request.GET.get("ordering", "title"),
        "is_filtered": bool(filters.applied()),
        "day": filters.day,
        "here": "silent" if request.GET.get("silent") else "list",
        "is_past": filters.day != timezone.localdate(),
        "may_log": _logger(request.user),
        "saved_views": SavedView.objects.of(request.user)
        .filter(page=PAGE)
        .select_related("owner")[: paging.MOST_ROWS],
        "view_form": SavedViewForm(groups=request.user.groups.all()),
    }
    part = wants_results_only(request)
    name = "projects/project_results.html" if part else "projects/project_list.html"
    return render(request, name, context, status=200 if valid or part else 400)


def _logger(user: User) -> str:
    """Say of which projects in a list the user may write the log: all, own or none."""
    if user.has_perm("projects.write_any_project") or user.has_perm("projects.log_own_project"):
        return "all"
    return "own" if user.has_perm("projects.write_project") else "none"


def project(request: UserRequest, pk: int) -> HttpResponse:
    """One project: where it stands, what is planned, who works on it, and everything that happened."""
    if (taken_out := taken_out_project(request, pk)) is not None:
        context = {"project": taken_out, "moments": timeline(taken_out, request.user)}
        return render(request, "projects/taken_out.html", context)
    found = visible_project(request, pk)
    user = request.user
    stay = current_stay(found)
    assignments = list(found.assignments.select_related("guide"))
    bottlenecks = Bottleneck.objects.visible_to(user).filter(project=found)
    context = {
        "project": found,
        "stay": stay,
        "steps": _steps(found, stay),
        "stays": found.stays.not_undone().select_related("actor").order_by("-entered_on", "-pk"),
        "last_line": found.lines.visible_to(user).first(),
        "programme": found.programme.all(),
        "flex_plan": getattr(found, "flex_plan", None),
        "contacts": found.contacts.all(),
        "panels": panels("project", found, user),
        "may_see_contacts": user.has_perm("projects.view_contacts") or may_log(found, user),
        "assignments": assignments,
        "case_links": links("case", (one.grant_case for one in assignments), user),
        "bottlenecks": bottlenecks.select_related("actor").order_by("closed_on", "-opened_on"),
        "escalations": _by_bottleneck(Escalation.objects.visible_to(user).filter(bottleneck__project=found)),
        "meetings": Meeting.objects.visible_to(user).filter(projects=found),
        "moments": timeline(found, user),
        "may_write": may_write(found, user),
        "may_log": stay is not None and may_log(found, user),
    }
    return render(request, "projects/project.html", context)


def _by_bottleneck(escalations: Any) -> dict[int, list[Escalation]]:
    found: dict[int, list[Escalation]] = {}
    for escalation in escalations:
        found.setdefault(escalation.bottleneck_id, []).append(escalation)
    return found


def _steps(found: Project, stay: Any) -> list[dict[str, Any]]:
    """The phases of the track with the first day in each, the present one marked."""
    if stay is None:
        return []
    entered: dict[str, Any] = {}
    for one in found.stays.not_undone().filter(track=stay.track).order_by("entered_on", "pk"):
        entered.setdefault(one.phase, one.entered_on)
    order = list(phases_of(stay.track))
    here = order.index(stay.phase)
    return [
        {
            "label": phase.label,
            "entered_on": entered.get(phase.value) if place <= here else None,
            "is_current": place == here,
            "is_done": place < here,
        }
        for place, phase in enumerate(order)
    ]


@acts_on_nothing(NEW)
@permission_required("projects.write_project", raise_exception=True)
def project_new(request: UserRequest) -> HttpResponse:
    """A new project: its facts and its track."""
    form = NewProjectForm(posted(request), user=request.user)
    answer = attempt(form, lambda: _begin(form, request.user))
    if answer.is_done:
        text = _("The Impulsteam now follows “%(project)s”.") % {"project": answer.result.title}
        messages.success(request, text)
        return redirect(answer.result)
    return render(request, "projects/project_form.html", {"form": form}, status=answer.status)


@transaction.atomic
def _begin(form: NewProjectForm, actor: User) -> Project:
    """Create a project and follow it, both or neither; without an adviser the service chooses one."""
    facts = dict(form.cleaned_data)
    track = facts.pop("track")
    if facts.get("adviser") is None:
        facts.pop("adviser", None)
    made = create_project(actor=actor, **facts)
    follow(made, track=track, actor=actor)
    return made
