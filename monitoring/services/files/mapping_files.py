"""A layout as a file for the command line: written by the page where it is chosen, and read again by import_table."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.values.json_text import read_json
from monitoring.enums import SignMeaning
from monitoring.services.files.columns import CHECK, PERIOD, role_choices
from monitoring.services.files.layouts import (
    LACKING,
    OF_CELLS,
    SIGNS,
    YES,
    Layouts,
    Names,
    as_kept,
    plain_name,
    signature_of,
)
from monitoring.services.files.other_periods import SIDES
from monitoring.services.tables.shape import Shape

PERIOD_ROLE = re.compile(r"^period:\d{4}")


class NotAMapping(Refusal):
    """Only what the page printed, or something of that form, says what columns hold."""

    sentence = _(
        "This is not a mapping: %(why)s. "
        "Copy it from the page “What the columns and rows contain” of a file like this."
    )


class MappingOfAnotherTable(Refusal):
    """Columns of one table say nothing of another."""

    sentence = _("This mapping is for the table %(other)s, not for %(table)s.")


class MappingDoesNotFit(Refusal):
    """A mapping is for one row of names."""

    sentence = _("The mapping is for other columns than those of this file (%(names)s). Make a mapping for this file.")


def write_mapping(shape: Shape, year: int, header: Header, roles: Mapping[int, str], names: Names) -> str:
    """Return a layout as a text that `read_mapping` reads."""
    columns = [[_name(header, at), roles.get(at, IGNORE)] for at in range(max([*roles, len(header.names) - 1]) + 1)]
    content = {"table": shape.key, "year": year, "columns": columns, "names": names}
    return json.dumps(content, ensure_ascii=False, indent=1)


def read_mapping(text: str, shape: Shape) -> Layouts:
    """Return the layout of a text, as layouts are kept. Raises NotAMapping and MappingOfAnotherTable."""
    try:
        content = read_json(text)
        year, table = int(content["year"]), str(content["table"])
        columns = [(str(name), str(role)) for name, role in content["columns"]]
        names = {str(axis): {str(k): str(v) for k, v in known.items()} for axis, known in content["names"].items()}
    except json.JSONDecodeError as error:
        raise NotAMapping(why=f"{error.msg}, {error.lineno}:{error.colno}") from None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAMapping(why=f"{type(error).__name__} {error}") from None
    if table != shape.key:
        raise MappingOfAnotherTable(other=table, table=shape.key)
    _check(_unknown_roles(columns, shape, year), {role.key for role in role_choices(shape, year)} | {IGNORE})
    for name, answers in names.items():
        if name == PERIOD:  # rows of periods that the table does not have
            _check((one for one in answers if one not in SIDES), SIDES)
            _check((answer for answer in answers.values() if answer != IGNORE), {IGNORE})
            continue
        if name in OF_CELLS:
            known = set(SignMeaning.values) if name == SIGNS else {YES}
            _check((answer for answer in answers.values() if answer not in known), known)
            continue
        if name == LACKING:
            columns_of = shape.axis(shape.columns)
            _check(answers, {one.key for one in columns_of.classes} if columns_of else set())
            continue
        axis = shape.axis(name)
        known = {one.key for one in axis.classes} | {CHECK, IGNORE} if axis else set()
        _check((answer for answer in answers.values() if answer not in known), known)
    plain = {
        axis: said if axis in (*OF_CELLS, LACKING) else {plain_name(name, year): key for name, key in said.items()}
        for axis, said in names.items()
    }
    roles = {str(at): role for at, (_name, role) in enumerate(columns)}
    return {signature_of((name for name, _role in columns), year): as_kept(roles, plain, year)}


def _unknown_roles(columns: Iterable[tuple[str, str]], shape: Shape, year: int) -> Iterable[str]:
    known = {role.key for role in role_choices(shape, year)} | {IGNORE}
    return (role for _name, role in columns if role not in known and not PERIOD_ROLE.match(role))


def _check(wrong: Iterable[str], known: Iterable[str]) -> None:
    if (first := next(iter(wrong), None)) is not None:
        raise NotAMapping(why=f"{first!r} ({', '.join(sorted(known))})")


def _name(header: Header, at: int) -> str:
    value: Any = header.row.cell(at).value
    return "" if value is None else str(getattr(value, "year", value))
