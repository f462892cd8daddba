"""Shapes of the acts on an objection; no rules."""

from datetime import date
from decimal import Decimal
from typing import Any

from rest_framework import serializers

from drenthe.accounts.models import User
from drenthe.lib.api.conventions import Given
from drenthe.lib.screens.date_reason import DatedSerializer
from drenthe.lib.values.money import ZERO
from projects.enums import OrganisationKind
from subsidies.api.act_shapes import document_field, given_by_field
from subsidies.api.decisions import ObligationSerializer, TermsSerializer
from subsidies.api.fields import AmountField, CodeField, GivenAmountField, RowOfCaseField, deviation_field
from subsidies.api.recovery import InstalmentSerializer
from subsidies.api.serializers import NoInterestSerializer
from subsidies.enums import Salutation
from subsidies.models import Decision, MoneyStep, Objection, PenaltyDecision, RefusalGround
from subsidies.models.objection import MOST_WEEKS
from subsidies.objection_enums import (
    CLOSINGS,
    HEARINGS,
    OF_COURT,
    POSTPONEMENTS,
    InadmissibleGround,
    NoHearingGround,
    ObjectionOutcome,
    ObjectorRole,
    WaiverWay,
)
from subsidies.services.objections.objections import SUBJECTS
from subsidies.services.objections.objections_open import ShownObjection
from subsidies.term_enums import Channel


def objection_field() -> RowOfCaseField:
    """An objection of the case."""
    return RowOfCaseField(
        lambda case: {"application": case}, queryset=Objection.objects.select_related("application", *SUBJECTS)
    )


def colleague_field(**kwargs: object) -> RowOfCaseField:
    """A colleague, by the id that `choices` gives."""
    return RowOfCaseField(lambda _case: {"is_active": True}, queryset=User.objects.all(), **kwargs)


class ObjectorSerializer(serializers.Serializer):
    """Whose an objection is; of somebody else what that is and where its letters go (Awb 3:41)."""

    role = serializers.ChoiceField(choices=ObjectorRole.choices, help_text="Whose objection it is.")
    kind = serializers.ChoiceField(choices=OrganisationKind.choices, default="", allow_blank=True)
    salutation = serializers.ChoiceField(choices=Salutation.choices, default="", allow_blank=True)
    address = serializers.CharField(default="", allow_blank=True)
    representative = serializers.CharField(max_length=200, default="", allow_blank=True)
    representative_address = serializers.CharField(
        default="", allow_blank=True, help_text="Required with a representative: the letters go there (Awb 2:1)."
    )


class ChangeObjectorSerializer(ObjectorSerializer, Given):
    """Whose an objection is from now on."""

    objection = objection_field()


class ReceiveObjectionSerializer(ObjectorSerializer, DatedSerializer):
    """An objection as it came in; without a decision it is against not deciding in time (Awb 6:2, 6:5)."""

    decision = RowOfCaseField(
        lambda case: {"application": case}, queryset=Decision.objects.all(), default=None, allow_null=True
    )
    money_step = RowOfCaseField(
        lambda case: {"application": case},
        queryset=MoneyStep.objects.all(),
        default=None,
        allow_null=True,
        help_text="Against a step about money instead of a decision on the application (Awb 4:93 to 4:99).",
    )
    penalty = RowOfCaseField(
        lambda case: {"application": case},
        queryset=PenaltyDecision.objects.all(),
        default=None,
        allow_null=True,
        help_text="Against the decision on a penalty instead (Awb 4:18).",
    )
    objector = serializers.CharField(max_length=200)
    grounds = serializers.CharField()
    received_on = serializers.DateField()
    channel = serializers.ChoiceField(choices=Channel.choices)
    posted_on = serializers.DateField(default=None, allow_null=True, help_text="By the postmark (Awb 6:9).")
    elsewhere_on = serializers.DateField(
        default=None, allow_null=True, help_text="On which another body received it first (Awb 6:15)."
    )
    interest = serializers.CharField(
        default="", allow_blank=True, help_text="What is still at stake, of a decision that holds no more (Awb 6:19)."
    )
    premature = serializers.CharField(
        default="", allow_blank=True, help_text="Why one could think that there was a decision already (Awb 6:10)."
    )
    has_committee = serializers.BooleanField(default=False)
    asks_costs = serializers.BooleanField(default=False)
    document = document_field(default=None, allow_null=True)


class RequestRepairSerializer(DatedSerializer):
    """What an objection lacks, and until when it can be repaired (Awb 6:6)."""

    objection = objection_field()
    missing = serializers.CharField()
    asked_on = serializers.DateField()
    due_on = serializers.DateField()


