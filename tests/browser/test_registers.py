"""The registers and the import at a desk and on a phone: nothing complains, and nothing sticks out."""

import pytest
from playwright.sync_api import expect

from drenthe.accounts.roles import Role
from projects.models import Advice, AgendaAction, Assignment, Guide, Meeting, Project
from tests.browser.people import faults, faults_at_every_size, sign_in
from tests.factories import make_user
from tests.projects.lists import messy_rows, workbook

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_database]
SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740, "is_mobile": True}}
LISTS = ["guides", "meetings", "advices", "actions", "flex", "bottlenecks"]


def pages():
    """Every page of the registers, full and empty."""
    guide = f"/projects/guides/{Guide.objects.first().pk}/"
    meeting = f"/projects/meetings/{Meeting.objects.get(kind='congress').pk}/"
    action = AgendaAction.objects.filter(meetings__isnull=False).first().pk
    return [
        *(f"/projects/{name}/" for name in LISTS),
        *(f"/projects/{name}/?q=nobody" for name in LISTS),
        *(guide, f"{guide}assign/", f"{guide}state/", f"{guide}edit/", "/projects/guides/new/"),
        f"/projects/assignments/{Assignment.objects.first().pk}/edit/",
        *(meeting, f"{meeting}edit/", "/projects/meetings/new/"),
        f"/projects/advices/{Advice.objects.first().pk}/",
        f"/projects/actions/{action}/",
        "/projects/import/",
    ]


@pytest.mark.usefixtures("data_2024", "files")
def test_pages_of_the_registers_are_in_order(page, axe):
    sign_in(page, make_user(Role.TEAM_LEAD))

    assert faults_at_every_size(page, pages(), axe) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("files")
def test_list_is_brought_in_from_excel(open_page, axe, tmp_path, size):
    page = sign_in(open_page(**SIZES[size]), make_user(Role.TEAM_LEAD))
    file = tmp_path / "lijst.xlsx"
    file.write_bytes(workbook(messy_rows(40), hidden=["D"]))

    page.goto("/projects/import/")
    page.set_input_files("input[type=file]", str(file))
    for step in ("upload", "try", "store"):
        if step == "try":
            page.check("[name=left_out]")  # the list has columns for which there is no field
        page.click("main form button[type=submit]")
        assert axe(page) == []

    expect(page.locator("main form:not([action$='/undo/'])")).to_have_count(0)  # what was stored can only be undone
    assert faults(page, "/projects/import/", axe) == []
    assert Project.objects.count() == 30


@pytest.mark.usefixtures("data_2024")
def test_filters_of_a_register_narrow_it_without_a_new_page(page):
    sign_in(page, make_user(Role.READER))
    page.goto("/projects/guides/")

    page.select_option("[name=state]", "standby")

    expect(page.locator("#results-title")).to_contain_text("3")
    assert "state=standby" in page.url
