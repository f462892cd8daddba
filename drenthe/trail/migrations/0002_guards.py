# Written by makeguards: as long as the tables that it guards.
"""Guards of trail in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("trail", "0001_initial")]
    operations = [
        InstallGuard(
            "trail_record",
            create={
                "postgresql": [
                    """CREATE FUNCTION trail_row(kept jsonb, fleeting text, secret text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
SELECT CASE WHEN secret = '' THEN kept - string_to_array(fleeting, ',')
ELSE (kept - string_to_array(fleeting, ',')) || (
    SELECT jsonb_object_agg(name, 'sha256:' || encode(sha256(convert_to(kept ->> name, 'UTF8')), 'hex'))
    FROM unnest(string_to_array(secret, ',')) AS name)
END $$""",
                    """CREATE FUNCTION trail_record() RETURNS trigger LANGUAGE plpgsql
SET timezone TO 'UTC' SET search_path TO public, pg_temp AS $$
DECLARE
    context jsonb := coalesce(nullif(current_setting('drenthe.trail', true), ''), '{}')::jsonb;
    was jsonb; became jsonb; key text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        was := trail_row(to_jsonb(OLD), TG_ARGV[1], TG_ARGV[2]);
        key := was ->> TG_ARGV[0];
    END IF;
    IF TG_OP <> 'DELETE' THEN
        became := trail_row(to_jsonb(NEW), TG_ARGV[1], TG_ARGV[2]);
        key := became ->> TG_ARGV[0];
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF was = became THEN RETURN NULL; END IF;
        IF was -> TG_ARGV[0] <> became -> TG_ARGV[0] THEN
            RAISE EXCEPTION 'the key of a row stays' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        SELECT jsonb_object_agg(one.key, one.value), jsonb_object_agg(one.key, became -> one.key)
        INTO was, became FROM jsonb_each(was) AS one WHERE one.value IS DISTINCT FROM became -> one.key;
    END IF;
    INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after,
        actor_id, actor, on_behalf_of, source, address, login)
    VALUES (clock_timestamp(), TG_TABLE_NAME, key, lower(TG_OP), was, became,
        (context ->> 'actor_id')::bigint, coalesce(context ->> 'actor', ''),
        coalesce(context ->> 'on_behalf_of', ''), coalesce(context ->> 'source', 'database'),
        coalesce(context ->> 'address', ''), session_user);
    RETURN NULL;
END $$""",
                    """CREATE FUNCTION trail_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'these rows are deleted one by one' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE FUNCTION trail_by_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.operation IN ('insert', 'update', 'delete') AND pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'only a change of a row writes this' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$""",
                    """CREATE FUNCTION trail_last_entry() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO public, pg_temp SET lock_timeout TO '2s' AS $$
DECLARE last bigint;
BEGIN
    BEGIN
        LOCK TABLE trail_trailentry IN SHARE MODE;
        SELECT coalesce(max(id), 0) INTO last FROM trail_trailentry;
        RAISE EXCEPTION 'let the writers in again';
    EXCEPTION WHEN raise_exception THEN NULL;
    END;
    RETURN last;
END $$""",
                    """CREATE TRIGGER trail_by_trigger BEFORE INSERT ON trail_trailentry
