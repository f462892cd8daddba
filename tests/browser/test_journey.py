"""One application from hand to hand: keyed in, completed, judged, proposed, decided by another, seen in the budget."""

import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from playwright.sync_api import expect

from drenthe.accounts.roles import Role
from drenthe.celery import app
from subsidies.models import Application, Criterion, LedgerEntry
from tests.browser.people import PASSWORD, sign_in
from tests.exports.exporting import sheet
from tests.factories import give_mandate, make_application, make_ceiling, make_scheme, make_user

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("files")]
DESK = {"width": 1280, "height": 900}


def days_ago(days):
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def eager():
    """Work in the background is done at once: no worker runs in a test."""
    app.conf.task_always_eager = app.conf.task_eager_propagates = True
    yield
    app.conf.task_always_eager = app.conf.task_eager_propagates = False


def send(page, url):
    """Send the form of an act and come back to the case."""
    page.click("main form.form button[type=submit]")
    page.wait_for_url(re.compile(re.escape(url) + "(#.*)?$"))


def act(page, url, slug, **values):
    """Fill in an act from the case page, as its button leads there."""
    page.goto(f"{url}{slug}/")
    for name, value in values.items():
        page.fill(f"[name={name}]", value)
    send(page, url)


def enter(page, scheme):
    """Key in a paper application; it is days old when it is entered."""
    page.goto("/applications/new/")
    page.select_option("[name=scheme]", str(scheme.pk))
    page.fill("[name=applicant_name]", "Actium")
    page.select_option("[name=applicant_kind]", "corporation")
    page.fill("[name=kvk]", "12345678")
    page.fill("[name=address]", "Portugallaan 4\n9403 DT Assen")
    page.select_option("[name=municipality]", label="Assen")
    page.fill("[name=title]", "Twelve dwellings")
    page.fill("[name=project]", "Plan Zuid")
    page.fill("[name=address]", "Brink 1\n9401 HS Assen")
    page.fill("[name=requested_amount]", "40.000,00")
    page.fill("[name=total_costs]", "100.000,00")
    page.select_option("[name=channel]", "paper")
    page.fill("[name=received_at]", f"{days_ago(8)}T10:00")
    page.click("main form.form button[type=submit]")
    page.wait_for_url(re.compile(r"/applications/DW-\d+-\d+/$"))
    return urlsplit(page.url).path


def complete(page, url):
    """Find it incomplete, get the missing piece, declare it complete."""
    act(page, url, "request-completion", missing="Begroting", requested_on=str(days_ago(3)), due_on=str(days_ago(-11)))
    expect(page.locator("main")).to_contain_text("Wacht op aanvulling")
    page.goto(f"{url}receive-completion/")
    page.fill("[name=received_on]", str(days_ago(2)))
    page.check("[name=is_complete]")
    send(page, url)
    expect(page.locator("main")).to_contain_text(date_format(days_ago(2)))


def judge(page, url):
    page.goto(url)
    page.get_by_role("navigation", name="Op deze pagina").get_by_role("link", name="Criteria").click()
    expect(page.locator("#criteria")).to_be_in_viewport()
    page.click("#assessment summary")
    page.select_option("#assessment select", "met")
    page.fill("#assessment textarea", "Het plan past in de visie.")
    page.click("#assessment button[type=submit]")
    expect(page.locator("#assessment")).to_contain_text("Voldoet")
    page.goto(f"{url}answer/")
    page.select_option("[name=question]", "undertaking")
    page.select_option("[name=answer]", "no")
    page.fill("[name=reason]", "Deze corporatie biedt hier niets aan op een markt.")
    send(page, url)


def decide(page, url):
    page.goto("/decisions/")
    page.check("[name=proposals]")
    page.fill("[name=decided_on]", str(days_ago(0)))
    page.click("main form button[type=submit]")
    expect(page.locator("main")).to_contain_text("60.000,00")
    page.click("main button[name=sign]")
    page.wait_for_url("**/decisions/")
    page.goto(url)


def refused_on_own_proposal(page, url):
    page.goto(f"{url}decide/")
    expect(page.locator("main")).to_contain_text("zelf voorgesteld")
    expect(page.locator("main [name=decided_on]")).to_have_count(0)


