# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0284_settlement_change_texts"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_change', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'change_settlement', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_decision_settles_less",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_settles_less() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind = 'settlement change' AND NOT EXISTS (SELECT 1 FROM subsidies_application AS was WHERE was.id = NEW.application_id AND was.status = 'settled' AND NEW.amount < was.settled_amount
        AND EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS rests
            JOIN subsidies_refusalground AS ground ON ground.id = rests.refusalground_id
            WHERE rests.proposal_id = NEW.proposal_id AND ground.used_for = 'settlement change') AND (NOT EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS rests
            JOIN subsidies_refusalground AS ground ON ground.id = rests.refusalground_id
            WHERE rests.proposal_id = NEW.proposal_id AND ground.used_for = 'settlement change' AND ground.code <> 'settled-obligations')
            OR cast(NEW.decided_on AS text) <= cast(cast(substr(cast(was.settled_on AS text), 1, 4) AS integer) + 5 AS text) || substr(cast(was.settled_on AS text), 5))
        AND (NOT EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS rests
            JOIN subsidies_refusalground AS ground ON ground.id = rests.refusalground_id
            WHERE rests.proposal_id = NEW.proposal_id AND ground.used_for = 'settlement change' AND ground.code = 'settled-obligations') OR EXISTS (
            SELECT 1 FROM subsidies_proposalterms AS said WHERE said.proposal_id = NEW.proposal_id
            AND said.breached_on > was.settled_on AND said.breached_on <= NEW.decided_on
            AND cast(NEW.decided_on AS text) <= cast(cast(substr(cast(said.breached_on AS text), 1, 4) AS integer) + 5 AS text) || substr(cast(said.breached_on AS text), 5)))))
        OR (NEW.kind = 'objection settlement' AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said
            JOIN subsidies_objector AS who ON who.objection_id = said.objection_id
            WHERE said.proposal_id = NEW.proposal_id AND who.role = 'another' AND NOT EXISTS (
                SELECT 1 FROM subsidies_objector AS later WHERE later.objection_id = who.objection_id
                AND later.id > who.id))
            AND EXISTS (SELECT 1 FROM subsidies_application AS was WHERE was.id = NEW.application_id AND was.status = 'settled' AND NEW.amount < was.settled_amount))
        THEN RAISE EXCEPTION 'a settlement becomes less on a ground of Awb 4:49 within five years, or on the objection of another' USING ERRCODE = 'check_violation', CONSTRAINT = 'a settlement becomes less on a ground of Awb 4:49 within five years, or on the objection of another'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_settles_less BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_settles_less()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_settles_less BEFORE INSERT ON subsidies_decision
        WHEN (NEW.kind = 'settlement change' AND NOT EXISTS (SELECT 1 FROM subsidies_application AS was WHERE was.id = NEW.application_id AND was.status = 'settled' AND NEW.amount < was.settled_amount
        AND EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS rests
            JOIN subsidies_refusalground AS ground ON ground.id = rests.refusalground_id
            WHERE rests.proposal_id = NEW.proposal_id AND ground.used_for = 'settlement change') AND (NOT EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS rests
            JOIN subsidies_refusalground AS ground ON ground.id = rests.refusalground_id
            WHERE rests.proposal_id = NEW.proposal_id AND ground.used_for = 'settlement change' AND ground.code <> 'settled-obligations')
            OR cast(NEW.decided_on AS text) <= cast(cast(substr(cast(was.settled_on AS text), 1, 4) AS integer) + 5 AS text) || substr(cast(was.settled_on AS text), 5))
        AND (NOT EXISTS (SELECT 1 FROM subsidies_proposal_grounds AS rests
            JOIN subsidies_refusalground AS ground ON ground.id = rests.refusalground_id
            WHERE rests.proposal_id = NEW.proposal_id AND ground.used_for = 'settlement change' AND ground.code = 'settled-obligations') OR EXISTS (
            SELECT 1 FROM subsidies_proposalterms AS said WHERE said.proposal_id = NEW.proposal_id
            AND said.breached_on > was.settled_on AND said.breached_on <= NEW.decided_on
            AND cast(NEW.decided_on AS text) <= cast(cast(substr(cast(said.breached_on AS text), 1, 4) AS integer) + 5 AS text) || substr(cast(said.breached_on AS text), 5)))))
        OR (NEW.kind = 'objection settlement' AND NOT EXISTS (SELECT 1 FROM subsidies_objectionterms AS said
            JOIN subsidies_objector AS who ON who.objection_id = said.objection_id
            WHERE said.proposal_id = NEW.proposal_id AND who.role = 'another' AND NOT EXISTS (
                SELECT 1 FROM subsidies_objector AS later WHERE later.objection_id = who.objection_id
                AND later.id > who.id))
            AND EXISTS (SELECT 1 FROM subsidies_application AS was WHERE was.id = NEW.application_id AND was.status = 'settled' AND NEW.amount < was.settled_amount))
        BEGIN SELECT RAISE(ABORT, 'a settlement becomes less on a ground of Awb 4:49 within five years, or on the objection of another'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_settles_less() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_settles_less""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_settled_less",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_settled_less() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.settled_amount < OLD.settled_amount AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS said
        WHERE said.application_id = NEW.id AND said.kind IN ('settlement change', 'objection settlement')
        AND said.amount = NEW.settled_amount
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = said.id
                AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = said.id)))
        THEN RAISE EXCEPTION 'a settlement is less once a decision that says so was told' USING ERRCODE = 'check_violation', CONSTRAINT = 'a settlement is less once a decision that says so was told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_application_settled_less BEFORE UPDATE ON subsidies_application FOR EACH ROW EXECUTE FUNCTION subsidies_application_settled_less()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_settled_less BEFORE UPDATE ON subsidies_application
        WHEN NEW.settled_amount < OLD.settled_amount AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS said
        WHERE said.application_id = NEW.id AND said.kind IN ('settlement change', 'objection settlement')
        AND said.amount = NEW.settled_amount
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = said.id
                AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = said.id)))
        BEGIN SELECT RAISE(ABORT, 'a settlement is less once a decision that says so was told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_settled_less() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_settled_less""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposalterms",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposalterms_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposalterms
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_truncate BEFORE TRUNCATE ON subsidies_proposalterms
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposalterms', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposalterms), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposalterms ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposalterms_trail_insert AFTER INSERT ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'settlement_basis', NEW.settlement_basis, 'works_on', NEW.works_on, 'breached_on', NEW.breached_on, 'weighing', NEW.weighing, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became); END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_update AFTER UPDATE ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'settlement_basis', OLD.settlement_basis, 'works_on', OLD.works_on, 'breached_on', OLD.breached_on, 'weighing', OLD.weighing, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'settlement_basis', NEW.settlement_basis, 'works_on', NEW.works_on, 'breached_on', NEW.breached_on, 'weighing', NEW.weighing, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_delete AFTER DELETE ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'settlement_basis', OLD.settlement_basis, 'works_on', OLD.works_on, 'breached_on', OLD.breached_on, 'weighing', OLD.weighing, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', id, 'found', NULL, json_object('id', subsidies_proposalterms.id, 'proposal_id', subsidies_proposalterms.proposal_id, 'activities', subsidies_proposalterms.activities, 'activities_from', subsidies_proposalterms.activities_from, 'activities_until', subsidies_proposalterms.activities_until, 'advances', subsidies_proposalterms.advances, 'reserved_for', subsidies_proposalterms.reserved_for, 'award_article', subsidies_proposalterms.award_article, 'criteria', subsidies_proposalterms.criteria, 'ground_articles', subsidies_proposalterms.ground_articles, 'settlement_basis', subsidies_proposalterms.settlement_basis, 'works_on', subsidies_proposalterms.works_on, 'breached_on', subsidies_proposalterms.breached_on, 'weighing', subsidies_proposalterms.weighing, 'view_answer', subsidies_proposalterms.view_answer, 'advice_answer', subsidies_proposalterms.advice_answer), NULL, '', '', 'migration', '', ''
FROM subsidies_proposalterms ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail ON subsidies_proposalterms""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_truncate ON subsidies_proposalterms""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_trail_delete""",
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
