"""A file that somebody brings: read, shown, and stored when it can be read. All or nothing."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.lib.rawsheet import read_raw
from monitoring.enums import LoadKind, RuleKind, ValueStatus
from monitoring.models import ColumnMapping, Table
from monitoring.services.checks.loads import LoadPreview, LoadResult, Origin, preview_load, store_values, with_status
from monitoring.services.files.columns import Header, Mappings, RoleChoice, guess_header, role_choices
from monitoring.services.files.reading import EXPLANATION, Reading, read_file
from monitoring.services.tables.grid import FindingView, shape_of

RULES = set(RuleKind.values) | {"blank", "unreadable", "rounding"}


@dataclass(frozen=True)
class Delivery:
    """A file with the figures of a table of a year, as published on a day. No source means that of the table."""

    path: Path
    table: Table
    year: int
    published_on: date
    source: str = ""
    status: str = ValueStatus.DEFINITIVE
    file_name: str = ""
    kind: str = LoadKind.FILE

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.file_name or self.path.name


@dataclass(frozen=True)
class Looked:
    """What a file would do: how it was read, and what would change; no preview when it cannot be read."""

    reading: Reading
    preview: LoadPreview | None

    @property
    def findings(self) -> list[FindingView]:
        """What does not fit in the figures of the file itself; remarks are in it too."""
        if self.preview is None:
            return []
        return [one for one in self.preview.findings if is_in(one, self.reading)]


def look(delivery: Delivery) -> Looked:
    """Read a file and say what storing it would do. Nothing is stored."""
    reading = read_file(delivery.path, shape_of(delivery.table), delivery.year, mappings_of(delivery.table))
    if reading.faults:
        return Looked(reading, None)
    entries = with_status(reading.entries, delivery.status)
    return Looked(reading, preview_load(delivery.table, entries, published_on=delivery.published_on))


@transaction.atomic
def bring_in(delivery: Delivery, *, actor: User) -> tuple[Looked, LoadResult | None]:
    """Store a file when every cell of it can be read; return how it was read, and None when nothing was stored."""
    looked = look(delivery)
    if looked.preview is None:
        return looked, None
    header = looked.reading.header
    origin = Origin(
        kind=delivery.kind,
        source=delivery.source or delivery.table.source,
        published_on=delivery.published_on,
        status=delivery.status,
        file_name=delivery.name[:200],
        sha256=hashlib.sha256(delivery.path.read_bytes()).hexdigest(),
        mapping={str(at): role for at, role in header.roles.items()} if header else {},
    )
    entries = with_status(looked.reading.entries, delivery.status)
    return looked, store_values(delivery.table, entries, origin=origin, actor=actor)


def is_in(finding: FindingView, reading: Reading) -> bool:
    """Whether a finding is about cells of the file, and not about texts, regions or other years."""
    return finding.kind in RULES and any(place in reading.at for place in finding.cells)


def mappings_of(table: Table) -> Mappings:
    """Return the layouts that are remembered for a table, by the signature of their header row."""
    return dict(ColumnMapping.objects.filter(table=table).values_list("signature", "columns"))


def remember(table: Table, header: Header, columns: Mapping[str, str], *, actor: User) -> ColumnMapping:
    """Remember what the columns of a layout hold; the next file with this header row is read without a question."""
    fields = {"headers": [str(name or "") for name in header.names], "columns": dict(columns), "made_by": actor}
    mapping, _created = ColumnMapping.objects.update_or_create(
        table=table, signature=header.signature, defaults=fields
    )
    return mapping


def ask_mapping(delivery: Delivery) -> tuple[Header, dict[int, str], list[RoleChoice]] | None:
    """Return the likely header row of a file, the suggested roles, and all roles; None when the file has no rows."""
    raw, _faults = read_raw(delivery.path, ignored_sheets=EXPLANATION)
    shape = shape_of(delivery.table)
    guessed = guess_header(raw, shape, delivery.year) if raw is not None else None
    return None if guessed is None else (*guessed, role_choices(shape, delivery.year))
