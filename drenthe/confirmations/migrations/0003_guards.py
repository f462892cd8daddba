"""Guards of confirmations in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("confirmations", "0002_role_permissions")]
    operations = [
        InstallGuard(
            "confirmations_emergency_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION confirmations_emergency_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'confirmations_emergency is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER confirmations_emergency_append_only BEFORE UPDATE OR DELETE ON confirmations_emergency
FOR EACH ROW EXECUTE FUNCTION confirmations_emergency_append_only()""",
                    """CREATE TRIGGER confirmations_emergency_no_truncate BEFORE TRUNCATE ON confirmations_emergency
FOR EACH STATEMENT EXECUTE FUNCTION confirmations_emergency_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER confirmations_emergency_no_update BEFORE update ON confirmations_emergency
BEGIN SELECT RAISE(ABORT, 'confirmations_emergency is append-only'); END""",
                    """CREATE TRIGGER confirmations_emergency_no_delete BEFORE delete ON confirmations_emergency
BEGIN SELECT RAISE(ABORT, 'confirmations_emergency is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS confirmations_emergency_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS confirmations_emergency_no_update""",
                    """DROP TRIGGER IF EXISTS confirmations_emergency_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "confirmations_change_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION confirmations_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.state <> 'open' OR NEW.state = 'open' OR (NEW."id", NEW."kind", NEW."title", NEW."values", NEW."before", NEW."rows", NEW."proposed_by_id", NEW."proposed_at") IS DISTINCT FROM (OLD."id", OLD."kind", OLD."title", OLD."values", OLD."before", OLD."rows", OLD."proposed_by_id", OLD."proposed_at")
        THEN RAISE EXCEPTION 'a change stays as it was proposed, and is closed once' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER confirmations_change_stays BEFORE UPDATE OR DELETE ON confirmations_change
        FOR EACH ROW EXECUTE FUNCTION confirmations_change_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER confirmations_change_stays BEFORE UPDATE ON confirmations_change
        WHEN OLD.state <> 'open' OR NEW.state = 'open'
             OR NEW."id" IS NOT OLD."id" OR NEW."kind" IS NOT OLD."kind" OR NEW."title" IS NOT OLD."title" OR NEW."values" IS NOT OLD."values" OR NEW."before" IS NOT OLD."before" OR NEW."rows" IS NOT OLD."rows" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at"
        BEGIN SELECT RAISE(ABORT, 'a change stays as it was proposed, and is closed once'); END""",
                    """CREATE TRIGGER confirmations_change_no_delete BEFORE DELETE ON confirmations_change
        BEGIN SELECT RAISE(ABORT, 'a change stays as it was proposed, and is closed once'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS confirmations_change_stays() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS confirmations_change_no_delete""",
                    """DROP TRIGGER IF EXISTS confirmations_change_stays""",
                ],
            },
        ),
    ]
