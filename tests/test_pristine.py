"""A test that really commits leaves nothing behind, and takes nothing of the migrations with it."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection

from drenthe.accounts.roles import Role
from drenthe.lib.database import guards_in_place


@pytest.mark.parametrize("turn", [1, 2])
@pytest.mark.django_db(transaction=True)
def test_rows_that_were_committed_are_gone_and_those_of_the_migrations_are_back(turn):
    Group.objects.create(name="left by a test")
    Group.objects.filter(name=Role.FINANCE).delete()

    assert Group.objects.count() == len(Role)


@pytest.mark.parametrize("turn", [1, 2, 3])
@pytest.mark.django_db
def test_rows_of_the_migrations_are_there_whichever_test_came_before(turn):
    assert set(Group.objects.values_list("name", flat=True)) == set(Role.values)
    assert Permission.objects.filter(group__name=Role.FINANCE).exists()


@pytest.mark.django_db(transaction=True)
def test_guards_of_the_database_are_awake():
    assert list(guards_in_place.differences(connection)) == []


@pytest.mark.parametrize("turn", ["first", "second"])
def test_files_of_another_test_are_not_there(turn):
    name = default_storage.save("letters/left.docx", ContentFile(b"left behind"))

    assert name == "letters/left.docx", "another test left it, so it was given another name"
