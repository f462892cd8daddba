"""What an export is."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, BinaryIO

from django.urls import reverse

from drenthe.accounts.models import User
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.lib.sheets.xlsx_writer import ColumnSpec, FormSheet, OnRow, Sheet


@dataclass(frozen=True)
class ExportRequest:
    """What was asked: by whom, when, with which filters and as of which day."""

    filters: Mapping[str, Any]
    as_of: date
    requested_by: str
    requested_at: datetime
    actor: User | None = None  # none on the command line


@dataclass(frozen=True)
class PreparedExport:
    """What goes into the file. `csv` are the columns and rows of the one list that a CSV file can hold.

    A zip writes itself: `write` takes a seekable file and a function to call with the number of each member, and
    returns how many there are.
    """

    sheets: Sequence[Sheet | FormSheet] = ()
    rows_total: int = 0
    csv: tuple[Sequence[ColumnSpec], Iterable[Sequence[Any]]] | None = None
    write: Callable[[BinaryIO, OnRow | None], int] | None = None
    left_out: Sequence[ColumnSpec] = ()  # by the choice of who asked

    def narrowed(self, keys: Collection[str]) -> "PreparedExport":
        """Return the same file with only these columns of its list, the first sheet, in the order that it has."""
        first, *others = self.sheets
        if not isinstance(first, Sheet):
            raise TypeError("the first sheet is not a list")
        places = [at for at, column in enumerate(first.columns) if column.key in keys]
        columns = [first.columns[at] for at in places]
        rows = _only(places, first.rows)
        left = {column.key for column in columns}
        is_told_apart = not first.totals_by or first.totals_by in left  # else what is never added up would be
        sheet = replace(
            first,
            columns=columns,
            rows=rows,
            totals=[key for key in first.totals if key in left and is_told_apart],
            totals_by=first.totals_by if is_told_apart else "",
            rules={key: rule for key, rule in first.rules.items() if key in left},
        )
        return replace(
            self,
            sheets=[sheet, *others],
            csv=self.csv and (columns, rows),
            left_out=[column for column in first.columns if column.key not in left],
        )


def _only(places: Sequence[int], rows: Iterable[Sequence[Any]]) -> Iterator[list[Any]]:
    return ([row[at] for at in places] for row in rows)


@dataclass(frozen=True)
class Export:
    """One kind of file that can be asked for; one that is not listed is asked from a page of its own.

    One that is personal holds what its asker may see, and is for nobody else, whatever their other rights. `list_page`
    is the name of the address of the list that it was filtered on. One that takes a day holds things as they stood at
    the end of it; any other holds them as they are when the file is built, and says that day. `columns` are those of
    its one list, where somebody may leave some out: nothing else in the file counts on them. Those in `keeps` stay.
    `has_filters` says whether its list page can be filtered.
    """

    key: str
    title: Any
    description: Any
    permission: str
    prepare: Callable[[ExportRequest], PreparedExport]
    check: Callable[[Mapping[str, Any], User], None]
    formats: Sequence[ExportFormat] = field(default=(ExportFormat.XLSX,))
    is_listed: bool = True
    is_personal: bool = False
    name: Callable[[Mapping[str, Any]], str] | None = None
    list_page: str = ""
    takes_day: bool = False
    columns: Callable[[], Sequence[ColumnSpec]] | None = None
    keeps: Sequence[str] = ()
    has_filters: bool = True

    @property
    def kept(self) -> list[str]:
        """The keys of the columns that are always there, to say which row it is; the first where none is named."""
        return list(self.keeps) or [column.key for column in self.columns()[:1]] if self.columns is not None else []

    @property
    def list_url(self) -> str:
        """The address of the list that this is a file of; empty when there is none."""
        return reverse(self.list_page) if self.list_page else ""

    def file_name(self, filters: Mapping[str, Any], as_of: date, file_format: str) -> str:
        """Return what the file is called for whoever fetches it."""
        return f"{self.name(filters) if self.name else self.key}-{as_of.isoformat()}.{file_format}"


def no_filters(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse any filter: this export has none. Raises BadFilter."""
    if filters:
        raise BadFilter(reason=", ".join(sorted(filters)))
