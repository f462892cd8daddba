# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0030_report_rights"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_chapterstep_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_chapterstep_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_chapterstep is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_chapterstep_append_only BEFORE UPDATE OR DELETE ON monitoring_chapterstep
FOR EACH ROW EXECUTE FUNCTION monitoring_chapterstep_append_only()""",
                    """CREATE TRIGGER monitoring_chapterstep_no_truncate BEFORE TRUNCATE ON monitoring_chapterstep
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_chapterstep_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_chapterstep_no_update BEFORE update ON monitoring_chapterstep
BEGIN SELECT RAISE(ABORT, 'monitoring_chapterstep is append-only'); END""",
                    """CREATE TRIGGER monitoring_chapterstep_no_delete BEFORE delete ON monitoring_chapterstep
BEGIN SELECT RAISE(ABORT, 'monitoring_chapterstep is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_chapterstep_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_chapterstep_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_chapterstep_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_blockversion_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_blockversion_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_blockversion is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_blockversion_append_only BEFORE UPDATE OR DELETE ON monitoring_blockversion
FOR EACH ROW EXECUTE FUNCTION monitoring_blockversion_append_only()""",
                    """CREATE TRIGGER monitoring_blockversion_no_truncate BEFORE TRUNCATE ON monitoring_blockversion
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_blockversion_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_blockversion_no_update BEFORE update ON monitoring_blockversion
BEGIN SELECT RAISE(ABORT, 'monitoring_blockversion is append-only'); END""",
                    """CREATE TRIGGER monitoring_blockversion_no_delete BEFORE delete ON monitoring_blockversion
BEGIN SELECT RAISE(ABORT, 'monitoring_blockversion is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_blockversion_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_block_approved",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_block_approved() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."chapter_id" IS DISTINCT FROM OLD."chapter_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."position" IS DISTINCT FROM OLD."position" OR NEW."version" IS DISTINCT FROM OLD."version" OR NEW."is_removed" IS DISTINCT FROM OLD."is_removed") AND (EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (OLD.chapter_id) AND used.state = 'approved') OR EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (NEW.chapter_id) AND used.state = 'approved'))
THEN RAISE EXCEPTION 'monitoring_block_approved: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'monitoring_block_approved'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (OLD.chapter_id) AND used.state = 'approved')
THEN RAISE EXCEPTION 'monitoring_block_approved: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'monitoring_block_approved'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (NEW.chapter_id) AND used.state = 'approved')
THEN RAISE EXCEPTION 'monitoring_block_approved: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'monitoring_block_approved'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER monitoring_block_approved BEFORE UPDATE OR DELETE OR INSERT ON monitoring_block
FOR EACH ROW EXECUTE FUNCTION monitoring_block_approved()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_block_approved_update BEFORE UPDATE ON monitoring_block
WHEN (NEW."chapter_id" IS NOT OLD."chapter_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."position" IS NOT OLD."position" OR NEW."version" IS NOT OLD."version" OR NEW."is_removed" IS NOT OLD."is_removed") AND (EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (OLD.chapter_id) AND used.state = 'approved') OR EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (NEW.chapter_id) AND used.state = 'approved'))
BEGIN SELECT RAISE(ABORT, 'monitoring_block_approved: what is used stays as it is'); END""",
                    """CREATE TRIGGER monitoring_block_approved_delete BEFORE DELETE ON monitoring_block
WHEN EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (OLD.chapter_id) AND used.state = 'approved')
BEGIN SELECT RAISE(ABORT, 'monitoring_block_approved: what is used stays as it is'); END""",
                    """CREATE TRIGGER monitoring_block_approved_insert BEFORE INSERT ON monitoring_block
WHEN EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (NEW.chapter_id) AND used.state = 'approved')
BEGIN SELECT RAISE(ABORT, 'monitoring_block_approved: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_block_approved() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_block_approved_update""",
                    """DROP TRIGGER IF EXISTS monitoring_block_approved_delete""",
                    """DROP TRIGGER IF EXISTS monitoring_block_approved_insert""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_blockversion_approved",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_blockversion_approved() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."chapter_id" IS DISTINCT FROM OLD."chapter_id") AND (EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (OLD.chapter_id) AND used.state = 'approved') OR EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (NEW.chapter_id) AND used.state = 'approved'))
THEN RAISE EXCEPTION 'monitoring_blockversion_approved: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'monitoring_blockversion_approved'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (OLD.chapter_id) AND used.state = 'approved')
THEN RAISE EXCEPTION 'monitoring_blockversion_approved: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'monitoring_blockversion_approved'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (NEW.chapter_id) AND used.state = 'approved')
THEN RAISE EXCEPTION 'monitoring_blockversion_approved: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'monitoring_blockversion_approved'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER monitoring_blockversion_approved BEFORE UPDATE OR DELETE OR INSERT ON monitoring_blockversion
FOR EACH ROW EXECUTE FUNCTION monitoring_blockversion_approved()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_blockversion_approved_update BEFORE UPDATE ON monitoring_blockversion
WHEN (NEW."chapter_id" IS NOT OLD."chapter_id") AND (EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (OLD.chapter_id) AND used.state = 'approved') OR EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (NEW.chapter_id) AND used.state = 'approved'))
BEGIN SELECT RAISE(ABORT, 'monitoring_blockversion_approved: what is used stays as it is'); END""",
                    """CREATE TRIGGER monitoring_blockversion_approved_delete BEFORE DELETE ON monitoring_blockversion
WHEN EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (OLD.chapter_id) AND used.state = 'approved')
BEGIN SELECT RAISE(ABORT, 'monitoring_blockversion_approved: what is used stays as it is'); END""",
                    """CREATE TRIGGER monitoring_blockversion_approved_insert BEFORE INSERT ON monitoring_blockversion
WHEN EXISTS (SELECT 1 FROM monitoring_chapter AS used WHERE used.id IN (NEW.chapter_id) AND used.state = 'approved')
BEGIN SELECT RAISE(ABORT, 'monitoring_blockversion_approved: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_blockversion_approved() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_approved_update""",
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_approved_delete""",
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_approved_insert""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_report",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_report_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_report
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_report_trail_truncate BEFORE TRUNCATE ON monitoring_report
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_report', id, 'found', NULL, trail_row(to_jsonb(monitoring_report), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_report ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_report_trail_insert AFTER INSERT ON monitoring_report
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_report', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'year', NEW.year, 'started_from_id', NEW.started_from_id, 'started_by_id', NEW.started_by_id, 'started_at', NEW.started_at) AS became); END""",
                    """CREATE TRIGGER monitoring_report_trail_update AFTER UPDATE ON monitoring_report
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_report', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'year', OLD.year, 'started_from_id', OLD.started_from_id, 'started_by_id', OLD.started_by_id, 'started_at', OLD.started_at) AS was,
json_object('id', NEW.id, 'year', NEW.year, 'started_from_id', NEW.started_from_id, 'started_by_id', NEW.started_by_id, 'started_at', NEW.started_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_report_trail_delete AFTER DELETE ON monitoring_report
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_report', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'year', OLD.year, 'started_from_id', OLD.started_from_id, 'started_by_id', OLD.started_by_id, 'started_at', OLD.started_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_report', id, 'found', NULL, json_object('id', monitoring_report.id, 'year', monitoring_report.year, 'started_from_id', monitoring_report.started_from_id, 'started_by_id', monitoring_report.started_by_id, 'started_at', monitoring_report.started_at), NULL, '', '', 'migration', '', ''
FROM monitoring_report ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_report_trail ON monitoring_report""",
                    """DROP TRIGGER IF EXISTS monitoring_report_trail_truncate ON monitoring_report""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_report_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_report_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_report_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_chapter",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_chapter_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_chapter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_chapter_trail_truncate BEFORE TRUNCATE ON monitoring_chapter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_chapter', id, 'found', NULL, trail_row(to_jsonb(monitoring_chapter), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_chapter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_chapter_trail_insert AFTER INSERT ON monitoring_chapter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_chapter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'report_id', NEW.report_id, 'number', NEW."number", 'title', NEW.title, 'state', NEW.state, 'last_writer_id', NEW.last_writer_id, 'approved_by_id', NEW.approved_by_id) AS became); END""",
                    """CREATE TRIGGER monitoring_chapter_trail_update AFTER UPDATE ON monitoring_chapter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_chapter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'report_id', OLD.report_id, 'number', OLD."number", 'title', OLD.title, 'state', OLD.state, 'last_writer_id', OLD.last_writer_id, 'approved_by_id', OLD.approved_by_id) AS was,
json_object('id', NEW.id, 'report_id', NEW.report_id, 'number', NEW."number", 'title', NEW.title, 'state', NEW.state, 'last_writer_id', NEW.last_writer_id, 'approved_by_id', NEW.approved_by_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_chapter_trail_delete AFTER DELETE ON monitoring_chapter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_chapter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'report_id', OLD.report_id, 'number', OLD."number", 'title', OLD.title, 'state', OLD.state, 'last_writer_id', OLD.last_writer_id, 'approved_by_id', OLD.approved_by_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_chapter', id, 'found', NULL, json_object('id', monitoring_chapter.id, 'report_id', monitoring_chapter.report_id, 'number', monitoring_chapter."number", 'title', monitoring_chapter.title, 'state', monitoring_chapter.state, 'last_writer_id', monitoring_chapter.last_writer_id, 'approved_by_id', monitoring_chapter.approved_by_id), NULL, '', '', 'migration', '', ''
FROM monitoring_chapter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_chapter_trail ON monitoring_chapter""",
                    """DROP TRIGGER IF EXISTS monitoring_chapter_trail_truncate ON monitoring_chapter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_chapter_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_chapter_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_chapter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_chapterstep",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_chapterstep_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_chapterstep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_chapterstep_trail_truncate BEFORE TRUNCATE ON monitoring_chapterstep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_chapterstep', id, 'found', NULL, trail_row(to_jsonb(monitoring_chapterstep), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_chapterstep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_chapterstep_trail_insert AFTER INSERT ON monitoring_chapterstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_chapterstep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'chapter_id', NEW.chapter_id, 'act', NEW.act, 'note', NEW.note, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_chapterstep_trail_update AFTER UPDATE ON monitoring_chapterstep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_chapterstep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'chapter_id', OLD.chapter_id, 'act', OLD.act, 'note', OLD.note, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'chapter_id', NEW.chapter_id, 'act', NEW.act, 'note', NEW.note, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_chapterstep_trail_delete AFTER DELETE ON monitoring_chapterstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_chapterstep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'chapter_id', OLD.chapter_id, 'act', OLD.act, 'note', OLD.note, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_chapterstep', id, 'found', NULL, json_object('id', monitoring_chapterstep.id, 'chapter_id', monitoring_chapterstep.chapter_id, 'act', monitoring_chapterstep.act, 'note', monitoring_chapterstep.note, 'actor_id', monitoring_chapterstep.actor_id, 'recorded_at', monitoring_chapterstep.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_chapterstep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_chapterstep_trail ON monitoring_chapterstep""",
                    """DROP TRIGGER IF EXISTS monitoring_chapterstep_trail_truncate ON monitoring_chapterstep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_chapterstep_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_chapterstep_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_chapterstep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_block",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_block_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_block
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_block_trail_truncate BEFORE TRUNCATE ON monitoring_block
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_block', id, 'found', NULL, trail_row(to_jsonb(monitoring_block), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_block ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_block_trail_insert AFTER INSERT ON monitoring_block
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_block', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'chapter_id', NEW.chapter_id, 'kind', NEW.kind, 'position', NEW.position, 'version', NEW.version, 'is_removed', NEW.is_removed) AS became); END""",
                    """CREATE TRIGGER monitoring_block_trail_update AFTER UPDATE ON monitoring_block
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_block', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'chapter_id', OLD.chapter_id, 'kind', OLD.kind, 'position', OLD.position, 'version', OLD.version, 'is_removed', OLD.is_removed) AS was,
json_object('id', NEW.id, 'chapter_id', NEW.chapter_id, 'kind', NEW.kind, 'position', NEW.position, 'version', NEW.version, 'is_removed', NEW.is_removed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_block_trail_delete AFTER DELETE ON monitoring_block
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_block', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'chapter_id', OLD.chapter_id, 'kind', OLD.kind, 'position', OLD.position, 'version', OLD.version, 'is_removed', OLD.is_removed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_block', id, 'found', NULL, json_object('id', monitoring_block.id, 'chapter_id', monitoring_block.chapter_id, 'kind', monitoring_block.kind, 'position', monitoring_block.position, 'version', monitoring_block.version, 'is_removed', monitoring_block.is_removed), NULL, '', '', 'migration', '', ''
FROM monitoring_block ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_block_trail ON monitoring_block""",
                    """DROP TRIGGER IF EXISTS monitoring_block_trail_truncate ON monitoring_block""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_block_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_block_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_block_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_blockversion",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_blockversion_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_blockversion
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_blockversion_trail_truncate BEFORE TRUNCATE ON monitoring_blockversion
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_blockversion', id, 'found', NULL, trail_row(to_jsonb(monitoring_blockversion), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_blockversion ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_blockversion_trail_insert AFTER INSERT ON monitoring_blockversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_blockversion', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'block_id', NEW.block_id, 'chapter_id', NEW.chapter_id, 'number', NEW."number", 'text', NEW."text", 'figures', NEW.figures, 'table_id', NEW.table_id, 'claims', NEW.claims, 'is_removal', NEW.is_removal, 'actor_id', NEW.actor_id, 'written_at', NEW.written_at) AS became); END""",
                    """CREATE TRIGGER monitoring_blockversion_trail_update AFTER UPDATE ON monitoring_blockversion
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_blockversion', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'block_id', OLD.block_id, 'chapter_id', OLD.chapter_id, 'number', OLD."number", 'text', OLD."text", 'figures', OLD.figures, 'table_id', OLD.table_id, 'claims', OLD.claims, 'is_removal', OLD.is_removal, 'actor_id', OLD.actor_id, 'written_at', OLD.written_at) AS was,
json_object('id', NEW.id, 'block_id', NEW.block_id, 'chapter_id', NEW.chapter_id, 'number', NEW."number", 'text', NEW."text", 'figures', NEW.figures, 'table_id', NEW.table_id, 'claims', NEW.claims, 'is_removal', NEW.is_removal, 'actor_id', NEW.actor_id, 'written_at', NEW.written_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_blockversion_trail_delete AFTER DELETE ON monitoring_blockversion
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_blockversion', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'block_id', OLD.block_id, 'chapter_id', OLD.chapter_id, 'number', OLD."number", 'text', OLD."text", 'figures', OLD.figures, 'table_id', OLD.table_id, 'claims', OLD.claims, 'is_removal', OLD.is_removal, 'actor_id', OLD.actor_id, 'written_at', OLD.written_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_blockversion', id, 'found', NULL, json_object('id', monitoring_blockversion.id, 'block_id', monitoring_blockversion.block_id, 'chapter_id', monitoring_blockversion.chapter_id, 'number', monitoring_blockversion."number", 'text', monitoring_blockversion."text", 'figures', monitoring_blockversion.figures, 'table_id', monitoring_blockversion.table_id, 'claims', monitoring_blockversion.claims, 'is_removal', monitoring_blockversion.is_removal, 'actor_id', monitoring_blockversion.actor_id, 'written_at', monitoring_blockversion.written_at), NULL, '', '', 'migration', '', ''
FROM monitoring_blockversion ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_trail ON monitoring_blockversion""",
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_trail_truncate ON monitoring_blockversion""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_blockversion_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_blockcomment",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_blockcomment_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_blockcomment
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_blockcomment_trail_truncate BEFORE TRUNCATE ON monitoring_blockcomment
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_blockcomment', id, 'found', NULL, trail_row(to_jsonb(monitoring_blockcomment), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_blockcomment ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_blockcomment_trail_insert AFTER INSERT ON monitoring_blockcomment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_blockcomment', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'block_id', NEW.block_id, 'text', NEW."text", 'actor_id', NEW.actor_id, 'written_at', NEW.written_at, 'resolved_by_id', NEW.resolved_by_id, 'resolved_at', NEW.resolved_at) AS became); END""",
                    """CREATE TRIGGER monitoring_blockcomment_trail_update AFTER UPDATE ON monitoring_blockcomment
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_blockcomment', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'block_id', OLD.block_id, 'text', OLD."text", 'actor_id', OLD.actor_id, 'written_at', OLD.written_at, 'resolved_by_id', OLD.resolved_by_id, 'resolved_at', OLD.resolved_at) AS was,
json_object('id', NEW.id, 'block_id', NEW.block_id, 'text', NEW."text", 'actor_id', NEW.actor_id, 'written_at', NEW.written_at, 'resolved_by_id', NEW.resolved_by_id, 'resolved_at', NEW.resolved_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_blockcomment_trail_delete AFTER DELETE ON monitoring_blockcomment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_blockcomment', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'block_id', OLD.block_id, 'text', OLD."text", 'actor_id', OLD.actor_id, 'written_at', OLD.written_at, 'resolved_by_id', OLD.resolved_by_id, 'resolved_at', OLD.resolved_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_blockcomment', id, 'found', NULL, json_object('id', monitoring_blockcomment.id, 'block_id', monitoring_blockcomment.block_id, 'text', monitoring_blockcomment."text", 'actor_id', monitoring_blockcomment.actor_id, 'written_at', monitoring_blockcomment.written_at, 'resolved_by_id', monitoring_blockcomment.resolved_by_id, 'resolved_at', monitoring_blockcomment.resolved_at), NULL, '', '', 'migration', '', ''
FROM monitoring_blockcomment ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_blockcomment_trail ON monitoring_blockcomment""",
                    """DROP TRIGGER IF EXISTS monitoring_blockcomment_trail_truncate ON monitoring_blockcomment""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_blockcomment_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_blockcomment_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_blockcomment_trail_delete""",
                ],
            },
        ),
    ]
