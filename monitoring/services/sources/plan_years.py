"""Columns of a file of plans that are of no one year: of more years together, or a year that stands there twice."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.sheets.sheet import Row, Sheet
from monitoring.services.files.years import adds_up_years, years_in
from monitoring.services.sources.plan_columns import is_of_a_year
from monitoring.services.sources.plan_values import column_labels


def years_twice(row: Row) -> list[int]:
    """Return the years that the headings of more columns than one name ("Bruto 2027", "Sloop 2027")."""
    named = [years_in(cell.value).pop() for cell in row.cells if is_of_a_year(cell.value)]
    return sorted({year for year in named if named.count(year) > 1})


def one_column_each(year: int) -> str:
    """Return what is said of a file with more columns of a year, such as new dwellings and demolition beside them."""
    reason = _(
        "More than one column is of %(year)s. A file of plans has one column for each year; demolition has rows of "
        "its own, that say so in a column “%(kind)s”."
    )
    return reason % {"year": year, "kind": column_labels()["kind"]}


def of_more_years(fault: Fault) -> Fault:
    """What is wrong with a column; of one with more years together what can be done with it."""
    reason = _(
        "This column is of more years together. Divide its dwellings over the years, each in a column of its own, or "
        "leave the column out."
    )
    return replace(fault, reason=reason) if adds_up_years(fault.content) else fault


def left_out(sheet: Sheet, header: Header, name: str) -> Iterator[Fault]:
    """Give the columns of more years together in which something stands that is not counted."""
    for at, key in header.columns.items():
        heading = header.row.cell(at)
        filled = sum(not row.cell(at).is_empty for row in sheet.below(header.number))
        if key == IGNORE and filled and adds_up_years(heading.value):
            reason = ngettext(
                "%(count)s row has a number for these years together. It is not counted.",
                "%(count)s rows have a number for these years together. They are not counted.",
                filled,
            )
            yield Fault(name, heading.ref, heading.content, reason % {"count": filled})
