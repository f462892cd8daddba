# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0261_letters_of_three_branches"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_moneystep_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_moneystep_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."kind" IS DISTINCT FROM OLD."kind" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."cost" IS DISTINCT FROM OLD."cost" OR NEW."reason" IS DISTINCT FROM OLD."reason" OR NEW."weighing" IS DISTINCT FROM OLD."weighing" OR NEW."basis" IS DISTINCT FROM OLD."basis" OR NEW."is_without_interest" IS DISTINCT FROM OLD."is_without_interest" OR NEW."set_off_with_id" IS DISTINCT FROM OLD."set_off_with_id" OR NEW."charge_id" IS DISTINCT FROM OLD."charge_id" OR NEW."ended_because" IS DISTINCT FROM OLD."ended_because" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_moneystep_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_moneystep_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_moneystep_fixed BEFORE UPDATE OR DELETE ON subsidies_moneystep
FOR EACH ROW EXECUTE FUNCTION subsidies_moneystep_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_moneystep_fixed_update BEFORE UPDATE ON subsidies_moneystep
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."kind" IS NOT OLD."kind" OR NEW."amount" IS NOT OLD."amount" OR NEW."cost" IS NOT OLD."cost" OR NEW."reason" IS NOT OLD."reason" OR NEW."weighing" IS NOT OLD."weighing" OR NEW."basis" IS NOT OLD."basis" OR NEW."is_without_interest" IS NOT OLD."is_without_interest" OR NEW."set_off_with_id" IS NOT OLD."set_off_with_id" OR NEW."charge_id" IS NOT OLD."charge_id" OR NEW."ended_because" IS NOT OLD."ended_because" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'ended_because', NEW.ended_because, 'basis', NEW.basis, 'set_off_with_id', NEW.set_off_with_id, 'charge_id', NEW.charge_id, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on) AS became); END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_update AFTER UPDATE ON subsidies_moneystep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'ended_because', OLD.ended_because, 'basis', OLD.basis, 'set_off_with_id', OLD.set_off_with_id, 'charge_id', OLD.charge_id, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'amount', NEW.amount, 'cost', NEW.cost, 'reason', NEW.reason, 'weighing', NEW.weighing, 'ended_because', NEW.ended_because, 'basis', NEW.basis, 'set_off_with_id', NEW.set_off_with_id, 'charge_id', NEW.charge_id, 'is_without_interest', NEW.is_without_interest, 'state', NEW.state, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'decided_on', NEW.decided_on, 'until', NEW.until, 'mandate_id', NEW.mandate_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark, 'ended_on', NEW.ended_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_moneystep_trail_delete AFTER DELETE ON subsidies_moneystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'amount', OLD.amount, 'cost', OLD.cost, 'reason', OLD.reason, 'weighing', OLD.weighing, 'ended_because', OLD.ended_because, 'basis', OLD.basis, 'set_off_with_id', OLD.set_off_with_id, 'charge_id', OLD.charge_id, 'is_without_interest', OLD.is_without_interest, 'state', OLD.state, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'decided_on', OLD.decided_on, 'until', OLD.until, 'mandate_id', OLD.mandate_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark, 'ended_on', OLD.ended_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_moneystep', id, 'found', NULL, json_object('id', subsidies_moneystep.id, 'application_id', subsidies_moneystep.application_id, 'kind', subsidies_moneystep.kind, 'amount', subsidies_moneystep.amount, 'cost', subsidies_moneystep.cost, 'reason', subsidies_moneystep.reason, 'weighing', subsidies_moneystep.weighing, 'ended_because', subsidies_moneystep.ended_because, 'basis', subsidies_moneystep.basis, 'set_off_with_id', subsidies_moneystep.set_off_with_id, 'charge_id', subsidies_moneystep.charge_id, 'is_without_interest', subsidies_moneystep.is_without_interest, 'state', subsidies_moneystep.state, 'proposed_by_id', subsidies_moneystep.proposed_by_id, 'proposed_at', subsidies_moneystep.proposed_at, 'decided_on', subsidies_moneystep.decided_on, 'until', subsidies_moneystep.until, 'mandate_id', subsidies_moneystep.mandate_id, 'closed_by_id', subsidies_moneystep.closed_by_id, 'closed_at', subsidies_moneystep.closed_at, 'closing_remark', subsidies_moneystep.closing_remark, 'ended_on', subsidies_moneystep.ended_on), NULL, '', '', 'migration', '', ''
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
    ]
