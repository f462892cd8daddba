"""What Excel asks of the cells of a column: a list in the rule itself when it fits, and else where it stands."""

from io import BytesIO

import openpyxl
import pytest

from drenthe.lib.sheets.xlsx_rules import LONGEST, CellRule, ListPlace
from drenthe.lib.sheets.xlsx_writer import ColumnSpec, Sheet, write_workbook

PLACE = ListPlace("Uit leg", 7, 2, 4)
LONG = [f"keuze {number:03}" for number in range(26)]


def rule_of(rule):
    out = BytesIO()
    write_workbook(
        out,
        [Sheet("Blad", [ColumnSpec("a", "A"), ColumnSpec("b", "B")], [], rules={"b": rule})],
        title="x",
        creator="x",
    )
    (found,) = openpyxl.load_workbook(out).worksheets[0].data_validations.dataValidation
    return found


def test_short_list_stands_in_the_rule_with_its_note():
    found = rule_of(CellRule(["ja", "nee"], "Kies.", PLACE))

    assert (found.type, found.formula1, found.prompt) == ("list", '"ja,nee"', "Kies.")
    assert str(found.sqref).startswith("B3:")


@pytest.mark.parametrize("choices", [LONG, ["Noord, Oost", "Zuid"], ['de "oude" pot', "x"]])
def test_list_that_excel_cannot_keep_in_the_rule_is_looked_up(choices):
    assert rule_of(CellRule(choices, "", PLACE)).formula1 == "'Uit leg'!$G$2:$G$4"


def test_long_list_without_a_place_is_a_fault_of_the_maker():
    with pytest.raises(ValueError, match="place"):
        rule_of(CellRule(LONG))


def test_note_alone_asks_nothing_and_is_no_longer_than_excel_takes():
    found = rule_of(CellRule(note="x" * 300))

    assert (found.type, len(found.prompt)) == (None, LONGEST)
