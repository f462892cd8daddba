"""Letters: a text of the functional admin merged with the facts of a case, kept as a Word file, dated when sent."""

import hashlib
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from drenthe.accounts.models import User
from drenthe.dates.services.checks import Footing
from drenthe.lib import text_merge as merging
from drenthe.lib import wordfile
from drenthe.lib.text_merge import MergeError, MergeProblem
from subsidies import dated_acts
from subsidies.enums import Action, DecisionKind, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.letters import example
from subsidies.letters.layout import default_layout
from subsidies.models import Application, Letter, LetterTemplate
from subsidies.services.cases import after_receipt, check_day
from subsidies.services.letter_facts import LAYOUT_NAMES, NAMES, About, facts_of, known
from subsidies.services.letter_refusals import LetterTemplateInvalid
from subsidies.services.record import record
from subsidies.services.refusals import (
    DateBeforeSubject,
    FactMissing,
    LetterAlreadySent,
    LetterTextInvalid,
    NoLetterText,
    NothingToReport,
    SentBeforeCreated,
    UnknownName,
)
from subsidies.services.sending import check_sending, link_of, told_of

DUTCH = "nl"
DRAFT = "CONCEPT"
DECISIONS = {
    LetterKind.AWARD: DecisionKind.AWARD,
    LetterKind.PARTIAL_AWARD: DecisionKind.PARTIAL_AWARD,
    LetterKind.REFUSAL: DecisionKind.REFUSAL,
    LetterKind.DISREGARD: DecisionKind.DISREGARD,
    LetterKind.AWARD_ENDED: DecisionKind.WITHDRAWAL_ASKED,
    LetterKind.AWARD_WITHDRAWN: DecisionKind.WITHDRAWAL,
    LetterKind.AWARD_LOWERED: DecisionKind.LOWERING,
}
ROWS = {
    LetterKind.COMPLETION_REQUEST: "completion_requests",
    LetterKind.EXTENSION: "extensions",
    LetterKind.VIEW_INVITATION: "hearings",
}
DAYS = {  # the day of what a letter is about
    **dict.fromkeys(DECISIONS, "decided_on"),
    LetterKind.COMPLETION_REQUEST: "requested_on",
    LetterKind.EXTENSION: "announced_on",
    LetterKind.VIEW_INVITATION: "invited_on",
    LetterKind.WITHDRAWAL: "withdrawn_on",
}
MARKS = (("## ", "heading"), ("- ", "item"))


@dataclass(frozen=True)
class LetterParagraph:
    """One paragraph of a letter: a heading, an item of a list, or text."""

    kind: str
    text: str


@dataclass(frozen=True)
class LetterDraft:
    """A letter that was not made yet: its subject and paragraphs, the facts in it, and the Word template for it."""

    kind: LetterKind
    subject: str
    blocks: list[LetterParagraph]
    facts: Mapping[str, Any]
    layout: bytes
    about: About
    template: LetterTemplate | None = None

    def word(self) -> bytes:
        """Return it as a Word file. Raises UnknownName, FactMissing or LetterTextInvalid."""
        with template_refusals(self.template):
            return wordfile.merge_word(self.layout, self.context())

    def marked(self) -> bytes:
        """Return it as a Word file that says on every page that it is a draft."""
        return wordfile.mark(self.word(), DRAFT)

    def shown(self) -> dict[str, Any]:
        """Return the same for a screen: what is not known is empty there."""
        return {name: value or "" for name, value in self.context().items()}

    def context(self) -> dict[str, Any]:
        """Return what a layout can show: the facts, and the parts that have lines."""
        remedy = merging.merge(str(self.facts["legal_remedy"]), self.facts) if self.facts["legal_remedy"] else ""
        return {
            **self.facts,
            "subject": self.subject,
            "blocks": self.blocks,
            "address_lines": _lines(self.facts["address"]),
            "remedy_lines": _lines(remedy),
            "annex_lines": _lines(self.facts["annexes"]),
        }


