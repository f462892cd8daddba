"""What is fixed once something rests on it: declared once, refused by the database and, with a sentence, before it.

`guards.py` of an app declares it and registers `guard_of` each; `clean()` of a model and the confirmations ask
`check_fixed` and `check_delete`; the admin shows the fields as text. A change is a new row.
"""

# ruff: noqa: S608, SLF001 -- the SQL has names that we declared only; _meta is the way to the table of a model

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import connections, models
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from drenthe.lib.database.triggers import Guard

USED = _("This is in use and stays as it is. Add a new one that holds from a later day instead.")
UNSOURCED = _("This was unknown and is filled in once. Name where it was read; after that it stays as it is.")
_registry: dict[str, "Fixed"] = {}


@dataclass(frozen=True)
class By:
    """Rows of `table` whose `column` names the row by its `own` column, perhaps by way of a table between them.

    `via` is that table with its column to the row. `where` narrows it, in SQL, over `used`.
    """

    table: str
    column: str
    own: str = "id"
    via: tuple[str, str] | None = None
    where: str = ""

    def condition(self, row: str) -> str:
        """Return the SQL that says whether there is one, for a row with that alias."""
        key = f"{row}.{self.own}"
        if self.via is not None:
            key = f"SELECT id FROM {self.via[0]} WHERE {self.via[1]} = {key}"
        return f"EXISTS (SELECT 1 FROM {self.table} AS used WHERE used.{self.column} IN ({key}){self._narrowed})"

    @property
    def _narrowed(self) -> str:
        return f" AND {self.where}" if self.where else ""


@dataclass(frozen=True)
class When:
    """A condition in SQL over the row itself, which stands in it as {row}."""

    sql: str

    def condition(self, row: str) -> str:
        """Return it for a row with that alias."""
        return f"({self.sql.format(row=row)})"


ALWAYS = When("1 = 1")


@dataclass(frozen=True)
class Fixed:
    """Columns of a table that do not change once one of `used` holds, of a row that then is not deleted either.

    `inserts` also refuses a new row under what is used (`own` of a By names the parent); with `asked_inserts` the
    screens and the confirmations do, and the database does not. `not_before` is a column
    with a last day, the table that uses the row, its column to it and its day: the last day never leaves one outside
    that was inside. A day in `may_come_forward` can become an earlier one, and nothing else. `filled_once` is a text
    column that may be empty because it was unknown, and one that says where it was read: the first is filled in once,
    also as a new row, together with the second.
    """

    table: str
    columns: tuple[str, ...]
    used: tuple[By | When, ...]
    name: str = "fixed"
    deletes: bool = True
    inserts: bool = False
    asked_inserts: bool = False
    not_before: tuple[str, str, str, str] | None = None
    may_come_forward: tuple[str, ...] = ()
    filled_once: tuple[str, str] | None = None
    sentence: Any = USED

    @cached_property
    def full_name(self) -> str:
        """The name of its guard, and of the constraint that the database names."""
        return f"{self.table}_{self.name}"

    def condition(self, row: str) -> str:
        """Return the SQL that says whether a row with that alias is used."""
        return " OR ".join(use.condition(row) for use in self.used)

    def on_update(self, changed: str) -> str:
        """Return the SQL that refuses an update, given what two values that differ have between them."""
        differ = " OR ".join(self._differs(column, changed) for column in self.columns)
        if self.filled_once is not None:
            others = [self._differs(column, changed) for column in self.columns if column != self.filled_once[0]]
            fills = f"OLD.{self.filled_once[0]} = '' AND {self._is_filled()}"
            differ = f"({differ}) AND NOT ({' AND '.join([fills, *(f'NOT ({other})' for other in others)])})"
        used = self.condition("OLD")
        if self.inserts:
            used += f" OR {self.condition('NEW')}"
        refused = f"({differ}) AND ({used})"
        if self.not_before is None:
            return refused
        last, table, column, day = self.not_before
        outside = (
            f"EXISTS (SELECT 1 FROM {table} AS used WHERE used.{column} = OLD.id AND used.{day} > NEW.{last}"
            f" AND (OLD.{last} IS NULL OR used.{day} <= OLD.{last}))"
        )
        return f"{refused} OR (NEW.{last} {changed} OLD.{last} AND {outside})"

    def on_insert(self) -> str:
        """Return the SQL that refuses a new row under what is used."""
        refused = self.condition("NEW")
        return refused if self.filled_once is None else f"({refused}) AND NOT ({self._is_filled()})"

    def _is_filled(self) -> str:
        return " AND ".join(f"NEW.{column} <> ''" for column in self.filled_once or ())

    def _differs(self, column: str, changed: str) -> str:
        new, old = f'NEW."{column}"', f'OLD."{column}"'
        return f"{new} {changed} {old}" + f" AND ({new} IS NULL OR {new} > {old})" * (column in self.may_come_forward)


