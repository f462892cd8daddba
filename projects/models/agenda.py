"""The Woonagenda's actions, the advices of the Burgerberaad, and the meetings and activities that go with them."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.trail.confidential import ConfidentialModel
from projects.enums import MeetingKind, Pillar, Progress
from projects.models.project import CONFIDENTIAL, Project


class AgendaAction(models.Model):
    """An action of the Woonagenda: under which pillar, whose, how far."""

    code = models.SlugField(_("code"), max_length=20, unique=True)
    title = models.CharField(_("title"), max_length=300)
    pillar = models.CharField(_("pillar"), max_length=12, choices=Pillar)
    progress = models.CharField(_("progress"), max_length=8, choices=Progress, default=Progress.OPEN)
    owner = models.CharField(_("owner"), max_length=150, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("action of the Woonagenda")
        verbose_name_plural = _("actions of the Woonagenda")
        ordering = ["pillar", "code"]

    def __str__(self) -> str:
        return self.title


class Advice(models.Model):
    """One of the advices of a Burgerberaad, by number; `is_confirmed` says whether its text was read."""

    assembly = models.PositiveSmallIntegerField(_("year of the Burgerberaad"))
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300)
    given_on = models.DateField(_("given on"))
    progress = models.CharField(_("progress"), max_length=8, choices=Progress, default=Progress.OPEN)
    owner = models.CharField(_("owner"), max_length=150, blank=True)
    action = models.ForeignKey(
        AgendaAction,
        verbose_name=_("action of the Woonagenda"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="advices",
    )
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("recommendation of the Burgerberaad")
        verbose_name_plural = _("recommendations of the Burgerberaad")
        ordering = ["assembly", "number"]
        constraints = [
            models.UniqueConstraint(name="advice_number_is_used_once", fields=["assembly", "number"]),
            models.CheckConstraint(name="advice_has_a_number", condition=Q(number__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"


class Evidence(models.Model):
    """What shows that an advice or an action is being followed: a text, a day, perhaps an address."""

    advice = models.ForeignKey(Advice, on_delete=models.CASCADE, null=True, blank=True, related_name="evidence")
    action = models.ForeignKey(AgendaAction, on_delete=models.CASCADE, null=True, blank=True, related_name="evidence")
    day = models.DateField(_("day"))
    text = models.CharField(_("what was done"), max_length=500)
    link = models.URLField(_("address"), blank=True)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["-day", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="evidence_is_of_an_advice_or_an_action",
                condition=Q(advice__isnull=False, action__isnull=True) | Q(advice__isnull=True, action__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Meetings, by who looks."""

    def visible_to(self, user: Any) -> Self:
        """What the user may see; the versnellingstafel is confidential."""
        if not user.has_perm("projects.view_meeting"):
            return self.none()
        return self if user.has_perm(CONFIDENTIAL) else self.filter(is_confidential=False)


class Meeting(ConfidentialModel):
    """A meeting or activity: when, about what, how many came, what came of it."""

    kind = models.CharField(_("type"), max_length=20, choices=MeetingKind)
    title = models.CharField(_("title"), max_length=200)
    starts_on = models.DateField(_("day"))
    ends_on = models.DateField(_("up to and including"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=150, blank=True)
    theme = models.CharField(_("theme"), max_length=300, blank=True)
    participants = models.PositiveIntegerField(_("participants"), null=True, blank=True)
    participants_are_about = models.BooleanField(_("approximate number"), default=False)
    names = models.TextField(
        _("names"), blank=True, help_text=_("Only if they are needed; visible to people who may see contact details.")
    )
    results = models.TextField(_("results"), blank=True)
    follow_up = models.TextField(_("follow-up"), blank=True)
    score = models.DecimalField(_("score"), max_digits=3, decimal_places=1, null=True, blank=True)
    pillar = models.CharField(_("pillar"), max_length=12, choices=Pillar, blank=True)
    action = models.ForeignKey(
        AgendaAction,
        verbose_name=_("action of the Woonagenda"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="meetings",
    )
    projects = models.ManyToManyField(Project, verbose_name=_("projects"), related_name="meetings", blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    date_reason = models.TextField(_("why the date is this far back"), blank=True, default="", editable=False)
    is_confidential = models.BooleanField(_("confidential"), default=False)
    is_example = models.BooleanField(_("example"), default=False, help_text=_("Invented for demonstration purposes."))

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting or activity")
        verbose_name_plural = _("meetings and activities")
        ordering = ["-starts_on", "title"]
        constraints = [
            models.UniqueConstraint(name="meeting_is_kept_once", fields=["title", "starts_on", "is_confidential"]),
            models.CheckConstraint(
                name="meeting_ends_after_it_starts",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(
                name="meeting_of_the_versnellingstafel_is_confidential",
                condition=~Q(kind=MeetingKind.ACCELERATION_TABLE) | Q(is_confidential=True),
                violation_error_message=_("A meeting of the Versnellingstafel is confidential."),
            ),
            models.CheckConstraint(
                name="meeting_score_is_out_of_ten",
                condition=Q(score__isnull=True) | Q(score__gte=0, score__lte=10),
            ),
        ]

    def __str__(self) -> str:
        return self.title
