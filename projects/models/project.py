"""A housing project: what is being done. Subsidies are money for it."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.trail.confidential import ConfidentialModel
from projects.enums import NEEDS_REASON, LocationType, Phase, PlanningStatus, PlanType, ProjectState, Track
from projects.models.organisation import Organisation
from projects.models.place import Municipality
from projects.phases import PHASES

VIEW, VIEW_OWN, CONFIDENTIAL = "projects.view_project", "projects.view_own_project", "projects.view_confidential"


class ProjectQuerySet(models.QuerySet["Project"]):
    """Projects, to be asked by who looks and by date."""

    def visible_to(self, user: Any) -> Self:
        """What the user may see: all but the confidential; a guide from outside only the own projects."""
        if user.has_perm(VIEW):
            found = self
        elif user.has_perm(VIEW_OWN):
            today = timezone.localdate()
            own = Q(assignments__guide__user=user, assignments__starts_on__lte=today) & (
                Q(assignments__ends_on__isnull=True) | Q(assignments__ends_on__gte=today)
            )
            found = self.filter(pk__in=Project.objects.filter(own).values("pk"))
        else:
            return self.none()
        return found if user.has_perm(CONFIDENTIAL) else found.filter(is_confidential=False)

    def standing_on(self, day: date) -> Self:
        """Projects of the Impulsteam with `track`, `phase`, `state` and `since` as they were at the end of a day."""
        # One stay at most holds on a day; the order of the model would join the project to sort by its title.
        stay = Stay.objects.on(day).filter(project=OuterRef("pk")).order_by("-entered_on")
        return self.annotate(
            **{
                name: Subquery(stay.values(field)[:1])
                for name, field in {
                    "track": "track",
                    "phase": "phase",
                    "state": "state",
                    "since": "entered_on",
                    "why": "reason",
                }.items()
            }
        ).filter(track__isnull=False)

    def current(self) -> Self:
        """Projects of the Impulsteam as they stand today."""
        return self.standing_on(timezone.localdate())


class PresentProjects(models.Manager.from_queryset(ProjectQuerySet)):  # type: ignore[misc]
    """All projects but those that were taken out as entered by mistake: they are in no list, choice or figure."""

    def get_queryset(self) -> ProjectQuerySet:
        """Those that count."""
        found: ProjectQuerySet = super().get_queryset().filter(taken_out_at__isnull=True)
        return found


class Project(ConfidentialModel):
    """A housing project in one municipality. One with a `Stay` is followed by the Impulsteam.

    `objects` has those that count; `with_taken_out` also what came in by a list that was undone.
    """

    title = models.CharField(_("title"), max_length=200)
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="projects"
    )
    place = models.CharField(_("town or village"), max_length=100, blank=True)
    description = models.TextField(_("description"), blank=True)
    dwellings = models.PositiveIntegerField(_("dwellings"), null=True, blank=True)
    dwellings_are_minimum = models.BooleanField(_("at least this number"), default=False)
    initiator = models.ForeignKey(
        Organisation,
        verbose_name=_("group or initiator"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="initiated_projects",
    )
    adviser = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("adviser"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="advised_projects",
        help_text=_("The adviser of the Impulsteam; this person does not decide on subsidies for the project."),
    )
    location_type = models.CharField(_("infill or expansion"), max_length=10, choices=LocationType, blank=True)
    plan_type = models.CharField(_("type of plan"), max_length=20, choices=PlanType, blank=True)
    planning_status = models.CharField(_("planning status"), max_length=2, choices=PlanningStatus, blank=True)
    plan_name = models.CharField(
        _("plan"), max_length=200, blank=True, help_text=_("The name of the plan in the plan registration.")
    )
    expected_on = models.DateField(_("expected delivery"), null=True, blank=True)
    delivered_on = models.DateField(_("delivered on"), null=True, blank=True)
    reference = models.CharField(
        _("number in the project list"), max_length=40, blank=True, help_text=_("From the imported list.")
    )
    source = models.CharField(_("source"), max_length=200, blank=True)
    is_confidential = models.BooleanField(
        _("confidential"), default=False, help_text=_("Only people with the right role can see this project.")
    )
    is_example = models.BooleanField(_("example"), default=False, help_text=_("Invented for demonstration purposes."))

    taken_out_at = models.DateTimeField(_("taken out at"), null=True, blank=True, editable=False)

    objects = PresentProjects()
    with_taken_out = ProjectQuerySet.as_manager()

    # set by standing_on() and by projects.queries.with_last_line()
    track: str
    phase: str
    state: str
    since: date
    why: str
    last_line_on: date | None
    light: str | None
    next_step: str | None
    next_on: date | None

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["title", "pk"]
        permissions = [
            ("view_own_project", "Can see the projects to which one is assigned as a guide"),
            ("view_confidential", "Can see what is confidential"),
            ("view_contacts", "Can see telephone numbers and e-mail addresses of contacts"),
            ("write_project", "Can write the projects one advises"),
            ("write_any_project", "Can write every project"),
            ("log_own_project", "Can add status lines to the projects to which one is assigned as a guide"),
            ("import_project", "Can import a list of projects"),
        ]
        constraints = [
            models.UniqueConstraint(
                name="project_is_kept_once",
                fields=[
                    "title",
                    "municipality",
                    "is_confidential",
                ],  # a refusal would tell that there is a confidential one
                condition=Q(taken_out_at__isnull=True),
                violation_error_message=_("This project is already listed."),
            ),
            models.UniqueConstraint(
                name="project_reference_is_kept_once",
                fields=["reference", "is_confidential"],
                condition=~Q(reference="") & Q(taken_out_at__isnull=True),
                violation_error_message=_("There is already a project with this number."),
            ),
            models.CheckConstraint(
                name="project_has_no_zero_dwellings",
                condition=Q(dwellings__isnull=True) | Q(dwellings__gt=0),
                violation_error_message=_("Leave the number of dwellings empty if it is not known."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of the project."""
        return reverse("projects:project", args=[self.pk])


