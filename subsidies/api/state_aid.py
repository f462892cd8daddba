"""Shapes of state aid: its basis, its entries, and what is still to be entered; no rules."""

from rest_framework import serializers

from drenthe.lib.api.conventions import Given
from drenthe.lib.screens.date_reason import DatedSerializer
from subsidies.award_enums import AidBasis, AidReason, AidRegister
from subsidies.models import AidAssessment, AidEntry


class RecordAidBasisSerializer(Given):
    """On what ground an award is no forbidden state aid, and why."""

    basis = serializers.ChoiceField(choices=AidBasis.choices)
    article = serializers.CharField(
        default="",
        allow_blank=True,
        max_length=AidAssessment.ARTICLE_AT_MOST,
        help_text="Of exempted or approved aid: the article of Regulation (EU) 651/2014, or the approval.",
    )
    reason = serializers.CharField()


class EnterAidSerializer(DatedSerializer):
    """That the aid stands in a register, at what it comes to today."""

    register = serializers.ChoiceField(choices=AidRegister.choices)
    entered_on = serializers.DateField()
    reference = serializers.CharField(max_length=AidEntry.REFERENCE_AT_MOST)
    reason = serializers.CharField(
        default="", allow_blank=True, help_text="What was wrong, of an entry that is corrected at the same amount."
    )


class AidEntrySerializer(serializers.ModelSerializer):
    """An entry in a register, at what amount (euros)."""

    class Meta:
        model = AidEntry
        fields = ("register", "why", "amount", "entered_on", "due_on", "reference", "reason")


class AidTaskSerializer(serializers.Serializer):
    """What is to be entered, by when and why; amounts in euros."""

    register = serializers.ChoiceField(choices=AidRegister.choices, allow_null=True)
    why = serializers.ChoiceField(choices=AidReason.choices, allow_null=True)
    amount = serializers.DecimalField(max_digits=14, decimal_places=2)
    entered = serializers.DecimalField(max_digits=14, decimal_places=2, allow_null=True)
    since = serializers.DateField()
    due_on = serializers.DateField(allow_null=True)
    is_late = serializers.BooleanField()


class StateAidSerializer(serializers.Serializer):
    """The state aid of a case as it stands today."""

    basis = serializers.ChoiceField(choices=AidBasis.choices, allow_null=True)
    article = serializers.CharField()
    amount = serializers.DecimalField(max_digits=14, decimal_places=2, help_text="The gross grant equivalent.")
    to_enter = AidTaskSerializer(many=True)
    entries = AidEntrySerializer(many=True)
