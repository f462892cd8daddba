"""A received application is put right, until the decision: with a reason, the old values kept, and the effects shown.

While a proposal waits a correction is refused: whoever decides must find what was proposed on. Its maker withdraws it
first, or it is sent back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.dates.services.checks import check_act_day
from drenthe.lib.entry.days import check_not_future
from drenthe.lib.entry.written import written
from drenthe.lib.screens.fieldwords import DASH
from drenthe.lib.values.money import ZERO
from projects.models import Municipality
from subsidies import dated_acts, facts
from subsidies.enums import OPEN, Action, SameOrOther
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.services.application.applicants import (
    GIVEN,
    NewApplicant,
    check_account,
    corrected_organisation,
    given_applicant,
    write_details,
)
from subsidies.services.application.correction_refusals import (
    AskedBelowAward,
    CorrectedTooLate,
    CorrectionUnexplained,
    NothingToCorrect,
    ReceiptAfterActs,
    StaysWithDecision,
    TermWouldRunAgain,
)
from subsidies.services.application.given import OF_APPLICANT, OF_CASE, as_facts, as_given
from subsidies.services.application.given_rows import write_rows
from subsidies.services.application.intake import Plan, check_combination, footing
from subsidies.services.assessment import assessment, reweighing
from subsidies.services.case.cases import lock, refuse_when_waiting
from subsidies.services.case.record import record
from subsidies.services.ceilings import queue
from subsidies.services.refusals import AmountNotPositive
from subsidies.services.terms import deadlines
from subsidies.term_enums import Channel
from subsidies.transitions import REWEIGHED


@dataclass(frozen=True)
class Effect:
    """One thing that is, or comes out, otherwise by a correction, in words."""

    what: str
    before: str
    after: str


@dataclass(frozen=True)
class Corrected:
    """What a correction corrects, and what comes out otherwise by it."""

    changes: list[Effect]
    effects: list[Effect]


@transaction.atomic
def correct(
    application: Application,
    *,
    values: Mapping[str, Any],
    received_at: datetime | None = None,
    organisation: SameOrOther | str = "",
    reason: str,
    date_reason: str = "",
    actor: User,
) -> Corrected:
    """Correct values of an application (see `as_given`; one that is not named stays) and return what that changes.

    Another moment of receipt or form can lead to another scheme version and ceiling. `organisation` says whether
    another name is of the same organisation, when that is in use elsewhere. The old values stand in the dossier.

    Once there is a decision only while an objection is open, and only its facts (`reweighing.FACTS`).

    Raises CorrectedTooLate, StaysWithDecision, ProposalWaits,
    CorrectionUnexplained, NothingToCorrect, ReceiptAfterActs,
    AmountNotPositive, AskedBelowAward, DateInFuture, DateTooFarBack, PhaseNotInScheme, PhaseOfOtherPart,
    DwellingsDoNotAddUp, GivenTwice, NoCeiling, OrganisationInUse, AccountOfProvince or ApplicantHasOtherNumbers, and
    ValidationError for a wrong number.
    """
    application = _correctable(application)
    reason = written(reason, missing=CorrectionUnexplained())
    before, was, given = _standing(application), as_facts(application), as_given(application, actor=actor)
    new = {name: _plain(value) for name, value in values.items() if _plain(value) != _plain(given[name])}
    moves = received_at is not None and _minute(received_at) != _minute(application.received_at)
    if not new and not moves:
        raise NothingToCorrect
    _check_decided(application, new, moves=moves)
    moved_from = application.municipality if "municipality" in new else None
    for name in set(new) & set(OF_CASE):
        setattr(application, name, new[name])
    date_reason = _move_receipt(application, received_at, date_reason) if received_at is not None and moves else ""
    write_rows(application, new, moved_from=moved_from, actor=actor)
    _check(application, is_elsewhere=moves or "part" in new)
    if set(new) & set(OF_APPLICANT) or moved_from is not None:
        _correct_applicant(application, new, moved_from=moved_from, answer=organisation, actor=actor)
    application.save()
    application = Application.objects.with_names().get(pk=application.pk)
    if not moves and as_given(application, actor=actor) == given:
        raise NothingToCorrect
    found = as_facts(application)
    changed = [name for name in {**was, **found} if was.get(name, "") != found.get(name, "")]
    names = sorted(changed, key=lambda name: name.rpartition(".")[0])  # rows of a kind together
    said: dict[str, Any] = {**_facts(names, was, found), "reason": reason}
    record(application, Action.CORRECT, actor=actor, date_reason=date_reason, **said)
    return Corrected(
        [Effect(*facts.change(name, was.get(name, ""), found.get(name, ""))) for name in names],
        _differences(before, _standing(application)),
    )


def effects_of(application: Application, **terms: Any) -> Corrected:
    """Return what a correction would change, and store nothing. Raises what `correct` raises."""
    with transaction.atomic():
        corrected = correct(application, **terms)
        transaction.set_rollback(True)
    return corrected


def _correctable(application: Application) -> Application:
    application = lock(application)
    if application.status not in OPEN and not reweighing.is_reweighed(application):
        raise CorrectedTooLate(case=application.case_number, status=application.get_status_display())
    refuse_when_waiting(application)
    reweighing.check(application, Action.CORRECT)
    return application


def _check_decided(application: Application, new: Iterable[str], *, moves: bool) -> None:
    """Refuse to correct what stays with a decision. Raises StaysWithDecision."""
    if application.status not in REWEIGHED:
        return
    fixed = [name for name in new if name not in reweighing.FACTS] + ["received_at"] * moves
    if fixed:
        names = ", ".join(_label(name) for name in fixed)
        raise StaysWithDecision(case=application.case_number, fields=names)


def _label(name: str) -> str:
    """The label of something given, by the name of its value."""
    of = f"{facts.OF_APPLICANT}{OF_APPLICANT[name]}" if name in OF_APPLICANT else name
    return facts.shown(of, "")[0] if of in facts.LABELS else facts.change(of, "", "")[0]


def _correct_applicant(
    application: Application,
    new: Mapping[str, Any],
    *,
    moved_from: Municipality | None,
    answer: SameOrOther | str,
    actor: User,
) -> None:
    given = {name: getattr(given_applicant(application), name) for name in GIVEN}
    applicant = NewApplicant(**given | {OF_APPLICANT[name]: new[name] for name in set(new) & set(OF_APPLICANT)})
    if applicant.iban != given["iban"]:  # what was taken before is not in the way of another correction
        check_account(applicant)
    application.applicant = corrected_organisation(application, applicant, moved_from=moved_from, answer=answer)
    if set(new) & set(OF_APPLICANT):
        write_details(application, applicant, actor=actor)


def _facts(names: list[str], was: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """What the line in the dossier says of what changed; one of the two may be empty."""
    found: dict[str, str] = {}
    for name in names:
        found |= {f"{facts.WAS}{name}": was.get(name, ""), f"{facts.NOW}{name}": now.get(name, "")}
    return found


def _differences(before: Mapping[str, str], after: Mapping[str, str]) -> list[Effect]:
    return [
        Effect(what, before.get(what) or DASH, after.get(what) or DASH)
        for what in dict.fromkeys([*before, *after])
        if before.get(what) != after.get(what)
    ]


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
    ended = deadlines.decision_term(application, on=timezone.localdate()).last_day
    application.received_at, application.received_on = received_at, day
    _refuse_revival(application, ended)
    return reason


def _refuse_revival(application: Application, ended: date) -> None:
    """Refuse a later receipt by which a term that is over would run again.

    Not when it was over already when the application was entered: then the day was typed wrong, and whoever decides
    reads that it was moved. What was taken over was known elsewhere before, and a notice of default ends all doubt.
    """
    today = timezone.localdate()
    was_known = ended >= timezone.localdate(application.created_at) or application.default_notices.exists()
    was_known = was_known or application.events.filter(data__has_key="taken_over").exists()
    if was_known and ended < today <= deadlines.decision_term(application, on=today).last_day:
        raise TermWouldRunAgain(ended=ended)


def _check(application: Application, *, is_elsewhere: bool) -> None:
    if application.requested_amount <= 0:
        raise AmountNotPositive(amount=application.requested_amount)
    if application.requested_amount < (application.awarded_amount or ZERO):
        raise AskedBelowAward(awarded=application.awarded_amount, amount=application.requested_amount)
    rows = application.planned_dwellings.values_list("segment", "form", "count")
    plan = Plan(dwellings=list(rows))
    application.dwellings = application.dwellings or plan.dwelling_count
    check_combination(application.scheme, application.part, application.phase, application.dwellings, plan)
    if is_elsewhere:
        application.version, application.ceiling, _is_outside = footing(
            application.scheme, application.part, application.received_on, may_be_outside=True
        )


def _standing(application: Application) -> dict[str, str]:
    """What of a case can come out otherwise: version, ceiling, criteria, place in the queue and decision term."""
    today = timezone.localdate()
    organisation, differs = application.applicant, application.given.differences if application.given else []
    found = {
        _("Organisation"): f"{organisation.name} ({organisation.get_kind_display()})",
        _("Known otherwise"): "; ".join(f"{label}: {was}" for label, was, _now in differs),
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


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    return tuple(map(_plain, value)) if isinstance(value, list | tuple) else value


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
