"""Files that come by themselves: on which day, as of which day, for whom, and until when."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from time_machine import travel

from drenthe.accounts.roles import Role
from drenthe.exports import repeats, runner
from drenthe.exports.models import ExportRun, ExportState, RepeatedExport, Rhythm
from drenthe.exports.refusals import (
    AlreadyRepeated,
    AlreadyStopped,
    NoLongerAllowed,
    RepeatNotOffered,
    TooManyRepeated,
)
from drenthe.exports.registry import EXPORTS
from tests.exports.exporting import make_run
from tests.factories import make_user
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def started(*, rhythm=Rhythm.WEEK, actor=None, **fields):
    actor = actor or make_user(Role.CASE_OFFICER)
    run = make_run(ExportState.DONE, requested_by=actor, **{"export": "decisions", **fields})
    return repeats.start(run, rhythm=rhythm, actor=actor)


def due(repeat, day=None):
    """Let the day of a repeat be today, or another."""
    RepeatedExport.objects.filter(pk=repeat.pk).update(next_on=day or timezone.localdate())
    repeat.refresh_from_db()


def make_due():
    """What a worker does in the night; the runs that it asked for."""
    made = []
    repeats.make_due(build=made.append)
    return made


@pytest.mark.parametrize(
    ("rhythm", "after", "expected"),
    [
        (Rhythm.WEEK, date(2026, 11, 29), date(2026, 11, 30)),  # a Sunday
        (Rhythm.WEEK, date(2026, 11, 30), date(2026, 12, 7)),  # a Monday
        (Rhythm.WEEK, date(2026, 12, 30), date(2027, 1, 4)),
        (Rhythm.MONTH, date(2026, 11, 30), date(2026, 12, 1)),
        (Rhythm.MONTH, date(2026, 12, 1), date(2027, 1, 1)),
        (Rhythm.MONTH, date(2028, 1, 31), date(2028, 2, 1)),
        (Rhythm.YEAR, date(2026, 12, 31), date(2027, 1, 1)),
        (Rhythm.YEAR, date(2027, 1, 1), date(2028, 1, 1)),
    ],
)
def test_next_day_of_a_rhythm(rhythm, after, expected):
    assert repeats.next_day(rhythm, after) == expected


def test_file_of_a_period_is_as_of_its_last_day_and_is_mailed_about(settings, django_capture_on_commit_callbacks):
    actor = make_user(Role.ADVISER)
    repeat = started(
        actor=actor, export="projects", columns=["phase"], filters={"as_of": "2024-01-01", "phase": "plan"}
    )
    day = timezone.localdate() - timedelta(days=2)  # the worker was down for two days
    due(repeat, day)

    (run,) = make_due()
    with django_capture_on_commit_callbacks(execute=True):
        runner.build(run.pk)

    run.refresh_from_db()
    repeat.refresh_from_db()
    assert (run.state, run.as_of, run.repeat) == (ExportState.DONE, day - timedelta(days=1), repeat)
    assert (run.columns, run.filters) == (["phase"], {"phase": "plan"})  # each has a day of its own
    assert repeat.next_on == repeats.next_day(Rhythm.WEEK, timezone.localdate())
    (message,) = mail.outbox
    assert (message.to, message.subject) == ([repeat.owner.email], "Uw bestand staat klaar: Projecten")
    assert f"{settings.SITE_URL}{run.get_absolute_url()}" in message.body
    assert make_due() == []  # once


def test_list_as_it_is_now_is_made_as_it_is_on_the_day():
    repeat = started(export="obligations")
    due(repeat)

    (run,) = make_due()

    assert run.as_of == timezone.localdate()


def test_one_that_lost_the_right_is_told_and_the_others_are_made():
    lost, kept = started(), started()
    lost.owner.groups.clear()
    for repeat in (lost, kept):
        due(repeat)

    (run,) = make_due()

    assert run.repeat == kept
    lost.refresh_from_db()
    assert "mag het bestand" in lost.problem or "niet" in lost.problem
    assert lost.next_on > timezone.localdate()
    lost.owner.groups.set(kept.owner.groups.all())
    due(lost)
    make_due()
    lost.refresh_from_db()
    assert lost.problem == ""


def test_one_that_was_stopped_is_made_no_more():
    repeat = started()
    due(repeat)
    repeats.stop(repeat)

    assert make_due() == []
    with pytest.raises(AlreadyStopped):
        repeats.stop(repeat)


def test_day_is_taken_by_one_worker_only():
    repeat = started()
    due(repeat)
    stale = RepeatedExport.objects.select_related("owner").get(pk=repeat.pk)

    made = make_due()
    repeats._make(stale, timezone.localdate(), made.append)  # another that had read it before

    assert len(made) == ExportRun.objects.filter(repeat=repeat).count() == 1


def test_same_file_comes_by_itself_once_and_a_person_has_a_few(settings):
    settings.JOBS_AT_ONCE = 2
    actor = make_user(Role.CASE_OFFICER)
    first = started(actor=actor)

    with pytest.raises(AlreadyRepeated):
        started(actor=actor, rhythm=Rhythm.YEAR)
    started(actor=actor, export="obligations")
    with pytest.raises(TooManyRepeated):
        started(actor=actor, export="applications")
    repeats.stop(first)
    started(actor=actor, export="applications")
    settings.JOBS_AT_ONCE = 1
    assert len(repeats.going(actor)) == 2  # with fewer allowed they are all there to be stopped


@pytest.mark.parametrize("key", sorted(key for key, export in EXPORTS.items() if not export.is_listed))
def test_file_of_a_page_of_its_own_does_not_come_by_itself(key, monkeypatch):
    monkeypatch.setattr(runner, "require_right", lambda _run, _person: None)

    with pytest.raises(RepeatNotOffered):
        started(export=key)


def test_file_that_one_may_not_see_does_not_come_by_itself():
    run = make_run(ExportState.DONE, export="decisions", requested_by=make_user(Role.CASE_OFFICER))

    with pytest.raises(NoLongerAllowed):
        repeats.start(run, rhythm=Rhythm.WEEK, actor=make_user())


def test_rhythm_is_one_that_there_is():
    fields = {"export": "decisions", "format": "xlsx", "next_on": date(2026, 1, 1), "owner": make_user()}
    RepeatedExport.objects.create(rhythm=Rhythm.MONTH, **fields)

    with pytest.raises(IntegrityError), transaction.atomic():
        RepeatedExport.objects.create(rhythm="day", **fields)


@travel("2026-11-25T09:00:00+01:00", tick=True)
def test_it_is_started_and_stopped_on_screen():
    client = signed_in(Role.CASE_OFFICER)
    run = make_run(ExportState.DONE, export="decisions", requested_by=client.user)
    assert "Dit bestand automatisch laten maken" in text_of(client.get(run.get_absolute_url()))

    page = text_of(client.post(reverse("exports:export-repeat", args=[run.pk]), {"rhythm": "month"}, follow=True))

    assert "voor het eerst op 1 december 2026" in page
    repeat = RepeatedExport.objects.get()
    assert "Elke maand, op de eerste dag" in page
    again = text_of(client.post(reverse("exports:export-repeat", args=[run.pk]), {"rhythm": "week"}, follow=True))
    assert "Dit bestand wordt al automatisch gemaakt" in again
    wrong = client.post(reverse("exports:export-repeat", args=[run.pk]), {"rhythm": "day"}, follow=True)
    assert wrong.redirect_chain[-1][0] == run.get_absolute_url()
    address = reverse("exports:export-repeat-stop", args=[repeat.pk])
    assert signed_in(Role.CASE_OFFICER).post(address).status_code == 404
    assert "wordt niet meer automatisch gemaakt" in text_of(client.post(address, follow=True))
    assert "was al gestopt" in text_of(client.post(address, follow=True))
