"""How much a statistics officer has to do before a file is a table: counted from the first page after signing in."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from drenthe.accounts.roles import Role
from monitoring.models import Load
from tests.browser.people import sign_in
from tests.factories import make_user
from tests.monitoring import sheets

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data_2024", "files")]
FILE_PAGE = re.compile(r"/manage/files/[0-9a-f-]{36}/$")
COLUMNS_PAGE = re.compile(r"/manage/files/[0-9a-f-]{36}/columns/$")


def next_plans():
    """The plan capacity of the year that is now due, laid out as that of 2024 is, with a title and a footnote."""
    year = timezone.localdate().year - 1
    return [
        ["Plancapaciteit Drenthe"],
        ["Regio", *range(year + 1, year + 7)],
        ["Noord", 900, 1100, 560, 380, 480, 500],
        ["Zuid-oost", 970, 1340, 640, 860, 940, 900],
        ["Zuid-west", 1760, 1430, 1250, 830, 1020, 1000],
        ["Totaal Drenthe", 3630, 3870, 2450, 2070, 2440, 2400],
        ["* opgave van de gemeenten"],
    ]


def own_holders():
    """Permit holders of that year under names of our own."""
    year = timezone.localdate().year - 1
    names = ["Gemeente-naam", f"Beginstand 1-1-{year}", f"Opgave {year}", "Gehuisvest", f"Eindstand 1-1-{year + 1}"]
    rows = [[place, end, due, done, end - due + done] for place, _begin, due, done, end in sheets.HOLDERS[1:]]
    return [names, *rows]


class Counted:
    """A page on which everything that a person does is counted; looking is free."""

    def __init__(self, page: Page):
        self.page, self.done = page, 0

    def _do(self, act: Callable[..., Any], *given: Any) -> None:
        self.done += 1
        act(*given)

    def click(self, what: str) -> None:
        self._do(self.page.click, what)

    def fill(self, name: str, text: str) -> None:
        self._do(self.page.fill, f"[name={name}]", text)

    def choose_file(self, path: Any) -> None:
        self._do(self.page.set_input_files, "[name=file]", path)

    def bring(self, table: str, path: Any, source: str, to: re.Pattern[str] = FILE_PAGE) -> None:
        """From the first page to the page of the file, or of its columns."""
        self._do(self.page.select_option, "[name=what]", table)
        self.click("main form[action$='/files/new/'] button")
        self.choose_file(path)
        if not self.page.input_value("[name=source]"):
            self.fill("source", source)
        self.click("main form.form button[type=submit]")
        self.page.wait_for_url(to)

    def store(self, table: str) -> None:
        self.click("main form[action$='/store/'] button")
        self.page.wait_for_url(f"**/monitor/tables/{table}/")


@pytest.fixture
def officer(page):
    counted = Counted(sign_in(page, make_user(Role.STATISTICS_OFFICER)))
    expect(counted.page).to_have_url(re.compile("/monitor/manage/$"))  # the desk itself, without a click
    return counted


def test_plan_capacity_of_next_year_takes_six_acts_five_with_a_source_and_no_mapping(officer, tmp_path):
    path = sheets.write(tmp_path / "plannen.xlsx", next_plans())
    officer.bring("plan-capacity", path, "Opgave van de gemeenten")
    officer.store("plan-capacity")

    assert officer.done <= 6  # one of them is the source, that is proposed once it was named
    load = Load.objects.get(table__key="plan-capacity", file_name="plannen.xlsx")
    assert load.added + load.changed == 24


def test_first_own_layout_of_permit_holders_takes_seven_acts(officer, tmp_path):
    path = sheets.write(tmp_path / "eigen.csv", own_holders())

    officer.bring("permit-holders", path, "COA", COLUMNS_PAGE)
    officer.click("main form.form button[type=submit]")
    officer.page.wait_for_url(FILE_PAGE)
    officer.store("permit-holders")

    assert officer.done <= 7
    load = Load.objects.get(file_name="eigen.csv")
    assert load.added + load.changed + load.same == 52
