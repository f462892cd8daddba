"""The filters of the trail."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.lib.screens.filters import FilterSet
from drenthe.trail.enums import Operation, Source
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.naming import kind_of
from drenthe.trail.services.sight import seen_of
from drenthe.trail.services.striking import is_striking
from drenthe.trail.services.subjects import about, found_by, models_by_table


def kinds() -> Iterable[tuple[str, str]]:
    """Return the recorded tables under the names that people know, in their order."""
    named = [(table, kind_of(model)) for table, model in models_by_table().items()]
    return sorted(named, key=lambda pair: pair[1].casefold())


def _day(label: Any, lookup: str) -> django_filters.DateFilter:
    return django_filters.DateFilter(
        label=label,
        field_name="recorded_at",
        lookup_expr=f"date__{lookup}",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class TrailFilter(FilterSet):
    """What the trail can be narrowed by."""

    about = django_filters.CharFilter(
        label=_("Case, project, applicant, person, mandate or scheme"), method="by_thing", max_length=100
    )
    who = django_filters.ModelChoiceFilter(label=_("Who"), queryset=get_user_model().objects.all(), method="by_person")
    kind = django_filters.ChoiceFilter(label=_("What it is about"), field_name="table_name", choices=kinds)
    operation = django_filters.ChoiceFilter(label=_("What happened"), choices=Operation.choices)
    source = django_filters.ChoiceFilter(label=_("From where"), choices=Source.choices)
    striking = django_filters.ChoiceFilter(
        label=_("Striking"), choices=[("yes", _("Only what stands out"))], method="by_striking"
    )
    since = _day(_("From"), "gte")
    until = _day(_("Up to"), "lte")

    class Meta:
        model = TrailEntry
        fields: list[str] = []

    def by_thing(self, queryset: QuerySet[TrailEntry], name: str, value: str) -> QuerySet[TrailEntry]:
        """What is about the things that this text names, and what belongs to them."""
        found = found_by(value, self.request.user, seen_of) if value.isprintable() else []
        wanted = Q(pk__in=[])
        for model, key in found:
            wanted |= about(model, key)
        return queryset.filter(wanted)

    def by_striking(self, queryset: QuerySet[TrailEntry], name: str, value: str) -> QuerySet[TrailEntry]:
        """What somebody might want to hide."""
        return queryset.filter(is_striking())

    def by_person(self, queryset: QuerySet[TrailEntry], name: str, value: Any) -> QuerySet[TrailEntry]:
        """What this person did."""
        return queryset.filter(actor_id=value.pk)
