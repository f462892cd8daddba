# Written by makeguards: as long as the tables that it guards.
"""Guards of monitoring in the database."""

from django.db import migrations

from drenthe.lib.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0003_role_permissions"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "monitoring_trail_of_monitoring_dimension",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_dimension_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_dimension
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_dimension_trail_truncate BEFORE TRUNCATE ON monitoring_dimension
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_dimension', id, 'found', NULL, trail_row(to_jsonb(monitoring_dimension), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_dimension ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_dimension_trail_insert AFTER INSERT ON monitoring_dimension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_dimension', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'is_place', NEW.is_place) AS became); END""",
                    """CREATE TRIGGER monitoring_dimension_trail_update AFTER UPDATE ON monitoring_dimension
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_dimension', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'is_place', OLD.is_place) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'is_place', NEW.is_place) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_dimension_trail_delete AFTER DELETE ON monitoring_dimension
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_dimension', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'is_place', OLD.is_place) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_dimension', id, 'found', NULL, json_object('id', monitoring_dimension.id, 'label_nl', monitoring_dimension.label_nl, 'label_en', monitoring_dimension.label_en, 'key', monitoring_dimension."key", 'is_place', monitoring_dimension.is_place), NULL, '', '', 'migration', '', ''
FROM monitoring_dimension ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail ON monitoring_dimension""",
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail_truncate ON monitoring_dimension""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_dimension_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_category",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_category_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_category
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_category_trail_truncate BEFORE TRUNCATE ON monitoring_category
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_category', id, 'found', NULL, trail_row(to_jsonb(monitoring_category), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_category ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_category_trail_insert AFTER INSERT ON monitoring_category
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_category', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'dimension_id', NEW.dimension_id, 'key', NEW."key", 'position', NEW.position, 'is_total', NEW.is_total, 'code', NEW.code, 'aliases', NEW.aliases, 'municipality_id', NEW.municipality_id, 'region_id', NEW.region_id) AS became); END""",
                    """CREATE TRIGGER monitoring_category_trail_update AFTER UPDATE ON monitoring_category
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_category', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'dimension_id', OLD.dimension_id, 'key', OLD."key", 'position', OLD.position, 'is_total', OLD.is_total, 'code', OLD.code, 'aliases', OLD.aliases, 'municipality_id', OLD.municipality_id, 'region_id', OLD.region_id) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'dimension_id', NEW.dimension_id, 'key', NEW."key", 'position', NEW.position, 'is_total', NEW.is_total, 'code', NEW.code, 'aliases', NEW.aliases, 'municipality_id', NEW.municipality_id, 'region_id', NEW.region_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_category_trail_delete AFTER DELETE ON monitoring_category
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_category', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'dimension_id', OLD.dimension_id, 'key', OLD."key", 'position', OLD.position, 'is_total', OLD.is_total, 'code', OLD.code, 'aliases', OLD.aliases, 'municipality_id', OLD.municipality_id, 'region_id', OLD.region_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_category', id, 'found', NULL, json_object('id', monitoring_category.id, 'label_nl', monitoring_category.label_nl, 'label_en', monitoring_category.label_en, 'dimension_id', monitoring_category.dimension_id, 'key', monitoring_category."key", 'position', monitoring_category.position, 'is_total', monitoring_category.is_total, 'code', monitoring_category.code, 'aliases', monitoring_category.aliases, 'municipality_id', monitoring_category.municipality_id, 'region_id', monitoring_category.region_id), NULL, '', '', 'migration', '', ''
FROM monitoring_category ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_category_trail ON monitoring_category""",
                    """DROP TRIGGER IF EXISTS monitoring_category_trail_truncate ON monitoring_category""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_category_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_category_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_category_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_table",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_table_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_table
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_table_trail_truncate BEFORE TRUNCATE ON monitoring_table
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_table', id, 'found', NULL, trail_row(to_jsonb(monitoring_table), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_table ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_table_trail_insert AFTER INSERT ON monitoring_table
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_table', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'theme', NEW.theme, 'position', NEW.position, 'unit', NEW.unit, 'decimals', NEW.decimals, 'description', NEW.description, 'source', NEW.source, 'source_table', NEW.source_table, 'period_kind', NEW.period_kind, 'place_id', NEW.place_id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'columns', NEW.columns, 'horizon_from', NEW.horizon_from, 'horizon_until', NEW.horizon_until, 'region_scheme_id', NEW.region_scheme_id, 'is_region_scheme_confirmed', NEW.is_region_scheme_confirmed, 'predecessor_id', NEW.predecessor_id, 'is_public', NEW.is_public, 'released_on', NEW.released_on) AS became); END""",
                    """CREATE TRIGGER monitoring_table_trail_update AFTER UPDATE ON monitoring_table
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_table', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'theme', OLD.theme, 'position', OLD.position, 'unit', OLD.unit, 'decimals', OLD.decimals, 'description', OLD.description, 'source', OLD.source, 'source_table', OLD.source_table, 'period_kind', OLD.period_kind, 'place_id', OLD.place_id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'columns', OLD.columns, 'horizon_from', OLD.horizon_from, 'horizon_until', OLD.horizon_until, 'region_scheme_id', OLD.region_scheme_id, 'is_region_scheme_confirmed', OLD.is_region_scheme_confirmed, 'predecessor_id', OLD.predecessor_id, 'is_public', OLD.is_public, 'released_on', OLD.released_on) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'theme', NEW.theme, 'position', NEW.position, 'unit', NEW.unit, 'decimals', NEW.decimals, 'description', NEW.description, 'source', NEW.source, 'source_table', NEW.source_table, 'period_kind', NEW.period_kind, 'place_id', NEW.place_id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'columns', NEW.columns, 'horizon_from', NEW.horizon_from, 'horizon_until', NEW.horizon_until, 'region_scheme_id', NEW.region_scheme_id, 'is_region_scheme_confirmed', NEW.is_region_scheme_confirmed, 'predecessor_id', NEW.predecessor_id, 'is_public', NEW.is_public, 'released_on', NEW.released_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_table_trail_delete AFTER DELETE ON monitoring_table
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_table', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'theme', OLD.theme, 'position', OLD.position, 'unit', OLD.unit, 'decimals', OLD.decimals, 'description', OLD.description, 'source', OLD.source, 'source_table', OLD.source_table, 'period_kind', OLD.period_kind, 'place_id', OLD.place_id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'columns', OLD.columns, 'horizon_from', OLD.horizon_from, 'horizon_until', OLD.horizon_until, 'region_scheme_id', OLD.region_scheme_id, 'is_region_scheme_confirmed', OLD.is_region_scheme_confirmed, 'predecessor_id', OLD.predecessor_id, 'is_public', OLD.is_public, 'released_on', OLD.released_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_table', id, 'found', NULL, json_object('id', monitoring_table.id, 'label_nl', monitoring_table.label_nl, 'label_en', monitoring_table.label_en, 'key', monitoring_table."key", 'theme', monitoring_table.theme, 'position', monitoring_table.position, 'unit', monitoring_table.unit, 'decimals', monitoring_table.decimals, 'description', monitoring_table.description, 'source', monitoring_table.source, 'source_table', monitoring_table.source_table, 'period_kind', monitoring_table.period_kind, 'place_id', monitoring_table.place_id, 'first_id', monitoring_table.first_id, 'second_id', monitoring_table.second_id, 'columns', monitoring_table.columns, 'horizon_from', monitoring_table.horizon_from, 'horizon_until', monitoring_table.horizon_until, 'region_scheme_id', monitoring_table.region_scheme_id, 'is_region_scheme_confirmed', monitoring_table.is_region_scheme_confirmed, 'predecessor_id', monitoring_table.predecessor_id, 'is_public', monitoring_table.is_public, 'released_on', monitoring_table.released_on), NULL, '', '', 'migration', '', ''
FROM monitoring_table ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_table_trail ON monitoring_table""",
                    """DROP TRIGGER IF EXISTS monitoring_table_trail_truncate ON monitoring_table""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_table_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_table_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_table_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_definitiontext",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_definitiontext_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_definitiontext
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_definitiontext_trail_truncate BEFORE TRUNCATE ON monitoring_definitiontext
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_definitiontext', id, 'found', NULL, trail_row(to_jsonb(monitoring_definitiontext), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_definitiontext ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_definitiontext_trail_insert AFTER INSERT ON monitoring_definitiontext
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_definitiontext', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'text', NEW."text", 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER monitoring_definitiontext_trail_update AFTER UPDATE ON monitoring_definitiontext
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_definitiontext', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'text', OLD."text", 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'text', NEW."text", 'valid_from', NEW.valid_from, 'valid_until', NEW.valid_until, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_definitiontext_trail_delete AFTER DELETE ON monitoring_definitiontext
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_definitiontext', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'text', OLD."text", 'valid_from', OLD.valid_from, 'valid_until', OLD.valid_until, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_definitiontext', id, 'found', NULL, json_object('id', monitoring_definitiontext.id, 'table_id', monitoring_definitiontext.table_id, 'text', monitoring_definitiontext."text", 'valid_from', monitoring_definitiontext.valid_from, 'valid_until', monitoring_definitiontext.valid_until, 'source', monitoring_definitiontext.source), NULL, '', '', 'migration', '', ''
FROM monitoring_definitiontext ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail ON monitoring_definitiontext""",
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail_truncate ON monitoring_definitiontext""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_definitiontext_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_rule",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_rule_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_rule
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_rule_trail_truncate BEFORE TRUNCATE ON monitoring_rule
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_rule', id, 'found', NULL, trail_row(to_jsonb(monitoring_rule), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_rule ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_rule_trail_insert AFTER INSERT ON monitoring_rule
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_rule', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'key', NEW."key", 'kind', NEW.kind, 'axis', NEW.axis, 'result_id', NEW.result_id, 'other_table_id', NEW.other_table_id, 'is_rounded', NEW.is_rounded, 'tolerance', NEW.tolerance, 'minimum', NEW.minimum, 'maximum', NEW.maximum, 'statement', NEW.statement) AS became); END""",
                    """CREATE TRIGGER monitoring_rule_trail_update AFTER UPDATE ON monitoring_rule
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_rule', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'key', OLD."key", 'kind', OLD.kind, 'axis', OLD.axis, 'result_id', OLD.result_id, 'other_table_id', OLD.other_table_id, 'is_rounded', OLD.is_rounded, 'tolerance', OLD.tolerance, 'minimum', OLD.minimum, 'maximum', OLD.maximum, 'statement', OLD.statement) AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'key', NEW."key", 'kind', NEW.kind, 'axis', NEW.axis, 'result_id', NEW.result_id, 'other_table_id', NEW.other_table_id, 'is_rounded', NEW.is_rounded, 'tolerance', NEW.tolerance, 'minimum', NEW.minimum, 'maximum', NEW.maximum, 'statement', NEW.statement) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_rule_trail_delete AFTER DELETE ON monitoring_rule
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_rule', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'key', OLD."key", 'kind', OLD.kind, 'axis', OLD.axis, 'result_id', OLD.result_id, 'other_table_id', OLD.other_table_id, 'is_rounded', OLD.is_rounded, 'tolerance', OLD.tolerance, 'minimum', OLD.minimum, 'maximum', OLD.maximum, 'statement', OLD.statement) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_rule', id, 'found', NULL, json_object('id', monitoring_rule.id, 'table_id', monitoring_rule.table_id, 'key', monitoring_rule."key", 'kind', monitoring_rule.kind, 'axis', monitoring_rule.axis, 'result_id', monitoring_rule.result_id, 'other_table_id', monitoring_rule.other_table_id, 'is_rounded', monitoring_rule.is_rounded, 'tolerance', monitoring_rule.tolerance, 'minimum', monitoring_rule.minimum, 'maximum', monitoring_rule.maximum, 'statement', monitoring_rule.statement), NULL, '', '', 'migration', '', ''
FROM monitoring_rule ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail ON monitoring_rule""",
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail_truncate ON monitoring_rule""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_rule_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_ruleterm",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_ruleterm_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_ruleterm
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_ruleterm_trail_truncate BEFORE TRUNCATE ON monitoring_ruleterm
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_ruleterm', id, 'found', NULL, trail_row(to_jsonb(monitoring_ruleterm), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_ruleterm ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_ruleterm_trail_insert AFTER INSERT ON monitoring_ruleterm
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_ruleterm', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'rule_id', NEW.rule_id, 'category_id', NEW.category_id, 'sign', NEW.sign) AS became); END""",
                    """CREATE TRIGGER monitoring_ruleterm_trail_update AFTER UPDATE ON monitoring_ruleterm
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_ruleterm', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'rule_id', OLD.rule_id, 'category_id', OLD.category_id, 'sign', OLD.sign) AS was,
json_object('id', NEW.id, 'rule_id', NEW.rule_id, 'category_id', NEW.category_id, 'sign', NEW.sign) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_ruleterm_trail_delete AFTER DELETE ON monitoring_ruleterm
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_ruleterm', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'rule_id', OLD.rule_id, 'category_id', OLD.category_id, 'sign', OLD.sign) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_ruleterm', id, 'found', NULL, json_object('id', monitoring_ruleterm.id, 'rule_id', monitoring_ruleterm.rule_id, 'category_id', monitoring_ruleterm.category_id, 'sign', monitoring_ruleterm.sign), NULL, '', '', 'migration', '', ''
FROM monitoring_ruleterm ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail ON monitoring_ruleterm""",
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail_truncate ON monitoring_ruleterm""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_ruleterm_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_load",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_load_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_load
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_load_trail_truncate BEFORE TRUNCATE ON monitoring_load
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_load', id, 'found', NULL, trail_row(to_jsonb(monitoring_load), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_load ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_load_trail_insert AFTER INSERT ON monitoring_load
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_load', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'kind', NEW.kind, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'published_on', NEW.published_on, 'status', NEW.status, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at, 'added', NEW.added, 'changed', NEW.changed, 'same', NEW.same, 'mapping', NEW.mapping, 'remark', NEW.remark) AS became); END""",
                    """CREATE TRIGGER monitoring_load_trail_update AFTER UPDATE ON monitoring_load
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_load', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'kind', OLD.kind, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'published_on', OLD.published_on, 'status', OLD.status, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at, 'added', OLD.added, 'changed', OLD.changed, 'same', OLD.same, 'mapping', OLD.mapping, 'remark', OLD.remark) AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'kind', NEW.kind, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'published_on', NEW.published_on, 'status', NEW.status, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at, 'added', NEW.added, 'changed', NEW.changed, 'same', NEW.same, 'mapping', NEW.mapping, 'remark', NEW.remark) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_load_trail_delete AFTER DELETE ON monitoring_load
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_load', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'kind', OLD.kind, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'published_on', OLD.published_on, 'status', OLD.status, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at, 'added', OLD.added, 'changed', OLD.changed, 'same', OLD.same, 'mapping', OLD.mapping, 'remark', OLD.remark) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_load', id, 'found', NULL, json_object('id', monitoring_load.id, 'table_id', monitoring_load.table_id, 'kind', monitoring_load.kind, 'source', monitoring_load.source, 'file_name', monitoring_load.file_name, 'sha256', monitoring_load.sha256, 'published_on', monitoring_load.published_on, 'status', monitoring_load.status, 'loaded_by_id', monitoring_load.loaded_by_id, 'loaded_at', monitoring_load.loaded_at, 'added', monitoring_load.added, 'changed', monitoring_load.changed, 'same', monitoring_load.same, 'mapping', monitoring_load.mapping, 'remark', monitoring_load.remark), NULL, '', '', 'migration', '', ''
FROM monitoring_load ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_load_trail ON monitoring_load""",
                    """DROP TRIGGER IF EXISTS monitoring_load_trail_truncate ON monitoring_load""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_load_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_load_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_load_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_series",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_series_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_series
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_series_trail_truncate BEFORE TRUNCATE ON monitoring_series
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_series', id, 'found', NULL, trail_row(to_jsonb(monitoring_series), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_series ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_series_trail_insert AFTER INSERT ON monitoring_series
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_series', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'place_id', NEW.place_id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'key', NEW."key") AS became); END""",
                    """CREATE TRIGGER monitoring_series_trail_update AFTER UPDATE ON monitoring_series
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_series', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'place_id', OLD.place_id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'key', OLD."key") AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'place_id', NEW.place_id, 'first_id', NEW.first_id, 'second_id', NEW.second_id, 'key', NEW."key") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_series_trail_delete AFTER DELETE ON monitoring_series
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_series', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'place_id', OLD.place_id, 'first_id', OLD.first_id, 'second_id', OLD.second_id, 'key', OLD."key") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_series', id, 'found', NULL, json_object('id', monitoring_series.id, 'table_id', monitoring_series.table_id, 'place_id', monitoring_series.place_id, 'first_id', monitoring_series.first_id, 'second_id', monitoring_series.second_id, 'key', monitoring_series."key"), NULL, '', '', 'migration', '', ''
FROM monitoring_series ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_series_trail ON monitoring_series""",
                    """DROP TRIGGER IF EXISTS monitoring_series_trail_truncate ON monitoring_series""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_series_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_series_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_series_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_value",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_value_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_value
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_value_trail_truncate BEFORE TRUNCATE ON monitoring_value
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_value', id, 'found', NULL, trail_row(to_jsonb(monitoring_value), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_value ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_value_trail_insert AFTER INSERT ON monitoring_value
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_value', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'series_id', NEW.series_id, 'period', NEW.period, 'load_id', NEW.load_id, 'number', NEW."number", 'mark', NEW.mark, 'printed', NEW.printed, 'status', NEW.status) AS became); END""",
                    """CREATE TRIGGER monitoring_value_trail_update AFTER UPDATE ON monitoring_value
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_value', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'series_id', OLD.series_id, 'period', OLD.period, 'load_id', OLD.load_id, 'number', OLD."number", 'mark', OLD.mark, 'printed', OLD.printed, 'status', OLD.status) AS was,
json_object('id', NEW.id, 'series_id', NEW.series_id, 'period', NEW.period, 'load_id', NEW.load_id, 'number', NEW."number", 'mark', NEW.mark, 'printed', NEW.printed, 'status', NEW.status) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_value_trail_delete AFTER DELETE ON monitoring_value
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_value', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'series_id', OLD.series_id, 'period', OLD.period, 'load_id', OLD.load_id, 'number', OLD."number", 'mark', OLD.mark, 'printed', OLD.printed, 'status', OLD.status) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_value', id, 'found', NULL, json_object('id', monitoring_value.id, 'series_id', monitoring_value.series_id, 'period', monitoring_value.period, 'load_id', monitoring_value.load_id, 'number', monitoring_value."number", 'mark', monitoring_value.mark, 'printed', monitoring_value.printed, 'status', monitoring_value.status), NULL, '', '', 'migration', '', ''
FROM monitoring_value ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_value_trail ON monitoring_value""",
                    """DROP TRIGGER IF EXISTS monitoring_value_trail_truncate ON monitoring_value""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_value_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_value_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_value_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_finding",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_finding_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_finding
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_finding_trail_truncate BEFORE TRUNCATE ON monitoring_finding
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_finding', id, 'found', NULL, trail_row(to_jsonb(monitoring_finding), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_finding ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_finding_trail_insert AFTER INSERT ON monitoring_finding
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_finding', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'table_id', NEW.table_id, 'kind', NEW.kind, 'check_key', NEW.check_key, 'period', NEW.period, 'series', NEW.series, 'cells', NEW.cells, 'found', NEW.found, 'expected', NEW.expected, 'size', NEW.size, 'facts', NEW.facts, 'load_id', NEW.load_id, 'seen_on', NEW.seen_on, 'first_seen_at', NEW.first_seen_at, 'closed_on', NEW.closed_on, 'explanation', NEW.explanation, 'explained_by_id', NEW.explained_by_id, 'explained_at', NEW.explained_at) AS became); END""",
                    """CREATE TRIGGER monitoring_finding_trail_update AFTER UPDATE ON monitoring_finding
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_finding', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'kind', OLD.kind, 'check_key', OLD.check_key, 'period', OLD.period, 'series', OLD.series, 'cells', OLD.cells, 'found', OLD.found, 'expected', OLD.expected, 'size', OLD.size, 'facts', OLD.facts, 'load_id', OLD.load_id, 'seen_on', OLD.seen_on, 'first_seen_at', OLD.first_seen_at, 'closed_on', OLD.closed_on, 'explanation', OLD.explanation, 'explained_by_id', OLD.explained_by_id, 'explained_at', OLD.explained_at) AS was,
json_object('id', NEW.id, 'table_id', NEW.table_id, 'kind', NEW.kind, 'check_key', NEW.check_key, 'period', NEW.period, 'series', NEW.series, 'cells', NEW.cells, 'found', NEW.found, 'expected', NEW.expected, 'size', NEW.size, 'facts', NEW.facts, 'load_id', NEW.load_id, 'seen_on', NEW.seen_on, 'first_seen_at', NEW.first_seen_at, 'closed_on', NEW.closed_on, 'explanation', NEW.explanation, 'explained_by_id', NEW.explained_by_id, 'explained_at', NEW.explained_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_finding_trail_delete AFTER DELETE ON monitoring_finding
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_finding', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'table_id', OLD.table_id, 'kind', OLD.kind, 'check_key', OLD.check_key, 'period', OLD.period, 'series', OLD.series, 'cells', OLD.cells, 'found', OLD.found, 'expected', OLD.expected, 'size', OLD.size, 'facts', OLD.facts, 'load_id', OLD.load_id, 'seen_on', OLD.seen_on, 'first_seen_at', OLD.first_seen_at, 'closed_on', OLD.closed_on, 'explanation', OLD.explanation, 'explained_by_id', OLD.explained_by_id, 'explained_at', OLD.explained_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_finding', id, 'found', NULL, json_object('id', monitoring_finding.id, 'table_id', monitoring_finding.table_id, 'kind', monitoring_finding.kind, 'check_key', monitoring_finding.check_key, 'period', monitoring_finding.period, 'series', monitoring_finding.series, 'cells', monitoring_finding.cells, 'found', monitoring_finding.found, 'expected', monitoring_finding.expected, 'size', monitoring_finding.size, 'facts', monitoring_finding.facts, 'load_id', monitoring_finding.load_id, 'seen_on', monitoring_finding.seen_on, 'first_seen_at', monitoring_finding.first_seen_at, 'closed_on', monitoring_finding.closed_on, 'explanation', monitoring_finding.explanation, 'explained_by_id', monitoring_finding.explained_by_id, 'explained_at', monitoring_finding.explained_at), NULL, '', '', 'migration', '', ''
FROM monitoring_finding ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail ON monitoring_finding""",
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail_truncate ON monitoring_finding""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_finding_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_nationaltarget",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_nationaltarget_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_nationaltarget
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_nationaltarget_trail_truncate BEFORE TRUNCATE ON monitoring_nationaltarget
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_nationaltarget', id, 'found', NULL, trail_row(to_jsonb(monitoring_nationaltarget), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_nationaltarget ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_nationaltarget_trail_insert AFTER INSERT ON monitoring_nationaltarget
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_nationaltarget', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'period', NEW.period, 'persons', NEW.persons, 'inhabitants', NEW.inhabitants, 'counted_on', NEW.counted_on, 'announced_on', NEW.announced_on, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER monitoring_nationaltarget_trail_update AFTER UPDATE ON monitoring_nationaltarget
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_nationaltarget', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'period', OLD.period, 'persons', OLD.persons, 'inhabitants', OLD.inhabitants, 'counted_on', OLD.counted_on, 'announced_on', OLD.announced_on, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'period', NEW.period, 'persons', NEW.persons, 'inhabitants', NEW.inhabitants, 'counted_on', NEW.counted_on, 'announced_on', NEW.announced_on, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_nationaltarget_trail_delete AFTER DELETE ON monitoring_nationaltarget
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_nationaltarget', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'period', OLD.period, 'persons', OLD.persons, 'inhabitants', OLD.inhabitants, 'counted_on', OLD.counted_on, 'announced_on', OLD.announced_on, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_nationaltarget', id, 'found', NULL, json_object('id', monitoring_nationaltarget.id, 'period', monitoring_nationaltarget.period, 'persons', monitoring_nationaltarget.persons, 'inhabitants', monitoring_nationaltarget.inhabitants, 'counted_on', monitoring_nationaltarget.counted_on, 'announced_on', monitoring_nationaltarget.announced_on, 'source', monitoring_nationaltarget.source, 'is_confirmed', monitoring_nationaltarget.is_confirmed), NULL, '', '', 'migration', '', ''
FROM monitoring_nationaltarget ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail ON monitoring_nationaltarget""",
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail_truncate ON monitoring_nationaltarget""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_nationaltarget_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_population",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_population_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_population
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_population_trail_truncate BEFORE TRUNCATE ON monitoring_population
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_population', id, 'found', NULL, trail_row(to_jsonb(monitoring_population), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_population ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_population_trail_insert AFTER INSERT ON monitoring_population
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_population', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'municipality_id', NEW.municipality_id, 'counted_on', NEW.counted_on, 'inhabitants', NEW.inhabitants, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER monitoring_population_trail_update AFTER UPDATE ON monitoring_population
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_population', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'municipality_id', OLD.municipality_id, 'counted_on', OLD.counted_on, 'inhabitants', OLD.inhabitants, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'municipality_id', NEW.municipality_id, 'counted_on', NEW.counted_on, 'inhabitants', NEW.inhabitants, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_population_trail_delete AFTER DELETE ON monitoring_population
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_population', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'municipality_id', OLD.municipality_id, 'counted_on', OLD.counted_on, 'inhabitants', OLD.inhabitants, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_population', id, 'found', NULL, json_object('id', monitoring_population.id, 'municipality_id', monitoring_population.municipality_id, 'counted_on', monitoring_population.counted_on, 'inhabitants', monitoring_population.inhabitants, 'source', monitoring_population.source), NULL, '', '', 'migration', '', ''
FROM monitoring_population ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_population_trail ON monitoring_population""",
                    """DROP TRIGGER IF EXISTS monitoring_population_trail_truncate ON monitoring_population""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_population_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_population_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_population_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_targettransfer",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_targettransfer_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_targettransfer
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_targettransfer_trail_truncate BEFORE TRUNCATE ON monitoring_targettransfer
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_targettransfer', id, 'found', NULL, trail_row(to_jsonb(monitoring_targettransfer), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_targettransfer ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_targettransfer_trail_insert AFTER INSERT ON monitoring_targettransfer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_targettransfer', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'period', NEW.period, 'giver_id', NEW.giver_id, 'taker_id', NEW.taker_id, 'persons', NEW.persons, 'agreed_on', NEW.agreed_on, 'reference', NEW.reference, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_targettransfer_trail_update AFTER UPDATE ON monitoring_targettransfer
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_targettransfer', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'period', OLD.period, 'giver_id', OLD.giver_id, 'taker_id', OLD.taker_id, 'persons', OLD.persons, 'agreed_on', OLD.agreed_on, 'reference', OLD.reference, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'period', NEW.period, 'giver_id', NEW.giver_id, 'taker_id', NEW.taker_id, 'persons', NEW.persons, 'agreed_on', NEW.agreed_on, 'reference', NEW.reference, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_targettransfer_trail_delete AFTER DELETE ON monitoring_targettransfer
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_targettransfer', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'period', OLD.period, 'giver_id', OLD.giver_id, 'taker_id', OLD.taker_id, 'persons', OLD.persons, 'agreed_on', OLD.agreed_on, 'reference', OLD.reference, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_targettransfer', id, 'found', NULL, json_object('id', monitoring_targettransfer.id, 'period', monitoring_targettransfer.period, 'giver_id', monitoring_targettransfer.giver_id, 'taker_id', monitoring_targettransfer.taker_id, 'persons', monitoring_targettransfer.persons, 'agreed_on', monitoring_targettransfer.agreed_on, 'reference', monitoring_targettransfer.reference, 'actor_id', monitoring_targettransfer.actor_id, 'recorded_at', monitoring_targettransfer.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_targettransfer ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail ON monitoring_targettransfer""",
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail_truncate ON monitoring_targettransfer""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_targettransfer_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_supervisionrung",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_supervisionrung_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_supervisionrung
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_supervisionrung_trail_truncate BEFORE TRUNCATE ON monitoring_supervisionrung
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_supervisionrung', id, 'found', NULL, trail_row(to_jsonb(monitoring_supervisionrung), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_supervisionrung ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_supervisionrung_trail_insert AFTER INSERT ON monitoring_supervisionrung
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionrung', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'position', NEW.position, 'description', NEW.description, 'gives_term', NEW.gives_term, 'needs_term', NEW.needs_term, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER monitoring_supervisionrung_trail_update AFTER UPDATE ON monitoring_supervisionrung
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionrung', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'position', OLD.position, 'description', OLD.description, 'gives_term', OLD.gives_term, 'needs_term', OLD.needs_term, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'position', NEW.position, 'description', NEW.description, 'gives_term', NEW.gives_term, 'needs_term', NEW.needs_term, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_supervisionrung_trail_delete AFTER DELETE ON monitoring_supervisionrung
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionrung', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'position', OLD.position, 'description', OLD.description, 'gives_term', OLD.gives_term, 'needs_term', OLD.needs_term, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionrung', id, 'found', NULL, json_object('id', monitoring_supervisionrung.id, 'label_nl', monitoring_supervisionrung.label_nl, 'label_en', monitoring_supervisionrung.label_en, 'key', monitoring_supervisionrung."key", 'position', monitoring_supervisionrung.position, 'description', monitoring_supervisionrung.description, 'gives_term', monitoring_supervisionrung.gives_term, 'needs_term', monitoring_supervisionrung.needs_term, 'source', monitoring_supervisionrung.source, 'is_confirmed', monitoring_supervisionrung.is_confirmed), NULL, '', '', 'migration', '', ''
FROM monitoring_supervisionrung ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail ON monitoring_supervisionrung""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail_truncate ON monitoring_supervisionrung""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionrung_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_supervisionstep",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_supervisionstep_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_supervisionstep
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_supervisionstep_trail_truncate BEFORE TRUNCATE ON monitoring_supervisionstep
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_supervisionstep', id, 'found', NULL, trail_row(to_jsonb(monitoring_supervisionstep), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_supervisionstep ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_supervisionstep_trail_insert AFTER INSERT ON monitoring_supervisionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionstep', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'municipality_id', NEW.municipality_id, 'rung_id', NEW.rung_id, 'taken_on', NEW.taken_on, 'term_until', NEW.term_until, 'letter', NEW.letter, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_supervisionstep_trail_update AFTER UPDATE ON monitoring_supervisionstep
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionstep', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'municipality_id', OLD.municipality_id, 'rung_id', OLD.rung_id, 'taken_on', OLD.taken_on, 'term_until', OLD.term_until, 'letter', OLD.letter, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was,
json_object('id', NEW.id, 'municipality_id', NEW.municipality_id, 'rung_id', NEW.rung_id, 'taken_on', NEW.taken_on, 'term_until', NEW.term_until, 'letter', NEW.letter, 'remark', NEW.remark, 'actor_id', NEW.actor_id, 'recorded_at', NEW.recorded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_supervisionstep_trail_delete AFTER DELETE ON monitoring_supervisionstep
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionstep', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'municipality_id', OLD.municipality_id, 'rung_id', OLD.rung_id, 'taken_on', OLD.taken_on, 'term_until', OLD.term_until, 'letter', OLD.letter, 'remark', OLD.remark, 'actor_id', OLD.actor_id, 'recorded_at', OLD.recorded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_supervisionstep', id, 'found', NULL, json_object('id', monitoring_supervisionstep.id, 'municipality_id', monitoring_supervisionstep.municipality_id, 'rung_id', monitoring_supervisionstep.rung_id, 'taken_on', monitoring_supervisionstep.taken_on, 'term_until', monitoring_supervisionstep.term_until, 'letter', monitoring_supervisionstep.letter, 'remark', monitoring_supervisionstep.remark, 'actor_id', monitoring_supervisionstep.actor_id, 'recorded_at', monitoring_supervisionstep.recorded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_supervisionstep ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail ON monitoring_supervisionstep""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail_truncate ON monitoring_supervisionstep""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_supervisionstep_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_planedition",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_planedition_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_planedition
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_planedition_trail_truncate BEFORE TRUNCATE ON monitoring_planedition
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_planedition', id, 'found', NULL, trail_row(to_jsonb(monitoring_planedition), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_planedition ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_planedition_trail_insert AFTER INSERT ON monitoring_planedition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'as_of', NEW.as_of, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at) AS became); END""",
                    """CREATE TRIGGER monitoring_planedition_trail_update AFTER UPDATE ON monitoring_planedition
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'as_of', OLD.as_of, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at) AS was,
json_object('id', NEW.id, 'as_of', NEW.as_of, 'source', NEW.source, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'loaded_by_id', NEW.loaded_by_id, 'loaded_at', NEW.loaded_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planedition_trail_delete AFTER DELETE ON monitoring_planedition
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'as_of', OLD.as_of, 'source', OLD.source, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'loaded_by_id', OLD.loaded_by_id, 'loaded_at', OLD.loaded_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planedition', id, 'found', NULL, json_object('id', monitoring_planedition.id, 'as_of', monitoring_planedition.as_of, 'source', monitoring_planedition.source, 'file_name', monitoring_planedition.file_name, 'sha256', monitoring_planedition.sha256, 'loaded_by_id', monitoring_planedition.loaded_by_id, 'loaded_at', monitoring_planedition.loaded_at), NULL, '', '', 'migration', '', ''
FROM monitoring_planedition ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail ON monitoring_planedition""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail_truncate ON monitoring_planedition""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_planedition_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_plan",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_plan_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_plan
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_plan_trail_truncate BEFORE TRUNCATE ON monitoring_plan
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_plan', id, 'found', NULL, trail_row(to_jsonb(monitoring_plan), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_plan ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_plan_trail_insert AFTER INSERT ON monitoring_plan
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_plan', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'name', NEW.name, 'municipality_id', NEW.municipality_id, 'plan_type', NEW.plan_type, 'planning_status', NEW.planning_status, 'progress', NEW.progress, 'client', NEW.client, 'confidentiality', NEW.confidentiality, 'obstacles', NEW.obstacles) AS became); END""",
                    """CREATE TRIGGER monitoring_plan_trail_update AFTER UPDATE ON monitoring_plan
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_plan', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'name', OLD.name, 'municipality_id', OLD.municipality_id, 'plan_type', OLD.plan_type, 'planning_status', OLD.planning_status, 'progress', OLD.progress, 'client', OLD.client, 'confidentiality', OLD.confidentiality, 'obstacles', OLD.obstacles) AS was,
json_object('id', NEW.id, 'edition_id', NEW.edition_id, 'name', NEW.name, 'municipality_id', NEW.municipality_id, 'plan_type', NEW.plan_type, 'planning_status', NEW.planning_status, 'progress', NEW.progress, 'client', NEW.client, 'confidentiality', NEW.confidentiality, 'obstacles', NEW.obstacles) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_plan_trail_delete AFTER DELETE ON monitoring_plan
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_plan', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'edition_id', OLD.edition_id, 'name', OLD.name, 'municipality_id', OLD.municipality_id, 'plan_type', OLD.plan_type, 'planning_status', OLD.planning_status, 'progress', OLD.progress, 'client', OLD.client, 'confidentiality', OLD.confidentiality, 'obstacles', OLD.obstacles) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_plan', id, 'found', NULL, json_object('id', monitoring_plan.id, 'edition_id', monitoring_plan.edition_id, 'name', monitoring_plan.name, 'municipality_id', monitoring_plan.municipality_id, 'plan_type', monitoring_plan.plan_type, 'planning_status', monitoring_plan.planning_status, 'progress', monitoring_plan.progress, 'client', monitoring_plan.client, 'confidentiality', monitoring_plan.confidentiality, 'obstacles', monitoring_plan.obstacles), NULL, '', '', 'migration', '', ''
FROM monitoring_plan ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail ON monitoring_plan""",
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail_truncate ON monitoring_plan""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_plan_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_planneddwellings",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_planneddwellings_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_planneddwellings
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_planneddwellings_trail_truncate BEFORE TRUNCATE ON monitoring_planneddwellings
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_planneddwellings', id, 'found', NULL, trail_row(to_jsonb(monitoring_planneddwellings), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_planneddwellings ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_planneddwellings_trail_insert AFTER INSERT ON monitoring_planneddwellings
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planneddwellings', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'segment', NEW.segment, 'is_demolition', NEW.is_demolition, 'year', NEW.year, 'number', NEW."number") AS became); END""",
                    """CREATE TRIGGER monitoring_planneddwellings_trail_update AFTER UPDATE ON monitoring_planneddwellings
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planneddwellings', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'segment', OLD.segment, 'is_demolition', OLD.is_demolition, 'year', OLD.year, 'number', OLD."number") AS was,
json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'segment', NEW.segment, 'is_demolition', NEW.is_demolition, 'year', NEW.year, 'number', NEW."number") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planneddwellings_trail_delete AFTER DELETE ON monitoring_planneddwellings
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planneddwellings', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'segment', OLD.segment, 'is_demolition', OLD.is_demolition, 'year', OLD.year, 'number', OLD."number") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planneddwellings', id, 'found', NULL, json_object('id', monitoring_planneddwellings.id, 'plan_id', monitoring_planneddwellings.plan_id, 'segment', monitoring_planneddwellings.segment, 'is_demolition', monitoring_planneddwellings.is_demolition, 'year', monitoring_planneddwellings.year, 'number', monitoring_planneddwellings."number"), NULL, '', '', 'migration', '', ''
FROM monitoring_planneddwellings ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail ON monitoring_planneddwellings""",
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail_truncate ON monitoring_planneddwellings""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_planneddwellings_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_target",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_target_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_target
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_target_trail_truncate BEFORE TRUNCATE ON monitoring_target
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_target', id, 'found', NULL, trail_row(to_jsonb(monitoring_target), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_target ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_target_trail_insert AFTER INSERT ON monitoring_target
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_target', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'amount', NEW.amount, 'year_from', NEW.year_from, 'year_until', NEW.year_until, 'basis', NEW.basis, 'region_id', NEW.region_id, 'part_of_id', NEW.part_of_id, 'source', NEW.source, 'announced_on', NEW.announced_on, 'remark', NEW.remark, 'is_main', NEW.is_main, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER monitoring_target_trail_update AFTER UPDATE ON monitoring_target
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_target', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'amount', OLD.amount, 'year_from', OLD.year_from, 'year_until', OLD.year_until, 'basis', OLD.basis, 'region_id', OLD.region_id, 'part_of_id', OLD.part_of_id, 'source', OLD.source, 'announced_on', OLD.announced_on, 'remark', OLD.remark, 'is_main', OLD.is_main, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'label_nl', NEW.label_nl, 'label_en', NEW.label_en, 'key', NEW."key", 'amount', NEW.amount, 'year_from', NEW.year_from, 'year_until', NEW.year_until, 'basis', NEW.basis, 'region_id', NEW.region_id, 'part_of_id', NEW.part_of_id, 'source', NEW.source, 'announced_on', NEW.announced_on, 'remark', NEW.remark, 'is_main', NEW.is_main, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_target_trail_delete AFTER DELETE ON monitoring_target
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_target', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'label_nl', OLD.label_nl, 'label_en', OLD.label_en, 'key', OLD."key", 'amount', OLD.amount, 'year_from', OLD.year_from, 'year_until', OLD.year_until, 'basis', OLD.basis, 'region_id', OLD.region_id, 'part_of_id', OLD.part_of_id, 'source', OLD.source, 'announced_on', OLD.announced_on, 'remark', OLD.remark, 'is_main', OLD.is_main, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_target', id, 'found', NULL, json_object('id', monitoring_target.id, 'label_nl', monitoring_target.label_nl, 'label_en', monitoring_target.label_en, 'key', monitoring_target."key", 'amount', monitoring_target.amount, 'year_from', monitoring_target.year_from, 'year_until', monitoring_target.year_until, 'basis', monitoring_target.basis, 'region_id', monitoring_target.region_id, 'part_of_id', monitoring_target.part_of_id, 'source', monitoring_target.source, 'announced_on', monitoring_target.announced_on, 'remark', monitoring_target.remark, 'is_main', monitoring_target.is_main, 'is_confirmed', monitoring_target.is_confirmed), NULL, '', '', 'migration', '', ''
FROM monitoring_target ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_target_trail ON monitoring_target""",
                    """DROP TRIGGER IF EXISTS monitoring_target_trail_truncate ON monitoring_target""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_target_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_target_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_target_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_demandestimate",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_demandestimate_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_demandestimate
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_demandestimate_trail_truncate BEFORE TRUNCATE ON monitoring_demandestimate
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_demandestimate', id, 'found', NULL, trail_row(to_jsonb(monitoring_demandestimate), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_demandestimate ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_demandestimate_trail_insert AFTER INSERT ON monitoring_demandestimate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_demandestimate', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'region_id', NEW.region_id, 'year', NEW.year, 'low', NEW.low, 'high', NEW.high, 'basis', NEW.basis, 'source', NEW.source, 'published_on', NEW.published_on) AS became); END""",
                    """CREATE TRIGGER monitoring_demandestimate_trail_update AFTER UPDATE ON monitoring_demandestimate
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_demandestimate', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'region_id', OLD.region_id, 'year', OLD.year, 'low', OLD.low, 'high', OLD.high, 'basis', OLD.basis, 'source', OLD.source, 'published_on', OLD.published_on) AS was,
json_object('id', NEW.id, 'region_id', NEW.region_id, 'year', NEW.year, 'low', NEW.low, 'high', NEW.high, 'basis', NEW.basis, 'source', NEW.source, 'published_on', NEW.published_on) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_demandestimate_trail_delete AFTER DELETE ON monitoring_demandestimate
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_demandestimate', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'region_id', OLD.region_id, 'year', OLD.year, 'low', OLD.low, 'high', OLD.high, 'basis', OLD.basis, 'source', OLD.source, 'published_on', OLD.published_on) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_demandestimate', id, 'found', NULL, json_object('id', monitoring_demandestimate.id, 'region_id', monitoring_demandestimate.region_id, 'year', monitoring_demandestimate.year, 'low', monitoring_demandestimate.low, 'high', monitoring_demandestimate.high, 'basis', monitoring_demandestimate.basis, 'source', monitoring_demandestimate.source, 'published_on', monitoring_demandestimate.published_on), NULL, '', '', 'migration', '', ''
FROM monitoring_demandestimate ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail ON monitoring_demandestimate""",
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail_truncate ON monitoring_demandestimate""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_demandestimate_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_yearlyparameter",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_yearlyparameter_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_yearlyparameter
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_yearlyparameter_trail_truncate BEFORE TRUNCATE ON monitoring_yearlyparameter
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_yearlyparameter', id, 'found', NULL, trail_row(to_jsonb(monitoring_yearlyparameter), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_yearlyparameter ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_yearlyparameter_trail_insert AFTER INSERT ON monitoring_yearlyparameter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_yearlyparameter', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'code', NEW.code, 'year', NEW.year, 'value', NEW.value, 'unit', NEW.unit, 'label_nl', NEW.label_nl, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became); END""",
                    """CREATE TRIGGER monitoring_yearlyparameter_trail_update AFTER UPDATE ON monitoring_yearlyparameter
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_yearlyparameter', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'year', OLD.year, 'value', OLD.value, 'unit', OLD.unit, 'label_nl', OLD.label_nl, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was,
json_object('id', NEW.id, 'code', NEW.code, 'year', NEW.year, 'value', NEW.value, 'unit', NEW.unit, 'label_nl', NEW.label_nl, 'source', NEW.source, 'is_confirmed', NEW.is_confirmed) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_yearlyparameter_trail_delete AFTER DELETE ON monitoring_yearlyparameter
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_yearlyparameter', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'code', OLD.code, 'year', OLD.year, 'value', OLD.value, 'unit', OLD.unit, 'label_nl', OLD.label_nl, 'source', OLD.source, 'is_confirmed', OLD.is_confirmed) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_yearlyparameter', id, 'found', NULL, json_object('id', monitoring_yearlyparameter.id, 'code', monitoring_yearlyparameter.code, 'year', monitoring_yearlyparameter.year, 'value', monitoring_yearlyparameter.value, 'unit', monitoring_yearlyparameter.unit, 'label_nl', monitoring_yearlyparameter.label_nl, 'source', monitoring_yearlyparameter.source, 'is_confirmed', monitoring_yearlyparameter.is_confirmed), NULL, '', '', 'migration', '', ''
FROM monitoring_yearlyparameter ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail ON monitoring_yearlyparameter""",
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail_truncate ON monitoring_yearlyparameter""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_yearlyparameter_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_textfigure",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_textfigure_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_textfigure
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_textfigure_trail_truncate BEFORE TRUNCATE ON monitoring_textfigure
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_textfigure', id, 'found', NULL, trail_row(to_jsonb(monitoring_textfigure), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_textfigure ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_textfigure_trail_insert AFTER INSERT ON monitoring_textfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_textfigure', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'key', NEW."key", 'year', NEW.year, 'value', NEW.value, 'unit', NEW.unit, 'statement', NEW.statement, 'chapter', NEW.chapter, 'source', NEW.source) AS became); END""",
                    """CREATE TRIGGER monitoring_textfigure_trail_update AFTER UPDATE ON monitoring_textfigure
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_textfigure', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'year', OLD.year, 'value', OLD.value, 'unit', OLD.unit, 'statement', OLD.statement, 'chapter', OLD.chapter, 'source', OLD.source) AS was,
json_object('id', NEW.id, 'key', NEW."key", 'year', NEW.year, 'value', NEW.value, 'unit', NEW.unit, 'statement', NEW.statement, 'chapter', NEW.chapter, 'source', NEW.source) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_textfigure_trail_delete AFTER DELETE ON monitoring_textfigure
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_textfigure', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'year', OLD.year, 'value', OLD.value, 'unit', OLD.unit, 'statement', OLD.statement, 'chapter', OLD.chapter, 'source', OLD.source) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_textfigure', id, 'found', NULL, json_object('id', monitoring_textfigure.id, 'key', monitoring_textfigure."key", 'year', monitoring_textfigure.year, 'value', monitoring_textfigure.value, 'unit', monitoring_textfigure.unit, 'statement', monitoring_textfigure.statement, 'chapter', monitoring_textfigure.chapter, 'source', monitoring_textfigure.source), NULL, '', '', 'migration', '', ''
FROM monitoring_textfigure ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail ON monitoring_textfigure""",
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail_truncate ON monitoring_textfigure""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_textfigure_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_comparison",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_comparison_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_comparison
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_comparison_trail_truncate BEFORE TRUNCATE ON monitoring_comparison
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_comparison', id, 'found', NULL, trail_row(to_jsonb(monitoring_comparison), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_comparison ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_comparison_trail_insert AFTER INSERT ON monitoring_comparison
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_comparison', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'key', NEW."key", 'kind', NEW.kind, 'figure_id', NEW.figure_id, 'table_id', NEW.table_id, 'compare_with', NEW.compare_with, 'parameter', NEW.parameter, 'other_figure_id', NEW.other_figure_id, 'value_table_id', NEW.value_table_id, 'period', NEW.period, 'series', NEW.series, 'of_series', NEW.of_series, 'tolerance', NEW.tolerance, 'statement', NEW.statement) AS became); END""",
                    """CREATE TRIGGER monitoring_comparison_trail_update AFTER UPDATE ON monitoring_comparison
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_comparison', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'kind', OLD.kind, 'figure_id', OLD.figure_id, 'table_id', OLD.table_id, 'compare_with', OLD.compare_with, 'parameter', OLD.parameter, 'other_figure_id', OLD.other_figure_id, 'value_table_id', OLD.value_table_id, 'period', OLD.period, 'series', OLD.series, 'of_series', OLD.of_series, 'tolerance', OLD.tolerance, 'statement', OLD.statement) AS was,
json_object('id', NEW.id, 'key', NEW."key", 'kind', NEW.kind, 'figure_id', NEW.figure_id, 'table_id', NEW.table_id, 'compare_with', NEW.compare_with, 'parameter', NEW.parameter, 'other_figure_id', NEW.other_figure_id, 'value_table_id', NEW.value_table_id, 'period', NEW.period, 'series', NEW.series, 'of_series', NEW.of_series, 'tolerance', NEW.tolerance, 'statement', NEW.statement) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_comparison_trail_delete AFTER DELETE ON monitoring_comparison
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_comparison', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'key', OLD."key", 'kind', OLD.kind, 'figure_id', OLD.figure_id, 'table_id', OLD.table_id, 'compare_with', OLD.compare_with, 'parameter', OLD.parameter, 'other_figure_id', OLD.other_figure_id, 'value_table_id', OLD.value_table_id, 'period', OLD.period, 'series', OLD.series, 'of_series', OLD.of_series, 'tolerance', OLD.tolerance, 'statement', OLD.statement) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_comparison', id, 'found', NULL, json_object('id', monitoring_comparison.id, 'key', monitoring_comparison."key", 'kind', monitoring_comparison.kind, 'figure_id', monitoring_comparison.figure_id, 'table_id', monitoring_comparison.table_id, 'compare_with', monitoring_comparison.compare_with, 'parameter', monitoring_comparison.parameter, 'other_figure_id', monitoring_comparison.other_figure_id, 'value_table_id', monitoring_comparison.value_table_id, 'period', monitoring_comparison.period, 'series', monitoring_comparison.series, 'of_series', monitoring_comparison.of_series, 'tolerance', monitoring_comparison.tolerance, 'statement', monitoring_comparison.statement), NULL, '', '', 'migration', '', ''
FROM monitoring_comparison ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail ON monitoring_comparison""",
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail_truncate ON monitoring_comparison""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_comparison_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_upload",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_upload_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_upload
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_upload_trail_truncate BEFORE TRUNCATE ON monitoring_upload
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_upload', id, 'found', NULL, trail_row(to_jsonb(monitoring_upload), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_upload ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_upload_trail_insert AFTER INSERT ON monitoring_upload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_upload', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'table_id', NEW.table_id, 'kind', NEW.kind, 'year', NEW.year, 'published_on', NEW.published_on, 'status', NEW.status, 'source', NEW.source, 'load_id', NEW.load_id) AS became); END""",
                    """CREATE TRIGGER monitoring_upload_trail_update AFTER UPDATE ON monitoring_upload
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_upload', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'table_id', OLD.table_id, 'kind', OLD.kind, 'year', OLD.year, 'published_on', OLD.published_on, 'status', OLD.status, 'source', OLD.source, 'load_id', OLD.load_id) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'table_id', NEW.table_id, 'kind', NEW.kind, 'year', NEW.year, 'published_on', NEW.published_on, 'status', NEW.status, 'source', NEW.source, 'load_id', NEW.load_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_upload_trail_delete AFTER DELETE ON monitoring_upload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_upload', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'table_id', OLD.table_id, 'kind', OLD.kind, 'year', OLD.year, 'published_on', OLD.published_on, 'status', OLD.status, 'source', OLD.source, 'load_id', OLD.load_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_upload', id, 'found', NULL, json_object('id', monitoring_upload.id, 'file', monitoring_upload.file, 'file_name', monitoring_upload.file_name, 'sha256', monitoring_upload.sha256, 'uploaded_by_id', monitoring_upload.uploaded_by_id, 'uploaded_at', monitoring_upload.uploaded_at, 'closed_at', monitoring_upload.closed_at, 'is_discarded', monitoring_upload.is_discarded, 'table_id', monitoring_upload.table_id, 'kind', monitoring_upload.kind, 'year', monitoring_upload.year, 'published_on', monitoring_upload.published_on, 'status', monitoring_upload.status, 'source', monitoring_upload.source, 'load_id', monitoring_upload.load_id), NULL, '', '', 'migration', '', ''
FROM monitoring_upload ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail ON monitoring_upload""",
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail_truncate ON monitoring_upload""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_upload_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "monitoring_trail_of_monitoring_planupload",
            create={
                "postgresql": [
                    """CREATE TRIGGER monitoring_planupload_trail AFTER INSERT OR UPDATE OR DELETE ON monitoring_planupload
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER monitoring_planupload_trail_truncate BEFORE TRUNCATE ON monitoring_planupload
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'monitoring_planupload', id, 'found', NULL, trail_row(to_jsonb(monitoring_planupload), '', ''), NULL, '', '', 'migration', '', ''
FROM monitoring_planupload ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER monitoring_planupload_trail_insert AFTER INSERT ON monitoring_planupload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'as_of', NEW.as_of, 'source', NEW.source, 'edition_id', NEW.edition_id) AS became); END""",
                    """CREATE TRIGGER monitoring_planupload_trail_update AFTER UPDATE ON monitoring_planupload
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'as_of', OLD.as_of, 'source', OLD.source, 'edition_id', OLD.edition_id) AS was,
json_object('id', NEW.id, 'file', NEW.file, 'file_name', NEW.file_name, 'sha256', NEW.sha256, 'uploaded_by_id', NEW.uploaded_by_id, 'uploaded_at', NEW.uploaded_at, 'closed_at', NEW.closed_at, 'is_discarded', NEW.is_discarded, 'as_of', NEW.as_of, 'source', NEW.source, 'edition_id', NEW.edition_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER monitoring_planupload_trail_delete AFTER DELETE ON monitoring_planupload
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'file', OLD.file, 'file_name', OLD.file_name, 'sha256', OLD.sha256, 'uploaded_by_id', OLD.uploaded_by_id, 'uploaded_at', OLD.uploaded_at, 'closed_at', OLD.closed_at, 'is_discarded', OLD.is_discarded, 'as_of', OLD.as_of, 'source', OLD.source, 'edition_id', OLD.edition_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'monitoring_planupload', id, 'found', NULL, json_object('id', monitoring_planupload.id, 'file', monitoring_planupload.file, 'file_name', monitoring_planupload.file_name, 'sha256', monitoring_planupload.sha256, 'uploaded_by_id', monitoring_planupload.uploaded_by_id, 'uploaded_at', monitoring_planupload.uploaded_at, 'closed_at', monitoring_planupload.closed_at, 'is_discarded', monitoring_planupload.is_discarded, 'as_of', monitoring_planupload.as_of, 'source', monitoring_planupload.source, 'edition_id', monitoring_planupload.edition_id), NULL, '', '', 'migration', '', ''
FROM monitoring_planupload ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail ON monitoring_planupload""",
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail_truncate ON monitoring_planupload""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail_insert""",
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail_update""",
                    """DROP TRIGGER IF EXISTS monitoring_planupload_trail_delete""",
                ],
            },
        ),
    ]
