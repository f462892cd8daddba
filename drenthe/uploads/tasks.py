"""Work at set times on files that were uploaded."""

from celery import shared_task
from django.conf import settings

from drenthe.uploads.services import uploads


@shared_task
def clear_uploads() -> None:
    """Discard files that nobody stored in UPLOAD_DAYS days: they may hold names, and nobody misses them."""
    uploads.clear(days=settings.UPLOAD_DAYS)
