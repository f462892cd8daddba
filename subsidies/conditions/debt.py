"""What the database refuses of what is owed beside the subsidy, and of what is set off: it is as it was decided."""

DEBT = "subsidies_otherdebt"
AS_DECIDED = "an other debt is of its case, and as much as was decided"
NOT_AS_DECIDED = """NOT EXISTS (SELECT 1 FROM subsidies_penaltydecision AS fixed WHERE fixed.id = NEW.penalty_id
        AND fixed.application_id = NEW.application_id AND fixed.amount = NEW.amount)
        AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS later WHERE later.id = NEW.step_id
        AND later.application_id = NEW.application_id AND later.kind = 'objection_costs' AND later.state = 'decided'
        AND NEW.kind = 'objection_costs' AND later.amount = NEW.amount)
        AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS ruled
        JOIN subsidies_objectionterms AS said ON said.proposal_id = ruled.proposal_id
        JOIN subsidies_objection AS objected ON objected.id = said.objection_id
        LEFT JOIN subsidies_penaltydecision AS fixed ON fixed.id = objected.penalty_id
        WHERE ruled.id = NEW.decision_id AND ruled.application_id = NEW.application_id
        AND ((NEW.kind = 'objection_costs' AND said.costs = NEW.amount)
            OR (NEW.kind = 'penalty_more' AND said.step_amount - fixed.amount = NEW.amount)
            OR (NEW.kind = 'interest_back' AND NEW.amount = (SELECT coalesce(sum(part.amount), 0)
                FROM subsidies_receiptpart AS part WHERE part.step_id = objected.money_step_id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                - coalesce(said.step_amount, 0))))"""
BEYOND = "no more is paid than is owed, on its own case"
PAYS_BEYOND = """NEW.debt_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_otherdebt AS owed
        WHERE owed.id = NEW.debt_id
        AND owed.application_id = NEW.application_id AND owed.amount >= NEW.amount + (SELECT coalesce(sum(amount), 0)
        FROM subsidies_paymentorder AS paid WHERE paid.debt_id = NEW.debt_id
        AND paid.state IN ('proposed', 'released', 'paid')))"""

# What of a receipt pays costs or interest is of its case, and no more than was charged and told (Awb 4:92).
RECEIPT = "subsidies_receiptpart"
CHARGED = "no more of a receipt pays costs or interest than was charged, on its own case"
NOT_CHARGED = """NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS line ON line.id = NEW.line_id AND line.application_id = step.application_id
            AND line.action = 'repay'
            WHERE step.id = NEW.step_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id IN (step.id, step.replaces_id)
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END
                - (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id IN (step.id, step.replaces_id) AND gone.state = 'decided' AND EXISTS (SELECT 1
                    FROM subsidies_letter AS told WHERE told.money_step_id = gone.id AND told.sent_on IS NOT NULL)))"""

# What is written off of costs or interest was charged on its case, and did not come in (Awb 4:94a).
STEP = "subsidies_moneystep"
WRITTEN_OFF = "no more of costs or interest is written off than was charged and did not come in, on its own case"
NOT_OPEN = """NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id IN (step.id, step.replaces_id)
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id IN (step.id, step.replaces_id) AND gone.state = 'decided'
                    AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)"""
DECIDED = f"OLD.state <> 'decided' AND NEW.state = 'decided' AND {NOT_OPEN}"

# The costs of an objection are decided later only where that was upheld and who objected asked before the decision on
# it (Awb 7:15), by another than who took the decision objected to (10:3, paragraph 3).
COSTS_ASKED = "costs of an objection are decided later where it was upheld, asked in time, and by another (Awb 7:15)"
_COSTS_OF = """NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected
            JOIN subsidies_objectionterms AS said ON said.objection_id = objected.id
            JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id
            LEFT JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            LEFT JOIN subsidies_moneystep AS step ON step.id = objected.money_step_id
            LEFT JOIN subsidies_penaltydecision AS penalty ON penalty.id = objected.penalty_id
            WHERE objected.id = NEW.costs_of_id AND objected.application_id = NEW.application_id
            AND said.outcome IN ('founded', 'partly_founded') AND (said.costs IS NULL OR NEW.amount > 0)
            AND NEW.asked_on >= objected.received_on AND NEW.asked_on <= ruled.decided_on
            AND (NEW.closed_by_id IS NULL OR NEW.state <> 'decided'
                OR NEW.closed_by_id <> coalesce(contested.actor_id, step.closed_by_id, penalty.actor_id)))"""
COSTS_OTHERWISE = f"NEW.costs_of_id IS NOT NULL AND {_COSTS_OF}"
COSTS_DECIDED = f"OLD.state <> 'decided' AND NEW.state = 'decided' AND {COSTS_OTHERWISE}"

