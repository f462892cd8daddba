"""What figures of a file, or all of them as a whole, are against those that were stored, in a sentence each."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from drenthe.lib.values.rounding import round_half_up
from monitoring.services.checks.alike import Alike, as_facts
from monitoring.services.checks.plausible import Unusual
from monitoring.services.tables.sentences import cell_name, period_name, show, whole_line
from monitoring.services.tables.shape import Shape


def alike_lines(found: Iterable[Alike], shape: Shape) -> tuple[str, ...]:
    """Return that figures are a factor off, that rows have each other's figures, or that years moved on."""
    return tuple(whole_line(as_facts(one), shape) for one in found)


def unusual_line(one: Unusual, shape: Shape) -> str:
    """Return a figure with the one of before, and how much that is: of which way the others went only the middle."""
    said = _("%(name)s: %(now)s, and %(before)s in %(period)s.")
    if shape.horizon:
        said = _("%(name)s: %(now)s, and %(before)s as stored before.")
    much = _("That is %(size)s percentage points of difference.") % {"size": show(abs(one.now - one.before), "")}
    if one.typical is not None:
        times, typical = (_times(ratio) for ratio in (one.now / one.before, one.typical))
        much = _("That is %(times)s times as much; for the middle one of all rows it is %(typical)s times.")
        if one.is_least:
            much = _("That is %(times)s times as much; for the row that changed least it is %(typical)s times.")
        much %= {"times": times, "typical": typical}
    facts = {"name": cell_name(shape, *one.place), "period": period_name(one.period_before)}
    return f"{said % {**facts, 'now': show(one.now, shape.unit), 'before': show(one.before, shape.unit)}} {much}"


def _times(ratio: Decimal) -> str:
    return show(round_half_up(ratio, 2) or round_half_up(ratio, 5), "")
