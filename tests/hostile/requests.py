"""Requests that nobody sends who means well: over every address, with every name that the code reads, and bad values.

The addresses come from the resolver, the names from the code: of filters, forms, serializers, and of what the views
take out of a query themselves. What a request holds is drawn by a generator that is given, so that a fault comes back.
"""

import ast
import inspect
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import django_filters
from django.apps import apps
from django.conf import settings
from django.forms.forms import BaseForm
from django.urls import Resolver404, resolve
from rest_framework.serializers import Serializer

OURS = ("drenthe", "projects", "subsidies", "monitoring")
DIGITS = "9" * 5000
VALUES = [
    *(
        "\x00",
        "a\x00b",
        "",
        " ",
        "0",
        "-1",
        "1",
        "1e9",
        "1e400",
        "NaN",
        "Infinity",
        "null",
        "true",
        "[]",
        "{}",
        "%",
        "%00",
    ),
    *(DIGITS, "9" * 30, "9" * 20, "2147483648", "9223372036854775808", "-9223372036854775809", "999999999999999.99"),
    *("0001-01-01", "9999-12-31", "10000-01-01", "2024-02-30", "31-12-9999", "2024-13", "0000-00", "1-1-1", "12:00"),
    *(
        "2024-03-31T02:30:00",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00+14:00",
        "٣",
        "²",
        "１２",
        "foo",
        "//foo",
        "\\foo",
    ),
    *(
        "javascript:alert(1)",
        "https://x.example/",
        "'; DROP TABLE x; --",
        "<script>",
        "{{ 9**9 }}",
        "{% x %}",
        "\ud83d",
    ),
    *(
        "\u202eabc",
        "_x000D_",
        "é" * 300,
        "a" * 70_000,
        "a,b,c",
        "a|b",
        "1,2",
        "..",
        "../../etc/passwd",
        "=1+1",
        "%s",
        "?a=b",
    ),
]
NESTED: Any = "x"
for _level in range(900):
    NESTED = [NESTED]
BODIES: list[Any] = [None, [], [1], "x", 5, True, {"": ""}, {"a" * 5000: 1}, {"x": {"y": {}}}, NESTED]
TYPES = [
    "application/json",
    "application/json; charset=utf-16",
    "text/plain",
    "application/xml",
    "x",
    "multipart/form-data",
]


@dataclass(frozen=True)
class Hostile:
    """One request."""

    method: str
    path: str
    query: dict[str, list[str]] = field(default_factory=dict)
    body: Any = None
    content_type: str = ""
    headers: dict[str, str] = field(default_factory=dict)


@cache
def names() -> list[str]:
    """Every name under which the site reads something out of a query or a body."""
    found = {name for cls in _all(django_filters.FilterSet) for name in cls.base_filters}
    found |= {name for cls in _all(BaseForm) for name in getattr(cls, "base_fields", {})}
    found |= {name for cls in _all(Serializer) for name in cls._declared_fields}
    found |= {
        one.name for config in apps.get_app_configs() for model in config.get_models() for one in _editable(model)
    }
    for app in OURS:
        for path in (Path(settings.BASE_DIR) / app).rglob("*.py"):
            found |= set(_taken(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(
        found | {"next", "page", "page_size", "limit", "cursor", "format", "as_of", "_popup", "app_label", "term"}
    )


def names_of(path: str, page: str) -> list[str]:
    """The names that one address reads: what its page asks for, and what the module of its view takes."""
    try:
        view = resolve(path).func
    except Resolver404:
        return []
    view = inspect.unwrap(view)
    cls = getattr(view, "cls", None) or getattr(view, "view_class", None)
    module = inspect.getmodule(cls or view)
    found = set(re.findall(r'name="([^"]+)"', page)) - {"viewport", "csrfmiddlewaretoken"}
    if module and module.__name__.partition(".")[0] in OURS:
        found |= set(_taken(ast.parse(inspect.getsource(module))))
    for named in ("filterset_class", "serializer_class"):
        part = getattr(cls, named, None)
        found |= set(getattr(part, "base_filters", {})) | set(getattr(part, "_declared_fields", {}))
    return sorted(found | {"page", "ordering", "as_of"})


def _all(cls: type) -> Iterator[Any]:
    for one in cls.__subclasses__():
        yield one
        yield from _all(one)


def _editable(model: Any) -> list[Any]:
    named = model.__module__.partition(".")[0] in OURS
    return [one for one in model._meta.local_fields if one.editable and named]


def _taken(tree: ast.AST) -> Iterator[str]:
    """Give what is taken by name from request.GET, POST, data or a query."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in {"get", "getlist"}
        ):
            source = ast.unparse(node.func.value)
            if source.endswith(("GET", "POST", "data", "query_params", "params")) and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def draw(random: Random, pages: dict[str, list[str]]) -> Hostile:
    """Draw one request to one of the pages, each with the names that it reads."""
    path = random.choice(sorted(pages))
    pool = pages[path]

    def name() -> str:
        return random.choice(pool if pool and random.random() < 0.9 else names())

    if random.random() < 0.2:
        path = _bent(random, path)
    query = {name(): [random.choice(VALUES)] for _ in range(random.choice((0, 1, 1, 1, 2, 3)))}
    if random.random() < 0.6:
        return Hostile("get", path, query)
    method = random.choice(("post", "post", "post", "put", "patch", "delete", "options", "head"))
    headers = {"HTTP_IDEMPOTENCY_KEY": random.choice(VALUES[5:])[:200]} if random.random() < 0.1 else {}
    headers |= {"HTTP_IF_MATCH": random.choice(VALUES[5:])[:200]} if random.random() < 0.1 else {}
    headers = {name: value.encode("ascii", "replace").decode() for name, value in headers.items()}
    if path.startswith("/api/") or random.random() < 0.15:
        if random.random() < 0.3:
            body = random.choice(BODIES)
        else:
            body = {name(): _worth(random) for _ in range(random.choice((0, 1, 3, 8)))}
        kind = "application/json" if random.random() < 0.8 else random.choice(TYPES)
        return Hostile(method, path, query, json.dumps(body), kind, headers)
    body = {name(): random.choice(VALUES) for _ in range(random.choice((0, 1, 3, 8)))}
    return Hostile(method, path, query, body, headers=headers)


def _worth(random: Random) -> Any:
    worth = [
        random.choice(VALUES),
        [random.choice(VALUES)],
        {"pk": random.choice(VALUES)},
        10 ** random.choice((2, 12, 40)),
    ]
    return random.choice([*worth, -1, 1.5, 1e308, None, True, [], {}])


def _bent(random: Random, path: str) -> str:
    """Put something else into one part of an address."""
    parts = path.split("/")
    place = random.randrange(1, len(parts)) if len(parts) > 1 else 0
    parts[place] = random.choice([*VALUES[:-1], "x"])[:6000]
    return "/".join(parts)
