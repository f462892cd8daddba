"""Puts the Woonagenda, the advices of the Burgerberaad and the meetings of 2024 in the database.

From the yearly report; the Woonagenda and the advices themselves were not read, so their words are not confirmed.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from projects.models import Advice, AgendaAction, Evidence, Meeting, Project

DATA = Path(__file__).resolve().parent.parent / "data"
REPORT = "Jaarverslag Wonen 2024, "


@transaction.atomic
def load_agenda() -> dict[str, int] | None:
    """Load actions, advices and meetings and return how many of each; None (nothing done) when there are meetings."""
    if Meeting.objects.exists() or Advice.objects.exists() or AgendaAction.objects.exists():
        return None
    data = json.loads((DATA / "agenda_2024.json").read_text(encoding="utf-8"))
    actions = {fields["code"]: _load_action(fields) for fields in data["actions"]}
    _load_advices(data["advices"])
    for fields in data["meetings"]:
        _load_meeting(fields, actions)
    return {"actions": len(actions), "advices": data["advices"]["count"], "meetings": len(data["meetings"])}


def _load_action(fields: dict[str, Any]) -> AgendaAction:
    evidence = fields.pop("evidence", [])
    action = AgendaAction(**fields)
    action.source = f"{REPORT}{fields['source']}"
    action.full_clean()
    action.save()
    for day, text in evidence:
        Evidence.objects.create(action=action, day=date.fromisoformat(day), text=text)
    return action


def _load_advices(fields: dict[str, Any]) -> None:
    day, text = fields["evidence"]
    given_on = date.fromisoformat(fields["given_on"])
    for number in range(1, fields["count"] + 1):
        title = fields["title"] % number
        advice = Advice(assembly=fields["assembly"], number=number, title=title, given_on=given_on, progress="busy")
        advice.full_clean()
        advice.save()
        Evidence.objects.create(advice=advice, day=date.fromisoformat(day), text=text)


def _load_meeting(fields: dict[str, Any], actions: dict[str, AgendaAction]) -> None:
    projects, code = fields.pop("projects", []), fields.pop("action", None)
    meeting = Meeting(**fields, action=actions[code] if code else None)
    if "source" in fields:
        meeting.source = f"{REPORT}{fields['source']}"
    meeting.full_clean()
    meeting.save()
    meeting.projects.set(Project.objects.filter(title__in=projects, stays__isnull=False))
