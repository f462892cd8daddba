# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0400_recovery_as_a_decision"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_moneystep_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."stood" IS DISTINCT FROM OLD."stood" OR NEW."cost" IS DISTINCT FROM OLD."cost" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."weighing" IS DISTINCT FROM OLD."weighing" OR NEW."basis" IS DISTINCT FROM OLD."basis" OR NEW."is_without_interest" IS DISTINCT FROM OLD."is_without_interest" OR NEW."set_off_with_id" IS DISTINCT FROM OLD."set_off_with_id" OR NEW."charge_id" IS DISTINCT FROM OLD."charge_id" OR NEW."ended_because" IS DISTINCT FROM OLD."ended_because" OR NEW."replaces_id" IS DISTINCT FROM OLD."replaces_id" OR NEW."costs_of_id" IS DISTINCT FROM OLD."costs_of_id" OR NEW."asked_on" IS DISTINCT FROM OLD."asked_on" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_fixed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_fixed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."amount" IS NOT OLD."amount" OR NEW."stood" IS NOT OLD."stood" OR NEW."cost" IS NOT OLD."cost" OR NEW."reason" IS NOT OLD."reason" OR NEW."weighing" IS NOT OLD."weighing" OR NEW."basis" IS NOT OLD."basis" OR NEW."is_without_interest" IS NOT OLD."is_without_interest" OR NEW."set_off_with_id" IS NOT OLD."set_off_with_id" OR NEW."charge_id" IS NOT OLD."charge_id" OR NEW."ended_because" IS NOT OLD."ended_because" OR NEW."replaces_id" IS NOT OLD."replaces_id" OR NEW."costs_of_id" IS NOT OLD."costs_of_id" OR NEW."asked_on" IS NOT OLD."asked_on" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_fixed_delete BEFORE DELETE ON subsidies_moneystep
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_recovers",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_recovers() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'recovery' AND NOT EXISTS (SELECT 1 FROM subsidies_application AS owing
            WHERE owing.id = NEW.application_id AND owing.part = 'grant' AND owing.status IN ('awarded', 'withdrawn')
            AND NEW.stood = CASE owing.status WHEN 'awarded' THEN owing.awarded_amount ELSE 0 END
            AND NEW.amount + NEW.stood <= (SELECT coalesce(sum(CASE entry.kind WHEN 'payment' THEN entry.amount
                WHEN 'repayment' THEN -entry.amount ELSE 0 END), 0) FROM subsidies_ledgerentry AS entry
                WHERE entry.application_id = NEW.application_id))
        THEN RAISE EXCEPTION 'no more is recovered than was paid beyond what stands of a subsidy' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more is recovered than was paid beyond what stands of a subsidy'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_recovers BEFORE INSERT ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_recovers()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_recovers BEFORE INSERT ON subsidies_moneystep
        WHEN NEW.kind = 'recovery' AND NOT EXISTS (SELECT 1 FROM subsidies_application AS owing
            WHERE owing.id = NEW.application_id AND owing.part = 'grant' AND owing.status IN ('awarded', 'withdrawn')
            AND NEW.stood = CASE owing.status WHEN 'awarded' THEN owing.awarded_amount ELSE 0 END
            AND NEW.amount + NEW.stood <= (SELECT coalesce(sum(CASE entry.kind WHEN 'payment' THEN entry.amount
                WHEN 'repayment' THEN -entry.amount ELSE 0 END), 0) FROM subsidies_ledgerentry AS entry
                WHERE entry.application_id = NEW.application_id))
        BEGIN SELECT RAISE(ABORT, 'no more is recovered than was paid beyond what stands of a subsidy'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_recovers() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_recovers""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_recovers_more",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_recovers_more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.state <> 'decided' AND NEW.state = 'decided' AND NEW.kind = 'recovery' AND NOT EXISTS (SELECT 1 FROM subsidies_application AS owing
            WHERE owing.id = NEW.application_id AND owing.part = 'grant' AND owing.status IN ('awarded', 'withdrawn')
            AND NEW.stood = CASE owing.status WHEN 'awarded' THEN owing.awarded_amount ELSE 0 END
            AND NEW.amount + NEW.stood <= (SELECT coalesce(sum(CASE entry.kind WHEN 'payment' THEN entry.amount
                WHEN 'repayment' THEN -entry.amount ELSE 0 END), 0) FROM subsidies_ledgerentry AS entry
                WHERE entry.application_id = NEW.application_id))
        THEN RAISE EXCEPTION 'no more is recovered than was paid beyond what stands of a subsidy' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more is recovered than was paid beyond what stands of a subsidy'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_recovers_more BEFORE UPDATE ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_recovers_more()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_recovers_more BEFORE UPDATE ON subsidies_moneystep
        WHEN OLD.state <> 'decided' AND NEW.state = 'decided' AND NEW.kind = 'recovery' AND NOT EXISTS (SELECT 1 FROM subsidies_application AS owing
            WHERE owing.id = NEW.application_id AND owing.part = 'grant' AND owing.status IN ('awarded', 'withdrawn')
            AND NEW.stood = CASE owing.status WHEN 'awarded' THEN owing.awarded_amount ELSE 0 END
            AND NEW.amount + NEW.stood <= (SELECT coalesce(sum(CASE entry.kind WHEN 'payment' THEN entry.amount
                WHEN 'repayment' THEN -entry.amount ELSE 0 END), 0) FROM subsidies_ledgerentry AS entry
                WHERE entry.application_id = NEW.application_id))
        BEGIN SELECT RAISE(ABORT, 'no more is recovered than was paid beyond what stands of a subsidy'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_recovers_more() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_recovers_more""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_moneystep",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_moneystep_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_moneystep_trail_truncate BEFORE TRUNCATE ON subsidies_moneystep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_moneystep', id, 'found', NULL, trail_row(to_jsonb(subsidies_moneystep), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_moneystep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_trail_insert AFTER INSERT ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'stood', NEW.stood, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'ended_because', NEW.ended_because, 'basis', NEW.basis, 'set_off_with_id', NEW.set_off_with_id, 'charge_id', NEW.charge_id, 'costs_of_id', NEW.costs_of_id, 'asked_on', NEW.asked_on, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on, 'on_objection_id', NEW.on_objection_id, 'replaces_id', NEW.replaces_id) AS became); END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_update AFTER UPDATE ON subsidies_moneystep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'stood', OLD.stood, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'ended_because', OLD.ended_because, 'basis', OLD.basis, 'set_off_with_id', OLD.set_off_with_id, 'charge_id', OLD.charge_id, 'costs_of_id', OLD.costs_of_id, 'asked_on', OLD.asked_on, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on, 'on_objection_id', OLD.on_objection_id, 'replaces_id', OLD.replaces_id) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'stood', NEW.stood, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'ended_because', NEW.ended_because, 'basis', NEW.basis, 'set_off_with_id', NEW.set_off_with_id, 'charge_id', NEW.charge_id, 'costs_of_id', NEW.costs_of_id, 'asked_on', NEW.asked_on, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on, 'on_objection_id', NEW.on_objection_id, 'replaces_id', NEW.replaces_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_delete AFTER DELETE ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'stood', OLD.stood, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'ended_because', OLD.ended_because, 'basis', OLD.basis, 'set_off_with_id', OLD.set_off_with_id, 'charge_id', OLD.charge_id, 'costs_of_id', OLD.costs_of_id, 'asked_on', OLD.asked_on, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on, 'on_objection_id', OLD.on_objection_id, 'replaces_id', OLD.replaces_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', id, 'found', NULL, json_object('id', subsidies_moneystep.id, 'application_id', subsidies_moneystep.application_id, 'kind', subsidies_moneystep.kind, 'amount', subsidies_moneystep.amount, 'stood', subsidies_moneystep.stood, 'cost', subsidies_moneystep.cost, 'reason', subsidies_moneystep.reason, 'weighing', subsidies_moneystep.weighing, 'ended_because', subsidies_moneystep.ended_because, 'basis', subsidies_moneystep.basis, 'set_off_with_id', subsidies_moneystep.set_off_with_id, 'charge_id', subsidies_moneystep.charge_id, 'costs_of_id', subsidies_moneystep.costs_of_id, 'asked_on', subsidies_moneystep.asked_on, 'is_without_interest', subsidies_moneystep.is_without_interest, 'state', subsidies_moneystep.state, 'proposed_by_id', subsidies_moneystep.proposed_by_id, 'proposed_at', subsidies_moneystep.proposed_at, 'decided_on', subsidies_moneystep.decided_on, 'until', subsidies_moneystep.until, 'mandate_id', subsidies_moneystep.mandate_id, 'closed_by_id', subsidies_moneystep.closed_by_id, 'closed_at', subsidies_moneystep.closed_at, 'closing_remark', subsidies_moneystep.closing_remark, 'ended_on', subsidies_moneystep.ended_on, 'on_objection_id', subsidies_moneystep.on_objection_id, 'replaces_id', subsidies_moneystep.replaces_id), NULL, '', '', 'migration', '', ''
FROM subsidies_moneystep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail ON subsidies_moneystep""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_truncate ON subsidies_moneystep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_closed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_closed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."decided_on" IS DISTINCT FROM OLD."decided_on" OR NEW."until" IS DISTINCT FROM OLD."until" OR NEW."mandate_id" IS DISTINCT FROM OLD."mandate_id" OR NEW."closed_by_id" IS DISTINCT FROM OLD."closed_by_id" OR NEW."closed_at" IS DISTINCT FROM OLD."closed_at" OR NEW."closing_remark" IS DISTINCT FROM OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_closed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.closed_at IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_closed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_closed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_closed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_closed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_closed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."decided_on" IS NOT OLD."decided_on" OR NEW."until" IS NOT OLD."until" OR NEW."mandate_id" IS NOT OLD."mandate_id" OR NEW."closed_by_id" IS NOT OLD."closed_by_id" OR NEW."closed_at" IS NOT OLD."closed_at" OR NEW."closing_remark" IS NOT OLD."closing_remark") AND ((OLD.closed_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_closed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_closed_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_closed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_closed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_closed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_ended",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_ended() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."ended_on" IS DISTINCT FROM OLD."ended_on") AND ((OLD.ended_on IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_ended: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ended'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.ended_on IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_ended: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ended'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_ended BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_ended()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_ended_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."ended_on" IS NOT OLD."ended_on") AND ((OLD.ended_on IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ended: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_ended_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.ended_on IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ended: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_ended() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ended_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_ruled",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_ruled() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."on_objection_id" IS DISTINCT FROM OLD."on_objection_id") AND ((OLD.on_objection_id IS NOT NULL))
THEN RAISE EXCEPTION 'subsidies_moneystep_ruled: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ruled'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (OLD.on_objection_id IS NOT NULL)
THEN RAISE EXCEPTION 'subsidies_moneystep_ruled: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_ruled'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_ruled BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_ruled()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_ruled_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."on_objection_id" IS NOT OLD."on_objection_id") AND ((OLD.on_objection_id IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ruled: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_moneystep_ruled_delete BEFORE DELETE ON subsidies_moneystep
WHEN (OLD.on_objection_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'subsidies_moneystep_ruled: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_ruled() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ruled_update""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ruled_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_ruled_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_open",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id IN (step.id, step.replaces_id)
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id IN (step.id, step.replaces_id) AND gone.state = 'decided'
                    AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        THEN RAISE EXCEPTION 'no more of costs or interest is written off than was charged and did not come in, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of costs or interest is written off than was charged and did not come in, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_open BEFORE INSERT ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_open()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_open BEFORE INSERT ON subsidies_moneystep
        WHEN NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id IN (step.id, step.replaces_id)
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id IN (step.id, step.replaces_id) AND gone.state = 'decided'
                    AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        BEGIN SELECT RAISE(ABORT, 'no more of costs or interest is written off than was charged and did not come in, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_open() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_open""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_decided",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_decided() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.state <> 'decided' AND NEW.state = 'decided' AND NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id IN (step.id, step.replaces_id)
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id IN (step.id, step.replaces_id) AND gone.state = 'decided'
                    AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        THEN RAISE EXCEPTION 'no more of costs or interest is written off than was charged and did not come in, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of costs or interest is written off than was charged and did not come in, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_decided BEFORE UPDATE ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_decided()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_decided BEFORE UPDATE ON subsidies_moneystep
        WHEN OLD.state <> 'decided' AND NEW.state = 'decided' AND NEW.charge_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            WHERE step.id = NEW.charge_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id IN (step.id, step.replaces_id)
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                + (SELECT coalesce(sum(gone.amount), 0) FROM subsidies_moneystep AS gone
                    WHERE gone.charge_id IN (step.id, step.replaces_id) AND gone.state = 'decided'
                    AND gone.id <> NEW.id)
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        BEGIN SELECT RAISE(ABORT, 'no more of costs or interest is written off than was charged and did not come in, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_decided() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_decided""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_revoked",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_revoked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.closed_at IS NOT NULL AND NEW.state <> OLD.state
            AND NOT (OLD.state = 'decided' AND NEW.state = 'revoked' AND EXISTS (SELECT 1 FROM subsidies_decision AS ruling
            JOIN subsidies_objectionterms AS said ON said.proposal_id = ruling.proposal_id
            JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            WHERE ruling.id = NEW.on_objection_id AND said.outcome IN ('founded', 'partly_founded')
            AND objected.money_step_id = NEW.id))
        THEN RAISE EXCEPTION 'a step about money is revoked or replaced by the decision on the objection to it' USING ERRCODE = 'check_violation', CONSTRAINT = 'a step about money is revoked or replaced by the decision on the objection to it'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_revoked BEFORE UPDATE ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_revoked()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_revoked BEFORE UPDATE ON subsidies_moneystep
        WHEN OLD.closed_at IS NOT NULL AND NEW.state <> OLD.state
            AND NOT (OLD.state = 'decided' AND NEW.state = 'revoked' AND EXISTS (SELECT 1 FROM subsidies_decision AS ruling
            JOIN subsidies_objectionterms AS said ON said.proposal_id = ruling.proposal_id
            JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            WHERE ruling.id = NEW.on_objection_id AND said.outcome IN ('founded', 'partly_founded')
            AND objected.money_step_id = NEW.id))
        BEGIN SELECT RAISE(ABORT, 'a step about money is revoked or replaced by the decision on the objection to it'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_revoked() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_revoked""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_replaced",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_replaced() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.replaces_id IS NOT NULL AND NOT (NEW.kind IN ('interest', 'arrangement')
            AND EXISTS (SELECT 1 FROM subsidies_decision AS ruling
            JOIN subsidies_objectionterms AS said ON said.proposal_id = ruling.proposal_id
            JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            WHERE ruling.id = NEW.on_objection_id AND said.outcome IN ('founded', 'partly_founded')
            AND objected.money_step_id = NEW.replaces_id) AND EXISTS (SELECT 1 FROM subsidies_moneystep AS was WHERE was.id = NEW.replaces_id
                AND was.state = 'revoked' AND was.application_id = NEW.application_id AND was.kind = NEW.kind)
            AND NEW.amount = (SELECT said.step_amount FROM subsidies_decision AS ruling
                JOIN subsidies_objectionterms AS said ON said.proposal_id = ruling.proposal_id
                WHERE ruling.id = NEW.on_objection_id))
        THEN RAISE EXCEPTION 'a step about money is revoked or replaced by the decision on the objection to it' USING ERRCODE = 'check_violation', CONSTRAINT = 'a step about money is revoked or replaced by the decision on the objection to it'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_replaced BEFORE INSERT ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_replaced()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_replaced BEFORE INSERT ON subsidies_moneystep
        WHEN NEW.replaces_id IS NOT NULL AND NOT (NEW.kind IN ('interest', 'arrangement')
            AND EXISTS (SELECT 1 FROM subsidies_decision AS ruling
            JOIN subsidies_objectionterms AS said ON said.proposal_id = ruling.proposal_id
            JOIN subsidies_objection AS objected ON objected.id = said.objection_id
            WHERE ruling.id = NEW.on_objection_id AND said.outcome IN ('founded', 'partly_founded')
            AND objected.money_step_id = NEW.replaces_id) AND EXISTS (SELECT 1 FROM subsidies_moneystep AS was WHERE was.id = NEW.replaces_id
                AND was.state = 'revoked' AND was.application_id = NEW.application_id AND was.kind = NEW.kind)
            AND NEW.amount = (SELECT said.step_amount FROM subsidies_decision AS ruling
                JOIN subsidies_objectionterms AS said ON said.proposal_id = ruling.proposal_id
                WHERE ruling.id = NEW.on_objection_id))
        BEGIN SELECT RAISE(ABORT, 'a step about money is revoked or replaced by the decision on the objection to it'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_replaced() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_replaced""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_costs_asked",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_costs_asked() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.costs_of_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected
            JOIN subsidies_objectionterms AS said ON said.objection_id = objected.id
            JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id
            LEFT JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            LEFT JOIN subsidies_moneystep AS step ON step.id = objected.money_step_id
            LEFT JOIN subsidies_penaltydecision AS penalty ON penalty.id = objected.penalty_id
            WHERE objected.id = NEW.costs_of_id AND objected.application_id = NEW.application_id
            AND said.outcome IN ('founded', 'partly_founded') AND (said.costs IS NULL OR NEW.amount > 0)
            AND NEW.asked_on >= objected.received_on AND NEW.asked_on <= ruled.decided_on
            AND (NEW.closed_by_id IS NULL OR NEW.state <> 'decided'
                OR NEW.closed_by_id <> coalesce(contested.actor_id, step.closed_by_id, penalty.actor_id)))
        THEN RAISE EXCEPTION 'costs of an objection are decided later where it was upheld, asked in time, and by another (Awb 7:15)' USING ERRCODE = 'check_violation', CONSTRAINT = 'costs of an objection are decided later where it was upheld, asked in time, and by another (Awb 7:15)'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_costs_asked BEFORE INSERT ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_costs_asked()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_costs_asked BEFORE INSERT ON subsidies_moneystep
        WHEN NEW.costs_of_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected
            JOIN subsidies_objectionterms AS said ON said.objection_id = objected.id
            JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id
            LEFT JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            LEFT JOIN subsidies_moneystep AS step ON step.id = objected.money_step_id
            LEFT JOIN subsidies_penaltydecision AS penalty ON penalty.id = objected.penalty_id
            WHERE objected.id = NEW.costs_of_id AND objected.application_id = NEW.application_id
            AND said.outcome IN ('founded', 'partly_founded') AND (said.costs IS NULL OR NEW.amount > 0)
            AND NEW.asked_on >= objected.received_on AND NEW.asked_on <= ruled.decided_on
            AND (NEW.closed_by_id IS NULL OR NEW.state <> 'decided'
                OR NEW.closed_by_id <> coalesce(contested.actor_id, step.closed_by_id, penalty.actor_id)))
        BEGIN SELECT RAISE(ABORT, 'costs of an objection are decided later where it was upheld, asked in time, and by another (Awb 7:15)'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_costs_asked() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_costs_asked""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_costs_decided",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_costs_decided() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.state <> 'decided' AND NEW.state = 'decided' AND NEW.costs_of_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected
            JOIN subsidies_objectionterms AS said ON said.objection_id = objected.id
            JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id
            LEFT JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            LEFT JOIN subsidies_moneystep AS step ON step.id = objected.money_step_id
            LEFT JOIN subsidies_penaltydecision AS penalty ON penalty.id = objected.penalty_id
            WHERE objected.id = NEW.costs_of_id AND objected.application_id = NEW.application_id
            AND said.outcome IN ('founded', 'partly_founded') AND (said.costs IS NULL OR NEW.amount > 0)
            AND NEW.asked_on >= objected.received_on AND NEW.asked_on <= ruled.decided_on
            AND (NEW.closed_by_id IS NULL OR NEW.state <> 'decided'
                OR NEW.closed_by_id <> coalesce(contested.actor_id, step.closed_by_id, penalty.actor_id)))
        THEN RAISE EXCEPTION 'costs of an objection are decided later where it was upheld, asked in time, and by another (Awb 7:15)' USING ERRCODE = 'check_violation', CONSTRAINT = 'costs of an objection are decided later where it was upheld, asked in time, and by another (Awb 7:15)'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_costs_decided BEFORE UPDATE ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_costs_decided()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_costs_decided BEFORE UPDATE ON subsidies_moneystep
        WHEN OLD.state <> 'decided' AND NEW.state = 'decided' AND NEW.costs_of_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_objection AS objected
            JOIN subsidies_objectionterms AS said ON said.objection_id = objected.id
            JOIN subsidies_decision AS ruled ON ruled.proposal_id = said.proposal_id
            LEFT JOIN subsidies_decision AS contested ON contested.id = objected.decision_id
            LEFT JOIN subsidies_moneystep AS step ON step.id = objected.money_step_id
            LEFT JOIN subsidies_penaltydecision AS penalty ON penalty.id = objected.penalty_id
            WHERE objected.id = NEW.costs_of_id AND objected.application_id = NEW.application_id
            AND said.outcome IN ('founded', 'partly_founded') AND (said.costs IS NULL OR NEW.amount > 0)
            AND NEW.asked_on >= objected.received_on AND NEW.asked_on <= ruled.decided_on
            AND (NEW.closed_by_id IS NULL OR NEW.state <> 'decided'
                OR NEW.closed_by_id <> coalesce(contested.actor_id, step.closed_by_id, penalty.actor_id)))
        BEGIN SELECT RAISE(ABORT, 'costs of an objection are decided later where it was upheld, asked in time, and by another (Awb 7:15)'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_costs_decided() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_costs_decided""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_in_open_year",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_in_open_year() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_in_open_year BEFORE INSERT ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_in_open_year()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_in_open_year BEFORE INSERT ON subsidies_moneystep
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_in_open_year() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_in_open_year""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_moneystep_decided_in_open",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_decided_in_open() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF OLD.decided_on IS NULL AND EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_decided_in_open BEFORE UPDATE ON subsidies_moneystep FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_decided_in_open()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_decided_in_open BEFORE UPDATE ON subsidies_moneystep
        WHEN OLD.decided_on IS NULL AND EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.decided_on >= asked.first_day AND NEW.decided_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_moneystep_decided_in_open() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_moneystep_decided_in_open""",
                ],
            },
        ),
    ]
