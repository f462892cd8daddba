"""What the map of projects shows of the monitor."""

from typing import Any

from drenthe.lib.panels import Panel, add_panel
from drenthe.trail.services.subjects import add_subjects


def municipality_pages(projects: Any, user: Any) -> Panel | None:
    """Return the way to the pages with everything of a municipality, for who may see projects."""
    return Panel("monitoring/municipality_link.html") if user.has_perm("projects.view_project") else None


add_panel("map", municipality_pages)
add_subjects("monitoring.Table", "monitoring.Target", "monitoring.Load", "monitoring.PlanEdition")
