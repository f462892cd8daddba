"""Recording that the aid of an award was entered in a register: once, and anew when the award or the entry changes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import check_words, written
from drenthe.lib.values.money import ZERO, format_euros
from subsidies import dated_acts
from subsidies.award_enums import AidBasis, AidReason, AidRegister
from subsidies.enums import GRANTED, Action
from subsidies.models import AidEntry, Application
from subsidies.services.case.cases import check_day, lock_case, next_status
from subsidies.services.case.record import record
from subsidies.services.state_aid.aid_basis import article_of, basis_of
from subsidies.services.state_aid.aid_refusals import (
    AidEnteredAlready,
    AidReferenceMissing,
    EnteredBeforeAward,
    NoAidToEnter,
)
from subsidies.services.state_aid.aid_tasks import AidTask, aid_in, entries_in, granted_on, known, tasks_of


def tasks(application: Application) -> list[AidTask]:
    """Return what is to be entered of a case today; three queries, and those for what was not fetched."""
    return [task for task in tasks_of(application, known(on=timezone.localdate())) if task.register is not None]


@dataclass(frozen=True)
class AidStanding:
    """The state aid of a case: its basis, what it comes to (euros), what is to be done, and the entries."""

    basis: AidBasis | None
    article: str
    amount: Decimal
    to_enter: list[AidTask]
    entries: list[AidEntry]


def standing(application: Application, *, extra: Collection[date] | None = None) -> AidStanding:
    """Return the state aid of a case as it stands today. `extra` are the free days, for who has them already."""
    basis = basis_of(application)
    if not application.aid_entries.all() and (basis == AidBasis.NONE or application.status not in GRANTED):
        return AidStanding(basis, article_of(application), ZERO, [], [])  # nothing to hold against any term
    held = known(on=timezone.localdate(), extra=extra)
    return AidStanding(
        basis,
        article_of(application),
        aid_in(application, held.rates),
        tasks_of(application, held),
        list(application.aid_entries.all()),
    )


@transaction.atomic
def enter_aid(
    application: Application,
    *,
    register: AidRegister | str,
    entered_on: date,
    reference: str,
    reason: str = "",
    date_reason: str = "",
    actor: User,
) -> AidEntry:
    """Record that the aid of an award stands in a register, at what it comes to today, or that its entry was changed.

    An entry at the same amount is made anew only to correct it, and says what was wrong. Raises AdviserOfProject,
    HasInterest, TransitionNotAllowed, NoAidToEnter, AidReferenceMissing, AidEnteredAlready, SaysNothing,
    EnteredBeforeAward, DateInFuture, DateBeforeReceipt or DateTooFarBack.
    """
    check_words(reason, field="reason")
    application, register = lock_case(application), AidRegister(register)
    next_status(application, Action.ENTER_AID)
    task = next((row for row in tasks(application) if row.register == register), None)
    earlier = entries_in(application, register)
    if task is None and not earlier:
        raise NoAidToEnter(case=application.case_number)
    reference, reason = reference.strip(), reason.strip()
    if not reference:
        raise AidReferenceMissing
    if task is None:
        last = earlier[-1]
        reason = written(reason, missing=AidEnteredAlready(day=last.entered_on, reference=last.reference))
    if task is not None:
        since, due_on = task.since, task.due_on
    else:
        since, due_on = granted_on(application) or earlier[0].entered_on, earlier[-1].due_on
    after = [(since, EnteredBeforeAward(day=entered_on, since=since))]
    date_reason = check_day(application, dated_acts.ENTER_AID, entered_on, after=after, reason=date_reason)
    why = task.why if task is not None and task.why is not None else AidReason.CORRECTION
    entry = AidEntry.objects.create(
        application=application,
        register=register,
        why=why,
        amount=earlier[-1].amount if task is None else task.amount,
        entered_on=entered_on,
        reference=reference,
        reason=reason,
        due_on=due_on,
        actor=actor,
    )
    facts: dict[str, Any] = {
        "register": register.value,
        "aid_why": entry.why,
        "amount": entry.amount,
        "entry_reference": reference,
        "reason": reason,
    }
    record(application, Action.ENTER_AID, actor=actor, on=entered_on, date_reason=date_reason, **facts)
    return entry


def in_words(found: list[AidTask]) -> str:
    """Return in sentences of the active language what is to be entered: at what amount, by when and why."""
    said = []
    for task in found:
        facts = {
            "register": task.register.label if task.register else "",
            "amount": format_euros(task.amount),
            "why": task.why.label if task.why else "",
            "day": date_format(task.due_on) if task.due_on else "-",
        }
        said.append(_("%(register)s: enter %(amount)s, by %(day)s at the latest. %(why)s.") % facts)
    return " ".join(said)
