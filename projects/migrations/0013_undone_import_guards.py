# Written by makeguards: as long as the tables that it guards.
"""Guards of projects in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("projects", "0012_undone_imports"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "projects_stay_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_stay_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."left_on" IS DISTINCT FROM OLD."left_on") AND ((OLD.left_on IS NOT NULL AND EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = OLD.project_id AND other.left_on IS NULL)) OR (OLD.left_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = OLD.project_id AND other.id > OLD.id)))
THEN RAISE EXCEPTION 'projects_stay_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_stay_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.left_on IS NOT NULL AND EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = OLD.project_id AND other.left_on IS NULL)) OR (OLD.left_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = OLD.project_id AND other.id > OLD.id))
THEN RAISE EXCEPTION 'projects_stay_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'projects_stay_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER projects_stay_closed BEFORE UPDATE OR DELETE ON projects_stay
FOR EACH ROW EXECUTE FUNCTION projects_stay_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_stay_closed_update BEFORE UPDATE ON projects_stay
WHEN (NEW."left_on" IS NOT OLD."left_on") AND ((OLD.left_on IS NOT NULL AND EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = OLD.project_id AND other.left_on IS NULL)) OR (OLD.left_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = OLD.project_id AND other.id > OLD.id)))
BEGIN SELECT RAISE(ABORT, 'projects_stay_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER projects_stay_closed_delete BEFORE DELETE ON projects_stay
WHEN (OLD.left_on IS NOT NULL AND EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = OLD.project_id AND other.left_on IS NULL)) OR (OLD.left_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM projects_stay AS other WHERE other.project_id = OLD.project_id AND other.id > OLD.id))
BEGIN SELECT RAISE(ABORT, 'projects_stay_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_stay_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_stay_closed_update""",
                    """DROP TRIGGER IF EXISTS projects_stay_closed_delete""",
                    """DROP TRIGGER IF EXISTS projects_stay_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "projects_importedproject_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION projects_importedproject_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'projects_importedproject is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER projects_importedproject_append_only BEFORE UPDATE OR DELETE ON projects_importedproject
FOR EACH ROW EXECUTE FUNCTION projects_importedproject_append_only()""",
                    """CREATE TRIGGER projects_importedproject_no_truncate BEFORE TRUNCATE ON projects_importedproject
FOR EACH STATEMENT EXECUTE FUNCTION projects_importedproject_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_importedproject_no_update BEFORE update ON projects_importedproject
BEGIN SELECT RAISE(ABORT, 'projects_importedproject is append-only'); END""",
                    """CREATE TRIGGER projects_importedproject_no_delete BEFORE delete ON projects_importedproject
BEGIN SELECT RAISE(ABORT, 'projects_importedproject is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS projects_importedproject_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_importedproject_no_update""",
                    """DROP TRIGGER IF EXISTS projects_importedproject_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_project",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_project_trail AFTER INSERT OR UPDATE OR DELETE ON projects_project
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_project_trail_truncate BEFORE TRUNCATE ON projects_project
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_project', id, 'found', NULL, trail_row(to_jsonb(projects_project), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_project ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_project_trail_insert AFTER INSERT ON projects_project
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_project', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'title', NEW.title, 'municipality_id', NEW.municipality_id, 'place', NEW.place, 'description', NEW.description, 'dwellings', NEW.dwellings, 'dwellings_are_minimum', NEW.dwellings_are_minimum, 'initiator_id', NEW.initiator_id, 'adviser_id', NEW.adviser_id, 'location_type', NEW.location_type, 'plan_type', NEW.plan_type, 'planning_status', NEW.planning_status, 'plan_name', NEW.plan_name, 'expected_on', NEW.expected_on, 'delivered_on', NEW.delivered_on, 'reference', NEW.reference, 'source', NEW.source, 'is_confidential', NEW.is_confidential, 'is_example', NEW.is_example, 'taken_out_at', NEW.taken_out_at) AS became); END""",
                    """CREATE TRIGGER projects_project_trail_update AFTER UPDATE ON projects_project
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_project', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'title', OLD.title, 'municipality_id', OLD.municipality_id, 'place', OLD.place, 'description', OLD.description, 'dwellings', OLD.dwellings, 'dwellings_are_minimum', OLD.dwellings_are_minimum, 'initiator_id', OLD.initiator_id, 'adviser_id', OLD.adviser_id, 'location_type', OLD.location_type, 'plan_type', OLD.plan_type, 'planning_status', OLD.planning_status, 'plan_name', OLD.plan_name, 'expected_on', OLD.expected_on, 'delivered_on', OLD.delivered_on, 'reference', OLD.reference, 'source', OLD.source, 'is_confidential', OLD.is_confidential, 'is_example', OLD.is_example, 'taken_out_at', OLD.taken_out_at) AS was,
json_object('id', NEW.id, 'title', NEW.title, 'municipality_id', NEW.municipality_id, 'place', NEW.place, 'description', NEW.description, 'dwellings', NEW.dwellings, 'dwellings_are_minimum', NEW.dwellings_are_minimum, 'initiator_id', NEW.initiator_id, 'adviser_id', NEW.adviser_id, 'location_type', NEW.location_type, 'plan_type', NEW.plan_type, 'planning_status', NEW.planning_status, 'plan_name', NEW.plan_name, 'expected_on', NEW.expected_on, 'delivered_on', NEW.delivered_on, 'reference', NEW.reference, 'source', NEW.source, 'is_confidential', NEW.is_confidential, 'is_example', NEW.is_example, 'taken_out_at', NEW.taken_out_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_project_trail_delete AFTER DELETE ON projects_project
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_project', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'title', OLD.title, 'municipality_id', OLD.municipality_id, 'place', OLD.place, 'description', OLD.description, 'dwellings', OLD.dwellings, 'dwellings_are_minimum', OLD.dwellings_are_minimum, 'initiator_id', OLD.initiator_id, 'adviser_id', OLD.adviser_id, 'location_type', OLD.location_type, 'plan_type', OLD.plan_type, 'planning_status', OLD.planning_status, 'plan_name', OLD.plan_name, 'expected_on', OLD.expected_on, 'delivered_on', OLD.delivered_on, 'reference', OLD.reference, 'source', OLD.source, 'is_confidential', OLD.is_confidential, 'is_example', OLD.is_example, 'taken_out_at', OLD.taken_out_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_project', id, 'found', NULL, json_object('id', projects_project.id, 'title', projects_project.title, 'municipality_id', projects_project.municipality_id, 'place', projects_project.place, 'description', projects_project.description, 'dwellings', projects_project.dwellings, 'dwellings_are_minimum', projects_project.dwellings_are_minimum, 'initiator_id', projects_project.initiator_id, 'adviser_id', projects_project.adviser_id, 'location_type', projects_project.location_type, 'plan_type', projects_project.plan_type, 'planning_status', projects_project.planning_status, 'plan_name', projects_project.plan_name, 'expected_on', projects_project.expected_on, 'delivered_on', projects_project.delivered_on, 'reference', projects_project.reference, 'source', projects_project.source, 'is_confidential', projects_project.is_confidential, 'is_example', projects_project.is_example, 'taken_out_at', projects_project.taken_out_at), NULL, '', '', 'migration', '', ''
FROM projects_project ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_project_trail ON projects_project""",
                    """DROP TRIGGER IF EXISTS projects_project_trail_truncate ON projects_project""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_project_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_project_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_project_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_projectimport",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_projectimport_trail AFTER INSERT OR UPDATE OR DELETE ON projects_projectimport
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_projectimport_trail_truncate BEFORE TRUNCATE ON projects_projectimport
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_projectimport', id, 'found', NULL, trail_row(to_jsonb(projects_projectimport), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_projectimport ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_projectimport_trail_insert AFTER INSERT ON projects_projectimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectimport', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result, 'undone_at', NEW.undone_at, 'undone_by_id', NEW.undone_by_id, 'undo_reason', NEW.undo_reason) AS became); END""",
                    """CREATE TRIGGER projects_projectimport_trail_update AFTER UPDATE ON projects_projectimport
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectimport', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result, 'undone_at', OLD.undone_at, 'undone_by_id', OLD.undone_by_id, 'undo_reason', OLD.undo_reason) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result, 'undone_at', NEW.undone_at, 'undone_by_id', NEW.undone_by_id, 'undo_reason', NEW.undo_reason) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_projectimport_trail_delete AFTER DELETE ON projects_projectimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectimport', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result, 'undone_at', OLD.undone_at, 'undone_by_id', OLD.undone_by_id, 'undo_reason', OLD.undo_reason) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectimport', id, 'found', NULL, json_object('id', projects_projectimport.id, 'file', projects_projectimport.file, 'file_name', projects_projectimport.file_name, 'sha256', projects_projectimport.sha256, 'uploaded_by_id', projects_projectimport.uploaded_by_id, 'uploaded_at', projects_projectimport.uploaded_at, 'closed_at', projects_projectimport.closed_at, 'is_discarded', projects_projectimport.is_discarded, 'columns', projects_projectimport.columns, 'result', projects_projectimport.result, 'undone_at', projects_projectimport.undone_at, 'undone_by_id', projects_projectimport.undone_by_id, 'undo_reason', projects_projectimport.undo_reason), NULL, '', '', 'migration', '', ''
FROM projects_projectimport ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail ON projects_projectimport""",
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail_truncate ON projects_projectimport""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_importedproject",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_importedproject_trail AFTER INSERT OR UPDATE OR DELETE ON projects_importedproject
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_importedproject_trail_truncate BEFORE TRUNCATE ON projects_importedproject
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_importedproject', id, 'found', NULL, trail_row(to_jsonb(projects_importedproject), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_importedproject ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_importedproject_trail_insert AFTER INSERT ON projects_importedproject
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_importedproject', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'upload_id', NEW.upload_id, 'project_id', NEW.project_id, 'row', NEW.row, 'before', NEW.before, 'after', NEW.after, 'closed_stay_id', NEW.closed_stay_id, 'stay_id', NEW.stay_id) AS became); END""",
                    """CREATE TRIGGER projects_importedproject_trail_update AFTER UPDATE ON projects_importedproject
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_importedproject', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'upload_id', OLD.upload_id, 'project_id', OLD.project_id, 'row', OLD.row, 'before', OLD.before, 'after', OLD.after, 'closed_stay_id', OLD.closed_stay_id, 'stay_id', OLD.stay_id) AS was,
json_object('id', NEW.id, 'upload_id', NEW.upload_id, 'project_id', NEW.project_id, 'row', NEW.row, 'before', NEW.before, 'after', NEW.after, 'closed_stay_id', NEW.closed_stay_id, 'stay_id', NEW.stay_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_importedproject_trail_delete AFTER DELETE ON projects_importedproject
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_importedproject', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'upload_id', OLD.upload_id, 'project_id', OLD.project_id, 'row', OLD.row, 'before', OLD.before, 'after', OLD.after, 'closed_stay_id', OLD.closed_stay_id, 'stay_id', OLD.stay_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_importedproject', id, 'found', NULL, json_object('id', projects_importedproject.id, 'upload_id', projects_importedproject.upload_id, 'project_id', projects_importedproject.project_id, 'row', projects_importedproject.row, 'before', projects_importedproject.before, 'after', projects_importedproject.after, 'closed_stay_id', projects_importedproject.closed_stay_id, 'stay_id', projects_importedproject.stay_id), NULL, '', '', 'migration', '', ''
FROM projects_importedproject ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_importedproject_trail ON projects_importedproject""",
                    """DROP TRIGGER IF EXISTS projects_importedproject_trail_truncate ON projects_importedproject""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_importedproject_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_importedproject_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_importedproject_trail_delete""",
                ],
            },
        ),
    ]
