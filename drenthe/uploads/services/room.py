"""How much one person may send: files and bytes in an hour, of every kind and by every door together."""

from datetime import timedelta

from django.conf import settings
from django.core.files.base import File
from django.db import transaction
from django.db.models import Count, Sum
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.files.filechecks import CheckedFile, check_file
from drenthe.lib.files.filenames import clean_name
from drenthe.uploads.models import ReceivedFile
from drenthe.uploads.services.refusals import TooManyUploads, TooMuchUploaded

HOUR = timedelta(hours=1)
MEGABYTE = 1024 * 1024


def check_file_of(file: File, name: str, *, actor: User, is_to_read: bool = False) -> CheckedFile:
    """Check a file that somebody sends as drenthe.lib.files.filechecks does; a wrong one counts too.

    Raises what `check_file` does, TooManyUploads or TooMuchUploaded.
    """
    count(file, name, actor=actor)
    return check_file(file, name, is_to_read=is_to_read)


def lock(actor: User) -> None:
    """Lock a person until the end of the transaction, so that what they do at once is counted one by one."""
    User.objects.select_for_update(no_key=True).get(pk=actor.pk)


@transaction.atomic
def count(file: File, name: str, *, actor: User) -> None:
    """Count a file against what its sender may send. Locks the sender, so that two at once count each other.

    Raises TooManyUploads or TooMuchUploaded.
    """
    lock(actor)
    recent = ReceivedFile.objects.filter(person=actor, received_at__gt=timezone.now() - HOUR)
    sent = recent.aggregate(files=Count("pk"), size=Sum("size", default=0))
    if sent["files"] >= settings.UPLOADS_PER_HOUR:
        raise TooManyUploads(most=settings.UPLOADS_PER_HOUR)
    if sent["size"] + file.size > settings.UPLOAD_MB_PER_HOUR * MEGABYTE:
        raise TooMuchUploaded(most=settings.UPLOAD_MB_PER_HOUR, name=clean_name(name))
    ReceivedFile.objects.create(person=actor, size=file.size)


def forget() -> None:
    """Throw away what no longer counts."""
    ReceivedFile.objects.filter(received_at__lt=timezone.now() - 24 * HOUR).delete()
