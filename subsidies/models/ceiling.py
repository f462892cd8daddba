"""Ceilings, the sources that fill them, and the ledger against which awards are booked.

The balances on CeilingShare are kept by the database: inserting an entry moves them, and a check constraint refuses an
entry that does not fit (Awb 4:25). Entries are never changed or deleted. The triggers are in subsidies.guards.
"""

from datetime import date
from decimal import Decimal
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.values.money import ZERO, MoneyField, format_euros
from subsidies.award_enums import SourceKind
from subsidies.enums import EntryKind, Part
from subsidies.models.scheme import Scheme


class FundingSource(FixedOnceUsed):
    """Whose money it is (dekkingsbron): the province's own, or a tranche of a state grant with its own end date."""

    code = models.SlugField(_("code"), max_length=30, unique=True)
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("type"), max_length=10, choices=SourceKind, default=SourceKind.OWN)
    sisa_code = models.CharField(_("SiSa code"), max_length=20, blank=True)
    ends_on = models.DateField(_("to be spent by"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("funding source")
        verbose_name_plural = _("funding sources")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class CeilingQuerySet(models.QuerySet["Ceiling"]):
    """Ceilings, to be asked by date."""

    def covering(self, day: date) -> Self:
        """The ceilings whose period holds the day."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), starts_on__lte=day)


class Ceiling(FixedOnceUsed):
    """A subsidy ceiling (Awb 4:22): the most that can be awarded under a scheme, for one part, in one period.

    Its amount is the sum of its shares, and a share's amount is the sum of its entries.
    """

    scheme = models.ForeignKey(Scheme, verbose_name=_("scheme"), on_delete=models.PROTECT, related_name="ceilings")
    part = models.CharField(_("part"), max_length=10, choices=Part, default=Part.GRANT)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("up to and including"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True, help_text=_("What readers of the budget need to know."))
    budget_adopted_on = models.DateField(
        _("budget adopted on"),
        null=True,
        blank=True,
        help_text=_(
            "The day on which Provincial States adopted the budget that pays for it; if empty: not yet. Until then an "
            "award can be made on that condition (Awb 4:34)."
        ),
    )
    budget_source = models.CharField(
        _("decision on the budget"), max_length=200, blank=True, default="", db_default=""
    )

    objects = CeilingQuerySet.as_manager()

    class Meta:
        verbose_name = _("ceiling")
        verbose_name_plural = _("ceilings")
        ordering = ["scheme", "part", "starts_on"]
        constraints = [
            models.UniqueConstraint(
                name="ceiling_starts_once",
                fields=["scheme", "part", "starts_on"],
                violation_error_message=_("This scheme already has a ceiling starting on this day."),
            ),
            models.CheckConstraint(
                name="ceiling_ends_after_it_starts",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                violation_error_message=_("The last day cannot be before the first."),
            ),
            models.CheckConstraint(
                name="ceiling_budget_has_a_source_when_adopted",
                condition=Q(budget_adopted_on__isnull=True) | ~Q(budget_source=""),
                violation_error_message=_("Name the decision with which the budget was adopted."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}, {self.get_part_display()}, {self.period}"

    @property
    def period(self) -> str:
        """The years that it holds for, in words where no last one is known."""
        first, last = self.starts_on.year, self.ends_on.year if self.ends_on else None
        if last is None:
            return _("since %(year)s") % {"year": first}
        return str(first) if first == last else f"{first}-{last}"

    def clean(self) -> None:
        """Two ceilings of one scheme and part never cover the same day."""
        super().clean()
        if self.scheme_id is None or self.starts_on is None:
            return
        others = Ceiling.objects.filter(
            Q(ends_on__isnull=True) | Q(ends_on__gte=self.starts_on), scheme=self.scheme_id, part=self.part
        ).exclude(pk=self.pk)
        if self.ends_on is not None:
            others = others.filter(starts_on__lte=self.ends_on)
        if (other := others.first()) is not None:
            raise ValidationError(_("This period overlaps with the ceiling %(other)s.") % {"other": other})


class CeilingShare(FixedOnceUsed):
    """The part of a ceiling that one source pays, with the balances that the database keeps. Euros."""

    ceiling = models.ForeignKey(Ceiling, verbose_name=_("ceiling"), on_delete=models.PROTECT, related_name="shares")
    source = models.ForeignKey(
        FundingSource, verbose_name=_("funding source"), on_delete=models.PROTECT, related_name="shares"
    )
    priority = models.PositiveSmallIntegerField(
        _("order of use"), default=1, help_text=_("Awards draw on the lowest number first.")
    )
    allotted = MoneyField(_("ceiling"), default=ZERO, editable=False)
    committed = MoneyField(_("awarded"), default=ZERO, editable=False)
    paid = MoneyField(_("paid"), default=ZERO, editable=False)

    class Meta:
        verbose_name = _("share of a ceiling")
        verbose_name_plural = _("shares of ceilings")
        ordering = ["ceiling", "priority", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="share_is_one_per_source",
                fields=["ceiling", "source"],
                violation_error_message=_("This source is already in the ceiling."),
            ),
            models.CheckConstraint(
                name="share_awards_fit_the_ceiling",
                condition=Q(committed__lte=F("allotted")),
                violation_error_message=_("The ceiling does not allow this."),
            ),
            models.CheckConstraint(name="share_pays_what_was_awarded", condition=Q(paid__lte=F("committed"))),
            models.CheckConstraint(name="share_has_no_negative_balance", condition=Q(paid__gte=0, committed__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.ceiling}: {self.source}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save what people may change; the balances are the database's, and may have moved since this was read."""
        if not self._state.adding and kwargs.get("update_fields") is None:
            kwargs["update_fields"] = ["ceiling", "source", "priority"]
        super().save(*args, **kwargs)

    @property
    def available(self) -> Decimal:
        """What can still be awarded from this source, in euros."""
        return self.allotted - self.committed


class CeilingEntry(AppendOnlyModel):
    """A decision that sets, raises or lowers a share of a ceiling. Written once; the trigger moves the balance."""

    share = models.ForeignKey(
        CeilingShare, verbose_name=_("share of a ceiling"), on_delete=models.PROTECT, related_name="entries"
    )
    amount = MoneyField(_("amount"), help_text=_("Enter a negative amount to lower the ceiling."))
    decided_on = models.DateField(_("decided on"), db_index=True)
    reference = models.CharField(_("decision"), max_length=200)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)
    published_on = models.DateField(
        _("published on"),
        null=True,
        blank=True,
        help_text=_("Empty: taken to be published on the day of the decision."),
    )
    publication = models.CharField(  # noqa: DJ001 -- a column that may be empty is added without making the table anew
        _("number in the Provinciaal Blad"), max_length=80, null=True, blank=True
    )
    before_budget = models.TextField(  # noqa: DJ001 -- the same
        _("applications had to be filed before the budget was adopted (Awb 4:28a)"),
        null=True,
        blank=True,
        help_text=_("For a lowering that is to work for earlier applications: which rule says so."),
    )
    follows_budget = models.TextField(  # noqa: DJ001 -- the same
        _("the lowering follows from the adoption or approval of the budget (Awb 4:28b)"),
        null=True,
        blank=True,
        help_text=_("Which decision on the budget."),
    )
    was_announced = models.TextField(  # noqa: DJ001 -- the same
        _("the publication of the ceiling pointed at a lowering and what it means (Awb 4:28c)"),
        null=True,
        blank=True,
        help_text=_("Where the publication says so."),
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("change to a ceiling")
        verbose_name_plural = _("changes to ceilings")
        ordering = ["decided_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="ceiling_entry_changes_something",
                condition=~Q(amount=0),
                violation_error_message=_("The amount cannot be zero."),
            ),
            models.UniqueConstraint(
                name="ceiling_entry_stands_once",
                fields=["share", "amount", "decided_on", "reference"],
                condition=~Q(
                    reference=""
                ),  # on SQLite one without a condition makes the table anew, without its guards
                violation_error_message=_(
                    "This change is there already. If there is a second one, name its own decision."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.share}: {format_euros(self.amount)}"

    @property
    def known_on(self) -> date:
        """The day on which it was published; the day of the decision when no publication is recorded."""
        return self.published_on or self.decided_on

    @property
    def works_back(self) -> bool:
        """Whether the three conditions are recorded under which a lowering works for earlier applications (4:28)."""
        return all((self.before_budget, self.follows_budget, self.was_announced))


class LedgerEntry(AppendOnlyModel):
    """One booking of a case on a share: a commitment, a release, a payment, or what came back. Euros, above zero."""

    share = models.ForeignKey(
        CeilingShare, verbose_name=_("share of a ceiling"), on_delete=models.PROTECT, related_name="ledger"
    )
    application = models.ForeignKey(
        "subsidies.Application", verbose_name=_("application"), on_delete=models.PROTECT, related_name="ledger"
    )
    kind = models.CharField(_("type"), max_length=10, choices=EntryKind)
    amount = MoneyField(_("amount"))
    booked_on = models.DateField(_("booked on"))
    reversal = models.ForeignKey(
        "subsidies.Reversal",
        verbose_name=_("reversal"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="entries",
        help_text=_("What it puts right, if it undoes what was booked."),
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        ordering = ["booked_on", "pk"]
        indexes = [
            models.Index(name="ledger_by_share_and_day", fields=["share", "booked_on"]),
            models.Index(name="ledger_by_day", fields=["booked_on", "id"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="ledger_amount_is_above_zero",
                condition=Q(amount__gt=0),
                violation_error_message=_("The amount must be above zero."),
            ),
            models.CheckConstraint(name="ledger_kind_is_known", condition=Q(kind__in=EntryKind.values)),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {format_euros(self.amount)}"
