"""Process guides: the register, the page of one, and what can be done there."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import NEW, acts_on, acts_on_nothing
from drenthe.lib.screens.panels import links
from projects.forms.guides import AssignForm, AssignmentForm, GuideForm, NewGuideForm, StateForm
from projects.models import Assignment, Guide, Project
from projects.registers import GuideRegister
from projects.services import guides
from projects.services.rights import may_write
from projects.services.timeline import register_timeline
from projects.views.registers import RegisterPage, show_register

VIEW_GUIDES, ADD_GUIDE, CHANGE_GUIDE, CHANGE_PROJECT = (
    "projects.view_guide",
    "projects.add_guide",
    "projects.change_guide",
    "projects.write_project",
)
PAGE = RegisterPage(
    tab="guides",
    title=gettext_lazy("Process guides"),
    intro=gettext_lazy("Who can be hired, who is on standby, and which projects they work for."),
    filters=GuideRegister,
    main="q state as_of",
    table="projects/guides/table.html",
    export="guides",
    empty=gettext_lazy("There are no process guides yet"),
)


@require_GET
@permission_required(VIEW_GUIDES, raise_exception=True)
def guide_list(request: UserRequest) -> HttpResponse:
    """The guides as they were on a day."""
    may_add = request.user.has_perm(ADD_GUIDE)
    action = {"label": _("New guide"), "url": reverse("projects:guide-new")}
    return show_register(request, PAGE, action=action if may_add else None)


@require_GET
@permission_required(VIEW_GUIDES, raise_exception=True)
def guide(request: UserRequest, pk: int) -> HttpResponse:
    """One guide: the states, and the projects as far as the user may see them."""
    found = get_object_or_404(Guide.objects.select_related("user"), pk=pk)
    seen = Project.objects.visible_to(request.user).values("pk")
    work = found.assignments.filter(project__in=seen).select_related("project__municipality")
    context = {
        "guide": found,
        "stays": found.stays.order_by("-entered_on", "-pk"),
        "present": found.stays.filter(left_on=None).first(),
        "assignments": [(one, may_write(one.project, request.user)) for one in work],
        "moments": register_timeline(found),
        "case_links": links("case", (one.grant_case for one in work), request.user),
        "today": timezone.localdate(),
    }
    return render(request, "projects/guides/guide.html", context)


@acts_on_nothing(NEW)
@permission_required(ADD_GUIDE, raise_exception=True)
def guide_new(request: UserRequest) -> HttpResponse:
    """Keep a new guide."""
    form = NewGuideForm(posted(request))

    def add() -> Guide:
        terms = {name: form.cleaned_data[name] for name in ("state", "on", "date_reason")}
        return guides.add_guide(form.instance, **terms, actor=request.user)

    return _carry_out(request, form, add, title=_("New guide"), done=_("The guide has been saved."))


@acts_on(Guide)
@permission_required(CHANGE_GUIDE, raise_exception=True)
def guide_edit(request: UserRequest, pk: int) -> HttpResponse:
    """Change the name or the address of a guide."""
    found = get_object_or_404(Guide, pk=pk)
    form = GuideForm(posted(request), instance=Guide.objects.get(pk=pk))
    return _carry_out(
        request,
        form,
        lambda: guides.change_guide(found, **form.cleaned_data, actor=request.user),
        title=_("Change the guide"),
        done=_("The guide has been changed."),
        guide=found,
    )


@acts_on(Guide)
@permission_required(CHANGE_GUIDE, raise_exception=True)
def guide_state(request: UserRequest, pk: int) -> HttpResponse:
    """Make a guide active, standby or ended."""
    found = get_object_or_404(Guide, pk=pk)
    present = found.stays.filter(left_on=None).values_list("state", flat=True).first() or ""
    form = StateForm(posted(request), present=present)
    return _carry_out(
        request,
        form,
        lambda: guides.set_guide_state(found, **form.cleaned_data, actor=request.user),
        title=_("Change status"),
        done=_("The status has been changed."),
        guide=found,
    )


@acts_on(Guide)
@permission_required(CHANGE_PROJECT, raise_exception=True)
def guide_assign(request: UserRequest, pk: int) -> HttpResponse:
    """Let a guide work for one of the projects that the user may write."""
    found = get_object_or_404(Guide, pk=pk)
    form = AssignForm(posted(request), user=request.user)
    return _carry_out(
        request,
        form,
        lambda: guides.assign(found, **form.cleaned_data, actor=request.user),
        title=_("Assign to a project"),
        done=_("The guide has been assigned."),
        guide=found,
    )


@acts_on(Assignment)
@permission_required(CHANGE_PROJECT, raise_exception=True)
def assignment_edit(request: UserRequest, pk: int) -> HttpResponse:
    """End an assignment, or write down its hours and grant."""
    seen = Project.objects.visible_to(request.user).values("pk")
    assignment = get_object_or_404(Assignment.objects.select_related("guide", "project"), pk=pk, project__in=seen)
    if not may_write(assignment.project, request.user):
        raise PermissionDenied
    form = AssignmentForm(posted(request), instance=Assignment.objects.get(pk=pk))
    return _carry_out(
        request,
        form,
        lambda: guides.change_assignment(assignment, **form.cleaned_data, actor=request.user),
        title=_("Change the assignment"),
        done=_("The assignment has been changed."),
        guide=assignment.guide,
        about=assignment.project,
        acted_on=assignment,
    )


def _carry_out(
    request: UserRequest,
    form: forms.BaseForm,
    service: Callable[[], Any],
    *,
    title: str,
    done: str,
    guide: Guide | None = None,
    about: Project | None = None,
    acted_on: Assignment | None = None,
) -> HttpResponse:
    """Show the form on the page that all acts share; once it is done say so and go to the guide."""
    answer = attempt(form, service)
    if answer.is_done:
        messages.success(request, done)
        return redirect("projects:guide", pk=(guide or answer.result).pk)
    context = {"form": form, "guide": guide, "about": about, "title": title, "acted_on": acted_on or guide}
    return render(request, "projects/guides/form.html", context, status=answer.status)
