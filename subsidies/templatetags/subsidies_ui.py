"""How the subsidies app looks on screen: tones, budget blocks, lines of a dossier. No rules of its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.translation import gettext as _
from stdnum import iban

from drenthe.lib.charts import budget as charts
from drenthe.lib.screens.fieldwords import from_to
from drenthe.lib.templatetags.ui import day, euro, euro_whole
from drenthe.lib.values.money import ZERO
from subsidies import facts
from subsidies.award_enums import BankOutcome, LoanState, MoneyStepState, ObligationOutcome, PaymentOrderState
from subsidies.enums import Action, ApplicationStatus, DecisionKind, EntryKind, Outcome, Part
from subsidies.facts import lines
from subsidies.imports.decided import Before
from subsidies.models import Application, Ceiling, HearingWaiver, Obligation
from subsidies.services.application.doubles import Likeness
from subsidies.services.assessment import heard
from subsidies.services.ceilings.budget import CeilingFigures, Figures

register = template.Library()

STATUS_TONES = {
    ApplicationStatus.RECEIVED: "info",
    ApplicationStatus.INCOMPLETE: "warning",
    ApplicationStatus.ASSESSMENT: "info",
    ApplicationStatus.PROPOSED: "info",
    ApplicationStatus.DISREGARDED: "negative",
    ApplicationStatus.AWARDED: "positive",
    ApplicationStatus.SETTLED: "positive",
    ApplicationStatus.REFUSED: "negative",
    ApplicationStatus.WITHDRAWN: "neutral",
    ApplicationStatus.FORWARDED: "neutral",
    ApplicationStatus.VOID: "neutral",
}
LOAN_TONES = {
    LoanState.UNSIGNED: "warning",
    LoanState.READY: "info",
    LoanState.PAUSED: "info",
    LoanState.RUNNING: "info",
    LoanState.REPAYING: "info",
    LoanState.LATE: "negative",
    LoanState.CLOSED: "positive",
}
PAYMENT_TONES = {
    PaymentOrderState.PROPOSED: "warning",
    PaymentOrderState.RELEASED: "info",
    PaymentOrderState.PAID: "positive",
    PaymentOrderState.BOUNCED: "negative",
}
MONEY_STEP_TONES = {MoneyStepState.PROPOSED: "warning", MoneyStepState.DECIDED: "info"}
BANK_TONES = {
    BankOutcome.MATCHED: "info",
    BankOutcome.RECORDED: "positive",
    **dict.fromkeys((BankOutcome.PENDING, BankOutcome.ALREADY, BankOutcome.UNKNOWN, BankOutcome.MONEY_IN), "neutral"),
}  # the others ask for a look
ACTION_TONES = {
    Action.RECEIVE: "info",
    Action.AWARD: "positive",
    Action.REFUSE: "negative",
    Action.DISREGARD: "negative",
    Action.REQUEST_COMPLETION: "warning",
    Action.RETURN: "warning",
    Action.NOTICE_OF_DEFAULT: "negative",
    Action.WITHDRAW: "neutral",
    Action.FORWARD: "neutral",
    Action.VOID: "neutral",
    Action.RETURN_PAYMENT: "warning",
    Action.PAY: "positive",
    Action.BOUNCE: "warning",
    Action.REMIND: "warning",
    Action.RETURN_MONEY_STEP: "warning",
    Action.REVERSE: "warning",
    Action.RETURN_SETTLEMENT: "warning",
}
HIDDEN_FACTS = {"sha256", "gaps"}  # in the dossier as a file; on a screen noise, or told at the top


OBLIGATION_TONES = {
    ObligationOutcome.MET: "positive",
    ObligationOutcome.NOT_YET: "warning",
    ObligationOutcome.NOT_MET: "negative",
}
OUTCOME_TONES = {Outcome.MET: "positive", Outcome.NOT_MET: "negative", Outcome.UNKNOWN: "warning"}


@register.filter
def payment_tone(state: PaymentOrderState) -> str:
    """Return the tone of the tag of a payment."""
    return PAYMENT_TONES.get(state, "neutral")


@register.filter
def money_step_tone(state: MoneyStepState) -> str:
    """Return the tone of the tag of a step about money."""
    return MONEY_STEP_TONES.get(state, "neutral")


@register.filter
def loan_tone(state: LoanState) -> str:
    """Return the tone of the tag of a loan."""
    return LOAN_TONES.get(state, "neutral")


@register.filter
def bank_tone(outcome: str) -> str:
    """Return the tone of what was found of a line of the bank."""
    return BANK_TONES.get(BankOutcome(outcome), "warning")


@register.filter
def bank_words(outcome: str) -> str:
    """Return what was found of a line of the bank."""
    return str(BankOutcome(outcome).label)


@register.filter
def grouped(number: str) -> str:
    """Return an IBAN in groups of four, as people read it."""
    return str(iban.format(number))


@register.filter
def outcome_tone(outcome: Outcome) -> str:
    """Return the tone of the tag of a criterion's outcome."""
    return OUTCOME_TONES.get(outcome, "neutral")


