# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0246_letters_of_both"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
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
            "subsidies_decision_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_ledgerentry_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_objectionstep_in_order",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionstep_in_order() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind IN ('invited', 'hearing_off', 'not_heard') AND EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'heard'))
            OR (NEW.kind = 'hearing_off' AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'invited'))
        THEN RAISE EXCEPTION 'who was heard on an objection is not invited or called not heard after that' USING ERRCODE = 'check_violation', CONSTRAINT = 'who was heard on an objection is not invited or called not heard after that'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionstep_in_order BEFORE INSERT ON subsidies_objectionstep FOR EACH ROW EXECUTE FUNCTION subsidies_objectionstep_in_order()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_in_order BEFORE INSERT ON subsidies_objectionstep
        WHEN (NEW.kind IN ('invited', 'hearing_off', 'not_heard') AND EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'heard'))
            OR (NEW.kind = 'hearing_off' AND NOT EXISTS (SELECT 1 FROM subsidies_objectionstep AS was WHERE was.objection_id = NEW.objection_id AND was.kind = 'invited'))
        BEGIN SELECT RAISE(ABORT, 'who was heard on an objection is not invited or called not heard after that'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionstep_in_order() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_in_order""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objection",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objection_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objection
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objection_trail_truncate BEFORE TRUNCATE ON subsidies_objection
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objection', id, 'found', NULL, trail_row(to_jsonb(subsidies_objection), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objection ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_trail_insert AFTER INSERT ON subsidies_objection
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'objector', NEW.objector, 'grounds', NEW.grounds, 'received_on', NEW.received_on, 'channel', NEW.channel, 'posted_on', NEW.posted_on, 'elsewhere_on', NEW.elsewhere_on, 'has_committee', NEW.has_committee, 'interest', NEW.interest, 'premature', NEW.premature, 'asks_costs', NEW.asks_costs, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objection_trail_update AFTER UPDATE ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'objector', OLD.objector, 'grounds', OLD.grounds, 'received_on', OLD.received_on, 'channel', OLD.channel, 'posted_on', OLD.posted_on, 'elsewhere_on', OLD.elsewhere_on, 'has_committee', OLD.has_committee, 'interest', OLD.interest, 'premature', OLD.premature, 'asks_costs', OLD.asks_costs, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'objector', NEW.objector, 'grounds', NEW.grounds, 'received_on', NEW.received_on, 'channel', NEW.channel, 'posted_on', NEW.posted_on, 'elsewhere_on', NEW.elsewhere_on, 'has_committee', NEW.has_committee, 'interest', NEW.interest, 'premature', NEW.premature, 'asks_costs', NEW.asks_costs, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objection_trail_delete AFTER DELETE ON subsidies_objection
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'objector', OLD.objector, 'grounds', OLD.grounds, 'received_on', OLD.received_on, 'channel', OLD.channel, 'posted_on', OLD.posted_on, 'elsewhere_on', OLD.elsewhere_on, 'has_committee', OLD.has_committee, 'interest', OLD.interest, 'premature', OLD.premature, 'asks_costs', OLD.asks_costs, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', id, 'found', NULL, json_object('id', subsidies_objection.id, 'application_id', subsidies_objection.application_id, 'decision_id', subsidies_objection.decision_id, 'objector', subsidies_objection.objector, 'grounds', subsidies_objection.grounds, 'received_on', subsidies_objection.received_on, 'channel', subsidies_objection.channel, 'posted_on', subsidies_objection.posted_on, 'elsewhere_on', subsidies_objection.elsewhere_on, 'has_committee', subsidies_objection.has_committee, 'interest', subsidies_objection.interest, 'premature', subsidies_objection.premature, 'asks_costs', subsidies_objection.asks_costs, 'document_id', subsidies_objection.document_id, 'actor_id', subsidies_objection.actor_id, 'recorded_at', subsidies_objection.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objection ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail ON subsidies_objection""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_truncate ON subsidies_objection""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objectionterms",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objectionterms_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objectionterms
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objectionterms_trail_truncate BEFORE TRUNCATE ON subsidies_objectionterms
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objectionterms', id, 'found', NULL, trail_row(to_jsonb(subsidies_objectionterms), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionterms ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionterms_trail_insert AFTER INSERT ON subsidies_objectionterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'objection_id', NEW.objection_id, 'outcome', NEW.outcome, 'ground', NEW.ground, 'late_excuse', NEW.late_excuse, 'advice', NEW.advice, 'costs', NEW.costs, 'costs_reason', NEW.costs_reason, 'rest_reason', NEW.rest_reason) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionterms_trail_update AFTER UPDATE ON subsidies_objectionterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'objection_id', OLD.objection_id, 'outcome', OLD.outcome, 'ground', OLD.ground, 'late_excuse', OLD.late_excuse, 'advice', OLD.advice, 'costs', OLD.costs, 'costs_reason', OLD.costs_reason, 'rest_reason', OLD.rest_reason) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'objection_id', NEW.objection_id, 'outcome', NEW.outcome, 'ground', NEW.ground, 'late_excuse', NEW.late_excuse, 'advice', NEW.advice, 'costs', NEW.costs, 'costs_reason', NEW.costs_reason, 'rest_reason', NEW.rest_reason) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionterms_trail_delete AFTER DELETE ON subsidies_objectionterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'objection_id', OLD.objection_id, 'outcome', OLD.outcome, 'ground', OLD.ground, 'late_excuse', OLD.late_excuse, 'advice', OLD.advice, 'costs', OLD.costs, 'costs_reason', OLD.costs_reason, 'rest_reason', OLD.rest_reason) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', id, 'found', NULL, json_object('id', subsidies_objectionterms.id, 'proposal_id', subsidies_objectionterms.proposal_id, 'objection_id', subsidies_objectionterms.objection_id, 'outcome', subsidies_objectionterms.outcome, 'ground', subsidies_objectionterms.ground, 'late_excuse', subsidies_objectionterms.late_excuse, 'advice', subsidies_objectionterms.advice, 'costs', subsidies_objectionterms.costs, 'costs_reason', subsidies_objectionterms.costs_reason, 'rest_reason', subsidies_objectionterms.rest_reason), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionterms ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail ON subsidies_objectionterms""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail_truncate ON subsidies_objectionterms""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objection_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objection_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT contested.application_id FROM subsidies_decision AS contested WHERE contested.id = NEW.decision_id)
        THEN RAISE EXCEPTION 'what belongs to an objection is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what belongs to an objection is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objection_of_its_case BEFORE INSERT ON subsidies_objection FOR EACH ROW EXECUTE FUNCTION subsidies_objection_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_of_its_case BEFORE INSERT ON subsidies_objection
        WHEN NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT contested.application_id FROM subsidies_decision AS contested WHERE contested.id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'what belongs to an objection is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objection_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionterms_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionterms_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id) <> (SELECT said.application_id FROM subsidies_proposal AS said WHERE said.id = NEW.proposal_id)
        THEN RAISE EXCEPTION 'what belongs to an objection is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what belongs to an objection is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_objectionterms_of_its_case BEFORE INSERT ON subsidies_objectionterms FOR EACH ROW EXECUTE FUNCTION subsidies_objectionterms_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionterms_of_its_case BEFORE INSERT ON subsidies_objectionterms
        WHEN (SELECT objected.application_id FROM subsidies_objection AS objected WHERE objected.id = NEW.objection_id) <> (SELECT said.application_id FROM subsidies_proposal AS said WHERE said.id = NEW.proposal_id)
        BEGIN SELECT RAISE(ABORT, 'what belongs to an objection is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionterms_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objection_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objection_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objection is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objection_append_only BEFORE UPDATE OR DELETE ON subsidies_objection
FOR EACH ROW EXECUTE FUNCTION subsidies_objection_append_only()""",
                    """CREATE TRIGGER subsidies_objection_no_truncate BEFORE TRUNCATE ON subsidies_objection
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objection_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objection_no_update BEFORE update ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'subsidies_objection is append-only'); END""",
                    """CREATE TRIGGER subsidies_objection_no_delete BEFORE delete ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'subsidies_objection is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objection_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objection_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objection_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_objectionterms_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objectionterms_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objectionterms is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objectionterms_append_only BEFORE UPDATE OR DELETE ON subsidies_objectionterms
FOR EACH ROW EXECUTE FUNCTION subsidies_objectionterms_append_only()""",
                    """CREATE TRIGGER subsidies_objectionterms_no_truncate BEFORE TRUNCATE ON subsidies_objectionterms
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objectionterms_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionterms_no_update BEFORE update ON subsidies_objectionterms
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionterms is append-only'); END""",
                    """CREATE TRIGGER subsidies_objectionterms_no_delete BEFORE delete ON subsidies_objectionterms
BEGIN SELECT RAISE(ABORT, 'subsidies_objectionterms is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objectionterms_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionterms_no_delete""",
                ],
            },
        ),
    ]
