# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0302_cost_lines"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'enter_costs', 'approve_costs', 'account_costs', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_costline_of_its_budget",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_costline_of_its_budget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_costbudget AS given WHERE given.id = NEW.budget_id AND ((SELECT count(*) FROM subsidies_costline AS others WHERE others.budget_id = given.id) >= given.size OR (SELECT coalesce(sum(asked), 0) FROM subsidies_costline AS others WHERE others.budget_id = NEW.budget_id) + NEW.asked > given.total))
        THEN RAISE EXCEPTION 'the lines of a budget are fixed, and come to its total' USING ERRCODE = 'check_violation', CONSTRAINT = 'the lines of a budget are fixed, and come to its total'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_costline_of_its_budget BEFORE INSERT ON subsidies_costline FOR EACH ROW EXECUTE FUNCTION subsidies_costline_of_its_budget()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costline_of_its_budget BEFORE INSERT ON subsidies_costline
        WHEN EXISTS (SELECT 1 FROM subsidies_costbudget AS given WHERE given.id = NEW.budget_id AND ((SELECT count(*) FROM subsidies_costline AS others WHERE others.budget_id = given.id) >= given.size OR (SELECT coalesce(sum(asked), 0) FROM subsidies_costline AS others WHERE others.budget_id = NEW.budget_id) + NEW.asked > given.total))
        BEGIN SELECT RAISE(ABORT, 'the lines of a budget are fixed, and come to its total'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_costline_of_its_budget() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costline_of_its_budget""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_approvedcost_of_its_line",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_approvedcost_of_its_line() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_costline AS given JOIN subsidies_costapproval AS said ON said.budget_id = given.budget_id WHERE given.id = NEW.line_id AND said.id = NEW.approval_id AND (NEW.approved = given.asked OR (NEW.approved < given.asked AND NEW.reason <> '')) AND (SELECT coalesce(sum(approved), 0) FROM subsidies_approvedcost AS others WHERE others.approval_id = NEW.approval_id) + NEW.approved <= said.total)
        THEN RAISE EXCEPTION 'what is approved of a line is at most what was budgeted, with a reason for less' USING ERRCODE = 'check_violation', CONSTRAINT = 'what is approved of a line is at most what was budgeted, with a reason for less'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_approvedcost_of_its_line BEFORE INSERT ON subsidies_approvedcost FOR EACH ROW EXECUTE FUNCTION subsidies_approvedcost_of_its_line()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_approvedcost_of_its_line BEFORE INSERT ON subsidies_approvedcost
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_costline AS given JOIN subsidies_costapproval AS said ON said.budget_id = given.budget_id WHERE given.id = NEW.line_id AND said.id = NEW.approval_id AND (NEW.approved = given.asked OR (NEW.approved < given.asked AND NEW.reason <> '')) AND (SELECT coalesce(sum(approved), 0) FROM subsidies_approvedcost AS others WHERE others.approval_id = NEW.approval_id) + NEW.approved <= said.total)
        BEGIN SELECT RAISE(ABORT, 'what is approved of a line is at most what was budgeted, with a reason for less'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_approvedcost_of_its_line() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_approvedcost_of_its_line""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_realisedcost_of_its_line",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_realisedcost_of_its_line() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_costline AS given JOIN subsidies_costaccount AS said ON said.budget_id = given.budget_id WHERE given.id = NEW.line_id AND said.id = NEW.account_id AND (SELECT coalesce(sum(realised), 0) FROM subsidies_realisedcost AS others WHERE others.account_id = NEW.account_id) + NEW.realised <= said.realised) OR (NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_costaccount AS said JOIN subsidies_costbudget AS given ON given.id = said.budget_id JOIN subsidies_document AS shown ON shown.application_id = given.application_id WHERE said.id = NEW.account_id AND shown.id = NEW.document_id))
        THEN RAISE EXCEPTION 'what a line came to is of its own budget, and its evidence of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'what a line came to is of its own budget, and its evidence of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_realisedcost_of_its_line BEFORE INSERT ON subsidies_realisedcost FOR EACH ROW EXECUTE FUNCTION subsidies_realisedcost_of_its_line()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_realisedcost_of_its_line BEFORE INSERT ON subsidies_realisedcost
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_costline AS given JOIN subsidies_costaccount AS said ON said.budget_id = given.budget_id WHERE given.id = NEW.line_id AND said.id = NEW.account_id AND (SELECT coalesce(sum(realised), 0) FROM subsidies_realisedcost AS others WHERE others.account_id = NEW.account_id) + NEW.realised <= said.realised) OR (NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_costaccount AS said JOIN subsidies_costbudget AS given ON given.id = said.budget_id JOIN subsidies_document AS shown ON shown.application_id = given.application_id WHERE said.id = NEW.account_id AND shown.id = NEW.document_id))
        BEGIN SELECT RAISE(ABORT, 'what a line came to is of its own budget, and its evidence of its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_realisedcost_of_its_line() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_realisedcost_of_its_line""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_within_costs",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_within_costs() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind IN ('award', 'partial award', 'objection award') AND EXISTS (SELECT 1 FROM subsidies_costbudget AS given WHERE given.application_id = NEW.application_id) AND NEW.amount > coalesce((SELECT said.total FROM subsidies_costapproval AS said WHERE said.id = (SELECT max(id) FROM subsidies_costapproval WHERE budget_id = (SELECT max(id) FROM subsidies_costbudget WHERE application_id = NEW.application_id))), 0)
        THEN RAISE EXCEPTION 'no more is awarded than was approved of the budget' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more is awarded than was approved of the budget'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_within_costs BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_within_costs()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_within_costs BEFORE INSERT ON subsidies_decision
        WHEN NEW.kind IN ('award', 'partial award', 'objection award') AND EXISTS (SELECT 1 FROM subsidies_costbudget AS given WHERE given.application_id = NEW.application_id) AND NEW.amount > coalesce((SELECT said.total FROM subsidies_costapproval AS said WHERE said.id = (SELECT max(id) FROM subsidies_costapproval WHERE budget_id = (SELECT max(id) FROM subsidies_costbudget WHERE application_id = NEW.application_id))), 0)
        BEGIN SELECT RAISE(ABORT, 'no more is awarded than was approved of the budget'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_within_costs() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_within_costs""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_costbudget_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_costbudget_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_costbudget is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_costbudget_append_only BEFORE UPDATE OR DELETE ON subsidies_costbudget
FOR EACH ROW EXECUTE FUNCTION subsidies_costbudget_append_only()""",
                    """CREATE TRIGGER subsidies_costbudget_no_truncate BEFORE TRUNCATE ON subsidies_costbudget
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_costbudget_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costbudget_no_update BEFORE update ON subsidies_costbudget
BEGIN SELECT RAISE(ABORT, 'subsidies_costbudget is append-only'); END""",
                    """CREATE TRIGGER subsidies_costbudget_no_delete BEFORE delete ON subsidies_costbudget
BEGIN SELECT RAISE(ABORT, 'subsidies_costbudget is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_costbudget_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costbudget_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_costbudget_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_costline_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_costline_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_costline is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_costline_append_only BEFORE UPDATE OR DELETE ON subsidies_costline
FOR EACH ROW EXECUTE FUNCTION subsidies_costline_append_only()""",
                    """CREATE TRIGGER subsidies_costline_no_truncate BEFORE TRUNCATE ON subsidies_costline
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_costline_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costline_no_update BEFORE update ON subsidies_costline
BEGIN SELECT RAISE(ABORT, 'subsidies_costline is append-only'); END""",
                    """CREATE TRIGGER subsidies_costline_no_delete BEFORE delete ON subsidies_costline
BEGIN SELECT RAISE(ABORT, 'subsidies_costline is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_costline_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costline_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_costline_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_costapproval_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_costapproval_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_costapproval is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_costapproval_append_only BEFORE UPDATE OR DELETE ON subsidies_costapproval
FOR EACH ROW EXECUTE FUNCTION subsidies_costapproval_append_only()""",
                    """CREATE TRIGGER subsidies_costapproval_no_truncate BEFORE TRUNCATE ON subsidies_costapproval
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_costapproval_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costapproval_no_update BEFORE update ON subsidies_costapproval
BEGIN SELECT RAISE(ABORT, 'subsidies_costapproval is append-only'); END""",
                    """CREATE TRIGGER subsidies_costapproval_no_delete BEFORE delete ON subsidies_costapproval
BEGIN SELECT RAISE(ABORT, 'subsidies_costapproval is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_costapproval_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costapproval_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_costapproval_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_approvedcost_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_approvedcost_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_approvedcost is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_approvedcost_append_only BEFORE UPDATE OR DELETE ON subsidies_approvedcost
FOR EACH ROW EXECUTE FUNCTION subsidies_approvedcost_append_only()""",
                    """CREATE TRIGGER subsidies_approvedcost_no_truncate BEFORE TRUNCATE ON subsidies_approvedcost
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_approvedcost_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_approvedcost_no_update BEFORE update ON subsidies_approvedcost
BEGIN SELECT RAISE(ABORT, 'subsidies_approvedcost is append-only'); END""",
                    """CREATE TRIGGER subsidies_approvedcost_no_delete BEFORE delete ON subsidies_approvedcost
BEGIN SELECT RAISE(ABORT, 'subsidies_approvedcost is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_approvedcost_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_approvedcost_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_approvedcost_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_costaccount_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_costaccount_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_costaccount is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_costaccount_append_only BEFORE UPDATE OR DELETE ON subsidies_costaccount
FOR EACH ROW EXECUTE FUNCTION subsidies_costaccount_append_only()""",
                    """CREATE TRIGGER subsidies_costaccount_no_truncate BEFORE TRUNCATE ON subsidies_costaccount
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_costaccount_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costaccount_no_update BEFORE update ON subsidies_costaccount
BEGIN SELECT RAISE(ABORT, 'subsidies_costaccount is append-only'); END""",
                    """CREATE TRIGGER subsidies_costaccount_no_delete BEFORE delete ON subsidies_costaccount
BEGIN SELECT RAISE(ABORT, 'subsidies_costaccount is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_costaccount_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costaccount_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_costaccount_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_realisedcost_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_realisedcost_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_realisedcost is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_realisedcost_append_only BEFORE UPDATE OR DELETE ON subsidies_realisedcost
FOR EACH ROW EXECUTE FUNCTION subsidies_realisedcost_append_only()""",
                    """CREATE TRIGGER subsidies_realisedcost_no_truncate BEFORE TRUNCATE ON subsidies_realisedcost
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_realisedcost_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_realisedcost_no_update BEFORE update ON subsidies_realisedcost
BEGIN SELECT RAISE(ABORT, 'subsidies_realisedcost is append-only'); END""",
                    """CREATE TRIGGER subsidies_realisedcost_no_delete BEFORE delete ON subsidies_realisedcost
BEGIN SELECT RAISE(ABORT, 'subsidies_realisedcost is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_realisedcost_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_realisedcost_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_realisedcost_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_costbudget",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_costbudget_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_costbudget
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_costbudget_trail_truncate BEFORE TRUNCATE ON subsidies_costbudget
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_costbudget', id, 'found', NULL, trail_row(to_jsonb(subsidies_costbudget), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_costbudget ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costbudget_trail_insert AFTER INSERT ON subsidies_costbudget
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costbudget', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'size', NEW.size, 'total', NEW.total, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_costbudget_trail_update AFTER UPDATE ON subsidies_costbudget
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costbudget', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'size', OLD.size, 'total', OLD.total, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'size', NEW.size, 'total', NEW.total, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_costbudget_trail_delete AFTER DELETE ON subsidies_costbudget
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costbudget', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'size', OLD.size, 'total', OLD.total, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costbudget', id, 'found', NULL, json_object('id', subsidies_costbudget.id, 'application_id', subsidies_costbudget.application_id, 'size', subsidies_costbudget.size, 'total', subsidies_costbudget.total, 'actor_id', subsidies_costbudget.actor_id, 'recorded_at', subsidies_costbudget.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_costbudget ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_costbudget_trail ON subsidies_costbudget""",
                    """DROP TRIGGER IF EXISTS subsidies_costbudget_trail_truncate ON subsidies_costbudget""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costbudget_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_costbudget_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_costbudget_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_costline",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_costline_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_costline
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_costline_trail_truncate BEFORE TRUNCATE ON subsidies_costline
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_costline', id, 'found', NULL, trail_row(to_jsonb(subsidies_costline), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_costline ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costline_trail_insert AFTER INSERT ON subsidies_costline
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costline', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'budget_id', NEW.budget_id, 'number', NEW."number", 'what', NEW.what, 'asked', NEW.asked) AS became); END""",
                    """CREATE TRIGGER subsidies_costline_trail_update AFTER UPDATE ON subsidies_costline
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costline', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'budget_id', OLD.budget_id, 'number', OLD."number", 'what', OLD.what, 'asked', OLD.asked) AS was,
json_object('id', NEW.id, 'budget_id', NEW.budget_id, 'number', NEW."number", 'what', NEW.what, 'asked', NEW.asked) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_costline_trail_delete AFTER DELETE ON subsidies_costline
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costline', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'budget_id', OLD.budget_id, 'number', OLD."number", 'what', OLD.what, 'asked', OLD.asked) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costline', id, 'found', NULL, json_object('id', subsidies_costline.id, 'budget_id', subsidies_costline.budget_id, 'number', subsidies_costline."number", 'what', subsidies_costline.what, 'asked', subsidies_costline.asked), NULL, '', '', 'migration', '', ''
FROM subsidies_costline ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_costline_trail ON subsidies_costline""",
                    """DROP TRIGGER IF EXISTS subsidies_costline_trail_truncate ON subsidies_costline""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costline_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_costline_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_costline_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_costapproval",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_costapproval_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_costapproval
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_costapproval_trail_truncate BEFORE TRUNCATE ON subsidies_costapproval
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_costapproval', id, 'found', NULL, trail_row(to_jsonb(subsidies_costapproval), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_costapproval ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costapproval_trail_insert AFTER INSERT ON subsidies_costapproval
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costapproval', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'budget_id', NEW.budget_id, 'total', NEW.total, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_costapproval_trail_update AFTER UPDATE ON subsidies_costapproval
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costapproval', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'budget_id', OLD.budget_id, 'total', OLD.total, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'budget_id', NEW.budget_id, 'total', NEW.total, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_costapproval_trail_delete AFTER DELETE ON subsidies_costapproval
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costapproval', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'budget_id', OLD.budget_id, 'total', OLD.total, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costapproval', id, 'found', NULL, json_object('id', subsidies_costapproval.id, 'budget_id', subsidies_costapproval.budget_id, 'total', subsidies_costapproval.total, 'actor_id', subsidies_costapproval.actor_id, 'recorded_at', subsidies_costapproval.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_costapproval ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_costapproval_trail ON subsidies_costapproval""",
                    """DROP TRIGGER IF EXISTS subsidies_costapproval_trail_truncate ON subsidies_costapproval""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costapproval_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_costapproval_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_costapproval_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_approvedcost",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_approvedcost_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_approvedcost
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_approvedcost_trail_truncate BEFORE TRUNCATE ON subsidies_approvedcost
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_approvedcost', id, 'found', NULL, trail_row(to_jsonb(subsidies_approvedcost), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_approvedcost ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_approvedcost_trail_insert AFTER INSERT ON subsidies_approvedcost
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_approvedcost', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'approval_id', NEW.approval_id, 'line_id', NEW.line_id, 'approved', NEW.approved, 'reason', NEW.reason) AS became); END""",
                    """CREATE TRIGGER subsidies_approvedcost_trail_update AFTER UPDATE ON subsidies_approvedcost
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_approvedcost', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'approval_id', OLD.approval_id, 'line_id', OLD.line_id, 'approved', OLD.approved, 'reason', OLD.reason) AS was,
json_object('id', NEW.id, 'approval_id', NEW.approval_id, 'line_id', NEW.line_id, 'approved', NEW.approved, 'reason', NEW.reason) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_approvedcost_trail_delete AFTER DELETE ON subsidies_approvedcost
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_approvedcost', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'approval_id', OLD.approval_id, 'line_id', OLD.line_id, 'approved', OLD.approved, 'reason', OLD.reason) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_approvedcost', id, 'found', NULL, json_object('id', subsidies_approvedcost.id, 'approval_id', subsidies_approvedcost.approval_id, 'line_id', subsidies_approvedcost.line_id, 'approved', subsidies_approvedcost.approved, 'reason', subsidies_approvedcost.reason), NULL, '', '', 'migration', '', ''
FROM subsidies_approvedcost ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_approvedcost_trail ON subsidies_approvedcost""",
                    """DROP TRIGGER IF EXISTS subsidies_approvedcost_trail_truncate ON subsidies_approvedcost""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_approvedcost_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_approvedcost_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_approvedcost_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_costaccount",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_costaccount_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_costaccount
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_costaccount_trail_truncate BEFORE TRUNCATE ON subsidies_costaccount
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_costaccount', id, 'found', NULL, trail_row(to_jsonb(subsidies_costaccount), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_costaccount ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_costaccount_trail_insert AFTER INSERT ON subsidies_costaccount
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costaccount', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'budget_id', NEW.budget_id, 'realised', NEW.realised, 'eligible', NEW.eligible, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_costaccount_trail_update AFTER UPDATE ON subsidies_costaccount
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costaccount', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'budget_id', OLD.budget_id, 'realised', OLD.realised, 'eligible', OLD.eligible, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'budget_id', NEW.budget_id, 'realised', NEW.realised, 'eligible', NEW.eligible, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_costaccount_trail_delete AFTER DELETE ON subsidies_costaccount
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costaccount', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'budget_id', OLD.budget_id, 'realised', OLD.realised, 'eligible', OLD.eligible, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_costaccount', id, 'found', NULL, json_object('id', subsidies_costaccount.id, 'budget_id', subsidies_costaccount.budget_id, 'realised', subsidies_costaccount.realised, 'eligible', subsidies_costaccount.eligible, 'actor_id', subsidies_costaccount.actor_id, 'recorded_at', subsidies_costaccount.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_costaccount ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_costaccount_trail ON subsidies_costaccount""",
                    """DROP TRIGGER IF EXISTS subsidies_costaccount_trail_truncate ON subsidies_costaccount""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_costaccount_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_costaccount_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_costaccount_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_realisedcost",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_realisedcost_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_realisedcost
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_realisedcost_trail_truncate BEFORE TRUNCATE ON subsidies_realisedcost
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_realisedcost', id, 'found', NULL, trail_row(to_jsonb(subsidies_realisedcost), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_realisedcost ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_realisedcost_trail_insert AFTER INSERT ON subsidies_realisedcost
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_realisedcost', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'account_id', NEW.account_id, 'line_id', NEW.line_id, 'realised', NEW.realised, 'not_eligible', NEW.not_eligible, 'ground', NEW.ground, 'document_id', NEW.document_id) AS became); END""",
                    """CREATE TRIGGER subsidies_realisedcost_trail_update AFTER UPDATE ON subsidies_realisedcost
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_realisedcost', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'account_id', OLD.account_id, 'line_id', OLD.line_id, 'realised', OLD.realised, 'not_eligible', OLD.not_eligible, 'ground', OLD.ground, 'document_id', OLD.document_id) AS was,
json_object('id', NEW.id, 'account_id', NEW.account_id, 'line_id', NEW.line_id, 'realised', NEW.realised, 'not_eligible', NEW.not_eligible, 'ground', NEW.ground, 'document_id', NEW.document_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_realisedcost_trail_delete AFTER DELETE ON subsidies_realisedcost
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_realisedcost', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'account_id', OLD.account_id, 'line_id', OLD.line_id, 'realised', OLD.realised, 'not_eligible', OLD.not_eligible, 'ground', OLD.ground, 'document_id', OLD.document_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_realisedcost', id, 'found', NULL, json_object('id', subsidies_realisedcost.id, 'account_id', subsidies_realisedcost.account_id, 'line_id', subsidies_realisedcost.line_id, 'realised', subsidies_realisedcost.realised, 'not_eligible', subsidies_realisedcost.not_eligible, 'ground', subsidies_realisedcost.ground, 'document_id', subsidies_realisedcost.document_id), NULL, '', '', 'migration', '', ''
FROM subsidies_realisedcost ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_realisedcost_trail ON subsidies_realisedcost""",
                    """DROP TRIGGER IF EXISTS subsidies_realisedcost_trail_truncate ON subsidies_realisedcost""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_realisedcost_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_realisedcost_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_realisedcost_trail_delete""",
                ],
            },
        ),
    ]
