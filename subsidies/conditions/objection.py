"""What the database refuses of an objection, in SQL: see guards."""

# Who decided does not decide on the objection to that (Awb 10:3, paragraph 3); an objection stays within its case.
OBJECTION, STEP, TERMS = (f"subsidies_{name}" for name in ("objection", "objectionstep", "objectionterms"))
OWN_DECISION = "who decided does not decide on the objection"
DECIDED_IT = f"""EXISTS (SELECT 1 FROM {TERMS} AS said JOIN {OBJECTION} AS objected ON objected.id = said.objection_id
            LEFT JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            LEFT JOIN subsidies_moneystep AS step ON step.id = objected.money_step_id
            LEFT JOIN subsidies_penaltydecision AS penalty ON penalty.id = objected.penalty_id
            WHERE said.proposal_id = NEW.proposal_id
            AND coalesce(contested.actor_id, step.closed_by_id, penalty.actor_id) = NEW.actor_id)"""
OF_OTHER = "what belongs to an objection is of its case"
_SUBJECTS = {"decision": "decision", "money_step": "moneystep", "penalty": "penaltydecision"}
OTHER_SUBJECT = " OR ".join(
    f"(NEW.{name}_id IS NOT NULL AND NEW.application_id <>"
    f" (SELECT contested.application_id FROM subsidies_{table} AS contested WHERE contested.id = NEW.{name}_id))"
    for name, table in _SUBJECTS.items()
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

# A reason not to hear that was wrong is corrected by another on the same objection, while nothing is decided on it.
CORRECTS_OTHER = f"""NEW.replaces_id IS NOT NULL AND (NEW.kind <> 'not_heard'
            OR NOT EXISTS (SELECT 1 FROM {STEP} AS was WHERE was.id = NEW.replaces_id
                AND was.objection_id = NEW.objection_id AND was.kind = 'not_heard')
            OR EXISTS (SELECT 1 FROM {TERMS} AS said JOIN subsidies_decision AS ruled
                ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = NEW.objection_id))"""
CORRECTED = "a reason not to hear is corrected by another on the same objection, before it is decided on"
# Whether being late is excusable is weighed before it is held against who objects (Awb 6:11).
LATE_UNWEIGHED = "NEW.ground = 'late' AND trim(NEW.late_excuse) = ''"
WEIGHED = "that an objection came too late is weighed before it is inadmissible for it"
# Who took on another objection what stands now does not decide on this one (Awb 6:19, 10:3, paragraph 3).
DECIDED_WHAT_STANDS = f"""EXISTS (SELECT 1 FROM {TERMS} AS said
            JOIN {OBJECTION} AS objected ON objected.id = said.objection_id
            JOIN {OBJECTION} AS other ON other.decision_id = objected.decision_id AND other.id <> objected.id
            JOIN {TERMS} AS ruling ON ruling.objection_id = other.id
            JOIN subsidies_decision AS stands ON stands.proposal_id = ruling.proposal_id
            WHERE said.proposal_id = NEW.proposal_id AND stands.actor_id = NEW.actor_id
            AND stands.kind IN ('objection award', 'objection settlement', 'objection refusal')
            AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = stands.id
                    AND sent.sent_on IS NOT NULL)
                OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = stands.id))
            AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS later
                WHERE later.application_id = stands.application_id AND later.id > stands.id
                AND later.kind <> 'objection'))"""
