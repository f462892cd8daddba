"""A list of projects brought in: uploaded, its columns chosen, tried, stored. Everybody sees the own lists only."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on, acts_on_nothing
from drenthe.lib.sheets.kinds import FileKind
from drenthe.lib.sheets.list_forms import corrected
from drenthe.uploads.models import ImportState
from drenthe.uploads.services import mappings
from drenthe.uploads.services.before import stored_before
from drenthe.uploads.services.elsewhere import elsewhere, refused_elsewhere
from drenthe.uploads.services.refusals import ShownChanged
from drenthe.uploads.services.uploads import discard
from projects.enums import RowOutcome
from projects.forms.imports import ColumnsForm, UndoForm, UploadForm
from projects.imports.project_list import ProjectList
from projects.imports.run import carry_out, list_of, receive_list, try_out
from projects.models import ProjectImport
from projects.services.import_undo import projects_now, undo
from projects.services.importing import MAPPINGS, choose_columns, mark_of

IMPORT_PROJECTS = "projects.import_project"
PER_PAGE = 100
LISTS_SHOWN = 20
ORDER = [RowOutcome.REFUSED, RowOutcome.NEW, RowOutcome.CHANGED, RowOutcome.LEFT_OUT, RowOutcome.UNCHANGED]


def _own(request: UserRequest, pk: UUID) -> ProjectImport:
    return get_object_or_404(ProjectImport, pk=pk, uploaded_by=request.user)


@acts_on_nothing(NEW)
@permission_required(IMPORT_PROJECTS, raise_exception=True)
def import_list(request: UserRequest) -> HttpResponse:
    """Upload a list, and see those of before."""
    form = UploadForm(posted(request), request.FILES or None)
    again = corrected(request, ProjectImport.objects.filter(uploaded_by=request.user))
    answer = attempt(
        form, lambda: receive_list(form.cleaned_data["file"], instead_of=again, actor=request.user), field="file"
    )
    if answer.is_done:
        return redirect("projects:import-columns", pk=answer.result.pk)
    lists = ProjectImport.objects.filter(uploaded_by=request.user)[:LISTS_SHOWN]
    context = {"form": form, "lists": lists, "looks_like": _elsewhere(request, form), "again": again}
    return render(request, "projects/imports/list.html", context, status=answer.status)


def _elsewhere(request: UserRequest, form: UploadForm) -> list[FileKind]:
    """Where a list belongs that was refused here."""
    return refused_elsewhere(request.FILES.get("file"), besides=request.path) if form.errors else []


@acts_on(ProjectImport)
@permission_required(IMPORT_PROJECTS, raise_exception=True)
def import_columns(request: UserRequest, pk: UUID) -> HttpResponse:
    """Choose which column holds what; then the list is tried. What was chosen before for such a header is kept."""
    run = _own(request, pk)
    if not run.is_open:
        return redirect("projects:import-result", pk=run.pk)
    with report_refusal(request):
        said = request.GET
        return _columns(request, run, list_of(run, chosen=said.get("sheet", ""), pointed=said.get("row", "")))
    return redirect("projects:import-list")


def _columns(request: UserRequest, run: ProjectImport, projects: ProjectList) -> HttpResponse:
    if projects.must_choose:
        return render(request, "projects/imports/sheets.html", {"run": run, "projects": projects})
    remembered = mappings.remembered(MAPPINGS).get(projects.header.signature)
    known = remembered if request.GET.get("row") else run.columns or remembered
    form = ColumnsForm(posted(request), projects=projects, remembered=known)
    context = {"form": form, "run": run, "projects": projects, "is_known": remembered is not None}
    context["looks_like"] = elsewhere(run, besides=reverse("projects:import-list"))
    if form.is_valid():
        return _try(request, run, form, projects)
    return render(request, "projects/imports/columns.html", context, status=400 if form.is_bound else 200)


def _try(request: UserRequest, run: ProjectImport, form: ColumnsForm, projects: ProjectList) -> HttpResponse:
    with report_refusal(request):
        said = form.cleaned_data
        chosen = {"columns": form.columns(), "track": said["default_track"], "sheet": projects.sheet_name}
        chosen["place"] = request.GET.get("row", "") or run.columns.get("place", "")
        chosen |= {"in_groups": form.reads_groups(), "words": form.words()}
        run = choose_columns(run, **chosen, left_out=form.not_used(), header=projects.header)
        try_out(run, actor=request.user)
    return redirect("projects:import-result", pk=run.pk)


@require_GET
@permission_required(IMPORT_PROJECTS, raise_exception=True)
def import_result(request: UserRequest, pk: UUID) -> HttpResponse:
    """What the list would do, or did, row by row; what was refused comes first. Nothing of one that was discarded."""
    run = _own(request, pk)
    if run.is_discarded:
        return redirect("projects:import-list")
    if run.state == ImportState.UPLOADED:
        return redirect("projects:import-columns", pk=run.pk)
    return _page(request, run)


def _page(
    request: UserRequest, run: ProjectImport, *, undo_form: UndoForm | None = None, status: int = 200
) -> HttpResponse:
    chosen, result = request.GET.get("outcome", ""), run.result or []
    rows = [row for row in result if not chosen or row["outcome"] == chosen]
    rows.sort(key=lambda row: (ORDER.index(RowOutcome(row["outcome"])), row["row"]))
    counts = {outcome: sum(row["outcome"] == outcome for row in result) for outcome in ORDER}
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    before = stored_before(run) if run.is_open else None
    context = {
        "run": run,
        "before": before,
        "sees_before": before is not None and request.user == before.uploaded_by,
        "page": page,
        "counts": [(outcome, count) for outcome, count in counts.items() if count],
        "looks_like": elsewhere(run, besides=reverse("projects:import-list")) if run.is_open else [],
        "chosen": chosen,
        "total": len(result),
        "is_stored": run.is_stored,
        "shown": mark_of(result),
        "refused": counts[RowOutcome.REFUSED],
        "dwellings": _dwellings(result),
        "left_out": run.columns.get("left_out", []),
        "partly": sum(bool(row.get("left_out")) for row in result),
        "stores": counts[RowOutcome.NEW] + counts[RowOutcome.CHANGED],
        **(_stored_now(page, run, request.user, undo_form) if run.can_be_undone else {}),
    }
    return render(request, "projects/imports/result.html", context, status=status)


def _dwellings(result: list[dict[str, Any]]) -> dict[str, int]:
    """The dwellings of the new projects of a list together, and how many of them have no number."""
    new = [row for row in result if row["outcome"] == RowOutcome.NEW]
    numbers = [row["dwellings"] for row in new if row.get("dwellings")]
    return {"sum": sum(numbers), "projects": len(numbers), "without": len(new) - len(numbers)}


def _stored_now(page: Page, run: ProjectImport, user: User, undo_form: UndoForm | None) -> dict[str, Any]:
    """What was done since with the projects of a list, and whether it can be undone."""
    now = projects_now(run, user)
    done = {one.project.pk: one.done for one in now}
    page.object_list = [{**row, "done": done.get(row["project"], "")} for row in page]
    return {"undo_form": undo_form or UndoForm(), "worked_on": [one for one in now if one.done], "can_undo": bool(now)}


@acts_on(ProjectImport)
@require_POST
@permission_required(IMPORT_PROJECTS, raise_exception=True)
def import_store(request: UserRequest, pk: UUID) -> HttpResponse:
    """Store the list that was tried."""
    run = _own(request, pk)
    with report_refusal(request):
        try:
            carry_out(run, seen=request.POST.get("shown", ""), actor=request.user)
        except ShownChanged:
            try_out(run, actor=request.user)
            raise
        messages.success(request, _("The list has been stored."))
    return redirect("projects:import-result", pk=run.pk)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(IMPORT_PROJECTS, raise_exception=True)
def import_discard(request: UserRequest, pk: UUID) -> HttpResponse:
    """Throw a list away that was not stored."""
    run = _own(request, pk)
    with report_refusal(request):
        discard(run)
        messages.success(request, _("The file has been discarded; nothing from it was stored."))
    return redirect("projects:import-list")


@acts_on(ProjectImport)
@require_POST
@permission_required(IMPORT_PROJECTS, raise_exception=True)
def import_undo(request: UserRequest, pk: UUID) -> HttpResponse:
    """Undo a list that should not have been stored: as a whole, or not."""
    run = _own(request, pk)
    form = UndoForm(request.POST)
    answer = attempt(form, lambda: undo(run, reason=form.cleaned_data["reason"], actor=request.user))
    if answer.is_done:
        messages.success(request, _("The import has been undone. What it made counts nowhere any more."))
        return redirect("projects:import-result", pk=run.pk)
    for error in form.non_field_errors():
        messages.error(request, str(error))
    return _page(request, run, undo_form=form, status=answer.status)
