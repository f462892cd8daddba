# Written by makeguards: as long as the tables that it guards.
"""Guards of exports in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("exports", "0003_file_hash"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "exports_trail_of_exports_exportrun",
            create={
                "postgresql": [
                    """CREATE TRIGGER exports_exportrun_trail AFTER INSERT OR UPDATE OR DELETE ON exports_exportrun
FOR EACH ROW EXECUTE FUNCTION trail_record('id', 'attempts,heartbeat_at,queued_at,rows_done,token', '')""",
                    """CREATE TRIGGER exports_exportrun_trail_truncate BEFORE TRUNCATE ON exports_exportrun
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'exports_exportrun', id, 'found', NULL, trail_row(to_jsonb(exports_exportrun), 'attempts,heartbeat_at,queued_at,rows_done,token', ''), NULL, '', '', 'migration', '', ''
FROM exports_exportrun ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER exports_exportrun_trail_insert AFTER INSERT ON exports_exportrun
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_exportrun', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'file', NEW.file, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'export', NEW.export, 'format', NEW.format, 'filters', NEW.filters, 'as_of', NEW.as_of) AS became); END""",
                    """CREATE TRIGGER exports_exportrun_trail_update AFTER UPDATE ON exports_exportrun
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_exportrun', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'file', OLD.file, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'export', OLD.export, 'format', OLD.format, 'filters', OLD.filters, 'as_of', OLD.as_of) AS was,
json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'file', NEW.file, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'export', NEW.export, 'format', NEW.format, 'filters', NEW.filters, 'as_of', NEW.as_of) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER exports_exportrun_trail_delete AFTER DELETE ON exports_exportrun
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_exportrun', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'file', OLD.file, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'export', OLD.export, 'format', OLD.format, 'filters', OLD.filters, 'as_of', OLD.as_of) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_exportrun', id, 'found', NULL, json_object('id', exports_exportrun.id, 'language', exports_exportrun.language, 'requested_by_id', exports_exportrun.requested_by_id, 'requested_at', exports_exportrun.requested_at, 'state', exports_exportrun.state, 'rows_total', exports_exportrun.rows_total, 'file', exports_exportrun.file, 'size', exports_exportrun.size, 'sha256', exports_exportrun.sha256, 'problem', exports_exportrun.problem, 'finished_at', exports_exportrun.finished_at, 'expires_at', exports_exportrun.expires_at, 'export', exports_exportrun.export, 'format', exports_exportrun.format, 'filters', exports_exportrun.filters, 'as_of', exports_exportrun.as_of), NULL, '', '', 'migration', '', ''
FROM exports_exportrun ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS exports_exportrun_trail ON exports_exportrun""",
                    """DROP TRIGGER IF EXISTS exports_exportrun_trail_truncate ON exports_exportrun""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS exports_exportrun_trail_insert""",
                    """DROP TRIGGER IF EXISTS exports_exportrun_trail_update""",
                    """DROP TRIGGER IF EXISTS exports_exportrun_trail_delete""",
                ],
            },
        ),
    ]
