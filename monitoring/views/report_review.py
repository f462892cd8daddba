"""The review of the report: submitting, approving and sending back a chapter, comments, and versions of a block."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.acting import attempt, posted, report_refusal
from drenthe.lib.screens.acts_on import acts_on
from monitoring.forms.report import CommentForm, NoteForm
from monitoring.models import Block, BlockComment, Chapter
from monitoring.report import pages, reviewing, writing
from monitoring.views.figures import SEE
from monitoring.views.report import WRITE, block_of

APPROVE = "monitoring.approve_report"


@acts_on(Chapter)
@require_POST
@permission_required(WRITE, raise_exception=True)
def chapter_submit(request: UserRequest, pk: int) -> HttpResponse:
    """Ask for the review of a chapter."""
    found = _chapter(pk)
    with report_refusal(request):
        reviewing.submit(found, actor=request.user)
        messages.success(request, _("The chapter has been submitted for review."))
    return _to(found)


@acts_on(Chapter)
@require_POST
@permission_required(APPROVE, raise_exception=True)
def chapter_approve(request: UserRequest, pk: int) -> HttpResponse:
    """Approve a chapter that somebody else wrote."""
    found = _chapter(pk)
    with report_refusal(request):
        reviewing.approve(found, actor=request.user)
        messages.success(request, _("The chapter has been approved."))
    return _to(found)


@acts_on(Chapter)
@permission_required(APPROVE, raise_exception=True)
def chapter_return(request: UserRequest, pk: int) -> HttpResponse:
    """Send a chapter back, and say what has to change."""
    found = _chapter(pk)
    form = NoteForm(posted(request))
    answer = attempt(form, lambda: reviewing.send_back(found, note=form.cleaned_data["note"], actor=request.user))
    if answer.is_done:
        messages.success(request, _("The chapter has been sent back to its writer."))
        return _to(found)
    return render(request, "monitoring/report/send_back.html", {"chapter": found, "form": form}, status=answer.status)


@acts_on(Block)
@permission_required(APPROVE, raise_exception=True)
def block_comment(request: UserRequest, pk: int) -> HttpResponse:
    """Say something of a block."""
    found = block_of(pk)
    form = CommentForm(posted(request))
    answer = attempt(form, lambda: writing.comment(found, text=form.cleaned_data["text"], actor=request.user))
    if answer.is_done:
        messages.success(request, _("Your comment has been saved."))
        return _to(found.chapter)
    context = {"piece": found, "chapter": found.chapter, "form": form}
    return render(request, "monitoring/report/comment.html", context, status=answer.status)


@acts_on(BlockComment)
@require_POST
@permission_required(APPROVE, raise_exception=True)
def comment_resolve(request: UserRequest, pk: int) -> HttpResponse:
    """Close a comment."""
    found = get_object_or_404(BlockComment.objects.select_related("block__chapter__report"), pk=pk)
    with report_refusal(request):
        writing.resolve(found, actor=request.user)
        messages.success(request, _("The comment has been resolved."))
    return _to(found.block.chapter)


@require_GET
@permission_required(SEE, raise_exception=True)
def block_versions(request: HttpRequest, pk: int) -> HttpResponse:
    """What a block said over time, with what is different each time."""
    found = block_of(pk)
    context = {"piece": found, "chapter": found.chapter, "versions": pages.versions_of(found)}
    return render(request, "monitoring/report/versions.html", context)


def _chapter(pk: int) -> Chapter:
    return get_object_or_404(Chapter.objects.select_related("report"), pk=pk)


def _to(found: Chapter) -> HttpResponse:
    return redirect("monitoring:report-chapter", year=found.report.year, number=found.number)
