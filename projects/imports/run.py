"""A list tried and stored: the same plan both times, so that the trial tells what storing will do."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.uploads.services import mappings, trials, uploads
from drenthe.uploads.services.refusals import ShownChanged
from projects.enums import RowOutcome
from projects.imports.known import known_to
from projects.imports.own_words import with_said
from projects.imports.plan import Planned, Planner
from projects.imports.project_list import ProjectList, open_list
from projects.models import Project, ProjectImport
from projects.services.facts import change_facts, create_project
from projects.services.import_undo import Before, keep
from projects.services.importing import MAPPINGS, Result, mark_of, save_trial_run, store
from projects.services.phases import follow, move
from projects.services.rights import lock_project


def list_of(run: ProjectImport, *, chosen: str = "", pointed: str = "") -> ProjectList:
    """Open the file of an import at the sheet that was chosen, or the row with names that was pointed at.

    Raises CannotOpen, NoHeader or TooManyRows.
    """
    chosen, pointed = chosen or run.columns.get("sheet", ""), pointed or run.columns.get("place", "")
    with uploads.on_disk(run) as path:
        remembered = mappings.remembered(MAPPINGS)
        return open_list(path, run.file_name, chosen=chosen, pointed=pointed, remembered=remembered)


def receive_list(file: File, *, instead_of: ProjectImport | None = None, actor: User) -> ProjectImport:
    """Keep a list that can be read. Raises as `receive` of drenthe.uploads, or as `list_of`: it is not kept.

    `instead_of` is the file that it corrects: what was said of that one holds for this one too, and it is discarded.
    """
    run = uploads.receive(ProjectImport(), file=file, name=str(file.name), actor=actor)
    try:
        said = instead_of.columns if instead_of else {}
        header = list_of(run, chosen=said.get("sheet", ""), pointed=said.get("place", "")).header
    except Refusal:
        uploads.forget(run)
        raise
    run.columns = trials.said_of(instead_of, header)
    run.save(update_fields=["columns"])
    uploads.discard_corrected(instead_of)
    return run


def try_out(run: ProjectImport, *, actor: User) -> ProjectImport:
    """Plan every row and keep what would be done; nothing else is written. Raises as `list_of`, or UploadIsClosed."""
    return save_trial_run(run, [_as_result(planned) for planned in _plans(run, actor)])


def carry_out(run: ProjectImport, *, seen: str, actor: User) -> ProjectImport:
    """Plan again and do it: all rows that can be stored, in one transaction; `seen` is the mark of the trial.

    Raises as `list_of`, or as `store`; ShownChanged when the same list would do something else by now.
    """

    def apply(locked: ProjectImport) -> Result:
        plans = _plans(locked, actor)
        if mark_of([_as_result(planned) for planned in plans]) != seen:
            raise ShownChanged
        return [_as_result(_done(planned, locked, actor)) for planned in plans]

    return store(run, apply, seen=seen)


def _plans(run: ProjectImport, actor: User) -> list[Planned]:
    projects = list_of(run)
    width = len(projects.headers)
    columns = {key: column for key, column in run.columns.get("columns", {}).items() if column < width}
    track, in_groups = run.columns.get("track", ""), run.columns.get("in_groups", False)
    known = with_said(known_to(actor), run.columns.get("words", {}))
    planner = Planner(known, columns=columns, track=track, today=timezone.localdate(), in_groups=in_groups)
    return planner.plan(projects.rows)


def _done(planned: Planned, run: ProjectImport, actor: User) -> Planned:
    """Carry out one row; a rule that says no after all refuses this row and no other."""
    if planned.outcome not in {RowOutcome.NEW, RowOutcome.CHANGED}:
        return planned
    try:
        with transaction.atomic():
            planned.project = _stored(planned, run, actor)
    except Refusal as refusal:
        return planned.refuse(str(refusal))
    except ValidationError as error:
        return planned.refuse(" ".join(error.messages))
    except IntegrityError:
        return planned.refuse(_("This project is already listed."))
    return planned


def _stored(planned: Planned, run: ProjectImport, actor: User) -> Project:
    project = planned.project
    if project is None:
        project = create_project(**planned.facts, actor=actor)
        follow(project, **planned.stand, actor=actor)
        keep(run, project, row=planned.row, before=None)
        return project
    before = Before.of(lock_project(project), planned.facts)
    if planned.stand and before.stay is not None:
        move(project, **planned.stand, actor=actor)
    elif planned.stand:
        follow(project, **planned.stand, actor=actor)
    if planned.facts:
        change_facts(project, **planned.facts, actor=actor)
        project.refresh_from_db()
    keep(run, project, row=planned.row, before=before)
    return project


def _as_result(planned: Planned) -> dict[str, Any]:
    return {
        "row": planned.row,
        "outcome": planned.outcome.value,
        "title": planned.title,
        "municipality": planned.municipality,
        "notes": planned.notes,
        "left_out": planned.left_out,
        "dwellings": planned.dwellings,
        "changes": planned.changes,
        "project": planned.project.pk if planned.project and planned.outcome != RowOutcome.REFUSED else None,
    }
