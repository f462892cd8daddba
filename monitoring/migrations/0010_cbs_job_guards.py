# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0009_cbs_job"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_trail_of_monitoring_cbsjob",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_cbsjob_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_cbsjob
FOR EACH ROW EXECUTE FUNCTION trail_record('id', 'attempts,heartbeat_at,queued_at,rows_done,token', '')""",
                    """CREATE TRIGGER monitoring_cbsjob_trail_truncate BEFORE TRUNCATE ON monitoring_cbsjob
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_cbsjob', id, 'found', NULL, trail_row(to_jsonb(monitoring_cbsjob), 'attempts,heartbeat_at,queued_at,rows_done,token', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_cbsjob ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_cbsjob_trail_insert AFTER INSERT ON monitoring_cbsjob
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_cbsjob', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'table_id', NEW.table_id, 'file', NEW.file, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id, 'is_discarded', NEW.is_discarded, 'load_id', NEW.load_id) AS became); END""",
                    """CREATE TRIGGER monitoring_cbsjob_trail_update AFTER UPDATE ON monitoring_cbsjob
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_cbsjob', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'table_id', OLD.table_id, 'file', OLD.file, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id, 'is_discarded', OLD.is_discarded, 'load_id', OLD.load_id) AS was,
json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'table_id', NEW.table_id, 'file', NEW.file, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id, 'is_discarded', NEW.is_discarded, 'load_id', NEW.load_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_cbsjob_trail_delete AFTER DELETE ON monitoring_cbsjob
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_cbsjob', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'table_id', OLD.table_id, 'file', OLD.file, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id, 'is_discarded', OLD.is_discarded, 'load_id', OLD.load_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_cbsjob', id, 'found', NULL, json_object('id', monitoring_cbsjob.id, 'language', monitoring_cbsjob.language, 'requested_by_id', monitoring_cbsjob.requested_by_id, 'requested_at', monitoring_cbsjob.requested_at, 'state', monitoring_cbsjob.state, 'rows_total', monitoring_cbsjob.rows_total, 'size', monitoring_cbsjob.size, 'sha256', monitoring_cbsjob.sha256, 'problem', monitoring_cbsjob.problem, 'finished_at', monitoring_cbsjob.finished_at, 'expires_at', monitoring_cbsjob.expires_at, 'table_id', monitoring_cbsjob.table_id, 'file', monitoring_cbsjob.file, 'closed_at', monitoring_cbsjob.closed_at, 'closed_by_id', monitoring_cbsjob.closed_by_id, 'is_discarded', monitoring_cbsjob.is_discarded, 'load_id', monitoring_cbsjob.load_id), NULL, '', '', 'migration', '', ''
FROM monitoring_cbsjob ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail ON monitoring_cbsjob""",
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail_truncate ON monitoring_cbsjob""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail_delete""",
                ],
            },
        ),
    ]
