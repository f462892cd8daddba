"""Whether the dossier bears the ground by which a recipient gets less than was awarded (Awb 4:46, 4:48).

Asked when it is proposed and when it is signed: what came in or was found in between counts. Which obligation was not
met is for `not_met`, the budget that an award waited for is for `reservations`, and a law that another ground names is
for `named_articles`. What is left is judged by a person, in the reason of the decision: that data were wrong, that an
award was and the recipient knew it, that circumstances changed, and what could not be known at a settlement.
"""

from collections.abc import Sequence
from decimal import Decimal

from django.utils import timezone

from drenthe.dates.services.takeover import taken_over_from
from subsidies.award_enums import SampleFinding
from subsidies.enums import DecisionKind
from subsidies.models import Application, RefusalGround
from subsidies.services.assessment.cost_sheet import sheet_of
from subsidies.services.decisions.decision_facts import activities_until
from subsidies.services.decisions.granted_ground_refusals import (
    ActivitiesCheckedInOrder,
    ActivitiesStillRun,
    AllCostsCount,
    CostsBearMore,
    CostsNotLower,
    NotSettledByCosts,
)
from subsidies.services.settlements import account_terms, cost_accounts, samples, settled

# of the law data: Awb 4:48, paragraph 1a; 4:46, paragraphs 2a, 1 and 3
ACTIVITIES = ("award-activities", "settle-activities")
LOWER_COSTS, NEEDLESS_COSTS = "settle-actual", "settle-costs"
BY_THE_COSTS = (LOWER_COSTS, NEEDLESS_COSTS)


def check(
    application: Application, kind: DecisionKind | str, grounds: Sequence[RefusalGround], amount: Decimal | None
) -> None:
    """Refuse a ground that the dossier contradicts, of a decision at an amount (euros). Call with the case locked.

    Raises ActivitiesCheckedInOrder, ActivitiesStillRun, NotSettledByCosts, CostsNotLower, AllCostsCount or
    CostsBearMore. What is taken over was decided elsewhere, as it was.
    """
    if taken_over_from():
        return
    codes = {ground.code for ground in grounds}
    if codes & set(ACTIVITIES):
        _check_activities(application, kind)
    by_costs = [ground for ground in grounds if ground.code in BY_THE_COSTS]
    if not by_costs:
        return
    if not account_terms.is_settled_by_costs(application):
        raise NotSettledByCosts(ground=by_costs[0].text.rstrip("."), article=by_costs[0].article)
    _check_costs(application, codes)
    if codes <= set(BY_THE_COSTS):
        _check_no_less(application, amount)


def _check_activities(application: Application, kind: DecisionKind | str) -> None:
    """Refuse that the activities did not take place where somebody of the province found that they did.

    Nor, unasked, while the award gives time for them: until then they can. That they will not is a ground to end or
    lower the award (Awb 4:48), and no ground to settle it at less.
    """
    until, today = activities_until(application), timezone.localdate()
    is_unasked = kind == DecisionKind.SETTLEMENT and settled.request_of(application) is None
    if is_unasked and until is not None and today <= until:
        raise ActivitiesStillRun(until=until)
    drawn = samples.drawn_of(application)
    found = drawn.last_check if drawn is not None else None
    if found is None or found.finding != SampleFinding.IN_ORDER:
        return
    found_on = timezone.localdate(found.recorded_at)
    if until is None or found_on > until:  # of a check in their time the rest could still fail
        raise ActivitiesCheckedInOrder(day=found_on, name=str(found.actor))


def _check_costs(application: Application, codes: set[str]) -> None:
    """Refuse what is said of the costs where they are known and were otherwise."""
    request, sheet = settled.request_of(application), sheet_of(application)
    account = sheet.account if sheet is not None else None
    made = request.realised_costs if request is not None else None
    if made is None and account is not None:
        made = account.realised
    budgeted = application.total_costs
    if LOWER_COSTS in codes and made is not None and budgeted is not None and made >= budgeted:
        raise CostsNotLower(made=made, budgeted=budgeted)
    if NEEDLESS_COSTS in codes and account is not None and account.eligible == account.realised:
        raise AllCostsCount(made=account.realised)


def _check_no_less(application: Application, amount: Decimal | None) -> None:
    """Refuse less, on the costs alone, than follows from them by line; as the recipient asks itself it may be less."""
    most, request = cost_accounts.follows(application), settled.request_of(application)
    if most is None or amount is None:
        return
    bears = most if request is None else min(most, request.asked_amount)
    if amount < bears:
        raise CostsBearMore(amount=amount, bears=bears)
