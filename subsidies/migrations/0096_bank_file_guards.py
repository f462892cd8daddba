# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0095_bank_files"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_trail_of_subsidies_bankfile",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_bankfile_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_bankfile
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_bankfile_trail_truncate BEFORE TRUNCATE ON subsidies_bankfile
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_bankfile', id, 'found', NULL, trail_row(to_jsonb(subsidies_bankfile), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_bankfile ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bankfile_trail_insert AFTER INSERT ON subsidies_bankfile
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bankfile', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result) AS became); END""",
                    """CREATE TRIGGER subsidies_bankfile_trail_update AFTER UPDATE ON subsidies_bankfile
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bankfile', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_bankfile_trail_delete AFTER DELETE ON subsidies_bankfile
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bankfile', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bankfile', id, 'found', NULL, json_object('id', subsidies_bankfile.id, 'file', subsidies_bankfile.file, 'file_name', subsidies_bankfile.file_name, 'sha256', subsidies_bankfile.sha256, 'uploaded_by_id', subsidies_bankfile.uploaded_by_id, 'uploaded_at', subsidies_bankfile.uploaded_at, 'closed_at', subsidies_bankfile.closed_at, 'is_discarded', subsidies_bankfile.is_discarded, 'columns', subsidies_bankfile.columns, 'result', subsidies_bankfile.result), NULL, '', '', 'migration', '', ''
FROM subsidies_bankfile ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail ON subsidies_bankfile""",
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail_truncate ON subsidies_bankfile""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bankfile_trail_delete""",
                ],
            },
        ),
    ]
