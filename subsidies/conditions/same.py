"""What the database refuses of records of one applicant, in SQL that both databases read."""

# ruff: noqa: S608 -- names that stand here only

PROPOSAL, ANSWER = "subsidies_sameapplicant", "subsidies_sameapplicantanswer"
TABLES = (PROPOSAL, ANSWER)
TWO = "two people say that records are one applicant"
WAITS = "one proposal about two records waits at a time"

_BY_PROPOSER = (
    f"NEW.is_confirmed AND NEW.actor_id = (SELECT actor_id FROM {PROPOSAL} AS asked WHERE asked.id = NEW.proposal_id)"
)
_ANOTHER = (
    f"EXISTS (SELECT 1 FROM {PROPOSAL} AS asked WHERE asked.first_id = NEW.first_id"
    f" AND asked.second_id = NEW.second_id"
    f" AND NOT EXISTS (SELECT 1 FROM {ANSWER} AS said WHERE said.proposal_id = asked.id))"
)
REFUSED = (
    (f"{ANSWER}_by_another", ANSWER, _BY_PROPOSER, TWO),
    (f"{PROPOSAL}_one_waits", PROPOSAL, _ANOTHER, WAITS),
)
