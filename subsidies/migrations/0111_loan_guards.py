# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0110_loans"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_referencerate_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_referencerate_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."valid_from" IS DISTINCT FROM OLD."valid_from" OR NEW."base" IS DISTINCT FROM OLD."base" OR NEW."margin" IS DISTINCT FROM OLD."margin") AND ((EXISTS (SELECT 1 FROM subsidies_loanagreement AS used WHERE used.signed_on >= OLD.valid_from)))
THEN RAISE EXCEPTION 'subsidies_referencerate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_referencerate_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (EXISTS (SELECT 1 FROM subsidies_loanagreement AS used WHERE used.signed_on >= OLD.valid_from))
THEN RAISE EXCEPTION 'subsidies_referencerate_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_referencerate_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_referencerate_fixed BEFORE UPDATE OR DELETE ON subsidies_referencerate
FOR EACH ROW EXECUTE FUNCTION subsidies_referencerate_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_referencerate_fixed_update BEFORE UPDATE ON subsidies_referencerate
WHEN (NEW."valid_from" IS NOT OLD."valid_from" OR NEW."base" IS NOT OLD."base" OR NEW."margin" IS NOT OLD."margin") AND ((EXISTS (SELECT 1 FROM subsidies_loanagreement AS used WHERE used.signed_on >= OLD.valid_from)))
BEGIN SELECT RAISE(ABORT, 'subsidies_referencerate_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_referencerate_fixed_delete BEFORE DELETE ON subsidies_referencerate
WHEN (EXISTS (SELECT 1 FROM subsidies_loanagreement AS used WHERE used.signed_on >= OLD.valid_from))
BEGIN SELECT RAISE(ABORT, 'subsidies_referencerate_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_referencerate_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'repay_loan', 'end_drawing', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'sign_loan', 'start_loan_term', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_ledgerentry_paid_once_agreed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_paid_once_agreed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id AND agreed.signed_on <= NEW.booked_on)
        THEN RAISE EXCEPTION 'a loan is paid once its agreement was signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'a loan is paid once its agreement was signed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_agreed BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_paid_once_agreed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_agreed BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id AND agreed.signed_on <= NEW.booked_on)
        BEGIN SELECT RAISE(ABORT, 'a loan is paid once its agreement was signed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_paid_once_agreed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_paid_once_agreed""",
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
            "subsidies_ledgerentry_outstanding",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_outstanding() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind = 'instalment' AND NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan')
        OR (NEW.kind IN ('instalment', 'repayment') AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NEW.amount > (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        WHEN 'instalment' THEN -amount ELSE 0 END), 0) FROM subsidies_ledgerentry
        WHERE application_id = NEW.application_id AND share_id = NEW.share_id))
        THEN RAISE EXCEPTION 'no more of a loan comes back than is outstanding' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of a loan comes back than is outstanding'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_outstanding BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_outstanding()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_outstanding BEFORE INSERT ON subsidies_ledgerentry
        WHEN (NEW.kind = 'instalment' AND NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan')
        OR (NEW.kind IN ('instalment', 'repayment') AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NEW.amount > (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        WHEN 'instalment' THEN -amount ELSE 0 END), 0) FROM subsidies_ledgerentry
        WHERE application_id = NEW.application_id AND share_id = NEW.share_id))
        BEGIN SELECT RAISE(ABORT, 'no more of a loan comes back than is outstanding'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_outstanding() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_outstanding""",
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
            "subsidies_loantermstart_of_loan",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loantermstart_of_loan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id OR (SELECT application_id FROM subsidies_loanagreement WHERE id = NEW.agreement_id) <> NEW.application_id
        THEN RAISE EXCEPTION 'only a loan has an agreement, and what it rests on is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'only a loan has an agreement, and what it rests on is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loantermstart_of_loan BEFORE INSERT ON subsidies_loantermstart FOR EACH ROW EXECUTE FUNCTION subsidies_loantermstart_of_loan()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loantermstart_of_loan BEFORE INSERT ON subsidies_loantermstart
        WHEN NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id OR (SELECT application_id FROM subsidies_loanagreement WHERE id = NEW.agreement_id) <> NEW.application_id
        BEGIN SELECT RAISE(ABORT, 'only a loan has an agreement, and what it rests on is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loantermstart_of_loan() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_of_loan""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loandrawingend_of_loan",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loandrawingend_of_loan() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        THEN RAISE EXCEPTION 'only a loan has an agreement, and what it rests on is of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'only a loan has an agreement, and what it rests on is of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_loandrawingend_of_loan BEFORE INSERT ON subsidies_loandrawingend FOR EACH ROW EXECUTE FUNCTION subsidies_loandrawingend_of_loan()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loandrawingend_of_loan BEFORE INSERT ON subsidies_loandrawingend
        WHEN NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' OR (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        BEGIN SELECT RAISE(ABORT, 'only a loan has an agreement, and what it rests on is of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loandrawingend_of_loan() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_of_loan""",
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
        InstallGuard(
            "subsidies_loantermstart_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loantermstart_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_loantermstart is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_loantermstart_append_only BEFORE UPDATE OR DELETE ON subsidies_loantermstart
FOR EACH ROW EXECUTE FUNCTION subsidies_loantermstart_append_only()""",
                    """CREATE TRIGGER subsidies_loantermstart_no_truncate BEFORE TRUNCATE ON subsidies_loantermstart
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_loantermstart_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loantermstart_no_update BEFORE update ON subsidies_loantermstart
BEGIN SELECT RAISE(ABORT, 'subsidies_loantermstart is append-only'); END""",
                    """CREATE TRIGGER subsidies_loantermstart_no_delete BEFORE delete ON subsidies_loantermstart
BEGIN SELECT RAISE(ABORT, 'subsidies_loantermstart is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loantermstart_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_loandrawingend_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_loandrawingend_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_loandrawingend is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_loandrawingend_append_only BEFORE UPDATE OR DELETE ON subsidies_loandrawingend
FOR EACH ROW EXECUTE FUNCTION subsidies_loandrawingend_append_only()""",
                    """CREATE TRIGGER subsidies_loandrawingend_no_truncate BEFORE TRUNCATE ON subsidies_loandrawingend
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_loandrawingend_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loandrawingend_no_update BEFORE update ON subsidies_loandrawingend
BEGIN SELECT RAISE(ABORT, 'subsidies_loandrawingend is append-only'); END""",
                    """CREATE TRIGGER subsidies_loandrawingend_no_delete BEFORE delete ON subsidies_loandrawingend
BEGIN SELECT RAISE(ABORT, 'subsidies_loandrawingend is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_loandrawingend_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_no_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'signed_on', NEW.signed_on, 'document_id', NEW.document_id, 'trigger', NEW.trigger, 'source', NEW.source, 'first_due_on', NEW.first_due_on, 'months_after', NEW.months_after, 'instalments', NEW.instalments, 'months_between', NEW.months_between, 'latest_on', NEW.latest_on, 'interest', NEW.interest, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loanagreement_trail_update AFTER UPDATE ON subsidies_loanagreement
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'signed_on', OLD.signed_on, 'document_id', OLD.document_id, 'trigger', OLD.trigger, 'source', OLD.source, 'first_due_on', OLD.first_due_on, 'months_after', OLD.months_after, 'instalments', OLD.instalments, 'months_between', OLD.months_between, 'latest_on', OLD.latest_on, 'interest', OLD.interest, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'signed_on', NEW.signed_on, 'document_id', NEW.document_id, 'trigger', NEW.trigger, 'source', NEW.source, 'first_due_on', NEW.first_due_on, 'months_after', NEW.months_after, 'instalments', NEW.instalments, 'months_between', NEW.months_between, 'latest_on', NEW.latest_on, 'interest', NEW.interest, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loanagreement_trail_delete AFTER DELETE ON subsidies_loanagreement
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'signed_on', OLD.signed_on, 'document_id', OLD.document_id, 'trigger', OLD.trigger, 'source', OLD.source, 'first_due_on', OLD.first_due_on, 'months_after', OLD.months_after, 'instalments', OLD.instalments, 'months_between', OLD.months_between, 'latest_on', OLD.latest_on, 'interest', OLD.interest, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loanagreement', id, 'found', NULL, json_object('id', subsidies_loanagreement.id, 'application_id', subsidies_loanagreement.application_id, 'signed_on', subsidies_loanagreement.signed_on, 'document_id', subsidies_loanagreement.document_id, 'trigger', subsidies_loanagreement.trigger, 'source', subsidies_loanagreement.source, 'first_due_on', subsidies_loanagreement.first_due_on, 'months_after', subsidies_loanagreement.months_after, 'instalments', subsidies_loanagreement.instalments, 'months_between', subsidies_loanagreement.months_between, 'latest_on', subsidies_loanagreement.latest_on, 'interest', subsidies_loanagreement.interest, 'remark', subsidies_loanagreement.remark, 'actor_id', subsidies_loanagreement.actor_id, 'recorded_at', subsidies_loanagreement.recorded_at), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_loantermstart",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_loantermstart_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_loantermstart
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_loantermstart_trail_truncate BEFORE TRUNCATE ON subsidies_loantermstart
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_loantermstart', id, 'found', NULL, trail_row(to_jsonb(subsidies_loantermstart), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_loantermstart ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loantermstart_trail_insert AFTER INSERT ON subsidies_loantermstart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loantermstart', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'agreement_id', NEW.agreement_id, 'happened_on', NEW.happened_on, 'document_id', NEW.document_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loantermstart_trail_update AFTER UPDATE ON subsidies_loantermstart
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loantermstart', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'agreement_id', OLD.agreement_id, 'happened_on', OLD.happened_on, 'document_id', OLD.document_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'agreement_id', NEW.agreement_id, 'happened_on', NEW.happened_on, 'document_id', NEW.document_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loantermstart_trail_delete AFTER DELETE ON subsidies_loantermstart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loantermstart', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'agreement_id', OLD.agreement_id, 'happened_on', OLD.happened_on, 'document_id', OLD.document_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loantermstart', id, 'found', NULL, json_object('id', subsidies_loantermstart.id, 'application_id', subsidies_loantermstart.application_id, 'agreement_id', subsidies_loantermstart.agreement_id, 'happened_on', subsidies_loantermstart.happened_on, 'document_id', subsidies_loantermstart.document_id, 'remark', subsidies_loantermstart.remark, 'actor_id', subsidies_loantermstart.actor_id, 'recorded_at', subsidies_loantermstart.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_loantermstart ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail ON subsidies_loantermstart""",
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail_truncate ON subsidies_loantermstart""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loantermstart_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_loandrawingend",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_loandrawingend_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_loandrawingend
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_loandrawingend_trail_truncate BEFORE TRUNCATE ON subsidies_loandrawingend
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_loandrawingend', id, 'found', NULL, trail_row(to_jsonb(subsidies_loandrawingend), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_loandrawingend ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_loandrawingend_trail_insert AFTER INSERT ON subsidies_loandrawingend
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loandrawingend', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'asked_on', NEW.asked_on, 'released', NEW.released, 'document_id', NEW.document_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_loandrawingend_trail_update AFTER UPDATE ON subsidies_loandrawingend
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loandrawingend', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'asked_on', OLD.asked_on, 'released', OLD.released, 'document_id', OLD.document_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'asked_on', NEW.asked_on, 'released', NEW.released, 'document_id', NEW.document_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_loandrawingend_trail_delete AFTER DELETE ON subsidies_loandrawingend
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loandrawingend', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'asked_on', OLD.asked_on, 'released', OLD.released, 'document_id', OLD.document_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_loandrawingend', id, 'found', NULL, json_object('id', subsidies_loandrawingend.id, 'application_id', subsidies_loandrawingend.application_id, 'asked_on', subsidies_loandrawingend.asked_on, 'released', subsidies_loandrawingend.released, 'document_id', subsidies_loandrawingend.document_id, 'reason', subsidies_loandrawingend.reason, 'actor_id', subsidies_loandrawingend.actor_id, 'recorded_at', subsidies_loandrawingend.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_loandrawingend ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail ON subsidies_loandrawingend""",
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail_truncate ON subsidies_loandrawingend""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_loandrawingend_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_referencerate",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_referencerate_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_referencerate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_referencerate_trail_truncate BEFORE TRUNCATE ON subsidies_referencerate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_referencerate', id, 'found', NULL, trail_row(to_jsonb(subsidies_referencerate), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_referencerate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_referencerate_trail_insert AFTER INSERT ON subsidies_referencerate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_referencerate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'base', NEW.base, 'margin', NEW.margin, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER subsidies_referencerate_trail_update AFTER UPDATE ON subsidies_referencerate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_referencerate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'base', OLD.base, 'margin', OLD.margin, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'valid_from', NEW.valid_from, 'base', NEW.base, 'margin', NEW.margin, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_referencerate_trail_delete AFTER DELETE ON subsidies_referencerate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_referencerate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'valid_from', OLD.valid_from, 'base', OLD.base, 'margin', OLD.margin, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_referencerate', id, 'found', NULL, json_object('id', subsidies_referencerate.id, 'valid_from', subsidies_referencerate.valid_from, 'base', subsidies_referencerate.base, 'margin', subsidies_referencerate.margin, 'source', subsidies_referencerate.source, 'is_confirmed', subsidies_referencerate.is_confirmed), NULL, '', '', 'migration', '', ''
FROM subsidies_referencerate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail ON subsidies_referencerate""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail_truncate ON subsidies_referencerate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_referencerate_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_balances",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_share_guard() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$ BEGIN
        IF TG_OP = 'INSERT' AND (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
           OR TG_OP = 'UPDATE' AND pg_trigger_depth() < 2 AND (NEW.allotted, NEW.committed, NEW.paid)
              IS DISTINCT FROM (OLD.allotted, OLD.committed, OLD.paid)
        THEN RAISE EXCEPTION 'balances of a ceiling are moved by entries only' USING ERRCODE = 'integrity_constraint_violation'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_share_guard BEFORE INSERT OR UPDATE ON subsidies_ceilingshare
        FOR EACH ROW EXECUTE FUNCTION subsidies_share_guard()""",
                    """CREATE FUNCTION subsidies_allotment_moves() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$
        BEGIN UPDATE subsidies_ceilingshare SET allotted = allotted + NEW.amount WHERE id = NEW.share_id; RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON subsidies_ceilingentry
        FOR EACH ROW EXECUTE FUNCTION subsidies_allotment_moves()""",
                    """CREATE FUNCTION subsidies_ledger_moves() RETURNS trigger LANGUAGE plpgsql
        SET search_path TO public, pg_temp AS $$ BEGIN
        IF (SELECT ceiling_id FROM subsidies_application WHERE id = NEW.application_id) <> (SELECT ceiling_id FROM subsidies_ceilingshare WHERE id = NEW.share_id) THEN
            RAISE EXCEPTION 'ledger_entry_is_in_the_ceiling_of_its_case' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_is_in_the_ceiling_of_its_case';
        END IF;
        UPDATE subsidies_ceilingshare SET committed = committed + CASE NEW.kind WHEN 'commitment' THEN NEW.amount WHEN 'release' THEN -NEW.amount ELSE 0 END, paid = paid + CASE NEW.kind WHEN 'payment' THEN NEW.amount WHEN 'repayment' THEN -NEW.amount ELSE 0 END WHERE id = NEW.share_id;
        IF (SELECT sum(committed) < 0 OR sum(paid) < 0 OR sum(paid) > sum(committed) FROM (
    SELECT CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount ELSE 0 END AS committed,
           CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount ELSE 0 END AS paid
    FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id) AS entries) THEN
            RAISE EXCEPTION 'ledger_case_releases_and_pays_what_was_committed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_case_releases_and_pays_what_was_committed';
        END IF;
        RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON subsidies_ledgerentry
        FOR EACH ROW EXECUTE FUNCTION subsidies_ledger_moves()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_share_new BEFORE INSERT ON subsidies_ceilingshare WHEN (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
        BEGIN SELECT RAISE(ABORT, 'balances of a ceiling are moved by entries only'); END""",
                    """CREATE TRIGGER subsidies_share_guard BEFORE UPDATE ON subsidies_ceilingshare
        WHEN (NEW.allotted <> OLD.allotted OR NEW.committed <> OLD.committed OR NEW.paid <> OLD.paid)
             AND (NEW.allotted <> (SELECT coalesce(sum(amount), 0) FROM subsidies_ceilingentry WHERE share_id = NEW.id)
    OR NEW.committed <> (SELECT coalesce(sum(CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id)
    OR NEW.paid <> (SELECT coalesce(sum(CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE share_id = NEW.id))
        BEGIN SELECT RAISE(ABORT, 'balances of a ceiling are moved by entries only'); END""",
                    """CREATE TRIGGER subsidies_allotment_moves AFTER INSERT ON subsidies_ceilingentry
        BEGIN UPDATE subsidies_ceilingshare SET allotted = allotted + NEW.amount WHERE id = NEW.share_id; END""",
                    """CREATE TRIGGER subsidies_ledger_moves AFTER INSERT ON subsidies_ledgerentry BEGIN
        SELECT RAISE(ABORT, 'ledger_entry_is_in_the_ceiling_of_its_case') WHERE (SELECT ceiling_id FROM subsidies_application WHERE id = NEW.application_id) <> (SELECT ceiling_id FROM subsidies_ceilingshare WHERE id = NEW.share_id);
        UPDATE subsidies_ceilingshare SET committed = committed + CASE NEW.kind WHEN 'commitment' THEN NEW.amount WHEN 'release' THEN -NEW.amount ELSE 0 END, paid = paid + CASE NEW.kind WHEN 'payment' THEN NEW.amount WHEN 'repayment' THEN -NEW.amount ELSE 0 END WHERE id = NEW.share_id;
        SELECT RAISE(ABORT, 'ledger_case_releases_and_pays_what_was_committed') WHERE (SELECT sum(committed) < 0 OR sum(paid) < 0 OR sum(paid) > sum(committed) FROM (
    SELECT CASE kind WHEN 'commitment' THEN amount WHEN 'release' THEN -amount ELSE 0 END AS committed,
           CASE kind WHEN 'payment' THEN amount WHEN 'repayment' THEN -amount ELSE 0 END AS paid
    FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id) AS entries);
        END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledger_moves() CASCADE""",
                    """DROP FUNCTION IF EXISTS subsidies_allotment_moves() CASCADE""",
                    """DROP FUNCTION IF EXISTS subsidies_share_guard() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledger_moves""",
                    """DROP TRIGGER IF EXISTS subsidies_allotment_moves""",
                    """DROP TRIGGER IF EXISTS subsidies_share_guard""",
                    """DROP TRIGGER IF EXISTS subsidies_share_new""",
                    """DROP TABLE IF EXISTS subsidies_share_door""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_paid_once_sent",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_paid_once_sent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award')) AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award')
        AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = award.id AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = award.id)))
        THEN RAISE EXCEPTION 'an award is paid once its letter was sent' USING ERRCODE = 'check_violation', CONSTRAINT = 'an award is paid once its letter was sent'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_sent BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_paid_once_sent()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_paid_once_sent BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award')) AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS award WHERE award.application_id = NEW.application_id AND award.kind IN ('award', 'partial award')
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
            "subsidies_ledgerentry_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_ledgerentry is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_append_only BEFORE UPDATE OR DELETE ON subsidies_ledgerentry
FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_append_only()""",
                    """CREATE TRIGGER subsidies_ledgerentry_no_truncate BEFORE TRUNCATE ON subsidies_ledgerentry
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_ledgerentry_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_no_update BEFORE update ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ledgerentry is append-only'); END""",
                    """CREATE TRIGGER subsidies_ledgerentry_no_delete BEFORE delete ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'subsidies_ledgerentry is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_ledgerentry",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_ledgerentry_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_ledgerentry
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_truncate BEFORE TRUNCATE ON subsidies_ledgerentry
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_ledgerentry', id, 'found', NULL, trail_row(to_jsonb(subsidies_ledgerentry), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_ledgerentry ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_trail_insert AFTER INSERT ON subsidies_ledgerentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'share_id', NEW.share_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_update AFTER UPDATE ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'share_id', NEW.share_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_delete AFTER DELETE ON subsidies_ledgerentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', id, 'found', NULL, json_object('id', subsidies_ledgerentry.id, 'share_id', subsidies_ledgerentry.share_id, 'application_id', subsidies_ledgerentry.application_id, 'kind', subsidies_ledgerentry.kind, 'amount', subsidies_ledgerentry.amount, 'booked_on', subsidies_ledgerentry.booked_on, 'actor_id', subsidies_ledgerentry.actor_id, 'recorded_at', subsidies_ledgerentry.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_ledgerentry ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail ON subsidies_ledgerentry""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_truncate ON subsidies_ledgerentry""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_trail_delete""",
                ],
            },
        ),
    ]