class ReceiveRepairSerializer(DatedSerializer):
    """What came in to repair an objection."""

    objection = objection_field()
    repaired_on = serializers.DateField()
    text = serializers.CharField()
    document = document_field(default=None, allow_null=True)


class InviteObjectorSerializer(DatedSerializer):
    """When, where and by whom who objects is heard (Awb 7:2); without a chair by a committee (7:13)."""

    objection = objection_field()
    invited_on = serializers.DateField()
    hearing_on = serializers.DateField()
    place = serializers.CharField(max_length=200)
    chair = colleague_field(default=None, allow_null=True)
    chair_name = serializers.CharField(
        max_length=120, default="", allow_blank=True, help_text="Of a committee: somebody from outside (Awb 7:13)."
    )


class CallOffHearingSerializer(DatedSerializer):
    """That a hearing is off, and why."""

    objection = objection_field()
    done_on = serializers.DateField()
    text = serializers.CharField()


class HearObjectorSerializer(DatedSerializer):
    """The hearing with its report, or why nobody is heard (Awb 7:2, 7:3)."""

    objection = objection_field()
    kind = serializers.ChoiceField(choices=[(kind.value, kind.label) for kind in HEARINGS])
    done_on = serializers.DateField()
    text = serializers.CharField()
    ground = serializers.ChoiceField(choices=NoHearingGround.choices, default="", allow_blank=True)
    chair = colleague_field(default=None, allow_null=True)
    chair_name = serializers.CharField(
        max_length=120, default="", allow_blank=True, help_text="Of a committee: somebody from outside (Awb 7:13)."
    )
    heard_by = colleague_field(many=True, default=list)
    consent = serializers.CharField(
        default="", allow_blank=True, help_text="Who agreed that the file was open for less than a week (Awb 7:4)."
    )
    waived_on = serializers.DateField(
        default=None, allow_null=True, help_text="When it was said that nobody need be heard: with the ground waived."
    )
    waived_by = serializers.ChoiceField(
        choices=WaiverWay.choices, default="", allow_blank=True, help_text="In which way: with the ground waived."
    )
    corrects = serializers.BooleanField(
        default=False, help_text="Whether it takes the place of a reason not to hear that was recorded wrongly."
    )
    document = document_field(default=None, allow_null=True)


class PostponeObjectionSerializer(DatedSerializer):
    """That the decision comes later: adjourned by some weeks, or to a day that was agreed on (Awb 7:10)."""

    objection = objection_field()
    kind = serializers.ChoiceField(choices=[(kind.value, kind.label) for kind in POSTPONEMENTS])
    done_on = serializers.DateField()
    text = serializers.CharField()
    weeks = serializers.IntegerField(default=None, allow_null=True, min_value=1, max_value=MOST_WEEKS)
    due_on = serializers.DateField(default=None, allow_null=True)


class CloseObjectionSerializer(DatedSerializer):
    """That it was withdrawn (Awb 6:21), or is forwarded (6:15)."""

    objection = objection_field()
    kind = serializers.ChoiceField(choices=[(kind.value, kind.label) for kind in CLOSINGS])
    done_on = serializers.DateField()
    text = serializers.CharField()
    place = serializers.CharField(max_length=200, default="", allow_blank=True)


class ObjectionDefaultSerializer(DatedSerializer):
    """A notice of default on an objection (Awb 4:17)."""

    objection = objection_field()
    received_on = serializers.DateField()
    text = serializers.CharField(default="", allow_blank=True)
    given_by = given_by_field()


class RecordAppealSerializer(DatedSerializer):
    """An appeal, a request for provisional relief, or a ruling (Awb 8:1, 8:81)."""

    objection = objection_field()
    kind = serializers.ChoiceField(choices=[(kind.value, kind.label) for kind in OF_COURT])
    done_on = serializers.DateField()
    place = serializers.CharField(max_length=200)
    number = serializers.CharField(max_length=80, default="", allow_blank=True)
    text = serializers.CharField(default="", allow_blank=True)
    suspends = serializers.BooleanField(
        default=False, help_text="Of a ruling: until the next one nothing is collected by it (Awb 8:81)."
    )
    document = document_field(default=None, allow_null=True)


