"""Whether others still pay their share at the settlement: of the costs that were made, and not of the budget.

An award was held against the budget. Where the costs came out lower the same amount is a larger part of them. Whether
a scheme asks its share at the settlement too nobody confirmed, so a written deviation lets it pass.
"""

from collections.abc import Sequence
from decimal import Decimal

from drenthe.lib.values.rounding import round_down
from subsidies.enums import ParameterCode
from subsidies.models import Application
from subsidies.services.assessment.automatic_checks import in_percentage
from subsidies.services.assessment.cost_sheet import sheet_of
from subsidies.services.ceilings.order_refusals import Gap
from subsidies.services.settlements import account_terms, settled
from subsidies.services.settlements.settlement_refusals import OthersPaidLess


def costs_made(application: Application) -> Decimal | None:
    """Return the costs that count, in euros: by line, or else as the recipient says; None while they are not known."""
    sheet, request = sheet_of(application), settled.request_of(application)
    if sheet is not None and sheet.account is not None:
        return sheet.account.eligible
    return request.realised_costs if request is not None else None


def gaps(application: Application, amount: Decimal | None) -> Sequence[Gap]:
    """Return that others pay less of the costs than is asked, at a settlement of an amount (euros); or nothing.

    Nor where the award says that it is settled at its amount, whatever the costs were.
    """
    if not account_terms.is_settled_by_costs(application):
        return []
    least = application.version.parameter(ParameterCode.COFINANCING_SHARE).value
    made = costs_made(application)
    if not isinstance(least, Decimal) or not made or not amount or 1 - amount / made >= least:
        return []
    share = max(1 - amount / made, Decimal(0))
    shares = {"share": in_percentage(share), "least": in_percentage(least)}
    return [OthersPaidLess(amount=amount, made=made, most=round_down(made * (1 - least), 2), **shares)]
