# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0066_expected_days"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_completionrequest_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_completionrequest_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."completed_on" IS DISTINCT FROM OLD."completed_on" OR NEW."partly_received_on" IS DISTINCT FROM OLD."partly_received_on" OR NEW."remark" IS DISTINCT FROM OLD."remark" OR NEW."still_missing" IS DISTINCT FROM OLD."still_missing") AND ((OLD.completed_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_completionrequest_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_completionrequest_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.completed_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_completionrequest_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_completionrequest_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_completionrequest_closed BEFORE UPDATE OR DELETE ON subsidies_completionrequest
FOR EACH ROW EXECUTE FUNCTION subsidies_completionrequest_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_completionrequest_closed_update BEFORE UPDATE ON subsidies_completionrequest
WHEN (NEW."completed_on" IS NOT OLD."completed_on" OR NEW."partly_received_on" IS NOT OLD."partly_received_on" OR NEW."remark" IS NOT OLD."remark" OR NEW."still_missing" IS NOT OLD."still_missing") AND ((OLD.completed_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_completionrequest_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_completionrequest_closed_delete BEFORE DELETE ON subsidies_completionrequest
WHEN (OLD.completed_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_completionrequest_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_completionrequest_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_suspension_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_suspension_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."starts_on" IS DISTINCT FROM OLD."starts_on" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."expected_by" IS DISTINCT FROM OLD."expected_by" OR NEW."document_id" IS DISTINCT FROM OLD."document_id" OR NEW."actor_id" IS DISTINCT FROM OLD."actor_id") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_suspension_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_suspension_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_suspension_fixed BEFORE UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION subsidies_suspension_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_fixed_update BEFORE UPDATE ON subsidies_suspension
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."starts_on" IS NOT OLD."starts_on" OR NEW."reason" IS NOT OLD."reason" OR NEW."expected_by" IS NOT OLD."expected_by" OR NEW."document_id" IS NOT OLD."document_id" OR NEW."actor_id" IS NOT OLD."actor_id") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_suspension_fixed_delete BEFORE DELETE ON subsidies_suspension
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_suspension_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_suspension_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_completionrequest",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_completionrequest_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_completionrequest
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_truncate BEFORE TRUNCATE ON subsidies_completionrequest
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_completionrequest', id, 'found', NULL, trail_row(to_jsonb(subsidies_completionrequest), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_completionrequest ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_completionrequest_trail_insert AFTER INSERT ON subsidies_completionrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'requested_on', NEW.requested_on, 'due_on', NEW.due_on, 'missing', NEW.missing, 'completed_on', NEW.completed_on, 'partly_received_on', NEW.partly_received_on, 'remark', NEW.remark, 'still_missing', NEW.still_missing, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_update AFTER UPDATE ON subsidies_completionrequest
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requested_on', OLD.requested_on, 'due_on', OLD.due_on, 'missing', OLD.missing, 'completed_on', OLD.completed_on, 'partly_received_on', OLD.partly_received_on, 'remark', OLD.remark, 'still_missing', OLD.still_missing, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'requested_on', NEW.requested_on, 'due_on', NEW.due_on, 'missing', NEW.missing, 'completed_on', NEW.completed_on, 'partly_received_on', NEW.partly_received_on, 'remark', NEW.remark, 'still_missing', NEW.still_missing, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_completionrequest_trail_delete AFTER DELETE ON subsidies_completionrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'requested_on', OLD.requested_on, 'due_on', OLD.due_on, 'missing', OLD.missing, 'completed_on', OLD.completed_on, 'partly_received_on', OLD.partly_received_on, 'remark', OLD.remark, 'still_missing', OLD.still_missing, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_completionrequest', id, 'found', NULL, json_object('id', subsidies_completionrequest.id, 'application_id', subsidies_completionrequest.application_id, 'requested_on', subsidies_completionrequest.requested_on, 'due_on', subsidies_completionrequest.due_on, 'missing', subsidies_completionrequest.missing, 'completed_on', subsidies_completionrequest.completed_on, 'partly_received_on', subsidies_completionrequest.partly_received_on, 'remark', subsidies_completionrequest.remark, 'still_missing', subsidies_completionrequest.still_missing, 'actor_id', subsidies_completionrequest.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_completionrequest ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail ON subsidies_completionrequest""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_truncate ON subsidies_completionrequest""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_completionrequest_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_suspension",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_suspension_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_suspension
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_suspension_trail_truncate BEFORE TRUNCATE ON subsidies_suspension
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_suspension', id, 'found', NULL, trail_row(to_jsonb(subsidies_suspension), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_suspension ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_suspension_trail_insert AFTER INSERT ON subsidies_suspension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'expected_by', NEW.expected_by, 'reason', NEW.reason, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER subsidies_suspension_trail_update AFTER UPDATE ON subsidies_suspension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'expected_by', OLD.expected_by, 'reason', OLD.reason, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'expected_by', NEW.expected_by, 'reason', NEW.reason, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_suspension_trail_delete AFTER DELETE ON subsidies_suspension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'expected_by', OLD.expected_by, 'reason', OLD.reason, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_suspension', id, 'found', NULL, json_object('id', subsidies_suspension.id, 'application_id', subsidies_suspension.application_id, 'kind', subsidies_suspension.kind, 'starts_on', subsidies_suspension.starts_on, 'ends_on', subsidies_suspension.ends_on, 'expected_by', subsidies_suspension.expected_by, 'reason', subsidies_suspension.reason, 'document_id', subsidies_suspension.document_id, 'actor_id', subsidies_suspension.actor_id), NULL, '', '', 'migration', '', ''
FROM subsidies_suspension ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail ON subsidies_suspension""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_truncate ON subsidies_suspension""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_suspension_trail_delete""",
                ],
            },
        ),
    ]
