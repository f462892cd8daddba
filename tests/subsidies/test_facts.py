"""Every fact of a line in the dossier is read by its name in words, never as it is stored."""

import ast
from pathlib import Path

import subsidies.services
from subsidies.facts import CHOICES, LABELS, READ_BY_VALUE, shown

NOT_FACTS = {"actor", "on", "occurred_at", "date_reason"}  # what `record` itself takes


def _facts_of(function):
    """The names of the facts that a function hands to `record`: its keywords, and the keys of a dict it spreads."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    records = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "record"]
    spread = {
        word.value.id
        for call in records
        for word in call.keywords
        if isinstance(word.value, ast.Name) and not word.arg
    }
    found = {word.arg for call in records for word in call.keywords if word.arg}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and target.id in spread and isinstance(node.value, ast.Dict):
                found |= {key.value for key in node.value.keys if isinstance(key, ast.Constant)}
            if isinstance(target, ast.Subscript) and isinstance(target.value, ast.Name) and target.value.id in spread:
                found |= {target.slice.value} if isinstance(target.slice, ast.Constant) else set()
    return found - NOT_FACTS


def test_every_recorded_fact_has_a_label():
    trees = [ast.parse(path.read_text()) for path in Path(subsidies.services.__path__[0]).rglob("*.py")]
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    names = set().union(*map(_facts_of, functions))

    assert len(names) > 40
    assert names - LABELS.keys() == set()


def test_choice_is_read_in_words():
    for name, value in (
        ("channel", "email"),
        ("exception", "own_facts"),
        ("ground", "investigation"),
        ("kind", "notice"),
    ):
        assert shown(name, value)[1] == str(CHOICES[value]) != value


def test_no_value_means_one_thing_here_and_another_there():
    pairs = {(value, str(label)) for choices in READ_BY_VALUE for value, label in choices.choices}

    assert len(pairs) == len(CHOICES)
