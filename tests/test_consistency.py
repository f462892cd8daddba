"""What is said twice is the same twice: settings and their table, screens and their Dutch, locks and their promise."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.apps import apps
from django.core.management import call_command
from django.template.loader import get_template
from django.utils import translation

pytestmark = pytest.mark.one_database

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("drenthe", "projects", "subsidies", "monitoring")
CATALOGUE = Path("drenthe/locale/nl/LC_MESSAGES/django.po")
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}
BINARY = {".docx", ".ico", ".jpg", ".mo", ".pdf", ".png", ".woff2", ".xlsx", ".zip"}


@cache
def files() -> tuple[Path, ...]:
    """Give what git keeps or would keep; everything but the ignored where there is no git (an unpacked archive)."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = (
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False) if shutil.which("git") else None
    )
    if listed and listed.returncode == 0:
        paths = sorted({Path(line) for line in listed.stdout.splitlines()})
    else:
        ignored = {".git", ".venv", "node_modules", "var", "vendor", "__pycache__"}
        found = (path.relative_to(ROOT) for path in sorted(ROOT.rglob("*")))
        paths = [path for path in found if not ignored & set(path.parts) and not path.parts[0].endswith("_cache")]
    return tuple(path for path in paths if (ROOT / path).is_file())


def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def listed(found: Iterable[object]) -> str:
    """Show every finding: pytest itself would cut the list off."""
    return "\n" + "\n".join(sorted(map(str, found)))


def sources() -> list[Path]:
    return [path for path in files() if path.suffix == ".py" and path.parts[0] in PACKAGES]


def templates() -> list[Path]:
    return [path for path in files() if path.parts[0] == "templates" and path.suffix not in BINARY]


# Migrations


@pytest.mark.django_db
def test_models_have_no_change_without_a_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


# Templates


def named_in_python() -> tuple[set[str], set[str]]:
    """Give the texts in the code, and what the f-strings among them begin with (a family of templates)."""
    whole, beginnings = set(), set()
    for path in sources():
        for node in ast.walk(ast.parse(text(path))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value.partition("#")[0])
            elif isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
    return whole, {start for start in beginnings if "/" in start}


def named_in_templates() -> set[str]:
    pattern = re.compile(r"""(?<!static )["']([\w./-]+\.(?:html|txt|svg|xml))(?:#[\w-]+)?["']""")
    return {name for path in templates() for name in pattern.findall(text(path))}


def replaces_a_package_s_own(name: str) -> bool:
    """Whether Django or a package of ours asks for a template of this name (allauth, admin, forms)."""
    folders = [Path(config.path) / "templates" for config in apps.get_app_configs()]
    import django.forms

    folders.append(Path(django.forms.__file__).parent / "templates")
    return any((folder / name).is_file() for folder in folders)


def test_every_template_is_used():
    whole, beginnings = named_in_python()
    used = whole | named_in_templates() | {f"{code}.html" for code in (400, 403, 404, 500, 503)} | {"403_csrf.html"}

    names = [path.relative_to("templates").as_posix() for path in templates()]
    unknown = [name for name in names if name not in used and not name.startswith(tuple(beginnings))]
    unused = [name for name in unknown if not replaces_a_package_s_own(name)]

    assert not unused, listed(unused)


def test_text_for_a_screen_reader_does_not_begin_with_a_stop():
    begun = [
        f"{path}: {text}"
        for path in templates()
        for text in re.findall(r'class="visually-hidden">\s*([^<]*)', path.read_text())
    ]

    assert len(begun) > 40
    assert not (wrong := [one for one in begun if one.partition(": ")[2].startswith((":", ",", ";"))]), listed(wrong)


def test_every_template_that_is_named_exists_and_parses():
    names = {name for name in named_in_python()[0] if re.fullmatch(r"[\w-]+(/[\w.-]+)*\.html", name)}

    for name in sorted(names | named_in_templates()):
        get_template(name)


# Settings


def read_by_settings() -> set[str]:
    """Give the names in every `env.str("NAME", ...)` of settings.py."""
    calls = (node for node in ast.walk(ast.parse(text(Path("drenthe/settings.py")))) if isinstance(node, ast.Call))
    asked = (call for call in calls if isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "env")
    return {call.args[0].value for call in asked if isinstance(call.args[0], ast.Constant)}


