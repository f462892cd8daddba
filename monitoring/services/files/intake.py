"""A delivery of figures: a file that is read, previewed, and stored when all of it can be read. All or nothing."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.header import IGNORE
from drenthe.uploads.models import ColumnMapping
from drenthe.uploads.services.uploads import mark_of
from monitoring.enums import LoadKind, RuleKind, ValueStatus
from monitoring.models import Load, Table, Upload
from monitoring.services.checks.corrected import (
    ChangeUnexplained,
    corrections,
    next_edition,
    with_corrections,
)
from monitoring.services.checks.divisions import FOREIGN, HEADED
from monitoring.services.checks.lacking import LACKING
from monitoring.services.checks.loads import (
    CellChange,
    LoadPreview,
    LoadResult,
    Origin,
    preview_load,
    store_values,
    with_status,
)
from monitoring.services.checks.own_totals import OWN_TOTALS
from monitoring.services.checks.restated import CorrectionUnexplained, NothingToCorrect, loads_of, otherwise_sourced
from monitoring.services.files import layouts
from monitoring.services.files.absent import kept_lines
from monitoring.services.files.alike_lines import unusual_line
from monitoring.services.files.columns import CHECK, match_roles, role_choices
from monitoring.services.files.divisions import shape_for
from monitoring.services.files.doubts import Doubt, doubts_of
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.finality import StatusSaid, doubt_of_status, not_as_said, status_of
from monitoring.services.files.lacking import doubt_of_lacking
from monitoring.services.files.layouts import Layouts
from monitoring.services.files.like_years import columns_like_years
from monitoring.services.files.mapping_files import MappingDoesNotFit
from monitoring.services.files.newer import brought_later
from monitoring.services.files.other_tables import against_what_was_said
from monitoring.services.files.reading import read_file
from monitoring.services.files.taken_back import layout_taken_back, taken_back_before
from monitoring.services.files.titles import doubts_of_titles
from monitoring.services.files.years import years_in
from monitoring.services.tables.editions import public_day
from monitoring.services.tables.grid import FindingView, entries_of
from monitoring.services.tables.shape import CellEntries, Shape
from monitoring.services.tables.sources import not_named

RULES = set(RuleKind.values) | {"blank", "unreadable", "rounding", "repeated", "opening", "between"}


class DeliveryHasDoubts(Refusal):
    """What can be a mistake of the sender is stored only by somebody who looked at it."""

    sentence = gettext_lazy(
        "First look at what stands out in this file (%(doubts)s). Then say that it is right, or correct the file."
    )


@dataclass(frozen=True)
class Delivery:
    """A file with the figures of a table of a year, as published on a day. No source means that nobody named one.

    `chosen` is where the table begins that somebody pointed at ("Blad1!A9"), in a file with more than one that fits.
    `layouts` are given with it and go before those that are remembered; `layout` was chosen for this file.
    `in_groups`: somebody said that “1.180” is 1180 in it. `newer` are files for the same table and year that were
    brought later, and stored already. Without a `status` the figures are as final as the file says itself.
    """

    path: Path
    table: Table
    year: int
    published_on: date
    source: str = ""
    status: str = ValueStatus.DEFINITIVE
    file_name: str = ""
    kind: str = LoadKind.FILE
    chosen: str = ""
    layouts: Layouts = field(default_factory=dict)
    layout: Mapping[str, Any] = field(default_factory=dict)
    in_groups: bool = False
    newer: Sequence[Upload] = ()

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.file_name or self.path.name


@dataclass(frozen=True)
class DeliveryPreview:
    """What storing a delivery would do: how it was read, and its effect; None when it cannot be read.

    `layout` is what somebody said before of columns like these, when that was used and not said anew for this file.
    `corrects` are the deliveries that the figures come from when all are the same, and their source or day is not.
    `status_said` is how final the file says that its figures are, where another status was chosen; `held` are the
    deliveries that have all of its figures already. `status` is what was chosen, or else what the file says.
    """

    reading: FigureReading
    effect: LoadPreview | None
    shape: Shape
    year: int
    layout: ColumnMapping | None = None
    doubts: list[Doubt] = field(default_factory=list)
    corrects: list[Load] = field(default_factory=list)
    newer: Sequence[Upload] = ()
    status_said: StatusSaid | None = None
    held: Sequence[Load] = ()
    status: ValueStatus | str = ""

    @property
    def asks_status(self) -> bool:
        """Whether another status may be right: the file says another than was chosen, or that it is not final."""
        is_open = self.status == ValueStatus.PROVISIONAL
        return is_open or self.status_said is not None or any(doubt.is_of_status for doubt in self.doubts)

    @property
    def status_label(self) -> str:
        """How final its figures are, as people call it; empty while it cannot be read."""
        return str(ValueStatus(self.status).label) if self.status else ""

    @property
    def corrections(self) -> list[CellChange]:
        """The figures that were final and become others: why is asked."""
        return corrections(self.effect.differences) if self.effect else []

    @property
    def is_next_edition(self) -> bool:
        """Whether expected figures become others as the file has a year more than the table: its source says why."""
        known = self.effect.years if self.effect else []
        return bool(self.shape.horizon and known) and int(self.shape.periods_of(self.year)[-1][:4]) > known[-1]

    @property
    def own_totals(self) -> list[str]:
        """The rows and columns of totals that the file does not have and that were added up here."""
        shape, axis = self.shape, self.shape.axis(self.shape.columns)
        if axis is None:
            return list(dict.fromkeys(shape.name(series) for series, _period in self.reading.own_totals))
        there = {(shape.replaced(series, axis.axis, ""), period) for series, period in self.reading.at}
        names = []
        for series, period in self.reading.own_totals:
            row = shape.replaced(series, axis.axis, "")
            class_ = axis.find(series.split("/")[shape.index(axis.axis)])
            names.append(class_.label if (row, period) in there and class_ else shape.name(row))
        return list(dict.fromkeys(names))

    @property
    def columns(self) -> list[tuple[str, str]]:
        """What each column of the file was read as: its name in the file, and what it holds."""
        header = self.reading.header
        if header is None:
            return []
        labels = {role.key: str(role.label) for role in role_choices(self.shape, self.year)}
        left_out = _("left out")
        return [
            (header.row.cell(at).content, left_out if role == IGNORE else labels.get(role, role.partition(":")[2]))
            for at, role in sorted(header.columns.items())
        ]

    @property
    def has_own_layout(self) -> bool:
        """Whether somebody said something of its columns or rows that their names do not say."""
        return has_own_layout(self.reading, self.shape, self.year)

    @property
    def names(self) -> list[tuple[str, str]]:
        """What the names in its rows were read as, of which somebody said so: the name in the file, and the row."""
        labels = {one.key: one.label for axis in self.shape.axes for one in axis.classes}
        roles = {IGNORE: _("left out"), CHECK: _("A total, only to check")}
        return [(name, roles.get(key) or labels.get(key, key)) for name, key in self.reading.said.items()]

    @property
    def unusual(self) -> list[str]:
        """The figures that fit and stand out beside those of before: information, in a sentence each."""
        return [unusual_line(one, self.shape) for one in (self.effect.unusual if self.effect else [])]

    @property
    def mark(self) -> str:
        """What stands for all of it; empty when it cannot be read."""
        if self.effect is None:
            return ""
        reading = self.reading
        others = (
            [
                f"{one.sheet}!{one.cell}"
                for one in [*reading.years, *reading.others, *reading.added_up, *reading.thousands]
            ],
            reading.foreign,
            reading.headed,
            sorted(self.effect.hidden.items()),
            [load.pk for load in self.corrects],
            self.effect.alike,
            [one.content for one in reading.groups],
            [str(upload.pk) for upload in self.newer],
        )
        return mark_of(sorted(reading.entries.items()), self.effect.differences, reading.sums, *others)

    @property
    def findings(self) -> list[FindingView]:
        """What does not fit in the figures of the file itself; remarks are in it too."""
        if self.effect is None:
            return []
        return [finding for finding in self.effect.findings if is_in(finding, self.reading)]


def has_own_layout(reading: FigureReading, shape: Shape, year: int) -> bool:
    """Whether a file was read by something that somebody said, and that the names in it do not say themselves."""
    header = reading.header
    if header is None or not reading.has_layout:
        return False
    said = bool(reading.said) or any(sign.key in reading.names.get(layouts.SIGNS, {}) for sign in reading.signs)
    said |= bool(reading.lacking)
    said |= bool(reading.groups) and layouts.are_whole(reading.names)
    return said or match_roles(header.row, shape, year) != dict(header.columns)


def preview_delivery(delivery: Delivery) -> DeliveryPreview:
    """Read a file and say what storing it would do. Nothing is stored.

    Raises MappingDoesNotFit when a layout was given with it that is not of this file.
    """
    shape, known = (
        shape_for(delivery.table),
        {**layouts.known_for(delivery.table, delivery.layout), **delivery.layouts},
    )
    reading = read_file(
        delivery.path,
        shape,
        delivery.year,
        known,
        name=delivery.name,
        chosen=delivery.chosen,
        in_groups=delivery.in_groups,
    )
    _check_given(delivery, reading)
    layout = _remembered(delivery, reading)
    if reading.faults:
        return DeliveryPreview(reading, None, shape, delivery.year, layout)
    delivery = replace(delivery, status=status_of(reading, shape, delivery.status))
    entries = _entries(delivery, reading, shape)
    effect = preview_load(delivery.table, entries, published_on=delivery.published_on)
    published_on, public_on = delivery.published_on, public_day(delivery.table)
    year, status = delivery.year, delivery.status
    doubts = doubts_of(
        reading, effect, shape, year=year, published_on=published_on, public_on=public_on, status=status
    )
    gone = [
        *taken_back_before(delivery.table, _fingerprint(delivery.path)),
        *layout_taken_back(delivery.table, layout if has_own_layout(reading, shape, delivery.year) else None),
    ]
    against = against_what_was_said(reading, delivery.path, delivery.table, shape, year, name=delivery.name)
    titled = doubts_of_titles(reading.titles, delivery.table, shape, status)
    years = [doubt for doubt in [columns_like_years(reading)] if doubt.lines]
    kept = Doubt(_("A part of the year"), tuple(kept_lines(reading, entries_of(delivery.table))))
    years += [one for one in (kept, doubt_of_lacking(shape, reading)) if one.lines]
    said = not_as_said(reading, shape, status)
    doubts = [
        *gone,
        *brought_later(delivery.newer),
        *against,
        *titled,
        *doubt_of_status(said, reading),
        *years,
        *doubts,
    ]
    held = [] if effect.differences else loads_of(delivery.table, entries, published_on=published_on)
    source = delivery.source or not_named()
    corrects = otherwise_sourced(held, source=source, published_on=published_on)
    found = doubts, corrects, delivery.newer, said, held
    return DeliveryPreview(reading, effect, shape, delivery.year, layout, *found, status)


def _entries(delivery: Delivery, reading: FigureReading, shape: Shape) -> CellEntries:
    """The figures of a file with their status: corrected where they take the place of final ones."""
    present = entries_of(delivery.table, delivery.published_on)
    return with_corrections(with_status(reading.entries, delivery.status), present, shape)


def fits_year(delivery: Delivery) -> bool:
    """Whether the columns of a file, and all that it says of its years, are those of the year of the delivery."""
    shape, known = shape_for(delivery.table), layouts.known_for(delivery.table, delivery.layout)
    reading = read_file(delivery.path, shape, delivery.year, known, name=delivery.name, chosen=delivery.chosen)
    return reading.header is not None and bool(reading.at) and not (reading.needs_mapping or reading.years)


def named_years(delivery: Delivery) -> set[int]:
    """Return the years that a file may be of by its own columns and titles."""
    shape, known = shape_for(delivery.table), layouts.known_for(delivery.table, delivery.layout)
    reading = read_file(delivery.path, shape, delivery.year, known, name=delivery.name, chosen=delivery.chosen)
    roles = reading.header.columns.values() if reading.header is not None else ()
    periods = [int(role[7:11]) for role in roles if role.startswith("period:")]
    first = shape.horizon[0] if shape.horizon else 0
    named = {year for fault in reading.years for year in years_in(fault.content)}
    named |= {year for cell in reading.outside for year in years_in(cell.content)}
    return named | ({min(periods) - first} if periods else set())


def _fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@transaction.atomic
def store_delivery(
    delivery: Delivery, *, is_sure: bool = False, correction: str | None = None, reason: str = "", actor: User
) -> tuple[DeliveryPreview, LoadResult | None]:
    """Store a file when every cell of it can be read; return how it was read, and None when nothing was stored.

    `correction` is why the source or day of figures that are the same is another one; `reason` why figures that were
    final are others. Raises DeliveryHasDoubts unless somebody looked at what stands out and is sure;
    CorrectionUnexplained and NothingToCorrect; ChangeUnexplained and SaysNothing.
    """
    previewed = preview_delivery(delivery)
    if previewed.effect is None:
        return previewed, None
    delivery = replace(delivery, status=previewed.status)
    check_doubts(previewed, is_sure=is_sure)
    if correction is not None:
        correction = written(correction, missing=CorrectionUnexplained())
        if not previewed.corrects:
            raise NothingToCorrect
    why = ""
    if previewed.corrections and previewed.is_next_edition and delivery.source:
        why = next_edition(delivery.source, delivery.published_on)
    elif previewed.corrections:
        why = written(reason, missing=ChangeUnexplained())
    origin = Origin(
        kind=delivery.kind,
        source=delivery.source or not_named(),
        published_on=delivery.published_on,
        status=delivery.status,
        file_name=delivery.name[:200],
        sha256=_fingerprint(delivery.path),
        mapping=_read_as(previewed.reading),
        remark=correction or why,
    )
    entries = _entries(delivery, previewed.reading, previewed.shape)
    return previewed, store_values(
        delivery.table, entries, origin=origin, is_restated=correction is not None, actor=actor
    )


def check_doubts(previewed: DeliveryPreview, *, is_sure: bool) -> None:
    """Raise DeliveryHasDoubts unless nothing stands out in what was read, or somebody looked and is sure."""
    if previewed.doubts and not is_sure:
        raise DeliveryHasDoubts(doubts="; ".join(f"{one.name}: {len(one.lines)}" for one in previewed.doubts))


def _remembered(delivery: Delivery, reading: FigureReading) -> ColumnMapping | None:
    """The layout of before that a file was read with; None when it was chosen for this file."""
    if reading.header is None or not reading.has_layout:
        return None
    found = layouts.mapping_of(delivery.table, reading.header, delivery.year)
    return None if found is None or found.signature == delivery.layout.get("signature") else found


def _check_given(delivery: Delivery, reading: FigureReading) -> None:
    if not delivery.layouts or not (reading.header or reading.needs_mapping):
        return
    names = reading.header.names if reading.header else []
    if layouts.signature_of(names, delivery.year) not in delivery.layouts:
        raise MappingDoesNotFit(names=", ".join(str(name) for name in names if name is not None)[:200] or "–")


def _read_as(reading: FigureReading) -> dict[str, Any]:
    """What its columns were read as, the names in its rows of which somebody said so, and all of other divisions."""
    columns = reading.header.columns if reading.header else {}
    names = {layouts.NAMES: reading.said} if reading.said else {}
    own = {OWN_TOTALS: [list(place) for place in reading.own_totals]} if reading.own_totals else {}
    others = {FOREIGN: [asdict(one) for one in reading.foreign], HEADED: [asdict(one) for one in reading.headed]}
    of_others = {name: lines for name, lines in others.items() if lines}
    own |= {LACKING: [list(place) for place in reading.lacking]} if reading.lacking else {}
    return {str(at): role for at, role in columns.items()} | names | of_others | own


def is_in(finding: FindingView, reading: FigureReading) -> bool:
    """Whether a finding is about cells of the file, and not about texts, regions or other years."""
    return finding.kind in RULES and any(place in reading.at for place in finding.cells)
