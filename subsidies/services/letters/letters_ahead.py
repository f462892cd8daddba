"""The letter of a decision before it is proposed, for who writes the proposal; nothing is kept."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.enums import LetterKind
from subsidies.models import Application, PenaltyDecision, Proposal
from subsidies.services.letters import letters
from subsidies.services.letters.letter_occasions import has_own_letter
from subsidies.services.letters.letters import LetterDraft, compose_decision


def letter_ahead(
    act: Callable[..., Proposal | PenaltyDecision], application: Application, *, actor: User, **values: Any
) -> LetterDraft:
    """Return the letter that would be signed today if this were done with these values.

    `act` is a service that proposes a decision, or that takes one on a penalty. Raises what it raises, as it would
    when it is done.
    """
    with transaction.atomic():
        found = act(application, actor=actor, **values)
        if isinstance(found, PenaltyDecision):
            letter = of_penalty(found, actor=actor)
        else:
            letter = compose_decision(found, decided_on=timezone.localdate())
        transaction.set_rollback(True)
    return letter


def of_penalty(decision: PenaltyDecision, *, actor: User) -> LetterDraft:
    """Return the letter of a decision on a penalty as it is made today, also that none is due (Awb 4:18, 3:41).

    That a notice came unreasonably late is told in the answer to it, which is the letter of that decision. Raises what
    `letters.compose` raises.
    """
    kind = LetterKind.PENALTY_DECISION if has_own_letter(decision) else LetterKind.NOTICE_LATE
    return letters.compose(decision.application, kind, letter_date=timezone.localdate(), actor=actor)