def documented(heading: str) -> set[str]:
    part = text(Path("docs/operations.md")).split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| `([A-Z0-9_]+)` \|", part, re.MULTILINE))


def test_every_setting_is_documented_and_nothing_else():
    assert documented("Settings") == read_by_settings()


def test_what_the_doors_read_is_documented():
    doors = "".join(text(path) for path in [Path("Makefile"), *files()] if path.parts[0] in ("Makefile", "tools"))

    assert [name for name in documented("Variables of the make commands") if name not in doors] == []


# Locks, addresses


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_has_hashes_and_no_address(lock):
    content = lock.read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", content) if entry and not entry.startswith("#")]

    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|--(?:extra-)?(?:index|find|trusted)-", content)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_keeps_the_extras(lock):
    """Without `coverage[toml]==...` pip takes the newest coverage for pytest-cov, and then refuses it for its hash."""
    asked = re.findall(r"^([\w-]+)\[([\w,-]+)\]", lock.with_suffix(".in").read_text(encoding="utf-8"), re.MULTILINE)
    kept = dict(re.findall(r"^([\w-]+)\[([\w, -]+)\]==", lock.read_text(encoding="utf-8"), re.MULTILINE))

    assert {name: set(extras.split(",")) for name, extras in asked} == {
        name: set(kept.get(name, "").split(", ")) for name, _extras in asked
    }
    assert lock.stem != "test" or kept["coverage"] == "toml"


def test_package_lock_has_no_address():
    lock = json.loads(text(Path("package-lock.json")))

    assert [name for name, package in lock["packages"].items() if "resolved" in package] == []
    assert [name for name, package in lock["packages"].items() if name and "integrity" not in package] == []


def registry_hosts() -> set[str]:
    """Give the hosts of the well-known registries and of those that this machine happens to use."""
    known = {"pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "npmjs" + ".com", "yarnpkg" + ".com"}
    asked = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    set_here = [value for name, value in os.environ.items() if name.upper().startswith(("PIP_", "UV_", "NPM_"))]
    found = re.findall(r"://(?:[^/@\s]*@)?([\w.-]+\.\w+)", " ".join([asked.stdout, *set_here]))
    return known | {host for host in found if not host.startswith("127.")}


def test_no_file_names_a_registry_or_a_folder_of_one_machine():
    hosts = "|".join(re.escape(host) for host in sorted(registry_hosts()))
    pattern = re.compile(rf"(?<![\w.-])/(?:root|home/\w+|work/(?:main|shared))/|(?<![\w-])(?:{hosts})(?![\w-])")

    found = [
        f"{path}:{number}: {line.strip()[:80]}"
        for path in files()
        if path.suffix not in BINARY
        for number, line in enumerate(text(path).splitlines(), start=1)
        if pattern.search(line)
    ]

    assert not found, listed(found)


# Dutch


def no_gettext() -> None:
    """Fail where nobody would read that it was skipped."""
    if IN_CI:
        pytest.fail("xgettext is missing: install gettext", pytrace=False)
    pytest.skip("MESSAGES NOT CHECKED: xgettext is missing, install gettext")


@pytest.fixture(scope="module")
def extracted(tmp_path_factory) -> Catalog:
    """Every message in the code and the templates, by GNU gettext over a copy: the catalogue itself is not touched."""
    if not shutil.which("xgettext"):
        no_gettext()
    copy = tmp_path_factory.mktemp("messages")
    for path in [*sources(), *templates()]:
        if "migrations" not in path.parts:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, copy / path)
    (copy / "locale").mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    command = [sys.executable, "-m", "django", "makemessages", "--locale=nl", "--keep-pot", "--no-location"]
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pot = (copy / "locale" / "django.pot").read_bytes()
    return read_po(BytesIO(pot.replace(b"nplurals=INTEGER; plural=EXPRESSION;", b"nplurals=2; plural=(n != 1);")))


@pytest.fixture(scope="module")
def dutch() -> Catalog:
    with (ROOT / CATALOGUE).open("rb") as po:
        return read_po(po, locale="nl")


def keys(catalogue: Catalog) -> set[tuple[str | None, str]]:
    return {(message.context, singular(message)) for message in catalogue if message.id}


def singular(message: Message) -> str:
    return message.id[0] if isinstance(message.id, (tuple, list)) else message.id


