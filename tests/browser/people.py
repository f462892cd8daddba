"""What the browser tests share: somebody signs in through the form, and a page is looked over."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from drenthe.accounts.models import User

SIZES: dict[str, tuple[int, int]] = {"desk": (1280, 900), "phone": (360, 740)}
# The rules whose answer depends on the room there is; the others have looked at the same page at a desk.
OF_SIZE = ["button-name", "color-contrast", "link-name", "scrollable-region-focusable", "target-size"]
PASSWORD = "secret-password"  # that of tests.factories


def sign_in(page: Page, user: User) -> Page:
    """Sign in as a person does."""
    page.goto("/account/login/")
    page.fill("[name=login]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main form button[type=submit]")
    page.wait_for_url(lambda url: "/account/login/" not in url)
    return page


def faults(page: Page, path: str, axe: Callable[..., list[str]]) -> list[str]:
    """Open a page and give what is wrong with it."""
    page.goto(path)
    return complaints(page, axe)


def faults_at_every_size(page: Page, paths: Iterable[str], axe: Callable[..., list[str]]) -> list[str]:
    """Open pages one by one and give what is wrong with each, at a desk and then as narrow as a phone."""
    found = []
    for path in paths:
        page.goto(path)
        for name, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            of_size = {"runOnly": OF_SIZE} if name == "phone" else {}
            found += [f"{width} wide, {fault}" for fault in complaints(page, axe, **of_size)]
    return found


def complaints(page: Page, axe: Callable[..., list[str]], **options: Any) -> list[str]:
    """Give what is wrong with the page that is open: what axe finds, and whether it is wider than the window."""
    path = urlsplit(page.url).path
    found = [f"{path}: {finding}" for finding in axe(page, **options)]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found + ([f"{path}: {wide} pixels wider than the window"] if wide > 0 else [])
