"""Which columns of a list somebody takes: chosen once, remembered, and used for each file that they ask for later."""

from collections.abc import Collection, Sequence

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.exports.base import Export
from drenthe.exports.models import ColumnChoice
from drenthe.exports.refusals import ColumnsNotOffered
from drenthe.lib.sheets.xlsx_writer import ColumnSpec


def offered(export: Export) -> Sequence[ColumnSpec]:
    """Return the columns that somebody may leave out; none where all always go together."""
    if export.columns is None:
        return []
    return [column for column in export.columns() if column.key not in export.kept]


def chosen(export: Export, person: User) -> list[str]:
    """Return the keys that somebody takes of it, in the order of the list; empty for all.

    A column that the list no longer has is passed over, so that an old choice never stops a file.
    """
    kept = ColumnChoice.objects.filter(owner=person, export=export.key).values_list("columns", flat=True).first()
    return [column.key for column in offered(export) if column.key in (kept or ())]


@transaction.atomic
def choose(export: Export, keys: Collection[str], *, actor: User) -> None:
    """Remember which columns somebody takes; all of them, or none, is no choice and is forgotten.

    Raises ColumnsNotOffered.
    """
    known = [column.key for column in offered(export)]
    if not known or set(keys) - set(known):
        raise ColumnsNotOffered(name=export.title)
    mine = ColumnChoice.objects.filter(owner=actor, export=export.key)
    if not keys or set(keys) == set(known):
        mine.delete()
        return
    columns = [key for key in known if key in keys]
    ColumnChoice.objects.update_or_create(owner=actor, export=export.key, defaults={"columns": columns})