FOR EACH ROW EXECUTE FUNCTION trail_by_trigger()""",
                ],
                "sqlite": [],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS trail_last_entry()""",
                    """DROP FUNCTION IF EXISTS trail_by_trigger() CASCADE""",
                    """DROP FUNCTION IF EXISTS trail_refuse() CASCADE""",
                    """DROP FUNCTION IF EXISTS trail_record() CASCADE""",
                    """DROP FUNCTION IF EXISTS trail_row(jsonb, text, text) CASCADE""",
                ],
                "sqlite": [],
            },
        ),
        InstallGuard(
            "trail_trailentry_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION trail_trailentry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'trail_trailentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER trail_trailentry_append_only BEFORE UPDATE OR DELETE ON trail_trailentry
FOR EACH ROW EXECUTE FUNCTION trail_trailentry_append_only()""",
                    """CREATE TRIGGER trail_trailentry_no_truncate BEFORE TRUNCATE ON trail_trailentry
FOR EACH STATEMENT EXECUTE FUNCTION trail_trailentry_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER trail_trailentry_no_update BEFORE update ON trail_trailentry
BEGIN SELECT RAISE(ABORT, 'trail_trailentry is append-only'); END""",
                    """CREATE TRIGGER trail_trailentry_no_delete BEFORE delete ON trail_trailentry
BEGIN SELECT RAISE(ABORT, 'trail_trailentry is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS trail_trailentry_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS trail_trailentry_no_update""",
                    """DROP TRIGGER IF EXISTS trail_trailentry_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "trail_trailseal_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION trail_trailseal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'trail_trailseal is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER trail_trailseal_append_only BEFORE UPDATE OR DELETE ON trail_trailseal
FOR EACH ROW EXECUTE FUNCTION trail_trailseal_append_only()""",
                    """CREATE TRIGGER trail_trailseal_no_truncate BEFORE TRUNCATE ON trail_trailseal
FOR EACH STATEMENT EXECUTE FUNCTION trail_trailseal_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER trail_trailseal_no_update BEFORE update ON trail_trailseal
BEGIN SELECT RAISE(ABORT, 'trail_trailseal is append-only'); END""",
                    """CREATE TRIGGER trail_trailseal_no_delete BEFORE delete ON trail_trailseal
BEGIN SELECT RAISE(ABORT, 'trail_trailseal is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS trail_trailseal_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS trail_trailseal_no_update""",
                    """DROP TRIGGER IF EXISTS trail_trailseal_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "trail_trailanchor_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION trail_trailanchor_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'trail_trailanchor is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER trail_trailanchor_append_only BEFORE UPDATE OR DELETE ON trail_trailanchor
FOR EACH ROW EXECUTE FUNCTION trail_trailanchor_append_only()""",
                    """CREATE TRIGGER trail_trailanchor_no_truncate BEFORE TRUNCATE ON trail_trailanchor
FOR EACH STATEMENT EXECUTE FUNCTION trail_trailanchor_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER trail_trailanchor_no_update BEFORE update ON trail_trailanchor
BEGIN SELECT RAISE(ABORT, 'trail_trailanchor is append-only'); END""",
                    """CREATE TRIGGER trail_trailanchor_no_delete BEFORE delete ON trail_trailanchor
BEGIN SELECT RAISE(ABORT, 'trail_trailanchor is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS trail_trailanchor_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS trail_trailanchor_no_update""",
                    """DROP TRIGGER IF EXISTS trail_trailanchor_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "trail_trail_of_trail_trailseal",
            create={
                "postgresql": [
                    """CREATE TRIGGER trail_trailseal_trail AFTER INSERT OR UPDATE OR DELETE ON trail_trailseal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER trail_trailseal_trail_truncate BEFORE TRUNCATE ON trail_trailseal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'trail_trailseal', id, 'found', NULL, trail_row(to_jsonb(trail_trailseal), '', ''), NULL, '', '', 'migration', '', ''
FROM trail_trailseal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER trail_trailseal_trail_insert AFTER INSERT ON trail_trailseal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'trail_trailseal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'number', NEW."number", 'first_entry', NEW.first_entry, 'last_entry', NEW.last_entry, 'entries', NEW.entries, 'entries_hash', NEW.entries_hash, 'previous_hash', NEW.previous_hash, 'hash', NEW."hash", 'sealed_at', NEW.sealed_at) AS became); END""",
                    """CREATE TRIGGER trail_trailseal_trail_update AFTER UPDATE ON trail_trailseal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'trail_trailseal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'number', OLD."number", 'first_entry', OLD.first_entry, 'last_entry', OLD.last_entry, 'entries', OLD.entries, 'entries_hash', OLD.entries_hash, 'previous_hash', OLD.previous_hash, 'hash', OLD."hash", 'sealed_at', OLD.sealed_at) AS was,
json_object('id', NEW.id, 'number', NEW."number", 'first_entry', NEW.first_entry, 'last_entry', NEW.last_entry, 'entries', NEW.entries, 'entries_hash', NEW.entries_hash, 'previous_hash', NEW.previous_hash, 'hash', NEW."hash", 'sealed_at', NEW.sealed_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER trail_trailseal_trail_delete AFTER DELETE ON trail_trailseal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'trail_trailseal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'number', OLD."number", 'first_entry', OLD.first_entry, 'last_entry', OLD.last_entry, 'entries', OLD.entries, 'entries_hash', OLD.entries_hash, 'previous_hash', OLD.previous_hash, 'hash', OLD."hash", 'sealed_at', OLD.sealed_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'trail_trailseal', id, 'found', NULL, json_object('id', trail_trailseal.id, 'number', trail_trailseal."number", 'first_entry', trail_trailseal.first_entry, 'last_entry', trail_trailseal.last_entry, 'entries', trail_trailseal.entries, 'entries_hash', trail_trailseal.entries_hash, 'previous_hash', trail_trailseal.previous_hash, 'hash', trail_trailseal."hash", 'sealed_at', trail_trailseal.sealed_at), NULL, '', '', 'migration', '', ''
FROM trail_trailseal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS trail_trailseal_trail ON trail_trailseal""",
                    """DROP TRIGGER IF EXISTS trail_trailseal_trail_truncate ON trail_trailseal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS trail_trailseal_trail_insert""",
                    """DROP TRIGGER IF EXISTS trail_trailseal_trail_update""",
                    """DROP TRIGGER IF EXISTS trail_trailseal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "trail_trail_of_trail_trailanchor",
            create={
                "postgresql": [
                    """CREATE TRIGGER trail_trailanchor_trail AFTER INSERT OR UPDATE OR DELETE ON trail_trailanchor
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER trail_trailanchor_trail_truncate BEFORE TRUNCATE ON trail_trailanchor
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'trail_trailanchor', id, 'found', NULL, trail_row(to_jsonb(trail_trailanchor), '', ''), NULL, '', '', 'migration', '', ''
FROM trail_trailanchor ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER trail_trailanchor_trail_insert AFTER INSERT ON trail_trailanchor
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'trail_trailanchor', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'day', NEW.day, 'seal_number', NEW.seal_number, 'hash', NEW."hash") AS became); END""",
                    """CREATE TRIGGER trail_trailanchor_trail_update AFTER UPDATE ON trail_trailanchor
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'trail_trailanchor', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'day', OLD.day, 'seal_number', OLD.seal_number, 'hash', OLD."hash") AS was,
json_object('id', NEW.id, 'day', NEW.day, 'seal_number', NEW.seal_number, 'hash', NEW."hash") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER trail_trailanchor_trail_delete AFTER DELETE ON trail_trailanchor
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'trail_trailanchor', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'day', OLD.day, 'seal_number', OLD.seal_number, 'hash', OLD."hash") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'trail_trailanchor', id, 'found', NULL, json_object('id', trail_trailanchor.id, 'day', trail_trailanchor.day, 'seal_number', trail_trailanchor.seal_number, 'hash', trail_trailanchor."hash"), NULL, '', '', 'migration', '', ''
FROM trail_trailanchor ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS trail_trailanchor_trail ON trail_trailanchor""",
                    """DROP TRIGGER IF EXISTS trail_trailanchor_trail_truncate ON trail_trailanchor""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS trail_trailanchor_trail_insert""",
                    """DROP TRIGGER IF EXISTS trail_trailanchor_trail_update""",
                    """DROP TRIGGER IF EXISTS trail_trailanchor_trail_delete""",
                ],
            },
        ),
    ]
