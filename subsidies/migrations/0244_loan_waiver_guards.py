# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0243_loan_letters"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_ledgerentry_outstanding",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_outstanding() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind IN ('instalment', 'undone', 'waived') AND NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan')
        OR (NEW.kind = 'undone' AND (NEW.reversal_id IS NULL OR NEW.amount > (SELECT coalesce(sum(CASE kind WHEN 'instalment' THEN amount WHEN 'undone' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id)))
        OR (NEW.kind IN ('instalment', 'repayment', 'waived') AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NEW.amount > (SELECT coalesce(sum(CASE WHEN kind IN ('payment', 'undone') THEN amount
        WHEN kind IN ('repayment', 'instalment', 'waived') THEN -amount ELSE 0 END), 0) FROM subsidies_ledgerentry
        WHERE application_id = NEW.application_id AND share_id = NEW.share_id))
        THEN RAISE EXCEPTION 'no more of a loan comes back than is outstanding' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of a loan comes back than is outstanding'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_outstanding BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_outstanding()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_outstanding BEFORE INSERT ON subsidies_ledgerentry
        WHEN (NEW.kind IN ('instalment', 'undone', 'waived') AND NOT (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan')
        OR (NEW.kind = 'undone' AND (NEW.reversal_id IS NULL OR NEW.amount > (SELECT coalesce(sum(CASE kind WHEN 'instalment' THEN amount WHEN 'undone' THEN -amount
        ELSE 0 END), 0) FROM subsidies_ledgerentry WHERE application_id = NEW.application_id AND share_id = NEW.share_id)))
        OR (NEW.kind IN ('instalment', 'repayment', 'waived') AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NEW.amount > (SELECT coalesce(sum(CASE WHEN kind IN ('payment', 'undone') THEN amount
        WHEN kind IN ('repayment', 'instalment', 'waived') THEN -amount ELSE 0 END), 0) FROM subsidies_ledgerentry
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
            "subsidies_ledgerentry_as_waived",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_as_waived() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'waived' AND NEW.amount + (SELECT coalesce(sum(amount), 0) FROM subsidies_ledgerentry
            WHERE application_id = NEW.application_id AND kind = 'waived')
            > (SELECT coalesce(sum(step.amount), 0) FROM subsidies_moneystep AS step
            WHERE step.application_id = NEW.application_id AND step.kind = 'loan_waiver' AND step.state = 'decided'
            AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.money_step_id = step.id
                AND sent.sent_on IS NOT NULL)))
        THEN RAISE EXCEPTION 'no more of a loan is waived than was decided and told' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of a loan is waived than was decided and told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_as_waived BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_as_waived()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_as_waived BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'waived' AND NEW.amount + (SELECT coalesce(sum(amount), 0) FROM subsidies_ledgerentry
            WHERE application_id = NEW.application_id AND kind = 'waived')
            > (SELECT coalesce(sum(step.amount), 0) FROM subsidies_moneystep AS step
            WHERE step.application_id = NEW.application_id AND step.kind = 'loan_waiver' AND step.state = 'decided'
            AND (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.money_step_id = step.id
                AND sent.sent_on IS NOT NULL)))
        BEGIN SELECT RAISE(ABORT, 'no more of a loan is waived than was decided and told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_as_waived() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_as_waived""",
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
            "subsidies_ledgerentry_of_a_reversal",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_of_a_reversal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.reversal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone
        WHERE undone.id = NEW.reversal_id AND undone.application_id = NEW.application_id)
        THEN RAISE EXCEPTION 'an entry puts right what is reversed on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'an entry puts right what is reversed on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_of_a_reversal BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_of_a_reversal()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_of_a_reversal BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.reversal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone
        WHERE undone.id = NEW.reversal_id AND undone.application_id = NEW.application_id)
        BEGIN SELECT RAISE(ABORT, 'an entry puts right what is reversed on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_of_a_reversal() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_of_a_reversal""",
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
(SELECT json_object('id', NEW.id, 'share_id', NEW.share_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'reversal_id', NEW.reversal_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_update AFTER UPDATE ON subsidies_ledgerentry
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'reversal_id', OLD.reversal_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'share_id', NEW.share_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'reversal_id', NEW.reversal_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_ledgerentry_trail_delete AFTER DELETE ON subsidies_ledgerentry
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'share_id', OLD.share_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'reversal_id', OLD.reversal_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_ledgerentry', id, 'found', NULL, json_object('id', subsidies_ledgerentry.id, 'share_id', subsidies_ledgerentry.share_id, 'application_id', subsidies_ledgerentry.application_id, 'kind', subsidies_ledgerentry.kind, 'amount', subsidies_ledgerentry.amount, 'booked_on', subsidies_ledgerentry.booked_on, 'reversal_id', subsidies_ledgerentry.reversal_id, 'actor_id', subsidies_ledgerentry.actor_id, 'recorded_at', subsidies_ledgerentry.recorded_at), NULL, '', '', 'migration', '', ''
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
