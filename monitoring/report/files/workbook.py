"""An edition as a workbook: one sheet for each table, its sums as formulas."""

import io
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from drenthe.lib.sheets.xlsx_cells import CellKind, ColumnSpec, StyledCell
from drenthe.lib.sheets.xlsx_writer import FormSheet, Sheet, about_sheet, write_workbook
from monitoring.enums import Unit
from monitoring.models import ReportEdition
from monitoring.report.base import PER_CENT
from monitoring.report.editions import chapters_of
from monitoring.report.files.pdf import AUTHOR, errata_of
from monitoring.report.files.readable import figure_text
from monitoring.report.values import LANGUAGE, of_json

KINDS = {Unit.PER_CENT: CellKind.PERCENT, Unit.EURO: CellKind.EURO}


def as_workbook(edition: ReportEdition) -> bytes:
    """Return the edition as .xlsx. Rows that are a total in the table are left out: the sum is a formula under it."""
    out = io.BytesIO()
    with override(LANGUAGE):
        write_workbook(
            out,
            [*_sheets(edition), _figures(edition), _about(edition)],
            title=str(edition.report),
            creator=AUTHOR,
            created_at=edition.frozen_at,
        )
    return out.getvalue()


def _sheets(edition: ReportEdition) -> Iterator[Sheet | FormSheet]:
    for _number, _title, blocks in chapters_of(edition):
        for content in blocks:
            if content["kind"] == "chart" and content["rows"]:
                yield _table(content)
            elif content["kind"] == "figures":
                rows = [[one["name"], _cell(one)] for one in content["figures"]]
                yield FormSheet(content["title"] or _("Figures"), rows, widths=(50, 18))


def _table(content: Mapping[str, Any]) -> Sheet:
    kind = KINDS.get(content["unit"], CellKind.INTEGER)
    keys = [f"column_{index}" for index in range(1, len(content["head"]))]
    columns = [ColumnSpec("row", content["head"][0], width=30)]
    columns += [ColumnSpec(key, head, kind) for key, head in zip(keys, content["head"][1:], strict=True)]
    is_share = kind == CellKind.PERCENT
    rows = [
        [row[0], *(_number(cell, kind) for cell in row[1:])]
        for row, is_total in zip(content["rows"], content["totals"], strict=True)
        if is_share or not is_total
    ]
    return Sheet(content["title"], columns, rows, totals=() if is_share else keys)


def _number(cell: str | None, kind: CellKind) -> Decimal | int | None:
    if cell is None:
        return None
    if kind == CellKind.PERCENT:
        return Decimal(cell) / 100
    return Decimal(cell) if kind == CellKind.EURO else int(Decimal(cell))


def _cell(figure: Mapping[str, Any]) -> Any:
    """The value of a figure as Excel takes it: euros as euros, a bandwidth as text."""
    value = of_json(figure["value"])
    if isinstance(value, tuple):
        return figure_text(figure)
    if figure["unit"] == PER_CENT and value is not None:
        return StyledCell(Decimal(value) / 100, CellKind.PERCENT)
    return value


def _figures(edition: ReportEdition) -> FormSheet:
    """Every figure of the edition, with its key."""
    rows: list[list[Any]] = [[_("Part of the report"), _("Figure"), _("Value"), _("Key")]]
    rows += [
        [one.part, one.name, figure_text({"value": one.value, "unit": one.unit}), one.key]
        for one in edition.figures.all()
    ]
    return FormSheet(_("All figures"), rows, widths=(40, 50, 20, 40))


def _about(edition: ReportEdition) -> FormSheet:
    answers: list[tuple[Any, Any]] = [
        (_("Report"), str(edition.report)),
        (_("Edition"), edition.number),
        (_("Figures as of"), edition.as_of),
        ("SHA-256", edition.digest),
        *((_("Erratum"), line) for line in errata_of(edition)),
    ]
    return about_sheet(_("About this report"), answers)
