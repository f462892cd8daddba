"""The desk of the statistics officer in a real browser: a file from hand to table, findings, figures typed in."""

import re

import pytest
from playwright.sync_api import expect

from drenthe.accounts.roles import Role
from monitoring.models import Finding, Table
from tests.browser.people import complaints, faults, faults_at_every_size, sign_in
from tests.factories import make_user
from tests.monitoring import sheets

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("data_2024", "files"),
    pytest.mark.one_database,
]
SIZES = {"desk": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740, "is_mobile": True}}
YEAR = "2024"
PLAN_HEADER = ["Plannaam", "Gemeente", "Plantype", "Planologische status", "Prijsklasse", 2025, 2026]
PLAN = ["Havenkwartier", "Assen", "Transformatiegebied", "2A", "Sociale huur", 10, 20]
HAND = ["permits-client", "permit-holders", "plan-capacity"]


@pytest.fixture
def officer(open_page, request):
    """The statistics officer, at the size that the test asks for."""
    size = request.node.callspec.params["size"]
    return sign_in(open_page(**SIZES[size]), make_user(Role.STATISTICS_OFFICER))


def bring(page, path, table, *, day="2025-08-01"):
    """Bring a file by the form; the page where it is looked at opens."""
    page.goto(f"/monitor/manage/tables/{table}/load/")
    page.set_input_files("[name=file]", path)
    page.fill("[name=year]", YEAR)
    page.fill("[name=published_on]", day)
    page.fill("[name=source]", "Opgave van de gemeenten")
    page.click("main form.form button[type=submit]")
    page.wait_for_url(re.compile(r"/manage/files/[0-9a-f-]{36}/(columns/)?$"))


def test_pages_of_the_desk_are_in_order(page, axe):
    sign_in(page, make_user(Role.STATISTICS_OFFICER))
    finding = Finding.objects.filter(explanation="", table__key="permits-client").first()
    paths = [
        "/monitor/manage/",
        "/monitor/manage/findings/",
        "/monitor/manage/findings/?state=all&with_remarks=on",
        "/monitor/manage/findings/?table=permit-holders",
        f"/monitor/manage/findings/{finding.pk}/",
        "/monitor/manage/tables/permits-client/load/",
        *(
            f"/monitor/manage/tables/{key}/{YEAR}/hand/"
            for key in ("permits-client", "permit-holders", "plan-capacity")
        ),
        "/monitor/supervision/",
        "/monitor/targets/",
    ]

    assert faults_at_every_size(page, paths, axe) == []


@pytest.mark.parametrize("size", SIZES)
def test_permits_show_two_sums_that_do_not_fit_and_are_stored_as_they_are(officer, axe, tmp_path, size):
    bring(officer, sheets.write(tmp_path / "vergund.xlsx", sheets.PERMITS), "permits-client")

    assert complaints(officer, axe) == []
    margin = officer.locator(".seen__margin p" if size == "desk" else ".seen__list li")
    sums = margin.filter(has_text="19 niet toegewezen")
    expect(sums).to_have_count(2)
    expect(sums.first).to_contain_text("samen 263, maar het totaal is 282")
    expect(sums.last).to_contain_text("samen 1.111, maar het totaal is 1.130")
    officer.click("main form[action$='/store/'] button")
    officer.wait_for_url("**/monitor/tables/permits-client/")

    assert complaints(officer, axe) == []


@pytest.mark.parametrize("size", SIZES)
def test_plan_capacity_is_refused_at_its_cell_with_what_would_fit(officer, axe, tmp_path, size):
    bring(officer, sheets.write(tmp_path / "plannen.xlsx", sheets.PLANS), "plan-capacity")

    assert complaints(officer, axe) == []
    fault = officer.locator(".faults li")
    expect(fault).to_have_count(1)
    for said in ("Blad1!B4", "5t60", "560"):
        expect(fault).to_contain_text(said)
    expect(officer.locator("main form[action$='/store/']")).to_have_count(0)


