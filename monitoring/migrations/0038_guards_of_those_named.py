# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0037_plans_of_those_named"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_trail_of_monitoring_planupload",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_planupload_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_planupload
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_planupload_trail_truncate BEFORE TRUNCATE ON monitoring_planupload
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_planupload', id, 'found', NULL, trail_row(to_jsonb(monitoring_planupload), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_planupload ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_planupload_trail_insert AFTER INSERT ON monitoring_planupload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'reads_groups', NEW.reads_groups, 'fault_count', NEW.fault_count, 'has_question', NEW.has_question, 'as_of', NEW.as_of, 'source', NEW.source, 'municipality_id', NEW.municipality_id, 'only_named', NEW.only_named, 'layout', NEW.layout, 'edition_id', NEW.edition_id) AS became); END""",
                    """CREATE TRIGGER monitoring_planupload_trail_update AFTER UPDATE ON monitoring_planupload
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'reads_groups', OLD.reads_groups, 'fault_count', OLD.fault_count, 'has_question', OLD.has_question, 'as_of', OLD.as_of, 'source', OLD.source, 'municipality_id', OLD.municipality_id, 'only_named', OLD.only_named, 'layout', OLD.layout, 'edition_id', OLD.edition_id) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'reads_groups', NEW.reads_groups, 'fault_count', NEW.fault_count, 'has_question', NEW.has_question, 'as_of', NEW.as_of, 'source', NEW.source, 'municipality_id', NEW.municipality_id, 'only_named', NEW.only_named, 'layout', NEW.layout, 'edition_id', NEW.edition_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planupload_trail_delete AFTER DELETE ON monitoring_planupload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'reads_groups', OLD.reads_groups, 'fault_count', OLD.fault_count, 'has_question', OLD.has_question, 'as_of', OLD.as_of, 'source', OLD.source, 'municipality_id', OLD.municipality_id, 'only_named', OLD.only_named, 'layout', OLD.layout, 'edition_id', OLD.edition_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', id, 'found', NULL, json_object('id', monitoring_planupload.id, 'file', monitoring_planupload.file, 'file_name', monitoring_planupload.file_name, 'sha256', monitoring_planupload.sha256, 'uploaded_by_id', monitoring_planupload.uploaded_by_id, 'uploaded_at', monitoring_planupload.uploaded_at, 'closed_at', monitoring_planupload.closed_at, 'is_discarded', monitoring_planupload.is_discarded, 'reads_groups', monitoring_planupload.reads_groups, 'fault_count', monitoring_planupload.fault_count, 'has_question', monitoring_planupload.has_question, 'as_of', monitoring_planupload.as_of, 'source', monitoring_planupload.source, 'municipality_id', monitoring_planupload.municipality_id, 'only_named', monitoring_planupload.only_named, 'layout', monitoring_planupload.layout, 'edition_id', monitoring_planupload.edition_id), NULL, '', '', 'migration', '', ''
FROM monitoring_planupload ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail ON monitoring_planupload""",
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail_truncate ON monitoring_planupload""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail_delete""",
                ],
            },
        ),
    ]
