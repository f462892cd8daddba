"""Plan registration with a municipality's own names of columns: said once, remembered; a template and the names."""

from datetime import date
from io import BytesIO, StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from openpyxl import load_workbook

from drenthe.accounts.roles import Role
from drenthe.uploads.models import ColumnMapping
from monitoring.models import Plan, PlanEdition, PlannedDwellings, PlanUpload, Table
from monitoring.services.tables.grid import entries_of
from projects.models import Municipality
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


def test_file_without_a_row_of_names_leads_back_to_its_page_and_not_to_nowhere(officer, tmp_path):
    bring(officer, tmp_path / "letter.xlsx", [["Geachte heer"], ["Hierbij de plannen"], ["Groet"]])
    upload = newest()

    answer = officer.get(reverse("monitoring:plan-columns", args=[upload.pk]), follow=True)

    assert answer.redirect_chain == [(upload.get_absolute_url(), 302)]
    assert "geen regel met namen van kolommen" in text_of(answer)
    assert reverse("monitoring:plan-discard", args=[upload.pk]) in answer.text


def test_own_columns_are_chosen_once_and_the_next_file_asks_nothing(officer, tmp_path):
    bring(officer, tmp_path / "own.xlsx", [OWN, *ROWS])
    upload = newest()
    address = reverse("monitoring:plan-columns", args=[upload.pk])
    assert (address in officer.get(upload.get_absolute_url()).content.decode(), upload.fault_count > 0) == (True, True)
    assert upload.get_absolute_url() in officer.get(reverse("monitoring:manage")).content.decode()
    form = officer.get(address).context["form"]
    guessed = {
        name: form[name].initial for name in ("name", "municipality", "plan_type", "planning_status", "segment")
    }
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


ALONE = [OWN[0], *OWN[2:]]  # no column names the municipality
OF_EMMEN = [
    ["Havenkwartier", "Verdichting", "2A", "Sociale huur", 3, 4],
    ["Noord", "Verdichting", "4B", "Onbekend", None, 8],
]


def test_file_of_one_municipality_is_read_as_that_one_and_leaves_the_others_as_they_were(officer, tmp_path):
    emmen = Municipality.objects.get(name="Emmen")
    bring(officer, tmp_path / "all.xlsx", [OWN, *ROWS])
    officer.post(reverse("monitoring:plan-columns", args=[newest().pk]), COLUMNS)
    officer.post(reverse("monitoring:plan-groups", args=[newest().pk]), {"are_whole": "yes"})
    act(officer, "confirm")
    bring(officer, tmp_path / "emmen.xlsx", [ALONE, *OF_EMMEN], as_of="2025-07-01")
    upload = newest()
    address = reverse("monitoring:plan-columns", args=[upload.pk])
    said = {"name": "0", "plan_type": "1", "planning_status": "2", "segment": "3"}
    assert "of kies hieronder van welke gemeente" in text_of(officer.post(address, said))
    assert "niet allebei" in text_of(officer.post(address, {**said, "municipality": "4", "of_one": emmen.pk}))
    assert officer.post(address, {**said, "of_one": "999999999999999999999"}).status_code == 400

    officer.post(address, {**said, "of_one": emmen.pk})
    page = officer.get(upload.get_absolute_url())
    assert (newest().fault_count, "gelezen als plannen van Emmen" in text_of(page)) == (0, True)
    assert "zoals zij waren op 1 januari 2025" in text_of(page)
    seen = page.context["seen"]
    assert (seen.new, seen.changed, seen.gone) == (["Havenkwartier (Emmen)"], ["Noord (Emmen)"], [])
    assert str(officer.get(address).context["form"]["of_one"].value()) == str(emmen.pk)
    act(officer, "confirm")

    edition = PlanEdition.objects.first()
    assert (edition.municipality, edition.rest.as_of, edition.is_whole) == (emmen, date(2025, 1, 1), True)
    plans = set(edition.plans.values_list("name", "municipality__name"))
    assert plans == {("Havenkwartier", "Assen"), ("Havenkwartier", "Emmen"), ("Noord", "Emmen")}
    assert edition.rest.plans.count() == 2
    assert PlannedDwellings.objects.filter(plan__edition=edition, plan__municipality__name="Assen").count() == 2
    counts = entries_of(Table.objects.get(key="plan-capacity-segment"))
    named = {place: counts[f"{place}/total", "2026"].number for place in ("emmen", "assen", "meppel", "drenthe")}
    assert named == {"emmen": 12, "assen": 1020, "meppel": 0, "drenthe": 1032}

    bring(officer, tmp_path / "other.xlsx", [ALONE, *OF_EMMEN], as_of="2025-08-01", source="Gemeente Aa en Hunze")
    assert newest().fault_count == 1, "the same columns may be of another municipality: that is asked each time"
    form = officer.get(reverse("monitoring:plan-columns", args=[newest().pk])).context["form"]
    assert (form["name"].initial, form["segment"].initial, form["of_one"].value()) == ("0", "3", None)


