# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0089_not_met"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_proposal_not_met_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_proposal_not_met_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."proposal_id" IS DISTINCT FROM OLD."proposal_id" OR NEW."obligationcheck_id" IS DISTINCT FROM OLD."obligationcheck_id") AND (EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open') OR EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open'))
THEN RAISE EXCEPTION 'subsidies_proposal_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_not_met_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open')
THEN RAISE EXCEPTION 'subsidies_proposal_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_not_met_fixed'; END IF; RETURN OLD; END IF;
IF TG_OP = 'INSERT' THEN IF EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open')
THEN RAISE EXCEPTION 'subsidies_proposal_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_proposal_not_met_fixed'; END IF; RETURN NEW; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_proposal_not_met_fixed BEFORE UPDATE OR DELETE OR INSERT ON subsidies_proposal_not_met
FOR EACH ROW EXECUTE FUNCTION subsidies_proposal_not_met_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_not_met_fixed_update BEFORE UPDATE ON subsidies_proposal_not_met
WHEN (NEW."proposal_id" IS NOT OLD."proposal_id" OR NEW."obligationcheck_id" IS NOT OLD."obligationcheck_id") AND (EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open') OR EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open'))
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_not_met_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_not_met_fixed_delete BEFORE DELETE ON subsidies_proposal_not_met
WHEN EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (OLD.proposal_id) AND used.state <> 'open')
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_not_met_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_proposal_not_met_fixed_insert BEFORE INSERT ON subsidies_proposal_not_met
WHEN EXISTS (SELECT 1 FROM subsidies_proposal AS used WHERE used.id IN (NEW.proposal_id) AND used.state <> 'open')
BEGIN SELECT RAISE(ABORT, 'subsidies_proposal_not_met_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_proposal_not_met_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_hearing_not_met_fixed",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_hearing_not_met_fixed() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
IF TG_OP = 'UPDATE' THEN IF (NEW."hearing_id" IS DISTINCT FROM OLD."hearing_id" OR NEW."obligationcheck_id" IS DISTINCT FROM OLD."obligationcheck_id") AND ((1 = 1))
THEN RAISE EXCEPTION 'subsidies_hearing_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_not_met_fixed'; END IF; RETURN NEW; END IF;
IF TG_OP = 'DELETE' THEN IF (1 = 1)
THEN RAISE EXCEPTION 'subsidies_hearing_not_met_fixed: what is used stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'subsidies_hearing_not_met_fixed'; END IF; RETURN OLD; END IF;
RETURN NULL; END $$""",
                    """CREATE TRIGGER subsidies_hearing_not_met_fixed BEFORE UPDATE OR DELETE ON subsidies_hearing_not_met
FOR EACH ROW EXECUTE FUNCTION subsidies_hearing_not_met_fixed()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_not_met_fixed_update BEFORE UPDATE ON subsidies_hearing_not_met
WHEN (NEW."hearing_id" IS NOT OLD."hearing_id" OR NEW."obligationcheck_id" IS NOT OLD."obligationcheck_id") AND ((1 = 1))
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_not_met_fixed: what is used stays as it is'); END""",
                    """CREATE TRIGGER subsidies_hearing_not_met_fixed_delete BEFORE DELETE ON subsidies_hearing_not_met
WHEN (1 = 1)
BEGIN SELECT RAISE(ABORT, 'subsidies_hearing_not_met_fixed: what is used stays as it is'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_hearing_not_met_fixed() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_fixed_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_fixed_delete""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_fixed_insert""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_hearing_not_met",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_hearing_not_met_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_hearing_not_met
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_hearing_not_met_trail_truncate BEFORE TRUNCATE ON subsidies_hearing_not_met
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_hearing_not_met', id, 'found', NULL, trail_row(to_jsonb(subsidies_hearing_not_met), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_hearing_not_met ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_hearing_not_met_trail_insert AFTER INSERT ON subsidies_hearing_not_met
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing_not_met', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'hearing_id', NEW.hearing_id, 'obligationcheck_id', NEW.obligationcheck_id) AS became); END""",
                    """CREATE TRIGGER subsidies_hearing_not_met_trail_update AFTER UPDATE ON subsidies_hearing_not_met
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing_not_met', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'hearing_id', OLD.hearing_id, 'obligationcheck_id', OLD.obligationcheck_id) AS was,
json_object('id', NEW.id, 'hearing_id', NEW.hearing_id, 'obligationcheck_id', NEW.obligationcheck_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_hearing_not_met_trail_delete AFTER DELETE ON subsidies_hearing_not_met
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing_not_met', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'hearing_id', OLD.hearing_id, 'obligationcheck_id', OLD.obligationcheck_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_hearing_not_met', id, 'found', NULL, json_object('id', subsidies_hearing_not_met.id, 'hearing_id', subsidies_hearing_not_met.hearing_id, 'obligationcheck_id', subsidies_hearing_not_met.obligationcheck_id), NULL, '', '', 'migration', '', ''
FROM subsidies_hearing_not_met ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail ON subsidies_hearing_not_met""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail_truncate ON subsidies_hearing_not_met""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_hearing_not_met_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_proposal_not_met",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_proposal_not_met_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_proposal_not_met
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_proposal_not_met_trail_truncate BEFORE TRUNCATE ON subsidies_proposal_not_met
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_proposal_not_met', id, 'found', NULL, trail_row(to_jsonb(subsidies_proposal_not_met), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal_not_met ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_proposal_not_met_trail_insert AFTER INSERT ON subsidies_proposal_not_met
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_not_met', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'obligationcheck_id', NEW.obligationcheck_id) AS became); END""",
                    """CREATE TRIGGER subsidies_proposal_not_met_trail_update AFTER UPDATE ON subsidies_proposal_not_met
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_not_met', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'obligationcheck_id', OLD.obligationcheck_id) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'obligationcheck_id', NEW.obligationcheck_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_proposal_not_met_trail_delete AFTER DELETE ON subsidies_proposal_not_met
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_not_met', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'obligationcheck_id', OLD.obligationcheck_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_proposal_not_met', id, 'found', NULL, json_object('id', subsidies_proposal_not_met.id, 'proposal_id', subsidies_proposal_not_met.proposal_id, 'obligationcheck_id', subsidies_proposal_not_met.obligationcheck_id), NULL, '', '', 'migration', '', ''
FROM subsidies_proposal_not_met ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail ON subsidies_proposal_not_met""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail_truncate ON subsidies_proposal_not_met""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_proposal_not_met_trail_delete""",
                ],
            },
        ),
    ]
