"""Work in the background. A task calls a service, and can be run twice."""

from uuid import UUID

from celery import shared_task

from drenthe.exports import jobs
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.jobs.queueing import start, start_when_committed
from monitoring.models import CbsJob
from monitoring.services.sources import cbs_jobs


@shared_task
def fetch_from_cbs(job_id: str) -> None:
    """Fetch the table of one job."""
    cbs_jobs.fetch(UUID(job_id))


def fetch_when_committed(job: CbsJob) -> None:
    """Have a worker fetch the table of a job once the present transaction is committed."""
    start_when_committed(fetch_from_cbs, str(job.pk))


@shared_task
def sweep_cbs_jobs() -> None:
    """Start again, or give up, what a lost worker left."""
    for job_id in jobs.sweep(CbsJob):
        with alone("CbsJob: sweep", job_id):
            start(fetch_from_cbs, str(job_id))


@shared_task
def expire_cbs_jobs() -> None:
    """Throw away what was fetched and is past its day; what was stored of it stays."""
    jobs.expire(CbsJob)