def forms(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def placeholders(value: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[a-z]|(?<!%)%[sd]|\{\w*\}", value))


def test_messages_are_all_in_the_catalogue_and_no_others(extracted, dutch):
    missing, superfluous = keys(extracted) - keys(dutch), keys(dutch) - keys(extracted)

    assert not missing, listed(missing)
    assert not superfluous, listed(superfluous)


def test_no_message_stands_inside_an_f_string_where_gettext_does_not_find_it():
    trees = {path: ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))) for path in sources()}
    strings = [(path, node) for path, tree in trees.items() for node in tree if isinstance(node, ast.JoinedStr)]

    assert len(strings) >= 300
    assert [f"{path}:{node.lineno}" for path, node in strings if any(map(is_message, ast.walk(node)))] == []


def is_message(node: ast.AST) -> bool:
    """Whether it is a text that is to be translated; a name for one is marked elsewhere."""
    is_call = isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "gettext", "gettext_lazy"}
    return is_call and isinstance(node.args[0], ast.Constant)


def test_messages_are_all_translated_and_none_by_guess(dutch):
    messages = [message for message in dutch if message.id]
    untranslated = [message.id for message in messages if not all(forms(message.string))]

    assert not untranslated, listed(untranslated)
    assert [message.id for message in messages if message.fuzzy] == []
    assert list(dutch.obsolete) == []


def fits(message: Message, form: str) -> bool:
    """Whether a translation has its placeholders; a plural may leave one out ("one case"), never bring one in."""
    wanted = set().union(*map(placeholders, forms(message.id)))
    return placeholders(form) <= wanted if len(forms(message.id)) > 1 else placeholders(form) == wanted


def test_messages_keep_their_placeholders(dutch):
    messages = [message for message in dutch if message.id]
    wrong = [form for message in messages for form in forms(message.string) if form and not fits(message, form)]

    assert not wrong, listed(wrong)


# Names


def starts_small(name: str) -> bool:
    """Whether a name starts in lower case; an abbreviation (BAG, SiSa) may keep its capitals."""
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    return first[:1] == first[:1].lower() or first[1:] != first[1:].lower()


def verbose_names() -> list[tuple[str, str]]:
    own = [model for model in apps.get_models() if model.__module__.split(".")[0] in PACKAGES]
    with translation.override(None):
        models = [(model._meta.label, str(name)) for model in own for name in both_names(model)]
        fields = [
            (str(field), str(field.verbose_name))
            for model in own
            for field in model._meta.get_fields()
            if hasattr(field, "verbose_name")
        ]
    return models + fields


def both_names(model) -> tuple[str, str]:
    return model._meta.verbose_name, model._meta.verbose_name_plural


def test_verbose_names_start_in_lower_case():
    capital = [(where, name) for where, name in verbose_names() if not starts_small(name)]

    assert not capital, listed(capital)


@pytest.mark.parametrize(
    ("name", "small"), [("case number", True), ("BAG number", True), ("SiSa code", True), ("Case number", False)]
)
def test_a_capital_is_seen(name, small):
    assert starts_small(name) is small


# The first page


def test_readme_begins_with_running_and_testing():
    commands = re.findall(r"^(?:make|git|python3?|uv|pip) .*", text(Path("README.md")), re.MULTILINE)

    assert [command.partition("#")[0].strip() for command in commands[:2]] == ["make run", "make test"]


def test_keys_in_templates_are_written_without_a_thousand_separator():
    """The thousandth row would otherwise be "1.000", which no address and no form knows."""
    pages = sorted((ROOT / "templates").rglob("*.html"))
    bare = {path: re.findall(r"\{\{ *[\w.]*\.pk *\}\}", path.read_text(encoding="utf-8")) for path in pages}

    assert bare
    assert {path.relative_to(ROOT).as_posix(): keys for path, keys in bare.items() if keys} == {}


def test_no_text_leaves_it_to_the_reader_whether_it_is_one_or_more(dutch):
    """“day(s)”, “dag(en)”: how many there are is known where it is said, and gettext has the plural for it."""
    both = re.compile(r"[a-z]\((?:s|es|en|e|n|ren)\)")
    texts = [form for message in dutch if message.id for form in (*forms(message.id), *forms(message.string))]

    found = [text for text in texts if both.search(text)]
    assert not found, listed(found)
