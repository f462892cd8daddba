# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0085_undone_decisions"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'pay')))
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
            "subsidies_ledgerentry_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_undonedecision_before_told",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_undonedecision_before_told() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = NEW.decision_id
            AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = NEW.decision_id))
        THEN RAISE EXCEPTION 'a decision that was told is not taken back' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was told is not taken back'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_undonedecision_before_told BEFORE INSERT ON subsidies_undonedecision FOR EACH ROW EXECUTE FUNCTION subsidies_undonedecision_before_told()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undonedecision_before_told BEFORE INSERT ON subsidies_undonedecision
        WHEN (EXISTS (SELECT 1 FROM subsidies_letter AS sent WHERE sent.decision_id = NEW.decision_id
            AND sent.sent_on IS NOT NULL)
            OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS sent WHERE sent.decision_id = NEW.decision_id))
        BEGIN SELECT RAISE(ABORT, 'a decision that was told is not taken back'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_undonedecision_before_told() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_before_told""",
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
            "subsidies_sentelsewhere_of_undone",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sentelsewhere_of_undone() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        THEN RAISE EXCEPTION 'a decision that was taken back is not told' USING ERRCODE = 'check_violation', CONSTRAINT = 'a decision that was taken back is not told'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sentelsewhere_of_undone BEFORE INSERT ON subsidies_sentelsewhere FOR EACH ROW EXECUTE FUNCTION subsidies_sentelsewhere_of_undone()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sentelsewhere_of_undone BEFORE INSERT ON subsidies_sentelsewhere
        WHEN EXISTS (SELECT 1 FROM subsidies_undonedecision AS undone WHERE undone.decision_id = NEW.decision_id)
        BEGIN SELECT RAISE(ABORT, 'a decision that was taken back is not told'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sentelsewhere_of_undone() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sentelsewhere_of_undone""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_undonedecision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_undonedecision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_undonedecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_undonedecision_append_only BEFORE UPDATE OR DELETE ON subsidies_undonedecision
FOR EACH ROW EXECUTE FUNCTION subsidies_undonedecision_append_only()""",
                    """CREATE TRIGGER subsidies_undonedecision_no_truncate BEFORE TRUNCATE ON subsidies_undonedecision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_undonedecision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undonedecision_no_update BEFORE update ON subsidies_undonedecision
BEGIN SELECT RAISE(ABORT, 'subsidies_undonedecision is append-only'); END""",
                    """CREATE TRIGGER subsidies_undonedecision_no_delete BEFORE delete ON subsidies_undonedecision
BEGIN SELECT RAISE(ABORT, 'subsidies_undonedecision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_undonedecision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_undonedecision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_undonedecision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_undonedecision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_undonedecision_trail_truncate BEFORE TRUNCATE ON subsidies_undonedecision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_undonedecision', id, 'found', NULL, trail_row(to_jsonb(subsidies_undonedecision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_undonedecision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_undonedecision_trail_insert AFTER INSERT ON subsidies_undonedecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undonedecision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_undonedecision_trail_update AFTER UPDATE ON subsidies_undonedecision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undonedecision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_undonedecision_trail_delete AFTER DELETE ON subsidies_undonedecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undonedecision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_undonedecision', id, 'found', NULL, json_object('id', subsidies_undonedecision.id, 'decision_id', subsidies_undonedecision.decision_id, 'reason', subsidies_undonedecision.reason, 'actor_id', subsidies_undonedecision.actor_id, 'recorded_at', subsidies_undonedecision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_undonedecision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail ON subsidies_undonedecision""",
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail_truncate ON subsidies_undonedecision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_undonedecision_trail_delete""",
                ],
            },
        ),
    ]
