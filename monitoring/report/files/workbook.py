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
    """Return the edition as .xlsx.

    Rows that are a total in the table are left out, where the sum is the same: it is a formula under it.
    """
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
    adds_up = kind != CellKind.PERCENT and _adds_up(content)
    rows = [
        [row[0], *(_number(cell, kind) for cell in row[1:])]
        for row, is_total in zip(content["rows"], content["totals"], strict=True)
        if not (adds_up and is_total)
    ]
    return Sheet(content["title"], columns, rows, totals=keys if adds_up else ())


def _adds_up(content: Mapping[str, Any]) -> bool:
    """Whether the total that was published is the sum of the rows above it, in every column; no row lacks a figure.

    Where one lacks, as the source cannot be read there, a sum would be lower than what was published.
    """
    both = list(zip(content["rows"], content["totals"], strict=True))
    parts = [row[1:] for row, is_total in both if not is_total]
    totals = [row[1:] for row, is_total in both if is_total]
    if any(cell is None for row in parts for cell in row):
        return False
    sums = [sum(map(Decimal, column)) for column in zip(*parts, strict=True)]
    return all([None if cell is None else Decimal(cell) for cell in row] == sums for row in totals)


def _blanks(edition: ReportEdition) -> Iterator[tuple[str, str]]:
    """Give each table with the cells in which there is no figure, so that an empty one is not taken for none."""
    for _number, _title, blocks in chapters_of(edition):
        for content in blocks:
            if content["kind"] == "chart":
                blank = [
                    f"{row[0]}, {head}"
                    for row in content["rows"]
                    for head, cell in zip(content["head"][1:], row[1:], strict=True)
                    if cell is None
                ]
                if blank:
                    said = _("No figure that can be read in the source: %(cells)s.")
                    yield content["title"], said % {"cells": "; ".join(blank)}


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
        *_blanks(edition),
        *((_("Erratum"), line) for line in errata_of(edition)),
    ]
    return about_sheet(_("About this report"), answers)