def declare(*found: Fixed) -> None:
    """Declare what is fixed. A name that is taken by another declaration is refused with ValueError."""
    for fixed in found:
        if _registry.setdefault(fixed.full_name, fixed) != fixed:
            raise ValueError(f"There are two declarations named {fixed.full_name}.")


def declared(table: str | None = None) -> list[Fixed]:
    """Return what was declared, of one table or of all."""
    return [fixed for fixed in _registry.values() if table in (None, fixed.table)]


def guard_of(fixed: Fixed) -> Guard:
    """Return the triggers that refuse, whoever asks."""
    name, table, message = fixed.full_name, fixed.table, f"{fixed.full_name}: what is used stays as it is"
    refuse = (
        f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = '{name}'; END IF;"
    )
    verbs = {"UPDATE": ("NEW", fixed.on_update("IS DISTINCT FROM"))}
    if fixed.deletes:
        verbs["DELETE"] = ("OLD", fixed.condition("OLD"))
    if fixed.inserts:
        verbs["INSERT"] = ("NEW", fixed.on_insert())
    body = "\n".join(
        f"IF TG_OP = '{verb}' THEN IF {condition}\nTHEN {refuse} RETURN {row}; END IF;"
        for verb, (row, condition) in verbs.items()
    )
    postgresql = [
        f"""CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SET search_path TO public, pg_temp AS $$ BEGIN
{body}
RETURN NULL; END $$""",
        f"""CREATE TRIGGER {name} BEFORE {" OR ".join(verbs)} ON {table}
FOR EACH ROW EXECUTE FUNCTION {name}()""",
    ]
    conditions = {verb: condition for verb, (_row, condition) in verbs.items()}
    conditions["UPDATE"] = fixed.on_update("IS NOT")
    sqlite = [
        f"""CREATE TRIGGER {name}_{verb.lower()} BEFORE {verb} ON {table}
WHEN {condition}
BEGIN SELECT RAISE(ABORT, '{message}'); END"""
        for verb, condition in conditions.items()
    ]
    return Guard(
        name=name,
        app_label=table.partition("_")[0],
        create={"postgresql": postgresql, "sqlite": sqlite},
        remove={
            "postgresql": [f"DROP FUNCTION IF EXISTS {name}() CASCADE"],
            "sqlite": [f"DROP TRIGGER IF EXISTS {name}_{verb}" for verb in ("update", "delete", "insert")],
        },
    )


def fixed_fields(row: Model) -> list[str]:
    """Return the names of the fields of a stored row that are fixed now."""
    found = [fixed for fixed in declared(row._meta.db_table) if _is_used(fixed, row)]
    return [field.name for fixed in found for field in _fields(fixed, type(row))]


def is_closed(model: type[Model], parent: Model) -> bool:
    """Whether rows of a model that belong to a parent can no longer be added, changed or deleted."""
    return any(
        _asks(use, parent.pk)
        for fixed in declared(model._meta.db_table)
        if fixed.inserts or fixed.asked_inserts
        for use in fixed.used
        if isinstance(use, By) and use.own == _to_parent(model, parent)
    )


def fields_of_closed(model: type[Model]) -> list[str]:
    """Return the names of the fields that are fixed in rows of which the parent is used, the parent not counted."""
    found = [fixed for fixed in declared(model._meta.db_table) if fixed.inserts or fixed.asked_inserts]
    own = {use.own for fixed in found for use in fixed.used if isinstance(use, By)}
    return [field.name for fixed in found for field in _fields(fixed, model) if field.column not in own]


def is_used(row: Model) -> bool:
    """Whether something rests on a row, so that it is not deleted."""
    return any(fixed.deletes and _is_used(fixed, row) for fixed in declared(row._meta.db_table))


