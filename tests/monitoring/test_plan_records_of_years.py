"""Lists of plans of which the records hold years: "Start bouw" and "Gereed" are no columns of years."""

from datetime import date

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import PlanEdition, Upload
from monitoring.services.files.uploads import preview_upload
from monitoring.services.sources.plan_columns import list_of
from monitoring.services.sources.plan_file import read_plans
from monitoring.services.sources.plan_layouts import PlanLayout, signature_of
from monitoring.services.sources.plan_withdrawals import take_back_edition
from tests.monitoring import sheets
from tests.monitoring import test_table_views as table_views
from tests.monitoring.test_plan_columns import bring
from tests.monitoring.test_plan_views import act, newest
from tests.web import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions", "files"), pytest.mark.one_database]
TITLE = ["Projectenlijst woningbouw"]
NAMES = ["Project", "Locatie", "Bouwsoort", "Stand", "Prijsgroep", "Start bouw", "Gereed"]
FACTS = ["Hoogeveen", "Verdichting", "3", "Sociale huur"]
CONSECUTIVE = [["Schoonhoven", *FACTS, 2026, 2027], ["Weide", *FACTS, 2027, 2028]]
APART = [["Schoonhoven", *FACTS, 2026, 2028], ["Weide", *FACTS, 2027, 2029]]


def numbered(rows):
    return [["Nr", *NAMES[:5], "Aantal woningen", *NAMES[5:]]] + [
        [at, *row[:5], 10 * at, *row[5:]] for at, row in enumerate(rows, 1)
    ]


@pytest.mark.parametrize("titles", [[], [TITLE], [["Projectenlijst Hoogeveen 2026"]], [TITLE, ["Stand 1-1-2026"]]])
@pytest.mark.parametrize(
    "rows",
    [
        numbered(CONSECUTIVE),
        numbered(APART),
        numbered(CONSECUTIVE[:1]),
        [NAMES, *CONSECUTIVE],
        [NAMES, *APART],
        [NAMES, *CONSECUTIVE[:1]],
        [NAMES, CONSECUTIVE[0], ["Weide", *FACTS, 2027, "onbekend"]],
        [NAMES, ["Schoonhoven", *FACTS, "Q2 2026", "Q4 2027"], ["Weide", *FACTS, "medio 2026", "eind 2028"]],
        [NAMES, ["Schoonhoven", *FACTS, date(2026, 5, 1), date(2027, 9, 1)], ["Weide", *FACTS, None, None]],
        [[*NAMES, "Opgeleverd"], ["Schoonhoven", *FACTS, 2026, 2027, 2028], ["Weide", *FACTS, 2026, 2027, 2029]],
        [
            ["Project", "Aantal", *NAMES[1:]],
            ["Schoonhoven", None, *FACTS, 2026, 2027],
            ["Weide", 40, *FACTS, 2026, None],
        ],
    ],
)
def test_record_that_holds_years_is_not_taken_for_the_names_of_columns(tmp_path, titles, rows):
    path = sheets.write(tmp_path / "list.xlsx", [*titles, *rows])

    found = list_of(path, name="list.xlsx")

    assert found.header.names == rows[0]
    assert len(found.rows) == len(rows) - 1


@pytest.mark.parametrize("titles", [[], [TITLE]])
@pytest.mark.parametrize("years", [[2026], [2026, 2027], ["Oplevering 2026", "Oplevering 2027"]])
def test_years_above_numbers_of_dwellings_are_names_of_columns(tmp_path, titles, years):
    head = [*NAMES[:5], *years]
    rows = [["Schoonhoven", *FACTS, *[10] * len(years)], ["Weide", *FACTS, *[2026] * len(years)]]

    found = list_of(sheets.write(tmp_path / "list.xlsx", [*titles, head, *rows]), name="list.xlsx")

    assert found.header.names == head


