"""A file holds what is typed beside its button, also when the page does not show it yet."""

from datetime import date

import pytest

from drenthe.accounts.roles import Role
from drenthe.exports.models import ExportRun
from tests.browser.people import sign_in
from tests.factories import make_application, make_user

pytestmark = pytest.mark.django_db(transaction=True)


def test_day_and_filter_that_were_typed_are_those_of_the_file(open_page):
    make_application(title="Een en twee")
    page = sign_in(open_page(width=1280, height=900), make_user(Role.FINANCE))

    page.goto("/budget/")
    page.fill("#as-of [name=as_of]", "2024-12-31")
    page.click("form[data-takes=as-of] button")
    page.wait_for_url("**/exports/*/")
    page.goto("/applications/")
    page.fill("#filters [name=q]", "een")
    page.wait_for_url("**q=een**")  # the list and its buttons are new
    page.evaluate("document.querySelector('#filters [name=q]').value = 'twee'")  # typed, and not shown yet
    page.click("form[data-takes=filters] button[value=xlsx]")
    page.wait_for_url("**/exports/*/")

    budget, listed = ExportRun.objects.order_by("queued_at")
    assert budget.as_of == date(2024, 12, 31)
    assert listed.filters == {"q": "twee"}
