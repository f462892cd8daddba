"""A received application is put right, until the decision: with a reason, the old values kept, and the effects shown.

While a proposal waits a correction is refused: whoever decides must find what was proposed on. Its maker withdraws it
first, or it is sent back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.lib.days import check_not_future
from subsidies import dated_acts
from subsidies.enums import OPEN, Action, Channel
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.services import assessment, deadlines, queue
from subsidies.services.applicants import GIVEN, NewApplicant, corrected_organisation, write_details
from subsidies.services.cases import lock, next_status
from subsidies.services.correction_refusals import (
    CorrectedTooLate,
    CorrectionUnexplained,
    NothingToCorrect,
    ReceiptAfterActs,
)
from subsidies.services.intake import Plan, check_combination, footing
from subsidies.services.record import record
from subsidies.services.refusals import AmountNotPositive
from subsidies.services.withdrawals import refuse_when_waiting

OF_CASE = (
    *("title", "dwellings", "requested_amount", "total_costs", "revenues", "own_contribution", "declared_aid"),
    *("channel", "reference", "part", "phase"),
)
OF_APPLICANT = {{"name": "applicant_name", "kind": "applicant_kind"}.get(name, name): name for name in GIVEN}


@dataclass(frozen=True)
class Effect:
    """One thing that comes out otherwise by a correction, in words."""

    what: str
    before: str
    after: str


def as_given(application: Application) -> dict[str, Any]:
    """Return what can be corrected as it stands now, by the name of each value."""
    given = _applicant(application)
    values = {name: getattr(application, name) for name in OF_CASE}
    return {**values, **{name: getattr(given, field) for name, field in OF_APPLICANT.items()}}


@transaction.atomic
def correct(
    application: Application,
    *,
    values: Mapping[str, Any],
    received_at: datetime | None = None,
    reason: str,
    date_reason: str = "",
    actor: User,
) -> list[Effect]:
    """Correct values of an application (see `as_given`; one that is not named stays) and return what that changes.

    Another moment of receipt or form can lead to another scheme version and ceiling. The old values stand in the
    dossier. Raises CorrectedTooLate, ProposalWaits, CorrectionUnexplained, NothingToCorrect, ReceiptAfterActs,
    AmountNotPositive, DateInFuture, DateTooFarBack, PhaseNotInScheme, PhaseOfOtherPart, DwellingsDoNotAddUp, NoCeiling
    or ApplicantHasOtherNumbers, and ValidationError for a wrong number.
    """
    application = lock(application)
    if application.status not in OPEN:
        raise CorrectedTooLate(case=application.case_number, status=application.get_status_display())
    refuse_when_waiting(application)
    next_status(application, Action.CORRECT)
    if not reason.strip():
        raise CorrectionUnexplained
    before, was = _standing(application), as_given(application)
    new = {name: value for name, value in values.items() if _plain(value) != _plain(was[name])}
    moves = received_at is not None and _minute(received_at) != _minute(application.received_at)
    if not new and not moves:
        raise NothingToCorrect
    changes = [_change(name, was[name], value) for name, value in new.items()]
    for name in set(new) & set(OF_CASE):
        setattr(application, name, new[name])
    if received_at is not None and moves:
        changes.append(_change("received_at", _moment(application.received_at), _moment(received_at)))
        date_reason = _move_receipt(application, received_at, date_reason)
    else:
        date_reason = ""
    _check(application, is_elsewhere=moves or "part" in new)
    if set(new) & set(OF_APPLICANT):
        _correct_applicant(application, new, actor)
    application.save()
    facts: dict[str, Any] = {"corrected": "; ".join(changes), "reason": reason.strip()}
    record(application, Action.CORRECT, actor=actor, date_reason=date_reason, **facts)
    application = Application.objects.with_names().get(pk=application.pk)
    after = _standing(application)
    return [
        Effect(what, before.get(what, ""), after.get(what, ""))
        for what in dict.fromkeys([*before, *after])
        if before.get(what) != after.get(what)
    ]


def effects_of(application: Application, **terms: Any) -> list[Effect]:
    """Return what a correction would change, and store nothing. Raises what `correct` raises."""
    with transaction.atomic():
        effects = correct(application, **terms)
        transaction.set_rollback(True)
    return effects


def _applicant(application: Application) -> Any:
    return application.given or NewApplicant(**{name: getattr(application.applicant, name, "") for name in GIVEN})


def _correct_applicant(application: Application, new: Mapping[str, Any], actor: User) -> None:
    given = {name: getattr(_applicant(application), name) for name in GIVEN}
    old = NewApplicant(**given)
    given |= {OF_APPLICANT[name]: value for name, value in new.items() if name in OF_APPLICANT}
    applicant = NewApplicant(**given)
    application.applicant = corrected_organisation(application, old, applicant)
    write_details(application, applicant, actor=actor)


def _move_receipt(application: Application, received_at: datetime, date_reason: str) -> str:
    day = timezone.localdate(received_at)
    check_not_future(received_at)
    reason = check_act_day(dated_acts.RECEIVE[Channel(application.channel)], day, reason=date_reason)
    later = application.events.exclude(action__in=[Action.RECEIVE, Action.TAKE_OVER, Action.CORRECT])
    first = later.order_by("occurred_at").values_list("occurred_at", flat=True).first()
    days = [timezone.localdate(first)] if first else []
    days += [application.complete_on] if application.complete_on else []
    if days and day > min(days):
        raise ReceiptAfterActs(since=min(days), day=day)
    application.received_at, application.received_on = received_at, day
    return reason


def _check(application: Application, *, is_elsewhere: bool) -> None:
    if application.requested_amount <= 0:
        raise AmountNotPositive(amount=application.requested_amount)
    rows = application.planned_dwellings.values_list("segment", "form", "count")
    plan = Plan(dwellings=list(rows))
    check_combination(application.scheme, application.part, application.phase, application.dwellings, plan)
    if is_elsewhere:
        application.version, application.ceiling, _is_outside = footing(
            application.scheme, application.part, application.received_on, may_be_outside=True
        )


def _standing(application: Application) -> dict[str, str]:
    """What of a case can come out otherwise: version, ceiling, criteria, place in the queue and decision term."""
    today = timezone.localdate()
    found = {
        _("Scheme version"): str(application.version.number),
        _("Ceiling"): str(application.ceiling),
        _("Last day of the decision term"): formats.date_format(
            deadlines.decision_term(application, on=today).last_day
        ),
    }
    if application.status == Status.ASSESSMENT:
        places = queue.queue_of(application.ceiling).places
        turn = next((place.turn for place in places if place.application.pk == application.pk), None)
        found[_("Place in the queue")] = str(turn or "")
    for result in assessment.assess(application, on=today):
        found[result.criterion.text] = f"{result.outcome.label}: {result.facts}"
    return found


def _change(name: str, was: Any, now: Any) -> str:
    return f"{name}: {'-' if was in (None, '') else was} → {'-' if now in (None, '') else now}"


def _plain(value: Any) -> Any:
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _moment(moment: datetime) -> str:
    return formats.date_format(timezone.localtime(moment), "DATETIME_FORMAT")
