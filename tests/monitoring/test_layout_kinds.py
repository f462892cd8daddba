"""Tables as people lay them out: beside each other, with a word above several names, with hidden columns."""

import pytest
from openpyxl import Workbook

from drenthe.lib.sheets.opening import open_book
from monitoring.forms.mapping import MappingForm
from monitoring.models import Table
from monitoring.services.files.beside import side_by_side
from monitoring.services.files.divisions import shape_for
from monitoring.services.files.layouts import signature_of
from monitoring.services.files.reading import read_file
from monitoring.services.files.suggestions import suggest_mapping
from tests.monitoring import sheets
from tests.monitoring.test_import_table import delivery

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("definitions"), pytest.mark.one_database]
SHARES = [10, 10, 20, 30, 30, 60]
REGIONS = ("Noord", "Zuidoost", "Zuidwest", "Drenthe")


def read(path, table, **more):
    shape = shape_for(Table.objects.get(key=table))
    return read_file(path, shape, 2024, **more)


def beside(*, gap=1, other=None):
    """The table of permits, and beside it another one with other figures."""
    second = other or [[one + 1 if isinstance(one, int) else one for one in row] for row in sheets.PERMITS]
    return [[*left, *[None] * gap, *right] for left, right in zip(sheets.PERMITS, second, strict=True)]


@pytest.mark.parametrize("gap", [0, 1, 2])
def test_two_tables_beside_each_other_are_a_choice(tmp_path, gap):
    path = sheets.write(tmp_path / "two.xlsx", beside(gap=gap))
    second = f"{'FGH'[gap]}1"

    reading = read(path, "permits-client")
    chosen = {place: read(path, "permits-client", chosen=f"Blad1!{place}") for place in ("A1", second)}

    assert [block.first for block in reading.choices] == ["A1", second]
    assert not any("twee keer" in fault.reason for fault in reading.faults)
    assert [one.entries["noord/total", "2024"].number for one in chosen.values()] == [368, 369]
    assert all(not one.faults and len(one.entries) == 16 for one in chosen.values())
    assert chosen["A1"].notes[0].cell.startswith(second)


def test_table_beside_one_that_is_quite_different_is_read(tmp_path):
    contacts = [["Naam", "Telefoon"], ["Jansen", "0592"], ["Smit", "0593"], ["Bos", "0594"], ["Vos", "0595"]]
    path = sheets.write(tmp_path / "two.xlsx", beside(other=contacts))

    shape = shape_for(Table.objects.get(key="permits-client"))

    assert len(side_by_side(open_book(path).first, shape, 2024)) == 1