@register.inclusion_tag("components/status_tag.html")
def obligation_status(obligation: Obligation, on: date) -> dict[str, Any]:
    """Show how an obligation stands on a day: what was found of it, or that its day has passed."""
    last = obligation.last_check
    if last is not None and (last.outcome != ObligationOutcome.NOT_YET or not obligation.is_overdue(on)):
        return {"label": last.get_outcome_display(), "tone": OBLIGATION_TONES[ObligationOutcome(last.outcome)]}
    if obligation.decision.application.status == ApplicationStatus.WITHDRAWN:
        return {"label": _("Lapsed"), "tone": "neutral"}
    if obligation.is_overdue(on):
        return {"label": _("Overdue"), "tone": "negative"}
    return {"label": _("Still open"), "tone": "info"}


@register.filter
def status_tone(status: str) -> str:
    """Return the tone of the tag of an application's status."""
    return STATUS_TONES.get(status, "neutral")  # type: ignore[call-overload]


@register.filter
def budget_bar(figures: Figures) -> charts.BudgetBar:
    """Return the bar of a ceiling or of all together; no longer than what was awarded and is asked."""
    left = figures.available_if_all_awarded
    parts = figures.awarded, figures.pending, left, min(-left, figures.awarded + figures.pending)
    return charts.budget_bar(*(max(part, ZERO) for part in parts))


@dataclass(frozen=True)
class BudgetBlock:
    """One ceiling on the budget screen. `part` is empty where it goes without saying; `awarded_query` and
    `pending_query` list the applications behind a figure, empty where no list shows exactly those."""

    figures: CeilingFigures
    ceiling: Ceiling
    part: str
    has_ended: bool
    starts_later: bool
    awarded_query: str
    pending_query: str

    @property
    def key(self) -> str:
        """A name for its picture, unique on the page."""
        return f"ceiling-{self.ceiling.pk}"

    @property
    def period(self) -> str:
        """From when until when."""
        start, end = day(self.ceiling.starts_on), self.ceiling.ends_on
        if end is None:
            return _("from %(start)s") % {"start": start}
        return _("%(start)s up to and including %(end)s") % {"start": start, "end": day(end)}

    @property
    def about(self) -> str:
        """The part, where it must be said, and the period."""
        return f"{self.part}, {self.period}" if self.part else self.period

    @property
    def tag(self) -> str:
        """What is special about the period on this day; empty when nothing is."""
        if self.has_ended:
            return _("period has ended")
        return _("not yet started") if self.starts_later else ""

    @property
    def bar(self) -> charts.BudgetBar:
        """The picture of it."""
        return budget_bar(self.figures)


@register.filter
def blocks(rows: Sequence[CeilingFigures], as_of: date) -> list[BudgetBlock]:
    """Return the ceilings as they are shown on a day."""
    found = [(row, row.ceiling) for row in rows if row.ceiling is not None]
    parts: dict[int, set[str]] = {}
    for _row, ceiling in found:
        parts.setdefault(ceiling.scheme_id, set()).add(ceiling.part)
    return [
        BudgetBlock(
            figures=row,
            ceiling=ceiling,
            part=ceiling.get_part_display() if parts[ceiling.scheme_id] != {Part.GRANT} else "",
            has_ended=_has_ended(ceiling, as_of),
            starts_later=ceiling.starts_on > as_of,
            **_queries(ceiling, as_of),
        )
        for row, ceiling in found
    ]


def _has_ended(ceiling: Ceiling, as_of: date) -> bool:
    return ceiling.ends_on is not None and ceiling.ends_on < as_of


