"""Proposals and decisions: one person proposes, another with a mandate decides, and what was decided stays."""

from datetime import date
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.events import AppendOnlyModel, AppendOnlyQuerySet
from drenthe.lib.database.fixed import FixedOnceUsed
from drenthe.lib.values.money import MoneyField
from subsidies.award_enums import SettlementBasis
from subsidies.enums import (
    AFTER_AWARD,
    ON_OBJECTION,
    SETTLEMENTS,
    WITH_AMOUNT,
    DecisionKind,
    GroundUse,
    ProposalState,
)
from subsidies.models.application import Application
from subsidies.models.mandate import Mandate
from subsidies.models.told import TakenByActor, Told


class RefusalGround(FixedOnceUsed):
    """A ground on which an application is refused, or an award withdrawn or lowered, with its article of law."""

    code = models.SlugField(_("code"), max_length=30, unique=True)
    article = models.CharField(_("article"), max_length=80)
    text = models.CharField(_("text"), max_length=300)
    used_for = models.CharField(_("used for"), max_length=20, choices=GroundUse, default=GroundUse.REFUSAL)
    needs_hearing = models.BooleanField(
        _("applicant must be heard first"), default=False, help_text=_("Awb 4:7, 4:8 and 4:12.")
    )
    weighed_by = models.CharField(
        _("interests weighed by"),
        max_length=80,
        blank=True,
        default="",
        db_default="",
        help_text=_(
            "The article that asks to weigh interests where a refusal on this ground is a choice; else empty."
        ),
    )
    plain = models.CharField(
        _("in plain words"),
        max_length=300,
        blank=True,
        default="",
        db_default="",
        help_text=_("One sentence that the letter gives before the words of the law."),
    )
    is_active = models.BooleanField(_("in use"), default=True)
    is_confirmed = models.BooleanField(
        _("text confirmed"), default=True, help_text=_("Whether the text was compared with the law itself.")
    )

    class Meta:
        verbose_name = _("ground for refusal")
        verbose_name_plural = _("grounds for refusal")
        ordering = ["article", "code"]

    def __str__(self) -> str:
        return f"{self.article}: {self.text}"


