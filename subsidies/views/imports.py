"""Applications brought in from a workbook: uploaded, their columns chosen, tried, stored. Everybody the own files."""

from io import BytesIO
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.fresh import needs_fresh_sign_in_to_send
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on, acts_on_nothing
from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.list_forms import corrected
from drenthe.uploads.models import ImportState
from drenthe.uploads.services.before import stored_before
from drenthe.uploads.services.elsewhere import elsewhere, refused_elsewhere
from drenthe.uploads.services.refusals import ShownChanged
from drenthe.uploads.services.uploads import discard
from subsidies.forms.imports import AnswersForm, ApplicationColumnsForm, ApplicationsForm, DeciderForm, UndoForm
from subsidies.imports import run as running
from subsidies.imports.shown import values_of
from subsidies.imports.template import write_template
from subsidies.models import ApplicationImport
from subsidies.services.application.import_refusals import ApplicantsNotSaid, DoublesNotSaid, HasFaultsByNow
from subsidies.services.application.import_undo import cases_now, take_out_untouched, undo

IMPORT, DECIDE = "subsidies.import_application", "subsidies.decide_application"
PER_PAGE = 100
FILES_SHOWN = 20


def _own(request: UserRequest, pk: UUID) -> ApplicationImport:
    return get_object_or_404(ApplicationImport, pk=pk, uploaded_by=request.user)


def _to_look_at(request: UserRequest, pk: UUID) -> ApplicationImport:
    """The own file, or one of which the user confirms the decisions."""
    user = request.user
    if not (user.has_perm(IMPORT) or user.has_perm(DECIDE)):
        raise PermissionDenied
    return get_object_or_404(ApplicationImport, Q(uploaded_by=user) | Q(decider=user), pk=pk)


@acts_on_nothing(NEW)
@permission_required(IMPORT, raise_exception=True)
def import_list(request: UserRequest) -> HttpResponse:
    """Upload a workbook, and see those of before."""
    form = ApplicationsForm(posted(request), request.FILES or None)
    again = corrected(request, ApplicationImport.objects.filter(uploaded_by=request.user))
    answer = attempt(
        form,
        lambda: running.receive_list(form.cleaned_data["file"], instead_of=again, actor=request.user),
        field="file",
    )
    if answer.is_done:
        return redirect("subsidies:import-result", pk=answer.result.pk)
    files = ApplicationImport.objects.filter(uploaded_by=request.user).select_related("decider")[:FILES_SHOWN]
    context = {"form": form, "files": files, "most": running.MAX_ROWS, "again": again}
    context["looks_like"] = refused_elsewhere(request.FILES.get("file"), besides=request.path) if form.errors else []
    return render(request, "subsidies/imports/list.html", context, status=answer.status)


@acts_on(ApplicationImport)
@permission_required(IMPORT, raise_exception=True)
def import_columns(request: UserRequest, pk: UUID) -> HttpResponse:
    """Choose which column holds what; then the workbook is tried. What was chosen before for such a header is kept."""
    run = _own(request, pk)
    if not run.is_open:
        return redirect("subsidies:import-result", pk=run.pk)
    with report_refusal(request):
        pointed = request.GET.get("row", "")
        listed = running.list_of(run, pointed=pointed)
        known = running.remembered(listed) if pointed else run.columns or running.remembered(listed)
        form = ApplicationColumnsForm(posted(request), listed=listed, remembered=known)
        if form.is_valid():
            is_pointed = bool(pointed) or run.columns.get("is_pointed", False)
            run = running.choose_columns(
                run, columns=form.columns(), words=form.words(), listed=listed, is_pointed=is_pointed
            )
            running.try_out(run)
            return redirect("subsidies:import-result", pk=run.pk)
        context = {"form": form, "run": run, "listed": listed}
        context["looks_like"] = elsewhere(run, besides=reverse("subsidies:import-list"))
        return render(request, "subsidies/imports/columns.html", context, status=400 if form.is_bound else 200)
    return redirect("subsidies:import-list")


