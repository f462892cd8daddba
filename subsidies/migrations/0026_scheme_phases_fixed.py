# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0025_name_the_highest_amount")]
    operations = [
        InstallGuard(
            "subsidies_scheme_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_scheme_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code" OR NEW."has_phases" IS DISTINCT FROM OLD."has_phases") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.scheme_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_scheme_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_scheme_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.scheme_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_scheme_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_scheme_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_scheme_fixed BEFORE UPDATE OR DELETE ON subsidies_scheme
FOR EACH ROW EXECUTE FUNCTION subsidies_scheme_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_scheme_fixed_update BEFORE UPDATE ON subsidies_scheme
WHEN (NEW."code" IS NOT OLD."code" OR NEW."has_phases" IS NOT OLD."has_phases") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.scheme_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_scheme_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_scheme_fixed_delete BEFORE DELETE ON subsidies_scheme
WHEN EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.scheme_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_scheme_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_scheme_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_scheme_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_scheme_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_scheme_fixed_insert""",
                ],
            },
        ),
    ]
