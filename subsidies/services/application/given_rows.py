"""The rows given with an application: co-financers, dwellings and projects, as they are and put right.

A row that is as it was stays; what is confidential for who corrects stays too, and stands in no line of the dossier.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from drenthe.accounts.models import User
from projects.models import Municipality, Project
from subsidies.models import Application
from subsidies.services.application.correction_refusals import GivenTwice
from subsidies.services.application.intake import project_of

OF_ROWS = ("cofinancers", "planned_dwellings", "projects")


def rows_of(application: Application, *, actor: User) -> dict[str, tuple[Any, ...]]:
    """Return the rows as they are: name and amount; segment, form and number; titles of the projects one may see."""
    projects = Project.objects.visible_to(actor).filter(applications=application)
    return {
        "cofinancers": tuple(application.cofinancers.values_list("name", "amount")),
        "planned_dwellings": tuple(application.planned_dwellings.values_list("segment", "form", "count")),
        "projects": tuple(projects.order_by("pk").values_list("title", flat=True)),
    }


def write_rows(
    application: Application, values: Mapping[str, Any], *, moved_from: Municipality | None, actor: User
) -> None:
    """Put right the rows that are named in `values`, as `rows_of` has them. Call inside a transaction.

    `moved_from` is the municipality that the application had before, when that is corrected: a project of that
    municipality makes way for one of the same name in the right one, if there is one. Raises GivenTwice.
    """
    if "cofinancers" in values:
        wanted = [(str(name).strip(), amount) for name, amount in values["cofinancers"]]
        _put_right(application.cofinancers, ("name",), "amount", wanted)
    if "planned_dwellings" in values:
        _put_right(application.planned_dwellings, ("segment", "form"), "count", values["planned_dwellings"])
    titles = values.get("projects")
    if titles is None and moved_from is not None:
        titles = rows_of(application, actor=actor)["projects"]
    if titles is not None:
        _set_projects(application, titles, moved_from=moved_from, actor=actor)


def _put_right(rows: Any, key: Sequence[str], counted: str, wanted: Iterable[tuple[Any, ...]]) -> None:
    """Make rows be what is wanted: those gone deleted, the others changed where they differ, the new ones added."""
    new: dict[tuple[str, ...], Decimal | int] = {}
    for *named, value in wanted:
        if tuple(named) in new:
            raise GivenTwice(what=named[0])
        new[tuple(named)] = value
    for row in rows.all():
        value = new.pop(tuple(getattr(row, name) for name in key), None)
        if value is None:
            row.delete()
        elif value != getattr(row, counted):
            setattr(row, counted, value)
            row.save(update_fields=[counted])
    for names, value in new.items():
        rows.create(**dict(zip(key, names, strict=True)), **{counted: value})


def _set_projects(
    application: Application, titles: Iterable[str], *, moved_from: Municipality | None, actor: User
) -> None:
    linked = list(application.projects.order_by("pk"))
    seen = set(Project.objects.visible_to(actor).filter(applications=application).values_list("pk", flat=True))
    known = {project.title.casefold(): project for project in reversed(linked)}
    wanted = {project.pk for project in linked if project.pk not in seen}
    for title in filter(None, map(str.strip, titles)):
        project = known.get(title.casefold())
        if project is None:
            project = project_of(title, application.municipality)
        elif moved_from is not None and project.municipality_id == moved_from.pk:
            there = Project.objects.visible_to(actor).filter(
                title__iexact=title, municipality=application.municipality
            )
            project = there.first() or project
        wanted.add(project.pk)
    application.projects.set(wanted)
