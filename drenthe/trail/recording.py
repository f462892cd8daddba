"""The triggers that write the trail: every change of a row, whoever makes it, leaves an entry.

`trail_of` gives the guards for all tables of an app, found from its models, and those of other apps that it answers
for. PostgreSQL has one function for all tables; on SQLite each trigger names the columns and asks this program, by the
functions of drenthe/trail/database.py, who is acting. A shell of SQLite that lacks those functions cannot write.

Of a secret (password, key, token) only a digest is kept: that it changed is seen, and what it is is not.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from drenthe.lib.database.triggers import Guard

ENTRY = "trail_trailentry"
_CONTEXT = ("actor_id", "actor", "on_behalf_of", "source", "address")
_COLUMNS = f"recorded_at, table_name, row_key, operation, before, after, {', '.join(_CONTEXT)}, login"
# Names of columns in which something is kept that nobody may read back.
SECRET_WORDS = ("password", "secret", "token", "session", "otp", "feed_key")


@dataclass(frozen=True)
class Trailed:
    """One table whose changes are recorded: its key, its columns, and which of them are fleeting or secret."""

    table: str
    key: str
    columns: tuple[str, ...]
    fleeting: tuple[str, ...] = ()
    secret: tuple[str, ...] = ()

    @property
    def kept(self) -> tuple[str, ...]:
        """The columns of which something is kept."""
        return tuple(column for column in self.columns if column not in self.fleeting)

    def live(self, vendor: str) -> str:
        """Return the SQL of a row of the table, aliased `live`, as `row` has it, without a function of ours."""
        if vendor == "sqlite":
            return self.row(vendor, "live")
        digests = (
            f" || jsonb_build_object('{column}', 'sha256:' || "
            f"encode(sha256(convert_to(live.{_quoted(column)}::text, 'UTF8')), 'hex'))"
            for column in self.secret
        )
        fleeting = ", ".join(f"'{column}'" for column in self.fleeting)
        return f"((to_jsonb(live) - ARRAY[{fleeting}]::text[]){''.join(digests)})::text"

    def row(self, vendor: str, name: str) -> str:
        """Return the SQL of a row as the trail keeps it; `name` is the row's: NEW, OLD or the table's."""
        if vendor == "postgresql":
            return f"trail_row(to_jsonb({name}), '{','.join(self.fleeting)}', '{','.join(self.secret)}')"
        parts = (
            f"'{column}', trail_digest({name}.{_quoted(column)})"
            if column in self.secret
            else f"'{column}', {name}.{_quoted(column)}"
            for column in self.kept
        )
        return f"json_object({', '.join(parts)})"


# Columns whose name is a word of SQL.
_WORDS = {"order", "group", "primary", "text", "key", "hash", "table", "number", "index", "values", "to", "from"}


def _quoted(column: str) -> str:
    return f'"{column}"' if column in _WORDS else column


TRAILED: dict[str, Trailed] = {}  # by table
EXEMPT: dict[str, str] = {}  # the reason, by label of the model


def trail_of(
    app_label: str,
    models_: Iterable[type[models.Model]],
    *,
    exempt: Mapping[str, str] | None = None,
    fleeting: Mapping[str, Collection[str]] | None = None,
    secret: Mapping[str, Collection[str]] | None = None,
) -> list[Guard]:
    """Return the guards that record the changes of these models, for the migrations of an app.

    `exempt` gives by label the reason why a model is left out; `fleeting` the columns that only say how far some work
    is; `secret` those with something that nobody may read back, besides the ones whose name says so.
    """
    exempt, fleeting, secret = exempt or {}, fleeting or {}, secret or {}
    EXEMPT.update(exempt)
    guards = []
    for model in models_:
        meta: Any = model._meta  # noqa: SLF001 -- what Django knows of a model
        if meta.label in exempt:
            continue
        columns = tuple(field.column for field in meta.local_concrete_fields)
        hidden = {column for column in columns if any(word in column for word in SECRET_WORDS)}
        trailed = Trailed(
            table=meta.db_table,
            key=meta.pk.column,
            columns=columns,
            fleeting=tuple(sorted(fleeting.get(meta.label, ()))),
            secret=tuple(sorted((hidden | set(secret.get(meta.label, ()))) - set(fleeting.get(meta.label, ())))),
        )
        TRAILED[trailed.table] = trailed
        guards.append(_guard(app_label, trailed, meta.app_label))
    return guards


def _guard(app_label: str, trailed: Trailed, owner: str) -> Guard:
    table = trailed.table
    return Guard(
        name=f"{app_label}_trail_of_{table}",
        app_label=app_label,
        create={
            "postgresql": [*_postgresql(trailed), _found("postgresql", trailed)],
            "sqlite": [*_sqlite(trailed), _found("sqlite", trailed)],
        },
        remove={
            "postgresql": [
                f"DROP TRIGGER IF EXISTS {table}_trail ON {table}",
                f"DROP TRIGGER IF EXISTS {table}_trail_truncate ON {table}",
            ],
            "sqlite": [f"DROP TRIGGER IF EXISTS {table}_trail_{verb}" for verb in ("insert", "update", "delete")],
        },
        needs=(("trail", "0002_guards"), *([(owner, "__latest__")] if owner != app_label else [])),
    )


def _postgresql(trailed: Trailed) -> list[str]:
    table = trailed.table
    arguments = f"'{trailed.key}', '{','.join(trailed.fleeting)}', '{','.join(trailed.secret)}'"
    return [
        f"""CREATE TRIGGER {table}_trail AFTER INSERT OR UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION trail_record({arguments})""",
        f"""CREATE TRIGGER {table}_trail_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION trail_refuse()""",
    ]


def _sqlite(trailed: Trailed) -> list[str]:
    table, key = trailed.table, trailed.key
    new, old = trailed.row("sqlite", "NEW"), trailed.row("sqlite", "OLD")
    return [
        f"""CREATE TRIGGER {table}_trail_insert AFTER INSERT ON {table}
