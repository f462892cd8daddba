"""The acts on an objection with a day of their own, made ready long ago (see tries)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from drenthe.lib.values.workdays import next_workday
from subsidies.models import Objection
from subsidies.services.objections import appeals, objecting, objection_hearings
from tests import factories
from tests import objecting as made
from tests.dates.made_ready import Try, long_ago_now, try_on
from tests.factories import make_ceiling, make_scheme, make_user


def _objection() -> Objection:
    """An objection of today against an award of today, while the clock stands long ago."""
    ceiling = make_ceiling(scheme=make_scheme(parameters={"decision_weeks": "52"}))
    at_once = {"received_on": timezone.localdate(), "received_at": timezone.now() - timedelta(minutes=1)}
    return made.row(factories.make_award(ceiling=ceiling, **at_once))


def _try(service: Any, name: str, found: Objection | None = None, **terms: Any) -> Try:
    objection = found or _objection()
    return try_on(service, objection.application, name, long_ago_now(), objection=objection, **terms)


def _later(day: date) -> date:
    return next_workday(day + timedelta(days=30))


def _long_after(day: date) -> date:
    return day + timedelta(days=400)


def _receive() -> Try:
    objection = _objection()
    said = {"decision": objection.decision, "objector": "De buurman", "grounds": "Het bedrag klopt niet"}
    said |= {"role": "another", "kind": "person"}
    return try_on(objecting.receive, objection.application, "received_on", long_ago_now(), channel="email", **said)


def _repaired() -> Try:
    objection = _objection()
    made.step(objection, "repair_asked", due_on=made.days(14), text="De gronden")
    return _try(objecting.receive_repair, "repaired_on", objection, text="De gronden kwamen")


def _called_off() -> Try:
    found = made.ready_to_hear(_objection())
    return _try(objection_hearings.call_off, "done_on", found, text="De voorzitter is ziek")


OF_OBJECTIONS: dict[tuple[str, str], Callable[[], Try]] = {
    ("subsidies.objections.objecting.receive", "received_on"): _receive,
    ("subsidies.objections.objecting.request_repair", "asked_on"): lambda: _try(
        objecting.request_repair, "asked_on", missing="De gronden", due_on=_later
    ),
    ("subsidies.objections.objecting.receive_repair", "repaired_on"): _repaired,
    ("subsidies.objections.objection_hearings.invite", "invited_on"): lambda: _try(
        objection_hearings.invite, "invited_on", hearing_on=_later, place="Assen", chair=make_user()
    ),
    ("subsidies.objections.objection_hearings.call_off", "done_on"): _called_off,
    ("subsidies.objections.objection_hearings.record_hearing", "done_on"): lambda: _try(
        objection_hearings.record_hearing, "done_on", kind="not_heard", ground="unfounded", text="Er is niets nieuws"
    ),
    ("subsidies.objections.objecting.postpone", "done_on"): lambda: _try(
        objecting.postpone, "done_on", kind="agreed", due_on=_long_after, text="Per mail afgesproken"
    ),
    ("subsidies.objections.objecting.close", "done_on"): lambda: _try(
        objecting.close, "done_on", kind="withdrawn", text="Per brief ingetrokken"
    ),
    ("subsidies.objections.objecting.receive_default", "received_on"): lambda: _try(
        objecting.receive_default, "received_on"
    ),
    ("subsidies.objections.appeals.record_appeal", "done_on"): lambda: _try(
        appeals.record_appeal, "done_on", kind="relief", place="rechtbank Noord-Nederland"
    ),
}
