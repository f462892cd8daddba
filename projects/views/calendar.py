"""The calendar: next steps, actions, deliveries, meetings and ends of exploitation of a month."""

import calendar as months
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens import paging
from projects.filters import ProjectFilter
from projects.models import Bottleneck, FlexPlan, Meeting
from projects.views.scope import require_view_access


@dataclass(frozen=True)
class CalendarItem:
    """One thing in the calendar."""

    day: date
    kind: str
    label: str
    text: str
    url: str


def calendar(request: UserRequest) -> HttpResponse:
    """A month of the projects that the filters leave, by day."""
    require_view_access(request)
    filters = ProjectFilter(request.GET, user=request.user)
    valid = filters.is_valid()
    first = _month(request.GET.get("month"))
    last = first.replace(day=months.monthrange(first.year, first.month)[1])
    items = sorted(_items(filters.qs, request.user, first, last), key=lambda item: item.day) if valid else []
    most = paging.MOST_ROWS
    cut = paging.FirstRows([], most, has_more=len(items) > most)
    items = items[:most]
    kept = request.GET.copy()
    kept.pop("month", None)
    context = {
        "filters": filters,
        "form": filters.form,
        "weeks": _weeks(first, items),
        "items": items,
        "cut": cut,
        "first": first,
        "before": (first - timedelta(days=1)).strftime("%Y-%m"),
        "after": (last + timedelta(days=1)).strftime("%Y-%m"),
        "kept": kept.urlencode(),
        "today": timezone.localdate(),
    }
    return render(request, "projects/calendar.html", context, status=200 if valid else 400)


def _month(raw: str | None) -> date:
    try:
        found = date.fromisoformat(f"{raw}-01")
    except ValueError:
        return timezone.localdate().replace(day=1)
    return found if 2000 <= found.year <= 2100 else timezone.localdate().replace(day=1)


def _weeks(first: date, items: list[CalendarItem]) -> list[list[dict[str, Any]]]:
    by_day: dict[date, list[CalendarItem]] = {}
    for item in items:
        by_day.setdefault(item.day, []).append(item)
    weeks = months.Calendar().monthdatescalendar(first.year, first.month)
    return [
        [{"day": day, "items": by_day.get(day, []), "is_outside": day.month != first.month} for day in week]
        for week in weeks
    ]


def _items(projects: Any, user: Any, first: date, last: date) -> Iterator[CalendarItem]:
    """What lies in the month, the first of each kind: each query has a limit."""
    most = paging.MOST_ROWS + 1
    keys = projects.order_by().values("pk")
    month = (first, last)
    dated = Q(next_on__range=month) | Q(expected_on__range=month) | Q(delivered_on__range=month)
    for project in projects.filter(dated)[:most]:
        if project.next_on and first <= project.next_on <= last:
            yield CalendarItem(project.next_on, "step", project.title, project.next_step, project.get_absolute_url())
        for day, text in ((project.expected_on, _("Expected delivery")), (project.delivered_on, _("Delivered"))):
            if day and first <= day <= last:
                yield CalendarItem(day, "delivery", project.title, text, project.get_absolute_url())
    actions = Bottleneck.objects.visible_to(user).filter(
        project__in=keys, action_on__range=(first, last), closed_on__isnull=True
    )
    for bottleneck in actions.select_related("project").order_by("action_on")[:most]:
        assert bottleneck.action_on is not None  # noqa: S101 -- filtered on it
        text = f"{bottleneck.get_kind_display()}: {bottleneck.action}"
        yield CalendarItem(
            bottleneck.action_on, "action", bottleneck.project.title, text, bottleneck.project.get_absolute_url()
        )
    for plan in (
        FlexPlan.objects.filter(project__in=keys, exploited_until__range=(first, last))
        .select_related("project")
        .order_by("exploited_until")[:most]
    ):
        assert plan.exploited_until is not None  # noqa: S101 -- filtered on it
        yield CalendarItem(
            plan.exploited_until, "end", plan.project.title, _("End of operation"), plan.project.get_absolute_url()
        )
    for meeting in Meeting.objects.visible_to(user).filter(starts_on__range=month).order_by("starts_on")[:most]:
        url = reverse("projects:meeting", args=[meeting.pk])
        yield CalendarItem(meeting.starts_on, "meeting", meeting.title, str(meeting.get_kind_display()), url)
