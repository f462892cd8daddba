"""Work at set times on the requests that were carried out."""

from celery import shared_task
from django.conf import settings

from drenthe.idempotency.models import forget


@shared_task
def forget_requests() -> None:
    """Remove the answers of more than IDEMPOTENCY_DAYS days ago."""
    forget(days=settings.IDEMPOTENCY_DAYS)
