"""Columns of a file of plans that are of no one year are named for what they are, and nothing of them goes unseen."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import PlannedDwellings, PlanUpload
from tests.monitoring.test_plan_columns import bring
from tests.monitoring.test_plan_views import act, newest
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
HEAD = ["Plan", "Gemeente", "Plantype", "Planologische status", "Segment"]
PLAN = ["Kanaalzone", "Assen", "Verdichting", "1A", "Sociale huur"]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def page_of(officer):
    return text_of(officer.get(newest().get_absolute_url()))


def as_guessed(officer):
    """Answer the columns of the newest file as they are proposed."""
    address = reverse("monitoring:plan-columns", args=[newest().pk])
    form = officer.get(address).context["form"]
    return officer.post(address, {one.name: one.initial for one in form if one.initial})


@pytest.mark.parametrize("heading", ["2027 e.v.", "2027-2031", "2027 en later", "2027+"])
def test_column_of_more_years_is_left_out_by_who_says_so_and_the_dwellings_in_it_are_told(officer, tmp_path, heading):
    bring(officer, tmp_path / "jaren.xlsx", [[*HEAD, 2025, 2026, heading], [*PLAN, 10, 20, 30]])
    assert "van meer jaren samen" in page_of(officer)

    as_guessed(officer)

    assert "Blad1!F1" not in page_of(officer)
    assert f"H1 {heading}: 1 rij heeft een getal voor deze jaren samen." in page_of(officer)
    act(officer, "confirm", is_sure=None)
    assert not PlannedDwellings.objects.exists()
    act(officer, "confirm")
    assert set(PlannedDwellings.objects.values_list("year", "number")) == {(2025, 10), (2026, 20)}


@pytest.mark.parametrize(
    ("heads", "cell"),
    [
        (["Bruto 2025", "Sloop 2025", "Bruto 2026", "Sloop 2026"], "G1 Sloop 2025"),
        (["Bruto/sloop 2025", 2026], "F1 Bruto/sloop 2025"),
        (["Bruto 2025", "Onttrekking 2025", 2026], "G1 Onttrekking 2025"),
    ],
)
def test_demolition_beside_the_years_is_told_how_to_stand_and_is_left_out_by_nobody(officer, tmp_path, heads, cell):
    bring(officer, tmp_path / "sloop.xlsx", [[*HEAD, *heads], [*PLAN, *range(1, 1 + len(heads))]])

    told = "Deze kolom gaat over sloop."
    assert (told in page_of(officer), "Er is geen kolom met een jaar." in page_of(officer)) == (True, False)
    assert cell.partition(" ")[0] in page_of(officer)
    as_guessed(officer)
    act(officer, "confirm")
    assert not PlannedDwellings.objects.exists()


@pytest.mark.parametrize("sign", ["-", "n.v.t."])
def test_sign_in_the_place_of_a_number_is_none_for_who_says_so(officer, tmp_path, sign):
    bring(officer, tmp_path / "streep.xlsx", [[*HEAD, 2025, 2026], [*PLAN, 10, sign]])

    act(officer, "confirm", is_sure=None)

    assert not PlannedDwellings.objects.exists()
    assert f"G2 {sign}: Gelezen als" in page_of(officer)
    act(officer, "confirm")
    assert set(PlannedDwellings.objects.values_list("year", "number")) == {(2025, 10)}


@pytest.mark.parametrize(
    ("name", "is_offered"),
    [("Plannen De Wolden 2027", True), ("plannen_de-wolden", True), ("Assen en De Wolden", False), ("Wolden", False)],
)
def test_municipality_in_the_name_of_a_file_is_put_forward_where_no_column_names_one(
    officer, tmp_path, name, is_offered
):
    rows = [[HEAD[0], *HEAD[2:], 2025, 2026], [PLAN[0], *PLAN[2:], 10, 20]]
    bring(officer, tmp_path / f"{name}.xlsx", rows)

    form = officer.get(reverse("monitoring:plan-columns", args=[newest().pk])).context["form"]

    assert (str(form["of_one"].initial) == "De Wolden") is is_offered
    bring(officer, tmp_path / "Plannen Emmen.xlsx", [[*HEAD, 2025, 2026], [*PLAN, 10, 20]])
    named = PlanUpload.objects.get(file_name="Plannen Emmen.xlsx")
    form = officer.get(reverse("monitoring:plan-columns", args=[named.pk])).context["form"]
    assert form["of_one"].initial is None


@pytest.mark.parametrize(("total", "is_wrong"), [(60, False), (30, False), (61, True)])
def test_total_is_right_with_the_years_that_are_left_out_and_without_them(officer, tmp_path, total, is_wrong):
    sums = ["Totaal", *[None] * 4, 10, 20, 30, total]
    rows = [[*HEAD, 2025, 2026, "2027 e.v.", "Totaal"], [*PLAN, 10, 20, 30, total], sums]
    bring(officer, tmp_path / "jaren.xlsx", rows)

    as_guessed(officer)

    page = page_of(officer)
    assert ("H1 2027 e.v." in page, "Totalen die niet kloppen" in page) == (True, is_wrong)


def test_total_of_rows_is_right_with_the_years_that_are_left_out_of_all_rows_above_it(officer, tmp_path):
    other = ["Havenkwartier", *PLAN[1:], 1, 2, 3, 6]
    gone = [*PLAN[:4], "Dure koop", 1, 1, 1, 3]
    rows = [
        [*HEAD, 2025, 2026, "2027 e.v.", "Totaal"],
        [*PLAN, 10, 20, 30, 60],
        other,
        gone,
        ["Totaal", *[None] * 7, 69],
    ]
    bring(officer, tmp_path / "jaren.xlsx", rows)

    as_guessed(officer)

    assert "Totalen die niet kloppen" not in page_of(officer)
