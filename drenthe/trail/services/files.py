"""Every file against the hash that its row keeps. Found from the models: a new kind of file is looked at too."""

from collections.abc import Iterator

from django.core.files.storage import Storage

from drenthe.lib.database.verifying import Scope
from drenthe.lib.storage.hashed_files import READ, kept_files, sha256_of
from drenthe.lib.storage.orphans import orphans


def differences(scope: Scope) -> Iterator[str]:
    """Yield a line for each file that is gone, empty-handed or not what was kept. Reads a piece at a time."""
    for model, field in kept_files():
        table = model._meta.db_table  # noqa: SLF001
        if not scope.covers(table):
            continue
        rows = model._default_manager.exclude(**{field.name: ""}).order_by("pk")  # noqa: SLF001
        for pk, name, kept in rows.values_list("pk", field.name, "sha256").iterator(chunk_size=500):
            yield from _of_file(f"{table} row {pk}, file {name}", field.storage, name, kept)


def orphaned(scope: Scope) -> Iterator[str]:
    """Yield a line for each file that no row names, when all tables are looked at."""
    if scope.tables is None:
        yield from (f"file {name}: no row names it" for _storage, name in orphans())


def _of_file(what: str, storage: Storage, name: str, kept: str) -> Iterator[str]:
    if not kept:
        yield f"{what}: there is no hash of it"
        return
    try:
        with storage.open(name) as file:
            found = sha256_of(file.chunks(READ))
    except OSError:
        yield f"{what}: {kept} kept, the file is gone"
        return
    if found != kept:
        yield f"{what}: {kept} kept, {found} found"
