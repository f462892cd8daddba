# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0120_reversals"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_paymentorder_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."state" IS DISTINCT FROM OLD."state" OR NEW."closed_by_id" IS DISTINCT FROM OLD."closed_by_id" OR NEW."closed_at" IS DISTINCT FROM OLD."closed_at" OR NEW."closing_remark" IS DISTINCT FROM OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.order_id = OLD.id AND undone.recorded_at >= OLD.closed_at)))
THEN RAISE EXCEPTION 'subsidies_paymentorder_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.order_id = OLD.id AND undone.recorded_at >= OLD.closed_at))
THEN RAISE EXCEPTION 'subsidies_paymentorder_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_closed BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_closed_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."state" IS NOT OLD."state" OR NEW."closed_by_id" IS NOT OLD."closed_by_id" OR NEW."closed_at" IS NOT OLD."closed_at" OR NEW."closing_remark" IS NOT OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.order_id = OLD.id AND undone.recorded_at >= OLD.closed_at)))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_paymentorder_closed_delete BEFORE DELETE ON subsidies_paymentorder
WHEN (OLD.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.order_id = OLD.id AND undone.recorded_at >= OLD.closed_at))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'release_payment', 'pay', 'bounce', 'reverse', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_reversal_of_a_booking",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_reversal_of_a_booking() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_caseevent AS line WHERE line.id = NEW.line_id
        AND line.application_id = NEW.application_id AND line.action IN ('pay', 'repay')
        AND (NEW.is_by_bank OR line.actor_id <> NEW.actor_id))
        OR EXISTS (SELECT 1 FROM subsidies_paymentorder AS paid WHERE paid.id = NEW.order_id
        AND (paid.application_id <> NEW.application_id OR paid.amount <> NEW.amount))
        THEN RAISE EXCEPTION 'a reversal is of what was booked on its case, and a mistake is reversed by another' USING ERRCODE = 'check_violation', CONSTRAINT = 'a reversal is of what was booked on its case, and a mistake is reversed by another'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_reversal_of_a_booking BEFORE INSERT ON subsidies_reversal FOR EACH ROW EXECUTE FUNCTION subsidies_reversal_of_a_booking()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_reversal_of_a_booking BEFORE INSERT ON subsidies_reversal
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_caseevent AS line WHERE line.id = NEW.line_id
        AND line.application_id = NEW.application_id AND line.action IN ('pay', 'repay')
        AND (NEW.is_by_bank OR line.actor_id <> NEW.actor_id))
        OR EXISTS (SELECT 1 FROM subsidies_paymentorder AS paid WHERE paid.id = NEW.order_id
        AND (paid.application_id <> NEW.application_id OR paid.amount <> NEW.amount))
        BEGIN SELECT RAISE(ABORT, 'a reversal is of what was booked on its case, and a mistake is reversed by another'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_reversal_of_a_booking() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_of_a_booking""",
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
            "subsidies_reversal_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_reversal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_reversal is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_reversal_append_only BEFORE UPDATE OR DELETE ON subsidies_reversal
FOR EACH ROW EXECUTE FUNCTION subsidies_reversal_append_only()""",
                    """CREATE TRIGGER subsidies_reversal_no_truncate BEFORE TRUNCATE ON subsidies_reversal
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_reversal_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_reversal_no_update BEFORE update ON subsidies_reversal
BEGIN SELECT RAISE(ABORT, 'subsidies_reversal is append-only'); END""",
                    """CREATE TRIGGER subsidies_reversal_no_delete BEFORE delete ON subsidies_reversal
BEGIN SELECT RAISE(ABORT, 'subsidies_reversal is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_reversal_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_reversal_no_delete""",
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
        InstallGuard(
            "subsidies_trail_of_subsidies_reversal",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_reversal_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_reversal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_reversal_trail_truncate BEFORE TRUNCATE ON subsidies_reversal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_reversal', id, 'found', NULL, trail_row(to_jsonb(subsidies_reversal), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_reversal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_reversal_trail_insert AFTER INSERT ON subsidies_reversal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_reversal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'line_id', NEW.line_id, 'order_id', NEW.order_id, 'is_by_bank', NEW.is_by_bank, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_reversal_trail_update AFTER UPDATE ON subsidies_reversal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_reversal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'line_id', OLD.line_id, 'order_id', OLD.order_id, 'is_by_bank', OLD.is_by_bank, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'line_id', NEW.line_id, 'order_id', NEW.order_id, 'is_by_bank', NEW.is_by_bank, 'amount', NEW.amount, 'booked_on', NEW.booked_on, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_reversal_trail_delete AFTER DELETE ON subsidies_reversal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_reversal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'line_id', OLD.line_id, 'order_id', OLD.order_id, 'is_by_bank', OLD.is_by_bank, 'amount', OLD.amount, 'booked_on', OLD.booked_on, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_reversal', id, 'found', NULL, json_object('id', subsidies_reversal.id, 'application_id', subsidies_reversal.application_id, 'line_id', subsidies_reversal.line_id, 'order_id', subsidies_reversal.order_id, 'is_by_bank', subsidies_reversal.is_by_bank, 'amount', subsidies_reversal.amount, 'booked_on', subsidies_reversal.booked_on, 'reason', subsidies_reversal.reason, 'actor_id', subsidies_reversal.actor_id, 'recorded_at', subsidies_reversal.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_reversal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail ON subsidies_reversal""",
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail_truncate ON subsidies_reversal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_reversal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."iban" IS DISTINCT FROM OLD."iban" OR NEW."holder" IS DISTINCT FROM OLD."holder" OR NEW."account_reason" IS DISTINCT FROM OLD."account_reason" OR NEW."ahead_reason" IS DISTINCT FROM OLD."ahead_reason" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_paymentorder_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_paymentorder_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_fixed BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_fixed_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."amount" IS NOT OLD."amount" OR NEW."iban" IS NOT OLD."iban" OR NEW."holder" IS NOT OLD."holder" OR NEW."account_reason" IS NOT OLD."account_reason" OR NEW."ahead_reason" IS NOT OLD."ahead_reason" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_paymentorder_fixed_delete BEFORE DELETE ON subsidies_paymentorder
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_run",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_run() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."run_id" IS DISTINCT FROM OLD."run_id") AND ((OLD.run_id IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_paymentorder_run: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_run'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.run_id IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_paymentorder_run: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_run'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_run BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_run()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_run_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."run_id" IS NOT OLD."run_id") AND ((OLD.run_id IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_run: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_paymentorder_run_delete BEFORE DELETE ON subsidies_paymentorder
WHEN (OLD.run_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_run: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_run() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_run_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_run_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_run_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_paymentorder_released",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_released() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."released_by_id" IS DISTINCT FROM OLD."released_by_id" OR NEW."released_at" IS DISTINCT FROM OLD."released_at") AND ((OLD.released_at IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_paymentorder_released: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_released'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.released_at IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_paymentorder_released: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_released'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_released BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_released()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_released_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."released_by_id" IS NOT OLD."released_by_id" OR NEW."released_at" IS NOT OLD."released_at") AND ((OLD.released_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_released: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_paymentorder_released_delete BEFORE DELETE ON subsidies_paymentorder
WHEN (OLD.released_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_paymentorder_released: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_released() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_released_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_released_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_released_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_paymentorder",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_paymentorder_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_paymentorder_trail_truncate BEFORE TRUNCATE ON subsidies_paymentorder
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_paymentorder', id, 'found', NULL, trail_row(to_jsonb(subsidies_paymentorder), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_paymentorder ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_trail_insert AFTER INSERT ON subsidies_paymentorder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'amount', NEW.amount, 'iban', NEW.iban, 'holder', NEW.holder, 'account_reason', NEW.account_reason, 'ahead_reason', NEW.ahead_reason, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'released_by_id', NEW.released_by_id, 'released_at', NEW.released_at, 'run_id', NEW.run_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark) AS became); END""",
                    """CREATE TRIGGER subsidies_paymentorder_trail_update AFTER UPDATE ON subsidies_paymentorder
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'amount', OLD.amount, 'iban', OLD.iban, 'holder', OLD.holder, 'account_reason', OLD.account_reason, 'ahead_reason', OLD.ahead_reason, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'released_by_id', OLD.released_by_id, 'released_at', OLD.released_at, 'run_id', OLD.run_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'amount', NEW.amount, 'iban', NEW.iban, 'holder', NEW.holder, 'account_reason', NEW.account_reason, 'ahead_reason', NEW.ahead_reason, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'released_by_id', NEW.released_by_id, 'released_at', NEW.released_at, 'run_id', NEW.run_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_paymentorder_trail_delete AFTER DELETE ON subsidies_paymentorder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'amount', OLD.amount, 'iban', OLD.iban, 'holder', OLD.holder, 'account_reason', OLD.account_reason, 'ahead_reason', OLD.ahead_reason, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'released_by_id', OLD.released_by_id, 'released_at', OLD.released_at, 'run_id', OLD.run_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', id, 'found', NULL, json_object('id', subsidies_paymentorder.id, 'application_id', subsidies_paymentorder.application_id, 'amount', subsidies_paymentorder.amount, 'iban', subsidies_paymentorder.iban, 'holder', subsidies_paymentorder.holder, 'account_reason', subsidies_paymentorder.account_reason, 'ahead_reason', subsidies_paymentorder.ahead_reason, 'proposed_by_id', subsidies_paymentorder.proposed_by_id, 'proposed_at', subsidies_paymentorder.proposed_at, 'state', subsidies_paymentorder.state, 'released_by_id', subsidies_paymentorder.released_by_id, 'released_at', subsidies_paymentorder.released_at, 'run_id', subsidies_paymentorder.run_id, 'closed_by_id', subsidies_paymentorder.closed_by_id, 'closed_at', subsidies_paymentorder.closed_at, 'closing_remark', subsidies_paymentorder.closing_remark), NULL, '', '', 'migration', '', ''
FROM subsidies_paymentorder ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail ON subsidies_paymentorder""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail_truncate ON subsidies_paymentorder""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_trail_delete""",
                ],
            },
        ),
    ]
