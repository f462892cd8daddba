# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0081_obligation_checks"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'pay')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_obligationcheck_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_obligationcheck_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_obligationcheck is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_obligationcheck_append_only BEFORE UPDATE OR DELETE ON subsidies_obligationcheck
FOR EACH ROW EXECUTE FUNCTION subsidies_obligationcheck_append_only()""",
                    """CREATE TRIGGER subsidies_obligationcheck_no_truncate BEFORE TRUNCATE ON subsidies_obligationcheck
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_obligationcheck_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligationcheck_no_update BEFORE update ON subsidies_obligationcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_obligationcheck is append-only'); END""",
                    """CREATE TRIGGER subsidies_obligationcheck_no_delete BEFORE delete ON subsidies_obligationcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_obligationcheck is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_obligationcheck_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_obligation",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_obligation_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_obligation
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_obligation_trail_truncate BEFORE TRUNCATE ON subsidies_obligation
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_obligation', id, 'found', NULL, trail_row(to_jsonb(subsidies_obligation), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_obligation ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligation_trail_insert AFTER INSERT ON subsidies_obligation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'text', NEW."text", 'article', NEW.article, 'due_on', NEW.due_on) AS became); END""",
                    """CREATE TRIGGER subsidies_obligation_trail_update AFTER UPDATE ON subsidies_obligation
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'text', OLD."text", 'article', OLD.article, 'due_on', OLD.due_on) AS was,
json_object('id', NEW.id, 'decision_id', NEW.decision_id, 'text', NEW."text", 'article', NEW.article, 'due_on', NEW.due_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_obligation_trail_delete AFTER DELETE ON subsidies_obligation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'decision_id', OLD.decision_id, 'text', OLD."text", 'article', OLD.article, 'due_on', OLD.due_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligation', id, 'found', NULL, json_object('id', subsidies_obligation.id, 'decision_id', subsidies_obligation.decision_id, 'text', subsidies_obligation."text", 'article', subsidies_obligation.article, 'due_on', subsidies_obligation.due_on), NULL, '', '', 'migration', '', ''
FROM subsidies_obligation ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail ON subsidies_obligation""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_truncate ON subsidies_obligation""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligation_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_obligationcheck",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_obligationcheck_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_obligationcheck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_obligationcheck_trail_truncate BEFORE TRUNCATE ON subsidies_obligationcheck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_obligationcheck', id, 'found', NULL, trail_row(to_jsonb(subsidies_obligationcheck), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_obligationcheck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_obligationcheck_trail_insert AFTER INSERT ON subsidies_obligationcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligationcheck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'obligation_id', NEW.obligation_id, 'outcome', NEW.outcome, 'found_on', NEW.found_on, 'document_id', NEW.document_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_obligationcheck_trail_update AFTER UPDATE ON subsidies_obligationcheck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligationcheck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'obligation_id', OLD.obligation_id, 'outcome', OLD.outcome, 'found_on', OLD.found_on, 'document_id', OLD.document_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'obligation_id', NEW.obligation_id, 'outcome', NEW.outcome, 'found_on', NEW.found_on, 'document_id', NEW.document_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_obligationcheck_trail_delete AFTER DELETE ON subsidies_obligationcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligationcheck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'obligation_id', OLD.obligation_id, 'outcome', OLD.outcome, 'found_on', OLD.found_on, 'document_id', OLD.document_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_obligationcheck', id, 'found', NULL, json_object('id', subsidies_obligationcheck.id, 'obligation_id', subsidies_obligationcheck.obligation_id, 'outcome', subsidies_obligationcheck.outcome, 'found_on', subsidies_obligationcheck.found_on, 'document_id', subsidies_obligationcheck.document_id, 'remark', subsidies_obligationcheck.remark, 'actor_id', subsidies_obligationcheck.actor_id, 'recorded_at', subsidies_obligationcheck.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_obligationcheck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail ON subsidies_obligationcheck""",
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail_truncate ON subsidies_obligationcheck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_obligationcheck_trail_delete""",
                ],
            },
        ),
    ]
