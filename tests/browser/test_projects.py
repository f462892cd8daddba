"""Projects in a real browser: every page in order, a line that survives a lost connection, a board without a mouse."""

import pytest
from playwright.sync_api import expect

from drenthe.accounts.roles import Role
from projects.enums import Phase
from projects.models import Meeting, Project, StatusLine
from projects.services.bottlenecks import raise_bottleneck
from projects.services.log import write_line
from tests.browser.people import faults, faults_at_every_size, sign_in
from tests.factories import make_assignment, make_followed, make_guide, make_user

pytestmark = pytest.mark.django_db(transaction=True)
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 20_000}


def own(**fields):
    """An adviser with a project."""
    user = make_user(Role.ADVISER)
    return user, make_followed(adviser=user, **fields)


def pages(user, project):
    """The pages of an adviser."""
    here = project.get_absolute_url()
    line, _new = write_line(project, text="Talked", next_step="Visit", actor=user)
    stuck = raise_bottleneck(project, kind="grid", owner="Enexis", actor=user)
    acts = ("log", "move", "edit", "programme", "flex-plan", "contacts", "bottlenecks")
    return [
        *("/projects/", "/projects/?state=active", "/projects/?silent=60", "/projects/?q=nothing-like-this"),
        *("/projects/board/", "/projects/board/?track=flex", "/projects/map/", "/projects/calendar/"),
        *("/projects/calendar/?month=2020-01", "/projects/week/", "/projects/week/?adviser=all", "/projects/new/"),
        here,
        *(f"{here}{act}/" for act in acts),
        f"/projects/lines/{line.pk}/edit/",
        *(f"/projects/bottlenecks/{stuck.pk}/{act}/" for act in ("plan", "solve", "escalate")),
        *(project.get_absolute_url() for project in Project.objects.current().filter(is_example=False)[:4]),
    ]


@pytest.mark.one_database
@pytest.mark.usefixtures("data_2024", "files")
def test_pages_of_projects_are_in_order(page, axe):
    user, project = own(title="CPO Test", dwellings=12)
    sign_in(page, user)

    assert faults_at_every_size(page, pages(user, project), axe) == []


@pytest.mark.usefixtures("files")
def test_guide_from_outside_finds_the_own_project_and_writes_a_line(phone, axe):
    user, project = make_user(Role.PROCESS_GUIDE), make_followed(title="CPO Own")
    make_assignment(project, guide=make_guide(user=user))
    page = sign_in(phone, user)

    assert faults(page, "/projects/", axe) == []
    page.click("text=CPO Own")
    page.click("main .page-header a.utrecht-button--primary-action")
    page.fill("[name=text]", "Met the group")
    page.click("form[data-log] button[type=submit]")
    page.wait_for_url(f"**{project.get_absolute_url()}")

    assert StatusLine.objects.get().text == "Met the group"


def open_log(page, user, project):
    """Sign in on a slow connection and open the form; return what makes the connection drop and come back."""
    sign_in(page, user)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")

    def connect(*, there):
        session.send("Network.emulateNetworkConditions", {**SLOW, "offline": not there})

    connect(there=True)
    page.goto(f"{project.get_absolute_url()}log/")
    page.wait_for_selector("form[data-ready]")
    return connect


@pytest.mark.usefixtures("files")
def test_line_written_without_a_connection_arrives_once_when_it_is_back(phone, axe, console_errors):
    user, project = own()
    connect = open_log(phone, user, project)

    connect(there=False)
    phone.locator("[name=light][value=amber]").check(force=True)
    phone.fill("[name=text]", "Written in the tunnel")
    phone.click("form[data-log] button[type=submit]")
    phone.wait_for_selector("[data-outbox]:not([hidden]) li")
    assert StatusLine.objects.count() == 0
    assert axe(phone) == []
    connect(there=True)
    phone.wait_for_selector("[data-outbox][hidden]", state="attached")

    line = StatusLine.objects.get()
    assert (line.text, line.light) == ("Written in the tunnel", "amber")
    assert all("ERR_INTERNET_DISCONNECTED" in said for said in console_errors)
    console_errors.clear()


