"""Who may import whom, and how large a file may grow (CONTRIBUTING.md says why).

The rules are functions from a path and a source text to a list of faults, so that the second half of this file can
plant faults in texts that never reach the disk and see each of them caught.
"""

import ast
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

pytestmark = pytest.mark.one_database

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ["projects", "subsidies", "monitoring"]
GROUND = [
    *("lib", "trail", "background", "dates", "accounts", "confirmations"),
    *("idempotency", "uploads", "alerts", "exports"),
]
PRODUCT = ["drenthe", *LAYERS]
ORDER = [*(f"drenthe.{name}" for name in GROUND), *LAYERS]  # from below
WEB = {"admin", "views", "forms", "api", "urls"}
OUTSIDE = WEB | {"tasks", "management", "imports", "exports"}
RANKS = (
    {"enums": 0}
    | dict.fromkeys(["models", "transitions", "validators"], 1)
    | dict.fromkeys(["services", "filters", "queries"], 2)
    | dict.fromkeys(OUTSIDE, 3)
)
REQUEST_SIDE = (
    "django.http",
    "django.forms",
    "django.shortcuts",
    "django.views",
    "django.contrib.messages",
    "django_filters",
    "rest_framework",
)
# Not control flow: what Django itself calls once, when it sets up a database or a process.
SET_UP_SIGNALS = {"post_migrate", "connection_created", "setup_logging"}
# Nor these: Celery says for whom a task begins, as a middleware does of a request.
SET_UP_SIGNALS |= {"before_task_publish", "task_prerun", "task_postrun"}
MAX_FILE, MAX_FUNCTION = 400, 60

Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: str) -> list[PurePosixPath]:
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")))
    return [PurePosixPath(path.relative_to(ROOT).as_posix()) for path in found]


def text(path: PurePosixPath) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


ALL = python_files(*PRODUCT, "tests", "tools")
MODULES = [path for path in ALL if path.parts[0] in PRODUCT and "migrations" not in path.parts]


# The rules


def imported(tree: ast.AST) -> Iterator[str]:
    """Give every imported name in full; `from a import b` gives `a.b`, whether b is a module or not."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def owner(parts: tuple[str, ...]) -> str:
    """Give the app a path or dotted name belongs to; "drenthe" stands for what puts the apps together."""
    if parts[0] == "drenthe" and parts[1:2] and parts[1] in GROUND:
        return f"drenthe.{parts[1]}"
    return parts[0]


def inside(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Give what of a path or dotted name comes after its app."""
    return parts[owner(parts).count(".") + 1 :]


def rank(parts: tuple[str, ...]) -> int | None:
    """Give how high in its app a module stands: its first part that says so decides, None is no layer at all."""
    return next((RANKS[part] for part in parts if part in RANKS), None)


def layer(parts: tuple[str, ...]) -> str:
    return next((part for part in parts if part in RANKS), "")


