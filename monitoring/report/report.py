"""All figures of the yearly report, in the order of its chapters."""

from monitoring.report.base import Figure
from monitoring.report.projects import project_figures
from monitoring.report.statistics import statistics_figures
from monitoring.report.subsidies import subsidy_figures


def report_figures(year: int) -> list[Figure]:
    """Return every figure of the report as of 31 December of the year."""
    return [*subsidy_figures(year), *project_figures(year), *statistics_figures(year)]
