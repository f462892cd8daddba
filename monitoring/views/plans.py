"""Bringing in plan registration on screen: the file, what it would change, and storing it."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.models import User
from drenthe.accounts.requests import UserRequest
from drenthe.lib.refusals import Refusal
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on, acts_on_nothing
from drenthe.lib.sheets.list_forms import corrected
from drenthe.lib.sheets.listed import Listed
from drenthe.uploads.services.before import stored_before
from drenthe.uploads.services.uploads import discard
from monitoring.forms.plans import PlanColumnsForm, PlanUploadForm
from monitoring.forms.waiting import StoreForm, TakeBackForm
from monitoring.models import PlanEdition, PlanUpload
from monitoring.pages import desk
from monitoring.services.checks.corrected import next_edition
from monitoring.services.sources import plan_uploads
from monitoring.services.sources.plan_layouts import PLACE, PlanLayout
from monitoring.services.sources.plan_mapping_files import write_mapping
from monitoring.services.sources.plan_suggestions import suggestion
from monitoring.services.sources.plan_template import accepted_names, write_template
from monitoring.services.sources.plan_withdrawals import take_back_edition
from monitoring.services.sources.plans import PlanLoadResult

LOAD = "monitoring.load_table"
EDITIONS_SHOWN = 12
PLANS_SHOWN = 20  # on a page
COUNTS = Q(edition__isnull=False, edition__taken_back_at=None)  # of a file: what was stored of it still counts
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@acts_on_nothing(NEW)
@permission_required(LOAD, raise_exception=True)
def plan_load(request: UserRequest) -> HttpResponse:
    """Bring a file, and see the editions there are."""
    again = corrected(request, PlanUpload.objects.all())
    first = {"as_of": again.as_of, "source": again.source} if again else None
    form = PlanUploadForm(request.POST or None, request.FILES or None, initial=first)
    answer = attempt(form, lambda: _receive(form.cleaned_data, again, request.user), field="file")
    if answer.is_done:
        needs_columns = plan_uploads.preview_file(answer.result).needs_mapping
        return redirect("monitoring:plan-columns" if needs_columns else "monitoring:plan-upload", pk=answer.result.pk)
    context = {
        "again": again,
        "names": accepted_names(),
        "form": form,
        "editions": PlanEdition.objects.select_related("loaded_by", "municipality")[:EDITIONS_SHOWN],
        "uploads": PlanUpload.objects.filter(closed_at__isnull=True).select_related("uploaded_by"),
    }
    return render(request, "monitoring/manage/plans.html", context, status=answer.status)


def _receive(fields: dict[str, Any], again: PlanUpload | None, actor: User) -> PlanUpload:
    return plan_uploads.receive(**fields, name=fields["file"].name, instead_of=again, actor=actor)


@require_GET
@permission_required(LOAD, raise_exception=True)
def plan_template(request: UserRequest) -> HttpResponse:
    """The empty workbook."""
    response = HttpResponse(content_type=EXCEL)
    write_template(response, timezone.localdate().year + 1)  # type: ignore[arg-type]
    response["Content-Disposition"] = 'attachment; filename="plannen.xlsx"'
    return response


@acts_on(PlanUpload)
@permission_required(LOAD, raise_exception=True)
def plan_columns(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say which columns hold what; that is remembered once the file is stored."""
    upload = _upload(pk)
    if not upload.is_open:
        return redirect(upload)
    pointed = request.GET.get("row", "")
    listed = plan_uploads.columns_of(upload, chosen=request.GET.get("sheet", ""), pointed=pointed)
    if listed is None:
        messages.error(request, _("No row with column names was found in this file."))
        return redirect(upload)
    is_pointed = bool(pointed or upload.layout.get(PLACE))
    layout = plan_uploads.layout_said(upload, listed.header)
    supposed = layout or PlanLayout({key: at for key, at in suggestion(listed).items() if at is not None})
    chosen = request.GET.get("sheet", "")
    reading = plan_uploads.read_as(upload, listed, supposed, chosen=chosen, is_pointed=is_pointed)
    of_one = plan_uploads.municipality_likely(upload, supposed)
    form = PlanColumnsForm(request.POST or None, listed=listed, layout=layout, of_one=of_one, reading=reading)
    place = listed.place if is_pointed else ""
    answer = attempt(form, lambda: _choose(upload, listed, form, place))
    if answer.is_done:
        messages.success(request, _("The file has been read like this. No plans have been stored yet."))
        return redirect(upload)
    context = {"upload": upload, "form": form, "listed": listed, "to_correct": reading.to_correct}
    context["looks_like"] = desk.plans_look_like(upload, plan_uploads.preview_file(upload))
    context["for_command_line"] = write_mapping(listed.header, layout) if layout else ""
    return render(request, "monitoring/manage/plan_columns.html", context, status=answer.status)


def _choose(upload: PlanUpload, listed: Listed, form: PlanColumnsForm, place: str) -> None:
    said = form.cleaned_data
    plan_uploads.choose_columns(
        upload,
        header=listed.header,
        layout=form.layout(),
        municipality=said["of_one"],
        place=place,
    )


