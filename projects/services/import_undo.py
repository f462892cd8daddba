"""A stored list undone: as a whole, as long as nothing was done since with any of its projects.

What the list made is taken out: it stays, and counts nowhere. What it changed is put back as it was before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.uploads.services.refusals import ImportNotStored
from projects.enums import PROJECT_ACTS
from projects.models import CONFIDENTIAL, ImportedProject, Project, ProjectEvent, ProjectImport, StatusLine, Stay
from projects.services.record import record
from projects.services.refusals import CannotBePutBack, ImportUnknown, ProjectsWorkedOn, UndoUnexplained

UNDO = "undo_import"
PROJECTS_NAMED = 10  # in one sentence
OF_THE_IMPORT = (Stay, ProjectEvent, StatusLine, ImportedProject)  # known otherwise than by their keys


@dataclass(frozen=True)
class ProjectNow:
    """A project of a list, and what was done with it first since; empty when nothing was."""

    project: Project
    row: int
    done: str = ""


@dataclass(frozen=True)
class Before:
    """How a project was before a row of a list changed it."""

    facts: Mapping[str, Any]
    last: Mapping[str, int]
    stay: Stay | None

    @classmethod
    def of(cls, project: Project, names: Iterable[str]) -> "Before":
        """Look at those of its facts that will change, at its dossier and at where it stands."""
        return cls(_facts(project, names), _last(project), project.stays.filter(left_on=None).first())


def keep(run: ProjectImport, project: Project, *, row: int, before: Before | None) -> ImportedProject:
    """Keep what a row did to a project; there is no `before` of one that it made. Call inside its transaction."""
    stay = project.stays.filter(left_on=None).first()
    moved = before is None or stay != before.stay
    links = {} if before is None else _links([project.pk]).get(project.pk, {})
    return ImportedProject.objects.create(
        upload=run,
        project=project,
        row=row,
        before={} if before is None else {"facts": before.facts, **before.last},
        after={"facts": _facts(project), "links": links, **_last(project)},
        closed_stay=before.stay if before and moved else None,
        stay=stay if moved else None,
    )


def projects_now(run: ProjectImport, user: User) -> list[ProjectNow]:
    """Return the projects of a list in the order of its rows; what is confidential only for who has the role."""
    rows = list(run.projects.select_related("project").order_by("row", "pk"))
    done = _done_since(rows, user)
    return [ProjectNow(one.project, one.row, done.get(one.project_id, "")) for one in rows]


@transaction.atomic
def undo(run: ProjectImport, *, reason: str, actor: User) -> ProjectImport:
    """Take out all that a list made, and put back all that it changed.

    Raises ImportNotStored, UndoUnexplained, ImportUnknown, ProjectsWorkedOn when anything was done with one of the
    projects since, or CannotBePutBack: then nothing is undone.
    """
    run = ProjectImport.objects.select_for_update(of=("self",)).get(pk=run.pk)
    if not run.can_be_undone:
        raise ImportNotStored
    reason = written(reason, missing=UndoUnexplained())
    pks = run.projects.values("project")
    list(Project.with_taken_out.select_for_update(of=("self",)).filter(pk__in=pks).order_by("pk"))
    rows = list(run.projects.select_related("project", "stay", "closed_stay").order_by("-pk"))
    if not rows:
        raise ImportUnknown
    done = _done_since(rows, actor)
    if done:
        worked_on = sorted((one for one in rows if one.project_id in done), key=lambda one: one.row)
        named = [f"{one.project} ({done[one.project_id]})" for one in worked_on[:PROJECTS_NAMED]]
        raise ProjectsWorkedOn(projects=", ".join([*named, *["…"] * (len(worked_on) > PROJECTS_NAMED)]))
    for one in rows:
        _put_back(one, reason=reason, actor=actor)
    run.undone_at, run.undone_by, run.undo_reason = timezone.now(), actor, reason
    run.save(update_fields=["undone_at", "undone_by", "undo_reason"])
    return run


def _put_back(one: ImportedProject, *, reason: str, actor: User) -> None:
    """Undo one row: a period that it began held on no day, and the one that it ended goes on."""
    project = one.project
    if one.stay is not None:
        one.stay.left_on = one.stay.entered_on
        one.stay.save(update_fields=["left_on"])
    if one.closed_stay is not None:
        one.closed_stay.left_on = None
        one.closed_stay.save(update_fields=["left_on"])
    if not one.before:
        project.taken_out_at = timezone.now()
        project.save(update_fields=["taken_out_at"])
    elif facts := one.before["facts"]:
        fields = _fields()
        for name, value in facts.items():
            setattr(project, fields[name].attname, fields[name].to_python(value))
        try:
            project.full_clean()
        except ValidationError as error:
            raise CannotBePutBack(project=project.title, why=" ".join(error.messages)) from error
        project.save(update_fields=list(facts))
    told: dict[str, Any] = {"reason": reason, "import": one.upload.file_name}
    record(project, UNDO, actor=actor, **told)


def _done_since(rows: Sequence[ImportedProject], user: User) -> dict[int, str]:
    """Return by project (its id) what was done with it first since the list, in words.

    Its dossier tells most; its log, what refers to it and its facts tell the rest. What a later list did is nothing
    once that list was undone.
    """
    found: dict[int, str] = {}
    after = {one.project_id: one.after for one in rows}
    sees = user.has_perm(CONFIDENTIAL)
    undone = _undone_since(after)
    for event in ProjectEvent.objects.filter(project__in=after).order_by("pk"):
        if event.pk > after[event.project_id]["event"] and event.pk not in undone:
            found.setdefault(event.project_id, _said(event.get_action_label(), sees or not event.is_confidential))
    for line in StatusLine.objects.filter(project__in=after).order_by("pk"):
        if line.pk > after[line.project_id]["line"]:
            found.setdefault(line.project_id, _said(_("Log entry written"), sees or not line.is_confidential))
    links = _links(after)
    for one in rows:
        then, now = one.after["links"], links.get(one.project_id, {})
        for kind in sorted(kind for kind in {*then, *now} if then.get(kind) != now.get(kind)):
            model = _related()[kind].related_model
            words = _("Linked, added or removed: %(what)s") % {"what": model._meta.verbose_name}  # noqa: SLF001
            found.setdefault(one.project_id, _said(words, sees or not hasattr(model, "is_confidential")))
        if _facts(one.project) != one.after["facts"]:
            found.setdefault(one.project_id, str(PROJECT_ACTS["change"]))
    return found


def _said(words: str, may_know: bool) -> str:  # noqa: FBT001 -- private
    return str(words) if may_know else _("Something was done with it")


def _undone_since(projects: Iterable[int]) -> set[int]:
    """Return the ids of the lines in dossiers that lists wrote that were undone by now, the undoing too."""
    found: set[int] = set()
    for one in ImportedProject.objects.filter(project__in=projects, upload__undone_at__isnull=False):
        since = one.before.get("event", 0)
        lines = ProjectEvent.objects.filter(project=one.project_id, pk__gt=since).order_by("pk")
        last = lines.filter(action=UNDO).values_list("pk", flat=True).first() or 0
        found |= set(lines.filter(pk__lte=last).values_list("pk", flat=True))
    return found


def _last(project: Project) -> dict[str, int]:
    """Return the keys of the last lines of its dossier and of its log."""
    last = {"event": project.events, "line": project.lines}
    return {name: lines.aggregate(last=Max("pk"))["last"] or 0 for name, lines in last.items()}


def _fields() -> dict[str, Any]:
    """Return the facts of a project that may change, by the name of the field."""
    fields = Project._meta.concrete_fields  # noqa: SLF001 -- Django documents it
    return {field.name: field for field in fields if not field.primary_key and field.name != "taken_out_at"}


def _facts(project: Project, names: Iterable[str] | None = None) -> dict[str, Any]:
    """Return facts of a project as JSON has them."""
    fields = _fields()
    found = {name: getattr(project, fields[name].attname) for name in (fields if names is None else names)}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in found.items()}


def _related() -> dict[str, Any]:
    """Return what may refer to a project, found from the models: cases, meetings, bottlenecks and the like."""
    related = Project._meta.related_objects  # noqa: SLF001 -- Django documents it
    kinds = {f"{one.related_model._meta.label}.{one.field.name}": one for one in related}  # noqa: SLF001
    return {kind: one for kind, one in kinds.items() if one.related_model not in OF_THE_IMPORT}


def _links(projects: Iterable[int]) -> dict[int, dict[str, list[int]]]:
    """Return by project the keys of what refers to it, by kind."""
    pks, found = list(projects), {}  # type: ignore[var-annotated]
    for kind, one in _related().items():
        name = one.field.name
        rows = one.related_model._base_manager.filter(**{f"{name}__in": pks})  # noqa: SLF001 -- of any kind
        for project, pk in rows.order_by("pk").values_list(name, "pk"):
            found.setdefault(project, {}).setdefault(kind, []).append(pk)
    return found
