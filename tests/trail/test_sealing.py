"""The chain: what is sealed, when, and what can be kept elsewhere."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone

from drenthe.lib.database.verifying import NoSuchCheck, Scope, differences
from drenthe.trail import tasks
from drenthe.trail.models import TrailAnchor, TrailEntry, TrailSeal
from drenthe.trail.services import sealing
from tests.factories import make_scheme


@pytest.mark.django_db
def test_seals_follow_each_other_and_cover_every_entry():
    first = sealing.seal()
    make_scheme()
    second = sealing.seal()

    assert (first.number, second.number) == (1, 2)
    assert second.previous_hash == first.hash
    assert (first.first_entry, second.first_entry) == (1, first.last_entry + 1)
    assert second.entries == TrailEntry.objects.filter(pk__gt=first.last_entry, pk__lte=second.last_entry).count()
    assert list(differences(only=["chain"])) == []


@pytest.mark.django_db
def test_seal_alone_is_not_sealed_again():
    sealing.seal()

    assert sealing.seal() is None
    assert TrailSeal.objects.count() == 1


@pytest.mark.django_db
def test_background_work_seals_and_keeps_one_anchor_a_day():
    tasks.seal()
    tasks.anchor()
    tasks.anchor()

    assert TrailAnchor.objects.get().seal_number == TrailSeal.objects.latest("number").number


@pytest.mark.django_db
def test_entries_that_nobody_sealed_for_a_day_are_named():
    make_scheme()
    assert list(differences(only=["chain"])) == []

    with time_machine.travel(timezone.now() + timedelta(days=2)):
        (line,) = differences(only=["chain"])
    assert "sealing does not run" in line


@pytest.mark.django_db
def test_anchors_are_written_and_compared(tmp_path, capsys):
    file = tmp_path / "anchors.json"
    call_command("seal")
    call_command("anchors", out=str(file))
    call_command("anchors")

    call_command("verify", check=["chain"], anchors=str(file))

    assert TrailSeal.objects.latest("number").hash in capsys.readouterr().out
    kept = json.loads(file.read_text())
    kept["anchors"][0]["hash"] = "x"
    file.write_text(json.dumps(kept))
    with pytest.raises(SystemExit):
        call_command("verify", check=["chain"], anchors=str(file))
    assert "that was kept elsewhere: x kept elsewhere" in capsys.readouterr().err


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "{}", "[]", '{"anchors": 5}'])
def test_file_that_holds_no_anchors_is_refused(tmp_path, text):
    file = tmp_path / "anchors.json"
    file.write_text(text)

    with pytest.raises(CommandError, match="not a file of anchors"):
        call_command("verify", anchors=str(file))


@pytest.mark.django_db
def test_unknown_check_is_refused():
    with pytest.raises(NoSuchCheck):
        list(differences(Scope(), only=["everything"]))


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="one writer at a time on SQLite")
def test_seal_waits_for_who_already_wrote_an_entry():
    """An entry with a lower number that is committed later would fall between two seals."""

    def seal():
        try:
            return sealing.seal()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            make_scheme()
            waiting = pool.submit(seal)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.5)
        made = waiting.result(timeout=5)

    assert made.last_entry == TrailEntry.objects.exclude(table_name="trail_trailseal").latest("pk").pk
