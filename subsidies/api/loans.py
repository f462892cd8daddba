"""Shapes of the acts on a loan; no rules."""

from rest_framework import serializers

from drenthe.lib.api.conventions import Given
from drenthe.lib.screens.date_reason import DatedSerializer
from subsidies.api.act_shapes import document_field
from subsidies.award_enums import LoanTrigger


class SignLoanSerializer(DatedSerializer):
    """The agreement on a loan as both signed it, and how the loan is repaid by it."""

    signed_on = serializers.DateField()
    document = document_field()
    trigger = serializers.ChoiceField(choices=LoanTrigger.choices)
    terms_source = serializers.CharField(max_length=200, help_text="Where it says so: an article of the agreement.")
    first_due_on = serializers.DateField(default=None, allow_null=True, help_text="Only with a fixed day.")
    months_after = serializers.IntegerField(default=0, min_value=0, max_value=360)
    instalments = serializers.IntegerField(default=1, min_value=1, max_value=120)
    months_between = serializers.IntegerField(default=0, min_value=0, max_value=360)
    latest_on = serializers.DateField(default=None, allow_null=True)
    remark = serializers.CharField(default="", allow_blank=True)


class ConfirmLoanSerializer(Given):
    """Whether an agreement that takes the place of another is confirmed; the reason when it is not."""

    is_confirmed = serializers.BooleanField()
    reason = serializers.CharField(default="", allow_blank=True)


class StartLoanTermSerializer(DatedSerializer):
    """When what makes a loan due happened, and what shows it."""

    happened_on = serializers.DateField()
    document = document_field()
    remark = serializers.CharField(default="", allow_blank=True)


class EndDrawingSerializer(DatedSerializer):
    """When the recipient let the rest of a loan go, what shows it, and why."""

    asked_on = serializers.DateField()
    document = document_field()
    reason = serializers.CharField()
