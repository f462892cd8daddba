"""What a list is matched with, fetched once however many rows it has, and only what the importer may see."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from drenthe.accounts.models import User
from drenthe.lib.sheets.names import normalise
from projects.enums import Phase, ProjectState, Track
from projects.imports import words
from projects.models import Municipality, Organisation, Project, Stay

Key = tuple[str, int]


@dataclass(frozen=True)
class Known:
    """Projects by number and by title and municipality, where they stand, and the words for choices and people."""

    user: User
    by_reference: dict[str, Project]
    by_key: dict[Key, list[Project]]
    stays: dict[int, Stay]
    municipalities: dict[str, Municipality]
    advisers: dict[str, User]
    initiators: dict[str, Organisation]
    tracks: dict[str, str]
    phases: dict[str, str]
    states: dict[str, str]


def key_of(title: str, municipality_id: int) -> Key:
    """Return what makes two titles the same project: the words, not how they are written."""
    return normalise(title), municipality_id


def known_municipalities() -> dict[str, Municipality]:
    """Return the municipalities by each of their names."""
    return {normalise(name): one for one in Municipality.objects.all() for name in (one.name, one.code)}


def known_to(user: User) -> Known:
    """Fetch what the importer may see, in as many queries as there are kinds of things."""
    projects = list(Project.objects.visible_to(user).select_related("municipality", "adviser", "initiator"))
    by_key: dict[Key, list[Project]] = defaultdict(list)
    for project in projects:
        by_key[key_of(project.title, project.municipality_id)].append(project)
    return Known(
        user=user,
        by_reference={project.reference: project for project in projects if project.reference},
        by_key=dict(by_key),
        stays={stay.project_id: stay for stay in Stay.objects.filter(left_on__isnull=True)},
        municipalities=known_municipalities(),
        advisers=_only(_advisers(), lambda one: (one.name, one.email)),
        initiators=_only(Organisation.objects.all(), lambda one: (one.name,)),
        tracks=words.names_of(Track, words.TRACKS),
        phases=words.names_of(Phase, words.PHASES),
        states=words.names_of(ProjectState, words.STATES),
    )


def _advisers() -> Any:
    may = Q(groups__permissions__codename="write_project") | Q(advised_projects__isnull=False)
    return User.objects.filter(may).distinct()


def _only(rows: Any, names: Any) -> dict[str, Any]:
    """Rows by their names, without the names that two of them have."""
    found: dict[str, Any] = {}
    twice: set[str] = set()
    for row in rows:
        for name in {normalise(one) for one in names(row) if one}:
            if name in found:
                twice.add(name)
            found[name] = row
    return {name: row for name, row in found.items() if name not in twice}