@require_GET
def import_result(request: UserRequest, pk: UUID) -> HttpResponse:
    """What a workbook would do, or did, row by row, or what is wrong with it. Nothing of one that was discarded."""
    run = _to_look_at(request, pk)
    if run.is_discarded:
        return redirect("subsidies:import-list")
    if run.state == ImportState.UPLOADED or run.result is None:
        return redirect("subsidies:import-columns", pk=run.pk)
    return _page(request, run)


def _page(
    request: UserRequest,
    run: ApplicationImport,
    *,
    answers: AnswersForm | None = None,
    undo_form: UndoForm | None = None,
    status: int = 200,
) -> HttpResponse:
    result = run.result or {"rows": [], "faults": [], "skipped": []}
    faults = [Fault(**fault) for fault in result["faults"]]
    shown, chosen = _by_kind(result["rows"]), request.GET.get("show", "")
    page = Paginator(shown.get(chosen, shown["all"]), PER_PAGE).get_page(request.GET.get("page"))
    if run.is_open:
        read = values_of(run, [row["row"] for row in page])
        page.object_list = [{**row, "read": read.get(row["row"], [])} for row in page]
    before = (stored_before(run) or running.all_stored_by(run)) if run.is_open else None
    context = {
        "run": run,
        "before": before,
        "sees_before": before is not None and request.user in (before.uploaded_by, before.decider),
        "faults": faults,
        "skipped": result["skipped"],
        "notes": [Fault(**note) for note in result.get("notes", [])],
        "totals": result.get("totals", []),
        "words": running.questions_in(run) if run.is_open and faults else [],
        "assumed": sum(row.get("is_channel_assumed", False) for row in result["rows"]),
        "page": page,
        "counts": {name: len(rows) for name, rows in shown.items()},
        "chosen": chosen if chosen in shown else "all",
        "shown": running.mark_of(result),
        "is_outdated": running.is_outdated(run),
        "looks_like": elsewhere(run, besides=reverse("subsidies:import-list")) if run.is_open else [],
        **_what_next(run, request.user, can_store=bool(run.is_open and shown["all"] and not faults)),
        **(_stored_now(page, run, undo_form) if run.is_stored else {}),
        "store_form": answers or AnswersForm(rows=result["rows"]),
    }
    return render(request, "subsidies/imports/result.html", context, status=status)


def _what_next(run: ApplicationImport, user: User, *, can_store: bool) -> dict[str, Any]:
    """What this user can do with a workbook: store it, choose or be who confirms its decisions."""
    is_own, decisions = run.uploaded_by == user, (run.result or {}).get("decisions", 0)
    form = DeciderForm(deciders=running.deciders(run), initial={"decider": run.decider})
    return {
        "is_own": is_own,
        "decisions": decisions,
        "can_store": can_store and user == (run.decider if decisions else run.uploaded_by),
        "decider_form": form if decisions and is_own and can_store else None,
    }


def _stored_now(page: Page, run: ApplicationImport, undo_form: UndoForm | None) -> dict[str, Any]:
    """How the cases of a workbook stand by now, and which of them can be taken out."""
    now = {one.case.case_number: one for one in cases_now(run)}
    # Copies: in the rows of the workbook itself they would make it look changed since it was shown.
    page.object_list = [{**row, "now": now.get(row["application"])} for row in page]
    return {
        "undo_form": undo_form or UndoForm(),
        "worked_on": [one for one in now.values() if one.done],
        "untouched": sum(one.is_untouched for one in now.values()),
        "taken_out": sum(one.is_out for one in now.values()),
    }