class Proposal(models.Model):
    """What a case officer proposes to decide. Its text stays; its state tells what became of it."""

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="proposals"
    )
    kind = models.CharField(_("type"), max_length=20, choices=DecisionKind)
    amount = MoneyField(_("amount"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    grounds = models.ManyToManyField(RefusalGround, verbose_name=_("grounds"), blank=True, related_name="proposals")
    not_met = models.ManyToManyField(
        "subsidies.ObligationCheck",
        verbose_name=_("obligations that were not met"),
        blank=True,
        related_name="+",
        help_text=_("On which a withdrawal or lowering rests (Awb 4:48, 3:46): what was found of each."),
    )
    division = models.JSONField(
        _("division between sources"),
        default=dict,
        blank=True,
        help_text=_("Euros by share; if empty: in order of use."),
    )
    obligations = models.JSONField(_("obligations"), default=list, blank=True)
    deviations = models.JSONField(
        _("deviations"),
        null=True,
        blank=True,
        help_text=_("What was not in order when it was proposed, and the reason to propose it all the same."),
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="proposals"
    )
    proposed_at = models.DateTimeField(_("proposed at"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=10, choices=ProposalState, default=ProposalState.OPEN)
    closing_remark = models.TextField(_("remark on closing"), blank=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("closed by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["-proposed_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="proposal_is_the_only_open_one", fields=["application"], condition=Q(state=ProposalState.OPEN)
            ),
            models.CheckConstraint(
                name="proposal_has_an_amount_when_it_awards",
                condition=Q(kind__in=WITH_AMOUNT, amount__isnull=False, amount__gt=0)
                | Q(kind__in=SETTLEMENTS, amount__isnull=False, amount__gte=0)
                | (~Q(kind__in=[*WITH_AMOUNT, *SETTLEMENTS]) & Q(amount__isnull=True)),
            ),
            models.CheckConstraint(
                name="proposal_gives_a_reason_when_not_all_is_awarded",
                condition=Q(kind=DecisionKind.AWARD) | ~Q(reason=""),
                violation_error_message=_("Give the reason (Awb 3:46)."),
            ),
            models.CheckConstraint(
                name="proposal_is_closed_by_somebody",
                condition=Q(state=ProposalState.OPEN, closed_at__isnull=True, closed_by__isnull=True)
                | (~Q(state=ProposalState.OPEN) & Q(closed_at__isnull=False, closed_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="proposal_is_not_signed_by_its_maker",
                condition=~Q(state=ProposalState.SIGNED, closed_by=F("proposed_by")),
                violation_error_message=_("Someone other than the proposer must decide."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.application}"

    @property
    def outcome(self) -> str:
        """What became of it, in words: its maker took it back, or another closed it."""
        by_maker = self.state == ProposalState.DROPPED and self.closed_by_id == self.proposed_by_id
        return str(_("Withdrawn by its maker") if by_maker else self.get_state_display())

    @property
    def ends_award(self) -> bool:
        """Whether it is to end, lower or settle an award."""
        return self.kind in AFTER_AWARD

    @property
    def settles(self) -> bool:
        """Whether it is to settle an award."""
        return self.kind == DecisionKind.SETTLEMENT

    @property
    def amount_needs_check(self) -> bool:
        """Whether somebody of finance agrees to its amount first: it settles, also where that is on an objection."""
        return self.kind in SETTLEMENTS

    @property
    def is_on_objection(self) -> bool:
        """Whether it is to decide on an objection."""
        return self.kind in ON_OBJECTION

    @property
    def at_stake(self) -> Decimal | None:
        """What the maximum of a mandate is held against, in euros.

        An award: its amount. On an award: the whole of it. What awards nothing: what was asked, and is lost by it.
        """
        if self.kind in (*AFTER_AWARD, DecisionKind.OBJECTION_SETTLEMENT, DecisionKind.OBJECTION_REFUSAL):
            return self.application.awarded_amount
        return self.application.requested_amount if self.amount is None else self.amount


class ProposalTerms(AppendOnlyModel):
    """What the letter of a decision says besides amount, reason and grounds: written with its proposal, and once."""

    proposal = models.OneToOneField(
        Proposal, verbose_name=_("proposal"), on_delete=models.PROTECT, related_name="terms"
    )
    activities = models.TextField(
        _("activities"), blank=True, default="", help_text=_("What the subsidy is for (Awb 4:30).")
    )
    activities_from = models.DateField(_("activities begin on"), null=True, blank=True)
    activities_until = models.DateField(_("activities end on"), null=True, blank=True)
    advances = models.JSONField(
        _("schedule of advances"),
        null=True,
        blank=True,
        help_text=_("Day and euros of each; if empty: what the scheme lays down."),
    )
    reserved_for = models.PositiveSmallIntegerField(
        _("budget not yet adopted"),
        null=True,
        blank=True,
        help_text=_(
            "The year of a budget that is not adopted yet: the award holds if it provides the money (Awb 4:34)."
        ),
    )
    award_article = models.CharField(
        _("article that the award rests on"), max_length=200, blank=True, default="", db_default=""
    )
    criteria = models.JSONField(
        _("conditions that are not met"), null=True, blank=True, help_text=_("The text and the article of each.")
    )
    ground_articles = models.JSONField(
        _("articles of grounds"), null=True, blank=True, help_text=_("Of grounds that name only the regulation.")
    )
    settlement_basis = models.CharField(
        _("why it is settled now"), max_length=12, choices=SettlementBasis, blank=True, default="", db_default=""
    )
    works_on = models.DateField(
        _("works from"),
        null=True,
        blank=True,
        help_text=_("From when a withdrawal or lowering for the future works: after a reasonable time (Awb 4:50)."),
    )
    breached_on = models.DateField(
        _("not met on"),
        null=True,
        blank=True,
        help_text=_("On which day an obligation was not met after the settlement (Awb 4:49, paragraph 3)."),
    )
    weighing = models.TextField(
        _("weighing of interests"),
        blank=True,
        default="",
        db_default="",
        help_text=_("How the interests of the recipient were weighed, of a decision that may be taken (Awb 3:4)."),
    )
    view_answer = models.TextField(_("answer to the view"), blank=True, default="")
    advice_answer = models.TextField(_("what is done with the advice"), blank=True, default="")

    class Meta:
        verbose_name = _("terms of a proposal")
        verbose_name_plural = _("terms of proposals")
        ordering = ["proposal"]
        constraints = [
            models.CheckConstraint(
                name="activities_end_after_they_begin",
                condition=Q(activities_from__isnull=True)
                | Q(activities_until__isnull=True)
                | Q(activities_until__gte=F("activities_from")),
                violation_error_message=_("The last day cannot be before the first."),
            )
        ]

    def __str__(self) -> str:
        return str(self.proposal)


class StandingDecisions(models.Manager["Decision"]):
    """The decisions that stand: none of those that were taken back before anybody was told of them."""

    def get_queryset(self) -> models.QuerySet["Decision"]:
        """Without those that were taken back; as little to be changed as any history."""
        undone = UndoneDecision.objects.filter(decision=OuterRef("pk"))  # no join: PostgreSQL would not lock that
        return AppendOnlyQuerySet(self.model, using=self._db).filter(~Exists(undone))


class Decision(TakenByActor, Told, AppendOnlyModel):
    """A decision on an application (beschikking): what, when, by whom, under which mandate and why. Written once.

    It takes effect on the day on which its letter was sent (Awb 3:40, 3:41). One that was taken back before that never
    had any: `objects`, and what a case knows of its decisions, leave it out; `ever` has it.
    """

    letter_link = "decision"

    application = models.ForeignKey(
        Application, verbose_name=_("application"), on_delete=models.PROTECT, related_name="decisions"
    )
    proposal = models.OneToOneField(
        Proposal, verbose_name=_("proposal"), on_delete=models.PROTECT, related_name="decision"
    )
    kind = models.CharField(_("type"), max_length=20, choices=DecisionKind)
    amount = MoneyField(_("amount"), null=True, blank=True)
    decided_on = models.DateField(_("decided on"))
    reason = models.TextField(_("reason"), blank=True)
    mandate = models.ForeignKey(Mandate, verbose_name=_("mandate"), on_delete=models.PROTECT, related_name="decisions")
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("proposed by"), on_delete=models.PROTECT, related_name="+"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("decided by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    objects = StandingDecisions()  # type: ignore[assignment,misc]  # fewer rows than the base gives
    ever = AppendOnlyQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["decided_on", "pk"]
        default_manager_name = "objects"
        constraints = [
            models.CheckConstraint(
                name="decision_has_an_amount_when_it_awards",
                condition=Q(kind__in=WITH_AMOUNT, amount__isnull=False, amount__gt=0)
                | Q(kind__in=SETTLEMENTS, amount__isnull=False, amount__gte=0)
                | (~Q(kind__in=[*WITH_AMOUNT, *SETTLEMENTS]) & Q(amount__isnull=True)),
            ),
            models.CheckConstraint(
                name="decision_gives_a_reason_when_not_all_is_awarded",
                condition=Q(kind=DecisionKind.AWARD) | ~Q(reason=""),
                violation_error_message=_("Give the reason (Awb 3:46)."),
            ),
            models.CheckConstraint(
                name="decision_is_taken_by_another_than_the_proposer",
                condition=~Q(actor=F("proposed_by")),
                violation_error_message=_("Someone other than the proposer must decide."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.application}"

    @property
    def works_since(self) -> date | None:
        """From which day it works: once its letter was sent, and not before the day that it names; None until then."""
        said = getattr(self.proposal, "terms", None)
        sent_on = self.sent_on
        return sent_on and max(sent_on, (said and said.works_on) or sent_on)

    @property
    def ends_award(self) -> bool:
        """Whether it ends, lowers or settles an award."""
        return self.kind in AFTER_AWARD

    @property
    def is_on_objection(self) -> bool:
        """Whether it is a decision on an objection: against that one appeals to the court."""
        return self.kind in ON_OBJECTION


class UndoneDecision(AppendOnlyModel):
    """That a decision was taken back before its letter was sent: it never worked (Awb 3:40). Written once."""

    decision = models.OneToOneField(
        Decision, verbose_name=_("decision"), on_delete=models.PROTECT, related_name="undone"
    )
    reason = models.TextField(_("reason"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("by"), on_delete=models.PROTECT, related_name="+"
    )
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("decision taken back")
        verbose_name_plural = _("decisions taken back")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="undone_decision_has_a_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Write why the decision is taken back."),
            )
        ]

    def __str__(self) -> str:
        return str(self.decision)


class DecisionBasis(AppendOnlyModel):
    """What a decision rested on when it was taken: written once, never counted again. `data` says it in full."""

    decision = models.OneToOneField(
        Decision, verbose_name=_("decision"), on_delete=models.PROTECT, related_name="basis"
    )
    room = MoneyField(_("available under the ceiling"))
    data = models.JSONField(_("data"))
    recorded_at = models.DateTimeField(_("recorded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("basis of a decision")
        verbose_name_plural = _("bases of decisions")
        ordering = ["decision"]

    def __str__(self) -> str:
        return str(self.decision)
