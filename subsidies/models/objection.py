"""Objections (bezwaar): one against one decision, what happened to it, and what is proposed to decide on it."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Value
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel
from drenthe.lib.values.money import MoneyField
from subsidies.models.application import Application
from subsidies.models.decision import Decision, Proposal
from subsidies.models.document import Document
from subsidies.models.money_step import MoneyStep
from subsidies.models.told import Told
from subsidies.objection_enums import (
    CLOSINGS,
    OF_COURT,
    UPHELD,
    InadmissibleGround,
    NoHearingGround,
    ObjectedTo,
    ObjectionOutcome,
    ObjectionStepKind,
    ObjectorRole,
    WaiverWay,
)
from subsidies.term_enums import Channel

if TYPE_CHECKING:
    from subsidies.models.penalty import PenaltyDecision


MOST_WEEKS = 6  # Awb 7:10, paragraph 3: an adjournment of at most as many


def _only(kind: ObjectedTo) -> Q:
    """That an objection is of a kind, and names that thing and no other."""
    fields = {ObjectedTo.DECISION: "decision", ObjectedTo.MONEY_STEP: "money_step", ObjectedTo.PENALTY: "penalty"}
    return Q(about=kind, **{f"{name}__isnull": of != kind for of, name in fields.items()})


class Objection(AppendOnlyModel):
    """An objection as it came in: against which decision, or against not deciding in time. Written once.

    `about` says which of the three it names, or that it names none because nothing was decided (Awb 6:2): that is
    said, and not left to be read from what is empty.

    How it stands is read from its steps and from the proposals on it (subsidies.services.objections.objections).
    """

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="objections"
    )
    decision = models.ForeignKey(
        Decision,
        verbose_name=_("decision objected to"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="objections",
    )
    about = models.CharField(_("against"), max_length=20, choices=ObjectedTo)
    money_step = models.ForeignKey(
        MoneyStep,
        verbose_name=_("step about money objected to"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="objections",
    )
    penalty = models.ForeignKey(
        "subsidies.PenaltyDecision",
        verbose_name=_("decision on a penalty objected to"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="objections",
    )
    objector = models.CharField(_("who objects"), max_length=200)
    grounds = models.TextField(_("grounds of the objection"))
    received_on = models.DateField(_("received on"))
    channel = models.CharField(_("received by"), max_length=10, choices=Channel)
    posted_on = models.DateField(
        _("posted on"), null=True, blank=True, help_text=_("By the postmark, if it came by post (Awb 6:9).")
    )
    elsewhere_on = models.DateField(
        _("received elsewhere on"),
        null=True,
        blank=True,
        help_text=_("If it was sent to another body first: the day on which that received it (Awb 6:15)."),
    )
    has_committee = models.BooleanField(
        _("a committee advises"), default=False, help_text=_("Then the province has twelve weeks (Awb 7:13, 7:10).")
    )
    interest = models.TextField(
        _("what is still at stake"),
        blank=True,
        default="",
        db_default="",
        help_text=_("Only if another decision took the place of this one before the objection came in."),
    )
    premature = models.TextField(
        _("why who objects could think that there was a decision"),
        blank=True,
        default="",
        db_default="",
        help_text=_("Only if it came before the decision was taken (Awb 6:10)."),
    )
    asks_costs = models.BooleanField(_("asks for its costs"), default=False, help_text=_("Awb 7:15."))
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("objection")
        verbose_name_plural = _("objections")
        ordering = ["received_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="objection_was_posted_before_it_came",
                condition=(Q(posted_on__isnull=True) | Q(posted_on__lte=F("received_on")))
                & (Q(elsewhere_on__isnull=True) | Q(elsewhere_on__lte=F("received_on"))),
                violation_error_message=_("It cannot be posted, or received elsewhere, after it was received here."),
            ),
            models.CheckConstraint(
                name="objection_says_who_and_why",
                condition=~Q(objector="") & ~Q(grounds=""),
                violation_error_message=_("Say who objects, and on which grounds."),
            ),
            models.CheckConstraint(
                name="objection_is_against_one_thing",
                condition=_only(ObjectedTo.DECISION)
                | _only(ObjectedTo.MONEY_STEP)
                | _only(ObjectedTo.PENALTY)
                | _only(ObjectedTo.NOT_DECIDING),
                violation_error_message=_("An objection is against one decision, or against not deciding in time."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.application}: {self.objector}"

    @property
    def who(self) -> Any:
        """Who objects as recorded last, an Objector; None of an objection of before this was asked."""
        return next(iter(list(self.objectors.all())[::-1]), None)

    @property
    def subject(self) -> "Decision | MoneyStep | PenaltyDecision | None":
        """What it is against; None where it is against not deciding in time."""
        return self.decision or self.money_step or self.penalty

    @property
    def is_for_court(self) -> bool:
        """Whether it is an appeal: against not deciding, or against a decision on an objection (Awb 7:1, 8:1)."""
        if self.about == ObjectedTo.NOT_DECIDING:
            return True
        if self.money_step is not None:  # what took the place of another, or is of its costs
            return self.money_step.is_of_ruling
        return self.decision is not None and self.decision.is_on_objection

    @property
    def is_of_another(self) -> bool:
        """Whether somebody else than the applicant objects, by what was recorded."""
        return self.who is not None and self.who.role == ObjectorRole.ANOTHER


class ObjectionStep(Told, AppendOnlyModel):
    """One thing that happened to an objection, on its day. Written once; where it stands is read from these."""

    letter_link = "objection_step"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="objection_steps"
    )
    objection = models.ForeignKey(
        Objection, verbose_name=_("objection"), on_delete=models.PROTECT, related_name="steps"
    )
    kind = models.CharField(_("type"), max_length=20, choices=ObjectionStepKind)
    done_on = models.DateField(_("on"))
    due_on = models.DateField(
        _("by"), null=True, blank=True, help_text=_("Of a repair, the hearing or a later decision: its day.")
    )
    weeks = models.PositiveSmallIntegerField(_("weeks"), null=True, blank=True)
    ground = models.CharField(_("ground"), max_length=20, choices=NoHearingGround, blank=True, default="")
    text = models.TextField(_("text"), blank=True, default="")
    place = models.CharField(
        _("place"), max_length=200, blank=True, default="", help_text=_("Of the hearing; or the body or court.")
    )
    number = models.CharField(_("number"), max_length=80, blank=True, default="", help_text=_("Of the court."))
    chair = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("chair of the hearing"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("If empty: the committee has a chair of its own (Awb 7:13)."),
    )
    chair_name = models.CharField(
        _("chair of the committee"),
        max_length=120,
        blank=True,
        default="",
        db_default="",
        help_text=_("Somebody who does not work for the province (Awb 7:13)."),
    )
    consent = models.TextField(
        _("who agreed to less than a week"),
        blank=True,
        default="",
        db_default="",
        help_text=_("Only if the file was open for less than a week before the hearing (Awb 7:4, paragraph 5)."),
    )
    waived_on = models.DateField(
        _("waived on"), null=True, blank=True, help_text=_("When it was said that nobody need be heard (Awb 7:3c).")
    )
    waived_by = models.CharField(
        _("waived in which way"), max_length=10, choices=WaiverWay, blank=True, default="", db_default=""
    )
    replaces = models.OneToOneField(
        "self",
        verbose_name=_("corrects"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        help_text=_("A reason not to hear that was recorded wrongly: it stays, and counts no more."),
    )
    suspends = models.BooleanField(
        _("the court suspends what it is against"),
        default=False,
        db_default=False,
        help_text=_("Only of a ruling: until another one nothing is collected by it (Awb 6:16, 8:81)."),
    )
    heard_by = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("who heard besides"), blank=True, related_name="+"
    )
    document = models.ForeignKey(
        Document, verbose_name=_("document"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("step of an objection")
        verbose_name_plural = _("steps of objections")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="objection_step_has_its_day",
                condition=Q(due_on__isnull=False) | ~Q(kind__in=["repair_asked", "invited", "agreed"]),
                violation_error_message=_("Enter the day."),
            ),
            models.CheckConstraint(
                name="objection_is_adjourned_by_six_weeks_at_most",
                condition=Q(kind="adjourned", weeks__isnull=False, weeks__gte=1, weeks__lte=MOST_WEEKS)
                | (~Q(kind="adjourned") & Q(weeks__isnull=True)),
                violation_error_message=_("A decision on an objection is adjourned by six weeks at most (Awb 7:10)."),
            ),
            models.CheckConstraint(
                name="objector_is_not_heard_on_a_ground",
                condition=Q(kind="not_heard") & ~Q(ground="") & ~Q(text="") | (~Q(kind="not_heard") & Q(ground="")),
                violation_error_message=_("Choose why nobody is heard, and explain it (Awb 7:3)."),
            ),
            models.CheckConstraint(
                name="objection_step_names_the_court",
                condition=~Q(place="") | ~Q(kind__in=[*OF_COURT, "forwarded"]),
                violation_error_message=_("Name the court or the body."),
            ),
            models.CheckConstraint(
                name="objection_is_suspended_by_a_ruling",
                condition=Q(kind="ruling") | Q(suspends=False),
                violation_error_message=_("Only a ruling of the court suspends what an objection is against."),
            ),
            models.UniqueConstraint(
                name="objection_is_received_once", fields=["objection"], condition=Q(kind="received")
            ),
            models.UniqueConstraint(
                name="objection_is_adjourned_once",
                fields=["objection"],
                condition=Q(kind="adjourned"),
                violation_error_message=_("The decision on this objection was adjourned already (Awb 7:10)."),
            ),
            models.UniqueConstraint(
                name="objection_is_closed_once", fields=["objection"], condition=Q(kind__in=CLOSINGS)
            ),
            models.UniqueConstraint(name="objection_is_heard_once", fields=["objection"], condition=Q(kind="heard")),
            models.UniqueConstraint(
                name="objection_is_not_heard_once_on_a_ground",
                fields=["objection", "ground"],
                condition=Q(kind="not_heard", replaces__isnull=True),
            ),
            models.CheckConstraint(
                name="objection_hearing_is_waived_on_a_day",
                condition=Q(waived_on__isnull=True, waived_by="")
                | (Q(ground="waived", waived_on__isnull=False, waived_on__lte=F("done_on")) & ~Q(waived_by="")),
                violation_error_message=_("Say when and in which way it was said that nobody need be heard."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.objection}: {self.get_kind_display()}"


class ObjectionTerms(AppendOnlyModel):
    """What a proposal decides on an objection, besides amount and reason: written with the proposal, and once."""

    proposal = models.OneToOneField(
        Proposal, verbose_name=_("proposal"), on_delete=models.PROTECT, related_name="objection_terms"
    )
    objection = models.ForeignKey(
        Objection, verbose_name=_("objection"), on_delete=models.PROTECT, related_name="proposed"
    )
    outcome = models.CharField(_("outcome"), max_length=20, choices=ObjectionOutcome)
    ground = models.CharField(_("inadmissible because"), max_length=20, choices=InadmissibleGround, blank=True)
    late_excuse = models.TextField(
        _("why being late is excusable, or is not"),
        blank=True,
        help_text=_("Only if it came too late: why that can or cannot be held against who objects (Awb 6:11)."),
    )
    advice = models.TextField(
        _("advice of the committee"),
        blank=True,
        help_text=_("What it advised, and whether it is followed (Awb 7:13)."),
    )
    costs = MoneyField(_("costs granted"), null=True, blank=True, help_text=_("Awb 7:15; empty if not asked."))
    costs_reason = models.TextField(_("reason about the costs"), blank=True)
    rest_reason = models.TextField(
        _("why the rest is refused"),
        blank=True,
        default="",
        db_default="",
        help_text=_("Of an award on an objection for less than was asked (Awb 3:46, 7:12)."),
    )
    step_amount = MoneyField(
        _("amount of the step instead"),
        null=True,
        blank=True,
        help_text=_("What a step about money or a penalty comes to instead; empty where it is only revoked."),
    )
    step_parts = models.JSONField(
        _("instalments instead"),
        default=list,
        blank=True,
        db_default=Value([], models.JSONField()),
        help_text=_("Of a payment arrangement that takes the place of another: its days with euros."),
    )

    class Meta:
        verbose_name = _("decision proposed on an objection")
        verbose_name_plural = _("decisions proposed on objections")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="objection_is_inadmissible_on_a_ground",
                condition=Q(outcome="inadmissible") & ~Q(ground="") | (~Q(outcome="inadmissible") & Q(ground="")),
                violation_error_message=_("Choose why the objection is inadmissible."),
            ),
            models.CheckConstraint(
                name="objection_costs_are_granted_when_it_is_upheld",
                condition=Q(costs__isnull=True) | Q(costs=0) | Q(costs__gt=0, outcome__in=UPHELD),
                violation_error_message=_("Costs are paid only if the decision is revoked (Awb 7:15)."),
            ),
            models.CheckConstraint(
                name="objection_replaces_a_step_when_it_is_upheld",
                condition=Q(step_amount__isnull=True) | Q(step_amount__gt=0, outcome__in=UPHELD),
                violation_error_message=_("Only of an objection that is upheld a step comes to another amount."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.proposal)
