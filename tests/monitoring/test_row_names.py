"""Names of rows that a table does not know: asked once with a guess, remembered, and never two for one row."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from drenthe.accounts.roles import Role
from drenthe.lib.sheets.sheet import Cell
from drenthe.uploads.models import ColumnMapping
from monitoring.models import Load, Table, Upload, Value
from monitoring.services.files.divisions import shape_for
from monitoring.services.files.names import guess_name
from tests.monitoring import sheets
from tests.monitoring.shapes import REGIONS
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
HEADER = sheets.PERMITS[0]
FIGURES = [row[1:] for row in sheets.PERMITS[1:]]
COLUMNS = {
    "column-0": "axis:place",
    "column-1": "class:total",
    "column-2": "class:government_or_corporation",
    "column-3": "class:market_builders",
    "column-4": "class:other_private",
}


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def named(*names):
    return [HEADER, *[[name, *row] for name, row in zip(names, FIGURES, strict=True)]]


def mapping_of(officer, tmp_path, rows, table="permits-client"):
    bring(officer, tmp_path, rows, table)
    upload = Upload.objects.latest("uploaded_at")
    return upload, reverse("monitoring:upload-mapping", args=[upload.pk])


def test_name_is_asked_at_its_cell_and_the_guess_is_filled_in(officer, tmp_path):
    upload, address = mapping_of(officer, tmp_path, named("Opgave Noord", "Zuid-oost", "Zuid-west", "Drenthe"))

    assert address in officer.get(upload.get_absolute_url()).content.decode()
    form = officer.get(address).context["form"]

    assert [(field.name, field.initial) for field in form.name_fields()] == [("name-place-opgavenoord", "noord")]
    assert "A2" in form["name-place-opgavenoord"].help_text
    assert "De naam “Noord” staat erin" in form["name-place-opgavenoord"].help_text


def test_name_is_chosen_once_and_the_file_of_next_year_asks_nothing(officer, tmp_path):
    rows = named("Noordelijk deel", "Zuid-oost", "Zuid-west", "Drenthe")
    upload, address = mapping_of(officer, tmp_path, rows)
    officer.post(address, {**COLUMNS, "name-place-noordelijkdeel": "noord"})

    assert "Noordelijk deel" in text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)

    assert Value.objects.get(series__key="noord/market_builders").number == 145
    assert Load.objects.get().mapping["names"] == {"Noordelijk deel": "noord"}
    again, address = mapping_of(officer, tmp_path, rows)
    assert officer.get(again.get_absolute_url()).context["reading"].faults == []
    assert officer.get(address).context["form"]["name-place-noordelijkdeel"].initial == "noord"


def test_rows_can_be_left_out_or_be_a_sum_that_is_only_compared(officer, tmp_path):
    rows = [
        *named("Noord", "Zuid-oost", "Zuid-west", "Drenthe"),
        ["Alles samen", *FIGURES[3]],
        ["Groningen", 1, 1, 1, 1],
    ]
    upload, address = mapping_of(officer, tmp_path, rows)
    officer.post(address, {**COLUMNS, "name-place-allessamen": "check", "name-place-groningen": "ignore"})

    reading = officer.get(upload.get_absolute_url()).context["reading"]

    assert reading.faults == []
    assert [(note.cell, note.content) for note in reading.notes] == [("A7", "Groningen")]
    assert len(reading.entries) == 16
    assert {fault.cell for fault in reading.sums} == set()


@pytest.mark.parametrize(
    "names",
    [{"name-place-a": "noord", "name-place-b": "noord"}, {"name-place-a": "noord", "name-place-b": "zuidwest"}],
)
def test_two_names_for_one_row_are_refused(officer, tmp_path, names):
    _upload, address = mapping_of(officer, tmp_path, named("A", "B", "Zuid-west", "Drenthe"))

    answer = officer.post(address, {**COLUMNS, **names})

    assert "is dit al" in text_of(answer)
    assert not ColumnMapping.objects.exists()


def test_name_that_is_not_answered_is_asked_again(officer, tmp_path):
    _upload, address = mapping_of(officer, tmp_path, named("A", "Zuid-oost", "Zuid-west", "Drenthe"))

    assert officer.post(address, COLUMNS).status_code == 400
    assert not ColumnMapping.objects.exists()


def test_names_of_another_division_are_asked_once(officer, tmp_path):
    names = ("Noord-Drenthe", "Zuidoost-Drenthe", "Zuidwest-Drenthe", "Drenthe")
    rows = [sheets.PLANS[0], *[[name, 1, 2, 3, 4, 5, 6] for name in names]]
    upload, address = mapping_of(officer, tmp_path, rows, "plan-capacity")

    assert "COROP" in text_of(officer.get(upload.get_absolute_url()))
    form = officer.get(address).context["form"]
    assert [field.initial for field in form.name_fields()] == ["", "", ""]
    columns = {field.name: field.initial for field in form.column_fields()}
    keys = zip(("noorddrenthe", "zuidoostdrenthe", "zuidwestdrenthe"), ("noord", "zuidoost", "zuidwest"), strict=True)
    officer.post(address, {**columns, **{f"name-place-{name}": key for name, key in keys}})
    act(officer, "confirm", upload, is_sure="on")

    again, _address = mapping_of(officer, tmp_path, rows, "plan-capacity")
    assert officer.get(again.get_absolute_url()).context["reading"].faults == []


def test_municipalities_in_a_table_of_regions_are_never_proposed_and_told_in_one_sentence(officer, tmp_path):
    names = ("Aa en Hunze", "Emmen", "Midden-Drenthe", "Gemeente Midden-Drenthe")
    upload, address = mapping_of(officer, tmp_path, named(*names))

    form = officer.get(address).context["form"]

    asked = {name: form[name].initial for name in form.fields if name.startswith("name-")}
    assert len(asked) == 4
    assert set(asked.values()) <= {None, ""}
    reading = officer.get(upload.get_absolute_url()).context["reading"]
    told = [fault.reason for fault in reading.faults if "per gemeente" in fault.reason]
    wanted = "Deze tabel wil regio’s: Noord, Zuidoost, Zuidwest, Drenthe."
    assert told == [f"Dit is per gemeente: Aa en Hunze, Emmen, Midden-Drenthe. {wanted}"]
    assert reading.needs_mapping


def test_region_in_a_table_of_municipalities_is_not_proposed_as_the_total():
    axis = shape_for(Table.objects.get(key="permit-holders")).axes[0]

    assert guess_name(Cell("A2", "Zuidoost-Drenthe"), axis, 2024)[0] == ""


def test_names_of_the_own_division_are_no_question(officer, tmp_path):
    names = ("Noord-Drenthe", "Zuidoost-Drenthe", "Zuidwest-Drenthe", "Drenthe")

    upload, _address = mapping_of(officer, tmp_path, named(*names))

    assert officer.get(upload.get_absolute_url()).context["reading"].faults == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Regio Zuidoost totaal", "zuidoost"),
        ("Drenthe totaal", "drenthe"),
        ("Zuid-Oost (incl. Emmen)", "zuidoost"),
        ("Zuidoosd", "zuidoost"),
        ("Noord en Zuidoost", ""),
        ("Alles bij elkaar", "check"),
        ("Groningen", ""),
    ],
)
def test_guess_needs_one_name_that_fits(name, key):
    assert guess_name(Cell("A2", name), REGIONS, 2024)[0] == key


def test_mapping_is_printed_and_read_by_the_command(officer, tmp_path):
    path = tmp_path / "again.xlsx"
    sheets.write(path, named("Noordelijk deel", "Zuid-oost", "Zuid-west", "Drenthe"))
    _upload, address = mapping_of(officer, tmp_path, named("Noordelijk deel", "Zuid-oost", "Zuid-west", "Drenthe"))
    assert officer.get(address).context["suggestion"].for_command_line == ""
    officer.post(address, {**COLUMNS, "name-place-noordelijkdeel": "noord"})
    printed = officer.get(address).context["suggestion"].for_command_line
    ColumnMapping.objects.all().delete()
    (tmp_path / "mapping.json").write_text(printed)

    load(path, tmp_path / "mapping.json")

    assert Value.objects.get(series__key="noord/market_builders").number == 145
    assert not ColumnMapping.objects.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "This is not a mapping"),
        ("[]", "This is not a mapping"),
        ('{"table": "affordability", "year": 2024, "columns": [], "names": {}}', "is for the table affordability"),
        (
            '{"table": "permits-client", "year": 2024, "columns": [["Regio", "axis:plaats"]], "names": {}}',
            "axis:place",
        ),
        (
            '{"table": "permits-client", "year": 2024, "columns": [], "names": {"place": {"A": "groningen"}}}',
            "'groningen'",
        ),
        (
            '{"table": "permits-client", "year": 2024, "columns": [["Streek", "axis:place"]], "names": {}}',
            "for other columns than those of this file (Regio, Totaal opdrachtgevers",
        ),
    ],
)
def test_mapping_that_does_not_fit_is_refused_in_words_and_nothing_is_stored(tmp_path, text, said):
    path = sheets.write(tmp_path / "figures.xlsx", sheets.PERMITS)
    (tmp_path / "mapping.json").write_text(text)

    with pytest.raises(CommandError) as refused:
        load(path, tmp_path / "mapping.json")

    assert said in str(refused.value)
    assert not Value.objects.exists()


def load(path, mapping):
    options = ["--table", "permits-client", "--year", "2024", "--language", "en", "--sure", "--mapping", str(mapping)]
    call_command("import_table", str(path), *options, stdout=StringIO())


def test_name_that_is_not_in_this_file_stays_remembered(officer, tmp_path):
    first, address = mapping_of(officer, tmp_path, named("Noordelijk deel", "Zuid-oost", "Zuid-west", "Drenthe"))
    officer.post(address, {**COLUMNS, "name-place-noordelijkdeel": "noord"})
    act(officer, "confirm", first)

    second, address = mapping_of(officer, tmp_path, named("Noord", "Oosten", "Zuid-west", "Drenthe"))
    officer.post(address, {**COLUMNS, "name-place-oosten": "zuidoost"})
    act(officer, "confirm", second)

    assert ColumnMapping.objects.get().columns["names"]["place"] == {"noordelijkdeel": "noord", "oosten": "zuidoost"}
