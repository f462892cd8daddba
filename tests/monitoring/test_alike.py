"""Figures that fit and as a whole are others: a factor off, rows exchanged, a row of years shifted."""

from decimal import Decimal

import pytest
from django.urls import reverse

from drenthe.accounts.roles import Role
from monitoring.models import Finding, Table, Upload
from monitoring.services.checks.alike import Added, Exchanged, Scaled, Shifted, Switched, Together, alike, as_facts
from monitoring.services.checks.between import between_findings
from monitoring.services.checks.rules import check_rules
from monitoring.services.tables.grid import shape_of
from monitoring.services.tables.sentences import whole_line
from monitoring.services.tables.shape import CellEntry
from tests.monitoring import sheets
from tests.monitoring.shapes import balances, capacity, entries, numbers, shares
from tests.monitoring.test_table_views import act, bring
from tests.web import signed_in, text_of

KEYS = ["total", "public"]
FIGURES = (300, 20, 200, 30, 110, 50)
ROWS = [["Noord", 200, 250, 300, 350, 400, 450], ["Zuidoost", 100, 120, 130, 140, 150, 160]]
ROWS += [["Zuidwest", 100, 110, 120, 130, 140, 150], ["Drenthe", 400, 480, 550, 620, 690, 760]]


def of(period, *figures, keys=KEYS):
    sums = [sum(figures[at::2]) for at in (0, 1)]
    rows = {"noord": figures[:2], "zuidoost": figures[2:4], "zuidwest": figures[4:], "drenthe": sums}
    return entries(rows, keys, period)


@pytest.mark.parametrize(("period", "before"), [("2024", ""), ("2023", "2023")])
@pytest.mark.parametrize(
    ("times", "found"),
    [
        *((times, (times, True)) for times in (10, 100, 1000)),
        (13, (10, True)),
        (0.1, (10, False)),
        (0.01, (100, False)),
        *((times, None) for times in (0.5, 1.2, 2, 4)),
    ],
)
def test_figures_a_factor_off_are_found(period, before, times, found):
    now = of("2024", *(one * times for one in FIGURES))

    expected = [Scaled(before, *found)] if found else []
    assert alike(numbers(), now, of(period, *FIGURES)) == expected


def test_figures_that_were_looked_at_are_not_asked_again_beside_one_that_is_corrected():
    stored = of("2023", *(one * 10 for one in FIGURES)) | of("2024", *FIGURES)

    assert alike(numbers(), of("2024", *FIGURES[:-1], 51), stored) == []
    assert alike(numbers(), of("2024", *FIGURES), of("2023", *(one * 10 for one in FIGURES))) == [
        Scaled("2023", 10, is_larger=False)
    ]


def test_years_of_one_file_are_not_held_against_each_other():
    first, second = (
        of(year, *figures) for year, figures in (("2026", [one * 10 for one in FIGURES]), ("2027", FIGURES))
    )

    assert alike(numbers(), first | second | of("2027", 301, *FIGURES[1:]), first | second) == []


@pytest.mark.parametrize(("period", "before"), [("2024", ""), ("2023", "2023")])
@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ((0, 20, 0, 30, 0, 50), ("100", "710")),
        ((0, 0, 0, 0, 0, 50), ("50", "710")),
        ((0, 20, 0, 150, 0, 50), None),
        ((300, 20, 200, 30, 110, 2500), ("3160", "710")),
    ],
)
def test_figures_that_are_far_fewer_or_more_together_are_found_though_rows_are_the_same(
    period, before, figures, found
):
    seen = alike(numbers(), of("2024", *figures), of(period, *FIGURES))

    assert seen == ([Together(before, *found)] if found else [])


def test_few_dwellings_come_and_go_and_balances_go_through_nought():
    few, gone = of("2024", 0, 3, 0, 0, 0, 0), of("2024", 0, 40, 0, 0, 0, 0)
    below = of("2024", -400, 1, 1, 1, 1, 1, keys=["opening", "target"])

    assert (
        alike(numbers(), few, gone),
        alike(balances(), below, of("2024", 1, 1, 1, 1, 1, 1, keys=["opening", "target"])),
    ) == ([], [])


def of_years(*columns, first=2025):
    """Regions with a figure for each of a few expected years."""
    names = ("noord", "zuidoost", "zuidwest")
    years = [(str(first + at), dict(zip(names, column, strict=True))) for at, column in enumerate(columns)]
    return {(name, year): CellEntry(Decimal(one)) for year, column in years for name, one in column.items()}


