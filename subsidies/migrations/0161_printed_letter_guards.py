# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0160_printed_letters"), ("trail", "0002_guards")]
    operations = [
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
    ]
