"""Puts the projects of the Impulsteam in the database, as they stood at the end of 2024, through the services.

The projects that the yearly report names are marked with their place in it; all others are invented and marked as
examples. Their numbers are those of the report.
"""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from drenthe.accounts.models import User
from projects.enums import OrganisationKind
from projects.models import Contact, Guide, Municipality, Organisation, Project, Stay
from projects.services.bottlenecks import close_escalation, escalate, raise_bottleneck, resolve_bottleneck
from projects.services.facts import change_facts, create_project, set_flex_plan, set_programme
from projects.services.guides import assign, set_guide_state
from projects.services.log import write_line
from projects.services.phases import follow, move
from subsidies.models import Application

DATA = Path(__file__).resolve().parent.parent / "data"
FIRM = "Voorbeeld Procesbegeleiding"
FACTS = {
    "place": "place",
    "description": "description",
    "dwellings": "dwellings",
    "minimum": "dwellings_are_minimum",
    "location": "location_type",
    "plan_type": "plan_type",
    "source": "source",
}
DAYS = {"expected": "expected_on", "delivered": "delivered_on"}


def load_projects(loader: User, advisers: Mapping[str, User]) -> dict[str, int] | None:
    """Load guides and projects and return how many of each; None (nothing done) when projects are followed already.

    The loader and the advisers (by the key under which the data names them) must be allowed to write every project.
    """
    if Stay.objects.exists():
        return None
    data = json.loads((DATA / "projects_2024.json").read_text(encoding="utf-8"))
    with transaction.atomic():
        guides = {fields["name"]: _load_guide(fields, loader) for fields in data["guides"]}
        for fields in data["projects"]:
            adviser = advisers[fields["adviser"]]
            project = _load_project(fields, adviser, loader)
            _load_work(project, fields, adviser)
            _load_guidance(project, fields.get("guide"), guides, loader)
    return {"guides": len(guides), "projects": len(data["projects"])}


def _load_guide(fields: dict[str, Any], loader: User) -> Guide:
    guide = Guide.objects.create(name=f"{fields['name']} (voorbeeld)", organisation=FIRM, is_example=True)
    for state, day in fields["states"]:
        set_guide_state(guide, state=state, on=date.fromisoformat(day), actor=loader)
    return guide


def _load_project(fields: dict[str, Any], adviser: User, loader: User) -> Project:
    """Make the project, or take the one that a case of 2024 brought, and walk it through its phases."""
    municipality = Municipality.objects.get(name=fields["municipality"])
    facts: dict[str, Any] = {ours: fields[name] for name, ours in FACTS.items() if name in fields}
    facts |= {ours: date.fromisoformat(fields[name]) for name, ours in DAYS.items() if name in fields}
    facts["initiator"] = _group(fields.get("group"), municipality)
    project = Project.objects.filter(title=fields["title"], municipality=municipality).first()
    if project is None:
        facts["is_example"] = fields.get("is_example", True)
        facts["is_confidential"] = fields.get("confidential", False)
        terms = {"title": fields["title"], "municipality": municipality, "adviser": adviser}
        project = create_project(**terms, **facts, actor=loader)
    else:
        change_facts(project, **facts, adviser=adviser, actor=loader)
        project.refresh_from_db()
    _walk(project, fields, loader)
    return project


def _group(name: str | None, municipality: Municipality) -> Organisation | None:
    if name is None:
        return None
    defaults = {"municipality": municipality, "is_example": True}
    return Organisation.objects.get_or_create(name=name, kind=OrganisationKind.RESIDENTS, defaults=defaults)[0]


def _walk(project: Project, fields: dict[str, Any], loader: User) -> None:
    (first, phase), *later = fields["stays"]
    began = fields.get("why", "")
    follow(project, track=fields["track"], phase=phase, on=date.fromisoformat(first), reason=began, actor=loader)
    for day, phase in later:
        is_last = [day, phase] == later[-1]
        reason = fields.get("reason", "") if is_last else ""
        move(project, phase=phase, on=date.fromisoformat(day), reason=reason, actor=loader)
    if "end" in fields:
        day, state, reason = fields["end"]
        move(project, state=state, on=date.fromisoformat(day), reason=reason, actor=loader)


def _load_work(project: Project, fields: dict[str, Any], adviser: User) -> None:
    """The programme, the flex plan, the log and the bottlenecks."""
    keys = ("segment", "form", "target_group", "number")
    parts = [dict(zip(keys, part, strict=True)) for part in fields.get("programme", [])]
    if parts:
        set_programme(project, parts=parts, actor=adviser)
    if "flex" in fields:
        days = {name: _day(value) for name, value in fields["flex"].items() if name.startswith("exploited")}
        set_flex_plan(project, **{**fields["flex"], **days}, actor=adviser)
    hidden = fields.get("confidential_lines", [])
    for number, (day, light, text, step, next_on) in enumerate(fields.get("lines", [])):
        write_line(
            project,
            text=text,
            light=light,
            happened_on=date.fromisoformat(day),
            next_step=step,
            next_on=date.fromisoformat(next_on),
            is_confidential=number in hidden,
            actor=adviser,
        )
    for bottleneck in fields.get("bottlenecks", []):
        _load_bottleneck(project, bottleneck, adviser)


def _day(value: str) -> date:
    return date.fromisoformat(value)


def _load_bottleneck(project: Project, fields: dict[str, Any], adviser: User) -> None:
    made = raise_bottleneck(
        project,
        kind=fields["kind"],
        description=fields["description"],
        owner=fields["owner"],
        action=fields["action"],
        action_on=_day(fields["action_on"]),
        opened_on=_day(fields["opened"]),
        actor=adviser,
    )
    for level, day, question, *answer in fields.get("escalations", []):
        taken = escalate(made, level=level, question=question, on=_day(day), actor=adviser)
        if answer:
            close_escalation(taken, outcome=answer[1], on=_day(answer[0]), actor=adviser)
    if "closed" in fields:
        day, resolution = fields["closed"]
        resolve_bottleneck(made, resolution=resolution, on=_day(day), actor=adviser)


def _load_guidance(project: Project, fields: dict[str, Any] | None, guides: dict[str, Guide], loader: User) -> None:
    """The guide, paid from the grant of the group's case of 2024 where there is one; and whom to call."""
    if fields is None:
        return
    case = Application.objects.filter(applicant__name=fields["case"]).first() if "case" in fields else None
    assign(
        guides[fields["name"]],
        project=project,
        starts_on=_day(fields["from"]),
        ends_on=_day(fields["until"]) if "until" in fields else None,
        hours=Decimal(fields["hours"]),
        grant_case=case.case_number if case else "",
        actor=loader,
    )
    if case is not None:
        Contact.objects.create(
            project=project, name="Contactpersoon (voorbeeld)", role="voorzitter", email="contact@voorbeeld.example"
        )
