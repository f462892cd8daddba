# Written by makeguards: as long as the tables that it guards.
"""Guards of exports in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("exports", "0006_repeated_exports"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "exports_trail_of_exports_columnchoice",
            create={
                "postgresql": [
                    """CREATE TRIGGER exports_columnchoice_trail AFTER INSERT OR UPDATE OR DELETE ON exports_columnchoice
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER exports_columnchoice_trail_truncate BEFORE TRUNCATE ON exports_columnchoice
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'exports_columnchoice', id, 'found', NULL, trail_row(to_jsonb(exports_columnchoice), '', ''), NULL, '', '', 'migration', '', ''
FROM exports_columnchoice ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER exports_columnchoice_trail_insert AFTER INSERT ON exports_columnchoice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_columnchoice', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'owner_id', NEW.owner_id, 'export', NEW.export, 'columns', NEW.columns) AS became); END""",
                    """CREATE TRIGGER exports_columnchoice_trail_update AFTER UPDATE ON exports_columnchoice
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_columnchoice', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'owner_id', OLD.owner_id, 'export', OLD.export, 'columns', OLD.columns) AS was,
json_object('id', NEW.id, 'owner_id', NEW.owner_id, 'export', NEW.export, 'columns', NEW.columns) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER exports_columnchoice_trail_delete AFTER DELETE ON exports_columnchoice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_columnchoice', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'owner_id', OLD.owner_id, 'export', OLD.export, 'columns', OLD.columns) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_columnchoice', id, 'found', NULL, json_object('id', exports_columnchoice.id, 'owner_id', exports_columnchoice.owner_id, 'export', exports_columnchoice.export, 'columns', exports_columnchoice.columns), NULL, '', '', 'migration', '', ''
FROM exports_columnchoice ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS exports_columnchoice_trail ON exports_columnchoice""",
                    """DROP TRIGGER IF EXISTS exports_columnchoice_trail_truncate ON exports_columnchoice""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS exports_columnchoice_trail_insert""",
                    """DROP TRIGGER IF EXISTS exports_columnchoice_trail_update""",
                    """DROP TRIGGER IF EXISTS exports_columnchoice_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "exports_trail_of_exports_repeatedexport",
            create={
                "postgresql": [
                    """CREATE TRIGGER exports_repeatedexport_trail AFTER INSERT OR UPDATE OR DELETE ON exports_repeatedexport
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER exports_repeatedexport_trail_truncate BEFORE TRUNCATE ON exports_repeatedexport
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'exports_repeatedexport', id, 'found', NULL, trail_row(to_jsonb(exports_repeatedexport), '', ''), NULL, '', '', 'migration', '', ''
FROM exports_repeatedexport ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER exports_repeatedexport_trail_insert AFTER INSERT ON exports_repeatedexport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_repeatedexport', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'export', NEW.export, 'format', NEW.format, 'filters', NEW.filters, 'columns', NEW.columns, 'language', NEW.language, 'rhythm', NEW.rhythm, 'next_on', NEW.next_on, 'owner_id', NEW.owner_id, 'started_at', NEW.started_at, 'ended_at', NEW.ended_at, 'problem', NEW.problem) AS became); END""",
                    """CREATE TRIGGER exports_repeatedexport_trail_update AFTER UPDATE ON exports_repeatedexport
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_repeatedexport', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'export', OLD.export, 'format', OLD.format, 'filters', OLD.filters, 'columns', OLD.columns, 'language', OLD.language, 'rhythm', OLD.rhythm, 'next_on', OLD.next_on, 'owner_id', OLD.owner_id, 'started_at', OLD.started_at, 'ended_at', OLD.ended_at, 'problem', OLD.problem) AS was,
json_object('id', NEW.id, 'export', NEW.export, 'format', NEW.format, 'filters', NEW.filters, 'columns', NEW.columns, 'language', NEW.language, 'rhythm', NEW.rhythm, 'next_on', NEW.next_on, 'owner_id', NEW.owner_id, 'started_at', NEW.started_at, 'ended_at', NEW.ended_at, 'problem', NEW.problem) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER exports_repeatedexport_trail_delete AFTER DELETE ON exports_repeatedexport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_repeatedexport', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'export', OLD.export, 'format', OLD.format, 'filters', OLD.filters, 'columns', OLD.columns, 'language', OLD.language, 'rhythm', OLD.rhythm, 'next_on', OLD.next_on, 'owner_id', OLD.owner_id, 'started_at', OLD.started_at, 'ended_at', OLD.ended_at, 'problem', OLD.problem) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_repeatedexport', id, 'found', NULL, json_object('id', exports_repeatedexport.id, 'export', exports_repeatedexport.export, 'format', exports_repeatedexport.format, 'filters', exports_repeatedexport.filters, 'columns', exports_repeatedexport.columns, 'language', exports_repeatedexport.language, 'rhythm', exports_repeatedexport.rhythm, 'next_on', exports_repeatedexport.next_on, 'owner_id', exports_repeatedexport.owner_id, 'started_at', exports_repeatedexport.started_at, 'ended_at', exports_repeatedexport.ended_at, 'problem', exports_repeatedexport.problem), NULL, '', '', 'migration', '', ''
FROM exports_repeatedexport ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS exports_repeatedexport_trail ON exports_repeatedexport""",
                    """DROP TRIGGER IF EXISTS exports_repeatedexport_trail_truncate ON exports_repeatedexport""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS exports_repeatedexport_trail_insert""",
                    """DROP TRIGGER IF EXISTS exports_repeatedexport_trail_update""",
                    """DROP TRIGGER IF EXISTS exports_repeatedexport_trail_delete""",
                ],
            },
        ),
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
(SELECT json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'file', NEW.file, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'export', NEW.export, 'format', NEW.format, 'filters', NEW.filters, 'columns', NEW.columns, 'as_of', NEW.as_of, 'repeat_id', NEW.repeat_id) AS became); END""",
                    """CREATE TRIGGER exports_exportrun_trail_update AFTER UPDATE ON exports_exportrun
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_exportrun', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'file', OLD.file, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'export', OLD.export, 'format', OLD.format, 'filters', OLD.filters, 'columns', OLD.columns, 'as_of', OLD.as_of, 'repeat_id', OLD.repeat_id) AS was,
json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'file', NEW.file, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'export', NEW.export, 'format', NEW.format, 'filters', NEW.filters, 'columns', NEW.columns, 'as_of', NEW.as_of, 'repeat_id', NEW.repeat_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER exports_exportrun_trail_delete AFTER DELETE ON exports_exportrun
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_exportrun', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'file', OLD.file, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'export', OLD.export, 'format', OLD.format, 'filters', OLD.filters, 'columns', OLD.columns, 'as_of', OLD.as_of, 'repeat_id', OLD.repeat_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'exports_exportrun', id, 'found', NULL, json_object('id', exports_exportrun.id, 'language', exports_exportrun.language, 'requested_by_id', exports_exportrun.requested_by_id, 'requested_at', exports_exportrun.requested_at, 'state', exports_exportrun.state, 'rows_total', exports_exportrun.rows_total, 'file', exports_exportrun.file, 'size', exports_exportrun.size, 'sha256', exports_exportrun.sha256, 'problem', exports_exportrun.problem, 'finished_at', exports_exportrun.finished_at, 'expires_at', exports_exportrun.expires_at, 'export', exports_exportrun.export, 'format', exports_exportrun.format, 'filters', exports_exportrun.filters, 'columns', exports_exportrun.columns, 'as_of', exports_exportrun.as_of, 'repeat_id', exports_exportrun.repeat_id), NULL, '', '', 'migration', '', ''
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
