# Written by makeguards: as long as the tables that it guards.
"""Guards of dates in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("dates", "0003_role_permissions"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "dates_trail_of_dates_usualdays",
            create={
                "postgresql": [
                    """CREATE TRIGGER dates_usualdays_trail AFTER INSERT OR UPDATE OR DELETE ON dates_usualdays
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER dates_usualdays_trail_truncate BEFORE TRUNCATE ON dates_usualdays
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'dates_usualdays', id, 'found', NULL, trail_row(to_jsonb(dates_usualdays), '', ''), NULL, '', '', 'migration', '', ''
FROM dates_usualdays ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER dates_usualdays_trail_insert AFTER INSERT ON dates_usualdays
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'dates_usualdays', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'act', NEW.act, 'days', NEW.days) AS became); END""",
                    """CREATE TRIGGER dates_usualdays_trail_update AFTER UPDATE ON dates_usualdays
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'dates_usualdays', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'act', OLD.act, 'days', OLD.days) AS was,
json_object('id', NEW.id, 'act', NEW.act, 'days', NEW.days) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER dates_usualdays_trail_delete AFTER DELETE ON dates_usualdays
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'dates_usualdays', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'act', OLD.act, 'days', OLD.days) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'dates_usualdays', id, 'found', NULL, json_object('id', dates_usualdays.id, 'act', dates_usualdays.act, 'days', dates_usualdays.days), NULL, '', '', 'migration', '', ''
FROM dates_usualdays ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS dates_usualdays_trail ON dates_usualdays""",
                    """DROP TRIGGER IF EXISTS dates_usualdays_trail_truncate ON dates_usualdays""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS dates_usualdays_trail_insert""",
                    """DROP TRIGGER IF EXISTS dates_usualdays_trail_update""",
                    """DROP TRIGGER IF EXISTS dates_usualdays_trail_delete""",
                ],
            },
        ),
    ]
