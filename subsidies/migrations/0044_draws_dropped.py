# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0045_trail_together")]
    operations = [
        InstallGuard(
            "subsidies_draw_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_draw_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."day" IS DISTINCT FROM OLD."day" OR NEW."cases" IS DISTINCT FROM OLD."cases" OR NEW."prepared_by_id" IS DISTINCT FROM OLD."prepared_by_id" OR NEW."prepared_at" IS DISTINCT FROM OLD."prepared_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_draw_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_draw_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_draw_fixed BEFORE UPDATE ON subsidies_draw
FOR EACH ROW EXECUTE FUNCTION subsidies_draw_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_draw_fixed_update BEFORE UPDATE ON subsidies_draw
WHEN (NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."day" IS NOT OLD."day" OR NEW."cases" IS NOT OLD."cases" OR NEW."prepared_by_id" IS NOT OLD."prepared_by_id" OR NEW."prepared_at" IS NOT OLD."prepared_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_draw_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_draw_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_draw_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_fixed_insert""",
                ],
            },
        ),
    ]
