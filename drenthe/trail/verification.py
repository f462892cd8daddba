"""What `verify` counts of the whole database: the guards, what the models declare, the chain, and every row."""

from collections.abc import Iterator

from django.db import connection

from drenthe.lib.database import guards_in_place
from drenthe.lib.database.verifying import Scope, add_check
from drenthe.trail.services import chain, files, rows, schema


def guards(scope: Scope) -> Iterator[str]:
    """Every guard of every app, as it is declared; whichever tables are looked at."""
    yield from guards_in_place.differences(connection)


add_check("guards", guards)
add_check("schema", schema.differences)
add_check("chain", chain.differences)
add_check("rows", rows.differences)
add_check("files", files.differences)
add_check("orphans", files.orphaned)
