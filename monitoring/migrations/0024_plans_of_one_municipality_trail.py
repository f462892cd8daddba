# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0023_plans_of_one_municipality"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_trail_of_monitoring_planedition",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_planedition_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_planedition
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_planedition_trail_truncate BEFORE TRUNCATE ON monitoring_planedition
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_planedition', id, 'found', NULL, trail_row(to_jsonb(monitoring_planedition), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_planedition ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_planedition_trail_insert AFTER INSERT ON monitoring_planedition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'as_of', NEW.as_of, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'municipality_id', NEW.municipality_id, 'rest_id', NEW.rest_id, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_planedition_trail_update AFTER UPDATE ON monitoring_planedition
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'as_of', OLD.as_of, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'municipality_id', OLD.municipality_id, 'rest_id', OLD.rest_id, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at) AS was,
json_object('id', NEW.id, 'as_of', NEW.as_of, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'municipality_id', NEW.municipality_id, 'rest_id', NEW.rest_id, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planedition_trail_delete AFTER DELETE ON monitoring_planedition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'as_of', OLD.as_of, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'municipality_id', OLD.municipality_id, 'rest_id', OLD.rest_id, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', id, 'found', NULL, json_object('id', monitoring_planedition.id, 'as_of', monitoring_planedition.as_of, 'source', monitoring_planedition.source, 'file_name', monitoring_planedition.file_name, 'sha256', monitoring_planedition.sha256, 'municipality_id', monitoring_planedition.municipality_id, 'rest_id', monitoring_planedition.rest_id, 'loaded_by_id', monitoring_planedition.loaded_by_id, 'loaded_at', monitoring_planedition.loaded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_planedition ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail ON monitoring_planedition""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail_truncate ON monitoring_planedition""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_upload",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_upload_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_upload
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_upload_trail_truncate BEFORE TRUNCATE ON monitoring_upload
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_upload', id, 'found', NULL, trail_row(to_jsonb(monitoring_upload), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_upload ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_upload_trail_insert AFTER INSERT ON monitoring_upload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_upload', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'reads_groups', NEW.reads_groups, 'fault_count', NEW.fault_count, 'has_question', NEW.has_question, 'table_id', NEW.table_id, 'kind', NEW.kind, 'year', NEW.year, 'published_on', NEW.published_on, 'status', NEW.status, 'source', NEW.source, 'chosen', NEW.chosen, 'layout', NEW.layout, 'load_id', NEW.load_id) AS became); END""",
                    """CREATE TRIGGER monitoring_upload_trail_update AFTER UPDATE ON monitoring_upload
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_upload', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'reads_groups', OLD.reads_groups, 'fault_count', OLD.fault_count, 'has_question', OLD.has_question, 'table_id', OLD.table_id, 'kind', OLD.kind, 'year', OLD.year, 'published_on', OLD.published_on, 'status', OLD.status, 'source', OLD.source, 'chosen', OLD.chosen, 'layout', OLD.layout, 'load_id', OLD.load_id) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'reads_groups', NEW.reads_groups, 'fault_count', NEW.fault_count, 'has_question', NEW.has_question, 'table_id', NEW.table_id, 'kind', NEW.kind, 'year', NEW.year, 'published_on', NEW.published_on, 'status', NEW.status, 'source', NEW.source, 'chosen', NEW.chosen, 'layout', NEW.layout, 'load_id', NEW.load_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_upload_trail_delete AFTER DELETE ON monitoring_upload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_upload', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'reads_groups', OLD.reads_groups, 'fault_count', OLD.fault_count, 'has_question', OLD.has_question, 'table_id', OLD.table_id, 'kind', OLD.kind, 'year', OLD.year, 'published_on', OLD.published_on, 'status', OLD.status, 'source', OLD.source, 'chosen', OLD.chosen, 'layout', OLD.layout, 'load_id', OLD.load_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_upload', id, 'found', NULL, json_object('id', monitoring_upload.id, 'file', monitoring_upload.file, 'file_name', monitoring_upload.file_name, 'sha256', monitoring_upload.sha256, 'uploaded_by_id', monitoring_upload.uploaded_by_id, 'uploaded_at', monitoring_upload.uploaded_at, 'closed_at', monitoring_upload.closed_at, 'is_discarded', monitoring_upload.is_discarded, 'reads_groups', monitoring_upload.reads_groups, 'fault_count', monitoring_upload.fault_count, 'has_question', monitoring_upload.has_question, 'table_id', monitoring_upload.table_id, 'kind', monitoring_upload.kind, 'year', monitoring_upload.year, 'published_on', monitoring_upload.published_on, 'status', monitoring_upload.status, 'source', monitoring_upload.source, 'chosen', monitoring_upload.chosen, 'layout', monitoring_upload.layout, 'load_id', monitoring_upload.load_id), NULL, '', '', 'migration', '', ''
FROM monitoring_upload ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail ON monitoring_upload""",
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail_truncate ON monitoring_upload""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail_delete""",
                ],
            },
        ),
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
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'reads_groups', NEW.reads_groups, 'fault_count', NEW.fault_count, 'has_question', NEW.has_question, 'as_of', NEW.as_of, 'source', NEW.source, 'municipality_id', NEW.municipality_id, 'layout', NEW.layout, 'edition_id', NEW.edition_id) AS became); END""",
                    """CREATE TRIGGER monitoring_planupload_trail_update AFTER UPDATE ON monitoring_planupload
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'reads_groups', OLD.reads_groups, 'fault_count', OLD.fault_count, 'has_question', OLD.has_question, 'as_of', OLD.as_of, 'source', OLD.source, 'municipality_id', OLD.municipality_id, 'layout', OLD.layout, 'edition_id', OLD.edition_id) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'reads_groups', NEW.reads_groups, 'fault_count', NEW.fault_count, 'has_question', NEW.has_question, 'as_of', NEW.as_of, 'source', NEW.source, 'municipality_id', NEW.municipality_id, 'layout', NEW.layout, 'edition_id', NEW.edition_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planupload_trail_delete AFTER DELETE ON monitoring_planupload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'reads_groups', OLD.reads_groups, 'fault_count', OLD.fault_count, 'has_question', OLD.has_question, 'as_of', OLD.as_of, 'source', OLD.source, 'municipality_id', OLD.municipality_id, 'layout', OLD.layout, 'edition_id', OLD.edition_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', id, 'found', NULL, json_object('id', monitoring_planupload.id, 'file', monitoring_planupload.file, 'file_name', monitoring_planupload.file_name, 'sha256', monitoring_planupload.sha256, 'uploaded_by_id', monitoring_planupload.uploaded_by_id, 'uploaded_at', monitoring_planupload.uploaded_at, 'closed_at', monitoring_planupload.closed_at, 'is_discarded', monitoring_planupload.is_discarded, 'reads_groups', monitoring_planupload.reads_groups, 'fault_count', monitoring_planupload.fault_count, 'has_question', monitoring_planupload.has_question, 'as_of', monitoring_planupload.as_of, 'source', monitoring_planupload.source, 'municipality_id', monitoring_planupload.municipality_id, 'layout', monitoring_planupload.layout, 'edition_id', monitoring_planupload.edition_id), NULL, '', '', 'migration', '', ''
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
        InstallGuard(
            "monitoring_trail_of_monitoring_plan",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_plan_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_plan
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_plan_trail_truncate BEFORE TRUNCATE ON monitoring_plan
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_plan', id, 'found', NULL, trail_row(to_jsonb(monitoring_plan), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_plan ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_plan_trail_insert AFTER INSERT ON monitoring_plan
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_plan', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'name', NEW.name, 'municipality_id', NEW.municipality_id, 'plan_type', NEW.plan_type, 'planning_status', NEW.planning_status, 'progress', NEW.progress, 'client', NEW.client, 'confidentiality', NEW.confidentiality, 'obstacles', NEW.obstacles) AS became); END""",
                    """CREATE TRIGGER monitoring_plan_trail_update AFTER UPDATE ON monitoring_plan
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_plan', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'name', OLD.name, 'municipality_id', OLD.municipality_id, 'plan_type', OLD.plan_type, 'planning_status', OLD.planning_status, 'progress', OLD.progress, 'client', OLD.client, 'confidentiality', OLD.confidentiality, 'obstacles', OLD.obstacles) AS was,
json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'name', NEW.name, 'municipality_id', NEW.municipality_id, 'plan_type', NEW.plan_type, 'planning_status', NEW.planning_status, 'progress', NEW.progress, 'client', NEW.client, 'confidentiality', NEW.confidentiality, 'obstacles', NEW.obstacles) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_plan_trail_delete AFTER DELETE ON monitoring_plan
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_plan', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'name', OLD.name, 'municipality_id', OLD.municipality_id, 'plan_type', OLD.plan_type, 'planning_status', OLD.planning_status, 'progress', OLD.progress, 'client', OLD.client, 'confidentiality', OLD.confidentiality, 'obstacles', OLD.obstacles) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_plan', id, 'found', NULL, json_object('id', monitoring_plan.id, 'edition_id', monitoring_plan.edition_id, 'name', monitoring_plan.name, 'municipality_id', monitoring_plan.municipality_id, 'plan_type', monitoring_plan.plan_type, 'planning_status', monitoring_plan.planning_status, 'progress', monitoring_plan.progress, 'client', monitoring_plan.client, 'confidentiality', monitoring_plan.confidentiality, 'obstacles', monitoring_plan.obstacles), NULL, '', '', 'migration', '', ''
FROM monitoring_plan ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail ON monitoring_plan""",
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail_truncate ON monitoring_plan""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail_delete""",
                ],
            },
        ),
    ]
