"""Files that people bring on screen: kept, looked at as often as needed, and then stored or thrown away."""

import csv
import io
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib import uploads
from drenthe.lib.refusals import Refusal
from monitoring.enums import LoadKind
from monitoring.models import Table, Upload
from monitoring.services.checks.loads import LoadResult
from monitoring.services.files.columns import PERIOD
from monitoring.services.files.intake import Delivery, Looked, bring_in, look
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.layout import column_headings, has_period_column, layout_rows
from monitoring.services.tables.shape import CellAddress

TAKEN = (".xlsx", ".csv")


class NoTableFile(Refusal):
    """Only workbooks and CSV files hold figures that can be read."""

    sentence = _("“%(name)s” is not an Excel workbook (.xlsx) or CSV file.")


class UploadIsDone(Refusal):
    """A file is stored once."""

    sentence = _("This file has already been stored or discarded.")


class UploadHasFaults(Refusal):
    """A file with a cell that cannot be read is not stored."""

    sentence = _("This file has cells that cannot be read. Nothing has been stored.")


@dataclass(frozen=True)
class About:
    """What is said of figures that are brought."""

    year: int
    published_on: date
    status: str
    source: str = ""


def receive(table: Table, *, file: File, name: str, about: About, actor: User) -> Upload:
    """Keep a file to be looked at. Raises NoTableFile and the refusals of uploads."""
    if Path(name).suffix.lower() not in TAKEN:
        raise NoTableFile(name=name)
    seen = uploads.check_file(file, name)
    return _keep(table, file, seen.name, seen.sha256, LoadKind.FILE, about, actor)


def by_hand(table: Table, *, figures: Mapping[CellAddress, str], about: About, actor: User) -> Upload:
    """Keep figures that were typed in as a file of the same form as the others, to be looked at in the same way."""
    shape = shape_of(table)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    names = [axis.axis for axis in shape.axes if axis.axis != shape.columns]
    period = [PERIOD] if has_period_column(shape, about.year) else []
    writer.writerow([*names, *period, *(head.key for head in column_headings(shape, about.year))])
    for line in layout_rows(shape, about.year):
        shown = [line.period] if line.period else []
        writer.writerow([*line.labels, *shown, *(figures.get(place, "").strip() for place in line.places)])
    file = ContentFile(out.getvalue().encode("utf-8-sig"))
    name = f"{table.key}-{about.year}.csv"
    return _keep(table, file, name, uploads.fingerprint(file), LoadKind.HAND, about, actor)


def look_at(upload: Upload) -> Looked:
    """Read a file that was brought and say what storing it would do."""
    with delivery_of(upload) as delivery:
        return look(delivery)


@transaction.atomic
def confirm(upload: Upload, *, actor: User) -> LoadResult:
    """Store the figures of a file. Raises UploadIsDone, UploadHasFaults and the refusals of loads."""
    upload = _locked(upload)
    with delivery_of(upload) as delivery:
        _looked, stored = bring_in(delivery, actor=actor)
    if stored is None:
        raise UploadHasFaults
    upload.load, upload.closed_at = stored.load, timezone.now()
    upload.save(update_fields=["load", "closed_at"])
    return stored


@transaction.atomic
def discard(upload: Upload) -> None:
    """Throw a file away that was not stored. Raises UploadIsDone."""
    upload = _locked(upload)
    upload.closed_at = timezone.now()
    upload.save(update_fields=["closed_at"])
    name = str(upload.file.name)
    transaction.on_commit(lambda: upload.file.storage.delete(name))


@contextmanager
def delivery_of(upload: Upload) -> Iterator[Delivery]:
    """Give a file that was brought as one on disk, wherever the storage keeps it, for as long as it is needed."""
    with tempfile.NamedTemporaryFile(suffix=Path(upload.file_name).suffix.lower()) as copy:
        with upload.file.open("rb") as kept:
            copy.writelines(kept.chunks())
        copy.flush()
        yield Delivery(
            path=Path(copy.name),
            table=upload.table,
            year=upload.year,
            published_on=upload.published_on,
            source=upload.source or (_now("Entered by hand") if upload.kind == LoadKind.HAND else ""),
            status=upload.status,
            file_name=upload.file_name,
            kind=upload.kind,
        )


def _locked(upload: Upload) -> Upload:
    upload = Upload.objects.select_for_update(of=("self",)).select_related("table").get(pk=upload.pk)
    if not upload.is_open:
        raise UploadIsDone
    return upload


def _keep(table: Table, file: File, name: str, sha256: str, kind: str, about: About, actor: User) -> Upload:
    upload = Upload(
        table=table,
        kind=kind,
        year=about.year,
        published_on=about.published_on,
        status=about.status,
        source=about.source,
        file_name=name[:200],
        sha256=sha256,
        uploaded_by=actor,
    )
    upload.file.save(f"{upload.pk}{Path(name).suffix.lower()}", file, save=False)
    upload.save(force_insert=True)
    return upload
