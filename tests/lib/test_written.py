import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from drenthe.lib.entry.written import SaysNothing, check_name, written
from drenthe.lib.refusals import Refusal

ROOT = Path(__file__).resolve().parent.parent.parent
ACCOUNTS = {
    "reason",
    "date_reason",
    "repeat_reason",
    "account_reason",
    "ahead_reason",
    "explanation",
    "remark",
    "deviation",
    "view_answer",
}
SERVICES = sorted(
    path
    for app in ("drenthe", "projects", "subsidies", "monitoring")
    for path in (ROOT / app).rglob("services/**/*.py")
)
WHO = {"sender", "forwarded_to", "adviser", "owner"}
NAMED = 6  # acts in which somebody is named
PLACES = 29  # where somebody accounts for an act; more when an act is added


SAYS_NOTHING = [
    *("idem", "Idem.", "zie boven", "Zie hierboven!", "Dat is in orde een", "dat is in orde 2.", "In orde (twee)"),
    *("Geen bezwaar", "geen 3", "Akkoord", "drie: akkoord", "zie 1", "Zie punt 2.", "hetzelfde", "Mee eens"),
    *("Klopt", "klopt.", "Prima!", "Is goed", "dat is goed", "Ik ga akkoord", "prima zo", "Goedgekeurd"),
]


class Missing(Refusal):
    sentence = "Why?"
    field = "reason"


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_written_nothing_is_missing(text: str) -> None:
    with pytest.raises(Missing):
        written(text, missing=Missing())


@pytest.mark.parametrize(
    "text", [".", "x", "- - -", "n.v.t.", "ok!", "Geen.", " niets", "none", "123456", "2024-0012", *SAYS_NOTHING]
)
def test_written_that_says_nothing_is_refused_at_its_field(text: str) -> None:
    with pytest.raises(SaysNothing) as refused:
        written(text, missing=Missing())

    assert refused.value.field == "reason"
    assert text in str(refused.value)


@pytest.mark.parametrize(("text", "kept"), [(" Fout ", "Fout"), ("zie brief", "zie brief"), ("č ě ř ž", "č ě ř ž")])
def test_written_in_words_is_kept_without_blanks(text: str, kept: str) -> None:
    assert written(text, missing=Missing()) == kept


def test_written_is_asked_wherever_an_act_is_accounted_for() -> None:
    """A service that only looks whether a reason is empty takes a dot for one."""
    by_itself = [f"{path.relative_to(ROOT)}:{line}" for path in SERVICES for line in _by_itself(path)]
    asked = sum(_asks(path) for path in SERVICES)

    assert not by_itself
    assert asked >= PLACES


@pytest.mark.parametrize("text", [".", "x", "12", " - "])
def test_name_of_less_than_two_letters_is_none(text: str) -> None:
    check_name("", field="owner")
    check_name("Li", field="owner")
    with pytest.raises(SaysNothing) as refused:
        check_name(text, field="owner")

    assert refused.value.field == "owner"


def test_name_is_looked_at_wherever_an_act_names_somebody() -> None:
    found = [row for path in SERVICES if path.parts[-3] != "trail" for row in _named(path)]

    assert [where for where, is_asked in found if not is_asked] == []
    assert len(found) >= NAMED


def _named(path: Path) -> Iterator[tuple[str, bool]]:
    """The public services that are given the name of somebody, and whether they look at it."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            for given in node.args.kwonlyargs:
                if given.arg in WHO and given.annotation is not None and ast.unparse(given.annotation) == "str":
                    asked = f"check_name({given.arg}, field='{given.arg}')"
                    yield f"{path.relative_to(ROOT)}: {node.name}", asked in ast.unparse(node)


def _by_itself(path: Path) -> Iterator[int]:
    """The lines that refuse for an empty reason without `written`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.If) and any(isinstance(inner, ast.Raise) for inner in node.body):
            denied = [
                part.operand
                for part in ast.walk(node.test)
                if isinstance(part, ast.UnaryOp) and isinstance(part.op, ast.Not)
            ]
            names = {inner.id for part in denied for inner in ast.walk(part) if isinstance(inner, ast.Name)}
            if names & ACCOUNTS:
                yield node.lineno


def _asks(path: Path) -> int:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    return sum(isinstance(call.func, ast.Name) and call.func.id == "written" for call in calls)
