"""The shapes of schemes and of the budget of their ceilings."""

from rest_framework import serializers

from subsidies.api.fields import AmountField, ModelSerializer
from subsidies.enums import Part
from subsidies.models import Ceiling, Scheme, SchemeParameter, SchemeVersion


class ParameterSerializer(ModelSerializer):
    """One parameter of a version, with its source and whether it was confirmed."""

    class Meta:
        model = SchemeParameter
        fields = ["code", "value", "source", "is_confirmed"]


class VersionSerializer(ModelSerializer):
    """One version of a scheme."""

    parameters = ParameterSerializer(many=True)

    class Meta:
        model = SchemeVersion
        fields = [
            "number",
            "published_on",
            "effective_from",
            "effective_until",
            "source",
            "is_confirmed",
            "parameters",
        ]


class SchemeSerializer(ModelSerializer):
    """A scheme with its versions."""

    versions = VersionSerializer(many=True)

    class Meta:
        model = Scheme
        fields = ["code", "name", "purpose", "applicants", "versions"]


class FiguresSerializer(serializers.Serializer):
    """The standing figures of a ceiling or source, in euros."""

    allotted = AmountField()
    awarded = AmountField()
    available = AmountField()
    pending = AmountField(help_text="Each up to the maximum of its scheme version.")
    available_if_all_awarded = AmountField()
    paid = AmountField()


class AsOfSerializer(serializers.Serializer):
    """As of which day figures are wanted."""

    as_of = serializers.DateField()


class SourceFiguresSerializer(FiguresSerializer):
    """The figures of one funding source."""

    source = serializers.CharField(source="share.source.code")  # type: ignore[assignment]


class CeilingFiguresSerializer(FiguresSerializer):
    """The figures of a ceiling and its sources."""

    id = serializers.IntegerField(source="ceiling.pk")
    scheme = serializers.CharField(source="ceiling.scheme.code")
    part = serializers.ChoiceField(source="ceiling.part", choices=Part.choices)
    starts_on = serializers.DateField(source="ceiling.starts_on")
    ends_on = serializers.DateField(source="ceiling.ends_on", allow_null=True)
    note = serializers.CharField(source="ceiling.note")
    is_confirmed = serializers.BooleanField()
    objections = serializers.IntegerField(
        source="claims.count", help_text="Open objections that may still claim of it; of today only."
    )
    objections_at_most = AmountField(source="claims.amount", help_text="What they may claim at most: not reserved.")
    sources = SourceFiguresSerializer(many=True)

    class Meta:
        model = Ceiling
