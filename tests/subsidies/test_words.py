"""What the system writes with a fact is kept as a code and worded for who looks, in whatever language it was done."""

import ast
from pathlib import Path

import pytest
from django.utils.translation import override

from subsidies.facts import shown
from subsidies.models import DocumentAct, PaymentOrder
from subsidies.words import LESS_IS_OWED, NEW_VERSION, NO_TYPE, WORDS, worded

SERVICES = sorted(path for app in ("subsidies", "projects") for path in Path(app, "services").rglob("*.py"))
STORES = {"save", "create", "bulk_create", "update", "get_or_create", "record", "record_all", "line_of"}
# They store something, and word something else: what a refusal says.
WORDED_ONLY = {
    "record_basis",
    *("raise_bottleneck", "escalate", "set_guide_state", "answer", "fix_penalty", "propose", "decide"),
}


def called(node: ast.AST) -> set[str]:
    names = {call.func for call in ast.walk(node) if isinstance(call, ast.Call)}
    return {getattr(func, "attr", getattr(func, "id", "")) for func in names}


def words_in(node: ast.AST, translators: set[str]) -> bool:
    """Whether a function takes words in the language of the moment."""
    labels = {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}
    displays = {name for name in labels if name.startswith("get_") and name.endswith(("_display", "_label"))}
    return bool(called(node) & translators or displays or "label" in labels)


def test_no_service_stores_words_in_the_language_of_who_acts(record_property):
    looked, found = 0, set()
    for path in SERVICES:
        tree = ast.parse(path.read_text())
        imported = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        translators = {
            alias.asname or alias.name
            for node in imported
            if node.module == "django.utils.translation"
            for alias in node.names
            if alias.name in ("gettext", "ngettext", "pgettext")
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                looked += 1
                keeps = called(node) & STORES or node.name.startswith("_facts")
                if keeps and words_in(node, translators):
                    found.add(node.name)
    assert found <= WORDED_ONLY
    assert looked >= 1000
    record_property("functions", looked)


@pytest.mark.parametrize("code", WORDS)
def test_kept_code_is_worded_for_who_looks(code):
    with override("nl"):
        dutch = worded(code)
    with override("en"):
        english = worded(code)

    assert code not in (dutch, english)
    assert dutch != english
    assert worded("Zo getypt") == "Zo getypt"


def test_order_document_and_dossier_show_the_words():
    assert PaymentOrder(closing_remark=LESS_IS_OWED).why_closed == worded(LESS_IS_OWED)
    assert DocumentAct(reason=NEW_VERSION).why == worded(NEW_VERSION)
    assert shown("type_was", NO_TYPE)[1] == worded(NO_TYPE)
    assert shown("money_step", "hold")[1] != "hold"
    assert shown("money_step", "Zoals het was")[1] == "Zoals het was"
