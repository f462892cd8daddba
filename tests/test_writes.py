"""The look-out of tests/writes.py: it sees what changes something, and is silent about reading and signing in."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction

from drenthe.accounts.roles import Role
from tests.factories import make_project, make_user
from tests.web import signed_in
from tests.writes import is_write, statements_that_write


@pytest.mark.parametrize(
    ("statement", "writes"),
    [
        ('INSERT INTO "subsidies_note" ("text") VALUES (%s)', True),
        ('INSERT OR IGNORE INTO "auth_group" ("name") VALUES (%s)', True),
        ('UPDATE "subsidies_application" SET "title" = %s', True),
        ('  delete from "projects_stay"', True),
        ('WITH gone AS (DELETE FROM "projects_stay" RETURNING id) SELECT id FROM gone', True),
        ('TRUNCATE "projects_stay"', True),
        ('UPDATE "django_session_of_another" SET "a" = 1', True),
        ('UPDATE "django_session" SET "session_data" = %s', False),
        ('INSERT INTO "accounts_tally" ("key") VALUES (%s)', False),
        ('SELECT "id" FROM "subsidies_note" FOR UPDATE', False),
        ('SAVEPOINT "s1"', False),
        ('RELEASE SAVEPOINT "s1"', False),
    ],
)
def test_statement_is_told_apart(statement, writes):
    assert is_write(statement) is writes


@pytest.mark.django_db
def test_write_is_seen_even_if_it_is_rolled_back():
    project = make_project()

    with statements_that_write() as written:
        with transaction.atomic():
            project.delete()
            transaction.set_rollback(True)
        Group.objects.bulk_create([Group(name="x"), Group(name="y")])
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE projects_project SET title = %s", [("x",), ("y",)])

    assert {statement.split()[0] for statement in written} == {"DELETE", "INSERT", "UPDATE"}


@pytest.mark.django_db
def test_page_that_is_only_read_writes_nothing():
    client = signed_in(user=make_user(Role.READER))

    with statements_that_write() as written:
        assert client.get("/schemes/").status_code == 200

    assert written == []
