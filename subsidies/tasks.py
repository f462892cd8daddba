"""Work in the background. A task calls a service, and can be run twice."""

from celery import shared_task
from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.models import Scheme
from subsidies.services import reminders
from subsidies.services.versions import apply_versions


@shared_task
def apply_scheme_versions() -> None:
    """Mark the cases that a version touches whose day of publication has come."""
    for scheme in Scheme.objects.all():
        apply_versions(scheme, actor=User.objects.system())


@shared_task
def remind() -> None:
    """Mail everybody their dates that are late or near."""
    reminders.remind_all(on=timezone.localdate())
