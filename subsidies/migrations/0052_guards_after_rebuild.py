# Written by makeguards: as long as the tables that it guards.
"""Guards of tables that SQLite built anew for a column with a default, which took their triggers away."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0052_works_when_told")]
    operations = [
        InstallGuard(
            "subsidies_ceiling_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ceiling_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."part" IS DISTINCT FROM OLD."part" OR NEW."starts_on" IS DISTINCT FROM OLD."starts_on") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.ceiling_id IN (OLD.id)) OR EXISTS (SELECT 1 FROM subsidies_ceilingentry AS used WHERE used.share_id IN (SELECT id FROM subsidies_ceilingshare WHERE ceiling_id = OLD.id))) OR (NEW.ends_on IS DISTINCT FROM OLD.ends_on AND EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.ceiling_id = OLD.id AND used.received_on > NEW.ends_on AND (OLD.ends_on IS NULL OR used.received_on <= OLD.ends_on)))
THEN RAISE EXCEPTION 'subsidies_ceiling_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_ceiling_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.ceiling_id IN (OLD.id)) OR EXISTS (SELECT 1 FROM subsidies_ceilingentry AS used WHERE used.share_id IN (SELECT id FROM subsidies_ceilingshare WHERE ceiling_id = OLD.id))
THEN RAISE EXCEPTION 'subsidies_ceiling_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_ceiling_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_ceiling_fixed BEFORE UPDATE OR DELETE ON subsidies_ceiling
FOR EACH ROW EXECUTE FUNCTION subsidies_ceiling_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceiling_fixed_update BEFORE UPDATE ON subsidies_ceiling
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."part" IS NOT OLD."part" OR NEW."starts_on" IS NOT OLD."starts_on") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.ceiling_id IN (OLD.id)) OR EXISTS (SELECT 1 FROM subsidies_ceilingentry AS used WHERE used.share_id IN (SELECT id FROM subsidies_ceilingshare WHERE ceiling_id = OLD.id))) OR (NEW.ends_on IS NOT OLD.ends_on AND EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.ceiling_id = OLD.id AND used.received_on > NEW.ends_on AND (OLD.ends_on IS NULL OR used.received_on <= OLD.ends_on)))
BEGIN SELECT RAISE(ABORT, 'subsidies_ceiling_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_ceiling_fixed_delete BEFORE DELETE ON subsidies_ceiling
WHEN EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.ceiling_id IN (OLD.id)) OR EXISTS (SELECT 1 FROM subsidies_ceilingentry AS used WHERE used.share_id IN (SELECT id FROM subsidies_ceilingshare WHERE ceiling_id = OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_ceiling_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ceiling_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_proposalterms_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposalterms_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_proposalterms is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_proposalterms_append_only BEFORE UPDATE OR DELETE ON subsidies_proposalterms
FOR EACH ROW EXECUTE FUNCTION subsidies_proposalterms_append_only()""",
                    """CREATE TRIGGER subsidies_proposalterms_no_truncate BEFORE TRUNCATE ON subsidies_proposalterms
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_proposalterms_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposalterms_no_update BEFORE update ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'subsidies_proposalterms is append-only'); END""",
                    """CREATE TRIGGER subsidies_proposalterms_no_delete BEFORE delete ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'subsidies_proposalterms is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposalterms_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_no_delete""",
                ],
            },
        ),
    ]
