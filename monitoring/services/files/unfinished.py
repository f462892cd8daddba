"""Figures of a period that is not over: they can be provisional, and not be the last word on it."""

from collections.abc import Iterator
from datetime import date

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from monitoring.enums import ValueStatus
from monitoring.services.tables.sentences import period_name
from monitoring.services.tables.shape import CellEntries, Shape, last_day_of


def not_over(entries: CellEntries, shape: Shape, *, published_on: date, status: ValueStatus | str) -> Iterator[str]:
    """Give each period that ends after the day of which the figures are, or after today, with how many figures.

    A table of years to come says what is expected of them; provisional figures say themselves that more may come.
    """
    if status == ValueStatus.PROVISIONAL or shape.horizon is not None:
        return
    known = min(published_on, timezone.localdate())
    said = [period for (_series, period), entry in entries.items() if entry.number is not None]
    for period in sorted(set(said)):
        if (end := last_day_of(period)) > known:
            line = ngettext(
                "%(period)s ends on %(end)s, and this is known as of %(day)s: %(count)s figure.",
                "%(period)s ends on %(end)s, and this is known as of %(day)s: %(count)s figures.",
                said.count(period),
            )
            facts = {"period": period_name(period), "end": _day(end), "day": _day(known), "count": said.count(period)}
            yield line % facts


def way_on() -> str:
    """Return what to do with them."""
    return _(
        "Figures of a period that goes on can still change. Is the year right? Then read them as provisional, "
        "unless these figures are final already."
    )


def _day(day: date) -> str:
    return formats.date_format(day, "DATE_FORMAT")
