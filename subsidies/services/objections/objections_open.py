"""The objections of a case as its page shows them, and those of all cases on which there is still to be decided."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q, QuerySet, prefetch_related_objects

from drenthe.accounts.models import User
from drenthe.lib.screens.paging import FirstRows, first_of
from subsidies.enums import Action
from subsidies.models import (
    Application,
    Decision,
    Letter,
    MoneyStep,
    Objection,
    ObjectionStep,
    ObjectionTerms,
    PenaltyDecision,
    SentElsewhere,
)
from subsidies.models.told import SentDays, sent_days
from subsidies.objection_enums import CLOSINGS, ENDED, ObjectionState
from subsidies.services.objections import covered, objections, revocations
from subsidies.services.objections.objections import Timeliness
from subsidies.services.terms import deadlines
from subsidies.services.terms.clock import Term

# What the law asks next in a state; who proposed takes back, who may decide decides.
NEXT = {
    ObjectionState.REPAIR: Action.RECEIVE_REPAIR,
    ObjectionState.HEARING: Action.INVITE_OBJECTOR,
    ObjectionState.INVITED: Action.HEAR_OBJECTOR,
    ObjectionState.PROPOSAL: Action.PROPOSE_OBJECTION,
    ObjectionState.PROPOSED: Action.DECIDE_OBJECTION,
    ObjectionState.DECIDED: Action.SEND_LETTER,
}

NEEDED = (
    *("steps", "objectors", "proposed__proposal__decision", "application__letters", "application__sent_elsewhere"),
    *("application__decisions", "application__applicant_details", "application__penalty_decisions"),
    "application__money_steps",
)


@dataclass(frozen=True)
class ShownObjection:
    """An objection as it stands on a day: whether it came in time, by when is decided on it, and what comes next."""

    objection: Objection
    state: ObjectionState
    time: Timeliness | None
    term: Term | None
    on: date
    decision: Decision | None
    proposed: ObjectionTerms | None
    penalty_from: date | None
    included: Collection[Decision] = ()
    penalties: Collection[PenaltyDecision] = ()
    beside: Collection[MoneyStep] = ()  # steps about money that it is about as well (Awb 4:125)
    suspended: ObjectionStep | None = None  # the ruling by which the court suspends what it is against
    letter_waits: bool = False  # on which what comes next rests
    adjournment: ObjectionStep | None = None  # whose letter was not sent: the day stays as it was
    kept: Decimal | None = None  # euros for which the decision stays as it was, where less is granted than could be

    @property
    def application(self) -> Application:
        """The case."""
        return self.objection.application

    @property
    def is_open(self) -> bool:
        """Whether there is still to be decided on it."""
        return self.state not in ENDED

    @property
    def decide_by(self) -> date | None:
        """The last day to decide; None where no term runs, and while nobody knows it: it stands still (Awb 7:10)."""
        return None if self.term is None or self.term.has_open_end else self.term.last_day

    @property
    def days_left(self) -> int | None:
        """The days until it is decided on at the latest; None where no term runs."""
        return None if self.term is None else self.term.days_left(self.on)

    @property
    def explanation(self) -> list[str]:
        """How the day by which is decided came about, step by step."""
        return [] if self.term is None else deadlines.explain(self.term.steps)

    @property
    def next_action(self) -> Action | None:
        """What the law asks next; None once it is closed. What is an appeal goes to the court."""
        if self.is_open and self.objection.is_for_court:
            return Action.CLOSE_OBJECTION
        if self.letter_waits:
            return Action.SEND_LETTER
        return NEXT.get(self.state)


def open_objections() -> QuerySet[Objection]:
    """The objections on which there is still to be decided, in order of receipt."""
    closed = ObjectionStep.objects.filter(objection=OuterRef("pk"), kind__in=CLOSINGS)
    decided = ObjectionTerms.objects.filter(objection=OuterRef("pk"), proposal__decision__isnull=False)
    return Objection.objects.filter(~Exists(closed), ~Exists(decided))


def objected_to(applications: Iterable[int]) -> set[int]:
    """Return of these cases (ids) those on which there is still to be decided on an objection. One query."""
    found = open_objections().filter(application__in=list(applications))
    return set(found.values_list("application_id", flat=True))


def waiting_objections() -> QuerySet[Objection]:
    """The same, and those of which the decision was not told yet: until then nobody knows it (Awb 3:40)."""
    told = Letter.objects.filter(decision=OuterRef("proposal__decision"), sent_on__isnull=False)
    elsewhere = SentElsewhere.objects.filter(decision=OuterRef("proposal__decision"))
    untold = ObjectionTerms.objects.filter(~Exists(told), ~Exists(elsewhere), proposal__decision__isnull=False)
    waits = Exists(untold.filter(objection=OuterRef("pk"), proposal__decision__undone=None))
    return Objection.objects.filter(Q(pk__in=open_objections().values("pk")) | waits)


def shown_of(application: Application, *, on: date, extra: Collection[date]) -> list[ShownObjection]:
    """Return the objections of a case as they stand on a day, in order of receipt."""
    rows = objections.of(application)
    if not rows:
        return []
    about = ("decisions", "letters", "sent_elsewhere", "penalty_decisions", "money_steps")
    prefetch_related_objects([application], *about)
    prefetch_related_objects(rows, "steps__chair", "proposed__proposal__decision", *objections.SUBJECTS)
    sent = sent_days(application)
    return [_shown(row, on=on, sent=sent, extra=extra) for row in rows]


def first_open(*, on: date, handler: User | None = None) -> FirstRows:
    """Return the objections that wait, each a ShownObjection: what is late first. A fixed number of queries."""
    rows = waiting_objections().select_related("application__applicant", *objections.SUBJECTS)
    if handler is not None:
        rows = rows.filter(application__handler=handler)
    first, extra = first_of(rows.prefetch_related(*NEEDED)), deadlines.free_days()
    found = [_shown(row, on=on, sent=sent_days(row.application), extra=extra) for row in first.rows]
    return replace(first, rows=sorted(found, key=_first_due))


def all_open(*, on: date) -> Iterator[ShownObjection]:
    """Yield the same of all objections that wait, in order of receipt; a fixed number of queries for each thousand."""
    about = ("application__applicant", "application__scheme", *objections.SUBJECTS)
    rows, extra = waiting_objections().select_related(*about).prefetch_related(*NEEDED), deadlines.free_days()
    for row in rows.iterator(chunk_size=1000):
        yield _shown(row, on=on, sent=sent_days(row.application), extra=extra)


def _first_due(row: ShownObjection) -> tuple[date, int]:
    return (row.term.last_day if row.term is not None else row.objection.received_on), row.objection.pk


def _shown(objection: Objection, *, on: date, sent: SentDays, extra: Collection[date]) -> ShownObjection:
    return ShownObjection(
        objection=objection,
        state=objections.state_of(objection, on=on, sent=sent),
        time=objections.timeliness(objection, sent=sent, extra=extra),
        term=objections.decide_by(objection, on=on, sent=sent, extra=extra),
        on=on,
        decision=objections.decision_on(objection),
        proposed=objections.ruling_of(objection),
        penalty_from=objections.penalty_from(objection, sent=sent, extra=extra),
        included=covered.decisions(objection),
        penalties=covered.penalties(objection),
        beside=covered.money_steps(objection),
        suspended=objections.suspended_by(objection),
        letter_waits=objections.letter_waits(objection, sent=sent),
        adjournment=objections.adjournment_waits(objection, sent=sent),
        kept=_kept(objection),
    )


def _kept(objection: Objection) -> Decimal | None:
    said, first = objections.ruling_of(objection), objection.decision
    amount = said.proposal.amount if said is not None else None
    if first is not None and None not in (first.amount, amount) and amount < first.amount:  # type: ignore[operator]
        return None  # what somebody else's objection takes away does not stay as it was
    return (revocations.kept(objection.application, said.proposal) or None) if said is not None else None


def next_steps(application: Application, *, on: date) -> Iterator[Action]:
    """Yield what the open objections of a case ask next, from what was fetched already."""
    rows = objections.of(application)
    sent = sent_days(application) if rows else {}
    for objection in rows:
        state = objections.state_of(objection, on=on, sent={})
        if state in ENDED:
            continue
        if objection.is_for_court:
            yield Action.CLOSE_OBJECTION
        elif objections.letter_waits(objection, sent=sent):
            yield Action.SEND_LETTER
        elif state == ObjectionState.PROPOSED:
            yield from (Action.TAKE_BACK, Action.AWARD)
        else:
            yield NEXT[state]