def compose(
    application: Application, kind: LetterKind | str, *, letter_date: date, annexes: str = "", actor: User
) -> LetterDraft:
    """Return the letter of a kind about a case as it would be made now; nothing is kept.

    Raises NothingToReport, NoLetterText, UnknownName, FactMissing or LetterTextInvalid.
    """
    kind = LetterKind(kind)
    about = occasion_of(application, kind)
    template = template_for(application, kind)
    with override(DUTCH), template_refusals(template):
        facts = facts_of(application, about, letter_date=letter_date, annexes=annexes, actor=actor)
        layout = template.file.read() if template.file else default_layout()
        return _draft(kind, template.subject, template.body, facts, layout, about, template)


def _draft(
    kind: LetterKind,
    subject: str,
    body: str,
    facts: Mapping[str, Any],
    layout: bytes,
    about: About = None,
    template: LetterTemplate | None = None,
) -> LetterDraft:
    title = " ".join(merging.merge(subject, facts).split())
    return LetterDraft(kind, title, _blocks(merging.merge(body, facts)), facts, layout, about, template)


def _blocks(text: str) -> list[LetterParagraph]:
    found = []
    for line in _lines(text):
        mark, kind = next(((mark, kind) for mark, kind in MARKS if line.startswith(mark)), ("", "text"))
        found.append(LetterParagraph(kind, line.removeprefix(mark).strip()))
    return found


def _lines(text: Any) -> list[str]:
    return [line.strip() for line in str(text).splitlines() if line.strip()] if text else []


def occasion_of(application: Application, kind: LetterKind) -> About:
    """Return what a letter of this kind tells about the case; None where the case itself is enough.

    Raises NothingToReport when it has not happened.
    """
    found: Any = None
    if kind in DECISIONS:
        found = _last(row for row in application.decisions.all() if row.kind == DECISIONS[kind])
    elif kind in ROWS:
        found = _last(getattr(application, ROWS[kind]).all())
    happened = found is not None or kind == LetterKind.ACKNOWLEDGEMENT
    if kind == LetterKind.WITHDRAWAL:
        happened = application.status == Status.WITHDRAWN and application.decided_on is None
    if kind == LetterKind.ACKNOWLEDGEMENT:
        happened = application.is_open
    if not happened:
        raise NothingToReport(kind=kind.label, case=application.case_number)
    return found


def _last(rows: Iterable[Any]) -> Any:
    """The last of rows in their order; from what was fetched already, where it was."""
    return next(iter(list(rows)[::-1]), None)


def kinds_for(application: Application) -> list[LetterKind]:
    """Return the kinds of letters that have something to tell about the case now."""
    found = []
    for kind in LetterKind:
        try:
            occasion_of(application, kind)
        except NothingToReport:
            continue
        found.append(kind)
    return found


def template_for(application: Application, kind: LetterKind) -> LetterTemplate:
    """Return the text for a kind of letter: the scheme's own, or else the general one. Raises NoLetterText."""
    templates = LetterTemplate.objects.filter(kind=kind)
    own = templates.filter(scheme=application.scheme_id).first()
    found = own or templates.filter(scheme__isnull=True).first()
    if found is None:
        raise NoLetterText(kind=kind.label)
    return found


def check_template(kind: LetterKind | str, *, subject: str, body: str, file: IO[bytes] | None = None) -> None:
    """Try a text and a Word template on an invented case. Raises UnknownName, FactMissing or LetterTextInvalid."""
    with override(DUTCH), template_refusals():
        layout = file.read() if file else default_layout()
        for names in (merging.unknown_names(f"{subject}\n{body}", NAMES), _unknown_in(layout)):
            if names:
                raise UnknownName(name=", ".join(names))
        _draft(LetterKind(kind), subject, body, known(example()), layout).word()


def _unknown_in(layout: bytes) -> list[str]:
    try:
        return sorted(wordfile.names_in_word(layout) - set(NAMES) - set(LAYOUT_NAMES))
    except (KeyError, OSError) as error:  # no Word file at all
        raise LetterTextInvalid(reason=str(error)) from error


