"""A delivery of figures: a file that is read, previewed, and stored when all of it can be read. All or nothing."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.header import IGNORE, Header, WantedColumn
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.opening import open_book
from drenthe.lib.sheets.refusals import CannotOpen
from drenthe.lib.sheets.sheet import Row
from drenthe.uploads.models import ColumnMapping
from drenthe.uploads.services.uploads import mark_of
from monitoring.enums import LoadKind, RuleKind, ValueStatus
from monitoring.models import Table
from monitoring.services.checks.loads import LoadPreview, LoadResult, Origin, preview_load, store_values, with_status
from monitoring.services.files import layouts
from monitoring.services.files.blocks import find_blocks
from monitoring.services.files.columns import class_names, guess_header, missing_columns, role_choices
from monitoring.services.files.reading import FigureReading, read_file
from monitoring.services.tables.grid import FindingView, shape_of
from monitoring.services.tables.sentences import cell_name
from monitoring.services.tables.shape import Shape

SAMPLES = 3  # values shown of a column
RULES = set(RuleKind.values) | {"blank", "unreadable", "rounding"}


class DeliveryHasDoubts(Refusal):
    """What can be a mistake of the sender is stored only by somebody who looked at it."""

    sentence = gettext_lazy(
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
    """What storing a delivery would do: how it was read, and its effect; None when it cannot be read.

    `layout` is what somebody said before of columns like these, when that was used.
    """

    reading: FigureReading
    effect: LoadPreview | None
    shape: Shape
    year: int
    layout: ColumnMapping | None = None

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
    def blanked(self) -> list[str]:
        """The figures that are published and would be blank: their names."""
        changes = self.effect.differences if self.effect else []
        return [
            cell_name(self.shape, *change.place)
            for change in changes
            if change.before is not None and change.before.number is not None and change.after.number is None
        ]

    @property
    def mark(self) -> str:
        """What stands for all of it; empty when it cannot be read."""
        if self.effect is None:
            return ""
        return mark_of(sorted(self.reading.entries.items()), self.effect.differences, self.reading.sums)

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
    shape, known = shape_of(delivery.table), layouts.remembered(delivery.table)
    reading = read_file(delivery.path, shape, delivery.year, known, name=delivery.name, chosen=delivery.chosen)
    header = reading.header if reading.has_layout else None
    layout = layouts.mapping_of(delivery.table, header, delivery.year) if header is not None else None
    if reading.faults:
        return DeliveryPreview(reading, None, shape, delivery.year, layout)
    entries = with_status(reading.entries, delivery.status)
    effect = preview_load(delivery.table, entries, published_on=delivery.published_on)
    return DeliveryPreview(reading, effect, shape, delivery.year, layout)


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


@dataclass(frozen=True)
class Suggestion:
    """What the columns of a file are likely to hold: the header row, a role by number of the column, all roles, and
    the first few values in each column. `is_remembered` says that somebody chose it before.
    """

    header: Header
    roles: dict[int, str]
    choices: list[WantedColumn]
    samples: dict[int, str]
    is_remembered: bool = False

    def lacks(self, columns: Mapping[str, str], shape: Shape, year: int) -> list[str]:
        """Return the names of the columns that the table needs and that nothing is chosen for."""
        chosen = {int(at): role for at, role in columns.items() if role != IGNORE}
        return list(missing_columns(Header(self.header.row, chosen), shape, year))


def suggest_mapping(delivery: Delivery) -> Suggestion | None:
    """Return what the columns of a file are likely to hold; None when the file has no rows."""
    try:
        book = open_book(delivery.path, name=delivery.name)
    except CannotOpen:
        return None
    shape = shape_of(delivery.table)
    blocks = find_blocks(book, shape, delivery.year, layouts.remembered(delivery.table))
    block = next((block for block in blocks if not block.is_turned), None)
    sheet = blocks[0].sheet if blocks else book.first
    guessed = guess_header(block.header if block else None, sheet, shape, delivery.year)
    if guessed is None:
        return None
    header, roles = guessed
    below = [row for row in sheet.below(header.number) if len(row.filled) > 1][:SAMPLES]
    samples = {
        at: ", ".join(row.cell(at).content for row in below if not row.cell(at).is_empty)
        for at in range(len(header.names))
    }
    is_remembered = block is not None and block.is_remembered
    if not is_remembered:
        roles |= _by_values(header, roles, below, shape, delivery.year)
    return Suggestion(header, roles, role_choices(shape, delivery.year), samples, is_remembered)


def _by_values(
    header: Header, roles: Mapping[int, str], rows: Sequence[Row], shape: Shape, year: int
) -> dict[int, str]:
    """The columns of which every value is a name of the one thing that no other column is known to name."""
    found: dict[int, str] = {}
    for axis in shape.axes:
        names, role = class_names(axis, year), f"axis:{axis.axis}"
        columns = range(len(header.names))
        fitting = [
            at
            for at in columns
            if at not in roles and rows and all(squeeze(row.cell(at).value) in names for row in rows)
        ]
        if role not in roles.values() and len(fitting) == 1:
            found[fitting[0]] = role
    return found
