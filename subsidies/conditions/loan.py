"""What the database refuses of loans, in SQL that both databases read."""

# ruff: noqa: S608 -- names that stand here only

from subsidies.conditions.decision import APPLICATION

LEDGER = "subsidies_ledgerentry"

# A loan is paid after its agreement (Awb 4:36), and only a loan comes back, up to what is outstanding of it.
AGREEMENT, ORDER = "subsidies_loanagreement", "subsidies_paymentorder"
IS_LOAN = f"(SELECT part FROM {APPLICATION} WHERE id = NEW.application_id) = 'loan'"
NOT_SIGNED = "a loan is paid once its agreement was signed"
_AGREED = f"SELECT 1 FROM {AGREEMENT} AS agreed WHERE agreed.application_id = NEW.application_id"
UNSIGNED = f"{IS_LOAN} AND NOT EXISTS ({_AGREED}"
NOT_OUTSTANDING = "no more of a loan comes back than is outstanding"
_OUTSTANDING = f"""(SELECT coalesce(sum(CASE WHEN kind IN ('payment', 'undone') THEN amount
        WHEN kind IN ('repayment', 'instalment', 'waived') THEN -amount ELSE 0 END), 0) FROM {LEDGER}
        WHERE application_id = NEW.application_id AND share_id = NEW.share_id)"""
_CAME_BACK = f"""(SELECT coalesce(sum(CASE kind WHEN 'instalment' THEN amount WHEN 'undone' THEN -amount
        ELSE 0 END), 0) FROM {LEDGER} WHERE application_id = NEW.application_id AND share_id = NEW.share_id)"""
TOO_MUCH_BACK = f"""(NEW.kind IN ('instalment', 'undone', 'waived') AND NOT {IS_LOAN})
        OR (NEW.kind = 'undone' AND (NEW.reversal_id IS NULL OR NEW.amount > {_CAME_BACK}))
        OR (NEW.kind IN ('instalment', 'repayment', 'waived') AND {IS_LOAN} AND NEW.amount > {_OUTSTANDING})"""
SECOND_PERSON = "an agreement that takes the place of another is confirmed by a second person"
REPLACES_ALONE = f"NOT NEW.needs_check AND EXISTS ({_AGREED})"
CHECKED_BY_MAKER = f"""NOT EXISTS (SELECT 1 FROM {AGREEMENT} AS agreed WHERE agreed.id = NEW.agreement_id
        AND agreed.application_id = NEW.application_id AND agreed.needs_check AND agreed.actor_id <> NEW.actor_id)"""
OF_LOANS = "only a loan has an agreement, and what it rests on is of its case"
