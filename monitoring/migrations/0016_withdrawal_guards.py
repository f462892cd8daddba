# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0015_withdrawal"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_withdrawal_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_withdrawal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_withdrawal is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_withdrawal_append_only BEFORE UPDATE OR DELETE ON monitoring_withdrawal
FOR EACH ROW EXECUTE FUNCTION monitoring_withdrawal_append_only()""",
                    """CREATE TRIGGER monitoring_withdrawal_no_truncate BEFORE TRUNCATE ON monitoring_withdrawal
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_withdrawal_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_withdrawal_no_update BEFORE update ON monitoring_withdrawal
BEGIN SELECT RAISE(ABORT, 'monitoring_withdrawal is append-only'); END""",
                    """CREATE TRIGGER monitoring_withdrawal_no_delete BEFORE delete ON monitoring_withdrawal
BEGIN SELECT RAISE(ABORT, 'monitoring_withdrawal is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_withdrawal_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_withdrawal",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_withdrawal_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_withdrawal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_withdrawal_trail_truncate BEFORE TRUNCATE ON monitoring_withdrawal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_withdrawal', id, 'found', NULL, trail_row(to_jsonb(monitoring_withdrawal), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_withdrawal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_withdrawal_trail_insert AFTER INSERT ON monitoring_withdrawal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_withdrawal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'load_id', NEW.load_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_withdrawal_trail_update AFTER UPDATE ON monitoring_withdrawal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_withdrawal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'load_id', OLD.load_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'load_id', NEW.load_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_withdrawal_trail_delete AFTER DELETE ON monitoring_withdrawal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_withdrawal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'load_id', OLD.load_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_withdrawal', id, 'found', NULL, json_object('id', monitoring_withdrawal.id, 'load_id', monitoring_withdrawal.load_id, 'reason', monitoring_withdrawal.reason, 'actor_id', monitoring_withdrawal.actor_id, 'recorded_at', monitoring_withdrawal.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_withdrawal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail ON monitoring_withdrawal""",
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail_truncate ON monitoring_withdrawal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail_delete""",
                ],
            },
        ),
    ]
