"""Findings: a list of what waits for an explanation, and the page on which one is explained."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt
from drenthe.lib.screens.acts_on import acts_on
from monitoring.forms.tables import ExplanationForm, FindingFilterForm
from monitoring.models import Finding
from monitoring.pages.desk import findings_to_list
from monitoring.services.checks.findings import explain
from monitoring.services.tables.grid import finding_view, shape_of, shapes_of

EXPLAIN = "monitoring.explain_finding"
PER_PAGE = 50


@require_GET
@permission_required(EXPLAIN, raise_exception=True)
def finding_list(request: UserRequest) -> HttpResponse:
    """What does not fit, table by table; first what nobody has explained."""
    form = FindingFilterForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    page = Paginator(findings_to_list(**asked), PER_PAGE).get_page(request.GET.get("page"))
    tables = list({one.table_id: one.table for one in page}.values())
    shapes = shapes_of(tables)
    rows = [(one, finding_view(one, shapes[one.table_id])) for one in page]
    context = {"form": form, "page": page, "rows": rows, "is_filtered": any(asked.values())}
    return render(request, "monitoring/manage/findings.html", context)


@acts_on(Finding)
@permission_required(EXPLAIN, raise_exception=True)
def finding_page(request: UserRequest, pk: int) -> HttpResponse:
    """One finding, and the explanation of it."""
    finding = get_object_or_404(Finding.objects.select_related("table", "explained_by", "load__loaded_by"), pk=pk)
    form = ExplanationForm(request.POST or None, initial={"explanation": finding.explanation})
    answer = attempt(form, lambda: explain(finding, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("The explanation has been saved; it is shown beside the figure."))
        return redirect("monitoring:finding-list")
    shown = finding_view(finding, shape_of(finding.table))
    context = {"finding": finding, "shown": shown, "form": form, "table": finding.table}
    return render(request, "monitoring/manage/finding.html", context, status=answer.status)
