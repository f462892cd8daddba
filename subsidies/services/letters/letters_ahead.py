"""The letter of a decision before it is proposed, for who writes the proposal; nothing is kept."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.enums import LetterKind
from subsidies.models import Application, MoneyStep, PenaltyDecision, Proposal
from subsidies.services.letters import letters
from subsidies.services.letters.letter_occasions import has_own_letter
from subsidies.services.letters.letters import LetterDraft, compose_decision
from subsidies.services.recovery import money_letters


def letter_ahead(
    act: Callable[..., Proposal | PenaltyDecision | MoneyStep], application: Application, *, actor: User, **values: Any
) -> LetterDraft:
    """Return the letter that would be signed today if this were done with these values.

    `act` is a service that proposes a decision, or that takes one on a penalty or a step about money. Raises what it
    raises, as it would when it is done.
    """
    with transaction.atomic():
        found = act(application, actor=actor, **values)
        if isinstance(found, PenaltyDecision):
            letter = of_penalty(found, actor=actor)
        elif isinstance(found, MoneyStep):
            letter = of_money_step(found, actor=actor)
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


def of_money_step(step: MoneyStep, *, actor: User) -> LetterDraft:
    """Return the letter of a step about money that was decided, as it is made today.

    It has one letter, by its kind and whether it is of a grant or a loan. Raises what `letters.compose` raises.
    """
    kind = next(kind for kind in money_letters.MONEY_LETTERS if money_letters.stands_as(kind)(step))
    return letters.compose(step.application, kind, letter_date=timezone.localdate(), actor=actor)
