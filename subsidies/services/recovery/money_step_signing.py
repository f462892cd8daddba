"""Deciding a step about money on the very letter that tells it: who decides saw what the recipient will read."""

from datetime import date

from django.db import transaction

from drenthe.accounts.models import User
from subsidies.models import Application, MoneyStep
from subsidies.services.letters import letters_ahead
from subsidies.services.recovery import money_steps


@transaction.atomic
def decide(
    application: Application,
    *,
    decided_on: date,
    date_reason: str = "",
    no_interest: bool = False,
    seen: str | None = None,
    actor: User,
) -> MoneyStep:
    """Decide the step that waits as it was proposed; `seen` is the fingerprint of the letter that was shown.

    Raises LetterNotSeen or LetterChanged where that is another letter, what `letters.compose` raises where none can be
    made, and what `money_steps.decide` does.
    """
    step = money_steps.decide(
        application, decided_on=decided_on, date_reason=date_reason, no_interest=no_interest, actor=actor
    )
    if seen is not None:
        letters_ahead.of_money_step(step, actor=actor).check_seen(seen, case=application.case_number)
    return step
