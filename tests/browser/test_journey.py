"""One application from hand to hand: entered, awarded, seen in the budget, and taken away in Excel."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from drenthe.accounts.roles import Role
from drenthe.celery import app
from subsidies.models import Application
from tests.browser.people import sign_in
from tests.factories import make_application, make_ceiling, make_scheme, make_user
from tests.monitoring.exporting import sheet

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("files")]
DESK = {"width": 1280, "height": 900}


@pytest.fixture
def eager():
    """Work in the background is done at once: no worker runs in a test."""
    app.conf.task_always_eager = app.conf.task_eager_propagates = True
    yield
    app.conf.task_always_eager = app.conf.task_eager_propagates = False


def enter(page, scheme):
    page.goto("/applications/new/")
    page.select_option("[name=scheme]", str(scheme.pk))
    page.fill("[name=applicant_name]", "Actium")
    page.select_option("[name=applicant_kind]", "corporation")
    page.select_option("[name=municipality]", label="Assen")
    page.fill("[name=title]", "Twelve dwellings")
    page.fill("[name=requested_amount]", "40.000,00")
    page.fill("[name=received_at]", "2024-03-01T10:00")
    page.click("main form button[type=submit]")
    page.wait_for_url(re.compile(r"/applications/DW-2024-\d+/$"))


def award(page, url):
    page.goto(url)
    page.click("main a[href$='/award/']")
    page.fill("[name=decided_on]", "2024-04-01")
    page.click("main form button[type=submit]")
    page.wait_for_url(re.compile(re.escape(url) + "$"))


def test_application_goes_from_the_desk_to_the_budget_and_into_excel(open_page, eager, tmp_path):
    scheme = make_scheme(name="Bottlenecks")
    make_ceiling(scheme=scheme, amount="100000.00")
    officer, decider, finance = (
        sign_in(open_page(**DESK), make_user(role)) for role in (Role.CASE_OFFICER, Role.DECISION_MAKER, Role.FINANCE)
    )
    finance.goto("/budget/")
    expect(finance.locator("main")).to_contain_text("100.000,00")
    expect(finance.locator("main")).not_to_contain_text("60.000,00")

    enter(officer, scheme)
    application = Application.objects.get()
    expect(officer.locator("main")).to_contain_text(application.case_number)

    award(decider, application.get_absolute_url())
    expect(decider.locator("main")).to_contain_text("Verleend")

    finance.reload()
    expect(finance.locator("main")).to_contain_text("60.000,00")

    finance.click("main form[action$='/exports/new/budget/'] button")
    finance.wait_for_url(re.compile(r"/exports/[0-9a-f-]{36}/$"))
    with finance.expect_download() as download:
        finance.click("main a[href$='/file/']")
    file = tmp_path / "budget.xlsx"
    download.value.save_as(file)

    assert download.value.suggested_filename.endswith(".xlsx")
    (row,) = (row for row in sheet(Path(file).read_bytes(), "Zaken") if row[0] == application.case_number)
    assert 40000 in row


def test_list_is_filtered_while_typing_without_loading_the_page_again(open_page):
    ceiling = make_ceiling()
    make_application(ceiling=ceiling, title="Needle")
    make_application(ceiling=ceiling, title="Straw")
    page = sign_in(open_page(**DESK), make_user(Role.READER))
    page.goto("/applications/")
    page.evaluate("window.stayed = true")

    page.locator("[name=q]").press_sequentially("need")

    expect(page.locator("#results")).not_to_contain_text("Straw")
    expect(page.locator("#results")).to_contain_text("Needle")
    expect(page).to_have_url(re.compile(r"\?q=need"))
    assert page.evaluate("window.stayed")


def test_list_can_be_filtered_and_gone_back_from(open_page):
    ceiling = make_ceiling()
    make_application(ceiling=ceiling, title="Needle")
    page = sign_in(open_page(**DESK), make_user(Role.READER))
    page.goto("/applications/")

    page.select_option("[name=status]", "awarded")
    expect(page.locator("#results")).not_to_contain_text("Needle")
    page.go_back()

    expect(page.locator("#results")).to_contain_text("Needle")
    expect(page.locator("h1")).to_be_visible()
