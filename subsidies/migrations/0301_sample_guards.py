# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0300_sample_checks"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'agree_settlement', 'repay', 'repay_loan', 'confirm_loan', 'end_drawing', 'release_payment', 'pay', 'bounce', 'reverse', 'set_off', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'check_sample', 'sign_loan', 'start_loan_term', 'propose_payment', 'end_hold', 'receive_objection', 'request_repair', 'receive_repair', 'invite_objector', 'call_off_hearing', 'hear_objector', 'postpone_objection', 'close_objection', 'change_objector', 'objection_default', 'record_appeal', 'waive_view', 'check_obligation', 'record_aid_basis', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'propose_money_step', 'propose_objection', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'decide_money_step', 'decide_objection', 'award_on_objection', 'settle_on_objection', 'refuse_on_objection', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_samplemember_listed_whole",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_samplemember_listed_whole() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT count(*) FROM subsidies_samplemember AS listed WHERE listed.draw_id = NEW.draw_id) >= (SELECT size FROM subsidies_sampledraw AS prepared WHERE prepared.id = NEW.draw_id)
        THEN RAISE EXCEPTION 'the list of a draw is fixed once it was prepared' USING ERRCODE = 'check_violation', CONSTRAINT = 'the list of a draw is fixed once it was prepared'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_samplemember_listed_whole BEFORE INSERT ON subsidies_samplemember FOR EACH ROW EXECUTE FUNCTION subsidies_samplemember_listed_whole()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplemember_listed_whole BEFORE INSERT ON subsidies_samplemember
        WHEN (SELECT count(*) FROM subsidies_samplemember AS listed WHERE listed.draw_id = NEW.draw_id) >= (SELECT size FROM subsidies_sampledraw AS prepared WHERE prepared.id = NEW.draw_id)
        BEGIN SELECT RAISE(ABORT, 'the list of a draw is fixed once it was prepared'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_samplemember_listed_whole() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplemember_listed_whole""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sampledrawing_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sampledrawing_by_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_sampledraw AS prepared WHERE prepared.id = NEW.draw_id AND prepared.actor_id = NEW.actor_id) OR (SELECT count(*) FROM subsidies_samplemember AS listed WHERE listed.draw_id = NEW.draw_id) <> (SELECT size FROM subsidies_sampledraw AS prepared WHERE prepared.id = NEW.draw_id)
        THEN RAISE EXCEPTION 'a sample is drawn by another than who prepared it, from the whole list' USING ERRCODE = 'check_violation', CONSTRAINT = 'a sample is drawn by another than who prepared it, from the whole list'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sampledrawing_by_another BEFORE INSERT ON subsidies_sampledrawing FOR EACH ROW EXECUTE FUNCTION subsidies_sampledrawing_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sampledrawing_by_another BEFORE INSERT ON subsidies_sampledrawing
        WHEN EXISTS (SELECT 1 FROM subsidies_sampledraw AS prepared WHERE prepared.id = NEW.draw_id AND prepared.actor_id = NEW.actor_id) OR (SELECT count(*) FROM subsidies_samplemember AS listed WHERE listed.draw_id = NEW.draw_id) <> (SELECT size FROM subsidies_sampledraw AS prepared WHERE prepared.id = NEW.draw_id)
        BEGIN SELECT RAISE(ABORT, 'a sample is drawn by another than who prepared it, from the whole list'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sampledrawing_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sampledrawing_by_another""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_samplecase_once_drawn",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_samplecase_once_drawn() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_samplemember AS listed JOIN subsidies_sampledrawing AS done ON done.draw_id = listed.draw_id WHERE listed.id = NEW.member_id)
        THEN RAISE EXCEPTION 'only what takes part in a draw is drawn, once there is a seed' USING ERRCODE = 'check_violation', CONSTRAINT = 'only what takes part in a draw is drawn, once there is a seed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_samplecase_once_drawn BEFORE INSERT ON subsidies_samplecase FOR EACH ROW EXECUTE FUNCTION subsidies_samplecase_once_drawn()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplecase_once_drawn BEFORE INSERT ON subsidies_samplecase
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_samplemember AS listed JOIN subsidies_sampledrawing AS done ON done.draw_id = listed.draw_id WHERE listed.id = NEW.member_id)
        BEGIN SELECT RAISE(ABORT, 'only what takes part in a draw is drawn, once there is a seed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_samplecase_once_drawn() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplecase_once_drawn""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_samplecheck_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_samplecheck_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_samplecase AS drawn JOIN subsidies_samplemember AS listed ON listed.id = drawn.member_id JOIN subsidies_document AS shown ON shown.application_id = listed.application_id WHERE drawn.id = NEW.drawn_id AND shown.id = NEW.document_id)
        THEN RAISE EXCEPTION 'the evidence of a check is of its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'the evidence of a check is of its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_samplecheck_of_its_case BEFORE INSERT ON subsidies_samplecheck FOR EACH ROW EXECUTE FUNCTION subsidies_samplecheck_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplecheck_of_its_case BEFORE INSERT ON subsidies_samplecheck
        WHEN NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_samplecase AS drawn JOIN subsidies_samplemember AS listed ON listed.id = drawn.member_id JOIN subsidies_document AS shown ON shown.application_id = listed.application_id WHERE drawn.id = NEW.drawn_id AND shown.id = NEW.document_id)
        BEGIN SELECT RAISE(ABORT, 'the evidence of a check is of its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_samplecheck_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplecheck_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_decision_after_check",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_decision_after_check() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'settlement' AND EXISTS (SELECT 1 FROM subsidies_samplemember AS listed JOIN subsidies_samplecase AS drawn ON drawn.member_id = listed.id WHERE listed.application_id = NEW.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_samplecheck AS done WHERE done.drawn_id = drawn.id))
        THEN RAISE EXCEPTION 'an award that was drawn is checked before it is settled' USING ERRCODE = 'check_violation', CONSTRAINT = 'an award that was drawn is checked before it is settled'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_after_check BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_after_check()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_after_check BEFORE INSERT ON subsidies_decision
        WHEN NEW.kind = 'settlement' AND EXISTS (SELECT 1 FROM subsidies_samplemember AS listed JOIN subsidies_samplecase AS drawn ON drawn.member_id = listed.id WHERE listed.application_id = NEW.application_id AND NOT EXISTS (SELECT 1 FROM subsidies_samplecheck AS done WHERE done.drawn_id = drawn.id))
        BEGIN SELECT RAISE(ABORT, 'an award that was drawn is checked before it is settled'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_decision_after_check() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_decision_after_check""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sampledraw_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sampledraw_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_sampledraw is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_sampledraw_append_only BEFORE UPDATE OR DELETE ON subsidies_sampledraw
FOR EACH ROW EXECUTE FUNCTION subsidies_sampledraw_append_only()""",
                    """CREATE TRIGGER subsidies_sampledraw_no_truncate BEFORE TRUNCATE ON subsidies_sampledraw
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_sampledraw_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sampledraw_no_update BEFORE update ON subsidies_sampledraw
BEGIN SELECT RAISE(ABORT, 'subsidies_sampledraw is append-only'); END""",
                    """CREATE TRIGGER subsidies_sampledraw_no_delete BEFORE delete ON subsidies_sampledraw
BEGIN SELECT RAISE(ABORT, 'subsidies_sampledraw is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sampledraw_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sampledraw_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sampledraw_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_samplemember_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_samplemember_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_samplemember is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_samplemember_append_only BEFORE UPDATE OR DELETE ON subsidies_samplemember
FOR EACH ROW EXECUTE FUNCTION subsidies_samplemember_append_only()""",
                    """CREATE TRIGGER subsidies_samplemember_no_truncate BEFORE TRUNCATE ON subsidies_samplemember
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_samplemember_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplemember_no_update BEFORE update ON subsidies_samplemember
BEGIN SELECT RAISE(ABORT, 'subsidies_samplemember is append-only'); END""",
                    """CREATE TRIGGER subsidies_samplemember_no_delete BEFORE delete ON subsidies_samplemember
BEGIN SELECT RAISE(ABORT, 'subsidies_samplemember is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_samplemember_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplemember_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_samplemember_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sampledrawing_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sampledrawing_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_sampledrawing is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_sampledrawing_append_only BEFORE UPDATE OR DELETE ON subsidies_sampledrawing
FOR EACH ROW EXECUTE FUNCTION subsidies_sampledrawing_append_only()""",
                    """CREATE TRIGGER subsidies_sampledrawing_no_truncate BEFORE TRUNCATE ON subsidies_sampledrawing
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_sampledrawing_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sampledrawing_no_update BEFORE update ON subsidies_sampledrawing
BEGIN SELECT RAISE(ABORT, 'subsidies_sampledrawing is append-only'); END""",
                    """CREATE TRIGGER subsidies_sampledrawing_no_delete BEFORE delete ON subsidies_sampledrawing
BEGIN SELECT RAISE(ABORT, 'subsidies_sampledrawing is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sampledrawing_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sampledrawing_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sampledrawing_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_samplecase_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_samplecase_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_samplecase is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_samplecase_append_only BEFORE UPDATE OR DELETE ON subsidies_samplecase
FOR EACH ROW EXECUTE FUNCTION subsidies_samplecase_append_only()""",
                    """CREATE TRIGGER subsidies_samplecase_no_truncate BEFORE TRUNCATE ON subsidies_samplecase
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_samplecase_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplecase_no_update BEFORE update ON subsidies_samplecase
BEGIN SELECT RAISE(ABORT, 'subsidies_samplecase is append-only'); END""",
                    """CREATE TRIGGER subsidies_samplecase_no_delete BEFORE delete ON subsidies_samplecase
BEGIN SELECT RAISE(ABORT, 'subsidies_samplecase is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_samplecase_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplecase_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_samplecase_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_samplecheck_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_samplecheck_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_samplecheck is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_samplecheck_append_only BEFORE UPDATE OR DELETE ON subsidies_samplecheck
FOR EACH ROW EXECUTE FUNCTION subsidies_samplecheck_append_only()""",
                    """CREATE TRIGGER subsidies_samplecheck_no_truncate BEFORE TRUNCATE ON subsidies_samplecheck
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_samplecheck_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplecheck_no_update BEFORE update ON subsidies_samplecheck
BEGIN SELECT RAISE(ABORT, 'subsidies_samplecheck is append-only'); END""",
                    """CREATE TRIGGER subsidies_samplecheck_no_delete BEFORE delete ON subsidies_samplecheck
BEGIN SELECT RAISE(ABORT, 'subsidies_samplecheck is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_samplecheck_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplecheck_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_samplecheck_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_sampledraw",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_sampledraw_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_sampledraw
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', 'secret')""",
                    """CREATE TRIGGER subsidies_sampledraw_trail_truncate BEFORE TRUNCATE ON subsidies_sampledraw
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_sampledraw', id, 'found', NULL, trail_row(to_jsonb(subsidies_sampledraw), '', 'secret'), NULL, '', '', 'migration', '', ''
FROM subsidies_sampledraw ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sampledraw_trail_insert AFTER INSERT ON subsidies_sampledraw
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sampledraw', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'awarded_from', NEW.awarded_from, 'awarded_until', NEW.awarded_until, 'size', NEW.size, 'secret', trail_digest(NEW.secret), 'seal', NEW.seal, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_sampledraw_trail_update AFTER UPDATE ON subsidies_sampledraw
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sampledraw', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'awarded_from', OLD.awarded_from, 'awarded_until', OLD.awarded_until, 'size', OLD.size, 'secret', trail_digest(OLD.secret), 'seal', OLD.seal, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'awarded_from', NEW.awarded_from, 'awarded_until', NEW.awarded_until, 'size', NEW.size, 'secret', trail_digest(NEW.secret), 'seal', NEW.seal, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_sampledraw_trail_delete AFTER DELETE ON subsidies_sampledraw
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sampledraw', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'awarded_from', OLD.awarded_from, 'awarded_until', OLD.awarded_until, 'size', OLD.size, 'secret', trail_digest(OLD.secret), 'seal', OLD.seal, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sampledraw', id, 'found', NULL, json_object('id', subsidies_sampledraw.id, 'scheme_id', subsidies_sampledraw.scheme_id, 'awarded_from', subsidies_sampledraw.awarded_from, 'awarded_until', subsidies_sampledraw.awarded_until, 'size', subsidies_sampledraw.size, 'secret', trail_digest(subsidies_sampledraw.secret), 'seal', subsidies_sampledraw.seal, 'actor_id', subsidies_sampledraw.actor_id, 'recorded_at', subsidies_sampledraw.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_sampledraw ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_sampledraw_trail ON subsidies_sampledraw""",
                    """DROP TRIGGER IF EXISTS subsidies_sampledraw_trail_truncate ON subsidies_sampledraw""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sampledraw_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_sampledraw_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sampledraw_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_samplemember",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_samplemember_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_samplemember
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_samplemember_trail_truncate BEFORE TRUNCATE ON subsidies_samplemember
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_samplemember', id, 'found', NULL, trail_row(to_jsonb(subsidies_samplemember), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_samplemember ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplemember_trail_insert AFTER INSERT ON subsidies_samplemember
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplemember', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'draw_id', NEW.draw_id, 'application_id', NEW.application_id, 'tier', NEW.tier, 'one_in', NEW.one_in, 'awarded', NEW.awarded) AS became); END""",
                    """CREATE TRIGGER subsidies_samplemember_trail_update AFTER UPDATE ON subsidies_samplemember
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplemember', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'draw_id', OLD.draw_id, 'application_id', OLD.application_id, 'tier', OLD.tier, 'one_in', OLD.one_in, 'awarded', OLD.awarded) AS was,
json_object('id', NEW.id, 'draw_id', NEW.draw_id, 'application_id', NEW.application_id, 'tier', NEW.tier, 'one_in', NEW.one_in, 'awarded', NEW.awarded) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_samplemember_trail_delete AFTER DELETE ON subsidies_samplemember
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplemember', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'draw_id', OLD.draw_id, 'application_id', OLD.application_id, 'tier', OLD.tier, 'one_in', OLD.one_in, 'awarded', OLD.awarded) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplemember', id, 'found', NULL, json_object('id', subsidies_samplemember.id, 'draw_id', subsidies_samplemember.draw_id, 'application_id', subsidies_samplemember.application_id, 'tier', subsidies_samplemember.tier, 'one_in', subsidies_samplemember.one_in, 'awarded', subsidies_samplemember.awarded), NULL, '', '', 'migration', '', ''
FROM subsidies_samplemember ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_samplemember_trail ON subsidies_samplemember""",
                    """DROP TRIGGER IF EXISTS subsidies_samplemember_trail_truncate ON subsidies_samplemember""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplemember_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_samplemember_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_samplemember_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_sampledrawing",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_sampledrawing_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_sampledrawing
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_sampledrawing_trail_truncate BEFORE TRUNCATE ON subsidies_sampledrawing
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_sampledrawing', id, 'found', NULL, trail_row(to_jsonb(subsidies_sampledrawing), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_sampledrawing ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sampledrawing_trail_insert AFTER INSERT ON subsidies_sampledrawing
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sampledrawing', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'draw_id', NEW.draw_id, 'word', NEW.word, 'seed', NEW.seed, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_sampledrawing_trail_update AFTER UPDATE ON subsidies_sampledrawing
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sampledrawing', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'draw_id', OLD.draw_id, 'word', OLD.word, 'seed', OLD.seed, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'draw_id', NEW.draw_id, 'word', NEW.word, 'seed', NEW.seed, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_sampledrawing_trail_delete AFTER DELETE ON subsidies_sampledrawing
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sampledrawing', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'draw_id', OLD.draw_id, 'word', OLD.word, 'seed', OLD.seed, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sampledrawing', id, 'found', NULL, json_object('id', subsidies_sampledrawing.id, 'draw_id', subsidies_sampledrawing.draw_id, 'word', subsidies_sampledrawing.word, 'seed', subsidies_sampledrawing.seed, 'actor_id', subsidies_sampledrawing.actor_id, 'recorded_at', subsidies_sampledrawing.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_sampledrawing ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_sampledrawing_trail ON subsidies_sampledrawing""",
                    """DROP TRIGGER IF EXISTS subsidies_sampledrawing_trail_truncate ON subsidies_sampledrawing""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sampledrawing_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_sampledrawing_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sampledrawing_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_samplecase",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_samplecase_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_samplecase
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_samplecase_trail_truncate BEFORE TRUNCATE ON subsidies_samplecase
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_samplecase', id, 'found', NULL, trail_row(to_jsonb(subsidies_samplecase), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_samplecase ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplecase_trail_insert AFTER INSERT ON subsidies_samplecase
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplecase', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'member_id', NEW.member_id, 'number', NEW."number") AS became); END""",
                    """CREATE TRIGGER subsidies_samplecase_trail_update AFTER UPDATE ON subsidies_samplecase
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplecase', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'member_id', OLD.member_id, 'number', OLD."number") AS was,
json_object('id', NEW.id, 'member_id', NEW.member_id, 'number', NEW."number") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_samplecase_trail_delete AFTER DELETE ON subsidies_samplecase
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplecase', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'member_id', OLD.member_id, 'number', OLD."number") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplecase', id, 'found', NULL, json_object('id', subsidies_samplecase.id, 'member_id', subsidies_samplecase.member_id, 'number', subsidies_samplecase."number"), NULL, '', '', 'migration', '', ''
FROM subsidies_samplecase ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_samplecase_trail ON subsidies_samplecase""",
                    """DROP TRIGGER IF EXISTS subsidies_samplecase_trail_truncate ON subsidies_samplecase""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplecase_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_samplecase_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_samplecase_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_samplecheck",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_samplecheck_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_samplecheck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_samplecheck_trail_truncate BEFORE TRUNCATE ON subsidies_samplecheck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_samplecheck', id, 'found', NULL, trail_row(to_jsonb(subsidies_samplecheck), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_samplecheck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_samplecheck_trail_insert AFTER INSERT ON subsidies_samplecheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplecheck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'drawn_id', NEW.drawn_id, 'finding', NEW.finding, 'remark', NEW.remark, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_samplecheck_trail_update AFTER UPDATE ON subsidies_samplecheck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplecheck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'drawn_id', OLD.drawn_id, 'finding', OLD.finding, 'remark', OLD.remark, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'drawn_id', NEW.drawn_id, 'finding', NEW.finding, 'remark', NEW.remark, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_samplecheck_trail_delete AFTER DELETE ON subsidies_samplecheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplecheck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'drawn_id', OLD.drawn_id, 'finding', OLD.finding, 'remark', OLD.remark, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_samplecheck', id, 'found', NULL, json_object('id', subsidies_samplecheck.id, 'drawn_id', subsidies_samplecheck.drawn_id, 'finding', subsidies_samplecheck.finding, 'remark', subsidies_samplecheck.remark, 'document_id', subsidies_samplecheck.document_id, 'actor_id', subsidies_samplecheck.actor_id, 'recorded_at', subsidies_samplecheck.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_samplecheck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_samplecheck_trail ON subsidies_samplecheck""",
                    """DROP TRIGGER IF EXISTS subsidies_samplecheck_trail_truncate ON subsidies_samplecheck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_samplecheck_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_samplecheck_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_samplecheck_trail_delete""",
                ],
            },
        ),
    ]
