"""The order of handling where it is not the order of receipt: lots that are drawn, and scores that are given."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from subsidies.models.application import Application
from subsidies.models.ceiling import Ceiling


class Draw(models.Model):
    """Lots for the applications of one day, in a tender for those of the closing date.

    One person prepares it: the list is frozen then. Another, the witness, draws it: the seed is made at that moment,
    so that nobody can try until the order suits. The numbers follow from seed and list (services.lots).
    """

    ceiling = models.ForeignKey(Ceiling, verbose_name=_("ceiling"), on_delete=models.PROTECT, related_name="draws")
    day = models.DateField(_("day of the applications"))
    cases = models.JSONField(_("applications in the draw"))
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("prepared by"), on_delete=models.PROTECT, related_name="+"
    )
    prepared_at = models.DateTimeField(_("prepared at"), auto_now_add=True)
    seed = models.CharField(_("seed"), max_length=64, blank=True)
    witness = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("drawn by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    drawn_at = models.DateTimeField(_("drawn at"), null=True, blank=True)

    class Meta:
        verbose_name = _("draw")
        verbose_name_plural = _("draws")
        ordering = ["day", "pk"]
        constraints = [
            models.UniqueConstraint(name="draw_is_once_a_day", fields=["ceiling", "day"]),
            models.CheckConstraint(
                name="draw_has_two_people", condition=Q(witness__isnull=True) | ~Q(witness=F("prepared_by"))
            ),
            models.CheckConstraint(
                name="draw_has_a_seed_when_drawn",
                condition=Q(seed="", witness__isnull=True, drawn_at__isnull=True)
                | (~Q(seed="") & Q(witness__isnull=False, drawn_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ceiling}: {self.day}"


class Lot(AppendOnlyModel):
    """The number that an application drew."""

    draw = models.ForeignKey(Draw, verbose_name=_("draw"), on_delete=models.PROTECT, related_name="lots")
    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="lots"
    )
    number = models.PositiveIntegerField(_("number"))

    class Meta:
        verbose_name = _("lot")
        verbose_name_plural = _("lots")
        ordering = ["draw", "number"]
        constraints = [
            models.UniqueConstraint(name="lot_is_one_per_number", fields=["draw", "number"]),
            models.UniqueConstraint(name="lot_is_one_per_application", fields=["draw", "application"]),
        ]

    def __str__(self) -> str:
        return f"{self.number}"


class Score(AppendOnlyModel):
    """The points that an application got in a tender, by whom and why. The latest counts."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="scores"
    )
    points = models.PositiveIntegerField(_("points"))
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    scored_at = models.DateTimeField(_("scored at"), auto_now_add=True)

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(name="score_gives_a_reason", condition=~Q(reason=""))]

    def __str__(self) -> str:
        return f"{self.points}"
