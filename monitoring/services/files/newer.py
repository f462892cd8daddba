"""Files that were brought later than one that waits, and stored before it: the older one would go over the newer."""

from collections.abc import Iterator, Sequence

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from monitoring.models import Upload
from monitoring.services.files.doubts import Doubt


def newer_than(upload: Upload) -> Sequence[Upload]:
    """Return the files for the same table and year that were brought after this one, and that count."""
    stored = Upload.objects.filter(table=upload.table, year=upload.year, uploaded_at__gt=upload.uploaded_at)
    return list(stored.filter(load__isnull=False, load__withdrawal=None).select_related("uploaded_by").order_by("pk"))


def brought_later(newer: Sequence[Upload]) -> Iterator[Doubt]:
    """Give one doubt with each newer file that was stored."""
    if newer:
        way_on = _("Is this older file still the right one? If it is not, discard it: the newer figures stay.")
        yield Doubt(_("A newer file was stored already"), tuple(_line(one) for one in newer), way_on)


def _line(upload: Upload) -> str:
    said = _("“%(name)s”, submitted on %(day)s by %(person)s, for the same table and year.")
    day = formats.date_format(timezone.localtime(upload.uploaded_at), "DATETIME_FORMAT")
    return said % {"name": upload.file_name, "day": day, "person": upload.uploaded_by}
