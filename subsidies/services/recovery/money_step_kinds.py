"""Which steps about money can be proposed on a case now, and of each that cannot what stands in the way.

Each is looked at by what refuses it when it is proposed, so that nothing is offered that cannot be.
"""

from collections.abc import Callable

from django.utils import timezone

from drenthe.lib.refusals import Refusal
from subsidies.award_enums import MoneyStepKind as Kind
from subsidies.enums import GRANTED
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application
from subsidies.services.case.act_refusals import NoMoneyStepPossible
from subsidies.services.decisions.standing_amount import may_owe
from subsidies.services.loans import loan_waivers
from subsidies.services.loans.loan_terms import is_loan
from subsidies.services.objections import late_costs, objections
from subsidies.services.recovery import (
    claims,
    default_interest,
    interest_fixed,
    money_steps,
    receipts,
    recovery,
    set_offs,
)
from subsidies.services.recovery import money_step_refusals as why
from subsidies.services.settlements import settled


def possible_kinds(application: Application) -> list[Kind]:
    """Return what can be proposed on a case now, in the order of the list."""
    return [kind for kind, refusal in refusals_of(application).items() if refusal is None]


def any_kinds(application: Application) -> list[Kind]:
    """Return what a form offers where nothing can be proposed: the service says of each why not."""
    if not may_owe(application):
        return [kind for kind in Kind if kind != Kind.REMINDER]
    return list(refusals_of(application))


def why_none(application: Application) -> Refusal:
    """Return why no step can be proposed on a case; without a subsidy it can only be about costs of an objection."""
    costs = late_costs.why_none(application)
    is_about_costs = not may_owe(application) and bool(objections.of(application))
    return costs if costs is not None and is_about_costs else NoMoneyStepPossible(case=application.case_number)


def refusals_of(application: Application) -> dict[Kind, Refusal | None]:
    """Return each step that is proposed on such a case with why it cannot be now; None where it can.

    A reminder is recorded only. A loan is not settled, so nothing of it is owed as of a subsidy. The costs of an
    objection are owed whatever became of the application; of a subsidy they are named where somebody objected.
    """
    costs: dict[Kind, Refusal | None] = {Kind.OBJECTION_COSTS: late_costs.why_none(application)}
    if not may_owe(application):
        return costs
    return {**_of_subsidy(application), **(costs if objections.of(application) else {})}


def _of_subsidy(application: Application) -> dict[Kind, Refusal | None]:
    hold = _raised(money_steps.check_hold, application)
    if is_loan(application):
        waived, converted = (
            _raised(check, application) for check in (loan_waivers.check_possible, set_offs.check_loan)
        )
        return {Kind.LOAN_WAIVER: waived, Kind.LOAN_CONVERSION: converted, Kind.HOLD: hold}
    unfixed = interest_fixed.unfixed(application, on=timezone.localdate())
    interest = None if unfixed is not None else why.NoInterestDue(least=default_interest.LEAST)
    charged = None if receipts.beside(application) else why.NoChargeOpen(case=application.case_number)
    found = {**_on_what_is_owed(application), Kind.CHARGE_WRITE_OFF: charged, Kind.INTEREST: interest}
    if settled.overpaid(application) and application.status != Status.SETTLED:  # a settlement says itself what is owed
        found = {Kind.RECOVERY: _raised(claims.check_possible, application), **found}
    return found | ({Kind.HOLD: hold} if application.status in GRANTED else {})


def _on_what_is_owed(application: Application) -> dict[Kind, Refusal | None]:
    kinds = (Kind.ARRANGEMENT, Kind.ARRANGEMENT_ENDED, Kind.WRIT, Kind.WRITE_OFF, Kind.SET_OFF)
    if not settled.to_repay(application):
        return dict.fromkeys(kinds, why.NothingOwed(case=application.case_number))
    untold = receipts.untold_write_off(application)
    if untold is not None:
        return dict.fromkeys(kinds, why.WriteOffUntold(amount=untold.amount, day=untold.decided_on))
    arranged = recovery.arrangement_of(application) is not None
    found: dict[Kind, Refusal | None] = dict.fromkeys(kinds)
    found[Kind.ARRANGEMENT_ENDED] = None if arranged else why.NoArrangement(case=application.case_number)
    found[Kind.WRIT] = _raised(money_steps.check_writ, application)
    found[Kind.SET_OFF] = _raised(set_offs.check_claim, application)
    return found


def _raised(check: Callable[[Application], object], application: Application) -> Refusal | None:
    try:
        check(application)
    except Refusal as refusal:
        return refusal
    return None
