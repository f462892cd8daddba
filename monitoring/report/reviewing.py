"""The review of a chapter: submitted by a writer, approved or sent back by somebody else than who wrote last."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from monitoring.enums import ChapterAct, ChapterState
from monitoring.models import BlockComment, Chapter, ChapterStep
from monitoring.report.writing import current


class NotBeingWritten(Refusal):
    """Only a chapter that is being written is submitted."""

    sentence = _("This chapter is not being written: it has been submitted or approved already.")


class NotInReview(Refusal):
    """Only a chapter that was submitted is approved or sent back."""

    sentence = _("This chapter is not in review.")


class OwnChapter(Refusal):
    """Who wrote last does not approve: four eyes."""

    sentence = _("You wrote this chapter last, so somebody else approves it.")


class CommentsOpen(Refusal):
    """What was said about a chapter is resolved before it is approved."""

    sentence = _("There are open comments on this chapter (%(count)s). Resolve them first.")


class NothingToReview(Refusal):
    """An empty chapter is not reviewed."""

    sentence = _("This chapter is empty. Write something first.")


@transaction.atomic
def submit(chapter: Chapter, *, actor: User) -> Chapter:
    """Ask for a review. Raises NotBeingWritten, NothingToReview."""
    chapter = _locked(chapter)
    if chapter.state != ChapterState.WRITING:
        raise NotBeingWritten
    if not current([chapter]).exists():
        raise NothingToReview
    return _to(chapter, ChapterState.REVIEW, ChapterAct.SUBMITTED, actor)


@transaction.atomic
def approve(chapter: Chapter, *, actor: User) -> Chapter:
    """Approve what stands there. Raises NotInReview, OwnChapter, CommentsOpen."""
    chapter = _locked(chapter)
    if chapter.state != ChapterState.REVIEW:
        raise NotInReview
    if chapter.last_writer_id == actor.pk:
        raise OwnChapter
    comments = BlockComment.objects.filter(block__chapter=chapter, block__is_removed=False, resolved_at=None)
    if count := comments.count():
        raise CommentsOpen(count=count)
    chapter.approved_by = actor
    return _to(chapter, ChapterState.APPROVED, ChapterAct.APPROVED, actor)


@transaction.atomic
def send_back(chapter: Chapter, *, note: str, actor: User) -> Chapter:
    """Send a chapter back to its writer, and say why. Raises NotInReview."""
    chapter = _locked(chapter)
    if chapter.state != ChapterState.REVIEW:
        raise NotInReview
    return _to(chapter, ChapterState.WRITING, ChapterAct.RETURNED, actor, note)


def _locked(chapter: Chapter) -> Chapter:
    return Chapter.objects.select_for_update(of=("self",)).get(pk=chapter.pk)


def _to(chapter: Chapter, state: ChapterState, act: ChapterAct, actor: User, note: str = "") -> Chapter:
    chapter.state = state
    chapter.save(update_fields=["state", "approved_by"])
    ChapterStep.objects.create(chapter=chapter, act=act, note=note, actor=actor)
    return chapter
