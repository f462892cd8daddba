"""What the database refuses of what is owed beside the subsidy: it is as decided, and no more of it is paid."""

DEBT = "subsidies_otherdebt"
AS_DECIDED = "an other debt is of its case, and as much as was decided"
NOT_AS_DECIDED = """NOT EXISTS (SELECT 1 FROM subsidies_penaltydecision AS fixed WHERE fixed.id = NEW.penalty_id
        AND fixed.application_id = NEW.application_id AND fixed.amount = NEW.amount)
        AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS ruled
        JOIN subsidies_objectionterms AS said ON said.proposal_id = ruled.proposal_id WHERE ruled.id = NEW.decision_id
        AND ruled.application_id = NEW.application_id AND said.costs = NEW.amount)"""
BEYOND = "no more is paid than is owed, on its own case"
PAYS_BEYOND = """NEW.debt_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_otherdebt AS owed
        WHERE owed.id = NEW.debt_id
        AND owed.application_id = NEW.application_id AND owed.amount >= NEW.amount + (SELECT coalesce(sum(amount), 0)
        FROM subsidies_paymentorder AS paid WHERE paid.debt_id = NEW.debt_id
        AND paid.state IN ('proposed', 'released', 'paid')))"""
