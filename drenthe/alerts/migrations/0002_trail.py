# Written by makeguards: as long as the tables that it guards.
"""Guards of alerts in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("alerts", "0001_initial"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "alerts_trail_of_alerts_unwantedalert",
            create={
                "postgresql": [
                    """CREATE TRIGGER alerts_unwantedalert_trail AFTER INSERT OR UPDATE OR DELETE ON alerts_unwantedalert
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER alerts_unwantedalert_trail_truncate BEFORE TRUNCATE ON alerts_unwantedalert
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'alerts_unwantedalert', id, 'found', NULL, trail_row(to_jsonb(alerts_unwantedalert), '', ''), NULL, '', '', 'migration', '', ''
FROM alerts_unwantedalert ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER alerts_unwantedalert_trail_insert AFTER INSERT ON alerts_unwantedalert
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'alerts_unwantedalert', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'kind', NEW.kind) AS became); END""",
                    """CREATE TRIGGER alerts_unwantedalert_trail_update AFTER UPDATE ON alerts_unwantedalert
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'alerts_unwantedalert', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'kind', OLD.kind) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'kind', NEW.kind) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER alerts_unwantedalert_trail_delete AFTER DELETE ON alerts_unwantedalert
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'alerts_unwantedalert', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'kind', OLD.kind) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'alerts_unwantedalert', id, 'found', NULL, json_object('id', alerts_unwantedalert.id, 'user_id', alerts_unwantedalert.user_id, 'kind', alerts_unwantedalert.kind), NULL, '', '', 'migration', '', ''
FROM alerts_unwantedalert ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS alerts_unwantedalert_trail ON alerts_unwantedalert""",
                    """DROP TRIGGER IF EXISTS alerts_unwantedalert_trail_truncate ON alerts_unwantedalert""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS alerts_unwantedalert_trail_insert""",
                    """DROP TRIGGER IF EXISTS alerts_unwantedalert_trail_update""",
                    """DROP TRIGGER IF EXISTS alerts_unwantedalert_trail_delete""",
                ],
            },
        ),
    ]
