"""What was said of a file of plans as a text for the command line: the page prints it, and import_plans reads it."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.header import IGNORE, Header
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.values.json_text import read_json
from monitoring.enums import SignMeaning
from monitoring.services.files.layouts import GROUPS, SIGNS
from monitoring.services.files.mapping_files import NotAMapping
from monitoring.services.sources.plan_columns import known_words, wanted_columns
from monitoring.services.sources.plan_layouts import MAPPINGS, Layouts, PlanLayout, signature_of
from monitoring.services.sources.plan_values import CHOICES, meaning


class MappingOfATable(Refusal):
    """Columns of a table say nothing of plans."""

    sentence = _("This mapping is for the table %(other)s, not for plan registration.")


def write_mapping(header: Header, layout: PlanLayout) -> str:
    """Return what was said of a file as a text that `read_mapping` reads."""
    held = {at: key for key, at in layout.columns.items()}
    names = ["" if name is None else str(getattr(name, "year", name)) for name in header.names]
    columns = [[name, held.get(at, IGNORE)] for at, name in enumerate(names)]
    values = {column: dict(words) for column, words in layout.values.items()}
    content: dict[str, Any] = {"table": MAPPINGS, "columns": columns, "values": values}
    content |= {GROUPS: True} if layout.in_groups else {}
    content |= {SIGNS: dict(layout.signs)} if layout.signs else {}
    return json.dumps(content, ensure_ascii=False, indent=1)


def read_mapping(text: str) -> Layouts:
    """Return the layout of a text, as layouts are known. Raises NotAMapping and MappingOfATable."""
    try:
        content = read_json(text)
        table = str(content["table"])
        columns = [(str(name), str(key)) for name, key in content["columns"]]
        said, in_groups = content.get("values", {}), content.get(GROUPS) is True
        signs = {str(sign): str(meant) for sign, meant in content.get(SIGNS, {}).items()}
        values = {
            str(column): {squeeze(word): str(to) for word, to in words.items()} for column, words in said.items()
        }
    except json.JSONDecodeError as error:
        raise NotAMapping(why=f"{error.msg}, {error.lineno}:{error.colno}") from None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotAMapping(why=f"{type(error).__name__} {error}") from None
    if table != MAPPINGS:
        raise MappingOfATable(other=table)
    wanted = {one.key for one in wanted_columns()}
    _check([key for _name, key in columns if key not in wanted | {IGNORE}], sorted(wanted))
    held = [key for _name, key in columns if key != IGNORE]
    _check([key for key in held if held.count(key) > 1], sorted(wanted - set(held)))
    _check_values(values)
    _check([meant for meant in signs.values() if meant not in SignMeaning.values], SignMeaning.values)
    layout = PlanLayout(
        {key: at for at, (_name, key) in enumerate(columns) if key != IGNORE}, values, in_groups, signs
    )
    return {signature_of([name for name, _key in columns]): layout}


def _check_values(values: Mapping[str, Mapping[str, str]]) -> None:
    known: Mapping[str, Mapping[str, Any]] = known_words()
    for column, words in values.items():
        _check([] if column in CHOICES else [column], CHOICES)
        wrong = [answer for answer in words.values() if meaning(column, answer, known[column]) is None]
        _check(wrong, known[column])


def _check(wrong: list[str], known: Any) -> None:
    if wrong:
        raise NotAMapping(why=f"{wrong[0]!r} ({', '.join(map(str, known))})")
