# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0100_objections"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection', 'agree_settlement', 'repay', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'release_payment', 'pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection', 'agree_settlement', 'repay', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'release_payment', 'pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection', 'agree_settlement', 'repay', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection', 'agree_settlement', 'repay', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'hear_objector', 'postpone_objection', 'close_objection', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_objection', 'award_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
           OR (NEW.id, NEW.application_id, NEW.decision_id, NEW.completion_request_id, NEW.hearing_id, NEW.suspension_id, NEW.extension_id, NEW.default_notice_id, NEW.penalty_decision_id, NEW.objection_step_id, NEW.kind, NEW.subject, NEW.file, NEW.sha256, NEW.made_at, NEW.made_by_id, NEW.dated_on, NEW.content)
              IS DISTINCT FROM (OLD.id, OLD.application_id, OLD.decision_id, OLD.completion_request_id, OLD.hearing_id, OLD.suspension_id, OLD.extension_id, OLD.default_notice_id, OLD.penalty_decision_id, OLD.objection_step_id, OLD.kind, OLD.subject, OLD.file, OLD.sha256, OLD.made_at, OLD.made_by_id, OLD.dated_on, OLD.content)
        THEN RAISE EXCEPTION 'a letter stays as it was made' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE OR DELETE ON subsidies_letter
        FOR EACH ROW EXECUTE FUNCTION subsidies_letter_stays()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_stays BEFORE UPDATE ON subsidies_letter
        WHEN OLD.sent_on IS NOT NULL OR NEW.sent_on IS NULL
             OR NEW.id IS NOT OLD.id OR NEW.application_id IS NOT OLD.application_id OR NEW.decision_id IS NOT OLD.decision_id OR NEW.completion_request_id IS NOT OLD.completion_request_id OR NEW.hearing_id IS NOT OLD.hearing_id OR NEW.suspension_id IS NOT OLD.suspension_id OR NEW.extension_id IS NOT OLD.extension_id OR NEW.default_notice_id IS NOT OLD.default_notice_id OR NEW.penalty_decision_id IS NOT OLD.penalty_decision_id OR NEW.objection_step_id IS NOT OLD.objection_step_id OR NEW.kind IS NOT OLD.kind OR NEW.subject IS NOT OLD.subject OR NEW.file IS NOT OLD.file OR NEW.sha256 IS NOT OLD.sha256 OR NEW.made_at IS NOT OLD.made_at OR NEW.made_by_id IS NOT OLD.made_by_id OR NEW.dated_on IS NOT OLD.dated_on OR NEW.content IS NOT OLD.content
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
        IF (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id))
        THEN RAISE EXCEPTION 'a letter tells of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'a letter tells of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter FOR EACH ROW EXECUTE FUNCTION subsidies_letter_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_letter_of_its_case BEFORE INSERT ON subsidies_letter
        WHEN (NEW.decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_decision AS told WHERE told.id = NEW.decision_id)) OR (NEW.completion_request_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_completionrequest AS told WHERE told.id = NEW.completion_request_id)) OR (NEW.hearing_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_hearing AS told WHERE told.id = NEW.hearing_id)) OR (NEW.suspension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_suspension AS told WHERE told.id = NEW.suspension_id)) OR (NEW.extension_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_termextension AS told WHERE told.id = NEW.extension_id)) OR (NEW.default_notice_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_defaultnotice AS told WHERE told.id = NEW.default_notice_id)) OR (NEW.penalty_decision_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_penaltydecision AS told WHERE told.id = NEW.penalty_decision_id)) OR (NEW.objection_step_id IS NOT NULL AND NEW.application_id <> (SELECT told.application_id FROM subsidies_objectionstep AS told WHERE told.id = NEW.objection_step_id))
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'objector', NEW.objector, 'grounds', NEW.grounds, 'received_on', NEW.received_on, 'channel', NEW.channel, 'posted_on', NEW.posted_on, 'elsewhere_on', NEW.elsewhere_on, 'has_committee', NEW.has_committee, 'asks_costs', NEW.asks_costs, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objection_trail_update AFTER UPDATE ON subsidies_objection
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'objector', OLD.objector, 'grounds', OLD.grounds, 'received_on', OLD.received_on, 'channel', OLD.channel, 'posted_on', OLD.posted_on, 'elsewhere_on', OLD.elsewhere_on, 'has_committee', OLD.has_committee, 'asks_costs', OLD.asks_costs, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'objector', NEW.objector, 'grounds', NEW.grounds, 'received_on', NEW.received_on, 'channel', NEW.channel, 'posted_on', NEW.posted_on, 'elsewhere_on', NEW.elsewhere_on, 'has_committee', NEW.has_committee, 'asks_costs', NEW.asks_costs, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objection_trail_delete AFTER DELETE ON subsidies_objection
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'objector', OLD.objector, 'grounds', OLD.grounds, 'received_on', OLD.received_on, 'channel', OLD.channel, 'posted_on', OLD.posted_on, 'elsewhere_on', OLD.elsewhere_on, 'has_committee', OLD.has_committee, 'asks_costs', OLD.asks_costs, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objection', id, 'found', NULL, json_object('id', subsidies_objection.id, 'application_id', subsidies_objection.application_id, 'decision_id', subsidies_objection.decision_id, 'objector', subsidies_objection.objector, 'grounds', subsidies_objection.grounds, 'received_on', subsidies_objection.received_on, 'channel', subsidies_objection.channel, 'posted_on', subsidies_objection.posted_on, 'elsewhere_on', subsidies_objection.elsewhere_on, 'has_committee', subsidies_objection.has_committee, 'asks_costs', subsidies_objection.asks_costs, 'document_id', subsidies_objection.document_id, 'actor_id', subsidies_objection.actor_id, 'recorded_at', subsidies_objection.recorded_at), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_objectionstep_heard_by",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_objectionstep_heard_by
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail_truncate BEFORE TRUNCATE ON subsidies_objectionstep_heard_by
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_objectionstep_heard_by', id, 'found', NULL, trail_row(to_jsonb(subsidies_objectionstep_heard_by), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep_heard_by ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail_insert AFTER INSERT ON subsidies_objectionstep_heard_by
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep_heard_by', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'objectionstep_id', NEW.objectionstep_id, 'user_id', NEW.user_id) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail_update AFTER UPDATE ON subsidies_objectionstep_heard_by
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep_heard_by', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objectionstep_id', OLD.objectionstep_id, 'user_id', OLD.user_id) AS was,
json_object('id', NEW.id, 'objectionstep_id', NEW.objectionstep_id, 'user_id', NEW.user_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionstep_heard_by_trail_delete AFTER DELETE ON subsidies_objectionstep_heard_by
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep_heard_by', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'objectionstep_id', OLD.objectionstep_id, 'user_id', OLD.user_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep_heard_by', id, 'found', NULL, json_object('id', subsidies_objectionstep_heard_by.id, 'objectionstep_id', subsidies_objectionstep_heard_by.objectionstep_id, 'user_id', subsidies_objectionstep_heard_by.user_id), NULL, '', '', 'migration', '', ''
FROM subsidies_objectionstep_heard_by ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail ON subsidies_objectionstep_heard_by""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail_truncate ON subsidies_objectionstep_heard_by""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_objectionstep_heard_by_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'objection_id', NEW.objection_id, 'kind', NEW.kind, 'done_on', NEW.done_on, 'due_on', NEW.due_on, 'weeks', NEW.weeks, 'ground', NEW.ground, 'text', NEW."text", 'place', NEW.place, 'number', NEW."number", 'chair_id', NEW.chair_id, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_update AFTER UPDATE ON subsidies_objectionstep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'objection_id', OLD.objection_id, 'kind', OLD.kind, 'done_on', OLD.done_on, 'due_on', OLD.due_on, 'weeks', OLD.weeks, 'ground', OLD.ground, 'text', OLD."text", 'place', OLD.place, 'number', OLD."number", 'chair_id', OLD.chair_id, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'objection_id', NEW.objection_id, 'kind', NEW.kind, 'done_on', NEW.done_on, 'due_on', NEW.due_on, 'weeks', NEW.weeks, 'ground', NEW.ground, 'text', NEW."text", 'place', NEW.place, 'number', NEW."number", 'chair_id', NEW.chair_id, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionstep_trail_delete AFTER DELETE ON subsidies_objectionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'objection_id', OLD.objection_id, 'kind', OLD.kind, 'done_on', OLD.done_on, 'due_on', OLD.due_on, 'weeks', OLD.weeks, 'ground', OLD.ground, 'text', OLD."text", 'place', OLD.place, 'number', OLD."number", 'chair_id', OLD.chair_id, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionstep', id, 'found', NULL, json_object('id', subsidies_objectionstep.id, 'application_id', subsidies_objectionstep.application_id, 'objection_id', subsidies_objectionstep.objection_id, 'kind', subsidies_objectionstep.kind, 'done_on', subsidies_objectionstep.done_on, 'due_on', subsidies_objectionstep.due_on, 'weeks', subsidies_objectionstep.weeks, 'ground', subsidies_objectionstep.ground, 'text', subsidies_objectionstep."text", 'place', subsidies_objectionstep.place, 'number', subsidies_objectionstep."number", 'chair_id', subsidies_objectionstep.chair_id, 'document_id', subsidies_objectionstep.document_id, 'actor_id', subsidies_objectionstep.actor_id, 'recorded_at', subsidies_objectionstep.recorded_at), NULL, '', '', 'migration', '', ''
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
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'objection_id', NEW.objection_id, 'outcome', NEW.outcome, 'ground', NEW.ground, 'late_excuse', NEW.late_excuse, 'advice', NEW.advice, 'costs', NEW.costs, 'costs_reason', NEW.costs_reason) AS became); END""",
                    """CREATE TRIGGER subsidies_objectionterms_trail_update AFTER UPDATE ON subsidies_objectionterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'objection_id', OLD.objection_id, 'outcome', OLD.outcome, 'ground', OLD.ground, 'late_excuse', OLD.late_excuse, 'advice', OLD.advice, 'costs', OLD.costs, 'costs_reason', OLD.costs_reason) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'objection_id', NEW.objection_id, 'outcome', NEW.outcome, 'ground', NEW.ground, 'late_excuse', NEW.late_excuse, 'advice', NEW.advice, 'costs', NEW.costs, 'costs_reason', NEW.costs_reason) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_objectionterms_trail_delete AFTER DELETE ON subsidies_objectionterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'objection_id', OLD.objection_id, 'outcome', OLD.outcome, 'ground', OLD.ground, 'late_excuse', OLD.late_excuse, 'advice', OLD.advice, 'costs', OLD.costs, 'costs_reason', OLD.costs_reason) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_objectionterms', id, 'found', NULL, json_object('id', subsidies_objectionterms.id, 'proposal_id', subsidies_objectionterms.proposal_id, 'objection_id', subsidies_objectionterms.objection_id, 'outcome', subsidies_objectionterms.outcome, 'ground', subsidies_objectionterms.ground, 'late_excuse', subsidies_objectionterms.late_excuse, 'advice', subsidies_objectionterms.advice, 'costs', subsidies_objectionterms.costs, 'costs_reason', subsidies_objectionterms.costs_reason), NULL, '', '', 'migration', '', ''
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'objection_step_id', NEW.objection_step_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became); END""",
                    """CREATE TRIGGER subsidies_letter_trail_update AFTER UPDATE ON subsidies_letter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'objection_step_id', OLD.objection_step_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'decision_id', NEW.decision_id, 'completion_request_id', NEW.completion_request_id, 'hearing_id', NEW.hearing_id, 'suspension_id', NEW.suspension_id, 'extension_id', NEW.extension_id, 'default_notice_id', NEW.default_notice_id, 'penalty_decision_id', NEW.penalty_decision_id, 'objection_step_id', NEW.objection_step_id, 'kind', NEW.kind, 'subject', NEW.subject, 'file', NEW.file, 'sha256', NEW.sha256, 'made_at', NEW.made_at, 'made_by_id', NEW.made_by_id, 'dated_on', NEW.dated_on, 'content', NEW.content, 'sent_on', NEW.sent_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_letter_trail_delete AFTER DELETE ON subsidies_letter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'decision_id', OLD.decision_id, 'completion_request_id', OLD.completion_request_id, 'hearing_id', OLD.hearing_id, 'suspension_id', OLD.suspension_id, 'extension_id', OLD.extension_id, 'default_notice_id', OLD.default_notice_id, 'penalty_decision_id', OLD.penalty_decision_id, 'objection_step_id', OLD.objection_step_id, 'kind', OLD.kind, 'subject', OLD.subject, 'file', OLD.file, 'sha256', OLD.sha256, 'made_at', OLD.made_at, 'made_by_id', OLD.made_by_id, 'dated_on', OLD.dated_on, 'content', OLD.content, 'sent_on', OLD.sent_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_letter', id, 'found', NULL, json_object('id', subsidies_letter.id, 'application_id', subsidies_letter.application_id, 'decision_id', subsidies_letter.decision_id, 'completion_request_id', subsidies_letter.completion_request_id, 'hearing_id', subsidies_letter.hearing_id, 'suspension_id', subsidies_letter.suspension_id, 'extension_id', subsidies_letter.extension_id, 'default_notice_id', subsidies_letter.default_notice_id, 'penalty_decision_id', subsidies_letter.penalty_decision_id, 'objection_step_id', subsidies_letter.objection_step_id, 'kind', subsidies_letter.kind, 'subject', subsidies_letter.subject, 'file', subsidies_letter.file, 'sha256', subsidies_letter.sha256, 'made_at', subsidies_letter.made_at, 'made_by_id', subsidies_letter.made_by_id, 'dated_on', subsidies_letter.dated_on, 'content', subsidies_letter.content, 'sent_on', subsidies_letter.sent_on), NULL, '', '', 'migration', '', ''
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
