# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    replaces = [("subsidies", "0002_guards")]
    dependencies = [("subsidies", "0001_tables"), ("trail", "0002_guards")]
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
        InstallGuard(
            "subsidies_schemeversion_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_schemeversion_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."number" IS DISTINCT FROM OLD."number" OR NEW."published_on" IS DISTINCT FROM OLD."published_on" OR NEW."effective_from" IS DISTINCT FROM OLD."effective_from") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_schemeversion_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_schemeversion_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_schemeversion_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_schemeversion_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_schemeversion_fixed BEFORE UPDATE OR DELETE ON subsidies_schemeversion
FOR EACH ROW EXECUTE FUNCTION subsidies_schemeversion_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_schemeversion_fixed_update BEFORE UPDATE ON subsidies_schemeversion
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."number" IS NOT OLD."number" OR NEW."published_on" IS NOT OLD."published_on" OR NEW."effective_from" IS NOT OLD."effective_from") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_schemeversion_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_schemeversion_fixed_delete BEFORE DELETE ON subsidies_schemeversion
WHEN EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_schemeversion_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_schemeversion_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_fixed_insert""",
                ],
            },
        ),
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
        InstallGuard(
            "subsidies_criterion_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_criterion_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."check_code" IS DISTINCT FROM OLD."check_code" OR NEW."text" IS DISTINCT FROM OLD."text" OR NEW."article" IS DISTINCT FROM OLD."article" OR NEW."is_required" IS DISTINCT FROM OLD."is_required") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id)))
THEN RAISE EXCEPTION 'subsidies_criterion_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_criterion_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id))
THEN RAISE EXCEPTION 'subsidies_criterion_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_criterion_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_criterion_fixed BEFORE UPDATE OR DELETE ON subsidies_criterion
FOR EACH ROW EXECUTE FUNCTION subsidies_criterion_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_criterion_fixed_update BEFORE UPDATE ON subsidies_criterion
WHEN (NEW."version_id" IS NOT OLD."version_id" OR NEW."check_code" IS NOT OLD."check_code" OR NEW."text" IS NOT OLD."text" OR NEW."article" IS NOT OLD."article" OR NEW."is_required" IS NOT OLD."is_required") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_criterion_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_criterion_fixed_delete BEFORE DELETE ON subsidies_criterion
WHEN EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id))
BEGIN SELECT RAISE(ABORT, 'subsidies_criterion_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_criterion_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_criterion_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_criterion_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_criterion_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_requireddocument_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_requireddocument_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."code" IS DISTINCT FROM OLD."code" OR NEW."name" IS DISTINCT FROM OLD."name" OR NEW."is_mandatory" IS DISTINCT FROM OLD."is_mandatory") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id)))
THEN RAISE EXCEPTION 'subsidies_requireddocument_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_requireddocument_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id))
THEN RAISE EXCEPTION 'subsidies_requireddocument_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_requireddocument_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_requireddocument_fixed BEFORE UPDATE OR DELETE ON subsidies_requireddocument
FOR EACH ROW EXECUTE FUNCTION subsidies_requireddocument_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_requireddocument_fixed_update BEFORE UPDATE ON subsidies_requireddocument
WHEN (NEW."version_id" IS NOT OLD."version_id" OR NEW."code" IS NOT OLD."code" OR NEW."name" IS NOT OLD."name" OR NEW."is_mandatory" IS NOT OLD."is_mandatory") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_requireddocument_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_requireddocument_fixed_delete BEFORE DELETE ON subsidies_requireddocument
WHEN EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id))
BEGIN SELECT RAISE(ABORT, 'subsidies_requireddocument_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_requireddocument_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_fundingsource_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_fundingsource_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code" OR NEW."kind" IS DISTINCT FROM OLD."kind") AND (EXISTS (SELECT 1 FROM subsidies_ceilingshare AS used WHERE used.source_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_fundingsource_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_fundingsource_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_ceilingshare AS used WHERE used.source_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_fundingsource_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_fundingsource_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_fundingsource_fixed BEFORE UPDATE OR DELETE ON subsidies_fundingsource
FOR EACH ROW EXECUTE FUNCTION subsidies_fundingsource_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_fundingsource_fixed_update BEFORE UPDATE ON subsidies_fundingsource
WHEN (NEW."code" IS NOT OLD."code" OR NEW."kind" IS NOT OLD."kind") AND (EXISTS (SELECT 1 FROM subsidies_ceilingshare AS used WHERE used.source_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_fundingsource_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_fundingsource_fixed_delete BEFORE DELETE ON subsidies_fundingsource
WHEN EXISTS (SELECT 1 FROM subsidies_ceilingshare AS used WHERE used.source_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_fundingsource_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_fundingsource_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_fixed_insert""",
                ],
            },
        ),
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
            "subsidies_ceilingshare_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ceilingshare_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."source_id" IS DISTINCT FROM OLD."source_id") AND (EXISTS (SELECT 1 FROM subsidies_ceilingentry AS used WHERE used.share_id IN (OLD.id)) OR EXISTS (SELECT 1 FROM subsidies_ledgerentry AS used WHERE used.share_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_ceilingshare_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_ceilingshare_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_ceilingentry AS used WHERE used.share_id IN (OLD.id)) OR EXISTS (SELECT 1 FROM subsidies_ledgerentry AS used WHERE used.share_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_ceilingshare_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_ceilingshare_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_ceilingshare_fixed BEFORE UPDATE OR DELETE ON subsidies_ceilingshare
