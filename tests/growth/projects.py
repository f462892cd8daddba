"""Projects and registers that grow: one more of each, and one more of every child under the first."""

from datetime import timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from drenthe.accounts.models import SavedView
from projects.enums import BottleneckKind, DwellingForm, Phase, Segment, Track
from projects.models import Advice, AgendaAction, Evidence, GuideStay, Project, ProjectImport, StatusLine, Stay
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from tests.factories import (
    OPENED,
    make_assignment,
    make_followed,
    make_guide,
    make_meeting,
    make_organisation,
    make_user,
)

FORMS = [(segment, form) for segment in Segment for form in DwellingForm]
KINDS = list(BottleneckKind)


def grow_projects(number: int, user: Any, main: dict[Any, Any]) -> None:
    """Add the `number`-th project, flex location, guide, meeting, advice and action, and a child under the first."""
    for track in (Track.CPO, Track.FLEX):
        project = make_followed(adviser=user, track=track, initiator=make_organisation())
        main.setdefault(track, project)
        for grown in {project, main[track]}:
            _grow_project(grown, number, user, main)
    _grow_registers(number, main)
    for page in ("projects:project-list", "projects:meeting-list", "projects:guide-list", "projects:bottleneck-list"):
        main.setdefault("view", SavedView.objects.create(owner=user, page=page, name=f"View {number}"))
    run = ProjectImport(file_name="list.xlsx", uploaded_by=user)
    run.file.save("list.xlsx", ContentFile(b"x"))
    main.setdefault("import", run)


def _grow_project(project: Project, number: int, user: Any, main: dict[Any, Any]) -> None:
    today, other = timezone.localdate(), make_user()
    first = project.stays.order_by("entered_on").first()
    day = OPENED - timedelta(days=number)
    same = {"project": project, "track": first.track, "phase": first.phase, "actor": other}
    Stay.objects.create(entered_on=day, left_on=day + timedelta(days=1), **same)
    line = StatusLine(project=project, writer=user, text=f"line {number}", light="red", phase=Phase.INITIATIVE)
    line.happened_on, line.next_step, line.next_on = today, "x", today + timedelta(days=number % 3)
    line.file.save("photo.png", ContentFile(b"x"))
    main.setdefault("line", line)
    kind = KINDS[project.bottlenecks.count() % len(KINDS)]
    bottleneck = project.bottlenecks.create(kind=kind, opened_on=today, actor=other, owner="x", action_on=today)
    main.setdefault("bottleneck", bottleneck)
    for grown in {bottleneck, main["bottleneck"]}:
        asked = {"level": "area_table", "raised_on": today, "question": "x", "actor": other}
        grown.escalations.create(**asked, closed_on=today, outcome="x")
    main.setdefault("escalation", bottleneck.escalations.create(**asked))
    main.setdefault("contact", project.contacts.create(name=f"Contact {number}"))
    segment, form = FORMS[project.programme.count()]
    project.programme.create(segment=segment, form=form, number=number)
    case = main[Status.AWARDED]
    make_assignment(project, hours=number, grant_case=case.case_number)
    project.events.create(action="edit", actor=other, occurred_at=timezone.now(), data={"title": ["x", "y"]})
    for status in (Status.RECEIVED, Status.ASSESSMENT):  # not what was decided, or the user, its adviser, is to decide
        main[status].projects.add(project)
    Application.objects.filter(decisions=None).order_by("-pk").first().projects.add(project)


def _grow_registers(number: int, main: dict[Any, Any]) -> None:
    project = main[Track.CPO]
    guide = make_guide(user=make_user())
    main.setdefault("guide", guide)
    for grown in {guide, main["guide"]}:
        assignment = make_assignment(main[Track.FLEX], guide=grown, starts_on=OPENED + timedelta(days=number))
        assignment.grant_case = main[Status.AWARDED].case_number
        assignment.save()
        day = OPENED - timedelta(days=number)
        GuideStay.objects.create(guide=grown, state="standby", entered_on=day, left_on=day)
    main.setdefault("assignment", assignment)
    action = AgendaAction.objects.create(code=f"action-{number}", title="x", pillar="living")
    advice = Advice.objects.create(assembly=2024, number=number + 50, title="x", given_on=OPENED, action=action)
    meeting = make_meeting(action=action, names="x")
    for key, row in (("action", action), ("advice", advice), ("meeting", meeting)):
        main.setdefault(key, row)
    for kept in {meeting, main["meeting"]}:
        kept.projects.add(project, Project.objects.order_by("-pk").first())
    Evidence.objects.create(action=main["action"], day=OPENED, text=f"evidence {number}")
    Evidence.objects.create(advice=main["advice"], day=OPENED, text=f"evidence {number}")
    if number > 1:
        Evidence.objects.create(action=action, day=OPENED, text="x")
        Evidence.objects.create(advice=advice, day=OPENED, text="x")
        Advice.objects.filter(pk=main["advice"].pk).update(action=main["action"])
        Advice.objects.create(assembly=2023, number=number + 50, title="x", given_on=OPENED, action=main["action"])
        make_meeting(action=main["action"])
