"""Texts for people are found by makemessages: what it cannot see is shown in English on a Dutch screen."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("drenthe", "subsidies", "projects", "monitoring")
TRANSLATES = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext"}
MODULES = 500  # at least


def hidden_texts(tree: ast.AST) -> Iterator[int]:
    """The lines of texts that are marked within an f-string: Python before 3.12 gives those to nobody."""
    for part in ast.walk(tree):
        if isinstance(part, ast.JoinedStr):
            for call in ast.walk(part):
                if isinstance(call, ast.Call) and ast.unparse(call.func) in TRANSLATES:
                    if call.args and isinstance(call.args[0], ast.Constant):
                        yield call.lineno


def test_no_text_is_marked_within_an_f_string():
    paths = [path for app in APPS for path in (ROOT / app).rglob("*.py")]
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in paths
        for line in hidden_texts(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert found == []
    assert len(paths) >= MODULES


@pytest.mark.parametrize(
    ("code", "is_hidden"),
    [("f\"{_('Whole')} {x}\"", True), ('f"{_(name)}"', False), ('_("Whole") + f"{x}"', False)],
)
def test_planted_text_is_seen(code, is_hidden):
    assert bool(list(hidden_texts(ast.parse(code)))) is is_hidden
