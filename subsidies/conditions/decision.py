"""What the database refuses of a decision that is taken back or settles at less, in SQL: see guards.

Days are compared as texts of year, month and day: five years after 29 February ends before 1 March on both databases.
"""

APPLICATION, DECISION = "subsidies_application", "subsidies_decision"
# A decision is taken back before it was told, and told no more after that (Awb 3:40).
UNDONE = "subsidies_undonedecision"
TOLD_ALREADY = "a decision that was told is not taken back"
TAKEN_BACK = "a decision that was taken back is not told"
IS_TOLD = """(EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = NEW.decision_id
            AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = NEW.decision_id))"""
IS_UNDONE = f"EXISTS (SELECT 1 FROM {UNDONE} AS undone WHERE undone.decision_id = NEW.decision_id)"

# A settlement becomes less on a ground of Awb 4:49 or on the objection of another (7:11), and once that was told.
CHANGE = "settlement change"
LESS_UNFOUNDED = "a settlement becomes less on a ground of Awb 4:49 within five years, or on the objection of another"
LESS_UNTOLD = "a settlement is less once a decision that says so was told"


def _five_years_after(day: str) -> str:
    text = f"cast({day} AS text)"
    return f"cast(cast(substr({text}, 1, 4) AS integer) + 5 AS text) || substr({text}, 5)"


_GROUND = f"""EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS rests
            JOIN subsidies_refusalground AS ground ON ground.id = rests.refusalground_id
            WHERE rests.proposal_id = NEW.proposal_id AND ground.used_for = '{CHANGE}'"""
_DECIDED = "cast(NEW.decided_on AS text)"
_IN_TIME = f"""(NOT {_GROUND} AND ground.code <> 'settled-obligations')
            OR {_DECIDED} <= {_five_years_after("was.settled_on")})
        AND (NOT {_GROUND} AND ground.code = 'settled-obligations') OR EXISTS (
            SELECT 1 FROM subsidies_proposalterms AS said WHERE said.proposal_id = NEW.proposal_id
            AND said.breached_on > was.settled_on AND said.breached_on <= NEW.decided_on
            AND {_DECIDED} <= {_five_years_after("said.breached_on")}))"""
_BY_ANOTHER = """EXISTS (SELECT 1 FROM subsidies_objectionterms AS said
            JOIN subsidies_objector AS who ON who.objection_id = said.objection_id
            WHERE said.proposal_id = NEW.proposal_id AND who.role = 'another' AND NOT EXISTS (
                SELECT 1 FROM subsidies_objector AS later WHERE later.objection_id = who.objection_id
                AND later.id > who.id))"""
_WAS = f"SELECT 1 FROM {APPLICATION} AS was WHERE was.id = NEW.application_id AND was.status = 'settled'"
IS_UNFOUNDED = f"""(NEW.kind = '{CHANGE}' AND NOT EXISTS ({_WAS} AND NEW.amount < was.settled_amount
        AND {_GROUND}) AND {_IN_TIME}))
        OR (NEW.kind = 'objection settlement' AND NOT {_BY_ANOTHER}
            AND EXISTS ({_WAS} AND NEW.amount < was.settled_amount))"""
IS_UNTOLD = f"""NEW.settled_amount < OLD.settled_amount AND NOT EXISTS (SELECT 1 FROM {DECISION} AS said
        WHERE said.application_id = NEW.id AND said.kind IN ('{CHANGE}', 'objection settlement')
        AND said.amount = NEW.settled_amount
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = said.id
                AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = said.id)))"""
