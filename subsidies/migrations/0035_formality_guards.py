# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0034_formalities"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_caseevent_duties_apart",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_caseevent_duties_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay')))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent FOR EACH ROW EXECUTE FUNCTION subsidies_caseevent_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_caseevent_duties_apart BEFORE INSERT ON subsidies_caseevent
        WHEN (NEW.action IN ('request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay'))) OR (NEW.action IN ('propose', 'propose_withdrawal') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay'))) OR (NEW.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('pay') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))) OR (NEW.action IN ('retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct') AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('award', 'refuse', 'disregard', 'end_award', 'lower_award', 'pay')))
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
        IF EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision FOR EACH ROW EXECUTE FUNCTION subsidies_decision_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_decision_duties_apart BEFORE INSERT ON subsidies_decision
        WHEN EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'propose', 'propose_withdrawal', 'pay', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
        IF NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
        THEN RAISE EXCEPTION 'one_person_does_not_do_both' USING ERRCODE = 'check_violation', CONSTRAINT = 'one_person_does_not_do_both'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_duties_apart()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_duties_apart BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'payment' AND EXISTS (SELECT 1 FROM subsidies_caseevent AS earlier WHERE earlier.application_id = NEW.application_id AND earlier.actor_id = NEW.actor_id AND earlier.action IN ('receive', 'request_completion', 'receive_completion', 'start_assessment', 'suspend', 'extend', 'notice_of_default', 'ask_advice', 'receive_advice', 'invite_view', 'receive_view', 'assess', 'withdraw', 'forward', 'propose', 'propose_withdrawal', 'award', 'refuse', 'disregard', 'end_award', 'lower_award', 'retire_document', 'restore_document', 'classify_document', 'move_document', 'take_in_document', 'correct'))
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
            "subsidies_forwarding_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_forwarding_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_forwarding is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_forwarding_append_only BEFORE UPDATE OR DELETE ON subsidies_forwarding
FOR EACH ROW EXECUTE FUNCTION subsidies_forwarding_append_only()""",
                    """CREATE TRIGGER subsidies_forwarding_no_truncate BEFORE TRUNCATE ON subsidies_forwarding
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_forwarding_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_forwarding_no_update BEFORE update ON subsidies_forwarding
BEGIN SELECT RAISE(ABORT, 'subsidies_forwarding is append-only'); END""",
                    """CREATE TRIGGER subsidies_forwarding_no_delete BEFORE delete ON subsidies_forwarding
BEGIN SELECT RAISE(ABORT, 'subsidies_forwarding is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_forwarding_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_representative_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_representative_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_representative is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_representative_append_only BEFORE UPDATE OR DELETE ON subsidies_representative
FOR EACH ROW EXECUTE FUNCTION subsidies_representative_append_only()""",
                    """CREATE TRIGGER subsidies_representative_no_truncate BEFORE TRUNCATE ON subsidies_representative
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_representative_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_representative_no_update BEFORE update ON subsidies_representative
BEGIN SELECT RAISE(ABORT, 'subsidies_representative is append-only'); END""",
                    """CREATE TRIGGER subsidies_representative_no_delete BEFORE delete ON subsidies_representative
BEGIN SELECT RAISE(ABORT, 'subsidies_representative is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_representative_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_representative_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_representative_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_forwarding",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_forwarding_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_forwarding
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_forwarding_trail_truncate BEFORE TRUNCATE ON subsidies_forwarding
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_forwarding', id, 'found', NULL, trail_row(to_jsonb(subsidies_forwarding), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_forwarding ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_forwarding_trail_insert AFTER INSERT ON subsidies_forwarding
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_forwarding', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'forwarded_on', NEW.forwarded_on, 'forwarded_to', NEW.forwarded_to, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_forwarding_trail_update AFTER UPDATE ON subsidies_forwarding
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_forwarding', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'forwarded_on', OLD.forwarded_on, 'forwarded_to', OLD.forwarded_to, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'received_on', NEW.received_on, 'forwarded_on', NEW.forwarded_on, 'forwarded_to', NEW.forwarded_to, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_forwarding_trail_delete AFTER DELETE ON subsidies_forwarding
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_forwarding', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'received_on', OLD.received_on, 'forwarded_on', OLD.forwarded_on, 'forwarded_to', OLD.forwarded_to, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_forwarding', id, 'found', NULL, json_object('id', subsidies_forwarding.id, 'application_id', subsidies_forwarding.application_id, 'received_on', subsidies_forwarding.received_on, 'forwarded_on', subsidies_forwarding.forwarded_on, 'forwarded_to', subsidies_forwarding.forwarded_to, 'reason', subsidies_forwarding.reason, 'actor_id', subsidies_forwarding.actor_id, 'recorded_at', subsidies_forwarding.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_forwarding ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail ON subsidies_forwarding""",
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail_truncate ON subsidies_forwarding""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_forwarding_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_representative",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_representative_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_representative
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_representative_trail_truncate BEFORE TRUNCATE ON subsidies_representative
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_representative', id, 'found', NULL, trail_row(to_jsonb(subsidies_representative), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_representative ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_representative_trail_insert AFTER INSERT ON subsidies_representative
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_representative', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'address', NEW.address, 'email', NEW.email, 'proxy_id', NEW.proxy_id, 'no_proxy_reason', NEW.no_proxy_reason, 'has_ended', NEW.has_ended, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_representative_trail_update AFTER UPDATE ON subsidies_representative
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_representative', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'address', OLD.address, 'email', OLD.email, 'proxy_id', OLD.proxy_id, 'no_proxy_reason', OLD.no_proxy_reason, 'has_ended', OLD.has_ended, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'address', NEW.address, 'email', NEW.email, 'proxy_id', NEW.proxy_id, 'no_proxy_reason', NEW.no_proxy_reason, 'has_ended', NEW.has_ended, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_representative_trail_delete AFTER DELETE ON subsidies_representative
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_representative', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'address', OLD.address, 'email', OLD.email, 'proxy_id', OLD.proxy_id, 'no_proxy_reason', OLD.no_proxy_reason, 'has_ended', OLD.has_ended, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_representative', id, 'found', NULL, json_object('id', subsidies_representative.id, 'application_id', subsidies_representative.application_id, 'name', subsidies_representative.name, 'address', subsidies_representative.address, 'email', subsidies_representative.email, 'proxy_id', subsidies_representative.proxy_id, 'no_proxy_reason', subsidies_representative.no_proxy_reason, 'has_ended', subsidies_representative.has_ended, 'actor_id', subsidies_representative.actor_id, 'recorded_at', subsidies_representative.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_representative ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail ON subsidies_representative""",
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail_truncate ON subsidies_representative""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_representative_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_application_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_application_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."scheme_id" IS DISTINCT FROM OLD."scheme_id" OR NEW."version_id" IS DISTINCT FROM OLD."version_id" OR NEW."ceiling_id" IS DISTINCT FROM OLD."ceiling_id" OR NEW."part" IS DISTINCT FROM OLD."part" OR NEW."applicant_id" IS DISTINCT FROM OLD."applicant_id" OR NEW."requested_amount" IS DISTINCT FROM OLD."requested_amount" OR NEW."received_at" IS DISTINCT FROM OLD."received_at" OR NEW."received_on" IS DISTINCT FROM OLD."received_on" OR NEW."complete_on" IS DISTINCT FROM OLD."complete_on" OR NEW."phase" IS DISTINCT FROM OLD."phase" OR NEW."municipality_id" IS DISTINCT FROM OLD."municipality_id" OR NEW."title" IS DISTINCT FROM OLD."title" OR NEW."dwellings" IS DISTINCT FROM OLD."dwellings" OR NEW."channel" IS DISTINCT FROM OLD."channel" OR NEW."reference" IS DISTINCT FROM OLD."reference" OR NEW."total_costs" IS DISTINCT FROM OLD."total_costs" OR NEW."revenues" IS DISTINCT FROM OLD."revenues" OR NEW."own_contribution" IS DISTINCT FROM OLD."own_contribution" OR NEW."declared_aid" IS DISTINCT FROM OLD."declared_aid" OR NEW."is_example" IS DISTINCT FROM OLD."is_example" OR NEW."created_at" IS DISTINCT FROM OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id)))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id))
THEN RAISE EXCEPTION 'subsidies_application_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_application_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_application_fixed BEFORE UPDATE OR DELETE ON subsidies_application
FOR EACH ROW EXECUTE FUNCTION subsidies_application_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_application_fixed_update BEFORE UPDATE ON subsidies_application
WHEN (NEW."scheme_id" IS NOT OLD."scheme_id" OR NEW."version_id" IS NOT OLD."version_id" OR NEW."ceiling_id" IS NOT OLD."ceiling_id" OR NEW."part" IS NOT OLD."part" OR NEW."applicant_id" IS NOT OLD."applicant_id" OR NEW."requested_amount" IS NOT OLD."requested_amount" OR NEW."received_at" IS NOT OLD."received_at" OR NEW."received_on" IS NOT OLD."received_on" OR NEW."complete_on" IS NOT OLD."complete_on" OR NEW."phase" IS NOT OLD."phase" OR NEW."municipality_id" IS NOT OLD."municipality_id" OR NEW."title" IS NOT OLD."title" OR NEW."dwellings" IS NOT OLD."dwellings" OR NEW."channel" IS NOT OLD."channel" OR NEW."reference" IS NOT OLD."reference" OR NEW."total_costs" IS NOT OLD."total_costs" OR NEW."revenues" IS NOT OLD."revenues" OR NEW."own_contribution" IS NOT OLD."own_contribution" OR NEW."declared_aid" IS NOT OLD."declared_aid" OR NEW."is_example" IS NOT OLD."is_example" OR NEW."created_at" IS NOT OLD."created_at") AND (EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id)))
BEGIN SELECT RAISE(ABORT, 'subsidies_application_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_application_fixed_delete BEFORE DELETE ON subsidies_application
WHEN EXISTS (SELECT 1 FROM subsidies_decision AS used WHERE used.application_id IN (OLD.id))
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
(SELECT json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became); END""",
                    """CREATE TRIGGER subsidies_application_trail_update AFTER UPDATE ON subsidies_application
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was,
json_object('id', NEW.id, 'case_number', NEW.case_number, 'scheme_id', NEW.scheme_id, 'version_id', NEW.version_id, 'ceiling_id', NEW.ceiling_id, 'part', NEW.part, 'phase', NEW.phase, 'applicant_id', NEW.applicant_id, 'municipality_id', NEW.municipality_id, 'title', NEW.title, 'dwellings', NEW.dwellings, 'channel', NEW.channel, 'status', NEW.status, 'handler_id', NEW.handler_id, 'reference', NEW.reference, 'total_costs', NEW.total_costs, 'revenues', NEW.revenues, 'own_contribution', NEW.own_contribution, 'requested_amount', NEW.requested_amount, 'awarded_amount', NEW.awarded_amount, 'declared_aid', NEW.declared_aid, 'received_at', NEW.received_at, 'received_on', NEW.received_on, 'complete_on', NEW.complete_on, 'decided_on', NEW.decided_on, 'withdrawn_on', NEW.withdrawn_on, 'version_changed_at', NEW.version_changed_at, 'is_example', NEW.is_example, 'created_at', NEW.created_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_application_trail_delete AFTER DELETE ON subsidies_application
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'case_number', OLD.case_number, 'scheme_id', OLD.scheme_id, 'version_id', OLD.version_id, 'ceiling_id', OLD.ceiling_id, 'part', OLD.part, 'phase', OLD.phase, 'applicant_id', OLD.applicant_id, 'municipality_id', OLD.municipality_id, 'title', OLD.title, 'dwellings', OLD.dwellings, 'channel', OLD.channel, 'status', OLD.status, 'handler_id', OLD.handler_id, 'reference', OLD.reference, 'total_costs', OLD.total_costs, 'revenues', OLD.revenues, 'own_contribution', OLD.own_contribution, 'requested_amount', OLD.requested_amount, 'awarded_amount', OLD.awarded_amount, 'declared_aid', OLD.declared_aid, 'received_at', OLD.received_at, 'received_on', OLD.received_on, 'complete_on', OLD.complete_on, 'decided_on', OLD.decided_on, 'withdrawn_on', OLD.withdrawn_on, 'version_changed_at', OLD.version_changed_at, 'is_example', OLD.is_example, 'created_at', OLD.created_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_application', id, 'found', NULL, json_object('id', subsidies_application.id, 'case_number', subsidies_application.case_number, 'scheme_id', subsidies_application.scheme_id, 'version_id', subsidies_application.version_id, 'ceiling_id', subsidies_application.ceiling_id, 'part', subsidies_application.part, 'phase', subsidies_application.phase, 'applicant_id', subsidies_application.applicant_id, 'municipality_id', subsidies_application.municipality_id, 'title', subsidies_application.title, 'dwellings', subsidies_application.dwellings, 'channel', subsidies_application.channel, 'status', subsidies_application.status, 'handler_id', subsidies_application.handler_id, 'reference', subsidies_application.reference, 'total_costs', subsidies_application.total_costs, 'revenues', subsidies_application.revenues, 'own_contribution', subsidies_application.own_contribution, 'requested_amount', subsidies_application.requested_amount, 'awarded_amount', subsidies_application.awarded_amount, 'declared_aid', subsidies_application.declared_aid, 'received_at', subsidies_application.received_at, 'received_on', subsidies_application.received_on, 'complete_on', subsidies_application.complete_on, 'decided_on', subsidies_application.decided_on, 'withdrawn_on', subsidies_application.withdrawn_on, 'version_changed_at', subsidies_application.version_changed_at, 'is_example', subsidies_application.is_example, 'created_at', subsidies_application.created_at), NULL, '', '', 'migration', '', ''
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
    ]
