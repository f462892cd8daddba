"""The trail: what happened to every row, sealed in a chain. Rows that are written once and never changed.

The entries are written by triggers (drenthe/trail/recording.py). They name people as they were and have no foreign
key: the trail outlives accounts.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.trail.enums import Operation, Source


class TrailEntry(AppendOnlyModel):
    """One change of one row, or one reading of what is confidential."""

    recorded_at = models.DateTimeField(_("when"))
    table_name = models.CharField(_("table"), max_length=63)
    row_key = models.CharField(_("row"), max_length=60)
    operation = models.CharField(_("what"), max_length=6, choices=Operation)
    before = models.JSONField(_("before"), null=True, blank=True)
    after = models.JSONField(_("after"), null=True, blank=True)
    actor_id = models.BigIntegerField(_("who (key)"), null=True, blank=True)
    actor = models.CharField(_("who"), max_length=500, blank=True)
    on_behalf_of = models.CharField(_("on behalf of"), max_length=500, blank=True)
    source = models.CharField(_("from where"), max_length=10, choices=Source)
    address = models.CharField(_("address"), max_length=1000, blank=True)
    login = models.CharField(_("account of the database"), max_length=63, blank=True)

    class Meta:
        verbose_name = _("entry of the trail")
        verbose_name_plural = _("trail")
        ordering = ["-pk"]
        default_permissions = ["view"]
        indexes = [
            models.Index(name="trail_by_row", fields=["table_name", "row_key", "id"]),
            models.Index(name="trail_by_actor", fields=["actor_id", "id"]),
            models.Index(name="trail_by_moment", fields=["recorded_at", "id"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="trail_operation_is_known", condition=models.Q(operation__in=Operation.values)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table_name} {self.row_key}: {self.get_operation_display()}"


class TrailSeal(AppendOnlyModel):
    """The entries after the seal before it, counted and hashed, and chained to that seal."""

    number = models.PositiveBigIntegerField(_("number"), unique=True)
    first_entry = models.PositiveBigIntegerField(_("first entry"))
    last_entry = models.PositiveBigIntegerField(_("last entry"))
    entries = models.PositiveBigIntegerField(_("number of entries"))
    entries_hash = models.CharField(_("hash of the entries"), max_length=64)
    previous_hash = models.CharField(_("hash of the seal before"), max_length=64)
    hash = models.CharField(_("hash"), max_length=64)
    sealed_at = models.DateTimeField(_("sealed at"))

    class Meta:
        verbose_name = _("seal of the trail")
        verbose_name_plural = _("seals of the trail")
        ordering = ["number"]
        default_permissions = ["view"]
        constraints = [
            models.CheckConstraint(
                name="seal_covers_entries",
                condition=models.Q(last_entry__gte=models.F("first_entry"), entries__gte=1),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.hash}"


class TrailAnchor(AppendOnlyModel):
    """The last seal of a day: what is printed and kept elsewhere."""

    day = models.DateField(_("day"), unique=True)
    seal_number = models.PositiveBigIntegerField(_("number of the seal"))
    hash = models.CharField(_("hash"), max_length=64)

    class Meta:
        verbose_name = _("anchor of the trail")
        verbose_name_plural = _("anchors of the trail")
        ordering = ["day"]
        default_permissions = ["view"]

    def __str__(self) -> str:
        return f"{self.day}: {self.seal_number} {self.hash}"
