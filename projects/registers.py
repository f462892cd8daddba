"""The filters of the registers: guides, meetings, the agenda, flex housing and bottlenecks.

The same for the screen and the export: each begins with what the user may see, as it stood on the day that is asked.
"""

from datetime import date
from typing import Any

import django_filters
from django import forms
from django.db.models import Case, Count, DecimalField, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.screens.filters import FilterSet
from drenthe.lib.values.keys import key_of
from projects.enums import (
    BottleneckKind,
    BusinessCase,
    DelayCause,
    EscalationLevel,
    GuideState,
    MeetingKind,
    Pillar,
    Progress,
    ProjectState,
    Track,
)
from projects.filters import day_of
from projects.models import (
    Advice,
    AgendaAction,
    Assignment,
    Bottleneck,
    Escalation,
    Evidence,
    Guide,
    GuideStay,
    Meeting,
    Municipality,
    Project,
    Stay,
)

FIRST_YEAR, LAST_YEAR = 2000, 2100


def _as_of(label: Any) -> django_filters.DateFilter:
    return django_filters.DateFilter(
        label=label, method="as_it_was", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


def _municipality() -> django_filters.ModelChoiceFilter:
    return django_filters.ModelChoiceFilter(
        label=_("Municipality"), queryset=Municipality.objects.all(), to_field_name="code", method="by_municipality"
    )


class Register(FilterSet):
    """A register as a user may see it on a day. A register says with `visible` what that is."""

    def __init__(self, data: Any, *, user: User, **kwargs: Any):
        """Begin with what the user may see."""
        self.user, self.day = user, day_of(data)
        super().__init__(data, self.visible(), **kwargs)

    def visible(self) -> QuerySet[Any]:
        """Return the rows before any filter: nothing, until a register says what a user may see."""
        return Project.objects.none()

    def as_it_was(self, queryset: QuerySet, name: str, value: date) -> QuerySet:
        """The rows are of that day already."""
        return queryset

    def by_municipality(self, queryset: QuerySet, name: str, value: Municipality) -> QuerySet:
        """In a municipality."""
        return queryset.filter(municipality=value)


class AsOfRegister(Register):
    """A register that can be asked as of a day."""


class GuideRegister(AsOfRegister):
    """Process guides, with the state they were in on the day and the work they had."""

    q = django_filters.CharFilter(label=_("Search"), method="search")
    state = django_filters.ChoiceFilter(label=_("Status"), choices=GuideState.choices)
    as_of = _as_of(_("As of"))

    class Meta:
        model = Guide
        fields: list[str] = []

    def visible(self) -> QuerySet[Any]:
        """Guides with `state`, `since`, and of the projects that the user may see `present`, `ever` and `hours`."""
        if not self.user.has_perm("projects.view_guide"):
            return Guide.objects.none()
        stay = GuideStay.objects.on(self.day).filter(guide=OuterRef("pk")).order_by("-entered_on")
        work = Assignment.objects.filter(
            guide=OuterRef("pk"),
            starts_on__lte=self.day,
            project__in=Project.objects.visible_to(self.user).values("pk"),
        )
        going_on = work.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=self.day))
        hours = DecimalField(max_digits=8, decimal_places=1)
        return (
            Guide.objects.annotate(
                state=Subquery(stay.values("state")[:1]),
                since=Subquery(stay.values("entered_on")[:1]),
                present=_number(going_on, "project"),
                ever=_number(work, "project"),
                hours=Subquery(_summed(work, Sum("hours")), output_field=hours),
            )
            .filter(state__isnull=False)
            .order_by(_order_of("state", GuideState.values), "name")
        )

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Search by name or organisation."""
        return queryset.filter(Q(name__icontains=value) | Q(organisation__icontains=value))


def _summed(rows: QuerySet, total: Any) -> QuerySet:
    return rows.order_by().values("guide").annotate(found=total).values("found")


def _number(rows: QuerySet, of: str) -> Coalesce:
    return Coalesce(Subquery(_summed(rows, Count(of, distinct=True))), 0)


def _order_of(field: str, values: list[str]) -> Case:
    return Case(*(When(**{field: value}, then=place) for place, value in enumerate(values)), default=len(values))


class MeetingRegister(Register):
    """Meetings and activities; one that lasts longer is in every year that it touches."""

    q = django_filters.CharFilter(label=_("Search"), method="search")
    kind = django_filters.ChoiceFilter(label=_("Type"), choices=MeetingKind.choices)
    pillar = django_filters.ChoiceFilter(label=_("Pillar"), choices=Pillar.choices)
    year = django_filters.NumberFilter(
        label=_("Year"), method="by_year", min_value=FIRST_YEAR, max_value=LAST_YEAR, decimal_places=0
    )
    confidential = django_filters.ChoiceFilter(
        label=_("Confidential"), choices=[("no", _("Exclude confidential"))], method="by_confidence"
    )

    class Meta:
        model = Meeting
        fields: list[str] = []

    def visible(self) -> QuerySet[Any]:
        """What the user may see, the latest first."""
        return Meeting.objects.visible_to(self.user).select_related("action").order_by("-starts_on", "title", "pk")

    def by_year(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """In a year, whole or in part."""
        first, last = date(int(value), 1, 1), date(int(value), 12, 31)
        ends_later = Q(ends_on__isnull=True, starts_on__gte=first) | Q(ends_on__gte=first)
        return queryset.filter(ends_later, starts_on__lte=last)

    def by_confidence(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Without what is confidential: what the report counts."""
        return queryset.filter(is_confidential=False)

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Search by title, theme or place."""
        return queryset.filter(Q(title__icontains=value) | Q(theme__icontains=value) | Q(place__icontains=value))


def _pieces(of: str) -> Coalesce:
    rows = Evidence.objects.filter(**{of: OuterRef("pk")}).order_by().values(of).annotate(found=Count("pk"))
    return Coalesce(Subquery(rows.values("found")), 0)


class AdviceRegister(AsOfRegister):
    """The advices of a Burgerberaad that were given until the day."""

    q = django_filters.CharFilter(label=_("Search"), method="search")
    assembly = django_filters.NumberFilter(
        label=_("Year of the Burgerberaad"), min_value=FIRST_YEAR, max_value=LAST_YEAR, decimal_places=0
    )
    pillar = django_filters.ChoiceFilter(label=_("Pillar"), field_name="action__pillar", choices=Pillar.choices)
    progress = django_filters.ChoiceFilter(label=_("Progress"), choices=Progress.choices)
    as_of = _as_of(_("Given up to"))

    class Meta:
        model = Advice
        fields: list[str] = []

    def visible(self) -> QuerySet[Any]:
        """Advices with `pieces`, the number of pieces of evidence."""
        if not self.user.has_perm("projects.view_advice"):
            return Advice.objects.none()
        given = Advice.objects.filter(given_on__lte=self.day).select_related("action")
        return given.annotate(pieces=_pieces("advice")).order_by("assembly", "number")

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Search by title or owner; a number finds the advice of that number."""
        found = Q(title__icontains=value) | Q(owner__icontains=value)
        number = key_of(value)
        return queryset.filter(found if number is None else found | Q(number=number))


