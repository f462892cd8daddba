"""A file that was brought before: the same to the letter, and stored already."""

from typing import TypeVar

from django.db.models import Q

from drenthe.uploads.models import UndoableUpload, Upload

U = TypeVar("U", bound=Upload)


def stored_before(upload: U, *, about: Q | None = None) -> U | None:
    """Return the last file of the same kind that is the same to the letter and was stored; None where there is none.

    `about` is what it must be of as well, such as the same table. One that was undone does not count.
    """
    same = Q(sha256=upload.sha256, closed_at__isnull=False, is_discarded=False)
    if isinstance(upload, UndoableUpload):
        same &= Q(undone_at__isnull=True)
    found = type(upload)._default_manager.filter(same, about or Q()).exclude(pk=upload.pk)  # noqa: SLF001 -- of any kind
    return found.select_related("uploaded_by").order_by("-closed_at").first()
