"""Every guard that is declared stands in the database: a table that a migration built anew has lost none."""

import re

import pytest
from django.db import connection

from drenthe.lib.database.triggers import declared

IN_PLACE = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


@pytest.mark.django_db
def test_every_trigger_of_every_guard_is_in_the_database():
    wanted = {
        name
        for guard in declared()
        for sql in guard.create[connection.vendor]
        for name in re.findall(r"CREATE (?:CONSTRAINT )?TRIGGER (\w+)", sql)
    }
    with connection.cursor() as cursor:
        cursor.execute(IN_PLACE[connection.vendor])
        found = {name for (name,) in cursor.fetchall()}

    assert len(wanted) >= 150, len(wanted)
    assert wanted - found == set()
