"""Whoever switches the triggers off and changes something is found out, and what was changed is named."""

from collections import Counter

import pytest

from drenthe.accounts.roles import Role
from drenthe.lib.database.verifying import Scope, differences
from drenthe.trail.services import sealing
from tests.factories import make_user
from tests.growth.cases import grow_cases
from tests.growth.projects import grow_projects
from tests.trail.tampering import asleep, change, copy, filled, one, succeeds, undone

pytestmark = pytest.mark.django_db


@pytest.fixture
def _full(trail_2024, files):
    """The data of 2024 and a case and project with one of everything, sealed."""
    user = make_user(*Role, name="Alles")
    main = {}
    grow_cases(1, user, main)
    grow_projects(1, user, main)
    sealing.seal()
    sealing.anchor()


def found(table, *, only=("rows",)):
    return list(differences(Scope(tables=[table]), only=only))


def first_key(trailed):
    key = trailed.key
    return one(f"SELECT {key} FROM {trailed.table} ORDER BY {key} LIMIT 1")[0]


def changes(trailed):
    """Change every column in turn; give the changes that nobody named and how many were made."""
    missed, made = [], set()
    key = first_key(trailed)
    for column, sql in change(trailed, key):
        if column in made:
            continue
        with undone():
            before = one(f'SELECT "{column}" FROM {trailed.table} WHERE {trailed.key} = %s', key)
            if not succeeds(sql, key):
                continue
            if one(f'SELECT "{column}" FROM {trailed.table} WHERE {trailed.key} = %s', key) == before:
                continue
            made.add(column)
            lines = found(trailed.table)
            if len(lines) != 1 or f"{trailed.table} row {key}, {column}:" not in lines[0]:
                missed.append((trailed.table, column, lines))
    return missed, len(made)


def tamper(trailed):
    """Change, delete and add in one table; give what nobody named, and how many changes there were of each."""
    missed, changed = changes(trailed)
    key = first_key(trailed)
    with undone():
        deleted = succeeds(f"DELETE FROM {trailed.table} WHERE {trailed.key} = %s", key)
        lines = found(trailed.table)
        if deleted and not any(f"row {key}: in the trail, deleted from the table" in line for line in lines):
            missed.append((trailed.table, "delete", lines))
    with undone():
        new = copy(trailed, key)
        lines = found(trailed.table)
        if new and not any(f"row {new}: in the table, not in the trail" in line for line in lines):
            missed.append((trailed.table, "insert", lines))
    return missed, {"changed": changed, "deleted": int(deleted), "added": int(new is not None)}


@pytest.mark.usefixtures("_full")
def test_every_change_row_more_and_row_less_in_every_table_is_named():
    """Walks over every recorded table that has rows: each column changed, a row deleted and a row added."""
    tables = [trailed for trailed in filled() if not trailed.table.startswith("trail_")]
    missed, count = [], Counter()
    with asleep():
        for trailed in tables:
            not_named, made = tamper(trailed)
            missed += not_named
            count.update(made)

    assert missed == []
    assert len(tables) >= 70
    assert (count["changed"] >= 300, count["deleted"] >= 70, count["added"] >= 60) == (True,) * 3, count
    print(count, len(tables))


@pytest.mark.usefixtures("trail_2024")
def test_nothing_is_named_while_nobody_tampered():
    lines = list(differences(Scope()))

    assert lines == []
