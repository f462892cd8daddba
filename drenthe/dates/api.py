"""The field for the reason of a day that lies further back than usual, in the API."""

from rest_framework import serializers


class DatedSerializer(serializers.Serializer):
    """An act with a day: `date_reason` says why the day lies further back than is usual for the act."""

    date_reason = serializers.CharField(
        default="", allow_blank=True, max_length=500, help_text="Needed for a date further back than is usual."
    )
