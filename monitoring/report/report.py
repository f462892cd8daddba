"""All figures of the yearly report, in the order of its chapters."""

import json
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from monitoring.report.base import Figure, Year
from monitoring.report.projects import project_figures
from monitoring.report.statistics import statistics_figures
from monitoring.report.subsidies import subsidy_figures

DATA = Path(__file__).resolve().parents[1] / "data"


def report_figures(period: Year) -> list[Figure]:
    """Return every figure of the report as of the day that is asked, each with what the report printed."""
    printed = published(period.number)["figures"]
    found = [*subsidy_figures(period), *project_figures(period), *statistics_figures(period)]
    return [replace(figure, published=printed.get(figure.id)) for figure in found]


@cache
def published(year: int) -> dict[str, Any]:
    """Return what the report of a year printed, by the id of the figure, and which report that was.

    A bandwidth is two numbers; what was printed and is no number is text. Nothing for a year without a report here.
    """
    path = DATA / f"published_{year}.json"
    if not path.is_file():
        return {"source": "", "figures": {}}
    data = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    figures = {key: tuple(value) if isinstance(value, list) else value for key, value in data["figures"].items()}
    return {"source": data["source"], "figures": figures}
