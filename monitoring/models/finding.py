"""Findings: what does not fit in published figures. Nothing is repaired; it is shown beside the figure."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from monitoring.enums import REMARKS, FindingKind
from monitoring.models.table import Table, validate_period
from monitoring.models.value import Load


class Finding(models.Model):
    """One thing that does not fit: which check, in which cells, how large, since when, and whether it is explained.

    `series` and `period` say at which cell it is shown; `cells` all cells that take part ("zuidoost/total@2024").
    `facts` holds what its sentence is made of. It is closed when a later load makes it go away.
    """

    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.PROTECT, related_name="findings")
    kind = models.CharField(_("type"), max_length=12, choices=FindingKind)
    check_key = models.CharField(_("check"), max_length=60)
    period = models.CharField(_("period"), max_length=7, blank=True, validators=[validate_period])
    series = models.CharField(_("cell"), max_length=130, blank=True)
    cells = models.JSONField(_("cells"), default=list, blank=True)
    found = models.DecimalField(_("found"), max_digits=14, decimal_places=3, null=True, blank=True)
    expected = models.DecimalField(_("expected"), max_digits=14, decimal_places=3, null=True, blank=True)
    size = models.DecimalField(_("size"), max_digits=14, decimal_places=3, default=Decimal(0))
    facts = models.JSONField(_("facts"), default=dict, blank=True)
    load = models.ForeignKey(
        Load, verbose_name=_("seen in"), on_delete=models.PROTECT, null=True, blank=True, related_name="findings"
    )
    seen_on = models.DateField(_("published on"))
    first_seen_at = models.DateTimeField(_("first seen"), auto_now_add=True)
    closed_on = models.DateField(_("cleared since"), null=True, blank=True)
    explanation = models.TextField(_("explanation"), blank=True)
    explained_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("explained by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    explained_at = models.DateTimeField(_("explained at"), null=True, blank=True)

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["table", "period", "pk"]
        permissions = [("explain_finding", "Can explain findings")]
        constraints = [
            models.UniqueConstraint(
                name="finding_is_open_once",
                fields=["table", "kind", "check_key", "period", "series"],
                condition=Q(closed_on__isnull=True),
            ),
            models.CheckConstraint(
                name="finding_is_explained_by_somebody",
                condition=Q(explanation="", explained_by__isnull=True, explained_at__isnull=True)
                | (~Q(explanation="") & Q(explained_by__isnull=False, explained_at__isnull=False)),
                violation_error_message=_("An explanation needs a name and a day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.series} {self.period}".strip()

    @property
    def is_explained(self) -> bool:
        """Whether somebody has said why."""
        return bool(self.explanation)

    @property
    def is_remark(self) -> bool:
        """Whether it is only to be known, and needs no explanation."""
        return self.kind in REMARKS
