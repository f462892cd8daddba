"""The Woonagenda's actions and the advices of the Burgerberaad: how far they are and what shows it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.refusals import Refusal
from projects.forms.agenda import EvidenceForm, ProgressForm
from projects.models import Advice, AgendaAction, Meeting
from projects.registers import ActionRegister, AdviceRegister
from projects.services.agenda import add_evidence, set_progress
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


@permission_required("projects.view_advice", raise_exception=True)
def advice(request: UserRequest, pk: int) -> HttpResponse:
    """One advice."""
    found = get_object_or_404(Advice.objects.select_related("action"), pk=pk)
    return _item(request, found, may_change=request.user.has_perm("projects.change_advice"))


@permission_required("projects.view_agendaaction", raise_exception=True)
def action(request: UserRequest, pk: int) -> HttpResponse:
    """One action, with its advices and meetings."""
    found = get_object_or_404(AgendaAction, pk=pk)
    more = {
        "advices": found.advices.all(),
        "meetings": Meeting.objects.visible_to(request.user).filter(action=found),
    }
    return _item(request, found, may_change=request.user.has_perm("projects.change_agendaaction"), **more)


def _item(request: UserRequest, item: Advice | AgendaAction, *, may_change: bool, **more: Any) -> HttpResponse:
    """Show it; take what was filled in: the progress, or a piece of evidence (the button says which)."""
    if request.method == "POST" and not may_change:
        raise PermissionDenied
    adds = request.method == "POST" and "evidence" in request.POST
    data = request.POST if request.method == "POST" else None
    progress = ProgressForm(None if adds else data, item=item, auto_id="progress_%s")
    evidence = EvidenceForm(data if adds else None, auto_id="evidence_%s")
    status = 200
    if data is not None:
        status = _take(request, item, evidence if adds else progress, adds=adds)
        if status == 200:
            return redirect(request.path)
    context = {
        "item": item,
        "is_advice": isinstance(item, Advice),
        "evidence": item.evidence.all(),
        "progress_form": progress if may_change else None,
        "evidence_form": evidence if may_change else None,
        **more,
    }
    return render(request, "projects/agenda/item.html", context, status=status)


def _take(request: UserRequest, item: Advice | AgendaAction, form: Any, *, adds: bool) -> int:
    """Call the service and return 200; 400 for what was filled in, 409 for a rule that says no."""
    if not form.is_valid():
        return 400
    try:
        if adds:
            add_evidence(item, **form.cleaned_data, actor=request.user)
        else:
            set_progress(item, **form.cleaned_data, actor=request.user)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return 409
    except ValidationError as error:
        form.add_error(None, error.messages)
        return 409
    messages.success(request, _("The evidence has been added.") if adds else _("The progress has been changed."))
    return 200
