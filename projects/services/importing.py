"""The life of a list of projects: uploaded, its columns chosen, tried, stored."""

import json
from collections.abc import Callable
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.lib.sheets.header import Header
from drenthe.uploads.services import mappings, uploads
from projects.models import Municipality, ProjectImport
from projects.services.refusals import TrialRunMissing

Result = list[dict[str, Any]]
MAPPINGS = "projects"  # under which kind of list the layouts are remembered


@transaction.atomic
def choose_columns(
    run: ProjectImport, *, columns: dict[str, int], track: str, header: Header, sheet: str = "", actor: User
) -> ProjectImport:
    """Say which column of which sheet holds what, and remember it for the next list with the same header row.

    Raises UploadIsClosed.
    """
    run = uploads.lock(run)
    layout = {"columns": columns, "track": track}
    run.columns = {**layout, "sheet": sheet} if sheet else layout
    run.save(update_fields=["columns"])
    mappings.remember(MAPPINGS, header, layout, actor=actor)
    return run


@transaction.atomic
def save_trial_run(run: ProjectImport, result: Result) -> ProjectImport:
    """Save what a dry run gave. Raises UploadIsClosed."""
    run = uploads.lock(run)
    run.result = result
    run.save(update_fields=["result"])
    return run


def mark_of(result: Result) -> str:
    """Return what stands for what a list would do, row by row, in whatever language it is said.

    A database may keep the facts of a row in another order than they were written in.
    """
    rows = [{name: value for name, value in row.items() if name != "notes"} for row in result]
    return uploads.mark_of(json.dumps(rows, sort_keys=True, default=str))


def store(run: ProjectImport, apply: Callable[[ProjectImport], Result], *, seen: str) -> ProjectImport:
    """Carry out an import that was tried, in one transaction and one import at a time.

    `seen` is the mark of the trial that somebody looked at. Raises UploadIsClosed, TrialRunMissing, ShownChanged when
    it was tried again since, and what `apply` raises.
    """

    def carry_out(locked: ProjectImport) -> tuple[ProjectImport, str]:
        if locked.result is None:
            raise TrialRunMissing
        list(Municipality.objects.select_for_update().order_by("pk"))  # two lists at once would make doubles
        tried = mark_of(locked.result)
        locked.result = apply(locked)
        return locked, tried

    return uploads.confirm(run, carry_out, seen=seen)
