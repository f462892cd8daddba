"""The guards of confirmations, in SQL: a change is proposed once, closed once and never deleted.

After a change here, `manage.py makeguards confirmations` writes the migration.
"""

from django.apps import apps

from drenthe.lib.database.triggers import Guard, append_only, register
from drenthe.trail.recording import trail_of

CHANGE = "confirmations_change"
_STAYS = "a change stays as it was proposed, and is closed once"
_FIXED = ("id", "kind", "title", "values", "before", "rows", "proposed_by_id", "proposed_at")
_NEW, _OLD = (", ".join(f'{row}."{column}"' for column in _FIXED) for row in ("NEW", "OLD"))

register(
    append_only("confirmations_emergency"),
    *trail_of("confirmations", apps.get_app_config("confirmations").get_models(include_auto_created=True)),
    Guard(
        name="confirmations_change_stays",
        app_label="confirmations",
        create={
            "postgresql": [
                f"""CREATE FUNCTION confirmations_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.state <> 'open' OR NEW.state = 'open' OR ({_NEW}) IS DISTINCT FROM ({_OLD})
        THEN RAISE EXCEPTION '{_STAYS}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                f"""CREATE TRIGGER confirmations_change_stays BEFORE UPDATE OR DELETE ON {CHANGE}
        FOR EACH ROW EXECUTE FUNCTION confirmations_change_stays()""",
            ],
            "sqlite": [
                f"""CREATE TRIGGER confirmations_change_stays BEFORE UPDATE ON {CHANGE}
        WHEN OLD.state <> 'open' OR NEW.state = 'open'
             OR {" OR ".join(f'NEW."{column}" IS NOT OLD."{column}"' for column in _FIXED)}
        BEGIN SELECT RAISE(ABORT, '{_STAYS}'); END""",
                f"""CREATE TRIGGER confirmations_change_no_delete BEFORE DELETE ON {CHANGE}
        BEGIN SELECT RAISE(ABORT, '{_STAYS}'); END""",
            ],
        },
        remove={
            "postgresql": ["DROP FUNCTION IF EXISTS confirmations_change_stays() CASCADE"],
            "sqlite": [
                "DROP TRIGGER IF EXISTS confirmations_change_no_delete",
                "DROP TRIGGER IF EXISTS confirmations_change_stays",
            ],
        },
    ),
)
