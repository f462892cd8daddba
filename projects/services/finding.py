"""How projects and municipalities are found by the search."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.search import Hit, Part, Rows, Source
from projects.models import Municipality, Project
from projects.models.project import VIEW, VIEW_OWN


def _read_projects(keys: Iterable[int] | None) -> Rows:
    rows = Project.objects.select_related("municipality", "initiator").order_by("pk")
    for one in rows if keys is None else rows.filter(pk__in=list(keys)):
        texts = [("title", one.title), ("place", one.place), ("reference", one.reference)]
        texts.append(("municipality", one.municipality.name))
        yield one.pk, [*texts, ("initiator", one.initiator.name if one.initiator is not None else "")]


def _show_projects(user: Any, keys: Sequence[int]) -> Mapping[int, Hit]:
    rows = Project.objects.visible_to(user).filter(pk__in=keys).select_related("municipality")
    return {one.pk: Hit(one.title, one.get_absolute_url(), ", ".join(filter(None, _where(one)))) for one in rows}


def _where(project: Project) -> tuple[str, str]:
    return project.place, project.municipality.name


def _projects_of_initiators(keys: Iterable[int]) -> Iterable[int]:
    return list(Project.objects.filter(initiator__in=list(keys)).values_list("pk", flat=True))


def _project_key(values: Mapping[str, Any]) -> int | None:
    return values.get("pk")


PROJECTS = Source(
    key="projects",
    label=_("Projects"),
    parts={
        "title": Part(_("title")),
        "place": Part(_("town or village")),
        "reference": Part(_("number")),
        "municipality": Part(_("municipality")),
        "initiator": Part(_("group or initiator")),
    },
    read=_read_projects,
    tables={"projects_project": list, "projects_organisation": _projects_of_initiators},
    show=_show_projects,
    may=lambda user: user.has_perm(VIEW) or user.has_perm(VIEW_OWN),
    order=2,
    opens="projects:project",
    find=_project_key,
)


def _read_places(keys: Iterable[int] | None) -> Rows:
    rows = Municipality.objects.order_by("pk")
    for one in rows if keys is None else rows.filter(pk__in=list(keys)):
        yield one.pk, [("name", one.name), ("code", one.code)]


def _show_places(_user: Any, keys: Sequence[int]) -> Mapping[int, Hit]:
    rows = Municipality.objects.filter(pk__in=keys)
    return {one.pk: Hit(one.name, _page_of(one), str(_("Municipality"))) for one in rows}


def _page_of(place: Any) -> str:
    return str(place.get_absolute_url())  # the page is that of an app above: ABSOLUTE_URL_OVERRIDES


PLACES = Source(
    key="places",
    label=_("Municipalities"),
    parts={"name": Part(_("name")), "code": Part(_("CBS code"))},
    read=_read_places,
    tables={"projects_municipality": list},
    show=_show_places,
    may=lambda user: user.has_perm(VIEW),
    order=3,
)
