"""What the database refuses of state money, in SQL that both databases read."""

# ruff: noqa: S608 -- names that stand here only

RECEIPT, SOURCE, SHARE = "subsidies_statereceipt", "subsidies_fundingsource", "subsidies_ceilingshare"
LEDGER = "subsidies_ledgerentry"
TABLES = (RECEIPT,)
ONLY_STATE = "the state pays on a source of state money only"
SPENT = "what was spent of the money of the state does not go back to it"
HAS_ENDED = "nothing is awarded from a source after its last day"

_OF_OTHER = f"(SELECT kind FROM {SOURCE} WHERE id = NEW.source_id) <> 'state'"
_IS_SPENT = f"""NEW.amount < 0 AND (SELECT coalesce(sum(amount), 0) FROM {RECEIPT} WHERE source_id = NEW.source_id)
        + NEW.amount < (SELECT coalesce(sum(paid), 0) FROM {SHARE} WHERE source_id = NEW.source_id)"""
# What was taken out of it by mistake goes back on it all the same: that is no new award.
_AFTER_END = f"""NEW.kind = 'commitment' AND NEW.reversal_id IS NULL AND NEW.booked_on > (SELECT source.ends_on
        FROM {SHARE} AS share JOIN {SOURCE} AS source ON source.id = share.source_id WHERE share.id = NEW.share_id)"""
REFUSED = (
    (f"{RECEIPT}_of_the_state", RECEIPT, _OF_OTHER, ONLY_STATE),
    (f"{RECEIPT}_of_what_is_left", RECEIPT, _IS_SPENT, SPENT),
    (f"{LEDGER}_before_source_ends", LEDGER, _AFTER_END, HAS_ENDED),
)
