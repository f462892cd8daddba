"""The filters of the trail."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from drenthe.lib.filters import FilterSet
from drenthe.trail.enums import Operation, Source
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.subjects import models_by_table


def kinds() -> Iterable[tuple[str, str]]:
    """Return the recorded tables under the names that people know, in their order."""
    named = [(table, str(model._meta.verbose_name)) for table, model in models_by_table().items()]  # noqa: SLF001
    return sorted(((table, name[:1].upper() + name[1:]) for table, name in named), key=lambda pair: pair[1])


def _day(label: Any, lookup: str) -> django_filters.DateFilter:
    return django_filters.DateFilter(
        label=label,
        field_name="recorded_at",
        lookup_expr=f"date__{lookup}",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class TrailFilter(FilterSet):
    """What the trail can be narrowed by."""

    who = django_filters.ModelChoiceFilter(label=_("Who"), queryset=get_user_model().objects.all(), method="by_person")
    kind = django_filters.ChoiceFilter(label=_("What it is about"), field_name="table_name", choices=kinds)
    operation = django_filters.ChoiceFilter(label=_("What happened"), choices=Operation.choices)
    source = django_filters.ChoiceFilter(label=_("From where"), choices=Source.choices)
    since = _day(_("From"), "gte")
    until = _day(_("Up to"), "lte")

    class Meta:
        model = TrailEntry
        fields: list[str] = []

    def by_person(self, queryset: QuerySet[TrailEntry], name: str, value: Any) -> QuerySet[TrailEntry]:
        """What this person did."""
        return queryset.filter(actor_id=value.pk)
