"""A legacy workbook: every fault is named with its sheet and cell, and then nothing is stored."""

import zipfile
from datetime import date, datetime
from io import StringIO

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from drenthe.lib.files.filetypes import OLE
from projects.models import Organisation
from subsidies.imports.applications import import_applications
from subsidies.imports.template import write_template
from subsidies.models import Application, ApplicationImport, CaseSequence
from tests.factories import make_ceiling, make_scheme, make_user
from tests.subsidies.application_rows import FIRST, KEYS, put, sound

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _dutch():
    with override("nl"):
        yield


@pytest.fixture
def workbook(tmp_path):
    """The template with two sound rows; change it and call `save`."""
    make_ceiling(scheme=make_scheme(code="pot", name="De pot"), amount="1000000.00")
    path = tmp_path / "oud.xlsx"
    with path.open("wb") as out:
        write_template(out)
    book = openpyxl.load_workbook(path)
    for number in (0, 1):
        put(book, FIRST + number, **sound(number))
    book.kept_at = path
    return book


def cell_of(key, row=FIRST):
    return f"{openpyxl.utils.get_column_letter(KEYS.index(key) + 1)}{row}"


def bring_in(book, **options):
    book.save(book.kept_at)
    return import_applications(book.kept_at, actor=make_user(), **{"is_dry_run": False, **options})


def test_sound_rows_are_stored_through_intake(workbook):
    outcome = bring_in(workbook)

    assert (outcome.stored, outcome.faults) == (2, [])
    application = Application.objects.get(reference="OUD-0")
    assert (str(application.requested_amount), application.received_on) == ("1234.56", date(2024, 3, 1))
    assert Organisation.objects.filter(name="Bouwbedrijf").count() == 1
    assert application.projects.get().title == "Plan 0"


def test_name_over_two_lines_is_one_name_and_known_by_no_other(workbook):
    for number in (0, 1):
        put(workbook, FIRST + number, applicant="Groep _x000D_\nZuid", applicant_kind="other")

    outcome = bring_in(workbook)

    given = [application.given for application in Application.objects.all()]
    assert (outcome.stored, outcome.faults) == (2, [])
    assert Organisation.objects.filter(name="Groep Zuid").count() == 1
    assert [(one.name, one.known) for one in given] == [("Groep Zuid", {})] * 2


def test_dry_run_stores_nothing_and_uses_no_number(workbook):
    outcome = bring_in(workbook, is_dry_run=True)

    assert outcome.stored == 2
    assert not Application.objects.exists()
    assert not CaseSequence.objects.exists()


