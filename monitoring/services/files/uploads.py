"""Files with figures that people upload on screen, or type in: previewed, and then stored or discarded."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.lib.files.filechecks import fingerprint
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.sheet import Row
from drenthe.uploads.services import mappings, uploads
from drenthe.uploads.services.refusals import UploadHasFaults
from monitoring.enums import LoadKind, SignMeaning
from monitoring.models import Table, Upload
from monitoring.models.upload import AskingUpload
from monitoring.services.checks.loads import LoadResult
from monitoring.services.files import waiting
from monitoring.services.files.columns import PERIOD
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.finality import AS_SAID, CHOSEN, NoSuchStatus
from monitoring.services.files.intake import (
    Delivery,
    DeliveryPreview,
    fits_year,
    named_years,
    preview_delivery,
    store_delivery,
)
from monitoring.services.files.layouts import ARE_WHOLE, GROUPS, SIGNS, YEAR, YES, chosen_layout, used_layout
from monitoring.services.files.newer import newer_than
from monitoring.services.files.signs import NoSuchSign
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.layout import column_headings, has_period_column, layout_rows
from monitoring.services.tables.shape import CellAddress
from monitoring.services.tables.sources import check_source

NEAR = 3  # years before and after the one that was chosen
KEPT = (  # "14-01-2025", "2025-01-14", "2025-0031", and not "2025-2026"
    r"\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}(?!\d)"
    r"|(?<!\d)(?:19|20)\d{2}[-/.](?!(?:19|20)\d{2}(?!\d))\d+(?:[-/.]\d+)*"
)
FIRST_YEAR, LAST_YEAR = 1990, 2100  # of figures


class NoSuchYear(Refusal):
    """Only a year of which the file can be read can be chosen for it."""

    sentence = gettext_lazy("This file is not one of %(year)s. Nothing has been changed.")


class NoSuchTableInFile(Refusal):
    """Only a table that was found can be pointed at."""

    sentence = gettext_lazy("No table begins at %(place)s. Choose one of the tables that are shown.")


@dataclass(frozen=True)
class About:
    """What is said of figures that are uploaded; no status where nobody chose one."""

    year: int
    published_on: date
    status: str
    source: str = ""


def receive(
    table: Table, *, file: File, name: str, about: About, instead_of: Upload | None = None, actor: User
) -> Upload:
    """Keep a file to be looked at. Raises SourceSaysNothing, and as `receive` of drenthe.uploads.

    Without a status it is as final as the file says itself, each time that it is read.
    `instead_of` is the file that it corrects: what was said of the columns of that one holds for this one too, and it
    is discarded. One that was closed meanwhile is left as it is.
    """
    check_source(about.source)
    upload = Upload(table=table, **asdict(about))
    received = waiting.receive(upload, file=file, name=name, instead_of=instead_of, actor=actor)
    return waiting.keep_faults(received, _read(received))


def _read(upload: Upload) -> FigureReading:
    return preview_upload(upload).reading


def by_hand(table: Table, *, figures: Mapping[CellAddress, str], about: About, actor: User) -> Upload:
    """Keep figures that were typed in as a file of the same form as the others, to be looked at in the same way."""
    check_source(about.source)
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


def said_of(upload: Upload) -> dict[str, Any]:
    """Return what was said of a file, to be said again of the one that comes in its place."""
    said = {name: getattr(upload, name) for name in ("year", "published_on", "source")}
    return said | {"status": upload.status or AS_SAID}


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
    """Return a source with each year in it so many years later: "opgave januari 2025" is "opgave januari 2026".

    A date or a reference ("14-01-2025", "2025-0031") stays: another letter than was ever sent is not proposed.
    """
    either = re.compile(rf"(?P<kept>{KEPT})|{YEAR.pattern}")
    return either.sub(lambda found: found["kept"] or str(int(found[0]) + years), source)


@transaction.atomic
def choose(upload: Upload, place: str) -> None:
    """Note which table of a file is meant: the cell in which it begins ("Blad1!A9").

    Raises UploadIsClosed, and NoSuchTableInFile for a place where none begins.
    """
    locked = uploads.lock(upload)
    if place not in {block.place for block in preview_upload(locked).reading.choices}:
        raise NoSuchTableInFile(place=place)
    waiting.say(locked, _read, chosen=place)


@transaction.atomic
def choose_year(upload: Upload, year: int) -> None:
    """Note that a file is of another year than was said. Raises UploadIsClosed, and NoSuchYear for a wrong one.

    Its source stays as somebody typed it: a letter of 2025 is one of 2025, whatever the year of the figures is.
    """
    locked = uploads.lock(upload)
    if year != year_meant(locked):
        raise NoSuchYear(year=year)
    waiting.say(locked, _read, year=year)


def choose_status(upload: Upload, status: str) -> None:
    """Note how final the figures of a file are. Raises UploadIsClosed, and NoSuchStatus for another word."""
    if status not in CHOSEN:
        raise NoSuchStatus
    waiting.say(upload, _read, status=status)


@transaction.atomic
def choose_groups(upload: Upload, *, are_whole: bool) -> None:
    """Note whether “1.180” is 1180 in all of a file. Raises UploadIsClosed.

    It is remembered as what the names in the file stand for is, once it is known what its columns hold; a row with a
    name that is not known is no hindrance.
    """
    locked = uploads.lock(upload)
    reading = preview_upload(locked).reading
    said: dict[str, Any] = {"reads_groups": are_whole}
    if reading.header is not None and (reading.groups or not reading.needs_mapping):
        said["layout"] = _with(locked, reading, GROUPS, {ARE_WHOLE: YES} if are_whole else {})
    waiting.say(locked, _read, **said)


def _with(upload: Upload, reading: FigureReading, key: str, said: Mapping[str, str]) -> dict[str, Any]:
    """Return the layout of a file with something else said of its cells; nothing of it when nothing is said."""
    header = reading.header or Header(Row(0, ()))
    columns = {str(at): role for at, role in header.columns.items()}
    names = {axis: one for axis, one in reading.names.items() if axis != key} | ({key: said} if said else {})
    return chosen_layout(upload.table, header, columns, names, year=upload.year)


@transaction.atomic
def choose_sign(upload: Upload, *, sign: str, meaning: str) -> None:
    """Note what a sign in the place of a figure says, where it is another thing than is proposed.

    It is remembered as what the names in the file stand for is. Raises UploadIsClosed, and NoSuchSign.
    """
    locked = uploads.lock(upload)
    reading = preview_upload(locked).reading
    is_in = sign in {one.key for one in reading.signs} and meaning in SignMeaning.values
    if reading.header is None or not is_in:
        raise NoSuchSign
    said = {**reading.names.get(SIGNS, {}), sign: meaning}
    signs = {key: one for key, one in said.items() if key != sign or one != reading.proposed[key]}
    waiting.say(locked, _read, layout=_with(locked, reading, SIGNS, signs))


def year_meant(upload: Upload) -> int | None:
    """Return the one other year of which a file can be read as it stands; None when there is none, or more.

    Asked where its columns, titles or headings are not those of the year that was chosen. Tried are the years near
    that one, and those that the file itself names.
    """
    with delivery_of(upload) as delivery:  # opened once, however many years are asked
        near = {*range(upload.year - NEAR, upload.year + NEAR + 1), *named_years(delivery)} - {upload.year}
        years = sorted(year for year in near if FIRST_YEAR <= year <= LAST_YEAR)
        found = [year for year in years if fits_year(replace(delivery, year=year))]
    return found[0] if len(found) == 1 else None


def choose_layout(upload: Upload, layout: Mapping[str, Any], *, place: str = "") -> None:
    """Note what somebody said of the columns and rows of a file. Raises UploadIsClosed.

    `place` is where its table begins, when somebody pointed at the row with the names of the columns.
    """
    pointed = {"chosen": place} if place else {}
    waiting.say(upload, _read, layout=dict(layout), **pointed)


def confirm(
    upload: Upload,
    *,
    seen: str,
    is_sure: bool = False,
    correction: str | None = None,
    reason: str = "",
    actor: User,
) -> LoadResult:
    """Store the figures of a file as somebody saw them, and remember what was said of its columns and rows.

    `seen` is the mark of that preview; `correction` why figures that are the same have another source or day, and
    `reason` why figures that were final are others.

    Raises UploadIsClosed, ShownChanged, UploadHasFaults, DeliveryHasDoubts unless somebody is sure,
    CorrectionUnexplained, NothingToCorrect, ChangeUnexplained, SaysNothing, and the refusals of loads.
    """

    def store(locked: Upload) -> tuple[LoadResult, str]:
        with delivery_of(locked) as delivery:
            previewed, stored = store_delivery(
                delivery, is_sure=is_sure, correction=correction, reason=reason, actor=actor
            )
        if stored is None:
            raise UploadHasFaults
        locked.load, locked.status = stored.load, previewed.status
        if locked.layout:
            mappings.remember(locked.layout, actor=actor)
        elif previewed.layout is not None:
            locked.layout = used_layout(previewed.layout)  # what is remembered rests on this file too from now on
        return stored, previewed.mark

    return uploads.confirm(upload, store, seen=seen)


@transaction.atomic
def discard_all(chosen: Iterable[AskingUpload]) -> int:
    """Throw files away that were not stored, all or none; return how many. Raises UploadIsClosed."""
    found = sorted(chosen, key=lambda upload: (upload.folder, upload.pk))
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
            in_groups=upload.reads_groups,
            newer=newer_than(upload) if upload.is_open else (),
        )
