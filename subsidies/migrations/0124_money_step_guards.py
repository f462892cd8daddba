# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0123_money_steps"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_moneyfigure_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneyfigure_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."code" IS DISTINCT FROM OLD."code" OR NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."value" IS DISTINCT FROM OLD."value") AND ((EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)))
THEN RAISE EXCEPTION 'subsidies_moneyfigure_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneyfigure_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from))
THEN RAISE EXCEPTION 'subsidies_moneyfigure_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneyfigure_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneyfigure_fixed BEFORE UPDATE OR DELETE ON subsidies_moneyfigure
FOR EACH ROW EXECUTE FUNCTION subsidies_moneyfigure_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneyfigure_fixed_update BEFORE UPDATE ON subsidies_moneyfigure
WHEN (NEW."code" IS NOT OLD."code" OR NEW."valid_from" IS NOT OLD."valid_from" OR NEW."value" IS NOT OLD."value") AND ((EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from)))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneyfigure_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneyfigure_fixed_delete BEFORE DELETE ON subsidies_moneyfigure
WHEN (EXISTS (SELECT 1 FROM subsidies_moneystep AS used WHERE used.decided_on >= OLD.valid_from))
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
            "subsidies_moneystep_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."cost" IS DISTINCT FROM OLD."cost" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."basis" IS DISTINCT FROM OLD."basis" OR NEW."is_without_interest" IS DISTINCT FROM OLD."is_without_interest" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_fixed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_fixed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."amount" IS NOT OLD."amount" OR NEW."cost" IS NOT OLD."cost" OR NEW."reason" IS NOT OLD."reason" OR NEW."basis" IS NOT OLD."basis" OR NEW."is_without_interest" IS NOT OLD."is_without_interest" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
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
            "subsidies_moneystep_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."state" IS DISTINCT FROM OLD."state" OR NEW."decided_on" IS DISTINCT FROM OLD."decided_on" OR NEW."until" IS DISTINCT FROM OLD."until" OR NEW."mandate_id" IS DISTINCT FROM OLD."mandate_id" OR NEW."closed_by_id" IS DISTINCT FROM OLD."closed_by_id" OR NEW."closed_at" IS DISTINCT FROM OLD."closed_at" OR NEW."closing_remark" IS DISTINCT FROM OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.closed_at IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_closed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_closed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."state" IS NOT OLD."state" OR NEW."decided_on" IS NOT OLD."decided_on" OR NEW."until" IS NOT OLD."until" OR NEW."mandate_id" IS NOT OLD."mandate_id" OR NEW."closed_by_id" IS NOT OLD."closed_by_id" OR NEW."closed_at" IS NOT OLD."closed_at" OR NEW."closing_remark" IS NOT OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_closed_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_ended",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_ended() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ended_on" IS DISTINCT FROM OLD."ended_on") AND ((OLD.ended_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_ended: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ended'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.ended_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_ended: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ended'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_ended BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_ended()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_ended_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."ended_on" IS NOT OLD."ended_on") AND ((OLD.ended_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ended: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_ended_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.ended_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ended: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_ended() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'end_hold', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.penalty_decision_id, NEW.money_step_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id, NEW.dated_on, NEW.content)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.penalty_decision_id, OLD.money_step_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id, OLD.dated_on, OLD.content)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.penalty_decision_id IS NOT OLD.penalty_decision_id OR NEW.money_step_id IS NOT OLD.money_step_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id OR NEW.dated_on IS NOT OLD.dated_on OR NEW.content IS NOT OLD.content
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
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.money_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_moneystep AS told WHERE told.id = NEW.money_step_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.money_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_moneystep AS told WHERE told.id = NEW.money_step_id))
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
            "subsidies_ledgerentry_on_hold",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_on_hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND NEW.reversal_id IS NULL AND EXISTS (
        SELECT 1 FROM subsidies_moneystep AS held WHERE held.application_id = NEW.application_id
        AND held.kind = 'hold' AND held.state = 'decided' AND NEW.booked_on >= held.decided_on
        AND NEW.booked_on <= held.until AND (held.ended_on IS NULL OR NEW.booked_on < held.ended_on))
        THEN RAISE EXCEPTION 'nothing is paid while a hold on payment stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'nothing is paid while a hold on payment stands'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_on_hold BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_on_hold()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_on_hold BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND NEW.reversal_id IS NULL AND EXISTS (
        SELECT 1 FROM subsidies_moneystep AS held WHERE held.application_id = NEW.application_id
        AND held.kind = 'hold' AND held.state = 'decided' AND NEW.booked_on >= held.decided_on
        AND NEW.booked_on <= held.until AND (held.ended_on IS NULL OR NEW.booked_on < held.ended_on))
        BEGIN SELECT RAISE(ABORT, 'nothing is paid while a hold on payment stands'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_on_hold() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_on_hold""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_instalment_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_instalment_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_instalment is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_instalment_append_only BEFORE UPDATE OR DELETE ON subsidies_instalment
FOR EACH ROW EXECUTE FUNCTION subsidies_instalment_append_only()""",
                    """CREATE TRIGGER subsidies_instalment_no_truncate BEFORE TRUNCATE ON subsidies_instalment
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_instalment_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_instalment_no_update BEFORE update ON subsidies_instalment
BEGIN SELECT RAISE(ABORT, 'subsidies_instalment is append-only'); END""",
                    """CREATE TRIGGER subsidies_instalment_no_delete BEFORE delete ON subsidies_instalment
BEGIN SELECT RAISE(ABORT, 'subsidies_instalment is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_instalment_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_instalment_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_instalment_no_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'cost', NEW.cost, 'reason', NEW.reason, 'basis', NEW.basis, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on) AS became); END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_update AFTER UPDATE ON subsidies_moneystep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'cost', OLD.cost, 'reason', OLD.reason, 'basis', OLD.basis, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'cost', NEW.cost, 'reason', NEW.reason, 'basis', NEW.basis, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_delete AFTER DELETE ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'cost', OLD.cost, 'reason', OLD.reason, 'basis', OLD.basis, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', id, 'found', NULL, json_object('id', subsidies_moneystep.id, 'application_id', subsidies_moneystep.application_id, 'kind', subsidies_moneystep.kind, 'amount', subsidies_moneystep.amount, 'cost', subsidies_moneystep.cost, 'reason', subsidies_moneystep.reason, 'basis', subsidies_moneystep.basis, 'is_without_interest', subsidies_moneystep.is_without_interest, 'state', subsidies_moneystep.state, 'proposed_by_id', subsidies_moneystep.proposed_by_id, 'proposed_at', subsidies_moneystep.proposed_at, 'decided_on', subsidies_moneystep.decided_on, 'until', subsidies_moneystep.until, 'mandate_id', subsidies_moneystep.mandate_id, 'closed_by_id', subsidies_moneystep.closed_by_id, 'closed_at', subsidies_moneystep.closed_at, 'closing_remark', subsidies_moneystep.closing_remark, 'ended_on', subsidies_moneystep.ended_on), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_instalment",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_instalment_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_instalment
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_instalment_trail_truncate BEFORE TRUNCATE ON subsidies_instalment
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_instalment', id, 'found', NULL, trail_row(to_jsonb(subsidies_instalment), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_instalment ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_instalment_trail_insert AFTER INSERT ON subsidies_instalment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_instalment', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'step_id', NEW.step_id, 'due_on', NEW.due_on, 'amount', NEW.amount) AS became); END""",
                    """CREATE TRIGGER subsidies_instalment_trail_update AFTER UPDATE ON subsidies_instalment
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_instalment', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'step_id', OLD.step_id, 'due_on', OLD.due_on, 'amount', OLD.amount) AS was,
json_object('id', NEW.id, 'step_id', NEW.step_id, 'due_on', NEW.due_on, 'amount', NEW.amount) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_instalment_trail_delete AFTER DELETE ON subsidies_instalment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_instalment', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'step_id', OLD.step_id, 'due_on', OLD.due_on, 'amount', OLD.amount) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_instalment', id, 'found', NULL, json_object('id', subsidies_instalment.id, 'step_id', subsidies_instalment.step_id, 'due_on', subsidies_instalment.due_on, 'amount', subsidies_instalment.amount), NULL, '', '', 'migration', '', ''
FROM subsidies_instalment ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail ON subsidies_instalment""",
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail_truncate ON subsidies_instalment""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_instalment_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_moneyfigure",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_moneyfigure_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_moneyfigure
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_moneyfigure_trail_truncate BEFORE TRUNCATE ON subsidies_moneyfigure
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_moneyfigure', id, 'found', NULL, trail_row(to_jsonb(subsidies_moneyfigure), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_moneyfigure ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneyfigure_trail_insert AFTER INSERT ON subsidies_moneyfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneyfigure', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'valid_from', NEW.valid_from, 'value', NEW.value, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_moneyfigure_trail_update AFTER UPDATE ON subsidies_moneyfigure
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneyfigure', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'valid_from', OLD.valid_from, 'value', OLD.value, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'valid_from', NEW.valid_from, 'value', NEW.value, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_moneyfigure_trail_delete AFTER DELETE ON subsidies_moneyfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneyfigure', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'valid_from', OLD.valid_from, 'value', OLD.value, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneyfigure', id, 'found', NULL, json_object('id', subsidies_moneyfigure.id, 'code', subsidies_moneyfigure.code, 'valid_from', subsidies_moneyfigure.valid_from, 'value', subsidies_moneyfigure.value, 'source', subsidies_moneyfigure.source, 'is_confirmed', subsidies_moneyfigure.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_moneyfigure ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail ON subsidies_moneyfigure""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail_truncate ON subsidies_moneyfigure""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneyfigure_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'money_step_id', NEW.money_step_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'money_step_id', OLD.money_step_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'penalty_decision_id', subsidies_letter.penalty_decision_id, 'money_step_id', subsidies_letter.money_step_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'dated_on', subsidies_letter.dated_on, 'content', subsidies_letter.content, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
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
