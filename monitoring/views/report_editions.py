"""Editions of the yearly report on screen: freezing, reading, what is different today, errata and publishing."""

from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import CHECKED, NEW, acts_on_nothing
from monitoring.forms.report import ErratumForm, FreezeForm
from monitoring.models import ReportEdition
from monitoring.report import editions
from monitoring.report.compared import differences_today
from monitoring.report.files.pdf import as_pdf
from monitoring.report.files.word import as_word
from monitoring.report.files.workbook import as_workbook
from monitoring.views.figures import SEE
from monitoring.views.monitor_files import XLSX, file_response
from monitoring.views.report import WRITE, report_of
from monitoring.views.report_review import APPROVE

FILES = {
    "pdf": ("application/pdf", as_pdf),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_word),
    "xlsx": (XLSX, as_workbook),
}


@acts_on_nothing(NEW)
@permission_required(WRITE, raise_exception=True)
def edition_new(request: UserRequest, year: int) -> HttpResponse:
    """Freeze the report as of a day."""
    report = report_of(year)
    last = min(date(year, 12, 31), timezone.localdate())
    form = FreezeForm(posted(request), initial={"as_of": last})
    answer = attempt(form, lambda: editions.freeze(report, **form.cleaned_data, actor=request.user))
    if answer.is_done:
        messages.success(request, _("The report has been frozen."))
        return redirect("monitoring:edition", pk=answer.result.pk)
    return render(request, "monitoring/report/freeze.html", {"report": report, "form": form}, status=answer.status)


@require_GET
@permission_required(SEE, raise_exception=True)
def edition(request: HttpRequest, pk: int) -> HttpResponse:
    """An edition as it was frozen."""
    found = edition_of(pk)
    context = {
        "edition": found,
        "report": found.report,
        "chapters": editions.chapters_of(found),
        "errata": found.errata.select_related("actor"),
        "count": found.figures.count(),
    }
    return render(request, "monitoring/report/edition.html", context)


@require_GET
@permission_required(SEE, raise_exception=True)
def edition_today(request: HttpRequest, pk: int) -> HttpResponse:
    """What is different today, per figure; its rows for whoever may see such rows."""
    found = edition_of(pk)
    context = {
        "edition": found,
        "report": found.report,
        "figures": [(one, request.user.has_perm(one.permission)) for one in differences_today(found)],
    }
    return render(request, "monitoring/report/edition_today.html", context)


@acts_on_nothing(NEW)
@permission_required(WRITE, raise_exception=True)
def edition_erratum(request: UserRequest, pk: int) -> HttpResponse:
    """Say beside an edition what is wrong in it."""
    found = edition_of(pk)
    form = ErratumForm(posted(request))
    answer = attempt(form, lambda: editions.correct(found, text=form.cleaned_data["text"], actor=request.user))
    if answer.is_done:
        messages.success(request, _("The erratum stands beside the edition."))
        return redirect("monitoring:edition", pk=pk)
    context = {"edition": found, "report": found.report, "form": form}
    return render(request, "monitoring/report/erratum.html", context, status=answer.status)


@acts_on_nothing(CHECKED)
@require_POST
@permission_required(APPROVE, raise_exception=True)
def edition_publish(request: UserRequest, pk: int) -> HttpResponse:
    """Make an edition that somebody else froze public."""
    found = edition_of(pk)
    with report_refusal(request):
        editions.publish(found, actor=request.user)
        messages.success(request, _("Everybody can read this edition now."))
    return redirect("monitoring:edition", pk=pk)


@require_GET
@permission_required(SEE, raise_exception=True)
def edition_file(request: HttpRequest, pk: int, suffix: str) -> HttpResponse:
    """An edition as a file."""
    return file_of(edition_of(pk), suffix, is_public=False)


def file_of(found: ReportEdition, suffix: str, *, is_public: bool) -> HttpResponse:
    """Answer with an edition as PDF, Word or Excel. Raises Http404 for another kind of file."""
    if suffix not in FILES:
        raise NotFoundWithReason(_("The report is available as PDF, Word and Excel."))
    kind, make = FILES[suffix]
    name = f"jaarverslag-{found.report.year}-{found.number}.{suffix}"
    return file_response(make(found), kind, name, is_public=is_public)


def edition_of(pk: int) -> ReportEdition:
    """An edition with its report and people. Raises Http404."""
    people = ("report", "actor", "publication__actor")
    return get_object_or_404(ReportEdition.objects.select_related(*people), pk=pk)
