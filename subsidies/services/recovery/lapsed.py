"""Steps about money that were decided and can do nothing any more, each with why: none stays “decided” for ever.

A recovery of which nothing is left; and a step whose letter was not sent and cannot go out any more, as what it is
about came to another amount, was arranged otherwise, or is over. It stays as it was decided: the dossier has it.
"""

from collections.abc import Collection, Iterator
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from subsidies.award_enums import MoneyStepKind
from subsidies.enums import LetterKind
from subsidies.models import MoneyStep
from subsidies.models.told import SentDays, sent_days
from subsidies.services.recovery import claims, money_letters

# What is owed by the decision itself: its letter can always go out.
STAYS = (MoneyStepKind.INTEREST, MoneyStepKind.OBJECTION_COSTS)


class Untold(TextChoices):
    """Why a step that was decided is not told any more."""

    OTHER_AMOUNT = "other_amount", _("its letter was not sent, and another amount is owed or paid too much by now")
    OVER = "over", _("its letter was not sent, and its time is over or something was arranged after it")

    @property
    def is_untold(self) -> bool:
        """Whether it never worked, as nobody was told: for the page, which shows it beside a recovery that did."""
        return True


def lapse_of(step: MoneyStep, *, on: date, sent: SentDays | None = None) -> claims.Lapse | Untold | None:
    """Return why a step can do nothing any more on a day; None while it can. From what was fetched already."""
    found = claims.lapse_of(step)
    if found is not None or not step.stands or step.kind in STAYS or step.replaces_id is not None:
        return found
    case = step.application
    if step.sent_in(sent_days(case) if sent is None else sent) is not None:
        return None
    overtaken = [refusal.since for kind in _letters_of(step) for refusal in money_letters.overtaken(case, step, kind)]
    since = min(overtaken, default=None)
    if since is None or since > on:
        return None
    return Untold.OTHER_AMOUNT if since == date.min else Untold.OVER


def lapsed(steps: Collection[MoneyStep], *, on: date) -> list[tuple[MoneyStep, claims.Lapse | Untold | None]]:
    """Return steps of one case, each with why it can do nothing any more; None where it can."""
    sent = sent_days(next(iter(steps)).application) if steps else {}
    return [(step, lapse_of(step, on=on, sent=sent)) for step in steps]


def _letters_of(step: MoneyStep) -> Iterator[LetterKind]:
    """The letters that can tell of a step: one, or of a reminder that of a loan."""
    for kind in money_letters.MONEY_LETTERS:
        if money_letters.stands_as(kind)(step):
            yield kind
