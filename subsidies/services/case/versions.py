"""A scheme version that works back touches cases that were received before it was published."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Case, CharField, Exists, F, IntegerField, OuterRef, Q, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.jobs.each_alone import alone
from subsidies.enums import Action
from subsidies.models import Application, CaseEvent, Scheme, SchemeVersion
from subsidies.services.case.cases import lock
from subsidies.services.case.record import record


def touched_by_versions(scheme: Scheme, *, known_on: date) -> list[tuple[Application, SchemeVersion]]:
    """Return the cases that fall under another version than theirs, now that versions up to a day are known.

    Two queries, that return these cases only. A case that was marked for that version already is left out.
    """
    versions = {version.number: version for version in scheme.versions.filter(published_on__lte=known_on)}
    if not versions:
        return []
    counts = [When(_covers(versions[number]), then=number) for number in sorted(versions, reverse=True)]
    cases = scheme.applications.annotate(number=Case(*counts, output_field=IntegerField()))
    marks = CaseEvent.objects.filter(application=OuterRef("pk"), action=Action.VERSION_CHANGED)
    marked = marks.annotate(about=Cast(KT("data__version"), CharField())).filter(
        about=Cast(OuterRef("number"), CharField())
    )
    touched = cases.filter(~Exists(marked), number__gt=F("version__number")).select_related("version")
    return [(case, versions[case.number]) for case in touched]


def _covers(version: SchemeVersion) -> Q:
    """The cases that were received on a day that the version works over."""
    period = Q(received_on__gte=version.effective_from)
    return period if version.effective_until is None else period & Q(received_on__lte=version.effective_until)


@transaction.atomic
def apply_versions(scheme: Scheme, *, actor: User, known_on: date | None = None) -> list[Application]:
    """Mark every case that a version touches, and return those cases.

    A case that still has to be decided falls under the new version from now on. A decided one keeps the version that
    it was decided under: its dossier says that a later version works back over it. A case that cannot be marked stops
    none of the others.
    """
    touched = []
    for found, version in touched_by_versions(scheme, known_on=known_on or timezone.localdate()):
        with alone("subsidies.tasks.apply_scheme_versions", found.case_number), transaction.atomic():
            touched.append(_mark(found, version, actor=actor))
    return touched


def _mark(found: Application, version: SchemeVersion, *, actor: User) -> Application:
    case = lock(found)
    facts: dict[str, Any] = {
        "version": version.number,
        "was": case.version.number,
        "decided": "" if case.is_open else "yes",
    }
    if case.is_open:
        case.version = version
    case.version_changed_at = timezone.now()
    case.save(update_fields=["version", "version_changed_at"])
    record(case, Action.VERSION_CHANGED, actor=actor, **facts)
    return case