def check_fixed(row: Model) -> None:
    """Raise ValidationError, on each field, when a row has other values for what is fixed than the database has."""
    errors: dict[str, Any] = {}
    for fixed in declared(row._meta.db_table):
        for name in _broken(fixed, row):
            is_source = fixed.filled_once is not None and name == fixed.filled_once[1]
            errors[name] = UNSOURCED if is_source else fixed.sentence
    if errors:
        raise ValidationError(errors)


def check_delete(row: Model) -> None:
    """Raise ValidationError when a row is used and must stay."""
    for fixed in declared(row._meta.db_table):
        if fixed.deletes and _is_used(fixed, row):
            raise ValidationError(fixed.sentence)


class FixedOnceUsed(models.Model):
    """A model whose `clean()` says what its table refuses."""

    class Meta:
        abstract = True

    def clean(self) -> None:
        """What is used stays as it is."""
        super().clean()
        check_fixed(self)


def _broken(fixed: Fixed, row: Model) -> Iterator[str]:
    if row._state.adding:
        asked = fixed.inserts or fixed.asked_inserts
        if asked and any(_asks(use, getattr(row, use.own)) for use in fixed.used if isinstance(use, By)):
            yield from _lacking(fixed, row, [NON_FIELD_ERRORS])
        return
    stored = type(row)._base_manager.filter(pk=row.pk).values().first()
    if stored is None:
        return
    changed = [
        field.name
        for field in _fields(fixed, type(row))
        if stored[field.attname] != (value := _value(field, row))
        and not (field.column in fixed.may_come_forward and value and value < stored[field.attname])
    ]
    if changed and _is_used(fixed, row):
        is_filling = fixed.filled_once is not None and changed == [fixed.filled_once[0]] and not stored[changed[0]]
        yield from _lacking(fixed, row, changed) if is_filling else changed
    if fixed.not_before is not None:
        last, table, column, day = fixed.not_before
        new, old = getattr(row, last), stored[last]
        if new is not None and new != old and _leaves_outside(row, table, column, day, new=new, old=old):
            yield last


def _lacking(fixed: Fixed, row: Model, refused: list[str]) -> list[str]:
    """Return what a value that was unknown lacks to be filled in: nothing, its source, or it cannot be (`refused`)."""
    if fixed.filled_once is None:
        return refused
    value, source = (getattr(row, column) for column in fixed.filled_once)
    if not value:
        return refused
    return [] if source else [fixed.filled_once[1]]


def _leaves_outside(row: Model, table: str, column: str, day: str, *, new: Any, old: Any) -> bool:
    sql = f"SELECT 1 FROM {table} WHERE {column} = %s AND {day} > %s"
    params = [row.pk, new]
    if old is not None:
        sql, params = f"{sql} AND {day} <= %s", [*params, old]
    return _any(sql, params)


def _fields(fixed: Fixed, model: type[Model]) -> "list[Any]":
    return [field for field in model._meta.concrete_fields if field.column in fixed.columns]


def _value(field: Any, row: Model) -> Any:
    return field.to_python(getattr(row, field.attname)) if not field.is_relation else getattr(row, field.attname)


def _is_used(fixed: Fixed, row: Model) -> bool:
    sql = f"SELECT 1 FROM {fixed.table} AS stored WHERE stored.id = %s AND ({fixed.condition('stored')})"
    return row.pk is not None and _any(sql, [row.pk])


def _asks(use: By, value: Any) -> bool:
    held = f"SELECT id FROM {use.via[0]} WHERE {use.via[1]} = %s" if use.via else "%s"
    where = f" AND {use.where}" if use.where else ""
    sql = f"SELECT 1 FROM {use.table} AS used WHERE used.{use.column} IN ({held}){where}"
    return value is not None and _any(sql, [value])


def _to_parent(model: type[Model], parent: Model) -> str:
    found: Iterable[Any] = model._meta.concrete_fields
    return next(
        (field.attname for field in found if field.is_relation and isinstance(parent, field.related_model)), ""
    )


def _any(sql: str, params: list[Any]) -> bool:
    with connections["default"].cursor() as cursor:
        cursor.execute(f"{sql} LIMIT 1", params)
        return cursor.fetchone() is not None
