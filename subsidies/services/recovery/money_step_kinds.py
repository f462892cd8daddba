"""Which steps about money can be proposed on a case now, and of each that cannot what stands in the way."""

from collections.abc import Callable

from django.utils import timezone

from drenthe.lib.refusals import Refusal
from subsidies.award_enums import MoneyStepKind as Kind
from subsidies.models import Application
from subsidies.services.loans import loan_waivers
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.payments import holds, payable
from subsidies.services.recovery import default_interest, interest_fixed, receipts, recovery, set_off_terms, set_offs
from subsidies.services.recovery import money_step_refusals as why
from subsidies.services.settlements import settled


def possible_kinds(application: Application) -> list[Kind]:
    """Return what can be proposed on a case now, in the order of the list."""
    return [kind for kind, refusal in refusals_of(application).items() if refusal is None]


def refusals_of(application: Application) -> dict[Kind, Refusal | None]:
    """Return each step that is proposed on such a case with why it cannot be now; None where it can.

    A reminder is recorded only. A loan is not settled, so nothing of it is owed as of a subsidy.
    """
    held = holds.hold_on(application, on=timezone.localdate())
    hold = why.HoldAlready(until=held.until) if held is not None else _without_hold(application)
    if is_loan(application):
        waived, converted = (
            _of_loan(check, application) for check in (loan_waivers.check_possible, set_offs.check_loan)
        )
        return {Kind.LOAN_WAIVER: waived, Kind.LOAN_CONVERSION: converted, Kind.HOLD: hold}
    unfixed = interest_fixed.unfixed(application, on=timezone.localdate())
    interest = None if unfixed is not None else why.NoInterestDue(least=default_interest.LEAST)
    charged = None if receipts.beside(application) else why.NoChargeOpen(case=application.case_number)
    found = {**_on_what_is_owed(application), Kind.CHARGE_WRITE_OFF: charged}
    return {**found, Kind.INTEREST: interest, Kind.HOLD: hold}


def _on_what_is_owed(application: Application) -> dict[Kind, Refusal | None]:
    kinds = (Kind.ARRANGEMENT, Kind.ARRANGEMENT_ENDED, Kind.WRIT, Kind.WRITE_OFF, Kind.SET_OFF)
    if not settled.to_repay(application):
        return dict.fromkeys(kinds, why.NothingOwed(case=application.case_number))
    arranged = recovery.arrangement_of(application) is not None
    postponed = why.ArrangementInTheWay() if arranged else None
    found: dict[Kind, Refusal | None] = dict.fromkeys(kinds)
    found[Kind.ARRANGEMENT_ENDED] = None if arranged else why.NoArrangement(case=application.case_number)
    found[Kind.WRIT] = postponed
    found[Kind.SET_OFF] = postponed if set_off_terms.power_of(application) else why.SetOffUnfounded()
    return found


def _of_loan(check: Callable[[Application], object], application: Application) -> Refusal | None:
    try:
        check(application)
    except Refusal as refusal:
        return refusal
    return None


def _without_hold(application: Application) -> Refusal | None:
    return None if payable.open_amount(application) else why.NothingToHold(case=application.case_number)