class ProposeObjectionSerializer(NoInterestSerializer):
    """What is proposed to decide on an objection (Awb 7:11); the amount is what an award comes to in all."""

    objection = objection_field()
    outcome = serializers.ChoiceField(choices=ObjectionOutcome.choices)
    reason = serializers.CharField()
    ground = serializers.ChoiceField(choices=InadmissibleGround.choices, default="", allow_blank=True)
    late_excuse = serializers.CharField(
        default="",
        allow_blank=True,
        help_text="Of a late objection: why being late is excusable, or is not (Awb 6:11).",
    )
    amount = GivenAmountField(min_value=ZERO, default=None, allow_null=True)
    advice = serializers.CharField(default="", allow_blank=True)
    costs = GivenAmountField(default=None, allow_null=True, min_value=ZERO)
    costs_reason = serializers.CharField(default="", allow_blank=True)
    obligations = ObligationSerializer(many=True, default=list)
    terms = TermsSerializer(default=dict)
    deviation = deviation_field()
    refuses = serializers.BooleanField(
        default=False, help_text="The application is refused after all: on an objection of somebody else (Awb 7:11)."
    )
    rest_reason = serializers.CharField(
        default="", allow_blank=True, help_text="Why the rest is refused, of an award for less than was asked."
    )
    grounds = CodeField(
        slug_field="code",
        queryset=RefusalGround.objects.all(),
        many=True,
        default=list,
        help_text="Of the decision objected to: those on which the rest stays refused. The letter names only these.",
    )
    step_amount = GivenAmountField(
        min_value=ZERO,
        default=None,
        allow_null=True,
        help_text="Of an objection to interest or a penalty that is upheld: what that comes to instead.",
    )
    instalments = InstalmentSerializer(
        many=True, default=list, help_text="Of an objection to a payment arrangement that is upheld: those instead."
    )

    def validate_instalments(self, value: list[dict[str, Any]]) -> list[tuple[date, Decimal]]:
        """Each day with its amount, as the service takes them."""
        return [(row["due_on"], row["amount"]) for row in value]


class ObjectionStepSerializer(serializers.Serializer):
    """What happened to an objection."""

    kind = serializers.CharField()
    done_on = serializers.DateField()
    due_on = serializers.DateField(allow_null=True)
    weeks = serializers.IntegerField(allow_null=True)
    text = serializers.CharField()
    place = serializers.CharField()
    number = serializers.CharField()


class CoveredPenaltySerializer(serializers.Serializer):
    """A decision on a penalty that an objection is about as well (Awb 4:19)."""

    id = serializers.IntegerField()
    decided_on = serializers.DateField()
    amount = AmountField()


class CoveredStepSerializer(serializers.Serializer):
    """A step about money that an objection is about as well (Awb 4:125)."""

    id = serializers.IntegerField()
    kind = serializers.CharField()
    decided_on = serializers.DateField()
    amount = AmountField(allow_null=True)


class ObjectionSerializer(serializers.Serializer):
    """An objection as it stands: by when is decided on it, and what happened to it."""

    id = serializers.IntegerField()
    objector = serializers.CharField()
    role = serializers.CharField(allow_null=True)
    grounds = serializers.CharField()
    received_on = serializers.DateField()
    interest = serializers.CharField()
    against = serializers.CharField(help_text="What it is against: not_deciding where nothing was decided in time.")
    decision = serializers.CharField(allow_null=True)
    money_step = serializers.CharField(allow_null=True)
    is_suspended = serializers.BooleanField(help_text="Whether the court suspends what it is against (Awb 8:81).")
    state = serializers.CharField()
    is_in_time = serializers.BooleanField(allow_null=True)
    decide_by = serializers.DateField(
        allow_null=True,
        help_text="Empty while no term runs, and while it stands still without a known end (Awb 7:10).",
    )
    term_stands_still = serializers.BooleanField(
        help_text="Whether the term to decide stands still while the objection is repaired (Awb 7:10, paragraph 2)."
    )
    stays_refused = AmountField(
        allow_null=True, help_text="For how much the decision stays as it was, where it is revoked in part."
    )
    penalty_decisions = CoveredPenaltySerializer(many=True)
    money_steps = CoveredStepSerializer(many=True)
    steps = ObjectionStepSerializer(many=True)


def as_shape(row: ShownObjection) -> dict[str, Any]:
    """Return an objection as the shape wants it."""
    objection = row.objection
    return {
        **{name: getattr(objection, name) for name in ("id", "objector", "grounds", "received_on", "interest")},
        "role": objection.who.role if objection.who is not None else None,
        "against": objection.about,
        "decision": objection.decision.kind if objection.decision is not None else None,
        "money_step": objection.money_step.kind if objection.money_step is not None else None,
        "is_suspended": row.suspended is not None,
        "state": row.state.value,
        "is_in_time": row.time.is_in_time if row.time is not None else None,
        "decide_by": row.decide_by,
        "term_stands_still": row.term is not None and row.term.is_suspended,
        "stays_refused": row.kept,
        "penalty_decisions": row.penalties,
        "money_steps": row.beside,
        "steps": list(objection.steps.all()),
    }
