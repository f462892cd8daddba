# Written by makeguards: as long as the tables that it guards.
"""Guards of subsidies in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("subsidies", "0334_who_sees_irregularities"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "subsidies_irregularity_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_irregularity_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.application_id IS NOT NULL AND NEW.organisation_id <> (SELECT applicant_id FROM subsidies_application WHERE id = NEW.application_id)
        THEN RAISE EXCEPTION 'an extra check looks at a document of its own case, and an irregularity is of the applicant of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'an extra check looks at a document of its own case, and an irregularity is of the applicant of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_irregularity_of_its_case BEFORE INSERT ON subsidies_irregularity FOR EACH ROW EXECUTE FUNCTION subsidies_irregularity_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_irregularity_of_its_case BEFORE INSERT ON subsidies_irregularity
        WHEN NEW.application_id IS NOT NULL AND NEW.organisation_id <> (SELECT applicant_id FROM subsidies_application WHERE id = NEW.application_id)
        BEGIN SELECT RAISE(ABORT, 'an extra check looks at a document of its own case, and an irregularity is of the applicant of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_irregularity_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularity_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_irregularitystep_by_two",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_irregularitystep_by_two() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind = 'confirmed' AND NEW.actor_id = (SELECT actor_id FROM subsidies_irregularity WHERE id = NEW.entry_id)) OR (NEW.kind = 'withdrawn' AND NEW.actor_id = (SELECT actor_id FROM subsidies_irregularitystep AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1))
        THEN RAISE EXCEPTION 'an irregularity is entered and withdrawn by two people' USING ERRCODE = 'check_violation', CONSTRAINT = 'an irregularity is entered and withdrawn by two people'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_irregularitystep_by_two BEFORE INSERT ON subsidies_irregularitystep FOR EACH ROW EXECUTE FUNCTION subsidies_irregularitystep_by_two()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_irregularitystep_by_two BEFORE INSERT ON subsidies_irregularitystep
        WHEN (NEW.kind = 'confirmed' AND NEW.actor_id = (SELECT actor_id FROM subsidies_irregularity WHERE id = NEW.entry_id)) OR (NEW.kind = 'withdrawn' AND NEW.actor_id = (SELECT actor_id FROM subsidies_irregularitystep AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1))
        BEGIN SELECT RAISE(ABORT, 'an irregularity is entered and withdrawn by two people'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_irregularitystep_by_two() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_by_two""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_irregularitystep_in_order",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_irregularitystep_in_order() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (NEW.kind IN ('confirmed', 'not_confirmed') AND coalesce((SELECT kind FROM subsidies_irregularitystep AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1), '') <> '') OR (NEW.kind = 'withdrawal' AND coalesce((SELECT kind FROM subsidies_irregularitystep AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1), '') NOT IN ('confirmed', 'stays')) OR (NEW.kind IN ('withdrawn', 'stays') AND coalesce((SELECT kind FROM subsidies_irregularitystep AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1), '') <> 'withdrawal')
        THEN RAISE EXCEPTION 'an irregularity is entered once, and withdrawn after that' USING ERRCODE = 'check_violation', CONSTRAINT = 'an irregularity is entered once, and withdrawn after that'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_irregularitystep_in_order BEFORE INSERT ON subsidies_irregularitystep FOR EACH ROW EXECUTE FUNCTION subsidies_irregularitystep_in_order()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_irregularitystep_in_order BEFORE INSERT ON subsidies_irregularitystep
        WHEN (NEW.kind IN ('confirmed', 'not_confirmed') AND coalesce((SELECT kind FROM subsidies_irregularitystep AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1), '') <> '') OR (NEW.kind = 'withdrawal' AND coalesce((SELECT kind FROM subsidies_irregularitystep AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1), '') NOT IN ('confirmed', 'stays')) OR (NEW.kind IN ('withdrawn', 'stays') AND coalesce((SELECT kind FROM subsidies_irregularitystep AS before WHERE before.entry_id = NEW.entry_id ORDER BY before.id DESC LIMIT 1), '') <> 'withdrawal')
        BEGIN SELECT RAISE(ABORT, 'an irregularity is entered once, and withdrawn after that'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_irregularitystep_in_order() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_in_order""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_extracheck_of_its_case",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_extracheck_of_its_case() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        THEN RAISE EXCEPTION 'an extra check looks at a document of its own case, and an irregularity is of the applicant of its case' USING ERRCODE = 'check_violation', CONSTRAINT = 'an extra check looks at a document of its own case, and an irregularity is of the applicant of its case'; END IF;
        RETURN NEW; END $$""",
                    """CREATE TRIGGER subsidies_extracheck_of_its_case BEFORE INSERT ON subsidies_extracheck FOR EACH ROW EXECUTE FUNCTION subsidies_extracheck_of_its_case()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_extracheck_of_its_case BEFORE INSERT ON subsidies_extracheck
        WHEN (SELECT application_id FROM subsidies_document WHERE id = NEW.document_id) <> NEW.application_id
        BEGIN SELECT RAISE(ABORT, 'an extra check looks at a document of its own case, and an irregularity is of the applicant of its case'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_extracheck_of_its_case() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_of_its_case""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_irregularity_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_irregularity_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_irregularity is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_irregularity_append_only BEFORE UPDATE OR DELETE ON subsidies_irregularity
FOR EACH ROW EXECUTE FUNCTION subsidies_irregularity_append_only()""",
                    """CREATE TRIGGER subsidies_irregularity_no_truncate BEFORE TRUNCATE ON subsidies_irregularity
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_irregularity_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_irregularity_no_update BEFORE update ON subsidies_irregularity
BEGIN SELECT RAISE(ABORT, 'subsidies_irregularity is append-only'); END""",
                    """CREATE TRIGGER subsidies_irregularity_no_delete BEFORE delete ON subsidies_irregularity
BEGIN SELECT RAISE(ABORT, 'subsidies_irregularity is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_irregularity_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularity_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_irregularity_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_irregularitystep_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_irregularitystep_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_irregularitystep is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_irregularitystep_append_only BEFORE UPDATE OR DELETE ON subsidies_irregularitystep
FOR EACH ROW EXECUTE FUNCTION subsidies_irregularitystep_append_only()""",
                    """CREATE TRIGGER subsidies_irregularitystep_no_truncate BEFORE TRUNCATE ON subsidies_irregularitystep
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_irregularitystep_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_irregularitystep_no_update BEFORE update ON subsidies_irregularitystep
BEGIN SELECT RAISE(ABORT, 'subsidies_irregularitystep is append-only'); END""",
                    """CREATE TRIGGER subsidies_irregularitystep_no_delete BEFORE delete ON subsidies_irregularitystep
BEGIN SELECT RAISE(ABORT, 'subsidies_irregularitystep is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_irregularitystep_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_extracheck_append_only",
            create={
                "postgresql": [
                    """CREATE FUNCTION subsidies_extracheck_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'subsidies_extracheck is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                    """CREATE TRIGGER subsidies_extracheck_append_only BEFORE UPDATE OR DELETE ON subsidies_extracheck
