"""Every act that services record has words for people, in the history of a project and of a register."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from projects.enums import REGISTER_ACTS
from projects.models import Project
from projects.services.timeline import REGISTER_FACTS, describe

ABOUT_THE_LINE = {"is_confidential", "changes"}
ROOT = Path(__file__).resolve().parents[2]


def recorded(function: str) -> Iterator[tuple[str, set[str]]]:
    """Give every act that is recorded with a function, and the names of the facts with it, from the source."""
    for path in (ROOT / "projects").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == function and len(node.args) > 1:
                facts = {keyword.arg for keyword in node.keywords if keyword.arg} - {"actor"}
                for name in ast.walk(node.args[1]):
                    if isinstance(name, ast.Constant):
                        yield name.value, facts


def test_every_act_on_a_project_has_a_label():
    acts = [act for act, _facts in recorded("record")]

    assert len(acts) >= 15
    with translation.override("en"):
        assert [act for act in acts if describe(act, {})[0] == act] == []


def test_every_fact_of_a_project_has_a_name_in_words():
    facts = {fact for _act, found in recorded("record") for fact in found} - ABOUT_THE_LINE
    fields = {field.name for field in Project._meta.concrete_fields}

    assert len(facts) >= 15
    with translation.override("nl"):
        names = {fact: describe("change", {fact: "2031-01-01"})[1][0][0] for fact in facts}
    assert {fact for fact, name in names.items() if name == fact.capitalize() and fact not in fields} == set()


def test_every_act_in_a_register_has_a_label_and_its_facts_too():
    acts = list(recorded("record_in_register"))

    assert len(acts) >= 4
    assert [act for act, _facts in acts if act not in REGISTER_ACTS] == []
    assert {fact for _act, facts in acts for fact in facts} - set(REGISTER_FACTS) - {"on"} == set()


@pytest.mark.parametrize(
    ("act", "data", "shown"),
    [
        ("change", {"plan_type": "- → expansion_other"}, "- → other expansion"),
        ("change", {"planning_status": "4b → 1a"}, "4B Option → 1A Irrevocable"),
        ("change_assignment", {"until": "2031-01-01"}, "1 January 2031"),
        ("change_assignment", {"hours": "5"}, "5"),
    ],
)
@translation.override("en")
def test_facts_are_shown_in_words(act, data, shown):
    ((_label, value),) = describe(act, data)[1]

    assert value.casefold() == str(shown).casefold()
