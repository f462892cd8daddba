"""Work in the background. A task calls a service, and can be run twice."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.exports import jobs
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.jobs.queueing import start, start_when_committed
from subsidies.models import LetterJob, Scheme
from subsidies.services.case.versions import apply_versions
from subsidies.services.decisions import effects
from subsidies.services.letters import letter_jobs
from subsidies.services.work import reminders


@shared_task
def apply_scheme_versions() -> None:
    """Mark the cases that a version touches whose day of publication has come."""
    for scheme in Scheme.objects.all():
        with alone("subsidies.tasks.apply_scheme_versions", scheme.code):
            apply_versions(scheme, actor=User.objects.system())


@shared_task
def take_effect() -> None:
    """Carry out what was decided on awards and works by now."""
    today = timezone.localdate()
    for case in effects.due(on=today):
        with alone("subsidies.tasks.take_effect", case.case_number):
            effects.take_effect(case, on=today)


@shared_task
def remind() -> None:
    """Mail everybody their dates that are late or near."""
    reminders.remind_all(on=timezone.localdate())


@shared_task
def make_letters(job_id: str) -> None:
    """Make the letters of one job."""
    letter_jobs.make_letters(UUID(job_id))


def make_when_committed(job: LetterJob) -> None:
    """Have a worker make the letters of a job once the present transaction is committed."""
    start_when_committed(make_letters, str(job.pk))


@shared_task
def sweep_letter_jobs() -> None:
    """Start again, or give up, what a lost worker left."""
    for job_id in jobs.sweep(LetterJob):
        with alone("LetterJob: sweep", job_id):
            start(make_letters, str(job_id))


@shared_task
def expire_letter_jobs() -> None:
    """Delete zips that are past their day; the letters stay in the dossiers."""
    jobs.expire(LetterJob)
