"""What an award needs, on whichever road it comes: proposed on an application, or on an objection to a decision.

Every road asks this when it is proposed and again when it is signed, so that nobody gets on one what is refused on
another. What only a road itself asks stands there: the turn in the queue and the view of the applicant (Awb 4:7) of a
first decision; the hearing of who objects (7:2) and the ceiling as it stood then (4:25, paragraph 3) of an objection.
"""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from subsidies.enums import ON_OBJECTION, DecisionKind
from subsidies.models import Application, Proposal
from subsidies.services.assessment import assessment, cost_lines, deviations
from subsidies.services.case.schemes import is_outside_period, maximum_for
from subsidies.services.ceilings.order_refusals import Gap, OutsidePeriod
from subsidies.services.refusals import AmountNotPositive, AwardAboveMaximum, AwardAboveRequest
from subsidies.services.state_aid import deminimis


def check_asked(amount: Decimal | None, requested: Decimal) -> Decimal:
    """Return the amount of an award (euros). Raises AmountNotPositive, or AwardAboveRequest when more than asked."""
    if amount is None or amount <= 0:
        raise AmountNotPositive(amount=amount or Decimal("0.00"))
    if amount > requested:
        raise AwardAboveRequest(amount=amount, requested=requested)
    return amount


def check(
    application: Application,
    amount: Decimal | None,
    *,
    on: date,
    proposal: Proposal | None = None,
    less_for: Collection[int] = (),
) -> Decimal:
    """Return the amount of an award (euros) that nothing stands in the way of; no reason passes these.

    `less_for` are the ids of the criteria on which an award of less than was asked rests.
    Raises AmountNotPositive, AwardAboveRequest, OutsidePeriod, AwardAboveMaximum, DeclarationMissing,
    DeclarationNotWritten, CostsChanged, CostsNotApproved, AwardAboveApproved or CriterionNotMet.
    """
    amount = check_asked(amount, application.requested_amount)
    if is_outside_period(application):
        raise OutsidePeriod(received_on=application.received_on)
    maximum = maximum_for(application.version, part=application.part, dwellings=application.dwellings)
    if maximum is not None and amount > maximum:
        raise AwardAboveMaximum(amount=amount, maximum=maximum)
    deminimis.check_declared(application)
    cost_lines.check_award(application, amount)
    but_for = less_for if amount < application.requested_amount else ()
    assessment.check_award(assessment.assess(application, on=on, amount=amount, proposal=proposal), but_for=but_for)
    return amount


def gaps(
    application: Application,
    kind: DecisionKind | str,
    *,
    on: date,
    amount: Decimal | None = None,
    proposal: Proposal | None = None,
) -> list[Gap]:
    """Return what is not in order for an award of a kind, which passes with a written reason only.

    An objection has no place in the queue any more: what the ceiling had then counts for it (Awb 4:25, paragraph 3).
    """
    of = deviations.of_content if kind in ON_OBJECTION else deviations.of_award
    return of(application, on=on, amount=amount, proposal=proposal)
