"""Which columns a table has in the database, whatever the models say."""

from django.db import connection


def columns_of(table: str) -> set[str]:
    """Return the names of a table's columns, generated ones included.

    Asked with an empty selection: Django's own description of a table also parses how SQLite made it, which takes a
    hundred times as long, and nothing here asks for that.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)} LIMIT 0")  # noqa: S608 -- a table of ours
        return {column[0] for column in cursor.description}
