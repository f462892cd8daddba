"""The letter of a decision before it is proposed, for who writes the proposal; nothing is kept."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone

from subsidies.models import Application, Proposal
from subsidies.services.letters.letters import LetterDraft, compose_decision


def letter_ahead(propose: Callable[..., Proposal], application: Application, **values: Any) -> LetterDraft:
    """Return the letter that would be signed today if this were proposed with these values.

    `propose` is a service that proposes a decision. Raises what it raises, as it would when proposing.
    """
    with transaction.atomic():
        letter = compose_decision(propose(application, **values), decided_on=timezone.localdate())
        transaction.set_rollback(True)
    return letter
