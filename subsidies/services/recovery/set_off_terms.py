"""When what a recipient owes can be set off against what it is still paid, and what was (Awb 4:57, 4:93).

A loan is converted into a grant in the same way: what is outstanding of it, against a grant that was awarded.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from drenthe.lib.entry.days import within
from drenthe.lib.values.calendar_years import years_after
from drenthe.lib.values.money import ZERO
from subsidies.award_enums import SETS_OFF, MoneyStepKind, MoneyStepState
from subsidies.enums import DecisionKind, ParameterCode
from subsidies.letters import law_words
from subsidies.models import Application, LedgerEntry, MoneyStep, SetOff
from subsidies.services.ceilings import ledger
from subsidies.services.decisions.said import terms_of
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.recovery import recovery
from subsidies.services.recovery.money_step_refusals import SetOffWaits
from subsidies.services.settlements import settled

MOST = 500  # set-offs that wait at a time; those that were proposed first
YEARS = 5  # Awb 4:57: after that a subsidy that was paid too much is not recovered
OF_CLAIM: tuple[Any, ...] = (  # what says how much is owed on the case of a set-off
    Prefetch("application__ledger", LedgerEntry.objects.select_related("share")),
    *("application__money_steps", "application__letters", "application__sent_elsewhere"),
    "application__decisions__proposal__terms",  # what was settled when: recovery.OF_LEVELS
)
STANDING = (MoneyStepState.PROPOSED, MoneyStepState.DECIDED)


def power_of(application: Application) -> str | None:
    """Return the article of the scheme version that allows to set off, or to make a loan a grant.

    None while nobody confirmed one.
    """
    code = ParameterCode.LOAN_CONVERSION if is_loan(application) else ParameterCode.SET_OFF_ARTICLE
    found = application.version.parameter(code)
    article = str(found.value or "")
    return article if found.is_confirmed and law_words.names_article(law_words.in_words(article)) else None


def owed_of(application: Application) -> Decimal:
    """Return what a recipient owes of a settled subsidy, or what is outstanding of its loan, in euros."""
    if is_loan(application):
        return sum(ledger.outstanding_by_share(application).values(), ZERO)
    return settled.to_repay(application)


def last_day(application: Application) -> date | None:
    """Return the last day on which a subsidy that was paid too much is recovered; None while it is not settled.

    Five years after the settlement, or after what was done against an obligation since (Awb 4:57, paragraph 4).
    """
    if application.settled_on is None:
        return None
    changes = [row for row in application.decisions.all() if row.kind == DecisionKind.SETTLEMENT_CHANGE]
    breaches = [day for row in changes if (day := terms_of(row.proposal).breached_on) is not None]
    return years_after(within(max([application.settled_on, *breaches])), YEARS)


def to_book(application: Application) -> MoneyStep | None:
    """Return the set-off of a case that was decided and told and is to be booked; None where none waits."""
    rows = recovery.standing(application, *SETS_OFF)
    return next((row for row in rows if row.sent_on is not None and _waits(row)), None)


def booking_of(step: MoneyStep) -> SetOff | None:
    """Return what was booked of a set-off; None while nothing was."""
    return getattr(step, "set_off", None)


def check_none_waits(application: Application, *, besides: MoneyStep | None = None) -> None:
    """Refuse to pay on a case what is to be set off, `besides` one set-off. Raises SetOffWaits."""
    for step in _unbooked().filter(set_off_with=application):
        if _waits(step) and (besides is None or step.pk != besides.pk):
            raise SetOffWaits(case=step.application.case_number, amount=step.amount)


def blocked() -> set[int]:
    """Return the ids of the cases on which nothing is paid while a set-off with them waits."""
    return {step.set_off_with_id for step in _unbooked()[:MOST] if step.set_off_with_id is not None and _waits(step)}


def all_to_book() -> list[MoneyStep]:
    """Return the set-offs that were decided and told and are to be booked, the first one first. Few at a time."""
    rows = _unbooked().filter(state=MoneyStepState.DECIDED).order_by("pk")
    named = rows.select_related("application__applicant").prefetch_related("application__applicant_details")
    return [step for step in named[:MOST] if step.sent_on is not None and _waits(step)]


def _unbooked() -> QuerySet[MoneyStep]:
    rows = MoneyStep.objects.filter(kind__in=SETS_OFF, state__in=STANDING, set_off=None)
    return rows.select_related("application").prefetch_related(*OF_CLAIM)


def _waits(step: MoneyStep) -> bool:
    """Whether a set-off is still to be decided or booked: what was repaid, postponed or too old since is not any more.

    Otherwise the other case could never be paid again.
    """
    if booking_of(step) is not None:
        return False
    owing = step.application
    arranged = recovery.standing(owing, MoneyStepKind.ARRANGEMENT)
    last = last_day(owing)
    is_too_old = last is not None and last < timezone.localdate()
    later = step.stands and any(row.pk > step.pk for row in arranged)
    owed = owed_of(owing)
    if step.stands and step.sent_on is None and owed < (step.amount or ZERO):
        return False  # its letter asks too much by now, so it does not go out: a set-off of less is proposed anew
    return not (later or is_too_old) and owed > ZERO


def set_off_with(application: Application) -> list[SetOff]:
    """Return what was set off against what was still to be paid on a case, and was not undone, the first one first."""
    rows = SetOff.objects.filter(paid__application=application, paid__reversal=None)
    return list(rows.select_related("step__application"))
