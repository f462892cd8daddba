"""Work in the background. A task calls a service, and can be run twice."""

from celery import shared_task
from django.utils import timezone

from projects.services import digest
from projects.services.contacts import remove_expired


@shared_task
def mail_week() -> None:
    """Mail advisers and the team lead their week."""
    digest.mail_all(on=timezone.localdate())


@shared_task
def remove_contacts() -> None:
    """Remove the contacts that need not be kept any longer."""
    remove_expired(on=timezone.localdate())
