"""Work in the background: sealing the trail, and an anchor a day."""

import structlog
from celery import shared_task
from django.db import OperationalError

from drenthe.trail.services import sealing

log = structlog.get_logger(__name__)


@shared_task
def seal() -> None:
    """Seal what came since; when somebody writes for a long time, the next turn does."""
    try:
        sealing.seal()
    except OperationalError:
        log.warning("the trail is sealed at the next turn: somebody writes for a long time")


@shared_task
def anchor() -> None:
    """Keep the last seal of the day."""
    sealing.anchor()
