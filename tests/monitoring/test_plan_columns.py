"""Plan registration with a municipality's own names of columns: said once, remembered; a template and the names."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from drenthe.accounts.roles import Role
from drenthe.uploads.models import ColumnMapping
from monitoring.models import Plan, PlannedDwellings, PlanUpload
from tests.monitoring.test_plan_views import act, newest, sheets
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
OWN = ["Omschrijving", "Waar", "Categorie", "Hardheid", "Doelgroep", "Oplevering 2025", "Oplevering 2026"]
ROWS = [
    ["Havenkwartier", "Assen", "Transformatiegebied", "2A", "Sociale huur", 10, "1.020"],
    ["Noord", "Emmen", "Verdichting", "4B", "Onbekend", None, 7],
]
COLUMNS = {"name": "0", "municipality": "1", "plan_type": "2", "planning_status": "3", "segment": "4"}


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def bring(client, path, rows, address=None, **about):
    sheets.write(path, rows)
    with path.open("rb") as file:
        about = {"as_of": "2025-01-01", "source": "Regio", **about}
        return client.post(address or reverse("monitoring:plan-load"), {"file": file, **about})


def test_own_columns_are_chosen_once_and_the_next_file_asks_nothing(officer, tmp_path):
    bring(officer, tmp_path / "own.xlsx", [OWN, *ROWS])
    upload = newest()
    address = reverse("monitoring:plan-columns", args=[upload.pk])
    assert (address in officer.get(upload.get_absolute_url()).content.decode(), upload.fault_count > 0) == (True, True)
    form = officer.get(address).context["form"]
    guessed = {name: form[name].initial for name in ("municipality", "plan_type", "planning_status", "segment")}
    assert (guessed, form.years()) == ({name: COLUMNS[name] for name in guessed}, [2025, 2026])
    assert officer.post(address, {"name": "0"}).status_code == 400

    officer.post(address, COLUMNS)
    page = text_of(officer.get(upload.get_absolute_url()))
    assert ("Wordt 1020 als u dat zegt" in page, newest().fault_count) == (True, 1)
    officer.post(reverse("monitoring:plan-groups", args=[upload.pk]), {"are_whole": "yes"})
    assert not ColumnMapping.objects.exists()
    act(officer, "confirm")

    assert sorted(Plan.objects.values_list("name", flat=True)) == ["Havenkwartier", "Noord"]
    assert PlannedDwellings.objects.get(plan__name="Havenkwartier", year=2026).number == 1020
    later = [*OWN[:5], "Oplevering 2026", "Oplevering 2027"]
    bring(officer, tmp_path / "next.xlsx", [later, *([*row[:-1], 8] for row in ROWS)], as_of="2026-01-01")
    assert newest().fault_count == 0


def test_what_was_chosen_of_a_refused_file_holds_for_the_one_in_its_place(officer, tmp_path):
    wrong = [["Havenkwartier", "Asen", *ROWS[0][2:5], 10, 20], ROWS[1]]
    bring(officer, tmp_path / "own.xlsx", [OWN, *wrong])
    first = newest()
    officer.post(reverse("monitoring:plan-columns", args=[first.pk]), COLUMNS)
    again = f"{reverse('monitoring:plan-load')}?again={first.pk}"
    assert again in officer.get(first.get_absolute_url()).content.decode()

    bring(officer, tmp_path / "better.xlsx", [OWN, [*ROWS[0][:5], 10, 20], ROWS[1]], again)

    assert (newest().fault_count, PlanUpload.objects.get(pk=first.pk).is_discarded) == (0, True)


def test_template_is_read_as_it_is_and_names_what_may_be_filled_in(officer, tmp_path):
    assert "Transformatiegebied" in text_of(officer.get(reverse("monitoring:plan-load")))
    book = load_workbook(BytesIO(officer.get(reverse("monitoring:plan-template")).content))
    names = [cell.value for cell in book.worksheets[0][1]]
    assert any("Netcongestie" in str(cell.value) for row in book.worksheets[1].iter_rows() for cell in row)
    facts = {"Plannaam": "A", "Gemeente": "Assen", "Plantype": "Verdichting", "Planologische status": "2A"}
    facts |= {"Prijsklasse": "Onbekend", "Vertrouwelijkheid": "Openbaar"}

    bring(officer, tmp_path / "filled.xlsx", [names, [facts.get(name) for name in names]])

    assert newest().fault_count == 0
