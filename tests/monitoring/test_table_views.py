"""The desk of the statistics officer: bring a file or type figures in, look at it, store it, explain findings."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from drenthe.accounts.roles import Role
from monitoring.models import Finding, Load, Table, Upload, Value
from monitoring.services.files import uploads
from monitoring.services.tables.grid import entries_of, shape_of
from tests.factories import make_user
from tests.monitoring import sheets
from tests.monitoring.tables import DAY
from tests.web import hidden, signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


SAID = {"status": "definitive", "source": "Gemeenten, opgave 2024"}


def bring(client, tmp_path, rows, table, *, name="figures.xlsx", **fields):
    path = sheets.write(tmp_path / name, rows)
    file = SimpleUploadedFile(name, path.read_bytes())
    values = {"file": file, "year": 2024, "published_on": "2025-07-01", **SAID, **fields}
    return client.post(reverse("monitoring:table-load", args=[table]), values)


def act(client, name, upload, *, is_sure=True, **answers):
    """Do something with a file, as who looked at what stands out in it unless told otherwise."""
    shown = hidden(client.get(upload.get_absolute_url()), "shown")
    answers = {"why_changed": "Herzien door de bron", **answers, **({"is_sure": "on"} if is_sure else {})}
    return client.post(reverse(f"monitoring:upload-{name}", args=[upload.pk]), {"shown": shown, **answers})


def test_list_shows_every_table_and_what_waits(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")

    page = text_of(officer.get(reverse("monitoring:manage")))

    assert "Huisvesting van vergunninghouders" in page
    assert "figures.xlsx" in page


def test_number_of_queries_of_the_list_does_not_grow(officer, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        officer.get(reverse("monitoring:manage"))


def test_file_is_shown_with_differences_and_findings_and_then_stored(officer, tmp_path):
    answer = bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    upload = Upload.objects.get()
    assert answer["Location"] == upload.get_absolute_url()

    page = text_of(officer.get(upload.get_absolute_url()))
    assert "263" in page
    assert "19" in page
    assert not Value.objects.exists()

    answer = act(officer, "confirm", upload)
    assert answer["Location"] == reverse("monitoring:table", args=["permits-client"])
    assert Value.objects.count() == 16
    assert Load.objects.get().upload == upload
    assert Finding.objects.filter(kind="sum").count() == 2


def test_findings_are_numbered_from_top_to_bottom(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")

    seen = officer.get(Upload.objects.get().get_absolute_url()).context["seen"]

    found = [(row.label, number) for row in seen.rows for number, _view in row.findings]
    assert found == [("Zuidoost", 1), ("Drenthe", 2)]


def test_changed_figure_is_shown_beside_what_stood_there(officer, tmp_path):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")
    act(officer, "confirm", Upload.objects.get())
    rows = [list(row) for row in sheets.HOLDERS]
    rows[1][3] = 34
    bring(officer, tmp_path, rows, "permit-holders", published_on="2025-08-01")
    upload = Upload.objects.get(closed_at__isnull=True)

    page = officer.get(upload.get_absolute_url()).content.decode()

    assert page.count("seen--changed") == 1
    assert page.count("seen--same") == 51


def test_file_that_cannot_be_read_is_named_and_cannot_be_stored(officer, tmp_path):
    bring(officer, tmp_path, sheets.PLANS, "plan-capacity")
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)

    assert "Blad1!B4" in page
    assert "5t60" in page
    assert "560" in page
    assert not Value.objects.exists()
    upload.refresh_from_db()
    assert upload.is_open


def test_file_is_stored_once(officer, tmp_path):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")
    upload = Upload.objects.get()
    act(officer, "confirm", upload)

    act(officer, "confirm", upload)
    act(officer, "discard", upload)

    assert Load.objects.count() == 1
    assert upload.file.storage.exists(upload.file.name)


def test_file_may_be_thrown_away(officer, tmp_path, django_capture_on_commit_callbacks):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")
    upload = Upload.objects.get()

    with django_capture_on_commit_callbacks(execute=True):
        act(officer, "discard", upload)

    assert not upload.file.storage.exists(upload.file.name)
    assert officer.get(upload.get_absolute_url()).status_code == 200
    assert not Value.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"), [("figures.pdf", b"%PDF-1.4"), ("figures.xlsx", b"no workbook"), ("figures.csv", b"")]
)
def test_file_of_another_kind_is_refused(officer, name, content):
    values = {"year": 2024, "published_on": "2025-07-01", **SAID}
    file = SimpleUploadedFile(name, content)

    answer = officer.post(reverse("monitoring:table-load", args=["permit-holders"]), {**values, "file": file})

    assert answer.status_code == 400
    assert not Upload.objects.exists()


def test_day_of_publication_is_not_to_come(officer, tmp_path):
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()

    answer = bring(officer, tmp_path, sheets.HOLDERS, "permit-holders", published_on=tomorrow)

    assert answer.status_code == 400


def hand(**cells):
    return {"year": 2024, "published_on": "2025-07-01", **SAID, "status": "provisional", **cells}


def test_figures_are_typed_in_and_looked_at_as_a_file(officer):
    address = reverse("monitoring:table-hand", args=["plan-capacity", 2024])
    cells = {f"cell-{row}-{column}": "3" if row == 3 else "1" for row in range(4) for column in range(6)}
    cells["cell-0-0"] = ""

    officer.post(address, hand(**cells))
    upload = Upload.objects.get()
    act(officer, "confirm", upload)

    entries = entries_of(Table.objects.get(key="plan-capacity"))
    assert entries["drenthe", "2030"].number == 3
    assert (entries["noord", "2025"].number, entries["noord", "2025"].mark) == (None, "blank")
    assert set(Value.objects.values_list("status", flat=True)) == {"provisional"}
    assert Load.objects.get().kind == "hand"


def test_cell_that_cannot_be_read_is_named_in_the_grid(officer):
    address = reverse("monitoring:table-hand", args=["plan-capacity", 2024])

    answer = officer.post(address, hand(**{"cell-2-0": "5t60"}))

    assert answer.status_code == 400
    assert list(answer.context["form"].errors) == ["cell-2-0"]
    assert not Upload.objects.exists()


def test_grid_begins_with_what_is_there(officer, tmp_path):
    bring(officer, tmp_path, sheets.HOLDERS, "permit-holders")
    act(officer, "confirm", Upload.objects.get())

    page = officer.get(reverse("monitoring:table-hand", args=["permit-holders", 2024])).content.decode()

    assert 'value="-13"' in page


@pytest.mark.parametrize("year", [1900, 2999])
def test_year_that_cannot_be_is_not_found(officer, year):
    for name in ("table-hand", "table-template"):
        assert officer.get(reverse(f"monitoring:{name}", args=["permit-holders", year])).status_code == 404


def test_template_is_a_workbook(officer):
    answer = officer.get(reverse("monitoring:table-template", args=["permit-holders", 2024]))

    assert answer.content[:2] == b"PK"
    assert "permit-holders-2024.xlsx" in answer["Content-Disposition"]


def test_finding_is_explained_on_screen(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    act(officer, "confirm", Upload.objects.get())
    finding = Finding.objects.filter(kind="sum").first()
    address = reverse("monitoring:finding", args=[finding.pk])
    assert "19" in text_of(officer.get(address))

    answer = officer.post(address, {"explanation": "Een categorie ontbreekt in de bron."})

    assert answer.status_code == 302
    finding.refresh_from_db()
    assert finding.is_explained
    page = text_of(officer.get(reverse("monitoring:finding-list") + "?state=explained"))
    assert "Een categorie ontbreekt" in page


def test_explanation_without_words_is_refused(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    act(officer, "confirm", Upload.objects.get())
    finding = Finding.objects.filter(kind="sum").first()

    assert officer.post(reverse("monitoring:finding", args=[finding.pk]), {"explanation": " "}).status_code == 400


@pytest.mark.parametrize(("query", "count"), [("", 2), ("?with_remarks=on", 3), ("?state=gone", 0), ("?state=all", 2)])
def test_findings_are_listed_by_state(officer, tmp_path, query, count):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    act(officer, "confirm", Upload.objects.get())

    answer = officer.get(reverse("monitoring:finding-list") + query)

    assert len(answer.context["rows"]) == count


def test_number_of_queries_of_the_findings_does_not_grow(officer, tmp_path, django_assert_max_num_queries):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    act(officer, "confirm", Upload.objects.get())

    with django_assert_max_num_queries(16):
        officer.get(reverse("monitoring:finding-list") + "?state=all&with_remarks=on")


def test_upload_that_was_stored_is_closed():
    about = uploads.About(2024, DAY, "definitive")
    table = Table.objects.get(key="plan-capacity")
    place = next(iter(shape_of(table).series())), "2025"
    upload = uploads.by_hand(table, figures={place: "7"}, about=about, actor=make_user())

    uploads.confirm(upload, seen=uploads.preview_upload(upload).mark, actor=make_user())
    upload.refresh_from_db()

    assert not upload.is_open
    assert upload.load is not None


TWO = [*sheets.PERMITS, [], ["Vergunningen 2023"], *sheets.PERMITS]


def test_file_with_two_tables_is_shown_to_choose_from_and_then_read(officer, tmp_path):
    bring(officer, tmp_path, TWO, "permits-client")
    upload = Upload.objects.get()
    page = text_of(officer.get(upload.get_absolute_url()))
    assert "Vergunningen 2023" in page
    assert "Deze tabel" in page

    place = uploads.preview_upload(upload).reading.choices[1].place
    officer.post(reverse("monitoring:upload-choose", args=[upload.pk]), {"place": place})

    upload.refresh_from_db()
    assert upload.chosen == place
    assert "Cijfers opslaan" in text_of(officer.get(upload.get_absolute_url()))


def test_place_where_no_table_begins_cannot_be_chosen(officer, tmp_path):
    bring(officer, tmp_path, TWO, "permits-client")
    upload = Upload.objects.get()

    with pytest.raises(uploads.NoSuchTableInFile):
        uploads.choose(upload, "Blad1!Z9")

    assert not Upload.objects.get().chosen


@pytest.mark.parametrize("is_sure", [True, False])
def test_figures_that_were_published_become_blank_only_when_somebody_is_sure(officer, tmp_path, is_sure):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    act(officer, "confirm", Upload.objects.get())
    rows = [list(row) for row in sheets.PERMITS]
    rows[-1][-1] = None
    bring(officer, tmp_path, rows, "permits-client", name="again.xlsx")
    upload = Upload.objects.get(closed_at=None)
    loads = Load.objects.count()
    assert "Kijk hier eerst naar" in text_of(officer.get(upload.get_absolute_url()))

    answer = officer.post(
        reverse("monitoring:upload-confirm", args=[upload.pk]),
        {"shown": uploads.preview_upload(upload).mark, "why_changed": "De bron trok het in"}
        | ({"is_sure": "on"} if is_sure else {}),
        follow=True,
    )

    assert Load.objects.count() == loads + is_sure
    assert ("Geef daarna aan dat het klopt" in text_of(answer)) != is_sure


def test_another_table_can_be_chosen_after_the_first(officer, tmp_path):
    bring(officer, tmp_path, TWO, "permits-client")
    upload = Upload.objects.get()
    first, second = (block.place for block in uploads.preview_upload(upload).reading.choices)
    uploads.choose(upload, second)

    assert "Kies een andere tabel in dit bestand" in text_of(officer.get(upload.get_absolute_url()))
    uploads.choose(upload, first)

    assert Upload.objects.get().chosen == first


def test_table_can_be_chosen_in_a_csv_file_with_a_long_name(officer, tmp_path):
    bring(officer, tmp_path, TWO, "permits-client", name=f"{'vergunningen ' * 12}.csv")
    upload = Upload.objects.get()
    place = uploads.preview_upload(upload).reading.choices[0].place
    assert len(place) > 100

    officer.post(reverse("monitoring:upload-choose", args=[upload.pk]), {"place": place})

    upload.refresh_from_db()
    upload.full_clean()
    assert upload.chosen == place


def test_files_that_wait_are_thrown_away_together_or_none_of_them(officer, tmp_path):
    for number in range(3):
        bring(officer, tmp_path, [["Regio", number], ["Noord", 1]], "plan-capacity")
    first, second, kept = Upload.objects.order_by("uploaded_at")
    address = reverse("monitoring:uploads-discard")

    assert "Kies de bestanden" in text_of(officer.post(address, {}, follow=True))
    officer.post(address, {"uploads": [first.pk]}, follow=True)
    refused = officer.post(address, {"uploads": [first.pk, kept.pk]}, follow=True)
    officer.post(address, {"uploads": [second.pk]})

    assert list(Upload.objects.filter(closed_at=None)) == [kept]
    assert [message.level_tag for message in refused.context["messages"]] == ["error"]


def test_total_that_fits_neither_its_row_nor_its_column_is_said_once(officer, tmp_path):
    rows = [sheets.PERMITS[0], *[[row[0], sum(row[2:]), *row[2:]] for row in sheets.PERMITS[1:4]]]
    sums = [sum(row[at] for row in rows[1:]) for at in range(1, 5)]
    bring(officer, tmp_path, [*rows, ["Drenthe", sums[0] + 50, *sums[1:]]], "permits-client")

    page = text_of(officer.get(Upload.objects.get().get_absolute_url()))

    said = f"maar het totaal is {sums[0] + 50:,}".replace(",", ".")
    assert page.count(said) == 3, "to look at, beside the figures, and below them on a phone: once each"
