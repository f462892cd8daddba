# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0001_initial"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_load_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_load_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_load is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_load_append_only BEFORE UPDATE OR DELETE ON monitoring_load
FOR EACH ROW EXECUTE FUNCTION monitoring_load_append_only()""",
                    """CREATE TRIGGER monitoring_load_no_truncate BEFORE TRUNCATE ON monitoring_load
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_load_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_load_no_update BEFORE update ON monitoring_load
BEGIN SELECT RAISE(ABORT, 'monitoring_load is append-only'); END""",
                    """CREATE TRIGGER monitoring_load_no_delete BEFORE delete ON monitoring_load
BEGIN SELECT RAISE(ABORT, 'monitoring_load is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_load_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_load_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_load_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_value_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_value_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_value is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_value_append_only BEFORE UPDATE OR DELETE ON monitoring_value
FOR EACH ROW EXECUTE FUNCTION monitoring_value_append_only()""",
                    """CREATE TRIGGER monitoring_value_no_truncate BEFORE TRUNCATE ON monitoring_value
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_value_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_value_no_update BEFORE update ON monitoring_value
BEGIN SELECT RAISE(ABORT, 'monitoring_value is append-only'); END""",
                    """CREATE TRIGGER monitoring_value_no_delete BEFORE delete ON monitoring_value
BEGIN SELECT RAISE(ABORT, 'monitoring_value is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_value_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_value_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_value_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_targettransfer_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_targettransfer_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_targettransfer is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_targettransfer_append_only BEFORE UPDATE OR DELETE ON monitoring_targettransfer
FOR EACH ROW EXECUTE FUNCTION monitoring_targettransfer_append_only()""",
                    """CREATE TRIGGER monitoring_targettransfer_no_truncate BEFORE TRUNCATE ON monitoring_targettransfer
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_targettransfer_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_targettransfer_no_update BEFORE update ON monitoring_targettransfer
BEGIN SELECT RAISE(ABORT, 'monitoring_targettransfer is append-only'); END""",
                    """CREATE TRIGGER monitoring_targettransfer_no_delete BEFORE delete ON monitoring_targettransfer
BEGIN SELECT RAISE(ABORT, 'monitoring_targettransfer is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_targettransfer_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_supervisionstep_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_supervisionstep_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_supervisionstep is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_supervisionstep_append_only BEFORE UPDATE OR DELETE ON monitoring_supervisionstep
FOR EACH ROW EXECUTE FUNCTION monitoring_supervisionstep_append_only()""",
                    """CREATE TRIGGER monitoring_supervisionstep_no_truncate BEFORE TRUNCATE ON monitoring_supervisionstep
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_supervisionstep_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_supervisionstep_no_update BEFORE update ON monitoring_supervisionstep
BEGIN SELECT RAISE(ABORT, 'monitoring_supervisionstep is append-only'); END""",
                    """CREATE TRIGGER monitoring_supervisionstep_no_delete BEFORE delete ON monitoring_supervisionstep
BEGIN SELECT RAISE(ABORT, 'monitoring_supervisionstep is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_supervisionstep_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_enteredchange_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_enteredchange_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_enteredchange is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_enteredchange_append_only BEFORE UPDATE OR DELETE ON monitoring_enteredchange
FOR EACH ROW EXECUTE FUNCTION monitoring_enteredchange_append_only()""",
                    """CREATE TRIGGER monitoring_enteredchange_no_truncate BEFORE TRUNCATE ON monitoring_enteredchange
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_enteredchange_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_enteredchange_no_update BEFORE update ON monitoring_enteredchange
BEGIN SELECT RAISE(ABORT, 'monitoring_enteredchange is append-only'); END""",
                    """CREATE TRIGGER monitoring_enteredchange_no_delete BEFORE delete ON monitoring_enteredchange
BEGIN SELECT RAISE(ABORT, 'monitoring_enteredchange is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_enteredchange_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_withdrawal_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_withdrawal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_withdrawal is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_withdrawal_append_only BEFORE UPDATE OR DELETE ON monitoring_withdrawal
FOR EACH ROW EXECUTE FUNCTION monitoring_withdrawal_append_only()""",
                    """CREATE TRIGGER monitoring_withdrawal_no_truncate BEFORE TRUNCATE ON monitoring_withdrawal
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_withdrawal_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_withdrawal_no_update BEFORE update ON monitoring_withdrawal
BEGIN SELECT RAISE(ABORT, 'monitoring_withdrawal is append-only'); END""",
                    """CREATE TRIGGER monitoring_withdrawal_no_delete BEFORE delete ON monitoring_withdrawal
BEGIN SELECT RAISE(ABORT, 'monitoring_withdrawal is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_withdrawal_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_no_delete""",
                ],
            },
        ),
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
            "monitoring_trail_of_monitoring_dimension",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_dimension_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_dimension
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_dimension_trail_truncate BEFORE TRUNCATE ON monitoring_dimension
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_dimension', id, 'found', NULL, trail_row(to_jsonb(monitoring_dimension), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_dimension ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_dimension_trail_insert AFTER INSERT ON monitoring_dimension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_dimension', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'is_place', NEW.is_place) AS became); END""",
                    """CREATE TRIGGER monitoring_dimension_trail_update AFTER UPDATE ON monitoring_dimension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_dimension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'is_place', OLD.is_place) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'is_place', NEW.is_place) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_dimension_trail_delete AFTER DELETE ON monitoring_dimension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_dimension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'is_place', OLD.is_place) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_dimension', id, 'found', NULL, json_object('id', monitoring_dimension.id, 'label_nl', monitoring_dimension.label_nl, 'label_en', monitoring_dimension.label_en, 'key', monitoring_dimension."key", 'is_place', monitoring_dimension.is_place), NULL, '', '', 'migration', '', ''
