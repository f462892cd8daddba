"""Reading as of one moment: writers go on, and the reader does not see them."""

import pytest
from django.db import DatabaseError, connection, transaction

from drenthe.lib.database.snapshot import snapshot
from projects.models import Organisation
from tests.exports.exporting import elsewhere
from tests.factories import make_organisation

pytestmark = pytest.mark.django_db(transaction=True)


def test_reader_sees_one_moment_and_keeps_no_writer_waiting():
    make_organisation()

    with snapshot():
        before = Organisation.objects.count()
        elsewhere(make_organisation)  # would wait for the reader, and fail after its time
        elsewhere(lambda: Organisation.objects.update(kind="other"))
        after = Organisation.objects.count()
        changed = Organisation.objects.filter(kind="other").count()

    assert (before, after, changed) == (1, 1, 0)
    assert Organisation.objects.count() == 2


def test_writer_finds_the_database_free_after_a_fault_in_the_reader():
    with pytest.raises(ZeroDivisionError), snapshot():  # noqa: PT012 -- the fault comes after reading
        Organisation.objects.count()
        raise ZeroDivisionError

    make_organisation()
    assert not connection.in_atomic_block


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite lets a reader write")
def test_reader_writes_nothing():
    with pytest.raises(DatabaseError, match="read-only"), snapshot():
        Organisation.objects.create(name="Stichting Nieuw Begin")


def test_inside_a_transaction_its_caller_decides():
    with transaction.atomic(), snapshot():
        make_organisation()

    assert Organisation.objects.count() == 1
