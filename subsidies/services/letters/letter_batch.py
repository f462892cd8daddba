"""Letters for many cases at once: which cases wait for one, and making them so that all are stored or none."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.files.storage import default_storage
from django.db.models import Exists, OuterRef, Q, QuerySet, prefetch_related_objects
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from subsidies.enums import OPEN, LetterKind
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import (
    Application,
    CompletionRequest,
    Decision,
    DefaultNotice,
    Forwarding,
    Hearing,
    Letter,
    MoneyStep,
    ObjectionStep,
    PenaltyDecision,
    PrintedLetter,
    SentElsewhere,
    SettlementReminder,
    Suspension,
    TermExtension,
)
from subsidies.objection_enums import ObjectionStepKind
from subsidies.services.letters import letters
from subsidies.services.letters.letter_occasions import (
    NOTICES,
    NOTICES_ON_OBJECTION,
    OBJECTION_LETTERS,
    occasion_of,
)
from subsidies.services.letters.letter_standing import Standing, check_not_overtaken, check_told, standing_of
from subsidies.services.letters.letters import DECISIONS
from subsidies.services.letters.standing_refusals import LetterOvertaken
from subsidies.services.letters.standing_rules import ENDS, RULES
from subsidies.services.loans.loan_balances import repaid_in_full
from subsidies.services.objections.objectors import of_another
from subsidies.services.recovery.money_letters import MONEY_LETTERS, rows_of
from subsidies.services.refusals import NothingToReport
from subsidies.services.terms import deadlines
from subsidies.services.terms.awaited import DECIDED_FIRST
from subsidies.term_enums import ExtensionKind, NoPenaltyGround, SuspensionKind

OPEN_REQUEST = Q(completed_on__isnull=True)
NOTICE = Q(kind=ExtensionKind.NOTICE)
MOST_NOTICES = 500  # cases with a notice of default that are looked at one by one, those that came in first
ANSWERED = Q(ground=NoPenaltyGround.UNREASONABLY_LATE, notice__isnull=False)  # by the letter on its notice
OF_ANOTHER = Q(objection__in=of_another())
DEFAULT = Q(kind=ObjectionStepKind.DEFAULT)
MAJEURE = Q(kind=SuspensionKind.FORCE_MAJEURE)
# The rows that a kind tells of, the day from which a letter tells of one, and which rows.
MODELS: dict[LetterKind, tuple[Any, str, Q]] = {
    LetterKind.COMPLETION_REQUEST: (CompletionRequest, "requested_on", OPEN_REQUEST),
    LetterKind.REMINDER: (CompletionRequest, "requested_on", OPEN_REQUEST),
    LetterKind.COMPLETION_RECEIVED: (CompletionRequest, "completed_on", ~OPEN_REQUEST),
    LetterKind.SUSPENSION: (Suspension, "starts_on", ~MAJEURE),
    LetterKind.SUSPENSION_ENDED: (Suspension, "ends_on", Q(ends_on__isnull=False)),
    LetterKind.FORCE_MAJEURE: (Suspension, "starts_on", MAJEURE),
    LetterKind.EXTENSION: (TermExtension, "announced_on", ~NOTICE),
    LetterKind.DELAY_NOTICE: (TermExtension, "announced_on", NOTICE),
    LetterKind.VIEW_INVITATION: (Hearing, "invited_on", Q(received_on__isnull=True)),
    **dict.fromkeys(NOTICES, (DefaultNotice, "received_on", Q())),
    **dict.fromkeys(NOTICES_ON_OBJECTION, (ObjectionStep, "done_on", DEFAULT)),
    LetterKind.PENALTY_DECISION: (PenaltyDecision, "decided_on", ~ANSWERED),
    **{letter: (MoneyStep, "decided_on", rows_of(letter)) for letter in MONEY_LETTERS},
    LetterKind.ACCOUNT_REMINDER: (SettlementReminder, "reminded_on", Q()),
    LetterKind.FORWARDED: (Forwarding, "forwarded_on", Q()),
    LetterKind.VIEW_RECEIVED: (Hearing, "received_on", Q(received_on__isnull=False)),
    **{letter: (ObjectionStep, "done_on", Q(kind=step)) for letter, step in OBJECTION_LETTERS.items()},
    LetterKind.OBJECTION_HEARING_NOTICE: (ObjectionStep, "done_on", OF_ANOTHER & Q(kind=ObjectionStepKind.INVITED)),
    LetterKind.OBJECTION_OFF_NOTICE: (ObjectionStep, "done_on", OF_ANOTHER & Q(kind=ObjectionStepKind.HEARING_OFF)),
    LetterKind.OBJECTION_DECISION_NOTICE: (
        ObjectionStep,
        "done_on",
        OF_ANOTHER & Q(kind=ObjectionStepKind.RECEIVED, objection__proposed__proposal__decision__isnull=False),
    ),
}
# What else may overtake a letter.
TOLD_ROWS = (
    *("decisions", "proposals", "penalty_decisions", "money_steps"),
    *("settlement_requests", "settlement_reminders"),
)
INCOMPLETE = (LetterKind.COMPLETION_REQUEST, LetterKind.REMINDER)
OF_STATUS = {LetterKind.ACKNOWLEDGEMENT: OPEN, LetterKind.WITHDRAWAL: (Status.WITHDRAWN,)}
NAMES = ("scheme", "version", "applicant", "municipality", "handler")


def waiting(applications: QuerySet[Application], kind: LetterKind | str) -> QuerySet[Application]:
    """Return the cases that have something to tell in a letter of this kind and have no such letter yet."""
    kind = LetterKind(kind)
    if ENDS in RULES[kind]:
        applications = applications.filter(status__in=OPEN)
    mine = Letter.objects.filter(application=OuterRef("pk"), kind=kind)
    if kind in DECISIONS:
        told = Letter.objects.filter(decision=OuterRef("pk"), kind=kind)
        untold = Decision.objects.filter(application=OuterRef("pk"), kind=DECISIONS[kind]).exclude(Exists(told))
        return applications.filter(Exists(untold))
    if kind in MODELS:
        model, day, which = MODELS[kind]
        since = Letter.objects.filter(application=OuterRef("application"), kind=kind, made_at__date__gte=OuterRef(day))
        untold_rows = model.objects.filter(which, application=OuterRef("pk")).exclude(Exists(since))
        found = applications.filter(Exists(untold_rows))
        if kind in (*NOTICES, *NOTICES_ON_OBJECTION):
            found = _awaited(found) if kind in (LetterKind.NOTICE_EARLY, LetterKind.NOTICE_RECEIVED) else found
            return found.filter(pk__in=_with_this_answer(found, kind))
        return found.filter(status=Status.INCOMPLETE) if kind in INCOMPLETE else found
    if kind == LetterKind.LOAN_REPAID:
        return applications.filter(pk__in=repaid_in_full().values("pk")).exclude(Exists(mine))
    if kind not in OF_STATUS:
        return applications.none()
    return applications.filter(status__in=OF_STATUS[kind]).exclude(Exists(mine))


def _with_this_answer(applications: QuerySet[Application], kind: LetterKind) -> list[int]:
    """The ids of the cases with a notice of default that is answered by a letter of this kind, and by it today.

    Until the decision was sent, or what it is on ended without one; and not one before the one that counts.
    """
    first = deadlines.with_clock(applications.order_by("received_on", "pk"))[:MOST_NOTICES]
    extra, today = deadlines.free_days(), timezone.localdate()

    def is_answered(case: Application) -> bool:
        try:
            about = occasion_of(case, kind, extra=extra)
            check_not_overtaken(case, kind, about, on=today, extra=extra)
        except (NothingToReport, LetterOvertaken):
            return False
        return True

    return [case.pk for case in first if is_answered(case)]


def _awaited(applications: QuerySet[Application]) -> QuerySet[Application]:
    """The cases of which the applicant waits for the decision still: it was not taken, or not sent (Awb 3:41)."""
    mine = {"application": OuterRef("pk"), "decision__isnull": False}
    told = Exists(Letter.objects.filter(sent_on__isnull=False, **mine)) | Exists(SentElsewhere.objects.filter(**mine))
    return applications.filter(Q(status__in=OPEN) | Q(status__in=DECIDED_FIRST) & ~told)


def unsent() -> QuerySet[Letter]:
    """The letters that are to be sent, the oldest first; not of a decision that was taken back: that never goes."""
    waiting = Letter.objects.filter(sent_on__isnull=True, decision__undone__isnull=True)
    return waiting.select_related("application__applicant", "made_by")


def standings(found: Iterable[Letter]) -> list[Standing]:
    """Return how letters stand today, in a fixed number of queries."""
    rows = list(found)
    needed = ("version", "applicant_details", "representatives__proxy__acts", *deadlines.CLOCK_ROWS, *TOLD_ROWS)
    prefetch_related_objects([row.application for row in rows], *needed)
    prefetch_related_objects([row.application for row in rows if row.decision_id], "ledger__share")  # `money_told`
    extra = deadlines.free_days()
    return [standing_of(row, extra=extra) for row in rows]


@dataclass(frozen=True)
class BatchLetter:
    """What became of one case: the files of its letter by name, Word first and then PDF, or why there is none."""

    application: Application
    files: Mapping[str, bytes] = field(default_factory=dict)
    problem: str = ""


class LetterBatch:
    """Letters of one kind for many cases. Nothing shows of them before `store`; `discard` leaves nothing behind."""

    def __init__(self, kind: LetterKind | str, *, letter_date: date, actor: User) -> None:
        """Begin with no letters."""
        self.kind, self.letter_date, self.actor = LetterKind(kind), letter_date, actor
        self.built: list[Letter] = []

    def make(self, applications: QuerySet[Application]) -> Iterator[BatchLetter]:
        """Make the letters one by one; a case that has its letter already gives that one, so that it is safe twice."""
        waits = set(waiting(applications, self.kind).values_list("pk", flat=True))
        for application in applications.select_related(*NAMES).iterator(chunk_size=200):
            if application.pk in waits:
                yield self._new(application)
            else:
                yield self._existing(application)

    def _new(self, application: Application) -> BatchLetter:
        try:
            draft = letters.compose(application, self.kind, letter_date=self.letter_date, actor=self.actor)
            letters.check_subject(application, draft)
            letter = letters.build(application, draft, actor=self.actor)
        except Refusal as refusal:
            return BatchLetter(application, problem=str(refusal))
        self.built.append(letter)
        return BatchLetter(application, self._files(letter, letter.pdf))

    def _existing(self, application: Application) -> BatchLetter:
        letter = application.letters.filter(kind=self.kind).select_related("application", "printed").last()
        overtaken = standing_of(letter) if letter is not None else None
        if letter is not None and not (overtaken and overtaken.is_final):
            return BatchLetter(application, self._files(letter, getattr(letter, "printed", None)))
        try:
            about = letters.occasion_of(application, self.kind)
            check_told(application, self.kind, about, on=self.letter_date)
        except Refusal as refusal:
            return BatchLetter(application, problem=str(refusal))
        return BatchLetter(application)

    def _files(self, letter: Letter, pdf: PrintedLetter | None) -> dict[str, bytes]:
        name = f"{letter.application.case_number}-{LetterKind(self.kind).file_name}"
        return {f"{name}.docx": _content(letter), **({f"{name}.pdf": _content(pdf)} if pdf else {})}

    def store(self) -> None:
        """Store every letter that was made. Call inside a transaction."""
        for letter in self.built:
            letters.store(letter)

    def discard(self) -> None:
        """Throw away the files of letters that were made and not stored."""
        for letter in self.built:
            letters.discard(letter)


def _content(kept: Letter | PrintedLetter) -> bytes:
    with default_storage.open(str(kept.file.name)) as file:
        content: bytes = file.read()
        return content
