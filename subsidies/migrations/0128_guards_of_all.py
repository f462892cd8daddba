# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0127_letters_and_mandates_of_all"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
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
            "subsidies_ledgerentry_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_letter_stays",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_letter_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' OR OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.penalty_decision_id, NEW.money_step_id, NEW.objection_step_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id, NEW.dated_on, NEW.content)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.penalty_decision_id, OLD.money_step_id, OLD.objection_step_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id, OLD.dated_on, OLD.content)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.penalty_decision_id IS NOT OLD.penalty_decision_id OR NEW.money_step_id IS NOT OLD.money_step_id OR NEW.objection_step_id IS NOT OLD.objection_step_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id OR NEW.dated_on IS NOT OLD.dated_on OR NEW.content IS NOT OLD.content
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
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.money_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_moneystep AS told WHERE told.id = NEW.money_step_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.money_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_moneystep AS told WHERE told.id = NEW.money_step_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id))
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
            "subsidies_ledgerentry_paid_once_sent",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_paid_once_sent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award')) AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award')
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = award.id AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = award.id)))
        THEN RAISE EXCEPTION 'an award is paid once its letter was sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'an award is paid once its letter was sent'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_sent BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_paid_once_sent()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_sent BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award')) AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award')
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = award.id AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = award.id)))
        BEGIN SELECT RAISE(ABORT, 'an award is paid once its letter was sent'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_paid_once_sent() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_paid_once_sent""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'objection_step_id', NEW.objection_step_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'objection_step_id', OLD.objection_step_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'objection_step_id', NEW.objection_step_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'objection_step_id', OLD.objection_step_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'penalty_decision_id', subsidies_letter.penalty_decision_id, 'money_step_id', subsidies_letter.money_step_id, 'objection_step_id', subsidies_letter.objection_step_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'dated_on', subsidies_letter.dated_on, 'content', subsidies_letter.content, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
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
            "subsidies_paymentorder_once_agreed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_once_agreed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        THEN RAISE EXCEPTION 'a loan is paid once its agreement was signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'a loan is paid once its agreement was signed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_once_agreed BEFORE INSERT ON subsidies_paymentorder FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_once_agreed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_once_agreed BEFORE INSERT ON subsidies_paymentorder
        WHEN (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        BEGIN SELECT RAISE(ABORT, 'a loan is paid once its agreement was signed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_once_agreed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_once_agreed""",
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
