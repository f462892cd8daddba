"""Housing of permit holders: how a target follows from a national number, who moved what, and the supervision."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from monitoring.models.table import Labelled, validate_key
from projects.models import Municipality

HALF_YEAR = r"^[0-9]{4}H[12]$"
validate_half_year = RegexValidator(HALF_YEAR, _("Write a half-year as 2024H1 or 2024H2."))


class NationalTarget(models.Model):
    """How many people all municipalities together must house in a half-year (Huisvestingswet 2014, article 28).

    Announced at least thirteen weeks before. `inhabitants` of the country on `counted_on` divide it over them.
    """

    period = models.CharField(_("half-year"), max_length=6, unique=True, validators=[validate_half_year])
    persons = models.PositiveIntegerField(_("persons to be housed"))
    inhabitants = models.PositiveIntegerField(_("inhabitants of the Netherlands"))
    counted_on = models.DateField(_("inhabitants counted on"))
    announced_on = models.DateField(_("announced on"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("national target for permit holders")
        verbose_name_plural = _("national targets for permit holders")
        ordering = ["period"]
        constraints = [
            models.CheckConstraint(name="national_target_is_of_a_half_year", condition=Q(period__regex=HALF_YEAR)),
            models.CheckConstraint(name="national_target_has_inhabitants", condition=Q(inhabitants__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.period}: {self.persons}"


class Population(models.Model):
    """How many inhabitants a municipality had on a day."""

    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="+"
    )
    counted_on = models.DateField(_("counted on"))
    inhabitants = models.PositiveIntegerField(_("inhabitants"))
    source = models.CharField(_("source"), max_length=200)

    class Meta:
        verbose_name = _("number of inhabitants")
        verbose_name_plural = _("numbers of inhabitants")
        ordering = ["municipality", "counted_on"]
        constraints = [
            models.UniqueConstraint(name="population_is_counted_once_a_day", fields=["municipality", "counted_on"])
        ]

    def __str__(self) -> str:
        return f"{self.municipality} {self.counted_on}: {self.inhabitants}"


class TargetTransfer(AppendOnlyModel):
    """Persons that one municipality takes over from another in a half-year. One row takes and gives the same number,
    so what municipalities agree can never change the sum. What was agreed wrongly is moved back."""

    period = models.CharField(_("half-year"), max_length=6, validators=[validate_half_year])
    giver = models.ForeignKey(Municipality, verbose_name=_("from"), on_delete=models.PROTECT, related_name="+")
    taker = models.ForeignKey(Municipality, verbose_name=_("to"), on_delete=models.PROTECT, related_name="+")
    persons = models.PositiveIntegerField(_("persons"))
    agreed_on = models.DateField(_("agreed on"))
    reference = models.CharField(_("reference"), max_length=120)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("transfer of a target")
        verbose_name_plural = _("transfers of targets")
        ordering = ["period", "pk"]
        constraints = [
            models.CheckConstraint(name="transfer_is_between_two_municipalities", condition=~Q(giver=F("taker"))),
            models.CheckConstraint(name="transfer_moves_somebody", condition=Q(persons__gt=0)),
            models.CheckConstraint(name="transfer_is_of_a_half_year", condition=Q(period__regex=HALF_YEAR)),
        ]

    def __str__(self) -> str:
        return f"{self.period}: {self.giver} > {self.taker}, {self.persons}"


class SupervisionRung(Labelled):
    """One rung of the ladder of supervision, from a signal to taking over (Gemeentewet, article 124)."""

    key = models.CharField(_("key"), max_length=40, unique=True, validators=[validate_key])
    position = models.PositiveSmallIntegerField(_("position"), unique=True)
    description = models.TextField(_("description"), blank=True)
    gives_term = models.BooleanField(_("gives the municipality a deadline"), default=False)
    needs_term = models.BooleanField(_("only after a deadline has passed"), default=False)
    source = models.CharField(_("source"), max_length=200, blank=True)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("rung of the supervision ladder")
        verbose_name_plural = _("rungs of the supervision ladder")
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                name="rung_gives_a_term_or_needs_one",
                condition=Q(gives_term=False) | Q(needs_term=False),
                violation_error_message=_("A rung either sets a deadline or requires one, not both."),
            )
        ]


class SupervisionStep(AppendOnlyModel):
    """A step in the supervision of one municipality: which rung, when, by which letter, until when it has time."""

    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="supervision_steps"
    )
    rung = models.ForeignKey(SupervisionRung, verbose_name=_("rung"), on_delete=models.PROTECT, related_name="steps")
    taken_on = models.DateField(_("taken on"))
    term_until = models.DateField(_("deadline (up to and including)"), null=True, blank=True)
    letter = models.CharField(_("letter reference"), max_length=120, blank=True)
    remark = models.TextField(_("remark"), blank=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("supervision step")
        verbose_name_plural = _("supervision steps")
        ordering = ["taken_on", "pk"]
        permissions = [("supervise_municipality", "Can record supervision and transfers of targets")]
        constraints = [
            models.CheckConstraint(
                name="supervision_term_ends_after_the_step",
                condition=Q(term_until__isnull=True) | Q(term_until__gt=F("taken_on"), term_until__isnull=False),
                violation_error_message=_("The deadline must be later than the step."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.rung} ({self.taken_on})"
