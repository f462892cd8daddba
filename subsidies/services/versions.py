"""A scheme version that works back touches cases that were received before it was published."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.enums import Action
from subsidies.models import Application, Scheme, SchemeVersion
from subsidies.services.cases import lock
from subsidies.services.record import record


def touched_by_versions(scheme: Scheme, *, known_on: date) -> list[tuple[Application, SchemeVersion]]:
    """Return the cases that fall under another version than theirs, now that versions up to a day are known.

    Two queries. A case that was marked for that version already is left out.
    """
    versions = list(scheme.versions.filter(published_on__lte=known_on).order_by("-number"))
    cases = scheme.applications.select_related("version").prefetch_related("events")
    found = []
    for case in cases:
        version = next((one for one in versions if _covers(one, case.received_on)), None)
        if version is None or version.number <= case.version.number:
            continue
        if not any(_is_about(event, version) for event in case.events.all()):
            found.append((case, version))
    return found


def _covers(version: SchemeVersion, day: date) -> bool:
    return version.effective_from <= day and (version.effective_until is None or day <= version.effective_until)


def _is_about(event: object, version: SchemeVersion) -> bool:
    return getattr(event, "action", "") == Action.VERSION_CHANGED and getattr(event, "data", {}).get("version") == str(
        version.number
    )


@transaction.atomic
def apply_versions(scheme: Scheme, *, actor: User, known_on: date | None = None) -> list[Application]:
    """Mark every case that a version touches, and return those cases.

    A case that still has to be decided falls under the new version from now on. A decided one keeps the version that
    it was decided under: its dossier says that a later version works back over it.
    """
    touched = []
    for found, version in touched_by_versions(scheme, known_on=known_on or timezone.localdate()):
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
        touched.append(case)
    return touched
