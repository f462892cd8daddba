"""Puts the targets that were published, and the usual ladder of supervision, in the database.

Sources contradict each other: each target stands there as its source says it. Nothing here is confirmed. What is there
already was perhaps changed in the admin, and stays.
"""

import json
from datetime import date
from typing import Any

from django.db import transaction

from monitoring.loading.definitions import DATA
from monitoring.models import SupervisionRung, Target
from projects.models import Region


@transaction.atomic
def load_targets() -> dict[str, int] | None:
    """Load targets and rungs; None when all of them were there already."""
    data = json.loads((DATA / "targets.json").read_text())
    targets = sum(_load_target(fields) for fields in data["targets"])
    rungs = sum(
        _load_rung(number, fields, data["rungs_source"]) for number, fields in enumerate(data["rungs"], start=1)
    )
    return {"targets": targets, "rungs": rungs} if targets or rungs else None


def _load_target(fields: dict[str, Any]) -> bool:
    if Target.objects.filter(key=fields["key"]).exists():
        return False
    links: dict[str, Any] = {"announced_on": date.fromisoformat(fields["announced_on"])}
    if "region" in fields:
        scheme, code = fields["region"]
        links["region"] = Region.objects.get(scheme__code=scheme, code=code)
    if "part_of" in fields:
        links["part_of"] = Target.objects.get(key=fields["part_of"])
    target = Target(**{**fields, **links})
    target.full_clean()
    target.save()
    return True


def _load_rung(position: int, fields: dict[str, Any], source: str) -> bool:
    _rung, is_new = SupervisionRung.objects.get_or_create(
        key=fields["key"], defaults={**fields, "position": position, "source": source}
    )
    return is_new
