"""Work in the background. A task takes an id, calls a service, and can be run twice."""

from uuid import UUID

from celery import shared_task

from drenthe.exports import jobs, repeats, runner
from drenthe.exports.models import ExportRun
from drenthe.lib.jobs.each_alone import alone
from drenthe.lib.jobs.queueing import start, start_when_committed


@shared_task
def build_export(run_id: str) -> None:
    """Build the file of one export run."""
    runner.build(UUID(run_id))


def build_when_committed(run: ExportRun) -> None:
    """Have a worker build a run once the present transaction is committed; not at all when it is rolled back."""
    start_when_committed(build_export, str(run.pk))


@shared_task
def sweep_exports() -> None:
    """Start again, or give up, what a lost worker left."""
    for run_id in jobs.sweep(ExportRun):
        with alone("ExportRun: sweep", run_id):
            start(build_export, str(run_id))


@shared_task
def expire_exports() -> None:
    """Throw away files that are past their day."""
    jobs.expire(ExportRun)


@shared_task
def make_repeated() -> None:
    """Ask for the files that come by themselves and whose day has come."""
    repeats.make_due(build=build_when_committed)
