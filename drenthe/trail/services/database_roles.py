"""Two accounts on PostgreSQL: one that owns the tables and migrates, one that the application works with.

The second makes no table, switches off no trigger, empties no table, and of what is history it only adds and reads.
"""

from typing import Any

from django.apps import apps
from django.db import connection, transaction
from psycopg import sql

from drenthe.lib.database.events import AppendOnlyModel

READ_ONLY = ("django_migrations",)


def append_only_tables() -> list[str]:
    """Return the tables of which rows are only added, found from the models."""
    return sorted(
        model._meta.db_table  # noqa: SLF001 -- what Django knows of a model
        for model in apps.get_models()
        if issubclass(model, AppendOnlyModel)
    )


def statements(*, owner: str, application: str, schema: str = "public") -> list[sql.Composable]:
    """Return the SQL that makes the two roles what they should be; it can be run again after every migration."""
    names = {
        "owner": sql.Identifier(owner),
        "app": sql.Identifier(application),
        "schema": sql.Identifier(schema),
        "database": sql.Identifier(str(connection.settings_dict["NAME"])),
    }
    made: list[sql.Composable] = [_make(name) for name in (owner, application)]
    said = [
        "REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        "REVOKE ALL ON SCHEMA {schema} FROM PUBLIC",
        "GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {owner}",
        "GRANT CONNECT ON DATABASE {database} TO {app}",
        "ALTER SCHEMA {schema} OWNER TO {owner}",
        "REVOKE ALL ON SCHEMA {schema} FROM {app}",
        "GRANT USAGE ON SCHEMA {schema} TO {app}",
    ]
    made += [sql.SQL(text).format(**names) for text in said]
    made += [
        sql.SQL("ALTER TABLE {schema}.{table} OWNER TO {owner}").format(table=sql.Identifier(table), **names)
        for table in _tables(schema)
    ]
    made += [
        sql.SQL("ALTER FUNCTION {schema}.{name}({arguments}) OWNER TO {owner}").format(
            name=sql.Identifier(name), arguments=sql.SQL(arguments), **names
        )
        for name, arguments in _functions(schema)
    ]
    rights = [
        "REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {app}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {app}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {app}",
    ]
    made += [sql.SQL(text).format(**names) for text in rights]
    for tables, taken in ((append_only_tables(), "UPDATE, DELETE"), (READ_ONLY, "INSERT, UPDATE, DELETE")):
        made += [
            sql.SQL("REVOKE {taken} ON {schema}.{table} FROM {app}").format(
                taken=sql.SQL(taken), table=sql.Identifier(table), **names
            )
            for table in tables
        ]
    return made


def apply(*, owner: str, application: str) -> int:
    """Carry the statements out, as a superuser or as a role that may; return how many there were."""
    made = statements(owner=owner, application=application)
    with transaction.atomic(), connection.cursor() as cursor:
        for one in made:
            cursor.execute(one.as_string(connection.connection))
    return len(made)


def faults() -> list[str]:
    """Return what the role that is connected now may do and should not, in words."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        if cursor.fetchone()[0]:
            found.append("is a superuser of the database")
        cursor.execute("""SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p')
                          AND relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'USAGE')""")
        if count := cursor.fetchone()[0]:
            found.append(f"owns {count} tables, and so can switch their triggers off")
        cursor.execute("SELECT has_schema_privilege('public', 'CREATE')")
        if cursor.fetchone()[0]:
            found.append("can make tables and functions")
        cursor.execute("SELECT has_database_privilege(current_database(), 'TEMPORARY')")
        if cursor.fetchone()[0]:
            found.append("can make temporary tables")
        for table in append_only_tables():
            cursor.execute("SELECT has_table_privilege(%s, 'UPDATE, DELETE, TRUNCATE, TRIGGER')", [f"public.{table}"])
            if cursor.fetchone()[0]:
                found.append(f"can change or delete rows of {table}, which are history")
    return found


def _make(name: str) -> sql.Composed:
    return sql.SQL(
        "DO $do$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {literal}) "
        "THEN CREATE ROLE {name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS; END IF; END $do$"
    ).format(literal=sql.Literal(name), name=sql.Identifier(name))


def _tables(schema: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY 1", [schema])
        return [name for (name,) in cursor.fetchall()]


def _functions(schema: str) -> list[tuple[Any, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT proname, pg_get_function_identity_arguments(oid) FROM pg_proc
               WHERE pronamespace = %s::regnamespace ORDER BY 1""",
            [schema],
        )
        return cursor.fetchall()
