"""Flex housing by municipality: the ambition, how far it is, and what keeps it."""

from itertools import groupby
from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from drenthe.accounts.requests import UserRequest
from drenthe.lib.screens.paging import first_of
from projects.models import Project
from projects.registers import FlexRegister
from projects.views.registers import RegisterPage, show_register

PAGE = RegisterPage(
    tab="flex",
    title=_("Flex housing"),
    intro=_("Flex projects by municipality. The ambition is a range in units, as currently planned."),
    filters=FlexRegister,
    main="q state municipality as_of",
    table="projects/flex/table.html",
    export="flex",
    empty=_("There are no flex projects yet"),
)


@require_GET
@permission_required("projects.view_project", raise_exception=True)
def flex(request: UserRequest) -> HttpResponse:
    """The flex projects, those of a municipality together, with their units added up."""
    filters = FlexRegister(request.GET, user=request.user)
    first = first_of(filters.qs if filters.is_valid() else Project.objects.none())
    found = first.rows
    groups = [
        {"municipality": municipality, "projects": rows, **_units(rows)}
        for municipality, rows in (
            (name, list(rows)) for name, rows in groupby(found, key=lambda project: project.municipality)
        )
    ]
    return show_register(request, PAGE, first=first, groups=groups, units=_units(found))


def _units(projects: list[Any]) -> dict[str, int]:
    plans = [plan for project in projects if (plan := getattr(project, "flex_plan", None)) is not None]
    return {"least": sum(plan.units_from for plan in plans), "most": sum(plan.units_until for plan in plans)}
