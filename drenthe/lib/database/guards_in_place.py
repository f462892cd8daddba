"""Whether the database has every guard as it is declared, awake, and nothing besides that undoes one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from drenthe.lib.database.triggers import Guard, declared

_TRIGGER = re.compile(
    r"CREATE TRIGGER (?P<name>\w+) (?P<when>BEFORE|AFTER) (?P<events>.+?) ON (?:\w+\.)?(?P<table>\w+) "
    r"FOR EACH (?P<each>ROW|STATEMENT) (?P<condition>WHEN .*)?EXECUTE FUNCTION (?:\w+\.)?(?P<call>.+)"
)
_OPTION = re.compile(r"\bSET (\w+) TO (.+?)(?= SET | AS\b|$)")
_HEAD = re.compile(r"\A\s*CREATE (?:OR REPLACE )?FUNCTION (\w+)\((.*?)\$\$", re.DOTALL)


@dataclass
class Found:
    """What a database has: the SQL of its triggers, those asleep, its functions, and what rewrites statements."""

    triggers: dict[str, str] = field(default_factory=dict)
    asleep: set[str] = field(default_factory=set)
    bodies: dict[str, str] = field(default_factory=dict)
    options: dict[str, set[str]] = field(default_factory=dict)
    rules: list[str] = field(default_factory=list)


def differences(connection: Any) -> Iterator[str]:
    """Yield a line for each declared guard that the database lacks, has switched off or has with other SQL.

    And one for each trigger or rule in the database that nobody declared.
    """
    found = _in_sqlite(connection) if connection.vendor == "sqlite" else _in_postgresql(connection)
    known: set[str] = set()
    for guard in declared():
        known |= set(guard.triggers(connection.vendor))
        yield from _of_guard(guard, connection.vendor, found)
    yield from (f"guard {name}: in the database, declared by nobody" for name in sorted(set(found.triggers) - known))
    yield from (f"rule {rule}: in the database, declared by nobody" for rule in found.rules)


def _of_guard(guard: Guard, vendor: str, found: Found) -> Iterator[str]:
    for name, sql in guard.triggers(vendor).items():
        if name not in found.triggers:
            yield f"guard {name}: missing from the database"
        elif name in found.asleep:
            yield f"guard {name}: switched off in the database"
        elif _plain(found.triggers[name], vendor) != _plain(sql, vendor):
            yield f"guard {name}: changed in the database: {found.triggers[name]}"
    for name, body in guard.functions(vendor).items():
        if name not in found.bodies:
            if not guard.triggers(vendor):
                yield f"guard {name}: its function is missing from the database"
        elif " ".join(found.bodies[name].split()) != " ".join(body.split()):
            yield f"guard {name}: its function was changed in the database"
        elif found.options[name] != _options(guard, vendor, name):
            yield f"guard {name}: its function has other settings in the database"


def _options(guard: Guard, vendor: str, name: str) -> set[str]:
    for sql in guard.create[vendor]:
        if (match := _HEAD.match(sql)) and match[1] == name:
            head = " ".join(match[2].split())
            return {f"{option}={value}".replace("'", "").strip().lower() for option, value in _OPTION.findall(head)}
    return set()


def _plain(sql: str, vendor: str) -> object:
    """Return a statement in a form in which two that do the same are equal."""
    text = " ".join(sql.split())
    match = _TRIGGER.fullmatch(text) if vendor == "postgresql" else None
    if match is None:
        return text
    events = frozenset(match["events"].split(" OR "))
    return (*(match[part] for part in ("name", "when", "table", "each", "condition", "call")), events)


def _in_sqlite(connection: Any) -> Found:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return Found(triggers=dict(cursor.fetchall()))


def _in_postgresql(connection: Any) -> Found:
    found = Found()
    with connection.cursor() as cursor:
        cursor.execute("""SELECT tgname, pg_get_triggerdef(pg_trigger.oid), tgenabled IN ('O', 'A')
                          FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
                          WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace""")
        for name, sql, is_awake in cursor.fetchall():
            found.triggers[name] = sql
            if not is_awake:
                found.asleep.add(name)
        cursor.execute("""SELECT proname, prosrc, coalesce(proconfig, '{}') FROM pg_proc
                          WHERE pronamespace = 'public'::regnamespace""")
        for name, body, options in cursor.fetchall():
            found.bodies[name] = body
            found.options[name] = {option.replace('"', "").lower() for option in options}
        cursor.execute("SELECT tablename || '.' || rulename FROM pg_rules WHERE schemaname = 'public' ORDER BY 1")
        found.rules = [name for (name,) in cursor.fetchall()]
    return found
