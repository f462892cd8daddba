"""What-if: suppositions about pending cases that change nothing."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.values.money import MoneyField
from subsidies.models.application import Application
from subsidies.models.scheme import Scheme


class ScenarioChoice(models.TextChoices):
    """What a scenario supposes about a pending case."""

    ACCEPT = "accept", _("Award as requested")
    AMOUNT = "amount", _("Award a different amount")
    REFUSE = "refuse", _("Do not award")


class Scenario(models.Model):
    """A named set of suppositions over the pending cases of a scheme."""

    name = models.CharField(_("name"), max_length=100)
    scheme = models.ForeignKey(Scheme, verbose_name=_("scheme"), on_delete=models.PROTECT, related_name="scenarios")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("created by"), on_delete=models.PROTECT, related_name="scenarios"
    )
    is_shared = models.BooleanField(_("visible to others"), default=False)
    made_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        verbose_name = _("scenario")
        verbose_name_plural = _("scenarios")
        ordering = ["scheme", "name"]
        constraints = [
            models.UniqueConstraint(
                name="scenario_name_is_unique_for_its_owner",
                fields=["owner", "scheme", "name"],
                violation_error_message=_("You already have a scenario with this name."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Supposition(models.Model):
    """What a scenario supposes about one case. A case without one is supposed to be awarded as asked."""

    scenario = models.ForeignKey(
        Scenario, verbose_name=_("scenario"), on_delete=models.CASCADE, related_name="suppositions"
    )
    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.CASCADE, related_name="+"
    )
    choice = models.CharField(_("assumed"), max_length=10, choices=ScenarioChoice)
    amount = MoneyField(_("amount"), null=True, blank=True)

    class Meta:
        verbose_name = _("assumption")
        verbose_name_plural = _("assumptions")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(name="supposition_is_one_per_case", fields=["scenario", "application"]),
            models.CheckConstraint(
                name="supposition_has_an_amount_when_it_needs_one",
                condition=Q(choice=ScenarioChoice.AMOUNT, amount__isnull=False, amount__gt=0)
                | (~Q(choice=ScenarioChoice.AMOUNT) & Q(amount__isnull=True)),
                violation_error_message=_("Enter an amount above zero, or choose a different assumption."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.get_choice_display()}"
