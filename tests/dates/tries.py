"""Every act with a day of its own, made ready long ago, so that any day since then can be tried on it today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import time_machine
from django.core.files.base import ContentFile
from django.utils import timezone

from drenthe.accounts.roles import Role
from monitoring.models import SupervisionRung, SupervisionStep, TargetTransfer
from monitoring.services.targets import supervision
from projects.models import Advice, Guide, Meeting, Municipality, ProjectEvent, RegisterEvent, StatusLine
from projects.services import agenda, bottlenecks, facts, guides, log, meetings, phases
from subsidies.enums import Channel, LetterKind
from subsidies.models import CaseEvent, CeilingEntry, LetterJob
from subsidies.services import (
    completeness,
    decisions,
    documents,
    hearing,
    intake,
    ledger,
    letter_jobs,
    letters,
    payments,
    proposals,
    term_acts,
)
from tests import factories
from tests.factories import give_mandate, make_ceiling, make_scheme, make_user, moment

DAY = timedelta(days=1)
AGO = 120  # days; more than is usual for any act
Act = Callable[[date, str], Any]


def long_ago() -> date:
    return timezone.localdate() - timedelta(days=AGO)


@dataclass(frozen=True)
class Try:
    """An act made ready: it is done by `act` with a day and a reason, and follows `since` (None: nothing).

    `shown` gives the texts of the rows that keep the reason. `is_ahead` says that its day may lie ahead; `always` that
    it always has a reason, because it names a decision or an agreement.
    """

    act: Act
    since: date | None = None
    shown: Callable[[], list[str]] = lambda: _reasons(CaseEvent)
    is_ahead: bool = False
    always: bool = False


def _reasons(model: Any) -> list[str]:
    return [line.data["date_reason"] for line in model.objects.all() if "date_reason" in line.data]


def _texts(model: Any, field: str) -> Callable[[], list[str]]:
    return lambda: list(model.objects.values_list(field, flat=True))


def long_scheme(weeks: int = 52) -> Any:
    return make_scheme(parameters={"decision_weeks": str(weeks)})


def case(*, weeks: int = 52, **fields: Any) -> Any:
    """A case of long ago whose term still runs, unless fewer weeks are said."""
    ceiling = make_ceiling(scheme=long_scheme(weeks))
    return factories.make_application(ceiling=ceiling, received_on=timezone.localdate(), **_at_once(fields))


def _at_once(fields: dict[str, Any]) -> dict[str, Any]:
    return {"received_at": timezone.now() - timedelta(minutes=1), **fields}


def assessed() -> Any:
    return completeness.start_assessment(case(), actor=make_user())


def awarded() -> Any:
    return factories.award(assessed(), amount=Decimal("1000.00"), decided_on=timezone.localdate(), actor=make_user())


def _receive(channel: Channel) -> Try:
    ceiling, municipality = make_ceiling(), Municipality.objects.get(code="GM0106")

    def act(day: date, reason: str) -> Any:
        return intake.receive(
            ceiling.scheme,
            applicant=factories.make_organisation(),
            municipality=municipality,
            title="x",
            requested_amount=Decimal("1.00"),
            received_at=moment(day, 0),
            channel=channel,
            date_reason=reason,
            actor=make_user(),
        )

    return Try(act)


def _on(service: Any, thing: Any, name: str, since: date | None = None, **terms: Any) -> Try:
    """An act of a service on a thing, whose day has this name."""
    more = {key: terms.pop(key) for key in ("shown", "is_ahead", "always") if key in terms}
    actor = terms.pop("actor", None) or make_user()

    def act(day: date, reason: str) -> Any:
        values = {key: value(day) if callable(value) else value for key, value in terms.items()}
        return service(thing, **{name: day}, date_reason=reason, actor=actor, **values)

    return Try(act, since, **more)


def _later(day: date) -> date:
    return day + 14 * DAY


def _asked(found: Any) -> Any:
    hearing.ask_advice(
        found, adviser="B", question="?", asked_on=long_ago_now(), due_on=_later(long_ago_now()), actor=_a()
    )
    return found


def long_ago_now() -> date:
    """Today, while things are made ready: the clock stands long ago then."""
    return timezone.localdate()


def _a() -> Any:
    return make_user()


def _invited() -> Any:
    found, now = assessed(), long_ago_now()
    hearing.invite_view(found, intention="Nee", invited_on=now, due_on=_later(now), actor=_a())
    return found


def _incomplete() -> Any:
    found, now = case(), long_ago_now()
    completeness.request_completion(found, missing="Plan", requested_on=now, due_on=_later(now), actor=_a())
    return found


def _complete() -> Try:
    return _on(completeness.start_assessment, case(), "complete_on", long_ago_now())


def _suspended() -> Any:
    return term_acts.suspend(case(), kind="consent", starts_on=long_ago_now(), ends_on=None, reason="x", actor=_a())


def _default_notice() -> Try:
    found = case(weeks=1)
    return _on(term_acts.receive_default_notice, found, "received_on", long_ago_now() + 8 * DAY)


def _decide() -> Try:
    actor = make_user()
    give_mandate(actor)
    proposals.propose(found := assessed(), kind="award", amount=Decimal("1000.00"), actor=make_user())
    return _on(decisions.decide_as_proposed, found, "decided_on", long_ago_now(), actor=actor)


def _sign_many() -> Try:
    actor = make_user()
    give_mandate(actor)
    waiting = proposals.propose(assessed(), kind="award", amount=Decimal("1000.00"), actor=make_user())

    def act(day: date, reason: str) -> Any:
        ((_proposal, refusal),) = decisions.sign_many([waiting], decided_on=day, date_reason=reason, actor=actor)
        if refusal:
            raise refusal

    return Try(act, long_ago_now())


def _document() -> Try:
    numbers = iter(range(99))

    def act(day: date, reason: str) -> Any:
        file = ContentFile(b"%PDF-1.4\n" + str(next(numbers)).encode())
        return documents.add_version(
            found, file=file, name="a.pdf", received_on=day, date_reason=reason, actor=make_user()
        )

    found = case()
    return Try(act, long_ago_now())


def _letter_job() -> Try:
    award = awarded()

    def act(day: date, reason: str) -> Any:
        return letter_jobs.request_letters(
            "award", letter_date=day, case_numbers=[award.case_number], date_reason=reason, actor=make_user()
        )

    return Try(act, shown=_texts(LetterJob, "date_reason"), is_ahead=True)


def _allot() -> Try:
    share = factories.make_share()

    def act(day: date, reason: str) -> Any:
        return ledger.allot(
            share,
            amount=Decimal("1.00"),
            decided_on=day,
            reference=reason or "x",
            is_confirmed=True,
            actor=make_user(),
        )

    return Try(act, shown=_texts(CeilingEntry, "reference"), always=True)


def _of_project(service: Any, name: str, since: date | None = None, *, thing: Any = None, **terms: Any) -> Try:
    project = thing or factories.make_followed(on=long_ago_now())
    shown = terms.pop("shown", lambda: _reasons(ProjectEvent))
    return _on(service, project, name, since, actor=make_user(Role.TEAM_LEAD), shown=shown, **terms)


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

    return Try(act, shown=lambda: _reasons(RegisterEvent))


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

    return Try(act, shown=_texts(Meeting, "date_reason"), is_ahead=True)


def _new_project() -> Try:
    def act(day: date, reason: str) -> Any:
        place = Municipality.objects.get(code="GM0106")
        terms = {"title": f"P {day} {reason}", "municipality": place, "delivered_on": day}
        return facts.create_project(**terms, date_reason=reason, actor=make_user(Role.TEAM_LEAD))

    return Try(act, shown=lambda: _reasons(ProjectEvent))


def _step() -> Try:
    place, rung = Municipality.objects.get(code="GM0106"), SupervisionRung.objects.create(key="x", position=99)
    supervision.record_step(place, rung, taken_on=long_ago_now(), actor=make_user())

    def act(day: date, reason: str) -> Any:
        return supervision.record_step(place, rung, taken_on=day, date_reason=reason, actor=make_user())

    return Try(act, long_ago_now(), shown=_texts(SupervisionStep, "remark"))


def _transfer() -> Try:
    giver, taker = (Municipality.objects.get(code=code) for code in ("GM0106", "GM0114"))

    def act(day: date, reason: str) -> Any:
        terms = {"giver": giver, "taker": taker, "persons": 1, "agreed_on": day, "reference": reason or "x"}
        return supervision.record_transfer("2024H1", **terms, actor=make_user())

    return Try(act, shown=_texts(TargetTransfer, "reference"), always=True)


# By service and the name of its day: how it is made ready. Called while the clock stands long ago.
TRIES: dict[tuple[str, str], Callable[[], Try]] = {
    ("subsidies.intake.receive", "received_at"): lambda: _receive(Channel.DIGITAL),
    ("subsidies.completeness.request_completion", "requested_on"): lambda: _on(
        completeness.request_completion, case(), "requested_on", long_ago_now(), missing="Plan", due_on=_later
    ),
    ("subsidies.completeness.receive_completion", "received_on"): lambda: _on(
        completeness.receive_completion, _incomplete(), "received_on", long_ago_now(), is_complete=True
    ),
    ("subsidies.completeness.start_assessment", "complete_on"): _complete,
    ("subsidies.hearing.ask_advice", "asked_on"): lambda: _on(
        hearing.ask_advice, case(), "asked_on", long_ago_now(), adviser="B", question="?", due_on=_later
    ),
    ("subsidies.hearing.receive_advice", "received_on"): lambda: _on(
        hearing.receive_advice, _asked(case()), "received_on", long_ago_now(), answer="Ja"
    ),
    ("subsidies.hearing.invite_view", "invited_on"): lambda: _on(
        hearing.invite_view, assessed(), "invited_on", long_ago_now(), intention="Nee", due_on=_later
    ),
    ("subsidies.hearing.receive_view", "received_on"): lambda: _on(
        hearing.receive_view, _invited(), "received_on", long_ago_now(), view="Nee"
    ),
    ("subsidies.term_acts.extend", "announced_on"): lambda: _on(
        term_acts.extend, case(), "announced_on", long_ago_now(), weeks=1, reason="Druk"
    ),
    ("subsidies.term_acts.suspend", "starts_on"): lambda: _on(
        term_acts.suspend, case(), "starts_on", long_ago_now(), kind="consent", ends_on=None, reason="Akkoord"
    ),
    ("subsidies.term_acts.end_suspension", "ends_on"): lambda: _on(
        term_acts.end_suspension, _suspended(), "ends_on", long_ago_now(), is_ahead=True
    ),
    ("subsidies.term_acts.receive_default_notice", "received_on"): _default_notice,
    ("subsidies.decisions.decide_as_proposed", "decided_on"): _decide,
    ("subsidies.decisions.sign_many", "decided_on"): _sign_many,
    ("subsidies.decisions.sign", "decided_on"): _decide,  # which calls it
    ("subsidies.decisions.withdraw", "withdrawn_on"): lambda: _on(
        decisions.withdraw, awarded(), "withdrawn_on", long_ago_now()
    ),
    ("subsidies.payments.pay", "paid_on"): lambda: _on(
        payments.pay, awarded(), "paid_on", long_ago_now(), amount=Decimal("1.00")
    ),
    ("subsidies.documents.add_version", "received_on"): _document,
    ("subsidies.letters.make", "letter_date"): lambda: _on(
        letters.make, awarded(), "letter_date", long_ago_now(), kind=LetterKind.AWARD, is_ahead=True
    ),
    ("subsidies.letter_jobs.request_letters", "letter_date"): _letter_job,
    ("subsidies.letters.send", "sent_on"): lambda: _on(
        letters.send,
        letters.make(awarded(), LetterKind.AWARD, letter_date=long_ago_now(), actor=make_user()),
        "sent_on",
        long_ago_now(),
    ),
    ("subsidies.ledger.allot", "decided_on"): _allot,
    ("projects.phases.follow", "on"): lambda: _of_project(
        phases.follow, "on", thing=factories.make_project(), track="cpo"
    ),
    ("projects.phases.move", "on"): lambda: _of_project(
        phases.move, "on", long_ago_now(), state="on_hold", reason="Wacht"
    ),
    ("projects.log.write_line", "happened_on"): lambda: _of_project(
        log.write_line, "happened_on", text="x", shown=_texts(StatusLine, "date_reason")
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
    ("projects.guides.set_guide_state", "on"): lambda: _on(
        guides.set_guide_state,
        factories.make_guide(on=long_ago_now()),
        "on",
        long_ago_now(),
        state="standby",
        shown=lambda: _reasons(RegisterEvent),
    ),
    ("projects.guides.add_guide", "on"): _new_guide,
    ("projects.guides.assign", "starts_on"): _assign,
    ("projects.guides.change_assignment", "ends_on"): lambda: _of_project(
        guides.change_assignment, "ends_on", long_ago_now(), thing=_assignment(), hours=None, is_ahead=True
    ),
    ("projects.agenda.add_evidence", "day"): lambda: _on(
        agenda.add_evidence, _advice(), "day", long_ago_now(), text="x", shown=lambda: _reasons(RegisterEvent)
    ),
    ("projects.meetings.save_meeting", "starts_on"): _meeting,
    ("projects.facts.create_project", "delivered_on"): _new_project,
    ("projects.facts.change_facts", "delivered_on"): lambda: _of_project(facts.change_facts, "delivered_on"),
    ("monitoring.targets.supervision.record_step", "taken_on"): _step,
    ("monitoring.targets.supervision.record_transfer", "agreed_on"): _transfer,
}
CHANNELS = {channel: lambda channel=channel: _receive(channel) for channel in Channel}


def ready(make: Callable[[], Try]) -> Try:
    """Make an act ready as of long ago, at ten in the morning."""
    with time_machine.travel(moment(long_ago()), tick=True):
        return make()
