"""What the database refuses of an objection, in SQL: see guards."""

# Who decided does not decide on the objection to that (Awb 10:3, paragraph 3); an objection stays within its case.
OBJECTION, STEP, TERMS = (f"subsidies_{name}" for name in ("objection", "objectionstep", "objectionterms"))
OWN_DECISION = "who decided does not decide on the objection"
DECIDED_IT = f"""EXISTS (SELECT 1 FROM {TERMS} AS said JOIN {OBJECTION} AS objected ON objected.id = said.objection_id
            JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            WHERE said.proposal_id = NEW.proposal_id AND contested.actor_id = NEW.actor_id)"""
OF_OTHER = "what belongs to an objection is of its case"
OTHER_DECISION = (
    "NEW.decision_id IS NOT NULL AND NEW.application_id <>"
    " (SELECT contested.application_id FROM subsidies_decision AS contested WHERE contested.id = NEW.decision_id)"
)
CASE_OF_OBJECTION = (
    f"(SELECT objected.application_id FROM {OBJECTION} AS objected WHERE objected.id = NEW.objection_id)"
)
_CASE_OF_PROPOSAL = "(SELECT said.application_id FROM subsidies_proposal AS said WHERE said.id = NEW.proposal_id)"
OTHER_PROPOSAL = f"{CASE_OF_OBJECTION} <> {_CASE_OF_PROPOSAL}"
OTHER_CASE = f"NEW.application_id <> {CASE_OF_OBJECTION}"
# Who was heard is not invited again, nor called not heard (Awb 7:2, 7:3); only a hearing that was planned is off.
_WAS = f"EXISTS (SELECT 1 FROM {STEP} AS was WHERE was.objection_id = NEW.objection_id AND was.kind ="
AFTER_HEARING = f"""(NEW.kind IN ('invited', 'hearing_off', 'not_heard') AND {_WAS} 'heard'))
            OR (NEW.kind = 'hearing_off' AND NOT {_WAS} 'invited'))"""
OUT_OF_ORDER = "who was heard on an objection is not invited or called not heard after that"
