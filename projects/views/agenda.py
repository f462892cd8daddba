"""The Woonagenda's actions and the advices of the Burgerberaad: how far they are and what shows it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import Answer, attempt, posted
from drenthe.lib.screens.acts_on import acts_on
from drenthe.lib.screens.paging import first_of
from projects.forms.agenda import EvidenceForm, ProgressForm
from projects.models import Advice, AgendaAction, Meeting
from projects.registers import ActionRegister, AdviceRegister
from projects.services.agenda import add_evidence, set_progress
from projects.services.timeline import register_timeline
from projects.views.registers import RegisterPage, show_register

ADVICES = RegisterPage(
    tab="advices",
    title=gettext_lazy("Recommendations of the Burgerberaad"),
    intro=gettext_lazy("What the residents recommended, how far it has progressed, and what shows this."),
    filters=AdviceRegister,
    main="q progress pillar",
    table="projects/agenda/advices.html",
    export="advices",
    empty=gettext_lazy("There are no recommendations yet"),
)
ACTIONS = RegisterPage(
    tab="actions",
    title=gettext_lazy("Actions of the Woonagenda"),
    intro=gettext_lazy(
        "The actions of the Woonagenda 2024-2028 by pillar: who owns them and how far they have progressed."
    ),
    filters=ActionRegister,
    main="q pillar progress",
    table="projects/agenda/actions.html",
    export="actions",
    empty=gettext_lazy("There are no actions yet"),
)


@require_GET
@permission_required("projects.view_advice", raise_exception=True)
def advice_list(request: UserRequest) -> HttpResponse:
    """The advices."""
    return show_register(request, ADVICES)


@require_GET
@permission_required("projects.view_agendaaction", raise_exception=True)
def action_list(request: UserRequest) -> HttpResponse:
    """The actions."""
    return show_register(request, ACTIONS)


@acts_on(Advice)
@permission_required("projects.view_advice", raise_exception=True)
def advice(request: UserRequest, pk: int) -> HttpResponse:
    """One advice."""
    found = get_object_or_404(Advice.objects.select_related("action"), pk=pk)
    return _item(request, found, may_change=request.user.has_perm("projects.change_advice"))


@acts_on(AgendaAction)
@permission_required("projects.view_agendaaction", raise_exception=True)
def action(request: UserRequest, pk: int) -> HttpResponse:
    """One action, with its advices and meetings."""
    found = get_object_or_404(AgendaAction, pk=pk)
    more = {
        "advices": first_of(found.advices.all()),
        "meetings": first_of(Meeting.objects.visible_to(request.user).filter(action=found)),
    }
    return _item(request, found, may_change=request.user.has_perm("projects.change_agendaaction"), **more)


def _item(request: UserRequest, item: Advice | AgendaAction, *, may_change: bool, **more: Any) -> HttpResponse:
    """Show it; take what was filled in: the progress, or a piece of evidence (the button says which)."""
    if request.method == "POST" and not may_change:
        raise PermissionDenied
    data = posted(request)
    adds = "evidence" in (data or {})
    progress = ProgressForm(None if adds else data, item=item, auto_id="progress_%s")
    evidence = EvidenceForm(data if adds else None, auto_id="evidence_%s")
    answer = _take(item, evidence if adds else progress, adds=adds, actor=request.user)
    if answer.is_done:
        messages.success(request, _("The evidence has been added.") if adds else _("The progress has been changed."))
        return redirect(request.path)
    context = {
        "item": item,
        "is_advice": isinstance(item, Advice),
        "evidence": item.evidence.all(),
        "moments": register_timeline(item),
        **({"progress_form": progress, "evidence_form": evidence} if may_change else {}),
        **more,
    }
    return render(request, "projects/agenda/item.html", context, status=answer.status)


def _take(item: Advice | AgendaAction, form: BaseForm, *, adds: bool, actor: User) -> Answer[Any]:
    service: Callable[..., Any] = add_evidence if adds else set_progress
    return attempt(form, lambda: service(item, **form.cleaned_data, actor=actor))
