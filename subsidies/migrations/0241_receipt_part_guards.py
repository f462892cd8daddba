# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0240_receipt_parts"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_receiptpart_as_charged",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_receiptpart_as_charged() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS line ON line.id = NEW.line_id AND line.application_id = step.application_id
            AND line.action = 'repay'
            WHERE step.id = NEW.step_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        THEN RAISE EXCEPTION 'no more of a receipt pays costs or interest than was charged, on its own case' USING ERRCODE = 'check_violation', CONSTRAINT = 'no more of a receipt pays costs or interest than was charged, on its own case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_receiptpart_as_charged BEFORE INSERT ON subsidies_receiptpart FOR EACH ROW EXECUTE FUNCTION subsidies_receiptpart_as_charged()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_receiptpart_as_charged BEFORE INSERT ON subsidies_receiptpart
        WHEN NOT EXISTS (SELECT 1 FROM subsidies_moneystep AS step
            JOIN subsidies_caseevent AS line ON line.id = NEW.line_id AND line.application_id = step.application_id
            AND line.action = 'repay'
            WHERE step.id = NEW.step_id AND step.application_id = NEW.application_id AND step.state = 'decided'
            AND NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM subsidies_receiptpart AS part
                WHERE part.step_id = step.id
                AND NOT EXISTS (SELECT 1 FROM subsidies_reversal AS undone WHERE undone.line_id = part.line_id))
                <= CASE step.kind WHEN 'interest' THEN step.amount ELSE coalesce(step.cost, 0) END)
        BEGIN SELECT RAISE(ABORT, 'no more of a receipt pays costs or interest than was charged, on its own case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_receiptpart_as_charged() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_as_charged""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_receiptpart_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_receiptpart_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_receiptpart is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_receiptpart_append_only BEFORE UPDATE OR DELETE ON subsidies_receiptpart
FOR EACH ROW EXECUTE FUNCTION subsidies_receiptpart_append_only()""",
                    """CREATE TRIGGER subsidies_receiptpart_no_truncate BEFORE TRUNCATE ON subsidies_receiptpart
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_receiptpart_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_receiptpart_no_update BEFORE update ON subsidies_receiptpart
BEGIN SELECT RAISE(ABORT, 'subsidies_receiptpart is append-only'); END""",
                    """CREATE TRIGGER subsidies_receiptpart_no_delete BEFORE delete ON subsidies_receiptpart
BEGIN SELECT RAISE(ABORT, 'subsidies_receiptpart is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_receiptpart_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_receiptpart",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_receiptpart_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_receiptpart
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_receiptpart_trail_truncate BEFORE TRUNCATE ON subsidies_receiptpart
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_receiptpart', id, 'found', NULL, trail_row(to_jsonb(subsidies_receiptpart), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_receiptpart ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_receiptpart_trail_insert AFTER INSERT ON subsidies_receiptpart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_receiptpart', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'line_id', NEW.line_id, 'step_id', NEW.step_id, 'amount', NEW.amount, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_receiptpart_trail_update AFTER UPDATE ON subsidies_receiptpart
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_receiptpart', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'line_id', OLD.line_id, 'step_id', OLD.step_id, 'amount', OLD.amount, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'line_id', NEW.line_id, 'step_id', NEW.step_id, 'amount', NEW.amount, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_receiptpart_trail_delete AFTER DELETE ON subsidies_receiptpart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_receiptpart', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'line_id', OLD.line_id, 'step_id', OLD.step_id, 'amount', OLD.amount, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_receiptpart', id, 'found', NULL, json_object('id', subsidies_receiptpart.id, 'application_id', subsidies_receiptpart.application_id, 'line_id', subsidies_receiptpart.line_id, 'step_id', subsidies_receiptpart.step_id, 'amount', subsidies_receiptpart.amount, 'recorded_at', subsidies_receiptpart.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_receiptpart ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail ON subsidies_receiptpart""",
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail_truncate ON subsidies_receiptpart""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_receiptpart_trail_delete""",
                ],
            },
        ),
    ]
