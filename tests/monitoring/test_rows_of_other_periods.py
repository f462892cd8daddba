"""Figures of more years below each other, with a column that says of which: a person leaves the others out, once."""

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Load, Table, Upload, Value
from monitoring.services.files.mapping_files import NotAMapping, read_mapping, write_mapping
from monitoring.services.files.suggestions import suggest_mapping
from monitoring.services.files.uploads import delivery_of
from monitoring.services.tables.grid import shape_of
from tests.monitoring import sheets
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]


@pytest.fixture
def officer():
    return signed_in(Role.STATISTICS_OFFICER)


def permits(*years):
    """The permits of each of some years, below each other."""
    head, *rows = sheets.PERMITS
    return [["Jaar", *head], *([year, *row] for year in years for row in rows)]


def tidy_plans(*years):
    """The plan capacity with a row for each region and year."""
    (_name, *own), *rows = sheets.PLANS
    known = {(row[0], year): number for row in rows for year, number in zip(own, row[1:], strict=True)}
    known["Zuid-west", 2025] = 560
    head = ["Jaar", "Regio", "Aantal"]
    return [head, *([year, row[0], known.get((row[0], year), 7)] for year in years for row in rows)]


def half_years(*periods):
    """The permit holders of each of some half-years, below each other."""
    rows = [[name, 0, 5, 5, 0] for name, *_ in sheets.HOLDERS[1:13]]
    rows.append(["Totaal", 0, 60, 60, 0])
    head = ["Periode", "Gemeente", "Saldo begin", "Taakstelling", "Gerealiseerd", "Saldo eind"]
    return [head, *([period, *row] for period in periods for row in rows)]


KINDS = {
    "a year": ("permits-client", permits(2023, 2024, 2025), ["2024"], ["2023 (4 rijen)", "2025 (4 rijen)"]),
    "years to come": (
        "plan-capacity",
        tidy_plans(2024, *range(2025, 2032)),
        [str(year) for year in range(2025, 2031)],
        ["2024 (4 rijen)", "2031 (4 rijen)"],
    ),
    "half-years": (
        "permit-holders-half-year",
        half_years("2023H2", "2024H1", "2024H2"),
        ["2024H1", "2024H2"],
        ["2023H2 (13 rijen)"],
    ),
}


def mapping_of(upload):
    return reverse("monitoring:upload-mapping", args=[upload.pk])


def first_answers(form):
    return {name: form[name].initial for name in form.fields if not name.startswith("period-")}


@pytest.mark.parametrize(("table", "rows", "kept", "asked"), KINDS.values(), ids=KINDS)
def test_rows_of_other_periods_are_asked_and_left_out_by_the_word_of_a_person(
    officer, tmp_path, table, rows, kept, asked
):
    came = bring(officer, tmp_path, rows, table)
    upload = Upload.objects.get()
    form = officer.get(came.url).context["form"]
    fields = {name: "on" for name in form.fields if name.startswith("period-")}

    refused = officer.post(came.url, first_answers(form))
    officer.post(came.url, {**first_answers(form), **fields})
    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload)

    assert came.url == mapping_of(upload)
    assert [str(form[name].label) for name in fields] == [f"Laat deze rijen weg: {one}" for one in asked]
    assert (refused.status_code, "Geef aan dat deze rijen worden weggelaten" in text_of(refused)) == (400, True)
    assert "rijen van deze periode zijn weggelaten, zoals gekozen" in page
    assert sorted(set(Value.objects.values_list("period", flat=True))) == kept


def test_next_file_with_a_year_more_is_read_without_a_question(officer, tmp_path):
    came = bring(officer, tmp_path, permits(2023, 2024), "permits-client")
    form = officer.get(came.url).context["form"]
    officer.post(came.url, {**first_answers(form), "period-before": "on"})
    act(officer, "confirm", Upload.objects.get())

    bring(officer, tmp_path, permits(2023, 2024, 2025), "permits-client", year=2025, published_on="2026-03-01")

    upload = Upload.objects.order_by("uploaded_at").last()
    page = text_of(officer.get(upload.get_absolute_url()))
    assert (upload.fault_count, "2024" in page, "4 rijen van deze periode" in page) == (0, True, True)
    act(officer, "confirm", upload)
    assert sorted(set(Value.objects.values_list("period", flat=True))) == ["2024", "2025"]
    assert Load.objects.last().mapping["names"] == {"2023": "ignore", "2024": "ignore"}


def test_what_was_said_of_earlier_rows_says_nothing_of_later_ones(officer, tmp_path):
    came = bring(officer, tmp_path, permits(2023, 2024), "permits-client")
    form = officer.get(came.url).context["form"]
    officer.post(came.url, {**first_answers(form), "period-before": "on"})
    act(officer, "confirm", Upload.objects.get())

    came = bring(officer, tmp_path, permits(2024, 2025), "permits-client", name="later.xlsx")

    assert came.url == mapping_of(Upload.objects.order_by("uploaded_at").last())


@pytest.mark.parametrize(("year", "cell"), [(2204, None), (1924, "A6")])
def test_row_of_a_year_far_away_is_a_typing_error_that_only_the_sender_can_mend(officer, tmp_path, year, cell):
    head, *rows = permits(2024, 2024)
    rows[4][0] = year
    bring(officer, tmp_path, [head, *rows[:5]], "permits-client")
    upload = Upload.objects.get()

    page = text_of(officer.get(upload.get_absolute_url()))

    assert (upload.has_question, f"Blad1!{cell or 'A6'}" in page) == (False, True)


def test_file_of_another_year_altogether_is_offered_as_that_year(officer, tmp_path):
    bring(officer, tmp_path, permits(2023), "permits-client")

    page = officer.get(Upload.objects.get().get_absolute_url())

    assert page.context["year_meant"] == 2023


def test_names_of_rows_that_are_left_out_are_not_asked(officer, tmp_path):
    rows = permits(2023, 2024)
    rows[1][1] = "Gemeente Onbekend"

    came = bring(officer, tmp_path, rows, "permits-client")

    assert officer.get(came.url).context["form"].asked == {}


def test_word_is_written_for_the_command_line_and_read_again(officer, tmp_path):
    came = bring(officer, tmp_path, permits(2023, 2024), "permits-client")
    form = officer.get(came.url).context["form"]
    officer.post(came.url, {**first_answers(form), "period-before": "on"})
    with delivery_of(Upload.objects.get()) as delivery:
        said = suggest_mapping(delivery)
    shape = shape_of(Table.objects.get(key="permits-client"))

    text = write_mapping(shape, 2024, said.header, said.roles, said.said)

    (layout,) = read_mapping(text, shape).values()
    assert layout["names"] == {"period": {"before": "ignore"}}
    with pytest.raises(NotAMapping):
        read_mapping(text.replace('"before"', '"2023"'), shape)
