"""What is planned to be built in a project, who can be called about it, and the plan of a flex location."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from projects.enums import BusinessCase, DelayCause, DwellingForm, Segment, TargetGroup
from projects.models.project import Project


class PlannedPart(models.Model):
    """A number of dwellings of one segment, form and target group in a project."""

    project = models.ForeignKey(Project, verbose_name=_("project"), on_delete=models.CASCADE, related_name="programme")
    segment = models.CharField(_("segment"), max_length=20, choices=Segment, default=Segment.UNKNOWN)
    form = models.CharField(_("form"), max_length=12, choices=DwellingForm)
    target_group = models.CharField(_("target group"), max_length=20, choices=TargetGroup, default=TargetGroup.MIXED)
    number = models.PositiveIntegerField(_("number"))

    class Meta:
        verbose_name = _("part of the programme")
        verbose_name_plural = _("parts of the programme")
        ordering = ["project", "segment", "form", "target_group"]
        constraints = [
            models.UniqueConstraint(
                name="planned_part_is_kept_once", fields=["project", "segment", "form", "target_group"]
            ),
            models.CheckConstraint(name="planned_part_has_dwellings", condition=Q(number__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.get_segment_display()}"


class Contact(models.Model):
    """Somebody to call about a project. Telephone and e-mail are for who may see contacts; kept as long as needed."""

    project = models.ForeignKey(Project, verbose_name=_("project"), on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(_("name"), max_length=150)
    role = models.CharField(_("role"), max_length=100, blank=True)
    email = models.EmailField(_("email address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    keep_until = models.DateField(
        _("keep until"), null=True, blank=True, help_text=_("After this day the contact is removed.")
    )

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["project", "name", "pk"]
        constraints = [models.UniqueConstraint(name="contact_is_kept_once", fields=["project", "name"])]

    def __str__(self) -> str:
        return self.name


class FlexPlan(models.Model):
    """The plan of a flex project: the ambition is a bandwidth in units; the exploitation ends some day."""

    project = models.OneToOneField(
        Project, verbose_name=_("project"), on_delete=models.CASCADE, related_name="flex_plan"
    )
    units_from = models.PositiveIntegerField(_("units, at least"))
    units_until = models.PositiveIntegerField(_("units, at most"))
    business_case = models.CharField(
        _("business case"), max_length=10, choices=BusinessCase, default=BusinessCase.NONE
    )
    corporation = models.CharField(_("housing corporation"), max_length=150, blank=True)
    delay_cause = models.CharField(_("cause of delay"), max_length=20, choices=DelayCause, blank=True)
    delay_note = models.CharField(_("about the delay"), max_length=300, blank=True)
    exploited_from = models.DateField(_("in operation from"), null=True, blank=True)
    exploited_until = models.DateField(_("in operation until"), null=True, blank=True)

    class Meta:
        verbose_name = _("flex plan")
        verbose_name_plural = _("flex plans")
        constraints = [
            models.CheckConstraint(
                name="flex_ambition_is_a_bandwidth",
                condition=Q(units_from__gt=0, units_until__gte=F("units_from")),
                violation_error_message=_("The highest number cannot be lower than the lowest."),
            ),
            models.CheckConstraint(
                name="flex_exploitation_ends_after_it_starts",
                condition=Q(exploited_until__isnull=True)
                | Q(exploited_from__isnull=False, exploited_until__gt=F("exploited_from")),
                violation_error_message=_("The end of operation must be later than its start."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.units_from}-{self.units_until}"


class FlexLocation(models.Model):
    """A place that is looked at for flex housing."""

    plan = models.ForeignKey(FlexPlan, verbose_name=_("flex plan"), on_delete=models.CASCADE, related_name="locations")
    name = models.CharField(_("location"), max_length=150)
    units = models.PositiveIntegerField(_("units"), null=True, blank=True)
    is_chosen = models.BooleanField(_("chosen"), default=False)
    note = models.CharField(_("remark"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("flex location")
        verbose_name_plural = _("flex locations")
        ordering = ["plan", "name"]
        constraints = [models.UniqueConstraint(name="flex_location_is_kept_once", fields=["plan", "name"])]

    def __str__(self) -> str:
        return self.name


class FlexGroup(models.Model):
    """The part of the units of a flex plan for one target group, in whole per cent."""

    plan = models.ForeignKey(FlexPlan, verbose_name=_("flex plan"), on_delete=models.CASCADE, related_name="groups")
    target_group = models.CharField(_("target group"), max_length=20, choices=TargetGroup)
    share = models.PositiveSmallIntegerField(_("share as a percentage"))

    class Meta:
        verbose_name = _("target group of a flex plan")
        verbose_name_plural = _("target groups of flex plans")
        ordering = ["plan", "-share", "target_group"]
        constraints = [
            models.UniqueConstraint(name="flex_group_is_kept_once", fields=["plan", "target_group"]),
            models.CheckConstraint(name="flex_share_is_a_percentage", condition=Q(share__gt=0, share__lte=100)),
        ]

    def __str__(self) -> str:
        return f"{self.get_target_group_display()} {self.share}%"
