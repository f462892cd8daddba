"""The weekly digest: what an adviser must not forget, and for the team lead how the whole team stands."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from drenthe.accounts.models import User
from projects.enums import Light, ProjectState
from projects.models import Bottleneck, Meeting, Project, StatusLine
from projects.queries import with_last_line

SILENT = timedelta(days=60)
WEEK = timedelta(days=7)


@dataclass
class Week:
    """The week of an adviser, or of the whole team: projects with their last line, bottlenecks and meetings."""

    first: date
    last: date
    due: list[Project] = field(default_factory=list)
    late: list[Project] = field(default_factory=list)
    silent: list[Project] = field(default_factory=list)
    stuck: list[Project] = field(default_factory=list)
    actions: list[Bottleneck] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    lines: list[StatusLine] = field(default_factory=list)

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.due or self.late or self.silent or self.stuck or self.actions or self.meetings)


def week_of(user: User, *, on: date, adviser: User | None = None) -> Week:
    """Return the week (Monday to Sunday) around a day, of the projects of an adviser or of all of them.

    `user` is who reads it: what they may not see is not in it. Five queries.
    """
    first = on - timedelta(days=on.weekday())
    last = first + timedelta(days=6)
    projects = with_last_line(Project.objects.visible_to(user).standing_on(on), on, user)
    projects = projects.filter(state=ProjectState.ACTIVE).select_related("municipality", "adviser").order_by("title")
    if adviser is not None:
        projects = projects.filter(adviser=adviser)
    found = list(projects)
    actions = Bottleneck.objects.visible_to(user).open_on(on).filter(project__in=[project.pk for project in found])
    lines = StatusLine.objects.visible_to(user).filter(happened_on__range=(first, last))
    if adviser is not None:
        lines = lines.filter(writer=adviser)
    return Week(
        first=first,
        last=last,
        due=[project for project in found if project.next_on and on <= project.next_on <= last],
        late=[project for project in found if project.next_on and project.next_on < on],
        silent=[project for project in found if project.silent_since <= on - SILENT],
        stuck=[project for project in found if project.light == Light.RED],
        actions=list(actions.filter(action_on__lte=last).select_related("project").order_by("action_on")),
        meetings=list(_meetings(user, first, last)),
        lines=list(lines.select_related("project", "writer")),
    )


def _meetings(user: User, first: date, last: date) -> QuerySet[Meeting]:
    within = Q(starts_on__range=(first, last)) | Q(starts_on__lte=first, ends_on__gte=first)
    return Meeting.objects.visible_to(user).filter(within).order_by("starts_on")
