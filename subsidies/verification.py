"""What `verify` counts of the cases and their money."""

from drenthe.lib.verifying import add_check
from subsidies.services import verify, verify_decisions, verify_payments

add_check("subsidies", verify.differences)
add_check("decisions", verify_decisions.differences)
add_check("payments", verify_payments.differences)
