"""Files that wait to be stored, of figures or of plans: what is wrong with them, and what a person said of them."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from django.core.files.base import File
from django.db import transaction

from drenthe.accounts.models import User
from drenthe.lib.sheets.faults import together
from drenthe.uploads.services import uploads
from monitoring.models.upload import AskingUpload

T = TypeVar("T", bound=AskingUpload)


class Readable(Protocol):
    """What came of reading a file."""

    faults: list[Any]

    @property
    def has_question(self) -> bool:
        """Whether a person can say what is not understood."""


def receive(upload: T, *, file: File, name: str, instead_of: T | None, actor: User) -> T:
    """Keep a file to be looked at. Raises as `receive` of drenthe.uploads.

    `instead_of` is the file that it corrects: what was said of that one holds for this one too, and it is discarded.
    One that was closed meanwhile is left as it is.
    """
    if instead_of is not None:
        for field in upload.said_fields:
            setattr(upload, field, getattr(instead_of, field))
    received = uploads.receive(upload, file=file, name=name, actor=actor)
    uploads.discard_corrected(instead_of)
    return received


@transaction.atomic
def say(upload: T, read: Callable[[T], Readable], **said: Any) -> T:
    """Note what a person said of a file, and read it again with that. Raises UploadIsClosed."""
    locked = uploads.lock(upload)
    for field, value in said.items():
        setattr(locked, field, value)
    locked.save(update_fields=list(said))
    return keep_faults(locked, read(locked))


def keep_faults(upload: T, reading: Readable) -> T:
    """Keep how many errors a file has as it is read now, and whether an answer can take them away."""
    upload.fault_count = len(together(reading.faults))
    upload.has_question = bool(reading.faults) and reading.has_question
    upload.save(update_fields=["fault_count", "has_question"])
    return upload
