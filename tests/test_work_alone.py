"""Work at set times: one thing that goes wrong stops none of the others, and is kept for an administrator."""

from datetime import date, timedelta

import pytest
from celery import current_app
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, default_storage
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from drenthe.accounts.roles import Role
from drenthe.alerts.services import alerts
from drenthe.beat import SCHEDULE
from drenthe.exports import repeats
from drenthe.exports import tasks as exports
from drenthe.exports.models import ExportRun, ExportState, FailedItem, RepeatedExport
from drenthe.lib.storage import orphans
from drenthe.uploads.services import uploads
from monitoring.models import CbsJob
from projects.models import Contact, ProjectImport
from projects.services import digest
from subsidies.models import LetterJob, Scheme, SentElsewhere
from subsidies.services.case import versions
from subsidies.services.ceilings import ledger
from subsidies.services.work import reminders
from tests import factories
from tests.factories import make_mail, make_project, make_scheme, make_user
from tests.monitoring.tables import make_table

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]
LONG_AGO = timezone.now() - timedelta(days=400)
# One statement, or one chain: there are no things in it that could go wrong apart from each other.
WHOLE = {
    "drenthe.idempotency.tasks.forget_requests",
    "drenthe.trail.tasks.seal",
    "drenthe.trail.tasks.anchor",
    "drenthe.accounts.tasks.forget_attempts",
    "drenthe.background.tasks.forget_mail",
    "drenthe.background.tasks.show_life",
}


def poisoned(monkeypatch, owner, name):
    """Have a function raise at its first call; return the list of what it was called with afterwards."""
    real, seen = getattr(owner, name), []

    def first_fails(*args, **kwargs):
        seen.append(args)
        if len(seen) == 1:
            raise RuntimeError("poison")
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, name, first_fails)
    return seen


def people(monkeypatch, owner, name, role):
    for _number in range(3):
        make_user(role)
    return poisoned(monkeypatch, owner, name)


def schemes(monkeypatch):
    for _number in range(3 - Scheme.objects.count()):
        make_scheme()
    return poisoned(monkeypatch, versions, "touched_by_versions")


def ended_awards(monkeypatch):
    def told(decision, on=None):
        SentElsewhere.objects.create(
            application=decision.application, decision=decision, sent_on=on or timezone.localdate(),
            taken_over_from="test", actor=decision.actor,
        )  # fmt: skip

    monkeypatch.setattr(factories, "sent", told)
    for _number in range(3):
        factories.end_award(factories.make_award())
    return poisoned(monkeypatch, ledger, "release")


def waiting_jobs(monkeypatch, model, task):
    user = make_user()
    for _number in range(3):
        model.objects.create(requested_by=user, queued_at=LONG_AGO, **FIELDS[model]())
    return poisoned(monkeypatch, current_app.tasks[task], "delay")


FIELDS = {
    ExportRun: lambda: {"export": "applications", "as_of": date(2026, 1, 1)},
    LetterJob: lambda: {"kind": "receipt", "letter_date": date(2026, 1, 1), "case_numbers": ["x"]},
    CbsJob: lambda: {"table": make_table()},
}


def ended_jobs(monkeypatch, model):
    user = make_user()
    for number in range(3):
        file = f"x/{number}.xlsx"
        ended = {"state": ExportState.DONE, "file": file, "expires_at": LONG_AGO}
        model.objects.create(requested_by=user, **ended, **FIELDS[model]())
    return poisoned(monkeypatch, InMemoryStorage, "delete")


def contacts(monkeypatch):
    project = make_project()
    for number in range(3):
        Contact.objects.create(project=project, name=f"C{number}", keep_until=date(2020, 1, 1))
    return poisoned(monkeypatch, Contact, "delete")


def old_uploads(monkeypatch):
    user = make_user()
    for number in range(3):
        made = uploads.keep(
            ProjectImport(), file=ContentFile(b"x"), name=f"{number}.xlsx", sha256="0" * 64, actor=user
        )
        ProjectImport.objects.filter(pk=made.pk).update(uploaded_at=LONG_AGO)
    return poisoned(monkeypatch, uploads, "discard")


def mails(monkeypatch):
    for _number in range(3):
        make_mail()
    return poisoned(monkeypatch, EmailMultiAlternatives, "message")


def stray_files(monkeypatch):
    for number in range(3):
        default_storage.save(f"exports/{number}.xlsx", ContentFile(b"x"))
    monkeypatch.setattr(orphans, "GRACE", timedelta(0))
    return poisoned(monkeypatch, InMemoryStorage, "delete")


def repeated(monkeypatch):
    day = timezone.localdate()
    for _number in range(3):
        RepeatedExport.objects.create(
            export="budget", format="xlsx", rhythm="week", next_on=day, owner=make_user(Role.FINANCE)
        )
    monkeypatch.setattr(exports, "build_when_committed", lambda _run: None)
    return poisoned(monkeypatch, repeats, "_make")


BUILD, MAKE = "drenthe.exports.tasks.build_export", "subsidies.tasks.make_letters"
FETCH = "monitoring.tasks.fetch_from_cbs"
POISON = {
    "drenthe.exports.tasks.sweep_exports": lambda patch: waiting_jobs(patch, ExportRun, BUILD),
    "subsidies.tasks.sweep_letter_jobs": lambda patch: waiting_jobs(patch, LetterJob, MAKE),
    "monitoring.tasks.sweep_cbs_jobs": lambda patch: waiting_jobs(patch, CbsJob, FETCH),
    "monitoring.tasks.expire_cbs_jobs": lambda patch: ended_jobs(patch, CbsJob),
    "subsidies.tasks.expire_letter_jobs": lambda patch: ended_jobs(patch, LetterJob),
    "drenthe.exports.tasks.make_repeated": repeated,
    "drenthe.exports.tasks.expire_exports": lambda patch: ended_jobs(patch, ExportRun),
    "subsidies.tasks.apply_scheme_versions": schemes,
    "subsidies.tasks.take_effect": ended_awards,
    "subsidies.tasks.remind": lambda patch: people(patch, reminders, "remind", Role.CASE_OFFICER),
    "drenthe.alerts.tasks.mail_alerts": lambda patch: people(patch, alerts, "mail_new", Role.READER),
    "projects.tasks.mail_week": lambda patch: people(patch, digest, "mail_week", Role.ADVISER),
    "projects.tasks.remove_contacts": contacts,
    "drenthe.uploads.tasks.clear_uploads": old_uploads,
    "drenthe.background.tasks.sweep_mail": mails,
    "drenthe.background.tasks.sweep_files": stray_files,
}


def test_every_scheduled_task_is_tried_or_has_one_thing_only():
    assert {entry["task"] for entry in SCHEDULE.values()} == set(POISON) | WHOLE


@pytest.mark.parametrize("task", POISON)
def test_one_thing_that_goes_wrong_stops_no_other_and_is_kept(monkeypatch, task):
    seen = POISON[task](monkeypatch)

    current_app.loader.import_default_modules()
    current_app.tasks[task]()

    assert len(seen) >= 3
    assert "RuntimeError: poison" in FailedItem.objects.get().problem


def test_what_fails_again_is_one_row_that_counts(monkeypatch):
    monkeypatch.setattr(reminders, "remind", lambda user, on: 1 / 0)
    make_user(Role.CASE_OFFICER)

    reminders.remind_all(on=date(2026, 1, 1))
    reminders.remind_all(on=date(2026, 1, 2))

    assert FailedItem.objects.get().times == 2
