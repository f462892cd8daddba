"""What can be done with a project and its bottlenecks: each a form, one service, and back to the project."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted
from drenthe.lib.screens.acts_on import acts_on
from projects.enums import EscalationLevel
from projects.forms.acts import (
    BottleneckForm,
    EscalateForm,
    FlexForm,
    Locations,
    OutcomeForm,
    Parts,
    PlanForm,
    ResolveForm,
    Shares,
)
from projects.forms.project import ContactForm, FollowForm, MoveForm, ProjectForm
from projects.models import CONFIDENTIAL, Bottleneck, Contact, Escalation, Project
from projects.services import bottlenecks, contacts, facts, phases
from projects.services.rights import may_write
from projects.views.scope import require_view_access, visible_project


def _writable(request: UserRequest, pk: int) -> Project:
    project = visible_project(request, pk)
    if not may_write(project, request.user):
        raise PermissionDenied
    return project


def _carry_out(
    request: UserRequest,
    project: Project,
    form: forms.BaseForm,
    service: Callable[[], Any],
    *,
    title: str,
    done: str,
    rows: Sequence[tuple[str, forms.BaseFormSet]] = (),
    under: Model | None = None,
) -> HttpResponse:
    """Show the form on the page that all acts share; once it is done say so and go back to the project."""
    answer = attempt(form, service, rows=[formset for _label, formset in rows])
    if answer.is_done:
        messages.success(request, done)
        return redirect(Project.objects.get(pk=project.pk))
    context = {"form": form, "rows": rows, "project": project, "under": under, "title": title}
    return render(request, "projects/act.html", context, status=answer.status)


@acts_on(Project)
def follow(request: UserRequest, pk: int) -> HttpResponse:
    """Begin to follow a project that was known from a subsidy only."""
    project = _writable(request, pk)
    form = FollowForm(posted(request))
    return _carry_out(
        request,
        project,
        form,
        lambda: phases.follow(project, actor=request.user, **form.cleaned_data),
        title=_("Have the Impulsteam follow it"),
        done=_("The Impulsteam now follows this project."),
    )


@acts_on(Project)
def move(request: UserRequest, pk: int) -> HttpResponse:
    """Put a project in another phase, state or track."""
    project = _writable(request, pk)
    form = MoveForm(posted(request), project=project)
    return _carry_out(
        request,
        project,
        form,
        lambda: phases.move(project, actor=request.user, **form.cleaned_data),
        title=_("Change phase or status"),
        done=_("The project has been moved."),
    )


@acts_on(Project)
def edit(request: UserRequest, pk: int) -> HttpResponse:
    """Change the facts of a project."""
    project = _writable(request, pk)
    form = ProjectForm(posted(request), instance=Project.objects.get(pk=project.pk), user=request.user)
    return _carry_out(
        request,
        project,
        form,
        lambda: facts.change_facts(project, actor=request.user, **form.cleaned_data),
        title=_("Change the details"),
        done=_("The details have been changed."),
    )


@acts_on(Project)
def programme(request: UserRequest, pk: int) -> HttpResponse:
    """Fill in the programme."""
    project = _writable(request, pk)
    initial = list(project.programme.values("number", "segment", "form", "target_group"))
    parts: Any = Parts(posted(request), prefix="part", initial=initial)
    return _carry_out(
        request,
        project,
        forms.Form(posted(request)),
        lambda: facts.set_programme(project, parts=parts.values(), actor=request.user),
        title=_("Programme"),
        done=_("The programme has been saved."),
        rows=[(_("Dwellings by segment, form and target group"), parts)],
    )


@acts_on(Project)
def flex_plan(request: UserRequest, pk: int) -> HttpResponse:
    """Fill in the plan of a flex project."""
    project = _writable(request, pk)
    plan = getattr(project, "flex_plan", None)
    initial = {name: getattr(plan, name) for name in FlexForm.base_fields} if plan else None
    locations = list(plan.locations.values("name", "units", "is_chosen")) if plan else []
    groups = list(plan.groups.values("target_group", "share")) if plan else []
    form = FlexForm(posted(request), initial=initial)
    places: Any = Locations(posted(request), prefix="loc", initial=locations)
    shares: Any = Shares(posted(request), prefix="mix", initial=groups)
    return _carry_out(
        request,
        project,
        form,
        lambda: facts.set_flex_plan(
            project, actor=request.user, locations=places.values(), groups=shares.values(), **form.cleaned_data
        ),
        title=_("Flex plan"),
        done=_("The flex plan has been saved."),
        rows=[(_("Locations"), places), (_("Mix of target groups"), shares)],
    )


@acts_on(Project)
def contact_add(request: UserRequest, pk: int) -> HttpResponse:
    """Add somebody to call."""
    project = _writable(request, pk)
    form = ContactForm(posted(request))
    return _carry_out(
        request,
        project,
        form,
        lambda: contacts.add_contact(project, actor=request.user, **form.cleaned_data),
        title=_("Add a contact"),
        done=_("The contact has been saved."),
    )


@acts_on(Project, contacts="pk")
def contact_remove(request: UserRequest, pk: int) -> HttpResponse:
    """Remove a contact, after asking."""
    require_view_access(request)
    visible = Project.objects.visible_to(request.user).values("pk")
    contact = get_object_or_404(Contact.objects.filter(project__in=visible), pk=pk)
    project = _writable(request, contact.project_id)
    return _carry_out(
        request,
        project,
        forms.Form(posted(request)),
        lambda: contacts.remove_contact(contact, actor=request.user),
        title=_("Remove %(name)s") % {"name": contact.name},
        done=_("The contact has been removed."),
        under=contact,
    )


@acts_on(Project)
def bottleneck_add(request: UserRequest, pk: int) -> HttpResponse:
    """Add a bottleneck."""
    project = _writable(request, pk)
    form = BottleneckForm(posted(request), user=request.user)
    return _carry_out(
        request,
        project,
        form,
        lambda: bottlenecks.raise_bottleneck(project, actor=request.user, **form.cleaned_data),
        title=_("Add a bottleneck"),
        done=_("The bottleneck has been added."),
    )


def _bottleneck(request: UserRequest, pk: int) -> Bottleneck:
    require_view_access(request)
    found = Bottleneck.objects.visible_to(request.user).select_related("project")
    return get_object_or_404(found, pk=pk)


@acts_on(Project, bottlenecks="pk")
def bottleneck_plan(request: UserRequest, pk: int) -> HttpResponse:
    """Say whose a bottleneck is and what is done about it."""
    bottleneck = _bottleneck(request, pk)
    project = _writable(request, bottleneck.project_id)
    initial = {name: getattr(bottleneck, name) for name in PlanForm.base_fields}
    form = PlanForm(posted(request), initial=initial)
    return _carry_out(
        request,
        project,
        form,
        lambda: bottlenecks.plan_action(bottleneck, actor=request.user, **form.cleaned_data),
        title=_("Action on “%(kind)s”") % {"kind": bottleneck.get_kind_display()},
        done=_("The action has been saved."),
        under=bottleneck,
    )


@acts_on(Project, bottlenecks="pk")
def bottleneck_solve(request: UserRequest, pk: int) -> HttpResponse:
    """Close a bottleneck."""
    bottleneck = _bottleneck(request, pk)
    project = _writable(request, bottleneck.project_id)
    form = ResolveForm(posted(request))
    return _carry_out(
        request,
        project,
        form,
        lambda: bottlenecks.resolve_bottleneck(bottleneck, actor=request.user, **form.cleaned_data),
        title=_("Resolve “%(kind)s”") % {"kind": bottleneck.get_kind_display()},
        done=_("The bottleneck has been resolved."),
        under=bottleneck,
    )


@acts_on(Project, bottlenecks="pk")
def bottleneck_escalate(request: UserRequest, pk: int) -> HttpResponse:
    """Take a bottleneck to a table: the adviser, or for the versnellingstafel who has the role."""
    bottleneck = _bottleneck(request, pk)
    project = bottleneck.project
    if not may_write(project, request.user) and not request.user.has_perm(CONFIDENTIAL):
        raise PermissionDenied
    form = EscalateForm(posted(request), user=request.user)
    return _carry_out(
        request,
        project,
        form,
        lambda: bottlenecks.escalate(bottleneck, actor=request.user, **form.cleaned_data),
        title=_("Escalate “%(kind)s”") % {"kind": bottleneck.get_kind_display()},
        done=_("The bottleneck has been escalated."),
        under=bottleneck,
    )


@acts_on(Project, bottlenecks__escalations="pk")
def escalation_close(request: UserRequest, pk: int) -> HttpResponse:
    """Say what came of an escalation."""
    require_view_access(request)
    found = Escalation.objects.visible_to(request.user).select_related("bottleneck__project")
    escalation = get_object_or_404(found, pk=pk)
    project = escalation.bottleneck.project
    at_table = escalation.level == EscalationLevel.ACCELERATION_TABLE
    if not at_table and not may_write(project, request.user):
        raise PermissionDenied
    form = OutcomeForm(posted(request))
    return _carry_out(
        request,
        project,
        form,
        lambda: bottlenecks.close_escalation(escalation, actor=request.user, **form.cleaned_data),
        title=_("Outcome of “%(level)s”") % {"level": escalation.get_level_display()},
        done=_("The outcome has been saved."),
        under=escalation,
    )