def write_and_send(page, url):
    """See the letter of the award and register that it was sent; the term to object then shows."""
    page.goto(f"{url}letters/award/")
    expect(page.locator("main")).to_contain_text("veertigduizend euro")
    page.goto(url)  # the letter was made by signing
    page.click("main form.sent button[type=submit]")  # today
    expect(page.locator("main")).to_contain_text("Bezwaar tegen “Verlening” mogelijk tot")


def test_paper_application_goes_by_two_people_to_a_decision_and_into_excel(open_page, eager, console_errors, tmp_path):
    scheme = make_scheme(name="Bottlenecks")
    Criterion.objects.create(version=scheme.versions.get(), text="Past in de woonvisie")
    make_ceiling(scheme=scheme, amount="100000.00")
    both = make_user(Role.CASE_OFFICER, Role.DECISION_MAKER)
    other = make_user(Role.DECISION_MAKER)
    give_mandate(both)
    give_mandate(other)
    officer, decider, finance = (sign_in(open_page(**DESK), user) for user in (both, other, make_user(Role.FINANCE)))
    finance.goto("/budget/")
    expect(finance.locator("main")).not_to_contain_text("60.000,00")

    url = enter(officer, scheme)
    complete(officer, url)
    judge(officer, url)
    asked = {"activities": "Onderzoek", "activities_until": str(days_ago(-365)), "award_article": "artikel 3"}
    act(officer, url, "propose", advances=f"{days_ago(-60)} 20.000,00", **asked)
    expect(officer.locator("main")).to_contain_text("Wacht op een besluit")
    assert not LedgerEntry.objects.exists()
    refused_on_own_proposal(officer, url)
    decide(decider, url)
    expect(decider.locator("main")).to_contain_text("Verleend")

    write_and_send(officer, url)

    finance.reload()
    expect(finance.locator("main")).to_contain_text("60.000,00")
    file = download_budget(finance, tmp_path)
    application = Application.objects.get()
    (row,) = (row for row in sheet(file.read_bytes(), "Zaken") if row[0] == application.case_number)
    assert 40000 in row
    assert [line.action for line in application.events.order_by("pk")] == [
        "receive",
        "request_completion",
        "receive_completion",
        "start_assessment",
        "assess",
        "answer",
        "propose",
        "award",
        "make_letter",
        "send_letter",
    ]
    assert all("409" in said for said in console_errors)
    console_errors.clear()


def download_budget(page, folder):
    page.click("main form[action$='/exports/new/budget/'] button")
    page.wait_for_url(re.compile(r"/exports/[0-9a-f-]{36}/$"))
    with page.expect_download() as download:
        page.click("main a[href$='/file/']")
    file = Path(folder) / "budget.xlsx"
    download.value.save_as(file)
    return file


def test_list_is_filtered_while_typing_without_loading_the_page_again(open_page):
    ceiling = make_ceiling()
    make_application(ceiling=ceiling, title="Needle")
    make_application(ceiling=ceiling, title="Straw")
    page = sign_in(open_page(**DESK), make_user(Role.READER))
    page.goto("/applications/")
    page.evaluate("window.stayed = true")

    page.locator("#id_q").press_sequentially("need")

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


def test_what_was_typed_is_sent_after_all_by_whoever_was_signed_out(open_page, console_errors):
    case, user = make_application(), make_user(Role.CASE_OFFICER)
    page = sign_in(open_page(**DESK), user)
    page.goto(case.get_absolute_url())
    page.locator("form[action$='/notes/'] textarea").fill("Bel morgen terug")
    page.context.clear_cookies(name="sessionid")

    page.locator("form[action$='/notes/'] button[type=submit]").click()
    expect(page.locator("h1")).to_have_text("U bent uitgelogd")
    with page.expect_popup() as opened:
        page.click("main a[target=_blank]")
    opened.value.fill("[name=login]", user.email)
    opened.value.fill("[name=password]", PASSWORD)
    opened.value.click("main form button[type=submit]")
    expect(opened.value.locator("h1")).to_contain_text("Bedankt")
    page.click("main form button[type=submit]")

    expect(page.locator("main")).to_contain_text("Bel morgen terug")
    assert [note.text for note in case.notes.all()] == ["Bel morgen terug"]
    assert all("403" in said for said in console_errors)
    console_errors.clear()
