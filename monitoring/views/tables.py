"""The desk of the statistics officer: tables, bringing figures by file or by hand, and what to do with a file."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on, acts_on_nothing
from drenthe.lib.sheets.list_forms import corrected
from drenthe.lib.values.keys import key_of
from drenthe.uploads.services.uploads import discard
from monitoring.enums import ValueStatus
from monitoring.forms.mapping import MappingForm
from monitoring.forms.tables import PLANS, DoorForm, ManualEntryForm, UploadForm
from monitoring.forms.waiting import DiscardForm, StoreForm
from monitoring.models import PlanUpload, Table, Upload
from monitoring.pages import desk
from monitoring.services.checks.loads import LoadResult
from monitoring.services.files import uploads
from monitoring.services.files.finality import AS_SAID
from monitoring.services.files.layouts import chosen_layout
from monitoring.services.files.suggestions import Suggestion, suggest_mapping
from monitoring.services.files.template import write_template
from monitoring.services.tables.grid import entries_of, shape_of

LOAD = "monitoring.load_table"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
@permission_required(LOAD, raise_exception=True)
def table_list(request: UserRequest) -> HttpResponse:
    """Every table, what was published last, and what waits."""
    waiting = Upload.objects.filter(closed_at__isnull=True).select_related("table", "uploaded_by")
    plans = PlanUpload.objects.filter(closed_at__isnull=True).select_related("uploaded_by")
    context = {
        "tables": desk.tables_with_state(),
        "uploads": waiting,
        "plans_waiting": plans,
        "has_errors": any(upload.fault_count and not upload.has_question for upload in [*waiting, *plans]),
        "year": timezone.localdate().year - 1,
        "door": DoorForm(),
    }
    return render(request, "monitoring/manage/tables.html", context)


@require_GET
@permission_required(LOAD, raise_exception=True)
def file_new(request: UserRequest) -> HttpResponse:
    """Go to where a file with these figures is submitted."""
    form = DoorForm(request.GET)
    if not form.is_valid():
        return redirect("monitoring:manage")
    what = form.cleaned_data["what"]
    return redirect("monitoring:plan-load") if what == PLANS else redirect("monitoring:table-load", key=what)


@acts_on_nothing(NEW)
@permission_required(LOAD, raise_exception=True)
def table_load(request: UserRequest, key: str) -> HttpResponse:
    """Bring a file; it is looked at on the next page."""
    table = get_object_or_404(Table, key=key)
    again = corrected(request, Upload.objects.filter(table=table))
    first = uploads.said_of(again) if again else _first_answers(table) | {"status": AS_SAID}
    form = UploadForm(request.POST or None, request.FILES or None, initial=first)
    answer = attempt(form, lambda: _receive(table, form, again, request.user), field="file")
    if answer.is_done:
        return redirect(desk.first_page(answer.result))
    context = {"table": table, "form": form, "year": timezone.localdate().year - 1, "again": again}
    return render(request, "monitoring/manage/load.html", context, status=400 if form.is_bound else 200)


def _receive(table: Table, form: UploadForm, again: Upload | None, actor: User) -> Upload:
    file = form.cleaned_data["file"]
    return uploads.receive(table, file=file, name=file.name, about=form.about(), instead_of=again, actor=actor)


@acts_on_nothing(NEW)
@permission_required(LOAD, raise_exception=True)
def table_hand(request: UserRequest, key: str, year: int) -> HttpResponse:
    """Type figures in; they are looked at on the next page."""
    table = get_object_or_404(Table, key=key)
    _check_year(year)
    form = ManualEntryForm(
        posted(request),
        shape=shape_of(table),
        of_year=year,
        entries=entries_of(table),
        initial=_first_answers(table, year) | {"status": ValueStatus.DEFINITIVE},
    )
    answer = attempt(
        form, lambda: uploads.by_hand(table, figures=form.figures(), about=form.about(), actor=request.user)
    )
    if answer.is_done:
        return redirect(answer.result)
    context = {"table": table, "form": form, "year": year}
    return render(request, "monitoring/manage/hand.html", context, status=answer.status)


@require_GET
@permission_required(LOAD, raise_exception=True)
def table_template(request: UserRequest, key: str, year: int) -> HttpResponse:
    """The empty workbook of a table."""
    table = get_object_or_404(Table, key=key)
    _check_year(year)
    response = HttpResponse(content_type=EXCEL)
    write_template(response, table, year)  # type: ignore[arg-type]
    response["Content-Disposition"] = f'attachment; filename="{table.key}-{year}.xlsx"'
    return response


@require_GET
@permission_required(LOAD, raise_exception=True)
def upload_page(request: UserRequest, pk: UUID) -> HttpResponse:
    """A file that was brought: what is wrong with it, or what storing it would do."""
    return _page(request, _upload(pk), StoreForm())


def _page(request: UserRequest, upload: Upload, form: StoreForm, *, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {"upload": upload, "table": upload.table, "answers": form}
    if upload.is_open:
        previewed = uploads.preview_upload(upload)
        context["reading"], context["previewed"] = previewed.reading, previewed
        context["year_meant"] = desk.year_meant(upload, previewed)
        context["looks_like"] = desk.looks_like(upload, previewed)
        context["guessed"] = desk.guessed_place(previewed)
        context["before"] = desk.stored_before(upload)
        strangers = (cell.content for cell, _axis in previewed.reading.strangers)
        context["of_places"] = desk.of_places(upload, strangers, context["looks_like"])
        if previewed.effect is not None:
            context["seen"] = desk.review_file(previewed, shape_of(upload.table), upload.year)
            context["next_edition"] = desk.next_edition_of(upload, previewed)
            context["who_sees"] = desk.who_sees(upload.table, upload.published_on)
    return render(request, "monitoring/manage/upload.html", context, status=status)


@acts_on(Upload)
@permission_required(LOAD, raise_exception=True)
def upload_mapping(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say what the columns of an own layout hold; that is remembered once the file is stored."""
    upload = _upload(pk)
    if not upload.is_open:
        return redirect(upload)
    with uploads.delivery_of(upload) as delivery:
        suggestion = suggest_mapping(delivery, pointed=request.GET.get("row", ""))
        previewed = uploads.preview_upload(upload)
    if suggestion is None:
        messages.error(request, _("No row with column names was found in this file."))
        return redirect(upload)
    form = MappingForm(request.POST or None, suggestion=suggestion)
    answer = attempt(form, lambda: _choose_layout(upload, suggestion, form))
    if answer.is_done:
        messages.success(
            request, _("The file has been read like this. No figures have been stored yet: look at them first.")
        )
        return redirect(upload)
    context: dict[str, Any] = {"upload": upload, "table": upload.table, "form": form, "suggestion": suggestion}
    context["one_by_one"], context["year_meant"] = previewed.reading.one_by_one, desk.year_meant(upload, previewed)
    context["looks_like"] = desk.looks_like(upload, previewed)
    context["of_places"] = desk.of_places(upload, form.elsewhere(), context["looks_like"])
    return render(request, "monitoring/manage/mapping.html", context, status=answer.status)


