"""What the map of projects shows of the monitor, and which files belong here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.panels import Panel, add_panel
from drenthe.lib.search import add_source
from drenthe.lib.sheets.kinds import FileKind, add_kinds, score_of_columns
from drenthe.trail.services.subjects import add_subjects
from drenthe.trail.services.telling import name_tasks
from monitoring.services.files.fitting import fitting_tables
from monitoring.services.sources.plan_columns import is_of_a_year, wanted_columns
from monitoring.services.sources.plan_suggestions import are_plans
from monitoring.services.tables.finding import TABLES

LOAD = "monitoring.load_table"
LIKELY = 0.7  # by what stands in its columns, where their names say nothing


def municipality_pages(projects: Any, user: Any) -> Panel | None:
    """Return the way to the pages with everything of a municipality, for who may see projects."""
    return Panel("monitoring/municipality_link.html") if user.has_perm("projects.view_project") else None


def _plans(path: Path, name: str, _year: int | None) -> Iterator[FileKind]:
    score = score_of_columns(path, name, wanted_columns(of_one=True), besides=is_of_a_year)
    score = score if score or not are_plans(path, name=name) else LIKELY
    yield FileKind(_("a file of plan registration"), reverse("monitoring:plan-load"), LOAD, score)


def _tables(path: Path, name: str, year: int | None) -> Iterator[FileKind]:
    for table, score in fitting_tables(path, name=name, year=year or timezone.localdate().year - 1):
        label = _("figures of the table “%(table)s”") % {"table": table.label}
        yield FileKind(label, reverse("monitoring:table-load", args=[table.key]), LOAD, score, table.key)


add_kinds(_plans)
add_kinds(_tables)
add_panel("map", municipality_pages)
add_subjects("monitoring.Table", "monitoring.Target", "monitoring.Load", "monitoring.PlanEdition")
name_tasks(
    "monitoring.tasks",
    fetch_from_cbs=_("fetching a table of CBS"),
    sweep_cbs_jobs=_("finishing fetches from CBS that were cut off"),
    expire_cbs_jobs=_("throwing away old fetches from CBS"),
)
add_source(TABLES)