def test_file_in_which_no_row_can_be_names_does_not_ask_for_columns(officer, tmp_path):
    bring(officer, tmp_path / "brief.xlsx", [["Geachte heer"], ["Hierbij de plannen"], ["Groet"]])

    page = officer.get(newest().get_absolute_url()).content.decode()

    assert reverse("monitoring:plan-columns", args=[newest().pk]) not in page
    assert f"{reverse('monitoring:plan-load')}?again={newest().pk}" in page


def test_municipality_that_was_said_of_one_file_hides_no_column_of_the_next(officer, tmp_path):
    emmen = Municipality.objects.get(name="Emmen")
    own = [*ALONE, "Gemeente"]
    bring(officer, tmp_path / "emmen.xlsx", [own, *[[*row, None] for row in OF_EMMEN]])
    said = {"name": "0", "plan_type": "1", "planning_status": "2", "segment": "3", "of_one": emmen.pk}
    officer.post(reverse("monitoring:plan-columns", args=[newest().pk]), said)
    act(officer, "confirm")

    bring(officer, tmp_path / "assen.xlsx", [own, *[[*row, "Assen"] for row in OF_EMMEN]], as_of="2025-08-01")

    assert newest().fault_count == 0
    seen = officer.get(newest().get_absolute_url()).context["seen"]
    assert {str(plan.facts["municipality"]) for plan in seen.file.plans.values()} == {"Assen"}


def test_file_of_one_municipality_without_plans_of_the_others_counts_that_one_only(officer, tmp_path):
    emmen = Municipality.objects.get(name="Emmen")
    bring(officer, tmp_path / "emmen.xlsx", [ALONE, *OF_EMMEN])
    said = {"name": "0", "plan_type": "1", "planning_status": "2", "segment": "3", "of_one": emmen.pk}
    officer.post(reverse("monitoring:plan-columns", args=[newest().pk]), said)
    assert "Van andere gemeenten wordt niets geteld" in text_of(officer.get(newest().get_absolute_url()))
    act(officer, "confirm")

    counts = entries_of(Table.objects.get(key="plan-capacity-type"))
    assert counts["emmen/total", "2026"].number == 12
    assert {place.partition("/")[0] for place, _period in counts} == {"emmen"}


def test_command_reads_a_file_of_one_municipality(tmp_path):
    names = ["Plannaam", "Plantype", "Planologische status", "Vertrouwelijkheid", "Prijsklasse", 2025]
    path = sheets.write(tmp_path / "emmen.xlsx", [names, ["Noord", "Verdichting", "4B", "Openbaar", "Onbekend", 7]])
    with pytest.raises(CommandError, match="Emen"):
        call_command("import_plans", path, as_of=date(2025, 1, 1), municipality="Emen")

    call_command("import_plans", path, as_of=date(2025, 1, 1), municipality="emmen", stdout=StringIO())

    assert Plan.objects.get().municipality.name == "Emmen"
