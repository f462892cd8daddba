"""A file that was stored before and taken back: who brings it again reads why it was."""

from collections.abc import Iterator

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from monitoring.models import Table, Withdrawal
from monitoring.services.files.doubts import Doubt


def taken_back_before(table: Table, sha256: str) -> Iterator[Doubt]:
    """Give one doubt with each time that a file, the same to the letter, was taken back from a table."""
    taken = Withdrawal.objects.filter(load__table=table, load__sha256=sha256).select_related("actor")
    lines = tuple(_line(one) for one in taken)
    if lines:
        yield Doubt(
            _("This file was taken back before"), lines, _("Is the reason gone? If it is not, discard this file.")
        )


def _line(taken: Withdrawal) -> str:
    day = formats.date_format(timezone.localdate(taken.recorded_at), "DATE_FORMAT")
    said = _("Taken back on %(day)s by %(person)s: %(reason)s")
    return said % {"day": day, "person": taken.actor, "reason": taken.reason}
