# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0331_who_sees_state_money"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_statereceipt_of_the_state",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_statereceipt_of_the_state() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT kind FROM subsidies_fundingsource WHERE id = NEW.source_id) <> 'state'
        THEN RAISE EXCEPTION 'the state pays on a source of state money only' USING ERRCODE = 'check_violation', CONSTRAINT = 'the state pays on a source of state money only'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_statereceipt_of_the_state BEFORE INSERT ON subsidies_statereceipt FOR EACH ROW EXECUTE FUNCTION subsidies_statereceipt_of_the_state()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_statereceipt_of_the_state BEFORE INSERT ON subsidies_statereceipt
        WHEN (SELECT kind FROM subsidies_fundingsource WHERE id = NEW.source_id) <> 'state'
        BEGIN SELECT RAISE(ABORT, 'the state pays on a source of state money only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_statereceipt_of_the_state() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_of_the_state""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_ledgerentry_before_source_ends",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_ledgerentry_before_source_ends() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.kind = 'commitment' AND NEW.reversal_id IS NULL AND NEW.booked_on > (SELECT source.ends_on
        FROM subsidies_ceilingshare AS share JOIN subsidies_fundingsource AS source ON source.id = share.source_id WHERE share.id = NEW.share_id)
        THEN RAISE EXCEPTION 'nothing is awarded from a source after its last day' USING ERRCODE = 'check_violation', CONSTRAINT = 'nothing is awarded from a source after its last day'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_ledgerentry_before_source_ends BEFORE INSERT ON subsidies_ledgerentry FOR EACH ROW EXECUTE FUNCTION subsidies_ledgerentry_before_source_ends()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_ledgerentry_before_source_ends BEFORE INSERT ON subsidies_ledgerentry
        WHEN NEW.kind = 'commitment' AND NEW.reversal_id IS NULL AND NEW.booked_on > (SELECT source.ends_on
        FROM subsidies_ceilingshare AS share JOIN subsidies_fundingsource AS source ON source.id = share.source_id WHERE share.id = NEW.share_id)
        BEGIN SELECT RAISE(ABORT, 'nothing is awarded from a source after its last day'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_ledgerentry_before_source_ends() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_ledgerentry_before_source_ends""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_statereceipt_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_statereceipt_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_statereceipt is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_statereceipt_append_only BEFORE UPDATE OR DELETE ON subsidies_statereceipt
FOR EACH ROW EXECUTE FUNCTION subsidies_statereceipt_append_only()""",
                    """CREATE TRIGGER subsidies_statereceipt_no_truncate BEFORE TRUNCATE ON subsidies_statereceipt
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_statereceipt_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_statereceipt_no_update BEFORE update ON subsidies_statereceipt
BEGIN SELECT RAISE(ABORT, 'subsidies_statereceipt is append-only'); END""",
                    """CREATE TRIGGER subsidies_statereceipt_no_delete BEFORE delete ON subsidies_statereceipt
BEGIN SELECT RAISE(ABORT, 'subsidies_statereceipt is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_statereceipt_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_statereceipt",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_statereceipt_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_statereceipt
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_statereceipt_trail_truncate BEFORE TRUNCATE ON subsidies_statereceipt
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_statereceipt', id, 'found', NULL, trail_row(to_jsonb(subsidies_statereceipt), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_statereceipt ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_statereceipt_trail_insert AFTER INSERT ON subsidies_statereceipt
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_statereceipt', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'source_id', NEW.source_id, 'amount', NEW.amount, 'received_on', NEW.received_on, 'period_from', NEW.period_from, 'period_until', NEW.period_until, 'reference', NEW.reference, 'is_confirmed', NEW.is_confirmed, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_statereceipt_trail_update AFTER UPDATE ON subsidies_statereceipt
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_statereceipt', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'source_id', OLD.source_id, 'amount', OLD.amount, 'received_on', OLD.received_on, 'period_from', OLD.period_from, 'period_until', OLD.period_until, 'reference', OLD.reference, 'is_confirmed', OLD.is_confirmed, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'source_id', NEW.source_id, 'amount', NEW.amount, 'received_on', NEW.received_on, 'period_from', NEW.period_from, 'period_until', NEW.period_until, 'reference', NEW.reference, 'is_confirmed', NEW.is_confirmed, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_statereceipt_trail_delete AFTER DELETE ON subsidies_statereceipt
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_statereceipt', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'source_id', OLD.source_id, 'amount', OLD.amount, 'received_on', OLD.received_on, 'period_from', OLD.period_from, 'period_until', OLD.period_until, 'reference', OLD.reference, 'is_confirmed', OLD.is_confirmed, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_statereceipt', id, 'found', NULL, json_object('id', subsidies_statereceipt.id, 'source_id', subsidies_statereceipt.source_id, 'amount', subsidies_statereceipt.amount, 'received_on', subsidies_statereceipt.received_on, 'period_from', subsidies_statereceipt.period_from, 'period_until', subsidies_statereceipt.period_until, 'reference', subsidies_statereceipt.reference, 'is_confirmed', subsidies_statereceipt.is_confirmed, 'actor_id', subsidies_statereceipt.actor_id, 'recorded_at', subsidies_statereceipt.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_statereceipt ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_trail ON subsidies_statereceipt""",
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_trail_truncate ON subsidies_statereceipt""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_statereceipt_trail_delete""",
                ],
            },
        ),
    ]