FOR EACH ROW EXECUTE FUNCTION subsidies_ceilingshare_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingshare_fixed_update BEFORE UPDATE ON subsidies_ceilingshare
WHEN (NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."source_id" IS NOT OLD."source_id") AND (EXISTS (SELECT 1 FROM subsidies_ceilingentry AS used WHERE used.share_id IN (OLD.id)) OR EXISTS (SELECT 1 FROM subsidies_ledgerentry AS used WHERE used.share_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_ceilingshare_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_ceilingshare_fixed_delete BEFORE DELETE ON subsidies_ceilingshare
WHEN EXISTS (SELECT 1 FROM subsidies_ceilingentry AS used WHERE used.share_id IN (OLD.id)) OR EXISTS (SELECT 1 FROM subsidies_ledgerentry AS used WHERE used.share_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_ceilingshare_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ceilingshare_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_mandate_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_mandate_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."user_id" IS DISTINCT FROM OLD."user_id" OR NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."max_amount" IS DISTINCT FROM OLD."max_amount" OR NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."reference" IS DISTINCT FROM OLD."reference") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id IN (OLD.id))) OR (NEW.valid_until IS DISTINCT FROM OLD.valid_until AND EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id = OLD.id AND used.decided_on > NEW.valid_until AND (OLD.valid_until IS NULL OR used.decided_on <= OLD.valid_until)))
THEN RAISE EXCEPTION 'subsidies_mandate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_mandate_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_mandate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_mandate_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_mandate_fixed BEFORE UPDATE OR DELETE ON subsidies_mandate
FOR EACH ROW EXECUTE FUNCTION subsidies_mandate_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_mandate_fixed_update BEFORE UPDATE ON subsidies_mandate
WHEN (NEW."user_id" IS NOT OLD."user_id" OR NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."max_amount" IS NOT OLD."max_amount" OR NEW."valid_from" IS NOT OLD."valid_from" OR NEW."reference" IS NOT OLD."reference") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id IN (OLD.id))) OR (NEW.valid_until IS NOT OLD.valid_until AND EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id = OLD.id AND used.decided_on > NEW.valid_until AND (OLD.valid_until IS NULL OR used.decided_on <= OLD.valid_until)))
BEGIN SELECT RAISE(ABORT, 'subsidies_mandate_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_mandate_fixed_delete BEFORE DELETE ON subsidies_mandate
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.mandate_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_mandate_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_mandate_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_mandate_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_refusalground_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_refusalground_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code" OR NEW."article" IS DISTINCT FROM OLD."article" OR NEW."text" IS DISTINCT FROM OLD."text" OR NEW."used_for" IS DISTINCT FROM OLD."used_for" OR NEW."needs_hearing" IS DISTINCT FROM OLD."needs_hearing") AND (EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS used WHERE used.refusalground_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_refusalground_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_refusalground_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS used WHERE used.refusalground_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_refusalground_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_refusalground_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_refusalground_fixed BEFORE UPDATE OR DELETE ON subsidies_refusalground
FOR EACH ROW EXECUTE FUNCTION subsidies_refusalground_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_refusalground_fixed_update BEFORE UPDATE ON subsidies_refusalground
WHEN (NEW."code" IS NOT OLD."code" OR NEW."article" IS NOT OLD."article" OR NEW."text" IS NOT OLD."text" OR NEW."used_for" IS NOT OLD."used_for" OR NEW."needs_hearing" IS NOT OLD."needs_hearing") AND (EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS used WHERE used.refusalground_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_refusalground_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_refusalground_fixed_delete BEFORE DELETE ON subsidies_refusalground
WHEN EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS used WHERE used.refusalground_id IN (OLD.id))
BEGIN SELECT RAISE(ABORT, 'subsidies_refusalground_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_refusalground_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_penaltyrate_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_penaltyrate_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."first_days" IS DISTINCT FROM OLD."first_days" OR NEW."second_days" IS DISTINCT FROM OLD."second_days" OR NEW."further_days" IS DISTINCT FROM OLD."further_days" OR NEW."maximum" IS DISTINCT FROM OLD."maximum") AND ((EXISTS (SELECT 1 FROM subsidies_defaultnotice AS used WHERE used.received_on >= OLD.valid_from)))
THEN RAISE EXCEPTION 'subsidies_penaltyrate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_penaltyrate_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_defaultnotice AS used WHERE used.received_on >= OLD.valid_from))
THEN RAISE EXCEPTION 'subsidies_penaltyrate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_penaltyrate_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_penaltyrate_fixed BEFORE UPDATE OR DELETE ON subsidies_penaltyrate
FOR EACH ROW EXECUTE FUNCTION subsidies_penaltyrate_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltyrate_fixed_update BEFORE UPDATE ON subsidies_penaltyrate
WHEN (NEW."valid_from" IS NOT OLD."valid_from" OR NEW."first_days" IS NOT OLD."first_days" OR NEW."second_days" IS NOT OLD."second_days" OR NEW."further_days" IS NOT OLD."further_days" OR NEW."maximum" IS NOT OLD."maximum") AND ((EXISTS (SELECT 1 FROM subsidies_defaultnotice AS used WHERE used.received_on >= OLD.valid_from)))
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltyrate_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_penaltyrate_fixed_delete BEFORE DELETE ON subsidies_penaltyrate
WHEN (EXISTS (SELECT 1 FROM subsidies_defaultnotice AS used WHERE used.received_on >= OLD.valid_from))
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltyrate_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_penaltyrate_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_deminimislimit_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_deminimislimit_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."amount" IS DISTINCT FROM OLD."amount") AND ((EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.decided_on >= OLD.valid_from)))
THEN RAISE EXCEPTION 'subsidies_deminimislimit_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_deminimislimit_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.decided_on >= OLD.valid_from))
THEN RAISE EXCEPTION 'subsidies_deminimislimit_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_deminimislimit_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_deminimislimit_fixed BEFORE UPDATE OR DELETE ON subsidies_deminimislimit
FOR EACH ROW EXECUTE FUNCTION subsidies_deminimislimit_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_deminimislimit_fixed_update BEFORE UPDATE ON subsidies_deminimislimit
WHEN (NEW."valid_from" IS NOT OLD."valid_from" OR NEW."amount" IS NOT OLD."amount") AND ((EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.decided_on >= OLD.valid_from)))
BEGIN SELECT RAISE(ABORT, 'subsidies_deminimislimit_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_deminimislimit_fixed_delete BEFORE DELETE ON subsidies_deminimislimit
WHEN (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.decided_on >= OLD.valid_from))
BEGIN SELECT RAISE(ABORT, 'subsidies_deminimislimit_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_deminimislimit_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneyfigure_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneyfigure_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code" OR NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."value" IS DISTINCT FROM OLD."value") AND ((EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)) OR (EXISTS (SELECT 1 FROM subsidies_aidentry AS used WHERE used.entered_on >= OLD.valid_from)))
THEN RAISE EXCEPTION 'subsidies_moneyfigure_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneyfigure_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)) OR (EXISTS (SELECT 1 FROM subsidies_aidentry AS used WHERE used.entered_on >= OLD.valid_from))
THEN RAISE EXCEPTION 'subsidies_moneyfigure_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneyfigure_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneyfigure_fixed BEFORE UPDATE OR DELETE ON subsidies_moneyfigure
FOR EACH ROW EXECUTE FUNCTION subsidies_moneyfigure_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneyfigure_fixed_update BEFORE UPDATE ON subsidies_moneyfigure
WHEN (NEW."code" IS NOT OLD."code" OR NEW."valid_from" IS NOT OLD."valid_from" OR NEW."value" IS NOT OLD."value") AND ((EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)) OR (EXISTS (SELECT 1 FROM subsidies_aidentry AS used WHERE used.entered_on >= OLD.valid_from)))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneyfigure_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneyfigure_fixed_delete BEFORE DELETE ON subsidies_moneyfigure
WHEN (EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)) OR (EXISTS (SELECT 1 FROM subsidies_aidentry AS used WHERE used.entered_on >= OLD.valid_from))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneyfigure_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneyfigure_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_referencerate_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_referencerate_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."base" IS DISTINCT FROM OLD."base" OR NEW."margin" IS DISTINCT FROM OLD."margin") AND ((EXISTS (SELECT 1 FROM subsidies_loanagreement AS used WHERE used.signed_on >= OLD.valid_from)))
THEN RAISE EXCEPTION 'subsidies_referencerate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_referencerate_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_loanagreement AS used WHERE used.signed_on >= OLD.valid_from))
THEN RAISE EXCEPTION 'subsidies_referencerate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_referencerate_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_referencerate_fixed BEFORE UPDATE OR DELETE ON subsidies_referencerate
FOR EACH ROW EXECUTE FUNCTION subsidies_referencerate_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_referencerate_fixed_update BEFORE UPDATE ON subsidies_referencerate
WHEN (NEW."valid_from" IS NOT OLD."valid_from" OR NEW."base" IS NOT OLD."base" OR NEW."margin" IS NOT OLD."margin") AND ((EXISTS (SELECT 1 FROM subsidies_loanagreement AS used WHERE used.signed_on >= OLD.valid_from)))
BEGIN SELECT RAISE(ABORT, 'subsidies_referencerate_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_referencerate_fixed_delete BEFORE DELETE ON subsidies_referencerate
WHEN (EXISTS (SELECT 1 FROM subsidies_loanagreement AS used WHERE used.signed_on >= OLD.valid_from))
BEGIN SELECT RAISE(ABORT, 'subsidies_referencerate_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_referencerate_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_extrafreeday_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_extrafreeday_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."day" IS DISTINCT FROM OLD."day") AND ((EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.received_on <= OLD.day AND used.decided_on >= OLD.day)))
THEN RAISE EXCEPTION 'subsidies_extrafreeday_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_extrafreeday_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.received_on <= OLD.day AND used.decided_on >= OLD.day))
THEN RAISE EXCEPTION 'subsidies_extrafreeday_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_extrafreeday_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_extrafreeday_fixed BEFORE UPDATE OR DELETE ON subsidies_extrafreeday
FOR EACH ROW EXECUTE FUNCTION subsidies_extrafreeday_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_extrafreeday_fixed_update BEFORE UPDATE ON subsidies_extrafreeday
WHEN (NEW."day" IS NOT OLD."day") AND ((EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.received_on <= OLD.day AND used.decided_on >= OLD.day)))
BEGIN SELECT RAISE(ABORT, 'subsidies_extrafreeday_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_extrafreeday_fixed_delete BEFORE DELETE ON subsidies_extrafreeday
WHEN (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.received_on <= OLD.day AND used.decided_on >= OLD.day))
BEGIN SELECT RAISE(ABORT, 'subsidies_extrafreeday_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_extrafreeday_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."part" IS DISTINCT FROM OLD."part" OR NEW."applicant_id" IS DISTINCT FROM OLD."applicant_id" OR NEW."received_at" IS DISTINCT FROM OLD."received_at" OR NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."complete_on" IS DISTINCT FROM OLD."complete_on" OR NEW."as_it_is_on" IS DISTINCT FROM OLD."as_it_is_on" OR NEW."phase" IS DISTINCT FROM OLD."phase" OR NEW."municipality_id" IS DISTINCT FROM OLD."municipality_id" OR NEW."channel" IS DISTINCT FROM OLD."channel" OR NEW."reference" IS DISTINCT FROM OLD."reference" OR NEW."is_example" IS DISTINCT FROM OLD."is_example" OR NEW."created_at" IS DISTINCT FROM OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_fixed BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_fixed_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."version_id" IS NOT OLD."version_id" OR NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."part" IS NOT OLD."part" OR NEW."applicant_id" IS NOT OLD."applicant_id" OR NEW."received_at" IS NOT OLD."received_at" OR NEW."received_on" IS NOT OLD."received_on" OR NEW."complete_on" IS NOT OLD."complete_on" OR NEW."as_it_is_on" IS NOT OLD."as_it_is_on" OR NEW."phase" IS NOT OLD."phase" OR NEW."municipality_id" IS NOT OLD."municipality_id" OR NEW."channel" IS NOT OLD."channel" OR NEW."reference" IS NOT OLD."reference" OR NEW."is_example" IS NOT OLD."is_example" OR NEW."created_at" IS NOT OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_fixed_delete BEFORE DELETE ON subsidies_application
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_facts",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_facts() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."requested_amount" IS DISTINCT FROM OLD."requested_amount" OR NEW."title" IS DISTINCT FROM OLD."title" OR NEW."dwellings" IS DISTINCT FROM OLD."dwellings" OR NEW."total_costs" IS DISTINCT FROM OLD."total_costs" OR NEW."revenues" IS DISTINCT FROM OLD."revenues" OR NEW."own_contribution" IS DISTINCT FROM OLD."own_contribution" OR NEW."declared_aid" IS DISTINCT FROM OLD."declared_aid") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
THEN RAISE EXCEPTION 'subsidies_application_facts: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_facts'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_facts BEFORE UPDATE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_facts()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_facts_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."requested_amount" IS NOT OLD."requested_amount" OR NEW."title" IS NOT OLD."title" OR NEW."dwellings" IS NOT OLD."dwellings" OR NEW."total_costs" IS NOT OLD."total_costs" OR NEW."revenues" IS NOT OLD."revenues" OR NEW."own_contribution" IS NOT OLD."own_contribution" OR NEW."declared_aid" IS NOT OLD."declared_aid") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_facts: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_facts() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_facts_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_facts_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_facts_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_number",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_number() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."case_number" IS DISTINCT FROM OLD."case_number") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_application_number: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_number'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_application_number: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_number'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_number BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_number()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_number_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."case_number" IS NOT OLD."case_number") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_number: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_number_delete BEFORE DELETE ON subsidies_application
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_application_number: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_number() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_number_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_number_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_number_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_planneddwellings_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_planneddwellings_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."segment" IS DISTINCT FROM OLD."segment" OR NEW."form" IS DISTINCT FROM OLD."form" OR NEW."count" IS DISTINCT FROM OLD."count") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
THEN RAISE EXCEPTION 'subsidies_planneddwellings_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_planneddwellings_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_planneddwellings
FOR EACH ROW EXECUTE FUNCTION subsidies_planneddwellings_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_update BEFORE UPDATE ON subsidies_planneddwellings
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."segment" IS NOT OLD."segment" OR NEW."form" IS NOT OLD."form" OR NEW."count" IS NOT OLD."count") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_planneddwellings_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_delete BEFORE DELETE ON subsidies_planneddwellings
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_planneddwellings_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_planneddwellings_fixed_insert BEFORE INSERT ON subsidies_planneddwellings
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_planneddwellings_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_planneddwellings_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_cofinancer_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_cofinancer_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."name" IS DISTINCT FROM OLD."name" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."is_confirmed" IS DISTINCT FROM OLD."is_confirmed") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
THEN RAISE EXCEPTION 'subsidies_cofinancer_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_cofinancer_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_cofinancer
FOR EACH ROW EXECUTE FUNCTION subsidies_cofinancer_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_cofinancer_fixed_update BEFORE UPDATE ON subsidies_cofinancer
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."name" IS NOT OLD."name" OR NEW."amount" IS NOT OLD."amount" OR NEW."is_confirmed" IS NOT OLD."is_confirmed") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_cofinancer_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed_delete BEFORE DELETE ON subsidies_cofinancer
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_cofinancer_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_cofinancer_fixed_insert BEFORE INSERT ON subsidies_cofinancer
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)) AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected WHERE objected.application_id = used.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS ended WHERE ended.objection_id = objected.id AND ended.kind IN ('forwarded', 'withdrawn')) AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id WHERE said.objection_id = objected.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_cofinancer_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_cofinancer_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_projects_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_projects_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."project_id" IS DISTINCT FROM OLD."project_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_application_projects_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_projects_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_application_projects_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_projects_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_application_projects_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_projects_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_projects_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_application_projects
FOR EACH ROW EXECUTE FUNCTION subsidies_application_projects_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_projects_fixed_update BEFORE UPDATE ON subsidies_application_projects
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."project_id" IS NOT OLD."project_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_projects_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_projects_fixed_delete BEFORE DELETE ON subsidies_application_projects
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_projects_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_projects_fixed_insert BEFORE INSERT ON subsidies_application_projects
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_projects_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_projects_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_applicantdetails_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_applicantdetails_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_applicantdetails_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_applicantdetails_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_applicantdetails_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_applicantdetails_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_applicantdetails_fixed BEFORE UPDATE OR INSERT ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION subsidies_applicantdetails_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_fixed_update BEFORE UPDATE ON subsidies_applicantdetails
WHEN (NEW."application_id" IS NOT OLD."application_id") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))) OR EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_fixed_insert BEFORE INSERT ON subsidies_applicantdetails
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (NEW.application_id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_applicantdetails_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_proposal_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposal_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."division" IS DISTINCT FROM OLD."division" OR NEW."obligations" IS DISTINCT FROM OLD."obligations" OR NEW."deviations" IS DISTINCT FROM OLD."deviations" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_proposal_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_proposal_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_proposal_fixed BEFORE UPDATE OR DELETE ON subsidies_proposal
FOR EACH ROW EXECUTE FUNCTION subsidies_proposal_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_fixed_update BEFORE UPDATE ON subsidies_proposal
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."amount" IS NOT OLD."amount" OR NEW."reason" IS NOT OLD."reason" OR NEW."division" IS NOT OLD."division" OR NEW."obligations" IS NOT OLD."obligations" OR NEW."deviations" IS NOT OLD."deviations" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_fixed_delete BEFORE DELETE ON subsidies_proposal
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposal_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_proposal_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposal_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."state" IS DISTINCT FROM OLD."state" OR NEW."closing_remark" IS DISTINCT FROM OLD."closing_remark" OR NEW."closed_at" IS DISTINCT FROM OLD."closed_at" OR NEW."closed_by_id" IS DISTINCT FROM OLD."closed_by_id") AND ((OLD.state <> 'open'))
THEN RAISE EXCEPTION 'subsidies_proposal_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.state <> 'open')
THEN RAISE EXCEPTION 'subsidies_proposal_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_proposal_closed BEFORE UPDATE OR DELETE ON subsidies_proposal
FOR EACH ROW EXECUTE FUNCTION subsidies_proposal_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_closed_update BEFORE UPDATE ON subsidies_proposal
WHEN (NEW."state" IS NOT OLD."state" OR NEW."closing_remark" IS NOT OLD."closing_remark" OR NEW."closed_at" IS NOT OLD."closed_at" OR NEW."closed_by_id" IS NOT OLD."closed_by_id") AND ((OLD.state <> 'open'))
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_closed_delete BEFORE DELETE ON subsidies_proposal
WHEN (OLD.state <> 'open')
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposal_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_proposal_grounds_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposal_grounds_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."proposal_id" IS DISTINCT FROM OLD."proposal_id" OR NEW."refusalground_id" IS DISTINCT FROM OLD."refusalground_id") AND (EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open') OR EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open'))
THEN RAISE EXCEPTION 'subsidies_proposal_grounds_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_grounds_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open')
THEN RAISE EXCEPTION 'subsidies_proposal_grounds_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_grounds_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open')
THEN RAISE EXCEPTION 'subsidies_proposal_grounds_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_grounds_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_proposal_grounds_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_proposal_grounds
FOR EACH ROW EXECUTE FUNCTION subsidies_proposal_grounds_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_grounds_fixed_update BEFORE UPDATE ON subsidies_proposal_grounds
WHEN (NEW."proposal_id" IS NOT OLD."proposal_id" OR NEW."refusalground_id" IS NOT OLD."refusalground_id") AND (EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open') OR EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open'))
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_grounds_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_grounds_fixed_delete BEFORE DELETE ON subsidies_proposal_grounds
WHEN EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open')
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_grounds_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_grounds_fixed_insert BEFORE INSERT ON subsidies_proposal_grounds
WHEN EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open')
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_grounds_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposal_grounds_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_proposal_not_met_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposal_not_met_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."proposal_id" IS DISTINCT FROM OLD."proposal_id" OR NEW."obligationcheck_id" IS DISTINCT FROM OLD."obligationcheck_id") AND (EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open') OR EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open'))
THEN RAISE EXCEPTION 'subsidies_proposal_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_not_met_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open')
THEN RAISE EXCEPTION 'subsidies_proposal_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_not_met_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open')
THEN RAISE EXCEPTION 'subsidies_proposal_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_not_met_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_proposal_not_met_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_proposal_not_met
FOR EACH ROW EXECUTE FUNCTION subsidies_proposal_not_met_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_not_met_fixed_update BEFORE UPDATE ON subsidies_proposal_not_met
WHEN (NEW."proposal_id" IS NOT OLD."proposal_id" OR NEW."obligationcheck_id" IS NOT OLD."obligationcheck_id") AND (EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open') OR EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open'))
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_not_met_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_not_met_fixed_delete BEFORE DELETE ON subsidies_proposal_not_met
WHEN EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open')
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_not_met_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_not_met_fixed_insert BEFORE INSERT ON subsidies_proposal_not_met
WHEN EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open')
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_not_met_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposal_not_met_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_obligation_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_obligation_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."decision_id" IS DISTINCT FROM OLD."decision_id" OR NEW."text" IS DISTINCT FROM OLD."text" OR NEW."article" IS DISTINCT FROM OLD."article" OR NEW."due_on" IS DISTINCT FROM OLD."due_on") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_obligation_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_obligation_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_obligation_fixed BEFORE UPDATE OR DELETE ON subsidies_obligation
FOR EACH ROW EXECUTE FUNCTION subsidies_obligation_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligation_fixed_update BEFORE UPDATE ON subsidies_obligation
WHEN (NEW."decision_id" IS NOT OLD."decision_id" OR NEW."text" IS NOT OLD."text" OR NEW."article" IS NOT OLD."article" OR NEW."due_on" IS NOT OLD."due_on") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_obligation_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_obligation_fixed_delete BEFORE DELETE ON subsidies_obligation
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_obligation_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_obligation_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."debt_id" IS DISTINCT FROM OLD."debt_id" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."iban" IS DISTINCT FROM OLD."iban" OR NEW."holder" IS DISTINCT FROM OLD."holder" OR NEW."account_reason" IS DISTINCT FROM OLD."account_reason" OR NEW."ahead_reason" IS DISTINCT FROM OLD."ahead_reason" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_paymentorder_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_paymentorder_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_fixed BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_fixed_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."debt_id" IS NOT OLD."debt_id" OR NEW."amount" IS NOT OLD."amount" OR NEW."iban" IS NOT OLD."iban" OR NEW."holder" IS NOT OLD."holder" OR NEW."account_reason" IS NOT OLD."account_reason" OR NEW."ahead_reason" IS NOT OLD."ahead_reason" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_paymentorder_fixed_delete BEFORE DELETE ON subsidies_paymentorder
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_run",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_run() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."run_id" IS DISTINCT FROM OLD."run_id") AND ((OLD.run_id IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_paymentorder_run: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_run'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.run_id IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_paymentorder_run: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_run'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_run BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_run()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_run_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."run_id" IS NOT OLD."run_id") AND ((OLD.run_id IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_run: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_paymentorder_run_delete BEFORE DELETE ON subsidies_paymentorder
WHEN (OLD.run_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_run: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_run() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_run_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_run_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_run_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_released",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_released() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."released_by_id" IS DISTINCT FROM OLD."released_by_id" OR NEW."released_at" IS DISTINCT FROM OLD."released_at") AND ((OLD.released_at IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_paymentorder_released: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_released'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.released_at IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_paymentorder_released: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_released'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_released BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_released()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_released_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."released_by_id" IS NOT OLD."released_by_id" OR NEW."released_at" IS NOT OLD."released_at") AND ((OLD.released_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_released: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_paymentorder_released_delete BEFORE DELETE ON subsidies_paymentorder
WHEN (OLD.released_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_released: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_released() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_released_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_released_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_released_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."state" IS DISTINCT FROM OLD."state" OR NEW."closed_by_id" IS DISTINCT FROM OLD."closed_by_id" OR NEW."closed_at" IS DISTINCT FROM OLD."closed_at" OR NEW."closing_remark" IS DISTINCT FROM OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.order_id = OLD.id AND undone.recorded_at >= OLD.closed_at)))
THEN RAISE EXCEPTION 'subsidies_paymentorder_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.order_id = OLD.id AND undone.recorded_at >= OLD.closed_at))
THEN RAISE EXCEPTION 'subsidies_paymentorder_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_closed BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_closed_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."state" IS NOT OLD."state" OR NEW."closed_by_id" IS NOT OLD."closed_by_id" OR NEW."closed_at" IS NOT OLD."closed_at" OR NEW."closing_remark" IS NOT OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.order_id = OLD.id AND undone.recorded_at >= OLD.closed_at)))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_paymentorder_closed_delete BEFORE DELETE ON subsidies_paymentorder
WHEN (OLD.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.order_id = OLD.id AND undone.recorded_at >= OLD.closed_at))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."cost" IS DISTINCT FROM OLD."cost" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."weighing" IS DISTINCT FROM OLD."weighing" OR NEW."basis" IS DISTINCT FROM OLD."basis" OR NEW."is_without_interest" IS DISTINCT FROM OLD."is_without_interest" OR NEW."set_off_with_id" IS DISTINCT FROM OLD."set_off_with_id" OR NEW."charge_id" IS DISTINCT FROM OLD."charge_id" OR NEW."ended_because" IS DISTINCT FROM OLD."ended_because" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_fixed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_fixed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."amount" IS NOT OLD."amount" OR NEW."cost" IS NOT OLD."cost" OR NEW."reason" IS NOT OLD."reason" OR NEW."weighing" IS NOT OLD."weighing" OR NEW."basis" IS NOT OLD."basis" OR NEW."is_without_interest" IS NOT OLD."is_without_interest" OR NEW."set_off_with_id" IS NOT OLD."set_off_with_id" OR NEW."charge_id" IS NOT OLD."charge_id" OR NEW."ended_because" IS NOT OLD."ended_because" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_fixed_delete BEFORE DELETE ON subsidies_moneystep
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."state" IS DISTINCT FROM OLD."state" OR NEW."decided_on" IS DISTINCT FROM OLD."decided_on" OR NEW."until" IS DISTINCT FROM OLD."until" OR NEW."mandate_id" IS DISTINCT FROM OLD."mandate_id" OR NEW."closed_by_id" IS DISTINCT FROM OLD."closed_by_id" OR NEW."closed_at" IS DISTINCT FROM OLD."closed_at" OR NEW."closing_remark" IS DISTINCT FROM OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.closed_at IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_closed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_closed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."state" IS NOT OLD."state" OR NEW."decided_on" IS NOT OLD."decided_on" OR NEW."until" IS NOT OLD."until" OR NEW."mandate_id" IS NOT OLD."mandate_id" OR NEW."closed_by_id" IS NOT OLD."closed_by_id" OR NEW."closed_at" IS NOT OLD."closed_at" OR NEW."closing_remark" IS NOT OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_closed_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_ended",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_ended() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ended_on" IS DISTINCT FROM OLD."ended_on") AND ((OLD.ended_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_ended: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ended'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.ended_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_ended: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ended'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_ended BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_ended()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_ended_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."ended_on" IS NOT OLD."ended_on") AND ((OLD.ended_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ended: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_ended_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.ended_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ended: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_ended() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_advice_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_advice_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."adviser" IS DISTINCT FROM OLD."adviser" OR NEW."question" IS DISTINCT FROM OLD."question" OR NEW."asked_on" IS DISTINCT FROM OLD."asked_on" OR NEW."due_on" IS DISTINCT FROM OLD."due_on") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_advice_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_advice_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_advice_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_advice_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_advice_fixed BEFORE UPDATE OR DELETE ON subsidies_advice
FOR EACH ROW EXECUTE FUNCTION subsidies_advice_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_advice_fixed_update BEFORE UPDATE ON subsidies_advice
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."adviser" IS NOT OLD."adviser" OR NEW."question" IS NOT OLD."question" OR NEW."asked_on" IS NOT OLD."asked_on" OR NEW."due_on" IS NOT OLD."due_on") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_advice_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_advice_fixed_delete BEFORE DELETE ON subsidies_advice
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_advice_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_advice_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_advice_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_advice_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_advice_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."answer" IS DISTINCT FROM OLD."answer" OR NEW."reported_on" IS DISTINCT FROM OLD."reported_on") AND ((OLD.received_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_advice_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_advice_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.received_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_advice_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_advice_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_advice_closed BEFORE UPDATE OR DELETE ON subsidies_advice
FOR EACH ROW EXECUTE FUNCTION subsidies_advice_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_advice_closed_update BEFORE UPDATE ON subsidies_advice
WHEN (NEW."received_on" IS NOT OLD."received_on" OR NEW."answer" IS NOT OLD."answer" OR NEW."reported_on" IS NOT OLD."reported_on") AND ((OLD.received_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_advice_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_advice_closed_delete BEFORE DELETE ON subsidies_advice
WHEN (OLD.received_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_advice_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_advice_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_advice_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_closed_insert""",
                ],
            },
        ),
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
        InstallGuard(
            "subsidies_draw_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_draw_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."seed" IS DISTINCT FROM OLD."seed" OR NEW."witness_id" IS DISTINCT FROM OLD."witness_id" OR NEW."drawn_at" IS DISTINCT FROM OLD."drawn_at") AND ((OLD.drawn_at IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_draw_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_draw_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.drawn_at IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_draw_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_draw_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_draw_closed BEFORE UPDATE OR DELETE ON subsidies_draw
FOR EACH ROW EXECUTE FUNCTION subsidies_draw_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_draw_closed_update BEFORE UPDATE ON subsidies_draw
WHEN (NEW."seed" IS NOT OLD."seed" OR NEW."witness_id" IS NOT OLD."witness_id" OR NEW."drawn_at" IS NOT OLD."drawn_at") AND ((OLD.drawn_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_draw_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_draw_closed_delete BEFORE DELETE ON subsidies_draw
WHEN (OLD.drawn_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_draw_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_draw_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_draw_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_hearing_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_hearing_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."invited_on" IS DISTINCT FROM OLD."invited_on" OR NEW."due_on" IS DISTINCT FROM OLD."due_on" OR NEW."intention" IS DISTINCT FROM OLD."intention") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_hearing_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_hearing_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_hearing_fixed BEFORE UPDATE OR DELETE ON subsidies_hearing
FOR EACH ROW EXECUTE FUNCTION subsidies_hearing_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_fixed_update BEFORE UPDATE ON subsidies_hearing
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."invited_on" IS NOT OLD."invited_on" OR NEW."due_on" IS NOT OLD."due_on" OR NEW."intention" IS NOT OLD."intention") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_hearing_fixed_delete BEFORE DELETE ON subsidies_hearing
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_hearing_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_hearing_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_hearing_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."view" IS DISTINCT FROM OLD."view" OR NEW."document_id" IS DISTINCT FROM OLD."document_id") AND ((OLD.received_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_hearing_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.received_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_hearing_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_hearing_closed BEFORE UPDATE OR DELETE ON subsidies_hearing
FOR EACH ROW EXECUTE FUNCTION subsidies_hearing_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_closed_update BEFORE UPDATE ON subsidies_hearing
WHEN (NEW."received_on" IS NOT OLD."received_on" OR NEW."view" IS NOT OLD."view" OR NEW."document_id" IS NOT OLD."document_id") AND ((OLD.received_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_hearing_closed_delete BEFORE DELETE ON subsidies_hearing
WHEN (OLD.received_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_hearing_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_hearing_not_met_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_hearing_not_met_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."hearing_id" IS DISTINCT FROM OLD."hearing_id" OR NEW."obligationcheck_id" IS DISTINCT FROM OLD."obligationcheck_id") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_hearing_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_not_met_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_hearing_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_not_met_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_hearing_not_met_fixed BEFORE UPDATE OR DELETE ON subsidies_hearing_not_met
FOR EACH ROW EXECUTE FUNCTION subsidies_hearing_not_met_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_not_met_fixed_update BEFORE UPDATE ON subsidies_hearing_not_met
WHEN (NEW."hearing_id" IS NOT OLD."hearing_id" OR NEW."obligationcheck_id" IS NOT OLD."obligationcheck_id") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_not_met_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_hearing_not_met_fixed_delete BEFORE DELETE ON subsidies_hearing_not_met
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_not_met_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_hearing_not_met_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_completionrequest_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_completionrequest_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."requested_on" IS DISTINCT FROM OLD."requested_on" OR NEW."due_on" IS DISTINCT FROM OLD."due_on" OR NEW."missing" IS DISTINCT FROM OLD."missing" OR NEW."actor_id" IS DISTINCT FROM OLD."actor_id") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_completionrequest_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_completionrequest_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_completionrequest_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_completionrequest_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_completionrequest_fixed BEFORE UPDATE OR DELETE ON subsidies_completionrequest
FOR EACH ROW EXECUTE FUNCTION subsidies_completionrequest_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_completionrequest_fixed_update BEFORE UPDATE ON subsidies_completionrequest
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."requested_on" IS NOT OLD."requested_on" OR NEW."due_on" IS NOT OLD."due_on" OR NEW."missing" IS NOT OLD."missing" OR NEW."actor_id" IS NOT OLD."actor_id") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_completionrequest_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_completionrequest_fixed_delete BEFORE DELETE ON subsidies_completionrequest
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_completionrequest_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_completionrequest_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_completionrequest_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_completionrequest_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."completed_on" IS DISTINCT FROM OLD."completed_on" OR NEW."partly_received_on" IS DISTINCT FROM OLD."partly_received_on" OR NEW."remark" IS DISTINCT FROM OLD."remark" OR NEW."still_missing" IS DISTINCT FROM OLD."still_missing") AND ((OLD.completed_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_completionrequest_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_completionrequest_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.completed_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_completionrequest_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_completionrequest_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_completionrequest_closed BEFORE UPDATE OR DELETE ON subsidies_completionrequest
FOR EACH ROW EXECUTE FUNCTION subsidies_completionrequest_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_completionrequest_closed_update BEFORE UPDATE ON subsidies_completionrequest
WHEN (NEW."completed_on" IS NOT OLD."completed_on" OR NEW."partly_received_on" IS NOT OLD."partly_received_on" OR NEW."remark" IS NOT OLD."remark" OR NEW."still_missing" IS NOT OLD."still_missing") AND ((OLD.completed_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_completionrequest_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_completionrequest_closed_delete BEFORE DELETE ON subsidies_completionrequest
WHEN (OLD.completed_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_completionrequest_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_completionrequest_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_suspension_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_suspension_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."starts_on" IS DISTINCT FROM OLD."starts_on" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."ends_with" IS DISTINCT FROM OLD."ends_with" OR NEW."expected_by" IS DISTINCT FROM OLD."expected_by" OR NEW."document_id" IS DISTINCT FROM OLD."document_id" OR NEW."actor_id" IS DISTINCT FROM OLD."actor_id") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_fixed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_fixed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."starts_on" IS NOT OLD."starts_on" OR NEW."reason" IS NOT OLD."reason" OR NEW."ends_with" IS NOT OLD."ends_with" OR NEW."expected_by" IS NOT OLD."expected_by" OR NEW."document_id" IS NOT OLD."document_id" OR NEW."actor_id" IS NOT OLD."actor_id") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_suspension_fixed_delete BEFORE DELETE ON subsidies_suspension
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_suspension_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_suspension_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_suspension_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ends_on" IS DISTINCT FROM OLD."ends_on" AND (NEW."ends_on" IS NULL OR NEW."ends_on" > OLD."ends_on")) AND ((OLD.ends_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_suspension_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.ends_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_suspension_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_closed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_closed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."ends_on" IS NOT OLD."ends_on" AND (NEW."ends_on" IS NULL OR NEW."ends_on" > OLD."ends_on")) AND ((OLD.ends_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_suspension_closed_delete BEFORE DELETE ON subsidies_suspension
WHEN (OLD.ends_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_suspension_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseevent_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_balances",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_share_guard() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$ BEGIN
        IF TG_OP = 'INSERT' AND (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
           OR TG_OP = 'UPDATE' AND pg_trigger_depth() < 2 AND (NEW.allotted, NEW.committed, NEW.paid)
              IS DISTINCT FROM (OLD.allotted, OLD.committed, OLD.paid)
        THEN RAISE EXCEPTION 'balances of a ceiling are moved by entries only' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_share_guard BEFORE INSERT OR UPDATE ON subsidies_ceilingshare
        FOR EACH ROW EXECUTE FUNCTION subsidies_share_guard()""",
                    """CREATE FUNCTION subsidies_allotment_moves() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$
        BEGIN UPDATE subsidies_ceilingshare SET allotted = allotted + NEW.amount WHERE id = NEW.share_id; RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON subsidies_ceilingentry
        FOR EACH ROW EXECUTE FUNCTION subsidies_allotment_moves()""",
                    """CREATE FUNCTION subsidies_ledger_moves() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$ BEGIN
        IF (SELECT ceiling_id FROM subsidies_application WHERE id = NEW.application_id) <> (SELECT ceiling_id FROM subsidies_ceilingshare WHERE id = NEW.share_id) THEN
            RAISE EXCEPTION 'ledger_entry_is_in_the_ceiling_of_its_case' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_is_in_the_ceiling_of_its_case';
        END IF;
        UPDATE subsidies_ceilingshare SET committed = committed + CASE NEW.kind WHEN 'commitment' THEN NEW.amount WHEN 'release' THEN -NEW.amount ELSE 0 END, paid = paid + CASE NEW.kind WHEN 'payment' THEN NEW.amount WHEN 'repayment' THEN -NEW.amount ELSE 0 END WHERE id = NEW.share_id;
        IF (SELECT sum(committed) < 0 OR sum(paid) < 0 OR sum(paid) > sum(committed) FROM (
    SELECT CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount ELSE 0 END AS committed,
           CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount ELSE 0 END AS paid
    FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id) AS entries) THEN
            RAISE EXCEPTION 'ledger_case_releases_and_pays_what_was_committed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_case_releases_and_pays_what_was_committed';
        END IF;
        RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON subsidies_ledgerentry
        FOR EACH ROW EXECUTE FUNCTION subsidies_ledger_moves()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_share_new BEFORE INSERT ON subsidies_ceilingshare WHEN (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
        BEGIN SELECT RAISE(ABORT, 'balances of a ceiling are moved by entries only'); END""",
                    """CREATE TRIGGER subsidies_share_guard BEFORE UPDATE ON subsidies_ceilingshare
        WHEN (NEW.allotted <> OLD.allotted OR NEW.committed <> OLD.committed OR NEW.paid <> OLD.paid)
             AND (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
        BEGIN SELECT RAISE(ABORT, 'balances of a ceiling are moved by entries only'); END""",
                    """CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON subsidies_ceilingentry
        BEGIN UPDATE subsidies_ceilingshare SET allotted = allotted + NEW.amount WHERE id = NEW.share_id; END""",
                    """CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON subsidies_ledgerentry BEGIN
        SELECT RAISE(ABORT, 'ledger_entry_is_in_the_ceiling_of_its_case') WHERE (SELECT ceiling_id FROM subsidies_application WHERE id = NEW.application_id) <> (SELECT ceiling_id FROM subsidies_ceilingshare WHERE id = NEW.share_id);
        UPDATE subsidies_ceilingshare SET committed = committed + CASE NEW.kind WHEN 'commitment' THEN NEW.amount WHEN 'release' THEN -NEW.amount ELSE 0 END, paid = paid + CASE NEW.kind WHEN 'payment' THEN NEW.amount WHEN 'repayment' THEN -NEW.amount ELSE 0 END WHERE id = NEW.share_id;
        SELECT RAISE(ABORT, 'ledger_case_releases_and_pays_what_was_committed') WHERE (SELECT sum(committed) < 0 OR sum(paid) < 0 OR sum(paid) > sum(committed) FROM (
    SELECT CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount ELSE 0 END AS committed,
           CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount ELSE 0 END AS paid
    FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id) AS entries);
        END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledger_moves() CASCADE""",
                    """DROP FUNCTION IF EXISTS subsidies_allotment_moves() CASCADE""",
                    """DROP FUNCTION IF EXISTS subsidies_share_guard() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledger_moves""",
                    """DROP TRIGGER IF EXISTS subsidies_allotment_moves""",
                    """DROP TRIGGER IF EXISTS subsidies_share_guard""",
                    """DROP TRIGGER IF EXISTS subsidies_share_new""",
                    """DROP TABLE IF EXISTS subsidies_share_door""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.penalty_decision_id, NEW.money_step_id, NEW.objection_step_id, NEW.settlement_reminder_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id, NEW.dated_on, NEW.content)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.penalty_decision_id, OLD.money_step_id, OLD.objection_step_id, OLD.settlement_reminder_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id, OLD.dated_on, OLD.content)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.penalty_decision_id IS NOT OLD.penalty_decision_id OR NEW.money_step_id IS NOT OLD.money_step_id OR NEW.objection_step_id IS NOT OLD.objection_step_id OR NEW.settlement_reminder_id IS NOT OLD.settlement_reminder_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id OR NEW.dated_on IS NOT OLD.dated_on OR NEW.content IS NOT OLD.content
        BEGIN SELECT RAISE(ABORT, 'a letter stays as it was made'); END""",
                    """CREATE TRIGGER subsidies_letter_no_delete BEFORE DELETE ON subsidies_letter
        BEGIN SELECT RAISE(ABORT, 'a letter stays as it was made'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_stays() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_no_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_stays""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.money_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_moneystep AS told WHERE told.id = NEW.money_step_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id)) OR (NEW.settlement_reminder_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_settlementreminder AS told WHERE told.id = NEW.settlement_reminder_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.money_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_moneystep AS told WHERE told.id = NEW.money_step_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id)) OR (NEW.settlement_reminder_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_settlementreminder AS told WHERE told.id = NEW.settlement_reminder_id))
        BEGIN SELECT RAISE(ABORT, 'a letter tells of its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sentelsewhere_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sentelsewhere_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sentelsewhere_of_its_case BEFORE INSERT ON subsidies_sentelsewhere FOR EACH ROW EXECUTE FUNCTION subsidies_sentelsewhere_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_of_its_case BEFORE INSERT ON subsidies_sentelsewhere
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id))
        BEGIN SELECT RAISE(ABORT, 'a letter tells of its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sentelsewhere_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_paid_once_sent",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_paid_once_sent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award')) AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award')
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = award.id AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = award.id)))
        THEN RAISE EXCEPTION 'an award is paid once its letter was sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'an award is paid once its letter was sent'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_sent BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_paid_once_sent()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_sent BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award')) AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award')
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = award.id AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = award.id)))
        BEGIN SELECT RAISE(ABORT, 'an award is paid once its letter was sent'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_paid_once_sent() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_paid_once_sent""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_paid_once_agreed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_paid_once_agreed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id AND agreed.signed_on <= NEW.booked_on)
        THEN RAISE EXCEPTION 'a loan is paid once its agreement was signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'a loan is paid once its agreement was signed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_agreed BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_paid_once_agreed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_agreed BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id AND agreed.signed_on <= NEW.booked_on)
        BEGIN SELECT RAISE(ABORT, 'a loan is paid once its agreement was signed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_paid_once_agreed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_paid_once_agreed""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_once_agreed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_once_agreed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.debt_id IS NULL AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        THEN RAISE EXCEPTION 'a loan is paid once its agreement was signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'a loan is paid once its agreement was signed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_once_agreed BEFORE INSERT ON subsidies_paymentorder FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_once_agreed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_once_agreed BEFORE INSERT ON subsidies_paymentorder
        WHEN NEW.debt_id IS NULL AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        BEGIN SELECT RAISE(ABORT, 'a loan is paid once its agreement was signed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_once_agreed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_once_agreed""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_of_other_debt",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_of_other_debt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.debt_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_otherdebt AS owed
        WHERE owed.id = NEW.debt_id
        AND owed.application_id = NEW.application_id AND owed.amount >= NEW.amount + (SELECT coalesce(sum(amount), 0)
        FROM subsidies_paymentorder AS paid WHERE paid.debt_id = NEW.debt_id
        AND paid.state IN ('proposed', 'released', 'paid')))
        THEN RAISE EXCEPTION 'no more is paid than is owed, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more is paid than is owed, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_of_other_debt BEFORE INSERT ON subsidies_paymentorder FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_of_other_debt()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_of_other_debt BEFORE INSERT ON subsidies_paymentorder
        WHEN NEW.debt_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_otherdebt AS owed
        WHERE owed.id = NEW.debt_id
        AND owed.application_id = NEW.application_id AND owed.amount >= NEW.amount + (SELECT coalesce(sum(amount), 0)
        FROM subsidies_paymentorder AS paid WHERE paid.debt_id = NEW.debt_id
        AND paid.state IN ('proposed', 'released', 'paid')))
        BEGIN SELECT RAISE(ABORT, 'no more is paid than is owed, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_of_other_debt() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_of_other_debt""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_otherdebt_as_decided",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_otherdebt_as_decided() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_penaltydecision AS fixed WHERE fixed.id = NEW.penalty_id
        AND fixed.application_id = NEW.application_id AND fixed.amount = NEW.amount)
        AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS ruled
        JOIN subsidies_objectionterms AS said ON said.proposal_id = ruled.proposal_id WHERE ruled.id = NEW.decision_id
        AND ruled.application_id = NEW.application_id AND said.costs = NEW.amount)
        THEN RAISE EXCEPTION 'an other debt is of its case, and as much as was decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'an other debt is of its case, and as much as was decided'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_otherdebt_as_decided BEFORE INSERT ON subsidies_otherdebt FOR EACH ROW EXECUTE FUNCTION subsidies_otherdebt_as_decided()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_otherdebt_as_decided BEFORE INSERT ON subsidies_otherdebt
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_penaltydecision AS fixed WHERE fixed.id = NEW.penalty_id
        AND fixed.application_id = NEW.application_id AND fixed.amount = NEW.amount)
        AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS ruled
        JOIN subsidies_objectionterms AS said ON said.proposal_id = ruled.proposal_id WHERE ruled.id = NEW.decision_id
        AND ruled.application_id = NEW.application_id AND said.costs = NEW.amount)
        BEGIN SELECT RAISE(ABORT, 'an other debt is of its case, and as much as was decided'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_otherdebt_as_decided() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_as_decided""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_outstanding",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_outstanding() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind IN ('instalment', 'undone', 'waived') AND NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan')
        OR (NEW.kind = 'undone' AND (NEW.reversal_id IS NULL OR NEW.amount > (SELECT coalesce(sum(CASE kind WHEN 'instalment' THEN amount WHEN 'undone' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id)))
        OR (NEW.kind IN ('instalment', 'repayment', 'waived') AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NEW.amount > (SELECT coalesce(sum(CASE WHEN kind IN ('payment', 'undone') THEN amount
        WHEN kind IN ('repayment', 'instalment', 'waived') THEN -amount ELSE 0 END), 0) FROM subsidies_ledgerentry
        WHERE application_id = NEW.application_id AND share_id = NEW.share_id))
        THEN RAISE EXCEPTION 'no more of a loan comes back than is outstanding' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of a loan comes back than is outstanding'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_outstanding BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_outstanding()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_outstanding BEFORE INSERT ON subsidies_ledgerentry
        WHEN (NEW.kind IN ('instalment', 'undone', 'waived') AND NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan')
        OR (NEW.kind = 'undone' AND (NEW.reversal_id IS NULL OR NEW.amount > (SELECT coalesce(sum(CASE kind WHEN 'instalment' THEN amount WHEN 'undone' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id)))
        OR (NEW.kind IN ('instalment', 'repayment', 'waived') AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NEW.amount > (SELECT coalesce(sum(CASE WHEN kind IN ('payment', 'undone') THEN amount
        WHEN kind IN ('repayment', 'instalment', 'waived') THEN -amount ELSE 0 END), 0) FROM subsidies_ledgerentry
        WHERE application_id = NEW.application_id AND share_id = NEW.share_id))
        BEGIN SELECT RAISE(ABORT, 'no more of a loan comes back than is outstanding'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_outstanding() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_outstanding""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_as_waived",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_as_waived() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'waived' AND NEW.amount + (SELECT coalesce(sum(amount), 0) FROM subsidies_ledgerentry
            WHERE application_id = NEW.application_id AND kind = 'waived')
            > (SELECT coalesce(sum(step.amount), 0) FROM subsidies_moneystep AS step
            WHERE step.application_id = NEW.application_id AND step.kind = 'loan_waiver' AND step.state = 'decided'
            AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.money_step_id = step.id
                AND sent.sent_on IS NOT NULL)))
        THEN RAISE EXCEPTION 'no more of a loan is waived than was decided and told' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of a loan is waived than was decided and told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_as_waived BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_as_waived()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_as_waived BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'waived' AND NEW.amount + (SELECT coalesce(sum(amount), 0) FROM subsidies_ledgerentry
            WHERE application_id = NEW.application_id AND kind = 'waived')
            > (SELECT coalesce(sum(step.amount), 0) FROM subsidies_moneystep AS step
            WHERE step.application_id = NEW.application_id AND step.kind = 'loan_waiver' AND step.state = 'decided'
            AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.money_step_id = step.id
                AND sent.sent_on IS NOT NULL)))
        BEGIN SELECT RAISE(ABORT, 'no more of a loan is waived than was decided and told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_as_waived() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_as_waived""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreement_of_loan",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreement_of_loan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        THEN RAISE EXCEPTION 'only a loan has an agreement, and what it rests on is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'only a loan has an agreement, and what it rests on is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loanagreement_of_loan BEFORE INSERT ON subsidies_loanagreement FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreement_of_loan()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreement_of_loan BEFORE INSERT ON subsidies_loanagreement
        WHEN NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        BEGIN SELECT RAISE(ABORT, 'only a loan has an agreement, and what it rests on is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreement_of_loan() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_of_loan""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreement_second_person",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreement_second_person() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT NEW.needs_check AND EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        THEN RAISE EXCEPTION 'an agreement that takes the place of another is confirmed by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'an agreement that takes the place of another is confirmed by a second person'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loanagreement_second_person BEFORE INSERT ON subsidies_loanagreement FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreement_second_person()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreement_second_person BEFORE INSERT ON subsidies_loanagreement
        WHEN NOT NEW.needs_check AND EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        BEGIN SELECT RAISE(ABORT, 'an agreement that takes the place of another is confirmed by a second person'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreement_second_person() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_second_person""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreementcheck_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreementcheck_by_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.id = NEW.agreement_id
        AND agreed.application_id = NEW.application_id AND agreed.needs_check AND agreed.actor_id <> NEW.actor_id)
        THEN RAISE EXCEPTION 'an agreement that takes the place of another is confirmed by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'an agreement that takes the place of another is confirmed by a second person'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_by_another BEFORE INSERT ON subsidies_loanagreementcheck FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreementcheck_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreementcheck_by_another BEFORE INSERT ON subsidies_loanagreementcheck
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.id = NEW.agreement_id
        AND agreed.application_id = NEW.application_id AND agreed.needs_check AND agreed.actor_id <> NEW.actor_id)
        BEGIN SELECT RAISE(ABORT, 'an agreement that takes the place of another is confirmed by a second person'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreementcheck_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_by_another""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loantermstart_of_loan",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loantermstart_of_loan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id OR (SELECT application_id FROM subsidies_loanagreement WHERE id = NEW.agreement_id) <> NEW.application_id
        THEN RAISE EXCEPTION 'only a loan has an agreement, and what it rests on is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'only a loan has an agreement, and what it rests on is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loantermstart_of_loan BEFORE INSERT ON subsidies_loantermstart FOR EACH ROW EXECUTE FUNCTION subsidies_loantermstart_of_loan()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loantermstart_of_loan BEFORE INSERT ON subsidies_loantermstart
        WHEN NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id OR (SELECT application_id FROM subsidies_loanagreement WHERE id = NEW.agreement_id) <> NEW.application_id
        BEGIN SELECT RAISE(ABORT, 'only a loan has an agreement, and what it rests on is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loantermstart_of_loan() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_of_loan""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loandrawingend_of_loan",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loandrawingend_of_loan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        THEN RAISE EXCEPTION 'only a loan has an agreement, and what it rests on is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'only a loan has an agreement, and what it rests on is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loandrawingend_of_loan BEFORE INSERT ON subsidies_loandrawingend FOR EACH ROW EXECUTE FUNCTION subsidies_loandrawingend_of_loan()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loandrawingend_of_loan BEFORE INSERT ON subsidies_loandrawingend
        WHEN NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        BEGIN SELECT RAISE(ABORT, 'only a loan has an agreement, and what it rests on is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loandrawingend_of_loan() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_of_loan""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_undonedecision_before_told",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_undonedecision_before_told() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = NEW.decision_id
            AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = NEW.decision_id))
        THEN RAISE EXCEPTION 'a decision that was told is not taken back' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was told is not taken back'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_undonedecision_before_told BEFORE INSERT ON subsidies_undonedecision FOR EACH ROW EXECUTE FUNCTION subsidies_undonedecision_before_told()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undonedecision_before_told BEFORE INSERT ON subsidies_undonedecision
        WHEN (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = NEW.decision_id
            AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = NEW.decision_id))
        BEGIN SELECT RAISE(ABORT, 'a decision that was told is not taken back'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_undonedecision_before_told() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_before_told""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_of_undone",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_of_undone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        THEN RAISE EXCEPTION 'a decision that was taken back is not told' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was taken back is not told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_of_undone BEFORE INSERT ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_of_undone()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_of_undone BEFORE INSERT ON subsidies_letter
        WHEN EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'a decision that was taken back is not told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_of_undone() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_of_undone""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_sent_of_undone",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_sent_of_undone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        THEN RAISE EXCEPTION 'a decision that was taken back is not told' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was taken back is not told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_sent_of_undone BEFORE UPDATE ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_sent_of_undone()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_sent_of_undone BEFORE UPDATE ON subsidies_letter
        WHEN EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'a decision that was taken back is not told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_sent_of_undone() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_sent_of_undone""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sentelsewhere_of_undone",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sentelsewhere_of_undone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        THEN RAISE EXCEPTION 'a decision that was taken back is not told' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was taken back is not told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sentelsewhere_of_undone BEFORE INSERT ON subsidies_sentelsewhere FOR EACH ROW EXECUTE FUNCTION subsidies_sentelsewhere_of_undone()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_of_undone BEFORE INSERT ON subsidies_sentelsewhere
        WHEN EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'a decision that was taken back is not told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sentelsewhere_of_undone() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_of_undone""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_reversal_of_a_booking",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_reversal_of_a_booking() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_caseevent AS line WHERE line.id = NEW.line_id
        AND line.application_id = NEW.application_id AND line.action IN ('pay', 'repay', 'repay_loan', 'set_off')
        AND (NEW.is_by_bank OR line.actor_id <> NEW.actor_id))
        OR EXISTS (SELECT 1 FROM subsidies_paymentorder AS paid WHERE paid.id = NEW.order_id
        AND (paid.application_id <> NEW.application_id OR paid.amount <> NEW.amount))
        THEN RAISE EXCEPTION 'a reversal is of what was booked on its case, and a mistake is reversed by another' USING ERRCODE = 'check_violation', CONSTRAINT = 'a reversal is of what was booked on its case, and a mistake is reversed by another'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_reversal_of_a_booking BEFORE INSERT ON subsidies_reversal FOR EACH ROW EXECUTE FUNCTION subsidies_reversal_of_a_booking()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_reversal_of_a_booking BEFORE INSERT ON subsidies_reversal
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_caseevent AS line WHERE line.id = NEW.line_id
        AND line.application_id = NEW.application_id AND line.action IN ('pay', 'repay', 'repay_loan', 'set_off')
        AND (NEW.is_by_bank OR line.actor_id <> NEW.actor_id))
        OR EXISTS (SELECT 1 FROM subsidies_paymentorder AS paid WHERE paid.id = NEW.order_id
        AND (paid.application_id <> NEW.application_id OR paid.amount <> NEW.amount))
        BEGIN SELECT RAISE(ABORT, 'a reversal is of what was booked on its case, and a mistake is reversed by another'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_reversal_of_a_booking() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_of_a_booking""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_on_hold",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_on_hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND NEW.reversal_id IS NULL AND EXISTS (
        SELECT 1 FROM subsidies_moneystep AS held WHERE held.application_id = NEW.application_id
        AND held.kind = 'hold' AND held.state = 'decided' AND NEW.booked_on >= held.decided_on
        AND NEW.booked_on <= held.until AND (held.ended_on IS NULL OR NEW.booked_on < held.ended_on))
        THEN RAISE EXCEPTION 'nothing is paid while a hold on payment stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'nothing is paid while a hold on payment stands'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_on_hold BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_on_hold()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_on_hold BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND NEW.reversal_id IS NULL AND EXISTS (
        SELECT 1 FROM subsidies_moneystep AS held WHERE held.application_id = NEW.application_id
        AND held.kind = 'hold' AND held.state = 'decided' AND NEW.booked_on >= held.decided_on
        AND NEW.booked_on <= held.until AND (held.ended_on IS NULL OR NEW.booked_on < held.ended_on))
        BEGIN SELECT RAISE(ABORT, 'nothing is paid while a hold on payment stands'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_on_hold() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_on_hold""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_of_a_reversal",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_of_a_reversal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.reversal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone
        WHERE undone.id = NEW.reversal_id AND undone.application_id = NEW.application_id)
        THEN RAISE EXCEPTION 'an entry puts right what is reversed on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'an entry puts right what is reversed on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_of_a_reversal BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_of_a_reversal()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_of_a_reversal BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.reversal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone
        WHERE undone.id = NEW.reversal_id AND undone.application_id = NEW.application_id)
        BEGIN SELECT RAISE(ABORT, 'an entry puts right what is reversed on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_of_a_reversal() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_of_a_reversal""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_setoff_as_decided",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_setoff_as_decided() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS repaid ON repaid.id = NEW.repaid_id
            AND repaid.application_id = step.application_id
            JOIN subsidies_caseevent AS paid ON paid.id = NEW.paid_id AND paid.application_id = step.set_off_with_id
            JOIN subsidies_application AS owing ON owing.id = step.application_id
            JOIN subsidies_application AS other ON other.id = step.set_off_with_id
            AND other.applicant_id = owing.applicant_id AND other.part = 'grant'
            JOIN subsidies_letter AS sent ON sent.money_step_id = step.id AND sent.sent_on <= NEW.booked_on
            WHERE step.id = NEW.step_id AND step.state = 'decided'
            AND step.kind = CASE owing.part WHEN 'loan' THEN 'loan_conversion' ELSE 'set_off' END
            AND NEW.amount <= step.amount AND repaid.action = 'set_off' AND paid.action = 'set_off'
            AND step.proposed_by_id <> NEW.actor_id AND step.closed_by_id <> NEW.actor_id)
        THEN RAISE EXCEPTION 'a set-off is booked as it was decided and told, on both its cases' USING ERRCODE = 'check_violation', CONSTRAINT = 'a set-off is booked as it was decided and told, on both its cases'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_setoff_as_decided BEFORE INSERT ON subsidies_setoff FOR EACH ROW EXECUTE FUNCTION subsidies_setoff_as_decided()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_setoff_as_decided BEFORE INSERT ON subsidies_setoff
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS repaid ON repaid.id = NEW.repaid_id
            AND repaid.application_id = step.application_id
            JOIN subsidies_caseevent AS paid ON paid.id = NEW.paid_id AND paid.application_id = step.set_off_with_id
            JOIN subsidies_application AS owing ON owing.id = step.application_id
            JOIN subsidies_application AS other ON other.id = step.set_off_with_id
            AND other.applicant_id = owing.applicant_id AND other.part = 'grant'
            JOIN subsidies_letter AS sent ON sent.money_step_id = step.id AND sent.sent_on <= NEW.booked_on
            WHERE step.id = NEW.step_id AND step.state = 'decided'
            AND step.kind = CASE owing.part WHEN 'loan' THEN 'loan_conversion' ELSE 'set_off' END
            AND NEW.amount <= step.amount AND repaid.action = 'set_off' AND paid.action = 'set_off'
            AND step.proposed_by_id <> NEW.actor_id AND step.closed_by_id <> NEW.actor_id)
        BEGIN SELECT RAISE(ABORT, 'a set-off is booked as it was decided and told, on both its cases'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_setoff_as_decided() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_setoff_as_decided""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_open",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id = step.id AND gone.state = 'decided' AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        THEN RAISE EXCEPTION 'no more of costs or interest is written off than was charged and did not come in, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of costs or interest is written off than was charged and did not come in, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_open BEFORE INSERT ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_open()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_open BEFORE INSERT ON subsidies_moneystep
        WHEN NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id = step.id AND gone.state = 'decided' AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        BEGIN SELECT RAISE(ABORT, 'no more of costs or interest is written off than was charged and did not come in, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_open() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_open""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_decided",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_decided() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.state <> 'decided' AND NEW.state = 'decided' AND NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id = step.id AND gone.state = 'decided' AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        THEN RAISE EXCEPTION 'no more of costs or interest is written off than was charged and did not come in, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of costs or interest is written off than was charged and did not come in, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_decided BEFORE UPDATE ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_decided()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_decided BEFORE UPDATE ON subsidies_moneystep
        WHEN OLD.state <> 'decided' AND NEW.state = 'decided' AND NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id = step.id AND gone.state = 'decided' AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        BEGIN SELECT RAISE(ABORT, 'no more of costs or interest is written off than was charged and did not come in, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_decided() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_decided""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_receiptpart_as_charged",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_receiptpart_as_charged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS line ON line.id = NEW.line_id AND line.application_id = step.application_id
            AND line.action = 'repay'
            WHERE step.id = NEW.step_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END
                - (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id = step.id AND gone.state = 'decided'))
        THEN RAISE EXCEPTION 'no more of a receipt pays costs or interest than was charged, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of a receipt pays costs or interest than was charged, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_receiptpart_as_charged BEFORE INSERT ON subsidies_receiptpart FOR EACH ROW EXECUTE FUNCTION subsidies_receiptpart_as_charged()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_receiptpart_as_charged BEFORE INSERT ON subsidies_receiptpart
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS line ON line.id = NEW.line_id AND line.application_id = step.application_id
            AND line.action = 'repay'
            WHERE step.id = NEW.step_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END
                - (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id = step.id AND gone.state = 'decided'))
        BEGIN SELECT RAISE(ABORT, 'no more of a receipt pays costs or interest than was charged, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_receiptpart_as_charged() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_as_charged""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_in_open_year",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_in_open_year() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.booked_on >= asked.first_day AND NEW.booked_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_in_open_year BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_in_open_year()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_in_open_year BEFORE INSERT ON subsidies_ledgerentry
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.booked_on >= asked.first_day AND NEW.booked_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_in_open_year() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_in_open_year""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_reversal_in_open_year",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_reversal_in_open_year() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.booked_on >= asked.first_day AND NEW.booked_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_reversal_in_open_year BEFORE INSERT ON subsidies_reversal FOR EACH ROW EXECUTE FUNCTION subsidies_reversal_in_open_year()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_reversal_in_open_year BEFORE INSERT ON subsidies_reversal
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.booked_on >= asked.first_day AND NEW.booked_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_reversal_in_open_year() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_in_open_year""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_in_open_year",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_in_open_year() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_in_open_year BEFORE INSERT ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_in_open_year()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_in_open_year BEFORE INSERT ON subsidies_moneystep
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_in_open_year() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_in_open_year""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ceilingentry_in_open_year",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ceilingentry_in_open_year() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ceilingentry_in_open_year BEFORE INSERT ON subsidies_ceilingentry FOR EACH ROW EXECUTE FUNCTION subsidies_ceilingentry_in_open_year()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingentry_in_open_year BEFORE INSERT ON subsidies_ceilingentry
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ceilingentry_in_open_year() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_in_open_year""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_decided_in_open",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_decided_in_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.decided_on IS NULL AND EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_decided_in_open BEFORE UPDATE ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_decided_in_open()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_decided_in_open BEFORE UPDATE ON subsidies_moneystep
        WHEN OLD.decided_on IS NULL AND EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_decided_in_open() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_decided_in_open""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearanswer_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearanswer_by_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.is_confirmed AND EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE asked.id = NEW.proposal_id AND asked.actor_id = NEW.actor_id)
        THEN RAISE EXCEPTION 'a year is closed or opened again by two people' USING ERRCODE = 'check_violation', CONSTRAINT = 'a year is closed or opened again by two people'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_bookyearanswer_by_another BEFORE INSERT ON subsidies_bookyearanswer FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearanswer_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearanswer_by_another BEFORE INSERT ON subsidies_bookyearanswer
        WHEN NEW.is_confirmed AND EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE asked.id = NEW.proposal_id AND asked.actor_id = NEW.actor_id)
        BEGIN SELECT RAISE(ABORT, 'a year is closed or opened again by two people'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearanswer_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_by_another""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearproposal_one_waits",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearproposal_one_waits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE NOT EXISTS (SELECT 1 FROM subsidies_bookyearanswer AS said WHERE said.proposal_id = asked.id))
        THEN RAISE EXCEPTION 'one proposal on a year waits at a time' USING ERRCODE = 'check_violation', CONSTRAINT = 'one proposal on a year waits at a time'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_bookyearproposal_one_waits BEFORE INSERT ON subsidies_bookyearproposal FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearproposal_one_waits()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearproposal_one_waits BEFORE INSERT ON subsidies_bookyearproposal
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE NOT EXISTS (SELECT 1 FROM subsidies_bookyearanswer AS said WHERE said.proposal_id = asked.id))
        BEGIN SELECT RAISE(ABORT, 'one proposal on a year waits at a time'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearproposal_one_waits() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_one_waits""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_aidentry_of_award",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_aidentry_of_award() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award'))
        THEN RAISE EXCEPTION 'state aid is entered of an award' USING ERRCODE = 'check_violation', CONSTRAINT = 'state aid is entered of an award'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_aidentry_of_award BEFORE INSERT ON subsidies_aidentry FOR EACH ROW EXECUTE FUNCTION subsidies_aidentry_of_award()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidentry_of_award BEFORE INSERT ON subsidies_aidentry
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award'))
        BEGIN SELECT RAISE(ABORT, 'state aid is entered of an award'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_aidentry_of_award() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_of_award""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_not_on_own",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_not_on_own() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            WHERE said.proposal_id = NEW.proposal_id AND contested.actor_id = NEW.actor_id)
        THEN RAISE EXCEPTION 'who decided does not decide on the objection' USING ERRCODE = 'check_violation', CONSTRAINT = 'who decided does not decide on the objection'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_not_on_own BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_not_on_own()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_not_on_own BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            WHERE said.proposal_id = NEW.proposal_id AND contested.actor_id = NEW.actor_id)
        BEGIN SELECT RAISE(ABORT, 'who decided does not decide on the objection'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_not_on_own() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_not_on_own""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objection_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objection_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT contested.application_id FROM subsidies_decision AS contested WHERE contested.id = NEW.decision_id)
        THEN RAISE EXCEPTION 'what belongs to an objection is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what belongs to an objection is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objection_of_its_case BEFORE INSERT ON subsidies_objection FOR EACH ROW EXECUTE FUNCTION subsidies_objection_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_of_its_case BEFORE INSERT ON subsidies_objection
        WHEN NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT contested.application_id FROM subsidies_decision AS contested WHERE contested.id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'what belongs to an objection is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objection_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionstep_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.application_id <> (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id)
        THEN RAISE EXCEPTION 'what belongs to an objection is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what belongs to an objection is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_of_its_case BEFORE INSERT ON subsidies_objectionstep FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_of_its_case BEFORE INSERT ON subsidies_objectionstep
        WHEN NEW.application_id <> (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id)
        BEGIN SELECT RAISE(ABORT, 'what belongs to an objection is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionstep_in_order",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_in_order() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind IN ('invited', 'hearing_off', 'not_heard') AND EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'heard'))
            OR (NEW.kind = 'hearing_off' AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'invited'))
        THEN RAISE EXCEPTION 'who was heard on an objection is not invited or called not heard after that' USING ERRCODE = 'check_violation', CONSTRAINT = 'who was heard on an objection is not invited or called not heard after that'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_in_order BEFORE INSERT ON subsidies_objectionstep FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_in_order()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_in_order BEFORE INSERT ON subsidies_objectionstep
        WHEN (NEW.kind IN ('invited', 'hearing_off', 'not_heard') AND EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'heard'))
            OR (NEW.kind = 'hearing_off' AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'invited'))
        BEGIN SELECT RAISE(ABORT, 'who was heard on an objection is not invited or called not heard after that'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_in_order() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_in_order""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionterms_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionterms_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id) <> (SELECT said.application_id FROM subsidies_proposal AS said WHERE said.id = NEW.proposal_id)
        THEN RAISE EXCEPTION 'what belongs to an objection is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what belongs to an objection is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionterms_of_its_case BEFORE INSERT ON subsidies_objectionterms FOR EACH ROW EXECUTE FUNCTION subsidies_objectionterms_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionterms_of_its_case BEFORE INSERT ON subsidies_objectionterms
        WHEN (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id) <> (SELECT said.application_id FROM subsidies_proposal AS said WHERE said.id = NEW.proposal_id)
        BEGIN SELECT RAISE(ABORT, 'what belongs to an objection is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionterms_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ceilingentry_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ceilingentry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_ceilingentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_ceilingentry_append_only BEFORE UPDATE OR DELETE ON subsidies_ceilingentry
FOR EACH ROW EXECUTE FUNCTION subsidies_ceilingentry_append_only()""",
                    """CREATE TRIGGER subsidies_ceilingentry_no_truncate BEFORE TRUNCATE ON subsidies_ceilingentry
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_ceilingentry_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingentry_no_update BEFORE update ON subsidies_ceilingentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ceilingentry is append-only'); END""",
                    """CREATE TRIGGER subsidies_ceilingentry_no_delete BEFORE delete ON subsidies_ceilingentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ceilingentry is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ceilingentry_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_ledgerentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_append_only BEFORE UPDATE OR DELETE ON subsidies_ledgerentry
FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_append_only()""",
                    """CREATE TRIGGER subsidies_ledgerentry_no_truncate BEFORE TRUNCATE ON subsidies_ledgerentry
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_ledgerentry_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_no_update BEFORE update ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ledgerentry is append-only'); END""",
                    """CREATE TRIGGER subsidies_ledgerentry_no_delete BEFORE delete ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ledgerentry is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_decision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_decision_append_only BEFORE UPDATE OR DELETE ON subsidies_decision
FOR EACH ROW EXECUTE FUNCTION subsidies_decision_append_only()""",
                    """CREATE TRIGGER subsidies_decision_no_truncate BEFORE TRUNCATE ON subsidies_decision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_decision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_no_update BEFORE update ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'subsidies_decision is append-only'); END""",
                    """CREATE TRIGGER subsidies_decision_no_delete BEFORE delete ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'subsidies_decision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decisionbasis_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decisionbasis_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_decisionbasis is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_decisionbasis_append_only BEFORE UPDATE OR DELETE ON subsidies_decisionbasis
FOR EACH ROW EXECUTE FUNCTION subsidies_decisionbasis_append_only()""",
                    """CREATE TRIGGER subsidies_decisionbasis_no_truncate BEFORE TRUNCATE ON subsidies_decisionbasis
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_decisionbasis_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decisionbasis_no_update BEFORE update ON subsidies_decisionbasis
BEGIN SELECT RAISE(ABORT, 'subsidies_decisionbasis is append-only'); END""",
                    """CREATE TRIGGER subsidies_decisionbasis_no_delete BEFORE delete ON subsidies_decisionbasis
BEGIN SELECT RAISE(ABORT, 'subsidies_decisionbasis is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decisionbasis_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_caseevent is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_append_only BEFORE UPDATE OR DELETE ON subsidies_caseevent
FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_append_only()""",
                    """CREATE TRIGGER subsidies_caseevent_no_truncate BEFORE TRUNCATE ON subsidies_caseevent
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_caseevent_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_no_update BEFORE update ON subsidies_caseevent
BEGIN SELECT RAISE(ABORT, 'subsidies_caseevent is append-only'); END""",
                    """CREATE TRIGGER subsidies_caseevent_no_delete BEFORE delete ON subsidies_caseevent
BEGIN SELECT RAISE(ABORT, 'subsidies_caseevent is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseevent_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_documentversion_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_documentversion_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_documentversion is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_documentversion_append_only BEFORE UPDATE OR DELETE ON subsidies_documentversion
FOR EACH ROW EXECUTE FUNCTION subsidies_documentversion_append_only()""",
                    """CREATE TRIGGER subsidies_documentversion_no_truncate BEFORE TRUNCATE ON subsidies_documentversion
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_documentversion_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_documentversion_no_update BEFORE update ON subsidies_documentversion
BEGIN SELECT RAISE(ABORT, 'subsidies_documentversion is append-only'); END""",
                    """CREATE TRIGGER subsidies_documentversion_no_delete BEFORE delete ON subsidies_documentversion
BEGIN SELECT RAISE(ABORT, 'subsidies_documentversion is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_documentversion_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_judgement_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_judgement_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_judgement is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_judgement_append_only BEFORE UPDATE OR DELETE ON subsidies_judgement
FOR EACH ROW EXECUTE FUNCTION subsidies_judgement_append_only()""",
                    """CREATE TRIGGER subsidies_judgement_no_truncate BEFORE TRUNCATE ON subsidies_judgement
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_judgement_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_judgement_no_update BEFORE update ON subsidies_judgement
BEGIN SELECT RAISE(ABORT, 'subsidies_judgement is append-only'); END""",
                    """CREATE TRIGGER subsidies_judgement_no_delete BEFORE delete ON subsidies_judgement
BEGIN SELECT RAISE(ABORT, 'subsidies_judgement is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_judgement_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_judgement_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_judgement_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_applicantdetails_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_applicantdetails_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_applicantdetails is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_applicantdetails_append_only BEFORE UPDATE OR DELETE ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION subsidies_applicantdetails_append_only()""",
                    """CREATE TRIGGER subsidies_applicantdetails_no_truncate BEFORE TRUNCATE ON subsidies_applicantdetails
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_applicantdetails_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_no_update BEFORE update ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails is append-only'); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_no_delete BEFORE delete ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_applicantdetails_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_no_delete""",
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
        InstallGuard(
            "subsidies_importedcase_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_importedcase_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_importedcase is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_importedcase_append_only BEFORE UPDATE OR DELETE ON subsidies_importedcase
FOR EACH ROW EXECUTE FUNCTION subsidies_importedcase_append_only()""",
                    """CREATE TRIGGER subsidies_importedcase_no_truncate BEFORE TRUNCATE ON subsidies_importedcase
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_importedcase_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_importedcase_no_update BEFORE update ON subsidies_importedcase
BEGIN SELECT RAISE(ABORT, 'subsidies_importedcase is append-only'); END""",
                    """CREATE TRIGGER subsidies_importedcase_no_delete BEFORE delete ON subsidies_importedcase
BEGIN SELECT RAISE(ABORT, 'subsidies_importedcase is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_importedcase_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_importedcase_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_importedcase_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_forwarding_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_forwarding_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_forwarding is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_forwarding_append_only BEFORE UPDATE OR DELETE ON subsidies_forwarding
FOR EACH ROW EXECUTE FUNCTION subsidies_forwarding_append_only()""",
                    """CREATE TRIGGER subsidies_forwarding_no_truncate BEFORE TRUNCATE ON subsidies_forwarding
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_forwarding_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_forwarding_no_update BEFORE update ON subsidies_forwarding
BEGIN SELECT RAISE(ABORT, 'subsidies_forwarding is append-only'); END""",
                    """CREATE TRIGGER subsidies_forwarding_no_delete BEFORE delete ON subsidies_forwarding
BEGIN SELECT RAISE(ABORT, 'subsidies_forwarding is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_forwarding_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_representative_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_representative_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_representative is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_representative_append_only BEFORE UPDATE OR DELETE ON subsidies_representative
FOR EACH ROW EXECUTE FUNCTION subsidies_representative_append_only()""",
                    """CREATE TRIGGER subsidies_representative_no_truncate BEFORE TRUNCATE ON subsidies_representative
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_representative_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_representative_no_update BEFORE update ON subsidies_representative
BEGIN SELECT RAISE(ABORT, 'subsidies_representative is append-only'); END""",
                    """CREATE TRIGGER subsidies_representative_no_delete BEFORE delete ON subsidies_representative
BEGIN SELECT RAISE(ABORT, 'subsidies_representative is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_representative_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_representative_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_representative_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseanswer_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseanswer_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_caseanswer is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_caseanswer_append_only BEFORE UPDATE OR DELETE ON subsidies_caseanswer
FOR EACH ROW EXECUTE FUNCTION subsidies_caseanswer_append_only()""",
                    """CREATE TRIGGER subsidies_caseanswer_no_truncate BEFORE TRUNCATE ON subsidies_caseanswer
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_caseanswer_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseanswer_no_update BEFORE update ON subsidies_caseanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_caseanswer is append-only'); END""",
                    """CREATE TRIGGER subsidies_caseanswer_no_delete BEFORE delete ON subsidies_caseanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_caseanswer is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseanswer_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_repeatof_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_repeatof_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_repeatof is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_repeatof_append_only BEFORE UPDATE OR DELETE ON subsidies_repeatof
FOR EACH ROW EXECUTE FUNCTION subsidies_repeatof_append_only()""",
                    """CREATE TRIGGER subsidies_repeatof_no_truncate BEFORE TRUNCATE ON subsidies_repeatof
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_repeatof_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_repeatof_no_update BEFORE update ON subsidies_repeatof
BEGIN SELECT RAISE(ABORT, 'subsidies_repeatof is append-only'); END""",
                    """CREATE TRIGGER subsidies_repeatof_no_delete BEFORE delete ON subsidies_repeatof
BEGIN SELECT RAISE(ABORT, 'subsidies_repeatof is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_repeatof_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_interest_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_interest_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_interest is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_interest_append_only BEFORE UPDATE OR DELETE ON subsidies_interest
FOR EACH ROW EXECUTE FUNCTION subsidies_interest_append_only()""",
                    """CREATE TRIGGER subsidies_interest_no_truncate BEFORE TRUNCATE ON subsidies_interest
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_interest_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_interest_no_update BEFORE update ON subsidies_interest
BEGIN SELECT RAISE(ABORT, 'subsidies_interest is append-only'); END""",
                    """CREATE TRIGGER subsidies_interest_no_delete BEFORE delete ON subsidies_interest
BEGIN SELECT RAISE(ABORT, 'subsidies_interest is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_interest_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_interest_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_interest_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_termextension_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_termextension_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_termextension is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_termextension_append_only BEFORE UPDATE OR DELETE ON subsidies_termextension
FOR EACH ROW EXECUTE FUNCTION subsidies_termextension_append_only()""",
                    """CREATE TRIGGER subsidies_termextension_no_truncate BEFORE TRUNCATE ON subsidies_termextension
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_termextension_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_termextension_no_update BEFORE update ON subsidies_termextension
BEGIN SELECT RAISE(ABORT, 'subsidies_termextension is append-only'); END""",
                    """CREATE TRIGGER subsidies_termextension_no_delete BEFORE delete ON subsidies_termextension
BEGIN SELECT RAISE(ABORT, 'subsidies_termextension is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_termextension_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_termextension_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_termextension_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_defaultnotice_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_defaultnotice_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_defaultnotice is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_defaultnotice_append_only BEFORE UPDATE OR DELETE ON subsidies_defaultnotice
FOR EACH ROW EXECUTE FUNCTION subsidies_defaultnotice_append_only()""",
                    """CREATE TRIGGER subsidies_defaultnotice_no_truncate BEFORE TRUNCATE ON subsidies_defaultnotice
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_defaultnotice_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_defaultnotice_no_update BEFORE update ON subsidies_defaultnotice
BEGIN SELECT RAISE(ABORT, 'subsidies_defaultnotice is append-only'); END""",
                    """CREATE TRIGGER subsidies_defaultnotice_no_delete BEFORE delete ON subsidies_defaultnotice
BEGIN SELECT RAISE(ABORT, 'subsidies_defaultnotice is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_defaultnotice_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_document_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_document_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_document is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_document_append_only BEFORE UPDATE OR DELETE ON subsidies_document
FOR EACH ROW EXECUTE FUNCTION subsidies_document_append_only()""",
                    """CREATE TRIGGER subsidies_document_no_truncate BEFORE TRUNCATE ON subsidies_document
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_document_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_document_no_update BEFORE update ON subsidies_document
BEGIN SELECT RAISE(ABORT, 'subsidies_document is append-only'); END""",
                    """CREATE TRIGGER subsidies_document_no_delete BEFORE delete ON subsidies_document
BEGIN SELECT RAISE(ABORT, 'subsidies_document is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_document_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_document_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_document_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_documentact_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_documentact_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_documentact is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_documentact_append_only BEFORE UPDATE OR DELETE ON subsidies_documentact
FOR EACH ROW EXECUTE FUNCTION subsidies_documentact_append_only()""",
                    """CREATE TRIGGER subsidies_documentact_no_truncate BEFORE TRUNCATE ON subsidies_documentact
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_documentact_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_documentact_no_update BEFORE update ON subsidies_documentact
BEGIN SELECT RAISE(ABORT, 'subsidies_documentact is append-only'); END""",
                    """CREATE TRIGGER subsidies_documentact_no_delete BEFORE delete ON subsidies_documentact
BEGIN SELECT RAISE(ABORT, 'subsidies_documentact is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_documentact_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_documentact_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_documentact_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sentelsewhere_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sentelsewhere_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_sentelsewhere is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_sentelsewhere_append_only BEFORE UPDATE OR DELETE ON subsidies_sentelsewhere
FOR EACH ROW EXECUTE FUNCTION subsidies_sentelsewhere_append_only()""",
                    """CREATE TRIGGER subsidies_sentelsewhere_no_truncate BEFORE TRUNCATE ON subsidies_sentelsewhere
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_sentelsewhere_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_no_update BEFORE update ON subsidies_sentelsewhere
BEGIN SELECT RAISE(ABORT, 'subsidies_sentelsewhere is append-only'); END""",
                    """CREATE TRIGGER subsidies_sentelsewhere_no_delete BEFORE delete ON subsidies_sentelsewhere
BEGIN SELECT RAISE(ABORT, 'subsidies_sentelsewhere is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sentelsewhere_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_hearingwaiver_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_hearingwaiver_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_hearingwaiver is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_hearingwaiver_append_only BEFORE UPDATE OR DELETE ON subsidies_hearingwaiver
FOR EACH ROW EXECUTE FUNCTION subsidies_hearingwaiver_append_only()""",
                    """CREATE TRIGGER subsidies_hearingwaiver_no_truncate BEFORE TRUNCATE ON subsidies_hearingwaiver
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_hearingwaiver_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearingwaiver_no_update BEFORE update ON subsidies_hearingwaiver
BEGIN SELECT RAISE(ABORT, 'subsidies_hearingwaiver is append-only'); END""",
                    """CREATE TRIGGER subsidies_hearingwaiver_no_delete BEFORE delete ON subsidies_hearingwaiver
BEGIN SELECT RAISE(ABORT, 'subsidies_hearingwaiver is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_hearingwaiver_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_penaltydecision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_penaltydecision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_penaltydecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_penaltydecision_append_only BEFORE UPDATE OR DELETE ON subsidies_penaltydecision
FOR EACH ROW EXECUTE FUNCTION subsidies_penaltydecision_append_only()""",
                    """CREATE TRIGGER subsidies_penaltydecision_no_truncate BEFORE TRUNCATE ON subsidies_penaltydecision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_penaltydecision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltydecision_no_update BEFORE update ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltydecision is append-only'); END""",
                    """CREATE TRIGGER subsidies_penaltydecision_no_delete BEFORE delete ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltydecision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_penaltydecision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_obligationcheck_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_obligationcheck_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_obligationcheck is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_obligationcheck_append_only BEFORE UPDATE OR DELETE ON subsidies_obligationcheck
FOR EACH ROW EXECUTE FUNCTION subsidies_obligationcheck_append_only()""",
                    """CREATE TRIGGER subsidies_obligationcheck_no_truncate BEFORE TRUNCATE ON subsidies_obligationcheck
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_obligationcheck_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligationcheck_no_update BEFORE update ON subsidies_obligationcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_obligationcheck is append-only'); END""",
                    """CREATE TRIGGER subsidies_obligationcheck_no_delete BEFORE delete ON subsidies_obligationcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_obligationcheck is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_obligationcheck_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_undonedecision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_undonedecision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_undonedecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_undonedecision_append_only BEFORE UPDATE OR DELETE ON subsidies_undonedecision
FOR EACH ROW EXECUTE FUNCTION subsidies_undonedecision_append_only()""",
                    """CREATE TRIGGER subsidies_undonedecision_no_truncate BEFORE TRUNCATE ON subsidies_undonedecision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_undonedecision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undonedecision_no_update BEFORE update ON subsidies_undonedecision
BEGIN SELECT RAISE(ABORT, 'subsidies_undonedecision is append-only'); END""",
                    """CREATE TRIGGER subsidies_undonedecision_no_delete BEFORE delete ON subsidies_undonedecision
BEGIN SELECT RAISE(ABORT, 'subsidies_undonedecision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_undonedecision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentrun_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentrun_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_paymentrun is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_paymentrun_append_only BEFORE UPDATE OR DELETE ON subsidies_paymentrun
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentrun_append_only()""",
                    """CREATE TRIGGER subsidies_paymentrun_no_truncate BEFORE TRUNCATE ON subsidies_paymentrun
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_paymentrun_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentrun_no_update BEFORE update ON subsidies_paymentrun
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentrun is append-only'); END""",
                    """CREATE TRIGGER subsidies_paymentrun_no_delete BEFORE delete ON subsidies_paymentrun
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentrun is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentrun_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentrun_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentrun_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_lot_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_lot_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_lot is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_lot_append_only BEFORE UPDATE OR DELETE ON subsidies_lot
FOR EACH ROW EXECUTE FUNCTION subsidies_lot_append_only()""",
                    """CREATE TRIGGER subsidies_lot_no_truncate BEFORE TRUNCATE ON subsidies_lot
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_lot_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_lot_no_update BEFORE update ON subsidies_lot
BEGIN SELECT RAISE(ABORT, 'subsidies_lot is append-only'); END""",
                    """CREATE TRIGGER subsidies_lot_no_delete BEFORE delete ON subsidies_lot
BEGIN SELECT RAISE(ABORT, 'subsidies_lot is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_lot_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_lot_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_lot_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_score_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_score_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_score is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_score_append_only BEFORE UPDATE OR DELETE ON subsidies_score
FOR EACH ROW EXECUTE FUNCTION subsidies_score_append_only()""",
                    """CREATE TRIGGER subsidies_score_no_truncate BEFORE TRUNCATE ON subsidies_score
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_score_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_score_no_update BEFORE update ON subsidies_score
BEGIN SELECT RAISE(ABORT, 'subsidies_score is append-only'); END""",
                    """CREATE TRIGGER subsidies_score_no_delete BEFORE delete ON subsidies_score
BEGIN SELECT RAISE(ABORT, 'subsidies_score is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_score_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_score_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_score_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_settlementrequest_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_settlementrequest_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_settlementrequest is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_settlementrequest_append_only BEFORE UPDATE OR DELETE ON subsidies_settlementrequest
FOR EACH ROW EXECUTE FUNCTION subsidies_settlementrequest_append_only()""",
                    """CREATE TRIGGER subsidies_settlementrequest_no_truncate BEFORE TRUNCATE ON subsidies_settlementrequest
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_settlementrequest_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementrequest_no_update BEFORE update ON subsidies_settlementrequest
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementrequest is append-only'); END""",
                    """CREATE TRIGGER subsidies_settlementrequest_no_delete BEFORE delete ON subsidies_settlementrequest
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementrequest is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_settlementrequest_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_settlementcheck_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_settlementcheck_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_settlementcheck is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_settlementcheck_append_only BEFORE UPDATE OR DELETE ON subsidies_settlementcheck
FOR EACH ROW EXECUTE FUNCTION subsidies_settlementcheck_append_only()""",
                    """CREATE TRIGGER subsidies_settlementcheck_no_truncate BEFORE TRUNCATE ON subsidies_settlementcheck
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_settlementcheck_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementcheck_no_update BEFORE update ON subsidies_settlementcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementcheck is append-only'); END""",
                    """CREATE TRIGGER subsidies_settlementcheck_no_delete BEFORE delete ON subsidies_settlementcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementcheck is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_settlementcheck_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_reversal_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_reversal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_reversal is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_reversal_append_only BEFORE UPDATE OR DELETE ON subsidies_reversal
FOR EACH ROW EXECUTE FUNCTION subsidies_reversal_append_only()""",
                    """CREATE TRIGGER subsidies_reversal_no_truncate BEFORE TRUNCATE ON subsidies_reversal
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_reversal_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_reversal_no_update BEFORE update ON subsidies_reversal
BEGIN SELECT RAISE(ABORT, 'subsidies_reversal is append-only'); END""",
                    """CREATE TRIGGER subsidies_reversal_no_delete BEFORE delete ON subsidies_reversal
BEGIN SELECT RAISE(ABORT, 'subsidies_reversal is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_reversal_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_reversal_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_instalment_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_instalment_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_instalment is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_instalment_append_only BEFORE UPDATE OR DELETE ON subsidies_instalment
FOR EACH ROW EXECUTE FUNCTION subsidies_instalment_append_only()""",
                    """CREATE TRIGGER subsidies_instalment_no_truncate BEFORE TRUNCATE ON subsidies_instalment
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_instalment_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_instalment_no_update BEFORE update ON subsidies_instalment
BEGIN SELECT RAISE(ABORT, 'subsidies_instalment is append-only'); END""",
                    """CREATE TRIGGER subsidies_instalment_no_delete BEFORE delete ON subsidies_instalment
BEGIN SELECT RAISE(ABORT, 'subsidies_instalment is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_instalment_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_instalment_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_instalment_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_settlementreminder_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_settlementreminder_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_settlementreminder is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_settlementreminder_append_only BEFORE UPDATE OR DELETE ON subsidies_settlementreminder
FOR EACH ROW EXECUTE FUNCTION subsidies_settlementreminder_append_only()""",
                    """CREATE TRIGGER subsidies_settlementreminder_no_truncate BEFORE TRUNCATE ON subsidies_settlementreminder
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_settlementreminder_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementreminder_no_update BEFORE update ON subsidies_settlementreminder
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementreminder is append-only'); END""",
                    """CREATE TRIGGER subsidies_settlementreminder_no_delete BEFORE delete ON subsidies_settlementreminder
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementreminder is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_settlementreminder_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_printedletter_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_printedletter_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_printedletter is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_printedletter_append_only BEFORE UPDATE OR DELETE ON subsidies_printedletter
FOR EACH ROW EXECUTE FUNCTION subsidies_printedletter_append_only()""",
                    """CREATE TRIGGER subsidies_printedletter_no_truncate BEFORE TRUNCATE ON subsidies_printedletter
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_printedletter_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_printedletter_no_update BEFORE update ON subsidies_printedletter
BEGIN SELECT RAISE(ABORT, 'subsidies_printedletter is append-only'); END""",
                    """CREATE TRIGGER subsidies_printedletter_no_delete BEFORE delete ON subsidies_printedletter
BEGIN SELECT RAISE(ABORT, 'subsidies_printedletter is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_printedletter_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_printedletter_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_printedletter_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreement_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreement_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_loanagreement is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_loanagreement_append_only BEFORE UPDATE OR DELETE ON subsidies_loanagreement
FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreement_append_only()""",
                    """CREATE TRIGGER subsidies_loanagreement_no_truncate BEFORE TRUNCATE ON subsidies_loanagreement
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_loanagreement_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreement_no_update BEFORE update ON subsidies_loanagreement
BEGIN SELECT RAISE(ABORT, 'subsidies_loanagreement is append-only'); END""",
                    """CREATE TRIGGER subsidies_loanagreement_no_delete BEFORE delete ON subsidies_loanagreement
BEGIN SELECT RAISE(ABORT, 'subsidies_loanagreement is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreement_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreementcheck_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreementcheck_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_loanagreementcheck is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_append_only BEFORE UPDATE OR DELETE ON subsidies_loanagreementcheck
FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreementcheck_append_only()""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_no_truncate BEFORE TRUNCATE ON subsidies_loanagreementcheck
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_loanagreementcheck_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreementcheck_no_update BEFORE update ON subsidies_loanagreementcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_loanagreementcheck is append-only'); END""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_no_delete BEFORE delete ON subsidies_loanagreementcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_loanagreementcheck is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreementcheck_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loantermstart_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loantermstart_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_loantermstart is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_loantermstart_append_only BEFORE UPDATE OR DELETE ON subsidies_loantermstart
FOR EACH ROW EXECUTE FUNCTION subsidies_loantermstart_append_only()""",
                    """CREATE TRIGGER subsidies_loantermstart_no_truncate BEFORE TRUNCATE ON subsidies_loantermstart
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_loantermstart_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loantermstart_no_update BEFORE update ON subsidies_loantermstart
BEGIN SELECT RAISE(ABORT, 'subsidies_loantermstart is append-only'); END""",
                    """CREATE TRIGGER subsidies_loantermstart_no_delete BEFORE delete ON subsidies_loantermstart
BEGIN SELECT RAISE(ABORT, 'subsidies_loantermstart is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loantermstart_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loandrawingend_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loandrawingend_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_loandrawingend is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_loandrawingend_append_only BEFORE UPDATE OR DELETE ON subsidies_loandrawingend
FOR EACH ROW EXECUTE FUNCTION subsidies_loandrawingend_append_only()""",
                    """CREATE TRIGGER subsidies_loandrawingend_no_truncate BEFORE TRUNCATE ON subsidies_loandrawingend
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_loandrawingend_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loandrawingend_no_update BEFORE update ON subsidies_loandrawingend
BEGIN SELECT RAISE(ABORT, 'subsidies_loandrawingend is append-only'); END""",
                    """CREATE TRIGGER subsidies_loandrawingend_no_delete BEFORE delete ON subsidies_loandrawingend
BEGIN SELECT RAISE(ABORT, 'subsidies_loandrawingend is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loandrawingend_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objection_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objection_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objection is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objection_append_only BEFORE UPDATE OR DELETE ON subsidies_objection
FOR EACH ROW EXECUTE FUNCTION subsidies_objection_append_only()""",
                    """CREATE TRIGGER subsidies_objection_no_truncate BEFORE TRUNCATE ON subsidies_objection
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objection_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_no_update BEFORE update ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'subsidies_objection is append-only'); END""",
                    """CREATE TRIGGER subsidies_objection_no_delete BEFORE delete ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'subsidies_objection is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objection_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionstep_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objectionstep is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_append_only BEFORE UPDATE OR DELETE ON subsidies_objectionstep
FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_append_only()""",
                    """CREATE TRIGGER subsidies_objectionstep_no_truncate BEFORE TRUNCATE ON subsidies_objectionstep
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objectionstep_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_no_update BEFORE update ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionstep is append-only'); END""",
                    """CREATE TRIGGER subsidies_objectionstep_no_delete BEFORE delete ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionstep is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionterms_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionterms_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objectionterms is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objectionterms_append_only BEFORE UPDATE OR DELETE ON subsidies_objectionterms
FOR EACH ROW EXECUTE FUNCTION subsidies_objectionterms_append_only()""",
                    """CREATE TRIGGER subsidies_objectionterms_no_truncate BEFORE TRUNCATE ON subsidies_objectionterms
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objectionterms_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionterms_no_update BEFORE update ON subsidies_objectionterms
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionterms is append-only'); END""",
                    """CREATE TRIGGER subsidies_objectionterms_no_delete BEFORE delete ON subsidies_objectionterms
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionterms is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionterms_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objector_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objector_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objector is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objector_append_only BEFORE UPDATE OR DELETE ON subsidies_objector
FOR EACH ROW EXECUTE FUNCTION subsidies_objector_append_only()""",
                    """CREATE TRIGGER subsidies_objector_no_truncate BEFORE TRUNCATE ON subsidies_objector
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objector_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objector_no_update BEFORE update ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'subsidies_objector is append-only'); END""",
                    """CREATE TRIGGER subsidies_objector_no_delete BEFORE delete ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'subsidies_objector is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objector_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_aidassessment_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_aidassessment_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_aidassessment is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_aidassessment_append_only BEFORE UPDATE OR DELETE ON subsidies_aidassessment
FOR EACH ROW EXECUTE FUNCTION subsidies_aidassessment_append_only()""",
                    """CREATE TRIGGER subsidies_aidassessment_no_truncate BEFORE TRUNCATE ON subsidies_aidassessment
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_aidassessment_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidassessment_no_update BEFORE update ON subsidies_aidassessment
BEGIN SELECT RAISE(ABORT, 'subsidies_aidassessment is append-only'); END""",
                    """CREATE TRIGGER subsidies_aidassessment_no_delete BEFORE delete ON subsidies_aidassessment
BEGIN SELECT RAISE(ABORT, 'subsidies_aidassessment is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_aidassessment_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_aidentry_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_aidentry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_aidentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_aidentry_append_only BEFORE UPDATE OR DELETE ON subsidies_aidentry
FOR EACH ROW EXECUTE FUNCTION subsidies_aidentry_append_only()""",
                    """CREATE TRIGGER subsidies_aidentry_no_truncate BEFORE TRUNCATE ON subsidies_aidentry
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_aidentry_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidentry_no_update BEFORE update ON subsidies_aidentry
BEGIN SELECT RAISE(ABORT, 'subsidies_aidentry is append-only'); END""",
                    """CREATE TRIGGER subsidies_aidentry_no_delete BEFORE delete ON subsidies_aidentry
BEGIN SELECT RAISE(ABORT, 'subsidies_aidentry is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_aidentry_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_otherdebt_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_otherdebt_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_otherdebt is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_otherdebt_append_only BEFORE UPDATE OR DELETE ON subsidies_otherdebt
FOR EACH ROW EXECUTE FUNCTION subsidies_otherdebt_append_only()""",
                    """CREATE TRIGGER subsidies_otherdebt_no_truncate BEFORE TRUNCATE ON subsidies_otherdebt
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_otherdebt_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_otherdebt_no_update BEFORE update ON subsidies_otherdebt
BEGIN SELECT RAISE(ABORT, 'subsidies_otherdebt is append-only'); END""",
                    """CREATE TRIGGER subsidies_otherdebt_no_delete BEFORE delete ON subsidies_otherdebt
BEGIN SELECT RAISE(ABORT, 'subsidies_otherdebt is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_otherdebt_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_setoff_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_setoff_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_setoff is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_setoff_append_only BEFORE UPDATE OR DELETE ON subsidies_setoff
FOR EACH ROW EXECUTE FUNCTION subsidies_setoff_append_only()""",
                    """CREATE TRIGGER subsidies_setoff_no_truncate BEFORE TRUNCATE ON subsidies_setoff
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_setoff_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_setoff_no_update BEFORE update ON subsidies_setoff
BEGIN SELECT RAISE(ABORT, 'subsidies_setoff is append-only'); END""",
                    """CREATE TRIGGER subsidies_setoff_no_delete BEFORE delete ON subsidies_setoff
BEGIN SELECT RAISE(ABORT, 'subsidies_setoff is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_setoff_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_setoff_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_setoff_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_receiptpart_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_receiptpart_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_receiptpart is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_receiptpart_append_only BEFORE UPDATE OR DELETE ON subsidies_receiptpart
FOR EACH ROW EXECUTE FUNCTION subsidies_receiptpart_append_only()""",
                    """CREATE TRIGGER subsidies_receiptpart_no_truncate BEFORE TRUNCATE ON subsidies_receiptpart
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_receiptpart_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_receiptpart_no_update BEFORE update ON subsidies_receiptpart
BEGIN SELECT RAISE(ABORT, 'subsidies_receiptpart is append-only'); END""",
                    """CREATE TRIGGER subsidies_receiptpart_no_delete BEFORE delete ON subsidies_receiptpart
BEGIN SELECT RAISE(ABORT, 'subsidies_receiptpart is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_receiptpart_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearproposal_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearproposal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_bookyearproposal is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_bookyearproposal_append_only BEFORE UPDATE OR DELETE ON subsidies_bookyearproposal
FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearproposal_append_only()""",
                    """CREATE TRIGGER subsidies_bookyearproposal_no_truncate BEFORE TRUNCATE ON subsidies_bookyearproposal
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_bookyearproposal_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearproposal_no_update BEFORE update ON subsidies_bookyearproposal
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearproposal is append-only'); END""",
                    """CREATE TRIGGER subsidies_bookyearproposal_no_delete BEFORE delete ON subsidies_bookyearproposal
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearproposal is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearproposal_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearanswer_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearanswer_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_bookyearanswer is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_bookyearanswer_append_only BEFORE UPDATE OR DELETE ON subsidies_bookyearanswer
FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearanswer_append_only()""",
                    """CREATE TRIGGER subsidies_bookyearanswer_no_truncate BEFORE TRUNCATE ON subsidies_bookyearanswer
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_bookyearanswer_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearanswer_no_update BEFORE update ON subsidies_bookyearanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearanswer is append-only'); END""",
                    """CREATE TRIGGER subsidies_bookyearanswer_no_delete BEFORE delete ON subsidies_bookyearanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearanswer is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearanswer_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearbalance_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearbalance_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_bookyearbalance is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_bookyearbalance_append_only BEFORE UPDATE OR DELETE ON subsidies_bookyearbalance
FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearbalance_append_only()""",
                    """CREATE TRIGGER subsidies_bookyearbalance_no_truncate BEFORE TRUNCATE ON subsidies_bookyearbalance
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_bookyearbalance_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearbalance_no_update BEFORE update ON subsidies_bookyearbalance
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearbalance is append-only'); END""",
                    """CREATE TRIGGER subsidies_bookyearbalance_no_delete BEFORE delete ON subsidies_bookyearbalance
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearbalance is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearbalance_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_never_ahead",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_never_ahead() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
IF NEW.occurred_at > NEW.recorded_at THEN RAISE EXCEPTION 'subsidies_caseevent counts from its recording at the latest' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_never_ahead BEFORE INSERT ON subsidies_caseevent
FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_never_ahead()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_never_ahead BEFORE INSERT ON subsidies_caseevent WHEN NEW.occurred_at > NEW.recorded_at
BEGIN SELECT RAISE(ABORT, 'subsidies_caseevent counts from its recording at the latest'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseevent_never_ahead() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_never_ahead""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_scheme",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_scheme_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_scheme
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_scheme_trail_truncate BEFORE TRUNCATE ON subsidies_scheme
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_scheme', id, 'found', NULL, trail_row(to_jsonb(subsidies_scheme), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_scheme ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_scheme_trail_insert AFTER INSERT ON subsidies_scheme
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scheme', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'purpose', NEW.purpose, 'applicants', NEW.applicants, 'has_phases', NEW.has_phases, 'how_to_apply', NEW.how_to_apply, 'apply_url', NEW.apply_url, 'contact_phone', NEW.contact_phone, 'contact_email', NEW.contact_email) AS became); END""",
                    """CREATE TRIGGER subsidies_scheme_trail_update AFTER UPDATE ON subsidies_scheme
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scheme', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'purpose', OLD.purpose, 'applicants', OLD.applicants, 'has_phases', OLD.has_phases, 'how_to_apply', OLD.how_to_apply, 'apply_url', OLD.apply_url, 'contact_phone', OLD.contact_phone, 'contact_email', OLD.contact_email) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'purpose', NEW.purpose, 'applicants', NEW.applicants, 'has_phases', NEW.has_phases, 'how_to_apply', NEW.how_to_apply, 'apply_url', NEW.apply_url, 'contact_phone', NEW.contact_phone, 'contact_email', NEW.contact_email) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_scheme_trail_delete AFTER DELETE ON subsidies_scheme
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scheme', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'purpose', OLD.purpose, 'applicants', OLD.applicants, 'has_phases', OLD.has_phases, 'how_to_apply', OLD.how_to_apply, 'apply_url', OLD.apply_url, 'contact_phone', OLD.contact_phone, 'contact_email', OLD.contact_email) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scheme', id, 'found', NULL, json_object('id', subsidies_scheme.id, 'code', subsidies_scheme.code, 'name', subsidies_scheme.name, 'purpose', subsidies_scheme.purpose, 'applicants', subsidies_scheme.applicants, 'has_phases', subsidies_scheme.has_phases, 'how_to_apply', subsidies_scheme.how_to_apply, 'apply_url', subsidies_scheme.apply_url, 'contact_phone', subsidies_scheme.contact_phone, 'contact_email', subsidies_scheme.contact_email), NULL, '', '', 'migration', '', ''
FROM subsidies_scheme ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail ON subsidies_scheme""",
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail_truncate ON subsidies_scheme""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_scheme_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_schemeversion",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_schemeversion_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_schemeversion
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_schemeversion_trail_truncate BEFORE TRUNCATE ON subsidies_schemeversion
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_schemeversion', id, 'found', NULL, trail_row(to_jsonb(subsidies_schemeversion), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_schemeversion ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_schemeversion_trail_insert AFTER INSERT ON subsidies_schemeversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeversion', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'number', NEW."number", 'published_on', NEW.published_on, 'effective_from', NEW.effective_from, 'effective_until', NEW.effective_until, 'summary', NEW.summary, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_schemeversion_trail_update AFTER UPDATE ON subsidies_schemeversion
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeversion', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'number', OLD."number", 'published_on', OLD.published_on, 'effective_from', OLD.effective_from, 'effective_until', OLD.effective_until, 'summary', OLD.summary, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'number', NEW."number", 'published_on', NEW.published_on, 'effective_from', NEW.effective_from, 'effective_until', NEW.effective_until, 'summary', NEW.summary, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_schemeversion_trail_delete AFTER DELETE ON subsidies_schemeversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeversion', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'number', OLD."number", 'published_on', OLD.published_on, 'effective_from', OLD.effective_from, 'effective_until', OLD.effective_until, 'summary', OLD.summary, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeversion', id, 'found', NULL, json_object('id', subsidies_schemeversion.id, 'scheme_id', subsidies_schemeversion.scheme_id, 'number', subsidies_schemeversion."number", 'published_on', subsidies_schemeversion.published_on, 'effective_from', subsidies_schemeversion.effective_from, 'effective_until', subsidies_schemeversion.effective_until, 'summary', subsidies_schemeversion.summary, 'source', subsidies_schemeversion.source, 'is_confirmed', subsidies_schemeversion.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_schemeversion ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail ON subsidies_schemeversion""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail_truncate ON subsidies_schemeversion""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeversion_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_schemeparameter",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_schemeparameter_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_schemeparameter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_schemeparameter_trail_truncate BEFORE TRUNCATE ON subsidies_schemeparameter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_schemeparameter', id, 'found', NULL, trail_row(to_jsonb(subsidies_schemeparameter), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_schemeparameter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_schemeparameter_trail_insert AFTER INSERT ON subsidies_schemeparameter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeparameter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'version_id', NEW.version_id, 'code', NEW.code, 'value', NEW.value, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_schemeparameter_trail_update AFTER UPDATE ON subsidies_schemeparameter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeparameter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'code', OLD.code, 'value', OLD.value, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'version_id', NEW.version_id, 'code', NEW.code, 'value', NEW.value, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_schemeparameter_trail_delete AFTER DELETE ON subsidies_schemeparameter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeparameter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'code', OLD.code, 'value', OLD.value, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_schemeparameter', id, 'found', NULL, json_object('id', subsidies_schemeparameter.id, 'version_id', subsidies_schemeparameter.version_id, 'code', subsidies_schemeparameter.code, 'value', subsidies_schemeparameter.value, 'source', subsidies_schemeparameter.source, 'is_confirmed', subsidies_schemeparameter.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_schemeparameter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail ON subsidies_schemeparameter""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail_truncate ON subsidies_schemeparameter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_schemeparameter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_fundingsource",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_fundingsource_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_fundingsource
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_fundingsource_trail_truncate BEFORE TRUNCATE ON subsidies_fundingsource
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_fundingsource', id, 'found', NULL, trail_row(to_jsonb(subsidies_fundingsource), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_fundingsource ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_fundingsource_trail_insert AFTER INSERT ON subsidies_fundingsource
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_fundingsource', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'kind', NEW.kind, 'sisa_code', NEW.sisa_code, 'ends_on', NEW.ends_on, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER subsidies_fundingsource_trail_update AFTER UPDATE ON subsidies_fundingsource
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_fundingsource', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'kind', OLD.kind, 'sisa_code', OLD.sisa_code, 'ends_on', OLD.ends_on, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name, 'kind', NEW.kind, 'sisa_code', NEW.sisa_code, 'ends_on', NEW.ends_on, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_fundingsource_trail_delete AFTER DELETE ON subsidies_fundingsource
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_fundingsource', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name, 'kind', OLD.kind, 'sisa_code', OLD.sisa_code, 'ends_on', OLD.ends_on, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_fundingsource', id, 'found', NULL, json_object('id', subsidies_fundingsource.id, 'code', subsidies_fundingsource.code, 'name', subsidies_fundingsource.name, 'kind', subsidies_fundingsource.kind, 'sisa_code', subsidies_fundingsource.sisa_code, 'ends_on', subsidies_fundingsource.ends_on, 'source', subsidies_fundingsource.source), NULL, '', '', 'migration', '', ''
FROM subsidies_fundingsource ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail ON subsidies_fundingsource""",
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail_truncate ON subsidies_fundingsource""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_fundingsource_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_ceiling",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ceiling_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ceiling
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ceiling_trail_truncate BEFORE TRUNCATE ON subsidies_ceiling
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ceiling', id, 'found', NULL, trail_row(to_jsonb(subsidies_ceiling), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ceiling ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceiling_trail_insert AFTER INSERT ON subsidies_ceiling
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceiling', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'part', NEW.part, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'note', NEW.note, 'budget_adopted_on', NEW.budget_adopted_on, 'budget_source', NEW.budget_source) AS became); END""",
                    """CREATE TRIGGER subsidies_ceiling_trail_update AFTER UPDATE ON subsidies_ceiling
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceiling', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'part', OLD.part, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'note', OLD.note, 'budget_adopted_on', OLD.budget_adopted_on, 'budget_source', OLD.budget_source) AS was,
json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'part', NEW.part, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'note', NEW.note, 'budget_adopted_on', NEW.budget_adopted_on, 'budget_source', NEW.budget_source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ceiling_trail_delete AFTER DELETE ON subsidies_ceiling
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceiling', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'part', OLD.part, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'note', OLD.note, 'budget_adopted_on', OLD.budget_adopted_on, 'budget_source', OLD.budget_source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceiling', id, 'found', NULL, json_object('id', subsidies_ceiling.id, 'scheme_id', subsidies_ceiling.scheme_id, 'part', subsidies_ceiling.part, 'starts_on', subsidies_ceiling.starts_on, 'ends_on', subsidies_ceiling.ends_on, 'note', subsidies_ceiling.note, 'budget_adopted_on', subsidies_ceiling.budget_adopted_on, 'budget_source', subsidies_ceiling.budget_source), NULL, '', '', 'migration', '', ''
FROM subsidies_ceiling ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail ON subsidies_ceiling""",
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail_truncate ON subsidies_ceiling""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceiling_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_ceilingshare",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ceilingshare_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ceilingshare
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ceilingshare_trail_truncate BEFORE TRUNCATE ON subsidies_ceilingshare
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ceilingshare', id, 'found', NULL, trail_row(to_jsonb(subsidies_ceilingshare), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ceilingshare ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingshare_trail_insert AFTER INSERT ON subsidies_ceilingshare
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingshare', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'ceiling_id', NEW.ceiling_id, 'source_id', NEW.source_id, 'priority', NEW.priority, 'allotted', NEW.allotted, 'committed', NEW.committed, 'paid', NEW.paid) AS became); END""",
                    """CREATE TRIGGER subsidies_ceilingshare_trail_update AFTER UPDATE ON subsidies_ceilingshare
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingshare', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'ceiling_id', OLD.ceiling_id, 'source_id', OLD.source_id, 'priority', OLD.priority, 'allotted', OLD.allotted, 'committed', OLD.committed, 'paid', OLD.paid) AS was,
json_object('id', NEW.id, 'ceiling_id', NEW.ceiling_id, 'source_id', NEW.source_id, 'priority', NEW.priority, 'allotted', NEW.allotted, 'committed', NEW.committed, 'paid', NEW.paid) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ceilingshare_trail_delete AFTER DELETE ON subsidies_ceilingshare
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingshare', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'ceiling_id', OLD.ceiling_id, 'source_id', OLD.source_id, 'priority', OLD.priority, 'allotted', OLD.allotted, 'committed', OLD.committed, 'paid', OLD.paid) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingshare', id, 'found', NULL, json_object('id', subsidies_ceilingshare.id, 'ceiling_id', subsidies_ceilingshare.ceiling_id, 'source_id', subsidies_ceilingshare.source_id, 'priority', subsidies_ceilingshare.priority, 'allotted', subsidies_ceilingshare.allotted, 'committed', subsidies_ceilingshare.committed, 'paid', subsidies_ceilingshare.paid), NULL, '', '', 'migration', '', ''
FROM subsidies_ceilingshare ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail ON subsidies_ceilingshare""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail_truncate ON subsidies_ceilingshare""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingshare_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_ceilingentry",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ceilingentry_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ceilingentry
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ceilingentry_trail_truncate BEFORE TRUNCATE ON subsidies_ceilingentry
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ceilingentry', id, 'found', NULL, trail_row(to_jsonb(subsidies_ceilingentry), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ceilingentry ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ceilingentry_trail_insert AFTER INSERT ON subsidies_ceilingentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'share_id', NEW.share_id, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reference', NEW.reference, 'is_confirmed', NEW.is_confirmed, 'published_on', NEW.published_on, 'publication', NEW.publication, 'before_budget', NEW.before_budget, 'follows_budget', NEW.follows_budget, 'was_announced', NEW.was_announced, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_ceilingentry_trail_update AFTER UPDATE ON subsidies_ceilingentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reference', OLD.reference, 'is_confirmed', OLD.is_confirmed, 'published_on', OLD.published_on, 'publication', OLD.publication, 'before_budget', OLD.before_budget, 'follows_budget', OLD.follows_budget, 'was_announced', OLD.was_announced, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'share_id', NEW.share_id, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reference', NEW.reference, 'is_confirmed', NEW.is_confirmed, 'published_on', NEW.published_on, 'publication', NEW.publication, 'before_budget', NEW.before_budget, 'follows_budget', NEW.follows_budget, 'was_announced', NEW.was_announced, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ceilingentry_trail_delete AFTER DELETE ON subsidies_ceilingentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reference', OLD.reference, 'is_confirmed', OLD.is_confirmed, 'published_on', OLD.published_on, 'publication', OLD.publication, 'before_budget', OLD.before_budget, 'follows_budget', OLD.follows_budget, 'was_announced', OLD.was_announced, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ceilingentry', id, 'found', NULL, json_object('id', subsidies_ceilingentry.id, 'share_id', subsidies_ceilingentry.share_id, 'amount', subsidies_ceilingentry.amount, 'decided_on', subsidies_ceilingentry.decided_on, 'reference', subsidies_ceilingentry.reference, 'is_confirmed', subsidies_ceilingentry.is_confirmed, 'published_on', subsidies_ceilingentry.published_on, 'publication', subsidies_ceilingentry.publication, 'before_budget', subsidies_ceilingentry.before_budget, 'follows_budget', subsidies_ceilingentry.follows_budget, 'was_announced', subsidies_ceilingentry.was_announced, 'actor_id', subsidies_ceilingentry.actor_id, 'recorded_at', subsidies_ceilingentry.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_ceilingentry ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail ON subsidies_ceilingentry""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail_truncate ON subsidies_ceilingentry""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ceilingentry_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_ledgerentry",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ledgerentry_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ledgerentry
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_truncate BEFORE TRUNCATE ON subsidies_ledgerentry
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ledgerentry', id, 'found', NULL, trail_row(to_jsonb(subsidies_ledgerentry), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ledgerentry ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_trail_insert AFTER INSERT ON subsidies_ledgerentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'share_id', NEW.share_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'reversal_id', NEW.reversal_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_update AFTER UPDATE ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'reversal_id', OLD.reversal_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'share_id', NEW.share_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'reversal_id', NEW.reversal_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_delete AFTER DELETE ON subsidies_ledgerentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'reversal_id', OLD.reversal_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', id, 'found', NULL, json_object('id', subsidies_ledgerentry.id, 'share_id', subsidies_ledgerentry.share_id, 'application_id', subsidies_ledgerentry.application_id, 'kind', subsidies_ledgerentry.kind, 'amount', subsidies_ledgerentry.amount, 'booked_on', subsidies_ledgerentry.booked_on, 'reversal_id', subsidies_ledgerentry.reversal_id, 'actor_id', subsidies_ledgerentry.actor_id, 'recorded_at', subsidies_ledgerentry.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_ledgerentry ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail ON subsidies_ledgerentry""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_truncate ON subsidies_ledgerentry""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_application_projects",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_application_projects_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_application_projects
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_application_projects_trail_truncate BEFORE TRUNCATE ON subsidies_application_projects
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_application_projects', id, 'found', NULL, trail_row(to_jsonb(subsidies_application_projects), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_application_projects ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_projects_trail_insert AFTER INSERT ON subsidies_application_projects
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application_projects', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'project_id', NEW.project_id) AS became); END""",
                    """CREATE TRIGGER subsidies_application_projects_trail_update AFTER UPDATE ON subsidies_application_projects
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application_projects', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'project_id', OLD.project_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'project_id', NEW.project_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_application_projects_trail_delete AFTER DELETE ON subsidies_application_projects
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application_projects', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'project_id', OLD.project_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application_projects', id, 'found', NULL, json_object('id', subsidies_application_projects.id, 'application_id', subsidies_application_projects.application_id, 'project_id', subsidies_application_projects.project_id), NULL, '', '', 'migration', '', ''
FROM subsidies_application_projects ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail ON subsidies_application_projects""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail_truncate ON subsidies_application_projects""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_projects_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_application",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_application_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_application_trail_truncate BEFORE TRUNCATE ON subsidies_application
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_application', id, 'found', NULL, trail_row(to_jsonb(subsidies_application), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_application ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_trail_insert AFTER INSERT ON subsidies_application
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'as_it_is_on', NEW.as_it_is_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'settled_amount', NEW.settled_amount, 'settled_on', NEW.settled_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became); END""",
                    """CREATE TRIGGER subsidies_application_trail_update AFTER UPDATE ON subsidies_application
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'as_it_is_on', OLD.as_it_is_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'settled_amount', OLD.settled_amount, 'settled_on', OLD.settled_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was,
json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'as_it_is_on', NEW.as_it_is_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'settled_amount', NEW.settled_amount, 'settled_on', NEW.settled_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_application_trail_delete AFTER DELETE ON subsidies_application
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'as_it_is_on', OLD.as_it_is_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'settled_amount', OLD.settled_amount, 'settled_on', OLD.settled_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', id, 'found', NULL, json_object('id', subsidies_application.id, 'case_number', subsidies_application.case_number, 'scheme_id', subsidies_application.scheme_id, 'version_id', subsidies_application.version_id, 'ceiling_id', subsidies_application.ceiling_id, 'part', subsidies_application.part, 'phase', subsidies_application.phase, 'applicant_id', subsidies_application.applicant_id, 'municipality_id', subsidies_application.municipality_id, 'title', subsidies_application.title, 'dwellings', subsidies_application.dwellings, 'channel', subsidies_application.channel, 'status', subsidies_application.status, 'handler_id', subsidies_application.handler_id, 'reference', subsidies_application.reference, 'total_costs', subsidies_application.total_costs, 'revenues', subsidies_application.revenues, 'own_contribution', subsidies_application.own_contribution, 'requested_amount', subsidies_application.requested_amount, 'awarded_amount', subsidies_application.awarded_amount, 'declared_aid', subsidies_application.declared_aid, 'received_at', subsidies_application.received_at, 'received_on', subsidies_application.received_on, 'complete_on', subsidies_application.complete_on, 'as_it_is_on', subsidies_application.as_it_is_on, 'decided_on', subsidies_application.decided_on, 'withdrawn_on', subsidies_application.withdrawn_on, 'settled_amount', subsidies_application.settled_amount, 'settled_on', subsidies_application.settled_on, 'version_changed_at', subsidies_application.version_changed_at, 'is_example', subsidies_application.is_example, 'created_at', subsidies_application.created_at), NULL, '', '', 'migration', '', ''
FROM subsidies_application ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_application_trail ON subsidies_application""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_truncate ON subsidies_application""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_planneddwellings",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_planneddwellings_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_planneddwellings
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_planneddwellings_trail_truncate BEFORE TRUNCATE ON subsidies_planneddwellings
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_planneddwellings', id, 'found', NULL, trail_row(to_jsonb(subsidies_planneddwellings), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_planneddwellings ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_planneddwellings_trail_insert AFTER INSERT ON subsidies_planneddwellings
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_planneddwellings', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'segment', NEW.segment, 'form', NEW.form, 'count', NEW.count) AS became); END""",
                    """CREATE TRIGGER subsidies_planneddwellings_trail_update AFTER UPDATE ON subsidies_planneddwellings
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_planneddwellings', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'segment', OLD.segment, 'form', OLD.form, 'count', OLD.count) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'segment', NEW.segment, 'form', NEW.form, 'count', NEW.count) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_planneddwellings_trail_delete AFTER DELETE ON subsidies_planneddwellings
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_planneddwellings', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'segment', OLD.segment, 'form', OLD.form, 'count', OLD.count) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_planneddwellings', id, 'found', NULL, json_object('id', subsidies_planneddwellings.id, 'application_id', subsidies_planneddwellings.application_id, 'segment', subsidies_planneddwellings.segment, 'form', subsidies_planneddwellings.form, 'count', subsidies_planneddwellings.count), NULL, '', '', 'migration', '', ''
FROM subsidies_planneddwellings ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail ON subsidies_planneddwellings""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail_truncate ON subsidies_planneddwellings""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_planneddwellings_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_cofinancer",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_cofinancer_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_cofinancer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_cofinancer_trail_truncate BEFORE TRUNCATE ON subsidies_cofinancer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_cofinancer', id, 'found', NULL, trail_row(to_jsonb(subsidies_cofinancer), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_cofinancer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_cofinancer_trail_insert AFTER INSERT ON subsidies_cofinancer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_cofinancer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'amount', NEW.amount, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_cofinancer_trail_update AFTER UPDATE ON subsidies_cofinancer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_cofinancer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'amount', OLD.amount, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'amount', NEW.amount, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_cofinancer_trail_delete AFTER DELETE ON subsidies_cofinancer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_cofinancer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'amount', OLD.amount, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_cofinancer', id, 'found', NULL, json_object('id', subsidies_cofinancer.id, 'application_id', subsidies_cofinancer.application_id, 'name', subsidies_cofinancer.name, 'amount', subsidies_cofinancer.amount, 'is_confirmed', subsidies_cofinancer.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_cofinancer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail ON subsidies_cofinancer""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail_truncate ON subsidies_cofinancer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_cofinancer_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_caseevent",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_caseevent_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_caseevent
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_caseevent_trail_truncate BEFORE TRUNCATE ON subsidies_caseevent
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_caseevent', id, 'found', NULL, trail_row(to_jsonb(subsidies_caseevent), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_caseevent ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_trail_insert AFTER INSERT ON subsidies_caseevent
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseevent', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'occurred_at', NEW.occurred_at, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id, 'action', NEW.action, 'data', NEW.data, 'application_id', NEW.application_id) AS became); END""",
                    """CREATE TRIGGER subsidies_caseevent_trail_update AFTER UPDATE ON subsidies_caseevent
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseevent', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'occurred_at', OLD.occurred_at, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id, 'action', OLD.action, 'data', OLD.data, 'application_id', OLD.application_id) AS was,
json_object('id', NEW.id, 'occurred_at', NEW.occurred_at, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id, 'action', NEW.action, 'data', NEW.data, 'application_id', NEW.application_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_caseevent_trail_delete AFTER DELETE ON subsidies_caseevent
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseevent', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'occurred_at', OLD.occurred_at, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id, 'action', OLD.action, 'data', OLD.data, 'application_id', OLD.application_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseevent', id, 'found', NULL, json_object('id', subsidies_caseevent.id, 'occurred_at', subsidies_caseevent.occurred_at, 'recorded_at', subsidies_caseevent.recorded_at, 'actor_id', subsidies_caseevent.actor_id, 'action', subsidies_caseevent.action, 'data', subsidies_caseevent.data, 'application_id', subsidies_caseevent.application_id), NULL, '', '', 'migration', '', ''
FROM subsidies_caseevent ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail ON subsidies_caseevent""",
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail_truncate ON subsidies_caseevent""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_casesequence",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_casesequence_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_casesequence
FOR EACH ROW EXECUTE FUNCTION trail_record('year', '', '')""",
                    """CREATE TRIGGER subsidies_casesequence_trail_truncate BEFORE TRUNCATE ON subsidies_casesequence
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_casesequence', year, 'found', NULL, trail_row(to_jsonb(subsidies_casesequence), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_casesequence ORDER BY year""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_casesequence_trail_insert AFTER INSERT ON subsidies_casesequence
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_casesequence', NEW.year, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('year', NEW.year, 'last', NEW.last) AS became); END""",
                    """CREATE TRIGGER subsidies_casesequence_trail_update AFTER UPDATE ON subsidies_casesequence
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.year IS NOT NEW.year;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_casesequence', NEW.year, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('year', OLD.year, 'last', OLD.last) AS was,
json_object('year', NEW.year, 'last', NEW.last) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_casesequence_trail_delete AFTER DELETE ON subsidies_casesequence
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_casesequence', OLD.year, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('year', OLD.year, 'last', OLD.last) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_casesequence', year, 'found', NULL, json_object('year', subsidies_casesequence.year, 'last', subsidies_casesequence.last), NULL, '', '', 'migration', '', ''
FROM subsidies_casesequence ORDER BY year""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail ON subsidies_casesequence""",
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail_truncate ON subsidies_casesequence""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_casesequence_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_applicantdetails",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_applicantdetails_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_truncate BEFORE TRUNCATE ON subsidies_applicantdetails
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_applicantdetails', id, 'found', NULL, trail_row(to_jsonb(subsidies_applicantdetails), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_applicantdetails ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_trail_insert AFTER INSERT ON subsidies_applicantdetails
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'kind', NEW.kind, 'kvk', NEW.kvk, 'branch', NEW.branch, 'rsin', NEW.rsin, 'iban', NEW.iban, 'contact_name', NEW.contact_name, 'contact_email', NEW.contact_email, 'contact_phone', NEW.contact_phone, 'address', NEW.address, 'salutation', NEW.salutation, 'co_applicants', NEW.co_applicants, 'known', NEW.known, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_update AFTER UPDATE ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'kind', OLD.kind, 'kvk', OLD.kvk, 'branch', OLD.branch, 'rsin', OLD.rsin, 'iban', OLD.iban, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'contact_phone', OLD.contact_phone, 'address', OLD.address, 'salutation', OLD.salutation, 'co_applicants', OLD.co_applicants, 'known', OLD.known, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'kind', NEW.kind, 'kvk', NEW.kvk, 'branch', NEW.branch, 'rsin', NEW.rsin, 'iban', NEW.iban, 'contact_name', NEW.contact_name, 'contact_email', NEW.contact_email, 'contact_phone', NEW.contact_phone, 'address', NEW.address, 'salutation', NEW.salutation, 'co_applicants', NEW.co_applicants, 'known', NEW.known, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_delete AFTER DELETE ON subsidies_applicantdetails
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'kind', OLD.kind, 'kvk', OLD.kvk, 'branch', OLD.branch, 'rsin', OLD.rsin, 'iban', OLD.iban, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'contact_phone', OLD.contact_phone, 'address', OLD.address, 'salutation', OLD.salutation, 'co_applicants', OLD.co_applicants, 'known', OLD.known, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', id, 'found', NULL, json_object('id', subsidies_applicantdetails.id, 'application_id', subsidies_applicantdetails.application_id, 'name', subsidies_applicantdetails.name, 'kind', subsidies_applicantdetails.kind, 'kvk', subsidies_applicantdetails.kvk, 'branch', subsidies_applicantdetails.branch, 'rsin', subsidies_applicantdetails.rsin, 'iban', subsidies_applicantdetails.iban, 'contact_name', subsidies_applicantdetails.contact_name, 'contact_email', subsidies_applicantdetails.contact_email, 'contact_phone', subsidies_applicantdetails.contact_phone, 'address', subsidies_applicantdetails.address, 'salutation', subsidies_applicantdetails.salutation, 'co_applicants', subsidies_applicantdetails.co_applicants, 'known', subsidies_applicantdetails.known, 'actor_id', subsidies_applicantdetails.actor_id, 'recorded_at', subsidies_applicantdetails.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_applicantdetails ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail ON subsidies_applicantdetails""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_truncate ON subsidies_applicantdetails""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_requireddocument",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_requireddocument_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_requireddocument
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_requireddocument_trail_truncate BEFORE TRUNCATE ON subsidies_requireddocument
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_requireddocument', id, 'found', NULL, trail_row(to_jsonb(subsidies_requireddocument), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_requireddocument ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_requireddocument_trail_insert AFTER INSERT ON subsidies_requireddocument
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_requireddocument', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'version_id', NEW.version_id, 'code', NEW.code, 'name', NEW.name, 'is_mandatory', NEW.is_mandatory, 'position', NEW.position, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_requireddocument_trail_update AFTER UPDATE ON subsidies_requireddocument
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_requireddocument', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'code', OLD.code, 'name', OLD.name, 'is_mandatory', OLD.is_mandatory, 'position', OLD.position, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'version_id', NEW.version_id, 'code', NEW.code, 'name', NEW.name, 'is_mandatory', NEW.is_mandatory, 'position', NEW.position, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_requireddocument_trail_delete AFTER DELETE ON subsidies_requireddocument
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_requireddocument', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'code', OLD.code, 'name', OLD.name, 'is_mandatory', OLD.is_mandatory, 'position', OLD.position, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_requireddocument', id, 'found', NULL, json_object('id', subsidies_requireddocument.id, 'version_id', subsidies_requireddocument.version_id, 'code', subsidies_requireddocument.code, 'name', subsidies_requireddocument.name, 'is_mandatory', subsidies_requireddocument.is_mandatory, 'position', subsidies_requireddocument.position, 'source', subsidies_requireddocument.source, 'is_confirmed', subsidies_requireddocument.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_requireddocument ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail ON subsidies_requireddocument""",
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail_truncate ON subsidies_requireddocument""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_requireddocument_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_document",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_document_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_document
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_document_trail_truncate BEFORE TRUNCATE ON subsidies_document
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_document', id, 'found', NULL, trail_row(to_jsonb(subsidies_document), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_document ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_document_trail_insert AFTER INSERT ON subsidies_document
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_document', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'requirement_id', NEW.requirement_id, 'title', NEW.title) AS became); END""",
                    """CREATE TRIGGER subsidies_document_trail_update AFTER UPDATE ON subsidies_document
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_document', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requirement_id', OLD.requirement_id, 'title', OLD.title) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'requirement_id', NEW.requirement_id, 'title', NEW.title) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_document_trail_delete AFTER DELETE ON subsidies_document
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_document', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requirement_id', OLD.requirement_id, 'title', OLD.title) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_document', id, 'found', NULL, json_object('id', subsidies_document.id, 'application_id', subsidies_document.application_id, 'requirement_id', subsidies_document.requirement_id, 'title', subsidies_document.title), NULL, '', '', 'migration', '', ''
FROM subsidies_document ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_document_trail ON subsidies_document""",
                    """DROP TRIGGER IF EXISTS subsidies_document_trail_truncate ON subsidies_document""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_document_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_document_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_document_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_documentversion",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_documentversion_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_documentversion
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_documentversion_trail_truncate BEFORE TRUNCATE ON subsidies_documentversion
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_documentversion', id, 'found', NULL, trail_row(to_jsonb(subsidies_documentversion), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_documentversion ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_documentversion_trail_insert AFTER INSERT ON subsidies_documentversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentversion', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'document_id', NEW.document_id, 'number', NEW."number", 'file', NEW.file, 'name', NEW.name, 'content_type', NEW.content_type, 'size', NEW.size, 'sha256', NEW.sha256, 'received_on', NEW.received_on, 'was_scanned', NEW.was_scanned, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_documentversion_trail_update AFTER UPDATE ON subsidies_documentversion
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentversion', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'document_id', OLD.document_id, 'number', OLD."number", 'file', OLD.file, 'name', OLD.name, 'content_type', OLD.content_type, 'size', OLD.size, 'sha256', OLD.sha256, 'received_on', OLD.received_on, 'was_scanned', OLD.was_scanned, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'document_id', NEW.document_id, 'number', NEW."number", 'file', NEW.file, 'name', NEW.name, 'content_type', NEW.content_type, 'size', NEW.size, 'sha256', NEW.sha256, 'received_on', NEW.received_on, 'was_scanned', NEW.was_scanned, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_documentversion_trail_delete AFTER DELETE ON subsidies_documentversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentversion', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'document_id', OLD.document_id, 'number', OLD."number", 'file', OLD.file, 'name', OLD.name, 'content_type', OLD.content_type, 'size', OLD.size, 'sha256', OLD.sha256, 'received_on', OLD.received_on, 'was_scanned', OLD.was_scanned, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentversion', id, 'found', NULL, json_object('id', subsidies_documentversion.id, 'document_id', subsidies_documentversion.document_id, 'number', subsidies_documentversion."number", 'file', subsidies_documentversion.file, 'name', subsidies_documentversion.name, 'content_type', subsidies_documentversion.content_type, 'size', subsidies_documentversion.size, 'sha256', subsidies_documentversion.sha256, 'received_on', subsidies_documentversion.received_on, 'was_scanned', subsidies_documentversion.was_scanned, 'actor_id', subsidies_documentversion.actor_id, 'recorded_at', subsidies_documentversion.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_documentversion ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail ON subsidies_documentversion""",
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail_truncate ON subsidies_documentversion""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_documentversion_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_documentact",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_documentact_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_documentact
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_documentact_trail_truncate BEFORE TRUNCATE ON subsidies_documentact
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_documentact', id, 'found', NULL, trail_row(to_jsonb(subsidies_documentact), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_documentact ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_documentact_trail_insert AFTER INSERT ON subsidies_documentact
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentact', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'document_id', NEW.document_id, 'kind', NEW.kind, 'reason', NEW.reason, 'requirement_id', NEW.requirement_id, 'other_id', NEW.other_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_documentact_trail_update AFTER UPDATE ON subsidies_documentact
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentact', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'document_id', OLD.document_id, 'kind', OLD.kind, 'reason', OLD.reason, 'requirement_id', OLD.requirement_id, 'other_id', OLD.other_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'document_id', NEW.document_id, 'kind', NEW.kind, 'reason', NEW.reason, 'requirement_id', NEW.requirement_id, 'other_id', NEW.other_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_documentact_trail_delete AFTER DELETE ON subsidies_documentact
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentact', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'document_id', OLD.document_id, 'kind', OLD.kind, 'reason', OLD.reason, 'requirement_id', OLD.requirement_id, 'other_id', OLD.other_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_documentact', id, 'found', NULL, json_object('id', subsidies_documentact.id, 'document_id', subsidies_documentact.document_id, 'kind', subsidies_documentact.kind, 'reason', subsidies_documentact.reason, 'requirement_id', subsidies_documentact.requirement_id, 'other_id', subsidies_documentact.other_id, 'actor_id', subsidies_documentact.actor_id, 'recorded_at', subsidies_documentact.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_documentact ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_documentact_trail ON subsidies_documentact""",
                    """DROP TRIGGER IF EXISTS subsidies_documentact_trail_truncate ON subsidies_documentact""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_documentact_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_documentact_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_documentact_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_criterion",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_criterion_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_criterion
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_criterion_trail_truncate BEFORE TRUNCATE ON subsidies_criterion
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_criterion', id, 'found', NULL, trail_row(to_jsonb(subsidies_criterion), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_criterion ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_criterion_trail_insert AFTER INSERT ON subsidies_criterion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_criterion', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'version_id', NEW.version_id, 'check_code', NEW.check_code, 'text', NEW."text", 'article', NEW.article, 'position', NEW.position, 'is_required', NEW.is_required) AS became); END""",
                    """CREATE TRIGGER subsidies_criterion_trail_update AFTER UPDATE ON subsidies_criterion
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_criterion', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'check_code', OLD.check_code, 'text', OLD."text", 'article', OLD.article, 'position', OLD.position, 'is_required', OLD.is_required) AS was,
json_object('id', NEW.id, 'version_id', NEW.version_id, 'check_code', NEW.check_code, 'text', NEW."text", 'article', NEW.article, 'position', NEW.position, 'is_required', NEW.is_required) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_criterion_trail_delete AFTER DELETE ON subsidies_criterion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_criterion', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'version_id', OLD.version_id, 'check_code', OLD.check_code, 'text', OLD."text", 'article', OLD.article, 'position', OLD.position, 'is_required', OLD.is_required) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_criterion', id, 'found', NULL, json_object('id', subsidies_criterion.id, 'version_id', subsidies_criterion.version_id, 'check_code', subsidies_criterion.check_code, 'text', subsidies_criterion."text", 'article', subsidies_criterion.article, 'position', subsidies_criterion.position, 'is_required', subsidies_criterion.is_required), NULL, '', '', 'migration', '', ''
FROM subsidies_criterion ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail ON subsidies_criterion""",
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail_truncate ON subsidies_criterion""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_criterion_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_judgement",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_judgement_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_judgement
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_judgement_trail_truncate BEFORE TRUNCATE ON subsidies_judgement
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_judgement', id, 'found', NULL, trail_row(to_jsonb(subsidies_judgement), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_judgement ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_judgement_trail_insert AFTER INSERT ON subsidies_judgement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_judgement', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'criterion_id', NEW.criterion_id, 'outcome', NEW.outcome, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'judged_at', NEW.judged_at) AS became); END""",
                    """CREATE TRIGGER subsidies_judgement_trail_update AFTER UPDATE ON subsidies_judgement
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_judgement', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'criterion_id', OLD.criterion_id, 'outcome', OLD.outcome, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'judged_at', OLD.judged_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'criterion_id', NEW.criterion_id, 'outcome', NEW.outcome, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'judged_at', NEW.judged_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_judgement_trail_delete AFTER DELETE ON subsidies_judgement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_judgement', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'criterion_id', OLD.criterion_id, 'outcome', OLD.outcome, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'judged_at', OLD.judged_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_judgement', id, 'found', NULL, json_object('id', subsidies_judgement.id, 'application_id', subsidies_judgement.application_id, 'criterion_id', subsidies_judgement.criterion_id, 'outcome', subsidies_judgement.outcome, 'reason', subsidies_judgement.reason, 'actor_id', subsidies_judgement.actor_id, 'judged_at', subsidies_judgement.judged_at), NULL, '', '', 'migration', '', ''
FROM subsidies_judgement ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail ON subsidies_judgement""",
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail_truncate ON subsidies_judgement""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_judgement_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_advice",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_advice_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_advice
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_advice_trail_truncate BEFORE TRUNCATE ON subsidies_advice
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_advice', id, 'found', NULL, trail_row(to_jsonb(subsidies_advice), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_advice ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_advice_trail_insert AFTER INSERT ON subsidies_advice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'adviser', NEW.adviser, 'question', NEW.question, 'asked_on', NEW.asked_on, 'due_on', NEW.due_on, 'received_on', NEW.received_on, 'answer', NEW.answer, 'reported_on', NEW.reported_on) AS became); END""",
                    """CREATE TRIGGER subsidies_advice_trail_update AFTER UPDATE ON subsidies_advice
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'adviser', OLD.adviser, 'question', OLD.question, 'asked_on', OLD.asked_on, 'due_on', OLD.due_on, 'received_on', OLD.received_on, 'answer', OLD.answer, 'reported_on', OLD.reported_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'adviser', NEW.adviser, 'question', NEW.question, 'asked_on', NEW.asked_on, 'due_on', NEW.due_on, 'received_on', NEW.received_on, 'answer', NEW.answer, 'reported_on', NEW.reported_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_advice_trail_delete AFTER DELETE ON subsidies_advice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'adviser', OLD.adviser, 'question', OLD.question, 'asked_on', OLD.asked_on, 'due_on', OLD.due_on, 'received_on', OLD.received_on, 'answer', OLD.answer, 'reported_on', OLD.reported_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_advice', id, 'found', NULL, json_object('id', subsidies_advice.id, 'application_id', subsidies_advice.application_id, 'adviser', subsidies_advice.adviser, 'question', subsidies_advice.question, 'asked_on', subsidies_advice.asked_on, 'due_on', subsidies_advice.due_on, 'received_on', subsidies_advice.received_on, 'answer', subsidies_advice.answer, 'reported_on', subsidies_advice.reported_on), NULL, '', '', 'migration', '', ''
FROM subsidies_advice ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail ON subsidies_advice""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail_truncate ON subsidies_advice""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_advice_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_hearing_not_met",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_hearing_not_met_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_hearing_not_met
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_hearing_not_met_trail_truncate BEFORE TRUNCATE ON subsidies_hearing_not_met
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_hearing_not_met', id, 'found', NULL, trail_row(to_jsonb(subsidies_hearing_not_met), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_hearing_not_met ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_not_met_trail_insert AFTER INSERT ON subsidies_hearing_not_met
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing_not_met', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'hearing_id', NEW.hearing_id, 'obligationcheck_id', NEW.obligationcheck_id) AS became); END""",
                    """CREATE TRIGGER subsidies_hearing_not_met_trail_update AFTER UPDATE ON subsidies_hearing_not_met
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing_not_met', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'hearing_id', OLD.hearing_id, 'obligationcheck_id', OLD.obligationcheck_id) AS was,
json_object('id', NEW.id, 'hearing_id', NEW.hearing_id, 'obligationcheck_id', NEW.obligationcheck_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_hearing_not_met_trail_delete AFTER DELETE ON subsidies_hearing_not_met
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing_not_met', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'hearing_id', OLD.hearing_id, 'obligationcheck_id', OLD.obligationcheck_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing_not_met', id, 'found', NULL, json_object('id', subsidies_hearing_not_met.id, 'hearing_id', subsidies_hearing_not_met.hearing_id, 'obligationcheck_id', subsidies_hearing_not_met.obligationcheck_id), NULL, '', '', 'migration', '', ''
FROM subsidies_hearing_not_met ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail ON subsidies_hearing_not_met""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail_truncate ON subsidies_hearing_not_met""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_hearing",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_hearing_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_hearing
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_hearing_trail_truncate BEFORE TRUNCATE ON subsidies_hearing
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_hearing', id, 'found', NULL, trail_row(to_jsonb(subsidies_hearing), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_hearing ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_trail_insert AFTER INSERT ON subsidies_hearing
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'invited_on', NEW.invited_on, 'due_on', NEW.due_on, 'intention', NEW.intention, 'received_on', NEW.received_on, 'view', NEW.view, 'document_id', NEW.document_id) AS became); END""",
                    """CREATE TRIGGER subsidies_hearing_trail_update AFTER UPDATE ON subsidies_hearing
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'invited_on', OLD.invited_on, 'due_on', OLD.due_on, 'intention', OLD.intention, 'received_on', OLD.received_on, 'view', OLD.view, 'document_id', OLD.document_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'invited_on', NEW.invited_on, 'due_on', NEW.due_on, 'intention', NEW.intention, 'received_on', NEW.received_on, 'view', NEW.view, 'document_id', NEW.document_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_hearing_trail_delete AFTER DELETE ON subsidies_hearing
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'invited_on', OLD.invited_on, 'due_on', OLD.due_on, 'intention', OLD.intention, 'received_on', OLD.received_on, 'view', OLD.view, 'document_id', OLD.document_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing', id, 'found', NULL, json_object('id', subsidies_hearing.id, 'application_id', subsidies_hearing.application_id, 'invited_on', subsidies_hearing.invited_on, 'due_on', subsidies_hearing.due_on, 'intention', subsidies_hearing.intention, 'received_on', subsidies_hearing.received_on, 'view', subsidies_hearing.view, 'document_id', subsidies_hearing.document_id), NULL, '', '', 'migration', '', ''
FROM subsidies_hearing ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail ON subsidies_hearing""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail_truncate ON subsidies_hearing""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_hearingwaiver",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_hearingwaiver_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_hearingwaiver
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_hearingwaiver_trail_truncate BEFORE TRUNCATE ON subsidies_hearingwaiver
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_hearingwaiver', id, 'found', NULL, trail_row(to_jsonb(subsidies_hearingwaiver), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_hearingwaiver ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearingwaiver_trail_insert AFTER INSERT ON subsidies_hearingwaiver
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearingwaiver', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'exception', NEW.exception, 'explanation', NEW.explanation, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_hearingwaiver_trail_update AFTER UPDATE ON subsidies_hearingwaiver
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearingwaiver', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'exception', OLD.exception, 'explanation', OLD.explanation, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'exception', NEW.exception, 'explanation', NEW.explanation, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_hearingwaiver_trail_delete AFTER DELETE ON subsidies_hearingwaiver
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearingwaiver', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'exception', OLD.exception, 'explanation', OLD.explanation, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearingwaiver', id, 'found', NULL, json_object('id', subsidies_hearingwaiver.id, 'application_id', subsidies_hearingwaiver.application_id, 'exception', subsidies_hearingwaiver.exception, 'explanation', subsidies_hearingwaiver.explanation, 'recorded_at', subsidies_hearingwaiver.recorded_at, 'actor_id', subsidies_hearingwaiver.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_hearingwaiver ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail ON subsidies_hearingwaiver""",
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail_truncate ON subsidies_hearingwaiver""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearingwaiver_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_deminimislimit",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_deminimislimit_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_deminimislimit
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_deminimislimit_trail_truncate BEFORE TRUNCATE ON subsidies_deminimislimit
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_deminimislimit', id, 'found', NULL, trail_row(to_jsonb(subsidies_deminimislimit), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_deminimislimit ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_deminimislimit_trail_insert AFTER INSERT ON subsidies_deminimislimit
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_deminimislimit', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'amount', NEW.amount, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_deminimislimit_trail_update AFTER UPDATE ON subsidies_deminimislimit
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_deminimislimit', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'amount', OLD.amount, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'amount', NEW.amount, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_deminimislimit_trail_delete AFTER DELETE ON subsidies_deminimislimit
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_deminimislimit', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'amount', OLD.amount, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_deminimislimit', id, 'found', NULL, json_object('id', subsidies_deminimislimit.id, 'valid_from', subsidies_deminimislimit.valid_from, 'amount', subsidies_deminimislimit.amount, 'source', subsidies_deminimislimit.source, 'is_confirmed', subsidies_deminimislimit.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_deminimislimit ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail ON subsidies_deminimislimit""",
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail_truncate ON subsidies_deminimislimit""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_deminimislimit_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_bankfile",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_bankfile_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_bankfile
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_bankfile_trail_truncate BEFORE TRUNCATE ON subsidies_bankfile
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_bankfile', id, 'found', NULL, trail_row(to_jsonb(subsidies_bankfile), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_bankfile ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bankfile_trail_insert AFTER INSERT ON subsidies_bankfile
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bankfile', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result) AS became); END""",
                    """CREATE TRIGGER subsidies_bankfile_trail_update AFTER UPDATE ON subsidies_bankfile
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bankfile', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_bankfile_trail_delete AFTER DELETE ON subsidies_bankfile
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bankfile', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bankfile', id, 'found', NULL, json_object('id', subsidies_bankfile.id, 'file', subsidies_bankfile.file, 'file_name', subsidies_bankfile.file_name, 'sha256', subsidies_bankfile.sha256, 'uploaded_by_id', subsidies_bankfile.uploaded_by_id, 'uploaded_at', subsidies_bankfile.uploaded_at, 'closed_at', subsidies_bankfile.closed_at, 'is_discarded', subsidies_bankfile.is_discarded, 'columns', subsidies_bankfile.columns, 'result', subsidies_bankfile.result), NULL, '', '', 'migration', '', ''
FROM subsidies_bankfile ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail ON subsidies_bankfile""",
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail_truncate ON subsidies_bankfile""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_bookyearproposal",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_bookyearproposal_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_bookyearproposal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_bookyearproposal_trail_truncate BEFORE TRUNCATE ON subsidies_bookyearproposal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_bookyearproposal', id, 'found', NULL, trail_row(to_jsonb(subsidies_bookyearproposal), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearproposal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearproposal_trail_insert AFTER INSERT ON subsidies_bookyearproposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearproposal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'year', NEW.year, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'closes', NEW.closes, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_bookyearproposal_trail_update AFTER UPDATE ON subsidies_bookyearproposal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearproposal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'year', OLD.year, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'closes', OLD.closes, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'year', NEW.year, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'closes', NEW.closes, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_bookyearproposal_trail_delete AFTER DELETE ON subsidies_bookyearproposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearproposal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'year', OLD.year, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'closes', OLD.closes, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearproposal', id, 'found', NULL, json_object('id', subsidies_bookyearproposal.id, 'year', subsidies_bookyearproposal.year, 'first_day', subsidies_bookyearproposal.first_day, 'last_day', subsidies_bookyearproposal.last_day, 'closes', subsidies_bookyearproposal.closes, 'reason', subsidies_bookyearproposal.reason, 'actor_id', subsidies_bookyearproposal.actor_id, 'recorded_at', subsidies_bookyearproposal.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearproposal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail ON subsidies_bookyearproposal""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail_truncate ON subsidies_bookyearproposal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_bookyearanswer",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_bookyearanswer_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_bookyearanswer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_bookyearanswer_trail_truncate BEFORE TRUNCATE ON subsidies_bookyearanswer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_bookyearanswer', id, 'found', NULL, trail_row(to_jsonb(subsidies_bookyearanswer), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearanswer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearanswer_trail_insert AFTER INSERT ON subsidies_bookyearanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearanswer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_bookyearanswer_trail_update AFTER UPDATE ON subsidies_bookyearanswer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearanswer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_bookyearanswer_trail_delete AFTER DELETE ON subsidies_bookyearanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearanswer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearanswer', id, 'found', NULL, json_object('id', subsidies_bookyearanswer.id, 'proposal_id', subsidies_bookyearanswer.proposal_id, 'is_confirmed', subsidies_bookyearanswer.is_confirmed, 'reason', subsidies_bookyearanswer.reason, 'actor_id', subsidies_bookyearanswer.actor_id, 'recorded_at', subsidies_bookyearanswer.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearanswer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail ON subsidies_bookyearanswer""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail_truncate ON subsidies_bookyearanswer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_bookyearbalance",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_bookyearbalance_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_bookyearbalance
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_bookyearbalance_trail_truncate BEFORE TRUNCATE ON subsidies_bookyearbalance
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_bookyearbalance', id, 'found', NULL, trail_row(to_jsonb(subsidies_bookyearbalance), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearbalance ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearbalance_trail_insert AFTER INSERT ON subsidies_bookyearbalance
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearbalance', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'answer_id', NEW.answer_id, 'share_id', NEW.share_id, 'committed', NEW.committed, 'paid', NEW.paid, 'came_back', NEW.came_back) AS became); END""",
                    """CREATE TRIGGER subsidies_bookyearbalance_trail_update AFTER UPDATE ON subsidies_bookyearbalance
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearbalance', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'answer_id', OLD.answer_id, 'share_id', OLD.share_id, 'committed', OLD.committed, 'paid', OLD.paid, 'came_back', OLD.came_back) AS was,
json_object('id', NEW.id, 'answer_id', NEW.answer_id, 'share_id', NEW.share_id, 'committed', NEW.committed, 'paid', NEW.paid, 'came_back', NEW.came_back) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_bookyearbalance_trail_delete AFTER DELETE ON subsidies_bookyearbalance
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearbalance', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'answer_id', OLD.answer_id, 'share_id', OLD.share_id, 'committed', OLD.committed, 'paid', OLD.paid, 'came_back', OLD.came_back) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearbalance', id, 'found', NULL, json_object('id', subsidies_bookyearbalance.id, 'answer_id', subsidies_bookyearbalance.answer_id, 'share_id', subsidies_bookyearbalance.share_id, 'committed', subsidies_bookyearbalance.committed, 'paid', subsidies_bookyearbalance.paid, 'came_back', subsidies_bookyearbalance.came_back), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearbalance ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail ON subsidies_bookyearbalance""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail_truncate ON subsidies_bookyearbalance""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_completionrequest",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_completionrequest_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_completionrequest
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_truncate BEFORE TRUNCATE ON subsidies_completionrequest
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_completionrequest', id, 'found', NULL, trail_row(to_jsonb(subsidies_completionrequest), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_completionrequest ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_completionrequest_trail_insert AFTER INSERT ON subsidies_completionrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'requested_on', NEW.requested_on, 'due_on', NEW.due_on, 'missing', NEW.missing, 'completed_on', NEW.completed_on, 'partly_received_on', NEW.partly_received_on, 'remark', NEW.remark, 'still_missing', NEW.still_missing, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_update AFTER UPDATE ON subsidies_completionrequest
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requested_on', OLD.requested_on, 'due_on', OLD.due_on, 'missing', OLD.missing, 'completed_on', OLD.completed_on, 'partly_received_on', OLD.partly_received_on, 'remark', OLD.remark, 'still_missing', OLD.still_missing, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'requested_on', NEW.requested_on, 'due_on', NEW.due_on, 'missing', NEW.missing, 'completed_on', NEW.completed_on, 'partly_received_on', NEW.partly_received_on, 'remark', NEW.remark, 'still_missing', NEW.still_missing, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_delete AFTER DELETE ON subsidies_completionrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requested_on', OLD.requested_on, 'due_on', OLD.due_on, 'missing', OLD.missing, 'completed_on', OLD.completed_on, 'partly_received_on', OLD.partly_received_on, 'remark', OLD.remark, 'still_missing', OLD.still_missing, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', id, 'found', NULL, json_object('id', subsidies_completionrequest.id, 'application_id', subsidies_completionrequest.application_id, 'requested_on', subsidies_completionrequest.requested_on, 'due_on', subsidies_completionrequest.due_on, 'missing', subsidies_completionrequest.missing, 'completed_on', subsidies_completionrequest.completed_on, 'partly_received_on', subsidies_completionrequest.partly_received_on, 'remark', subsidies_completionrequest.remark, 'still_missing', subsidies_completionrequest.still_missing, 'actor_id', subsidies_completionrequest.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_completionrequest ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail ON subsidies_completionrequest""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_truncate ON subsidies_completionrequest""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_suspension",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_suspension_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_suspension_trail_truncate BEFORE TRUNCATE ON subsidies_suspension
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_suspension', id, 'found', NULL, trail_row(to_jsonb(subsidies_suspension), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_suspension ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_trail_insert AFTER INSERT ON subsidies_suspension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'ends_with', NEW.ends_with, 'expected_by', NEW.expected_by, 'reason', NEW.reason, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_suspension_trail_update AFTER UPDATE ON subsidies_suspension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'ends_with', OLD.ends_with, 'expected_by', OLD.expected_by, 'reason', OLD.reason, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'ends_with', NEW.ends_with, 'expected_by', NEW.expected_by, 'reason', NEW.reason, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_suspension_trail_delete AFTER DELETE ON subsidies_suspension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'ends_with', OLD.ends_with, 'expected_by', OLD.expected_by, 'reason', OLD.reason, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', id, 'found', NULL, json_object('id', subsidies_suspension.id, 'application_id', subsidies_suspension.application_id, 'kind', subsidies_suspension.kind, 'starts_on', subsidies_suspension.starts_on, 'ends_on', subsidies_suspension.ends_on, 'ends_with', subsidies_suspension.ends_with, 'expected_by', subsidies_suspension.expected_by, 'reason', subsidies_suspension.reason, 'document_id', subsidies_suspension.document_id, 'actor_id', subsidies_suspension.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_suspension ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail ON subsidies_suspension""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_truncate ON subsidies_suspension""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_termextension",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_termextension_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_termextension
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_termextension_trail_truncate BEFORE TRUNCATE ON subsidies_termextension
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_termextension', id, 'found', NULL, trail_row(to_jsonb(subsidies_termextension), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_termextension ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_termextension_trail_insert AFTER INSERT ON subsidies_termextension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'ground', NEW.ground, 'article', NEW.article, 'announced_on', NEW.announced_on, 'weeks', NEW.weeks, 'named_day', NEW.named_day, 'reason', NEW.reason, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_termextension_trail_update AFTER UPDATE ON subsidies_termextension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'ground', OLD.ground, 'article', OLD.article, 'announced_on', OLD.announced_on, 'weeks', OLD.weeks, 'named_day', OLD.named_day, 'reason', OLD.reason, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'ground', NEW.ground, 'article', NEW.article, 'announced_on', NEW.announced_on, 'weeks', NEW.weeks, 'named_day', NEW.named_day, 'reason', NEW.reason, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_termextension_trail_delete AFTER DELETE ON subsidies_termextension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'ground', OLD.ground, 'article', OLD.article, 'announced_on', OLD.announced_on, 'weeks', OLD.weeks, 'named_day', OLD.named_day, 'reason', OLD.reason, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_termextension', id, 'found', NULL, json_object('id', subsidies_termextension.id, 'application_id', subsidies_termextension.application_id, 'kind', subsidies_termextension.kind, 'ground', subsidies_termextension.ground, 'article', subsidies_termextension.article, 'announced_on', subsidies_termextension.announced_on, 'weeks', subsidies_termextension.weeks, 'named_day', subsidies_termextension.named_day, 'reason', subsidies_termextension.reason, 'actor_id', subsidies_termextension.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_termextension ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail ON subsidies_termextension""",
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail_truncate ON subsidies_termextension""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_termextension_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_defaultnotice",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_defaultnotice_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_defaultnotice
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_defaultnotice_trail_truncate BEFORE TRUNCATE ON subsidies_defaultnotice
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_defaultnotice', id, 'found', NULL, trail_row(to_jsonb(subsidies_defaultnotice), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_defaultnotice ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_defaultnotice_trail_insert AFTER INSERT ON subsidies_defaultnotice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'channel', NEW.channel, 'sender', NEW.sender, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_defaultnotice_trail_update AFTER UPDATE ON subsidies_defaultnotice
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'channel', OLD.channel, 'sender', OLD.sender, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'channel', NEW.channel, 'sender', NEW.sender, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_defaultnotice_trail_delete AFTER DELETE ON subsidies_defaultnotice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'channel', OLD.channel, 'sender', OLD.sender, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_defaultnotice', id, 'found', NULL, json_object('id', subsidies_defaultnotice.id, 'application_id', subsidies_defaultnotice.application_id, 'received_on', subsidies_defaultnotice.received_on, 'channel', subsidies_defaultnotice.channel, 'sender', subsidies_defaultnotice.sender, 'actor_id', subsidies_defaultnotice.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_defaultnotice ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail ON subsidies_defaultnotice""",
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail_truncate ON subsidies_defaultnotice""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_defaultnotice_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_extrafreeday",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_extrafreeday_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_extrafreeday
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_extrafreeday_trail_truncate BEFORE TRUNCATE ON subsidies_extrafreeday
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_extrafreeday', id, 'found', NULL, trail_row(to_jsonb(subsidies_extrafreeday), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_extrafreeday ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_extrafreeday_trail_insert AFTER INSERT ON subsidies_extrafreeday
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extrafreeday', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'day', NEW.day, 'decree', NEW.decree, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_extrafreeday_trail_update AFTER UPDATE ON subsidies_extrafreeday
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extrafreeday', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'day', OLD.day, 'decree', OLD.decree, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'day', NEW.day, 'decree', NEW.decree, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_extrafreeday_trail_delete AFTER DELETE ON subsidies_extrafreeday
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extrafreeday', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'day', OLD.day, 'decree', OLD.decree, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extrafreeday', id, 'found', NULL, json_object('id', subsidies_extrafreeday.id, 'day', subsidies_extrafreeday.day, 'decree', subsidies_extrafreeday.decree, 'source', subsidies_extrafreeday.source, 'is_confirmed', subsidies_extrafreeday.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_extrafreeday ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail ON subsidies_extrafreeday""",
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail_truncate ON subsidies_extrafreeday""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_extrafreeday_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_penaltyrate",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_penaltyrate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_penaltyrate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_penaltyrate_trail_truncate BEFORE TRUNCATE ON subsidies_penaltyrate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_penaltyrate', id, 'found', NULL, trail_row(to_jsonb(subsidies_penaltyrate), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltyrate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltyrate_trail_insert AFTER INSERT ON subsidies_penaltyrate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltyrate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'first_days', NEW.first_days, 'second_days', NEW.second_days, 'further_days', NEW.further_days, 'maximum', NEW.maximum, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_penaltyrate_trail_update AFTER UPDATE ON subsidies_penaltyrate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltyrate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'first_days', OLD.first_days, 'second_days', OLD.second_days, 'further_days', OLD.further_days, 'maximum', OLD.maximum, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'first_days', NEW.first_days, 'second_days', NEW.second_days, 'further_days', NEW.further_days, 'maximum', NEW.maximum, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_penaltyrate_trail_delete AFTER DELETE ON subsidies_penaltyrate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltyrate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'first_days', OLD.first_days, 'second_days', OLD.second_days, 'further_days', OLD.further_days, 'maximum', OLD.maximum, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltyrate', id, 'found', NULL, json_object('id', subsidies_penaltyrate.id, 'valid_from', subsidies_penaltyrate.valid_from, 'first_days', subsidies_penaltyrate.first_days, 'second_days', subsidies_penaltyrate.second_days, 'further_days', subsidies_penaltyrate.further_days, 'maximum', subsidies_penaltyrate.maximum, 'source', subsidies_penaltyrate.source, 'is_confirmed', subsidies_penaltyrate.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltyrate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail ON subsidies_penaltyrate""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail_truncate ON subsidies_penaltyrate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltyrate_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_mandate",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_mandate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_mandate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_mandate_trail_truncate BEFORE TRUNCATE ON subsidies_mandate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_mandate', id, 'found', NULL, trail_row(to_jsonb(subsidies_mandate), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_mandate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_mandate_trail_insert AFTER INSERT ON subsidies_mandate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'scheme_id', NEW.scheme_id, 'kind', NEW.kind, 'max_amount', NEW.max_amount, 'function', NEW.function, 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'reference', NEW.reference) AS became); END""",
                    """CREATE TRIGGER subsidies_mandate_trail_update AFTER UPDATE ON subsidies_mandate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'scheme_id', OLD.scheme_id, 'kind', OLD.kind, 'max_amount', OLD.max_amount, 'function', OLD.function, 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'reference', OLD.reference) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'scheme_id', NEW.scheme_id, 'kind', NEW.kind, 'max_amount', NEW.max_amount, 'function', NEW.function, 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'reference', NEW.reference) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_mandate_trail_delete AFTER DELETE ON subsidies_mandate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'scheme_id', OLD.scheme_id, 'kind', OLD.kind, 'max_amount', OLD.max_amount, 'function', OLD.function, 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'reference', OLD.reference) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_mandate', id, 'found', NULL, json_object('id', subsidies_mandate.id, 'user_id', subsidies_mandate.user_id, 'scheme_id', subsidies_mandate.scheme_id, 'kind', subsidies_mandate.kind, 'max_amount', subsidies_mandate.max_amount, 'function', subsidies_mandate.function, 'valid_from', subsidies_mandate.valid_from, 'valid_until', subsidies_mandate.valid_until, 'reference', subsidies_mandate.reference), NULL, '', '', 'migration', '', ''
FROM subsidies_mandate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail ON subsidies_mandate""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail_truncate ON subsidies_mandate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_mandate_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_refusalground",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_refusalground_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_refusalground
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_refusalground_trail_truncate BEFORE TRUNCATE ON subsidies_refusalground
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_refusalground', id, 'found', NULL, trail_row(to_jsonb(subsidies_refusalground), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_refusalground ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_refusalground_trail_insert AFTER INSERT ON subsidies_refusalground
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'article', NEW.article, 'text', NEW."text", 'used_for', NEW.used_for, 'needs_hearing', NEW.needs_hearing, 'weighed_by', NEW.weighed_by, 'plain', NEW.plain, 'is_active', NEW.is_active, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_refusalground_trail_update AFTER UPDATE ON subsidies_refusalground
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'article', OLD.article, 'text', OLD."text", 'used_for', OLD.used_for, 'needs_hearing', OLD.needs_hearing, 'weighed_by', OLD.weighed_by, 'plain', OLD.plain, 'is_active', OLD.is_active, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'article', NEW.article, 'text', NEW."text", 'used_for', NEW.used_for, 'needs_hearing', NEW.needs_hearing, 'weighed_by', NEW.weighed_by, 'plain', NEW.plain, 'is_active', NEW.is_active, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_refusalground_trail_delete AFTER DELETE ON subsidies_refusalground
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'article', OLD.article, 'text', OLD."text", 'used_for', OLD.used_for, 'needs_hearing', OLD.needs_hearing, 'weighed_by', OLD.weighed_by, 'plain', OLD.plain, 'is_active', OLD.is_active, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_refusalground', id, 'found', NULL, json_object('id', subsidies_refusalground.id, 'code', subsidies_refusalground.code, 'article', subsidies_refusalground.article, 'text', subsidies_refusalground."text", 'used_for', subsidies_refusalground.used_for, 'needs_hearing', subsidies_refusalground.needs_hearing, 'weighed_by', subsidies_refusalground.weighed_by, 'plain', subsidies_refusalground.plain, 'is_active', subsidies_refusalground.is_active, 'is_confirmed', subsidies_refusalground.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_refusalground ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail ON subsidies_refusalground""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail_truncate ON subsidies_refusalground""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_refusalground_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposal_grounds",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposal_grounds_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposal_grounds
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposal_grounds_trail_truncate BEFORE TRUNCATE ON subsidies_proposal_grounds
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposal_grounds', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposal_grounds), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal_grounds ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_grounds_trail_insert AFTER INSERT ON subsidies_proposal_grounds
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_grounds', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'refusalground_id', NEW.refusalground_id) AS became); END""",
                    """CREATE TRIGGER subsidies_proposal_grounds_trail_update AFTER UPDATE ON subsidies_proposal_grounds
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_grounds', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'refusalground_id', OLD.refusalground_id) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'refusalground_id', NEW.refusalground_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposal_grounds_trail_delete AFTER DELETE ON subsidies_proposal_grounds
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_grounds', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'refusalground_id', OLD.refusalground_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_grounds', id, 'found', NULL, json_object('id', subsidies_proposal_grounds.id, 'proposal_id', subsidies_proposal_grounds.proposal_id, 'refusalground_id', subsidies_proposal_grounds.refusalground_id), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal_grounds ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail ON subsidies_proposal_grounds""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail_truncate ON subsidies_proposal_grounds""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_grounds_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposal_not_met",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposal_not_met_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposal_not_met
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposal_not_met_trail_truncate BEFORE TRUNCATE ON subsidies_proposal_not_met
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposal_not_met', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposal_not_met), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal_not_met ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_not_met_trail_insert AFTER INSERT ON subsidies_proposal_not_met
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_not_met', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'obligationcheck_id', NEW.obligationcheck_id) AS became); END""",
                    """CREATE TRIGGER subsidies_proposal_not_met_trail_update AFTER UPDATE ON subsidies_proposal_not_met
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_not_met', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'obligationcheck_id', OLD.obligationcheck_id) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'obligationcheck_id', NEW.obligationcheck_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposal_not_met_trail_delete AFTER DELETE ON subsidies_proposal_not_met
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_not_met', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'obligationcheck_id', OLD.obligationcheck_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_not_met', id, 'found', NULL, json_object('id', subsidies_proposal_not_met.id, 'proposal_id', subsidies_proposal_not_met.proposal_id, 'obligationcheck_id', subsidies_proposal_not_met.obligationcheck_id), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal_not_met ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail ON subsidies_proposal_not_met""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail_truncate ON subsidies_proposal_not_met""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposal",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposal_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposal_trail_truncate BEFORE TRUNCATE ON subsidies_proposal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposal', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposal), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_trail_insert AFTER INSERT ON subsidies_proposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'reason', NEW.reason, 'division', NEW.division, 'obligations', NEW.obligations, 'deviations', NEW.deviations, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'closing_remark', NEW.closing_remark, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id) AS became); END""",
                    """CREATE TRIGGER subsidies_proposal_trail_update AFTER UPDATE ON subsidies_proposal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'reason', OLD.reason, 'division', OLD.division, 'obligations', OLD.obligations, 'deviations', OLD.deviations, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'closing_remark', OLD.closing_remark, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'reason', NEW.reason, 'division', NEW.division, 'obligations', NEW.obligations, 'deviations', NEW.deviations, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'closing_remark', NEW.closing_remark, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposal_trail_delete AFTER DELETE ON subsidies_proposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'reason', OLD.reason, 'division', OLD.division, 'obligations', OLD.obligations, 'deviations', OLD.deviations, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'closing_remark', OLD.closing_remark, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', id, 'found', NULL, json_object('id', subsidies_proposal.id, 'application_id', subsidies_proposal.application_id, 'kind', subsidies_proposal.kind, 'amount', subsidies_proposal.amount, 'reason', subsidies_proposal.reason, 'division', subsidies_proposal.division, 'obligations', subsidies_proposal.obligations, 'deviations', subsidies_proposal.deviations, 'proposed_by_id', subsidies_proposal.proposed_by_id, 'proposed_at', subsidies_proposal.proposed_at, 'state', subsidies_proposal.state, 'closing_remark', subsidies_proposal.closing_remark, 'closed_at', subsidies_proposal.closed_at, 'closed_by_id', subsidies_proposal.closed_by_id), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail ON subsidies_proposal""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_truncate ON subsidies_proposal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposalterms",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposalterms_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposalterms
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_truncate BEFORE TRUNCATE ON subsidies_proposalterms
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposalterms', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposalterms), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposalterms ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposalterms_trail_insert AFTER INSERT ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'settlement_basis', NEW.settlement_basis, 'works_on', NEW.works_on, 'weighing', NEW.weighing, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became); END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_update AFTER UPDATE ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'settlement_basis', OLD.settlement_basis, 'works_on', OLD.works_on, 'weighing', OLD.weighing, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'settlement_basis', NEW.settlement_basis, 'works_on', NEW.works_on, 'weighing', NEW.weighing, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_delete AFTER DELETE ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'settlement_basis', OLD.settlement_basis, 'works_on', OLD.works_on, 'weighing', OLD.weighing, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', id, 'found', NULL, json_object('id', subsidies_proposalterms.id, 'proposal_id', subsidies_proposalterms.proposal_id, 'activities', subsidies_proposalterms.activities, 'activities_from', subsidies_proposalterms.activities_from, 'activities_until', subsidies_proposalterms.activities_until, 'advances', subsidies_proposalterms.advances, 'reserved_for', subsidies_proposalterms.reserved_for, 'award_article', subsidies_proposalterms.award_article, 'criteria', subsidies_proposalterms.criteria, 'ground_articles', subsidies_proposalterms.ground_articles, 'settlement_basis', subsidies_proposalterms.settlement_basis, 'works_on', subsidies_proposalterms.works_on, 'weighing', subsidies_proposalterms.weighing, 'view_answer', subsidies_proposalterms.view_answer, 'advice_answer', subsidies_proposalterms.advice_answer), NULL, '', '', 'migration', '', ''
FROM subsidies_proposalterms ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail ON subsidies_proposalterms""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_truncate ON subsidies_proposalterms""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_decision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_decision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_decision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_decision_trail_truncate BEFORE TRUNCATE ON subsidies_decision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_decision', id, 'found', NULL, trail_row(to_jsonb(subsidies_decision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_decision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_trail_insert AFTER INSERT ON subsidies_decision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'proposal_id', NEW.proposal_id, 'kind', NEW.kind, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reason', NEW.reason, 'mandate_id', NEW.mandate_id, 'proposed_by_id', NEW.proposed_by_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_decision_trail_update AFTER UPDATE ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'proposal_id', OLD.proposal_id, 'kind', OLD.kind, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reason', OLD.reason, 'mandate_id', OLD.mandate_id, 'proposed_by_id', OLD.proposed_by_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'proposal_id', NEW.proposal_id, 'kind', NEW.kind, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reason', NEW.reason, 'mandate_id', NEW.mandate_id, 'proposed_by_id', NEW.proposed_by_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_decision_trail_delete AFTER DELETE ON subsidies_decision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'proposal_id', OLD.proposal_id, 'kind', OLD.kind, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reason', OLD.reason, 'mandate_id', OLD.mandate_id, 'proposed_by_id', OLD.proposed_by_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', id, 'found', NULL, json_object('id', subsidies_decision.id, 'application_id', subsidies_decision.application_id, 'proposal_id', subsidies_decision.proposal_id, 'kind', subsidies_decision.kind, 'amount', subsidies_decision.amount, 'decided_on', subsidies_decision.decided_on, 'reason', subsidies_decision.reason, 'mandate_id', subsidies_decision.mandate_id, 'proposed_by_id', subsidies_decision.proposed_by_id, 'actor_id', subsidies_decision.actor_id, 'recorded_at', subsidies_decision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_decision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail ON subsidies_decision""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_truncate ON subsidies_decision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_undonedecision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_undonedecision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_undonedecision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_undonedecision_trail_truncate BEFORE TRUNCATE ON subsidies_undonedecision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_undonedecision', id, 'found', NULL, trail_row(to_jsonb(subsidies_undonedecision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_undonedecision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undonedecision_trail_insert AFTER INSERT ON subsidies_undonedecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undonedecision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_undonedecision_trail_update AFTER UPDATE ON subsidies_undonedecision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undonedecision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_undonedecision_trail_delete AFTER DELETE ON subsidies_undonedecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undonedecision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undonedecision', id, 'found', NULL, json_object('id', subsidies_undonedecision.id, 'decision_id', subsidies_undonedecision.decision_id, 'reason', subsidies_undonedecision.reason, 'actor_id', subsidies_undonedecision.actor_id, 'recorded_at', subsidies_undonedecision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_undonedecision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail ON subsidies_undonedecision""",
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail_truncate ON subsidies_undonedecision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_decisionbasis",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_decisionbasis_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_decisionbasis
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_decisionbasis_trail_truncate BEFORE TRUNCATE ON subsidies_decisionbasis
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_decisionbasis', id, 'found', NULL, trail_row(to_jsonb(subsidies_decisionbasis), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_decisionbasis ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decisionbasis_trail_insert AFTER INSERT ON subsidies_decisionbasis
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decisionbasis', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'room', NEW.room, 'data', NEW.data, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_decisionbasis_trail_update AFTER UPDATE ON subsidies_decisionbasis
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decisionbasis', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'room', OLD.room, 'data', OLD.data, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'room', NEW.room, 'data', NEW.data, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_decisionbasis_trail_delete AFTER DELETE ON subsidies_decisionbasis
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decisionbasis', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'room', OLD.room, 'data', OLD.data, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decisionbasis', id, 'found', NULL, json_object('id', subsidies_decisionbasis.id, 'decision_id', subsidies_decisionbasis.decision_id, 'room', subsidies_decisionbasis.room, 'data', subsidies_decisionbasis.data, 'recorded_at', subsidies_decisionbasis.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_decisionbasis ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail ON subsidies_decisionbasis""",
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail_truncate ON subsidies_decisionbasis""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decisionbasis_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_forwarding",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_forwarding_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_forwarding
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_forwarding_trail_truncate BEFORE TRUNCATE ON subsidies_forwarding
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_forwarding', id, 'found', NULL, trail_row(to_jsonb(subsidies_forwarding), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_forwarding ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_forwarding_trail_insert AFTER INSERT ON subsidies_forwarding
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_forwarding', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'forwarded_on', NEW.forwarded_on, 'forwarded_to', NEW.forwarded_to, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_forwarding_trail_update AFTER UPDATE ON subsidies_forwarding
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_forwarding', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'forwarded_on', OLD.forwarded_on, 'forwarded_to', OLD.forwarded_to, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'forwarded_on', NEW.forwarded_on, 'forwarded_to', NEW.forwarded_to, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_forwarding_trail_delete AFTER DELETE ON subsidies_forwarding
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_forwarding', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'forwarded_on', OLD.forwarded_on, 'forwarded_to', OLD.forwarded_to, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_forwarding', id, 'found', NULL, json_object('id', subsidies_forwarding.id, 'application_id', subsidies_forwarding.application_id, 'received_on', subsidies_forwarding.received_on, 'forwarded_on', subsidies_forwarding.forwarded_on, 'forwarded_to', subsidies_forwarding.forwarded_to, 'reason', subsidies_forwarding.reason, 'actor_id', subsidies_forwarding.actor_id, 'recorded_at', subsidies_forwarding.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_forwarding ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail ON subsidies_forwarding""",
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail_truncate ON subsidies_forwarding""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_representative",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_representative_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_representative
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_representative_trail_truncate BEFORE TRUNCATE ON subsidies_representative
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_representative', id, 'found', NULL, trail_row(to_jsonb(subsidies_representative), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_representative ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_representative_trail_insert AFTER INSERT ON subsidies_representative
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_representative', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'address', NEW.address, 'email', NEW.email, 'proxy_id', NEW.proxy_id, 'no_proxy_reason', NEW.no_proxy_reason, 'has_ended', NEW.has_ended, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_representative_trail_update AFTER UPDATE ON subsidies_representative
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_representative', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'address', OLD.address, 'email', OLD.email, 'proxy_id', OLD.proxy_id, 'no_proxy_reason', OLD.no_proxy_reason, 'has_ended', OLD.has_ended, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'address', NEW.address, 'email', NEW.email, 'proxy_id', NEW.proxy_id, 'no_proxy_reason', NEW.no_proxy_reason, 'has_ended', NEW.has_ended, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_representative_trail_delete AFTER DELETE ON subsidies_representative
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_representative', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'address', OLD.address, 'email', OLD.email, 'proxy_id', OLD.proxy_id, 'no_proxy_reason', OLD.no_proxy_reason, 'has_ended', OLD.has_ended, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_representative', id, 'found', NULL, json_object('id', subsidies_representative.id, 'application_id', subsidies_representative.application_id, 'name', subsidies_representative.name, 'address', subsidies_representative.address, 'email', subsidies_representative.email, 'proxy_id', subsidies_representative.proxy_id, 'no_proxy_reason', subsidies_representative.no_proxy_reason, 'has_ended', subsidies_representative.has_ended, 'actor_id', subsidies_representative.actor_id, 'recorded_at', subsidies_representative.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_representative ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail ON subsidies_representative""",
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail_truncate ON subsidies_representative""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_caseanswer",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_caseanswer_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_caseanswer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_caseanswer_trail_truncate BEFORE TRUNCATE ON subsidies_caseanswer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_caseanswer', id, 'found', NULL, trail_row(to_jsonb(subsidies_caseanswer), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_caseanswer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseanswer_trail_insert AFTER INSERT ON subsidies_caseanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseanswer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'question', NEW.question, 'answer', NEW.answer, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'answered_at', NEW.answered_at) AS became); END""",
                    """CREATE TRIGGER subsidies_caseanswer_trail_update AFTER UPDATE ON subsidies_caseanswer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseanswer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'question', OLD.question, 'answer', OLD.answer, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'answered_at', OLD.answered_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'question', NEW.question, 'answer', NEW.answer, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'answered_at', NEW.answered_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_caseanswer_trail_delete AFTER DELETE ON subsidies_caseanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseanswer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'question', OLD.question, 'answer', OLD.answer, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'answered_at', OLD.answered_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_caseanswer', id, 'found', NULL, json_object('id', subsidies_caseanswer.id, 'application_id', subsidies_caseanswer.application_id, 'question', subsidies_caseanswer.question, 'answer', subsidies_caseanswer.answer, 'reason', subsidies_caseanswer.reason, 'actor_id', subsidies_caseanswer.actor_id, 'answered_at', subsidies_caseanswer.answered_at), NULL, '', '', 'migration', '', ''
FROM subsidies_caseanswer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail ON subsidies_caseanswer""",
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail_truncate ON subsidies_caseanswer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_caseanswer_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_repeatof",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_repeatof_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_repeatof
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_repeatof_trail_truncate BEFORE TRUNCATE ON subsidies_repeatof
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_repeatof', id, 'found', NULL, trail_row(to_jsonb(subsidies_repeatof), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_repeatof ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_repeatof_trail_insert AFTER INSERT ON subsidies_repeatof
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_repeatof', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'earlier_id', NEW.earlier_id, 'new_facts', NEW.new_facts, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_repeatof_trail_update AFTER UPDATE ON subsidies_repeatof
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_repeatof', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'earlier_id', OLD.earlier_id, 'new_facts', OLD.new_facts, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'earlier_id', NEW.earlier_id, 'new_facts', NEW.new_facts, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_repeatof_trail_delete AFTER DELETE ON subsidies_repeatof
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_repeatof', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'earlier_id', OLD.earlier_id, 'new_facts', OLD.new_facts, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_repeatof', id, 'found', NULL, json_object('id', subsidies_repeatof.id, 'application_id', subsidies_repeatof.application_id, 'earlier_id', subsidies_repeatof.earlier_id, 'new_facts', subsidies_repeatof.new_facts, 'actor_id', subsidies_repeatof.actor_id, 'recorded_at', subsidies_repeatof.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_repeatof ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail ON subsidies_repeatof""",
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail_truncate ON subsidies_repeatof""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_repeatof_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_interest",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_interest_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_interest
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_interest_trail_truncate BEFORE TRUNCATE ON subsidies_interest
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_interest', id, 'found', NULL, trail_row(to_jsonb(subsidies_interest), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_interest ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_interest_trail_insert AFTER INSERT ON subsidies_interest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_interest', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'actor_id', NEW.actor_id, 'has_interest', NEW.has_interest, 'explanation', NEW.explanation, 'declared_at', NEW.declared_at) AS became); END""",
                    """CREATE TRIGGER subsidies_interest_trail_update AFTER UPDATE ON subsidies_interest
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_interest', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'actor_id', OLD.actor_id, 'has_interest', OLD.has_interest, 'explanation', OLD.explanation, 'declared_at', OLD.declared_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'actor_id', NEW.actor_id, 'has_interest', NEW.has_interest, 'explanation', NEW.explanation, 'declared_at', NEW.declared_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_interest_trail_delete AFTER DELETE ON subsidies_interest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_interest', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'actor_id', OLD.actor_id, 'has_interest', OLD.has_interest, 'explanation', OLD.explanation, 'declared_at', OLD.declared_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_interest', id, 'found', NULL, json_object('id', subsidies_interest.id, 'application_id', subsidies_interest.application_id, 'actor_id', subsidies_interest.actor_id, 'has_interest', subsidies_interest.has_interest, 'explanation', subsidies_interest.explanation, 'declared_at', subsidies_interest.declared_at), NULL, '', '', 'migration', '', ''
FROM subsidies_interest ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail ON subsidies_interest""",
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail_truncate ON subsidies_interest""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_interest_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_undertaking",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_undertaking_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_undertaking
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_undertaking_trail_truncate BEFORE TRUNCATE ON subsidies_undertaking
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_undertaking', id, 'found', NULL, trail_row(to_jsonb(subsidies_undertaking), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_undertaking ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undertaking_trail_insert AFTER INSERT ON subsidies_undertaking
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertaking', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'name', NEW.name, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER subsidies_undertaking_trail_update AFTER UPDATE ON subsidies_undertaking
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertaking', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'name', NEW.name, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_undertaking_trail_delete AFTER DELETE ON subsidies_undertaking
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertaking', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertaking', id, 'found', NULL, json_object('id', subsidies_undertaking.id, 'name', subsidies_undertaking.name, 'source', subsidies_undertaking.source), NULL, '', '', 'migration', '', ''
FROM subsidies_undertaking ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail ON subsidies_undertaking""",
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail_truncate ON subsidies_undertaking""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_undertaking_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_undertakingmember",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_undertakingmember_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_undertakingmember
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_undertakingmember_trail_truncate BEFORE TRUNCATE ON subsidies_undertakingmember
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_undertakingmember', id, 'found', NULL, trail_row(to_jsonb(subsidies_undertakingmember), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_undertakingmember ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undertakingmember_trail_insert AFTER INSERT ON subsidies_undertakingmember
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertakingmember', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'undertaking_id', NEW.undertaking_id, 'organisation_id', NEW.organisation_id) AS became); END""",
                    """CREATE TRIGGER subsidies_undertakingmember_trail_update AFTER UPDATE ON subsidies_undertakingmember
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertakingmember', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'undertaking_id', OLD.undertaking_id, 'organisation_id', OLD.organisation_id) AS was,
json_object('id', NEW.id, 'undertaking_id', NEW.undertaking_id, 'organisation_id', NEW.organisation_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_undertakingmember_trail_delete AFTER DELETE ON subsidies_undertakingmember
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertakingmember', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'undertaking_id', OLD.undertaking_id, 'organisation_id', OLD.organisation_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undertakingmember', id, 'found', NULL, json_object('id', subsidies_undertakingmember.id, 'undertaking_id', subsidies_undertakingmember.undertaking_id, 'organisation_id', subsidies_undertakingmember.organisation_id), NULL, '', '', 'migration', '', ''
FROM subsidies_undertakingmember ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail ON subsidies_undertakingmember""",
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail_truncate ON subsidies_undertakingmember""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_undertakingmember_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_applicationimport",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_applicationimport_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_applicationimport
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_truncate BEFORE TRUNCATE ON subsidies_applicationimport
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_applicationimport', id, 'found', NULL, trail_row(to_jsonb(subsidies_applicationimport), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_applicationimport ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicationimport_trail_insert AFTER INSERT ON subsidies_applicationimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result, 'undone_at', NEW.undone_at, 'undone_by_id', NEW.undone_by_id, 'undo_reason', NEW.undo_reason, 'decider_id', NEW.decider_id) AS became); END""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_update AFTER UPDATE ON subsidies_applicationimport
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result, 'undone_at', OLD.undone_at, 'undone_by_id', OLD.undone_by_id, 'undo_reason', OLD.undo_reason, 'decider_id', OLD.decider_id) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result, 'undone_at', NEW.undone_at, 'undone_by_id', NEW.undone_by_id, 'undo_reason', NEW.undo_reason, 'decider_id', NEW.decider_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_delete AFTER DELETE ON subsidies_applicationimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result, 'undone_at', OLD.undone_at, 'undone_by_id', OLD.undone_by_id, 'undo_reason', OLD.undo_reason, 'decider_id', OLD.decider_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', id, 'found', NULL, json_object('id', subsidies_applicationimport.id, 'file', subsidies_applicationimport.file, 'file_name', subsidies_applicationimport.file_name, 'sha256', subsidies_applicationimport.sha256, 'uploaded_by_id', subsidies_applicationimport.uploaded_by_id, 'uploaded_at', subsidies_applicationimport.uploaded_at, 'closed_at', subsidies_applicationimport.closed_at, 'is_discarded', subsidies_applicationimport.is_discarded, 'columns', subsidies_applicationimport.columns, 'result', subsidies_applicationimport.result, 'undone_at', subsidies_applicationimport.undone_at, 'undone_by_id', subsidies_applicationimport.undone_by_id, 'undo_reason', subsidies_applicationimport.undo_reason, 'decider_id', subsidies_applicationimport.decider_id), NULL, '', '', 'migration', '', ''
FROM subsidies_applicationimport ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail ON subsidies_applicationimport""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_truncate ON subsidies_applicationimport""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_importedcase",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_importedcase_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_importedcase
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_importedcase_trail_truncate BEFORE TRUNCATE ON subsidies_importedcase
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_importedcase', id, 'found', NULL, trail_row(to_jsonb(subsidies_importedcase), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_importedcase ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_importedcase_trail_insert AFTER INSERT ON subsidies_importedcase
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_importedcase', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'upload_id', NEW.upload_id, 'application_id', NEW.application_id, 'row', NEW.row) AS became); END""",
                    """CREATE TRIGGER subsidies_importedcase_trail_update AFTER UPDATE ON subsidies_importedcase
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_importedcase', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'upload_id', OLD.upload_id, 'application_id', OLD.application_id, 'row', OLD.row) AS was,
json_object('id', NEW.id, 'upload_id', NEW.upload_id, 'application_id', NEW.application_id, 'row', NEW.row) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_importedcase_trail_delete AFTER DELETE ON subsidies_importedcase
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_importedcase', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'upload_id', OLD.upload_id, 'application_id', OLD.application_id, 'row', OLD.row) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_importedcase', id, 'found', NULL, json_object('id', subsidies_importedcase.id, 'upload_id', subsidies_importedcase.upload_id, 'application_id', subsidies_importedcase.application_id, 'row', subsidies_importedcase.row), NULL, '', '', 'migration', '', ''
FROM subsidies_importedcase ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_importedcase_trail ON subsidies_importedcase""",
                    """DROP TRIGGER IF EXISTS subsidies_importedcase_trail_truncate ON subsidies_importedcase""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_importedcase_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_importedcase_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_importedcase_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_moneystep",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_moneystep_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_moneystep_trail_truncate BEFORE TRUNCATE ON subsidies_moneystep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_moneystep', id, 'found', NULL, trail_row(to_jsonb(subsidies_moneystep), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_moneystep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_trail_insert AFTER INSERT ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'ended_because', NEW.ended_because, 'basis', NEW.basis, 'set_off_with_id', NEW.set_off_with_id, 'charge_id', NEW.charge_id, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on) AS became); END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_update AFTER UPDATE ON subsidies_moneystep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'ended_because', OLD.ended_because, 'basis', OLD.basis, 'set_off_with_id', OLD.set_off_with_id, 'charge_id', OLD.charge_id, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'ended_because', NEW.ended_because, 'basis', NEW.basis, 'set_off_with_id', NEW.set_off_with_id, 'charge_id', NEW.charge_id, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_delete AFTER DELETE ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'ended_because', OLD.ended_because, 'basis', OLD.basis, 'set_off_with_id', OLD.set_off_with_id, 'charge_id', OLD.charge_id, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', id, 'found', NULL, json_object('id', subsidies_moneystep.id, 'application_id', subsidies_moneystep.application_id, 'kind', subsidies_moneystep.kind, 'amount', subsidies_moneystep.amount, 'cost', subsidies_moneystep.cost, 'reason', subsidies_moneystep.reason, 'weighing', subsidies_moneystep.weighing, 'ended_because', subsidies_moneystep.ended_because, 'basis', subsidies_moneystep.basis, 'set_off_with_id', subsidies_moneystep.set_off_with_id, 'charge_id', subsidies_moneystep.charge_id, 'is_without_interest', subsidies_moneystep.is_without_interest, 'state', subsidies_moneystep.state, 'proposed_by_id', subsidies_moneystep.proposed_by_id, 'proposed_at', subsidies_moneystep.proposed_at, 'decided_on', subsidies_moneystep.decided_on, 'until', subsidies_moneystep.until, 'mandate_id', subsidies_moneystep.mandate_id, 'closed_by_id', subsidies_moneystep.closed_by_id, 'closed_at', subsidies_moneystep.closed_at, 'closing_remark', subsidies_moneystep.closing_remark, 'ended_on', subsidies_moneystep.ended_on), NULL, '', '', 'migration', '', ''
FROM subsidies_moneystep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail ON subsidies_moneystep""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_truncate ON subsidies_moneystep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_instalment",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_instalment_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_instalment
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_instalment_trail_truncate BEFORE TRUNCATE ON subsidies_instalment
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_instalment', id, 'found', NULL, trail_row(to_jsonb(subsidies_instalment), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_instalment ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_instalment_trail_insert AFTER INSERT ON subsidies_instalment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_instalment', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'step_id', NEW.step_id, 'due_on', NEW.due_on, 'amount', NEW.amount) AS became); END""",
                    """CREATE TRIGGER subsidies_instalment_trail_update AFTER UPDATE ON subsidies_instalment
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_instalment', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'step_id', OLD.step_id, 'due_on', OLD.due_on, 'amount', OLD.amount) AS was,
json_object('id', NEW.id, 'step_id', NEW.step_id, 'due_on', NEW.due_on, 'amount', NEW.amount) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_instalment_trail_delete AFTER DELETE ON subsidies_instalment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_instalment', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'step_id', OLD.step_id, 'due_on', OLD.due_on, 'amount', OLD.amount) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_instalment', id, 'found', NULL, json_object('id', subsidies_instalment.id, 'step_id', subsidies_instalment.step_id, 'due_on', subsidies_instalment.due_on, 'amount', subsidies_instalment.amount), NULL, '', '', 'migration', '', ''
FROM subsidies_instalment ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail ON subsidies_instalment""",
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail_truncate ON subsidies_instalment""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_moneyfigure",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_moneyfigure_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_moneyfigure
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_moneyfigure_trail_truncate BEFORE TRUNCATE ON subsidies_moneyfigure
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_moneyfigure', id, 'found', NULL, trail_row(to_jsonb(subsidies_moneyfigure), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_moneyfigure ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneyfigure_trail_insert AFTER INSERT ON subsidies_moneyfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneyfigure', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'valid_from', NEW.valid_from, 'value', NEW.value, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_moneyfigure_trail_update AFTER UPDATE ON subsidies_moneyfigure
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneyfigure', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'valid_from', OLD.valid_from, 'value', OLD.value, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'valid_from', NEW.valid_from, 'value', NEW.value, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_moneyfigure_trail_delete AFTER DELETE ON subsidies_moneyfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneyfigure', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'valid_from', OLD.valid_from, 'value', OLD.value, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneyfigure', id, 'found', NULL, json_object('id', subsidies_moneyfigure.id, 'code', subsidies_moneyfigure.code, 'valid_from', subsidies_moneyfigure.valid_from, 'value', subsidies_moneyfigure.value, 'source', subsidies_moneyfigure.source, 'is_confirmed', subsidies_moneyfigure.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_moneyfigure ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail ON subsidies_moneyfigure""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail_truncate ON subsidies_moneyfigure""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objection",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objection_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objection
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objection_trail_truncate BEFORE TRUNCATE ON subsidies_objection
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objection', id, 'found', NULL, trail_row(to_jsonb(subsidies_objection), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objection ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_trail_insert AFTER INSERT ON subsidies_objection
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'objector', NEW.objector, 'grounds', NEW.grounds, 'received_on', NEW.received_on, 'channel', NEW.channel, 'posted_on', NEW.posted_on, 'elsewhere_on', NEW.elsewhere_on, 'has_committee', NEW.has_committee, 'interest', NEW.interest, 'premature', NEW.premature, 'asks_costs', NEW.asks_costs, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objection_trail_update AFTER UPDATE ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'objector', OLD.objector, 'grounds', OLD.grounds, 'received_on', OLD.received_on, 'channel', OLD.channel, 'posted_on', OLD.posted_on, 'elsewhere_on', OLD.elsewhere_on, 'has_committee', OLD.has_committee, 'interest', OLD.interest, 'premature', OLD.premature, 'asks_costs', OLD.asks_costs, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'objector', NEW.objector, 'grounds', NEW.grounds, 'received_on', NEW.received_on, 'channel', NEW.channel, 'posted_on', NEW.posted_on, 'elsewhere_on', NEW.elsewhere_on, 'has_committee', NEW.has_committee, 'interest', NEW.interest, 'premature', NEW.premature, 'asks_costs', NEW.asks_costs, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objection_trail_delete AFTER DELETE ON subsidies_objection
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'objector', OLD.objector, 'grounds', OLD.grounds, 'received_on', OLD.received_on, 'channel', OLD.channel, 'posted_on', OLD.posted_on, 'elsewhere_on', OLD.elsewhere_on, 'has_committee', OLD.has_committee, 'interest', OLD.interest, 'premature', OLD.premature, 'asks_costs', OLD.asks_costs, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', id, 'found', NULL, json_object('id', subsidies_objection.id, 'application_id', subsidies_objection.application_id, 'decision_id', subsidies_objection.decision_id, 'objector', subsidies_objection.objector, 'grounds', subsidies_objection.grounds, 'received_on', subsidies_objection.received_on, 'channel', subsidies_objection.channel, 'posted_on', subsidies_objection.posted_on, 'elsewhere_on', subsidies_objection.elsewhere_on, 'has_committee', subsidies_objection.has_committee, 'interest', subsidies_objection.interest, 'premature', subsidies_objection.premature, 'asks_costs', subsidies_objection.asks_costs, 'document_id', subsidies_objection.document_id, 'actor_id', subsidies_objection.actor_id, 'recorded_at', subsidies_objection.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objection ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail ON subsidies_objection""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_truncate ON subsidies_objection""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objectionstep_heard_by",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objectionstep_heard_by
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail_truncate BEFORE TRUNCATE ON subsidies_objectionstep_heard_by
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objectionstep_heard_by', id, 'found', NULL, trail_row(to_jsonb(subsidies_objectionstep_heard_by), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep_heard_by ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail_insert AFTER INSERT ON subsidies_objectionstep_heard_by
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep_heard_by', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'objectionstep_id', NEW.objectionstep_id, 'user_id', NEW.user_id) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail_update AFTER UPDATE ON subsidies_objectionstep_heard_by
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep_heard_by', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objectionstep_id', OLD.objectionstep_id, 'user_id', OLD.user_id) AS was,
json_object('id', NEW.id, 'objectionstep_id', NEW.objectionstep_id, 'user_id', NEW.user_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail_delete AFTER DELETE ON subsidies_objectionstep_heard_by
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep_heard_by', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objectionstep_id', OLD.objectionstep_id, 'user_id', OLD.user_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep_heard_by', id, 'found', NULL, json_object('id', subsidies_objectionstep_heard_by.id, 'objectionstep_id', subsidies_objectionstep_heard_by.objectionstep_id, 'user_id', subsidies_objectionstep_heard_by.user_id), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep_heard_by ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail ON subsidies_objectionstep_heard_by""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail_truncate ON subsidies_objectionstep_heard_by""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objectionstep",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objectionstep_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objectionstep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_truncate BEFORE TRUNCATE ON subsidies_objectionstep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objectionstep', id, 'found', NULL, trail_row(to_jsonb(subsidies_objectionstep), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_trail_insert AFTER INSERT ON subsidies_objectionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'objection_id', NEW.objection_id, 'kind', NEW.kind, 'done_on', NEW.done_on, 'due_on', NEW.due_on, 'weeks', NEW.weeks, 'ground', NEW.ground, 'text', NEW."text", 'place', NEW.place, 'number', NEW."number", 'chair_id', NEW.chair_id, 'chair_name', NEW.chair_name, 'consent', NEW.consent, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_update AFTER UPDATE ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'objection_id', OLD.objection_id, 'kind', OLD.kind, 'done_on', OLD.done_on, 'due_on', OLD.due_on, 'weeks', OLD.weeks, 'ground', OLD.ground, 'text', OLD."text", 'place', OLD.place, 'number', OLD."number", 'chair_id', OLD.chair_id, 'chair_name', OLD.chair_name, 'consent', OLD.consent, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'objection_id', NEW.objection_id, 'kind', NEW.kind, 'done_on', NEW.done_on, 'due_on', NEW.due_on, 'weeks', NEW.weeks, 'ground', NEW.ground, 'text', NEW."text", 'place', NEW.place, 'number', NEW."number", 'chair_id', NEW.chair_id, 'chair_name', NEW.chair_name, 'consent', NEW.consent, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_delete AFTER DELETE ON subsidies_objectionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'objection_id', OLD.objection_id, 'kind', OLD.kind, 'done_on', OLD.done_on, 'due_on', OLD.due_on, 'weeks', OLD.weeks, 'ground', OLD.ground, 'text', OLD."text", 'place', OLD.place, 'number', OLD."number", 'chair_id', OLD.chair_id, 'chair_name', OLD.chair_name, 'consent', OLD.consent, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', id, 'found', NULL, json_object('id', subsidies_objectionstep.id, 'application_id', subsidies_objectionstep.application_id, 'objection_id', subsidies_objectionstep.objection_id, 'kind', subsidies_objectionstep.kind, 'done_on', subsidies_objectionstep.done_on, 'due_on', subsidies_objectionstep.due_on, 'weeks', subsidies_objectionstep.weeks, 'ground', subsidies_objectionstep.ground, 'text', subsidies_objectionstep."text", 'place', subsidies_objectionstep.place, 'number', subsidies_objectionstep."number", 'chair_id', subsidies_objectionstep.chair_id, 'chair_name', subsidies_objectionstep.chair_name, 'consent', subsidies_objectionstep.consent, 'document_id', subsidies_objectionstep.document_id, 'actor_id', subsidies_objectionstep.actor_id, 'recorded_at', subsidies_objectionstep.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail ON subsidies_objectionstep""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_truncate ON subsidies_objectionstep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objectionterms",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objectionterms_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objectionterms
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objectionterms_trail_truncate BEFORE TRUNCATE ON subsidies_objectionterms
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objectionterms', id, 'found', NULL, trail_row(to_jsonb(subsidies_objectionterms), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionterms ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionterms_trail_insert AFTER INSERT ON subsidies_objectionterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'objection_id', NEW.objection_id, 'outcome', NEW.outcome, 'ground', NEW.ground, 'late_excuse', NEW.late_excuse, 'advice', NEW.advice, 'costs', NEW.costs, 'costs_reason', NEW.costs_reason, 'rest_reason', NEW.rest_reason) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionterms_trail_update AFTER UPDATE ON subsidies_objectionterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'objection_id', OLD.objection_id, 'outcome', OLD.outcome, 'ground', OLD.ground, 'late_excuse', OLD.late_excuse, 'advice', OLD.advice, 'costs', OLD.costs, 'costs_reason', OLD.costs_reason, 'rest_reason', OLD.rest_reason) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'objection_id', NEW.objection_id, 'outcome', NEW.outcome, 'ground', NEW.ground, 'late_excuse', NEW.late_excuse, 'advice', NEW.advice, 'costs', NEW.costs, 'costs_reason', NEW.costs_reason, 'rest_reason', NEW.rest_reason) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionterms_trail_delete AFTER DELETE ON subsidies_objectionterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'objection_id', OLD.objection_id, 'outcome', OLD.outcome, 'ground', OLD.ground, 'late_excuse', OLD.late_excuse, 'advice', OLD.advice, 'costs', OLD.costs, 'costs_reason', OLD.costs_reason, 'rest_reason', OLD.rest_reason) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', id, 'found', NULL, json_object('id', subsidies_objectionterms.id, 'proposal_id', subsidies_objectionterms.proposal_id, 'objection_id', subsidies_objectionterms.objection_id, 'outcome', subsidies_objectionterms.outcome, 'ground', subsidies_objectionterms.ground, 'late_excuse', subsidies_objectionterms.late_excuse, 'advice', subsidies_objectionterms.advice, 'costs', subsidies_objectionterms.costs, 'costs_reason', subsidies_objectionterms.costs_reason, 'rest_reason', subsidies_objectionterms.rest_reason), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionterms ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail ON subsidies_objectionterms""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail_truncate ON subsidies_objectionterms""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_penaltydecision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_penaltydecision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_penaltydecision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_truncate BEFORE TRUNCATE ON subsidies_penaltydecision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_penaltydecision', id, 'found', NULL, trail_row(to_jsonb(subsidies_penaltydecision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltydecision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltydecision_trail_insert AFTER INSERT ON subsidies_penaltydecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'notice_id', NEW.notice_id, 'on_objection_id', NEW.on_objection_id, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'days', NEW.days, 'amount', NEW.amount, 'applicants', NEW.applicants, 'ground', NEW.ground, 'reason', NEW.reason, 'decided_on', NEW.decided_on, 'mandate_id', NEW.mandate_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_update AFTER UPDATE ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'notice_id', OLD.notice_id, 'on_objection_id', OLD.on_objection_id, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'days', OLD.days, 'amount', OLD.amount, 'applicants', OLD.applicants, 'ground', OLD.ground, 'reason', OLD.reason, 'decided_on', OLD.decided_on, 'mandate_id', OLD.mandate_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'notice_id', NEW.notice_id, 'on_objection_id', NEW.on_objection_id, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'days', NEW.days, 'amount', NEW.amount, 'applicants', NEW.applicants, 'ground', NEW.ground, 'reason', NEW.reason, 'decided_on', NEW.decided_on, 'mandate_id', NEW.mandate_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_delete AFTER DELETE ON subsidies_penaltydecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'notice_id', OLD.notice_id, 'on_objection_id', OLD.on_objection_id, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'days', OLD.days, 'amount', OLD.amount, 'applicants', OLD.applicants, 'ground', OLD.ground, 'reason', OLD.reason, 'decided_on', OLD.decided_on, 'mandate_id', OLD.mandate_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', id, 'found', NULL, json_object('id', subsidies_penaltydecision.id, 'application_id', subsidies_penaltydecision.application_id, 'notice_id', subsidies_penaltydecision.notice_id, 'on_objection_id', subsidies_penaltydecision.on_objection_id, 'first_day', subsidies_penaltydecision.first_day, 'last_day', subsidies_penaltydecision.last_day, 'days', subsidies_penaltydecision.days, 'amount', subsidies_penaltydecision.amount, 'applicants', subsidies_penaltydecision.applicants, 'ground', subsidies_penaltydecision.ground, 'reason', subsidies_penaltydecision.reason, 'decided_on', subsidies_penaltydecision.decided_on, 'mandate_id', subsidies_penaltydecision.mandate_id, 'actor_id', subsidies_penaltydecision.actor_id, 'recorded_at', subsidies_penaltydecision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltydecision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail ON subsidies_penaltydecision""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_truncate ON subsidies_penaltydecision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_settlementrequest",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_settlementrequest_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_settlementrequest
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_settlementrequest_trail_truncate BEFORE TRUNCATE ON subsidies_settlementrequest
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_settlementrequest', id, 'found', NULL, trail_row(to_jsonb(subsidies_settlementrequest), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementrequest ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementrequest_trail_insert AFTER INSERT ON subsidies_settlementrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementrequest', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'asked_amount', NEW.asked_amount, 'realised_costs', NEW.realised_costs, 'report_id', NEW.report_id, 'statement_id', NEW.statement_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_settlementrequest_trail_update AFTER UPDATE ON subsidies_settlementrequest
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementrequest', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'asked_amount', OLD.asked_amount, 'realised_costs', OLD.realised_costs, 'report_id', OLD.report_id, 'statement_id', OLD.statement_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'asked_amount', NEW.asked_amount, 'realised_costs', NEW.realised_costs, 'report_id', NEW.report_id, 'statement_id', NEW.statement_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_settlementrequest_trail_delete AFTER DELETE ON subsidies_settlementrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementrequest', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'asked_amount', OLD.asked_amount, 'realised_costs', OLD.realised_costs, 'report_id', OLD.report_id, 'statement_id', OLD.statement_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementrequest', id, 'found', NULL, json_object('id', subsidies_settlementrequest.id, 'application_id', subsidies_settlementrequest.application_id, 'received_on', subsidies_settlementrequest.received_on, 'asked_amount', subsidies_settlementrequest.asked_amount, 'realised_costs', subsidies_settlementrequest.realised_costs, 'report_id', subsidies_settlementrequest.report_id, 'statement_id', subsidies_settlementrequest.statement_id, 'remark', subsidies_settlementrequest.remark, 'actor_id', subsidies_settlementrequest.actor_id, 'recorded_at', subsidies_settlementrequest.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementrequest ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail ON subsidies_settlementrequest""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail_truncate ON subsidies_settlementrequest""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_settlementreminder",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_settlementreminder_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_settlementreminder
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_settlementreminder_trail_truncate BEFORE TRUNCATE ON subsidies_settlementreminder
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_settlementreminder', id, 'found', NULL, trail_row(to_jsonb(subsidies_settlementreminder), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementreminder ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementreminder_trail_insert AFTER INSERT ON subsidies_settlementreminder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementreminder', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'asked_by', NEW.asked_by, 'reminded_on', NEW.reminded_on, 'weeks', NEW.weeks, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_settlementreminder_trail_update AFTER UPDATE ON subsidies_settlementreminder
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementreminder', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'asked_by', OLD.asked_by, 'reminded_on', OLD.reminded_on, 'weeks', OLD.weeks, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'asked_by', NEW.asked_by, 'reminded_on', NEW.reminded_on, 'weeks', NEW.weeks, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_settlementreminder_trail_delete AFTER DELETE ON subsidies_settlementreminder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementreminder', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'asked_by', OLD.asked_by, 'reminded_on', OLD.reminded_on, 'weeks', OLD.weeks, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementreminder', id, 'found', NULL, json_object('id', subsidies_settlementreminder.id, 'application_id', subsidies_settlementreminder.application_id, 'asked_by', subsidies_settlementreminder.asked_by, 'reminded_on', subsidies_settlementreminder.reminded_on, 'weeks', subsidies_settlementreminder.weeks, 'remark', subsidies_settlementreminder.remark, 'actor_id', subsidies_settlementreminder.actor_id, 'recorded_at', subsidies_settlementreminder.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementreminder ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail ON subsidies_settlementreminder""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail_truncate ON subsidies_settlementreminder""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_settlementcheck",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_settlementcheck_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_settlementcheck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_settlementcheck_trail_truncate BEFORE TRUNCATE ON subsidies_settlementcheck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_settlementcheck', id, 'found', NULL, trail_row(to_jsonb(subsidies_settlementcheck), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementcheck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementcheck_trail_insert AFTER INSERT ON subsidies_settlementcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementcheck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_settlementcheck_trail_update AFTER UPDATE ON subsidies_settlementcheck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementcheck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_settlementcheck_trail_delete AFTER DELETE ON subsidies_settlementcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementcheck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementcheck', id, 'found', NULL, json_object('id', subsidies_settlementcheck.id, 'proposal_id', subsidies_settlementcheck.proposal_id, 'remark', subsidies_settlementcheck.remark, 'actor_id', subsidies_settlementcheck.actor_id, 'recorded_at', subsidies_settlementcheck.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementcheck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail ON subsidies_settlementcheck""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail_truncate ON subsidies_settlementcheck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_lettertemplate",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_lettertemplate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_lettertemplate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_lettertemplate_trail_truncate BEFORE TRUNCATE ON subsidies_lettertemplate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_lettertemplate', id, 'found', NULL, trail_row(to_jsonb(subsidies_lettertemplate), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_lettertemplate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_lettertemplate_trail_insert AFTER INSERT ON subsidies_lettertemplate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lettertemplate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'kind', NEW.kind, 'scheme_id', NEW.scheme_id, 'subject', NEW.subject, 'body', NEW.body, 'file', NEW.file, 'sha256', NEW.sha256) AS became); END""",
                    """CREATE TRIGGER subsidies_lettertemplate_trail_update AFTER UPDATE ON subsidies_lettertemplate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lettertemplate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'scheme_id', OLD.scheme_id, 'subject', OLD.subject, 'body', OLD.body, 'file', OLD.file, 'sha256', OLD.sha256) AS was,
json_object('id', NEW.id, 'kind', NEW.kind, 'scheme_id', NEW.scheme_id, 'subject', NEW.subject, 'body', NEW.body, 'file', NEW.file, 'sha256', NEW.sha256) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_lettertemplate_trail_delete AFTER DELETE ON subsidies_lettertemplate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lettertemplate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'scheme_id', OLD.scheme_id, 'subject', OLD.subject, 'body', OLD.body, 'file', OLD.file, 'sha256', OLD.sha256) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lettertemplate', id, 'found', NULL, json_object('id', subsidies_lettertemplate.id, 'kind', subsidies_lettertemplate.kind, 'scheme_id', subsidies_lettertemplate.scheme_id, 'subject', subsidies_lettertemplate.subject, 'body', subsidies_lettertemplate.body, 'file', subsidies_lettertemplate.file, 'sha256', subsidies_lettertemplate.sha256), NULL, '', '', 'migration', '', ''
FROM subsidies_lettertemplate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail ON subsidies_lettertemplate""",
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail_truncate ON subsidies_lettertemplate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_lettertemplate_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_letterclause",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_letterclause_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_letterclause
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_letterclause_trail_truncate BEFORE TRUNCATE ON subsidies_letterclause
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_letterclause', id, 'found', NULL, trail_row(to_jsonb(subsidies_letterclause), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_letterclause ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letterclause_trail_insert AFTER INSERT ON subsidies_letterclause
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterclause', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'scheme_id', NEW.scheme_id, 'valid_from', NEW.valid_from, 'text', NEW."text", 'amount', NEW.amount, 'weeks', NEW.weeks, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_letterclause_trail_update AFTER UPDATE ON subsidies_letterclause
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterclause', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'scheme_id', OLD.scheme_id, 'valid_from', OLD.valid_from, 'text', OLD."text", 'amount', OLD.amount, 'weeks', OLD.weeks, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'scheme_id', NEW.scheme_id, 'valid_from', NEW.valid_from, 'text', NEW."text", 'amount', NEW.amount, 'weeks', NEW.weeks, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letterclause_trail_delete AFTER DELETE ON subsidies_letterclause
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterclause', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'scheme_id', OLD.scheme_id, 'valid_from', OLD.valid_from, 'text', OLD."text", 'amount', OLD.amount, 'weeks', OLD.weeks, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterclause', id, 'found', NULL, json_object('id', subsidies_letterclause.id, 'code', subsidies_letterclause.code, 'scheme_id', subsidies_letterclause.scheme_id, 'valid_from', subsidies_letterclause.valid_from, 'text', subsidies_letterclause."text", 'amount', subsidies_letterclause.amount, 'weeks', subsidies_letterclause.weeks, 'source', subsidies_letterclause.source, 'is_confirmed', subsidies_letterclause.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_letterclause ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail ON subsidies_letterclause""",
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail_truncate ON subsidies_letterclause""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_letterclause_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_letter",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_letter_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_letter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_letter_trail_truncate BEFORE TRUNCATE ON subsidies_letter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_letter', id, 'found', NULL, trail_row(to_jsonb(subsidies_letter), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_letter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_trail_insert AFTER INSERT ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'objection_step_id', NEW.objection_step_id, 'settlement_reminder_id', NEW.settlement_reminder_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'objection_step_id', OLD.objection_step_id, 'settlement_reminder_id', OLD.settlement_reminder_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'objection_step_id', NEW.objection_step_id, 'settlement_reminder_id', NEW.settlement_reminder_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'objection_step_id', OLD.objection_step_id, 'settlement_reminder_id', OLD.settlement_reminder_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'penalty_decision_id', subsidies_letter.penalty_decision_id, 'money_step_id', subsidies_letter.money_step_id, 'objection_step_id', subsidies_letter.objection_step_id, 'settlement_reminder_id', subsidies_letter.settlement_reminder_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'dated_on', subsidies_letter.dated_on, 'content', subsidies_letter.content, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
FROM subsidies_letter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail ON subsidies_letter""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_truncate ON subsidies_letter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_sentelsewhere",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_sentelsewhere_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_sentelsewhere
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_truncate BEFORE TRUNCATE ON subsidies_sentelsewhere
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_sentelsewhere', id, 'found', NULL, trail_row(to_jsonb(subsidies_sentelsewhere), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_sentelsewhere ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_insert AFTER INSERT ON subsidies_sentelsewhere
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'sent_on', NEW.sent_on, 'document_id', NEW.document_id, 'reason', NEW.reason, 'taken_over_from', NEW.taken_over_from, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_update AFTER UPDATE ON subsidies_sentelsewhere
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'sent_on', OLD.sent_on, 'document_id', OLD.document_id, 'reason', OLD.reason, 'taken_over_from', OLD.taken_over_from, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'sent_on', NEW.sent_on, 'document_id', NEW.document_id, 'reason', NEW.reason, 'taken_over_from', NEW.taken_over_from, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_sentelsewhere_trail_delete AFTER DELETE ON subsidies_sentelsewhere
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'sent_on', OLD.sent_on, 'document_id', OLD.document_id, 'reason', OLD.reason, 'taken_over_from', OLD.taken_over_from, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sentelsewhere', id, 'found', NULL, json_object('id', subsidies_sentelsewhere.id, 'application_id', subsidies_sentelsewhere.application_id, 'decision_id', subsidies_sentelsewhere.decision_id, 'completion_request_id', subsidies_sentelsewhere.completion_request_id, 'hearing_id', subsidies_sentelsewhere.hearing_id, 'suspension_id', subsidies_sentelsewhere.suspension_id, 'extension_id', subsidies_sentelsewhere.extension_id, 'sent_on', subsidies_sentelsewhere.sent_on, 'document_id', subsidies_sentelsewhere.document_id, 'reason', subsidies_sentelsewhere.reason, 'taken_over_from', subsidies_sentelsewhere.taken_over_from, 'recorded_at', subsidies_sentelsewhere.recorded_at, 'actor_id', subsidies_sentelsewhere.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_sentelsewhere ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail ON subsidies_sentelsewhere""",
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail_truncate ON subsidies_sentelsewhere""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_letterjob",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_letterjob_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_letterjob
FOR EACH ROW EXECUTE FUNCTION trail_record('id', 'attempts,heartbeat_at,queued_at,rows_done,token', '')""",
                    """CREATE TRIGGER subsidies_letterjob_trail_truncate BEFORE TRUNCATE ON subsidies_letterjob
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_letterjob', id, 'found', NULL, trail_row(to_jsonb(subsidies_letterjob), 'attempts,heartbeat_at,queued_at,rows_done,token', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_letterjob ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letterjob_trail_insert AFTER INSERT ON subsidies_letterjob
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterjob', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'kind', NEW.kind, 'letter_date', NEW.letter_date, 'date_reason', NEW.date_reason, 'case_numbers', NEW.case_numbers, 'filters', NEW.filters, 'file', NEW.file) AS became); END""",
                    """CREATE TRIGGER subsidies_letterjob_trail_update AFTER UPDATE ON subsidies_letterjob
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterjob', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'kind', OLD.kind, 'letter_date', OLD.letter_date, 'date_reason', OLD.date_reason, 'case_numbers', OLD.case_numbers, 'filters', OLD.filters, 'file', OLD.file) AS was,
json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'kind', NEW.kind, 'letter_date', NEW.letter_date, 'date_reason', NEW.date_reason, 'case_numbers', NEW.case_numbers, 'filters', NEW.filters, 'file', NEW.file) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letterjob_trail_delete AFTER DELETE ON subsidies_letterjob
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterjob', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'kind', OLD.kind, 'letter_date', OLD.letter_date, 'date_reason', OLD.date_reason, 'case_numbers', OLD.case_numbers, 'filters', OLD.filters, 'file', OLD.file) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letterjob', id, 'found', NULL, json_object('id', subsidies_letterjob.id, 'language', subsidies_letterjob.language, 'requested_by_id', subsidies_letterjob.requested_by_id, 'requested_at', subsidies_letterjob.requested_at, 'state', subsidies_letterjob.state, 'rows_total', subsidies_letterjob.rows_total, 'size', subsidies_letterjob.size, 'sha256', subsidies_letterjob.sha256, 'problem', subsidies_letterjob.problem, 'finished_at', subsidies_letterjob.finished_at, 'expires_at', subsidies_letterjob.expires_at, 'kind', subsidies_letterjob.kind, 'letter_date', subsidies_letterjob.letter_date, 'date_reason', subsidies_letterjob.date_reason, 'case_numbers', subsidies_letterjob.case_numbers, 'filters', subsidies_letterjob.filters, 'file', subsidies_letterjob.file), NULL, '', '', 'migration', '', ''
FROM subsidies_letterjob ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail ON subsidies_letterjob""",
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail_truncate ON subsidies_letterjob""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_letterjob_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_loanagreement",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_loanagreement_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_loanagreement
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_loanagreement_trail_truncate BEFORE TRUNCATE ON subsidies_loanagreement
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_loanagreement', id, 'found', NULL, trail_row(to_jsonb(subsidies_loanagreement), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_loanagreement ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreement_trail_insert AFTER INSERT ON subsidies_loanagreement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'signed_on', NEW.signed_on, 'document_id', NEW.document_id, 'trigger', NEW.trigger, 'source', NEW.source, 'first_due_on', NEW.first_due_on, 'months_after', NEW.months_after, 'instalments', NEW.instalments, 'months_between', NEW.months_between, 'latest_on', NEW.latest_on, 'interest', NEW.interest, 'remark', NEW.remark, 'needs_check', NEW.needs_check, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loanagreement_trail_update AFTER UPDATE ON subsidies_loanagreement
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'signed_on', OLD.signed_on, 'document_id', OLD.document_id, 'trigger', OLD.trigger, 'source', OLD.source, 'first_due_on', OLD.first_due_on, 'months_after', OLD.months_after, 'instalments', OLD.instalments, 'months_between', OLD.months_between, 'latest_on', OLD.latest_on, 'interest', OLD.interest, 'remark', OLD.remark, 'needs_check', OLD.needs_check, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'signed_on', NEW.signed_on, 'document_id', NEW.document_id, 'trigger', NEW.trigger, 'source', NEW.source, 'first_due_on', NEW.first_due_on, 'months_after', NEW.months_after, 'instalments', NEW.instalments, 'months_between', NEW.months_between, 'latest_on', NEW.latest_on, 'interest', NEW.interest, 'remark', NEW.remark, 'needs_check', NEW.needs_check, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loanagreement_trail_delete AFTER DELETE ON subsidies_loanagreement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'signed_on', OLD.signed_on, 'document_id', OLD.document_id, 'trigger', OLD.trigger, 'source', OLD.source, 'first_due_on', OLD.first_due_on, 'months_after', OLD.months_after, 'instalments', OLD.instalments, 'months_between', OLD.months_between, 'latest_on', OLD.latest_on, 'interest', OLD.interest, 'remark', OLD.remark, 'needs_check', OLD.needs_check, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', id, 'found', NULL, json_object('id', subsidies_loanagreement.id, 'application_id', subsidies_loanagreement.application_id, 'signed_on', subsidies_loanagreement.signed_on, 'document_id', subsidies_loanagreement.document_id, 'trigger', subsidies_loanagreement.trigger, 'source', subsidies_loanagreement.source, 'first_due_on', subsidies_loanagreement.first_due_on, 'months_after', subsidies_loanagreement.months_after, 'instalments', subsidies_loanagreement.instalments, 'months_between', subsidies_loanagreement.months_between, 'latest_on', subsidies_loanagreement.latest_on, 'interest', subsidies_loanagreement.interest, 'remark', subsidies_loanagreement.remark, 'needs_check', subsidies_loanagreement.needs_check, 'actor_id', subsidies_loanagreement.actor_id, 'recorded_at', subsidies_loanagreement.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_loanagreement ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail ON subsidies_loanagreement""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail_truncate ON subsidies_loanagreement""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_loanagreementcheck",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_loanagreementcheck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail_truncate BEFORE TRUNCATE ON subsidies_loanagreementcheck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_loanagreementcheck', id, 'found', NULL, trail_row(to_jsonb(subsidies_loanagreementcheck), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_loanagreementcheck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail_insert AFTER INSERT ON subsidies_loanagreementcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreementcheck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'agreement_id', NEW.agreement_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail_update AFTER UPDATE ON subsidies_loanagreementcheck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreementcheck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'agreement_id', OLD.agreement_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'agreement_id', NEW.agreement_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail_delete AFTER DELETE ON subsidies_loanagreementcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreementcheck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'agreement_id', OLD.agreement_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreementcheck', id, 'found', NULL, json_object('id', subsidies_loanagreementcheck.id, 'application_id', subsidies_loanagreementcheck.application_id, 'agreement_id', subsidies_loanagreementcheck.agreement_id, 'is_confirmed', subsidies_loanagreementcheck.is_confirmed, 'reason', subsidies_loanagreementcheck.reason, 'actor_id', subsidies_loanagreementcheck.actor_id, 'recorded_at', subsidies_loanagreementcheck.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_loanagreementcheck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail ON subsidies_loanagreementcheck""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail_truncate ON subsidies_loanagreementcheck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_loantermstart",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_loantermstart_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_loantermstart
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_loantermstart_trail_truncate BEFORE TRUNCATE ON subsidies_loantermstart
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_loantermstart', id, 'found', NULL, trail_row(to_jsonb(subsidies_loantermstart), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_loantermstart ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loantermstart_trail_insert AFTER INSERT ON subsidies_loantermstart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loantermstart', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'agreement_id', NEW.agreement_id, 'happened_on', NEW.happened_on, 'document_id', NEW.document_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loantermstart_trail_update AFTER UPDATE ON subsidies_loantermstart
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loantermstart', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'agreement_id', OLD.agreement_id, 'happened_on', OLD.happened_on, 'document_id', OLD.document_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'agreement_id', NEW.agreement_id, 'happened_on', NEW.happened_on, 'document_id', NEW.document_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loantermstart_trail_delete AFTER DELETE ON subsidies_loantermstart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loantermstart', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'agreement_id', OLD.agreement_id, 'happened_on', OLD.happened_on, 'document_id', OLD.document_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loantermstart', id, 'found', NULL, json_object('id', subsidies_loantermstart.id, 'application_id', subsidies_loantermstart.application_id, 'agreement_id', subsidies_loantermstart.agreement_id, 'happened_on', subsidies_loantermstart.happened_on, 'document_id', subsidies_loantermstart.document_id, 'remark', subsidies_loantermstart.remark, 'actor_id', subsidies_loantermstart.actor_id, 'recorded_at', subsidies_loantermstart.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_loantermstart ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail ON subsidies_loantermstart""",
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail_truncate ON subsidies_loantermstart""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_loandrawingend",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_loandrawingend_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_loandrawingend
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_loandrawingend_trail_truncate BEFORE TRUNCATE ON subsidies_loandrawingend
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_loandrawingend', id, 'found', NULL, trail_row(to_jsonb(subsidies_loandrawingend), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_loandrawingend ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loandrawingend_trail_insert AFTER INSERT ON subsidies_loandrawingend
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loandrawingend', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'asked_on', NEW.asked_on, 'released', NEW.released, 'document_id', NEW.document_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loandrawingend_trail_update AFTER UPDATE ON subsidies_loandrawingend
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loandrawingend', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'asked_on', OLD.asked_on, 'released', OLD.released, 'document_id', OLD.document_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'asked_on', NEW.asked_on, 'released', NEW.released, 'document_id', NEW.document_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loandrawingend_trail_delete AFTER DELETE ON subsidies_loandrawingend
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loandrawingend', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'asked_on', OLD.asked_on, 'released', OLD.released, 'document_id', OLD.document_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loandrawingend', id, 'found', NULL, json_object('id', subsidies_loandrawingend.id, 'application_id', subsidies_loandrawingend.application_id, 'asked_on', subsidies_loandrawingend.asked_on, 'released', subsidies_loandrawingend.released, 'document_id', subsidies_loandrawingend.document_id, 'reason', subsidies_loandrawingend.reason, 'actor_id', subsidies_loandrawingend.actor_id, 'recorded_at', subsidies_loandrawingend.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_loandrawingend ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail ON subsidies_loandrawingend""",
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail_truncate ON subsidies_loandrawingend""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_referencerate",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_referencerate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_referencerate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_referencerate_trail_truncate BEFORE TRUNCATE ON subsidies_referencerate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_referencerate', id, 'found', NULL, trail_row(to_jsonb(subsidies_referencerate), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_referencerate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_referencerate_trail_insert AFTER INSERT ON subsidies_referencerate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_referencerate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'base', NEW.base, 'margin', NEW.margin, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_referencerate_trail_update AFTER UPDATE ON subsidies_referencerate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_referencerate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'base', OLD.base, 'margin', OLD.margin, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'base', NEW.base, 'margin', NEW.margin, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_referencerate_trail_delete AFTER DELETE ON subsidies_referencerate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_referencerate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'base', OLD.base, 'margin', OLD.margin, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_referencerate', id, 'found', NULL, json_object('id', subsidies_referencerate.id, 'valid_from', subsidies_referencerate.valid_from, 'base', subsidies_referencerate.base, 'margin', subsidies_referencerate.margin, 'source', subsidies_referencerate.source, 'is_confirmed', subsidies_referencerate.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_referencerate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail ON subsidies_referencerate""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail_truncate ON subsidies_referencerate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objector",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objector_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objector
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objector_trail_truncate BEFORE TRUNCATE ON subsidies_objector
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objector', id, 'found', NULL, trail_row(to_jsonb(subsidies_objector), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objector ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objector_trail_insert AFTER INSERT ON subsidies_objector
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'objection_id', NEW.objection_id, 'role', NEW.role, 'kind', NEW.kind, 'salutation', NEW.salutation, 'address', NEW.address, 'representative', NEW.representative, 'representative_address', NEW.representative_address, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objector_trail_update AFTER UPDATE ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objection_id', OLD.objection_id, 'role', OLD.role, 'kind', OLD.kind, 'salutation', OLD.salutation, 'address', OLD.address, 'representative', OLD.representative, 'representative_address', OLD.representative_address, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'objection_id', NEW.objection_id, 'role', NEW.role, 'kind', NEW.kind, 'salutation', NEW.salutation, 'address', NEW.address, 'representative', NEW.representative, 'representative_address', NEW.representative_address, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objector_trail_delete AFTER DELETE ON subsidies_objector
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objection_id', OLD.objection_id, 'role', OLD.role, 'kind', OLD.kind, 'salutation', OLD.salutation, 'address', OLD.address, 'representative', OLD.representative, 'representative_address', OLD.representative_address, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', id, 'found', NULL, json_object('id', subsidies_objector.id, 'objection_id', subsidies_objector.objection_id, 'role', subsidies_objector.role, 'kind', subsidies_objector.kind, 'salutation', subsidies_objector.salutation, 'address', subsidies_objector.address, 'representative', subsidies_objector.representative, 'representative_address', subsidies_objector.representative_address, 'actor_id', subsidies_objector.actor_id, 'recorded_at', subsidies_objector.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objector ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail ON subsidies_objector""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_truncate ON subsidies_objector""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_obligation",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_obligation_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_obligation
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_obligation_trail_truncate BEFORE TRUNCATE ON subsidies_obligation
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_obligation', id, 'found', NULL, trail_row(to_jsonb(subsidies_obligation), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_obligation ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligation_trail_insert AFTER INSERT ON subsidies_obligation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'text', NEW."text", 'article', NEW.article, 'due_on', NEW.due_on) AS became); END""",
                    """CREATE TRIGGER subsidies_obligation_trail_update AFTER UPDATE ON subsidies_obligation
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'text', OLD."text", 'article', OLD.article, 'due_on', OLD.due_on) AS was,
json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'text', NEW."text", 'article', NEW.article, 'due_on', NEW.due_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_obligation_trail_delete AFTER DELETE ON subsidies_obligation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'text', OLD."text", 'article', OLD.article, 'due_on', OLD.due_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', id, 'found', NULL, json_object('id', subsidies_obligation.id, 'decision_id', subsidies_obligation.decision_id, 'text', subsidies_obligation."text", 'article', subsidies_obligation.article, 'due_on', subsidies_obligation.due_on), NULL, '', '', 'migration', '', ''
FROM subsidies_obligation ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail ON subsidies_obligation""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_truncate ON subsidies_obligation""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_obligationcheck",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_obligationcheck_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_obligationcheck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_obligationcheck_trail_truncate BEFORE TRUNCATE ON subsidies_obligationcheck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_obligationcheck', id, 'found', NULL, trail_row(to_jsonb(subsidies_obligationcheck), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_obligationcheck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligationcheck_trail_insert AFTER INSERT ON subsidies_obligationcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligationcheck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'obligation_id', NEW.obligation_id, 'outcome', NEW.outcome, 'found_on', NEW.found_on, 'document_id', NEW.document_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_obligationcheck_trail_update AFTER UPDATE ON subsidies_obligationcheck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligationcheck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'obligation_id', OLD.obligation_id, 'outcome', OLD.outcome, 'found_on', OLD.found_on, 'document_id', OLD.document_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'obligation_id', NEW.obligation_id, 'outcome', NEW.outcome, 'found_on', NEW.found_on, 'document_id', NEW.document_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_obligationcheck_trail_delete AFTER DELETE ON subsidies_obligationcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligationcheck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'obligation_id', OLD.obligation_id, 'outcome', OLD.outcome, 'found_on', OLD.found_on, 'document_id', OLD.document_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligationcheck', id, 'found', NULL, json_object('id', subsidies_obligationcheck.id, 'obligation_id', subsidies_obligationcheck.obligation_id, 'outcome', subsidies_obligationcheck.outcome, 'found_on', subsidies_obligationcheck.found_on, 'document_id', subsidies_obligationcheck.document_id, 'remark', subsidies_obligationcheck.remark, 'actor_id', subsidies_obligationcheck.actor_id, 'recorded_at', subsidies_obligationcheck.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_obligationcheck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail ON subsidies_obligationcheck""",
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail_truncate ON subsidies_obligationcheck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_draw",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_draw_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_draw
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_draw_trail_truncate BEFORE TRUNCATE ON subsidies_draw
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_draw', id, 'found', NULL, trail_row(to_jsonb(subsidies_draw), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_draw ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_draw_trail_insert AFTER INSERT ON subsidies_draw
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_draw', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'ceiling_id', NEW.ceiling_id, 'day', NEW.day, 'cases', NEW.cases, 'prepared_by_id', NEW.prepared_by_id, 'prepared_at', NEW.prepared_at, 'seed', NEW.seed, 'witness_id', NEW.witness_id, 'drawn_at', NEW.drawn_at) AS became); END""",
                    """CREATE TRIGGER subsidies_draw_trail_update AFTER UPDATE ON subsidies_draw
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_draw', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'ceiling_id', OLD.ceiling_id, 'day', OLD.day, 'cases', OLD.cases, 'prepared_by_id', OLD.prepared_by_id, 'prepared_at', OLD.prepared_at, 'seed', OLD.seed, 'witness_id', OLD.witness_id, 'drawn_at', OLD.drawn_at) AS was,
json_object('id', NEW.id, 'ceiling_id', NEW.ceiling_id, 'day', NEW.day, 'cases', NEW.cases, 'prepared_by_id', NEW.prepared_by_id, 'prepared_at', NEW.prepared_at, 'seed', NEW.seed, 'witness_id', NEW.witness_id, 'drawn_at', NEW.drawn_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_draw_trail_delete AFTER DELETE ON subsidies_draw
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_draw', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'ceiling_id', OLD.ceiling_id, 'day', OLD.day, 'cases', OLD.cases, 'prepared_by_id', OLD.prepared_by_id, 'prepared_at', OLD.prepared_at, 'seed', OLD.seed, 'witness_id', OLD.witness_id, 'drawn_at', OLD.drawn_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_draw', id, 'found', NULL, json_object('id', subsidies_draw.id, 'ceiling_id', subsidies_draw.ceiling_id, 'day', subsidies_draw.day, 'cases', subsidies_draw.cases, 'prepared_by_id', subsidies_draw.prepared_by_id, 'prepared_at', subsidies_draw.prepared_at, 'seed', subsidies_draw.seed, 'witness_id', subsidies_draw.witness_id, 'drawn_at', subsidies_draw.drawn_at), NULL, '', '', 'migration', '', ''
FROM subsidies_draw ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail ON subsidies_draw""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail_truncate ON subsidies_draw""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_draw_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_lot",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_lot_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_lot
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_lot_trail_truncate BEFORE TRUNCATE ON subsidies_lot
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_lot', id, 'found', NULL, trail_row(to_jsonb(subsidies_lot), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_lot ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_lot_trail_insert AFTER INSERT ON subsidies_lot
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lot', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'draw_id', NEW.draw_id, 'application_id', NEW.application_id, 'number', NEW."number") AS became); END""",
                    """CREATE TRIGGER subsidies_lot_trail_update AFTER UPDATE ON subsidies_lot
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lot', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'draw_id', OLD.draw_id, 'application_id', OLD.application_id, 'number', OLD."number") AS was,
json_object('id', NEW.id, 'draw_id', NEW.draw_id, 'application_id', NEW.application_id, 'number', NEW."number") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_lot_trail_delete AFTER DELETE ON subsidies_lot
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lot', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'draw_id', OLD.draw_id, 'application_id', OLD.application_id, 'number', OLD."number") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_lot', id, 'found', NULL, json_object('id', subsidies_lot.id, 'draw_id', subsidies_lot.draw_id, 'application_id', subsidies_lot.application_id, 'number', subsidies_lot."number"), NULL, '', '', 'migration', '', ''
FROM subsidies_lot ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail ON subsidies_lot""",
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail_truncate ON subsidies_lot""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_lot_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_score",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_score_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_score
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_score_trail_truncate BEFORE TRUNCATE ON subsidies_score
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_score', id, 'found', NULL, trail_row(to_jsonb(subsidies_score), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_score ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_score_trail_insert AFTER INSERT ON subsidies_score
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_score', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'points', NEW.points, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'scored_at', NEW.scored_at) AS became); END""",
                    """CREATE TRIGGER subsidies_score_trail_update AFTER UPDATE ON subsidies_score
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_score', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'points', OLD.points, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'scored_at', OLD.scored_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'points', NEW.points, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'scored_at', NEW.scored_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_score_trail_delete AFTER DELETE ON subsidies_score
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_score', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'points', OLD.points, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'scored_at', OLD.scored_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_score', id, 'found', NULL, json_object('id', subsidies_score.id, 'application_id', subsidies_score.application_id, 'points', subsidies_score.points, 'reason', subsidies_score.reason, 'actor_id', subsidies_score.actor_id, 'scored_at', subsidies_score.scored_at), NULL, '', '', 'migration', '', ''
FROM subsidies_score ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_score_trail ON subsidies_score""",
                    """DROP TRIGGER IF EXISTS subsidies_score_trail_truncate ON subsidies_score""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_score_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_score_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_score_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_otherdebt",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_otherdebt_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_otherdebt
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_otherdebt_trail_truncate BEFORE TRUNCATE ON subsidies_otherdebt
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_otherdebt', id, 'found', NULL, trail_row(to_jsonb(subsidies_otherdebt), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_otherdebt ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_otherdebt_trail_insert AFTER INSERT ON subsidies_otherdebt
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_otherdebt', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'penalty_id', NEW.penalty_id, 'decision_id', NEW.decision_id, 'amount', NEW.amount, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_otherdebt_trail_update AFTER UPDATE ON subsidies_otherdebt
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_otherdebt', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'penalty_id', OLD.penalty_id, 'decision_id', OLD.decision_id, 'amount', OLD.amount, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'penalty_id', NEW.penalty_id, 'decision_id', NEW.decision_id, 'amount', NEW.amount, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_otherdebt_trail_delete AFTER DELETE ON subsidies_otherdebt
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_otherdebt', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'penalty_id', OLD.penalty_id, 'decision_id', OLD.decision_id, 'amount', OLD.amount, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_otherdebt', id, 'found', NULL, json_object('id', subsidies_otherdebt.id, 'application_id', subsidies_otherdebt.application_id, 'kind', subsidies_otherdebt.kind, 'penalty_id', subsidies_otherdebt.penalty_id, 'decision_id', subsidies_otherdebt.decision_id, 'amount', subsidies_otherdebt.amount, 'recorded_at', subsidies_otherdebt.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_otherdebt ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail ON subsidies_otherdebt""",
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail_truncate ON subsidies_otherdebt""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_paymentrun",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_paymentrun_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_paymentrun
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_paymentrun_trail_truncate BEFORE TRUNCATE ON subsidies_paymentrun
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_paymentrun', id, 'found', NULL, trail_row(to_jsonb(subsidies_paymentrun), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_paymentrun ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentrun_trail_insert AFTER INSERT ON subsidies_paymentrun
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentrun', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'pay_on', NEW.pay_on, 'payer', NEW.payer, 'payer_iban', NEW.payer_iban, 'total', NEW.total, 'count', NEW.count, 'message', NEW.message, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_paymentrun_trail_update AFTER UPDATE ON subsidies_paymentrun
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentrun', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'pay_on', OLD.pay_on, 'payer', OLD.payer, 'payer_iban', OLD.payer_iban, 'total', OLD.total, 'count', OLD.count, 'message', OLD.message, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'pay_on', NEW.pay_on, 'payer', NEW.payer, 'payer_iban', NEW.payer_iban, 'total', NEW.total, 'count', NEW.count, 'message', NEW.message, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_paymentrun_trail_delete AFTER DELETE ON subsidies_paymentrun
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentrun', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'pay_on', OLD.pay_on, 'payer', OLD.payer, 'payer_iban', OLD.payer_iban, 'total', OLD.total, 'count', OLD.count, 'message', OLD.message, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentrun', id, 'found', NULL, json_object('id', subsidies_paymentrun.id, 'pay_on', subsidies_paymentrun.pay_on, 'payer', subsidies_paymentrun.payer, 'payer_iban', subsidies_paymentrun.payer_iban, 'total', subsidies_paymentrun.total, 'count', subsidies_paymentrun.count, 'message', subsidies_paymentrun.message, 'actor_id', subsidies_paymentrun.actor_id, 'recorded_at', subsidies_paymentrun.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_paymentrun ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentrun_trail ON subsidies_paymentrun""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentrun_trail_truncate ON subsidies_paymentrun""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentrun_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentrun_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentrun_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_paymentorder",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_paymentorder_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_paymentorder_trail_truncate BEFORE TRUNCATE ON subsidies_paymentorder
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_paymentorder', id, 'found', NULL, trail_row(to_jsonb(subsidies_paymentorder), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_paymentorder ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_trail_insert AFTER INSERT ON subsidies_paymentorder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'debt_id', NEW.debt_id, 'amount', NEW.amount, 'iban', NEW.iban, 'holder', NEW.holder, 'account_reason', NEW.account_reason, 'ahead_reason', NEW.ahead_reason, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'released_by_id', NEW.released_by_id, 'released_at', NEW.released_at, 'run_id', NEW.run_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark) AS became); END""",
                    """CREATE TRIGGER subsidies_paymentorder_trail_update AFTER UPDATE ON subsidies_paymentorder
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'debt_id', OLD.debt_id, 'amount', OLD.amount, 'iban', OLD.iban, 'holder', OLD.holder, 'account_reason', OLD.account_reason, 'ahead_reason', OLD.ahead_reason, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'released_by_id', OLD.released_by_id, 'released_at', OLD.released_at, 'run_id', OLD.run_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'debt_id', NEW.debt_id, 'amount', NEW.amount, 'iban', NEW.iban, 'holder', NEW.holder, 'account_reason', NEW.account_reason, 'ahead_reason', NEW.ahead_reason, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'released_by_id', NEW.released_by_id, 'released_at', NEW.released_at, 'run_id', NEW.run_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_paymentorder_trail_delete AFTER DELETE ON subsidies_paymentorder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'debt_id', OLD.debt_id, 'amount', OLD.amount, 'iban', OLD.iban, 'holder', OLD.holder, 'account_reason', OLD.account_reason, 'ahead_reason', OLD.ahead_reason, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'released_by_id', OLD.released_by_id, 'released_at', OLD.released_at, 'run_id', OLD.run_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', id, 'found', NULL, json_object('id', subsidies_paymentorder.id, 'application_id', subsidies_paymentorder.application_id, 'debt_id', subsidies_paymentorder.debt_id, 'amount', subsidies_paymentorder.amount, 'iban', subsidies_paymentorder.iban, 'holder', subsidies_paymentorder.holder, 'account_reason', subsidies_paymentorder.account_reason, 'ahead_reason', subsidies_paymentorder.ahead_reason, 'proposed_by_id', subsidies_paymentorder.proposed_by_id, 'proposed_at', subsidies_paymentorder.proposed_at, 'state', subsidies_paymentorder.state, 'released_by_id', subsidies_paymentorder.released_by_id, 'released_at', subsidies_paymentorder.released_at, 'run_id', subsidies_paymentorder.run_id, 'closed_by_id', subsidies_paymentorder.closed_by_id, 'closed_at', subsidies_paymentorder.closed_at, 'closing_remark', subsidies_paymentorder.closing_remark), NULL, '', '', 'migration', '', ''
FROM subsidies_paymentorder ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail ON subsidies_paymentorder""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail_truncate ON subsidies_paymentorder""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_printedletter",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_printedletter_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_printedletter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_printedletter_trail_truncate BEFORE TRUNCATE ON subsidies_printedletter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_printedletter', id, 'found', NULL, trail_row(to_jsonb(subsidies_printedletter), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_printedletter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_printedletter_trail_insert AFTER INSERT ON subsidies_printedletter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_printedletter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'letter_id', NEW.letter_id, 'file', NEW.file, 'sha256', NEW.sha256) AS became); END""",
                    """CREATE TRIGGER subsidies_printedletter_trail_update AFTER UPDATE ON subsidies_printedletter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_printedletter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'letter_id', OLD.letter_id, 'file', OLD.file, 'sha256', OLD.sha256) AS was,
json_object('id', NEW.id, 'letter_id', NEW.letter_id, 'file', NEW.file, 'sha256', NEW.sha256) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_printedletter_trail_delete AFTER DELETE ON subsidies_printedletter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_printedletter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'letter_id', OLD.letter_id, 'file', OLD.file, 'sha256', OLD.sha256) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_printedletter', id, 'found', NULL, json_object('id', subsidies_printedletter.id, 'letter_id', subsidies_printedletter.letter_id, 'file', subsidies_printedletter.file, 'sha256', subsidies_printedletter.sha256), NULL, '', '', 'migration', '', ''
FROM subsidies_printedletter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_printedletter_trail ON subsidies_printedletter""",
                    """DROP TRIGGER IF EXISTS subsidies_printedletter_trail_truncate ON subsidies_printedletter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_printedletter_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_printedletter_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_printedletter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_receiptpart",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_receiptpart_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_receiptpart
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_receiptpart_trail_truncate BEFORE TRUNCATE ON subsidies_receiptpart
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_receiptpart', id, 'found', NULL, trail_row(to_jsonb(subsidies_receiptpart), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_receiptpart ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_receiptpart_trail_insert AFTER INSERT ON subsidies_receiptpart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_receiptpart', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'line_id', NEW.line_id, 'step_id', NEW.step_id, 'amount', NEW.amount, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_receiptpart_trail_update AFTER UPDATE ON subsidies_receiptpart
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_receiptpart', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'line_id', OLD.line_id, 'step_id', OLD.step_id, 'amount', OLD.amount, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'line_id', NEW.line_id, 'step_id', NEW.step_id, 'amount', NEW.amount, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_receiptpart_trail_delete AFTER DELETE ON subsidies_receiptpart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_receiptpart', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'line_id', OLD.line_id, 'step_id', OLD.step_id, 'amount', OLD.amount, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_receiptpart', id, 'found', NULL, json_object('id', subsidies_receiptpart.id, 'application_id', subsidies_receiptpart.application_id, 'line_id', subsidies_receiptpart.line_id, 'step_id', subsidies_receiptpart.step_id, 'amount', subsidies_receiptpart.amount, 'recorded_at', subsidies_receiptpart.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_receiptpart ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail ON subsidies_receiptpart""",
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail_truncate ON subsidies_receiptpart""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_reversal",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_reversal_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_reversal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_reversal_trail_truncate BEFORE TRUNCATE ON subsidies_reversal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_reversal', id, 'found', NULL, trail_row(to_jsonb(subsidies_reversal), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_reversal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_reversal_trail_insert AFTER INSERT ON subsidies_reversal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_reversal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'line_id', NEW.line_id, 'order_id', NEW.order_id, 'is_by_bank', NEW.is_by_bank, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_reversal_trail_update AFTER UPDATE ON subsidies_reversal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_reversal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'line_id', OLD.line_id, 'order_id', OLD.order_id, 'is_by_bank', OLD.is_by_bank, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'line_id', NEW.line_id, 'order_id', NEW.order_id, 'is_by_bank', NEW.is_by_bank, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_reversal_trail_delete AFTER DELETE ON subsidies_reversal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_reversal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'line_id', OLD.line_id, 'order_id', OLD.order_id, 'is_by_bank', OLD.is_by_bank, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_reversal', id, 'found', NULL, json_object('id', subsidies_reversal.id, 'application_id', subsidies_reversal.application_id, 'line_id', subsidies_reversal.line_id, 'order_id', subsidies_reversal.order_id, 'is_by_bank', subsidies_reversal.is_by_bank, 'amount', subsidies_reversal.amount, 'booked_on', subsidies_reversal.booked_on, 'reason', subsidies_reversal.reason, 'actor_id', subsidies_reversal.actor_id, 'recorded_at', subsidies_reversal.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_reversal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail ON subsidies_reversal""",
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail_truncate ON subsidies_reversal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_scenario",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_scenario_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_scenario
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_scenario_trail_truncate BEFORE TRUNCATE ON subsidies_scenario
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_scenario', id, 'found', NULL, trail_row(to_jsonb(subsidies_scenario), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_scenario ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_scenario_trail_insert AFTER INSERT ON subsidies_scenario
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scenario', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'name', NEW.name, 'scheme_id', NEW.scheme_id, 'owner_id', NEW.owner_id, 'is_shared', NEW.is_shared, 'made_at', NEW.made_at) AS became); END""",
                    """CREATE TRIGGER subsidies_scenario_trail_update AFTER UPDATE ON subsidies_scenario
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scenario', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'scheme_id', OLD.scheme_id, 'owner_id', OLD.owner_id, 'is_shared', OLD.is_shared, 'made_at', OLD.made_at) AS was,
json_object('id', NEW.id, 'name', NEW.name, 'scheme_id', NEW.scheme_id, 'owner_id', NEW.owner_id, 'is_shared', NEW.is_shared, 'made_at', NEW.made_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_scenario_trail_delete AFTER DELETE ON subsidies_scenario
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scenario', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'scheme_id', OLD.scheme_id, 'owner_id', OLD.owner_id, 'is_shared', OLD.is_shared, 'made_at', OLD.made_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_scenario', id, 'found', NULL, json_object('id', subsidies_scenario.id, 'name', subsidies_scenario.name, 'scheme_id', subsidies_scenario.scheme_id, 'owner_id', subsidies_scenario.owner_id, 'is_shared', subsidies_scenario.is_shared, 'made_at', subsidies_scenario.made_at), NULL, '', '', 'migration', '', ''
FROM subsidies_scenario ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail ON subsidies_scenario""",
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail_truncate ON subsidies_scenario""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_scenario_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_supposition",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_supposition_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_supposition
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_supposition_trail_truncate BEFORE TRUNCATE ON subsidies_supposition
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_supposition', id, 'found', NULL, trail_row(to_jsonb(subsidies_supposition), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_supposition ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_supposition_trail_insert AFTER INSERT ON subsidies_supposition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_supposition', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'scenario_id', NEW.scenario_id, 'application_id', NEW.application_id, 'choice', NEW.choice, 'amount', NEW.amount) AS became); END""",
                    """CREATE TRIGGER subsidies_supposition_trail_update AFTER UPDATE ON subsidies_supposition
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_supposition', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scenario_id', OLD.scenario_id, 'application_id', OLD.application_id, 'choice', OLD.choice, 'amount', OLD.amount) AS was,
json_object('id', NEW.id, 'scenario_id', NEW.scenario_id, 'application_id', NEW.application_id, 'choice', NEW.choice, 'amount', NEW.amount) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_supposition_trail_delete AFTER DELETE ON subsidies_supposition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_supposition', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scenario_id', OLD.scenario_id, 'application_id', OLD.application_id, 'choice', OLD.choice, 'amount', OLD.amount) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_supposition', id, 'found', NULL, json_object('id', subsidies_supposition.id, 'scenario_id', subsidies_supposition.scenario_id, 'application_id', subsidies_supposition.application_id, 'choice', subsidies_supposition.choice, 'amount', subsidies_supposition.amount), NULL, '', '', 'migration', '', ''
FROM subsidies_supposition ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail ON subsidies_supposition""",
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail_truncate ON subsidies_supposition""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_supposition_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_setoff",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_setoff_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_setoff
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_setoff_trail_truncate BEFORE TRUNCATE ON subsidies_setoff
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_setoff', id, 'found', NULL, trail_row(to_jsonb(subsidies_setoff), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_setoff ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_setoff_trail_insert AFTER INSERT ON subsidies_setoff
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_setoff', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'step_id', NEW.step_id, 'repaid_id', NEW.repaid_id, 'paid_id', NEW.paid_id, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_setoff_trail_update AFTER UPDATE ON subsidies_setoff
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_setoff', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'step_id', OLD.step_id, 'repaid_id', OLD.repaid_id, 'paid_id', OLD.paid_id, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'step_id', NEW.step_id, 'repaid_id', NEW.repaid_id, 'paid_id', NEW.paid_id, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_setoff_trail_delete AFTER DELETE ON subsidies_setoff
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_setoff', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'step_id', OLD.step_id, 'repaid_id', OLD.repaid_id, 'paid_id', OLD.paid_id, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_setoff', id, 'found', NULL, json_object('id', subsidies_setoff.id, 'step_id', subsidies_setoff.step_id, 'repaid_id', subsidies_setoff.repaid_id, 'paid_id', subsidies_setoff.paid_id, 'amount', subsidies_setoff.amount, 'booked_on', subsidies_setoff.booked_on, 'actor_id', subsidies_setoff.actor_id, 'recorded_at', subsidies_setoff.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_setoff ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_setoff_trail ON subsidies_setoff""",
                    """DROP TRIGGER IF EXISTS subsidies_setoff_trail_truncate ON subsidies_setoff""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_setoff_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_setoff_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_setoff_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_aidassessment",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_aidassessment_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_aidassessment
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_aidassessment_trail_truncate BEFORE TRUNCATE ON subsidies_aidassessment
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_aidassessment', id, 'found', NULL, trail_row(to_jsonb(subsidies_aidassessment), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_aidassessment ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidassessment_trail_insert AFTER INSERT ON subsidies_aidassessment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidassessment', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'basis', NEW.basis, 'article', NEW.article, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_aidassessment_trail_update AFTER UPDATE ON subsidies_aidassessment
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidassessment', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'basis', OLD.basis, 'article', OLD.article, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'basis', NEW.basis, 'article', NEW.article, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_aidassessment_trail_delete AFTER DELETE ON subsidies_aidassessment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidassessment', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'basis', OLD.basis, 'article', OLD.article, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidassessment', id, 'found', NULL, json_object('id', subsidies_aidassessment.id, 'application_id', subsidies_aidassessment.application_id, 'basis', subsidies_aidassessment.basis, 'article', subsidies_aidassessment.article, 'reason', subsidies_aidassessment.reason, 'actor_id', subsidies_aidassessment.actor_id, 'recorded_at', subsidies_aidassessment.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_aidassessment ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail ON subsidies_aidassessment""",
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail_truncate ON subsidies_aidassessment""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_aidentry",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_aidentry_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_aidentry
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_aidentry_trail_truncate BEFORE TRUNCATE ON subsidies_aidentry
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_aidentry', id, 'found', NULL, trail_row(to_jsonb(subsidies_aidentry), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_aidentry ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidentry_trail_insert AFTER INSERT ON subsidies_aidentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidentry', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'register', NEW.register, 'why', NEW.why, 'amount', NEW.amount, 'entered_on', NEW.entered_on, 'reference', NEW.reference, 'reason', NEW.reason, 'due_on', NEW.due_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_aidentry_trail_update AFTER UPDATE ON subsidies_aidentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'register', OLD.register, 'why', OLD.why, 'amount', OLD.amount, 'entered_on', OLD.entered_on, 'reference', OLD.reference, 'reason', OLD.reason, 'due_on', OLD.due_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'register', NEW.register, 'why', NEW.why, 'amount', NEW.amount, 'entered_on', NEW.entered_on, 'reference', NEW.reference, 'reason', NEW.reason, 'due_on', NEW.due_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_aidentry_trail_delete AFTER DELETE ON subsidies_aidentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'register', OLD.register, 'why', OLD.why, 'amount', OLD.amount, 'entered_on', OLD.entered_on, 'reference', OLD.reference, 'reason', OLD.reason, 'due_on', OLD.due_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidentry', id, 'found', NULL, json_object('id', subsidies_aidentry.id, 'application_id', subsidies_aidentry.application_id, 'register', subsidies_aidentry.register, 'why', subsidies_aidentry.why, 'amount', subsidies_aidentry.amount, 'entered_on', subsidies_aidentry.entered_on, 'reference', subsidies_aidentry.reference, 'reason', subsidies_aidentry.reason, 'due_on', subsidies_aidentry.due_on, 'actor_id', subsidies_aidentry.actor_id, 'recorded_at', subsidies_aidentry.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_aidentry ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail ON subsidies_aidentry""",
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail_truncate ON subsidies_aidentry""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_note_mentions",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_note_mentions_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_note_mentions
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_note_mentions_trail_truncate BEFORE TRUNCATE ON subsidies_note_mentions
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_note_mentions', id, 'found', NULL, trail_row(to_jsonb(subsidies_note_mentions), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_note_mentions ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_note_mentions_trail_insert AFTER INSERT ON subsidies_note_mentions
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note_mentions', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'note_id', NEW.note_id, 'user_id', NEW.user_id) AS became); END""",
                    """CREATE TRIGGER subsidies_note_mentions_trail_update AFTER UPDATE ON subsidies_note_mentions
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note_mentions', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'note_id', OLD.note_id, 'user_id', OLD.user_id) AS was,
json_object('id', NEW.id, 'note_id', NEW.note_id, 'user_id', NEW.user_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_note_mentions_trail_delete AFTER DELETE ON subsidies_note_mentions
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note_mentions', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'note_id', OLD.note_id, 'user_id', OLD.user_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note_mentions', id, 'found', NULL, json_object('id', subsidies_note_mentions.id, 'note_id', subsidies_note_mentions.note_id, 'user_id', subsidies_note_mentions.user_id), NULL, '', '', 'migration', '', ''
FROM subsidies_note_mentions ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail ON subsidies_note_mentions""",
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail_truncate ON subsidies_note_mentions""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_note_mentions_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_note",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_note_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_note
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_note_trail_truncate BEFORE TRUNCATE ON subsidies_note
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_note', id, 'found', NULL, trail_row(to_jsonb(subsidies_note), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_note ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_note_trail_insert AFTER INSERT ON subsidies_note
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'author_id', NEW.author_id, 'text', NEW."text", 'written_at', NEW.written_at) AS became); END""",
                    """CREATE TRIGGER subsidies_note_trail_update AFTER UPDATE ON subsidies_note
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'author_id', OLD.author_id, 'text', OLD."text", 'written_at', OLD.written_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'author_id', NEW.author_id, 'text', NEW."text", 'written_at', NEW.written_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_note_trail_delete AFTER DELETE ON subsidies_note
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'author_id', OLD.author_id, 'text', OLD."text", 'written_at', OLD.written_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_note', id, 'found', NULL, json_object('id', subsidies_note.id, 'application_id', subsidies_note.application_id, 'author_id', subsidies_note.author_id, 'text', subsidies_note."text", 'written_at', subsidies_note.written_at), NULL, '', '', 'migration', '', ''
FROM subsidies_note ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_note_trail ON subsidies_note""",
                    """DROP TRIGGER IF EXISTS subsidies_note_trail_truncate ON subsidies_note""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_note_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_note_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_note_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_workpreference",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_workpreference_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_workpreference
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', 'feed_key')""",
                    """CREATE TRIGGER subsidies_workpreference_trail_truncate BEFORE TRUNCATE ON subsidies_workpreference
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_workpreference', id, 'found', NULL, trail_row(to_jsonb(subsidies_workpreference), '', 'feed_key'), NULL, '', '', 'migration', '', ''
FROM subsidies_workpreference ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_workpreference_trail_insert AFTER INSERT ON subsidies_workpreference
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_workpreference', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'mail_when_assigned', NEW.mail_when_assigned, 'mail_when_mentioned', NEW.mail_when_mentioned, 'mail_when_proposed', NEW.mail_when_proposed, 'mail_when_returned', NEW.mail_when_returned, 'mail_reminders', NEW.mail_reminders, 'reminded_on', NEW.reminded_on, 'feed_key', trail_digest(NEW.feed_key)) AS became); END""",
                    """CREATE TRIGGER subsidies_workpreference_trail_update AFTER UPDATE ON subsidies_workpreference
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_workpreference', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'mail_when_assigned', OLD.mail_when_assigned, 'mail_when_mentioned', OLD.mail_when_mentioned, 'mail_when_proposed', OLD.mail_when_proposed, 'mail_when_returned', OLD.mail_when_returned, 'mail_reminders', OLD.mail_reminders, 'reminded_on', OLD.reminded_on, 'feed_key', trail_digest(OLD.feed_key)) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'mail_when_assigned', NEW.mail_when_assigned, 'mail_when_mentioned', NEW.mail_when_mentioned, 'mail_when_proposed', NEW.mail_when_proposed, 'mail_when_returned', NEW.mail_when_returned, 'mail_reminders', NEW.mail_reminders, 'reminded_on', NEW.reminded_on, 'feed_key', trail_digest(NEW.feed_key)) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_workpreference_trail_delete AFTER DELETE ON subsidies_workpreference
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_workpreference', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'mail_when_assigned', OLD.mail_when_assigned, 'mail_when_mentioned', OLD.mail_when_mentioned, 'mail_when_proposed', OLD.mail_when_proposed, 'mail_when_returned', OLD.mail_when_returned, 'mail_reminders', OLD.mail_reminders, 'reminded_on', OLD.reminded_on, 'feed_key', trail_digest(OLD.feed_key)) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_workpreference', id, 'found', NULL, json_object('id', subsidies_workpreference.id, 'user_id', subsidies_workpreference.user_id, 'mail_when_assigned', subsidies_workpreference.mail_when_assigned, 'mail_when_mentioned', subsidies_workpreference.mail_when_mentioned, 'mail_when_proposed', subsidies_workpreference.mail_when_proposed, 'mail_when_returned', subsidies_workpreference.mail_when_returned, 'mail_reminders', subsidies_workpreference.mail_reminders, 'reminded_on', subsidies_workpreference.reminded_on, 'feed_key', trail_digest(subsidies_workpreference.feed_key)), NULL, '', '', 'migration', '', ''
FROM subsidies_workpreference ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail ON subsidies_workpreference""",
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail_truncate ON subsidies_workpreference""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_workpreference_trail_delete""",
                ],
            },
        ),
    ]
