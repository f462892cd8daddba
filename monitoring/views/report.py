"""The yearly report on screen: its years, its chapters, and the blocks that a writer adds, changes and moves."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.screens.acting import Answer, attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import NEW, acts_on, acts_on_nothing
from drenthe.lib.values.keys import key_of
from monitoring.enums import BlockKind
from monitoring.forms.report import BlockForm, ClaimForm, StartForm
from monitoring.models import Block, BlockVersion, Chapter, Report
from monitoring.report import pages, writing
from monitoring.report.editions import editions_of
from monitoring.views.figures import SEE

WRITE = "monitoring.write_report"


@require_GET
@permission_required(SEE, raise_exception=True)
def report_list(request: HttpRequest) -> HttpResponse:
    """The reports, the last year first."""
    return _list(request, StartForm(initial={"year": timezone.localdate().year - 1}))


@acts_on_nothing(NEW)
@require_POST
@permission_required(WRITE, raise_exception=True)
def report_start(request: UserRequest) -> HttpResponse:
    """Start the report of a year from the text of the last one."""
    form = StartForm(request.POST)
    answer = attempt(form, lambda: writing.start(form.cleaned_data["year"], actor=request.user), field="year")
    if not answer.is_done:
        return _list(request, form, status=answer.status)
    report = answer.result
    if report.started_from:
        facts = {"year": report.year, "other": report.started_from.year}
        messages.success(request, _("The report of %(year)s starts with the text of %(other)s.") % facts)
    else:
        messages.success(request, _("The report of %(year)s has been started.") % {"year": report.year})
    return redirect("monitoring:report", year=report.year)


def _list(request: HttpRequest, form: StartForm, status: int = 200) -> HttpResponse:
    reports = Report.objects.select_related("started_from", "started_by").annotate(count=Count("chapters"))
    return render(request, "monitoring/report/list.html", {"reports": reports, "form": form}, status=status)


@require_GET
@permission_required(SEE, raise_exception=True)
def report(request: HttpRequest, year: int) -> HttpResponse:
    """A report with its chapters, and how far each is."""
    found = report_of(year)
    context = {
        "report": found,
        "lines": pages.chapter_lines(found),
        "editions": editions_of(found),
    }
    return render(request, "monitoring/report/report.html", context)


@require_GET
@permission_required(SEE, raise_exception=True)
def chapter(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """A chapter as a reader sees it, with what does not fit beside each block."""
    return chapter_page(request, chapter_of(year, number))


def chapter_page(request: HttpRequest, found: Chapter, status: int = 200, **forms: Any) -> HttpResponse:
    """Show a chapter, perhaps with a form that came back."""
    views = pages.block_views(found)
    context = {
        "chapter": found,
        "report": found.report,
        "blocks": views,
        "findings": sum(len(one.findings) for one in views),
        "steps": found.steps.select_related("actor"),
        "others": found.report.chapters.all(),
        "kinds": BlockKind.choices,
        "removed": pages.removed_blocks(found),
        **forms,
    }
    return render(request, "monitoring/report/chapter.html", context, status=status)


@acts_on(Chapter)
@permission_required(WRITE, raise_exception=True)
def block_new(request: UserRequest, pk: int, kind: str) -> HttpResponse:
    """Add a block to a chapter, at the end or after another."""
    found = get_object_or_404(Chapter.objects.select_related("report"), pk=pk)
    if kind not in BlockKind.values:
        raise NotFoundWithReason(_("A chapter has no blocks of this kind."))
    after = found.blocks.filter(pk=key_of(request.GET.get("after")) or 0, is_removed=False).first()
    form = BlockForm(kind, posted(request))
    answer = attempt(
        form,
        lambda: writing.add_block(found, kind=kind, writing=form.writing(), after=after, actor=request.user),
    )
    return _edited(request, form, answer, {"chapter": found, "kind": BlockKind(kind)})


@acts_on(Block)
@permission_required(WRITE, raise_exception=True)
def block_edit(request: UserRequest, pk: int) -> HttpResponse:
    """Let a block say something else."""
    found = block_of(pk)
    form = BlockForm(found.kind, posted(request), version=_last(found))
    answer = attempt(form, lambda: writing.write_block(found, writing=form.writing(), actor=request.user))
    context = {"chapter": found.chapter, "kind": BlockKind(found.kind), "piece": found}
    return _edited(request, form, answer, context)


def _edited(request: UserRequest, form: BlockForm, answer: Answer[Block], context: dict[str, Any]) -> HttpResponse:
    if answer.is_done:
        messages.success(request, _("The block has been saved."))
        return _back(answer.result)
    year = context["chapter"].report.year
    context |= {"form": form, "figures": pages.figure_choices(year) if pages.takes_figures(form.kind) else []}
    return render(request, "monitoring/report/block_form.html", context, status=answer.status)


@acts_on(Block)
@require_POST
@permission_required(WRITE, raise_exception=True)
def block_move(request: UserRequest, pk: int) -> HttpResponse:
    """Move a block one place up or down."""
    found = block_of(pk)
    with report_refusal(request):
        writing.move_block(found, up=request.POST.get("to") == "up", actor=request.user)
    return _back(found)


@acts_on(Block)
@require_POST
@permission_required(WRITE, raise_exception=True)
def block_remove(request: UserRequest, pk: int) -> HttpResponse:
    """Take a block out of the report."""
    found = block_of(pk)
    with report_refusal(request):
        writing.remove_block(found, actor=request.user)
        messages.success(request, _("The block has been removed; its versions stay."))
    return redirect("monitoring:report-chapter", year=found.chapter.report.year, number=found.chapter.number)


@acts_on(Block)
@require_POST
@permission_required(WRITE, raise_exception=True)
def block_restore(request: UserRequest, pk: int) -> HttpResponse:
    """Let a block say again what it said in a version, also one that was removed."""
    found, number = block_of(pk), key_of(request.POST.get("version")) or 0
    with report_refusal(request):
        found = writing.restore(found, number=number, actor=request.user)
        messages.success(request, _("The block says again what version %(number)s says.") % {"number": number})
    return _back(found)


@acts_on(Block)
@permission_required(WRITE, raise_exception=True)
def block_claims(request: UserRequest, pk: int) -> HttpResponse:
    """Say of which figures a block says what, so that it is tested; or take such a claim away."""
    found = block_of(pk)
    last = _last(found)
    form = ClaimForm(posted(request))
    answer = attempt(form, lambda: _with_claims(found, last, [*last.claims, form.claim()], request), field="figures")
    if answer.is_done:
        messages.success(request, _("The block is tested against its figures from now on."))
        return redirect("monitoring:block-claims", pk=pk)
    context = {
        "piece": found,
        "chapter": found.chapter,
        "version": last,
        "verdicts": pages.verdicts_of(last, found.chapter.report.year),
        "form": form,
        "figures": pages.figure_choices(found.chapter.report.year),
    }
    return render(request, "monitoring/report/claims.html", context, status=answer.status)


@acts_on(Block)
@require_POST
@permission_required(WRITE, raise_exception=True)
def claim_remove(request: UserRequest, pk: int) -> HttpResponse:
    """No longer test one of the claims of a block."""
    found = block_of(pk)
    last, index = _last(found), key_of(request.POST.get("claim"))
    with report_refusal(request):
        rest = [claim for number, claim in enumerate(last.claims) if number != index]
        _with_claims(found, last, rest, request)
        messages.success(request, _("The test has been taken away."))
    return redirect("monitoring:block-claims", pk=pk)


def _with_claims(found: Block, last: BlockVersion, claims: list[dict[str, Any]], request: UserRequest) -> Block:
    said = writing.Writing(last.text, last.figures, last.table, claims)
    return writing.write_block(found, writing=said, actor=request.user)


def report_of(year: int) -> Report:
    """The report of a year. Raises Http404, which says so."""
    found = Report.objects.select_related("started_from").filter(year=year).first()
    if found is None:
        raise NotFoundWithReason(_("There is no report of %(year)s yet.") % {"year": f"{year:04}"})
    return found


def chapter_of(year: int, number: int) -> Chapter:
    """A chapter of a report. Raises Http404, which says so."""
    people = ("report", "last_writer", "approved_by")
    found = report_of(year).chapters.select_related(*people).filter(number=number).first()
    if found is None:
        raise NotFoundWithReason(_("The report has no chapter %(number)s.") % {"number": number})
    return found


def block_of(pk: int) -> Block:
    """A block with its chapter and report. Raises Http404."""
    return get_object_or_404(Block.objects.select_related("chapter__report"), pk=pk)


def _last(found: Block) -> BlockVersion:
    return found.versions.select_related("table").get(number=found.version)


def _back(found: Block) -> HttpResponse:
    """To the chapter, at the block."""
    place = redirect("monitoring:report-chapter", year=found.chapter.report.year, number=found.chapter.number)
    place["Location"] += f"#block-{found.pk}"
    return place