def test_account_of_the_province_is_named_at_its_cell(workbook, settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"
    put(workbook, FIRST, iban="NL91ABNA0417164300")

    outcome = bring_in(workbook)

    assert [fault.cell for fault in outcome.faults] == [cell_of("iban")]
    assert "rekening waarvan de provincie betaalt" in outcome.faults[0].reason
    assert not Application.objects.exists()


CELL_FAULTS = [
    ("received_on", "01-03-24", "Schrijf 01-03-2024"),
    ("received_on", "31-02-2024", "bestaat niet"),
    ("received_on", "onbekend", "geen datum"),
    ("received_on", datetime(2024, 3, 1, 10, 30), "zonder tijd"),
    ("received_on", date(2050, 1, 1), "toekomst"),
    ("received_on", date(2019, 12, 31), "niet open"),
    ("received_on", None, "moet zijn ingevuld"),
    ("requested", "125.000", "125000 zijn of 125"),
    ("requested", -1, "lager dan nul"),
    ("requested", 0, "hoger zijn dan nul"),
    ("requested", 12.345, "twee decimalen"),
    ("requested", "=1+1", "formule"),
    ("requested", True, "bedrag"),
    ("dwellings", 2.5, "heel getal"),
    ("dwellings", "1.200", "Schrijf 1200"),
    ("dwellings", 0, "hoger zijn dan nul"),
    ("applicant", "Bouwbedrijf ", "spaties"),
    ("applicant", "x" * 201, "langer dan"),
    ("applicant_kind", "bedrijf", "Dit is geen van"),
    ("municipality", "Groningen", "Dit is geen van"),
    ("scheme", "onbekend", "Dit is geen van"),
    ("reference", "OUD-1", "staat al in rij"),
    ("kvk", "1234567", "acht cijfers"),
    ("kvk", 1234567, "Bedoelt u 01234567?"),
    ("branch", 12345678, "Bedoelt u 000012345678?"),
    ("rsin", "123456789", "geen RSIN"),
    ("iban", "NL00BANK0123456789", "geen IBAN"),
    ("channel", "duif", "Dit is geen van"),
]


@pytest.mark.parametrize(("key", "value", "sentence"), CELL_FAULTS)
def test_cell_that_cannot_be_used_is_named_and_nothing_is_stored(workbook, key, value, sentence):
    workbook.worksheets[0].cell(FIRST, KEYS.index(key) + 1).value = value

    outcome = bring_in(workbook)

    places = {fault.cell for fault in outcome.faults}
    assert places == ({cell_of(key)} if sentence != "staat al in rij" else {cell_of(key, FIRST + 1)})
    assert sentence in str(outcome.faults[0])
    assert outcome.faults[0].sheet == "Aanvragen"
    assert not Application.objects.exists()
    assert not Organisation.objects.exists()


@pytest.mark.parametrize("written", ["gemeente Assen", "Gem. Assen", "ASSEN ", "GM0106"])
def test_municipality_is_read_as_in_a_list_of_projects(workbook, written):
    put(workbook, FIRST, municipality=written)

    assert bring_in(workbook).faults == []
    assert Application.objects.get(reference="OUD-0").municipality.name == "Assen"


def test_application_from_outside_the_period_is_stored_when_the_file_says_so(workbook):
    put(workbook, FIRST, received_on=date(2019, 12, 31))
    (told,) = bring_in(workbook).faults
    put(workbook, FIRST, outside_period="ja")

    outcome = bring_in(workbook)

    assert "in de kolom “Buiten de aanvraagperiode”" in told.reason
    assert outcome.faults == []
    case = Application.objects.get(reference="OUD-0")
    assert case.events.get(action="receive").data["outside_period"] == "yes"


def test_error_of_excel_is_named(workbook):
    cell = workbook.worksheets[0][cell_of("requested")]
    cell.value, cell.data_type = "#REF!", "e"

    assert [fault.cell for fault in bring_in(workbook).faults] == [cell_of("requested")]


def test_merged_cells_are_named(workbook):
    workbook.worksheets[0].merge_cells(f"{cell_of('applicant')}:{cell_of('applicant', FIRST + 1)}")

    faults = bring_in(workbook).faults

    assert f"{cell_of('applicant')}:{cell_of('applicant', FIRST + 1)}" in [fault.cell for fault in faults]
    assert not Application.objects.exists()


def test_missing_column_is_named(workbook):
    workbook.worksheets[0].delete_cols(KEYS.index("requested") + 1)

    faults = bring_in(workbook).faults

    assert ["“Gevraagd”" in fault.reason for fault in faults] == [True]


def test_unknown_and_double_columns_are_named(workbook):
    sheet = workbook.worksheets[0]
    sheet.cell(2, len(KEYS) + 1, "opmerkingen")
    sheet.cell(2, len(KEYS) + 2, "subject")

    assert len(bring_in(workbook).faults) == 2


def test_empty_row_between_is_named_and_empty_rows_at_the_end_are_not(workbook):
    put(workbook, FIRST + 3, **sound(5))
    workbook.worksheets[0].cell(FIRST + 9, 1).value = None

    faults = bring_in(workbook).faults

    assert [fault.cell for fault in faults] == [str(FIRST + 2)]


def test_sheet_besides_the_first_is_named(workbook):
    workbook.create_sheet("Meer")["A1"] = "nog iets"

    assert [fault.sheet for fault in bring_in(workbook).faults] == ["Meer"]


def test_reference_that_is_in_the_system_is_refused(workbook):
    bring_in(workbook)

    faults = bring_in(workbook).faults

    assert [fault.cell for fault in faults] == [cell_of("reference"), cell_of("reference", FIRST + 1)]
    assert Application.objects.count() == 2


def test_row_with_a_fault_is_no_row_without_faults(workbook):
    put(workbook, FIRST + 1, reference="OUD-0")

    outcome = bring_in(workbook)

    assert [fault.cell for fault in outcome.faults] == [cell_of("reference", FIRST + 1)]
    assert [row.row for row in outcome.rows] == [FIRST]


def test_all_faults_are_named_at_once(workbook):
    put(workbook, FIRST, requested=-1, municipality="Nergens")
    put(workbook, FIRST + 1, received_on="gisteren")

    assert len(bring_in(workbook).faults) == 3


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"reference;scheme\n", "geen werkmap"),
        (OLE + b"0" * 100 + "EncryptedPackage".encode("utf-16-le"), "wachtwoord"),
        (OLE + b"0" * 100, "beschadigd"),
        (b"", "staat niets"),
    ],
)
def test_file_that_is_no_workbook_is_refused(tmp_path, content, sentence):
    path = tmp_path / "oud.xlsx"
    path.write_bytes(content)

    outcome = import_applications(path, actor=make_user())

    assert [sentence in fault.reason for fault in outcome.faults] == [True]