EARLIER, LATER, LAST = (200, 100, 100), (250, 120, 190), (300, 40, 60)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ((LATER, EARLIER, LAST), [Switched(("2025", "2026"))]),
        (((252, 119, 190), (205, 100, 98), LAST), [Switched(("2025", "2026"))]),
        (((210, 100, 105), LATER, LAST), []),
        ((EARLIER, LATER, (500, 300, 20), LAST), [Switched(("2027", "2028"))]),  # 2028 is new
    ],
)
def test_years_that_changed_places_are_found_though_an_edition_differs_a_little(now, found):
    seen = alike(capacity(), of_years(*now), of_years(EARLIER, LATER, LAST))

    assert [one for one in seen if isinstance(one, Switched)] == found
    assert all("hun kolommen" in whole_line(as_facts(one), capacity()) for one in found)


@pytest.mark.parametrize(("period", "before"), [("2024", ""), ("2023", "2023")])
@pytest.mark.parametrize(
    ("figures", "is_found"),
    [
        ((110, 50, 200, 30, 300, 20), True),
        ((110, 50, 200, 30, 300, 21), False),
        (FIGURES, False),
    ],
)
def test_rows_that_were_exchanged_are_both_named(period, before, figures, is_found):
    found = alike(numbers(), of("2024", *figures), of(period, *FIGURES))

    assert found == ([Exchanged(("noord", "zuidwest"), before)] if is_found else [])


def test_rows_of_balances_below_nothing_are_held_against_each_other_too():
    before = of("2024", -24, 139, -11, 217, -8, 53, keys=["opening", "target"])
    now = of("2024", -11, 217, -24, 139, -8, 53, keys=["opening", "target"])

    assert alike(balances(), now, before) == [Exchanged(("noord", "zuidoost"), "")]


def years(first, *rows):
    names = ("noord", "zuidoost")
    cells = {}
    for name, row in zip(names, rows, strict=True):
        for at, figure in enumerate(row):
            cells |= {(name, str(first + at)): one for one in entries({name: [figure]}, ["x"]).values()}
    return cells


@pytest.mark.parametrize(
    ("first", "rows", "found"),
    [
        (2027, ([20, 30, 40], [50, 60, 70]), [Shifted("2027", "2026")]),
        (2027, ([30, 40, 50], [60, 70, 80]), []),  # the same years with the same figures
        (2027, ([21, 30, 40], [50, 60, 70]), []),
    ],
)
def test_row_of_years_that_moved_on_is_found(first, rows, found):
    assert alike(capacity(), years(first, *rows), years(2026, [20, 30, 40], [50, 60, 70])) == found


def test_expected_years_that_are_all_the_same_did_not_move():
    before, now = years(2026, [20, 20, 20], [50, 50, 50]), years(2027, [20, 20, 20], [50, 50, 50])

    assert alike(capacity(), now, before) == []


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
@pytest.mark.parametrize(
    ("table", "before", "now", "said"),
    [
        (
            "permits-client",
            (sheets.PERMITS, 2024),
            ([sheets.PERMITS[0], *[[row[0], *(10 * one for one in row[1:])] for row in sheets.PERMITS[1:]]], 2025),
            "Deze cijfers zijn ongeveer 10 keer zo groot als die van 2024.",
        ),
        (
            "plan-capacity",
            ([["Regio", *range(2026, 2032)], *ROWS], 2025),
            ([["Regio", *range(2027, 2033)], *ROWS], 2026),
            "De cijfers onder 2027 zijn dezelfde als die zijn opgeslagen onder 2026.",
        ),
        (
            "plan-capacity",
            ([["Regio", *range(2026, 2032)], *ROWS], 2025),
            ([["Regio", *range(2026, 2032)], ["Noord", *ROWS[1][1:]], ["Zuidoost", *ROWS[0][1:]], *ROWS[2:]], 2025),
            "Noord en Zuidoost hebben elkaars cijfers, vergeleken met de cijfers die er al stonden.",
        ),
    ],
)
def test_file_that_is_another_as_a_whole_is_stored_only_by_who_looked(tmp_path, table, before, now, said):
    officer = signed_in(Role.STATISTICS_OFFICER)
    bring(officer, tmp_path, before[0], table, year=before[1])
    act(officer, "confirm", Upload.objects.get())
    bring(officer, tmp_path, now[0], table, year=now[1], name="now.xlsx")
    upload = Upload.objects.get(file_name="now.xlsx")

    page = text_of(officer.get(upload.get_absolute_url()))
    act(officer, "confirm", upload, is_sure=False)
    is_kept = Upload.objects.get(pk=upload.pk).is_open
    act(officer, "confirm", upload)

    assert said in page
    assert is_kept
    assert not Upload.objects.get(pk=upload.pk).is_open


