"""The acts of projects and of supervision, made ready long ago."""

from collections.abc import Callable
from datetime import date
from typing import Any

from drenthe.accounts.roles import Role
from monitoring.models import SupervisionRung, SupervisionStep, TargetTransfer
from monitoring.services.targets import supervision
from projects.models import Advice, Guide, Meeting, Municipality, ProjectEvent, RegisterEvent, StatusLine
from projects.services import agenda, bottlenecks, facts, guides, log, meetings, phases
from tests import factories
from tests.dates.made_ready import Try, long_ago_now, reasons, texts, try_on
from tests.factories import make_user


def _of_project(service: Any, name: str, since: date | None = None, *, thing: Any = None, **terms: Any) -> Try:
    project = thing or factories.make_followed(on=long_ago_now())
    shown = terms.pop("shown", lambda: reasons(ProjectEvent))
    return try_on(service, project, name, since, actor=make_user(Role.TEAM_LEAD), shown=shown, **terms)


def _bottleneck() -> Any:
    project = factories.make_followed(on=long_ago_now())
    return bottlenecks.raise_bottleneck(project, kind="permits", opened_on=long_ago_now(), actor=project.adviser)


def _escalated() -> Any:
    lead = make_user(Role.TEAM_LEAD)
    return bottlenecks.escalate(_bottleneck(), level="state", question="?", on=long_ago_now(), actor=lead)


def _new_guide() -> Try:
    def act(day: date, reason: str) -> Any:
        guide = Guide(name=f"Guide {day}{reason}")
        return guides.add_guide(guide, state="active", on=day, date_reason=reason, actor=make_user())

    return Try(act, shown=lambda: reasons(RegisterEvent))


def _assign() -> Try:
    guide, project = factories.make_guide(on=long_ago_now()), factories.make_followed(on=long_ago_now())
    terms = {"project": project, "is_ahead": True}
    return _of_project(guides.assign, "starts_on", long_ago_now(), thing=guide, **terms)


def _assignment() -> Any:
    return factories.make_assignment(factories.make_followed(on=long_ago_now()), starts_on=long_ago_now())


def _advice() -> Any:
    return Advice.objects.create(assembly=2024, number=1, title="x", given_on=long_ago_now())


def _meeting() -> Try:
    def act(day: date, reason: str) -> Any:
        facts = {"kind": "expert_session", "title": f"Meeting {day} {reason}", "starts_on": day}
        return meetings.save_meeting(
            Meeting(), projects=[], date_reason=reason, actor=make_user(Role.TEAM_LEAD), **facts
        )

    return Try(act, shown=texts(Meeting, "date_reason"), is_ahead=True)


def _new_project() -> Try:
    def act(day: date, reason: str) -> Any:
        place = Municipality.objects.get(code="GM0106")
        terms = {"title": f"P {day} {reason}", "municipality": place, "delivered_on": day}
        return facts.create_project(**terms, date_reason=reason, actor=make_user(Role.TEAM_LEAD))

    return Try(act, shown=lambda: reasons(ProjectEvent))


def _step() -> Try:
    place, rung = Municipality.objects.get(code="GM0106"), SupervisionRung.objects.create(key="x", position=99)
    supervision.record_step(place, rung, taken_on=long_ago_now(), actor=make_user())

    def act(day: date, reason: str) -> Any:
        return supervision.record_step(place, rung, taken_on=day, date_reason=reason, actor=make_user())

    return Try(act, long_ago_now(), shown=texts(SupervisionStep, "remark"))


def _transfer() -> Try:
    giver, taker = (Municipality.objects.get(code=code) for code in ("GM0106", "GM0114"))

    def act(day: date, reason: str) -> Any:
        terms = {"giver": giver, "taker": taker, "persons": 1, "agreed_on": day, "reference": reason or "x"}
        return supervision.record_transfer("2024H1", **terms, actor=make_user())

    return Try(act, shown=texts(TargetTransfer, "reference"), always=True)


OF_PROJECTS: dict[tuple[str, str], Callable[[], Try]] = {
    ("projects.phases.follow", "on"): lambda: _of_project(
        phases.follow, "on", thing=factories.make_project(), track="cpo"
    ),
    ("projects.phases.move", "on"): lambda: _of_project(
        phases.move, "on", long_ago_now(), state="on_hold", reason="Wacht"
    ),
    ("projects.log.write_line", "happened_on"): lambda: _of_project(
        log.write_line, "happened_on", text="x", shown=texts(StatusLine, "date_reason")
    ),
    ("projects.bottlenecks.raise_bottleneck", "opened_on"): lambda: _of_project(
        bottlenecks.raise_bottleneck, "opened_on", kind="permits"
    ),
    ("projects.bottlenecks.resolve_bottleneck", "on"): lambda: _of_project(
        bottlenecks.resolve_bottleneck, "on", long_ago_now(), thing=_bottleneck(), resolution="Klaar"
    ),
    ("projects.bottlenecks.escalate", "on"): lambda: _of_project(
        bottlenecks.escalate, "on", long_ago_now(), thing=_bottleneck(), level="state", question="?"
    ),
    ("projects.bottlenecks.close_escalation", "on"): lambda: _of_project(
        bottlenecks.close_escalation, "on", long_ago_now(), thing=_escalated(), outcome="Ja"
    ),
    ("projects.guides.set_guide_state", "on"): lambda: try_on(
        guides.set_guide_state,
        factories.make_guide(on=long_ago_now()),
        "on",
        long_ago_now(),
        state="standby",
        shown=lambda: reasons(RegisterEvent),
    ),
    ("projects.guides.add_guide", "on"): _new_guide,
    ("projects.guides.assign", "starts_on"): _assign,
    ("projects.guides.change_assignment", "ends_on"): lambda: _of_project(
        guides.change_assignment, "ends_on", long_ago_now(), thing=_assignment(), hours=None, is_ahead=True
    ),
    ("projects.agenda.add_evidence", "day"): lambda: try_on(
        agenda.add_evidence, _advice(), "day", long_ago_now(), text="x", shown=lambda: reasons(RegisterEvent)
    ),
    ("projects.meetings.save_meeting", "starts_on"): _meeting,
    ("projects.facts.create_project", "delivered_on"): _new_project,
    ("projects.facts.change_facts", "delivered_on"): lambda: _of_project(facts.change_facts, "delivered_on"),
    ("monitoring.targets.supervision.record_step", "taken_on"): _step,
    ("monitoring.targets.supervision.record_transfer", "agreed_on"): _transfer,
}
