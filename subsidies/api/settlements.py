"""Shapes of the acts that settle a subsidy, and of what is repaid after it; no rules."""

from rest_framework import serializers

from drenthe.lib.api.conventions import Given
from drenthe.lib.screens.date_reason import DatedSerializer
from drenthe.lib.values.money import ZERO
from subsidies.api.act_shapes import document_field
from subsidies.api.decisions import ChangeTermsSerializer, SettlementTermsSerializer
from subsidies.api.fields import CodeField, GivenAmountField, deviation_field, obligation_field
from subsidies.api.serializers import NoInterestSerializer
from subsidies.award_enums import SampleFinding, SettlementBasis
from subsidies.enums import GroundUse
from subsidies.models import RefusalGround


class ReceiveSettlementSerializer(DatedSerializer):
    """That the recipient asked to settle the subsidy, and with what it gives account (Awb 4:44, 4:45)."""

    received_on = serializers.DateField()
    asked_amount = GivenAmountField(min_value=ZERO)
    realised_costs = GivenAmountField(min_value=ZERO, default=None, allow_null=True)
    report = document_field(default=None, allow_null=True)
    statement = document_field(default=None, allow_null=True)
    remark = serializers.CharField(default="", allow_blank=True)


class RemindSettlementSerializer(Given):
    """That the recipient is reminded to ask for the settlement (Awb 4:44)."""

    remark = serializers.CharField(default="", allow_blank=True)


class CheckSampleSerializer(Given):
    """What the check found of an award that was drawn for it, and in which document."""

    finding = serializers.ChoiceField(choices=SampleFinding.choices)
    remark = serializers.CharField()
    document = document_field(default=None, allow_null=True)


class ProposeSettlementSerializer(NoInterestSerializer):
    """A proposal to settle a subsidy: at the award, or at less on a ground of Awb 4:46."""

    settlement_basis = serializers.ChoiceField(choices=SettlementBasis.choices)
    amount = GivenAmountField(min_value=ZERO)
    reason = serializers.CharField()
    grounds = CodeField(
        slug_field="code",
        queryset=RefusalGround.objects.filter(is_active=True, used_for=GroundUse.SETTLEMENT),
        many=True,
        default=list,
    )
    not_met = obligation_field(
        many=True,
        default=list,
        help_text="The obligations that were not met, by their ids: required with the ground settle-obligations.",
    )
    before_term = serializers.BooleanField(
        default=False,
        help_text="Unasked before the day that the award names: the activities are done or do not go on.",
    )
    terms = SettlementTermsSerializer(default=dict)
    deviation = deviation_field("Why it is settled so although others pay less of the costs than the scheme asks.")


class ProposeChangeSerializer(NoInterestSerializer):
    """A proposal to settle a subsidy at less than it was, on a ground of Awb 4:49; 0 revokes the settlement."""

    amount = GivenAmountField(min_value=ZERO)
    reason = serializers.CharField()
    grounds = CodeField(
        slug_field="code",
        queryset=RefusalGround.objects.filter(is_active=True, used_for=GroundUse.CHANGE),
        many=True,
        default=list,
    )
    not_met = obligation_field(
        many=True,
        default=list,
        help_text="The obligations that were not met, by their ids: required with the ground settled-obligations.",
    )
    terms = ChangeTermsSerializer(default=dict)
    deviation = deviation_field("Why an article that looks wrong is right.")


class AgreeSettlementSerializer(Given):
    """That finance agrees to the amount of the settlement that is proposed."""

    remark = serializers.CharField(default="", allow_blank=True)


class RepaySerializer(DatedSerializer):
    """What the recipient paid back of what it had too much."""

    amount = GivenAmountField()
    received_on = serializers.DateField()
    reference = serializers.CharField(default="", allow_blank=True, max_length=80)
    repeat_reason = serializers.CharField(default="", allow_blank=True, max_length=1000)
