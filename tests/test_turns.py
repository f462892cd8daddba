"""What one person may ask of the workers and send to the site: so much, and the refusal says how to go on."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.exports import jobs, runner
from drenthe.exports.models import ExportRun, ExportState
from drenthe.exports.refusals import TooManyAtOnce, TooManyThisHour
from drenthe.lib.files.filechecks import FileContentMismatch
from drenthe.uploads.models import ReceivedFile
from drenthe.uploads.services import room
from drenthe.uploads.services.refusals import TooManyUploads, TooManyUploadsWaiting, TooMuchUploaded
from monitoring.services.sources import plan_uploads
from subsidies.models import LetterJob
from tests.exports.exporting import make_run
from tests.factories import make_user
from tests.web import signed_in, text_of

AT_ONCE = 3


@pytest.fixture(autouse=True)
def few(settings, files):
    """Small numbers, so that a test reaches them."""
    settings.JOBS_AT_ONCE, settings.JOBS_PER_HOUR = AT_ONCE, 6
    settings.UPLOADS_WAITING, settings.UPLOADS_PER_HOUR, settings.UPLOAD_MB_PER_HOUR = 2, 3, 1


def ask(actor):
    return runner.request_export("applications", actor=actor)


@pytest.mark.django_db
def test_exports_and_letters_at_once_count_together_and_each_person_alone():
    actor, other = make_user(Role.CASE_OFFICER), make_user(Role.READER)
    LetterJob.objects.create(requested_by=actor, kind="receipt", letter_date=timezone.localdate(), case_numbers=["x"])
    for _number in range(AT_ONCE - 1):
        ask(actor)

    with pytest.raises(TooManyAtOnce, match="3"):
        ask(actor)

    assert ask(other).state == ExportState.QUEUED
    jobs.cancel(ExportRun.objects.filter(requested_by=actor).first())
    assert ask(actor).state == ExportState.QUEUED


@pytest.mark.django_db
def test_exports_in_an_hour_say_when_the_next_can_be_asked():
    actor = make_user(Role.READER)
    for _number in range(6):
        jobs.cancel(ask(actor))
    ExportRun.objects.update(requested_at=timezone.now() - timedelta(minutes=50))

    with pytest.raises(TooManyThisHour, match="10"):
        ask(actor)

    ExportRun.objects.update(requested_at=timezone.now() - timedelta(minutes=61))
    assert ask(actor).state == ExportState.QUEUED


@pytest.mark.django_db
def test_trying_again_takes_a_turn_too():
    actor = make_user(Role.AUDITOR)
    failed = make_run(ExportState.FAILED, requested_by=actor)
    for _number in range(AT_ONCE):
        ask(actor)

    with pytest.raises(TooManyAtOnce):
        jobs.retry(failed)


@pytest.mark.django_db
def test_screen_says_that_it_is_too_many():
    client = signed_in(Role.READER)
    answers = [
        client.post("/exports/new/applications/", {"format": "xlsx", "query": ""}) for _turn in range(AT_ONCE + 1)
    ]

    assert [answer.status_code for answer in answers] == [302] * AT_ONCE + [409]
    assert "3 bestanden" in text_of(answers[-1])


@pytest.mark.django_db(transaction=True)
def test_requests_at_the_same_moment_count_each_other():
    actor, start = make_user(Role.READER), threading.Barrier(8)

    def ask_once(_number):
        start.wait(timeout=30)
        try:
            ask(actor)
        except TooManyAtOnce:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(ask_once, range(8)))

    assert sum(taken) == ExportRun.objects.count() == AT_ONCE


def send(actor, content=b"a,b\n1,2\n", name="plan.csv"):
    return plan_uploads.receive(
        file=ContentFile(content), name=name, as_of=timezone.localdate(), source="test", actor=actor
    )


@pytest.mark.django_db
def test_files_that_wait_are_few_and_make_room_for_others_when_discarded():
    actor = make_user(Role.STATISTICS_OFFICER)
    send(actor)
    send(actor)

    with pytest.raises(TooManyUploadsWaiting, match="2"):
        send(actor)


@pytest.mark.django_db
def test_files_in_an_hour_count_also_when_they_are_refused():
    actor = make_user()
    for _number in range(3):
        with pytest.raises(FileContentMismatch):
            room.check_file_of(ContentFile(b"no workbook"), "x.xlsx", actor=actor)

    with pytest.raises(TooManyUploads, match="3"):
        room.check_file_of(ContentFile(b"x"), "x.csv", actor=actor)

    ReceivedFile.objects.update(received_at=timezone.now() - timedelta(minutes=61))
    room.check_file_of(ContentFile(b"x"), "x.csv", actor=actor)


@pytest.mark.django_db
def test_bytes_in_an_hour_pass_to_the_last_one():
    actor = make_user()
    room.count(ContentFile(b"x" * (room.MEGABYTE - 1)), "x.csv", actor=actor)
    room.count(ContentFile(b"x"), "x.csv", actor=actor)

    with pytest.raises(TooMuchUploaded, match="1 MB"):
        room.count(ContentFile(b"x"), "x.csv", actor=actor)
