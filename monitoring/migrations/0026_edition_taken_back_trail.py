# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0025_edition_taken_back"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_trail_of_monitoring_planedition_loads",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_planedition_loads_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_planedition_loads
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_planedition_loads_trail_truncate BEFORE TRUNCATE ON monitoring_planedition_loads
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_planedition_loads', id, 'found', NULL, trail_row(to_jsonb(monitoring_planedition_loads), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_planedition_loads ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_planedition_loads_trail_insert AFTER INSERT ON monitoring_planedition_loads
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition_loads', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'planedition_id', NEW.planedition_id, 'load_id', NEW.load_id) AS became); END""",
                    """CREATE TRIGGER monitoring_planedition_loads_trail_update AFTER UPDATE ON monitoring_planedition_loads
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition_loads', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'planedition_id', OLD.planedition_id, 'load_id', OLD.load_id) AS was,
json_object('id', NEW.id, 'planedition_id', NEW.planedition_id, 'load_id', NEW.load_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planedition_loads_trail_delete AFTER DELETE ON monitoring_planedition_loads
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition_loads', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'planedition_id', OLD.planedition_id, 'load_id', OLD.load_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition_loads', id, 'found', NULL, json_object('id', monitoring_planedition_loads.id, 'planedition_id', monitoring_planedition_loads.planedition_id, 'load_id', monitoring_planedition_loads.load_id), NULL, '', '', 'migration', '', ''
FROM monitoring_planedition_loads ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_planedition_loads_trail ON monitoring_planedition_loads""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_loads_trail_truncate ON monitoring_planedition_loads""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_planedition_loads_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_loads_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_loads_trail_delete""",
                ],
            },
        ),
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
(SELECT json_object('id', NEW.id, 'as_of', NEW.as_of, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'municipality_id', NEW.municipality_id, 'rest_id', NEW.rest_id, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at, 'taken_back_at', NEW.taken_back_at, 'taken_back_by_id', NEW.taken_back_by_id, 'take_back_reason', NEW.take_back_reason) AS became); END""",
                    """CREATE TRIGGER monitoring_planedition_trail_update AFTER UPDATE ON monitoring_planedition
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'as_of', OLD.as_of, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'municipality_id', OLD.municipality_id, 'rest_id', OLD.rest_id, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at, 'taken_back_at', OLD.taken_back_at, 'taken_back_by_id', OLD.taken_back_by_id, 'take_back_reason', OLD.take_back_reason) AS was,
json_object('id', NEW.id, 'as_of', NEW.as_of, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'municipality_id', NEW.municipality_id, 'rest_id', NEW.rest_id, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at, 'taken_back_at', NEW.taken_back_at, 'taken_back_by_id', NEW.taken_back_by_id, 'take_back_reason', NEW.take_back_reason) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planedition_trail_delete AFTER DELETE ON monitoring_planedition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'as_of', OLD.as_of, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'municipality_id', OLD.municipality_id, 'rest_id', OLD.rest_id, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at, 'taken_back_at', OLD.taken_back_at, 'taken_back_by_id', OLD.taken_back_by_id, 'take_back_reason', OLD.take_back_reason) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', id, 'found', NULL, json_object('id', monitoring_planedition.id, 'as_of', monitoring_planedition.as_of, 'source', monitoring_planedition.source, 'file_name', monitoring_planedition.file_name, 'sha256', monitoring_planedition.sha256, 'municipality_id', monitoring_planedition.municipality_id, 'rest_id', monitoring_planedition.rest_id, 'loaded_by_id', monitoring_planedition.loaded_by_id, 'loaded_at', monitoring_planedition.loaded_at, 'taken_back_at', monitoring_planedition.taken_back_at, 'taken_back_by_id', monitoring_planedition.taken_back_by_id, 'take_back_reason', monitoring_planedition.take_back_reason), NULL, '', '', 'migration', '', ''
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
    ]
