# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0143_loan_agreement_checks"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_loanagreement_second_person",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreement_second_person() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT NEW.needs_check AND EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        THEN RAISE EXCEPTION 'an agreement that takes the place of another is confirmed by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'an agreement that takes the place of another is confirmed by a second person'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loanagreement_second_person BEFORE INSERT ON subsidies_loanagreement FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreement_second_person()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreement_second_person BEFORE INSERT ON subsidies_loanagreement
        WHEN NOT NEW.needs_check AND EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        BEGIN SELECT RAISE(ABORT, 'an agreement that takes the place of another is confirmed by a second person'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreement_second_person() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_second_person""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreementcheck_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreementcheck_by_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.id = NEW.agreement_id
        AND agreed.application_id = NEW.application_id AND agreed.needs_check AND agreed.actor_id <> NEW.actor_id)
        THEN RAISE EXCEPTION 'an agreement that takes the place of another is confirmed by a second person' USING ERRCODE = 'check_violation', CONSTRAINT = 'an agreement that takes the place of another is confirmed by a second person'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_by_another BEFORE INSERT ON subsidies_loanagreementcheck FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreementcheck_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreementcheck_by_another BEFORE INSERT ON subsidies_loanagreementcheck
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.id = NEW.agreement_id
        AND agreed.application_id = NEW.application_id AND agreed.needs_check AND agreed.actor_id <> NEW.actor_id)
        BEGIN SELECT RAISE(ABORT, 'an agreement that takes the place of another is confirmed by a second person'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreementcheck_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_by_another""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreementcheck_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreementcheck_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_loanagreementcheck is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_append_only BEFORE UPDATE OR DELETE ON subsidies_loanagreementcheck
FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreementcheck_append_only()""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_no_truncate BEFORE TRUNCATE ON subsidies_loanagreementcheck
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_loanagreementcheck_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreementcheck_no_update BEFORE update ON subsidies_loanagreementcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_loanagreementcheck is append-only'); END""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_no_delete BEFORE delete ON subsidies_loanagreementcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_loanagreementcheck is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreementcheck_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_loanagreement",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_loanagreement_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_loanagreement
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_loanagreement_trail_truncate BEFORE TRUNCATE ON subsidies_loanagreement
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_loanagreement', id, 'found', NULL, trail_row(to_jsonb(subsidies_loanagreement), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_loanagreement ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreement_trail_insert AFTER INSERT ON subsidies_loanagreement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'signed_on', NEW.signed_on, 'document_id', NEW.document_id, 'trigger', NEW.trigger, 'source', NEW.source, 'first_due_on', NEW.first_due_on, 'months_after', NEW.months_after, 'instalments', NEW.instalments, 'months_between', NEW.months_between, 'latest_on', NEW.latest_on, 'interest', NEW.interest, 'remark', NEW.remark, 'needs_check', NEW.needs_check, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loanagreement_trail_update AFTER UPDATE ON subsidies_loanagreement
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'signed_on', OLD.signed_on, 'document_id', OLD.document_id, 'trigger', OLD.trigger, 'source', OLD.source, 'first_due_on', OLD.first_due_on, 'months_after', OLD.months_after, 'instalments', OLD.instalments, 'months_between', OLD.months_between, 'latest_on', OLD.latest_on, 'interest', OLD.interest, 'remark', OLD.remark, 'needs_check', OLD.needs_check, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'signed_on', NEW.signed_on, 'document_id', NEW.document_id, 'trigger', NEW.trigger, 'source', NEW.source, 'first_due_on', NEW.first_due_on, 'months_after', NEW.months_after, 'instalments', NEW.instalments, 'months_between', NEW.months_between, 'latest_on', NEW.latest_on, 'interest', NEW.interest, 'remark', NEW.remark, 'needs_check', NEW.needs_check, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loanagreement_trail_delete AFTER DELETE ON subsidies_loanagreement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'signed_on', OLD.signed_on, 'document_id', OLD.document_id, 'trigger', OLD.trigger, 'source', OLD.source, 'first_due_on', OLD.first_due_on, 'months_after', OLD.months_after, 'instalments', OLD.instalments, 'months_between', OLD.months_between, 'latest_on', OLD.latest_on, 'interest', OLD.interest, 'remark', OLD.remark, 'needs_check', OLD.needs_check, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', id, 'found', NULL, json_object('id', subsidies_loanagreement.id, 'application_id', subsidies_loanagreement.application_id, 'signed_on', subsidies_loanagreement.signed_on, 'document_id', subsidies_loanagreement.document_id, 'trigger', subsidies_loanagreement.trigger, 'source', subsidies_loanagreement.source, 'first_due_on', subsidies_loanagreement.first_due_on, 'months_after', subsidies_loanagreement.months_after, 'instalments', subsidies_loanagreement.instalments, 'months_between', subsidies_loanagreement.months_between, 'latest_on', subsidies_loanagreement.latest_on, 'interest', subsidies_loanagreement.interest, 'remark', subsidies_loanagreement.remark, 'needs_check', subsidies_loanagreement.needs_check, 'actor_id', subsidies_loanagreement.actor_id, 'recorded_at', subsidies_loanagreement.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_loanagreement ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail ON subsidies_loanagreement""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail_truncate ON subsidies_loanagreement""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_loanagreementcheck",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_loanagreementcheck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail_truncate BEFORE TRUNCATE ON subsidies_loanagreementcheck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_loanagreementcheck', id, 'found', NULL, trail_row(to_jsonb(subsidies_loanagreementcheck), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_loanagreementcheck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail_insert AFTER INSERT ON subsidies_loanagreementcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreementcheck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'agreement_id', NEW.agreement_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail_update AFTER UPDATE ON subsidies_loanagreementcheck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreementcheck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'agreement_id', OLD.agreement_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'agreement_id', NEW.agreement_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loanagreementcheck_trail_delete AFTER DELETE ON subsidies_loanagreementcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreementcheck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'agreement_id', OLD.agreement_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreementcheck', id, 'found', NULL, json_object('id', subsidies_loanagreementcheck.id, 'application_id', subsidies_loanagreementcheck.application_id, 'agreement_id', subsidies_loanagreementcheck.agreement_id, 'is_confirmed', subsidies_loanagreementcheck.is_confirmed, 'reason', subsidies_loanagreementcheck.reason, 'actor_id', subsidies_loanagreementcheck.actor_id, 'recorded_at', subsidies_loanagreementcheck.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_loanagreementcheck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail ON subsidies_loanagreementcheck""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail_truncate ON subsidies_loanagreementcheck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreementcheck_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreement_of_loan",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreement_of_loan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        THEN RAISE EXCEPTION 'only a loan has an agreement, and what it rests on is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'only a loan has an agreement, and what it rests on is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loanagreement_of_loan BEFORE INSERT ON subsidies_loanagreement FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreement_of_loan()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreement_of_loan BEFORE INSERT ON subsidies_loanagreement
        WHEN NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        BEGIN SELECT RAISE(ABORT, 'only a loan has an agreement, and what it rests on is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreement_of_loan() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_of_loan""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loanagreement_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loanagreement_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_loanagreement is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_loanagreement_append_only BEFORE UPDATE OR DELETE ON subsidies_loanagreement
FOR EACH ROW EXECUTE FUNCTION subsidies_loanagreement_append_only()""",
                    """CREATE TRIGGER subsidies_loanagreement_no_truncate BEFORE TRUNCATE ON subsidies_loanagreement
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_loanagreement_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loanagreement_no_update BEFORE update ON subsidies_loanagreement
BEGIN SELECT RAISE(ABORT, 'subsidies_loanagreement is append-only'); END""",
                    """CREATE TRIGGER subsidies_loanagreement_no_delete BEFORE delete ON subsidies_loanagreement
BEGIN SELECT RAISE(ABORT, 'subsidies_loanagreement is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loanagreement_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loanagreement_no_delete""",
                ],
            },
        ),
    ]
