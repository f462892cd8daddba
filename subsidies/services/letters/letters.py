"""Letters: composed from a text and the facts of a case, kept as a Word file, and sent on the day that they bear."""

import hashlib
import uuid
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.models import User
from drenthe.dates.services.checks import Footing
from drenthe.lib.refusals import Refusal
from subsidies import dated_acts
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.letter_links import LETTERS_ABOUT, STEP_LETTERS
from subsidies.models import (
    Application,
    Decision,
    Letter,
    LetterTemplate,
    Mandate,
    Proposal,
    SentElsewhere,
    TermExtension,
)
from subsidies.models.told import STEPS
from subsidies.services.case.cases import after_receipt, check_day, lock, lock_case
from subsidies.services.case.record import record
from subsidies.services.decisions import effects
from subsidies.services.letters import letter_checks, letter_clauses, money_told, printing, untold
from subsidies.services.letters.fact_words import day_words
from subsidies.services.letters.letter_drafts import (
    DUTCH,
    LetterDraft,
    LetterParagraph,
    again,
    check_template,
    draft,
    template_refusals,
)
from subsidies.services.letters.letter_facts import About, facts_of, on_behalf, to_whom
from subsidies.services.letters.letter_occasions import DAYS, DECISIONS, LETTERS, ROWS, days_asked, occasion_of
from subsidies.services.letters.letter_refusals import (
    LetterDateWrong,
    LetterMadeAlready,
    LetterWasSent,
    SentOnOtherDay,
)
from subsidies.services.letters.letter_standing import (
    check_ahead,
    check_explained,
    check_letter,
    check_told,
    kinds_for,
    standing_of,
)
from subsidies.services.letters.sending import link_of
from subsidies.services.letters.sending_refusals import ToldElsewhere
from subsidies.services.letters.standing_refusals import LetterOfNeedlessNotice
from subsidies.services.letters.untold import Step, tells_other_end
from subsidies.services.loans import loan_waivers
from subsidies.services.refusals import DateBeforeSubject, LetterAlreadySent, NoLetterText, SentBeforeCreated
from subsidies.services.terms import extension_facts

__all__ = ["DECISIONS", "LetterDraft", "LetterParagraph", "check_template", "kinds_for", "occasion_of"]
MOST_AHEAD = timedelta(days=7)  # a letter is dated the day on which it is sent: today, or one of these days


def compose(
    application: Application, kind: LetterKind | str, *, letter_date: date, annexes: str = "", actor: User
) -> LetterDraft:
    """Return the letter of a kind about a case as it would be made now; nothing is kept.

    The letter of a decision that was signed is that very letter, with the date and the address of now. Raises
    NothingToReport, LetterOvertaken, MoneyMovedSince, what `sending.check_sending` raises, NoLetterText,
    AddressMissing, ObjectorAddressMissing, LetterBasisMissing, UnknownName, FactMissing or LetterTextInvalid.
    """
    kind = LetterKind(kind)
    about = occasion_of(application, kind)
    check_told(application, kind, about, on=letter_date)
    signed = _signed(about)
    if signed is None:
        return _compose(application, kind, about, letter_date=letter_date, annexes=annexes, actor=actor)
    money_told.check(application, about, signed.content, on=letter_date)
    with override(DUTCH):
        to = to_whom(application, kind, about)
        new = {"letter_date": day_words(letter_date), "annexes": annexes, **to}
        new |= {"on_behalf": on_behalf(application, to, on=letter_date)}
        return replace(again(kind, signed.content or {}, new, about=about), letter_date=letter_date)


def compose_decision(
    proposal: Proposal, *, decided_on: date, mandate: Mandate | None = None, actor: User | None = None
) -> LetterDraft:
    """Return the letter with which a proposal would be decided on a day: with `mandate` as signed by the actor.

    Raises what `compose` raises.
    """
    decision = Decision(
        application=proposal.application,
        proposal=proposal,
        kind=proposal.kind,
        amount=proposal.amount,
        decided_on=decided_on,
        reason=proposal.reason,
        mandate=mandate,
        actor=actor,
    )
    kind, by = LETTERS[DecisionKind(decision.kind)], actor or proposal.proposed_by
    return _compose(proposal.application, kind, decision, letter_date=timezone.localdate(), annexes="", actor=by)


def _signed(about: About) -> Letter | None:
    """The letter with which a decision was signed; the first that was made of it."""
    if not isinstance(about, Decision):
        return None
    return next((row for row in about.letters.order_by("pk") if row.content), None)


def _compose(
    application: Application, kind: LetterKind, about: About, *, letter_date: date, annexes: str, actor: User
) -> LetterDraft:
    template = template_for(application, kind)
    with override(DUTCH), template_refusals(template), letter_clauses.fetched_for(application):
        facts = facts_of(application, about, kind=kind, letter_date=letter_date, annexes=annexes, actor=actor)
        is_signed = not isinstance(about, Decision) or about.mandate_id is not None
        letter_checks.check_basis(kind, facts, template, is_signed=is_signed)
        found = draft(kind, template.subject, template.body, facts, template=template, about=about)
        return replace(found, letter_date=letter_date, days=days_asked(kind, about))