def test_workbook_with_macros_is_refused(workbook):
    workbook.save(workbook.kept_at)
    with zipfile.ZipFile(workbook.kept_at, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")

    outcome = import_applications(workbook.kept_at, actor=make_user(), is_dry_run=False)

    assert ["macro" in fault.reason for fault in outcome.faults] == [True]
    assert not Application.objects.exists()


def test_damaged_workbook_is_refused(workbook, tmp_path):
    workbook.save(workbook.kept_at)
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(workbook.kept_at) as whole, zipfile.ZipFile(broken, "w") as part:
        part.writestr("[Content_Types].xml", whole.read("[Content_Types].xml"))

    outcome = import_applications(broken, actor=make_user())

    assert [fault.cell for fault in outcome.faults] == [""]


def test_progress_is_told_for_every_row(workbook):
    seen = []

    bring_in(workbook, on_row=lambda done, total: seen.append((done, total)))

    assert seen == [(1, 2), (2, 2)]


@pytest.mark.usefixtures("files")
class TestCommand:
    """As an administrator types it."""

    def run(self, *args):
        out, err = StringIO(), StringIO()
        try:
            call_command("import_applications", *map(str, args), stdout=out, stderr=err)
        except SystemExit as stop:
            return stop.code, out.getvalue(), err.getvalue()
        return 0, out.getvalue(), err.getvalue()

    def test_without_store_it_is_a_dry_run(self, workbook):
        workbook.save(workbook.kept_at)

        code, out, _err = self.run(workbook.kept_at, "--by", make_user().email)

        assert (code, Application.objects.count()) == (0, 0)
        assert "2 applications would be stored" in out

    def test_with_store_they_are_in(self, workbook):
        workbook.save(workbook.kept_at)

        assert self.run(workbook.kept_at, "--store", "--by", make_user().email)[0] == 0
        assert Application.objects.count() == 2

    @pytest.mark.parametrize("flags", [[], ["--different"]])
    def test_rows_that_look_like_others_are_stored_only_when_somebody_says_they_differ(self, workbook, flags):
        put(workbook, FIRST + 1, project=sound(0)["project"])
        workbook.save(workbook.kept_at)

        code, out, err = self.run(workbook.kept_at, "--store", "--by", make_user().email, *flags)

        assert f"row {FIRST + 1}: looks like row {FIRST} of this file" in out
        assert (code, Application.objects.count()) == ((0, 2) if flags else (1, 0))
        assert ("--different" in err) == (not flags)

    def test_what_is_stored_is_an_import_that_can_be_looked_up(self, workbook):
        workbook.save(workbook.kept_at)

        self.run(workbook.kept_at, "--store", "--by", make_user().email)

        run = ApplicationImport.objects.get()
        assert (run.is_stored, run.file_name, run.cases.count()) == (True, "oud.xlsx", 2)

    def test_faults_give_exit_1_and_a_line_each(self, workbook):
        put(workbook, FIRST, requested="veel")
        workbook.save(workbook.kept_at)

        code, _out, err = self.run(workbook.kept_at, "--store", "--by", make_user().email)

        assert code == 1
        assert f"Aanvragen!{cell_of('requested')}" in err

    @pytest.mark.parametrize("by", [[], ["--by", "nobody@test.example"]])
    def test_nobody_brings_in_anonymously(self, workbook, by):
        workbook.save(workbook.kept_at)

        with pytest.raises(CommandError):
            self.run(workbook.kept_at, *by)


def test_all_that_is_wrong_with_a_row_is_named_at_once(workbook, settings):
    settings.PAYER_IBAN = "NL91ABNA0417164300"
    bring_in(workbook)
    Organisation.objects.update(kvk="12345678")
    row = {"reference": "OUD-9", "kvk": "87654321", "iban": "NL91ABNA0417164300", "received_on": date(2050, 1, 1)}
    put(workbook, FIRST, **row, status="awarded", requested="veel", channel="duif", phase="plan")
    put(workbook, FIRST + 1, reference="OUD-10")

    told = {fault.cell for fault in bring_in(workbook).faults}

    keys = ("phase", "applicant", "iban", "requested", "received_on", "channel", "decided_on", "awarded")
    assert told == {cell_of(key) for key in keys}
    workbook.worksheets[0].delete_cols(KEYS.index("applicant") + 1)
    faults = bring_in(workbook).faults
    assert ("“Aanvrager”" in faults[0].reason, len(faults)) == (True, 8)
