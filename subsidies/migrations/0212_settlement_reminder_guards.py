# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0211_settlement_reminder_texts"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_letter_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.penalty_decision_id, NEW.money_step_id, NEW.objection_step_id, NEW.settlement_reminder_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id, NEW.dated_on, NEW.content)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.penalty_decision_id, OLD.money_step_id, OLD.objection_step_id, OLD.settlement_reminder_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id, OLD.dated_on, OLD.content)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.penalty_decision_id IS NOT OLD.penalty_decision_id OR NEW.money_step_id IS NOT OLD.money_step_id OR NEW.objection_step_id IS NOT OLD.objection_step_id OR NEW.settlement_reminder_id IS NOT OLD.settlement_reminder_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id OR NEW.dated_on IS NOT OLD.dated_on OR NEW.content IS NOT OLD.content
        BEGIN SELECT RAISE(ABORT, 'a letter stays as it was made'); END""",
                    """CREATE TRIGGER subsidies_letter_no_delete BEFORE DELETE ON subsidies_letter
        BEGIN SELECT RAISE(ABORT, 'a letter stays as it was made'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_stays() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_no_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_stays""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.money_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_moneystep AS told WHERE told.id = NEW.money_step_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id)) OR (NEW.settlement_reminder_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_settlementreminder AS told WHERE told.id = NEW.settlement_reminder_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.money_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_moneystep AS told WHERE told.id = NEW.money_step_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id)) OR (NEW.settlement_reminder_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_settlementreminder AS told WHERE told.id = NEW.settlement_reminder_id))
        BEGIN SELECT RAISE(ABORT, 'a letter tells of its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_settlementreminder_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_settlementreminder_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_settlementreminder is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_settlementreminder_append_only BEFORE UPDATE OR DELETE ON subsidies_settlementreminder
FOR EACH ROW EXECUTE FUNCTION subsidies_settlementreminder_append_only()""",
                    """CREATE TRIGGER subsidies_settlementreminder_no_truncate BEFORE TRUNCATE ON subsidies_settlementreminder
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_settlementreminder_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementreminder_no_update BEFORE update ON subsidies_settlementreminder
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementreminder is append-only'); END""",
                    """CREATE TRIGGER subsidies_settlementreminder_no_delete BEFORE delete ON subsidies_settlementreminder
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementreminder is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_settlementreminder_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_settlementreminder",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_settlementreminder_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_settlementreminder
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_settlementreminder_trail_truncate BEFORE TRUNCATE ON subsidies_settlementreminder
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_settlementreminder', id, 'found', NULL, trail_row(to_jsonb(subsidies_settlementreminder), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementreminder ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementreminder_trail_insert AFTER INSERT ON subsidies_settlementreminder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementreminder', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'asked_by', NEW.asked_by, 'reminded_on', NEW.reminded_on, 'weeks', NEW.weeks, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_settlementreminder_trail_update AFTER UPDATE ON subsidies_settlementreminder
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementreminder', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'asked_by', OLD.asked_by, 'reminded_on', OLD.reminded_on, 'weeks', OLD.weeks, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'asked_by', NEW.asked_by, 'reminded_on', NEW.reminded_on, 'weeks', NEW.weeks, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_settlementreminder_trail_delete AFTER DELETE ON subsidies_settlementreminder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementreminder', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'asked_by', OLD.asked_by, 'reminded_on', OLD.reminded_on, 'weeks', OLD.weeks, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementreminder', id, 'found', NULL, json_object('id', subsidies_settlementreminder.id, 'application_id', subsidies_settlementreminder.application_id, 'asked_by', subsidies_settlementreminder.asked_by, 'reminded_on', subsidies_settlementreminder.reminded_on, 'weeks', subsidies_settlementreminder.weeks, 'remark', subsidies_settlementreminder.remark, 'actor_id', subsidies_settlementreminder.actor_id, 'recorded_at', subsidies_settlementreminder.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementreminder ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail ON subsidies_settlementreminder""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail_truncate ON subsidies_settlementreminder""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementreminder_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_letter",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_letter_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_letter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_letter_trail_truncate BEFORE TRUNCATE ON subsidies_letter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_letter', id, 'found', NULL, trail_row(to_jsonb(subsidies_letter), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_letter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_trail_insert AFTER INSERT ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'objection_step_id', NEW.objection_step_id, 'settlement_reminder_id', NEW.settlement_reminder_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'objection_step_id', OLD.objection_step_id, 'settlement_reminder_id', OLD.settlement_reminder_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'objection_step_id', NEW.objection_step_id, 'settlement_reminder_id', NEW.settlement_reminder_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'objection_step_id', OLD.objection_step_id, 'settlement_reminder_id', OLD.settlement_reminder_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'penalty_decision_id', subsidies_letter.penalty_decision_id, 'money_step_id', subsidies_letter.money_step_id, 'objection_step_id', subsidies_letter.objection_step_id, 'settlement_reminder_id', subsidies_letter.settlement_reminder_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'dated_on', subsidies_letter.dated_on, 'content', subsidies_letter.content, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
FROM subsidies_letter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail ON subsidies_letter""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_truncate ON subsidies_letter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_letter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_of_undone",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_of_undone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        THEN RAISE EXCEPTION 'a decision that was taken back is not told' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was taken back is not told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_of_undone BEFORE INSERT ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_of_undone()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_of_undone BEFORE INSERT ON subsidies_letter
        WHEN EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'a decision that was taken back is not told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_of_undone() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_of_undone""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_sent_of_undone",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_sent_of_undone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        THEN RAISE EXCEPTION 'a decision that was taken back is not told' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was taken back is not told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_sent_of_undone BEFORE UPDATE ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_sent_of_undone()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_sent_of_undone BEFORE UPDATE ON subsidies_letter
        WHEN EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'a decision that was taken back is not told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_letter_sent_of_undone() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_letter_sent_of_undone""",
                ],
            },
        ),
    ]
