# Written by makeguards: as long as the tables that it guards.
"""Guards of confirmations in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [("confirmations", "0003_guards"), ("trail", "0002_guards")]
    operations = [
        InstallGuard(
            "confirmations_trail_of_confirmations_emergency",
            create={
                "postgresql": [
                    """CREATE TRIGGER confirmations_emergency_trail AFTER INSERT OR UPDATE OR DELETE ON confirmations_emergency
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER confirmations_emergency_trail_truncate BEFORE TRUNCATE ON confirmations_emergency
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'confirmations_emergency', id, 'found', NULL, trail_row(to_jsonb(confirmations_emergency), '', ''), NULL, '', '', 'migration', '', ''
FROM confirmations_emergency ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER confirmations_emergency_trail_insert AFTER INSERT ON confirmations_emergency
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'confirmations_emergency', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'role_id', NEW.role_id, 'reason', NEW.reason, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at) AS became); END""",
                    """CREATE TRIGGER confirmations_emergency_trail_update AFTER UPDATE ON confirmations_emergency
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'confirmations_emergency', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'role_id', OLD.role_id, 'reason', OLD.reason, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'role_id', NEW.role_id, 'reason', NEW.reason, 'starts_at', NEW.starts_at, 'ends_at', NEW.ends_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER confirmations_emergency_trail_delete AFTER DELETE ON confirmations_emergency
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'confirmations_emergency', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'role_id', OLD.role_id, 'reason', OLD.reason, 'starts_at', OLD.starts_at, 'ends_at', OLD.ends_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'confirmations_emergency', id, 'found', NULL, json_object('id', confirmations_emergency.id, 'user_id', confirmations_emergency.user_id, 'role_id', confirmations_emergency.role_id, 'reason', confirmations_emergency.reason, 'starts_at', confirmations_emergency.starts_at, 'ends_at', confirmations_emergency.ends_at), NULL, '', '', 'migration', '', ''
FROM confirmations_emergency ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS confirmations_emergency_trail ON confirmations_emergency""",
                    """DROP TRIGGER IF EXISTS confirmations_emergency_trail_truncate ON confirmations_emergency""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS confirmations_emergency_trail_insert""",
                    """DROP TRIGGER IF EXISTS confirmations_emergency_trail_update""",
                    """DROP TRIGGER IF EXISTS confirmations_emergency_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "confirmations_trail_of_confirmations_change",
            create={
                "postgresql": [
                    """CREATE TRIGGER confirmations_change_trail AFTER INSERT OR UPDATE OR DELETE ON confirmations_change
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER confirmations_change_trail_truncate BEFORE TRUNCATE ON confirmations_change
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'confirmations_change', id, 'found', NULL, trail_row(to_jsonb(confirmations_change), '', ''), NULL, '', '', 'migration', '', ''
FROM confirmations_change ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER confirmations_change_trail_insert AFTER INSERT ON confirmations_change
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'confirmations_change', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'kind', NEW.kind, 'subject', NEW.subject, 'title', NEW.title, 'values', NEW."values", 'before', NEW.before, 'rows', NEW.rows, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'remark', NEW.remark, 'emergency_id', NEW.emergency_id) AS became); END""",
                    """CREATE TRIGGER confirmations_change_trail_update AFTER UPDATE ON confirmations_change
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'confirmations_change', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'subject', OLD.subject, 'title', OLD.title, 'values', OLD."values", 'before', OLD.before, 'rows', OLD.rows, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'remark', OLD.remark, 'emergency_id', OLD.emergency_id) AS was,
json_object('id', NEW.id, 'kind', NEW.kind, 'subject', NEW.subject, 'title', NEW.title, 'values', NEW."values", 'before', NEW.before, 'rows', NEW.rows, 'proposed_by_id', NEW.proposed_by_id, 'proposed_at', NEW.proposed_at, 'state', NEW.state, 'closed_by_id', NEW.closed_by_id, 'closed_at', NEW.closed_at, 'remark', NEW.remark, 'emergency_id', NEW.emergency_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER confirmations_change_trail_delete AFTER DELETE ON confirmations_change
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'confirmations_change', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'kind', OLD.kind, 'subject', OLD.subject, 'title', OLD.title, 'values', OLD."values", 'before', OLD.before, 'rows', OLD.rows, 'proposed_by_id', OLD.proposed_by_id, 'proposed_at', OLD.proposed_at, 'state', OLD.state, 'closed_by_id', OLD.closed_by_id, 'closed_at', OLD.closed_at, 'remark', OLD.remark, 'emergency_id', OLD.emergency_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'confirmations_change', id, 'found', NULL, json_object('id', confirmations_change.id, 'kind', confirmations_change.kind, 'subject', confirmations_change.subject, 'title', confirmations_change.title, 'values', confirmations_change."values", 'before', confirmations_change.before, 'rows', confirmations_change.rows, 'proposed_by_id', confirmations_change.proposed_by_id, 'proposed_at', confirmations_change.proposed_at, 'state', confirmations_change.state, 'closed_by_id', confirmations_change.closed_by_id, 'closed_at', confirmations_change.closed_at, 'remark', confirmations_change.remark, 'emergency_id', confirmations_change.emergency_id), NULL, '', '', 'migration', '', ''
FROM confirmations_change ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS confirmations_change_trail ON confirmations_change""",
                    """DROP TRIGGER IF EXISTS confirmations_change_trail_truncate ON confirmations_change""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS confirmations_change_trail_insert""",
                    """DROP TRIGGER IF EXISTS confirmations_change_trail_update""",
                    """DROP TRIGGER IF EXISTS confirmations_change_trail_delete""",
                ],
            },
        ),
    ]