@pytest.mark.parametrize("size", SIZES)
def test_file_of_an_own_layout_is_read_once_its_columns_are_named(officer, axe, tmp_path, size):
    names = sheets.PERMITS[0][1:]
    rows = [[place, name, n] for place, *figures in sheets.PERMITS[1:] for name, n in zip(names, figures, strict=True)]
    rows.insert(0, ["Waar", "Wat", "Hoeveel"])
    bring(officer, sheets.write(tmp_path / "eigen.xlsx", rows), "permits-client")
    officer.wait_for_url("**/columns/")

    assert complaints(officer, axe) == []
    for at, role in enumerate(("axis:place", "axis:first", "value")):
        officer.select_option(f"[name=column-{at}]", role)
    officer.click("main form.form button[type=submit]")
    officer.wait_for_url(re.compile(r"/manage/files/[0-9a-f-]{36}/$"))

    expect(officer.locator(".grid-seen")).to_contain_text("1.130")
    assert complaints(officer, axe) == []


@pytest.mark.parametrize("size", SIZES)
def test_figure_typed_in_wrongly_is_named_at_its_field_and_then_put_right(officer, axe, console_errors, size):
    officer.goto(f"/monitor/manage/tables/permits-client/{YEAR}/hand/")
    officer.fill("[name=source]", "Opgave van de gemeenten")
    officer.fill("[name=cell-0-0]", "3b8")
    officer.click("main form .form button[type=submit]")
    officer.wait_for_selector("[name=cell-0-0][aria-invalid=true]")

    assert complaints(officer, axe) == []
    officer.fill("[name=cell-0-0]", "368")
    officer.click("main form .form button[type=submit]")
    officer.wait_for_url(re.compile(r"/manage/files/[0-9a-f-]{36}/$"))
    assert complaints(officer, axe) == []
    assert all("400" in said for said in console_errors)
    console_errors.clear()


@pytest.mark.parametrize("size", SIZES)
def test_explanation_is_shown_beside_the_figure(officer, axe, size):
    table = Table.objects.get(key="permits-client")
    finding = table.findings.filter(explained_at__isnull=True, closed_on__isnull=True).first()
    officer.goto(f"/monitor/manage/findings/{finding.pk}/")
    officer.fill("[name=explanation]", "De bron telt een gemeente dubbel.")
    officer.click("main form.form button[type=submit]")
    officer.wait_for_url("**/findings/")

    assert complaints(officer, axe) == []
    officer.goto(f"/monitor/tables/{table.key}/")
    expect(officer.locator("main")).to_contain_text("De bron telt een gemeente dubbel.")


@pytest.mark.parametrize("size", SIZES)
def test_plan_registration_is_looked_at_and_stored(officer, axe, tmp_path, size):
    def bring_plans(day, *rows):
        officer.goto("/monitor/manage/plans/")
        officer.set_input_files("[name=file]", sheets.write(tmp_path / "plannen.xlsx", [PLAN_HEADER, *rows]))
        officer.fill("[name=as_of]", day)
        officer.click("main form.form button[type=submit]")
        officer.wait_for_url(re.compile(r"/manage/plans/[0-9a-f-]{36}/$"))
        return complaints(officer, axe)

    found = faults(officer, "/monitor/manage/plans/", axe)
    found += bring_plans("2025-01-01", PLAN, ["Noord", *PLAN[1:]])
    officer.check("[name=is_whole]")  # both plans are of one municipality: the others have none
    officer.click("main form[action$='/store/'] button")
    officer.wait_for_url("**/manage/plans/")
    found += complaints(officer, axe)
    found += bring_plans("2025-07-01", [*PLAN[:5], 1250, 20])
    expect(officer.locator("main")).to_contain_text("Noord")
    found += bring_plans("2025-08-01", [*PLAN[:5], "1o", 20])
    expect(officer.locator(".faults li")).to_contain_text("Blad1!F2")

    assert found == []