@contextmanager
def template_refusals(template: LetterTemplate | None = None) -> Iterator[None]:
    """Turn what is wrong with a text into a refusal with a sentence, which names the template where one is kept."""
    try:
        yield
    except MergeError as error:
        if error.trouble == MergeProblem.NAME:
            raise UnknownName(name=error.what) from error
        if error.trouble == MergeProblem.FACT:
            raise FactMissing(name=error.what, meaning=NAMES.get(error.what, "")) from error
        if template is not None:
            raise LetterTemplateInvalid(reason=error.what, template=template) from error
        raise LetterTextInvalid(reason=error.what) from error


def build(application: Application, draft: LetterDraft, *, actor: User) -> Letter:
    """Keep the file of a letter, and return the letter without storing it: `store` does, or `discard` undoes this."""
    word = draft.word()
    folder = f"{Letter.folder}/{application.case_number}"
    stored = default_storage.save(f"{folder}/{uuid.uuid4().hex}.docx", ContentFile(word))
    return Letter(
        application=application,
        **link_of(draft.about),
        kind=draft.kind,
        subject=draft.subject[:200],
        file=stored,
        sha256=hashlib.sha256(word).hexdigest(),
        made_by=actor,
    )


def store(letter: Letter, *, date_reason: str = "") -> Letter:
    """Store a letter that was built, with its line in the dossier. Call inside a transaction."""
    letter.save()
    facts: dict[str, Any] = {"letter": letter.subject, "sha256": letter.sha256}
    record(letter.application, Action.MAKE_LETTER, actor=letter.made_by, date_reason=date_reason, **facts)
    return letter


def discard(letter: Letter) -> None:
    """Throw away the file of a letter that was not stored."""
    default_storage.delete(str(letter.file.name))


def make(
    application: Application,
    kind: LetterKind | str,
    *,
    letter_date: date,
    annexes: str = "",
    date_reason: str = "",
    actor: User,
) -> Letter:
    """Make a letter and keep it in the dossier. It may be dated ahead, for the day on which it is sent.

    Raises DateTooFarBack, DateBeforeSubject, and what `compose` raises; then nothing is kept.
    """
    draft = compose(application, kind, letter_date=letter_date, annexes=annexes, actor=actor)
    about = after_subject(application, draft, letter_date)
    date_reason = check_day(
        application, dated_acts.LETTER_DATE, letter_date, after=about, may_be_ahead=True, reason=date_reason
    )
    letter = build(application, draft, actor=actor)
    try:
        with transaction.atomic():
            return store(letter, date_reason=date_reason)
    except BaseException:
        discard(letter)
        raise


def after_subject(application: Application, draft: LetterDraft, day: date) -> list[Footing]:
    """Return the footings of the date on a letter: the receipt of the application, and what the letter is about."""
    footings = [after_receipt(application, day)]
    field = DAYS.get(draft.kind)
    since = getattr(application if draft.about is None else draft.about, field, None) if field else None
    return [*footings, (since, DateBeforeSubject(day=day, since=since))] if since else footings


@transaction.atomic
def send(letter: Letter, *, sent_on: date, date_reason: str = "", actor: User) -> Letter:
    """Register that a letter was sent on a day: what it tells has its effect from then (Awb 3:40, 4:5, 4:15, 6:8).

    Raises CompletionTimeTooShort, ViewTimeTooShort, ExtensionSentTooLate, AdjournedOften, DateInFuture,
    DateBeforeReceipt, DateTooFarBack, SentBeforeCreated or LetterAlreadySent.
    """
    found = Letter.objects.select_for_update(no_key=True, of=("self",)).select_related("application").get(pk=letter.pk)
    if found.sent_on is not None:
        raise LetterAlreadySent(sent_on=found.sent_on)
    made_on = timezone.localdate(found.made_at)
    made = made_on, SentBeforeCreated(made_on=made_on, sent_on=sent_on)
    date_reason = check_day(
        found.application, dated_acts.SEND_LETTER, sent_on, recorded_after=[made], reason=date_reason
    )
    check_sending(told_of(found), on=sent_on)
    Letter.objects.filter(pk=found.pk).update(sent_on=sent_on)
    found.sent_on = sent_on
    facts: dict[str, Any] = {"letter": found.subject, "sent_on": sent_on}
    record(found.application, Action.SEND_LETTER, actor=actor, on=sent_on, date_reason=date_reason, **facts)
    return found