def only_elsewhere(application: Application, *, extra: Collection[date]) -> list[tuple[Step, Refusal]]:
    """Return the open steps of which no letter can be made any more, each with why.

    Such a letter may have been sent outside this system, as of what is recorded back in time: that can be recorded.
    """
    found: list[tuple[Step, Refusal]] = []
    for step, _day in untold.unsent(application):
        kinds = [LetterKind(kind) for kind in STEP_LETTERS[next(iter(link_of(step)))]]
        kind = next(kind for kind in kinds if ROWS[kind][1](step))
        try:
            check_told(application, kind, step, on=timezone.localdate(), extra=extra)
        except LetterOfNeedlessNotice:
            continue
        except Refusal as refusal:
            found.append((step, refusal))
    return found


def template_for(application: Application, kind: LetterKind) -> LetterTemplate:
    """Return the text for a kind of letter: the scheme's own, or else the general one. Raises NoLetterText."""
    templates = LetterTemplate.objects.filter(kind=kind)
    own = templates.filter(scheme=application.scheme_id).first()
    found = own or templates.filter(scheme__isnull=True).first()
    if found is None:
        raise NoLetterText(kind=kind.label)
    return found


def check_dates(letter: LetterDraft) -> None:
    """Refuse a letter dated another day than it can be sent on, or that asks something by a day gone by.

    Raises LetterDateWrong or DayHasPassed.
    """
    dated = letter.letter_date or timezone.localdate()
    check_letter_date(dated)
    check_ahead(letter.days, dated)


def check_letter_date(day: date) -> None:
    """Refuse a day that is neither today nor one of the next days: a letter bears the day on which it is sent.

    Raises LetterDateWrong.
    """
    today = timezone.localdate()
    if not today <= day <= today + MOST_AHEAD:
        raise LetterDateWrong(first=today, last=today + MOST_AHEAD, day=day)


def build(application: Application, letter: LetterDraft, *, actor: User) -> Letter:
    """Keep a letter as Word and as PDF, and return it without storing it: `store` does, or `discard` undoes this.

    Raises LetterDateWrong, DayHasPassed, and what `LetterDraft.word` raises.
    """
    check_dates(letter)
    word = letter.word()
    folder = f"{Letter.folder}/{application.case_number}"
    stored = default_storage.save(f"{folder}/{uuid.uuid4().hex}.docx", ContentFile(word))
    built = Letter(
        application=application,
        **_link(letter),
        kind=letter.kind,
        subject=letter.subject[:200],
        file=stored,
        sha256=hashlib.sha256(word).hexdigest(),
        dated_on=letter.letter_date,
        content=letter.content(),
        named_day=_named_day(letter),
        made_by=actor,
    )
    built.pdf = printing.keep(built, letter)
    return built


def _named_day(letter: LetterDraft) -> date | None:
    """The day by which a notice that the decision comes later promises it (Awb 4:14); None of another letter."""
    about = letter.about
    if letter.kind != LetterKind.DELAY_NOTICE or letter.letter_date is None or not isinstance(about, TermExtension):
        return None
    return extension_facts.day_promised(about, letter.letter_date)


def _link(letter: LetterDraft) -> dict[str, Any]:
    """The row that a letter tells of, where a letter of its kind is linked to it."""
    link = link_of(letter.about)
    kinds = tuple(beginning for name in link for beginning in LETTERS_ABOUT.get(name, ("",)))
    return link if letter.kind.value.startswith(kinds) else {}


def store(letter: Letter) -> Letter:
    """Store a letter that was built, with its line in the dossier. Call inside a transaction."""
    letter.save()
    if letter.pdf is not None:
        letter.pdf.letter = letter
        letter.pdf.save()
    facts: dict[str, Any] = {"letter": letter.subject, "sha256": letter.sha256}
    record(letter.application, Action.MAKE_LETTER, actor=letter.made_by, **facts)
    return letter


def discard(letter: Letter) -> None:
    """Throw away the files of a letter that was not stored."""
    for kept in (letter, letter.pdf):
        if kept is not None:
            default_storage.delete(str(kept.file.name))


def make(
    application: Application,
    kind: LetterKind | str,
    *,
    letter_date: date,
    annexes: str = "",
    is_another: bool = False,
    actor: User,
) -> Letter:
    """Make a letter and keep it in the dossier. Its date is the day on which it is sent: today, or soon.

    Beside one that tells the same and waits to be sent only when `is_another` says so. Raises LetterDateWrong,
    DayHasPassed, DateBeforeSubject, LetterWasSent, LetterMadeAlready, and what `compose` raises; then nothing is kept.
    """
    check_letter_date(letter_date)
    letter = compose(application, kind, letter_date=letter_date, annexes=annexes, actor=actor)
    check_subject(application, letter)
    if not is_another and (asked := made_already(application, letter)) is not None:
        raise asked
    built = build(application, letter, actor=actor)
    try:
        with transaction.atomic():
            return store(built)
    except BaseException:
        discard(built)
        raise


