# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0052_budget_conditions"), ("trail", "0002_guards")]
    operations = [
        # SQLite makes a table anew for a constraint, and its triggers go with the old one.
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
    ]