def test_names_in_the_row_above_years_without_a_figure_yet_stay_the_header(tmp_path):
    head = ["Plannaam", "Gemeente", "Plantype", "Planologische status", "Prijsklasse", 2026, 2027]

    found = list_of(sheets.write(tmp_path / "list.xlsx", [TITLE, head]), name="list.xlsx")

    assert found.header.names == head


@pytest.mark.parametrize("rows", [[["Plan", *NAMES[1:]], *CONSECUTIVE], numbered(CONSECUTIVE)])
def test_no_year_of_a_record_is_ever_read_as_dwellings(tmp_path, rows):
    officer = signed_in(Role.STATISTICS_OFFICER)
    bring(officer, tmp_path / "list.xlsx", [TITLE, *rows], as_of="2025-07-01")
    address = reverse("monitoring:plan-columns", args=[newest().pk])

    form = officer.get(address).context["form"]
    said = {name: field.initial for name, field in form.fields.items() if field.initial not in (None, "")}
    officer.post(address, said)

    assert form.years() == []
    assert newest().fault_count > 0
    assert not PlanEdition.objects.exists()


def test_record_in_a_file_with_a_layout_is_no_header(tmp_path):
    layout = PlanLayout({"name": 0, "municipality": 1, "plan_type": 2, "planning_status": 3, "segment": 4})

    file = read_plans(
        sheets.write(tmp_path / "list.xlsx", [TITLE, NAMES, *CONSECUTIVE]), layouts={signature_of(NAMES): layout}
    )

    assert (file.header.names, file.years, any("kolom met een jaar" in one.reason for one in file.faults)) == (
        NAMES,
        [],
        True,
    )


HEAD = ["Plannaam", "Gemeente", "Plantype", "Planologische status", "Prijsklasse"]
PLAN = ["Schoonhoven", "Hoogeveen", "Verdichting", "3", "Sociale huur"]
BY_ROW = [*HEAD, "Jaar", "Aantal"]


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        ([[*HEAD, 2026, 2027], [*PLAN, 2026, 2027], ["Weide", *PLAN[1:], 2027, 2028]], ["F1", "G1"]),
        ([[*HEAD, 2026, 2027], [*PLAN, 2026, 10], ["Weide", *PLAN[1:], 2027, 20]], ["F1"]),
        ([[*HEAD, 2026, 2027], [*PLAN, "2026", None]], ["F1"]),
        ([BY_ROW, [*PLAN, 2026, 2027], ["Weide", *PLAN[1:], 2027, 2028]], ["G1"]),
        ([[*HEAD, 2026, 2027], [*PLAN, 2026, 10], ["Weide", *PLAN[1:], 40, 20]], []),
        ([[*HEAD, 2026, 2027], [*PLAN, 2026, 10], ["Weide", *PLAN[1:], None, 20]], []),
        ([BY_ROW, [*PLAN, 2026, 20], ["Weide", *PLAN[1:], 2027, 2028]], []),
    ],
)
def test_numbers_of_dwellings_that_are_all_years_are_stored_by_who_says_so(tmp_path, rows, places):
    officer = signed_in(Role.STATISTICS_OFFICER)
    bring(officer, tmp_path / "plans.xlsx", rows)
    seen = officer.get(newest().get_absolute_url()).context["seen"]

    act(officer, "confirm", is_sure=None)

    lines = [line for doubt in seen.doubts if "jaartallen" in doubt.name for line in doubt.lines]
    assert seen.file.faults == []
    assert [line.partition("!")[2].partition(" ")[0] for line in lines] == places
    assert not (places and PlanEdition.objects.exists())
    act(officer, "confirm") if places else None
    assert PlanEdition.objects.exists()


