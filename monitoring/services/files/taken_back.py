"""A file or layout that was used before and taken back: who brings it again reads why it was."""

from collections.abc import Iterator

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from drenthe.uploads.models import ColumnMapping
from monitoring.models import Table, Withdrawal
from monitoring.services.files import layouts
from monitoring.services.files.doubts import Doubt


def taken_back_before(table: Table, sha256: str) -> Iterator[Doubt]:
    """Give one doubt with each time that a file, the same to the letter, was taken back from a table."""
    taken = Withdrawal.objects.filter(load__table=table, load__sha256=sha256).select_related("actor")
    lines = tuple(_line(one) for one in taken)
    if lines:
        yield Doubt(
            _("This file was taken back before"), lines, _("Is the reason gone? If it is not, discard this file.")
        )


def layout_taken_back(table: Table, layout: ColumnMapping | None) -> Iterator[Doubt]:
    """Give one doubt when all figures that were read by a layout of before were taken back."""
    taken = layouts.taken_back(table).get(layout.signature) if layout is not None else None
    if taken is not None:
        way_on = _("Are the columns and rows right? If they are not, choose them anew. What you choose is remembered.")
        yield Doubt(_("All figures read with this layout were taken back"), (_line(taken),), way_on)


def _line(taken: Withdrawal) -> str:
    day = formats.date_format(timezone.localdate(taken.recorded_at), "DATE_FORMAT")
    said = _("Taken back on %(day)s by %(person)s: %(reason)s")
    return said % {"day": day, "person": taken.actor, "reason": taken.reason}
