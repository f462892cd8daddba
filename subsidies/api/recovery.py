"""Shapes of the acts that put right what was booked; no rules."""

from rest_framework import serializers

from drenthe.lib.api import Given
from drenthe.lib.date_reason import DatedSerializer
from subsidies.api.fields import RowOfCaseField
from subsidies.models import CaseEvent, PaymentOrder
from subsidies.services.reversals import BOOKINGS


class ReverseSerializer(Given):
    """The line in the dossier about a payment or repayment that was recorded by mistake, and why."""

    line = RowOfCaseField(lambda case: {"application": case}, queryset=CaseEvent.objects.filter(action__in=BOOKINGS))
    reason = serializers.CharField()


class BounceSerializer(DatedSerializer):
    """A payment that the bank returned, on a day and with its reason."""

    order = RowOfCaseField(lambda case: {"application": case}, queryset=PaymentOrder.objects.all())
    returned_on = serializers.DateField()
    reason = serializers.CharField()