@pytest.mark.parametrize(("period", "before"), [("2024", ""), ("2023", "2023")])
@pytest.mark.parametrize(
    ("more", "found"),
    [((100, 100, 100), "100"), ((-100, -100, -100), "-100"), ((100, 100, 101), ""), ((9, 9, 9), ""), ((0, 0, 0), "")],
)
def test_as_much_more_in_each_row_is_found(period, before, more, found):
    now = [one + more[at // 2] for at, one in enumerate(FIGURES)]

    expected = [Added(before, found)] if found else []
    assert [
        one for one in alike(numbers(), of("2024", *now), of(period, *FIGURES)) if isinstance(one, Added)
    ] == expected


def stored(officer, tmp_path, rows, table, year, name):
    bring(officer, tmp_path, rows, table, year=year, name=name)
    act(officer, "confirm", Upload.objects.get(file_name=name))


TIMES = [sheets.PERMITS[0], *[[row[0], *(10 * one for one in row[1:])] for row in sheets.PERMITS[1:]]]
MORE = [[row[0], *(one + 100 for one in row[1:])] for row in ROWS[:3]] + [
    ["Drenthe", *(one + 300 for one in ROWS[3][1:])]
]
YEARS = ["Regio", *range(2026, 2032)]
SWAPPED = [YEARS, ["Noord", *ROWS[1][1:]], ["Zuidoost", *ROWS[0][1:]], *ROWS[2:]]


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
@pytest.mark.parametrize(
    ("table", "before", "now", "said"),
    [
        ("permits-client", (sheets.PERMITS, 2024), (TIMES, 2025), "ongeveer 10 keer zo groot als die van 2024"),
        ("plan-capacity", ([YEARS, *ROWS], 2025), ([YEARS, *MORE], 2025), "Elke rij is 100 meer dan"),
        ("plan-capacity", ([YEARS, *ROWS], 2025), (SWAPPED, 2025), "Noord en Zuidoost hebben elkaars cijfers"),
        (
            "plan-capacity",
            ([YEARS, *ROWS], 2025),
            ([["Regio", *range(2027, 2033)], *ROWS], 2026),
            "De cijfers onder 2027 zijn dezelfde als die zijn opgeslagen onder 2026",
        ),
    ],
)
def test_file_that_stood_out_as_a_whole_stays_a_finding_with_who_stored_it(tmp_path, table, before, now, said):
    officer = signed_in(Role.STATISTICS_OFFICER)
    stored(officer, tmp_path, before[0], table, before[1], "before.xlsx")
    none_yet = Finding.objects.filter(kind="alike").count()
    stored(officer, tmp_path, now[0], table, now[1], "now.xlsx")

    finding = Finding.objects.get(kind="alike", closed_on=None)
    page = text_of(officer.get(reverse("monitoring:finding", args=[finding.pk])))
    if before[1] == now[1]:
        stored(officer, tmp_path, before[0], table, now[1], "right.xlsx")

    assert none_yet == 0
    assert said in page
    assert str(officer.user) in page
    assert Finding.objects.filter(pk=finding.pk, closed_on=None).exists() is (before[1] != now[1])


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions")
@pytest.mark.parametrize(("whole", "is_found"), [(47, False), (53, False), (50, False), (46, True), (54, True)])
def test_share_of_the_whole_outside_those_of_its_places_is_a_finding(whole, is_found):
    shape = shares()
    cells = entries({"noord": [48], "zuidoost": [52], "zuidwest": [50], "drenthe": [whole]}, ["mid_rent"])

    found = list(between_findings(shape, cells))

    assert [(one.place[0], one.kind) for one in found] == ([("drenthe/mid_rent", "between")] if is_found else [])


@pytest.mark.django_db
@pytest.mark.usefixtures("definitions", "files")
@pytest.mark.parametrize(("column", "is_found"), [(1, False), (2, True), (3, True), (4, False)])
def test_target_or_realised_below_nothing_is_a_finding(tmp_path, column, is_found):
    shape = shape_of(Table.objects.get(key="permit-holders"))
    part = ["opening", "target", "realised", "closing"][column - 1]

    found = check_rules(shape, {(f"assen/{part}", "2024"): CellEntry(Decimal(-5))})

    assert [one.kind for one in found] == (["bounds"] if is_found else [])
