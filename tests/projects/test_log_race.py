"""The same line sent twice at the same moment, and two moves at once: the second waits for the first."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from projects.enums import Phase
from projects.models import StatusLine, Stay
from projects.services.log import write_line
from projects.services.phases import move
from projects.services.refusals import AlreadyInPhase
from tests.factories import make_followed

pytestmark = pytest.mark.django_db(transaction=True)


def alone(act):
    """Do something on a connection of its own."""
    try:
        return act()
    finally:
        connection.close()


def test_line_that_comes_in_twice_at_once_waits_and_is_kept_once():
    project, key = make_followed(), uuid.uuid4()
    actor = project.adviser

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            first, was_new = write_line(project, text="Once", key=key, actor=actor)
            second = pool.submit(alone, lambda: write_line(project, text="Once", key=key, actor=actor))
            with pytest.raises(TimeoutError):
                second.result(timeout=0.5)
        again, is_new = second.result(timeout=10)

    assert (was_new, is_new, again.pk) == (True, False, first.pk)
    assert StatusLine.objects.count() == 1


def test_move_waits_for_the_move_before_it():
    project = make_followed()
    actor = project.adviser

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            move(project, phase=Phase.PLAN, actor=actor)
            second = pool.submit(alone, lambda: move(project, phase=Phase.PLAN, actor=actor))
            with pytest.raises(TimeoutError):
                second.result(timeout=0.5)
        with pytest.raises(AlreadyInPhase):
            second.result(timeout=10)

    assert Stay.objects.filter(left_on=None).count() == 1
