"""What the map of projects shows of the monitor."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.panels import Panel, add_panel
from drenthe.trail.services.subjects import add_subjects
from drenthe.trail.services.telling import name_tasks


def municipality_pages(projects: Any, user: Any) -> Panel | None:
    """Return the way to the pages with everything of a municipality, for who may see projects."""
    return Panel("monitoring/municipality_link.html") if user.has_perm("projects.view_project") else None


add_panel("map", municipality_pages)
add_subjects("monitoring.Table", "monitoring.Target", "monitoring.Load", "monitoring.PlanEdition")
name_tasks(
    "monitoring.tasks",
    fetch_from_cbs=_("fetching a table of CBS"),
    sweep_cbs_jobs=_("finishing fetches from CBS that were cut off"),
    expire_cbs_jobs=_("throwing away old fetches from CBS"),
)
