"""What the tests of exports share: a run in any state, a file as it was handed out, somebody else's connection."""

import csv
import io
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import openpyxl
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import registry
from drenthe.exports.base import Export, PreparedExport
from drenthe.exports.models import ExportFormat, ExportRun, ExportState
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from tests.factories import make_user

LONG_AGO = timedelta(minutes=1)


def make_run(state: str = ExportState.QUEUED, **fields: Any) -> ExportRun:
    """A run in a state, with what goes with it."""
    if state == ExportState.RUNNING:
        fields = {"token": uuid.uuid4(), "heartbeat_at": timezone.now(), **fields}
    run = ExportRun(
        **{
            "export": "budget",
            "as_of": timezone.localdate(),
            "requested_by": fields.pop("requested_by", None) or make_user(Role.AUDITOR),
            "state": state,
            **fields,
        }
    )
    if state == ExportState.DONE:
        run.rows_done = run.rows_total = run.size = 1
        run.expires_at = fields.get("expires_at", timezone.now() + timedelta(days=7))
        run.file.save(f"{run.pk}.{run.format}", ContentFile(b"x"), save=False)
    run.save()
    return run


def elsewhere(work: Callable[[], Any]) -> Any:
    """Do it on a connection of its own, as another process would."""

    def done() -> Any:
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(done).result(timeout=60)


def offer(monkeypatch: Any, rows: Callable[[], Iterable[list[Any]]], *, total: int) -> None:
    """Offer an export `numbers` of one column, whose rows come from a function."""
    columns = [ColumnSpec("number", "Number", CellKind.INTEGER)]

    def prepare(_order: Any) -> PreparedExport:
        found = rows()
        return PreparedExport([Sheet("Numbers", columns, found)], total, csv=(columns, found))

    export = Export("numbers", "Numbers", "", "subsidies.view_application", prepare, lambda _filters, _actor: None)
    monkeypatch.setitem(registry.EXPORTS, "numbers", export)


def sheet(content: bytes, name: str) -> list[list[Any]]:
    """The rows of one sheet of a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(row) for row in book[name].iter_rows(values_only=True)]


def table(content: bytes) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


FORMATS = {ExportFormat.XLSX: b"PK", ExportFormat.CSV: b"\xef\xbb\xbf"}