FROM monitoring_dimension ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail ON monitoring_dimension""",
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail_truncate ON monitoring_dimension""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_category",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_category_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_category
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_category_trail_truncate BEFORE TRUNCATE ON monitoring_category
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_category', id, 'found', NULL, trail_row(to_jsonb(monitoring_category), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_category ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_category_trail_insert AFTER INSERT ON monitoring_category
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_category', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'dimension_id', NEW.dimension_id, 'key', NEW."key", 'position', NEW.position, 'is_total', NEW.is_total, 'code', NEW.code, 'aliases', NEW.aliases, 'municipality_id', NEW.municipality_id, 'region_id', NEW.region_id) AS became); END""",
                    """CREATE TRIGGER monitoring_category_trail_update AFTER UPDATE ON monitoring_category
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_category', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'dimension_id', OLD.dimension_id, 'key', OLD."key", 'position', OLD.position, 'is_total', OLD.is_total, 'code', OLD.code, 'aliases', OLD.aliases, 'municipality_id', OLD.municipality_id, 'region_id', OLD.region_id) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'dimension_id', NEW.dimension_id, 'key', NEW."key", 'position', NEW.position, 'is_total', NEW.is_total, 'code', NEW.code, 'aliases', NEW.aliases, 'municipality_id', NEW.municipality_id, 'region_id', NEW.region_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_category_trail_delete AFTER DELETE ON monitoring_category
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_category', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'dimension_id', OLD.dimension_id, 'key', OLD."key", 'position', OLD.position, 'is_total', OLD.is_total, 'code', OLD.code, 'aliases', OLD.aliases, 'municipality_id', OLD.municipality_id, 'region_id', OLD.region_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_category', id, 'found', NULL, json_object('id', monitoring_category.id, 'label_nl', monitoring_category.label_nl, 'label_en', monitoring_category.label_en, 'dimension_id', monitoring_category.dimension_id, 'key', monitoring_category."key", 'position', monitoring_category.position, 'is_total', monitoring_category.is_total, 'code', monitoring_category.code, 'aliases', monitoring_category.aliases, 'municipality_id', monitoring_category.municipality_id, 'region_id', monitoring_category.region_id), NULL, '', '', 'migration', '', ''
FROM monitoring_category ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_category_trail ON monitoring_category""",
                    """DROP TRIGGER IF EXISTS monitoring_category_trail_truncate ON monitoring_category""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_category_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_category_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_category_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_table",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_table_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_table
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_table_trail_truncate BEFORE TRUNCATE ON monitoring_table
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_table', id, 'found', NULL, trail_row(to_jsonb(monitoring_table), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_table ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_table_trail_insert AFTER INSERT ON monitoring_table
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_table', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'theme', NEW.theme, 'position', NEW.position, 'unit', NEW.unit, 'decimals', NEW.decimals, 'description', NEW.description, 'source', NEW.source, 'source_table', NEW.source_table, 'period_kind', NEW.period_kind, 'place_id', NEW.place_id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'columns', NEW.columns, 'horizon_from', NEW.horizon_from, 'horizon_until', NEW.horizon_until, 'region_scheme_id', NEW.region_scheme_id, 'is_region_scheme_confirmed', NEW.is_region_scheme_confirmed, 'predecessor_id', NEW.predecessor_id, 'is_public', NEW.is_public, 'released_on', NEW.released_on) AS became); END""",
                    """CREATE TRIGGER monitoring_table_trail_update AFTER UPDATE ON monitoring_table
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_table', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'theme', OLD.theme, 'position', OLD.position, 'unit', OLD.unit, 'decimals', OLD.decimals, 'description', OLD.description, 'source', OLD.source, 'source_table', OLD.source_table, 'period_kind', OLD.period_kind, 'place_id', OLD.place_id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'columns', OLD.columns, 'horizon_from', OLD.horizon_from, 'horizon_until', OLD.horizon_until, 'region_scheme_id', OLD.region_scheme_id, 'is_region_scheme_confirmed', OLD.is_region_scheme_confirmed, 'predecessor_id', OLD.predecessor_id, 'is_public', OLD.is_public, 'released_on', OLD.released_on) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'theme', NEW.theme, 'position', NEW.position, 'unit', NEW.unit, 'decimals', NEW.decimals, 'description', NEW.description, 'source', NEW.source, 'source_table', NEW.source_table, 'period_kind', NEW.period_kind, 'place_id', NEW.place_id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'columns', NEW.columns, 'horizon_from', NEW.horizon_from, 'horizon_until', NEW.horizon_until, 'region_scheme_id', NEW.region_scheme_id, 'is_region_scheme_confirmed', NEW.is_region_scheme_confirmed, 'predecessor_id', NEW.predecessor_id, 'is_public', NEW.is_public, 'released_on', NEW.released_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_table_trail_delete AFTER DELETE ON monitoring_table
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_table', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'theme', OLD.theme, 'position', OLD.position, 'unit', OLD.unit, 'decimals', OLD.decimals, 'description', OLD.description, 'source', OLD.source, 'source_table', OLD.source_table, 'period_kind', OLD.period_kind, 'place_id', OLD.place_id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'columns', OLD.columns, 'horizon_from', OLD.horizon_from, 'horizon_until', OLD.horizon_until, 'region_scheme_id', OLD.region_scheme_id, 'is_region_scheme_confirmed', OLD.is_region_scheme_confirmed, 'predecessor_id', OLD.predecessor_id, 'is_public', OLD.is_public, 'released_on', OLD.released_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_table', id, 'found', NULL, json_object('id', monitoring_table.id, 'label_nl', monitoring_table.label_nl, 'label_en', monitoring_table.label_en, 'key', monitoring_table."key", 'theme', monitoring_table.theme, 'position', monitoring_table.position, 'unit', monitoring_table.unit, 'decimals', monitoring_table.decimals, 'description', monitoring_table.description, 'source', monitoring_table.source, 'source_table', monitoring_table.source_table, 'period_kind', monitoring_table.period_kind, 'place_id', monitoring_table.place_id, 'first_id', monitoring_table.first_id, 'second_id', monitoring_table.second_id, 'columns', monitoring_table.columns, 'horizon_from', monitoring_table.horizon_from, 'horizon_until', monitoring_table.horizon_until, 'region_scheme_id', monitoring_table.region_scheme_id, 'is_region_scheme_confirmed', monitoring_table.is_region_scheme_confirmed, 'predecessor_id', monitoring_table.predecessor_id, 'is_public', monitoring_table.is_public, 'released_on', monitoring_table.released_on), NULL, '', '', 'migration', '', ''
FROM monitoring_table ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_table_trail ON monitoring_table""",
                    """DROP TRIGGER IF EXISTS monitoring_table_trail_truncate ON monitoring_table""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_table_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_table_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_table_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_definitiontext",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_definitiontext_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_definitiontext
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_definitiontext_trail_truncate BEFORE TRUNCATE ON monitoring_definitiontext
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_definitiontext', id, 'found', NULL, trail_row(to_jsonb(monitoring_definitiontext), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_definitiontext ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_definitiontext_trail_insert AFTER INSERT ON monitoring_definitiontext
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_definitiontext', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'text', NEW."text", 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER monitoring_definitiontext_trail_update AFTER UPDATE ON monitoring_definitiontext
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_definitiontext', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'text', OLD."text", 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'text', NEW."text", 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_definitiontext_trail_delete AFTER DELETE ON monitoring_definitiontext
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_definitiontext', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'text', OLD."text", 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_definitiontext', id, 'found', NULL, json_object('id', monitoring_definitiontext.id, 'table_id', monitoring_definitiontext.table_id, 'text', monitoring_definitiontext."text", 'valid_from', monitoring_definitiontext.valid_from, 'valid_until', monitoring_definitiontext.valid_until, 'source', monitoring_definitiontext.source), NULL, '', '', 'migration', '', ''
FROM monitoring_definitiontext ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail ON monitoring_definitiontext""",
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail_truncate ON monitoring_definitiontext""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_rule",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_rule_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_rule
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_rule_trail_truncate BEFORE TRUNCATE ON monitoring_rule
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_rule', id, 'found', NULL, trail_row(to_jsonb(monitoring_rule), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_rule ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_rule_trail_insert AFTER INSERT ON monitoring_rule
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_rule', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'key', NEW."key", 'kind', NEW.kind, 'axis', NEW.axis, 'result_id', NEW.result_id, 'other_table_id', NEW.other_table_id, 'is_rounded', NEW.is_rounded, 'tolerance', NEW.tolerance, 'minimum', NEW.minimum, 'maximum', NEW.maximum, 'statement', NEW.statement) AS became); END""",
                    """CREATE TRIGGER monitoring_rule_trail_update AFTER UPDATE ON monitoring_rule
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_rule', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'key', OLD."key", 'kind', OLD.kind, 'axis', OLD.axis, 'result_id', OLD.result_id, 'other_table_id', OLD.other_table_id, 'is_rounded', OLD.is_rounded, 'tolerance', OLD.tolerance, 'minimum', OLD.minimum, 'maximum', OLD.maximum, 'statement', OLD.statement) AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'key', NEW."key", 'kind', NEW.kind, 'axis', NEW.axis, 'result_id', NEW.result_id, 'other_table_id', NEW.other_table_id, 'is_rounded', NEW.is_rounded, 'tolerance', NEW.tolerance, 'minimum', NEW.minimum, 'maximum', NEW.maximum, 'statement', NEW.statement) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_rule_trail_delete AFTER DELETE ON monitoring_rule
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_rule', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'key', OLD."key", 'kind', OLD.kind, 'axis', OLD.axis, 'result_id', OLD.result_id, 'other_table_id', OLD.other_table_id, 'is_rounded', OLD.is_rounded, 'tolerance', OLD.tolerance, 'minimum', OLD.minimum, 'maximum', OLD.maximum, 'statement', OLD.statement) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_rule', id, 'found', NULL, json_object('id', monitoring_rule.id, 'table_id', monitoring_rule.table_id, 'key', monitoring_rule."key", 'kind', monitoring_rule.kind, 'axis', monitoring_rule.axis, 'result_id', monitoring_rule.result_id, 'other_table_id', monitoring_rule.other_table_id, 'is_rounded', monitoring_rule.is_rounded, 'tolerance', monitoring_rule.tolerance, 'minimum', monitoring_rule.minimum, 'maximum', monitoring_rule.maximum, 'statement', monitoring_rule.statement), NULL, '', '', 'migration', '', ''
FROM monitoring_rule ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail ON monitoring_rule""",
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail_truncate ON monitoring_rule""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_ruleterm",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_ruleterm_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_ruleterm
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_ruleterm_trail_truncate BEFORE TRUNCATE ON monitoring_ruleterm
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_ruleterm', id, 'found', NULL, trail_row(to_jsonb(monitoring_ruleterm), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_ruleterm ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_ruleterm_trail_insert AFTER INSERT ON monitoring_ruleterm
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_ruleterm', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'rule_id', NEW.rule_id, 'category_id', NEW.category_id, 'sign', NEW.sign) AS became); END""",
                    """CREATE TRIGGER monitoring_ruleterm_trail_update AFTER UPDATE ON monitoring_ruleterm
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_ruleterm', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'rule_id', OLD.rule_id, 'category_id', OLD.category_id, 'sign', OLD.sign) AS was,
json_object('id', NEW.id, 'rule_id', NEW.rule_id, 'category_id', NEW.category_id, 'sign', NEW.sign) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_ruleterm_trail_delete AFTER DELETE ON monitoring_ruleterm
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_ruleterm', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'rule_id', OLD.rule_id, 'category_id', OLD.category_id, 'sign', OLD.sign) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_ruleterm', id, 'found', NULL, json_object('id', monitoring_ruleterm.id, 'rule_id', monitoring_ruleterm.rule_id, 'category_id', monitoring_ruleterm.category_id, 'sign', monitoring_ruleterm.sign), NULL, '', '', 'migration', '', ''
FROM monitoring_ruleterm ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail ON monitoring_ruleterm""",
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail_truncate ON monitoring_ruleterm""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_load",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_load_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_load
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_load_trail_truncate BEFORE TRUNCATE ON monitoring_load
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_load', id, 'found', NULL, trail_row(to_jsonb(monitoring_load), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_load ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_load_trail_insert AFTER INSERT ON monitoring_load
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_load', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'kind', NEW.kind, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'published_on', NEW.published_on, 'status', NEW.status, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at, 'added', NEW.added, 'changed', NEW.changed, 'same', NEW.same, 'mapping', NEW.mapping, 'remark', NEW.remark) AS became); END""",
                    """CREATE TRIGGER monitoring_load_trail_update AFTER UPDATE ON monitoring_load
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_load', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'kind', OLD.kind, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'published_on', OLD.published_on, 'status', OLD.status, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at, 'added', OLD.added, 'changed', OLD.changed, 'same', OLD.same, 'mapping', OLD.mapping, 'remark', OLD.remark) AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'kind', NEW.kind, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'published_on', NEW.published_on, 'status', NEW.status, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at, 'added', NEW.added, 'changed', NEW.changed, 'same', NEW.same, 'mapping', NEW.mapping, 'remark', NEW.remark) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_load_trail_delete AFTER DELETE ON monitoring_load
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_load', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'kind', OLD.kind, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'published_on', OLD.published_on, 'status', OLD.status, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at, 'added', OLD.added, 'changed', OLD.changed, 'same', OLD.same, 'mapping', OLD.mapping, 'remark', OLD.remark) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_load', id, 'found', NULL, json_object('id', monitoring_load.id, 'table_id', monitoring_load.table_id, 'kind', monitoring_load.kind, 'source', monitoring_load.source, 'file_name', monitoring_load.file_name, 'sha256', monitoring_load.sha256, 'published_on', monitoring_load.published_on, 'status', monitoring_load.status, 'loaded_by_id', monitoring_load.loaded_by_id, 'loaded_at', monitoring_load.loaded_at, 'added', monitoring_load.added, 'changed', monitoring_load.changed, 'same', monitoring_load.same, 'mapping', monitoring_load.mapping, 'remark', monitoring_load.remark), NULL, '', '', 'migration', '', ''
FROM monitoring_load ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_load_trail ON monitoring_load""",
                    """DROP TRIGGER IF EXISTS monitoring_load_trail_truncate ON monitoring_load""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_load_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_load_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_load_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_withdrawal",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_withdrawal_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_withdrawal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_withdrawal_trail_truncate BEFORE TRUNCATE ON monitoring_withdrawal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_withdrawal', id, 'found', NULL, trail_row(to_jsonb(monitoring_withdrawal), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_withdrawal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_withdrawal_trail_insert AFTER INSERT ON monitoring_withdrawal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_withdrawal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'load_id', NEW.load_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_withdrawal_trail_update AFTER UPDATE ON monitoring_withdrawal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_withdrawal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'load_id', OLD.load_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'load_id', NEW.load_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_withdrawal_trail_delete AFTER DELETE ON monitoring_withdrawal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_withdrawal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'load_id', OLD.load_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_withdrawal', id, 'found', NULL, json_object('id', monitoring_withdrawal.id, 'load_id', monitoring_withdrawal.load_id, 'reason', monitoring_withdrawal.reason, 'actor_id', monitoring_withdrawal.actor_id, 'recorded_at', monitoring_withdrawal.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_withdrawal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail ON monitoring_withdrawal""",
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail_truncate ON monitoring_withdrawal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_withdrawal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_series",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_series_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_series
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_series_trail_truncate BEFORE TRUNCATE ON monitoring_series
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_series', id, 'found', NULL, trail_row(to_jsonb(monitoring_series), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_series ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_series_trail_insert AFTER INSERT ON monitoring_series
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_series', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'place_id', NEW.place_id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'key', NEW."key") AS became); END""",
                    """CREATE TRIGGER monitoring_series_trail_update AFTER UPDATE ON monitoring_series
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_series', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'place_id', OLD.place_id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'key', OLD."key") AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'place_id', NEW.place_id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'key', NEW."key") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_series_trail_delete AFTER DELETE ON monitoring_series
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_series', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'place_id', OLD.place_id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'key', OLD."key") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_series', id, 'found', NULL, json_object('id', monitoring_series.id, 'table_id', monitoring_series.table_id, 'place_id', monitoring_series.place_id, 'first_id', monitoring_series.first_id, 'second_id', monitoring_series.second_id, 'key', monitoring_series."key"), NULL, '', '', 'migration', '', ''
FROM monitoring_series ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_series_trail ON monitoring_series""",
                    """DROP TRIGGER IF EXISTS monitoring_series_trail_truncate ON monitoring_series""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_series_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_series_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_series_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_value",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_value_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_value
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_value_trail_truncate BEFORE TRUNCATE ON monitoring_value
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_value', id, 'found', NULL, trail_row(to_jsonb(monitoring_value), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_value ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_value_trail_insert AFTER INSERT ON monitoring_value
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_value', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'series_id', NEW.series_id, 'period', NEW.period, 'load_id', NEW.load_id, 'number', NEW."number", 'mark', NEW.mark, 'printed', NEW.printed, 'status', NEW.status) AS became); END""",
                    """CREATE TRIGGER monitoring_value_trail_update AFTER UPDATE ON monitoring_value
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_value', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'series_id', OLD.series_id, 'period', OLD.period, 'load_id', OLD.load_id, 'number', OLD."number", 'mark', OLD.mark, 'printed', OLD.printed, 'status', OLD.status) AS was,
json_object('id', NEW.id, 'series_id', NEW.series_id, 'period', NEW.period, 'load_id', NEW.load_id, 'number', NEW."number", 'mark', NEW.mark, 'printed', NEW.printed, 'status', NEW.status) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_value_trail_delete AFTER DELETE ON monitoring_value
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_value', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'series_id', OLD.series_id, 'period', OLD.period, 'load_id', OLD.load_id, 'number', OLD."number", 'mark', OLD.mark, 'printed', OLD.printed, 'status', OLD.status) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_value', id, 'found', NULL, json_object('id', monitoring_value.id, 'series_id', monitoring_value.series_id, 'period', monitoring_value.period, 'load_id', monitoring_value.load_id, 'number', monitoring_value."number", 'mark', monitoring_value.mark, 'printed', monitoring_value.printed, 'status', monitoring_value.status), NULL, '', '', 'migration', '', ''
FROM monitoring_value ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_value_trail ON monitoring_value""",
                    """DROP TRIGGER IF EXISTS monitoring_value_trail_truncate ON monitoring_value""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_value_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_value_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_value_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_cbsjob",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_cbsjob_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_cbsjob
FOR EACH ROW EXECUTE FUNCTION trail_record('id', 'attempts,heartbeat_at,queued_at,rows_done,token', '')""",
                    """CREATE TRIGGER monitoring_cbsjob_trail_truncate BEFORE TRUNCATE ON monitoring_cbsjob
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_cbsjob', id, 'found', NULL, trail_row(to_jsonb(monitoring_cbsjob), 'attempts,heartbeat_at,queued_at,rows_done,token', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_cbsjob ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_cbsjob_trail_insert AFTER INSERT ON monitoring_cbsjob
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_cbsjob', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'table_id', NEW.table_id, 'file', NEW.file, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id, 'is_discarded', NEW.is_discarded, 'load_id', NEW.load_id) AS became); END""",
                    """CREATE TRIGGER monitoring_cbsjob_trail_update AFTER UPDATE ON monitoring_cbsjob
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_cbsjob', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'table_id', OLD.table_id, 'file', OLD.file, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id, 'is_discarded', OLD.is_discarded, 'load_id', OLD.load_id) AS was,
json_object('id', NEW.id, 'language', NEW.language, 'requested_by_id', NEW.requested_by_id, 'requested_at', NEW.requested_at, 'state', NEW.state, 'rows_total', NEW.rows_total, 'size', NEW.size, 'sha256', NEW.sha256, 'problem', NEW.problem, 'finished_at', NEW.finished_at, 'expires_at', NEW.expires_at, 'table_id', NEW.table_id, 'file', NEW.file, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id, 'is_discarded', NEW.is_discarded, 'load_id', NEW.load_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_cbsjob_trail_delete AFTER DELETE ON monitoring_cbsjob
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_cbsjob', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'language', OLD.language, 'requested_by_id', OLD.requested_by_id, 'requested_at', OLD.requested_at, 'state', OLD.state, 'rows_total', OLD.rows_total, 'size', OLD.size, 'sha256', OLD.sha256, 'problem', OLD.problem, 'finished_at', OLD.finished_at, 'expires_at', OLD.expires_at, 'table_id', OLD.table_id, 'file', OLD.file, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id, 'is_discarded', OLD.is_discarded, 'load_id', OLD.load_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_cbsjob', id, 'found', NULL, json_object('id', monitoring_cbsjob.id, 'language', monitoring_cbsjob.language, 'requested_by_id', monitoring_cbsjob.requested_by_id, 'requested_at', monitoring_cbsjob.requested_at, 'state', monitoring_cbsjob.state, 'rows_total', monitoring_cbsjob.rows_total, 'size', monitoring_cbsjob.size, 'sha256', monitoring_cbsjob.sha256, 'problem', monitoring_cbsjob.problem, 'finished_at', monitoring_cbsjob.finished_at, 'expires_at', monitoring_cbsjob.expires_at, 'table_id', monitoring_cbsjob.table_id, 'file', monitoring_cbsjob.file, 'closed_at', monitoring_cbsjob.closed_at, 'closed_by_id', monitoring_cbsjob.closed_by_id, 'is_discarded', monitoring_cbsjob.is_discarded, 'load_id', monitoring_cbsjob.load_id), NULL, '', '', 'migration', '', ''
FROM monitoring_cbsjob ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail ON monitoring_cbsjob""",
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail_truncate ON monitoring_cbsjob""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_cbsjob_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_nationaltarget",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_nationaltarget_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_nationaltarget
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_nationaltarget_trail_truncate BEFORE TRUNCATE ON monitoring_nationaltarget
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_nationaltarget', id, 'found', NULL, trail_row(to_jsonb(monitoring_nationaltarget), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_nationaltarget ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_nationaltarget_trail_insert AFTER INSERT ON monitoring_nationaltarget
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_nationaltarget', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'period', NEW.period, 'persons', NEW.persons, 'inhabitants', NEW.inhabitants, 'counted_on', NEW.counted_on, 'announced_on', NEW.announced_on, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER monitoring_nationaltarget_trail_update AFTER UPDATE ON monitoring_nationaltarget
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_nationaltarget', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'period', OLD.period, 'persons', OLD.persons, 'inhabitants', OLD.inhabitants, 'counted_on', OLD.counted_on, 'announced_on', OLD.announced_on, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'period', NEW.period, 'persons', NEW.persons, 'inhabitants', NEW.inhabitants, 'counted_on', NEW.counted_on, 'announced_on', NEW.announced_on, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_nationaltarget_trail_delete AFTER DELETE ON monitoring_nationaltarget
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_nationaltarget', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'period', OLD.period, 'persons', OLD.persons, 'inhabitants', OLD.inhabitants, 'counted_on', OLD.counted_on, 'announced_on', OLD.announced_on, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_nationaltarget', id, 'found', NULL, json_object('id', monitoring_nationaltarget.id, 'period', monitoring_nationaltarget.period, 'persons', monitoring_nationaltarget.persons, 'inhabitants', monitoring_nationaltarget.inhabitants, 'counted_on', monitoring_nationaltarget.counted_on, 'announced_on', monitoring_nationaltarget.announced_on, 'source', monitoring_nationaltarget.source, 'is_confirmed', monitoring_nationaltarget.is_confirmed), NULL, '', '', 'migration', '', ''
FROM monitoring_nationaltarget ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail ON monitoring_nationaltarget""",
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail_truncate ON monitoring_nationaltarget""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_population",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_population_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_population
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_population_trail_truncate BEFORE TRUNCATE ON monitoring_population
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_population', id, 'found', NULL, trail_row(to_jsonb(monitoring_population), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_population ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_population_trail_insert AFTER INSERT ON monitoring_population
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_population', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'municipality_id', NEW.municipality_id, 'counted_on', NEW.counted_on, 'inhabitants', NEW.inhabitants, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER monitoring_population_trail_update AFTER UPDATE ON monitoring_population
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_population', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'municipality_id', OLD.municipality_id, 'counted_on', OLD.counted_on, 'inhabitants', OLD.inhabitants, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'municipality_id', NEW.municipality_id, 'counted_on', NEW.counted_on, 'inhabitants', NEW.inhabitants, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_population_trail_delete AFTER DELETE ON monitoring_population
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_population', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'municipality_id', OLD.municipality_id, 'counted_on', OLD.counted_on, 'inhabitants', OLD.inhabitants, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_population', id, 'found', NULL, json_object('id', monitoring_population.id, 'municipality_id', monitoring_population.municipality_id, 'counted_on', monitoring_population.counted_on, 'inhabitants', monitoring_population.inhabitants, 'source', monitoring_population.source), NULL, '', '', 'migration', '', ''
FROM monitoring_population ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_population_trail ON monitoring_population""",
                    """DROP TRIGGER IF EXISTS monitoring_population_trail_truncate ON monitoring_population""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_population_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_population_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_population_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_targettransfer",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_targettransfer_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_targettransfer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_targettransfer_trail_truncate BEFORE TRUNCATE ON monitoring_targettransfer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_targettransfer', id, 'found', NULL, trail_row(to_jsonb(monitoring_targettransfer), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_targettransfer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_targettransfer_trail_insert AFTER INSERT ON monitoring_targettransfer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_targettransfer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'period', NEW.period, 'giver_id', NEW.giver_id, 'taker_id', NEW.taker_id, 'persons', NEW.persons, 'agreed_on', NEW.agreed_on, 'reference', NEW.reference, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_targettransfer_trail_update AFTER UPDATE ON monitoring_targettransfer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_targettransfer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'period', OLD.period, 'giver_id', OLD.giver_id, 'taker_id', OLD.taker_id, 'persons', OLD.persons, 'agreed_on', OLD.agreed_on, 'reference', OLD.reference, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'period', NEW.period, 'giver_id', NEW.giver_id, 'taker_id', NEW.taker_id, 'persons', NEW.persons, 'agreed_on', NEW.agreed_on, 'reference', NEW.reference, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_targettransfer_trail_delete AFTER DELETE ON monitoring_targettransfer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_targettransfer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'period', OLD.period, 'giver_id', OLD.giver_id, 'taker_id', OLD.taker_id, 'persons', OLD.persons, 'agreed_on', OLD.agreed_on, 'reference', OLD.reference, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_targettransfer', id, 'found', NULL, json_object('id', monitoring_targettransfer.id, 'period', monitoring_targettransfer.period, 'giver_id', monitoring_targettransfer.giver_id, 'taker_id', monitoring_targettransfer.taker_id, 'persons', monitoring_targettransfer.persons, 'agreed_on', monitoring_targettransfer.agreed_on, 'reference', monitoring_targettransfer.reference, 'actor_id', monitoring_targettransfer.actor_id, 'recorded_at', monitoring_targettransfer.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_targettransfer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail ON monitoring_targettransfer""",
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail_truncate ON monitoring_targettransfer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_supervisionrung",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_supervisionrung_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_supervisionrung
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_supervisionrung_trail_truncate BEFORE TRUNCATE ON monitoring_supervisionrung
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_supervisionrung', id, 'found', NULL, trail_row(to_jsonb(monitoring_supervisionrung), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_supervisionrung ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_supervisionrung_trail_insert AFTER INSERT ON monitoring_supervisionrung
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionrung', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'position', NEW.position, 'description', NEW.description, 'gives_term', NEW.gives_term, 'needs_term', NEW.needs_term, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER monitoring_supervisionrung_trail_update AFTER UPDATE ON monitoring_supervisionrung
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionrung', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'position', OLD.position, 'description', OLD.description, 'gives_term', OLD.gives_term, 'needs_term', OLD.needs_term, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'position', NEW.position, 'description', NEW.description, 'gives_term', NEW.gives_term, 'needs_term', NEW.needs_term, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_supervisionrung_trail_delete AFTER DELETE ON monitoring_supervisionrung
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionrung', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'position', OLD.position, 'description', OLD.description, 'gives_term', OLD.gives_term, 'needs_term', OLD.needs_term, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionrung', id, 'found', NULL, json_object('id', monitoring_supervisionrung.id, 'label_nl', monitoring_supervisionrung.label_nl, 'label_en', monitoring_supervisionrung.label_en, 'key', monitoring_supervisionrung."key", 'position', monitoring_supervisionrung.position, 'description', monitoring_supervisionrung.description, 'gives_term', monitoring_supervisionrung.gives_term, 'needs_term', monitoring_supervisionrung.needs_term, 'source', monitoring_supervisionrung.source, 'is_confirmed', monitoring_supervisionrung.is_confirmed), NULL, '', '', 'migration', '', ''
FROM monitoring_supervisionrung ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail ON monitoring_supervisionrung""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail_truncate ON monitoring_supervisionrung""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_supervisionstep",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_supervisionstep_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_supervisionstep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_supervisionstep_trail_truncate BEFORE TRUNCATE ON monitoring_supervisionstep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_supervisionstep', id, 'found', NULL, trail_row(to_jsonb(monitoring_supervisionstep), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_supervisionstep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_supervisionstep_trail_insert AFTER INSERT ON monitoring_supervisionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionstep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'municipality_id', NEW.municipality_id, 'rung_id', NEW.rung_id, 'taken_on', NEW.taken_on, 'term_until', NEW.term_until, 'letter', NEW.letter, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_supervisionstep_trail_update AFTER UPDATE ON monitoring_supervisionstep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionstep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'municipality_id', OLD.municipality_id, 'rung_id', OLD.rung_id, 'taken_on', OLD.taken_on, 'term_until', OLD.term_until, 'letter', OLD.letter, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'municipality_id', NEW.municipality_id, 'rung_id', NEW.rung_id, 'taken_on', NEW.taken_on, 'term_until', NEW.term_until, 'letter', NEW.letter, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_supervisionstep_trail_delete AFTER DELETE ON monitoring_supervisionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionstep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'municipality_id', OLD.municipality_id, 'rung_id', OLD.rung_id, 'taken_on', OLD.taken_on, 'term_until', OLD.term_until, 'letter', OLD.letter, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionstep', id, 'found', NULL, json_object('id', monitoring_supervisionstep.id, 'municipality_id', monitoring_supervisionstep.municipality_id, 'rung_id', monitoring_supervisionstep.rung_id, 'taken_on', monitoring_supervisionstep.taken_on, 'term_until', monitoring_supervisionstep.term_until, 'letter', monitoring_supervisionstep.letter, 'remark', monitoring_supervisionstep.remark, 'actor_id', monitoring_supervisionstep.actor_id, 'recorded_at', monitoring_supervisionstep.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_supervisionstep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail ON monitoring_supervisionstep""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail_truncate ON monitoring_supervisionstep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_target",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_target_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_target
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_target_trail_truncate BEFORE TRUNCATE ON monitoring_target
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_target', id, 'found', NULL, trail_row(to_jsonb(monitoring_target), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_target ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_target_trail_insert AFTER INSERT ON monitoring_target
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_target', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'amount', NEW.amount, 'year_from', NEW.year_from, 'year_until', NEW.year_until, 'basis', NEW.basis, 'region_id', NEW.region_id, 'part_of_id', NEW.part_of_id, 'source', NEW.source, 'announced_on', NEW.announced_on, 'remark', NEW.remark, 'is_main', NEW.is_main, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER monitoring_target_trail_update AFTER UPDATE ON monitoring_target
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_target', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'amount', OLD.amount, 'year_from', OLD.year_from, 'year_until', OLD.year_until, 'basis', OLD.basis, 'region_id', OLD.region_id, 'part_of_id', OLD.part_of_id, 'source', OLD.source, 'announced_on', OLD.announced_on, 'remark', OLD.remark, 'is_main', OLD.is_main, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'amount', NEW.amount, 'year_from', NEW.year_from, 'year_until', NEW.year_until, 'basis', NEW.basis, 'region_id', NEW.region_id, 'part_of_id', NEW.part_of_id, 'source', NEW.source, 'announced_on', NEW.announced_on, 'remark', NEW.remark, 'is_main', NEW.is_main, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_target_trail_delete AFTER DELETE ON monitoring_target
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_target', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'amount', OLD.amount, 'year_from', OLD.year_from, 'year_until', OLD.year_until, 'basis', OLD.basis, 'region_id', OLD.region_id, 'part_of_id', OLD.part_of_id, 'source', OLD.source, 'announced_on', OLD.announced_on, 'remark', OLD.remark, 'is_main', OLD.is_main, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_target', id, 'found', NULL, json_object('id', monitoring_target.id, 'label_nl', monitoring_target.label_nl, 'label_en', monitoring_target.label_en, 'key', monitoring_target."key", 'amount', monitoring_target.amount, 'year_from', monitoring_target.year_from, 'year_until', monitoring_target.year_until, 'basis', monitoring_target.basis, 'region_id', monitoring_target.region_id, 'part_of_id', monitoring_target.part_of_id, 'source', monitoring_target.source, 'announced_on', monitoring_target.announced_on, 'remark', monitoring_target.remark, 'is_main', monitoring_target.is_main, 'is_confirmed', monitoring_target.is_confirmed), NULL, '', '', 'migration', '', ''
FROM monitoring_target ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_target_trail ON monitoring_target""",
                    """DROP TRIGGER IF EXISTS monitoring_target_trail_truncate ON monitoring_target""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_target_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_target_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_target_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_demandestimate",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_demandestimate_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_demandestimate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_demandestimate_trail_truncate BEFORE TRUNCATE ON monitoring_demandestimate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_demandestimate', id, 'found', NULL, trail_row(to_jsonb(monitoring_demandestimate), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_demandestimate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_demandestimate_trail_insert AFTER INSERT ON monitoring_demandestimate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_demandestimate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'region_id', NEW.region_id, 'year', NEW.year, 'low', NEW.low, 'high', NEW.high, 'basis', NEW.basis, 'source', NEW.source, 'published_on', NEW.published_on) AS became); END""",
                    """CREATE TRIGGER monitoring_demandestimate_trail_update AFTER UPDATE ON monitoring_demandestimate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_demandestimate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'region_id', OLD.region_id, 'year', OLD.year, 'low', OLD.low, 'high', OLD.high, 'basis', OLD.basis, 'source', OLD.source, 'published_on', OLD.published_on) AS was,
json_object('id', NEW.id, 'region_id', NEW.region_id, 'year', NEW.year, 'low', NEW.low, 'high', NEW.high, 'basis', NEW.basis, 'source', NEW.source, 'published_on', NEW.published_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_demandestimate_trail_delete AFTER DELETE ON monitoring_demandestimate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_demandestimate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'region_id', OLD.region_id, 'year', OLD.year, 'low', OLD.low, 'high', OLD.high, 'basis', OLD.basis, 'source', OLD.source, 'published_on', OLD.published_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_demandestimate', id, 'found', NULL, json_object('id', monitoring_demandestimate.id, 'region_id', monitoring_demandestimate.region_id, 'year', monitoring_demandestimate.year, 'low', monitoring_demandestimate.low, 'high', monitoring_demandestimate.high, 'basis', monitoring_demandestimate.basis, 'source', monitoring_demandestimate.source, 'published_on', monitoring_demandestimate.published_on), NULL, '', '', 'migration', '', ''
FROM monitoring_demandestimate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail ON monitoring_demandestimate""",
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail_truncate ON monitoring_demandestimate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_enteredchange",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_enteredchange_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_enteredchange
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_enteredchange_trail_truncate BEFORE TRUNCATE ON monitoring_enteredchange
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_enteredchange', id, 'found', NULL, trail_row(to_jsonb(monitoring_enteredchange), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_enteredchange ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_enteredchange_trail_insert AFTER INSERT ON monitoring_enteredchange
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_enteredchange', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'demand_id', NEW.demand_id, 'population_id', NEW.population_id, 'national_id', NEW.national_id, 'is_new', NEW.is_new, 'before', NEW.before, 'after', NEW.after, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_enteredchange_trail_update AFTER UPDATE ON monitoring_enteredchange
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_enteredchange', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'demand_id', OLD.demand_id, 'population_id', OLD.population_id, 'national_id', OLD.national_id, 'is_new', OLD.is_new, 'before', OLD.before, 'after', OLD.after, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'demand_id', NEW.demand_id, 'population_id', NEW.population_id, 'national_id', NEW.national_id, 'is_new', NEW.is_new, 'before', NEW.before, 'after', NEW.after, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_enteredchange_trail_delete AFTER DELETE ON monitoring_enteredchange
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_enteredchange', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'demand_id', OLD.demand_id, 'population_id', OLD.population_id, 'national_id', OLD.national_id, 'is_new', OLD.is_new, 'before', OLD.before, 'after', OLD.after, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_enteredchange', id, 'found', NULL, json_object('id', monitoring_enteredchange.id, 'demand_id', monitoring_enteredchange.demand_id, 'population_id', monitoring_enteredchange.population_id, 'national_id', monitoring_enteredchange.national_id, 'is_new', monitoring_enteredchange.is_new, 'before', monitoring_enteredchange.before, 'after', monitoring_enteredchange.after, 'reason', monitoring_enteredchange.reason, 'actor_id', monitoring_enteredchange.actor_id, 'recorded_at', monitoring_enteredchange.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_enteredchange ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail ON monitoring_enteredchange""",
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail_truncate ON monitoring_enteredchange""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_finding",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_finding_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_finding
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_finding_trail_truncate BEFORE TRUNCATE ON monitoring_finding
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_finding', id, 'found', NULL, trail_row(to_jsonb(monitoring_finding), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_finding ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_finding_trail_insert AFTER INSERT ON monitoring_finding
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_finding', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'kind', NEW.kind, 'check_key', NEW.check_key, 'period', NEW.period, 'series', NEW.series, 'cells', NEW.cells, 'found', NEW.found, 'expected', NEW.expected, 'size', NEW.size, 'facts', NEW.facts, 'load_id', NEW.load_id, 'seen_on', NEW.seen_on, 'first_seen_at', NEW.first_seen_at, 'closed_on', NEW.closed_on, 'explanation', NEW.explanation, 'explained_by_id', NEW.explained_by_id, 'explained_at', NEW.explained_at) AS became); END""",
                    """CREATE TRIGGER monitoring_finding_trail_update AFTER UPDATE ON monitoring_finding
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_finding', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'kind', OLD.kind, 'check_key', OLD.check_key, 'period', OLD.period, 'series', OLD.series, 'cells', OLD.cells, 'found', OLD.found, 'expected', OLD.expected, 'size', OLD.size, 'facts', OLD.facts, 'load_id', OLD.load_id, 'seen_on', OLD.seen_on, 'first_seen_at', OLD.first_seen_at, 'closed_on', OLD.closed_on, 'explanation', OLD.explanation, 'explained_by_id', OLD.explained_by_id, 'explained_at', OLD.explained_at) AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'kind', NEW.kind, 'check_key', NEW.check_key, 'period', NEW.period, 'series', NEW.series, 'cells', NEW.cells, 'found', NEW.found, 'expected', NEW.expected, 'size', NEW.size, 'facts', NEW.facts, 'load_id', NEW.load_id, 'seen_on', NEW.seen_on, 'first_seen_at', NEW.first_seen_at, 'closed_on', NEW.closed_on, 'explanation', NEW.explanation, 'explained_by_id', NEW.explained_by_id, 'explained_at', NEW.explained_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_finding_trail_delete AFTER DELETE ON monitoring_finding
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_finding', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'kind', OLD.kind, 'check_key', OLD.check_key, 'period', OLD.period, 'series', OLD.series, 'cells', OLD.cells, 'found', OLD.found, 'expected', OLD.expected, 'size', OLD.size, 'facts', OLD.facts, 'load_id', OLD.load_id, 'seen_on', OLD.seen_on, 'first_seen_at', OLD.first_seen_at, 'closed_on', OLD.closed_on, 'explanation', OLD.explanation, 'explained_by_id', OLD.explained_by_id, 'explained_at', OLD.explained_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_finding', id, 'found', NULL, json_object('id', monitoring_finding.id, 'table_id', monitoring_finding.table_id, 'kind', monitoring_finding.kind, 'check_key', monitoring_finding.check_key, 'period', monitoring_finding.period, 'series', monitoring_finding.series, 'cells', monitoring_finding.cells, 'found', monitoring_finding.found, 'expected', monitoring_finding.expected, 'size', monitoring_finding.size, 'facts', monitoring_finding.facts, 'load_id', monitoring_finding.load_id, 'seen_on', monitoring_finding.seen_on, 'first_seen_at', monitoring_finding.first_seen_at, 'closed_on', monitoring_finding.closed_on, 'explanation', monitoring_finding.explanation, 'explained_by_id', monitoring_finding.explained_by_id, 'explained_at', monitoring_finding.explained_at), NULL, '', '', 'migration', '', ''
FROM monitoring_finding ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail ON monitoring_finding""",
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail_truncate ON monitoring_finding""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail_delete""",
                ],
            },
        ),
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
        InstallGuard(
            "monitoring_trail_of_monitoring_planneddwellings",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_planneddwellings_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_planneddwellings
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_planneddwellings_trail_truncate BEFORE TRUNCATE ON monitoring_planneddwellings
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_planneddwellings', id, 'found', NULL, trail_row(to_jsonb(monitoring_planneddwellings), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_planneddwellings ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_planneddwellings_trail_insert AFTER INSERT ON monitoring_planneddwellings
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planneddwellings', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'segment', NEW.segment, 'is_demolition', NEW.is_demolition, 'year', NEW.year, 'number', NEW."number") AS became); END""",
                    """CREATE TRIGGER monitoring_planneddwellings_trail_update AFTER UPDATE ON monitoring_planneddwellings
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planneddwellings', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'segment', OLD.segment, 'is_demolition', OLD.is_demolition, 'year', OLD.year, 'number', OLD."number") AS was,
json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'segment', NEW.segment, 'is_demolition', NEW.is_demolition, 'year', NEW.year, 'number', NEW."number") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planneddwellings_trail_delete AFTER DELETE ON monitoring_planneddwellings
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planneddwellings', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'segment', OLD.segment, 'is_demolition', OLD.is_demolition, 'year', OLD.year, 'number', OLD."number") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planneddwellings', id, 'found', NULL, json_object('id', monitoring_planneddwellings.id, 'plan_id', monitoring_planneddwellings.plan_id, 'segment', monitoring_planneddwellings.segment, 'is_demolition', monitoring_planneddwellings.is_demolition, 'year', monitoring_planneddwellings.year, 'number', monitoring_planneddwellings."number"), NULL, '', '', 'migration', '', ''
FROM monitoring_planneddwellings ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail ON monitoring_planneddwellings""",
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail_truncate ON monitoring_planneddwellings""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail_delete""",
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
        InstallGuard(
            "monitoring_trail_of_monitoring_yearlyparameter",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_yearlyparameter_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_yearlyparameter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_yearlyparameter_trail_truncate BEFORE TRUNCATE ON monitoring_yearlyparameter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_yearlyparameter', id, 'found', NULL, trail_row(to_jsonb(monitoring_yearlyparameter), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_yearlyparameter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_yearlyparameter_trail_insert AFTER INSERT ON monitoring_yearlyparameter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_yearlyparameter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'year', NEW.year, 'value', NEW.value, 'unit', NEW.unit, 'label_nl', NEW.label_nl, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER monitoring_yearlyparameter_trail_update AFTER UPDATE ON monitoring_yearlyparameter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_yearlyparameter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'year', OLD.year, 'value', OLD.value, 'unit', OLD.unit, 'label_nl', OLD.label_nl, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'year', NEW.year, 'value', NEW.value, 'unit', NEW.unit, 'label_nl', NEW.label_nl, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_yearlyparameter_trail_delete AFTER DELETE ON monitoring_yearlyparameter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_yearlyparameter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'year', OLD.year, 'value', OLD.value, 'unit', OLD.unit, 'label_nl', OLD.label_nl, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_yearlyparameter', id, 'found', NULL, json_object('id', monitoring_yearlyparameter.id, 'code', monitoring_yearlyparameter.code, 'year', monitoring_yearlyparameter.year, 'value', monitoring_yearlyparameter.value, 'unit', monitoring_yearlyparameter.unit, 'label_nl', monitoring_yearlyparameter.label_nl, 'source', monitoring_yearlyparameter.source, 'is_confirmed', monitoring_yearlyparameter.is_confirmed), NULL, '', '', 'migration', '', ''
FROM monitoring_yearlyparameter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail ON monitoring_yearlyparameter""",
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail_truncate ON monitoring_yearlyparameter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_textfigure",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_textfigure_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_textfigure
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_textfigure_trail_truncate BEFORE TRUNCATE ON monitoring_textfigure
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_textfigure', id, 'found', NULL, trail_row(to_jsonb(monitoring_textfigure), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_textfigure ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_textfigure_trail_insert AFTER INSERT ON monitoring_textfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_textfigure', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'key', NEW."key", 'year', NEW.year, 'value', NEW.value, 'unit', NEW.unit, 'statement', NEW.statement, 'chapter', NEW.chapter, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER monitoring_textfigure_trail_update AFTER UPDATE ON monitoring_textfigure
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_textfigure', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'year', OLD.year, 'value', OLD.value, 'unit', OLD.unit, 'statement', OLD.statement, 'chapter', OLD.chapter, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'key', NEW."key", 'year', NEW.year, 'value', NEW.value, 'unit', NEW.unit, 'statement', NEW.statement, 'chapter', NEW.chapter, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_textfigure_trail_delete AFTER DELETE ON monitoring_textfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_textfigure', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'year', OLD.year, 'value', OLD.value, 'unit', OLD.unit, 'statement', OLD.statement, 'chapter', OLD.chapter, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_textfigure', id, 'found', NULL, json_object('id', monitoring_textfigure.id, 'key', monitoring_textfigure."key", 'year', monitoring_textfigure.year, 'value', monitoring_textfigure.value, 'unit', monitoring_textfigure.unit, 'statement', monitoring_textfigure.statement, 'chapter', monitoring_textfigure.chapter, 'source', monitoring_textfigure.source), NULL, '', '', 'migration', '', ''
FROM monitoring_textfigure ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail ON monitoring_textfigure""",
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail_truncate ON monitoring_textfigure""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_comparison",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_comparison_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_comparison
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_comparison_trail_truncate BEFORE TRUNCATE ON monitoring_comparison
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_comparison', id, 'found', NULL, trail_row(to_jsonb(monitoring_comparison), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_comparison ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_comparison_trail_insert AFTER INSERT ON monitoring_comparison
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_comparison', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'key', NEW."key", 'kind', NEW.kind, 'figure_id', NEW.figure_id, 'table_id', NEW.table_id, 'compare_with', NEW.compare_with, 'parameter', NEW.parameter, 'other_figure_id', NEW.other_figure_id, 'value_table_id', NEW.value_table_id, 'period', NEW.period, 'series', NEW.series, 'of_series', NEW.of_series, 'tolerance', NEW.tolerance, 'statement', NEW.statement) AS became); END""",
                    """CREATE TRIGGER monitoring_comparison_trail_update AFTER UPDATE ON monitoring_comparison
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_comparison', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'kind', OLD.kind, 'figure_id', OLD.figure_id, 'table_id', OLD.table_id, 'compare_with', OLD.compare_with, 'parameter', OLD.parameter, 'other_figure_id', OLD.other_figure_id, 'value_table_id', OLD.value_table_id, 'period', OLD.period, 'series', OLD.series, 'of_series', OLD.of_series, 'tolerance', OLD.tolerance, 'statement', OLD.statement) AS was,
json_object('id', NEW.id, 'key', NEW."key", 'kind', NEW.kind, 'figure_id', NEW.figure_id, 'table_id', NEW.table_id, 'compare_with', NEW.compare_with, 'parameter', NEW.parameter, 'other_figure_id', NEW.other_figure_id, 'value_table_id', NEW.value_table_id, 'period', NEW.period, 'series', NEW.series, 'of_series', NEW.of_series, 'tolerance', NEW.tolerance, 'statement', NEW.statement) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_comparison_trail_delete AFTER DELETE ON monitoring_comparison
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_comparison', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'kind', OLD.kind, 'figure_id', OLD.figure_id, 'table_id', OLD.table_id, 'compare_with', OLD.compare_with, 'parameter', OLD.parameter, 'other_figure_id', OLD.other_figure_id, 'value_table_id', OLD.value_table_id, 'period', OLD.period, 'series', OLD.series, 'of_series', OLD.of_series, 'tolerance', OLD.tolerance, 'statement', OLD.statement) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_comparison', id, 'found', NULL, json_object('id', monitoring_comparison.id, 'key', monitoring_comparison."key", 'kind', monitoring_comparison.kind, 'figure_id', monitoring_comparison.figure_id, 'table_id', monitoring_comparison.table_id, 'compare_with', monitoring_comparison.compare_with, 'parameter', monitoring_comparison.parameter, 'other_figure_id', monitoring_comparison.other_figure_id, 'value_table_id', monitoring_comparison.value_table_id, 'period', monitoring_comparison.period, 'series', monitoring_comparison.series, 'of_series', monitoring_comparison.of_series, 'tolerance', monitoring_comparison.tolerance, 'statement', monitoring_comparison.statement), NULL, '', '', 'migration', '', ''
FROM monitoring_comparison ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail ON monitoring_comparison""",
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail_truncate ON monitoring_comparison""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail_delete""",
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
    ]
