"""A view does not say for itself that a rule refused: `attempt` and `report_refusal` of drenthe.lib.screens.acting do.

The rule looks at the text of every function in every module of views: it catches no refusal and answers no 409. Who is
really different stands in OWN with the reason, and leaves it once that is no longer so.
"""

import ast
import builtins
import importlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from drenthe.lib.refusals import Refusal

ROOT = Path(__file__).resolve().parent.parent
APPS = ("drenthe", "projects", "subsidies", "monitoring")
OF_THE_SITE = {"drenthe/health", "drenthe/metrics", "drenthe/public", "drenthe/search"}
OTHER_DOORS = ("admin", "api")  # the admin has forms of its own, the API drenthe.lib.api.problems

OWN = {
    "drenthe.exports.views._found": "a page with the reason only: there is no such export to ask for",
    "drenthe.exports.views.export_request": "a page with the reason only: the form is on another page",
    "drenthe.health._carefully": "no act: whatever goes wrong in a look is its outcome",
    "drenthe.trail.views.trail_of": "a page with the reason only: a trail of what is not there",
    "monitoring.views.cbs.cbs_job": "a page that is only looked at: 200 with why there is nothing to store",
    "monitoring.views.plans._page": "a page that is only looked at: 200 with what storing would refuse",
    "projects.views.board.board_move": "answers the script of the board in JSON",
    "projects.views.imports.import_store": "tries the list again, and raises the refusal again",
    "projects.views.log._keep": "answers in JSON or a page: 201 for a new line, 200 for one sent twice",
    "subsidies.views.acts._show_closed": "a page with the reason only: there is no form where nothing can be done",
    "subsidies.views.applications.new_application": "has the function below in it",
    "subsidies.views.applications.enter_it": "puts the earlier cases on the page, and raises the refusal again",
    "subsidies.views.bank_files.file_confirm": "matches the file again, and raises the refusal again",
    "subsidies.views.imports._store": "tries the file again, and raises the refusal again",
    "subsidies.views.letter_jobs.letter_job_new": "a page with the reason only: the form is on another page",
    "subsidies.views.letters.letter": "shows the refusal in the place of the letter, when only looked at too",
    "subsidies.views.letters._letter": "no draft as PDF: the letter stays on the page, with the refusal above it",
    "subsidies.views.letters._warn_without_pdf": "the letter was made: a message says why it has no PDF",
    "subsidies.views.letters.letter_pdf": "a file: back to the case, which says why there is none",
    "subsidies.views.letters.letters_sent": "a batch: each refusal is said with the number of its case",
    "subsidies.views.signing._show_effects": "a batch, nothing of it signed: each reason stands above what was chosen",
    "subsidies.views.work.take": "asks whether to take the case from a colleague",
    "subsidies.views.work._carry_out": "lets the refusal through on which `take` asks",
}


def view_modules() -> list[str]:
    """Name every module of views of our apps, and those of the site as a whole."""
    paths = (PurePosixPath(path.relative_to(ROOT)) for app in APPS for path in (ROOT / app).rglob("*.py"))
    named = (path.with_suffix("") for path in paths if path.stem != "__init__")
    return sorted(".".join(path.parts) for path in named if "views" in path.parts or str(path) in OF_THE_SITE)


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def says_so_itself(function: ast.FunctionDef, names: Mapping[str, Any]) -> bool:
    """Whether a function catches a refusal (or what the model refuses) or has a 409 in it."""
    return any(
        (isinstance(node, ast.ExceptHandler) and catches_refusal(node, names))
        or (isinstance(node, ast.Constant) and node.value == 409)
        or (isinstance(node, ast.Attribute) and "CONFLICT" in node.attr)
        for node in ast.walk(function)
    )


def catches_refusal(handler: ast.ExceptHandler, names: Mapping[str, Any]) -> bool:
    if handler.type is None:
        return True
    caught = eval(ast.unparse(handler.type), dict(names))  # noqa: S307 -- our own text, with the names of its module
    several = caught if isinstance(caught, tuple) else (caught,)
    return any(issubclass(kind, Refusal | ValidationError) or issubclass(Refusal, kind) for kind in several)


def walked() -> dict[str, bool]:
    """Give every function of every module of views, and whether it says so itself."""
    answers = {}
    for name in view_modules():
        module = importlib.import_module(name)
        tree = ast.parse((ROOT / f"{name.replace('.', '/')}.py").read_text(encoding="utf-8"))
        answers |= {f"{name}.{function.name}": says_so_itself(function, vars(module)) for function in functions(tree)}
    return answers


def callbacks(resolver: URLResolver) -> Iterator[Any]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield getattr(entry.callback, "view_class", entry.callback)
        else:
            yield from callbacks(entry)


def test_no_view_answers_a_refusal_itself_but_those_with_a_reason():
    answers = walked()

    assert len(answers) > 200
    assert {name for name, itself in answers.items() if itself} == set(OWN)


def test_every_address_of_ours_leads_to_a_module_that_is_walked():
    modules = {callback.__module__ for callback in callbacks(get_resolver())}
    ours = {name for name in modules if name.split(".")[0] in APPS and not set(OTHER_DOORS) & set(name.split("."))}

    assert len(ours) > 25
    assert ours - set(view_modules()) == set()


# The rule catches what it should

PAGE = "def page(request):\n    try:\n        act()\n    except {}:\n        pass\n"
KNOWN = {**vars(builtins), "Refusal": Refusal, "Closed": type("Closed", (Refusal,), {})} | {
    "ValidationError": ValidationError,
    "refusals": type("refusals", (), {"Refusal": Refusal}),
}


@pytest.mark.parametrize(
    ("source", "itself"),
    [
        (PAGE.format("Refusal as refusal"), True),
        (PAGE.format("refusals.Refusal"), True),
        (PAGE.format("Closed"), True),
        (PAGE.format("(OSError, ValidationError)"), True),
        (PAGE.format("Exception"), True),
        (PAGE.format("FileNotFoundError"), False),
        ("def page(request):\n    return render(request, 'a.html', status=409)\n", True),
        ("def page(request):\n    return render(request, 'a.html', status=HTTPStatus.CONFLICT)\n", True),
        ("def page(request):\n    return render(request, 'a.html', status=400)\n", False),
        ("def page(request):\n    with report_refusal(request):\n        act()\n", False),
    ],
)
def test_says_so_itself_sees_a_refusal_caught_or_a_409(source, itself):
    (function,) = functions(ast.parse(source))

    assert says_so_itself(function, KNOWN) is itself
