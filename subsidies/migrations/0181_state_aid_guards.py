# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0180_state_aid"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_moneyfigure_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneyfigure_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code" OR NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."value" IS DISTINCT FROM OLD."value") AND ((EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)) OR (EXISTS (SELECT 1 FROM subsidies_aidentry AS used WHERE used.entered_on >= OLD.valid_from)))
THEN RAISE EXCEPTION 'subsidies_moneyfigure_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneyfigure_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)) OR (EXISTS (SELECT 1 FROM subsidies_aidentry AS used WHERE used.entered_on >= OLD.valid_from))
THEN RAISE EXCEPTION 'subsidies_moneyfigure_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneyfigure_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneyfigure_fixed BEFORE UPDATE OR DELETE ON subsidies_moneyfigure
FOR EACH ROW EXECUTE FUNCTION subsidies_moneyfigure_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneyfigure_fixed_update BEFORE UPDATE ON subsidies_moneyfigure
WHEN (NEW."code" IS NOT OLD."code" OR NEW."valid_from" IS NOT OLD."valid_from" OR NEW."value" IS NOT OLD."value") AND ((EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)) OR (EXISTS (SELECT 1 FROM subsidies_aidentry AS used WHERE used.entered_on >= OLD.valid_from)))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneyfigure_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneyfigure_fixed_delete BEFORE DELETE ON subsidies_moneyfigure
WHEN (EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)) OR (EXISTS (SELECT 1 FROM subsidies_aidentry AS used WHERE used.entered_on >= OLD.valid_from))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneyfigure_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneyfigure_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_aidentry_of_award",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_aidentry_of_award() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award'))
        THEN RAISE EXCEPTION 'state aid is entered of an award' USING ERRCODE = 'check_violation', CONSTRAINT = 'state aid is entered of an award'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_aidentry_of_award BEFORE INSERT ON subsidies_aidentry FOR EACH ROW EXECUTE FUNCTION subsidies_aidentry_of_award()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidentry_of_award BEFORE INSERT ON subsidies_aidentry
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award', 'objection award'))
        BEGIN SELECT RAISE(ABORT, 'state aid is entered of an award'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_aidentry_of_award() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_of_award""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_aidassessment_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_aidassessment_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_aidassessment is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_aidassessment_append_only BEFORE UPDATE OR DELETE ON subsidies_aidassessment
FOR EACH ROW EXECUTE FUNCTION subsidies_aidassessment_append_only()""",
                    """CREATE TRIGGER subsidies_aidassessment_no_truncate BEFORE TRUNCATE ON subsidies_aidassessment
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_aidassessment_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidassessment_no_update BEFORE update ON subsidies_aidassessment
BEGIN SELECT RAISE(ABORT, 'subsidies_aidassessment is append-only'); END""",
                    """CREATE TRIGGER subsidies_aidassessment_no_delete BEFORE delete ON subsidies_aidassessment
BEGIN SELECT RAISE(ABORT, 'subsidies_aidassessment is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_aidassessment_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_aidentry_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_aidentry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_aidentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_aidentry_append_only BEFORE UPDATE OR DELETE ON subsidies_aidentry
FOR EACH ROW EXECUTE FUNCTION subsidies_aidentry_append_only()""",
                    """CREATE TRIGGER subsidies_aidentry_no_truncate BEFORE TRUNCATE ON subsidies_aidentry
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_aidentry_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidentry_no_update BEFORE update ON subsidies_aidentry
BEGIN SELECT RAISE(ABORT, 'subsidies_aidentry is append-only'); END""",
                    """CREATE TRIGGER subsidies_aidentry_no_delete BEFORE delete ON subsidies_aidentry
BEGIN SELECT RAISE(ABORT, 'subsidies_aidentry is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_aidentry_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_aidassessment",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_aidassessment_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_aidassessment
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_aidassessment_trail_truncate BEFORE TRUNCATE ON subsidies_aidassessment
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_aidassessment', id, 'found', NULL, trail_row(to_jsonb(subsidies_aidassessment), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_aidassessment ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidassessment_trail_insert AFTER INSERT ON subsidies_aidassessment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidassessment', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'basis', NEW.basis, 'article', NEW.article, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_aidassessment_trail_update AFTER UPDATE ON subsidies_aidassessment
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidassessment', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'basis', OLD.basis, 'article', OLD.article, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'basis', NEW.basis, 'article', NEW.article, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_aidassessment_trail_delete AFTER DELETE ON subsidies_aidassessment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidassessment', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'basis', OLD.basis, 'article', OLD.article, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidassessment', id, 'found', NULL, json_object('id', subsidies_aidassessment.id, 'application_id', subsidies_aidassessment.application_id, 'basis', subsidies_aidassessment.basis, 'article', subsidies_aidassessment.article, 'reason', subsidies_aidassessment.reason, 'actor_id', subsidies_aidassessment.actor_id, 'recorded_at', subsidies_aidassessment.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_aidassessment ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail ON subsidies_aidassessment""",
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail_truncate ON subsidies_aidassessment""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_aidassessment_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_aidentry",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_aidentry_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_aidentry
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_aidentry_trail_truncate BEFORE TRUNCATE ON subsidies_aidentry
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_aidentry', id, 'found', NULL, trail_row(to_jsonb(subsidies_aidentry), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_aidentry ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_aidentry_trail_insert AFTER INSERT ON subsidies_aidentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidentry', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'register', NEW.register, 'why', NEW.why, 'amount', NEW.amount, 'entered_on', NEW.entered_on, 'reference', NEW.reference, 'reason', NEW.reason, 'due_on', NEW.due_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_aidentry_trail_update AFTER UPDATE ON subsidies_aidentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'register', OLD.register, 'why', OLD.why, 'amount', OLD.amount, 'entered_on', OLD.entered_on, 'reference', OLD.reference, 'reason', OLD.reason, 'due_on', OLD.due_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'register', NEW.register, 'why', NEW.why, 'amount', NEW.amount, 'entered_on', NEW.entered_on, 'reference', NEW.reference, 'reason', NEW.reason, 'due_on', NEW.due_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_aidentry_trail_delete AFTER DELETE ON subsidies_aidentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'register', OLD.register, 'why', OLD.why, 'amount', OLD.amount, 'entered_on', OLD.entered_on, 'reference', OLD.reference, 'reason', OLD.reason, 'due_on', OLD.due_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_aidentry', id, 'found', NULL, json_object('id', subsidies_aidentry.id, 'application_id', subsidies_aidentry.application_id, 'register', subsidies_aidentry.register, 'why', subsidies_aidentry.why, 'amount', subsidies_aidentry.amount, 'entered_on', subsidies_aidentry.entered_on, 'reference', subsidies_aidentry.reference, 'reason', subsidies_aidentry.reason, 'due_on', subsidies_aidentry.due_on, 'actor_id', subsidies_aidentry.actor_id, 'recorded_at', subsidies_aidentry.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_aidentry ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail ON subsidies_aidentry""",
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail_truncate ON subsidies_aidentry""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_aidentry_trail_delete""",
                ],
            },
        ),
    ]
