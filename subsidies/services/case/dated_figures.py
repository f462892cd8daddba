"""Figures that change by law or decision and are kept as dated data: which one holds on a day."""

from datetime import date
from decimal import Decimal

from subsidies.award_enums import MoneyFigureCode
from subsidies.models import MoneyFigure


def figure_on(code: MoneyFigureCode, *, on: date) -> Decimal | None:
    """Return the figure as it holds on a day, in its own unit; None where nobody laid it down by then. One query."""
    rows = MoneyFigure.objects.filter(code=code, valid_from__lte=on).order_by("valid_from")
    return rows.values_list("value", flat=True).last()


def whole_figure_on(code: MoneyFigureCode, *, on: date) -> int | None:
    """Return the same of a figure in whole days or years."""
    value = figure_on(code, on=on)
    return None if value is None else int(value)
