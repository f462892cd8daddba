"""Letters that were sent outside this system: on which day, and what shows it."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.dates.services.checks import Footing
from drenthe.lib.entry.written import written
from drenthe.lib.values.workdays import ONE_DAY
from subsidies import dated_acts
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.letter_links import STEP_LETTERS
from subsidies.models import (
    Application,
    Decision,
    Document,
    DocumentAct,
    DocumentVersion,
    ObjectionStep,
    SentElsewhere,
)
from subsidies.models.told import sent_days
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.case.cases import check_day, lock
from subsidies.services.case.record import record
from subsidies.services.decisions import effects
from subsidies.services.letters import untold
from subsidies.services.letters.letter_occasions import LETTERS
from subsidies.services.letters.letter_standing import check_not_overtaken
from subsidies.services.letters.sending import check_sending, link_of
from subsidies.services.letters.sending_refusals import (
    DocumentOfApplicant,
    LetterNotOnFile,
    NothingToSend,
    SentBeforeStep,
)
from subsidies.services.letters.standing_refusals import LetterOfTermGone
from subsidies.services.letters.untold import Step
from subsidies.services.objections import objections
from subsidies.services.refusals import ReasonMissing
from subsidies.term_enums import ExtensionKind, SuspensionKind

OF_LETTERS = (DocumentVersion, DocumentAct, SentElsewhere)  # what a letter of the province has as well
MAY_FALL = (ObjectionStepKind.INVITED, ObjectionStepKind.REPAIR_ASKED)
OF_KIND: dict[Any, LetterKind] = {
    SuspensionKind.FORCE_MAJEURE: LetterKind.FORCE_MAJEURE,
    ExtensionKind.NOTICE: LetterKind.DELAY_NOTICE,
}


def recordable(application: Application, *, on: date) -> Iterator[tuple[Step, date]]:
    """Yield what waits for its letter, which may have been sent elsewhere: steps, decisions and those of objections.

    Of an objection that is open what still stands: an invitation that was not called off, a repair that is asked.
    """
    yield from untold.untold(application)
    sent = sent_days(application)
    for objection in objections.open_of(application, on=on):
        stand = (objections.invitation_of(objection), objections.repair_open(objection))
        for step in objections.steps_of(objection, *objections.WITH_LETTER):
            stands = step.kind not in MAY_FALL or step in stand
            if stands and step.sent_in(sent) is None:
                yield step, step.done_on


@transaction.atomic
def record_elsewhere(
    application: Application,
    *,
    step: Step | None,
    sent_on: date,
    document: Document | None,
    reason: str,
    date_reason: str = "",
    actor: User,
) -> SentElsewhere:
    """Register that the letter of a step was sent outside this system: it is a document of the case, with a reason.

    Raises NothingToSend, LetterNotOnFile, DocumentOfApplicant, ReasonMissing, SentBeforeStep, DateInFuture,
    DateBeforeReceipt, DateTooFarBack, or what `sending.check_sending` and `letter_standing.check_not_overtaken` raise.
    """
    application = lock(application)
    if step is None or step.application.pk != application.pk or step.sent_on is not None:
        raise NothingToSend
    if document is None or document.application_id != application.pk or document.retired is not None:
        raise LetterNotOnFile
    if document.counts_as_id is not None or _came_in(document):
        raise DocumentOfApplicant(title=document.title)
    reason = written(reason, missing=ReasonMissing())
    check_sending(step, on=sent_on)
    with suppress(LetterOfTermGone):  # it did go out: it moves nothing
        check_not_overtaken(application, _kind_of(step), step, on=sent_on - ONE_DAY)  # that day it may have gone out
    date_reason = check_day(
        application, dated_acts.SEND_LETTER, sent_on, after=_after_step(step, sent_on), reason=date_reason
    )
    link: dict[str, Any] = link_of(step)
    sent = SentElsewhere.objects.create(
        application=application, **link, sent_on=sent_on, document=document, reason=reason, actor=actor
    )
    facts: dict[str, Any] = {"letter": document.title, "sent_on": sent_on, "reason": sent.reason}
    record(application, Action.SENT_ELSEWHERE, actor=actor, on=sent_on, date_reason=date_reason, **facts)
    if isinstance(step, Decision):
        effects.take_effect(application, on=timezone.localdate())
    return sent


def _came_in(document: Document) -> bool:
    """Whether a document shows something that came in: a report, a view, an objection, a proxy, an agreement."""
    relations: Any = Document._meta.get_fields(include_hidden=True)  # noqa: SLF001 -- whatever refers to it
    for relation in relations:
        model: Any = relation.related_model
        if not relation.auto_created or relation.concrete or model in OF_LETTERS:
            continue
        if model._base_manager.filter(**{relation.field.name: document}).exists():  # noqa: SLF001
            return True
    return False


def _after_step(step: Step, sent_on: date) -> list[Footing]:
    """Return the day of what a letter tells of, which it cannot precede; of a suspension there is none."""
    day = untold.day_of(step)
    return [] if day is None else [(day, SentBeforeStep(day=day, sent_on=sent_on))]


def _kind_of(step: Step) -> LetterKind:
    """The kind of letter on which a step rests."""
    if isinstance(step, Decision):
        return LETTERS[DecisionKind(step.kind)]
    if isinstance(step, ObjectionStep):
        return objections.WITH_LETTER[ObjectionStepKind(step.kind)]
    return OF_KIND.get(getattr(step, "kind", None)) or LetterKind(STEP_LETTERS[step.letter_link][0])
