# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0201_other_debts_decided"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_paymentorder_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."application_id" IS DISTINCT FROM OLD."application_id" OR NEW."debt_id" IS DISTINCT FROM OLD."debt_id" OR NEW."amount" IS DISTINCT FROM OLD."amount" OR NEW."iban" IS DISTINCT FROM OLD."iban" OR NEW."holder" IS DISTINCT FROM OLD."holder" OR NEW."account_reason" IS DISTINCT FROM OLD."account_reason" OR NEW."ahead_reason" IS DISTINCT FROM OLD."ahead_reason" OR NEW."proposed_by_id" IS DISTINCT FROM OLD."proposed_by_id" OR NEW."proposed_at" IS DISTINCT FROM OLD."proposed_at") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_paymentorder_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_paymentorder_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_paymentorder_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_fixed BEFORE UPDATE OR DELETE ON subsidies_paymentorder
FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_fixed_update BEFORE UPDATE ON subsidies_paymentorder
WHEN (NEW."application_id" IS NOT OLD."application_id" OR NEW."debt_id" IS NOT OLD."debt_id" OR NEW."amount" IS NOT OLD."amount" OR NEW."iban" IS NOT OLD."iban" OR NEW."holder" IS NOT OLD."holder" OR NEW."account_reason" IS NOT OLD."account_reason" OR NEW."ahead_reason" IS NOT OLD."ahead_reason" OR NEW."proposed_by_id" IS NOT OLD."proposed_by_id" OR NEW."proposed_at" IS NOT OLD."proposed_at") AND ((1 = 1))
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
            "subsidies_paymentorder_once_agreed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_once_agreed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.debt_id IS NULL AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
        THEN RAISE EXCEPTION 'a loan is paid once its agreement was signed' USING ERRCODE = 'check_violation', CONSTRAINT = 'a loan is paid once its agreement was signed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_once_agreed BEFORE INSERT ON subsidies_paymentorder FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_once_agreed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_once_agreed BEFORE INSERT ON subsidies_paymentorder
        WHEN NEW.debt_id IS NULL AND (SELECT part FROM subsidies_application WHERE id = NEW.application_id) = 'loan' AND NOT EXISTS (SELECT 1 FROM subsidies_loanagreement AS agreed WHERE agreed.application_id = NEW.application_id)
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
            "subsidies_paymentorder_of_other_debt",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_paymentorder_of_other_debt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.debt_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_otherdebt AS owed
        WHERE owed.id = NEW.debt_id
        AND owed.application_id = NEW.application_id AND owed.amount >= NEW.amount + (SELECT coalesce(sum(amount), 0)
        FROM subsidies_paymentorder AS paid WHERE paid.debt_id = NEW.debt_id
        AND paid.state IN ('proposed', 'released', 'paid')))
        THEN RAISE EXCEPTION 'no more is paid than is owed, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more is paid than is owed, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_paymentorder_of_other_debt BEFORE INSERT ON subsidies_paymentorder FOR EACH ROW EXECUTE FUNCTION subsidies_paymentorder_of_other_debt()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_paymentorder_of_other_debt BEFORE INSERT ON subsidies_paymentorder
        WHEN NEW.debt_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subsidies_otherdebt AS owed
        WHERE owed.id = NEW.debt_id
        AND owed.application_id = NEW.application_id AND owed.amount >= NEW.amount + (SELECT coalesce(sum(amount), 0)
        FROM subsidies_paymentorder AS paid WHERE paid.debt_id = NEW.debt_id
        AND paid.state IN ('proposed', 'released', 'paid')))
        BEGIN SELECT RAISE(ABORT, 'no more is paid than is owed, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_paymentorder_of_other_debt() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_paymentorder_of_other_debt""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_otherdebt_as_decided",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_otherdebt_as_decided() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_penaltydecision AS fixed WHERE fixed.id = NEW.penalty_id
        AND fixed.application_id = NEW.application_id AND fixed.amount = NEW.amount)
        AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS ruled
        JOIN subsidies_objectionterms AS said ON said.proposal_id = ruled.proposal_id WHERE ruled.id = NEW.decision_id
        AND ruled.application_id = NEW.application_id AND said.costs = NEW.amount)
        THEN RAISE EXCEPTION 'an other debt is of its case, and as much as was decided' USING ERRCODE = 'check_violation', CONSTRAINT = 'an other debt is of its case, and as much as was decided'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_otherdebt_as_decided BEFORE INSERT ON subsidies_otherdebt FOR EACH ROW EXECUTE FUNCTION subsidies_otherdebt_as_decided()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_otherdebt_as_decided BEFORE INSERT ON subsidies_otherdebt
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_penaltydecision AS fixed WHERE fixed.id = NEW.penalty_id
        AND fixed.application_id = NEW.application_id AND fixed.amount = NEW.amount)
        AND NOT EXISTS (SELECT 1 FROM subsidies_decision AS ruled
        JOIN subsidies_objectionterms AS said ON said.proposal_id = ruled.proposal_id WHERE ruled.id = NEW.decision_id
        AND ruled.application_id = NEW.application_id AND said.costs = NEW.amount)
        BEGIN SELECT RAISE(ABORT, 'an other debt is of its case, and as much as was decided'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_otherdebt_as_decided() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_as_decided""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_otherdebt_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_otherdebt_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_otherdebt is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_otherdebt_append_only BEFORE UPDATE OR DELETE ON subsidies_otherdebt
FOR EACH ROW EXECUTE FUNCTION subsidies_otherdebt_append_only()""",
                    """CREATE TRIGGER subsidies_otherdebt_no_truncate BEFORE TRUNCATE ON subsidies_otherdebt
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_otherdebt_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_otherdebt_no_update BEFORE update ON subsidies_otherdebt
BEGIN SELECT RAISE(ABORT, 'subsidies_otherdebt is append-only'); END""",
                    """CREATE TRIGGER subsidies_otherdebt_no_delete BEFORE delete ON subsidies_otherdebt
BEGIN SELECT RAISE(ABORT, 'subsidies_otherdebt is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_otherdebt_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_otherdebt",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_otherdebt_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_otherdebt
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_otherdebt_trail_truncate BEFORE TRUNCATE ON subsidies_otherdebt
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_otherdebt', id, 'found', NULL, trail_row(to_jsonb(subsidies_otherdebt), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_otherdebt ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_otherdebt_trail_insert AFTER INSERT ON subsidies_otherdebt
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_otherdebt', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'penalty_id', NEW.penalty_id, 'decision_id', NEW.decision_id, 'amount', NEW.amount, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_otherdebt_trail_update AFTER UPDATE ON subsidies_otherdebt
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_otherdebt', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'penalty_id', OLD.penalty_id, 'decision_id', OLD.decision_id, 'amount', OLD.amount, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'penalty_id', NEW.penalty_id, 'decision_id', NEW.decision_id, 'amount', NEW.amount, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_otherdebt_trail_delete AFTER DELETE ON subsidies_otherdebt
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_otherdebt', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'penalty_id', OLD.penalty_id, 'decision_id', OLD.decision_id, 'amount', OLD.amount, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_otherdebt', id, 'found', NULL, json_object('id', subsidies_otherdebt.id, 'application_id', subsidies_otherdebt.application_id, 'kind', subsidies_otherdebt.kind, 'penalty_id', subsidies_otherdebt.penalty_id, 'decision_id', subsidies_otherdebt.decision_id, 'amount', subsidies_otherdebt.amount, 'recorded_at', subsidies_otherdebt.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_otherdebt ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail ON subsidies_otherdebt""",
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail_truncate ON subsidies_otherdebt""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_otherdebt_trail_delete""",
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
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'debt_id', NEW.debt_id, 'amount', NEW.amount, 'iban', NEW.iban, 'holder', NEW.holder, 'account_reason', NEW.account_reason, 'ahead_reason', NEW.ahead_reason, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'released_by_id', NEW.released_by_id, 'released_at', NEW.released_at, 'run_id', NEW.run_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark) AS became); END""",
                    """CREATE TRIGGER subsidies_paymentorder_trail_update AFTER UPDATE ON subsidies_paymentorder
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'debt_id', OLD.debt_id, 'amount', OLD.amount, 'iban', OLD.iban, 'holder', OLD.holder, 'account_reason', OLD.account_reason, 'ahead_reason', OLD.ahead_reason, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'released_by_id', OLD.released_by_id, 'released_at', OLD.released_at, 'run_id', OLD.run_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'debt_id', NEW.debt_id, 'amount', NEW.amount, 'iban', NEW.iban, 'holder', NEW.holder, 'account_reason', NEW.account_reason, 'ahead_reason', NEW.ahead_reason, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'released_by_id', NEW.released_by_id, 'released_at', NEW.released_at, 'run_id', NEW.run_id, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'closing_remark', NEW.closing_remark) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_paymentorder_trail_delete AFTER DELETE ON subsidies_paymentorder
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'debt_id', OLD.debt_id, 'amount', OLD.amount, 'iban', OLD.iban, 'holder', OLD.holder, 'account_reason', OLD.account_reason, 'ahead_reason', OLD.ahead_reason, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'released_by_id', OLD.released_by_id, 'released_at', OLD.released_at, 'run_id', OLD.run_id, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'closing_remark', OLD.closing_remark) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_paymentorder', id, 'found', NULL, json_object('id', subsidies_paymentorder.id, 'application_id', subsidies_paymentorder.application_id, 'debt_id', subsidies_paymentorder.debt_id, 'amount', subsidies_paymentorder.amount, 'iban', subsidies_paymentorder.iban, 'holder', subsidies_paymentorder.holder, 'account_reason', subsidies_paymentorder.account_reason, 'ahead_reason', subsidies_paymentorder.ahead_reason, 'proposed_by_id', subsidies_paymentorder.proposed_by_id, 'proposed_at', subsidies_paymentorder.proposed_at, 'state', subsidies_paymentorder.state, 'released_by_id', subsidies_paymentorder.released_by_id, 'released_at', subsidies_paymentorder.released_at, 'run_id', subsidies_paymentorder.run_id, 'closed_by_id', subsidies_paymentorder.closed_by_id, 'closed_at', subsidies_paymentorder.closed_at, 'closing_remark', subsidies_paymentorder.closing_remark), NULL, '', '', 'migration', '', ''
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