def is_within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def upward(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """Apps import downwards only, in the order above."""
    here = owner(path.with_suffix("").parts)
    if here not in ORDER:
        return
    for name in imported(tree):
        there = owner(tuple(name.split(".")))
        if there == "drenthe":
            yield f"{here} takes only what is on the ground floor from the project package, not {name}"
        elif there in ORDER and ORDER.index(there) > ORDER.index(here):
            yield f"{here} may not import {name}"


def foreign_web(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """Nobody imports another app's views, forms, api, admin or urls (drenthe/urls.py and api.py put them together)."""
    here = owner(path.with_suffix("").parts)
    if here == "drenthe":
        return
    for name in imported(tree):
        parts = tuple(name.split("."))
        if owner(parts) in ORDER[1:] and owner(parts) != here and layer(inside(parts)) in WEB:
            yield f"{here} may not import {name}: that is the outside of another app"


def climbing(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """Inside an app: admin, views, forms, api, tasks, imports, exports -> services -> models -> enums."""
    if owner(path.parts) not in ORDER[1:]:
        return
    here = rank(inside(path.with_suffix("").parts))
    for name in imported(tree):
        parts = tuple(name.split("."))
        there = rank(inside(parts)) if owner(parts) in ORDER[1:] else None
        if here is not None and there is not None and there > here:
            yield f"{layer(path.with_suffix('').parts)} may not import {name}"


def request_in_service(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """Services take model objects and values; they never see a request, a form, a serializer or a message."""
    if "services" not in path.with_suffix("").parts:
        return
    for name in imported(tree):
        if is_within(name, *REQUEST_SIDE):
            yield f"a service may not import {name}"
    for function in functions(tree):
        if any(argument.arg == "request" for argument in ast.walk(function.args) if isinstance(argument, ast.arg)):
            yield f"{function.name} is a service and takes a request"


def functions(tree: ast.AST) -> Iterator[Function]:
    yield from (node for node in ast.walk(tree) if isinstance(node, Function))


def late_imports(path: PurePosixPath, tree: ast.AST, source: str) -> Iterator[str]:
    """An import inside a function says why: `# noqa: PLC0415 -- reason`."""
    lines = source.splitlines()
    late = {node for function in functions(tree) for node in ast.walk(function) if isinstance(node, IMPORTS)}
    for node in late:
        _, found, reason = lines[node.lineno - 1].partition("# noqa: PLC0415 -- ")
        if not found or not reason.strip():
            yield f"line {node.lineno}: an import inside a function, without a reason"


IMPORTS = (ast.Import, ast.ImportFrom)


def naive_today(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """The day is that of Amsterdam: django.utils.timezone.localdate()."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr == "today"
            and ast.unparse(node.value).endswith(("date", "time"))
        ):
            yield f"line {node.lineno}: {ast.unparse(node)}"


def bare_digits(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """Whether a text is a key: ask drenthe.lib.values.keys; `int` fails on digits to which `isdigit` says yes."""
    if is_within(str(path.parent).replace("/", "."), "drenthe.lib"):
        return
    for function in functions(tree):
        called = {node.func for node in ast.walk(function) if isinstance(node, ast.Call)}
        asks = any(isinstance(one, ast.Attribute) and one.attr in DIGITS for one in called)
        of_a_page = "views" in path.with_suffix("").parts or path.stem == "admin"  # there such a text is always a key
        if asks and (of_a_page or any(isinstance(one, ast.Name) and one.id == "int" for one in called)):
            yield f"{function.name} reads a number by hand; use drenthe.lib.values.keys.key_of"


DIGITS = {"isdigit", "isdecimal", "isnumeric"}


# It writes lines in the log and decides nothing; of a factor that changes allauth tells in no other way.
LISTENS_TO_SIGNALS = PurePosixPath("drenthe/accounts/sign_in_log.py")


def hidden_flow(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """No signal receivers and no generic foreign keys: what happens can be read where it happens."""
    if path == LISTENS_TO_SIGNALS:
        return
    for name in imported(tree):
        package, _, last = name.rpartition(".")
        handlers = last == "signals" or (package.endswith("signals") and last not in SET_UP_SIGNALS)
        if handlers or is_within(name, "django.dispatch"):
            yield f"no signals: {name}"
        if last in {"GenericForeignKey", "GenericRelation", "GenericInlineModelAdmin"}:
            yield f"no generic foreign keys: {name}"


def too_long(path: PurePosixPath, tree: ast.AST, source: str) -> Iterator[str]:
    if (lines := len(source.splitlines())) > MAX_FILE:
        yield f"{lines} lines in one file, {MAX_FILE} at most"
    for function in functions(tree):
        length = (function.end_lineno or 0) - function.lineno + 1
        if length > MAX_FUNCTION:
            yield f"{function.name} has {length} lines, {MAX_FUNCTION} at most"


def faults(path: str | PurePosixPath, source: str) -> list[str]:
    """Give everything that is wrong with this text, were it the file at this path."""
    path, tree = PurePosixPath(path), ast.parse(source)
    by_tree = (
        *(dropped_actor, upward, foreign_web, climbing, request_in_service, naive_today, bare_digits, hidden_flow),
        untranslated,
    )
    found = [fault for rule in by_tree for fault in rule(path, tree)]
    return [*found, *late_imports(path, tree, source), *too_long(path, tree, source)]


def dropped_actor(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """A service that is told who acts does something with it: it records it, or checks their right."""
    if "services" not in path.with_suffix("").parts:
        return
    for function in functions(tree):
        names = {argument.arg for argument in [*function.args.args, *function.args.kwonlyargs]}
        used = {node.id for step in function.body for node in ast.walk(step) if isinstance(node, ast.Name)}
        if "actor" in names and "actor" not in used:
            yield f"{function.name} takes an actor and drops it"


def untranslated(path: PurePosixPath, tree: ast.AST) -> Iterator[str]:
    """What marks a text for translation has its own name or "_": under another one no text is gathered."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            yield from (
                f"{one.name} is called {one.asname}: what it marks is not gathered for translation"
                for one in node.names
                if one.asname not in (None, "_") and "gettext" in one.name
            )


# The product


def test_modules_keep_the_house_rules():
    broken = [f"{path}: {fault}" for path in MODULES for fault in faults(path, text(path))]

    assert broken == []


def test_files_outside_the_product_are_not_too_long():
    # A migration is as long as the models it makes, the tables it guards, or the rows that it brings.
    written = ("# Generated by Django", "# Written by makeguards", "# Frozen rows")
    by_hand = [path for path in set(ALL) - set(MODULES) if not text(path).startswith(written)]

    broken = [
        f"{path}: {fault}" for path in sorted(by_hand) for fault in too_long(path, ast.parse(text(path)), text(path))
    ]

    assert by_hand
    assert broken == []


def texts() -> Iterator[Path]:
    """Every text of the repository: what lies at its top, and what its folders hold."""
    folders = ("bench", "docs", "drenthe", "monitoring", "projects", "subsidies", "templates", "tests", "tools", ".ci")
    kinds = {".md", ".py", ".html", ".css", ".js", ".po", ".toml", ".json", ".yml", ".txt", ".typ", ""}
    found = [*ROOT.iterdir(), *(path for folder in folders for path in (ROOT / folder).rglob("*"))]
    return (path for path in found if path.is_file() and path.suffix in kinds and "vendor" not in path.parts)


def test_no_text_keeps_the_marks_of_a_merge():
    marks = tuple(mark * 7 + " " for mark in "<>|")
    looked_at = list(texts())
    wrong = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in looked_at
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if line.startswith(marks)
    ]
    assert wrong == []
    assert len(looked_at) > 1000


def test_every_app_is_looked_at():
    assert {path.parts[0] for path in MODULES} == set(PRODUCT)


# The rules themselves: each planted fault is found, and its allowed twin is not


@pytest.mark.parametrize(
    ("path", "bad", "good"),
    [
        ("projects/models/project.py", "import subsidies", "import projects.enums"),
        ("projects/services/status.py", "from subsidies.models import Application", "from projects import enums"),
        ("projects/views.py", "from subsidies import models", "from projects import services"),
        (
            "subsidies/services/case/notes.py",
            "from monitoring import queries",
            "from projects.services import project",
        ),
        (
            "subsidies/models/case.py",
            "from drenthe.settings import DEBUG",
            "from drenthe.lib.values.money import MoneyField",
        ),
        ("subsidies/models/case.py", "from drenthe import api", "from drenthe.accounts.models import User"),
        ("drenthe/lib/values/money.py", "from drenthe.accounts.models import User", "from drenthe.lib import fields"),
        ("drenthe/lib/values/money.py", "import projects.models", "from django.db import models"),
        ("drenthe/accounts/models.py", "from projects.models import Project", "from drenthe.lib import events"),
        ("drenthe/accounts/models.py", "from drenthe.uploads.models import Upload", "from drenthe.lib import events"),
        ("drenthe/uploads/models.py", "import projects.models", "from drenthe.accounts.models import User"),
        ("monitoring/views/home.py", "from subsidies.views import case", "from subsidies.filters import CaseFilter"),
        ("monitoring/exports/cases.py", "from subsidies import forms", "from subsidies.models import Application"),
        ("monitoring/api/v1.py", "import subsidies.api.serializers", "import monitoring.api.serializers"),
        ("subsidies/views/case.py", "from drenthe.accounts.forms import Form", "from subsidies.forms import Form"),
        (
            "subsidies/services/case/notes.py",
            "from subsidies import forms",
            "from subsidies.models import Case",
        ),
        (
            "subsidies/services/case/notes.py",
            "from subsidies.tasks import mail",
            "from subsidies.services import record",
        ),
        ("subsidies/models/case.py", "from subsidies.services import intake", "from subsidies.enums import Status"),
        ("subsidies/enums.py", "from subsidies.models import Case", "from django.db.models import TextChoices"),
        ("subsidies/transitions.py", "from subsidies.services import record", "from subsidies.enums import Status"),
        ("subsidies/services/a.py", "from django.http import Http404", "from django.db import transaction"),
        ("subsidies/services/a.py", "from django import forms", "from django.utils import timezone"),
        (
            "subsidies/services/a.py",
            "from django.contrib import messages",
            "from django.contrib.auth.models import Group",
        ),
        ("subsidies/services/a.py", "from rest_framework.serializers import Serializer", "import decimal"),
        ("subsidies/services/a.py", "def award(case, *, request): ...", "def award(case): ..."),
        ("projects/services/a.py", "def move(x, *, actor): save(x)", "def move(x, *, actor): save(x, actor)"),
        ("projects/models/a.py", "x = date.today()", "x = timezone.localdate()"),
        ("projects/models/a.py", "x = datetime.date.today()", "x = report.today()"),
        (
            "projects/views/a.py",
            "def f(x): return int(x) if x.isdigit() else None",
            "def f(x): return key_of(x)",
        ),
        ("projects/admin.py", "def f(x): return x.isdecimal()", "def f(x): return key_of(x) is not None"),
        ("projects/apps.py", "from django.dispatch import receiver", "from django.apps import AppConfig"),
        ("projects/apps.py", "from django.db.models.signals import post_save", "from django.db.models import Model"),
        (
            "projects/apps.py",
            "from django.db.models import signals",
            "from django.db.models.signals import post_migrate",
        ),
        (
            "projects/models/a.py",
            "from django.contrib.contenttypes.fields import GenericForeignKey",
            "from django.contrib.contenttypes.models import ContentType",
        ),
        ("projects/a.py", "def f():\n    import os", "def f():\n    import os  # noqa: PLC0415 -- a stated reason"),
        ("projects/a.py", "def f():\n    import os  # noqa: PLC0415 -- ", "import os\ndef f(): ..."),
        (
            "projects/a.py",
            "from django.utils.translation import gettext_lazy as _l",
            "from django.utils.translation import gettext_lazy as _",
        ),
        ("projects/a.py", "x = 1\n" * 401, "x = 1\n" * 400),
        ("projects/a.py", "def f():\n" + "    x = 1\n" * 60, "def f():\n" + "    x = 1\n" * 59),
    ],
)
def test_planted_fault_is_caught_and_its_allowed_twin_is_not(path, bad, good):
    assert len(faults(path, bad)) >= 1
    assert faults(path, good) == []


def test_relative_import_is_refused():
    with pytest.raises(AssertionError, match="absolute"):
        faults("projects/views.py", "from . import models")


def test_import_for_types_only_counts_as_an_import():
    source = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from monitoring.models import Figure"

    assert faults("projects/models/a.py", source) == ["projects may not import monitoring.models.Figure"]