class ActionRegister(Register):
    """The actions of the Woonagenda."""

    q = django_filters.CharFilter(label=_("Search"), method="search")
    pillar = django_filters.ChoiceFilter(label=_("Pillar"), choices=Pillar.choices)
    progress = django_filters.ChoiceFilter(label=_("Progress"), choices=Progress.choices)

    class Meta:
        model = AgendaAction
        fields: list[str] = []

    def visible(self) -> QuerySet[Any]:
        """Actions with `pieces` of evidence and the number of `given` advices, in the order of the pillars."""
        if not self.user.has_perm("projects.view_agendaaction"):
            return AgendaAction.objects.none()
        actions = AgendaAction.objects.annotate(pieces=_pieces("action"), given=Count("advices"))
        return actions.order_by(_order_of("pillar", Pillar.values), "code")

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Search by code, title or owner."""
        return queryset.filter(Q(code__iexact=value) | Q(title__icontains=value) | Q(owner__icontains=value))


class FlexRegister(AsOfRegister):
    """Flex projects as they stood on the day, by municipality. A flex plan has no history: it is that of today."""

    q = django_filters.CharFilter(label=_("Search"), field_name="title", lookup_expr="icontains")
    municipality = _municipality()
    state = django_filters.ChoiceFilter(label=_("Status"), choices=ProjectState.choices)
    business_case = django_filters.ChoiceFilter(
        label=_("Business case"), field_name="flex_plan__business_case", choices=BusinessCase.choices
    )
    delay = django_filters.ChoiceFilter(
        label=_("Cause of delay"), field_name="flex_plan__delay_cause", choices=DelayCause.choices
    )
    confidential = django_filters.ChoiceFilter(
        label=_("Confidential"), choices=[("no", _("Exclude confidential"))], method="by_confidence"
    )
    as_of = _as_of(_("As of"))

    class Meta:
        model = Project
        fields: list[str] = []

    def visible(self) -> QuerySet[Any]:
        """Flex projects, with plan and locations."""
        flex = Stay.objects.on(self.day).filter(track=Track.FLEX)
        projects = Project.objects.visible_to(self.user).filter(stays__in=flex).standing_on(self.day)
        projects = projects.select_related("municipality", "flex_plan").prefetch_related("flex_plan__locations")
        return projects.order_by("municipality__name", "title", "pk")

    def by_confidence(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Without what is confidential: what the report counts."""
        return queryset.filter(is_confidential=False)