class StayQuerySet(models.QuerySet["Stay"]):
    """Stays, to be asked by date."""

    def on(self, day: date) -> Self:
        """The stays that held at the end of a day: entered on it or before, not left by then."""
        return self.filter(Q(left_on__isnull=True) | Q(left_on__gt=day), entered_on__lte=day)

    def not_undone(self) -> Self:
        """All stays but those that a list began that was undone: they held on no day."""
        return self.exclude(begun_by__upload__undone_at__isnull=False)


def _phase_of_its_track() -> Q:
    allowed = Q()
    for track, phases in PHASES.items():
        allowed |= Q(track=track, phase__in=[phase.value for phase in phases])
    return allowed


class Stay(models.Model):
    """A project stood in a phase and a state of a track from a day until the day it left it, and why it came there."""

    project = models.ForeignKey(Project, verbose_name=_("project"), on_delete=models.PROTECT, related_name="stays")
    track = models.CharField(_("track"), max_length=12, choices=Track)
    phase = models.CharField(_("phase"), max_length=14, choices=Phase)
    state = models.CharField(_("state"), max_length=10, choices=ProjectState, default=ProjectState.ACTIVE)
    entered_on = models.DateField(_("from"))
    left_on = models.DateField(_("until"), null=True, blank=True)
    reason = models.CharField(_("why"), max_length=500, blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    objects = StayQuerySet.as_manager()

    class Meta:
        verbose_name = _("period in a phase")
        verbose_name_plural = _("periods in phases")
        ordering = ["project", "entered_on", "pk"]
        indexes = [models.Index(name="stay_of_project", fields=["project", "entered_on", "left_on"])]
        constraints = [
            models.UniqueConstraint(
                name="project_stands_in_one_phase", fields=["project"], condition=Q(left_on__isnull=True)
            ),
            models.CheckConstraint(
                name="stay_is_left_after_it_is_entered",
                condition=Q(left_on__isnull=True) | Q(left_on__gte=F("entered_on")),
            ),
            models.CheckConstraint(name="stay_phase_belongs_to_its_track", condition=_phase_of_its_track()),
            models.CheckConstraint(name="stay_state_is_known", condition=Q(state__in=ProjectState.values)),
            models.CheckConstraint(
                name="stay_says_why_when_it_is_not_active",
                condition=~Q(state__in=NEEDS_REASON) | ~Q(reason=""),
                violation_error_message=_("Explain why."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.project}: {self.get_phase_display()}"


class OfProject(models.QuerySet[Any]):
    """What belongs to a project and may be confidential of itself: for who sees the project and may see that."""

    def visible_to(self, user: Any) -> Self:
        """What the user may see."""
        found = self.filter(project__in=Project.objects.visible_to(user).values("pk"))
        return found if user.has_perm(CONFIDENTIAL) else found.filter(is_confidential=False)
