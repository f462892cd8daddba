"""What the database refuses of the right to decide: the same one twice, in SQL that both databases read."""

# ruff: noqa: S608 -- names that stand here only

MANDATE = "subsidies_mandate"
STANDS = "one person has the same mandate once on a day"
_IS_TWICE = f"""EXISTS (SELECT 1 FROM {MANDATE} AS other WHERE other.id <> NEW.id AND other.user_id = NEW.user_id
        AND other.kind = NEW.kind AND coalesce(other.scheme_id, 0) = coalesce(NEW.scheme_id, 0)
        AND (other.valid_until IS NULL OR other.valid_until >= NEW.valid_from)
        AND (NEW.valid_until IS NULL OR NEW.valid_until >= other.valid_from))"""
# One of before this was looked at can still be ended: what becomes shorter is not refused.
_IS_WIDER = """(NEW.user_id <> OLD.user_id OR NEW.kind <> OLD.kind
        OR coalesce(NEW.scheme_id, 0) <> coalesce(OLD.scheme_id, 0) OR NEW.valid_from < OLD.valid_from
        OR (NEW.valid_until IS NULL AND OLD.valid_until IS NOT NULL) OR NEW.valid_until > OLD.valid_until)"""
REFUSED = ((f"{MANDATE}_stands_once", MANDATE, _IS_TWICE, STANDS),)
REFUSED_CHANGES = ((f"{MANDATE}_stays_once", MANDATE, f"{_IS_WIDER} AND {_IS_TWICE}", STANDS),)
