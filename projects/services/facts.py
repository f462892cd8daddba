"""The facts of a project: made, changed, its programme and its flex plan. What changed stays in the dossier."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from projects import dated_acts
from projects.models import FlexPlan, Municipality, PlannedPart, Project
from projects.services.record import record
from projects.services.refusals import ProgrammeOverTotal, SharesOverHundred
from projects.services.rights import lock_project, require_confidential_access, require_write_access

FACTS = [
    "title",
    "municipality",
    "place",
    "description",
    "dwellings",
    "dwellings_are_minimum",
    "initiator",
    "adviser",
    "location_type",
    "plan_type",
    "planning_status",
    "plan_name",
    "expected_on",
    "delivered_on",
    "reference",
    "is_confidential",
]


@transaction.atomic
def create_project(
    *, title: str, municipality: Municipality, date_reason: str = "", actor: User, **facts: Any
) -> Project:
    """Make a project; without an adviser the maker is it.

    Raises NotYourProject, ConfidentialNotAllowed, or DateInFuture and DateTooFarBack for the day of delivery.
    """
    date_reason = _check_delivery(facts, date_reason)
    if facts.get("is_confidential"):
        require_confidential_access(actor)
    project = Project(title=title, municipality=municipality, **{"adviser": actor, **facts})
    require_write_access(project, actor)
    project.full_clean()
    project.save()
    record(project, "create", actor=actor, date_reason=date_reason, title=title)
    return project


@transaction.atomic
def change_facts(project: Project, *, date_reason: str = "", actor: User, **facts: Any) -> list[str]:
    """Change facts of a project and return the names of those that changed; the dossier keeps the old values.

    Raises NotYourProject, ConfidentialNotAllowed (confidential or not), DateInFuture and DateTooFarBack (the day of
    delivery), or ValidationError.
    """
    require_write_access(project, actor)
    project = lock_project(project)
    changed = {name: value for name, value in facts.items() if getattr(project, name) != value}
    if "is_confidential" in changed:
        require_confidential_access(actor)
    if not changed:
        return []
    date_reason = _check_delivery(changed, date_reason)
    before = {name: getattr(project, name) for name in changed}
    for name, value in changed.items():
        setattr(project, name, value)
    project.full_clean()
    project.save(update_fields=list(changed))
    changes = {name: f"{_read(before[name])} → {_read(changed[name])}" for name in changed}
    record(project, "change", actor=actor, date_reason=date_reason, changes=changes)
    return sorted(changed)


def _check_delivery(facts: Mapping[str, Any], reason: str) -> str:
    """Return the reason to keep with a day of delivery that is given; empty when none is."""
    delivered_on = facts.get("delivered_on")
    return check_act_day(dated_acts.DELIVER, delivered_on, reason=reason) if delivered_on else ""


def _read(value: Any) -> str:
    return "-" if value in (None, "") else str(value)


@transaction.atomic
def set_programme(project: Project, *, parts: Sequence[Mapping[str, Any]], actor: User) -> None:
    """Replace the programme: parts with segment, form, target_group and number of dwellings.

    Raises NotYourProject, or ProgrammeOverTotal when they are more than the dwellings of the project (unless that is a
    minimum).
    """
    require_write_access(project, actor)
    lock_project(project)
    total = sum(part["number"] for part in parts)
    if project.dwellings is not None and not project.dwellings_are_minimum and total > project.dwellings:
        raise ProgrammeOverTotal(parts=total, dwellings=project.dwellings)
    project.programme.all().delete()
    PlannedPart.objects.bulk_create(PlannedPart(project=project, **part) for part in parts)
    record(project, "programme", actor=actor, dwellings=total)


@transaction.atomic
def set_flex_plan(
    project: Project,
    *,
    locations: Sequence[Mapping[str, Any]] = (),
    groups: Sequence[Mapping[str, Any]] = (),
    actor: User,
    **facts: Any,
) -> FlexPlan:
    """Make or change the flex plan, with its locations and target groups (whole per cent).

    Raises NotYourProject, SharesOverHundred or ValidationError.
    """
    require_write_access(project, actor)
    lock_project(project)
    total = sum(group["share"] for group in groups)
    if total > 100:
        raise SharesOverHundred(total=total)
    plan = FlexPlan.objects.filter(project=project).first() or FlexPlan(project=project)
    for name, value in facts.items():
        setattr(plan, name, value)
    plan.full_clean()
    plan.save()
    plan.locations.all().delete()
    plan.groups.all().delete()
    for location in locations:
        plan.locations.create(**location)
    for group in groups:
        plan.groups.create(**group)
    record(project, "flex_plan", actor=actor, units=f"{plan.units_from}-{plan.units_until}")
    return plan