FOR EACH ROW EXECUTE FUNCTION subsidies_extracheck_append_only()""",
                    """CREATE TRIGGER subsidies_extracheck_no_truncate BEFORE TRUNCATE ON subsidies_extracheck
FOR EACH STATEMENT EXECUTE FUNCTION subsidies_extracheck_append_only()""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_extracheck_no_update BEFORE update ON subsidies_extracheck
BEGIN SELECT RAISE(ABORT, 'subsidies_extracheck is append-only'); END""",
                    """CREATE TRIGGER subsidies_extracheck_no_delete BEFORE delete ON subsidies_extracheck
BEGIN SELECT RAISE(ABORT, 'subsidies_extracheck is append-only'); END""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP FUNCTION IF EXISTS subsidies_extracheck_append_only() CASCADE""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_no_update""",
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_no_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_irregularity",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_irregularity_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_irregularity
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_irregularity_trail_truncate BEFORE TRUNCATE ON subsidies_irregularity
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_irregularity', id, 'found', NULL, trail_row(to_jsonb(subsidies_irregularity), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_irregularity ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_irregularity_trail_insert AFTER INSERT ON subsidies_irregularity
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_irregularity', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'organisation_id', NEW.organisation_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'what', NEW.what, 'found_by', NEW.found_by, 'found_on', NEW.found_on, 'measure', NEW.measure, 'amount', NEW.amount, 'stands_from', NEW.stands_from, 'stands_until', NEW.stands_until, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_irregularity_trail_update AFTER UPDATE ON subsidies_irregularity
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_irregularity', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'organisation_id', OLD.organisation_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'what', OLD.what, 'found_by', OLD.found_by, 'found_on', OLD.found_on, 'measure', OLD.measure, 'amount', OLD.amount, 'stands_from', OLD.stands_from, 'stands_until', OLD.stands_until, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'organisation_id', NEW.organisation_id, 'application_id', NEW.application_id, 'kind', NEW.kind, 'what', NEW.what, 'found_by', NEW.found_by, 'found_on', NEW.found_on, 'measure', NEW.measure, 'amount', NEW.amount, 'stands_from', NEW.stands_from, 'stands_until', NEW.stands_until, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_irregularity_trail_delete AFTER DELETE ON subsidies_irregularity
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_irregularity', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'organisation_id', OLD.organisation_id, 'application_id', OLD.application_id, 'kind', OLD.kind, 'what', OLD.what, 'found_by', OLD.found_by, 'found_on', OLD.found_on, 'measure', OLD.measure, 'amount', OLD.amount, 'stands_from', OLD.stands_from, 'stands_until', OLD.stands_until, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_irregularity', id, 'found', NULL, json_object('id', subsidies_irregularity.id, 'organisation_id', subsidies_irregularity.organisation_id, 'application_id', subsidies_irregularity.application_id, 'kind', subsidies_irregularity.kind, 'what', subsidies_irregularity.what, 'found_by', subsidies_irregularity.found_by, 'found_on', subsidies_irregularity.found_on, 'measure', subsidies_irregularity.measure, 'amount', subsidies_irregularity.amount, 'stands_from', subsidies_irregularity.stands_from, 'stands_until', subsidies_irregularity.stands_until, 'actor_id', subsidies_irregularity.actor_id, 'recorded_at', subsidies_irregularity.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_irregularity ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularity_trail ON subsidies_irregularity""",
                    """DROP TRIGGER IF EXISTS subsidies_irregularity_trail_truncate ON subsidies_irregularity""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularity_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_irregularity_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_irregularity_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_irregularitystep",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_irregularitystep_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_irregularitystep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_irregularitystep_trail_truncate BEFORE TRUNCATE ON subsidies_irregularitystep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_irregularitystep', id, 'found', NULL, trail_row(to_jsonb(subsidies_irregularitystep), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_irregularitystep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_irregularitystep_trail_insert AFTER INSERT ON subsidies_irregularitystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_irregularitystep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'entry_id', NEW.entry_id, 'kind', NEW.kind, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_irregularitystep_trail_update AFTER UPDATE ON subsidies_irregularitystep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_irregularitystep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'entry_id', OLD.entry_id, 'kind', OLD.kind, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'entry_id', NEW.entry_id, 'kind', NEW.kind, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_irregularitystep_trail_delete AFTER DELETE ON subsidies_irregularitystep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_irregularitystep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'entry_id', OLD.entry_id, 'kind', OLD.kind, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_irregularitystep', id, 'found', NULL, json_object('id', subsidies_irregularitystep.id, 'entry_id', subsidies_irregularitystep.entry_id, 'kind', subsidies_irregularitystep.kind, 'reason', subsidies_irregularitystep.reason, 'actor_id', subsidies_irregularitystep.actor_id, 'recorded_at', subsidies_irregularitystep.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_irregularitystep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_trail ON subsidies_irregularitystep""",
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_trail_truncate ON subsidies_irregularitystep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_irregularitystep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "subsidies_trail_of_subsidies_extracheck",
            create={
                "postgresql": [
                    """CREATE TRIGGER subsidies_extracheck_trail AFTER INSERT OR UPDATE OR DELETE ON subsidies_extracheck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER subsidies_extracheck_trail_truncate BEFORE TRUNCATE ON subsidies_extracheck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'subsidies_extracheck', id, 'found', NULL, trail_row(to_jsonb(subsidies_extracheck), '', ''), NULL, '', '', 'migration', '', ''
FROM subsidies_extracheck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER subsidies_extracheck_trail_insert AFTER INSERT ON subsidies_extracheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extracheck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'application_id', NEW.application_id, 'stage', NEW.stage, 'finding', NEW.finding, 'remark', NEW.remark, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER subsidies_extracheck_trail_update AFTER UPDATE ON subsidies_extracheck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extracheck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'stage', OLD.stage, 'finding', OLD.finding, 'remark', OLD.remark, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'application_id', NEW.application_id, 'stage', NEW.stage, 'finding', NEW.finding, 'remark', NEW.remark, 'document_id', NEW.document_id, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER subsidies_extracheck_trail_delete AFTER DELETE ON subsidies_extracheck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extracheck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'application_id', OLD.application_id, 'stage', OLD.stage, 'finding', OLD.finding, 'remark', OLD.remark, 'document_id', OLD.document_id, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'subsidies_extracheck', id, 'found', NULL, json_object('id', subsidies_extracheck.id, 'application_id', subsidies_extracheck.application_id, 'stage', subsidies_extracheck.stage, 'finding', subsidies_extracheck.finding, 'remark', subsidies_extracheck.remark, 'document_id', subsidies_extracheck.document_id, 'actor_id', subsidies_extracheck.actor_id, 'recorded_at', subsidies_extracheck.recorded_at), NULL, '', '', 'migration', '', ''
FROM subsidies_extracheck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_trail ON subsidies_extracheck""",
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_trail_truncate ON subsidies_extracheck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_trail_insert""",
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_trail_update""",
                    """DROP TRIGGER IF EXISTS subsidies_extracheck_trail_delete""",
                ],
            },
        ),
    ]
