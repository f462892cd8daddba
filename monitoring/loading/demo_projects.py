"""Makes the example projects fit for a demonstration: of today, and some of them of the demonstration accounts."""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import QuerySet

from drenthe.accounts.models import User
from monitoring.loading.people import advisers
from projects.enums import Light, ProjectState
from projects.models import Bottleneck, Guide, Project, StatusLine, Stay
from projects.services.bottlenecks import plan_action
from projects.services.facts import change_facts
from projects.services.log import write_line

DATA = Path(__file__).resolve().parent.parent / "data"
REASON = "Voorbeeld voor een demonstratie"
GUIDE = "Begeleider 6 (voorbeeld)"
OWN_DAYS = (1, 3, 6, 8, 12, 19, 27, 38, 52, 63, 78, 96)  # how long ago the last line of each own project was written
LOG_TEXTS = (
    (Light.GREEN, "Gebeld met de groep; alles loopt volgens plan.", "Voortgang bespreken"),
    (Light.GREEN, "Overleg met de gemeente gehad; de planning blijft staan.", "Afspraken nakomen en terugkoppelen"),
    (Light.AMBER, "De groep wacht op een antwoord van de gemeente.", "Gemeente bellen"),
    (Light.GREEN, "Tekeningen ontvangen en met de groep doorgenomen.", "Reactie van de groep ophalen"),
    (Light.RED, "Het overleg over de grond ligt stil.", "Bespreken met de teamleider"),
    (Light.AMBER, "Een van de deelnemers is gestopt; de groep zoekt een nieuwe.", "Aanmeldingen bekijken"),
)


@transaction.atomic
def load_demo_projects(*, adviser: User, guide: User, today: date) -> bool:
    """Give the demonstration accounts their projects and write lines of late; False when that was done before.

    Projects that the yearly report names are left alone.
    """
    if StatusLine.objects.filter(writer=adviser).exists() or not Project.objects.filter(stays__isnull=False).exists():
        return False
    Guide.objects.filter(name=GUIDE, user=None).update(user=guide)
    titles = [one["title"] for one in _data() if one.get("demo")]
    acting = advisers()
    at_work = Stay.objects.filter(left_on=None, state=ProjectState.ACTIVE)
    examples = Project.objects.filter(is_example=True, is_confidential=False, stays__in=at_work)
    own = list(examples.filter(title__in=titles).order_by("title"))
    others = list(examples.exclude(title__in=titles).select_related("adviser").order_by("title"))
    lead = next(iter(acting.values()))
    for project in own:
        change_facts(project, adviser=adviser, actor=lead)
    _write(own, OWN_DAYS, today, by=adviser)
    by_email = {user.email: user for user in acting.values()}
    for number, project in enumerate(others):
        if number % 7 and project.adviser is not None:
            _write([project], [4 + number * 11 % 57], today, by=by_email[project.adviser.email])
    _plan(Bottleneck.objects.filter(project__in=examples, closed_on=None, is_confidential=False), today, by=lead)
    return True


def _plan(bottlenecks: QuerySet[Bottleneck], today: date, *, by: User) -> None:
    """Two of three bottlenecks get another day for what is done about them."""
    for number, one in enumerate(bottlenecks.order_by("pk")):
        if number % 3:
            terms = {"description": one.description, "owner": one.owner, "action": one.action}
            plan_action(one, **terms, action_on=today + timedelta(days=7 * number % 90 - 14), actor=by)


def _data() -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((DATA / "projects_2024.json").read_text(encoding="utf-8"))["projects"]
    return found


def _write(projects: Sequence[Project], days: Sequence[int], today: date, *, by: User) -> None:
    for project, ago in zip(projects, days, strict=False):
        light, text, step = LOG_TEXTS[ago % len(LOG_TEXTS)]
        project.refresh_from_db()
        write_line(
            project,
            text=text,
            light=light,
            happened_on=today - timedelta(days=ago),
            next_step=step,
            next_on=today + timedelta(days=ago % 9 - 1),
            date_reason=REASON,
            actor=by,
        )
