"""Files that no row names: what a write that was cut off leaves. They may hold names, and nobody can reach them.

Looked for in the folder of every field that keeps files, through the storage, so on disk and in a bucket alike.
Nothing outside those folders is touched: a bucket may hold what is not ours.
"""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings
from django.core.files.storage import Storage
from django.db import models
from django.utils import timezone

from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.sheets.kept import ENDING
from drenthe.lib.storage.hashed_files import folder_of, kept_files

GRACE = timedelta(hours=24)  # a file is written before its row: of what is younger the row may still come
AT_ONCE = 500
WORK = "drenthe.background.tasks.sweep_files"

log = structlog.get_logger(__name__)


def sweep() -> int:
    """Remove what is older than GRACE and named by no row, and old temporary files; return how many."""
    removed = 0
    for storage, name in list(orphans()):
        with alone(WORK, name):
            storage.delete(name)
            log.warning("removed a file that no row names", file=name)
            removed += 1
    return removed + _sweep_temporary()


def orphans() -> Iterator[tuple[Storage, str]]:
    """Yield every file that is older than GRACE and that no row names."""
    before = timezone.now() - GRACE
    for storage, folder in places():
        files = _files_in(storage, folder)
        while names := list(islice(files, AT_ONCE)):
            for name in sorted(set(names) - _known(names)):
                if storage.get_modified_time(name) < before:
                    yield storage, name


def places() -> list[tuple[Storage, str]]:
    """Return where files are kept: each storage with each folder, once."""
    found: list[tuple[Storage, str]] = []
    for model, field in kept_files():
        place = (field.storage, folder_of(model, field))
        if place not in found:
            found.append(place)
    return found


def _known(names: list[str]) -> set[str]:
    """Return those that a row names, and what was read of such a file and lies beside it."""
    known: set[str] = set()
    wanted = {name.removesuffix(ENDING) for name in names}
    for model, field in kept_files():
        manager: models.Manager[Any] = model._base_manager  # noqa: SLF001 -- also what lists leave out
        known.update(manager.filter(**{f"{field.name}__in": wanted}).values_list(field.name, flat=True))
    return {name for name in names if name.removesuffix(ENDING) in known}


def _files_in(storage: Storage, folder: str) -> Iterator[str]:
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:  # nothing was ever kept there
        return
    yield from (f"{folder}/{name}" for name in files if name)
    for inner in folders:
        if inner:
            yield from _files_in(storage, f"{folder}/{inner}")


def _sweep_temporary() -> int:
    """Remove what a process that was killed left in the folder for temporary files."""
    removed = 0
    before = (timezone.now() - GRACE).timestamp()
    for path in Path(settings.TEMP_DIR).iterdir():
        try:
            if path.lstat().st_mtime >= before:
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        except FileNotFoundError:  # its process was just ready with it
            continue
        log.warning("removed an old temporary file", file=path.name)
        removed += 1
    return removed
