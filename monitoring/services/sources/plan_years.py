"""Columns of a file of plans that are of no one year: of more years together, or of what goes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.sheets.sheet import Cell, Row, Sheet
from monitoring.services.files.entries import NOT_APPLICABLE
from monitoring.services.files.signs import NIL
from monitoring.services.files.years import adds_up_years, years_in
from monitoring.services.sources.plan_columns import says_demolition
from monitoring.services.sources.plan_values import column_labels


def demolition_beside(row: Row) -> Cell | None:
    """Return the first heading of a year in which dwellings go ("Sloop 2027"); None without one."""
    named = (cell for cell in row.cells if says_demolition(cell.value) and years_in(cell.value))
    return next(named, None)


def rows_of_demolition() -> str:
    """Return how a file of plans says what goes: not in columns beside those of what comes."""
    reason = _(
        "This column is of demolition. A file of plans has one column for each year; demolition has rows of its own, "
        "that say so in a column “%(kind)s”."
    )
    return reason % {"kind": column_labels()["kind"]}


def of_more_years(fault: Fault) -> Fault:
    """What is wrong with a column; of one with more years together what can be done with it."""
    reason = _(
        "This column is of more years together. Divide its dwellings over the years, each in a column of its own, or "
        "leave the column out."
    )
    if says_demolition(fault.content) and years_in(fault.content):
        return replace(fault, reason=rows_of_demolition())
    return replace(fault, reason=reason) if adds_up_years(fault.content) else fault


def not_consecutive(years: Mapping[int, int], header: Header, name: str) -> Fault:
    """Return which years lack among the columns (by number from 0), at the heading of the year after them.

    A year that stands there twice lacks none: that is said of its column.
    """
    reason = _("The years in the columns are not consecutive.")
    ordered = sorted(years, key=lambda at: years[at])
    gap = next(((a, b) for a, b in pairwise(ordered) if years[b] - years[a] > 1), None)
    if gap is None:
        return Fault(name, str(header.number), "", reason)
    before, after = (header.row.cell(at) for at in gap)
    missing = [str(year) for year in range(years[gap[0]] + 1, years[gap[1]])]
    way_on = ngettext(
        "%(years)s is missing between %(before)s and %(after)s. Add a column %(years)s, and leave it empty if no "
        "dwellings are planned in that year.",
        "%(years)s are missing between %(before)s and %(after)s. Add a column for each of them, and leave it empty if "
        "no dwellings are planned in that year.",
        len(missing),
    )
    other = _("If there are no dwellings in these columns, give them names without a year.")
    facts = {"years": get_text_list(missing, _("and")), "before": before.ref, "after": after.ref}
    return Fault(name, after.ref, after.content, f"{reason} {way_on % facts} {other}")


def is_of_years(heading: Cell) -> bool:
    """Whether a column has dwellings of one year or of more together, of those that come."""
    return bool(years_in(heading.value)) and not says_demolition(heading.value)


def left_out(sheet: Sheet, header: Header, name: str) -> Iterator[Fault]:
    """Give the columns of more years together in which something stands that is not counted."""
    for at, key in header.columns.items():
        heading = header.row.cell(at)
        filled = sum(_says_number(row.cell(at)) for row in sheet.below(header.number))
        if key == IGNORE and filled and adds_up_years(heading.value):
            reason = ngettext(
                "%(count)s row has a number for these years together. It is not counted.",
                "%(count)s rows have a number for these years together. They are not counted.",
                filled,
            )
            yield Fault(name, heading.ref, heading.content, reason % {"count": filled})


def _says_number(cell: Cell) -> bool:
    """Whether something stands in a cell that is no sign for none."""
    return not cell.is_empty and str(cell.value).strip().casefold() not in NIL | NOT_APPLICABLE
