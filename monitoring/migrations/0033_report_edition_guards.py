# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0032_report_edition"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_reportedition_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_reportedition_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_reportedition is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_reportedition_append_only BEFORE UPDATE OR DELETE ON monitoring_reportedition
FOR EACH ROW EXECUTE FUNCTION monitoring_reportedition_append_only()""",
                    """CREATE TRIGGER monitoring_reportedition_no_truncate BEFORE TRUNCATE ON monitoring_reportedition
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_reportedition_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_reportedition_no_update BEFORE update ON monitoring_reportedition
BEGIN SELECT RAISE(ABORT, 'monitoring_reportedition is append-only'); END""",
                    """CREATE TRIGGER monitoring_reportedition_no_delete BEFORE delete ON monitoring_reportedition
BEGIN SELECT RAISE(ABORT, 'monitoring_reportedition is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_reportedition_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_reportedition_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_reportedition_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_editionblock_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_editionblock_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_editionblock is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_editionblock_append_only BEFORE UPDATE OR DELETE ON monitoring_editionblock
FOR EACH ROW EXECUTE FUNCTION monitoring_editionblock_append_only()""",
                    """CREATE TRIGGER monitoring_editionblock_no_truncate BEFORE TRUNCATE ON monitoring_editionblock
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_editionblock_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionblock_no_update BEFORE update ON monitoring_editionblock
BEGIN SELECT RAISE(ABORT, 'monitoring_editionblock is append-only'); END""",
                    """CREATE TRIGGER monitoring_editionblock_no_delete BEFORE delete ON monitoring_editionblock
BEGIN SELECT RAISE(ABORT, 'monitoring_editionblock is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_editionblock_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionblock_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_editionblock_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_editionfigure_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_editionfigure_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_editionfigure is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_editionfigure_append_only BEFORE UPDATE OR DELETE ON monitoring_editionfigure
FOR EACH ROW EXECUTE FUNCTION monitoring_editionfigure_append_only()""",
                    """CREATE TRIGGER monitoring_editionfigure_no_truncate BEFORE TRUNCATE ON monitoring_editionfigure
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_editionfigure_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionfigure_no_update BEFORE update ON monitoring_editionfigure
BEGIN SELECT RAISE(ABORT, 'monitoring_editionfigure is append-only'); END""",
                    """CREATE TRIGGER monitoring_editionfigure_no_delete BEFORE delete ON monitoring_editionfigure
BEGIN SELECT RAISE(ABORT, 'monitoring_editionfigure is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_editionfigure_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionfigure_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_editionfigure_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_editionerratum_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_editionerratum_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_editionerratum is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_editionerratum_append_only BEFORE UPDATE OR DELETE ON monitoring_editionerratum
FOR EACH ROW EXECUTE FUNCTION monitoring_editionerratum_append_only()""",
                    """CREATE TRIGGER monitoring_editionerratum_no_truncate BEFORE TRUNCATE ON monitoring_editionerratum
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_editionerratum_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionerratum_no_update BEFORE update ON monitoring_editionerratum
BEGIN SELECT RAISE(ABORT, 'monitoring_editionerratum is append-only'); END""",
                    """CREATE TRIGGER monitoring_editionerratum_no_delete BEFORE delete ON monitoring_editionerratum
BEGIN SELECT RAISE(ABORT, 'monitoring_editionerratum is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_editionerratum_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionerratum_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_editionerratum_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_editionpublication_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_editionpublication_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_editionpublication is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_editionpublication_append_only BEFORE UPDATE OR DELETE ON monitoring_editionpublication
FOR EACH ROW EXECUTE FUNCTION monitoring_editionpublication_append_only()""",
                    """CREATE TRIGGER monitoring_editionpublication_no_truncate BEFORE TRUNCATE ON monitoring_editionpublication
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_editionpublication_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionpublication_no_update BEFORE update ON monitoring_editionpublication
BEGIN SELECT RAISE(ABORT, 'monitoring_editionpublication is append-only'); END""",
                    """CREATE TRIGGER monitoring_editionpublication_no_delete BEFORE delete ON monitoring_editionpublication
BEGIN SELECT RAISE(ABORT, 'monitoring_editionpublication is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_editionpublication_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionpublication_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_editionpublication_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_editionpublication_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_editionpublication_by_another() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$
BEGIN IF NEW.frozen_by_id <> (SELECT frozen.actor_id FROM monitoring_reportedition AS frozen WHERE frozen.id = NEW.edition_id) THEN RAISE EXCEPTION 'a publication names who froze the edition' USING ERRCODE = 'check_violation', CONSTRAINT = 'monitoring_editionpublication_by_another'; END IF;
RETURN NEW; END $$""",
                    """CREATE TRIGGER monitoring_editionpublication_by_another BEFORE INSERT ON monitoring_editionpublication FOR EACH ROW EXECUTE FUNCTION monitoring_editionpublication_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionpublication_by_another BEFORE INSERT ON monitoring_editionpublication
WHEN NEW.frozen_by_id <> (SELECT frozen.actor_id FROM monitoring_reportedition AS frozen WHERE frozen.id = NEW.edition_id)
BEGIN SELECT RAISE(ABORT, 'a publication names who froze the edition'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_editionpublication_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionpublication_by_another""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_reportedition",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_reportedition_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_reportedition
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_reportedition_trail_truncate BEFORE TRUNCATE ON monitoring_reportedition
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_reportedition', id, 'found', NULL, trail_row(to_jsonb(monitoring_reportedition), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_reportedition ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_reportedition_trail_insert AFTER INSERT ON monitoring_reportedition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_reportedition', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'report_id', NEW.report_id, 'number', NEW."number", 'as_of', NEW.as_of, 'reason', NEW.reason, 'digest', NEW.digest, 'actor_id', NEW.actor_id, 'frozen_at', NEW.frozen_at) AS became); END""",
                    """CREATE TRIGGER monitoring_reportedition_trail_update AFTER UPDATE ON monitoring_reportedition
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_reportedition', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'report_id', OLD.report_id, 'number', OLD."number", 'as_of', OLD.as_of, 'reason', OLD.reason, 'digest', OLD.digest, 'actor_id', OLD.actor_id, 'frozen_at', OLD.frozen_at) AS was,
json_object('id', NEW.id, 'report_id', NEW.report_id, 'number', NEW."number", 'as_of', NEW.as_of, 'reason', NEW.reason, 'digest', NEW.digest, 'actor_id', NEW.actor_id, 'frozen_at', NEW.frozen_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_reportedition_trail_delete AFTER DELETE ON monitoring_reportedition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_reportedition', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'report_id', OLD.report_id, 'number', OLD."number", 'as_of', OLD.as_of, 'reason', OLD.reason, 'digest', OLD.digest, 'actor_id', OLD.actor_id, 'frozen_at', OLD.frozen_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_reportedition', id, 'found', NULL, json_object('id', monitoring_reportedition.id, 'report_id', monitoring_reportedition.report_id, 'number', monitoring_reportedition."number", 'as_of', monitoring_reportedition.as_of, 'reason', monitoring_reportedition.reason, 'digest', monitoring_reportedition.digest, 'actor_id', monitoring_reportedition.actor_id, 'frozen_at', monitoring_reportedition.frozen_at), NULL, '', '', 'migration', '', ''
FROM monitoring_reportedition ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_reportedition_trail ON monitoring_reportedition""",
                    """DROP TRIGGER IF EXISTS monitoring_reportedition_trail_truncate ON monitoring_reportedition""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_reportedition_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_reportedition_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_reportedition_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_editionblock",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_editionblock_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_editionblock
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_editionblock_trail_truncate BEFORE TRUNCATE ON monitoring_editionblock
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_editionblock', id, 'found', NULL, trail_row(to_jsonb(monitoring_editionblock), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_editionblock ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionblock_trail_insert AFTER INSERT ON monitoring_editionblock
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionblock', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'chapter', NEW.chapter, 'title', NEW.title, 'position', NEW.position, 'content', NEW.content) AS became); END""",
                    """CREATE TRIGGER monitoring_editionblock_trail_update AFTER UPDATE ON monitoring_editionblock
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionblock', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'chapter', OLD.chapter, 'title', OLD.title, 'position', OLD.position, 'content', OLD.content) AS was,
json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'chapter', NEW.chapter, 'title', NEW.title, 'position', NEW.position, 'content', NEW.content) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_editionblock_trail_delete AFTER DELETE ON monitoring_editionblock
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionblock', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'chapter', OLD.chapter, 'title', OLD.title, 'position', OLD.position, 'content', OLD.content) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionblock', id, 'found', NULL, json_object('id', monitoring_editionblock.id, 'edition_id', monitoring_editionblock.edition_id, 'chapter', monitoring_editionblock.chapter, 'title', monitoring_editionblock.title, 'position', monitoring_editionblock.position, 'content', monitoring_editionblock.content), NULL, '', '', 'migration', '', ''
FROM monitoring_editionblock ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_editionblock_trail ON monitoring_editionblock""",
                    """DROP TRIGGER IF EXISTS monitoring_editionblock_trail_truncate ON monitoring_editionblock""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionblock_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_editionblock_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_editionblock_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_editionfigure",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_editionfigure_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_editionfigure
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_editionfigure_trail_truncate BEFORE TRUNCATE ON monitoring_editionfigure
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_editionfigure', id, 'found', NULL, trail_row(to_jsonb(monitoring_editionfigure), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_editionfigure ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionfigure_trail_insert AFTER INSERT ON monitoring_editionfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionfigure', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'key', NEW."key", 'name', NEW.name, 'part', NEW.part, 'unit', NEW.unit, 'value', NEW.value, 'rows', NEW.rows, 'permission', NEW.permission) AS became); END""",
                    """CREATE TRIGGER monitoring_editionfigure_trail_update AFTER UPDATE ON monitoring_editionfigure
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionfigure', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'key', OLD."key", 'name', OLD.name, 'part', OLD.part, 'unit', OLD.unit, 'value', OLD.value, 'rows', OLD.rows, 'permission', OLD.permission) AS was,
json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'key', NEW."key", 'name', NEW.name, 'part', NEW.part, 'unit', NEW.unit, 'value', NEW.value, 'rows', NEW.rows, 'permission', NEW.permission) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_editionfigure_trail_delete AFTER DELETE ON monitoring_editionfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionfigure', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'key', OLD."key", 'name', OLD.name, 'part', OLD.part, 'unit', OLD.unit, 'value', OLD.value, 'rows', OLD.rows, 'permission', OLD.permission) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionfigure', id, 'found', NULL, json_object('id', monitoring_editionfigure.id, 'edition_id', monitoring_editionfigure.edition_id, 'key', monitoring_editionfigure."key", 'name', monitoring_editionfigure.name, 'part', monitoring_editionfigure.part, 'unit', monitoring_editionfigure.unit, 'value', monitoring_editionfigure.value, 'rows', monitoring_editionfigure.rows, 'permission', monitoring_editionfigure.permission), NULL, '', '', 'migration', '', ''
FROM monitoring_editionfigure ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_editionfigure_trail ON monitoring_editionfigure""",
                    """DROP TRIGGER IF EXISTS monitoring_editionfigure_trail_truncate ON monitoring_editionfigure""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionfigure_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_editionfigure_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_editionfigure_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_editionerratum",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_editionerratum_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_editionerratum
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_editionerratum_trail_truncate BEFORE TRUNCATE ON monitoring_editionerratum
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_editionerratum', id, 'found', NULL, trail_row(to_jsonb(monitoring_editionerratum), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_editionerratum ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionerratum_trail_insert AFTER INSERT ON monitoring_editionerratum
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionerratum', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'text', NEW."text", 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_editionerratum_trail_update AFTER UPDATE ON monitoring_editionerratum
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionerratum', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'text', OLD."text", 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'text', NEW."text", 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_editionerratum_trail_delete AFTER DELETE ON monitoring_editionerratum
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionerratum', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'text', OLD."text", 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionerratum', id, 'found', NULL, json_object('id', monitoring_editionerratum.id, 'edition_id', monitoring_editionerratum.edition_id, 'text', monitoring_editionerratum."text", 'actor_id', monitoring_editionerratum.actor_id, 'recorded_at', monitoring_editionerratum.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_editionerratum ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_editionerratum_trail ON monitoring_editionerratum""",
                    """DROP TRIGGER IF EXISTS monitoring_editionerratum_trail_truncate ON monitoring_editionerratum""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionerratum_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_editionerratum_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_editionerratum_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_editionpublication",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_editionpublication_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_editionpublication
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_editionpublication_trail_truncate BEFORE TRUNCATE ON monitoring_editionpublication
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_editionpublication', id, 'found', NULL, trail_row(to_jsonb(monitoring_editionpublication), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_editionpublication ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_editionpublication_trail_insert AFTER INSERT ON monitoring_editionpublication
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionpublication', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'frozen_by_id', NEW.frozen_by_id, 'actor_id', NEW.actor_id, 'published_at', NEW.published_at) AS became); END""",
                    """CREATE TRIGGER monitoring_editionpublication_trail_update AFTER UPDATE ON monitoring_editionpublication
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionpublication', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'frozen_by_id', OLD.frozen_by_id, 'actor_id', OLD.actor_id, 'published_at', OLD.published_at) AS was,
json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'frozen_by_id', NEW.frozen_by_id, 'actor_id', NEW.actor_id, 'published_at', NEW.published_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_editionpublication_trail_delete AFTER DELETE ON monitoring_editionpublication
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionpublication', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'frozen_by_id', OLD.frozen_by_id, 'actor_id', OLD.actor_id, 'published_at', OLD.published_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_editionpublication', id, 'found', NULL, json_object('id', monitoring_editionpublication.id, 'edition_id', monitoring_editionpublication.edition_id, 'frozen_by_id', monitoring_editionpublication.frozen_by_id, 'actor_id', monitoring_editionpublication.actor_id, 'published_at', monitoring_editionpublication.published_at), NULL, '', '', 'migration', '', ''
FROM monitoring_editionpublication ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_editionpublication_trail ON monitoring_editionpublication""",
                    """DROP TRIGGER IF EXISTS monitoring_editionpublication_trail_truncate ON monitoring_editionpublication""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_editionpublication_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_editionpublication_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_editionpublication_trail_delete""",
                ],
            },
        ),
    ]
