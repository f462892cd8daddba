"""Supervision of the housing of permit holders: the ladder by municipality, targets checked, what was moved."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt
from drenthe.lib.screens.acts_on import NEW, acts_on_nothing
from monitoring.forms import StepForm, TransferForm
from monitoring.models import SupervisionRung, Table, TargetTransfer
from monitoring.services.tables.editions import Edition
from monitoring.services.targets import supervision
from monitoring.services.targets.permit_holders import permit_holder_figures, target_checks
from monitoring.views.monitor import SUPERVISE, tabs

RECORD = "monitoring.supervise_municipality"
YEARS, HALF_YEARS = "permit-holders", "permit-holders-half-year"


@require_safe
@permission_required(SUPERVISE, raise_exception=True)
def supervision_page(request: UserRequest) -> HttpResponse:
    """Where each municipality stands."""
    return _page(request, StepForm(), TransferForm())


@acts_on_nothing(NEW)
@require_POST
@permission_required(RECORD, raise_exception=True)
def step(request: UserRequest) -> HttpResponse:
    """Record a step of supervision."""
    form = StepForm(request.POST)
    answer = attempt(form, lambda: supervision.record_step(**form.cleaned_data, actor=request.user))
    if answer.is_done:
        names = {"municipality": answer.result.municipality.name, "rung": answer.result.rung.label}
        messages.success(request, _("Recorded for %(municipality)s: %(rung)s.") % names)
        return redirect("monitoring:supervision")
    return _page(request, form, TransferForm(), status=400)


@acts_on_nothing(NEW)
@require_POST
@permission_required(RECORD, raise_exception=True)
def transfer(request: UserRequest) -> HttpResponse:
    """Record what one municipality takes over from another."""
    form = TransferForm(request.POST)
    answer = attempt(form, lambda: supervision.record_transfer(**form.cleaned_data, actor=request.user))
    if answer.is_done:
        made = answer.result
        names = {"taker": made.taker.name, "persons": made.persons, "giver": made.giver.name}
        messages.success(request, _("%(taker)s takes over %(persons)s from %(giver)s.") % names)
        return redirect("monitoring:supervision")
    return _page(request, StepForm(), form, status=400)


def _page(request: UserRequest, step_form: Form, transfer_form: Form, *, status: int = 200) -> HttpResponse:
    edition = Edition(is_public=False, day=timezone.localdate())
    context = {
        **_figures(edition),
        "tabs": tabs(request),
        "rungs": SupervisionRung.objects.all(),
        "transfers": TargetTransfer.objects.select_related("giver", "taker", "actor").order_by("-period", "-pk"),
        "step_form": step_form,
        "transfer_form": transfer_form,
        "may_record": request.user.has_perm(RECORD),
    }
    return render(request, "monitoring/supervision.html", context, status=status)


def _figures(edition: Edition) -> dict[str, Any]:
    """The ladder of every municipality with its figures of the last year, and the last half-year checked."""
    tables = {table.key: table for table in edition.tables().filter(key__in=[YEARS, HALF_YEARS])}
    grids = {one.table.key: one for one in edition.grids(list(tables.values()))}
    found = grids.get(YEARS)
    summary = permit_holder_figures(found, found.periods[-1]) if found and found.periods else None
    keys = _codes(tables.get(YEARS))
    balances = {keys[key]: one for key, one in summary.places.items() if key in keys} if summary else {}
    half_years = grids.get(HALF_YEARS)
    period = half_years.periods[-1] if half_years and half_years.periods else ""
    return {
        "summary": summary,
        "ladders": [(one, balances.get(one.municipality.code)) for one in supervision.ladders()],
        "checks": target_checks(half_years, period, _codes(half_years.table)) if half_years and period else [],
        "period": period,
    }


def _codes(table: Table | None) -> dict[str, str]:
    """The CBS codes of the places of a table, by their keys."""
    if table is None:
        return {}
    places = table.place.categories.filter(municipality__isnull=False).select_related("municipality")
    return {one.key: one.municipality.code for one in places if one.municipality}