def _queries(ceiling: Ceiling, as_of: date) -> dict[str, str]:
    return {
        f"{name}_query": urlencode({"ceiling": ceiling.pk, f"{name}_on": as_of.isoformat()})
        for name in ("awarded", "pending")
    }


@register.filter
def free_hint(rows: Iterable[CeilingFigures], as_of: date) -> str:
    """Return what to know of what is free of all grants: it counts periods that are over, and nets what is short."""
    past = short = ZERO
    for row in (one for one in rows if one.ceiling is None or one.ceiling.part == Part.GRANT):
        left = row.available_if_all_awarded
        if left < 0:
            short -= left
        elif row.ceiling is not None and _has_ended(row.ceiling, as_of):
            past += left
    hints = []
    if past:
        hints.append(_("%(amount)s of it is from periods that have ended") % {"amount": euro_whole(past)})
    if short:
        hints.append(_("%(amount)s above a ceiling has been deducted") % {"amount": euro_whole(short)})
    return "; ".join(hints) or _("If everything in progress is awarded")


@dataclass(frozen=True)
class DossierLine:
    """One line of a dossier, as components/timeline.html shows it."""

    occurred_at: datetime
    actor: Any
    label: str
    tone: str
    facts: list[tuple[str, str]]
    recorded_later: datetime | None = None
    counts_by_day: bool = False


@register.filter
def dossier_lines(events: Iterable[Any]) -> list[DossierLine]:
    """Return the lines of a dossier with their facts as people read them; an unknown fact stays as it is."""
    return [
        DossierLine(
            event.occurred_at,
            event.actor,
            event.get_action_label(),
            "warning" if "date_reason" in event.data else ACTION_TONES.get(event.action, "neutral"),
            lines(event.data, hidden=HIDDEN_FACTS),
            event.recorded_later,
            event.counts_by_day,
        )
        for event in events
    ]


@register.filter
def all_facts(event: Any) -> list[tuple[str, str]]:
    """Return every fact of a line, those that a screen leaves out too; for a dossier on paper."""
    return lines(event.data)


@register.filter
def decided(row: Any) -> str:
    """Return what a proposal or decision comes to: its type with the amount; a lowering says to which amount."""
    kind = row.get_kind_display()
    if row.amount is None:
        return kind
    words = _("%(kind)s to %(amount)s") if row.kind == DecisionKind.LOWERING else "%(kind)s: %(amount)s"
    return words % {"kind": kind, "amount": euro(row.amount)}


@register.filter
def decision_of(data: Mapping[str, str]) -> str:
    """Return what a decision came to that a line of the dossier says was taken back: its type with the amount."""
    kept = [facts.shown(name, data[name])[1] for name in ("kind", "amount") if data.get(name)]
    return ": ".join(kept)


@register.filter
def moved_receipt(event: Any) -> list[tuple[str, str]]:
    """Return what a correction moved that orders the queue and begins the term: the receipt, and how it came in."""
    names = [name for name in ("received_at", "channel") if f"{facts.WAS}{name}" in event.data]
    found = [facts.change(name, event.data[facts.WAS + name], event.data.get(facts.NOW + name, "")) for name in names]
    return [(label, from_to(before, after)) for label, before, after in found]


@register.filter
def iso_day(text: str) -> str:
    """Return a day that is kept as text, as people read it."""
    return day(date.fromisoformat(text))


@register.filter
def signed(entry: Any) -> Decimal:
    """Return the amount of a ledger entry as it moves its balance: a release and a repayment are below zero."""
    goes_back = (EntryKind.RELEASE, EntryKind.REPAYMENT, EntryKind.INSTALMENT, EntryKind.WAIVED)
    return -entry.amount if entry.kind in goes_back else entry.amount


@register.filter
def before_words(status: str) -> str:
    """Return how a case stood before, as people say it."""
    return str(Before(status).label)


@register.filter
def likeness_words(likeness: Iterable[str]) -> str:
    """Return in what two applications are alike."""
    return ", ".join(str(Likeness(one).label) for one in likeness)


@register.filter
def waivers_of(application: Application) -> list[tuple[HearingWaiver, str]]:
    """Return the reasons not to hear the applicant, each with why it counts no more, or nothing."""
    return heard.waiver_notes(application)
