"""The life of a file of which each row is tried before it is stored: columns chosen, tried, stored as it was seen."""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.db import transaction

from drenthe.lib.sheets.header import Header
from drenthe.uploads.models import TriedUpload
from drenthe.uploads.services import mappings, uploads
from drenthe.uploads.services.refusals import TrialRunMissing

T = TypeVar("T", bound=TriedUpload)
Result = list[dict[str, Any]]
CHOSEN = "chosen"  # beside what the columns hold: what is remembered of that
NOT_MARKED = ("notes",)  # what is only said of a row, in somebody's language


@transaction.atomic
def choose_columns(
    run: T,
    *,
    kind: str,
    columns: Mapping[str, Any],
    layout: Mapping[str, Any] | None = None,
    header: Header,
) -> T:
    """Note which column holds what; once the file is stored that is remembered for the next one with such a header.

    `layout` is what is remembered, where something in `columns` is of this file only. Raises UploadIsClosed.
    """
    run = uploads.lock(run)
    chosen = mappings.as_chosen(kind, header, columns if layout is None else layout)
    run.columns = {**columns, CHOSEN: chosen}
    run.save(update_fields=["columns"])
    return run


def said_of(run: TriedUpload | None, header: Header) -> dict[str, Any]:
    """Return what was said of a file, for the one with the same header that comes in its place; empty for another."""
    said = {} if run is None else run.columns
    signature = said.get(CHOSEN, {}).get("signature") or said.get("signature")
    return dict(said) if signature == header.signature else {}


@transaction.atomic
def save_trial(run: T, result: Any) -> T:
    """Save what a dry run gave. Raises UploadIsClosed."""
    run = uploads.lock(run)
    run.result = result
    run.save(update_fields=["result"])
    return run


def mark_of(rows: Result) -> str:
    """Return what stands for what a file would do, row by row, in whatever language it is said.

    A database may keep the facts of a row in another order than they were written in.
    """
    kept = [{name: value for name, value in row.items() if name not in NOT_MARKED} for row in rows]
    return uploads.mark_of(json.dumps(kept, sort_keys=True, default=str))


def store(run: T, apply: Callable[[T], tuple[Any, str]], *, seen: str) -> T:
    """Carry out a file that was tried, once: `apply` gives what came of it, and the mark of what somebody saw of it.

    Raises UploadIsClosed, TrialRunMissing, ShownChanged when that is not `seen`, and what `apply` raises.
    """

    def carry_out(locked: T) -> tuple[T, str]:
        if locked.result is None:
            raise TrialRunMissing
        locked.result, mark = apply(locked)
        if chosen := locked.columns.get(CHOSEN):
            mappings.remember(chosen, actor=locked.uploaded_by)
        return locked, mark

    return uploads.confirm(run, carry_out, seen=seen)