def check_subject(application: Application, letter: LetterDraft) -> None:
    """Refuse a letter that is dated before what it is about, or that was sent already.

    Raises DateBeforeReceipt, DateBeforeSubject, or LetterWasSent.
    """
    check_not_sent(application, letter)
    if letter.letter_date is None:
        return
    for since, refusal in after_subject(application, letter, letter.letter_date):
        if since is not None and letter.letter_date < since:
            raise refusal


def check_not_sent(application: Application, letter: LetterDraft) -> None:
    """Refuse to tell the same again in a letter of its own. Raises LetterWasSent.

    That a suspension ended is told again when its last day is another one by now.
    """
    if letter.kind == LetterKind.REMINDER:
        return
    for sent in application.letters.filter(kind=letter.kind, sent_on__isnull=False, **_link(letter)):
        if letter.kind != LetterKind.SUSPENSION_ENDED or not tells_other_end(sent, letter.about):
            raise LetterWasSent(kind=letter.kind.label, sent_on=sent.sent_on)


def made_already(application: Application, letter: LetterDraft) -> LetterMadeAlready | None:
    """Return that a letter which tells the same waits to be sent; None when there is none that can still go."""
    for waits in application.letters.filter(kind=letter.kind, sent_on=None, **_link(letter)).order_by("-pk"):
        standing = standing_of(waits)
        if not (standing and standing.is_final):
            made_on = timezone.localdate(waits.made_at)
            return LetterMadeAlready(kind=letter.kind.label, made_on=made_on, name=str(waits.made_by))
    return None


def after_subject(application: Application, letter: LetterDraft, day: date) -> list[Footing]:
    """Return the footings of the date on a letter: the receipt of the application, and what the letter is about."""
    footings = [after_receipt(application, day)]
    field = DAYS.get(letter.kind)
    since = getattr(application if letter.about is None else letter.about, field, None) if field else None
    return [*footings, (since, DateBeforeSubject(day=day, since=since))] if since else footings


def _told_elsewhere(letter: Letter) -> date | None:
    """Return the day on which what a letter tells of was told from outside this system; None otherwise."""
    for name in STEPS:
        about, own = getattr(letter, f"{name}_id"), STEP_LETTERS.get(name)  # of a decision: whichever letter
        if about is not None and (own is None or letter.kind in own):
            told = SentElsewhere.objects.filter(**{name: about}).order_by("sent_on")
            return told.values_list("sent_on", flat=True).first()
    return None


@transaction.atomic
def send(letter: Letter, *, sent_on: date, date_reason: str = "", actor: User) -> Letter:
    """Register that a letter was sent on the day that it bears: what it tells has its effect from then.

    That is how a decision works, a request waits and a term begins (Awb 3:40, 4:5, 4:15, 6:8). Raises LetterOvertaken,
    CompletionTimeTooShort, ViewTimeTooShort, ExtensionSentTooLate, AdjournedOften, DateInFuture, DateBeforeReceipt,
    DateTooFarBack, SentBeforeCreated, SentOnOtherDay, DayHasPassed, OvertakenSince, LetterAlreadySent or
    ToldElsewhere.
    """
    locked = lock if letter.decision_id else lock_case  # a decision may move money: the ceiling first
    application = locked(letter.application)
    found = Letter.objects.select_for_update(no_key=True).get(pk=letter.pk)
    found.application = application
    if found.sent_on is not None:
        raise LetterAlreadySent(sent_on=found.sent_on)
    told_on = _told_elsewhere(found)
    if told_on is not None:
        raise ToldElsewhere(sent_on=told_on)
    made_on, explained = timezone.localdate(found.made_at), date_reason
    made = made_on, SentBeforeCreated(made_on=made_on, sent_on=sent_on)
    date_reason = check_day(
        found.application, dated_acts.SEND_LETTER, sent_on, recorded_after=[made], reason=date_reason
    )
    if found.dated_on is not None and sent_on != found.dated_on:
        raise SentOnOtherDay(dated_on=found.dated_on, sent_on=sent_on)
    check_letter(found, on=sent_on)
    date_reason = check_explained(found, sent_on=sent_on, reason=explained) or date_reason
    Letter.objects.filter(pk=found.pk).update(sent_on=sent_on)
    found.sent_on = sent_on
    facts: dict[str, Any] = {"letter": found.subject, "sent_on": sent_on}
    record(found.application, Action.SEND_LETTER, actor=actor, on=sent_on, date_reason=date_reason, **facts)
    if letter.decision_id:
        effects.take_effect(found.application, on=timezone.localdate())
    if letter.money_step_id:
        loan_waivers.take_effect(found.application, on=sent_on, actor=actor)
    return found
