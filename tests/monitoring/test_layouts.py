"""Layouts of people's own files: chosen once, shown where they are used, and the same next year."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

import monitoring
from drenthe.accounts.roles import Role
from drenthe.idempotency.requests import CARRIED
from drenthe.uploads.models import ColumnMapping
from monitoring.models import Table, Upload, Value
from monitoring.services.checks.withdrawals import take_back
from monitoring.services.files import uploads
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import hidden, signed_in, text_of

ROOT = Path(monitoring.__file__).parents[1]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def own_layout():
    return [["Streek", "Alles", "Corporaties", "Bouwers", "Burgers"], *sheets.PERMITS[1:]]


COLUMNS = {
    "column-0": "axis:place",
    "column-1": "class:total",
    "column-2": "class:government_or_corporation",
    "column-3": "class:market_builders",
    "column-4": "class:other_private",
}


def test_own_layout_is_mapped_once_and_remembered(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")
    upload = Upload.objects.get()
    address = reverse("monitoring:upload-mapping", args=[upload.pk])
    assert address in officer.get(upload.get_absolute_url()).content.decode()
    assert officer.get(address).status_code == 200

    answer = officer.post(address, COLUMNS)

    assert answer["Location"] == upload.get_absolute_url()
    assert not ColumnMapping.objects.exists()
    act(officer, "confirm", upload)
    assert ColumnMapping.objects.get().columns["1"] == "class:total"
    assert Value.objects.count() == 16


def test_file_without_a_row_of_names_leads_back_to_its_page_and_not_to_nowhere(officer, tmp_path):
    bring(officer, tmp_path, [["Geachte heer"], ["Hierbij de cijfers"], ["Groet"]], "permits-client")
    upload = Upload.objects.get()

    answer = officer.get(reverse("monitoring:upload-mapping", args=[upload.pk]), follow=True)

    assert answer.redirect_chain == [(upload.get_absolute_url(), 302)]
    assert "geen regel met namen van kolommen" in text_of(answer)
    act(officer, "discard", upload)


def test_layout_of_a_file_that_was_not_stored_is_not_remembered(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")
    first = Upload.objects.get()
    officer.post(reverse("monitoring:upload-mapping", args=[first.pk]), COLUMNS)
    act(officer, "discard", first)

    bring(officer, tmp_path, own_layout(), "permits-client")

    assert uploads.preview_upload(Upload.objects.get(closed_at=None)).reading.needs_mapping


def test_columns_of_a_file_that_was_discarded_are_not_asked(officer, tmp_path, django_capture_on_commit_callbacks):
    bring(officer, tmp_path, own_layout(), "permits-client")
    upload = Upload.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        act(officer, "discard", upload)

    answer = officer.get(reverse("monitoring:upload-mapping", args=[upload.pk]))

    assert answer["Location"] == upload.get_absolute_url()


def test_layout_that_was_changed_in_another_tab_stores_nothing_unseen(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")
    upload = Upload.objects.get()
    address = reverse("monitoring:upload-mapping", args=[upload.pk])
    officer.post(address, COLUMNS)
    shown = hidden(officer.get(upload.get_absolute_url()), "shown")
    officer.post(address, {**COLUMNS, "column-3": "class:other_private", "column-4": "class:market_builders"})

    answer = officer.post(
        reverse("monitoring:upload-confirm", args=[upload.pk]), {"shown": shown, "is_sure": "on"}, follow=True
    )

    assert "is veranderd sinds u ernaar keek" in text_of(answer)
    assert not Value.objects.exists()


def test_page_says_which_layout_was_used_and_where_to_change_it(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")
    upload = Upload.objects.get()
    address = reverse("monitoring:upload-mapping", args=[upload.pk])
    officer.post(address, {**COLUMNS, "column-1": "check", "column-2": "class:total", "column-3": COLUMNS["column-2"]})

    refused = officer.post(address, COLUMNS)
    page = text_of(officer.get(upload.get_absolute_url()))

    assert refused.status_code == 302
    assert "Corporaties" in page
    assert address in page
    again = officer.get(address)
    assert again.context["form"]["column-3"].initial == "class:market_builders"


def test_layout_that_leaves_out_what_the_table_needs_is_not_remembered(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")
    address = reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])

    answer = officer.post(address, {**COLUMNS, "column-2": "ignore"})

    assert answer.status_code == 400
    assert "Overheid of woningcorporatie" in text_of(answer)
    assert not ColumnMapping.objects.exists()


def test_columns_are_shown_with_what_stands_in_them(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")

    page = text_of(officer.get(reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])))

    assert "171, 55, 34" in page


def test_column_is_suggested_by_what_stands_in_it(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")
    upload = Upload.objects.get()

    form = officer.get(reverse("monitoring:upload-mapping", args=[upload.pk])).context["form"]

    assert [field.initial for field in form][:2] == ["axis:place", ""]  # figures that nothing names are asked
    assert "geen daarvan is hier bekend" in text_of(officer.get(upload.get_absolute_url()))


def test_layout_of_this_year_reads_the_file_of_next_year(officer, tmp_path):
    def plans(year):
        head = ["Streek", *[f"Plannen {year + 1 + at}" for at in range(6)]]
        return [head, *[[row[0], *row[1:]] for row in sheets.PLANS[1:3]], ["Zuid-west", 560, 1, 1, 1, 1, 1],
                ["Totaal Drenthe", 1981, 1841, 2478, 1182, 1225, 1401]]  # fmt: skip

    bring(officer, tmp_path, plans(2024), "plan-capacity")
    upload = Upload.objects.get()
    roles = {"column-0": "axis:place"} | {f"column-{at + 1}": f"period:{2025 + at}" for at in range(6)}
    officer.post(reverse("monitoring:upload-mapping", args=[upload.pk]), roles)
    act(officer, "confirm", upload)
    bring(officer, tmp_path, plans(2025), "plan-capacity", name="next.xlsx", year=2025)
    following = Upload.objects.get(closed_at=None)

    reading = uploads.preview_upload(following).reading

    assert reading.faults == []
    assert {place[1]: entry.number for place, entry in reading.entries.items() if entry.number in (633, 470)} == {
        "2026": 633,
        "2031": 470,
    }


def test_two_columns_cannot_hold_the_same(officer, tmp_path):
    bring(officer, tmp_path, own_layout(), "permits-client")
    address = reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])

    answer = officer.post(address, {**COLUMNS, "column-2": "class:total"})

    assert answer.status_code == 400
    assert not ColumnMapping.objects.exists()


@pytest.mark.parametrize(
    ("name", "last", "role"), [("Burgers", 52, "class:other_private"), ("Opmerking", "nog voorlopig", "ignore")]
)
def test_last_column_of_figures_is_suggested_for_what_is_left_with_the_reason(officer, tmp_path, name, last, role):
    header = [*sheets.PERMITS[0][:4], name]
    bring(officer, tmp_path, [header, *[[*row[:4], last] for row in sheets.PERMITS[1:]]], "permits-client")

    form = officer.get(reverse("monitoring:upload-mapping", args=[Upload.objects.get().pk])).context["form"]

    assert form["column-4"].initial == role
    assert ("de enige kolom met cijfers die over is" in form["column-4"].help_text) is (role != "ignore")


def stored(officer, tmp_path, *, year=2024, name="figures.xlsx", columns=None):
    """Bring a file of the own layout, say what its columns hold unless that is remembered, and store it."""
    Table.objects.update(is_public=False)
    bring(officer, tmp_path, own_layout(), "permits-client", year=year, name=name)
    upload = Upload.objects.get(closed_at=None)
    if columns:
        officer.post(reverse("monitoring:upload-mapping", args=[upload.pk]), columns)
    act(officer, "confirm", upload)
    return Upload.objects.get(pk=upload.pk)


WRONG = {**COLUMNS, "column-3": "class:other_private", "column-4": "class:market_builders"}


def test_layout_of_which_every_delivery_was_taken_back_is_kept_and_looked_at_once_more(officer, tmp_path):
    wrong = stored(officer, tmp_path, columns=WRONG)
    take_back(wrong.load, reason="Kolommen verwisseld", actor=officer.user)

    bring(officer, tmp_path, own_layout(), "permits-client", year=2025)
    upload = Upload.objects.get(closed_at=None)
    page = officer.get(reverse("monitoring:upload-mapping", args=[upload.pk]))
    doubts = uploads.preview_upload(upload).doubts
    act(officer, "confirm", upload, is_sure=False)

    assert not uploads.preview_upload(upload).reading.needs_mapping
    assert "Kolommen verwisseld" in text_of(page)
    assert page.context["form"]["column-3"].initial == "class:other_private"
    assert any("deze indeling" in doubt.name and "Kolommen verwisseld" in doubt.lines[0] for doubt in doubts)
    assert Upload.objects.get(pk=upload.pk).is_open, "nothing is stored by it before somebody looked"
    officer.post(reverse("monitoring:upload-mapping", args=[upload.pk]), COLUMNS)
    doubts = uploads.preview_upload(Upload.objects.get(pk=upload.pk)).doubts
    assert not any("deze indeling" in doubt.name for doubt in doubts), "it was chosen anew"


def test_layout_that_was_chosen_anew_after_it_was_taken_back_is_used(officer, tmp_path):
    take_back(stored(officer, tmp_path, columns=WRONG).load, reason="Verwisseld", actor=officer.user)
    stored(officer, tmp_path, columns=COLUMNS, name="again.xlsx")

    following = stored(officer, tmp_path, year=2025, name="next.xlsx")

    assert following.load.mapping["3"] == "class:market_builders"


def test_layout_stays_as_long_as_one_delivery_with_it_counts(officer, tmp_path):
    first = stored(officer, tmp_path, columns=COLUMNS)
    stored(officer, tmp_path, year=2025, name="next.xlsx")
    take_back(first.load, reason="Verkeerde jaar", actor=officer.user)

    bring(officer, tmp_path, own_layout(), "permits-client", year=2026)

    assert not uploads.preview_upload(Upload.objects.get(closed_at=None)).reading.needs_mapping


def test_file_that_was_stored_in_another_tab_is_told_without_names_of_fields(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    upload = Upload.objects.get()
    page = officer.get(upload.get_absolute_url())
    form = {"_seen": hidden(page, "_seen"), "shown": hidden(page, "shown"), "is_sure": "on"}
    url = reverse("monitoring:upload-confirm", args=[upload.pk])

    first, second = (officer.post(url, form) for _tab in range(2))

    assert (first.status_code, second.status_code) == (302, 409)
    assert "shown" not in re.sub(r"<[^>]*>", "", second.content.decode())
    assert "is_sure" not in re.sub(r"<[^>]*>", "", second.content.decode())
    assert "Dit bestand is intussen opgeslagen" in text_of(second)


def test_file_that_was_discarded_in_another_tab_is_not_called_changed(officer, tmp_path):
    bring(officer, tmp_path, sheets.PERMITS, "permits-client")
    upload = Upload.objects.get()
    page = officer.get(upload.get_absolute_url())
    form = {"_seen": hidden(page, "_seen"), "shown": hidden(page, "shown"), "is_sure": "on"}
    act(officer, "discard", upload)

    said = officer.post(reverse("monitoring:upload-confirm", args=[upload.pk]), form)

    assert said.status_code == 409
    assert "Dit bestand is intussen weggegooid" in text_of(said)
    assert "is gewijzigd" not in text_of(said)


def test_mark_of_what_was_shown_is_never_told_as_what_somebody_typed():
    inputs = [
        (template.name, found)
        for template in (ROOT / "templates").rglob("*.html")
        for found in re.findall(
            r'type="hidden"\s+name="(\w+)"\s+value="{{[^"]*(?:mark|shown)[^"]*}}"', template.read_text()
        )
    ]

    assert len(inputs) >= 5
    assert {name for _template, name in inputs} <= CARRIED
