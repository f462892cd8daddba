# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0501_money_step_keeps_its_deviation"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_moneystep_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."stood" IS DISTINCT FROM OLD."stood" OR NEW."cost" IS DISTINCT FROM OLD."cost" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."weighing" IS DISTINCT FROM OLD."weighing" OR NEW."basis" IS DISTINCT FROM OLD."basis" OR NEW."deviations" IS DISTINCT FROM OLD."deviations" OR NEW."is_without_interest" IS DISTINCT FROM OLD."is_without_interest" OR NEW."set_off_with_id" IS DISTINCT FROM OLD."set_off_with_id" OR NEW."charge_id" IS DISTINCT FROM OLD."charge_id" OR NEW."ended_because" IS DISTINCT FROM OLD."ended_because" OR NEW."replaces_id" IS DISTINCT FROM OLD."replaces_id" OR NEW."costs_of_id" IS DISTINCT FROM OLD."costs_of_id" OR NEW."asked_on" IS DISTINCT FROM OLD."asked_on" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_fixed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_fixed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."amount" IS NOT OLD."amount" OR NEW."stood" IS NOT OLD."stood" OR NEW."cost" IS NOT OLD."cost" OR NEW."reason" IS NOT OLD."reason" OR NEW."weighing" IS NOT OLD."weighing" OR NEW."basis" IS NOT OLD."basis" OR NEW."deviations" IS NOT OLD."deviations" OR NEW."is_without_interest" IS NOT OLD."is_without_interest" OR NEW."set_off_with_id" IS NOT OLD."set_off_with_id" OR NEW."charge_id" IS NOT OLD."charge_id" OR NEW."ended_because" IS NOT OLD."ended_because" OR NEW."replaces_id" IS NOT OLD."replaces_id" OR NEW."costs_of_id" IS NOT OLD."costs_of_id" OR NEW."asked_on" IS NOT OLD."asked_on" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_fixed_delete BEFORE DELETE ON subsidies_moneystep
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_letter_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.penalty_decision_id, NEW.money_step_id, NEW.objection_step_id, NEW.settlement_reminder_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id, NEW.dated_on, NEW.content, NEW.named_day)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.penalty_decision_id, OLD.money_step_id, OLD.objection_step_id, OLD.settlement_reminder_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id, OLD.dated_on, OLD.content, OLD.named_day)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.penalty_decision_id IS NOT OLD.penalty_decision_id OR NEW.money_step_id IS NOT OLD.money_step_id OR NEW.objection_step_id IS NOT OLD.objection_step_id OR NEW.settlement_reminder_id IS NOT OLD.settlement_reminder_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id OR NEW.dated_on IS NOT OLD.dated_on OR NEW.content IS NOT OLD.content OR NEW.named_day IS NOT OLD.named_day
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
            "subsidies_trail_of_subsidies_moneystep",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_moneystep_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_moneystep_trail_truncate BEFORE TRUNCATE ON subsidies_moneystep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_moneystep', id, 'found', NULL, trail_row(to_jsonb(subsidies_moneystep), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_moneystep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_trail_insert AFTER INSERT ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'stood', NEW.stood, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'ended_because', NEW.ended_because, 'basis', NEW.basis, 'deviations', NEW.deviations, 'set_off_with_id', NEW.set_off_with_id, 'charge_id', NEW.charge_id, 'costs_of_id', NEW.costs_of_id, 'asked_on', NEW.asked_on, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on, 'on_objection_id', NEW.on_objection_id, 'replaces_id', NEW.replaces_id) AS became); END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_update AFTER UPDATE ON subsidies_moneystep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'stood', OLD.stood, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'ended_because', OLD.ended_because, 'basis', OLD.basis, 'deviations', OLD.deviations, 'set_off_with_id', OLD.set_off_with_id, 'charge_id', OLD.charge_id, 'costs_of_id', OLD.costs_of_id, 'asked_on', OLD.asked_on, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on, 'on_objection_id', OLD.on_objection_id, 'replaces_id', OLD.replaces_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'stood', NEW.stood, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'ended_because', NEW.ended_because, 'basis', NEW.basis, 'deviations', NEW.deviations, 'set_off_with_id', NEW.set_off_with_id, 'charge_id', NEW.charge_id, 'costs_of_id', NEW.costs_of_id, 'asked_on', NEW.asked_on, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on, 'on_objection_id', NEW.on_objection_id, 'replaces_id', NEW.replaces_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_delete AFTER DELETE ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'stood', OLD.stood, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'ended_because', OLD.ended_because, 'basis', OLD.basis, 'deviations', OLD.deviations, 'set_off_with_id', OLD.set_off_with_id, 'charge_id', OLD.charge_id, 'costs_of_id', OLD.costs_of_id, 'asked_on', OLD.asked_on, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on, 'on_objection_id', OLD.on_objection_id, 'replaces_id', OLD.replaces_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', id, 'found', NULL, json_object('id', subsidies_moneystep.id, 'application_id', subsidies_moneystep.application_id, 'kind', subsidies_moneystep.kind, 'amount', subsidies_moneystep.amount, 'stood', subsidies_moneystep.stood, 'cost', subsidies_moneystep.cost, 'reason', subsidies_moneystep.reason, 'weighing', subsidies_moneystep.weighing, 'ended_because', subsidies_moneystep.ended_because, 'basis', subsidies_moneystep.basis, 'deviations', subsidies_moneystep.deviations, 'set_off_with_id', subsidies_moneystep.set_off_with_id, 'charge_id', subsidies_moneystep.charge_id, 'costs_of_id', subsidies_moneystep.costs_of_id, 'asked_on', subsidies_moneystep.asked_on, 'is_without_interest', subsidies_moneystep.is_without_interest, 'state', subsidies_moneystep.state, 'proposed_by_id', subsidies_moneystep.proposed_by_id, 'proposed_at', subsidies_moneystep.proposed_at, 'decided_on', subsidies_moneystep.decided_on, 'until', subsidies_moneystep.until, 'mandate_id', subsidies_moneystep.mandate_id, 'closed_by_id', subsidies_moneystep.closed_by_id, 'closed_at', subsidies_moneystep.closed_at, 'closing_remark', subsidies_moneystep.closing_remark, 'ended_on', subsidies_moneystep.ended_on, 'on_objection_id', subsidies_moneystep.on_objection_id, 'replaces_id', subsidies_moneystep.replaces_id), NULL, '', '', 'migration', '', ''
FROM subsidies_moneystep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail ON subsidies_moneystep""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_truncate ON subsidies_moneystep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'objection_step_id', NEW.objection_step_id, 'settlement_reminder_id', NEW.settlement_reminder_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'named_day', NEW.named_day, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'objection_step_id', OLD.objection_step_id, 'settlement_reminder_id', OLD.settlement_reminder_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'named_day', OLD.named_day, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'objection_step_id', NEW.objection_step_id, 'settlement_reminder_id', NEW.settlement_reminder_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'named_day', NEW.named_day, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'objection_step_id', OLD.objection_step_id, 'settlement_reminder_id', OLD.settlement_reminder_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'named_day', OLD.named_day, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'penalty_decision_id', subsidies_letter.penalty_decision_id, 'money_step_id', subsidies_letter.money_step_id, 'objection_step_id', subsidies_letter.objection_step_id, 'settlement_reminder_id', subsidies_letter.settlement_reminder_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'dated_on', subsidies_letter.dated_on, 'content', subsidies_letter.content, 'named_day', subsidies_letter.named_day, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
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
    ]
