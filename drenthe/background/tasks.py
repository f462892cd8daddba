"""Work behind the pages. A task calls a service, and can be run twice."""

from uuid import UUID

from celery import shared_task
from django.conf import settings

from drenthe.background.enums import Part
from drenthe.background.services import outbox, signs
from drenthe.lib.jobs.queueing import start_when_committed
from drenthe.lib.storage import orphans


@shared_task
def deliver_mail(key: str) -> None:
    """Send one mail."""
    outbox.deliver(UUID(key))


def deliver_when_committed(key: UUID) -> None:
    """Have a worker send a mail once the present transaction is committed."""
    start_when_committed(deliver_mail, str(key))


@shared_task
def sweep_mail() -> None:
    """Send what waits and what a lost worker left."""
    outbox.deliver_due()


@shared_task
def forget_mail() -> None:
    """Remove mails of more than MAIL_DAYS days ago."""
    outbox.forget(days=settings.MAIL_DAYS)


@shared_task
def sweep_files() -> None:
    """Remove files that no row names, and what was left in the folder for temporary files."""
    orphans.sweep()


@shared_task
def show_life() -> None:
    """Say that beat, the queue and a worker are all there."""
    signs.show(Part.WORKER)
