"""What figures of a file, or all of them as a whole, are against those that were stored, in a sentence each."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.rounding import round_half_up
from monitoring.services.checks.alike import Alike, Exchanged, Scaled
from monitoring.services.checks.plausible import Unusual
from monitoring.services.tables.sentences import cell_name, period_name, show
from monitoring.services.tables.shape import Shape


def alike_lines(found: Iterable[Alike], shape: Shape) -> tuple[str, ...]:
    """Return that figures are a factor off, that rows have each other's figures, or that years moved on."""
    return tuple(_line(one, shape) for one in found)


def unusual_line(one: Unusual, shape: Shape) -> str:
    """Return a figure with the one of before, and how much that is: of which way the others went only the middle."""
    said = _("%(name)s: %(now)s, and %(before)s in %(period)s.")
    if shape.horizon:
        said = _("%(name)s: %(now)s, and %(before)s as published before.")
    much = _("That is %(size)s percentage points of difference.") % {"size": show(abs(one.now - one.before), "")}
    if one.typical is not None:
        times, typical = (_times(ratio) for ratio in (one.now / one.before, one.typical))
        much = _("That is %(times)s times as much; for the middle one of all rows it is %(typical)s times.")
        much %= {"times": times, "typical": typical}
    facts = {"name": cell_name(shape, *one.place), "period": period_name(one.period_before)}
    return f"{said % {**facts, 'now': show(one.now, shape.unit), 'before': show(one.before, shape.unit)}} {much}"


def _times(ratio: Decimal) -> str:
    return show(round_half_up(ratio, 2) or round_half_up(ratio, 5), "")


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
