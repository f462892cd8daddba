"""What-if on screen: make a scenario, change what it supposes, compare, share. Nothing of it touches a case."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import NEW, acts_on, acts_on_nothing
from drenthe.lib.screens.paging import FirstRows, first_of
from drenthe.lib.values.keys import key_of
from subsidies.forms.scenarios import NewScenarioForm, SuppositionForm
from subsidies.models import Application, Scenario
from subsidies.services.ceilings import scenarios

SEE, MAKE = "subsidies.view_scenario", "subsidies.add_scenario"
MAX_COMPARED = 4
PER_PAGE = 50


@acts_on_nothing(NEW)
@permission_required(SEE, raise_exception=True)
def scenario_list(request: UserRequest) -> HttpResponse:
    """One's own scenarios and those that were shared; a new one is made here."""
    form = NewScenarioForm(posted(request), owner=request.user)
    if form.is_bound and not request.user.has_perm(MAKE):
        raise PermissionDenied
    answer = attempt(form, lambda: scenarios.create_scenario(**form.cleaned_data, actor=request.user))
    if answer.is_done:
        return redirect("subsidies:scenario", pk=answer.result.pk)
    first = first_of(scenarios.visible_to(request.user))
    context = {"form": form, "scenarios": first.rows, "first": first}
    return render(request, "subsidies/scenarios/list.html", context, status=answer.status)


def _visible(request: UserRequest, pk: int) -> Scenario:
    return get_object_or_404(scenarios.visible_to(request.user), pk=pk)


@require_GET
@permission_required(SEE, raise_exception=True)
def scenario(request: UserRequest, pk: int) -> HttpResponse:
    """One scenario: what it supposes, and what it leaves."""
    return _show(request, _visible(request, pk))


def _show(request: UserRequest, found: Scenario, *, wrong: Any = None, status: int = 200) -> HttpResponse:
    outcomes = scenarios.outcome(found, is_whole=False)
    lines = [line for outcome in outcomes for line in outcome.lines]
    page = Paginator(lines, PER_PAGE).get_page(_page(request, lines, wrong))
    on_page = {line.application.pk for line in page}
    context = {
        "scenario": found,
        "outcomes": [
            (outcome, [(line, _form(line, wrong)) for line in outcome.lines if line.application.pk in on_page])
            for outcome in outcomes
        ],
        "page": page,
        "first": FirstRows([], scenarios.MOST_PENDING, has_more=len(lines) >= scenarios.MOST_PENDING),
        "is_owner": found.owner_id == request.user.pk,
    }
    return render(request, "subsidies/scenarios/scenario.html", context, status=status)


def _page(request: UserRequest, lines: list[scenarios.ScenarioLine], wrong: Any) -> Any:
    """The page that is asked for; the one with the line in which something is wrong."""
    at = next((at for at, line in enumerate(lines) if wrong is not None and line.application.pk == wrong[0]), None)
    return request.GET.get("page") if at is None else at // PER_PAGE + 1


def _form(line: scenarios.ScenarioLine, wrong: Any) -> SuppositionForm:
    if wrong is not None and wrong[0] == line.application.pk:
        form: SuppositionForm = wrong[1]
        return form
    return SuppositionForm(
        initial={"choice": line.choice, "amount": line.takes or None}, prefix=str(line.application.pk)
    )


@acts_on(Scenario)
@require_POST
@permission_required(MAKE, raise_exception=True)
def suppose(request: UserRequest, pk: int, case_number: str) -> HttpResponse:
    """Change what is supposed about one application."""
    found = _visible(request, pk)
    application = get_object_or_404(Application, case_number=case_number, scheme=found.scheme_id)
    form = SuppositionForm(request.POST, prefix=str(application.pk))
    answer = attempt(form, lambda: scenarios.suppose(found, application, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        return redirect("subsidies:scenario", pk=found.pk)
    return _show(request, found, wrong=(application.pk, form), status=answer.status)


@acts_on(Scenario)
@require_POST
@permission_required(MAKE, raise_exception=True)
def scenario_act(request: UserRequest, pk: int, act: str) -> HttpResponse:
    """Share, keep to oneself, copy or throw away."""
    found = _visible(request, pk)
    with report_refusal(request):
        if act == "copy":
            name = _("%(name)s (copy)") % {"name": found.name[:80]}
            found = scenarios.copy_scenario(found, name=_free_name(request, found, name), actor=request.user)
        elif act == "delete":
            scenarios.delete_scenario(found, actor=request.user)
            messages.success(request, _("The scenario has been deleted."))
            return redirect("subsidies:scenario-list")
        else:
            scenarios.share_scenario(found, is_shared=act == "share", actor=request.user)
    return redirect("subsidies:scenario", pk=found.pk)


def _free_name(request: UserRequest, found: Scenario, name: str) -> str:
    own = set(Scenario.objects.filter(owner=request.user, scheme=found.scheme).values_list("name", flat=True))
    number, free = 1, name
    while free in own:
        number += 1
        free = f"{name} {number}"
    return free


@require_GET
@permission_required(SEE, raise_exception=True)
def compare(request: UserRequest) -> HttpResponse:
    """Up to four scenarios side by side."""
    chosen = [key for asked in request.GET.getlist("scenario") if (key := key_of(asked)) is not None]
    found = list(scenarios.visible_to(request.user).filter(pk__in=chosen).order_by("pk")[:MAX_COMPARED])
    columns = [scenarios.outcome(one, is_whole=False) for one in found]
    context = {"scenarios": found, "rows": list(zip(*columns, strict=False)) if _alike(found) else [], "found": found}
    context["apart"] = list(zip(found, columns, strict=True))
    return render(request, "subsidies/scenarios/compare.html", context)


def _alike(found: list[Scenario]) -> bool:
    """Whether all are about one scheme, so that their ceilings can stand in one row."""
    return len({one.scheme_id for one in found}) == 1
