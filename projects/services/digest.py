"""The weekly digest: what an adviser must not forget, and for the team lead how the whole team stands."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_noop

from drenthe.accounts.models import User
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.outside.mail import send
from drenthe.lib.screens.paging import first_of
from projects.enums import Light, ProjectState
from projects.models import Bottleneck, Meeting, Project, StatusLine, WeeklyDigest
from projects.queries import SILENT_DAYS, with_last_line

SILENT_PERIOD = timedelta(days=SILENT_DAYS)
SUBJECT = gettext_noop("Your week: %(late)s overdue, %(due)s this week")


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
    def silent_days(self) -> int:
        """After how many days without a log entry a project is in `silent`."""
        return SILENT_DAYS

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.due or self.late or self.silent or self.stuck or self.actions or self.meetings)


def week_of(user: User, *, on: date, adviser: User | None = None) -> Week:
    """Return the week (Monday to Sunday) around a day, of the projects of an adviser or of all of them.

    `user` is who reads it: what they may not see is not in it. Seven queries, each with a limit.
    """
    first = on - timedelta(days=on.weekday())
    last = first + timedelta(days=6)
    projects = with_last_line(Project.objects.visible_to(user).standing_on(on), on, user)
    projects = projects.filter(state=ProjectState.ACTIVE).select_related("municipality", "adviser").order_by("title")
    if adviser is not None:
        projects = projects.filter(adviser=adviser)
    actions = Bottleneck.objects.visible_to(user).open_on(on).filter(project__in=projects.order_by().values("pk"))
    lines = StatusLine.objects.visible_to(user).filter(happened_on__range=(first, last))
    if adviser is not None:
        lines = lines.filter(writer=adviser)
    return Week(
        first=first,
        last=last,
        due=first_of(projects.filter(next_on__range=(on, last))).rows,
        late=first_of(projects.filter(next_on__lt=on)).rows,
        silent=first_of(projects.filter(silent_since__lte=on - SILENT_PERIOD)).rows,
        stuck=first_of(projects.filter(light=Light.RED)).rows,
        actions=first_of(actions.filter(action_on__lte=last).select_related("project").order_by("action_on")).rows,
        meetings=first_of(_meetings(user, first, last)).rows,
        lines=first_of(lines.select_related("project", "writer")).rows,
    )


def _meetings(user: User, first: date, last: date) -> QuerySet[Meeting]:
    within = Q(starts_on__range=(first, last)) | Q(starts_on__lte=first, ends_on__gte=first)
    return Meeting.objects.visible_to(user).filter(within).order_by("starts_on")


def mail_all(*, on: date) -> int:
    """Mail every adviser the own week and the team lead that of the team; return how many mails went out.

    Safe to run again in the same week. What fails is logged and kept, stops nobody else's, and is tried again.
    """
    sent = 0
    people = User.objects.filter(is_active=True, groups__permissions__codename="write_project").distinct()
    for user in people.order_by("pk"):
        with alone("projects.tasks.mail_week", user):
            sent += mail_week(user, on=on)
    return sent


@transaction.atomic
def mail_week(user: User, *, on: date) -> bool:
    """Mail one user the week; return whether there was something, and it had not been sent for that week."""
    monday = on - timedelta(days=on.weekday())
    preference = digest_of(user)
    rows = WeeklyDigest.objects.filter(pk=preference.pk, is_wanted=True)
    if not rows.exclude(sent_for=monday).update(sent_for=monday):
        return False
    leads = user.has_perm("projects.write_any_project")
    week = week_of(user, on=on, adviser=None if leads else user)
    if week.is_quiet:
        return False
    send(user, "projects/email/week.txt", (SUBJECT, {"late": len(week.late), "due": len(week.due)}), {"week": week})
    return True


def digest_of(user: User) -> WeeklyDigest:
    """Return what the user wants; the mail comes until they say otherwise."""
    return WeeklyDigest.objects.get_or_create(user=user)[0]


def set_digest_preference(user: User, *, is_wanted: bool) -> WeeklyDigest:
    """Keep whether the user wants the mail."""
    preference = digest_of(user)
    preference.is_wanted = is_wanted
    preference.save(update_fields=["is_wanted"])
    return preference
