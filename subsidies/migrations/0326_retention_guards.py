# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0325_retention_roles"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_retentionperiod_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_retentionperiod_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."outcome" IS DISTINCT FROM OLD."outcome" OR NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."years" IS DISTINCT FROM OLD."years" OR NEW."counts_from" IS DISTINCT FROM OLD."counts_from" OR NEW."source" IS DISTINCT FROM OLD."source" OR NEW."is_confirmed" IS DISTINCT FROM OLD."is_confirmed") AND ((OLD.is_confirmed))
THEN RAISE EXCEPTION 'subsidies_retentionperiod_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_retentionperiod_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.is_confirmed)
THEN RAISE EXCEPTION 'subsidies_retentionperiod_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_retentionperiod_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_retentionperiod_fixed BEFORE UPDATE OR DELETE ON subsidies_retentionperiod
FOR EACH ROW EXECUTE FUNCTION subsidies_retentionperiod_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_retentionperiod_fixed_update BEFORE UPDATE ON subsidies_retentionperiod
WHEN (NEW."outcome" IS NOT OLD."outcome" OR NEW."valid_from" IS NOT OLD."valid_from" OR NEW."years" IS NOT OLD."years" OR NEW."counts_from" IS NOT OLD."counts_from" OR NEW."source" IS NOT OLD."source" OR NEW."is_confirmed" IS NOT OLD."is_confirmed") AND ((OLD.is_confirmed))
BEGIN SELECT RAISE(ABORT, 'subsidies_retentionperiod_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_retentionperiod_fixed_delete BEFORE DELETE ON subsidies_retentionperiod
WHEN (OLD.is_confirmed)
BEGIN SELECT RAISE(ABORT, 'subsidies_retentionperiod_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_retentionperiod_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionperiod_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionperiod_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionperiod_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_retentionhold_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_retentionhold_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_retentionhold is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_retentionhold_append_only BEFORE UPDATE OR DELETE ON subsidies_retentionhold
FOR EACH ROW EXECUTE FUNCTION subsidies_retentionhold_append_only()""",
                    """CREATE TRIGGER subsidies_retentionhold_no_truncate BEFORE TRUNCATE ON subsidies_retentionhold
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_retentionhold_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_retentionhold_no_update BEFORE update ON subsidies_retentionhold
BEGIN SELECT RAISE(ABORT, 'subsidies_retentionhold is append-only'); END""",
                    """CREATE TRIGGER subsidies_retentionhold_no_delete BEFORE delete ON subsidies_retentionhold
BEGIN SELECT RAISE(ABORT, 'subsidies_retentionhold is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_retentionhold_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionhold_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionhold_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_retentionrelease_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_retentionrelease_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_retentionrelease is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_retentionrelease_append_only BEFORE UPDATE OR DELETE ON subsidies_retentionrelease
FOR EACH ROW EXECUTE FUNCTION subsidies_retentionrelease_append_only()""",
                    """CREATE TRIGGER subsidies_retentionrelease_no_truncate BEFORE TRUNCATE ON subsidies_retentionrelease
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_retentionrelease_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_retentionrelease_no_update BEFORE update ON subsidies_retentionrelease
BEGIN SELECT RAISE(ABORT, 'subsidies_retentionrelease is append-only'); END""",
                    """CREATE TRIGGER subsidies_retentionrelease_no_delete BEFORE delete ON subsidies_retentionrelease
BEGIN SELECT RAISE(ABORT, 'subsidies_retentionrelease is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_retentionrelease_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionrelease_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionrelease_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_retentionperiod",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_retentionperiod_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_retentionperiod
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_retentionperiod_trail_truncate BEFORE TRUNCATE ON subsidies_retentionperiod
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_retentionperiod', id, 'found', NULL, trail_row(to_jsonb(subsidies_retentionperiod), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_retentionperiod ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_retentionperiod_trail_insert AFTER INSERT ON subsidies_retentionperiod
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionperiod', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'outcome', NEW.outcome, 'valid_from', NEW.valid_from, 'years', NEW.years, 'counts_from', NEW.counts_from, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_retentionperiod_trail_update AFTER UPDATE ON subsidies_retentionperiod
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionperiod', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'outcome', OLD.outcome, 'valid_from', OLD.valid_from, 'years', OLD.years, 'counts_from', OLD.counts_from, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'outcome', NEW.outcome, 'valid_from', NEW.valid_from, 'years', NEW.years, 'counts_from', NEW.counts_from, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_retentionperiod_trail_delete AFTER DELETE ON subsidies_retentionperiod
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionperiod', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'outcome', OLD.outcome, 'valid_from', OLD.valid_from, 'years', OLD.years, 'counts_from', OLD.counts_from, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionperiod', id, 'found', NULL, json_object('id', subsidies_retentionperiod.id, 'outcome', subsidies_retentionperiod.outcome, 'valid_from', subsidies_retentionperiod.valid_from, 'years', subsidies_retentionperiod.years, 'counts_from', subsidies_retentionperiod.counts_from, 'source', subsidies_retentionperiod.source, 'is_confirmed', subsidies_retentionperiod.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_retentionperiod ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionperiod_trail ON subsidies_retentionperiod""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionperiod_trail_truncate ON subsidies_retentionperiod""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionperiod_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionperiod_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionperiod_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_retentionhold",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_retentionhold_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_retentionhold
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_retentionhold_trail_truncate BEFORE TRUNCATE ON subsidies_retentionhold
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_retentionhold', id, 'found', NULL, trail_row(to_jsonb(subsidies_retentionhold), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_retentionhold ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_retentionhold_trail_insert AFTER INSERT ON subsidies_retentionhold
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionhold', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_retentionhold_trail_update AFTER UPDATE ON subsidies_retentionhold
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionhold', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_retentionhold_trail_delete AFTER DELETE ON subsidies_retentionhold
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionhold', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionhold', id, 'found', NULL, json_object('id', subsidies_retentionhold.id, 'application_id', subsidies_retentionhold.application_id, 'reason', subsidies_retentionhold.reason, 'actor_id', subsidies_retentionhold.actor_id, 'recorded_at', subsidies_retentionhold.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_retentionhold ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionhold_trail ON subsidies_retentionhold""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionhold_trail_truncate ON subsidies_retentionhold""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionhold_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionhold_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionhold_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_retentionrelease",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_retentionrelease_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_retentionrelease
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_retentionrelease_trail_truncate BEFORE TRUNCATE ON subsidies_retentionrelease
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_retentionrelease', id, 'found', NULL, trail_row(to_jsonb(subsidies_retentionrelease), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_retentionrelease ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_retentionrelease_trail_insert AFTER INSERT ON subsidies_retentionrelease
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionrelease', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'hold_id', NEW.hold_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_retentionrelease_trail_update AFTER UPDATE ON subsidies_retentionrelease
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionrelease', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'hold_id', OLD.hold_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'hold_id', NEW.hold_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_retentionrelease_trail_delete AFTER DELETE ON subsidies_retentionrelease
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionrelease', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'hold_id', OLD.hold_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_retentionrelease', id, 'found', NULL, json_object('id', subsidies_retentionrelease.id, 'hold_id', subsidies_retentionrelease.hold_id, 'reason', subsidies_retentionrelease.reason, 'actor_id', subsidies_retentionrelease.actor_id, 'recorded_at', subsidies_retentionrelease.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_retentionrelease ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionrelease_trail ON subsidies_retentionrelease""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionrelease_trail_truncate ON subsidies_retentionrelease""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_retentionrelease_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionrelease_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_retentionrelease_trail_delete""",
                ],
            },
        ),
    ]
