"""Which act on a case comes next: the one that its page shows as the main button, if any."""

from collections.abc import Collection, Mapping
from datetime import date

from subsidies.enums import Action
from subsidies.models import Application
from subsidies.services import deadlines, next_step


def next_act(
    application: Application, *, offered: Mapping[Action, str], on: date, extra: Collection[date] | None = None
) -> str | None:
    """Return which of the acts that are offered, slugs by action, comes next on a day: what the law asks next.

    None when it asks nothing of who is offered these: then none of them is put forward.
    """
    first = next_step.first_date(deadlines.legal_dates(application, on=on, extra=extra), on=on)
    wanted = next_step.steps(application, first=first, on=on, extra=extra)
    return next((offered[action] for action in wanted if action in offered), None)
