"""Numbers for those who keep watch, in the text that Prometheus reads; only with the token of METRICS_TOKEN.

Counted from the database at each call, so they are the same whichever process is asked.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Min
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from drenthe.background.enums import MailState
from drenthe.background.models import OutgoingMail
from drenthe.background.services import outbox, signs
from drenthe.exports.models import ExportRun, ExportState, FileJob
from drenthe.health import has_token, looks
from drenthe.trail.models import TrailSeal
from monitoring.models import CbsJob
from subsidies.models import LetterJob

JOBS: dict[str, type[FileJob]] = {"export": ExportRun, "letters": LetterJob, "cbs": CbsJob}


def _age(moment: datetime | None) -> float:
    """Return how many seconds ago it was; 0 of what is not there."""
    return max(0.0, (timezone.now() - moment).total_seconds()) if moment else 0.0


class Numbers(Collector):
    """What is counted."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Count."""
        yield _gauge("ready", "1 when it is there, 0 when not", "check", _readiness())
        jobs: dict[Any, int] = {}
        waits: dict[str, float] = {}
        for kind, model in JOBS.items():
            rows = model._default_manager  # noqa: SLF001 -- the public name of a manager that every model has
            found = dict(rows.order_by().values_list("state").annotate(Count("pk")))
            jobs |= {(kind, state): found.get(state, 0) for state in ExportState.values}
            oldest = rows.filter(state=ExportState.QUEUED).aggregate(Min("requested_at"))["requested_at__min"]
            waits[kind] = _age(oldest)
        yield _gauge("jobs", "Files that were ordered, by kind and state", "kind state", jobs)
        yield _gauge("oldest_job_seconds", "How long the oldest job has waited", "kind", waits)
        mails = dict(OutgoingMail.objects.order_by().values_list("state").annotate(Count("pk")))
        yield _gauge("mails", "Mails, by state", "state", {state: mails.get(state, 0) for state in MailState.values})
        waiting = _age(outbox.waiting().aggregate(Min("made_at"))["made_at__min"])
        yield _gauge("oldest_mail_seconds", "How long the oldest mail has waited", "", {"": waiting})
        seen = {part.value: _age(moment) for part, moment in signs.last_seen().items() if moment}
        yield _gauge("last_seen_seconds", "How long ago beat and a worker gave a sign of life", "part", seen)
        seal = TrailSeal.objects.order_by("-number").first()
        if seal is not None:
            yield _gauge("last_seal_seconds", "How long ago the trail was sealed", "", {"": _age(seal.sealed_at)})


def _readiness() -> dict[str, int]:
    faults = looks.faults()
    return {name: int(name not in faults) for name in looks.checks}


def _gauge(name: str, what: str, labels: str, values: dict[Any, Any]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"drenthe_{name}", what, labels=labels.split())
    for key, value in values.items():
        family.add_metric([] if not labels else list(key) if isinstance(key, tuple) else [key], value)
    return family


@require_safe
@never_cache
@login_not_required
def metrics(request: HttpRequest) -> HttpResponse:
    """The numbers. Raises Http404 where there is no token, and PermissionDenied for another one."""
    if not settings.METRICS_TOKEN:
        raise Http404
    if not has_token(request):
        raise PermissionDenied
    registry = CollectorRegistry(auto_describe=False)
    registry.register(Numbers())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)
