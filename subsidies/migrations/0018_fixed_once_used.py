# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0017_trail")]
    operations = [
        InstallGuard(
            "subsidies_scheme_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_scheme_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.scheme_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_scheme_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_scheme_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.scheme_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_scheme_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_scheme_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_scheme_fixed BEFORE UPDATE OR DELETE ON subsidies_scheme
FOR EACH ROW EXECUTE FUNCTION subsidies_scheme_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_scheme_fixed_update BEFORE UPDATE ON subsidies_scheme
WHEN (NEW."code" IS NOT OLD."code") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.scheme_id IN (OLD.id)))
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
IF TG_OP = 'UPDATE' THEN IF (NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."code" IS DISTINCT FROM OLD."code" OR NEW."value" IS DISTINCT FROM OLD."value") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id)) OR EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (NEW.version_id)))
THEN RAISE EXCEPTION 'subsidies_schemeparameter_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_schemeparameter_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id))
THEN RAISE EXCEPTION 'subsidies_schemeparameter_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_schemeparameter_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (NEW.version_id))
THEN RAISE EXCEPTION 'subsidies_schemeparameter_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_schemeparameter_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_schemeparameter_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_schemeparameter
FOR EACH ROW EXECUTE FUNCTION subsidies_schemeparameter_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_schemeparameter_fixed_update BEFORE UPDATE ON subsidies_schemeparameter
WHEN (NEW."version_id" IS NOT OLD."version_id" OR NEW."code" IS NOT OLD."code" OR NEW."value" IS NOT OLD."value") AND (EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id)) OR EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (NEW.version_id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_schemeparameter_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_schemeparameter_fixed_delete BEFORE DELETE ON subsidies_schemeparameter
WHEN EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (OLD.version_id))
BEGIN SELECT RAISE(ABORT, 'subsidies_schemeparameter_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_schemeparameter_fixed_insert BEFORE INSERT ON subsidies_schemeparameter
WHEN EXISTS (SELECT 1 FROM subsidies_application AS used WHERE used.version_id IN (NEW.version_id))
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
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."part" IS DISTINCT FROM OLD."part" OR NEW."applicant_id" IS DISTINCT FROM OLD."applicant_id" OR NEW."requested_amount" IS DISTINCT FROM OLD."requested_amount" OR NEW."received_at" IS DISTINCT FROM OLD."received_at" OR NEW."received_on" IS DISTINCT FROM OLD."received_on") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_fixed BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_fixed_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."version_id" IS NOT OLD."version_id" OR NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."part" IS NOT OLD."part" OR NEW."applicant_id" IS NOT OLD."applicant_id" OR NEW."requested_amount" IS NOT OLD."requested_amount" OR NEW."received_at" IS NOT OLD."received_at" OR NEW."received_on" IS NOT OLD."received_on") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_fixed_delete BEFORE DELETE ON subsidies_application
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id))
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
            "subsidies_obligation_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_obligation_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."decision_id" IS DISTINCT FROM OLD."decision_id" OR NEW."text" IS DISTINCT FROM OLD."text" OR NEW."due_on" IS DISTINCT FROM OLD."due_on") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_obligation_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_obligation_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_obligation_fixed BEFORE UPDATE OR DELETE ON subsidies_obligation
FOR EACH ROW EXECUTE FUNCTION subsidies_obligation_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligation_fixed_update BEFORE UPDATE ON subsidies_obligation
WHEN (NEW."decision_id" IS NOT OLD."decision_id" OR NEW."text" IS NOT OLD."text" OR NEW."due_on" IS NOT OLD."due_on") AND ((1 = 1))
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
            "subsidies_obligation_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_obligation_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."met_on" IS DISTINCT FROM OLD."met_on") AND ((OLD.met_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_obligation_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.met_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_obligation_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_obligation_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_obligation_closed BEFORE UPDATE OR DELETE ON subsidies_obligation
FOR EACH ROW EXECUTE FUNCTION subsidies_obligation_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligation_closed_update BEFORE UPDATE ON subsidies_obligation
WHEN (NEW."met_on" IS NOT OLD."met_on") AND ((OLD.met_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_obligation_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_obligation_closed_delete BEFORE DELETE ON subsidies_obligation
WHEN (OLD.met_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_obligation_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_obligation_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_closed_insert""",
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
IF TG_OP = 'UPDATE' THEN IF (NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."answer" IS DISTINCT FROM OLD."answer") AND ((OLD.received_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_advice_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_advice_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.received_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_advice_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_advice_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_advice_closed BEFORE UPDATE OR DELETE ON subsidies_advice
FOR EACH ROW EXECUTE FUNCTION subsidies_advice_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_advice_closed_update BEFORE UPDATE ON subsidies_advice
WHEN (NEW."received_on" IS NOT OLD."received_on" OR NEW."answer" IS NOT OLD."answer") AND ((OLD.received_on IS NOT NULL))
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
IF TG_OP = 'UPDATE' THEN IF (NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."view" IS DISTINCT FROM OLD."view") AND ((OLD.received_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_hearing_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.received_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_hearing_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_hearing_closed BEFORE UPDATE OR DELETE ON subsidies_hearing
FOR EACH ROW EXECUTE FUNCTION subsidies_hearing_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_closed_update BEFORE UPDATE ON subsidies_hearing
WHEN (NEW."received_on" IS NOT OLD."received_on" OR NEW."view" IS NOT OLD."view") AND ((OLD.received_on IS NOT NULL))
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
IF TG_OP = 'UPDATE' THEN IF (NEW."completed_on" IS DISTINCT FROM OLD."completed_on" OR NEW."partly_received_on" IS DISTINCT FROM OLD."partly_received_on" OR NEW."remark" IS DISTINCT FROM OLD."remark") AND ((OLD.completed_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_completionrequest_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_completionrequest_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.completed_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_completionrequest_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_completionrequest_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_completionrequest_closed BEFORE UPDATE OR DELETE ON subsidies_completionrequest
FOR EACH ROW EXECUTE FUNCTION subsidies_completionrequest_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_completionrequest_closed_update BEFORE UPDATE ON subsidies_completionrequest
WHEN (NEW."completed_on" IS NOT OLD."completed_on" OR NEW."partly_received_on" IS NOT OLD."partly_received_on" OR NEW."remark" IS NOT OLD."remark") AND ((OLD.completed_on IS NOT NULL))
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
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."starts_on" IS DISTINCT FROM OLD."starts_on" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."actor_id" IS DISTINCT FROM OLD."actor_id") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_fixed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_fixed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."starts_on" IS NOT OLD."starts_on" OR NEW."reason" IS NOT OLD."reason" OR NEW."actor_id" IS NOT OLD."actor_id") AND ((1 = 1))
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
IF TG_OP = 'UPDATE' THEN IF (NEW."ends_on" IS DISTINCT FROM OLD."ends_on") AND ((OLD.ends_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_suspension_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.ends_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_suspension_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_closed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_closed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."ends_on" IS NOT OLD."ends_on") AND ((OLD.ends_on IS NOT NULL))
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
    ]
