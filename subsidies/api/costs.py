"""Shapes of a budget in lines: entered, approved and accounted for; no rules."""

from rest_framework import serializers

from drenthe.lib.api.conventions import Given
from drenthe.lib.values.money import ZERO
from subsidies.api.act_shapes import document_field
from subsidies.api.fields import GivenAmountField


class CostLineSerializer(Given):
    """A line of a budget."""

    what = serializers.CharField(max_length=200)
    asked = GivenAmountField()


class EnterCostsSerializer(Given):
    """The lines of a budget, in their order."""

    lines = CostLineSerializer(many=True)
    drops_approval = serializers.BooleanField(
        default=False, help_text="Whether it is known that what was approved of other lines counts no more."
    )


class ApprovedCostSerializer(Given):
    """What of one line is eligible, and why less."""

    number = serializers.IntegerField(min_value=1)
    approved = GivenAmountField(min_value=ZERO)
    reason = serializers.CharField(default="", allow_blank=True)


class ApproveCostsSerializer(Given):
    """What is eligible, of every line."""

    lines = ApprovedCostSerializer(many=True)


class RealisedCostSerializer(Given):
    """What one line came to, what of it does not count and why, and what shows it."""

    number = serializers.IntegerField(min_value=1)
    realised = GivenAmountField(min_value=ZERO)
    not_eligible = GivenAmountField(min_value=ZERO, default=ZERO)
    ground = serializers.CharField(default="", allow_blank=True)
    document = document_field(default=None, allow_null=True)


class AccountCostsSerializer(Given):
    """What every line came to."""

    lines = RealisedCostSerializer(many=True)
