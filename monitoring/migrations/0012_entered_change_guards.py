# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0011_entered_change"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_enteredchange_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION monitoring_enteredchange_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'monitoring_enteredchange is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER monitoring_enteredchange_append_only BEFORE UPDATE OR DELETE ON monitoring_enteredchange
FOR EACH ROW EXECUTE FUNCTION monitoring_enteredchange_append_only()""",
                    """CREATE TRIGGER monitoring_enteredchange_no_truncate BEFORE TRUNCATE ON monitoring_enteredchange
FOR EACH STATEMENT EXECUTE FUNCTION monitoring_enteredchange_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_enteredchange_no_update BEFORE update ON monitoring_enteredchange
BEGIN SELECT RAISE(ABORT, 'monitoring_enteredchange is append-only'); END""",
                    """CREATE TRIGGER monitoring_enteredchange_no_delete BEFORE delete ON monitoring_enteredchange
BEGIN SELECT RAISE(ABORT, 'monitoring_enteredchange is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS monitoring_enteredchange_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_no_update""",
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_enteredchange",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_enteredchange_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_enteredchange
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_enteredchange_trail_truncate BEFORE TRUNCATE ON monitoring_enteredchange
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_enteredchange', id, 'found', NULL, trail_row(to_jsonb(monitoring_enteredchange), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_enteredchange ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_enteredchange_trail_insert AFTER INSERT ON monitoring_enteredchange
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_enteredchange', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'demand_id', NEW.demand_id, 'population_id', NEW.population_id, 'national_id', NEW.national_id, 'is_new', NEW.is_new, 'before', NEW.before, 'after', NEW.after, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_enteredchange_trail_update AFTER UPDATE ON monitoring_enteredchange
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_enteredchange', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'demand_id', OLD.demand_id, 'population_id', OLD.population_id, 'national_id', OLD.national_id, 'is_new', OLD.is_new, 'before', OLD.before, 'after', OLD.after, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'demand_id', NEW.demand_id, 'population_id', NEW.population_id, 'national_id', NEW.national_id, 'is_new', NEW.is_new, 'before', NEW.before, 'after', NEW.after, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_enteredchange_trail_delete AFTER DELETE ON monitoring_enteredchange
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_enteredchange', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'demand_id', OLD.demand_id, 'population_id', OLD.population_id, 'national_id', OLD.national_id, 'is_new', OLD.is_new, 'before', OLD.before, 'after', OLD.after, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_enteredchange', id, 'found', NULL, json_object('id', monitoring_enteredchange.id, 'demand_id', monitoring_enteredchange.demand_id, 'population_id', monitoring_enteredchange.population_id, 'national_id', monitoring_enteredchange.national_id, 'is_new', monitoring_enteredchange.is_new, 'before', monitoring_enteredchange.before, 'after', monitoring_enteredchange.after, 'reason', monitoring_enteredchange.reason, 'actor_id', monitoring_enteredchange.actor_id, 'recorded_at', monitoring_enteredchange.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_enteredchange ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail ON monitoring_enteredchange""",
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail_truncate ON monitoring_enteredchange""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_enteredchange_trail_delete""",
                ],
            },
        ),
    ]
