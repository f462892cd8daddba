"""What the agreement on a loan says: that it was signed, from what it is repaid, and by which days (Awb 4:36)."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from drenthe.lib.entry.days import within
from drenthe.lib.screens.paging import FirstRows, first_of
from drenthe.lib.values.money import CENT, ZERO
from subsidies.award_enums import LoanTrigger
from subsidies.enums import ApplicationStatus, ParameterCode, Part
from subsidies.models import Application, LoanAgreement, LoanAgreementCheck, LoanTermStart
from subsidies.parameters import Parameter
from subsidies.services.loans.loan_refusals import (
    AgreementNotSigned,
    DrawnWhileAgreementWaits,
    LoanNotGiven,
    PaidBeforeAgreement,
)

MONTHS = 12
Instalment = tuple[date, Decimal]


def is_loan(application: Application) -> bool:
    """Whether the money of a case comes back."""
    return application.part == Part.LOAN


def agreement_of(application: Application) -> LoanAgreement | None:
    """Return the agreement that holds: the last that counts; None without one. From what was fetched already."""
    return max(agreements_of(application), key=lambda row: row.pk, default=None)


def agreements_of(application: Application) -> list[LoanAgreement]:
    """Return the agreements that held or hold: the first, and those that a second person confirmed."""
    confirmed = {row.agreement_id for row in application.loan_checks.all() if row.is_confirmed}
    return [row for row in application.loan_agreements.all() if not row.needs_check or row.pk in confirmed]


def waiting_agreement(application: Application) -> LoanAgreement | None:
    """Return the agreement that takes the place of another once a second person confirms it; None without one."""
    looked_at = {row.agreement_id for row in application.loan_checks.all()}
    rows = application.loan_agreements.all()
    return next((row for row in rows if row.needs_check and row.pk not in looked_at), None)


def loans_changed() -> FirstRows:
    """Return the agreements that wait for a second person, the longest waiting first."""
    rows = LoanAgreement.objects.filter(needs_check=True, check_of=None, application__status=ApplicationStatus.AWARDED)
    return first_of(rows.select_related("application__applicant", "actor"))


def earlier_agreements(application: Application) -> list[tuple[LoanAgreement, LoanAgreementCheck | None]]:
    """Return the agreements that do not hold, the last first, each with what a second person found of it.

    Those that another took the place of, and those that were not confirmed; from what was fetched already.
    """
    now, waits = agreement_of(application), waiting_agreement(application)
    checks = {row.agreement_id: row for row in application.loan_checks.all()}
    rows = [row for row in application.loan_agreements.all() if row not in (now, waits)]
    return [(row, checks.get(row.pk)) for row in sorted(rows, key=lambda row: -row.pk)]


def start_of(application: Application) -> LoanTermStart | None:
    """Return when what makes a loan due happened, as the last record of it says; from what was fetched already.

    Of an agreement that was replaced it says nothing any more.
    """
    agreement = agreement_of(application)
    rows = [row for row in application.loan_starts.all() if agreement and row.agreement_id == agreement.pk]
    return max(rows, key=lambda row: row.pk, default=None)


def check_signed(application: Application, on: date) -> None:
    """Refuse to pay of a loan before its agreement was signed by both; nothing for a grant (Awb 4:36).

    Raises AgreementNotSigned or PaidBeforeAgreement.
    """
    if not is_loan(application):
        return
    rows = agreements_of(application)
    if not rows:
        raise AgreementNotSigned(case=application.case_number)
    first = min(row.signed_on for row in rows)
    if on < first:
        raise PaidBeforeAgreement(day=on, signed_on=first)


def check_none_waits(application: Application) -> None:
    """Refuse to draw of a loan while another agreement waits for a second person. Raises DrawnWhileAgreementWaits."""
    waiting = waiting_agreement(application)
    if waiting is not None:
        raise DrawnWhileAgreementWaits(signed_on=waiting.signed_on)


def check_not_given(application: Application) -> None:
    """Refuse to take back of a loan what was drawn, which would waive it; nothing for a grant. Raises LoanNotGiven.

    Nor where the scheme is known to allow it: then it is waived by a step about the money (`loan_waivers`).
    """
    if is_loan(application):
        check_waivable(application)


def check_waivable(application: Application) -> None:
    """Refuse to waive a loan of which no confirmed rule of the scheme allows that. Raises LoanNotGiven."""
    allows = application.version.parameter(ParameterCode.LOAN_WAIVER)
    if not (allows.value and allows.is_confirmed):
        raise LoanNotGiven(scheme=str(application.scheme))


def trigger_laid_down(application: Application) -> Parameter:
    """Return from what a loan is repaid by the scheme version, with its source and whether that was confirmed."""
    return application.version.parameter(ParameterCode.LOAN_TRIGGER)


def is_as_laid_down(application: Application, agreement: LoanAgreement) -> bool:
    """Whether a confirmed rule of the scheme says that a loan is repaid from what its agreement says."""
    laid_down = trigger_laid_down(application)
    return laid_down.is_confirmed and laid_down.value == agreement.trigger


def schedule_of(
    agreement: LoanAgreement, start: LoanTermStart | None, draws: Mapping[date, Decimal]
) -> list[Instalment]:
    """Return by which days what was drawn is repaid; `draws` says by day how much (euros).

    Each draw is repaid in equal parts over the days that had not passed when it was drawn, the cents that are left in
    the last one: what fell due before stays as it was. What was drawn after the last day is due on its own day. Empty
    while there is no day yet. A day after the last day of the agreement becomes that day. These days are agreed and no
    term of a law: they do not move for a weekend.
    """
    days = days_of(agreement, start)
    if not days:
        return []
    drawn: dict[tuple[date, ...], Decimal] = {}
    for drawn_on, amount in draws.items():
        ahead = tuple(day for day in days if day >= drawn_on) or (drawn_on,)
        drawn[ahead] = drawn.get(ahead, ZERO) + amount
    return _together([row for ahead, amount in drawn.items() for row in _in_parts(ahead, amount)])


def _in_parts(days: Sequence[date], amount: Decimal) -> Iterator[Instalment]:
    part = (amount / len(days)).quantize(CENT, rounding="ROUND_DOWN")
    yield from ((day, part) for day in days[:-1])
    yield days[-1], amount - part * (len(days) - 1)


def days_of(agreement: LoanAgreement, start: LoanTermStart | None) -> list[date]:
    """Return the days of the repayments, in order; only the last day of the agreement while nothing else is known."""
    if agreement.trigger == LoanTrigger.FIXED_DAY:
        first = agreement.first_due_on
    else:
        first = None if start is None else months_later(start.happened_on, agreement.months_after)
    last = agreement.latest_on
    if first is None:
        return [] if last is None else [last]
    days = [months_later(first, number * agreement.months_between) for number in range(agreement.instalments)]
    return days if last is None else [min(day, last) for day in days]


def last_day_passed(application: Application, *, on: date) -> date | None:
    """Return the last day of repayment of a loan where that has passed; None for others, and while a day is to come.

    What is drawn after it is due on its own day.
    """
    agreement = agreement_of(application) if is_loan(application) else None
    days = days_of(agreement, start_of(application)) if agreement is not None else []
    last = max(days, default=None)
    return last if last is not None and last < on else None


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month where it has no such day."""
    day = within(day)
    year, month = divmod(day.month - 1 + months, MONTHS)
    year += day.year
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _together(rows: Sequence[Instalment]) -> list[Instalment]:
    """Return repayments with those of one day as one, without those of nothing."""
    sums: dict[date, Decimal] = {}
    for day, amount in rows:
        sums[day] = sums.get(day, ZERO) + amount
    return [(day, amount) for day, amount in sorted(sums.items()) if amount > ZERO]
