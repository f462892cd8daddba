"""The empty workbook of plan registration: its columns, and on a second sheet every name that may be filled in."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, FormSheet, Sheet, write_workbook
from monitoring.services.sources.plan_columns import BY_ROW, plan_format, wanted_columns
from projects.models import Municipality

YEARS = 10  # columns for the years to come


def accepted_names() -> list[tuple[str, list[str], list[str]]]:
    """Return of each column its name, the other names it may have, and what may stand in it; nothing for free text."""
    words = plan_format()
    places = list(Municipality.objects.values_list("name", flat=True))
    may = {"municipality": places}
    said = _("In a file with a row for each year, in place of a column for each year.")
    by_row = {key: [said] for key in BY_ROW}
    return [
        (
            str(one.label),
            list(one.aliases[1:]),
            may.get(one.key, list(words.get(one.key, {}))) or by_row.get(one.key, []),
        )
        for one in wanted_columns()
    ]


def write_template(out: BinaryIO, first_year: int) -> None:
    """Write an empty workbook. Filled in as it is, it is read without a question."""
    names = [one for one in wanted_columns() if one.key not in BY_ROW]
    columns = [ColumnSpec(one.key, str(one.label), CellKind.TEXT, width=24) for one in names]
    years = [str(year) for year in range(first_year, first_year + YEARS)]
    columns += [ColumnSpec(year, year, CellKind.INTEGER, width=10) for year in years]
    sheets: list[Sheet | FormSheet] = [
        Sheet(_("Plans"), columns, []),
        FormSheet(_("Explanation"), list(_explanation()), widths=(28, 40, 90)),
    ]
    write_workbook(out, sheets, title=_("Plan registration"), creator="Drenthe Wonen")


def _explanation() -> Iterator[list[Any]]:
    yield [_("Column"), _("Other names"), _("What may be filled in")]
    for name, others, may in accepted_names():
        yield [name, ", ".join(others), "; ".join(may) or _("Free text")]
    yield [_("A year"), "", _("The number of dwellings in that year: digits only. A row for each plan and segment.")]
