"""The search box by the keyboard: opened, asked, walked through, and what was opened last comes back."""

import pytest

from drenthe.accounts.roles import Role
from tests.browser.people import complaints, sign_in
from tests.factories import make_application, make_user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_database]
BOX = "#search-found a"


def test_case_is_found_and_opened_by_the_keyboard(page, axe):
    case = make_application(title="Negentien appartementen")
    sign_in(page, make_user(Role.CASE_OFFICER))
    page.goto("/budget/")

    page.keyboard.press("Control+k")
    page.keyboard.type("apartementen")
    page.wait_for_selector(BOX)
    assert complaints(page, axe) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{case.get_absolute_url()}")

    page.goto("/budget/")
    page.keyboard.press("/")
    page.wait_for_selector(BOX)
    assert case.case_number in page.locator(BOX).first.inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#search-found").is_hidden()


@pytest.mark.parametrize("asked", ["negentien", "xyzzy", "a"])
def test_page_of_the_search_is_in_order(page, axe, asked):
    make_application(title="Negentien appartementen")
    sign_in(page, make_user(Role.CASE_OFFICER))

    page.goto(f"/search/?q={asked}")

    assert complaints(page, axe) == []
