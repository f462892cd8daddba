"""What the figures of a file as a whole are against those that were stored, in a sentence each."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from monitoring.services.checks.alike import Alike, Exchanged, Scaled
from monitoring.services.tables.sentences import period_name
from monitoring.services.tables.shape import Shape


def alike_lines(found: Iterable[Alike], shape: Shape) -> tuple[str, ...]:
    """Return that figures are a factor off, that rows have each other's figures, or that years moved on."""
    return tuple(_line(one, shape) for one in found)


def _line(one: Alike, shape: Shape) -> str:
    if isinstance(one, Scaled):
        larger, smaller = (
            _("These figures are about %(factor)s times as large as %(those)s."),
            _("These figures are about %(factor)s times as small as %(those)s."),
        )
        return (larger if one.is_larger else smaller) % {"factor": one.factor, "those": _those(one.before)}
    if isinstance(one, Exchanged):
        first, second = (shape.name(row) for row in one.rows)
        said = _("%(first)s and %(second)s have each other's figures, compared with %(those)s.")
        return said % {"first": first, "second": second, "those": _those(one.before)}
    said = _("The figures under %(period)s are the same as those that were stored under %(before)s.")
    return said % {"period": period_name(one.period), "before": period_name(one.before)}


def _those(before: str) -> str:
    return _("those of %(period)s") % {"period": period_name(before)} if before else _("those stored before")
