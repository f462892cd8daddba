# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0336_records_of_one_applicant"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_sameapplicantanswer_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sameapplicantanswer_by_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.is_confirmed AND NEW.actor_id = (SELECT actor_id FROM subsidies_sameapplicant AS asked WHERE asked.id = NEW.proposal_id)
        THEN RAISE EXCEPTION 'two people say that records are one applicant' USING ERRCODE = 'check_violation', CONSTRAINT = 'two people say that records are one applicant'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sameapplicantanswer_by_another BEFORE INSERT ON subsidies_sameapplicantanswer FOR EACH ROW EXECUTE FUNCTION subsidies_sameapplicantanswer_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sameapplicantanswer_by_another BEFORE INSERT ON subsidies_sameapplicantanswer
        WHEN NEW.is_confirmed AND NEW.actor_id = (SELECT actor_id FROM subsidies_sameapplicant AS asked WHERE asked.id = NEW.proposal_id)
        BEGIN SELECT RAISE(ABORT, 'two people say that records are one applicant'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sameapplicantanswer_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicantanswer_by_another""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sameapplicant_one_waits",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sameapplicant_one_waits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_sameapplicant AS asked WHERE asked.first_id = NEW.first_id AND asked.second_id = NEW.second_id AND NOT EXISTS (SELECT 1 FROM subsidies_sameapplicantanswer AS said WHERE said.proposal_id = asked.id))
        THEN RAISE EXCEPTION 'one proposal about two records waits at a time' USING ERRCODE = 'check_violation', CONSTRAINT = 'one proposal about two records waits at a time'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_sameapplicant_one_waits BEFORE INSERT ON subsidies_sameapplicant FOR EACH ROW EXECUTE FUNCTION subsidies_sameapplicant_one_waits()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sameapplicant_one_waits BEFORE INSERT ON subsidies_sameapplicant
        WHEN EXISTS (SELECT 1 FROM subsidies_sameapplicant AS asked WHERE asked.first_id = NEW.first_id AND asked.second_id = NEW.second_id AND NOT EXISTS (SELECT 1 FROM subsidies_sameapplicantanswer AS said WHERE said.proposal_id = asked.id))
        BEGIN SELECT RAISE(ABORT, 'one proposal about two records waits at a time'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sameapplicant_one_waits() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicant_one_waits""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sameapplicant_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sameapplicant_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_sameapplicant is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_sameapplicant_append_only BEFORE UPDATE OR DELETE ON subsidies_sameapplicant
FOR EACH ROW EXECUTE FUNCTION subsidies_sameapplicant_append_only()""",
                    """CREATE TRIGGER subsidies_sameapplicant_no_truncate BEFORE TRUNCATE ON subsidies_sameapplicant
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_sameapplicant_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sameapplicant_no_update BEFORE update ON subsidies_sameapplicant
BEGIN SELECT RAISE(ABORT, 'subsidies_sameapplicant is append-only'); END""",
                    """CREATE TRIGGER subsidies_sameapplicant_no_delete BEFORE delete ON subsidies_sameapplicant
BEGIN SELECT RAISE(ABORT, 'subsidies_sameapplicant is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sameapplicant_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicant_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicant_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_sameapplicantanswer_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_sameapplicantanswer_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_sameapplicantanswer is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_sameapplicantanswer_append_only BEFORE UPDATE OR DELETE ON subsidies_sameapplicantanswer
FOR EACH ROW EXECUTE FUNCTION subsidies_sameapplicantanswer_append_only()""",
                    """CREATE TRIGGER subsidies_sameapplicantanswer_no_truncate BEFORE TRUNCATE ON subsidies_sameapplicantanswer
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_sameapplicantanswer_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sameapplicantanswer_no_update BEFORE update ON subsidies_sameapplicantanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_sameapplicantanswer is append-only'); END""",
                    """CREATE TRIGGER subsidies_sameapplicantanswer_no_delete BEFORE delete ON subsidies_sameapplicantanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_sameapplicantanswer is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_sameapplicantanswer_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicantanswer_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicantanswer_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_sameapplicant",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_sameapplicant_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_sameapplicant
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_sameapplicant_trail_truncate BEFORE TRUNCATE ON subsidies_sameapplicant
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_sameapplicant', id, 'found', NULL, trail_row(to_jsonb(subsidies_sameapplicant), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_sameapplicant ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sameapplicant_trail_insert AFTER INSERT ON subsidies_sameapplicant
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sameapplicant', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'joins', NEW.joins, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_sameapplicant_trail_update AFTER UPDATE ON subsidies_sameapplicant
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sameapplicant', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'joins', OLD.joins, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'joins', NEW.joins, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_sameapplicant_trail_delete AFTER DELETE ON subsidies_sameapplicant
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sameapplicant', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'joins', OLD.joins, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sameapplicant', id, 'found', NULL, json_object('id', subsidies_sameapplicant.id, 'first_id', subsidies_sameapplicant.first_id, 'second_id', subsidies_sameapplicant.second_id, 'joins', subsidies_sameapplicant.joins, 'reason', subsidies_sameapplicant.reason, 'actor_id', subsidies_sameapplicant.actor_id, 'recorded_at', subsidies_sameapplicant.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_sameapplicant ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicant_trail ON subsidies_sameapplicant""",
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicant_trail_truncate ON subsidies_sameapplicant""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicant_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicant_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicant_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_sameapplicantanswer",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_sameapplicantanswer_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_sameapplicantanswer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_sameapplicantanswer_trail_truncate BEFORE TRUNCATE ON subsidies_sameapplicantanswer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_sameapplicantanswer', id, 'found', NULL, trail_row(to_jsonb(subsidies_sameapplicantanswer), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_sameapplicantanswer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_sameapplicantanswer_trail_insert AFTER INSERT ON subsidies_sameapplicantanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sameapplicantanswer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_sameapplicantanswer_trail_update AFTER UPDATE ON subsidies_sameapplicantanswer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sameapplicantanswer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_sameapplicantanswer_trail_delete AFTER DELETE ON subsidies_sameapplicantanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sameapplicantanswer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_sameapplicantanswer', id, 'found', NULL, json_object('id', subsidies_sameapplicantanswer.id, 'proposal_id', subsidies_sameapplicantanswer.proposal_id, 'is_confirmed', subsidies_sameapplicantanswer.is_confirmed, 'reason', subsidies_sameapplicantanswer.reason, 'actor_id', subsidies_sameapplicantanswer.actor_id, 'recorded_at', subsidies_sameapplicantanswer.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_sameapplicantanswer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicantanswer_trail ON subsidies_sameapplicantanswer""",
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicantanswer_trail_truncate ON subsidies_sameapplicantanswer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicantanswer_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicantanswer_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_sameapplicantanswer_trail_delete""",
                ],
            },
        ),
    ]
