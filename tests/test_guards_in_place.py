"""Every guard that is declared stands in the database: a table that a migration built anew has lost none."""

import re

import pytest
from django.apps import apps
from django.db import connection

from drenthe.lib.events import AppendOnlyModel
from drenthe.lib.triggers import declared

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


def test_every_model_of_history_is_history_in_the_database_too():
    """Python refuses to change such a row; whoever has the database at hand is refused by its guard."""
    models = [model for model in apps.get_models() if issubclass(model, AppendOnlyModel)]
    guards = {guard.name for guard in declared()}

    assert len(models) >= 40
    assert [model.__name__ for model in models if f"{model._meta.db_table}_append_only" not in guards] == []
