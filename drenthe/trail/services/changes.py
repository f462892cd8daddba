"""What changed in one row and by whom, for whoever wanted to change it too."""

from datetime import datetime

from django.db.models import Model
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from drenthe.lib.values.stops import one_stop
from drenthe.trail.database import row_key_of
from drenthe.trail.enums import Operation
from drenthe.trail.models import TrailEntry

MOST = 10


def changes_of(row: Model, since: datetime | None) -> list[str]:
    """Return a sentence for each change of a row after a moment, oldest first: by whom, when, and in which columns.

    Without a moment only the last change is told. The values are left out: who reads this has the row itself.
    """
    meta = row._meta  # noqa: SLF001 -- Django's own, documented
    entries = TrailEntry.objects.filter(
        table_name=meta.db_table, row_key=row_key_of(row.pk), operation=Operation.UPDATE
    ).order_by("-pk")
    found = list(entries[:1] if since is None else entries.filter(recorded_at__gt=since)[:MOST])
    labels = {field.attname: str(field.verbose_name) for field in meta.concrete_fields}
    return [_sentence(entry, labels) for entry in reversed(found)]


def _sentence(entry: TrailEntry, labels: dict[str, str]) -> str:
    columns = ", ".join(labels.get(name, name) for name in entry.after or {})
    moment = formats.date_format(timezone.localtime(entry.recorded_at), "SHORT_DATETIME_FORMAT")
    name = entry.actor or _("somebody unknown")
    return one_stop(_("%(name)s, %(moment)s: %(what)s.") % {"name": name, "moment": moment, "what": columns})
