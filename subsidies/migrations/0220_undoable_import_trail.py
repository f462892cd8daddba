# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0215_set_off_guards"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_trail_of_subsidies_applicationimport",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_applicationimport_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_applicationimport
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_truncate BEFORE TRUNCATE ON subsidies_applicationimport
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_applicationimport', id, 'found', NULL, trail_row(to_jsonb(subsidies_applicationimport), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_applicationimport ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicationimport_trail_insert AFTER INSERT ON subsidies_applicationimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result, 'undone_at', NEW.undone_at, 'undone_by_id', NEW.undone_by_id, 'undo_reason', NEW.undo_reason, 'decider_id', NEW.decider_id) AS became); END""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_update AFTER UPDATE ON subsidies_applicationimport
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result, 'undone_at', OLD.undone_at, 'undone_by_id', OLD.undone_by_id, 'undo_reason', OLD.undo_reason, 'decider_id', OLD.decider_id) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result, 'undone_at', NEW.undone_at, 'undone_by_id', NEW.undone_by_id, 'undo_reason', NEW.undo_reason, 'decider_id', NEW.decider_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_applicationimport_trail_delete AFTER DELETE ON subsidies_applicationimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result, 'undone_at', OLD.undone_at, 'undone_by_id', OLD.undone_by_id, 'undo_reason', OLD.undo_reason, 'decider_id', OLD.decider_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicationimport', id, 'found', NULL, json_object('id', subsidies_applicationimport.id, 'file', subsidies_applicationimport.file, 'file_name', subsidies_applicationimport.file_name, 'sha256', subsidies_applicationimport.sha256, 'uploaded_by_id', subsidies_applicationimport.uploaded_by_id, 'uploaded_at', subsidies_applicationimport.uploaded_at, 'closed_at', subsidies_applicationimport.closed_at, 'is_discarded', subsidies_applicationimport.is_discarded, 'columns', subsidies_applicationimport.columns, 'result', subsidies_applicationimport.result, 'undone_at', subsidies_applicationimport.undone_at, 'undone_by_id', subsidies_applicationimport.undone_by_id, 'undo_reason', subsidies_applicationimport.undo_reason, 'decider_id', subsidies_applicationimport.decider_id), NULL, '', '', 'migration', '', ''
FROM subsidies_applicationimport ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail ON subsidies_applicationimport""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_truncate ON subsidies_applicationimport""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicationimport_trail_delete""",
                ],
            },
        ),
    ]
