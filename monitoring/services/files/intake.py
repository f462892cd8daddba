"""A delivery of figures: a file that is read, previewed, and stored when all of it can be read. All or nothing."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.header import Header, WantedColumn
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.uploads.models import ColumnMapping
from drenthe.uploads.services import mappings
from monitoring.enums import LoadKind, RuleKind, ValueStatus
from monitoring.models import Table
from monitoring.services.checks.loads import LoadPreview, LoadResult, Origin, preview_load, store_values, with_status
from monitoring.services.files.blocks import find_blocks
from monitoring.services.files.columns import guess_header, role_choices
from monitoring.services.files.reading import FigureReading, read_file
from monitoring.services.tables.grid import FindingView, shape_of
from monitoring.services.tables.sentences import cell_name
from monitoring.services.tables.shape import Shape

RULES = set(RuleKind.values) | {"blank", "unreadable", "rounding"}


class DeliveryHasDoubts(Refusal):
    """What can be a mistake of the sender is stored only by somebody who looked at it."""

    sentence = _(
        "First look at what stands out in this file (totals that do not fit: %(totals)s; published figures that "
        "become blank: %(blanks)s). Then say that it is right, or correct the file."
    )


@dataclass(frozen=True)
class Delivery:
    """A file with the figures of a table of a year, as published on a day. No source means that of the table.

    `chosen` is where the table begins that somebody pointed at ("Blad1!A9"), in a file with more than one that fits.
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

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.file_name or self.path.name


@dataclass(frozen=True)
class DeliveryPreview:
    """What storing a delivery would do: how it was read, and its effect; None when it cannot be read."""

    reading: FigureReading
    effect: LoadPreview | None
    shape: Shape

    @property
    def blanked(self) -> list[str]:
        """The figures that are published and would be blank: their names."""
        changes = self.effect.differences if self.effect else []
        return [
            cell_name(self.shape, *change.place)
            for change in changes
            if change.before is not None and change.before.number is not None and change.after.number is None
        ]

    @property
    def has_doubts(self) -> bool:
        """Whether a person must look at something before it is stored: totals that do not fit, figures that go."""
        return bool(self.reading.sums or self.blanked)

    @property
    def findings(self) -> list[FindingView]:
        """What does not fit in the figures of the file itself; remarks are in it too."""
        if self.effect is None:
            return []
        return [finding for finding in self.effect.findings if is_in(finding, self.reading)]


def preview_delivery(delivery: Delivery) -> DeliveryPreview:
    """Read a file and say what storing it would do. Nothing is stored."""
    shape, known = shape_of(delivery.table), mappings.remembered(mapping_kind(delivery.table))
    reading = read_file(delivery.path, shape, delivery.year, known, name=delivery.name, chosen=delivery.chosen)
    if reading.faults:
        return DeliveryPreview(reading, None, shape)
    entries = with_status(reading.entries, delivery.status)
    return DeliveryPreview(reading, preview_load(delivery.table, entries, published_on=delivery.published_on), shape)


@transaction.atomic
def store_delivery(
    delivery: Delivery, *, is_sure: bool = False, actor: User
) -> tuple[DeliveryPreview, LoadResult | None]:
    """Store a file when every cell of it can be read; return how it was read, and None when nothing was stored.

    Raises DeliveryHasDoubts unless somebody looked at what stands out and is sure.
    """
    previewed = preview_delivery(delivery)
    if previewed.effect is None:
        return previewed, None
    if previewed.has_doubts and not is_sure:
        raise DeliveryHasDoubts(totals=len(previewed.reading.sums), blanks=len(previewed.blanked))
    header = previewed.reading.header
    origin = Origin(
        kind=delivery.kind,
        source=delivery.source or delivery.table.source,
        published_on=delivery.published_on,
        status=delivery.status,
        file_name=delivery.name[:200],
        sha256=hashlib.sha256(delivery.path.read_bytes()).hexdigest(),
        mapping={str(at): role for at, role in header.columns.items()} if header else {},
    )
    entries = with_status(previewed.reading.entries, delivery.status)
    return previewed, store_values(delivery.table, entries, origin=origin, actor=actor)


def is_in(finding: FindingView, reading: FigureReading) -> bool:
    """Whether a finding is about cells of the file, and not about texts, regions or other years."""
    return finding.kind in RULES and any(place in reading.at for place in finding.cells)


def mapping_kind(table: Table) -> str:
    """Return under which kind of list the layouts of a table are remembered."""
    return f"table:{table.key}"


def remember(table: Table, header: Header, columns: Mapping[str, str], *, actor: User) -> ColumnMapping:
    """Remember what the columns of a layout hold; the next file with this header row is read without a question."""
    return mappings.remember(mapping_kind(table), header, columns, actor=actor)


def suggest_mapping(delivery: Delivery) -> tuple[Header, dict[int, str], list[WantedColumn]] | None:
    """Return the likely header row of a file, the suggested roles, and all roles; None when the file has no rows."""
    try:
        book = open_book(delivery.path, name=delivery.name)
    except CannotOpen:
        return None
    shape = shape_of(delivery.table)
    blocks = find_blocks(book, shape, delivery.year)
    header = next((block.header for block in blocks if not block.is_turned), None)
    sheet = blocks[0].sheet if blocks else book.first
    guessed = guess_header(header, sheet, shape, delivery.year)
    return None if guessed is None else (*guessed, role_choices(shape, delivery.year))
