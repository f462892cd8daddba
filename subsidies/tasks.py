"""Work in the background. A task calls a service, and can be run twice."""

from celery import shared_task
from django.utils import timezone

from subsidies.services import reminders


@shared_task
def remind() -> None:
    """Mail everybody their dates that are late or near."""
    reminders.remind_all(on=timezone.localdate())
