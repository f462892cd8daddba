"""Exports on screen: ask, watch, fetch, stop, try again."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import FileResponse, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.exports import columns, jobs, repeats, runner, tasks
from drenthe.exports.base import Export
from drenthe.exports.forms import ColumnsForm, ExportForm, RepeatForm
from drenthe.exports.models import ColumnChoice, ExportRun, ExportState, RepeatedExport
from drenthe.exports.refusals import ColumnsNotOffered, NoSuchExport, NotAllowed
from drenthe.exports.registry import EXPORTS, get_export
from drenthe.lib.refusals import Refusal
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.acting import report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, OWN, acts_on_nothing
from drenthe.lib.screens.paging import CappedPaginator

PER_PAGE = 25
OF_THE_SCREEN = ("page", "fields")  # in the address of a list, and no filter of it
SEE = "exports.view_exportrun"
ASK = "exports.request_exportrun"
HTMX_STOP_POLLING = 286


@require_GET
@permission_required(SEE, raise_exception=True)
def export_list(request: UserRequest) -> HttpResponse:
    """What can be asked for, and what was asked: one's own, and everybody's for finance."""
    everybody = request.user.has_perm("exports.download_any_exportrun")
    paginator = CappedPaginator(runner.visible_runs(request.user).select_related("requested_by"), PER_PAGE)
    page = paginator.get_page(request.GET.get("page"))
    asks = request.user.has_perm(ASK)
    offered = [export for export in EXPORTS.values() if asks and _is_offered(request.user, export)]
    mine = dict(ColumnChoice.objects.filter(owner=request.user).values_list("export", "columns")[: len(EXPORTS)])
    context = {
        "exports": [(export, columns.offered(export), mine.get(export.key)) for export in offered],
        "repeats": [(repeat, EXPORTS.get(repeat.export)) for repeat in repeats.going(request.user)],
        "page": page,
        "paginator": paginator,
        "runs": [(run, EXPORTS.get(run.export)) for run in page],
        "everybody": everybody,
        "today": timezone.localdate(),
        "kept_days": settings.EXPORT_DAYS,
    }
    return render(request, "exports/list.html", context)


def _is_offered(user: User, export: Export) -> bool:
    return export.is_listed and user.has_perm(export.permission)


@acts_on_nothing(NEW)
@require_POST
@permission_required(ASK, raise_exception=True)
def export_request(request: UserRequest, export: str) -> HttpResponse:
    """Ask for a file: as of a day, or of a list as it is filtered on the screen (`query`)."""
    form = ExportForm(request.POST)
    _found(export)
    if not form.is_valid():
        return render(request, "exports/refused.html", {"reason": form.first_error()}, status=400)
    try:
        with transaction.atomic():
            run = runner.request_export(
                export,
                filters=_filters(form.cleaned_data["query"]) | _chosen(request.POST),
                file_format=form.cleaned_data["format"],
                as_of=form.cleaned_data["as_of"],
                language=get_language() or "nl",
                actor=request.user,
            )
            tasks.build_when_committed(run)
    except NotAllowed as refusal:
        raise PermissionDenied(str(refusal)) from None
    except Refusal as refusal:
        return render(request, "exports/refused.html", {"reason": str(refusal)}, status=409)
    return redirect(run)


def _found(key: str) -> Export:
    try:
        return get_export(key)
    except NoSuchExport as refusal:
        raise NotFoundWithReason(str(refusal)) from None


@acts_on_nothing(OWN)
@require_http_methods(["GET", "POST"])
@permission_required(ASK, raise_exception=True)
def export_columns(request: UserRequest, export: str) -> HttpResponse:
    """Choose once which columns of a list come in one's own files."""
    found = _found(export)
    if not request.user.has_perm(found.permission):
        raise PermissionDenied(str(NotAllowed(name=found.title)))
    offered = columns.offered(found)
    if not offered:
        raise NotFoundWithReason(str(ColumnsNotOffered(name=found.title)))
    keys = [column.key for column in offered]
    data = request.POST if request.method == "POST" and "all" not in request.POST else None
    form = ColumnsForm(data, offered=offered, initial={"columns": columns.chosen(found, request.user) or keys})
    if request.method == "POST" and (data is None or form.is_valid()):
        columns.choose(found, keys if data is None else form.cleaned_data["columns"], actor=request.user)
        messages.success(
            request, _("The columns have been saved for your files of “%(name)s”.") % {"name": found.title}
        )
        return redirect(f"{reverse('exports:export-list')}#export-{found.key}")
    always = [column.label for column in found.columns() if column.key in found.kept] if found.columns else []
    context = {"export": found, "form": form, "always": get_text_list(list(map(str, always)), _("and"))}
    return render(request, "exports/columns.html", context, status=400 if form.is_bound else 200)


