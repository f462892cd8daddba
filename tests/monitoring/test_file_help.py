"""What helps a person along with a file: choices that differ, years that are proposed, files thrown away at once."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import PlanUpload, Table, Upload
from monitoring.services.files import uploads
from monitoring.services.files.columns import role_choices
from monitoring.services.tables.grid import shape_of
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def test_no_table_offers_two_choices_of_one_name():
    tables = list(Table.objects.all())

    for table in tables:
        labels = [str(one.label) for one in role_choices(shape_of(table), 2025)]
        assert sorted(set(labels)) == sorted(labels), table.key
    assert len(tables) > 10


def test_heading_with_exactly_one_year_is_proposed_as_that_year(officer, tmp_path):
    head = ["Regio", *[f"oplevering {year}" for year in range(2027, 2033)]]
    bring(officer, tmp_path, [head, ["Noord", 1, 2, 3, 4, 5, 6]], "plan-capacity", year=2025)

    form = officer.get(reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])).context["form"]

    proposed = [field.initial for field in form.column_fields()]
    assert proposed == ["axis:place", *[f"period:{year}" for year in range(2027, 2032)], "ignore"]


def test_year_far_away_is_found_by_the_years_that_the_file_names(officer, tmp_path):
    bring(officer, tmp_path, sheets.PLANS, "plan-capacity", year=1999)
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))

    assert upload.fault_count == 1, "which columns are expected is said once"
    assert "Dit lijkt de tabel van 2024" in page
    officer.post(reverse("monitoring:upload-year", args=[upload.pk]), {"year": "2024"})
    assert Upload.objects.get().year == 2024


def test_list_with_only_some_columns_says_in_one_sentence_what_it_lacks(officer, tmp_path):
    rows = [["Gemeente", "Perioden", "Nieuwbouw", "Sloop"], ["Assen", "2025 1e kwartaal", 10, 2]]
    bring(officer, tmp_path, rows, "cbs-stock", year=2025)

    page = text_of(officer.get(Upload.objects.get().get_absolute_url()))

    assert "1 ding in dit bestand is niet duidelijk" in page
    assert "Deze kolommen ontbreken: " in page
    assert "of vraag de afzender om een bestand waar ze allemaal in staan" in page


@pytest.mark.parametrize("first", [["Jaar", "Noord", "Zuidoost", "Zuidwest", "Drenthe"]])
@pytest.mark.parametrize(("way", "is_read"), [("{}", True), ("oplevering {}", False)])
def test_table_on_its_side_is_read_or_refused_as_such(officer, tmp_path, first, way, is_read):
    rows = [first, *[[way.format(year), 1, 2, 3, 6] for year in range(2026, 2032)]]
    bring(officer, tmp_path, rows, "plan-capacity", year=2025)
    upload = Upload.objects.get()

    reading = uploads.preview_upload(upload).reading

    assert (len(reading.entries) == 24, reading.needs_mapping) == (is_read, False)
    assert ("rijen en kolommen staan verwisseld" in text_of(officer.get(upload.get_absolute_url()))) is not is_read


def test_files_that_wait_are_thrown_away_at_once(officer, tmp_path):
    for name in ("one.xlsx", "two.xlsx", "three.xlsx"):
        bring(officer, tmp_path, sheets.HOLDERS, "permit-holders", name=name)
    chosen = list(Upload.objects.exclude(file_name="two.xlsx").values_list("pk", flat=True))
    address = reverse("monitoring:uploads-discard")
    assert "Kies de bestanden" in text_of(officer.post(address, follow=True))

    plans = {"file": ContentFile(b"Plannaam;2025\n", name="plannen.csv"), "as_of": "2025-01-01", "source": "Regio"}
    officer.post(reverse("monitoring:plan-load"), plans)
    assert "plannen.csv" in text_of(officer.get(reverse("monitoring:manage"))), "all that wait, of both kinds"
    chosen = {"uploads": chosen, "plans": [PlanUpload.objects.get().pk]}

    page = text_of(officer.post(address, chosen, follow=True))

    assert "3 bestanden zijn weggegooid" in page
    assert not PlanUpload.objects.filter(closed_at=None).exists()
    assert Upload.objects.get(closed_at=None).file_name == "two.xlsx"


def test_way_to_the_files_that_wait_is_shown_when_there_are_too_many(officer, tmp_path, settings):
    settings.UPLOADS_WAITING = 1
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")

    page = text_of(bring(officer, tmp_path, sheets.HOLDERS, "permit-holders"))

    assert f"{reverse('monitoring:manage')}#waiting" in page


def test_file_in_which_nothing_is_new_says_so(officer, tmp_path):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")
    act(officer, "confirm", Upload.objects.get())
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")

    page = text_of(officer.get(Upload.objects.get(closed_at=None).get_absolute_url()))

    assert "In dit bestand is niets nieuw" in page
    assert "Cijfers opslaan" not in page
