# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0266_book_years"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_ledgerentry_in_open_year",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_in_open_year() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.booked_on >= asked.first_day AND NEW.booked_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_in_open_year BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_in_open_year()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_in_open_year BEFORE INSERT ON subsidies_ledgerentry
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.booked_on >= asked.first_day AND NEW.booked_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_in_open_year() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_in_open_year""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_reversal_in_open_year",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_reversal_in_open_year() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.booked_on >= asked.first_day AND NEW.booked_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        THEN RAISE EXCEPTION 'the year was closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'the year was closed'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_reversal_in_open_year BEFORE INSERT ON subsidies_reversal FOR EACH ROW EXECUTE FUNCTION subsidies_reversal_in_open_year()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_reversal_in_open_year BEFORE INSERT ON subsidies_reversal
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked JOIN subsidies_bookyearanswer AS said ON said.proposal_id = asked.id WHERE said.is_confirmed AND asked.closes AND NEW.booked_on >= asked.first_day AND NEW.booked_on <= asked.last_day AND NOT EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS later JOIN subsidies_bookyearanswer AS done ON done.proposal_id = later.id WHERE done.is_confirmed AND NOT later.closes AND later.year = asked.year AND done.id > said.id))
        BEGIN SELECT RAISE(ABORT, 'the year was closed'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_reversal_in_open_year() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_reversal_in_open_year""",
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
        InstallGuard(
            "subsidies_bookyearanswer_by_another",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearanswer_by_another() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE asked.id = NEW.proposal_id AND asked.actor_id = NEW.actor_id)
        THEN RAISE EXCEPTION 'a year is closed or opened again by two people' USING ERRCODE = 'check_violation', CONSTRAINT = 'a year is closed or opened again by two people'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_bookyearanswer_by_another BEFORE INSERT ON subsidies_bookyearanswer FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearanswer_by_another()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearanswer_by_another BEFORE INSERT ON subsidies_bookyearanswer
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE asked.id = NEW.proposal_id AND asked.actor_id = NEW.actor_id)
        BEGIN SELECT RAISE(ABORT, 'a year is closed or opened again by two people'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearanswer_by_another() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_by_another""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearproposal_one_waits",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearproposal_one_waits() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE NOT EXISTS (SELECT 1 FROM subsidies_bookyearanswer AS said WHERE said.proposal_id = asked.id))
        THEN RAISE EXCEPTION 'one proposal on a year waits at a time' USING ERRCODE = 'check_violation', CONSTRAINT = 'one proposal on a year waits at a time'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_bookyearproposal_one_waits BEFORE INSERT ON subsidies_bookyearproposal FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearproposal_one_waits()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearproposal_one_waits BEFORE INSERT ON subsidies_bookyearproposal
        WHEN EXISTS (SELECT 1 FROM subsidies_bookyearproposal AS asked WHERE NOT EXISTS (SELECT 1 FROM subsidies_bookyearanswer AS said WHERE said.proposal_id = asked.id))
        BEGIN SELECT RAISE(ABORT, 'one proposal on a year waits at a time'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearproposal_one_waits() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_one_waits""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearproposal_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearproposal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_bookyearproposal is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_bookyearproposal_append_only BEFORE UPDATE OR DELETE ON subsidies_bookyearproposal
FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearproposal_append_only()""",
                    """CREATE TRIGGER subsidies_bookyearproposal_no_truncate BEFORE TRUNCATE ON subsidies_bookyearproposal
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_bookyearproposal_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearproposal_no_update BEFORE update ON subsidies_bookyearproposal
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearproposal is append-only'); END""",
                    """CREATE TRIGGER subsidies_bookyearproposal_no_delete BEFORE delete ON subsidies_bookyearproposal
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearproposal is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearproposal_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearanswer_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearanswer_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_bookyearanswer is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_bookyearanswer_append_only BEFORE UPDATE OR DELETE ON subsidies_bookyearanswer
FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearanswer_append_only()""",
                    """CREATE TRIGGER subsidies_bookyearanswer_no_truncate BEFORE TRUNCATE ON subsidies_bookyearanswer
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_bookyearanswer_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearanswer_no_update BEFORE update ON subsidies_bookyearanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearanswer is append-only'); END""",
                    """CREATE TRIGGER subsidies_bookyearanswer_no_delete BEFORE delete ON subsidies_bookyearanswer
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearanswer is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearanswer_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_bookyearbalance_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_bookyearbalance_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_bookyearbalance is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_bookyearbalance_append_only BEFORE UPDATE OR DELETE ON subsidies_bookyearbalance
FOR EACH ROW EXECUTE FUNCTION subsidies_bookyearbalance_append_only()""",
                    """CREATE TRIGGER subsidies_bookyearbalance_no_truncate BEFORE TRUNCATE ON subsidies_bookyearbalance
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_bookyearbalance_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearbalance_no_update BEFORE update ON subsidies_bookyearbalance
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearbalance is append-only'); END""",
                    """CREATE TRIGGER subsidies_bookyearbalance_no_delete BEFORE delete ON subsidies_bookyearbalance
BEGIN SELECT RAISE(ABORT, 'subsidies_bookyearbalance is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_bookyearbalance_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_bookyearproposal",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_bookyearproposal_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_bookyearproposal
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_bookyearproposal_trail_truncate BEFORE TRUNCATE ON subsidies_bookyearproposal
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_bookyearproposal', id, 'found', NULL, trail_row(to_jsonb(subsidies_bookyearproposal), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearproposal ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearproposal_trail_insert AFTER INSERT ON subsidies_bookyearproposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearproposal', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'year', NEW.year, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'closes', NEW.closes, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_bookyearproposal_trail_update AFTER UPDATE ON subsidies_bookyearproposal
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearproposal', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'year', OLD.year, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'closes', OLD.closes, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'year', NEW.year, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'closes', NEW.closes, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_bookyearproposal_trail_delete AFTER DELETE ON subsidies_bookyearproposal
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearproposal', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'year', OLD.year, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'closes', OLD.closes, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearproposal', id, 'found', NULL, json_object('id', subsidies_bookyearproposal.id, 'year', subsidies_bookyearproposal.year, 'first_day', subsidies_bookyearproposal.first_day, 'last_day', subsidies_bookyearproposal.last_day, 'closes', subsidies_bookyearproposal.closes, 'reason', subsidies_bookyearproposal.reason, 'actor_id', subsidies_bookyearproposal.actor_id, 'recorded_at', subsidies_bookyearproposal.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearproposal ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail ON subsidies_bookyearproposal""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail_truncate ON subsidies_bookyearproposal""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearproposal_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_bookyearanswer",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_bookyearanswer_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_bookyearanswer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_bookyearanswer_trail_truncate BEFORE TRUNCATE ON subsidies_bookyearanswer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_bookyearanswer', id, 'found', NULL, trail_row(to_jsonb(subsidies_bookyearanswer), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearanswer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearanswer_trail_insert AFTER INSERT ON subsidies_bookyearanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearanswer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_bookyearanswer_trail_update AFTER UPDATE ON subsidies_bookyearanswer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearanswer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'proposal_id', NEW.proposal_id, 'is_confirmed', NEW.is_confirmed, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_bookyearanswer_trail_delete AFTER DELETE ON subsidies_bookyearanswer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearanswer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'proposal_id', OLD.proposal_id, 'is_confirmed', OLD.is_confirmed, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearanswer', id, 'found', NULL, json_object('id', subsidies_bookyearanswer.id, 'proposal_id', subsidies_bookyearanswer.proposal_id, 'is_confirmed', subsidies_bookyearanswer.is_confirmed, 'reason', subsidies_bookyearanswer.reason, 'actor_id', subsidies_bookyearanswer.actor_id, 'recorded_at', subsidies_bookyearanswer.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearanswer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail ON subsidies_bookyearanswer""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail_truncate ON subsidies_bookyearanswer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearanswer_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_bookyearbalance",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_bookyearbalance_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_bookyearbalance
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_bookyearbalance_trail_truncate BEFORE TRUNCATE ON subsidies_bookyearbalance
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_bookyearbalance', id, 'found', NULL, trail_row(to_jsonb(subsidies_bookyearbalance), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearbalance ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_bookyearbalance_trail_insert AFTER INSERT ON subsidies_bookyearbalance
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearbalance', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'answer_id', NEW.answer_id, 'share_id', NEW.share_id, 'committed', NEW.committed, 'paid', NEW.paid, 'came_back', NEW.came_back) AS became); END""",
                    """CREATE TRIGGER subsidies_bookyearbalance_trail_update AFTER UPDATE ON subsidies_bookyearbalance
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearbalance', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'answer_id', OLD.answer_id, 'share_id', OLD.share_id, 'committed', OLD.committed, 'paid', OLD.paid, 'came_back', OLD.came_back) AS was,
json_object('id', NEW.id, 'answer_id', NEW.answer_id, 'share_id', NEW.share_id, 'committed', NEW.committed, 'paid', NEW.paid, 'came_back', NEW.came_back) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_bookyearbalance_trail_delete AFTER DELETE ON subsidies_bookyearbalance
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearbalance', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'answer_id', OLD.answer_id, 'share_id', OLD.share_id, 'committed', OLD.committed, 'paid', OLD.paid, 'came_back', OLD.came_back) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_bookyearbalance', id, 'found', NULL, json_object('id', subsidies_bookyearbalance.id, 'answer_id', subsidies_bookyearbalance.answer_id, 'share_id', subsidies_bookyearbalance.share_id, 'committed', subsidies_bookyearbalance.committed, 'paid', subsidies_bookyearbalance.paid, 'came_back', subsidies_bookyearbalance.came_back), NULL, '', '', 'migration', '', ''
FROM subsidies_bookyearbalance ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail ON subsidies_bookyearbalance""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail_truncate ON subsidies_bookyearbalance""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_bookyearbalance_trail_delete""",
                ],
            },
        ),
    ]