def _filters(query: str) -> dict[str, object]:
    data = QueryDict(query)
    return {
        key: values[0] if len(values) == 1 else values
        for key in data
        if key not in OF_THE_SCREEN and (values := [value for value in data.getlist(key) if value])
    }


def _chosen(data: QueryDict) -> dict[str, object]:
    """The cases that were ticked, an empty list when none was, which an export of chosen cases refuses; and words."""
    found: dict[str, object] = {name: data[name] for name in ("words",) if data.get(name)}
    if "case" in data:
        found["case"] = [value for value in data.getlist("case") if value]
    return found


def _visible(user: User, pk: UUID) -> ExportRun:
    run = get_object_or_404(ExportRun.objects.select_related("requested_by"), pk=pk)
    if not runner.may_download(user, run):
        raise NotFoundWithReason(_("This export is not yours, or you may no longer see what is in it."))
    return run


@require_GET
@permission_required(SEE, raise_exception=True)
def export_page(request: UserRequest, pk: UUID) -> HttpResponse:
    """One run: its progress, and its file when it is there."""
    run = _visible(request.user, pk)
    export = EXPORTS.get(run.export)
    repeats_it = export is not None and export.is_listed and request.user.has_perm(ASK)
    context = {"run": run, "export": export, "repeat_form": RepeatForm() if repeats_it else None}
    return render(request, "exports/run.html", context)


@acts_on_nothing(NEW)
@require_POST
@permission_required(ASK, raise_exception=True)
def export_repeat(request: UserRequest, pk: UUID) -> HttpResponse:
    """Have the file of a run made by itself from now on, for oneself."""
    run = _visible(request.user, pk)
    form = RepeatForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return redirect(run)
    with report_refusal(request):
        repeat = repeats.start(run, rhythm=form.cleaned_data["rhythm"], actor=request.user)
        said = _("This file is now made for you automatically, for the first time on %(day)s.")
        messages.success(request, said % {"day": date_format(repeat.next_on)})
    return redirect(f"{reverse('exports:export-list')}#repeated")


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(SEE, raise_exception=True)
def export_stop_repeat(request: UserRequest, pk: int) -> HttpResponse:
    """Make no more of a file that comes by itself."""
    repeat = get_object_or_404(RepeatedExport, pk=pk, owner=request.user)
    with report_refusal(request):
        repeats.stop(repeat)
        messages.success(request, _("This file is no longer made automatically."))
    return redirect(f"{reverse('exports:export-list')}#repeated")


@require_GET
@permission_required(SEE, raise_exception=True)
def export_progress(request: UserRequest, pk: UUID) -> HttpResponse:
    """The part of the page that htmx asks for once a second, until the run has ended."""
    run = _visible(request.user, pk)
    context = {"run": run, "export": EXPORTS.get(run.export)}
    status = 200 if run.is_active else HTMX_STOP_POLLING
    return render(request, "exports/progress.html", context, status=status)


@require_GET
@permission_required(SEE, raise_exception=True)
def export_download(request: UserRequest, pk: UUID) -> HttpResponseBase:
    """The file itself, for its owner and for finance."""
    run = _visible(request.user, pk)
    if run.state != ExportState.DONE:
        raise NotFoundWithReason(_("There is no file: this export is not ready, or its file has expired."))
    try:
        file = run.file.open("rb")
    except FileNotFoundError:
        raise NotFoundWithReason(_("There is no file: this export is not ready, or its file has expired.")) from None
    export = EXPORTS.get(run.export)
    name = export.file_name(run.filters, run.as_of, run.format) if export else f"{run.export}.{run.format}"
    return FileResponse(file, as_attachment=True, filename=name)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(SEE, raise_exception=True)
def export_cancel(request: UserRequest, pk: UUID) -> HttpResponse:
    """Stop a run."""
    run = _visible(request.user, pk)
    with report_refusal(request):
        jobs.cancel(run)
        messages.success(request, _("The export has been stopped."))
    return redirect(run)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(SEE, raise_exception=True)
def export_retry(request: UserRequest, pk: UUID) -> HttpResponse:
    """Start a run again."""
    run = _visible(request.user, pk)
    with report_refusal(request), transaction.atomic():
        runner.retry(run, actor=request.user)
        tasks.build_when_committed(run)
    return redirect(run)