def _choose_layout(upload: Upload, suggestion: Suggestion, form: MappingForm) -> None:
    layout = chosen_layout(upload.table, suggestion.header, form.columns(), form.names(), year=upload.year)
    uploads.choose_layout(upload, layout, place=suggestion.place)


@acts_on(Upload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def upload_choose(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say which of the tables in a file is meant."""
    upload = _upload(pk)
    with report_refusal(request):
        uploads.choose(upload, request.POST.get("place", ""))
        return redirect(desk.first_page(_upload(pk)))
    return redirect(upload)


@acts_on(Upload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def upload_year(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say that a file is of another year."""
    upload = _upload(pk)
    with report_refusal(request):
        uploads.choose_year(upload, key_of(request.POST.get("year")) or 0)
    return redirect(upload)


@acts_on(Upload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def upload_status(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say how final the figures of a file are."""
    upload = _upload(pk)
    with report_refusal(request):
        uploads.choose_status(upload, request.POST.get("status", ""))
    return redirect(upload)


@acts_on(Upload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def upload_groups(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say whether “1.180” is 1180 in all of a file."""
    upload = _upload(pk)
    with report_refusal(request):
        uploads.choose_groups(upload, are_whole=request.POST.get("are_whole") == "yes")
    return redirect(upload)


@acts_on(Upload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def upload_sign(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say what a sign in the place of a figure says."""
    upload = _upload(pk)
    with report_refusal(request):
        said = {name: request.POST.get(name, "") for name in ("sign", "meaning")}
        uploads.choose_sign(upload, **said)
    return redirect(upload)


@acts_on(Upload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def upload_confirm(request: UserRequest, pk: UUID) -> HttpResponse:
    """Store the figures of a file. What was typed stays on the page when it is refused."""
    upload, form = _upload(pk), StoreForm(request.POST)
    answer = attempt(form, lambda: _confirm(upload, form.cleaned_data, request.user))
    if answer.is_done:
        messages.success(request, desk.what_was_stored(answer.result))
        return redirect("monitoring:table", key=upload.table.key)
    return _page(request, _upload(pk), form, status=answer.status)


def _confirm(upload: Upload, said: dict[str, Any], actor: User) -> LoadResult:
    return uploads.confirm(
        upload,
        seen=said["shown"],
        is_sure=said["is_sure"],
        correction=said["why_corrected"] if said["correct_source"] else None,
        reason=said["why_changed"],
        actor=actor,
    )


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(LOAD, raise_exception=True)
def upload_discard(request: UserRequest, pk: UUID) -> HttpResponse:
    """Throw a file away."""
    upload = _upload(pk)
    with report_refusal(request):
        discard(upload)
        messages.success(request, _("The file has been discarded; nothing from it was stored."))
    return redirect("monitoring:manage")


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(LOAD, raise_exception=True)
def uploads_discard(request: UserRequest) -> HttpResponse:
    """Throw several files away at once."""
    form = DiscardForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return redirect("monitoring:manage")
    with report_refusal(request):
        count = uploads.discard_all([*form.cleaned_data["uploads"], *form.cleaned_data["plans"]])
        text = ngettext("%(count)s file has been discarded.", "%(count)s files have been discarded.", count)
        messages.success(request, text % {"count": count})
    return redirect("monitoring:manage")


def _upload(pk: UUID) -> Upload:
    return get_object_or_404(Upload.objects.select_related("table", "uploaded_by", "load__withdrawal__actor"), pk=pk)


def _first_answers(table: Table, year: int | None = None) -> dict[str, Any]:
    today = timezone.localdate()
    year = today.year - 1 if year is None else year
    source = uploads.usual_source(table, year=year)
    return {"year": year, "published_on": today, "source": source}


def _check_year(year: int) -> None:
    if not uploads.FIRST_YEAR <= year <= timezone.localdate().year + 1:
        raise NotFoundWithReason(_("There is no table for %(year)s.") % {"year": year})
