"""An export of one list as a whole: no filters; its rows for whoever asks, as they are or as of a day."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport, no_filters
from drenthe.exports.models import ExportFormat
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import ColumnSpec, Sheet

Rows = Callable[[date, User | None], Iterable[Sequence[Any]]]


def register_whole_list(
    key: str,
    title: Any,
    description: Any,
    permission: str,
    *,
    columns: Callable[[], Sequence[ColumnSpec]],
    rows: Rows,
    count: Callable[[date, User | None], int] | None = None,
    list_page: str = "",
    takes_day: bool = False,
    keeps: Sequence[str] = (),
) -> Export:
    """Offer a list as Excel and CSV, to whoever has the permission and as they may see it.

    `rows` and `count` get the day as of which it is asked (today, of one that takes no day) and who asks. Without
    `count` the rows are kept in memory and counted: for a list that stays short.
    """

    def prepare(order: ExportRequest) -> PreparedExport:
        found = rows(order.as_of, order.actor)
        if count is None:
            found = list(found)
            total = len(found)
        else:
            total = count(order.as_of, order.actor)
        sheet = Sheet(title, columns(), found)
        return PreparedExport([sheet, about(order, title)], total, csv=(sheet.columns, sheet.rows))

    export = Export(
        key=key,
        title=title,
        description=description,
        permission=permission,
        prepare=prepare,
        check=no_filters,
        formats=(ExportFormat.XLSX, ExportFormat.CSV),
        is_personal=True,  # whoever fetches it must see what is in it themselves
        takes_day=takes_day,
        list_page=list_page,
        has_filters=False,
        keeps=keeps,
        columns=columns,
    )
    return register(export)
