"""What the database refuses of a budget in lines, in SQL that both databases read. Amounts are whole cents there."""

# ruff: noqa: S608 -- names that stand here only

BUDGET, LINE, APPROVAL, APPROVED, ACCOUNT, REALISED = (
    f"subsidies_{name}"
    for name in ("costbudget", "costline", "costapproval", "approvedcost", "costaccount", "realisedcost")
)
TABLES = (BUDGET, LINE, APPROVAL, APPROVED, ACCOUNT, REALISED)
_SUMS = "the lines of a budget are fixed, and come to its total"
_WITHIN = "what is approved of a line is at most what was budgeted, with a reason for less"
_OWN = "what a line came to is of its own budget, and its evidence of its own case"
_AWARDED = "no more is awarded than was approved of the budget"


def _sum(table: str, column: str, link: str) -> str:
    return f"(SELECT coalesce(sum({column}), 0) FROM {table} AS others WHERE others.{link} = NEW.{link})"


_BEYOND_BUDGET = (
    f"EXISTS (SELECT 1 FROM {BUDGET} AS given WHERE given.id = NEW.budget_id AND ("
    f"(SELECT count(*) FROM {LINE} AS others WHERE others.budget_id = given.id) >= given.size"
    f" OR {_sum(LINE, 'asked', 'budget_id')} + NEW.asked > given.total))"
)
_NOT_APPROVED_SO = (
    f"NOT EXISTS (SELECT 1 FROM {LINE} AS given JOIN {APPROVAL} AS said ON said.budget_id = given.budget_id"
    " WHERE given.id = NEW.line_id AND said.id = NEW.approval_id"
    " AND (NEW.approved = given.asked OR (NEW.approved < given.asked AND NEW.reason <> ''))"
    f" AND {_sum(APPROVED, 'approved', 'approval_id')} + NEW.approved <= said.total)"
)
_NOT_MADE_SO = (
    f"NOT EXISTS (SELECT 1 FROM {LINE} AS given JOIN {ACCOUNT} AS said ON said.budget_id = given.budget_id"
    " WHERE given.id = NEW.line_id AND said.id = NEW.account_id"
    f" AND {_sum(REALISED, 'realised', 'account_id')} + NEW.realised <= said.realised)"
    f" OR (NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {ACCOUNT} AS said"
    f" JOIN {BUDGET} AS given ON given.id = said.budget_id"
    " JOIN subsidies_document AS shown ON shown.application_id = given.application_id"
    " WHERE said.id = NEW.account_id AND shown.id = NEW.document_id))"
)
_LAST_BUDGET = f"(SELECT max(id) FROM {BUDGET} WHERE application_id = NEW.application_id)"
_LAST_TOTAL = (
    f"coalesce((SELECT said.total FROM {APPROVAL} AS said WHERE said.id ="
    f" (SELECT max(id) FROM {APPROVAL} WHERE budget_id = {_LAST_BUDGET})), 0)"
)
_MORE_THAN_APPROVED = (
    "NEW.kind IN ('award', 'partial award', 'objection award')"
    f" AND EXISTS (SELECT 1 FROM {BUDGET} AS given WHERE given.application_id = NEW.application_id)"
    f" AND NEW.amount > {_LAST_TOTAL}"
)
# The name of each guard, its table, when it refuses, and what it says then.
REFUSED = (
    (f"{LINE}_of_its_budget", LINE, _BEYOND_BUDGET, _SUMS),
    (f"{APPROVED}_of_its_line", APPROVED, _NOT_APPROVED_SO, _WITHIN),
    (f"{REALISED}_of_its_line", REALISED, _NOT_MADE_SO, _OWN),
    ("subsidies_decision_within_costs", "subsidies_decision", _MORE_THAN_APPROVED, _AWARDED),
)
