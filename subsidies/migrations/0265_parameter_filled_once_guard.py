# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0264_late_and_others_in_letters")]
    operations = [
        InstallGuard(
            "subsidies_schemeparameter_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_schemeparameter_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF ((NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."code" IS DISTINCT FROM OLD."code" OR NEW."value" IS DISTINCT FROM OLD."value") AND NOT (OLD.value = '' AND NEW.value <> '' AND NEW.source <> '' AND NOT (NEW."version_id" IS DISTINCT FROM OLD."version_id") AND NOT (NEW."code" IS DISTINCT FROM OLD."code"))) AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id)) OR EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (NEW.version_id)))
THEN RAISE EXCEPTION 'subsidies_schemeparameter_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_schemeparameter_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id))
THEN RAISE EXCEPTION 'subsidies_schemeparameter_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_schemeparameter_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (NEW.version_id))) AND NOT (NEW.value <> '' AND NEW.source <> '')
THEN RAISE EXCEPTION 'subsidies_schemeparameter_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_schemeparameter_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_schemeparameter_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_schemeparameter
FOR EACH ROW EXECUTE FUNCTION subsidies_schemeparameter_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_schemeparameter_fixed_update BEFORE UPDATE ON subsidies_schemeparameter
WHEN ((NEW."version_id" IS NOT OLD."version_id" OR NEW."code" IS NOT OLD."code" OR NEW."value" IS NOT OLD."value") AND NOT (OLD.value = '' AND NEW.value <> '' AND NEW.source <> '' AND NOT (NEW."version_id" IS NOT OLD."version_id") AND NOT (NEW."code" IS NOT OLD."code"))) AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id)) OR EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (NEW.version_id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_schemeparameter_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_schemeparameter_fixed_delete BEFORE DELETE ON subsidies_schemeparameter
WHEN EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id))
BEGIN SELECT RAISE(ABORT, 'subsidies_schemeparameter_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_schemeparameter_fixed_insert BEFORE INSERT ON subsidies_schemeparameter
WHEN (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (NEW.version_id))) AND NOT (NEW.value <> '' AND NEW.source <> '')
BEGIN SELECT RAISE(ABORT, 'subsidies_schemeparameter_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_schemeparameter_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_fixed_insert""",
                ],
            },
        ),
    ]
