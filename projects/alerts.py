"""What asks for attention on projects: those that nobody has written about for long."""

from collections.abc import Iterator
from datetime import date

from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.alerts.base import Alert, AlertKind
from drenthe.alerts.registry import register
from drenthe.lib.screens.paging import first_of
from projects.enums import ProjectState
from projects.models import Project
from projects.queries import SILENT_DAYS, with_last_line
from projects.services.digest import SILENT_PERIOD


def silent(user: User, on: date) -> Iterator[Alert]:
    """Active projects without a log entry for long: one's own, and all of them for who leads; anew after an entry."""
    projects = with_last_line(Project.objects.visible_to(user).standing_on(on), on, user)
    projects = projects.filter(state=ProjectState.ACTIVE, silent_since__lte=on - SILENT_PERIOD)
    if not user.has_perm("projects.write_any_project"):
        projects = projects.filter(adviser=user)
    for project in first_of(projects.select_related("adviser").order_by("silent_since", "title", "pk")).rows:
        text = _("No update since %(day)s.") if project.last_line_on else _("No update yet; like this since %(day)s.")
        said = text % {"day": date_format(project.silent_since)}
        if project.adviser_id not in {None, user.pk}:
            said += " " + _("Adviser: %(name)s.") % {"name": project.adviser}
        yield Alert(f"{project.pk}-{project.silent_since:%Y%m%d}", project.title, said, project.get_absolute_url())


register(
    AlertKind(
        *("silent-project", gettext_lazy("Projects without an update")),
        format_lazy(gettext_lazy("Nobody has written about an active project for {days} days."), days=SILENT_DAYS),
        ("projects.write_project",),
        silent,
    )
)
