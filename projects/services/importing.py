"""The life of a list that is brought in: uploaded, its columns chosen, tried, stored."""

from collections.abc import Callable
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.uploads import check_file
from projects.models import ColumnMapping, ImportState, Municipality, ProjectImport
from projects.services.refusals import ImportedAlready, NotTried

Result = list[dict[str, Any]]


def upload(file: File, *, actor: User) -> ProjectImport:
    """Keep a list once it was looked at. Raises the refusals of drenthe.lib.uploads."""
    looked = check_file(file, str(file.name))
    run = ProjectImport(name=looked.name[:200], uploaded_by=actor)
    run.file.save(f"{run.pk}.xlsx", file, save=False)
    run.save()
    return run


def discard(run: ProjectImport) -> None:
    """Throw away a list that cannot be read, and its file."""
    run.file.delete(save=False)
    run.delete()


def choose_columns(
    run: ProjectImport, *, columns: dict[str, int], track: str, signature: str, actor: User
) -> ProjectImport:
    """Say which column holds what, and remember it for the next list with the same header row.

    Raises ImportedAlready.
    """
    if run.state == ImportState.STORED:
        raise ImportedAlready
    run.columns = {"columns": columns, "track": track}
    run.save(update_fields=["columns"])
    ColumnMapping.objects.update_or_create(signature=signature, defaults={"columns": run.columns, "saved_by": actor})
    return run


def save_trial_run(run: ProjectImport, result: Result) -> ProjectImport:
    """Keep what a dry run gave. Raises ImportedAlready."""
    if run.state == ImportState.STORED:
        raise ImportedAlready
    run.state, run.result = ImportState.TRIED, result
    run.save(update_fields=["state", "result"])
    return run


@transaction.atomic
def store(run: ProjectImport, apply: Callable[[], Result]) -> ProjectImport:
    """Carry out an import that was tried, in one transaction and one import at a time.

    Raises NotTried or ImportedAlready.
    """
    list(Municipality.objects.select_for_update().order_by("pk"))  # two lists at once would make doubles
    run = ProjectImport.objects.select_for_update().get(pk=run.pk)
    if run.state == ImportState.STORED:
        raise ImportedAlready
    if run.state != ImportState.TRIED:
        raise NotTried
    run.result = apply()
    run.state, run.stored_at = ImportState.STORED, timezone.now()
    run.save(update_fields=["state", "stored_at", "result"])
    return run
