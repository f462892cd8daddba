"""What lists of projects show beside the project itself, in one query each."""

from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from projects.models import CONFIDENTIAL, Project, StatusLine

SILENT_DAYS = 60  # a project without a log entry for so long is on the list of silent ones


def with_last_line(projects: QuerySet[Project], day: date, user: Any) -> QuerySet[Any]:
    """Add the newest status line until a day that the user may see: `last_line_on`, `light`, `next_step`, `next_on`.

    `silent_since` is the day of that line, or the day the project came where it stands when there is none.
    """
    lines = StatusLine.objects.filter(project=OuterRef("pk"), happened_on__lte=day)
    if not user.has_perm(CONFIDENTIAL):
        lines = lines.filter(is_confidential=False)
    lines = lines.order_by("-happened_on", "-pk")
    names = {"last_line_on": "happened_on", "light": "light", "next_step": "next_step", "next_on": "next_on"}
    with_line = projects.annotate(**{name: Subquery(lines.values(field)[:1]) for name, field in names.items()})
    return with_line.annotate(silent_since=Greatest(Coalesce(F("last_line_on"), F("since")), F("since")))
