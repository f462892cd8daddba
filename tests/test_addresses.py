"""Screens obey the directions of imports: nothing of a lower app names an address, template, tag or right above it.

What belongs to the site as a whole (templates/base.html, templates/site, drenthe/*.py) may name everything.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent
ORDER = ["drenthe.lib", "trail", "accounts", "uploads", "exports", "projects", "subsidies", "monitoring"]
NAMED = {"trail", "accounts", "uploads", "exports", "projects", "subsidies", "monitoring"}
SITE_TEMPLATES = {"base.html", "site", "registration", "admin", "400.html", "403.html", "404.html", "500.html"}
SITE_TEMPLATES |= {"403_csrf.html", "home.html"}
GROUND_TEMPLATES = {"components", "django", "allauth", "account", "mfa", "socialaccount", "email"}
ADDRESS = re.compile(rf"\b({'|'.join(sorted(NAMED))}):[a-z][\w-]*")
TEMPLATE = re.compile(rf"""["']({"|".join(sorted(NAMED))})/[\w./-]+\.(?:html|txt)""")
RIGHT = re.compile(rf"\bperms\.({'|'.join(sorted(NAMED))})\.")
CODENAME = re.compile(rf"^({'|'.join(sorted(NAMED))})\.[a-z]+_[a-z_]+$")
LOAD = re.compile(r"{%\s*load\s+([^%]+?)\s*%}")


def owner(path: PurePosixPath) -> str:
    """Return the app that a file belongs to; "site" for what puts the apps together."""
    parts = path.with_suffix("").parts
    if parts[0] == "templates":
        if parts[1] in NAMED:
            return parts[1]
        return "drenthe.lib" if parts[1] in GROUND_TEMPLATES else "site"
    if parts[0] == "drenthe":
        return "drenthe.lib" if parts[1] == "lib" else (parts[1] if parts[1] in NAMED else "site")
    return parts[0]


def names_in_template(text: str) -> Iterator[tuple[str, str]]:
    """Give what a template names: the app, and the words themselves."""
    for pattern in (ADDRESS, TEMPLATE, RIGHT):
        yield from ((match[1], match[0]) for match in pattern.finditer(text))
    for match in LOAD.finditer(text):
        for tag in match[1].split():
            app = tag.partition("_")[0] if tag.endswith(("_ui", "_tabs")) else ""
            if app in NAMED:
                yield app, tag


def names_in_code(text: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for pattern in (ADDRESS, CODENAME):
                if match := pattern.fullmatch(node.value):
                    yield match[1], match[0]
            if match := TEMPLATE.fullmatch(f'"{node.value}'):
                yield match[1], node.value


def upward(path: PurePosixPath, text: str) -> list[str]:
    """Return what this file names of an app above its own."""
    here = owner(path)
    if here == "site":
        return []
    names = names_in_code(text) if path.suffix == ".py" else names_in_template(text)
    return [words for app, words in names if ORDER.index(app) > ORDER.index(here)]


def product() -> list[PurePosixPath]:
    folders = ("drenthe", "projects", "subsidies", "monitoring", "templates")
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*")))
    return [
        PurePosixPath(path.relative_to(ROOT).as_posix())
        for path in found
        if path.suffix in {".py", ".html", ".txt"} and "migrations" not in path.parts and "vendor" not in path.parts
    ]


def test_nothing_names_what_is_above_it():
    files = product()
    faults = [
        f"{path}: {words}" for path in files for words in upward(path, (ROOT / path).read_text(encoding="utf-8"))
    ]

    assert len(files) > 400
    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize(
    ("path", "bad", "good"),
    [
        ("templates/projects/a.html", "{% url 'subsidies:queue' 1 %}", "{% url 'projects:board' %}"),
        ("templates/projects/a.html", '{% include "monitoring/x.html" %}', '{% include "exports/buttons.html" %}'),
        ("templates/projects/a.html", "{% load i18n subsidies_ui %}", "{% load i18n projects_ui %}"),
        ("templates/projects/a.html", "{% if perms.monitoring.view_table %}", "{% if perms.projects.view_project %}"),
        ("templates/components/a.html", "{% url 'exports:export-list' %}", "{% url 'home' %}"),
        ("templates/exports/a.html", "{% url 'projects:board' %}", "{% url 'exports:export-list' %}"),
        ("templates/subsidies/a.html", "{% url 'monitoring:monitor' %}", "{% url 'projects:project' 1 %}"),
        ("projects/views/a.py", 'reverse("subsidies:queue")', 'reverse("projects:board")'),
        ("projects/views/a.py", 'x = "subsidies.view_application"', 'x = "projects.view_project"'),
        ("drenthe/lib/a.py", 'render(r, "projects/a.html")', 'render(r, "components/a.html")'),
    ],
)
def test_planted_name_from_above_is_caught_and_its_allowed_twin_is_not(path, bad, good):
    assert len(upward(PurePosixPath(path), bad)) == 1
    assert upward(PurePosixPath(path), good) == []
