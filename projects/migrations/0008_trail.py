# Written by makeguards: as long as the tables that it guards.
"""Guards of projects in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("projects", "0007_file_hash"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "projects_trail_of_projects_municipality",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_municipality_trail AFTER INSERT OR UPDATE OR DELETE ON projects_municipality
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_municipality_trail_truncate BEFORE TRUNCATE ON projects_municipality
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_municipality', id, 'found', NULL, trail_row(to_jsonb(projects_municipality), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_municipality ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_municipality_trail_insert AFTER INSERT ON projects_municipality
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_municipality', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name) AS became); END""",
                    """CREATE TRIGGER projects_municipality_trail_update AFTER UPDATE ON projects_municipality
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_municipality', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_municipality_trail_delete AFTER DELETE ON projects_municipality
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_municipality', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_municipality', id, 'found', NULL, json_object('id', projects_municipality.id, 'code', projects_municipality.code, 'name', projects_municipality.name), NULL, '', '', 'migration', '', ''
FROM projects_municipality ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_municipality_trail ON projects_municipality""",
                    """DROP TRIGGER IF EXISTS projects_municipality_trail_truncate ON projects_municipality""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_municipality_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_municipality_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_municipality_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_regionscheme",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_regionscheme_trail AFTER INSERT OR UPDATE OR DELETE ON projects_regionscheme
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_regionscheme_trail_truncate BEFORE TRUNCATE ON projects_regionscheme
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_regionscheme', id, 'found', NULL, trail_row(to_jsonb(projects_regionscheme), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_regionscheme ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_regionscheme_trail_insert AFTER INSERT ON projects_regionscheme
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_regionscheme', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name) AS became); END""",
                    """CREATE TRIGGER projects_regionscheme_trail_update AFTER UPDATE ON projects_regionscheme
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_regionscheme', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'name', NEW.name) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_regionscheme_trail_delete AFTER DELETE ON projects_regionscheme
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_regionscheme', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'name', OLD.name) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_regionscheme', id, 'found', NULL, json_object('id', projects_regionscheme.id, 'code', projects_regionscheme.code, 'name', projects_regionscheme.name), NULL, '', '', 'migration', '', ''
FROM projects_regionscheme ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_regionscheme_trail ON projects_regionscheme""",
                    """DROP TRIGGER IF EXISTS projects_regionscheme_trail_truncate ON projects_regionscheme""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_regionscheme_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_regionscheme_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_regionscheme_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_region",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_region_trail AFTER INSERT OR UPDATE OR DELETE ON projects_region
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_region_trail_truncate BEFORE TRUNCATE ON projects_region
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_region', id, 'found', NULL, trail_row(to_jsonb(projects_region), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_region ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_region_trail_insert AFTER INSERT ON projects_region
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_region', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'code', NEW.code, 'name', NEW.name) AS became); END""",
                    """CREATE TRIGGER projects_region_trail_update AFTER UPDATE ON projects_region
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_region', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'code', OLD.code, 'name', OLD.name) AS was,
json_object('id', NEW.id, 'scheme_id', NEW.scheme_id, 'code', NEW.code, 'name', NEW.name) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_region_trail_delete AFTER DELETE ON projects_region
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_region', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'scheme_id', OLD.scheme_id, 'code', OLD.code, 'name', OLD.name) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_region', id, 'found', NULL, json_object('id', projects_region.id, 'scheme_id', projects_region.scheme_id, 'code', projects_region.code, 'name', projects_region.name), NULL, '', '', 'migration', '', ''
FROM projects_region ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_region_trail ON projects_region""",
                    """DROP TRIGGER IF EXISTS projects_region_trail_truncate ON projects_region""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_region_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_region_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_region_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_regionmembership",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_regionmembership_trail AFTER INSERT OR UPDATE OR DELETE ON projects_regionmembership
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_regionmembership_trail_truncate BEFORE TRUNCATE ON projects_regionmembership
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_regionmembership', id, 'found', NULL, trail_row(to_jsonb(projects_regionmembership), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_regionmembership ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_regionmembership_trail_insert AFTER INSERT ON projects_regionmembership
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_regionmembership', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'region_id', NEW.region_id, 'municipality_id', NEW.municipality_id, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER projects_regionmembership_trail_update AFTER UPDATE ON projects_regionmembership
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_regionmembership', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'region_id', OLD.region_id, 'municipality_id', OLD.municipality_id, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'region_id', NEW.region_id, 'municipality_id', NEW.municipality_id, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_regionmembership_trail_delete AFTER DELETE ON projects_regionmembership
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_regionmembership', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'region_id', OLD.region_id, 'municipality_id', OLD.municipality_id, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_regionmembership', id, 'found', NULL, json_object('id', projects_regionmembership.id, 'region_id', projects_regionmembership.region_id, 'municipality_id', projects_regionmembership.municipality_id, 'starts_on', projects_regionmembership.starts_on, 'ends_on', projects_regionmembership.ends_on, 'source', projects_regionmembership.source, 'is_confirmed', projects_regionmembership.is_confirmed), NULL, '', '', 'migration', '', ''
FROM projects_regionmembership ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_regionmembership_trail ON projects_regionmembership""",
                    """DROP TRIGGER IF EXISTS projects_regionmembership_trail_truncate ON projects_regionmembership""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_regionmembership_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_regionmembership_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_regionmembership_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_organisation",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_organisation_trail AFTER INSERT OR UPDATE OR DELETE ON projects_organisation
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_organisation_trail_truncate BEFORE TRUNCATE ON projects_organisation
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_organisation', id, 'found', NULL, trail_row(to_jsonb(projects_organisation), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_organisation ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_organisation_trail_insert AFTER INSERT ON projects_organisation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_organisation', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'name', NEW.name, 'kind', NEW.kind, 'municipality_id', NEW.municipality_id, 'kvk', NEW.kvk, 'rsin', NEW.rsin, 'iban', NEW.iban, 'contact_name', NEW.contact_name, 'contact_email', NEW.contact_email, 'address', NEW.address, 'is_example', NEW.is_example) AS became); END""",
                    """CREATE TRIGGER projects_organisation_trail_update AFTER UPDATE ON projects_organisation
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_organisation', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'kind', OLD.kind, 'municipality_id', OLD.municipality_id, 'kvk', OLD.kvk, 'rsin', OLD.rsin, 'iban', OLD.iban, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'address', OLD.address, 'is_example', OLD.is_example) AS was,
json_object('id', NEW.id, 'name', NEW.name, 'kind', NEW.kind, 'municipality_id', NEW.municipality_id, 'kvk', NEW.kvk, 'rsin', NEW.rsin, 'iban', NEW.iban, 'contact_name', NEW.contact_name, 'contact_email', NEW.contact_email, 'address', NEW.address, 'is_example', NEW.is_example) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_organisation_trail_delete AFTER DELETE ON projects_organisation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_organisation', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'kind', OLD.kind, 'municipality_id', OLD.municipality_id, 'kvk', OLD.kvk, 'rsin', OLD.rsin, 'iban', OLD.iban, 'contact_name', OLD.contact_name, 'contact_email', OLD.contact_email, 'address', OLD.address, 'is_example', OLD.is_example) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_organisation', id, 'found', NULL, json_object('id', projects_organisation.id, 'name', projects_organisation.name, 'kind', projects_organisation.kind, 'municipality_id', projects_organisation.municipality_id, 'kvk', projects_organisation.kvk, 'rsin', projects_organisation.rsin, 'iban', projects_organisation.iban, 'contact_name', projects_organisation.contact_name, 'contact_email', projects_organisation.contact_email, 'address', projects_organisation.address, 'is_example', projects_organisation.is_example), NULL, '', '', 'migration', '', ''
FROM projects_organisation ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_organisation_trail ON projects_organisation""",
                    """DROP TRIGGER IF EXISTS projects_organisation_trail_truncate ON projects_organisation""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_organisation_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_organisation_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_organisation_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_project",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_project_trail AFTER INSERT OR UPDATE OR DELETE ON projects_project
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_project_trail_truncate BEFORE TRUNCATE ON projects_project
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_project', id, 'found', NULL, trail_row(to_jsonb(projects_project), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_project ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_project_trail_insert AFTER INSERT ON projects_project
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_project', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'title', NEW.title, 'municipality_id', NEW.municipality_id, 'place', NEW.place, 'description', NEW.description, 'dwellings', NEW.dwellings, 'dwellings_are_minimum', NEW.dwellings_are_minimum, 'initiator_id', NEW.initiator_id, 'adviser_id', NEW.adviser_id, 'location_type', NEW.location_type, 'plan_type', NEW.plan_type, 'planning_status', NEW.planning_status, 'plan_name', NEW.plan_name, 'expected_on', NEW.expected_on, 'delivered_on', NEW.delivered_on, 'reference', NEW.reference, 'source', NEW.source, 'is_confidential', NEW.is_confidential, 'is_example', NEW.is_example) AS became); END""",
                    """CREATE TRIGGER projects_project_trail_update AFTER UPDATE ON projects_project
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_project', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'title', OLD.title, 'municipality_id', OLD.municipality_id, 'place', OLD.place, 'description', OLD.description, 'dwellings', OLD.dwellings, 'dwellings_are_minimum', OLD.dwellings_are_minimum, 'initiator_id', OLD.initiator_id, 'adviser_id', OLD.adviser_id, 'location_type', OLD.location_type, 'plan_type', OLD.plan_type, 'planning_status', OLD.planning_status, 'plan_name', OLD.plan_name, 'expected_on', OLD.expected_on, 'delivered_on', OLD.delivered_on, 'reference', OLD.reference, 'source', OLD.source, 'is_confidential', OLD.is_confidential, 'is_example', OLD.is_example) AS was,
json_object('id', NEW.id, 'title', NEW.title, 'municipality_id', NEW.municipality_id, 'place', NEW.place, 'description', NEW.description, 'dwellings', NEW.dwellings, 'dwellings_are_minimum', NEW.dwellings_are_minimum, 'initiator_id', NEW.initiator_id, 'adviser_id', NEW.adviser_id, 'location_type', NEW.location_type, 'plan_type', NEW.plan_type, 'planning_status', NEW.planning_status, 'plan_name', NEW.plan_name, 'expected_on', NEW.expected_on, 'delivered_on', NEW.delivered_on, 'reference', NEW.reference, 'source', NEW.source, 'is_confidential', NEW.is_confidential, 'is_example', NEW.is_example) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_project_trail_delete AFTER DELETE ON projects_project
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_project', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'title', OLD.title, 'municipality_id', OLD.municipality_id, 'place', OLD.place, 'description', OLD.description, 'dwellings', OLD.dwellings, 'dwellings_are_minimum', OLD.dwellings_are_minimum, 'initiator_id', OLD.initiator_id, 'adviser_id', OLD.adviser_id, 'location_type', OLD.location_type, 'plan_type', OLD.plan_type, 'planning_status', OLD.planning_status, 'plan_name', OLD.plan_name, 'expected_on', OLD.expected_on, 'delivered_on', OLD.delivered_on, 'reference', OLD.reference, 'source', OLD.source, 'is_confidential', OLD.is_confidential, 'is_example', OLD.is_example) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_project', id, 'found', NULL, json_object('id', projects_project.id, 'title', projects_project.title, 'municipality_id', projects_project.municipality_id, 'place', projects_project.place, 'description', projects_project.description, 'dwellings', projects_project.dwellings, 'dwellings_are_minimum', projects_project.dwellings_are_minimum, 'initiator_id', projects_project.initiator_id, 'adviser_id', projects_project.adviser_id, 'location_type', projects_project.location_type, 'plan_type', projects_project.plan_type, 'planning_status', projects_project.planning_status, 'plan_name', projects_project.plan_name, 'expected_on', projects_project.expected_on, 'delivered_on', projects_project.delivered_on, 'reference', projects_project.reference, 'source', projects_project.source, 'is_confidential', projects_project.is_confidential, 'is_example', projects_project.is_example), NULL, '', '', 'migration', '', ''
FROM projects_project ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_project_trail ON projects_project""",
                    """DROP TRIGGER IF EXISTS projects_project_trail_truncate ON projects_project""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_project_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_project_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_project_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_stay",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_stay_trail AFTER INSERT OR UPDATE OR DELETE ON projects_stay
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_stay_trail_truncate BEFORE TRUNCATE ON projects_stay
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_stay', id, 'found', NULL, trail_row(to_jsonb(projects_stay), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_stay ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_stay_trail_insert AFTER INSERT ON projects_stay
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_stay', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'project_id', NEW.project_id, 'track', NEW.track, 'phase', NEW.phase, 'state', NEW.state, 'entered_on', NEW.entered_on, 'left_on', NEW.left_on, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER projects_stay_trail_update AFTER UPDATE ON projects_stay
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_stay', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'track', OLD.track, 'phase', OLD.phase, 'state', OLD.state, 'entered_on', OLD.entered_on, 'left_on', OLD.left_on, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'project_id', NEW.project_id, 'track', NEW.track, 'phase', NEW.phase, 'state', NEW.state, 'entered_on', NEW.entered_on, 'left_on', NEW.left_on, 'reason', NEW.reason, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_stay_trail_delete AFTER DELETE ON projects_stay
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_stay', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'track', OLD.track, 'phase', OLD.phase, 'state', OLD.state, 'entered_on', OLD.entered_on, 'left_on', OLD.left_on, 'reason', OLD.reason, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_stay', id, 'found', NULL, json_object('id', projects_stay.id, 'project_id', projects_stay.project_id, 'track', projects_stay.track, 'phase', projects_stay.phase, 'state', projects_stay.state, 'entered_on', projects_stay.entered_on, 'left_on', projects_stay.left_on, 'reason', projects_stay.reason, 'actor_id', projects_stay.actor_id, 'recorded_at', projects_stay.recorded_at), NULL, '', '', 'migration', '', ''
FROM projects_stay ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_stay_trail ON projects_stay""",
                    """DROP TRIGGER IF EXISTS projects_stay_trail_truncate ON projects_stay""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_stay_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_stay_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_stay_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_agendaaction",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_agendaaction_trail AFTER INSERT OR UPDATE OR DELETE ON projects_agendaaction
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_agendaaction_trail_truncate BEFORE TRUNCATE ON projects_agendaaction
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_agendaaction', id, 'found', NULL, trail_row(to_jsonb(projects_agendaaction), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_agendaaction ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_agendaaction_trail_insert AFTER INSERT ON projects_agendaaction
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_agendaaction', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'title', NEW.title, 'pillar', NEW.pillar, 'progress', NEW.progress, 'owner', NEW.owner, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER projects_agendaaction_trail_update AFTER UPDATE ON projects_agendaaction
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_agendaaction', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'title', OLD.title, 'pillar', OLD.pillar, 'progress', OLD.progress, 'owner', OLD.owner, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'title', NEW.title, 'pillar', NEW.pillar, 'progress', NEW.progress, 'owner', NEW.owner, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_agendaaction_trail_delete AFTER DELETE ON projects_agendaaction
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_agendaaction', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'title', OLD.title, 'pillar', OLD.pillar, 'progress', OLD.progress, 'owner', OLD.owner, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_agendaaction', id, 'found', NULL, json_object('id', projects_agendaaction.id, 'code', projects_agendaaction.code, 'title', projects_agendaaction.title, 'pillar', projects_agendaaction.pillar, 'progress', projects_agendaaction.progress, 'owner', projects_agendaaction.owner, 'source', projects_agendaaction.source, 'is_confirmed', projects_agendaaction.is_confirmed), NULL, '', '', 'migration', '', ''
FROM projects_agendaaction ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_agendaaction_trail ON projects_agendaaction""",
                    """DROP TRIGGER IF EXISTS projects_agendaaction_trail_truncate ON projects_agendaaction""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_agendaaction_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_agendaaction_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_agendaaction_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_advice",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_advice_trail AFTER INSERT OR UPDATE OR DELETE ON projects_advice
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_advice_trail_truncate BEFORE TRUNCATE ON projects_advice
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_advice', id, 'found', NULL, trail_row(to_jsonb(projects_advice), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_advice ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_advice_trail_insert AFTER INSERT ON projects_advice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_advice', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'assembly', NEW.assembly, 'number', NEW."number", 'title', NEW.title, 'given_on', NEW.given_on, 'progress', NEW.progress, 'owner', NEW.owner, 'action_id', NEW.action_id, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER projects_advice_trail_update AFTER UPDATE ON projects_advice
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_advice', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'assembly', OLD.assembly, 'number', OLD."number", 'title', OLD.title, 'given_on', OLD.given_on, 'progress', OLD.progress, 'owner', OLD.owner, 'action_id', OLD.action_id, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'assembly', NEW.assembly, 'number', NEW."number", 'title', NEW.title, 'given_on', NEW.given_on, 'progress', NEW.progress, 'owner', NEW.owner, 'action_id', NEW.action_id, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_advice_trail_delete AFTER DELETE ON projects_advice
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_advice', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'assembly', OLD.assembly, 'number', OLD."number", 'title', OLD.title, 'given_on', OLD.given_on, 'progress', OLD.progress, 'owner', OLD.owner, 'action_id', OLD.action_id, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_advice', id, 'found', NULL, json_object('id', projects_advice.id, 'assembly', projects_advice.assembly, 'number', projects_advice."number", 'title', projects_advice.title, 'given_on', projects_advice.given_on, 'progress', projects_advice.progress, 'owner', projects_advice.owner, 'action_id', projects_advice.action_id, 'is_confirmed', projects_advice.is_confirmed), NULL, '', '', 'migration', '', ''
FROM projects_advice ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_advice_trail ON projects_advice""",
                    """DROP TRIGGER IF EXISTS projects_advice_trail_truncate ON projects_advice""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_advice_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_advice_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_advice_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_evidence",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_evidence_trail AFTER INSERT OR UPDATE OR DELETE ON projects_evidence
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_evidence_trail_truncate BEFORE TRUNCATE ON projects_evidence
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_evidence', id, 'found', NULL, trail_row(to_jsonb(projects_evidence), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_evidence ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_evidence_trail_insert AFTER INSERT ON projects_evidence
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_evidence', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'advice_id', NEW.advice_id, 'action_id', NEW.action_id, 'day', NEW.day, 'text', NEW."text", 'link', NEW.link) AS became); END""",
                    """CREATE TRIGGER projects_evidence_trail_update AFTER UPDATE ON projects_evidence
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_evidence', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'advice_id', OLD.advice_id, 'action_id', OLD.action_id, 'day', OLD.day, 'text', OLD."text", 'link', OLD.link) AS was,
json_object('id', NEW.id, 'advice_id', NEW.advice_id, 'action_id', NEW.action_id, 'day', NEW.day, 'text', NEW."text", 'link', NEW.link) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_evidence_trail_delete AFTER DELETE ON projects_evidence
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_evidence', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'advice_id', OLD.advice_id, 'action_id', OLD.action_id, 'day', OLD.day, 'text', OLD."text", 'link', OLD.link) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_evidence', id, 'found', NULL, json_object('id', projects_evidence.id, 'advice_id', projects_evidence.advice_id, 'action_id', projects_evidence.action_id, 'day', projects_evidence.day, 'text', projects_evidence."text", 'link', projects_evidence.link), NULL, '', '', 'migration', '', ''
FROM projects_evidence ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_evidence_trail ON projects_evidence""",
                    """DROP TRIGGER IF EXISTS projects_evidence_trail_truncate ON projects_evidence""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_evidence_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_evidence_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_evidence_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_meeting_projects",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_meeting_projects_trail AFTER INSERT OR UPDATE OR DELETE ON projects_meeting_projects
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_meeting_projects_trail_truncate BEFORE TRUNCATE ON projects_meeting_projects
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_meeting_projects', id, 'found', NULL, trail_row(to_jsonb(projects_meeting_projects), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_meeting_projects ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_meeting_projects_trail_insert AFTER INSERT ON projects_meeting_projects
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_meeting_projects', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'project_id', NEW.project_id) AS became); END""",
                    """CREATE TRIGGER projects_meeting_projects_trail_update AFTER UPDATE ON projects_meeting_projects
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_meeting_projects', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'project_id', OLD.project_id) AS was,
json_object('id', NEW.id, 'meeting_id', NEW.meeting_id, 'project_id', NEW.project_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_meeting_projects_trail_delete AFTER DELETE ON projects_meeting_projects
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_meeting_projects', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'meeting_id', OLD.meeting_id, 'project_id', OLD.project_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_meeting_projects', id, 'found', NULL, json_object('id', projects_meeting_projects.id, 'meeting_id', projects_meeting_projects.meeting_id, 'project_id', projects_meeting_projects.project_id), NULL, '', '', 'migration', '', ''
FROM projects_meeting_projects ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_meeting_projects_trail ON projects_meeting_projects""",
                    """DROP TRIGGER IF EXISTS projects_meeting_projects_trail_truncate ON projects_meeting_projects""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_meeting_projects_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_meeting_projects_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_meeting_projects_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_meeting",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_meeting_trail AFTER INSERT OR UPDATE OR DELETE ON projects_meeting
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_meeting_trail_truncate BEFORE TRUNCATE ON projects_meeting
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_meeting', id, 'found', NULL, trail_row(to_jsonb(projects_meeting), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_meeting ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_meeting_trail_insert AFTER INSERT ON projects_meeting
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_meeting', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'kind', NEW.kind, 'title', NEW.title, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'place', NEW.place, 'theme', NEW.theme, 'participants', NEW.participants, 'participants_are_about', NEW.participants_are_about, 'names', NEW.names, 'results', NEW.results, 'follow_up', NEW.follow_up, 'score', NEW.score, 'pillar', NEW.pillar, 'action_id', NEW.action_id, 'source', NEW.source, 'date_reason', NEW.date_reason, 'is_confidential', NEW.is_confidential, 'is_example', NEW.is_example) AS became); END""",
                    """CREATE TRIGGER projects_meeting_trail_update AFTER UPDATE ON projects_meeting
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_meeting', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'title', OLD.title, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'place', OLD.place, 'theme', OLD.theme, 'participants', OLD.participants, 'participants_are_about', OLD.participants_are_about, 'names', OLD.names, 'results', OLD.results, 'follow_up', OLD.follow_up, 'score', OLD.score, 'pillar', OLD.pillar, 'action_id', OLD.action_id, 'source', OLD.source, 'date_reason', OLD.date_reason, 'is_confidential', OLD.is_confidential, 'is_example', OLD.is_example) AS was,
json_object('id', NEW.id, 'kind', NEW.kind, 'title', NEW.title, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'place', NEW.place, 'theme', NEW.theme, 'participants', NEW.participants, 'participants_are_about', NEW.participants_are_about, 'names', NEW.names, 'results', NEW.results, 'follow_up', NEW.follow_up, 'score', NEW.score, 'pillar', NEW.pillar, 'action_id', NEW.action_id, 'source', NEW.source, 'date_reason', NEW.date_reason, 'is_confidential', NEW.is_confidential, 'is_example', NEW.is_example) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_meeting_trail_delete AFTER DELETE ON projects_meeting
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_meeting', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'title', OLD.title, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'place', OLD.place, 'theme', OLD.theme, 'participants', OLD.participants, 'participants_are_about', OLD.participants_are_about, 'names', OLD.names, 'results', OLD.results, 'follow_up', OLD.follow_up, 'score', OLD.score, 'pillar', OLD.pillar, 'action_id', OLD.action_id, 'source', OLD.source, 'date_reason', OLD.date_reason, 'is_confidential', OLD.is_confidential, 'is_example', OLD.is_example) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_meeting', id, 'found', NULL, json_object('id', projects_meeting.id, 'kind', projects_meeting.kind, 'title', projects_meeting.title, 'starts_on', projects_meeting.starts_on, 'ends_on', projects_meeting.ends_on, 'place', projects_meeting.place, 'theme', projects_meeting.theme, 'participants', projects_meeting.participants, 'participants_are_about', projects_meeting.participants_are_about, 'names', projects_meeting.names, 'results', projects_meeting.results, 'follow_up', projects_meeting.follow_up, 'score', projects_meeting.score, 'pillar', projects_meeting.pillar, 'action_id', projects_meeting.action_id, 'source', projects_meeting.source, 'date_reason', projects_meeting.date_reason, 'is_confidential', projects_meeting.is_confidential, 'is_example', projects_meeting.is_example), NULL, '', '', 'migration', '', ''
FROM projects_meeting ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_meeting_trail ON projects_meeting""",
                    """DROP TRIGGER IF EXISTS projects_meeting_trail_truncate ON projects_meeting""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_meeting_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_meeting_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_meeting_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_bottleneck",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_bottleneck_trail AFTER INSERT OR UPDATE OR DELETE ON projects_bottleneck
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_bottleneck_trail_truncate BEFORE TRUNCATE ON projects_bottleneck
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_bottleneck', id, 'found', NULL, trail_row(to_jsonb(projects_bottleneck), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_bottleneck ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_bottleneck_trail_insert AFTER INSERT ON projects_bottleneck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_bottleneck', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'project_id', NEW.project_id, 'kind', NEW.kind, 'description', NEW.description, 'owner', NEW.owner, 'action', NEW.action, 'action_on', NEW.action_on, 'opened_on', NEW.opened_on, 'closed_on', NEW.closed_on, 'resolution', NEW.resolution, 'is_confidential', NEW.is_confidential, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER projects_bottleneck_trail_update AFTER UPDATE ON projects_bottleneck
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_bottleneck', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'kind', OLD.kind, 'description', OLD.description, 'owner', OLD.owner, 'action', OLD.action, 'action_on', OLD.action_on, 'opened_on', OLD.opened_on, 'closed_on', OLD.closed_on, 'resolution', OLD.resolution, 'is_confidential', OLD.is_confidential, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'project_id', NEW.project_id, 'kind', NEW.kind, 'description', NEW.description, 'owner', NEW.owner, 'action', NEW.action, 'action_on', NEW.action_on, 'opened_on', NEW.opened_on, 'closed_on', NEW.closed_on, 'resolution', NEW.resolution, 'is_confidential', NEW.is_confidential, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_bottleneck_trail_delete AFTER DELETE ON projects_bottleneck
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_bottleneck', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'kind', OLD.kind, 'description', OLD.description, 'owner', OLD.owner, 'action', OLD.action, 'action_on', OLD.action_on, 'opened_on', OLD.opened_on, 'closed_on', OLD.closed_on, 'resolution', OLD.resolution, 'is_confidential', OLD.is_confidential, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_bottleneck', id, 'found', NULL, json_object('id', projects_bottleneck.id, 'project_id', projects_bottleneck.project_id, 'kind', projects_bottleneck.kind, 'description', projects_bottleneck.description, 'owner', projects_bottleneck.owner, 'action', projects_bottleneck.action, 'action_on', projects_bottleneck.action_on, 'opened_on', projects_bottleneck.opened_on, 'closed_on', projects_bottleneck.closed_on, 'resolution', projects_bottleneck.resolution, 'is_confidential', projects_bottleneck.is_confidential, 'actor_id', projects_bottleneck.actor_id), NULL, '', '', 'migration', '', ''
FROM projects_bottleneck ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_bottleneck_trail ON projects_bottleneck""",
                    """DROP TRIGGER IF EXISTS projects_bottleneck_trail_truncate ON projects_bottleneck""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_bottleneck_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_bottleneck_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_bottleneck_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_escalation",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_escalation_trail AFTER INSERT OR UPDATE OR DELETE ON projects_escalation
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_escalation_trail_truncate BEFORE TRUNCATE ON projects_escalation
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_escalation', id, 'found', NULL, trail_row(to_jsonb(projects_escalation), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_escalation ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_escalation_trail_insert AFTER INSERT ON projects_escalation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_escalation', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'bottleneck_id', NEW.bottleneck_id, 'level', NEW.level, 'raised_on', NEW.raised_on, 'question', NEW.question, 'outcome', NEW.outcome, 'closed_on', NEW.closed_on, 'actor_id', NEW.actor_id) AS became); END""",
                    """CREATE TRIGGER projects_escalation_trail_update AFTER UPDATE ON projects_escalation
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_escalation', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'bottleneck_id', OLD.bottleneck_id, 'level', OLD.level, 'raised_on', OLD.raised_on, 'question', OLD.question, 'outcome', OLD.outcome, 'closed_on', OLD.closed_on, 'actor_id', OLD.actor_id) AS was,
json_object('id', NEW.id, 'bottleneck_id', NEW.bottleneck_id, 'level', NEW.level, 'raised_on', NEW.raised_on, 'question', NEW.question, 'outcome', NEW.outcome, 'closed_on', NEW.closed_on, 'actor_id', NEW.actor_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_escalation_trail_delete AFTER DELETE ON projects_escalation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_escalation', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'bottleneck_id', OLD.bottleneck_id, 'level', OLD.level, 'raised_on', OLD.raised_on, 'question', OLD.question, 'outcome', OLD.outcome, 'closed_on', OLD.closed_on, 'actor_id', OLD.actor_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_escalation', id, 'found', NULL, json_object('id', projects_escalation.id, 'bottleneck_id', projects_escalation.bottleneck_id, 'level', projects_escalation.level, 'raised_on', projects_escalation.raised_on, 'question', projects_escalation.question, 'outcome', projects_escalation.outcome, 'closed_on', projects_escalation.closed_on, 'actor_id', projects_escalation.actor_id), NULL, '', '', 'migration', '', ''
FROM projects_escalation ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_escalation_trail ON projects_escalation""",
                    """DROP TRIGGER IF EXISTS projects_escalation_trail_truncate ON projects_escalation""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_escalation_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_escalation_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_escalation_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_guide",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_guide_trail AFTER INSERT OR UPDATE OR DELETE ON projects_guide
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_guide_trail_truncate BEFORE TRUNCATE ON projects_guide
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_guide', id, 'found', NULL, trail_row(to_jsonb(projects_guide), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_guide ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_guide_trail_insert AFTER INSERT ON projects_guide
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_guide', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'name', NEW.name, 'organisation', NEW.organisation, 'email', NEW.email, 'phone', NEW.phone, 'user_id', NEW.user_id, 'is_example', NEW.is_example) AS became); END""",
                    """CREATE TRIGGER projects_guide_trail_update AFTER UPDATE ON projects_guide
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_guide', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'organisation', OLD.organisation, 'email', OLD.email, 'phone', OLD.phone, 'user_id', OLD.user_id, 'is_example', OLD.is_example) AS was,
json_object('id', NEW.id, 'name', NEW.name, 'organisation', NEW.organisation, 'email', NEW.email, 'phone', NEW.phone, 'user_id', NEW.user_id, 'is_example', NEW.is_example) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_guide_trail_delete AFTER DELETE ON projects_guide
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_guide', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'organisation', OLD.organisation, 'email', OLD.email, 'phone', OLD.phone, 'user_id', OLD.user_id, 'is_example', OLD.is_example) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_guide', id, 'found', NULL, json_object('id', projects_guide.id, 'name', projects_guide.name, 'organisation', projects_guide.organisation, 'email', projects_guide.email, 'phone', projects_guide.phone, 'user_id', projects_guide.user_id, 'is_example', projects_guide.is_example), NULL, '', '', 'migration', '', ''
FROM projects_guide ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_guide_trail ON projects_guide""",
                    """DROP TRIGGER IF EXISTS projects_guide_trail_truncate ON projects_guide""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_guide_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_guide_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_guide_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_guidestay",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_guidestay_trail AFTER INSERT OR UPDATE OR DELETE ON projects_guidestay
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_guidestay_trail_truncate BEFORE TRUNCATE ON projects_guidestay
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_guidestay', id, 'found', NULL, trail_row(to_jsonb(projects_guidestay), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_guidestay ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_guidestay_trail_insert AFTER INSERT ON projects_guidestay
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_guidestay', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'guide_id', NEW.guide_id, 'state', NEW.state, 'entered_on', NEW.entered_on, 'left_on', NEW.left_on) AS became); END""",
                    """CREATE TRIGGER projects_guidestay_trail_update AFTER UPDATE ON projects_guidestay
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_guidestay', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'guide_id', OLD.guide_id, 'state', OLD.state, 'entered_on', OLD.entered_on, 'left_on', OLD.left_on) AS was,
json_object('id', NEW.id, 'guide_id', NEW.guide_id, 'state', NEW.state, 'entered_on', NEW.entered_on, 'left_on', NEW.left_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_guidestay_trail_delete AFTER DELETE ON projects_guidestay
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_guidestay', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'guide_id', OLD.guide_id, 'state', OLD.state, 'entered_on', OLD.entered_on, 'left_on', OLD.left_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_guidestay', id, 'found', NULL, json_object('id', projects_guidestay.id, 'guide_id', projects_guidestay.guide_id, 'state', projects_guidestay.state, 'entered_on', projects_guidestay.entered_on, 'left_on', projects_guidestay.left_on), NULL, '', '', 'migration', '', ''
FROM projects_guidestay ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_guidestay_trail ON projects_guidestay""",
                    """DROP TRIGGER IF EXISTS projects_guidestay_trail_truncate ON projects_guidestay""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_guidestay_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_guidestay_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_guidestay_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_assignment",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_assignment_trail AFTER INSERT OR UPDATE OR DELETE ON projects_assignment
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_assignment_trail_truncate BEFORE TRUNCATE ON projects_assignment
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_assignment', id, 'found', NULL, trail_row(to_jsonb(projects_assignment), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_assignment ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_assignment_trail_insert AFTER INSERT ON projects_assignment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_assignment', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'guide_id', NEW.guide_id, 'project_id', NEW.project_id, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'hours', NEW.hours, 'grant_case', NEW.grant_case) AS became); END""",
                    """CREATE TRIGGER projects_assignment_trail_update AFTER UPDATE ON projects_assignment
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_assignment', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'guide_id', OLD.guide_id, 'project_id', OLD.project_id, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'hours', OLD.hours, 'grant_case', OLD.grant_case) AS was,
json_object('id', NEW.id, 'guide_id', NEW.guide_id, 'project_id', NEW.project_id, 'starts_on', NEW.starts_on, 'ends_on', NEW.ends_on, 'hours', NEW.hours, 'grant_case', NEW.grant_case) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_assignment_trail_delete AFTER DELETE ON projects_assignment
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_assignment', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'guide_id', OLD.guide_id, 'project_id', OLD.project_id, 'starts_on', OLD.starts_on, 'ends_on', OLD.ends_on, 'hours', OLD.hours, 'grant_case', OLD.grant_case) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_assignment', id, 'found', NULL, json_object('id', projects_assignment.id, 'guide_id', projects_assignment.guide_id, 'project_id', projects_assignment.project_id, 'starts_on', projects_assignment.starts_on, 'ends_on', projects_assignment.ends_on, 'hours', projects_assignment.hours, 'grant_case', projects_assignment.grant_case), NULL, '', '', 'migration', '', ''
FROM projects_assignment ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_assignment_trail ON projects_assignment""",
                    """DROP TRIGGER IF EXISTS projects_assignment_trail_truncate ON projects_assignment""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_assignment_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_assignment_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_assignment_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_projectimport",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_projectimport_trail AFTER INSERT OR UPDATE OR DELETE ON projects_projectimport
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_projectimport_trail_truncate BEFORE TRUNCATE ON projects_projectimport
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_projectimport', id, 'found', NULL, trail_row(to_jsonb(projects_projectimport), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_projectimport ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_projectimport_trail_insert AFTER INSERT ON projects_projectimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectimport', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result) AS became); END""",
                    """CREATE TRIGGER projects_projectimport_trail_update AFTER UPDATE ON projects_projectimport
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectimport', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'columns', NEW.columns, 'result', NEW.result) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_projectimport_trail_delete AFTER DELETE ON projects_projectimport
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectimport', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'columns', OLD.columns, 'result', OLD.result) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectimport', id, 'found', NULL, json_object('id', projects_projectimport.id, 'file', projects_projectimport.file, 'file_name', projects_projectimport.file_name, 'sha256', projects_projectimport.sha256, 'uploaded_by_id', projects_projectimport.uploaded_by_id, 'uploaded_at', projects_projectimport.uploaded_at, 'closed_at', projects_projectimport.closed_at, 'is_discarded', projects_projectimport.is_discarded, 'columns', projects_projectimport.columns, 'result', projects_projectimport.result), NULL, '', '', 'migration', '', ''
FROM projects_projectimport ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail ON projects_projectimport""",
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail_truncate ON projects_projectimport""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_projectimport_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_statusline",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_statusline_trail AFTER INSERT OR UPDATE OR DELETE ON projects_statusline
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_statusline_trail_truncate BEFORE TRUNCATE ON projects_statusline
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_statusline', id, 'found', NULL, trail_row(to_jsonb(projects_statusline), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_statusline ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_statusline_trail_insert AFTER INSERT ON projects_statusline
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_statusline', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'key', NEW."key", 'project_id', NEW.project_id, 'happened_on', NEW.happened_on, 'light', NEW.light, 'phase', NEW.phase, 'text', NEW."text", 'next_step', NEW.next_step, 'next_on', NEW.next_on, 'file', NEW.file, 'sha256', NEW.sha256, 'file_name', NEW.file_name, 'content_type', NEW.content_type, 'is_confidential', NEW.is_confidential, 'date_reason', NEW.date_reason, 'taken_over_from', NEW.taken_over_from, 'writer_id', NEW.writer_id, 'written_at', NEW.written_at, 'edited_at', NEW.edited_at) AS became); END""",
                    """CREATE TRIGGER projects_statusline_trail_update AFTER UPDATE ON projects_statusline
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_statusline', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'project_id', OLD.project_id, 'happened_on', OLD.happened_on, 'light', OLD.light, 'phase', OLD.phase, 'text', OLD."text", 'next_step', OLD.next_step, 'next_on', OLD.next_on, 'file', OLD.file, 'sha256', OLD.sha256, 'file_name', OLD.file_name, 'content_type', OLD.content_type, 'is_confidential', OLD.is_confidential, 'date_reason', OLD.date_reason, 'taken_over_from', OLD.taken_over_from, 'writer_id', OLD.writer_id, 'written_at', OLD.written_at, 'edited_at', OLD.edited_at) AS was,
json_object('id', NEW.id, 'key', NEW."key", 'project_id', NEW.project_id, 'happened_on', NEW.happened_on, 'light', NEW.light, 'phase', NEW.phase, 'text', NEW."text", 'next_step', NEW.next_step, 'next_on', NEW.next_on, 'file', NEW.file, 'sha256', NEW.sha256, 'file_name', NEW.file_name, 'content_type', NEW.content_type, 'is_confidential', NEW.is_confidential, 'date_reason', NEW.date_reason, 'taken_over_from', NEW.taken_over_from, 'writer_id', NEW.writer_id, 'written_at', NEW.written_at, 'edited_at', NEW.edited_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_statusline_trail_delete AFTER DELETE ON projects_statusline
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_statusline', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'project_id', OLD.project_id, 'happened_on', OLD.happened_on, 'light', OLD.light, 'phase', OLD.phase, 'text', OLD."text", 'next_step', OLD.next_step, 'next_on', OLD.next_on, 'file', OLD.file, 'sha256', OLD.sha256, 'file_name', OLD.file_name, 'content_type', OLD.content_type, 'is_confidential', OLD.is_confidential, 'date_reason', OLD.date_reason, 'taken_over_from', OLD.taken_over_from, 'writer_id', OLD.writer_id, 'written_at', OLD.written_at, 'edited_at', OLD.edited_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_statusline', id, 'found', NULL, json_object('id', projects_statusline.id, 'key', projects_statusline."key", 'project_id', projects_statusline.project_id, 'happened_on', projects_statusline.happened_on, 'light', projects_statusline.light, 'phase', projects_statusline.phase, 'text', projects_statusline."text", 'next_step', projects_statusline.next_step, 'next_on', projects_statusline.next_on, 'file', projects_statusline.file, 'sha256', projects_statusline.sha256, 'file_name', projects_statusline.file_name, 'content_type', projects_statusline.content_type, 'is_confidential', projects_statusline.is_confidential, 'date_reason', projects_statusline.date_reason, 'taken_over_from', projects_statusline.taken_over_from, 'writer_id', projects_statusline.writer_id, 'written_at', projects_statusline.written_at, 'edited_at', projects_statusline.edited_at), NULL, '', '', 'migration', '', ''
FROM projects_statusline ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_statusline_trail ON projects_statusline""",
                    """DROP TRIGGER IF EXISTS projects_statusline_trail_truncate ON projects_statusline""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_statusline_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_statusline_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_statusline_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_weeklydigest",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_weeklydigest_trail AFTER INSERT OR UPDATE OR DELETE ON projects_weeklydigest
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_weeklydigest_trail_truncate BEFORE TRUNCATE ON projects_weeklydigest
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_weeklydigest', id, 'found', NULL, trail_row(to_jsonb(projects_weeklydigest), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_weeklydigest ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_weeklydigest_trail_insert AFTER INSERT ON projects_weeklydigest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_weeklydigest', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'is_wanted', NEW.is_wanted, 'sent_for', NEW.sent_for) AS became); END""",
                    """CREATE TRIGGER projects_weeklydigest_trail_update AFTER UPDATE ON projects_weeklydigest
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_weeklydigest', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'is_wanted', OLD.is_wanted, 'sent_for', OLD.sent_for) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'is_wanted', NEW.is_wanted, 'sent_for', NEW.sent_for) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_weeklydigest_trail_delete AFTER DELETE ON projects_weeklydigest
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_weeklydigest', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'is_wanted', OLD.is_wanted, 'sent_for', OLD.sent_for) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_weeklydigest', id, 'found', NULL, json_object('id', projects_weeklydigest.id, 'user_id', projects_weeklydigest.user_id, 'is_wanted', projects_weeklydigest.is_wanted, 'sent_for', projects_weeklydigest.sent_for), NULL, '', '', 'migration', '', ''
FROM projects_weeklydigest ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_weeklydigest_trail ON projects_weeklydigest""",
                    """DROP TRIGGER IF EXISTS projects_weeklydigest_trail_truncate ON projects_weeklydigest""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_weeklydigest_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_weeklydigest_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_weeklydigest_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_projectevent",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_projectevent_trail AFTER INSERT OR UPDATE OR DELETE ON projects_projectevent
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_projectevent_trail_truncate BEFORE TRUNCATE ON projects_projectevent
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_projectevent', id, 'found', NULL, trail_row(to_jsonb(projects_projectevent), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_projectevent ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_projectevent_trail_insert AFTER INSERT ON projects_projectevent
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectevent', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'occurred_at', NEW.occurred_at, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id, 'action', NEW.action, 'data', NEW.data, 'project_id', NEW.project_id, 'is_confidential', NEW.is_confidential) AS became); END""",
                    """CREATE TRIGGER projects_projectevent_trail_update AFTER UPDATE ON projects_projectevent
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectevent', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'occurred_at', OLD.occurred_at, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id, 'action', OLD.action, 'data', OLD.data, 'project_id', OLD.project_id, 'is_confidential', OLD.is_confidential) AS was,
json_object('id', NEW.id, 'occurred_at', NEW.occurred_at, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id, 'action', NEW.action, 'data', NEW.data, 'project_id', NEW.project_id, 'is_confidential', NEW.is_confidential) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_projectevent_trail_delete AFTER DELETE ON projects_projectevent
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectevent', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'occurred_at', OLD.occurred_at, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id, 'action', OLD.action, 'data', OLD.data, 'project_id', OLD.project_id, 'is_confidential', OLD.is_confidential) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_projectevent', id, 'found', NULL, json_object('id', projects_projectevent.id, 'occurred_at', projects_projectevent.occurred_at, 'recorded_at', projects_projectevent.recorded_at, 'actor_id', projects_projectevent.actor_id, 'action', projects_projectevent.action, 'data', projects_projectevent.data, 'project_id', projects_projectevent.project_id, 'is_confidential', projects_projectevent.is_confidential), NULL, '', '', 'migration', '', ''
FROM projects_projectevent ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_projectevent_trail ON projects_projectevent""",
                    """DROP TRIGGER IF EXISTS projects_projectevent_trail_truncate ON projects_projectevent""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_projectevent_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_projectevent_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_projectevent_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_plannedpart",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_plannedpart_trail AFTER INSERT OR UPDATE OR DELETE ON projects_plannedpart
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_plannedpart_trail_truncate BEFORE TRUNCATE ON projects_plannedpart
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_plannedpart', id, 'found', NULL, trail_row(to_jsonb(projects_plannedpart), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_plannedpart ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_plannedpart_trail_insert AFTER INSERT ON projects_plannedpart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_plannedpart', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'project_id', NEW.project_id, 'segment', NEW.segment, 'form', NEW.form, 'target_group', NEW.target_group, 'number', NEW."number") AS became); END""",
                    """CREATE TRIGGER projects_plannedpart_trail_update AFTER UPDATE ON projects_plannedpart
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_plannedpart', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'segment', OLD.segment, 'form', OLD.form, 'target_group', OLD.target_group, 'number', OLD."number") AS was,
json_object('id', NEW.id, 'project_id', NEW.project_id, 'segment', NEW.segment, 'form', NEW.form, 'target_group', NEW.target_group, 'number', NEW."number") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_plannedpart_trail_delete AFTER DELETE ON projects_plannedpart
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_plannedpart', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'segment', OLD.segment, 'form', OLD.form, 'target_group', OLD.target_group, 'number', OLD."number") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_plannedpart', id, 'found', NULL, json_object('id', projects_plannedpart.id, 'project_id', projects_plannedpart.project_id, 'segment', projects_plannedpart.segment, 'form', projects_plannedpart.form, 'target_group', projects_plannedpart.target_group, 'number', projects_plannedpart."number"), NULL, '', '', 'migration', '', ''
FROM projects_plannedpart ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_plannedpart_trail ON projects_plannedpart""",
                    """DROP TRIGGER IF EXISTS projects_plannedpart_trail_truncate ON projects_plannedpart""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_plannedpart_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_plannedpart_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_plannedpart_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_contact",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_contact_trail AFTER INSERT OR UPDATE OR DELETE ON projects_contact
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_contact_trail_truncate BEFORE TRUNCATE ON projects_contact
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_contact', id, 'found', NULL, trail_row(to_jsonb(projects_contact), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_contact ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_contact_trail_insert AFTER INSERT ON projects_contact
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_contact', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'project_id', NEW.project_id, 'name', NEW.name, 'role', NEW.role, 'email', NEW.email, 'phone', NEW.phone, 'keep_until', NEW.keep_until) AS became); END""",
                    """CREATE TRIGGER projects_contact_trail_update AFTER UPDATE ON projects_contact
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_contact', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'name', OLD.name, 'role', OLD.role, 'email', OLD.email, 'phone', OLD.phone, 'keep_until', OLD.keep_until) AS was,
json_object('id', NEW.id, 'project_id', NEW.project_id, 'name', NEW.name, 'role', NEW.role, 'email', NEW.email, 'phone', NEW.phone, 'keep_until', NEW.keep_until) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_contact_trail_delete AFTER DELETE ON projects_contact
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_contact', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'name', OLD.name, 'role', OLD.role, 'email', OLD.email, 'phone', OLD.phone, 'keep_until', OLD.keep_until) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_contact', id, 'found', NULL, json_object('id', projects_contact.id, 'project_id', projects_contact.project_id, 'name', projects_contact.name, 'role', projects_contact.role, 'email', projects_contact.email, 'phone', projects_contact.phone, 'keep_until', projects_contact.keep_until), NULL, '', '', 'migration', '', ''
FROM projects_contact ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_contact_trail ON projects_contact""",
                    """DROP TRIGGER IF EXISTS projects_contact_trail_truncate ON projects_contact""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_contact_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_contact_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_contact_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_flexplan",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_flexplan_trail AFTER INSERT OR UPDATE OR DELETE ON projects_flexplan
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_flexplan_trail_truncate BEFORE TRUNCATE ON projects_flexplan
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_flexplan', id, 'found', NULL, trail_row(to_jsonb(projects_flexplan), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_flexplan ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_flexplan_trail_insert AFTER INSERT ON projects_flexplan
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexplan', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'project_id', NEW.project_id, 'units_from', NEW.units_from, 'units_until', NEW.units_until, 'business_case', NEW.business_case, 'corporation', NEW.corporation, 'delay_cause', NEW.delay_cause, 'delay_note', NEW.delay_note, 'exploited_from', NEW.exploited_from, 'exploited_until', NEW.exploited_until) AS became); END""",
                    """CREATE TRIGGER projects_flexplan_trail_update AFTER UPDATE ON projects_flexplan
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexplan', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'units_from', OLD.units_from, 'units_until', OLD.units_until, 'business_case', OLD.business_case, 'corporation', OLD.corporation, 'delay_cause', OLD.delay_cause, 'delay_note', OLD.delay_note, 'exploited_from', OLD.exploited_from, 'exploited_until', OLD.exploited_until) AS was,
json_object('id', NEW.id, 'project_id', NEW.project_id, 'units_from', NEW.units_from, 'units_until', NEW.units_until, 'business_case', NEW.business_case, 'corporation', NEW.corporation, 'delay_cause', NEW.delay_cause, 'delay_note', NEW.delay_note, 'exploited_from', NEW.exploited_from, 'exploited_until', NEW.exploited_until) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_flexplan_trail_delete AFTER DELETE ON projects_flexplan
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexplan', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'project_id', OLD.project_id, 'units_from', OLD.units_from, 'units_until', OLD.units_until, 'business_case', OLD.business_case, 'corporation', OLD.corporation, 'delay_cause', OLD.delay_cause, 'delay_note', OLD.delay_note, 'exploited_from', OLD.exploited_from, 'exploited_until', OLD.exploited_until) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexplan', id, 'found', NULL, json_object('id', projects_flexplan.id, 'project_id', projects_flexplan.project_id, 'units_from', projects_flexplan.units_from, 'units_until', projects_flexplan.units_until, 'business_case', projects_flexplan.business_case, 'corporation', projects_flexplan.corporation, 'delay_cause', projects_flexplan.delay_cause, 'delay_note', projects_flexplan.delay_note, 'exploited_from', projects_flexplan.exploited_from, 'exploited_until', projects_flexplan.exploited_until), NULL, '', '', 'migration', '', ''
FROM projects_flexplan ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_flexplan_trail ON projects_flexplan""",
                    """DROP TRIGGER IF EXISTS projects_flexplan_trail_truncate ON projects_flexplan""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_flexplan_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_flexplan_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_flexplan_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_flexlocation",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_flexlocation_trail AFTER INSERT OR UPDATE OR DELETE ON projects_flexlocation
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_flexlocation_trail_truncate BEFORE TRUNCATE ON projects_flexlocation
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_flexlocation', id, 'found', NULL, trail_row(to_jsonb(projects_flexlocation), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_flexlocation ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_flexlocation_trail_insert AFTER INSERT ON projects_flexlocation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexlocation', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'name', NEW.name, 'units', NEW.units, 'is_chosen', NEW.is_chosen, 'note', NEW.note) AS became); END""",
                    """CREATE TRIGGER projects_flexlocation_trail_update AFTER UPDATE ON projects_flexlocation
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexlocation', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'name', OLD.name, 'units', OLD.units, 'is_chosen', OLD.is_chosen, 'note', OLD.note) AS was,
json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'name', NEW.name, 'units', NEW.units, 'is_chosen', NEW.is_chosen, 'note', NEW.note) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_flexlocation_trail_delete AFTER DELETE ON projects_flexlocation
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexlocation', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'name', OLD.name, 'units', OLD.units, 'is_chosen', OLD.is_chosen, 'note', OLD.note) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexlocation', id, 'found', NULL, json_object('id', projects_flexlocation.id, 'plan_id', projects_flexlocation.plan_id, 'name', projects_flexlocation.name, 'units', projects_flexlocation.units, 'is_chosen', projects_flexlocation.is_chosen, 'note', projects_flexlocation.note), NULL, '', '', 'migration', '', ''
FROM projects_flexlocation ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_flexlocation_trail ON projects_flexlocation""",
                    """DROP TRIGGER IF EXISTS projects_flexlocation_trail_truncate ON projects_flexlocation""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_flexlocation_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_flexlocation_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_flexlocation_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_flexgroup",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_flexgroup_trail AFTER INSERT OR UPDATE OR DELETE ON projects_flexgroup
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_flexgroup_trail_truncate BEFORE TRUNCATE ON projects_flexgroup
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_flexgroup', id, 'found', NULL, trail_row(to_jsonb(projects_flexgroup), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_flexgroup ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_flexgroup_trail_insert AFTER INSERT ON projects_flexgroup
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexgroup', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'target_group', NEW.target_group, 'share', NEW.share) AS became); END""",
                    """CREATE TRIGGER projects_flexgroup_trail_update AFTER UPDATE ON projects_flexgroup
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexgroup', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'target_group', OLD.target_group, 'share', OLD.share) AS was,
json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'target_group', NEW.target_group, 'share', NEW.share) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_flexgroup_trail_delete AFTER DELETE ON projects_flexgroup
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexgroup', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'target_group', OLD.target_group, 'share', OLD.share) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_flexgroup', id, 'found', NULL, json_object('id', projects_flexgroup.id, 'plan_id', projects_flexgroup.plan_id, 'target_group', projects_flexgroup.target_group, 'share', projects_flexgroup.share), NULL, '', '', 'migration', '', ''
FROM projects_flexgroup ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_flexgroup_trail ON projects_flexgroup""",
                    """DROP TRIGGER IF EXISTS projects_flexgroup_trail_truncate ON projects_flexgroup""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_flexgroup_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_flexgroup_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_flexgroup_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "projects_trail_of_projects_registerevent",
            create={
                "postgresql": [
                    """CREATE TRIGGER projects_registerevent_trail AFTER INSERT OR UPDATE OR DELETE ON projects_registerevent
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER projects_registerevent_trail_truncate BEFORE TRUNCATE ON projects_registerevent
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'projects_registerevent', id, 'found', NULL, trail_row(to_jsonb(projects_registerevent), '', ''), NULL, '', '', 'migration', '', ''
FROM projects_registerevent ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER projects_registerevent_trail_insert AFTER INSERT ON projects_registerevent
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_registerevent', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'occurred_at', NEW.occurred_at, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id, 'action', NEW.action, 'data', NEW.data, 'guide_id', NEW.guide_id, 'advice_id', NEW.advice_id, 'agenda_action_id', NEW.agenda_action_id) AS became); END""",
                    """CREATE TRIGGER projects_registerevent_trail_update AFTER UPDATE ON projects_registerevent
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_registerevent', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'occurred_at', OLD.occurred_at, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id, 'action', OLD.action, 'data', OLD.data, 'guide_id', OLD.guide_id, 'advice_id', OLD.advice_id, 'agenda_action_id', OLD.agenda_action_id) AS was,
json_object('id', NEW.id, 'occurred_at', NEW.occurred_at, 'recorded_at', NEW.recorded_at, 'actor_id', NEW.actor_id, 'action', NEW.action, 'data', NEW.data, 'guide_id', NEW.guide_id, 'advice_id', NEW.advice_id, 'agenda_action_id', NEW.agenda_action_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER projects_registerevent_trail_delete AFTER DELETE ON projects_registerevent
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_registerevent', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'occurred_at', OLD.occurred_at, 'recorded_at', OLD.recorded_at, 'actor_id', OLD.actor_id, 'action', OLD.action, 'data', OLD.data, 'guide_id', OLD.guide_id, 'advice_id', OLD.advice_id, 'agenda_action_id', OLD.agenda_action_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'projects_registerevent', id, 'found', NULL, json_object('id', projects_registerevent.id, 'occurred_at', projects_registerevent.occurred_at, 'recorded_at', projects_registerevent.recorded_at, 'actor_id', projects_registerevent.actor_id, 'action', projects_registerevent.action, 'data', projects_registerevent.data, 'guide_id', projects_registerevent.guide_id, 'advice_id', projects_registerevent.advice_id, 'agenda_action_id', projects_registerevent.agenda_action_id), NULL, '', '', 'migration', '', ''
FROM projects_registerevent ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS projects_registerevent_trail ON projects_registerevent""",
                    """DROP TRIGGER IF EXISTS projects_registerevent_trail_truncate ON projects_registerevent""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS projects_registerevent_trail_insert""",
                    """DROP TRIGGER IF EXISTS projects_registerevent_trail_update""",
                    """DROP TRIGGER IF EXISTS projects_registerevent_trail_delete""",
                ],
            },
        ),
    ]
