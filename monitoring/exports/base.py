"""What an export is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from drenthe.accounts.models import User
from drenthe.lib.workbook import Column, FormSheet, Sheet
from monitoring.exports.refusals import BadFilter
from monitoring.models import ExportFormat


@dataclass(frozen=True)
class Order:
    """What was asked: by whom, when, with which filters and as of which day."""

    filters: Mapping[str, Any]
    as_of: date
    requested_by: str
    requested_at: datetime


@dataclass(frozen=True)
class Prepared:
    """What goes into the file. `csv` are the columns and rows of the one list that a CSV file can hold."""

    sheets: Sequence[Sheet | FormSheet]
    rows_total: int
    csv: tuple[Sequence[Column], Iterable[Sequence[Any]]] | None = None


@dataclass(frozen=True)
class Export:
    """One kind of file that can be asked for."""

    key: str
    title: Any
    description: Any
    permission: str
    prepare: Callable[[Order], Prepared]
    check: Callable[[Mapping[str, Any], User], None]
    formats: Sequence[ExportFormat] = field(default=(ExportFormat.XLSX,))


def no_filters(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse any filter: this export has none. Raises BadFilter."""
    if filters:
        raise BadFilter(reason=", ".join(sorted(filters)))
