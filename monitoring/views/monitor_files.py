"""What can be taken from the monitor: a picture as SVG or PNG, a table as Excel or CSV."""

import io
from dataclasses import replace

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from drenthe.lib.charts.alone import png, standalone
from drenthe.lib.requests.not_found import NotFoundWithReason
from drenthe.lib.sheets.csv_writer import write_csv
from drenthe.lib.sheets.xlsx_writer import write_workbook
from monitoring.exports.statistics import columns, rows, sheets
from monitoring.pages import themes
from monitoring.pages.themes import TableSection
from monitoring.services.tables.editions import Edition
from monitoring.views.monitor import YEARS, edition_of, selection_of, table_in

SVG, PNG = "image/svg+xml", "image/png"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@login_not_required
def picture(request: HttpRequest, key: str, name: str, suffix: str) -> HttpResponse:
    """One picture of a table, with its title, source and findings in it."""
    edition = edition_of(request)
    section = _section(request, key, edition)
    chart = next((one for one in section.charts if one.key == f"{key}-{name}"), None)
    if chart is None or suffix not in ("svg", "png"):
        raise NotFoundWithReason(_("This table does not have this chart."))
    drawn = standalone(chart, notes=notes(section))
    content: str | bytes = png(drawn) if suffix == "png" else drawn
    return file_response(
        content, PNG if suffix == "png" else SVG, f"{chart.key}.{suffix}", is_public=edition.is_public
    )


@require_safe
@login_not_required
def table_file(request: HttpRequest, key: str, suffix: str) -> HttpResponse:
    """All figures of a table that were asked for, one a line, with source, status and findings."""
    if suffix not in ("csv", "xlsx"):
        raise NotFoundWithReason(_("Tables are available as Excel and as CSV."))
    edition = edition_of(request)
    section = _section(request, key, edition, of_all_years=True)
    out = io.BytesIO()
    if suffix == "csv":
        named = [replace(column, key=str(column.label)) for column in columns(section.found)]
        write_csv(out, named, rows(section))
        return file_response(out.getvalue(), "text/csv; charset=utf-8", f"{key}.csv", is_public=edition.is_public)
    write_workbook(out, sheets(section, edition), title=section.found.table.label, creator="Provincie Drenthe")
    return file_response(out.getvalue(), XLSX, f"{key}.xlsx", is_public=edition.is_public)


def _section(request: HttpRequest, key: str, edition: Edition, *, of_all_years: bool = False) -> TableSection:
    """The table with what was asked for; without a year a page shows the last one, and a file has all of them."""
    asked = selection_of(request)
    if of_all_years and not asked.years:
        asked = replace(asked, years=tuple(YEARS))
    sections = themes.theme_page(edition, [table_in(edition, key)], asked).sections
    if not sections:
        raise NotFoundWithReason(_("There are no figures for this table yet."))
    return sections[0]


def notes(section: TableSection) -> list[str]:
    """What stands under a picture that goes its own way: the source, and the findings that have to do with it."""
    sources = [f"{heading}: {line}" for heading, line in section.sources]
    said = [f"* {one.where}: {one.sentence}" if one.where else one.sentence for _number, one in section.findings]
    return [*sources, *said]


def file_response(content: str | bytes, content_type: str, name: str, *, is_public: bool) -> HttpResponse:
    """Answer with a file to keep; who keeps a public one on the way asks each time whether it is still so."""
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    if is_public:
        patch_cache_control(response, public=True, no_cache=True)
    else:
        patch_cache_control(response, private=True, no_store=True)
    return response
