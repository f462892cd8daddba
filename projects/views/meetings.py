"""Meetings and activities: the register, the page of one, new and changed."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import NEW, acts_on, acts_on_nothing
from projects.forms.meetings import MeetingForm
from projects.models import Meeting, Project
from projects.registers import MeetingRegister
from projects.services.meetings import save_meeting
from projects.views.registers import RegisterPage, show_register

VIEW_MEETINGS, ADD_MEETING, CHANGE_MEETING = "projects.view_meeting", "projects.add_meeting", "projects.change_meeting"
PAGE = RegisterPage(
    tab="meetings",
    title=gettext_lazy("Meetings and activities"),
    intro=gettext_lazy("Expert sessions, the Wooncongres, courses, site visits and campaigns, and their results."),
    filters=MeetingRegister,
    main="q kind pillar year",
    table="projects/meetings/table.html",
    export="meetings",
    empty=gettext_lazy("There are no meetings yet"),
)


@require_GET
@permission_required(VIEW_MEETINGS, raise_exception=True)
def meeting_list(request: UserRequest) -> HttpResponse:
    """The meetings that the user may see."""
    may_add = request.user.has_perm(ADD_MEETING)
    action = {"label": _("New meeting"), "url": reverse("projects:meeting-new")}
    return show_register(request, PAGE, action=action if may_add else None)


def _visible(request: UserRequest, pk: int) -> Meeting:
    return get_object_or_404(Meeting.objects.visible_to(request.user).select_related("action"), pk=pk)


@require_GET
@permission_required(VIEW_MEETINGS, raise_exception=True)
def meeting(request: UserRequest, pk: int) -> HttpResponse:
    """One meeting, with the projects it was about as far as the user may see them."""
    found = _visible(request, pk)
    projects = Project.objects.visible_to(request.user).filter(meetings=found).select_related("municipality")
    context = {"meeting": found, "projects": projects.order_by("title")}
    return render(request, "projects/meetings/meeting.html", context)


@acts_on_nothing(NEW)
@permission_required(ADD_MEETING, raise_exception=True)
def meeting_new(request: UserRequest) -> HttpResponse:
    """Keep a new meeting."""
    form = MeetingForm(posted(request), instance=Meeting(), user=request.user)
    return _save(request, form, None)


@acts_on(Meeting)
@permission_required(CHANGE_MEETING, raise_exception=True)
def meeting_edit(request: UserRequest, pk: int) -> HttpResponse:
    """Change a meeting."""
    found = _visible(request, pk)
    form = MeetingForm(posted(request), instance=_visible(request, pk), user=request.user)
    return _save(request, form, found)


def _save(request: UserRequest, form: MeetingForm, found: Meeting | None) -> HttpResponse:
    def save() -> Meeting:
        projects = form.cleaned_data["projects"]
        return save_meeting(found or Meeting(), projects=projects, actor=request.user, **form.facts())

    answer = attempt(form, save)
    if answer.is_done:
        messages.success(request, _("The meeting has been saved."))
        return redirect("projects:meeting", pk=answer.result.pk)
    return render(request, "projects/meetings/form.html", {"form": form, "meeting": found}, status=answer.status)
