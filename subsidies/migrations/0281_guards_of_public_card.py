# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0280_scheme_public_card"), ("trail", "0002_guards")]
    operations = [
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
