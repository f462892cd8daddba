# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0019_applicant_as_given"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_applicantdetails_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_applicantdetails_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_applicantdetails is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_applicantdetails_append_only BEFORE UPDATE OR DELETE ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION subsidies_applicantdetails_append_only()""",
                    """CREATE TRIGGER subsidies_applicantdetails_no_truncate BEFORE TRUNCATE ON subsidies_applicantdetails
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_applicantdetails_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_no_update BEFORE update ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails is append-only'); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_no_delete BEFORE delete ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'subsidies_applicantdetails is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_applicantdetails_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_applicantdetails",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_applicantdetails_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_applicantdetails
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_truncate BEFORE TRUNCATE ON subsidies_applicantdetails
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_applicantdetails', id, 'found', NULL, trail_row(to_jsonb(subsidies_applicantdetails), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_applicantdetails ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_applicantdetails_trail_insert AFTER INSERT ON subsidies_applicantdetails
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'kind', NEW.kind, 'kvk', NEW.kvk, 'branch', NEW.branch, 'rsin', NEW.rsin, 'iban', NEW.iban, 'contact_name', NEW.contact_name, 'contact_email', NEW.contact_email, 'contact_phone', NEW.contact_phone, 'address', NEW.address, 'known', NEW.known, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_update AFTER UPDATE ON subsidies_applicantdetails
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'kind', OLD.kind, 'kvk', OLD.kvk, 'branch', OLD.branch, 'rsin', OLD.rsin, 'iban', OLD.iban, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'contact_phone', OLD.contact_phone, 'address', OLD.address, 'known', OLD.known, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'name', NEW.name, 'kind', NEW.kind, 'kvk', NEW.kvk, 'branch', NEW.branch, 'rsin', NEW.rsin, 'iban', NEW.iban, 'contact_name', NEW.contact_name, 'contact_email', NEW.contact_email, 'contact_phone', NEW.contact_phone, 'address', NEW.address, 'known', NEW.known, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_applicantdetails_trail_delete AFTER DELETE ON subsidies_applicantdetails
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'name', OLD.name, 'kind', OLD.kind, 'kvk', OLD.kvk, 'branch', OLD.branch, 'rsin', OLD.rsin, 'iban', OLD.iban, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'contact_phone', OLD.contact_phone, 'address', OLD.address, 'known', OLD.known, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_applicantdetails', id, 'found', NULL, json_object('id', subsidies_applicantdetails.id, 'application_id', subsidies_applicantdetails.application_id, 'name', subsidies_applicantdetails.name, 'kind', subsidies_applicantdetails.kind, 'kvk', subsidies_applicantdetails.kvk, 'branch', subsidies_applicantdetails.branch, 'rsin', subsidies_applicantdetails.rsin, 'iban', subsidies_applicantdetails.iban, 'contact_name', subsidies_applicantdetails.contact_name, 'contact_email', subsidies_applicantdetails.contact_email, 'contact_phone', subsidies_applicantdetails.contact_phone, 'address', subsidies_applicantdetails.address, 'known', subsidies_applicantdetails.known, 'actor_id', subsidies_applicantdetails.actor_id, 'recorded_at', subsidies_applicantdetails.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_applicantdetails ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail ON subsidies_applicantdetails""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_truncate ON subsidies_applicantdetails""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_applicantdetails_trail_delete""",
                ],
            },
        ),
    ]
