"""Work in the background: forgetting the attempts of which the window is over, and sessions that ended."""

from celery import shared_task
from django.core.management import call_command

from drenthe.accounts import tallies


@shared_task
def forget_attempts() -> None:
    """Remove what counts no more."""
    tallies.forget_old()
    call_command("clearsessions")
