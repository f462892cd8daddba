"""The life of an uploaded file: received, looked at as often as needed, and then stored or discarded. Once."""

import hashlib
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from django.apps import apps
from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import Storage
from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.files.filetypes import extension_of
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.sheets.kept import ENDING, held, kept_beside
from drenthe.lib.sheets.opening import ENDINGS
from drenthe.lib.sheets.refusals import NotASpreadsheet
from drenthe.uploads.models import Upload
from drenthe.uploads.services import room
from drenthe.uploads.services.refusals import (
    ShownChanged,
    TooManyUploadsWaiting,
    UploadIsClosed,
    UploadWasDiscarded,
    UploadWasStored,
)
from drenthe.uploads.services.room import check_file_of

U = TypeVar("U", bound=Upload)
R = TypeVar("R")
NAME_LENGTH = 200


def receive(upload: U, *, file: File, name: str, endings: Collection[str] = ENDINGS, actor: User) -> U:
    """Keep a file with what is said of it: a new row that is not saved yet.

    `endings` are those that a name may have: of rows and columns, unless said otherwise. Raises NotASpreadsheet,
    TooManyUploadsWaiting and the refusals of drenthe.uploads.services.room: then nothing is kept.
    """
    if extension_of(name) not in endings:
        raise NotASpreadsheet(name=name)
    checked = check_file_of(file, name, actor=actor, is_to_read=True)
    with transaction.atomic():
        room.lock(actor)
        _check_waiting(actor)
        return keep(upload, file=file, name=checked.name, sha256=checked.sha256, actor=actor)


def discard_corrected(corrected: Upload | None) -> None:
    """Throw the file away in whose place a corrected one came; one that was closed meanwhile is left as it is."""
    if corrected is not None:
        with suppress(UploadIsClosed):
            discard(corrected)


def _check_waiting(actor: User) -> None:
    """Refuse one more than may wait; the oldest with errors, which can only be discarded, makes room first."""
    waiting = {kind: kind._default_manager.filter(uploaded_by=actor, closed_at=None) for kind in _kinds()}  # noqa: SLF001 -- of any kind
    if sum(found.count() for found in waiting.values()) < settings.UPLOADS_WAITING:
        return
    faulty = [found.filter(kind.only_to_discard).last() for kind, found in waiting.items() if kind.only_to_discard]
    oldest = min((one for one in faulty if one), key=lambda one: one.uploaded_at, default=None)
    if oldest is None:
        raise TooManyUploadsWaiting(most=settings.UPLOADS_WAITING)
    discard(oldest)


def _kinds() -> list[type[Upload]]:
    return [model for model in apps.get_models() if issubclass(model, Upload)]


def keep(upload: U, *, file: File, name: str, sha256: str, actor: User) -> U:
    """Keep a file that needs no check, such as one of our own making."""
    upload.file_name, upload.sha256, upload.uploaded_by = name[:NAME_LENGTH], sha256, actor
    upload.file.save(f"{upload.folder}/{upload.pk}{extension_of(name)}", file, save=False)
    upload.save(force_insert=True)
    return upload


@contextmanager
def on_disk(upload: Upload) -> Iterator[Path]:
    """Give the file as one on disk, wherever the storage keeps it, for as long as it is needed.

    Beside it is what was read from it before (drenthe.lib.sheets.kept); what is read now is kept for the next time,
    and as long as this lasts it is read once.
    """
    storage, name = upload.file.storage, _name_of_sheet(upload)
    with tempfile.TemporaryDirectory(dir=settings.TEMP_DIR, prefix="upload-") as folder:
        path = Path(folder, f"file{extension_of(upload.file_name)}")
        with path.open("wb") as copy, upload.file.open("rb") as original:
            copy.writelines(original.chunks())
        sheet = kept_beside(path)
        is_kept = storage.exists(name)
        sheet.write_bytes(_content(storage, name) if is_kept else b"")
        with held(path):
            yield path
        if not is_kept and upload.is_open and sheet.stat().st_size:
            storage.save(name, ContentFile(sheet.read_bytes()))


def _content(storage: Storage, name: str) -> bytes:
    with storage.open(name, "rb") as kept:
        return bytes(kept.read())


def _name_of_sheet(upload: Upload) -> str:
    return f"{upload.file.name}{ENDING}"


def lock(upload: U) -> U:
    """Return the row as it is now, locked until the end of the transaction. Raises UploadIsClosed."""
    locked = type(upload)._default_manager.select_for_update(of=("self",)).get(pk=upload.pk)  # noqa: SLF001 -- of any kind
    if not locked.is_open:
        raise UploadWasDiscarded if locked.is_discarded else UploadWasStored
    return locked


def mark_of(*shown: Any) -> str:
    """Return what stands for everything that a page shows of what storing would do: 64 hexadecimal digits.

    It takes texts, numbers, dates and dataclasses of them, in lists and mappings; the order of a mapping counts.
    """
    return hashlib.sha256(repr(shown).encode()).hexdigest()


@transaction.atomic
def confirm(upload: U, store: Callable[[U], tuple[R, str]], *, seen: str) -> R:
    """Store a file once: `store` gets the locked row, notes on it what came of it, and returns that too.

    Beside it `store` gives the mark of what it stored; `seen` is that of what somebody looked at. Raises
    UploadIsClosed, ShownChanged, and what `store` raises: then nothing is stored and the file still waits.
    """
    locked = lock(upload)
    outcome, mark = store(locked)
    if mark != seen:
        raise ShownChanged
    locked.closed_at = timezone.now()
    locked.save()
    _delete(locked, with_file=False)
    return outcome


@transaction.atomic
def discard(upload: Upload) -> None:
    """Throw a file away that was not stored; the row stays. Raises UploadIsClosed."""
    locked = lock(upload)
    _delete(locked)
    locked.closed_at, locked.is_discarded, locked.file = timezone.now(), True, ""
    locked.save(update_fields=["closed_at", "is_discarded", "file"])


@transaction.atomic
def forget(upload: Upload) -> None:
    """Remove an upload as if it had never come, row and file: it turned out at once that it cannot be read."""
    _delete(upload)
    upload.delete()


def _delete(upload: Upload, *, with_file: bool = True) -> None:
    """Delete what was read from a file, and the file, once all is committed."""
    storage = upload.file.storage
    for name in (_name_of_sheet(upload), *([str(upload.file.name)] if with_file else [])):
        transaction.on_commit(partial(storage.delete, name), robust=True)


def clear(*, days: int) -> int:
    """Discard what nobody stored or discarded in so many days, of every kind; return how many."""
    before = timezone.now() - timedelta(days=days)
    cleared = 0
    room.forget()
    for model in _kinds():
        for upload in model._default_manager.filter(closed_at__isnull=True, uploaded_at__lt=before):  # noqa: SLF001
            with alone("drenthe.uploads.tasks.clear_uploads", upload.pk), suppress(UploadIsClosed):
                discard(upload)  # unless somebody was just before us
                cleared += 1
    return cleared
