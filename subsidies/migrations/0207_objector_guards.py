# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0206_letters_to_objectors"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_objector_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_objector_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_objector is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_objector_append_only BEFORE UPDATE OR DELETE ON subsidies_objector
FOR EACH ROW EXECUTE FUNCTION subsidies_objector_append_only()""",
                    """CREATE TRIGGER subsidies_objector_no_truncate BEFORE TRUNCATE ON subsidies_objector
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_objector_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objector_no_update BEFORE update ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'subsidies_objector is append-only'); END""",
                    """CREATE TRIGGER subsidies_objector_no_delete BEFORE delete ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'subsidies_objector is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_objector_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_objector",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objector_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objector
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objector_trail_truncate BEFORE TRUNCATE ON subsidies_objector
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objector', id, 'found', NULL, trail_row(to_jsonb(subsidies_objector), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objector ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objector_trail_insert AFTER INSERT ON subsidies_objector
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'objection_id', NEW.objection_id, 'role', NEW.role, 'kind', NEW.kind, 'salutation', NEW.salutation, 'address', NEW.address, 'representative', NEW.representative, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objector_trail_update AFTER UPDATE ON subsidies_objector
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objection_id', OLD.objection_id, 'role', OLD.role, 'kind', OLD.kind, 'salutation', OLD.salutation, 'address', OLD.address, 'representative', OLD.representative, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'objection_id', NEW.objection_id, 'role', NEW.role, 'kind', NEW.kind, 'salutation', NEW.salutation, 'address', NEW.address, 'representative', NEW.representative, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objector_trail_delete AFTER DELETE ON subsidies_objector
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objection_id', OLD.objection_id, 'role', OLD.role, 'kind', OLD.kind, 'salutation', OLD.salutation, 'address', OLD.address, 'representative', OLD.representative, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objector', id, 'found', NULL, json_object('id', subsidies_objector.id, 'objection_id', subsidies_objector.objection_id, 'role', subsidies_objector.role, 'kind', subsidies_objector.kind, 'salutation', subsidies_objector.salutation, 'address', subsidies_objector.address, 'representative', subsidies_objector.representative, 'actor_id', subsidies_objector.actor_id, 'recorded_at', subsidies_objector.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_objector ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail ON subsidies_objector""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_truncate ON subsidies_objector""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objector_trail_delete""",
                ],
            },
        ),
    ]
