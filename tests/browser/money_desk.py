"""What people do with a case on screen: fill in an act, send a letter, have a payment made by three of them."""

import re
from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Error, Locator, Page, expect

from subsidies.models import Application
from subsidies.views.act_list import ACTS

DESK = {"width": 1280, "height": 900}


def fill(page: Page, name: str, value: str) -> None:
    """Give a field of the form its value, whatever kind of field it is; boxes by their value."""
    fields = page.locator(f"main form.form [name={name}]")
    kind = fields.first.evaluate("one => one.type")
    if kind in ("checkbox", "radio"):
        for one in value.split() or ["on"]:
            page.check(f"main form.form [name={name}][value='{one}']")
    elif kind.startswith("select"):
        fields.select_option(value)
    else:
        fields.fill(value)


def act(page: Page, case: Application, slug: str, *, document: bool = False, choose: str = "", **values: str) -> None:
    """Fill in an act and send it, as its page asks it; back on the case it is done. A document is the one on file."""
    url = case.get_absolute_url()
    page.goto(f"{url}{slug}/")
    for name, value in values.items():
        fill(page, name, value)
    if choose:
        page.check(f"main input[value={choose}]")
    if document:
        page.select_option("main [name=document]", index=1)
    page.click("main form.form button[type=submit]")
    if ACTS[slug].signs_letter:  # the letter is looked at first
        expect(page.locator("main form.form input[name=letter]")).to_have_count(1)
        page.click("main form.form button[type=submit]")
    _is_done(page, url)


def _is_done(page: Page, url: str) -> None:
    """Wait until the page of the case is there again; where the form stays, say what it says."""
    there = re.compile(re.escape(url) + "(#.*)?$")
    expect(page.locator("main h1, main [role=alert]").first).to_be_visible()
    try:
        page.wait_for_url(there, timeout=5_000)
    except Error as error:
        raise AssertionError(page.locator("main").inner_text()) from error


def send(page: Page, case: Application, kind: str = "") -> Locator:
    """Make a letter of a kind, unless signing made it, and register the last as sent today."""
    url = case.get_absolute_url()
    if kind:
        page.goto(f"{url}letters/{kind}/")
        page.click("main button[name=make]")
        _is_done(page, url)
    page.goto(url)
    waiting = page.locator("main form.sent button[type=submit]")
    count = waiting.count()
    waiting.last.click()
    expect(waiting).not_to_have_count(count)  # one that is overtaken by it goes as well
    return page.locator("main")


def pay(case: Application, amount: str, people: Iterable[Page], **account: Any) -> None:
    """Proposed by one, released by a second and recorded as paid by a third; the account where it is a new one."""
    officer, finance, bank = people
    act(officer, case, "propose-payment", amount=amount, **account)
    act(finance, case, "release-payment")
    act(bank, case, "pay", amount=amount)
