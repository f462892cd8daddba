"""What of projects has a trail of its own, and how its facts are told there."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from drenthe.lib.search import add_source
from drenthe.lib.sheets.kinds import FileKind, add_kinds, score_of_columns
from drenthe.trail.services.sight import set_confidential_right
from drenthe.trail.services.striking import When, add_striking
from drenthe.trail.services.subjects import add_subjects
from drenthe.trail.services.telling import Namer, name_tasks, tell_facts_by
from projects.imports.fields import FIELDS
from projects.models.project import CONFIDENTIAL
from projects.services.finding import PLACES, PROJECTS
from projects.services.timeline import describe, describe_register


def _of_project(facts: Any, row: Mapping[str, Any], _name_of: Namer) -> Iterator[tuple[str, str]]:
    yield from describe(str(row.get("action")), {name: str(value) for name, value in facts.items()})[1]


def _of_register(facts: Any, _row: Mapping[str, Any], _name_of: Namer) -> Iterator[tuple[str, str]]:
    yield from describe_register({name: str(value) for name, value in facts.items()})


def _project_list(path: Path, name: str, _year: int | None) -> Iterator[FileKind]:
    score = score_of_columns(path, name, FIELDS)
    yield FileKind(_("a list of projects"), reverse("projects:import-list"), "projects.import_project", score)


add_subjects("projects.Project", search=("title",))
add_subjects(*(f"projects.{name}" for name in ("Guide", "Meeting", "Advice")))
tell_facts_by("projects.ProjectEvent", "data", _of_project)
tell_facts_by("projects.RegisterEvent", "data", _of_register)
add_subjects("projects.Organisation", alone=True, search=("name", "kvk"))
add_subjects("projects.Municipality", alone=True)
add_striking("projects_organisation", _("Other IBAN"), column="iban", when=When.CHANGED)
set_confidential_right(CONFIDENTIAL)
name_tasks(
    "projects.tasks",
    mail_week=_("mailing the week"),
    remove_contacts=_("removing contacts that need not be kept"),
)
add_kinds(_project_list)
add_source(PROJECTS)
add_source(PLACES)
