"""What the database refuses of the irregularities register, in SQL that both databases read."""

# ruff: noqa: S608 -- names that stand here only

ENTRY, STEP, CHECK = "subsidies_irregularity", "subsidies_irregularitystep", "subsidies_extracheck"
TABLES = (ENTRY, STEP, CHECK)
TWO = "an irregularity is entered and withdrawn by two people"
ORDER = "an irregularity is entered once, and withdrawn after that"
OWN = "an extra check looks at a document of its own case, and an irregularity is of the applicant of its case"
OVERRULED = "an extra check that was not in order is found in order by another person"

_LAST = (
    f"(SELECT {{column}} FROM {STEP} AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1)"
)
_LAST_KIND = f"coalesce({_LAST.format(column='kind')}, '')"
_ALONE = (
    f"(NEW.kind = 'confirmed' AND NEW.actor_id = (SELECT actor_id FROM {ENTRY} WHERE id = NEW.entry_id))"
    f" OR (NEW.kind = 'withdrawn' AND NEW.actor_id = {_LAST.format(column='actor_id')})"
)
_OUT_OF_ORDER = (
    f"(NEW.kind IN ('confirmed', 'not_confirmed') AND {_LAST_KIND} <> '')"
    f" OR (NEW.kind = 'withdrawal' AND {_LAST_KIND} NOT IN ('confirmed', 'stays'))"
    f" OR (NEW.kind IN ('withdrawn', 'stays') AND {_LAST_KIND} <> 'withdrawal')"
)
_OTHER_DOCUMENT = "(SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id"
_OTHER_APPLICANT = (
    "NEW.application_id IS NOT NULL AND NEW.organisation_id"
    " <> (SELECT applicant_id FROM subsidies_application WHERE id = NEW.application_id)"
)
_OVERRULED_ALONE = (
    f"NEW.finding = 'clear' AND EXISTS (SELECT 1 FROM {CHECK} AS before WHERE before.finding = 'not_clear'"
    f" AND before.actor_id = NEW.actor_id AND before.id = (SELECT max(id) FROM {CHECK}"
    " WHERE application_id = NEW.application_id AND stage = NEW.stage))"
)
REFUSED = (
    (f"{ENTRY}_of_its_case", ENTRY, _OTHER_APPLICANT, OWN),
    (f"{STEP}_by_two", STEP, _ALONE, TWO),
    (f"{STEP}_in_order", STEP, _OUT_OF_ORDER, ORDER),
    (f"{CHECK}_of_its_case", CHECK, _OTHER_DOCUMENT, OWN),
    (f"{CHECK}_by_another", CHECK, _OVERRULED_ALONE, OVERRULED),
)
