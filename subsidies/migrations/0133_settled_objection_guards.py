# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0132_settled_objection_letter"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_caseevent_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_caseevent_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objectionstep",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objectionstep_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objectionstep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_truncate BEFORE TRUNCATE ON subsidies_objectionstep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objectionstep', id, 'found', NULL, trail_row(to_jsonb(subsidies_objectionstep), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_trail_insert AFTER INSERT ON subsidies_objectionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'objection_id', NEW.objection_id, 'kind', NEW.kind, 'done_on', NEW.done_on, 'due_on', NEW.due_on, 'weeks', NEW.weeks, 'ground', NEW.ground, 'text', NEW."text", 'place', NEW.place, 'number', NEW."number", 'chair_id', NEW.chair_id, 'chair_name', NEW.chair_name, 'consent', NEW.consent, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_update AFTER UPDATE ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'objection_id', OLD.objection_id, 'kind', OLD.kind, 'done_on', OLD.done_on, 'due_on', OLD.due_on, 'weeks', OLD.weeks, 'ground', OLD.ground, 'text', OLD."text", 'place', OLD.place, 'number', OLD."number", 'chair_id', OLD.chair_id, 'chair_name', OLD.chair_name, 'consent', OLD.consent, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'objection_id', NEW.objection_id, 'kind', NEW.kind, 'done_on', NEW.done_on, 'due_on', NEW.due_on, 'weeks', NEW.weeks, 'ground', NEW.ground, 'text', NEW."text", 'place', NEW.place, 'number', NEW."number", 'chair_id', NEW.chair_id, 'chair_name', NEW.chair_name, 'consent', NEW.consent, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_delete AFTER DELETE ON subsidies_objectionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'objection_id', OLD.objection_id, 'kind', OLD.kind, 'done_on', OLD.done_on, 'due_on', OLD.due_on, 'weeks', OLD.weeks, 'ground', OLD.ground, 'text', OLD."text", 'place', OLD.place, 'number', OLD."number", 'chair_id', OLD.chair_id, 'chair_name', OLD.chair_name, 'consent', OLD.consent, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', id, 'found', NULL, json_object('id', subsidies_objectionstep.id, 'application_id', subsidies_objectionstep.application_id, 'objection_id', subsidies_objectionstep.objection_id, 'kind', subsidies_objectionstep.kind, 'done_on', subsidies_objectionstep.done_on, 'due_on', subsidies_objectionstep.due_on, 'weeks', subsidies_objectionstep.weeks, 'ground', subsidies_objectionstep.ground, 'text', subsidies_objectionstep."text", 'place', subsidies_objectionstep.place, 'number', subsidies_objectionstep."number", 'chair_id', subsidies_objectionstep.chair_id, 'chair_name', subsidies_objectionstep.chair_name, 'consent', subsidies_objectionstep.consent, 'document_id', subsidies_objectionstep.document_id, 'actor_id', subsidies_objectionstep.actor_id, 'recorded_at', subsidies_objectionstep.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail ON subsidies_objectionstep""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_truncate ON subsidies_objectionstep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_penaltydecision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_penaltydecision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_penaltydecision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_truncate BEFORE TRUNCATE ON subsidies_penaltydecision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_penaltydecision', id, 'found', NULL, trail_row(to_jsonb(subsidies_penaltydecision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltydecision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltydecision_trail_insert AFTER INSERT ON subsidies_penaltydecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'notice_id', NEW.notice_id, 'on_objection_id', NEW.on_objection_id, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'days', NEW.days, 'amount', NEW.amount, 'applicants', NEW.applicants, 'ground', NEW.ground, 'reason', NEW.reason, 'decided_on', NEW.decided_on, 'mandate_id', NEW.mandate_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_update AFTER UPDATE ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'notice_id', OLD.notice_id, 'on_objection_id', OLD.on_objection_id, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'days', OLD.days, 'amount', OLD.amount, 'applicants', OLD.applicants, 'ground', OLD.ground, 'reason', OLD.reason, 'decided_on', OLD.decided_on, 'mandate_id', OLD.mandate_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'notice_id', NEW.notice_id, 'on_objection_id', NEW.on_objection_id, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'days', NEW.days, 'amount', NEW.amount, 'applicants', NEW.applicants, 'ground', NEW.ground, 'reason', NEW.reason, 'decided_on', NEW.decided_on, 'mandate_id', NEW.mandate_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_delete AFTER DELETE ON subsidies_penaltydecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'notice_id', OLD.notice_id, 'on_objection_id', OLD.on_objection_id, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'days', OLD.days, 'amount', OLD.amount, 'applicants', OLD.applicants, 'ground', OLD.ground, 'reason', OLD.reason, 'decided_on', OLD.decided_on, 'mandate_id', OLD.mandate_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', id, 'found', NULL, json_object('id', subsidies_penaltydecision.id, 'application_id', subsidies_penaltydecision.application_id, 'notice_id', subsidies_penaltydecision.notice_id, 'on_objection_id', subsidies_penaltydecision.on_objection_id, 'first_day', subsidies_penaltydecision.first_day, 'last_day', subsidies_penaltydecision.last_day, 'days', subsidies_penaltydecision.days, 'amount', subsidies_penaltydecision.amount, 'applicants', subsidies_penaltydecision.applicants, 'ground', subsidies_penaltydecision.ground, 'reason', subsidies_penaltydecision.reason, 'decided_on', subsidies_penaltydecision.decided_on, 'mandate_id', subsidies_penaltydecision.mandate_id, 'actor_id', subsidies_penaltydecision.actor_id, 'recorded_at', subsidies_penaltydecision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltydecision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail ON subsidies_penaltydecision""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_truncate ON subsidies_penaltydecision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_proposal_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposal_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."division" IS DISTINCT FROM OLD."division" OR NEW."obligations" IS DISTINCT FROM OLD."obligations" OR NEW."deviations" IS DISTINCT FROM OLD."deviations" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_proposal_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_proposal_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_proposal_fixed BEFORE UPDATE OR DELETE ON subsidies_proposal
FOR EACH ROW EXECUTE FUNCTION subsidies_proposal_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_fixed_update BEFORE UPDATE ON subsidies_proposal
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."amount" IS NOT OLD."amount" OR NEW."reason" IS NOT OLD."reason" OR NEW."division" IS NOT OLD."division" OR NEW."obligations" IS NOT OLD."obligations" OR NEW."deviations" IS NOT OLD."deviations" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_fixed_delete BEFORE DELETE ON subsidies_proposal
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposal_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_proposal_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposal_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."state" IS DISTINCT FROM OLD."state" OR NEW."closing_remark" IS DISTINCT FROM OLD."closing_remark" OR NEW."closed_at" IS DISTINCT FROM OLD."closed_at" OR NEW."closed_by_id" IS DISTINCT FROM OLD."closed_by_id") AND ((OLD.state <> 'open'))
THEN RAISE EXCEPTION 'subsidies_proposal_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.state <> 'open')
THEN RAISE EXCEPTION 'subsidies_proposal_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_proposal_closed BEFORE UPDATE OR DELETE ON subsidies_proposal
FOR EACH ROW EXECUTE FUNCTION subsidies_proposal_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_closed_update BEFORE UPDATE ON subsidies_proposal
WHEN (NEW."state" IS NOT OLD."state" OR NEW."closing_remark" IS NOT OLD."closing_remark" OR NEW."closed_at" IS NOT OLD."closed_at" OR NEW."closed_by_id" IS NOT OLD."closed_by_id") AND ((OLD.state <> 'open'))
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_closed_delete BEFORE DELETE ON subsidies_proposal
WHEN (OLD.state <> 'open')
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposal_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        BEGIN SELECT RAISE(ABORT, 'one_person_does_not_do_both'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_duties_apart() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_duties_apart""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_not_on_own",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_not_on_own() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            WHERE said.proposal_id = NEW.proposal_id AND contested.actor_id = NEW.actor_id)
        THEN RAISE EXCEPTION 'who decided does not decide on the objection' USING ERRCODE = 'check_violation', CONSTRAINT = 'who decided does not decide on the objection'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_not_on_own BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_not_on_own()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_not_on_own BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_objectionterms AS said JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            WHERE said.proposal_id = NEW.proposal_id AND contested.actor_id = NEW.actor_id)
        BEGIN SELECT RAISE(ABORT, 'who decided does not decide on the objection'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_not_on_own() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_not_on_own""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionstep_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.application_id <> (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id)
        THEN RAISE EXCEPTION 'what belongs to an objection is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what belongs to an objection is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_of_its_case BEFORE INSERT ON subsidies_objectionstep FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_of_its_case BEFORE INSERT ON subsidies_objectionstep
        WHEN NEW.application_id <> (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id)
        BEGIN SELECT RAISE(ABORT, 'what belongs to an objection is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_decision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_decision_append_only BEFORE UPDATE OR DELETE ON subsidies_decision
FOR EACH ROW EXECUTE FUNCTION subsidies_decision_append_only()""",
                    """CREATE TRIGGER subsidies_decision_no_truncate BEFORE TRUNCATE ON subsidies_decision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_decision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_no_update BEFORE update ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'subsidies_decision is append-only'); END""",
                    """CREATE TRIGGER subsidies_decision_no_delete BEFORE delete ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'subsidies_decision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_penaltydecision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_penaltydecision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_penaltydecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_penaltydecision_append_only BEFORE UPDATE OR DELETE ON subsidies_penaltydecision
FOR EACH ROW EXECUTE FUNCTION subsidies_penaltydecision_append_only()""",
                    """CREATE TRIGGER subsidies_penaltydecision_no_truncate BEFORE TRUNCATE ON subsidies_penaltydecision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_penaltydecision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltydecision_no_update BEFORE update ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltydecision is append-only'); END""",
                    """CREATE TRIGGER subsidies_penaltydecision_no_delete BEFORE delete ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltydecision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_penaltydecision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionstep_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objectionstep is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_append_only BEFORE UPDATE OR DELETE ON subsidies_objectionstep
FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_append_only()""",
                    """CREATE TRIGGER subsidies_objectionstep_no_truncate BEFORE TRUNCATE ON subsidies_objectionstep
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objectionstep_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_no_update BEFORE update ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionstep is append-only'); END""",
                    """CREATE TRIGGER subsidies_objectionstep_no_delete BEFORE delete ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionstep is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposal",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposal_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposal_trail_truncate BEFORE TRUNCATE ON subsidies_proposal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposal', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposal), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_trail_insert AFTER INSERT ON subsidies_proposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'reason', NEW.reason, 'division', NEW.division, 'obligations', NEW.obligations, 'deviations', NEW.deviations, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'closing_remark', NEW.closing_remark, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id) AS became); END""",
                    """CREATE TRIGGER subsidies_proposal_trail_update AFTER UPDATE ON subsidies_proposal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'reason', OLD.reason, 'division', OLD.division, 'obligations', OLD.obligations, 'deviations', OLD.deviations, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'closing_remark', OLD.closing_remark, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'reason', NEW.reason, 'division', NEW.division, 'obligations', NEW.obligations, 'deviations', NEW.deviations, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'closing_remark', NEW.closing_remark, 'closed_at', NEW.closed_at, 'closed_by_id', NEW.closed_by_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposal_trail_delete AFTER DELETE ON subsidies_proposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'reason', OLD.reason, 'division', OLD.division, 'obligations', OLD.obligations, 'deviations', OLD.deviations, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'closing_remark', OLD.closing_remark, 'closed_at', OLD.closed_at, 'closed_by_id', OLD.closed_by_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal', id, 'found', NULL, json_object('id', subsidies_proposal.id, 'application_id', subsidies_proposal.application_id, 'kind', subsidies_proposal.kind, 'amount', subsidies_proposal.amount, 'reason', subsidies_proposal.reason, 'division', subsidies_proposal.division, 'obligations', subsidies_proposal.obligations, 'deviations', subsidies_proposal.deviations, 'proposed_by_id', subsidies_proposal.proposed_by_id, 'proposed_at', subsidies_proposal.proposed_at, 'state', subsidies_proposal.state, 'closing_remark', subsidies_proposal.closing_remark, 'closed_at', subsidies_proposal.closed_at, 'closed_by_id', subsidies_proposal.closed_by_id), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail ON subsidies_proposal""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_truncate ON subsidies_proposal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_decision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_decision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_decision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_decision_trail_truncate BEFORE TRUNCATE ON subsidies_decision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_decision', id, 'found', NULL, trail_row(to_jsonb(subsidies_decision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_decision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_trail_insert AFTER INSERT ON subsidies_decision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'proposal_id', NEW.proposal_id, 'kind', NEW.kind, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reason', NEW.reason, 'mandate_id', NEW.mandate_id, 'proposed_by_id', NEW.proposed_by_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_decision_trail_update AFTER UPDATE ON subsidies_decision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'proposal_id', OLD.proposal_id, 'kind', OLD.kind, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reason', OLD.reason, 'mandate_id', OLD.mandate_id, 'proposed_by_id', OLD.proposed_by_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'proposal_id', NEW.proposal_id, 'kind', NEW.kind, 'amount', NEW.amount, 'decided_on', NEW.decided_on, 'reason', NEW.reason, 'mandate_id', NEW.mandate_id, 'proposed_by_id', NEW.proposed_by_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_decision_trail_delete AFTER DELETE ON subsidies_decision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'proposal_id', OLD.proposal_id, 'kind', OLD.kind, 'amount', OLD.amount, 'decided_on', OLD.decided_on, 'reason', OLD.reason, 'mandate_id', OLD.mandate_id, 'proposed_by_id', OLD.proposed_by_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_decision', id, 'found', NULL, json_object('id', subsidies_decision.id, 'application_id', subsidies_decision.application_id, 'proposal_id', subsidies_decision.proposal_id, 'kind', subsidies_decision.kind, 'amount', subsidies_decision.amount, 'decided_on', subsidies_decision.decided_on, 'reason', subsidies_decision.reason, 'mandate_id', subsidies_decision.mandate_id, 'proposed_by_id', subsidies_decision.proposed_by_id, 'actor_id', subsidies_decision.actor_id, 'recorded_at', subsidies_decision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_decision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail ON subsidies_decision""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_truncate ON subsidies_decision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_decision_trail_delete""",
                ],
            },
        ),
    ]