@acts_on(PlanUpload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def plan_groups(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say whether “1.180” is 1180 in all of a file."""
    upload = _upload(pk)
    with report_refusal(request):
        plan_uploads.choose_groups(upload, are_whole=request.POST.get("are_whole") == "yes")
    return _back(request, upload)


@acts_on(PlanUpload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def plan_sign(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say what a sign in the place of a number says."""
    upload = _upload(pk)
    with report_refusal(request):
        plan_uploads.choose_sign(upload, **{name: request.POST.get(name, "") for name in ("sign", "meaning")})
    return _back(request, upload)


@acts_on(PlanUpload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def plan_only(request: UserRequest, pk: UUID) -> HttpResponse:
    """Say that a file has the plans of the municipalities that it names only, or of all after all."""
    upload = _upload(pk)
    with report_refusal(request):
        if request.POST.get("whose") == "all":
            plan_uploads.choose_all(upload)
        else:
            plan_uploads.choose_only(upload, chosen=request.POST.get("sheet", ""))
    return _back(request, upload)


def _back(request: UserRequest, upload: PlanUpload) -> HttpResponse:
    """The page of a file, at the list in it that was pointed at."""
    sheet = request.POST.get("sheet", "")
    address = upload.get_absolute_url()
    return redirect(f"{address}?{urlencode({'sheet': sheet})}" if sheet else address)


@require_GET
@permission_required(LOAD, raise_exception=True)
def plan_upload(request: UserRequest, pk: UUID) -> HttpResponse:
    """What storing a file would do, or why it cannot be stored."""
    return _page(request, _upload(pk), StoreForm())


def _page(request: UserRequest, upload: PlanUpload, form: StoreForm, *, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {"upload": upload, "answers": form}
    chosen = request.GET.get("sheet", "") or form.data.get("sheet", "")
    if upload.is_open:
        try:
            seen = plan_uploads.preview_upload(upload, chosen=chosen)
            context["seen"], context["looks_like"] = seen, desk.plans_look_like(upload, seen.file)
            context |= {} if seen.file.faults else _plan_by_plan(request, seen)
            context["before"] = stored_before(upload, about=COUNTS)
        except Refusal as refusal:
            context["refused"], context["in_the_way"] = str(refusal), plan_uploads.editions_in_the_way(upload)
        else:
            context["in_the_way"] = plan_uploads.editions_in_the_way(upload) if seen.only else []
            context["next_edition"] = next_edition(upload.source, upload.as_of)
    return render(request, "monitoring/manage/plan_upload.html", context, status=status)


def _plan_by_plan(request: UserRequest, seen: plan_uploads.PlansPreview) -> dict[str, Any]:
    """The plans of a file, a page of them, and how many of each kind there are."""
    lines, chosen = seen.lines, request.GET.get("show", "")
    kinds = {
        "all": (_("All plans"), lines),
        "new": (_("New plans"), [line for line in lines if line.is_new]),
        "changed": (_("Changed"), [line for line in lines if line.changes]),
        "gone": (_("No longer present"), [line for line in lines if line.is_gone]),
    }
    shown = chosen if chosen in kinds else "all"
    listed = [line for line in kinds[shown][1] if line.is_listed]
    page = Paginator(listed, PLANS_SHOWN).get_page(request.GET.get("page"))
    counts = [(key, label, len(found)) for key, (label, found) in kinds.items()]
    return {"page": page, "kinds": counts, "shown_kind": shown, "unlisted": len(kinds[shown][1]) - len(listed)}


@acts_on(PlanUpload)
@require_POST
@permission_required(LOAD, raise_exception=True)
def plan_confirm(request: UserRequest, pk: UUID) -> HttpResponse:
    """Store the plans of a file. What was typed stays on the page when it is refused."""
    upload, form = _upload(pk), StoreForm(request.POST)
    answer = attempt(form, lambda: _confirm(upload, form.cleaned_data, request.user))
    if not answer.is_done:
        return _page(request, _upload(pk), form, status=answer.status)
    count = len(answer.result.file.plans)
    text = ngettext("%(count)s plan stored.", "%(count)s plans stored.", count) % {"count": count}
    messages.success(request, text if answer.result.edition else _("Nothing new: everything was already there."))
    return redirect("monitoring:plan-load")


def _confirm(upload: PlanUpload, said: dict[str, Any], actor: User) -> PlanLoadResult:
    return plan_uploads.confirm(
        upload,
        seen=said["shown"],
        chosen=said["sheet"],
        reason=said["why_changed"],
        is_whole=said["is_whole"],
        is_sure=said["is_sure"],
        actor=actor,
    )


@acts_on(PlanEdition)
@permission_required(LOAD, raise_exception=True)
def plan_edition(request: UserRequest, pk: int) -> HttpResponse:
    """One edition of the plans: what it holds and was counted into, and taking it back."""
    found = PlanEdition.objects.select_related("municipality", "rest", "loaded_by", "taken_back_by", "upload")
    edition = get_object_or_404(found, pk=pk)
    form = TakeBackForm(posted(request))
    answer = attempt(form, lambda: take_back_edition(edition, actor=request.user, **form.cleaned_data))
    if answer.is_done:
        messages.success(request, _("The plans were taken back. Another file can be stored with the same day."))
        return redirect(edition)
    context = {
        "edition": edition,
        "form": form,
        "refusal": desk.why_edition_stays(edition),
        "plans": edition.plans.count(),
        "taken_over": desk.taken_over(edition),
        "later": desk.editions_after(edition),
        "loads": edition.loads.select_related("table", "withdrawal").order_by("pk"),
    }
    return render(request, "monitoring/manage/plan_edition.html", context, status=answer.status)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(LOAD, raise_exception=True)
def plan_discard(request: UserRequest, pk: UUID) -> HttpResponse:
    """Throw a file away."""
    upload = _upload(pk)
    with report_refusal(request):
        discard(upload)
        messages.success(request, _("The file has been discarded; nothing from it was stored."))
    return redirect("monitoring:plan-load")


def _upload(pk: UUID) -> PlanUpload:
    return get_object_or_404(PlanUpload.objects.select_related("uploaded_by", "municipality"), pk=pk)
