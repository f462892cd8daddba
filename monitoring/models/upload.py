"""Files that somebody uploaded for the monitor: figures of a table, and plans; previewed before they count."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.uploads.models import Upload as AnyUpload
from monitoring.enums import LoadKind, ValueStatus
from monitoring.models.plan import PlanEdition
from monitoring.models.table import Table
from monitoring.models.value import Load
from projects.models import Municipality


class AskingUpload(AnyUpload):
    """A file of which a person may say what is not understood: it is read again with that.

    `said_fields` is what is said of it, and holds for the file that comes in its place.
    """

    only_to_discard = Q(fault_count__gt=0, has_question=False)
    said_fields: tuple[str, ...] = ("layout", "reads_groups")

    reads_groups = models.BooleanField(
        _("reads “1.180” as 1180"),
        default=False,
        help_text=_("Said by a person of the whole file."),
    )
    fault_count = models.PositiveIntegerField(
        _("number of errors"), default=0, help_text=_("What kept it from being stored when it was last read.")
    )
    has_question = models.BooleanField(
        _("waits for an answer"), default=False, help_text=_("A person can say what is not understood in it.")
    )

    class Meta(AnyUpload.Meta):
        abstract = True


class Upload(AskingUpload):
    """A file with figures: for which table and year, as published on which day, and what was loaded from it."""

    folder = "tables"

    table = models.ForeignKey(Table, verbose_name=_("table"), on_delete=models.PROTECT, related_name="uploads")
    kind = models.CharField(_("type"), max_length=10, choices=LoadKind, default=LoadKind.FILE)
    year = models.PositiveSmallIntegerField(_("year"))
    published_on = models.DateField(_("published on"))
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=ValueStatus,
        default=ValueStatus.DEFINITIVE,
        blank=True,
        help_text=_("Empty while nobody chose it: the figures are as final as the file says itself."),
    )
    source = models.CharField(_("source"), max_length=200, blank=True)
    chosen = models.TextField(
        _("where the table begins"),
        blank=True,
        help_text=_("Chosen by a person when more than one table fits, such as Blad1!A9."),
    )
    layout = models.JSONField(
        _("layout of the file"),
        default=dict,
        blank=True,
        help_text=_("What a person said of its columns and rows; remembered for the next file once it is stored."),
    )
    load = models.OneToOneField(
        Load, verbose_name=_("delivery"), on_delete=models.PROTECT, null=True, blank=True, related_name="upload"
    )

    class Meta(AskingUpload.Meta):
        abstract = False
        verbose_name = _("file with figures")
        verbose_name_plural = _("files with figures")
        constraints = [
            *AskingUpload.Meta.constraints,
            models.CheckConstraint(
                name="upload_that_was_stored_is_closed",
                condition=Q(load__isnull=True) | Q(closed_at__isnull=False, is_discarded=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.table}: {self.file_name}"

    def get_absolute_url(self) -> str:
        """The page where it is looked at."""
        return reverse("monitoring:upload", args=[self.pk])


class PlanUpload(AskingUpload):
    """A file of plan registration: the day on which the plans stood so, and the edition that came of it."""

    folder = "plans"
    said_fields = (*AskingUpload.said_fields, "municipality", "only_named")

    as_of = models.DateField(_("as of"))
    source = models.CharField(_("source"), max_length=200)
    municipality = models.ForeignKey(
        Municipality,
        verbose_name=_("all plans are of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Said by a person of this file, and not remembered: other municipalities use the same columns."),
    )
    only_named = models.BooleanField(
        _("only of the municipalities in it"),
        default=False,
        help_text=_("Said by a person: the plans of municipalities that are not in the file stay as they were."),
    )
    layout = models.JSONField(
        _("layout of the file"),
        default=dict,
        blank=True,
        help_text=_("What a person said of its columns; remembered for the next file once it is stored."),
    )
    edition = models.OneToOneField(
        PlanEdition, verbose_name=_("edition"), on_delete=models.PROTECT, null=True, blank=True, related_name="upload"
    )

    class Meta(AskingUpload.Meta):
        abstract = False
        verbose_name = _("file with plans")
        verbose_name_plural = _("files with plans")
        constraints = [
            *AskingUpload.Meta.constraints,
            models.CheckConstraint(
                name="plan_upload_that_was_stored_is_closed",
                condition=Q(edition__isnull=True) | Q(closed_at__isnull=False, is_discarded=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.as_of})"

    def get_absolute_url(self) -> str:
        """The page where it is looked at."""
        return reverse("monitoring:plan-upload", args=[self.pk])