def test_figures_of_a_table_that_are_all_years_are_stored_by_who_says_so(tmp_path):
    officer = signed_in(Role.STATISTICS_OFFICER)
    rows = [
        sheets.PERMITS[0],
        *([row[0], row[1], row[2], 2024 + at, row[4]] for at, row in enumerate(sheets.PERMITS[1:4])),
    ]
    table_views.bring(officer, tmp_path, rows, "permits-client", published_on="2025-09-01")
    upload = Upload.objects.get()
    doubts = preview_upload(upload).doubts

    table_views.act(officer, "confirm", upload, is_sure=False)

    [doubt] = [doubt for doubt in doubts if "jaartallen" in doubt.name]
    assert [("D2" in line, "2024, 2025, 2026" in line) for line in doubt.lines] == [(True, True)]
    assert Upload.objects.get().is_open


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ([2026, 2027, 2029], ("H1", "2028 ontbreekt tussen G1 en H1")),
        ([2026, 2030, 2031], ("G1", "2027, 2028 en 2029 ontbreken tussen F1 en G1")),
    ],
)
def test_year_that_lacks_between_the_columns_is_named_with_its_place(tmp_path, years, said):
    file = read_plans(sheets.write(tmp_path / "plans.xlsx", [[*HEAD, *years], [*PLAN, 1, 2, 3]]))

    [fault] = file.faults
    assert (fault.cell, said[1] in fault.reason, "volgen elkaar niet op" in fault.reason) == (said[0], True, True)


OWN = ["Omschrijving", "Waar", "Categorie", "Hardheid", "Doelgroep", "Oplevering 2026", "Oplevering 2027"]
COLUMNS = {"name": "0", "municipality": "1", "plan_type": "2", "planning_status": "3", "segment": "4"}


def of_layout(officer, path, as_of, *, number=10, columns=None, is_sure="on"):
    bring(officer, path, [OWN, [*PLAN, number, 20]], as_of=as_of)
    upload = newest()
    if columns:
        officer.post(reverse("monitoring:plan-columns", args=[upload.pk]), columns)
    asked = [
        doubt for doubt in officer.get(upload.get_absolute_url()).context["seen"].doubts if "indeling" in doubt.name
    ]
    act(officer, "confirm", is_sure=is_sure)
    upload.refresh_from_db()
    return upload, bool(asked)


def test_layout_of_plans_that_were_taken_back_is_asked_of_once_and_then_rests_on_what_was_stored(tmp_path):
    officer = signed_in(Role.STATISTICS_OFFICER)
    first, _asked = of_layout(officer, tmp_path / "a.xlsx", "2025-01-01", columns=COLUMNS)
    take_back_edition(first.edition, reason="Verkeerd gelezen", actor=officer.user)

    unsure, asked = of_layout(officer, tmp_path / "b.xlsx", "2025-02-01", number=11, is_sure=None)
    act(officer, "confirm")
    unsure.refresh_from_db()
    _last, again = of_layout(officer, tmp_path / "c.xlsx", "2025-03-01", number=12)

    assert (asked, again) == (True, False)
    assert PlanEdition.objects.counting().count() == 2
    assert unsure.layout["signature"] == first.layout["signature"]


def test_layout_of_plans_that_were_taken_back_is_not_used_in_silence(tmp_path):
    officer = signed_in(Role.STATISTICS_OFFICER)
    first, _asked = of_layout(officer, tmp_path / "a.xlsx", "2025-01-01", columns=COLUMNS)
    take_back_edition(first.edition, reason="Verkeerd gelezen", actor=officer.user)

    upload, asked = of_layout(officer, tmp_path / "b.xlsx", "2025-02-01", is_sure=None)

    assert (asked, upload.is_open, PlanEdition.objects.counting().exists()) == (True, True, False)


def test_layout_that_was_chosen_anew_after_plans_were_taken_back_asks_nothing_of_it(tmp_path):
    officer = signed_in(Role.STATISTICS_OFFICER)
    first, _asked = of_layout(officer, tmp_path / "a.xlsx", "2025-01-01", columns=COLUMNS)
    take_back_edition(first.edition, reason="Verkeerd gelezen", actor=officer.user)

    _upload, asked = of_layout(officer, tmp_path / "b.xlsx", "2025-02-01", columns=COLUMNS)

    assert not asked
