"""The list of a decision maker: proposals that wait, and what each signature does to the money."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.lib.values.money import ZERO
from subsidies.enums import AFTER_AWARD, AWARDS, DecisionKind, ProposalState
from subsidies.models import Application, CaseEvent, Ceiling, CeilingShare, Mandate, Proposal
from subsidies.services.application.formality_refusals import HasInterest
from subsidies.services.case import interests
from subsidies.services.case.dated_back import dated_back
from subsidies.services.case.duties import Done, done_by
from subsidies.services.decisions.basis import deviations_now
from subsidies.services.decisions.decisions import check_decider, mandates_for
from subsidies.services.decisions.mandated import holding
from subsidies.services.irregularities import extra_checks
from subsidies.services.letters.letters import LetterDraft, compose_decision
from subsidies.services.objections import objection_proposals
from subsidies.services.objections.objections import SUBJECTS
from subsidies.services.refusals import CeilingExceeded, DateBeforeProposal
from subsidies.services.settlements import samples, settlements
from subsidies.services.settlements.settlement_refusals import SettlementNotAgreed


@dataclass(frozen=True)
class SigningRow:
    """One proposal with what its ceiling has left before and after it (euros), and why the user cannot sign it.

    `dated_back` are the acts on its case that were dated further back than usual.
    """

    proposal: Proposal
    before: Decimal
    after: Decimal
    refusal: Refusal | None
    dated_back: Sequence[CaseEvent] = ()
    letter: LetterDraft | Refusal | None = None
    deviations: Mapping[str, Any] | None = None  # as they are today, where the letters are asked

    @property
    def letter_name(self) -> str:
        """Under which name a form sends the fingerprint of its letter."""
        return f"letter-{self.proposal.pk}"

    @property
    def can_sign(self) -> bool:
        """Whether the user may sign it, and its ceiling has room."""
        return self.refusal is None


@dataclass(frozen=True)
class CeilingEffect:
    """What a set of signatures does to one ceiling, in euros."""

    ceiling: Ceiling
    before: Decimal
    signed: Decimal

    @property
    def after(self) -> Decimal:
        """What is left when all of it is signed."""
        return self.before - self.signed


def open_proposals() -> QuerySet[Proposal]:
    """The proposals that wait for a decision, in order of receipt of their applications."""
    return (
        Proposal.objects.filter(state=ProposalState.OPEN)
        .select_related("proposed_by", "application__scheme", "application__applicant", "application__ceiling__scheme")
        .select_related("settlement_check", *(f"objection_terms__objection__{name}" for name in SUBJECTS))
        .prefetch_related("grounds")
        .order_by("application__received_at", "application")
    )


def signing_rows(
    proposals: Iterable[Proposal], *, on: date, with_letters: bool = False, actor: User
) -> list[SigningRow]:
    """Return the proposals with the running room of their ceilings, as if signed one after another.

    With the letters that are signed, when asked; one that cannot be made is why a proposal cannot be signed.

    A proposal that the user may not sign, or that does not fit any more, takes no room.
    """
    proposals = list(proposals)
    room = room_of({proposal.application.ceiling_id for proposal in proposals})
    mandates = mandates_for(actor, decided_on=on), holding(on=on)
    back = dated_back([proposal.application_id for proposal in proposals])
    cases = [proposal.application for proposal in proposals]
    done, said = done_by(actor, cases), interests.said_by(actor, cases)
    wrong = {**samples.found_wrong(proposals), **extra_checks.found_asked(proposals, on=timezone.localdate())}
    rows = []
    for proposal in proposals:
        before = room[proposal.application.ceiling_id]
        needed = max(amount_of(proposal), ZERO)  # what comes back comes with the letter
        refusal = _refusal(proposal, mandates, done, on=on, actor=actor)
        if said.get(proposal.application_id):
            refusal = HasInterest(case=proposal.application.case_number)
        refusal = refusal or wrong.get(proposal.pk)
        letter = letter_of(proposal, on=on, actor=actor) if with_letters and refusal is None else None
        refusal = letter if isinstance(letter, Refusal) else refusal
        if refusal is None and needed > before:
            refusal = CeilingExceeded(available=before, needed=needed)
        after = before if refusal else before - needed
        room[proposal.application.ceiling_id] = after
        now = deviations_now(proposal) if with_letters else None
        rows.append(SigningRow(proposal, before, after, refusal, back[proposal.application_id], letter, now))
    return rows


def letter_to_sign(application: Application, *, on: date, actor: User) -> LetterDraft | Refusal | None:
    """Return the letter that the user signs with what waits on a case, or why there is none; None when none waits."""
    waiting = open_proposals().filter(application=application).first()
    return None if waiting is None else letter_of(waiting, on=on, actor=actor)


def letter_of(proposal: Proposal, *, on: date, actor: User) -> LetterDraft | Refusal:
    """Return the letter that the user signs with a proposal on a day, or why there is none."""
    try:
        mandate = check_decider(proposal, proposal.application, decided_on=on, actor=actor)
        return compose_decision(proposal, decided_on=on, mandate=mandate, actor=actor)
    except Refusal as refusal:
        return refusal


def effects(rows: Sequence[SigningRow]) -> list[CeilingEffect]:
    """Return what signing the rows together does to each ceiling, in order of first appearance."""
    found: dict[int, CeilingEffect] = {}
    for row in rows:
        ceiling = row.proposal.application.ceiling
        effect = found.get(ceiling.pk) or CeilingEffect(ceiling, row.before, ZERO)
        found[ceiling.pk] = CeilingEffect(ceiling, effect.before, effect.signed + (row.before - row.after))
    return list(found.values())


def room_of(ceilings: Iterable[int]) -> dict[int, Decimal]:
    """Return what each ceiling has left now, in euros, from the balances that the database keeps; one query."""
    room = dict.fromkeys(ceilings, ZERO)
    for share in CeilingShare.objects.filter(ceiling__in=room):
        room[share.ceiling_id] += share.available
    return room


def amount_of(proposal: Proposal) -> Decimal:
    """Return what signing the proposal commits, in euros; below zero for what comes back once its letter was sent."""
    if proposal.kind in (
        *(DecisionKind.SETTLEMENT_CHANGE, DecisionKind.OBJECTION_AWARD, DecisionKind.OBJECTION_SETTLEMENT),
    ):
        return objection_proposals.needs(proposal)
    if proposal.kind in AFTER_AWARD:
        return (proposal.amount or ZERO) - (proposal.application.awarded_amount or ZERO)
    return proposal.amount if proposal.kind in AWARDS and proposal.amount is not None else ZERO


def _refusal(
    proposal: Proposal,
    mandates: tuple[Sequence[Mandate], Sequence[Mandate]],
    done: Mapping[int, Done],
    *,
    on: date,
    actor: User,
) -> Refusal | None:
    own, everyone = mandates
    known: dict[str, Any] = {"mandates": own, "done": done, "everyone": everyone}
    try:
        check_decider(proposal, proposal.application, decided_on=on, actor=actor, **known)
    except Refusal as refusal:
        return refusal
    proposed_on = timezone.localdate(proposal.proposed_at)
    if on < proposed_on:
        return DateBeforeProposal(day=on, proposed_on=proposed_on)
    return SettlementNotAgreed() if settlements.is_unchecked(proposal) else None