def affordable(tmp_path, *, merged=True):
    """Shares with "Huur" above three names and "Koop" above two."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Blad1"
    sheet.append(["Regio", "Huur", None, None, "Koop", None, "Totaal betaalbaar"])
    sheet.append([None, "Duur", "Middelduur", "Sociaal", "Duur", "Betaalbaar", None])
    for region in REGIONS:
        sheet.append([region, *(f"{one}%" for one in SHARES)])
    if merged:
        for span in ("B1:D1", "E1:F1", "A1:A2", "G1:G2"):
            sheet.merge_cells(span)
    book.save(tmp_path / "shares.xlsx")
    return tmp_path / "shares.xlsx"


@pytest.mark.parametrize("merged", [True, False])
def test_word_above_several_names_stays_in_each_of_them(tmp_path, merged):
    path = affordable(tmp_path, merged=merged)

    suggestion = suggest_mapping(delivery(path, "affordability"))

    names = [cell.content for cell in suggestion.header.row.filled]
    assert names[1:6] == ["Huur, Duur", "Huur, Middelduur", "Huur, Sociaal", "Koop, Duur", "Koop, Betaalbaar"]
    assert len(set(names)) == len(names)
    assert {at: suggestion.roles[at] for at in (1, 3, 4, 5)} == {
        1: "class:expensive_rent",
        3: "class:social_rent",
        4: "class:expensive_sale",
        5: "class:affordable_sale",
    }


@pytest.mark.parametrize(
    "above", [["Betaalbaarheid"], ["Betaalbaarheid", None, "Stand januari"], [None, "Betaalbaarheid"]]
)
def test_title_above_the_names_is_no_word_of_them(tmp_path, above):
    head = [
        "Regio",
        "Dure huur",
        "Middeldure huur",
        "Sociale huur",
        "Dure koop",
        "Betaalbare koop",
        "Totaal betaalbaar",
    ]
    rows = [[region, *(f"{one}%" for one in SHARES)] for region in REGIONS]

    reading = read(sheets.write(tmp_path / "titled.xlsx", [above, head, *rows]), "affordability")

    assert (reading.faults, [note.content for note in reading.notes]) == ([], [one for one in above if one])


def test_column_of_figures_is_not_proposed_as_the_names_of_the_rows(tmp_path):
    head = ["Gemeente", "Saldo begin 2024", "Taakstelling 2024", "Gehuisvest 2024", "Saldo eind 2024"]
    path = sheets.write(tmp_path / "holders.xlsx", [head, *sheets.HOLDERS[1:]])

    suggestion = suggest_mapping(delivery(path, "permit-holders"))

    assert suggestion.roles[0] == "axis:place"
    assert not suggestion.roles.get(2, "").startswith("axis:")
    asked = {str(at): role for at, role in suggestion.roles.items()}
    assert [one.cell.content for one in suggestion.questions({int(at): role for at, role in asked.items()})] == []


def with_hidden(tmp_path):
    book = Workbook()
    sheet = book.active
    for row in sheets.HOLDERS:
        sheet.append([*row[:3], "Oude taakstelling" if row[0] == "Gemeente" else 7, *row[3:]])
    sheet.column_dimensions["D"].hidden = True
    book.save(tmp_path / "hidden.xlsx")
    return tmp_path / "hidden.xlsx"


def test_hidden_column_is_said_to_be_hidden_where_it_is_asked_about_and_where_it_is_left_out(tmp_path):
    path = with_hidden(tmp_path)
    suggestion = suggest_mapping(delivery(path, "permit-holders"))
    columns = {str(at): role for at, role in suggestion.roles.items()} | {"3": "ignore"}
    asked = read(path, "permit-holders")
    known = {signature_of(suggestion.header.names, 2024): columns}
    left_out = read(path, "permit-holders", remembered=known)

    assert suggestion.hidden == {3}
    assert [fault.cell for fault in asked.faults if "verborgen in het bestand" in fault.reason] == ["D1"]
    assert [note.content for note in left_out.notes if "weggelaten" in note.reason] == ["Oude taakstelling"]


OWN = ["Gemeente", "Achterstand", "Opgave", "Gehuisvest", "Restant"]
NAMELESS = ["Gemeente", "A", "B", "C", "D"]


@pytest.mark.parametrize(("order", "proposed"), [((1, 2, 3, 4), True), ((1, 3, 2, 4), False)])
@pytest.mark.parametrize("heads", [OWN, NAMELESS])
def test_columns_in_the_order_of_the_table_are_proposed_when_the_figures_add_up(tmp_path, heads, order, proposed):
    rows = [[row[0], *(row[at] for at in order)] for row in sheets.HOLDERS[1:]]
    path = sheets.write(tmp_path / "own.xlsx", [heads, *rows])

    suggestion = suggest_mapping(delivery(path, "permit-holders"))

    in_order = {1: "class:opening", 2: "class:target", 3: "class:realised", 4: "class:closing"}
    assert {at: role for at, role in suggestion.roles.items() if at} == (in_order if proposed else {})
    assert set(suggestion.reasons) == (set(in_order) if proposed else set())


BACKWARDS = [  # the sums of a balance fit backwards as well
    ["Stand 31-12-2024", "Plaatsingen", "Doel", "Stand 1-1-2024"],
    ["Stand 31 december", "A", "B", "C"],
    ["A", "B", "C", "Stand op 1 jan."],
    ["A", "Gehuisveste personen", "C", "D"],
]
FORWARDS = [
    ["Stand 1-1-2024", "Opgave", "Plaatsingen", "Stand 31-12-2024"],
    ["Stand 31-12-2023", "A", "B", "Stand 1-1-2025"],
    ["A", "B", "C", "D"],
]


@pytest.mark.parametrize(
    ("heads", "is_backwards"), [*((one, True) for one in BACKWARDS), *((one, False) for one in FORWARDS)]
)
def test_headings_that_say_otherwise_go_before_sums_that_fit(tmp_path, heads, is_backwards):
    rows = [[row[0], *(row[:0:-1] if is_backwards else row[1:])] for row in sheets.HOLDERS[1:]]
    path = sheets.write(tmp_path / "own.xlsx", [["Gemeente", *heads], *rows])

    suggestion = suggest_mapping(delivery(path, "permit-holders"))

    assert {at for at in suggestion.roles if at} == (set() if is_backwards else {1, 2, 3, 4})
    assert any("iets anders" in reason for reason in map(str, suggestion.reasons.values())) is is_backwards


SAID = ["class:opening", "class:target", "class:realised", "class:closing"]
BY_HEADING = [
    ["Stand 1-1-2024", "Taakstelling 2024", "Gerealiseerd", "Stand 1-1-2025"],
    ["Voorsprong/achterstand begin 2024", "Opgave 2024", "Gehuisvest 2024", "Voorsprong/achterstand eind 2024"],
    ["Stand per 1 januari", "Te huisvesten", "Gehuisveste statushouders", "Stand per 31 december"],
    ["Beginstand", "Opgave", "Gehuisvest", "Restant"],
]


@pytest.mark.parametrize("heads", BY_HEADING)
def test_columns_are_proposed_by_what_their_headings_say_in_any_order_and_beside_others(tmp_path, heads):
    order = (3, 2, 0, 1)
    rows = [[row[0], 25_000, *(row[1 + at] for at in order), "70%"] for row in sheets.HOLDERS[1:]]
    rows[2][2] += 5  # published with a fault in it
    head = ["Gemeente", "Inwoners", *(heads[at] for at in order), "Percentage gehuisvest"]
    suggestion = suggest_mapping(delivery(sheets.write(tmp_path / "own.xlsx", [head, *rows]), "permit-holders"))

    found = {at: role for at, role in suggestion.roles.items() if at}
    assert found == {at + 2: SAID[one] for at, one in enumerate(order)}
    assert {str(one) for one in suggestion.reasons.values()} == {
        "Een vermoeden op grond van de opschriften: in 12 van de 13 rijen tellen de cijfers zo op. Controleer het."
    }


def test_balance_without_a_day_gives_way_to_the_one_that_names_it(tmp_path):
    named = [["Gemeente", "Stand 1-1-2024", "Taakstelling", "Gerealiseerd", "Saldo"], *sheets.HOLDERS[1:]]

    suggestion = suggest_mapping(delivery(sheets.write(tmp_path / "own.xlsx", named), "permit-holders"))

    assert [suggestion.roles[at] for at in range(1, 5)] == SAID


@pytest.mark.parametrize("heads", [["Gerealiseerd 2024", "Taakstelling 2024"], ["Taakstelling", "Taakstelling oud"]])
def test_headings_that_the_figures_contradict_give_no_guess(tmp_path, heads):
    named = [["Gemeente", "Stand 1-1-2024", *heads, "Stand 31-12-2024"], *sheets.HOLDERS[1:]]

    suggestion = suggest_mapping(delivery(sheets.write(tmp_path / "own.xlsx", named), "permit-holders"))

    assert not {"class:opening", "class:closing"} & set(suggestion.roles.values())


WHOLE = [["Noord", 60, 10, 20, 30], ["Zuid-oost", 90, 20, 30, 40], ["Zuid-west", 120, 30, 40, 50]]
WHOLE += [["Drenthe", 270, 60, 90, 120]]
PARTS = ["Alles", "Corporaties", "Marktpartijen", "Particulieren"]


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 3, 2, 1), (0, 2, 1, 3)])
def test_parts_of_a_sum_that_are_changed_about_are_what_their_headings_say(tmp_path, order):
    head, *rows = [[row[0], *(row[1 + at] for at in order)] for row in (["Streek", *PARTS], *WHOLE)]
    path = sheets.write(tmp_path / "own.xlsx", [head, *rows])

    suggestion = suggest_mapping(delivery(path, "permits-client"))

    keys = ["total", "government_or_corporation", "market_builders", "other_private"]
    assert {at: role for at, role in suggestion.roles.items() if at} == {
        at: f"class:{keys[one]}" for at, one in enumerate(order, start=1)
    }


def test_quarters_are_not_guessed_to_be_classes(tmp_path):
    path = sheets.write(tmp_path / "own.xlsx", [["Streek", *(f"2024 K{one}" for one in range(1, 5))], *WHOLE])

    suggestion = suggest_mapping(delivery(path, "permits-client"))

    assert not {at for at in suggestion.roles if at}


ELSEWHERE = ["Groningen", "Westerkwartier", "Het Hogeland", "Eemsdelta"]


def asked_of(tmp_path, data=None):
    rows = [[name, 1, 2, 3, 2] for name in ELSEWHERE]
    path = sheets.write(tmp_path / "north.xlsx", [OWN, *sheets.HOLDERS[1:], *rows])
    suggestion = suggest_mapping(delivery(path, "permit-holders"))
    columns = {"column-0": "axis:place", "column-1": "class:opening", "column-2": "class:target"}
    columns |= {"column-3": "class:realised", "column-4": "class:closing"}
    return MappingForm(None if data is None else columns | data, suggestion=suggestion)


def test_rows_that_the_table_does_not_know_are_one_question(tmp_path):
    form = asked_of(tmp_path)

    assert len(form.together) == 4
    assert form.name_fields() == []
    assert "Groningen, Westerkwartier, Het Hogeland, Eemsdelta" in str(form["leave_out"].label)


@pytest.mark.parametrize(
    ("answers", "errors"),
    [({"leave_out": "on"}, 0), ({}, 4), ({"name-place-groningen": "check"}, 3)],
)
def test_they_are_left_out_together_or_answered_each(tmp_path, answers, errors):
    form = asked_of(tmp_path, answers)

    assert form.is_valid() is not bool(errors)
    assert len(form.errors) == errors


def test_answer_to_one_of_them_goes_before_that_to_all(tmp_path):
    form = asked_of(tmp_path, {"leave_out": "on", "name-place-groningen": "check"})

    assert form.is_valid(), form.errors
    assert form.names()["place"] == {
        "groningen": "check",
        "westerkwartier": "ignore",
        "hethogeland": "ignore",
        "eemsdelta": "ignore",
    }