# A step that was closed stays so, but that a decision on the objection to it revokes it; what comes in its place
# is of that decision too (Awb 7:11).
RULED = "a step about money is revoked or replaced by the decision on the objection to it"
_UPHELD = """EXISTS (SELECT 1 FROM subsidies_decision AS ruling
            JOIN subsidies_objectionterms AS said ON said.proposal_id = ruling.proposal_id
            JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            WHERE ruling.id = NEW.on_objection_id AND said.outcome IN ('founded', 'partly_founded')
            AND objected.money_step_id = {step})"""
REVOKED_OTHERWISE = f"""OLD.closed_at IS NOT NULL AND NEW.state <> OLD.state
            AND NOT (OLD.state = 'decided' AND NEW.state = 'revoked' AND {_UPHELD.format(step="NEW.id")})"""
_AS_RULED = """EXISTS (SELECT 1 FROM subsidies_moneystep AS was WHERE was.id = NEW.replaces_id
                AND was.state = 'revoked' AND was.application_id = NEW.application_id AND was.kind = NEW.kind)
            AND NEW.amount = (SELECT said.step_amount FROM subsidies_decision AS ruling
                JOIN subsidies_objectionterms AS said ON said.proposal_id = ruling.proposal_id
                WHERE ruling.id = NEW.on_objection_id)"""
REPLACED_OTHERWISE = f"""NEW.replaces_id IS NOT NULL AND NOT (NEW.kind IN ('interest', 'arrangement')
            AND {_UPHELD.format(step="NEW.replaces_id")} AND {_AS_RULED})"""

# What of a loan is booked as waived was decided so and told.
WAIVED = "no more of a loan is waived than was decided and told"
NOT_WAIVED = """NEW.kind = 'waived' AND NEW.amount + (SELECT coalesce(sum(amount), 0) FROM subsidies_ledgerentry
            WHERE application_id = NEW.application_id AND kind = 'waived')
            > (SELECT coalesce(sum(step.amount), 0) FROM subsidies_moneystep AS step
            WHERE step.application_id = NEW.application_id AND step.kind = 'loan_waiver' AND step.state = 'decided'
            AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.money_step_id = step.id
                AND sent.sent_on IS NOT NULL)))"""

# What is set off was decided so and told, is of one recipient, and comes to the same on both cases (Awb 4:93).
# A loan is converted into a grant in the same way: the grant of another case is paid by it.
SET_OFF = "subsidies_setoff"
NOT_SET_OFF = "a set-off is booked as it was decided and told, on both its cases"
OTHER_SET_OFF = """NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS repaid ON repaid.id = NEW.repaid_id
            AND repaid.application_id = step.application_id
            JOIN subsidies_caseevent AS paid ON paid.id = NEW.paid_id AND paid.application_id = step.set_off_with_id
            JOIN subsidies_application AS owing ON owing.id = step.application_id
            JOIN subsidies_application AS other ON other.id = step.set_off_with_id
            AND other.applicant_id = owing.applicant_id AND other.part = 'grant'
            JOIN subsidies_letter AS sent ON sent.money_step_id = step.id AND sent.sent_on <= NEW.booked_on
            WHERE step.id = NEW.step_id AND step.state = 'decided'
            AND step.kind = CASE owing.part WHEN 'loan' THEN 'loan_conversion' ELSE 'set_off' END
            AND NEW.amount <= step.amount AND repaid.action = 'set_off' AND paid.action = 'set_off'
            AND step.proposed_by_id <> NEW.actor_id AND step.closed_by_id <> NEW.actor_id)"""

# What is recovered was paid beyond what stands of a subsidy that is not settled: a settlement says so itself (4:57).
RECOVERED = "no more is recovered than was paid beyond what stands of a subsidy"
RECOVERS_BEYOND = """NEW.kind = 'recovery' AND NOT EXISTS (SELECT 1 FROM subsidies_application AS owing
            WHERE owing.id = NEW.application_id AND owing.part = 'grant' AND owing.status IN ('awarded', 'withdrawn')
            AND NEW.stood = CASE owing.status WHEN 'awarded' THEN owing.awarded_amount ELSE 0 END
            AND NEW.amount + NEW.stood <= (SELECT coalesce(sum(CASE entry.kind WHEN 'payment' THEN entry.amount
                WHEN 'repayment' THEN -entry.amount ELSE 0 END), 0) FROM subsidies_ledgerentry AS entry
                WHERE entry.application_id = NEW.application_id))"""
RECOVERS_MORE = f"OLD.state <> 'decided' AND NEW.state = 'decided' AND {RECOVERS_BEYOND}"
