"""Alerts by mail."""

from celery import shared_task
from django.utils import timezone

from drenthe.alerts.services import alerts


@shared_task
def mail_alerts() -> None:
    """Mail everybody the alerts that are new to them."""
    alerts.mail_all(on=timezone.localdate())
