"""What the database refuses of draws for checks by sample, in SQL that both databases read."""

# ruff: noqa: S608 -- names that stand here only

DRAW, MEMBER, DRAWING, CASE, CHECK = (
    f"subsidies_sample{name}" for name in ("draw", "member", "drawing", "case", "check")
)
TABLES = (DRAW, MEMBER, DRAWING, CASE, CHECK)
_FIXED = "the list of a draw is fixed once it was prepared"
_TWO = "a sample is drawn by another than who prepared it, from the whole list"
_AFTER = "only what takes part in a draw is drawn, once there is a seed"
_OWN = "the evidence of a check is of its own case"
_FIRST = "an award that was drawn is checked before it is settled"

_IN_DRAW = f"(SELECT count(*) FROM {MEMBER} AS listed WHERE listed.draw_id = NEW.draw_id)"
_SIZE = f"(SELECT size FROM {DRAW} AS prepared WHERE prepared.id = NEW.draw_id)"
_BY_PREPARER = (
    f"EXISTS (SELECT 1 FROM {DRAW} AS prepared WHERE prepared.id = NEW.draw_id AND prepared.actor_id = NEW.actor_id)"
)
_IS_DRAWN = (
    f"EXISTS (SELECT 1 FROM {MEMBER} AS listed JOIN {DRAWING} AS done ON done.draw_id = listed.draw_id"
    " WHERE listed.id = NEW.member_id)"
)
_OF_OTHER = (
    f"NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {CASE} AS drawn"
    f" JOIN {MEMBER} AS listed ON listed.id = drawn.member_id"
    " JOIN subsidies_document AS shown ON shown.application_id = listed.application_id"
    " WHERE drawn.id = NEW.drawn_id AND shown.id = NEW.document_id)"
)
_UNCHECKED = (
    f"NEW.kind = 'settlement' AND EXISTS (SELECT 1 FROM {MEMBER} AS listed"
    f" JOIN {CASE} AS drawn ON drawn.member_id = listed.id WHERE listed.application_id = NEW.application_id"
    f" AND NOT EXISTS (SELECT 1 FROM {CHECK} AS done WHERE done.drawn_id = drawn.id))"
)
# The name of each guard, its table, when it refuses, and what it says then.
REFUSED = (
    (f"{MEMBER}_listed_whole", MEMBER, f"{_IN_DRAW} >= {_SIZE}", _FIXED),
    (f"{DRAWING}_by_another", DRAWING, f"{_BY_PREPARER} OR {_IN_DRAW} <> {_SIZE}", _TWO),
    (f"{CASE}_once_drawn", CASE, f"NOT {_IS_DRAWN}", _AFTER),
    (f"{CHECK}_of_its_case", CHECK, _OF_OTHER, _OWN),
    ("subsidies_decision_after_check", "subsidies_decision", _UNCHECKED, _FIRST),
)