BEGIN {_sqlite_entry(table, f"NEW.{key}", "insert", "NULL", "became")}
(SELECT {new} AS became); END""",
        f"""CREATE TRIGGER {table}_trail_update AFTER UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, 'the key of a row stays') WHERE OLD.{key} IS NOT NEW.{key};
{_sqlite_entry(table, f"NEW.{key}", "update", "trail_changed(was, became)", "trail_changed(became, was)")}
(SELECT {old} AS was,
{new} AS became) WHERE was IS NOT became; END""",
        f"""CREATE TRIGGER {table}_trail_delete AFTER DELETE ON {table}
BEGIN {_sqlite_entry(table, f"OLD.{key}", "delete", "was", "NULL")}
(SELECT {old} AS was); END""",
    ]


def _sqlite_entry(table: str, key: str, operation: str, before: str, after: str) -> str:
    context = ", ".join(f"trail_context('{name}')" for name in _CONTEXT)
    return f"""INSERT INTO {ENTRY} ({_COLUMNS})
SELECT trail_now(), '{table}', {key}, '{operation}', {before}, {after}, {context}, '' FROM"""


def _found(vendor: str, trailed: Trailed) -> str:
    """Return the SQL that writes down the rows that are there when the trail begins."""
    table, now = trailed.table, "clock_timestamp()" if vendor == "postgresql" else "trail_now()"
    return f"""INSERT INTO {ENTRY} ({_COLUMNS})
