"""Steps about money that is owed (Awb title 4.4) or not paid for now (4:56), and what the law sets for them."""

from datetime import date, datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.values.money import MoneyField
from subsidies.award_enums import (
    SETS_OFF,
    WRITES_OFF,
    ArrangementEnd,
    MoneyFigureCode,
    MoneyStepKind,
    MoneyStepState,
)
from subsidies.enums import LetterKind, Part
from subsidies.models.application import Application
from subsidies.models.mandate import Mandate
from subsidies.models.told import SentDays, Told

STANDS = Q(state=MoneyStepState.DECIDED)
STOOD = Q(state__in=(MoneyStepState.DECIDED, MoneyStepState.REVOKED))
CLOSED = (MoneyStepState.RETURNED, MoneyStepState.DROPPED)


class MoneyStep(Told, models.Model):
    """A step about what a recipient owes or is paid, as it was proposed. Its content stays; its state tells the rest.

    A reminder is no decision: it stands once it is recorded. The others are decided by another under a mandate.
    """

    letter_link = "money_step"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="money_steps"
    )
    kind = models.CharField(_("type"), max_length=20, choices=MoneyStepKind)
    amount = MoneyField(_("amount"), null=True, blank=True, help_text=_("What it is about; empty for a hold."))
    stood = MoneyField(
        _("what stood of the subsidy"),
        null=True,
        blank=True,
        help_text=_("Of a recovery: what the subsidy came to; what was paid beyond it is recovered (Awb 4:57)."),
    )
    cost = MoneyField(_("cost"), null=True, blank=True, help_text=_("Charged for a reminder or a writ."))
    reason = models.TextField(_("reason"), blank=True)
    weighing = models.TextField(
        _("weighing of interests"),
        blank=True,
        default="",
        db_default="",
        help_text=_("Of a write-off: why collecting is out of proportion to what it serves (Awb 4:94a)."),
    )
    ended_because = models.CharField(
        _("why an arrangement is withdrawn"),
        max_length=12,
        choices=ArrangementEnd,
        blank=True,
        default="",
        db_default="",
        help_text=_("Of the withdrawal of a payment arrangement (Awb 4:96)."),
    )
    basis = models.TextField(_("basis"), blank=True, help_text=_("What gives the power to it."))
    deviations = models.JSONField(
        _("deviations"),
        null=True,
        blank=True,
        help_text=_("What was not in order when it was proposed, and the reason to propose it all the same."),
    )
    set_off_with = models.ForeignKey(
        Application,
        verbose_name=_("set off with"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The case on which is still to be paid, of a set-off or a conversion."),
    )
    charge = models.ForeignKey(
        "self",
        verbose_name=_("writes off of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="write_offs",
        help_text=_("The reminder, the writ or the interest of which costs or interest are written off."),
    )
    costs_of = models.ForeignKey(
        "subsidies.Objection",
        verbose_name=_("costs of the objection"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="cost_steps",
        help_text=_("Of a later decision on the costs of an objection (Awb 7:15): on which one."),
    )
    asked_on = models.DateField(
        _("costs asked on"),
        null=True,
        blank=True,
        help_text=_("When who objected asked for its costs: before it was decided on the objection (Awb 7:15)."),
    )
    is_without_interest = models.BooleanField(_("without interest"), default=False)
    state = models.CharField(_("state"), max_length=10, choices=MoneyStepState, default=MoneyStepState.PROPOSED)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField(_("proposed at"), auto_now_add=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    until = models.DateField(_("up to and including"), null=True, blank=True, help_text=_("The last day of a hold."))
    mandate = models.ForeignKey(
        Mandate, verbose_name=_("mandate"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("closed by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who decided it, or sent it back."),
    )
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    closing_remark = models.TextField(_("remark on closing"), blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True, help_text=_("Of a hold that was lifted."))
    on_objection = models.ForeignKey(
        "subsidies.Decision",
        verbose_name=_("decision on an objection"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="money_steps",
        help_text=_("By which it was revoked, or took the place of another (Awb 7:11)."),
    )
    replaces = models.OneToOneField(
        "self",
        verbose_name=_("takes the place of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
    )

    class Meta:
        verbose_name = _("step about money")
        verbose_name_plural = _("steps about money")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                name="money_step_is_the_only_one_that_waits",
                fields=["application"],
                condition=Q(state=MoneyStepState.PROPOSED),
            ),
            models.CheckConstraint(
                name="money_step_has_an_amount_unless_it_is_a_hold",
                condition=Q(kind=MoneyStepKind.HOLD, amount__isnull=True)
                | Q(kind=MoneyStepKind.OBJECTION_COSTS, amount__gte=0)  # a request can be turned down
                | (~Q(kind__in=(MoneyStepKind.HOLD, MoneyStepKind.OBJECTION_COSTS)) & Q(amount__gt=0)),
            ),
            models.CheckConstraint(
                name="money_step_cost_is_above_zero", condition=Q(cost__isnull=True) | Q(cost__gt=0)
            ),
            models.CheckConstraint(
                name="money_step_is_decided_by_another",
                condition=Q(kind=MoneyStepKind.REMINDER) | ~STOOD | ~Q(closed_by=F("proposed_by")),
                violation_error_message=_("Someone other than the proposer must decide."),
            ),
            models.CheckConstraint(
                name="money_step_is_closed_by_somebody",
                condition=Q(state=MoneyStepState.PROPOSED, closed_at__isnull=True, closed_by__isnull=True)
                | (~Q(state=MoneyStepState.PROPOSED) & Q(closed_at__isnull=False, closed_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="money_step_is_dated_when_it_stands",
                condition=(STOOD & Q(decided_on__isnull=False)) | (~STOOD & Q(decided_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="money_step_is_decided_under_a_mandate",
                condition=Q(kind=MoneyStepKind.REMINDER, mandate__isnull=True)
                | (~Q(kind=MoneyStepKind.REMINDER) & STOOD & Q(mandate__isnull=False))
                | (~Q(kind=MoneyStepKind.REMINDER) & ~STOOD & Q(mandate__isnull=True)),
            ),
            models.CheckConstraint(
                name="money_step_is_a_hold_when_it_has_a_last_day",
                condition=(Q(kind=MoneyStepKind.HOLD) & STOOD & Q(until__gte=F("decided_on")))
                | (~(Q(kind=MoneyStepKind.HOLD) & STOOD) & Q(until__isnull=True, ended_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="money_step_says_why",
                condition=Q(kind=MoneyStepKind.REMINDER) | ~Q(reason=""),
                violation_error_message=_("Write down the reason (Awb 3:46)."),
            ),
            models.CheckConstraint(
                name="money_step_weighs_only_a_write_off",
                condition=Q(kind__in=WRITES_OFF) | Q(weighing=""),
            ),
            models.CheckConstraint(
                name="money_step_ends_an_arrangement_on_a_ground",
                condition=Q(kind=MoneyStepKind.ARRANGEMENT_ENDED) | Q(ended_because=""),
            ),
            models.CheckConstraint(
                name="money_step_names_the_other_case_when_it_sets_off",
                condition=(
                    Q(kind__in=SETS_OFF, set_off_with__isnull=False) & ~Q(set_off_with=F("application")) & ~Q(basis="")
                )
                | (~Q(kind__in=SETS_OFF) & Q(set_off_with__isnull=True)),
            ),
            models.CheckConstraint(
                name="money_step_names_the_charge_that_it_writes_off",
                condition=Q(kind=MoneyStepKind.CHARGE_WRITE_OFF, charge__isnull=False)
                | (~Q(kind=MoneyStepKind.CHARGE_WRITE_OFF) & Q(charge__isnull=True)),
            ),
            models.CheckConstraint(
                name="money_step_names_the_objection_of_which_it_pays_costs",
                condition=Q(kind=MoneyStepKind.OBJECTION_COSTS, costs_of__isnull=False, asked_on__isnull=False)
                | (~Q(kind=MoneyStepKind.OBJECTION_COSTS) & Q(costs_of__isnull=True, asked_on__isnull=True)),
            ),
            models.UniqueConstraint(
                name="money_step_decides_on_costs_of_an_objection_once",
                fields=["costs_of"],
                condition=Q(state=MoneyStepState.DECIDED),
                violation_error_message=_("The costs of this objection were decided on already (Awb 7:15)."),
            ),
            models.CheckConstraint(
                name="money_step_recovers_beyond_what_stood",
                condition=Q(kind=MoneyStepKind.RECOVERY, stood__isnull=False, stood__gte=0)
                | (~Q(kind=MoneyStepKind.RECOVERY) & Q(stood__isnull=True)),
            ),
            models.CheckConstraint(
                name="money_step_writ_names_its_basis", condition=~Q(kind=MoneyStepKind.WRIT, basis="")
            ),
            models.CheckConstraint(
                name="money_step_is_revoked_on_an_objection",
                condition=Q(state=MoneyStepState.REVOKED, on_objection__isnull=False, replaces__isnull=True)
                | Q(state=MoneyStepState.DECIDED, on_objection__isnull=False, replaces__isnull=False)
                | (~Q(state=MoneyStepState.REVOKED) & Q(on_objection__isnull=True, replaces__isnull=True)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.get_kind_display()}"

    def get_kind_display(self) -> str:  # type: ignore[no-redef]  # in the place of the one that Django gives
        """What it is called; of a loan its agreement asks the money, so a reminder is none of Awb 4:112."""
        reminds = self.kind == MoneyStepKind.REMINDER and self.application.part == Part.LOAN
        return str(LetterKind.MONEY_LOAN_REMINDER.label if reminds else MoneyStepKind(self.kind).label)

    @property
    def stands(self) -> bool:
        """Whether it was decided, or recorded as a reminder, and not revoked since."""
        return self.state == MoneyStepState.DECIDED

    @property
    def is_of_ruling(self) -> bool:
        """Whether it belongs to a decision on an objection, so that one appeals against it (Awb 7:1, 7:15, 8:1)."""
        return self.replaces_id is not None or self.kind == MoneyStepKind.OBJECTION_COSTS

    @property
    def decider_id(self) -> int | None:
        """Who decided it: not who decides on an objection to it (Awb 10:3)."""
        return self.closed_by_id

    @property
    def taken_at(self) -> datetime | None:
        """When it was decided."""
        return self.closed_at

    def sent_in(self, days: SentDays) -> date | None:
        """The day on which it was told; what took the place of another is told by the decision on the objection."""
        if self.replaces_id is not None:
            return days.get(("decision", self.on_objection_id or 0))
        return super().sent_in(days)


class Instalment(AppendOnlyModel):
    """One part of a payment arrangement (Awb 4:94): euros, by a day."""

    step = models.ForeignKey(
        MoneyStep, verbose_name=_("arrangement"), on_delete=models.PROTECT, related_name="instalments"
    )
    due_on = models.DateField(_("to be paid by"))
    amount = MoneyField(_("amount"))

    class Meta:
        verbose_name = _("instalment")
        verbose_name_plural = _("instalments")
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(name="instalment_is_one_a_day", fields=["step", "due_on"]),
            models.CheckConstraint(name="instalment_is_above_zero", condition=Q(amount__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.due_on}: {self.amount}"


class MoneyFigure(FixedOnceUsed):
    """What the law sets from a day on: statutory interest, the cost of a reminder, when state aid is made known."""

    code = models.CharField(_("what"), max_length=20, choices=MoneyFigureCode)
    valid_from = models.DateField(_("from"))
    value = models.DecimalField(
        _("value"),
        max_digits=9,
        decimal_places=2,
        help_text=_("Per cent a year for the interest, days or months for a term, or else euros."),
    )
    source = models.CharField(_("source"), max_length=200)
    is_confirmed = models.BooleanField(_("confirmed"), default=False)

    class Meta:
        verbose_name = _("figure for money that is owed")
        verbose_name_plural = _("figures for money that is owed")
        ordering = ["code", "valid_from"]
        constraints = [
            models.UniqueConstraint(name="money_figure_is_one_a_day", fields=["code", "valid_from"]),
            models.CheckConstraint(name="money_figure_is_not_below_zero", condition=Q(value__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.get_code_display()}, {self.valid_from}: {self.value}"
