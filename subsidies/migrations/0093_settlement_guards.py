# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0092_settlement"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'release_payment', 'pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal', 'propose_settlement') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('agree_settlement', 'repay', 'release_payment', 'pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'agree_settlement', 'repay', 'release_payment', 'pay')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'agree_settlement', 'repay', 'release_payment', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'answer', 'link_earlier', 'score', 'receive_settlement', 'propose_payment', 'waive_view', 'check_obligation', 'take_up', 'propose', 'propose_withdrawal', 'propose_settlement', 'award', 'refuse', 'disregard', 'decide_after', 'end_award', 'lower_award', 'settle', 'undo_decision', 'undo_after', 'fix_penalty', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_settlementrequest_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_settlementrequest_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_settlementrequest is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_settlementrequest_append_only BEFORE UPDATE OR DELETE ON subsidies_settlementrequest
FOR EACH ROW EXECUTE FUNCTION subsidies_settlementrequest_append_only()""",
                    """CREATE TRIGGER subsidies_settlementrequest_no_truncate BEFORE TRUNCATE ON subsidies_settlementrequest
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_settlementrequest_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementrequest_no_update BEFORE update ON subsidies_settlementrequest
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementrequest is append-only'); END""",
                    """CREATE TRIGGER subsidies_settlementrequest_no_delete BEFORE delete ON subsidies_settlementrequest
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementrequest is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_settlementrequest_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_settlementcheck_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_settlementcheck_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_settlementcheck is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_settlementcheck_append_only BEFORE UPDATE OR DELETE ON subsidies_settlementcheck
FOR EACH ROW EXECUTE FUNCTION subsidies_settlementcheck_append_only()""",
                    """CREATE TRIGGER subsidies_settlementcheck_no_truncate BEFORE TRUNCATE ON subsidies_settlementcheck
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_settlementcheck_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementcheck_no_update BEFORE update ON subsidies_settlementcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementcheck is append-only'); END""",
                    """CREATE TRIGGER subsidies_settlementcheck_no_delete BEFORE delete ON subsidies_settlementcheck
BEGIN SELECT RAISE(ABORT, 'subsidies_settlementcheck is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_settlementcheck_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_application",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_application_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_application_trail_truncate BEFORE TRUNCATE ON subsidies_application
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_application', id, 'found', NULL, trail_row(to_jsonb(subsidies_application), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_application ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_trail_insert AFTER INSERT ON subsidies_application
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'as_it_is_on', NEW.as_it_is_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'settled_amount', NEW.settled_amount, 'settled_on', NEW.settled_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became); END""",
                    """CREATE TRIGGER subsidies_application_trail_update AFTER UPDATE ON subsidies_application
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'as_it_is_on', OLD.as_it_is_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'settled_amount', OLD.settled_amount, 'settled_on', OLD.settled_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was,
json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'as_it_is_on', NEW.as_it_is_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'settled_amount', NEW.settled_amount, 'settled_on', NEW.settled_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_application_trail_delete AFTER DELETE ON subsidies_application
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'as_it_is_on', OLD.as_it_is_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'settled_amount', OLD.settled_amount, 'settled_on', OLD.settled_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', id, 'found', NULL, json_object('id', subsidies_application.id, 'case_number', subsidies_application.case_number, 'scheme_id', subsidies_application.scheme_id, 'version_id', subsidies_application.version_id, 'ceiling_id', subsidies_application.ceiling_id, 'part', subsidies_application.part, 'phase', subsidies_application.phase, 'applicant_id', subsidies_application.applicant_id, 'municipality_id', subsidies_application.municipality_id, 'title', subsidies_application.title, 'dwellings', subsidies_application.dwellings, 'channel', subsidies_application.channel, 'status', subsidies_application.status, 'handler_id', subsidies_application.handler_id, 'reference', subsidies_application.reference, 'total_costs', subsidies_application.total_costs, 'revenues', subsidies_application.revenues, 'own_contribution', subsidies_application.own_contribution, 'requested_amount', subsidies_application.requested_amount, 'awarded_amount', subsidies_application.awarded_amount, 'declared_aid', subsidies_application.declared_aid, 'received_at', subsidies_application.received_at, 'received_on', subsidies_application.received_on, 'complete_on', subsidies_application.complete_on, 'as_it_is_on', subsidies_application.as_it_is_on, 'decided_on', subsidies_application.decided_on, 'withdrawn_on', subsidies_application.withdrawn_on, 'settled_amount', subsidies_application.settled_amount, 'settled_on', subsidies_application.settled_on, 'version_changed_at', subsidies_application.version_changed_at, 'is_example', subsidies_application.is_example, 'created_at', subsidies_application.created_at), NULL, '', '', 'migration', '', ''
FROM subsidies_application ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_application_trail ON subsidies_application""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_truncate ON subsidies_application""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'settlement_basis', NEW.settlement_basis, 'works_on', NEW.works_on, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became); END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_update AFTER UPDATE ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'settlement_basis', OLD.settlement_basis, 'works_on', OLD.works_on, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'activities', NEW.activities, 'activities_from', NEW.activities_from, 'activities_until', NEW.activities_until, 'advances', NEW.advances, 'reserved_for', NEW.reserved_for, 'award_article', NEW.award_article, 'criteria', NEW.criteria, 'ground_articles', NEW.ground_articles, 'settlement_basis', NEW.settlement_basis, 'works_on', NEW.works_on, 'view_answer', NEW.view_answer, 'advice_answer', NEW.advice_answer) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposalterms_trail_delete AFTER DELETE ON subsidies_proposalterms
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'activities', OLD.activities, 'activities_from', OLD.activities_from, 'activities_until', OLD.activities_until, 'advances', OLD.advances, 'reserved_for', OLD.reserved_for, 'award_article', OLD.award_article, 'criteria', OLD.criteria, 'ground_articles', OLD.ground_articles, 'settlement_basis', OLD.settlement_basis, 'works_on', OLD.works_on, 'view_answer', OLD.view_answer, 'advice_answer', OLD.advice_answer) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposalterms', id, 'found', NULL, json_object('id', subsidies_proposalterms.id, 'proposal_id', subsidies_proposalterms.proposal_id, 'activities', subsidies_proposalterms.activities, 'activities_from', subsidies_proposalterms.activities_from, 'activities_until', subsidies_proposalterms.activities_until, 'advances', subsidies_proposalterms.advances, 'reserved_for', subsidies_proposalterms.reserved_for, 'award_article', subsidies_proposalterms.award_article, 'criteria', subsidies_proposalterms.criteria, 'ground_articles', subsidies_proposalterms.ground_articles, 'settlement_basis', subsidies_proposalterms.settlement_basis, 'works_on', subsidies_proposalterms.works_on, 'view_answer', subsidies_proposalterms.view_answer, 'advice_answer', subsidies_proposalterms.advice_answer), NULL, '', '', 'migration', '', ''
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
            "subsidies_trail_of_subsidies_settlementrequest",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_settlementrequest_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_settlementrequest
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_settlementrequest_trail_truncate BEFORE TRUNCATE ON subsidies_settlementrequest
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_settlementrequest', id, 'found', NULL, trail_row(to_jsonb(subsidies_settlementrequest), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementrequest ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementrequest_trail_insert AFTER INSERT ON subsidies_settlementrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementrequest', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'asked_amount', NEW.asked_amount, 'realised_costs', NEW.realised_costs, 'report_id', NEW.report_id, 'statement_id', NEW.statement_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_settlementrequest_trail_update AFTER UPDATE ON subsidies_settlementrequest
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementrequest', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'asked_amount', OLD.asked_amount, 'realised_costs', OLD.realised_costs, 'report_id', OLD.report_id, 'statement_id', OLD.statement_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'asked_amount', NEW.asked_amount, 'realised_costs', NEW.realised_costs, 'report_id', NEW.report_id, 'statement_id', NEW.statement_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_settlementrequest_trail_delete AFTER DELETE ON subsidies_settlementrequest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementrequest', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'asked_amount', OLD.asked_amount, 'realised_costs', OLD.realised_costs, 'report_id', OLD.report_id, 'statement_id', OLD.statement_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementrequest', id, 'found', NULL, json_object('id', subsidies_settlementrequest.id, 'application_id', subsidies_settlementrequest.application_id, 'received_on', subsidies_settlementrequest.received_on, 'asked_amount', subsidies_settlementrequest.asked_amount, 'realised_costs', subsidies_settlementrequest.realised_costs, 'report_id', subsidies_settlementrequest.report_id, 'statement_id', subsidies_settlementrequest.statement_id, 'remark', subsidies_settlementrequest.remark, 'actor_id', subsidies_settlementrequest.actor_id, 'recorded_at', subsidies_settlementrequest.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementrequest ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail ON subsidies_settlementrequest""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail_truncate ON subsidies_settlementrequest""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementrequest_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_settlementcheck",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_settlementcheck_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_settlementcheck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_settlementcheck_trail_truncate BEFORE TRUNCATE ON subsidies_settlementcheck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_settlementcheck', id, 'found', NULL, trail_row(to_jsonb(subsidies_settlementcheck), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementcheck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_settlementcheck_trail_insert AFTER INSERT ON subsidies_settlementcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementcheck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_settlementcheck_trail_update AFTER UPDATE ON subsidies_settlementcheck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementcheck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_settlementcheck_trail_delete AFTER DELETE ON subsidies_settlementcheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementcheck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_settlementcheck', id, 'found', NULL, json_object('id', subsidies_settlementcheck.id, 'proposal_id', subsidies_settlementcheck.proposal_id, 'remark', subsidies_settlementcheck.remark, 'actor_id', subsidies_settlementcheck.actor_id, 'recorded_at', subsidies_settlementcheck.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_settlementcheck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail ON subsidies_settlementcheck""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail_truncate ON subsidies_settlementcheck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_settlementcheck_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."part" IS DISTINCT FROM OLD."part" OR NEW."applicant_id" IS DISTINCT FROM OLD."applicant_id" OR NEW."requested_amount" IS DISTINCT FROM OLD."requested_amount" OR NEW."received_at" IS DISTINCT FROM OLD."received_at" OR NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."complete_on" IS DISTINCT FROM OLD."complete_on" OR NEW."as_it_is_on" IS DISTINCT FROM OLD."as_it_is_on" OR NEW."phase" IS DISTINCT FROM OLD."phase" OR NEW."municipality_id" IS DISTINCT FROM OLD."municipality_id" OR NEW."title" IS DISTINCT FROM OLD."title" OR NEW."dwellings" IS DISTINCT FROM OLD."dwellings" OR NEW."channel" IS DISTINCT FROM OLD."channel" OR NEW."reference" IS DISTINCT FROM OLD."reference" OR NEW."total_costs" IS DISTINCT FROM OLD."total_costs" OR NEW."revenues" IS DISTINCT FROM OLD."revenues" OR NEW."own_contribution" IS DISTINCT FROM OLD."own_contribution" OR NEW."declared_aid" IS DISTINCT FROM OLD."declared_aid" OR NEW."is_example" IS DISTINCT FROM OLD."is_example" OR NEW."created_at" IS DISTINCT FROM OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_fixed BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_fixed_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."version_id" IS NOT OLD."version_id" OR NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."part" IS NOT OLD."part" OR NEW."applicant_id" IS NOT OLD."applicant_id" OR NEW."requested_amount" IS NOT OLD."requested_amount" OR NEW."received_at" IS NOT OLD."received_at" OR NEW."received_on" IS NOT OLD."received_on" OR NEW."complete_on" IS NOT OLD."complete_on" OR NEW."as_it_is_on" IS NOT OLD."as_it_is_on" OR NEW."phase" IS NOT OLD."phase" OR NEW."municipality_id" IS NOT OLD."municipality_id" OR NEW."title" IS NOT OLD."title" OR NEW."dwellings" IS NOT OLD."dwellings" OR NEW."channel" IS NOT OLD."channel" OR NEW."reference" IS NOT OLD."reference" OR NEW."total_costs" IS NOT OLD."total_costs" OR NEW."revenues" IS NOT OLD."revenues" OR NEW."own_contribution" IS NOT OLD."own_contribution" OR NEW."declared_aid" IS NOT OLD."declared_aid" OR NEW."is_example" IS NOT OLD."is_example" OR NEW."created_at" IS NOT OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id))))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_fixed_delete BEFORE DELETE ON subsidies_application
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id) AND (used.kind <> 'disregard' OR EXISTS (SELECT 1 FROM subsidies_letter AS told WHERE told.decision_id = used.id AND told.sent_on IS NOT NULL) OR EXISTS (SELECT 1 FROM subsidies_sentelsewhere AS told WHERE told.decision_id = used.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_number",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_number() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."case_number" IS DISTINCT FROM OLD."case_number") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_application_number: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_number'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_application_number: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_number'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_number BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_number()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_number_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."case_number" IS NOT OLD."case_number") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_number: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_number_delete BEFORE DELETE ON subsidies_application
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_application_number: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_application_number() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_application_number_update""",
                    """DROP TRIGGER IF EXISTS subsidies_application_number_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_application_number_insert""",
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
            "subsidies_proposalterms_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposalterms_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_proposalterms is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_proposalterms_append_only BEFORE UPDATE OR DELETE ON subsidies_proposalterms
FOR EACH ROW EXECUTE FUNCTION subsidies_proposalterms_append_only()""",
                    """CREATE TRIGGER subsidies_proposalterms_no_truncate BEFORE TRUNCATE ON subsidies_proposalterms
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_proposalterms_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposalterms_no_update BEFORE update ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'subsidies_proposalterms is append-only'); END""",
                    """CREATE TRIGGER subsidies_proposalterms_no_delete BEFORE delete ON subsidies_proposalterms
BEGIN SELECT RAISE(ABORT, 'subsidies_proposalterms is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposalterms_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposalterms_no_delete""",
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