SELECT {now}, '{table}', {trailed.key}, 'found', NULL, {trailed.row(vendor, table)}, NULL, '', '', 'migration', '', ''
FROM {table} ORDER BY {trailed.key}"""  # noqa: S608 -- names of our own


_POSTGRESQL = [
    """CREATE FUNCTION trail_row(kept jsonb, fleeting text, secret text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
SELECT CASE WHEN secret = '' THEN kept - string_to_array(fleeting, ',')
ELSE (kept - string_to_array(fleeting, ',')) || (
    SELECT jsonb_object_agg(name, 'sha256:' || encode(sha256(convert_to(kept ->> name, 'UTF8')), 'hex'))
    FROM unnest(string_to_array(secret, ',')) AS name)
END $$""",
    """CREATE FUNCTION trail_record() RETURNS trigger LANGUAGE plpgsql
SET timezone TO 'UTC' SET search_path TO public, pg_temp AS $$
DECLARE
    context jsonb := coalesce(nullif(current_setting('drenthe.trail', true), ''), '{}')::jsonb;
    was jsonb; became jsonb; key text;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        was := trail_row(to_jsonb(OLD), TG_ARGV[1], TG_ARGV[2]);
        key := was ->> TG_ARGV[0];
    END IF;
    IF TG_OP <> 'DELETE' THEN
        became := trail_row(to_jsonb(NEW), TG_ARGV[1], TG_ARGV[2]);
        key := became ->> TG_ARGV[0];
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF was = became THEN RETURN NULL; END IF;
        IF was -> TG_ARGV[0] <> became -> TG_ARGV[0] THEN
            RAISE EXCEPTION 'the key of a row stays' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        SELECT jsonb_object_agg(one.key, one.value), jsonb_object_agg(one.key, became -> one.key)
        INTO was, became FROM jsonb_each(was) AS one WHERE one.value IS DISTINCT FROM became -> one.key;
    END IF;
    INSERT INTO trail_trailentry (recorded_at, table_name, row_key, operation, before, after,
        actor_id, actor, on_behalf_of, source, address, login)
    VALUES (clock_timestamp(), TG_TABLE_NAME, key, lower(TG_OP), was, became,
        (context ->> 'actor_id')::bigint, coalesce(context ->> 'actor', ''),
        coalesce(context ->> 'on_behalf_of', ''), coalesce(context ->> 'source', 'database'),
        coalesce(context ->> 'address', ''), session_user);
    RETURN NULL;
END $$""",
    """CREATE FUNCTION trail_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'these rows are deleted one by one' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE FUNCTION trail_by_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.operation IN ('insert', 'update', 'delete') AND pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'only a change of a row writes this' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$""",
    # The last entry of which all before it are there: writers are kept out for the moment of looking, and let in again
    # by going back to before the lock. With the rights of the owner: the application may not lock a table.
    """CREATE FUNCTION trail_last_entry() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path TO public, pg_temp SET lock_timeout TO '2s' AS $$
DECLARE last bigint;
BEGIN
    BEGIN
        LOCK TABLE trail_trailentry IN SHARE MODE;
        SELECT coalesce(max(id), 0) INTO last FROM trail_trailentry;
        RAISE EXCEPTION 'let the writers in again';
    EXCEPTION WHEN raise_exception THEN NULL;
    END;
    RETURN last;
END $$""",
    f"""CREATE TRIGGER trail_by_trigger BEFORE INSERT ON {ENTRY}
FOR EACH ROW EXECUTE FUNCTION trail_by_trigger()""",
]
RECORD = Guard(
    name="trail_record",
    app_label="trail",
    create={"postgresql": _POSTGRESQL, "sqlite": []},
    remove={
        "postgresql": [
            "DROP FUNCTION IF EXISTS trail_last_entry()",
            "DROP FUNCTION IF EXISTS trail_by_trigger() CASCADE",
            "DROP FUNCTION IF EXISTS trail_refuse() CASCADE",
            "DROP FUNCTION IF EXISTS trail_record() CASCADE",
            "DROP FUNCTION IF EXISTS trail_row(jsonb, text, text) CASCADE",
        ],
        "sqlite": [],
    },
)
