"""What the database refuses of years that were closed, in SQL that both databases read."""

# ruff: noqa: S608 -- names that stand here only

PROPOSAL, ANSWER, BALANCE = (f"subsidies_bookyear{name}" for name in ("proposal", "answer", "balance"))
CLOSED = "the year was closed"
BY_ANOTHER = "a year is closed or opened again by two people"
ONE_WAITS = "one proposal on a year waits at a time"

_CONFIRMED = f"SELECT 1 FROM {PROPOSAL} AS {{row}} JOIN {ANSWER} AS {{said}} ON {{said}}.proposal_id = {{row}}.id"


def is_closed(day: str) -> str:
    """Return the SQL that says whether a day lies in a year that was closed and not opened again since."""
    closing = _CONFIRMED.format(row="asked", said="said")
    opening = _CONFIRMED.format(row="later", said="done")
    return (
        f"EXISTS ({closing} WHERE said.is_confirmed AND asked.closes"
        f" AND {day} >= asked.first_day AND {day} <= asked.last_day"
        f" AND NOT EXISTS ({opening} WHERE done.is_confirmed AND NOT later.closes"
        " AND later.year = asked.year AND done.id > said.id))"
    )


DECIDED_IN_CLOSED = f"OLD.decided_on IS NULL AND {is_closed('NEW.decided_on')}"
ANSWERED_BY_PROPOSER = (
    f"NEW.is_confirmed AND EXISTS (SELECT 1 FROM {PROPOSAL} AS asked"
    " WHERE asked.id = NEW.proposal_id AND asked.actor_id = NEW.actor_id)"
)
ANOTHER_WAITS = (
    f"EXISTS (SELECT 1 FROM {PROPOSAL} AS asked"
    f" WHERE NOT EXISTS (SELECT 1 FROM {ANSWER} AS said WHERE said.proposal_id = asked.id))"
)
