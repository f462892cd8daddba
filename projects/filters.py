"""The filters of the project list: the same for the list, the board, the map, the API and the export."""

from datetime import date, timedelta
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F, OrderBy, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens.filters import FilterSet
from projects.enums import BottleneckKind, Light, Phase, ProjectState, Track
from projects.models import Bottleneck, Guide, Municipality, Project
from projects.queries import with_last_line

LAST_WHEN_EMPTY = {"dwellings", "expected_on", "last_line_on", "next_on"}

LONGEST_SILENCE = 36_500  # days: a century, so that the day that is meant exists


def day_of(data: Any) -> date:
    """Return the day that the list is asked of; today when there is none, or none that can be read."""
    raw = data.get("as_of") if data else None
    try:
        found = forms.DateField(required=False).clean(raw[0] if isinstance(raw, list) else raw)
    except ValidationError:
        found = None
    return found or timezone.localdate()


class ProjectFilter(FilterSet):
    """What a list of projects can be narrowed by. Without a state it holds every project ever followed."""

    allowed_besides = FilterSet.allowed_besides | {"month", "view"}

    q = django_filters.CharFilter(label=_("Search"), method="search")
    track = django_filters.ChoiceFilter(label=_("Track"), choices=Track.choices)
    initiative = django_filters.ChoiceFilter(
        label=_("Housing initiatives"), choices=[("yes", _("CPO and other initiatives"))], method="by_initiative"
    )
    phase = django_filters.ChoiceFilter(label=_("Phase"), choices=Phase.choices)
    state = django_filters.ChoiceFilter(label=_("Status"), choices=ProjectState.choices)
    municipality = django_filters.ModelChoiceFilter(
        label=_("Municipality"), queryset=Municipality.objects.all(), to_field_name="code"
    )
    adviser = django_filters.ModelChoiceFilter(
        label=_("Adviser"), queryset=User.objects.filter(advised_projects__isnull=False).distinct()
    )
    light = django_filters.ChoiceFilter(label=_("How it is going"), choices=Light.choices)
    silent = django_filters.NumberFilter(
        label=_("Days without an update"), method="by_silence", min_value=1, max_value=LONGEST_SILENCE
    )
    bottleneck = django_filters.ChoiceFilter(
        label=_("Bottleneck"), choices=BottleneckKind.choices, method="by_bottleneck"
    )
    guide = django_filters.ModelChoiceFilter(label=_("Process guide"), queryset=Guide.objects.all(), method="by_guide")
    confidential = django_filters.ChoiceFilter(
        label=_("Confidential"), choices=[("no", _("Exclude confidential"))], method="by_confidence"
    )
    as_of = django_filters.DateFilter(
        label=_("As of"), method="as_it_was", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    ordering = django_filters.OrderingFilter(
        label=_("Order"),
        fields={
            "title": "title",
            "municipality__name": "municipality",
            "dwellings": "dwellings",
            "since": "since",
            "expected_on": "expected",
            "last_line_on": "line",
            "next_on": "next",
        },
    )

    class Meta:
        model = Project
        fields: list[str] = []

    def __init__(self, data: Any, *, user: User, **kwargs: Any):
        """Show what the user may see, as it stood on the day that is asked."""
        self.user, self.day = user, day_of(data)
        projects = Project.objects.visible_to(user).standing_on(self.day)
        listed = with_last_line(projects, self.day, user).select_related("municipality", "adviser", "initiator")
        super().__init__(data, listed, **kwargs)

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Search by title, place, number or group."""
        return queryset.filter(
            Q(title__icontains=value)
            | Q(place__icontains=value)
            | Q(reference__iexact=value)
            | Q(initiator__name__icontains=value)
        )

    def by_silence(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """Active projects of which nothing was written for a number of days."""
        before = self.day - timedelta(days=int(value))
        return queryset.filter(state=ProjectState.ACTIVE, silent_since__lte=before)

    def by_bottleneck(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """With an open bottleneck of a kind that the user may see."""
        there = Bottleneck.objects.visible_to(self.user).open_on(self.day).filter(kind=value)
        return queryset.filter(pk__in=there.values("project"))

    def by_guide(self, queryset: QuerySet, name: str, value: Guide) -> QuerySet:
        """For which a guide works on the day."""
        working = value.assignments.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=self.day), starts_on__lte=self.day)
        return queryset.filter(pk__in=working.values("project"))

    def by_initiative(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """CPO and other housing initiatives together: what the report counts as supported."""
        return queryset.filter(track__in=[Track.CPO, Track.OTHER])

    def by_confidence(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Without what is confidential, for who could see it: what the report counts."""
        return queryset.filter(is_confidential=False)

    def as_it_was(self, queryset: QuerySet, name: str, value: date) -> QuerySet:
        """The list is of that day already."""
        return queryset

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """Apply the filters; equal values stay in a fixed order, and projects without a value come last."""
        queryset = super().filter_queryset(queryset)
        terms = [str(term) for term in queryset.query.order_by or ["title"]]
        return queryset.order_by(*map(_last_when_empty, terms), "pk")


def _last_when_empty(term: str) -> str | OrderBy:
    name = term.removeprefix("-")
    if name not in LAST_WHEN_EMPTY:
        return term
    return OrderBy(F(name), descending=term.startswith("-"), nulls_last=True)
