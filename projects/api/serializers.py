"""Shapes only: what goes out and what comes in. The rules are in the services."""

from typing import Any

from rest_framework import serializers

from drenthe.lib.screens.date_reason import DatedSerializer
from projects.enums import BottleneckKind, Light, Phase, ProjectState, Track
from projects.models import Bottleneck, Meeting, Project, StatusLine


class ProjectSerializer(serializers.ModelSerializer):
    """A project as it stands on the day that was asked. Contacts are not in it."""

    municipality = serializers.CharField(source="municipality.code")
    municipality_name = serializers.CharField(source="municipality.name")
    adviser = serializers.CharField(source="adviser.name", allow_null=True, default=None)
    track = serializers.ChoiceField(choices=Track.choices)
    phase = serializers.ChoiceField(choices=Phase.choices)
    state = serializers.ChoiceField(choices=ProjectState.choices)
    since = serializers.DateField()
    light = serializers.ChoiceField(choices=Light.choices, allow_null=True)
    last_line_on = serializers.DateField(allow_null=True)
    next_step = serializers.CharField(allow_null=True)
    next_on = serializers.DateField(allow_null=True)

    class Meta:
        model = Project
        fields = [
            *("id", "reference", "title", "municipality", "municipality_name", "place", "track", "phase", "state"),
            *("since", "adviser", "dwellings", "dwellings_are_minimum", "location_type", "plan_type"),
            *("planning_status", "plan_name", "expected_on", "delivered_on", "light", "last_line_on", "next_step"),
            *("next_on", "is_confidential", "is_example"),
        ]


class LineSerializer(serializers.ModelSerializer):
    """A line in the log."""

    writer = serializers.CharField(source="writer.name")

    class Meta:
        model = StatusLine
        fields = [
            "key",
            "happened_on",
            "light",
            "phase",
            "text",
            "next_step",
            "next_on",
            "writer",
            "written_at",
            "date_reason",
        ]


class NewLineSerializer(DatedSerializer):
    """A line to write. The same `key` again is the same line."""

    key = serializers.UUIDField(required=False)
    light = serializers.ChoiceField(choices=Light.choices)
    text = serializers.CharField(max_length=2000)
    happened_on = serializers.DateField(required=False)
    phase = serializers.ChoiceField(choices=Phase.choices, required=False)
    next_step = serializers.CharField(max_length=200, required=False, allow_blank=True)
    next_on = serializers.DateField(required=False, allow_null=True)
    bottlenecks = serializers.ListField(
        child=serializers.ChoiceField(choices=BottleneckKind.choices), required=False, max_length=20
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """A day belongs to a step."""
        if attrs.get("next_on") and not attrs.get("next_step"):
            raise serializers.ValidationError({"next_step": self.fields["next_step"].error_messages["required"]})
        return attrs


class MoveSerializer(DatedSerializer):
    """Where a project goes; what is left out stays as it is."""

    track = serializers.ChoiceField(choices=Track.choices, required=False)
    phase = serializers.ChoiceField(choices=Phase.choices, required=False)
    state = serializers.ChoiceField(choices=ProjectState.choices, required=False)
    on = serializers.DateField(required=False)
    reason = serializers.CharField(max_length=500, required=False, allow_blank=True)


class BottleneckSerializer(serializers.ModelSerializer):
    """A bottleneck of a project."""

    class Meta:
        model = Bottleneck
        fields = [
            *("id", "kind", "description", "owner", "action", "action_on", "opened_on", "closed_on", "resolution"),
        ]


class MeetingSerializer(serializers.ModelSerializer):
    """A meeting or activity; names of participants are not in it."""

    class Meta:
        model = Meeting
        fields = [
            *("id", "kind", "title", "starts_on", "ends_on", "place", "theme", "participants"),
            *("participants_are_about", "results", "follow_up", "score", "pillar", "source", "is_example"),
        ]
