# Written by makeguards: as long as the tables that it guards.
"""Guards of uploads in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("uploads", "0002_role_permissions"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "uploads_trail_of_uploads_columnmapping",
            create={
                "postgresql": [
                    """CREATE TRIGGER uploads_columnmapping_trail AFTER INSERT OR UPDATE OR DELETE ON uploads_columnmapping
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER uploads_columnmapping_trail_truncate BEFORE TRUNCATE ON uploads_columnmapping
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'uploads_columnmapping', id, 'found', NULL, trail_row(to_jsonb(uploads_columnmapping), '', ''), NULL, '', '', 'migration', '', ''
FROM uploads_columnmapping ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER uploads_columnmapping_trail_insert AFTER INSERT ON uploads_columnmapping
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'uploads_columnmapping', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'kind', NEW.kind, 'signature', NEW.signature, 'headers', NEW.headers, 'columns', NEW.columns, 'saved_by_id', NEW.saved_by_id, 'saved_at', NEW.saved_at) AS became); END""",
                    """CREATE TRIGGER uploads_columnmapping_trail_update AFTER UPDATE ON uploads_columnmapping
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'uploads_columnmapping', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'signature', OLD.signature, 'headers', OLD.headers, 'columns', OLD.columns, 'saved_by_id', OLD.saved_by_id, 'saved_at', OLD.saved_at) AS was,
json_object('id', NEW.id, 'kind', NEW.kind, 'signature', NEW.signature, 'headers', NEW.headers, 'columns', NEW.columns, 'saved_by_id', NEW.saved_by_id, 'saved_at', NEW.saved_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER uploads_columnmapping_trail_delete AFTER DELETE ON uploads_columnmapping
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'uploads_columnmapping', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'signature', OLD.signature, 'headers', OLD.headers, 'columns', OLD.columns, 'saved_by_id', OLD.saved_by_id, 'saved_at', OLD.saved_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'uploads_columnmapping', id, 'found', NULL, json_object('id', uploads_columnmapping.id, 'kind', uploads_columnmapping.kind, 'signature', uploads_columnmapping.signature, 'headers', uploads_columnmapping.headers, 'columns', uploads_columnmapping.columns, 'saved_by_id', uploads_columnmapping.saved_by_id, 'saved_at', uploads_columnmapping.saved_at), NULL, '', '', 'migration', '', ''
FROM uploads_columnmapping ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS uploads_columnmapping_trail ON uploads_columnmapping""",
                    """DROP TRIGGER IF EXISTS uploads_columnmapping_trail_truncate ON uploads_columnmapping""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS uploads_columnmapping_trail_insert""",
                    """DROP TRIGGER IF EXISTS uploads_columnmapping_trail_update""",
                    """DROP TRIGGER IF EXISTS uploads_columnmapping_trail_delete""",
                ],
            },
        ),
    ]
