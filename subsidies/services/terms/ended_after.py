"""A case or an objection ends no earlier than the notice of default on it that its dossier has (Awb 4:17)."""

from collections.abc import Iterable
from datetime import date

from drenthe.dates.services.takeover import taken_over_from
from subsidies.services.terms.term_refusals import EndsBeforeNotice


def check_ends_after(notices: Iterable[date], *, ended_on: date) -> None:
    """Refuse an end on a day before the last of the days on which a notice of default came in.

    Such a day would undo a penalty that runs, and whoever gave notice did not hold its request for ended. What is
    taken over ended when it ended. Raises EndsBeforeNotice.
    """
    last = max(notices, default=None)
    if last is not None and ended_on < last and not taken_over_from():
        raise EndsBeforeNotice(day=last, ended_on=ended_on)
