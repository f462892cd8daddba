"""Layouts of people's own files: remembered once, so that the next file like it is read without a question."""

from collections.abc import Mapping
from typing import Any

from drenthe.accounts.models import User
from drenthe.lib.sheets.header import Header
from drenthe.uploads.models import ColumnMapping


def remembered(kind: str) -> dict[str, Any]:
    """Return what the columns hold of every layout that is remembered for a kind, by the signature of its header."""
    return dict(ColumnMapping.objects.filter(kind=kind).values_list("signature", "columns"))


def remember(
    kind: str, header: Header, columns: Mapping[str, Any], *, signature: str = "", actor: User
) -> ColumnMapping:
    """Remember what the columns of a layout hold, in place of what was remembered for it before.

    It is found again by the signature of its header, unless another is given.
    """
    names = [str(name or "") for name in header.names]
    mapping, _created = ColumnMapping.objects.update_or_create(
        kind=kind,
        signature=signature or header.signature,
        defaults={"headers": names, "columns": dict(columns), "saved_by": actor},
    )
    return mapping
