"""Layouts of people's own files: remembered once a file was stored with it; the next one like it asks nothing."""

from collections.abc import Mapping
from typing import Any

from drenthe.accounts.models import User
from drenthe.lib.sheets.header import Header
from drenthe.uploads.models import ColumnMapping


def remembered(kind: str) -> dict[str, Any]:
    """Return what the columns hold of every layout that is remembered for a kind, by the signature of its header."""
    return dict(ColumnMapping.objects.filter(kind=kind).values_list("signature", "columns"))


def as_chosen(kind: str, header: Header, columns: Mapping[str, Any], *, signature: str = "") -> dict[str, Any]:
    """Return what somebody chose for a file, to keep with that file until it is stored.

    It is found again by the signature of its header, unless another is given.
    """
    names = [str(name or "") for name in header.names]
    return {"kind": kind, "signature": signature or header.signature, "headers": names, "columns": dict(columns)}


def remember(chosen: Mapping[str, Any], *, actor: User) -> ColumnMapping:
    """Remember a layout that was chosen, in place of what was remembered for such a header before."""
    mapping, _created = ColumnMapping.objects.update_or_create(
        kind=chosen["kind"],
        signature=chosen["signature"],
        defaults={"headers": chosen["headers"], "columns": chosen["columns"], "saved_by": actor},
    )
    return mapping