@pytest.mark.usefixtures("files")
def test_line_whose_answer_was_lost_arrives_once(phone, console_errors):
    user, project = own()
    open_log(phone, user, project)
    tries = []

    def lose_the_first_answer(route):
        tries.append(route.request.method)
        answer = route.fetch()
        if len(tries) == 1:
            route.abort("connectionreset")
        else:
            route.fulfill(response=answer)

    phone.route("**/log/", lose_the_first_answer)
    phone.fill("[name=text]", "Sent twice")
    with phone.expect_event("requestfailed"):  # the line waits in sight before it is sent
        phone.click("form[data-log] button[type=submit]")
    phone.wait_for_selector("[data-outbox]:not([hidden]) li")
    assert StatusLine.objects.count() == 1
    phone.evaluate("window.dispatchEvent(new Event('online'))")
    phone.wait_for_selector("[data-outbox][hidden]", state="attached")

    assert len(tries) == 2
    assert StatusLine.objects.count() == 1
    assert all("ERR_CONNECTION_RESET" in said for said in console_errors)
    console_errors.clear()


@pytest.mark.usefixtures("files")
def test_half_a_line_is_still_there_when_the_page_is_opened_again(phone):
    user, project = own()
    open_log(phone, user, project)

    phone.locator("[name=text]").press_sequentially("Half a sen")
    phone.reload()
    phone.wait_for_selector("form[data-ready]")

    assert phone.locator("[name=text]").input_value() == "Half a sen"


@pytest.mark.usefixtures("files")
def test_line_is_added_from_the_list_with_the_keyboard_alone(page):
    user, project = own(title="CPO Keyboard")
    sign_in(page, user)
    page.goto("/projects/?state=active")

    page.locator(f"#log-{project.pk}").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-quick] form[data-ready]")
    expect(page.locator("[data-quick] [name=text]")).to_be_focused()
    page.keyboard.type("Called the municipality")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("[data-quick]", state="detached")

    assert StatusLine.objects.get().text == "Called the municipality"
    assert page.evaluate("document.activeElement.id") == f"log-{project.pk}"
    assert page.locator("[data-log-said]").inner_text()


def column_of(page, title):
    return page.locator(f"[data-card][data-title='{title}']").evaluate("c => c.closest('[data-phase]').dataset.phase")


def phase_of(project):
    return project.stays.get(left_on=None).phase


def test_card_moves_with_the_mouse_and_it_is_said(page):
    user, project = own(title="CPO Mouse")
    sign_in(page, user)
    page.goto("/projects/board/")

    with page.expect_response("**/board/"):
        page.drag_and_drop("[data-title='CPO Mouse']", "[data-phase=plan]")

    expect(page.locator("[data-board-said]")).to_contain_text("CPO Mouse")
    assert (column_of(page, "CPO Mouse"), phase_of(project)) == ("plan", Phase.PLAN)


def test_card_moves_with_the_keyboard_alone_and_every_step_is_said(page, axe):
    user, project = own(title="CPO Keys")
    sign_in(page, user)
    page.goto("/projects/board/")
    said = page.locator("[data-board-said]")
    page.locator("[data-title='CPO Keys'] [data-handle]").focus()

    heard = []
    for key in ("Space", "ArrowRight", "ArrowRight"):
        before = said.inner_text()
        page.keyboard.press(key)
        expect(said).not_to_have_text(before)
        expect(said).not_to_be_empty()
        heard.append(said.inner_text())
    with page.expect_response("**/board/"):
        page.keyboard.press("Space")
    expect(said).to_contain_text("CPO Keys")

    assert len(set(heard)) == 3
    assert said.get_attribute("role") == "status"
    assert (column_of(page, "CPO Keys"), phase_of(project)) == ("development", Phase.DEVELOPMENT)
    assert page.evaluate("document.activeElement.hasAttribute('data-handle')")
    assert axe(page) == []


def test_card_goes_back_on_escape_and_when_the_server_refuses(page, console_errors):
    user, project = own(title="CPO Back")
    sign_in(page, user)
    page.goto("/projects/board/")
    handle = page.locator("[data-title='CPO Back'] [data-handle]")
    handle.focus()

    for key in ("Space", "ArrowRight", "Escape"):
        page.keyboard.press(key)
    assert column_of(page, "CPO Back") == "initiative"

    Project.objects.filter(pk=project.pk).update(adviser=make_user(Role.ADVISER))
    handle.focus()
    for key in ("Space", "ArrowRight", "Space"):
        page.keyboard.press(key)
    expect(page.locator("[data-phase=initiative] [data-title='CPO Back']:not([aria-busy])")).to_be_visible()

    assert phase_of(project) == Phase.INITIATIVE
    assert all("403" in said for said in console_errors)
    console_errors.clear()


def test_card_of_another_adviser_has_no_handle(page):
    user, _project = own()
    make_followed(title="CPO Theirs")
    sign_in(page, user)
    page.goto("/projects/board/")

    assert page.locator("[data-title='CPO Theirs'] [data-handle]").count() == 0
    assert page.locator("[data-title='CPO Theirs']").get_attribute("draggable") is None
    assert not Meeting.objects.exists()
