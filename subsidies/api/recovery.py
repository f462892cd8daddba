"""Shapes of the acts that put right what was booked, and of those on money that is owed or held; no rules."""

from datetime import date
from decimal import Decimal
from typing import Any

from rest_framework import serializers

from drenthe.lib.api.conventions import Given
from drenthe.lib.screens.date_reason import DatedSerializer
from drenthe.lib.values.money import ZERO
from subsidies.api.fields import AmountField, CodeField, GivenAmountField, RowOfCaseField, deviation_field
from subsidies.api.serializers import NoInterestSerializer, SeenLetterSerializer
from subsidies.award_enums import ArrangementEnd, MoneyStepKind
from subsidies.models import Application, CaseEvent, MoneyStep, Objection, PaymentOrder
from subsidies.services.payments.reversals import BOOKINGS


class ReverseSerializer(Given):
    """The line in the dossier about a payment or repayment that was recorded by mistake, and why."""

    line = RowOfCaseField(lambda case: {"application": case}, queryset=CaseEvent.objects.filter(action__in=BOOKINGS))
    reason = serializers.CharField()


class BounceSerializer(DatedSerializer):
    """A payment that the bank returned, on a day and with its reason."""

    order = RowOfCaseField(lambda case: {"application": case}, queryset=PaymentOrder.objects.all())
    returned_on = serializers.DateField()
    reason = serializers.CharField()


class InstalmentSerializer(Given):
    """One part of a payment arrangement."""

    due_on = serializers.DateField()
    amount = GivenAmountField()


class ProposeMoneyStepSerializer(NoInterestSerializer):
    """A step about money that is owed or held; what it needs besides its reason depends on its kind."""

    kind = serializers.ChoiceField(choices=[one for one in MoneyStepKind.choices if one[0] != MoneyStepKind.REMINDER])
    reason = serializers.CharField()
    amount = GivenAmountField(
        default=None,
        allow_null=True,
        min_value=ZERO,
        help_text="Of a write-off, a set-off, a waiver or conversion of a loan, or costs of an objection (from 0).",
    )
    weighing = serializers.CharField(
        default="",
        allow_blank=True,
        help_text="Of a write-off: why collecting is out of proportion to what it serves (Awb 4:94a).",
    )
    ended_because = serializers.ChoiceField(
        choices=ArrangementEnd.choices,
        default="",
        allow_blank=True,
        help_text="Of the withdrawal of an arrangement: its ground (Awb 4:96).",
    )
    set_off_with = CodeField(
        slug_field="case_number",
        queryset=Application.objects.all(),
        default=None,
        allow_null=True,
        help_text="Of a set-off or a conversion: the case of the same recipient on which is still to be paid.",
    )
    charge = RowOfCaseField(
        lambda case: {"application": case},
        queryset=MoneyStep.objects.all(),
        default=None,
        allow_null=True,
        help_text="Of a write-off of costs or interest: the step that charged them.",
    )
    costs_of = RowOfCaseField(
        lambda case: {"application": case},
        queryset=Objection.objects.all(),
        default=None,
        allow_null=True,
        help_text="Of the costs of an objection that are decided later: the objection (Awb 7:15).",
    )
    asked_on = serializers.DateField(
        default=None, allow_null=True, help_text="Of the costs of an objection: when they were asked (Awb 7:15)."
    )
    instalments = InstalmentSerializer(many=True, default=list, help_text="Of an arrangement.")
    is_without_interest = serializers.BooleanField(default=False)
    basis = serializers.CharField(default="", allow_blank=True, help_text="Of a writ.")
    cost = GivenAmountField(default=None, allow_null=True, help_text="Of a writ.")
    deviation = deviation_field("Why an article that looks wrong is right.")

    def validate_instalments(self, value: list[dict[str, Any]]) -> list[tuple[date, Decimal]]:
        """Give them as days with amounts."""
        return [(row["due_on"], row["amount"]) for row in value]


class DecideMoneyStepSerializer(SeenLetterSerializer, DatedSerializer, NoInterestSerializer):
    """When the step that waits was decided as proposed."""

    decided_on = serializers.DateField()


class RemindSerializer(Given):
    """A reminder of what was not repaid in time (Awb 4:112)."""

    remark = serializers.CharField(default="", allow_blank=True)


class ReceiptSerializer(serializers.Serializer):
    """What came in on a recovery, in euros, and how it was divided."""

    received_on = serializers.DateField()
    reference = serializers.CharField(source="line.data.reference", default="")
    amount = AmountField()
    costs = AmountField()
    interest = AmountField()
    principal = AmountField()
    reversed_on = serializers.DateField(allow_null=True)
