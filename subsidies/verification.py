"""What `verify` counts of the cases and their money."""

from drenthe.lib.database.verifying import add_check
from subsidies.services.verify import (
    verify,
    verify_aid,
    verify_costs,
    verify_decisions,
    verify_irregularities,
    verify_loans,
    verify_payments,
    verify_recoveries,
    verify_samples,
    verify_settlements,
    verify_state_money,
    verify_years,
)

add_check("subsidies", verify.differences)
add_check("decisions", verify_decisions.differences)
add_check("state_aid", verify_aid.differences)
add_check("loans", verify_loans.differences)
add_check("settlements", verify_settlements.differences)
add_check("payments", verify_payments.differences)
add_check("recoveries", verify_recoveries.differences)
add_check("years", verify_years.differences)
add_check("samples", verify_samples.differences)
add_check("costs", verify_costs.differences)
add_check("irregularities", verify_irregularities.differences)
add_check("state_money", verify_state_money.differences)
