# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0345_penalty_names_who_applied"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_trail_of_subsidies_penaltydecision",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_penaltydecision_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_penaltydecision
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_truncate BEFORE TRUNCATE ON subsidies_penaltydecision
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_penaltydecision', id, 'found', NULL, trail_row(to_jsonb(subsidies_penaltydecision), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltydecision ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltydecision_trail_insert AFTER INSERT ON subsidies_penaltydecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'notice_id', NEW.notice_id, 'on_objection_id', NEW.on_objection_id, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'days', NEW.days, 'amount', NEW.amount, 'applicants', NEW.applicants, 'names', NEW.names, 'ground', NEW.ground, 'reason', NEW.reason, 'decided_on', NEW.decided_on, 'mandate_id', NEW.mandate_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_update AFTER UPDATE ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'notice_id', OLD.notice_id, 'on_objection_id', OLD.on_objection_id, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'days', OLD.days, 'amount', OLD.amount, 'applicants', OLD.applicants, 'names', OLD.names, 'ground', OLD.ground, 'reason', OLD.reason, 'decided_on', OLD.decided_on, 'mandate_id', OLD.mandate_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'notice_id', NEW.notice_id, 'on_objection_id', NEW.on_objection_id, 'first_day', NEW.first_day, 'last_day', NEW.last_day, 'days', NEW.days, 'amount', NEW.amount, 'applicants', NEW.applicants, 'names', NEW.names, 'ground', NEW.ground, 'reason', NEW.reason, 'decided_on', NEW.decided_on, 'mandate_id', NEW.mandate_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_penaltydecision_trail_delete AFTER DELETE ON subsidies_penaltydecision
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'notice_id', OLD.notice_id, 'on_objection_id', OLD.on_objection_id, 'first_day', OLD.first_day, 'last_day', OLD.last_day, 'days', OLD.days, 'amount', OLD.amount, 'applicants', OLD.applicants, 'names', OLD.names, 'ground', OLD.ground, 'reason', OLD.reason, 'decided_on', OLD.decided_on, 'mandate_id', OLD.mandate_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_penaltydecision', id, 'found', NULL, json_object('id', subsidies_penaltydecision.id, 'application_id', subsidies_penaltydecision.application_id, 'notice_id', subsidies_penaltydecision.notice_id, 'on_objection_id', subsidies_penaltydecision.on_objection_id, 'first_day', subsidies_penaltydecision.first_day, 'last_day', subsidies_penaltydecision.last_day, 'days', subsidies_penaltydecision.days, 'amount', subsidies_penaltydecision.amount, 'applicants', subsidies_penaltydecision.applicants, 'names', subsidies_penaltydecision.names, 'ground', subsidies_penaltydecision.ground, 'reason', subsidies_penaltydecision.reason, 'decided_on', subsidies_penaltydecision.decided_on, 'mandate_id', subsidies_penaltydecision.mandate_id, 'actor_id', subsidies_penaltydecision.actor_id, 'recorded_at', subsidies_penaltydecision.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_penaltydecision ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail ON subsidies_penaltydecision""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_truncate ON subsidies_penaltydecision""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_penaltydecision_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_penaltydecision_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_penaltydecision is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_penaltydecision_append_only BEFORE UPDATE OR DELETE ON subsidies_penaltydecision
FOR EACH ROW EXECUTE FUNCTION subsidies_penaltydecision_append_only()""",
                    """CREATE TRIGGER subsidies_penaltydecision_no_truncate BEFORE TRUNCATE ON subsidies_penaltydecision
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_penaltydecision_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_penaltydecision_no_update BEFORE update ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltydecision is append-only'); END""",
                    """CREATE TRIGGER subsidies_penaltydecision_no_delete BEFORE delete ON subsidies_penaltydecision
BEGIN SELECT RAISE(ABORT, 'subsidies_penaltydecision is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_penaltydecision_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_penaltydecision_no_delete""",
                ],
            },
        ),
    ]