class BottleneckRegister(AsOfRegister):
    """Bottlenecks over all projects, and at which tables they lay on the day."""

    q = django_filters.CharFilter(label=_("Search"), method="search")
    state = django_filters.ChoiceFilter(
        label=_("Status"), choices=[("open", _("Open")), ("solved", _("Resolved"))], method="by_state"
    )
    kind = django_filters.ChoiceFilter(label=_("Type"), choices=BottleneckKind.choices)
    municipality = _municipality()
    table = django_filters.ChoiceFilter(label=_("Now with"), choices=EscalationLevel.choices, method="by_table")
    late = django_filters.ChoiceFilter(
        label=_("Action"), choices=[("yes", _("The action is overdue"))], method="by_lateness"
    )
    as_of = _as_of(_("As of"))

    class Meta:
        model = Bottleneck
        fields: list[str] = []

    def visible(self) -> QuerySet[Any]:
        """What the user may see and was there on the day, with `tables`; the longest open first."""
        there = Bottleneck.objects.visible_to(self.user).filter(opened_on__lte=self.day)
        tables = Prefetch("escalations", queryset=self.escalations(), to_attr="tables")
        return (
            there.select_related("project__municipality", "project__adviser")
            .prefetch_related(tables)
            .annotate(is_open=Case(When(self.still_open(), then=True), default=False))
            .order_by("-is_open", "opened_on", "pk")
        )

    def still_open(self) -> Q:
        """Tell what is open on the day, of bottlenecks and of escalations."""
        return Q(closed_on__isnull=True) | Q(closed_on__gt=self.day)

    def escalations(self) -> QuerySet[Escalation]:
        """Return the escalations that were open on the day, as far as the user may see."""
        return Escalation.objects.visible_to(self.user).filter(self.still_open(), raised_on__lte=self.day)

    def search(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Search by project, description, owner or action."""
        return queryset.filter(
            Q(project__title__icontains=value)
            | Q(description__icontains=value)
            | Q(owner__icontains=value)
            | Q(action__icontains=value)
        )

    def by_state(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Open or solved on the day."""
        return queryset.filter(self.still_open()) if value == "open" else queryset.exclude(self.still_open())

    def by_municipality(self, queryset: QuerySet, name: str, value: Municipality) -> QuerySet:
        """Of a project in a municipality."""
        return queryset.filter(project__municipality=value)

    def by_table(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Lay at a table on the day, as far as the user may see."""
        return queryset.filter(Exists(self.escalations().filter(bottleneck=OuterRef("pk"), level=value)))

    def by_lateness(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Open, and the action should have been done by the day."""
        return queryset.filter(self.still_open(), action_on__lt=self.day)
