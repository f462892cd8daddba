# Written by makeguards: as long as the tables that it guards.
"""Guards of accounts in the database."""

from django.db import migrations

from drenthe.lib.database.triggers import InstallGuard


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_role_permissions"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        ("trail", "0002_guards"),
    ]
    operations = [
        InstallGuard(
            "accounts_trail_of_accounts_user_groups",
            create={
                "postgresql": [
                    """CREATE TRIGGER accounts_user_groups_trail AFTER INSERT OR UPDATE OR DELETE ON accounts_user_groups
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER accounts_user_groups_trail_truncate BEFORE TRUNCATE ON accounts_user_groups
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'accounts_user_groups', id, 'found', NULL, trail_row(to_jsonb(accounts_user_groups), '', ''), NULL, '', '', 'migration', '', ''
FROM accounts_user_groups ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER accounts_user_groups_trail_insert AFTER INSERT ON accounts_user_groups
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user_groups', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'group_id', NEW.group_id) AS became); END""",
                    """CREATE TRIGGER accounts_user_groups_trail_update AFTER UPDATE ON accounts_user_groups
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user_groups', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'group_id', OLD.group_id) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'group_id', NEW.group_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER accounts_user_groups_trail_delete AFTER DELETE ON accounts_user_groups
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user_groups', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'group_id', OLD.group_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user_groups', id, 'found', NULL, json_object('id', accounts_user_groups.id, 'user_id', accounts_user_groups.user_id, 'group_id', accounts_user_groups.group_id), NULL, '', '', 'migration', '', ''
FROM accounts_user_groups ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS accounts_user_groups_trail ON accounts_user_groups""",
                    """DROP TRIGGER IF EXISTS accounts_user_groups_trail_truncate ON accounts_user_groups""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS accounts_user_groups_trail_insert""",
                    """DROP TRIGGER IF EXISTS accounts_user_groups_trail_update""",
                    """DROP TRIGGER IF EXISTS accounts_user_groups_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_accounts_user_user_permissions",
            create={
                "postgresql": [
                    """CREATE TRIGGER accounts_user_user_permissions_trail AFTER INSERT OR UPDATE OR DELETE ON accounts_user_user_permissions
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER accounts_user_user_permissions_trail_truncate BEFORE TRUNCATE ON accounts_user_user_permissions
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'accounts_user_user_permissions', id, 'found', NULL, trail_row(to_jsonb(accounts_user_user_permissions), '', ''), NULL, '', '', 'migration', '', ''
FROM accounts_user_user_permissions ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER accounts_user_user_permissions_trail_insert AFTER INSERT ON accounts_user_user_permissions
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user_user_permissions', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'permission_id', NEW.permission_id) AS became); END""",
                    """CREATE TRIGGER accounts_user_user_permissions_trail_update AFTER UPDATE ON accounts_user_user_permissions
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user_user_permissions', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'permission_id', OLD.permission_id) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'permission_id', NEW.permission_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER accounts_user_user_permissions_trail_delete AFTER DELETE ON accounts_user_user_permissions
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user_user_permissions', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'permission_id', OLD.permission_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user_user_permissions', id, 'found', NULL, json_object('id', accounts_user_user_permissions.id, 'user_id', accounts_user_user_permissions.user_id, 'permission_id', accounts_user_user_permissions.permission_id), NULL, '', '', 'migration', '', ''
FROM accounts_user_user_permissions ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS accounts_user_user_permissions_trail ON accounts_user_user_permissions""",
                    """DROP TRIGGER IF EXISTS accounts_user_user_permissions_trail_truncate ON accounts_user_user_permissions""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS accounts_user_user_permissions_trail_insert""",
                    """DROP TRIGGER IF EXISTS accounts_user_user_permissions_trail_update""",
                    """DROP TRIGGER IF EXISTS accounts_user_user_permissions_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_accounts_user",
            create={
                "postgresql": [
                    """CREATE TRIGGER accounts_user_trail AFTER INSERT OR UPDATE OR DELETE ON accounts_user
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', 'password')""",
                    """CREATE TRIGGER accounts_user_trail_truncate BEFORE TRUNCATE ON accounts_user
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'accounts_user', id, 'found', NULL, trail_row(to_jsonb(accounts_user), '', 'password'), NULL, '', '', 'migration', '', ''
FROM accounts_user ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER accounts_user_trail_insert AFTER INSERT ON accounts_user
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'password', trail_digest(NEW.password), 'last_login', NEW.last_login, 'is_superuser', NEW.is_superuser, 'is_staff', NEW.is_staff, 'is_active', NEW.is_active, 'date_joined', NEW.date_joined, 'email', NEW.email, 'name', NEW.name) AS became); END""",
                    """CREATE TRIGGER accounts_user_trail_update AFTER UPDATE ON accounts_user
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'password', trail_digest(OLD.password), 'last_login', OLD.last_login, 'is_superuser', OLD.is_superuser, 'is_staff', OLD.is_staff, 'is_active', OLD.is_active, 'date_joined', OLD.date_joined, 'email', OLD.email, 'name', OLD.name) AS was,
json_object('id', NEW.id, 'password', trail_digest(NEW.password), 'last_login', NEW.last_login, 'is_superuser', NEW.is_superuser, 'is_staff', NEW.is_staff, 'is_active', NEW.is_active, 'date_joined', NEW.date_joined, 'email', NEW.email, 'name', NEW.name) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER accounts_user_trail_delete AFTER DELETE ON accounts_user
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'password', trail_digest(OLD.password), 'last_login', OLD.last_login, 'is_superuser', OLD.is_superuser, 'is_staff', OLD.is_staff, 'is_active', OLD.is_active, 'date_joined', OLD.date_joined, 'email', OLD.email, 'name', OLD.name) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_user', id, 'found', NULL, json_object('id', accounts_user.id, 'password', trail_digest(accounts_user.password), 'last_login', accounts_user.last_login, 'is_superuser', accounts_user.is_superuser, 'is_staff', accounts_user.is_staff, 'is_active', accounts_user.is_active, 'date_joined', accounts_user.date_joined, 'email', accounts_user.email, 'name', accounts_user.name), NULL, '', '', 'migration', '', ''
FROM accounts_user ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS accounts_user_trail ON accounts_user""",
                    """DROP TRIGGER IF EXISTS accounts_user_trail_truncate ON accounts_user""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS accounts_user_trail_insert""",
                    """DROP TRIGGER IF EXISTS accounts_user_trail_update""",
                    """DROP TRIGGER IF EXISTS accounts_user_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_accounts_savedview",
            create={
                "postgresql": [
                    """CREATE TRIGGER accounts_savedview_trail AFTER INSERT OR UPDATE OR DELETE ON accounts_savedview
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER accounts_savedview_trail_truncate BEFORE TRUNCATE ON accounts_savedview
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'accounts_savedview', id, 'found', NULL, trail_row(to_jsonb(accounts_savedview), '', ''), NULL, '', '', 'migration', '', ''
FROM accounts_savedview ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER accounts_savedview_trail_insert AFTER INSERT ON accounts_savedview
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_savedview', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'owner_id', NEW.owner_id, 'page', NEW.page, 'name', NEW.name, 'query', NEW.query, 'shared_with_id', NEW.shared_with_id, 'saved_at', NEW.saved_at) AS became); END""",
                    """CREATE TRIGGER accounts_savedview_trail_update AFTER UPDATE ON accounts_savedview
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_savedview', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'owner_id', OLD.owner_id, 'page', OLD.page, 'name', OLD.name, 'query', OLD.query, 'shared_with_id', OLD.shared_with_id, 'saved_at', OLD.saved_at) AS was,
json_object('id', NEW.id, 'owner_id', NEW.owner_id, 'page', NEW.page, 'name', NEW.name, 'query', NEW.query, 'shared_with_id', NEW.shared_with_id, 'saved_at', NEW.saved_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER accounts_savedview_trail_delete AFTER DELETE ON accounts_savedview
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_savedview', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'owner_id', OLD.owner_id, 'page', OLD.page, 'name', OLD.name, 'query', OLD.query, 'shared_with_id', OLD.shared_with_id, 'saved_at', OLD.saved_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'accounts_savedview', id, 'found', NULL, json_object('id', accounts_savedview.id, 'owner_id', accounts_savedview.owner_id, 'page', accounts_savedview.page, 'name', accounts_savedview.name, 'query', accounts_savedview.query, 'shared_with_id', accounts_savedview.shared_with_id, 'saved_at', accounts_savedview.saved_at), NULL, '', '', 'migration', '', ''
FROM accounts_savedview ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS accounts_savedview_trail ON accounts_savedview""",
                    """DROP TRIGGER IF EXISTS accounts_savedview_trail_truncate ON accounts_savedview""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS accounts_savedview_trail_insert""",
                    """DROP TRIGGER IF EXISTS accounts_savedview_trail_update""",
                    """DROP TRIGGER IF EXISTS accounts_savedview_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_auth_permission",
            create={
                "postgresql": [
                    """CREATE TRIGGER auth_permission_trail AFTER INSERT OR UPDATE OR DELETE ON auth_permission
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER auth_permission_trail_truncate BEFORE TRUNCATE ON auth_permission
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'auth_permission', id, 'found', NULL, trail_row(to_jsonb(auth_permission), '', ''), NULL, '', '', 'migration', '', ''
FROM auth_permission ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER auth_permission_trail_insert AFTER INSERT ON auth_permission
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_permission', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'name', NEW.name, 'content_type_id', NEW.content_type_id, 'codename', NEW.codename) AS became); END""",
                    """CREATE TRIGGER auth_permission_trail_update AFTER UPDATE ON auth_permission
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_permission', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'content_type_id', OLD.content_type_id, 'codename', OLD.codename) AS was,
json_object('id', NEW.id, 'name', NEW.name, 'content_type_id', NEW.content_type_id, 'codename', NEW.codename) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER auth_permission_trail_delete AFTER DELETE ON auth_permission
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_permission', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name, 'content_type_id', OLD.content_type_id, 'codename', OLD.codename) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_permission', id, 'found', NULL, json_object('id', auth_permission.id, 'name', auth_permission.name, 'content_type_id', auth_permission.content_type_id, 'codename', auth_permission.codename), NULL, '', '', 'migration', '', ''
FROM auth_permission ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS auth_permission_trail ON auth_permission""",
                    """DROP TRIGGER IF EXISTS auth_permission_trail_truncate ON auth_permission""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS auth_permission_trail_insert""",
                    """DROP TRIGGER IF EXISTS auth_permission_trail_update""",
                    """DROP TRIGGER IF EXISTS auth_permission_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_auth_group_permissions",
            create={
                "postgresql": [
                    """CREATE TRIGGER auth_group_permissions_trail AFTER INSERT OR UPDATE OR DELETE ON auth_group_permissions
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER auth_group_permissions_trail_truncate BEFORE TRUNCATE ON auth_group_permissions
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'auth_group_permissions', id, 'found', NULL, trail_row(to_jsonb(auth_group_permissions), '', ''), NULL, '', '', 'migration', '', ''
FROM auth_group_permissions ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER auth_group_permissions_trail_insert AFTER INSERT ON auth_group_permissions
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_group_permissions', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'group_id', NEW.group_id, 'permission_id', NEW.permission_id) AS became); END""",
                    """CREATE TRIGGER auth_group_permissions_trail_update AFTER UPDATE ON auth_group_permissions
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_group_permissions', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'group_id', OLD.group_id, 'permission_id', OLD.permission_id) AS was,
json_object('id', NEW.id, 'group_id', NEW.group_id, 'permission_id', NEW.permission_id) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER auth_group_permissions_trail_delete AFTER DELETE ON auth_group_permissions
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_group_permissions', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'group_id', OLD.group_id, 'permission_id', OLD.permission_id) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_group_permissions', id, 'found', NULL, json_object('id', auth_group_permissions.id, 'group_id', auth_group_permissions.group_id, 'permission_id', auth_group_permissions.permission_id), NULL, '', '', 'migration', '', ''
FROM auth_group_permissions ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS auth_group_permissions_trail ON auth_group_permissions""",
                    """DROP TRIGGER IF EXISTS auth_group_permissions_trail_truncate ON auth_group_permissions""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS auth_group_permissions_trail_insert""",
                    """DROP TRIGGER IF EXISTS auth_group_permissions_trail_update""",
                    """DROP TRIGGER IF EXISTS auth_group_permissions_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_auth_group",
            create={
                "postgresql": [
                    """CREATE TRIGGER auth_group_trail AFTER INSERT OR UPDATE OR DELETE ON auth_group
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER auth_group_trail_truncate BEFORE TRUNCATE ON auth_group
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'auth_group', id, 'found', NULL, trail_row(to_jsonb(auth_group), '', ''), NULL, '', '', 'migration', '', ''
FROM auth_group ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER auth_group_trail_insert AFTER INSERT ON auth_group
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_group', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'name', NEW.name) AS became); END""",
                    """CREATE TRIGGER auth_group_trail_update AFTER UPDATE ON auth_group
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_group', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name) AS was,
json_object('id', NEW.id, 'name', NEW.name) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER auth_group_trail_delete AFTER DELETE ON auth_group
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_group', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'name', OLD.name) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'auth_group', id, 'found', NULL, json_object('id', auth_group.id, 'name', auth_group.name), NULL, '', '', 'migration', '', ''
FROM auth_group ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS auth_group_trail ON auth_group""",
                    """DROP TRIGGER IF EXISTS auth_group_trail_truncate ON auth_group""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS auth_group_trail_insert""",
                    """DROP TRIGGER IF EXISTS auth_group_trail_update""",
                    """DROP TRIGGER IF EXISTS auth_group_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_django_content_type",
            create={
                "postgresql": [
                    """CREATE TRIGGER django_content_type_trail AFTER INSERT OR UPDATE OR DELETE ON django_content_type
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER django_content_type_trail_truncate BEFORE TRUNCATE ON django_content_type
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'django_content_type', id, 'found', NULL, trail_row(to_jsonb(django_content_type), '', ''), NULL, '', '', 'migration', '', ''
FROM django_content_type ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER django_content_type_trail_insert AFTER INSERT ON django_content_type
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'django_content_type', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'app_label', NEW.app_label, 'model', NEW.model) AS became); END""",
                    """CREATE TRIGGER django_content_type_trail_update AFTER UPDATE ON django_content_type
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'django_content_type', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'app_label', OLD.app_label, 'model', OLD.model) AS was,
json_object('id', NEW.id, 'app_label', NEW.app_label, 'model', NEW.model) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER django_content_type_trail_delete AFTER DELETE ON django_content_type
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'django_content_type', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'app_label', OLD.app_label, 'model', OLD.model) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'django_content_type', id, 'found', NULL, json_object('id', django_content_type.id, 'app_label', django_content_type.app_label, 'model', django_content_type.model), NULL, '', '', 'migration', '', ''
FROM django_content_type ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS django_content_type_trail ON django_content_type""",
                    """DROP TRIGGER IF EXISTS django_content_type_trail_truncate ON django_content_type""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS django_content_type_trail_insert""",
                    """DROP TRIGGER IF EXISTS django_content_type_trail_update""",
                    """DROP TRIGGER IF EXISTS django_content_type_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_account_emailaddress",
            create={
                "postgresql": [
                    """CREATE TRIGGER account_emailaddress_trail AFTER INSERT OR UPDATE OR DELETE ON account_emailaddress
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', '')""",
                    """CREATE TRIGGER account_emailaddress_trail_truncate BEFORE TRUNCATE ON account_emailaddress
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'account_emailaddress', id, 'found', NULL, trail_row(to_jsonb(account_emailaddress), '', ''), NULL, '', '', 'migration', '', ''
FROM account_emailaddress ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER account_emailaddress_trail_insert AFTER INSERT ON account_emailaddress
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'account_emailaddress', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'email', NEW.email, 'verified', NEW.verified, 'primary', NEW."primary") AS became); END""",
                    """CREATE TRIGGER account_emailaddress_trail_update AFTER UPDATE ON account_emailaddress
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'account_emailaddress', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'email', OLD.email, 'verified', OLD.verified, 'primary', OLD."primary") AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'email', NEW.email, 'verified', NEW.verified, 'primary', NEW."primary") AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER account_emailaddress_trail_delete AFTER DELETE ON account_emailaddress
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'account_emailaddress', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'email', OLD.email, 'verified', OLD.verified, 'primary', OLD."primary") AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'account_emailaddress', id, 'found', NULL, json_object('id', account_emailaddress.id, 'user_id', account_emailaddress.user_id, 'email', account_emailaddress.email, 'verified', account_emailaddress.verified, 'primary', account_emailaddress."primary"), NULL, '', '', 'migration', '', ''
FROM account_emailaddress ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS account_emailaddress_trail ON account_emailaddress""",
                    """DROP TRIGGER IF EXISTS account_emailaddress_trail_truncate ON account_emailaddress""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS account_emailaddress_trail_insert""",
                    """DROP TRIGGER IF EXISTS account_emailaddress_trail_update""",
                    """DROP TRIGGER IF EXISTS account_emailaddress_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_mfa_authenticator",
            create={
                "postgresql": [
                    """CREATE TRIGGER mfa_authenticator_trail AFTER INSERT OR UPDATE OR DELETE ON mfa_authenticator
FOR EACH ROW EXECUTE FUNCTION trail_record('id', 'last_used_at', 'data')""",
                    """CREATE TRIGGER mfa_authenticator_trail_truncate BEFORE TRUNCATE ON mfa_authenticator
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'mfa_authenticator', id, 'found', NULL, trail_row(to_jsonb(mfa_authenticator), 'last_used_at', 'data'), NULL, '', '', 'migration', '', ''
FROM mfa_authenticator ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER mfa_authenticator_trail_insert AFTER INSERT ON mfa_authenticator
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'mfa_authenticator', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'type', NEW.type, 'data', trail_digest(NEW.data), 'created_at', NEW.created_at) AS became); END""",
                    """CREATE TRIGGER mfa_authenticator_trail_update AFTER UPDATE ON mfa_authenticator
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'mfa_authenticator', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'type', OLD.type, 'data', trail_digest(OLD.data), 'created_at', OLD.created_at) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'type', NEW.type, 'data', trail_digest(NEW.data), 'created_at', NEW.created_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER mfa_authenticator_trail_delete AFTER DELETE ON mfa_authenticator
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'mfa_authenticator', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'type', OLD.type, 'data', trail_digest(OLD.data), 'created_at', OLD.created_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'mfa_authenticator', id, 'found', NULL, json_object('id', mfa_authenticator.id, 'user_id', mfa_authenticator.user_id, 'type', mfa_authenticator.type, 'data', trail_digest(mfa_authenticator.data), 'created_at', mfa_authenticator.created_at), NULL, '', '', 'migration', '', ''
FROM mfa_authenticator ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS mfa_authenticator_trail ON mfa_authenticator""",
                    """DROP TRIGGER IF EXISTS mfa_authenticator_trail_truncate ON mfa_authenticator""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS mfa_authenticator_trail_insert""",
                    """DROP TRIGGER IF EXISTS mfa_authenticator_trail_update""",
                    """DROP TRIGGER IF EXISTS mfa_authenticator_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_socialaccount_socialapp",
            create={
                "postgresql": [
                    """CREATE TRIGGER socialaccount_socialapp_trail AFTER INSERT OR UPDATE OR DELETE ON socialaccount_socialapp
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', 'key,secret,settings')""",
                    """CREATE TRIGGER socialaccount_socialapp_trail_truncate BEFORE TRUNCATE ON socialaccount_socialapp
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'socialaccount_socialapp', id, 'found', NULL, trail_row(to_jsonb(socialaccount_socialapp), '', 'key,secret,settings'), NULL, '', '', 'migration', '', ''
FROM socialaccount_socialapp ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER socialaccount_socialapp_trail_insert AFTER INSERT ON socialaccount_socialapp
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialapp', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'provider', NEW.provider, 'provider_id', NEW.provider_id, 'name', NEW.name, 'client_id', NEW.client_id, 'secret', trail_digest(NEW.secret), 'key', trail_digest(NEW."key"), 'settings', trail_digest(NEW.settings)) AS became); END""",
                    """CREATE TRIGGER socialaccount_socialapp_trail_update AFTER UPDATE ON socialaccount_socialapp
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialapp', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'provider', OLD.provider, 'provider_id', OLD.provider_id, 'name', OLD.name, 'client_id', OLD.client_id, 'secret', trail_digest(OLD.secret), 'key', trail_digest(OLD."key"), 'settings', trail_digest(OLD.settings)) AS was,
json_object('id', NEW.id, 'provider', NEW.provider, 'provider_id', NEW.provider_id, 'name', NEW.name, 'client_id', NEW.client_id, 'secret', trail_digest(NEW.secret), 'key', trail_digest(NEW."key"), 'settings', trail_digest(NEW.settings)) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER socialaccount_socialapp_trail_delete AFTER DELETE ON socialaccount_socialapp
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialapp', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'provider', OLD.provider, 'provider_id', OLD.provider_id, 'name', OLD.name, 'client_id', OLD.client_id, 'secret', trail_digest(OLD.secret), 'key', trail_digest(OLD."key"), 'settings', trail_digest(OLD.settings)) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialapp', id, 'found', NULL, json_object('id', socialaccount_socialapp.id, 'provider', socialaccount_socialapp.provider, 'provider_id', socialaccount_socialapp.provider_id, 'name', socialaccount_socialapp.name, 'client_id', socialaccount_socialapp.client_id, 'secret', trail_digest(socialaccount_socialapp.secret), 'key', trail_digest(socialaccount_socialapp."key"), 'settings', trail_digest(socialaccount_socialapp.settings)), NULL, '', '', 'migration', '', ''
FROM socialaccount_socialapp ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS socialaccount_socialapp_trail ON socialaccount_socialapp""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialapp_trail_truncate ON socialaccount_socialapp""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS socialaccount_socialapp_trail_insert""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialapp_trail_update""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialapp_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_socialaccount_socialaccount",
            create={
                "postgresql": [
                    """CREATE TRIGGER socialaccount_socialaccount_trail AFTER INSERT OR UPDATE OR DELETE ON socialaccount_socialaccount
FOR EACH ROW EXECUTE FUNCTION trail_record('id', 'last_login', '')""",
                    """CREATE TRIGGER socialaccount_socialaccount_trail_truncate BEFORE TRUNCATE ON socialaccount_socialaccount
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'socialaccount_socialaccount', id, 'found', NULL, trail_row(to_jsonb(socialaccount_socialaccount), 'last_login', ''), NULL, '', '', 'migration', '', ''
FROM socialaccount_socialaccount ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER socialaccount_socialaccount_trail_insert AFTER INSERT ON socialaccount_socialaccount
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialaccount', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'user_id', NEW.user_id, 'provider', NEW.provider, 'uid', NEW.uid, 'date_joined', NEW.date_joined, 'extra_data', NEW.extra_data) AS became); END""",
                    """CREATE TRIGGER socialaccount_socialaccount_trail_update AFTER UPDATE ON socialaccount_socialaccount
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialaccount', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'provider', OLD.provider, 'uid', OLD.uid, 'date_joined', OLD.date_joined, 'extra_data', OLD.extra_data) AS was,
json_object('id', NEW.id, 'user_id', NEW.user_id, 'provider', NEW.provider, 'uid', NEW.uid, 'date_joined', NEW.date_joined, 'extra_data', NEW.extra_data) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER socialaccount_socialaccount_trail_delete AFTER DELETE ON socialaccount_socialaccount
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialaccount', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'user_id', OLD.user_id, 'provider', OLD.provider, 'uid', OLD.uid, 'date_joined', OLD.date_joined, 'extra_data', OLD.extra_data) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialaccount', id, 'found', NULL, json_object('id', socialaccount_socialaccount.id, 'user_id', socialaccount_socialaccount.user_id, 'provider', socialaccount_socialaccount.provider, 'uid', socialaccount_socialaccount.uid, 'date_joined', socialaccount_socialaccount.date_joined, 'extra_data', socialaccount_socialaccount.extra_data), NULL, '', '', 'migration', '', ''
FROM socialaccount_socialaccount ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS socialaccount_socialaccount_trail ON socialaccount_socialaccount""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialaccount_trail_truncate ON socialaccount_socialaccount""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS socialaccount_socialaccount_trail_insert""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialaccount_trail_update""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialaccount_trail_delete""",
                ],
            },
        ),
        InstallGuard(
            "accounts_trail_of_socialaccount_socialtoken",
            create={
                "postgresql": [
                    """CREATE TRIGGER socialaccount_socialtoken_trail AFTER INSERT OR UPDATE OR DELETE ON socialaccount_socialtoken
FOR EACH ROW EXECUTE FUNCTION trail_record('id', '', 'token,token_secret')""",
                    """CREATE TRIGGER socialaccount_socialtoken_trail_truncate BEFORE TRUNCATE ON socialaccount_socialtoken
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT clock_timestamp(), 'socialaccount_socialtoken', id, 'found', NULL, trail_row(to_jsonb(socialaccount_socialtoken), '', 'token,token_secret'), NULL, '', '', 'migration', '', ''
FROM socialaccount_socialtoken ORDER BY id""",
                ],
                "sqlite": [
                    """CREATE TRIGGER socialaccount_socialtoken_trail_insert AFTER INSERT ON socialaccount_socialtoken
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialtoken', NEW.id, 'insert', NULL, became, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', NEW.id, 'app_id', NEW.app_id, 'account_id', NEW.account_id, 'token', trail_digest(NEW.token), 'token_secret', trail_digest(NEW.token_secret), 'expires_at', NEW.expires_at) AS became); END""",
                    """CREATE TRIGGER socialaccount_socialtoken_trail_update AFTER UPDATE ON socialaccount_socialtoken
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.id IS NOT NEW.id;
INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialtoken', NEW.id, 'update', trail_changed(was, became), trail_changed(became, was), trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'app_id', OLD.app_id, 'account_id', OLD.account_id, 'token', trail_digest(OLD.token), 'token_secret', trail_digest(OLD.token_secret), 'expires_at', OLD.expires_at) AS was,
json_object('id', NEW.id, 'app_id', NEW.app_id, 'account_id', NEW.account_id, 'token', trail_digest(NEW.token), 'token_secret', trail_digest(NEW.token_secret), 'expires_at', NEW.expires_at) AS became) WHERE was IS NOT became; END""",
                    """CREATE TRIGGER socialaccount_socialtoken_trail_delete AFTER DELETE ON socialaccount_socialtoken
BEGIN INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialtoken', OLD.id, 'delete', was, NULL, trail_context('actor_id'), trail_context('actor'), trail_context('on_behalf_of'), trail_context('source'), trail_context('address'), '' FROM
(SELECT json_object('id', OLD.id, 'app_id', OLD.app_id, 'account_id', OLD.account_id, 'token', trail_digest(OLD.token), 'token_secret', trail_digest(OLD.token_secret), 'expires_at', OLD.expires_at) AS was); END""",
                    """INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after, actor_id, actor, on_behalf_of, source, address, login)
SELECT trail_now(), 'socialaccount_socialtoken', id, 'found', NULL, json_object('id', socialaccount_socialtoken.id, 'app_id', socialaccount_socialtoken.app_id, 'account_id', socialaccount_socialtoken.account_id, 'token', trail_digest(socialaccount_socialtoken.token), 'token_secret', trail_digest(socialaccount_socialtoken.token_secret), 'expires_at', socialaccount_socialtoken.expires_at), NULL, '', '', 'migration', '', ''
FROM socialaccount_socialtoken ORDER BY id""",
                ],
            },
            remove={
                "postgresql": [
                    """DROP TRIGGER IF EXISTS socialaccount_socialtoken_trail ON socialaccount_socialtoken""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialtoken_trail_truncate ON socialaccount_socialtoken""",
                ],
                "sqlite": [
                    """DROP TRIGGER IF EXISTS socialaccount_socialtoken_trail_insert""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialtoken_trail_update""",
                    """DROP TRIGGER IF EXISTS socialaccount_socialtoken_trail_delete""",
                ],
            },
        ),
    ]
