"""A real browser on a real server. Fixtures: `page` (a desk), `phone` (360 wide), `axe`, `console_errors`.

pytest-playwright provides the browser and a context per test (`--headed`, `--tracing` and `--screenshot` work); what
is said here is which browser, how large, and that a page which complains fails its test. Every xdist worker has a
browser, a server and a database of its own, so these tests need no grouping.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connections
from playwright.sync_api import ConsoleMessage, Error, Page

from tools.browser import ADVICE, find_browser

HERE = Path(__file__).resolve().parent
AXE = HERE.parent.parent / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _missing(what: str) -> None:
    """Skip where a person works, fail where nobody would read that it was skipped."""
    if os.environ.get("CI", "").lower() in {"1", "true"}:
        pytest.fail(what, pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session", autouse=True)
def _database_beside_playwright() -> None:
    """Let Django's ORM run in the thread in which Playwright keeps its event loop.

    Left set: the loop lives until the session ends, so later tests of the same worker meet it too.
    """
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def base_url(live_server: Any) -> str:
    """Let `page.goto("/")` reach our server. The fixture this replaces trips over a deprecation in pytest 9."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = find_browser()
    if not path:
        _missing(f"no browser: {ADVICE}")
    return {**browser_type_launch_args, "executable_path": path, "args": FLAGS}


@pytest.fixture(scope="session")
def playwright(browser_type_launch_args: dict[str, Any], playwright: Any) -> Iterator[Any]:
    """Look for a browser first: without one, Playwright itself need not start.

    While its event loop lives, Django keeps another database connection in this thread; it is closed with the loop,
    or PostgreSQL would find the test database in use when it is thrown away.
    """
    yield playwright
    connections.close_all()


@pytest.fixture
def console_errors() -> Iterator[list[str]]:
    """What the pages of this test complained of. A test that provokes an error asserts it and clears the list."""
    errors: list[str] = []
    yield errors
    assert not errors, "\n".join(errors)


@pytest.fixture
def open_page(new_context: Callable[..., Any], live_server: Any, console_errors: list[str]) -> Callable[..., Page]:
    """Open one more browser window, with cookies of its own: `open_page(width=1280, height=900)`."""

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            console_errors.append(f"{message.text} ({message.location.get('url', '')})")

    def on_page_error(error: Error) -> None:
        console_errors.append(str(error))

    def opened(*, width: int, height: int, **more: Any) -> Page:
        size = {"width": width, "height": height}
        local = {"locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}
        page = new_context(viewport=size, **{**local, **more}).new_page()
        page.set_default_timeout(15_000)
        page.on("console", on_console)
        page.on("pageerror", on_page_error)
        return page

    return opened


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page(width=1280, height=900)


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    return open_page(width=360, height=740, is_mobile=True, has_touch=True)


@pytest.fixture
def axe() -> Callable[..., list[str]]:
    """Give what axe-core finds on a page: `assert axe(page) == []`. Options are those of axe.run."""
    if not AXE.is_file():
        _missing("no axe-core: python tools/assets.py fetches it with npm")
    source = AXE.read_text(encoding="utf-8")

    def findings(page: Page, **options: Any) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(source)  # by the debugger, so the page's own content security policy stays as it is
        only = {"resultTypes": ["violations"], **options}  # every rule runs, but what passes is not written out
        violations = page.evaluate("options => axe.run(document, options)", only)["violations"]
        return [
            f"{found['id']}: {found['help']}: {' '.join(map(str, node['target']))}"
            for found in violations
            for node in found["nodes"]
        ]

    return findings