def _by_kind(rows: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    return {
        "all": rows,
        "doubles": [row for row in rows if row["doubles"]],
        "known": [row for row in rows if row["known"]],
    }


@acts_on(ApplicationImport)
@require_POST
@permission_required(IMPORT, raise_exception=True)
def import_store(request: UserRequest, pk: UUID) -> HttpResponse:
    """Store the applications that were tried."""
    return _store(request, _own(request, pk))


@needs_fresh_sign_in_to_send
@acts_on(ApplicationImport)
@require_POST
@permission_required(DECIDE, raise_exception=True)
def import_confirm(request: UserRequest, pk: UUID) -> HttpResponse:
    """Store applications with decisions of before: whoever was chosen confirms them with that."""
    return _store(request, get_object_or_404(ApplicationImport, pk=pk, decider=request.user))


def _store(request: UserRequest, run: ApplicationImport) -> HttpResponse:
    form = AnswersForm(request.POST, rows=(run.result or {}).get("rows", ()))
    seen = request.POST.get("shown", "")
    with report_refusal(request):
        try:
            run = running.carry_out(run, seen=seen, answers=form.answers(), actor=request.user)
        except (DoublesNotSaid, ApplicantsNotSaid) as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
            return _page(request, run, answers=form, status=409)
        except ShownChanged as refusal:
            run = running.try_out(run)
            raise (HasFaultsByNow() if run.result["faults"] else refusal) from None  # type: ignore[index]
        messages.success(request, _stored(run.result))
    return redirect("subsidies:import-result", pk=run.pk)


@acts_on(ApplicationImport)
@require_POST
def import_try(request: UserRequest, pk: UUID) -> HttpResponse:
    """Try a workbook again, because something changed since."""
    run = _to_look_at(request, pk)
    with report_refusal(request):
        if run.result is not None:
            running.try_out(run)
            messages.success(request, _("The file has been tried again. What you see is how it is now."))
    return redirect("subsidies:import-result", pk=run.pk)


@acts_on(ApplicationImport)
@require_POST
@permission_required(IMPORT, raise_exception=True)
def import_decider(request: UserRequest, pk: UUID) -> HttpResponse:
    """Choose who confirms the decisions in a workbook; it is tried again with them."""
    run = _own(request, pk)
    form = DeciderForm(request.POST, deciders=running.deciders(run))
    with report_refusal(request):
        if form.is_valid():
            running.choose_decider(run, decider=form.cleaned_data["decider"])
        else:
            messages.error(request, _("Choose somebody of the list."))
    return redirect("subsidies:import-result", pk=run.pk)


def _stored(result: Any) -> str:
    count = len(result["rows"])
    text = ngettext("%(count)s application has been stored.", "%(count)s applications have been stored.", count)
    return text % {"count": count}


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(IMPORT, raise_exception=True)
def import_discard(request: UserRequest, pk: UUID) -> HttpResponse:
    """Throw a workbook away that was not stored."""
    run = _own(request, pk)
    with report_refusal(request):
        discard(run)
        messages.success(request, _("The file has been discarded; nothing from it was stored."))
    return redirect("subsidies:import-list")


@acts_on(ApplicationImport)
@require_POST
@permission_required(IMPORT, raise_exception=True)
def import_undo(request: UserRequest, pk: UUID) -> HttpResponse:
    """Take out the cases of a workbook that should not have been stored: all of them, or those that are untouched."""
    run = _own(request, pk)
    form = UndoForm(request.POST)
    service = take_out_untouched if "untouched" in request.POST else undo
    answer = attempt(form, lambda: service(run, reason=form.cleaned_data["reason"], actor=request.user))
    if answer.is_done:
        messages.success(request, _("The cases have been taken out. They count nowhere any more."))
        return redirect("subsidies:import-result", pk=run.pk)
    for error in form.non_field_errors():
        messages.error(request, str(error))
    return _page(request, run, undo_form=form, status=answer.status)


@require_GET
@permission_required(IMPORT, raise_exception=True)
def import_template(request: UserRequest) -> HttpResponseBase:
    """An empty workbook to put applications in."""
    out = BytesIO()
    write_template(out)
    return FileResponse(BytesIO(out.getvalue()), as_attachment=True, filename="aanvragen-inlezen.xlsx")
