"""Files with figures that people upload on screen, or type in: previewed, and then stored or discarded."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.lib.filechecks import fingerprint
from drenthe.lib.refusals import Refusal
from drenthe.uploads.services import mappings, uploads
from drenthe.uploads.services.refusals import UploadHasFaults
from monitoring.enums import LoadKind
from monitoring.models import Table, Upload
from monitoring.services.checks.loads import LoadResult
from monitoring.services.files.columns import PERIOD
from monitoring.services.files.intake import Delivery, DeliveryPreview, preview_delivery, store_delivery
from monitoring.services.files.layouts import YEAR, used_layout
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.layout import column_headings, has_period_column, layout_rows
from monitoring.services.tables.shape import CellAddress


class NoSuchTableInFile(Refusal):
    """Only a table that was found can be pointed at."""

    sentence = gettext_lazy("No table begins at %(place)s. Choose one of the tables that are shown.")


@dataclass(frozen=True)
class About:
    """What is said of figures that are uploaded."""

    year: int
    published_on: date
    status: str
    source: str = ""


def receive(table: Table, *, file: File, name: str, about: About, actor: User) -> Upload:
    """Keep a file to be looked at. Raises as `receive` of drenthe.uploads."""
    return uploads.receive(Upload(table=table, **asdict(about)), file=file, name=name, actor=actor)


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
    upload = Upload(table=table, kind=LoadKind.HAND, **asdict(about))
    return uploads.keep(upload, file=file, name=f"{table.key}-{about.year}.csv", sha256=fingerprint(file), actor=actor)


def preview_upload(upload: Upload) -> DeliveryPreview:
    """Read a file that was uploaded and say what storing it would do."""
    with delivery_of(upload) as delivery:
        return preview_delivery(delivery)


def usual_source(table: Table, *, year: int) -> str:
    """Return the source that was named last for a table, with its years as many further as the figures are."""
    brought = Upload.objects.filter(table=table, load__withdrawal=None, load__isnull=False).exclude(source="")
    last = brought.order_by("-load").first()
    return "" if last is None else moved(last.source, years=year - last.year)


def moved(source: str, *, years: int) -> str:
    """Return a source with each year in it so many years later: "opgave januari 2025" is "opgave januari 2026"."""
    return YEAR.sub(lambda found: str(int(found[0]) + years), source)


@transaction.atomic
def choose(upload: Upload, place: str) -> None:
    """Note which table of a file is meant: the cell in which it begins ("Blad1!A9").

    Raises UploadIsClosed, and NoSuchTableInFile for a place where none begins.
    """
    locked = uploads.lock(upload)
    if place not in {block.place for block in preview_upload(locked).reading.choices}:
        raise NoSuchTableInFile(place=place)
    locked.chosen = place
    locked.save(update_fields=["chosen"])


@transaction.atomic
def choose_layout(upload: Upload, layout: Mapping[str, Any]) -> None:
    """Note what somebody said of the columns and rows of a file. Raises UploadIsClosed."""
    locked = uploads.lock(upload)
    locked.layout = dict(layout)
    locked.save(update_fields=["layout"])


def confirm(
    upload: Upload, *, seen: str, is_sure: bool = False, correction: str | None = None, actor: User
) -> LoadResult:
    """Store the figures of a file as somebody saw them, and remember what was said of its columns and rows.

    `seen` is the mark of that preview; `correction` why figures that are the same have another source or day.

    Raises UploadIsClosed, ShownChanged, UploadHasFaults, DeliveryHasDoubts unless somebody is sure,
    CorrectionUnexplained, NothingToCorrect, and the refusals of loads.
    """

    def store(locked: Upload) -> tuple[LoadResult, str]:
        with delivery_of(locked) as delivery:
            previewed, stored = store_delivery(delivery, is_sure=is_sure, correction=correction, actor=actor)
        if stored is None:
            raise UploadHasFaults
        locked.load = stored.load
        if locked.layout:
            mappings.remember(locked.layout, actor=actor)
        elif previewed.layout is not None:
            locked.layout = used_layout(previewed.layout)  # what is remembered rests on this file too from now on
        return stored, previewed.mark

    return uploads.confirm(upload, store, seen=seen)


@transaction.atomic
def discard_all(chosen: Iterable[Upload]) -> int:
    """Throw files away that were not stored, all or none; return how many. Raises UploadIsClosed."""
    found = sorted(chosen, key=lambda upload: upload.pk)
    for upload in found:
        uploads.discard(upload)
    return len(found)


@contextmanager
def delivery_of(upload: Upload) -> Iterator[Delivery]:
    """Give a file that was uploaded as a delivery, for as long as it is needed."""
    with uploads.on_disk(upload) as path:
        yield Delivery(
            path=path,
            table=upload.table,
            year=upload.year,
            published_on=upload.published_on,
            source=upload.source or (_("Entered by hand") if upload.kind == LoadKind.HAND else ""),
            status=upload.status,
            file_name=upload.file_name,
            kind=upload.kind,
            chosen=upload.chosen,
            layout=upload.layout,
        )
