"""A cell with more than a workbook can hold is refused by its name, in every kind of file."""

import re
import zipfile
from functools import partial

import pytest
from openpyxl import Workbook

from drenthe.lib.sheets import refusals
from drenthe.lib.sheets.opening import open_sheet
from tests.lib.sheets.files_of_others import ods

LONG = "x" * 32_768
MARK = "LANG"
ROWS = [["Regio", "Totaal"], ["Noord", "a"], ["Zuid", MARK]]


def as_csv(path):
    path.write_text(f'Regio;Totaal\nNoord;"a\nb"\nZuid;{LONG * 4}\n')


def shared(path):
    """A workbook that keeps its texts apart from its cells."""
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(path)
    rewritten(path, lambda text: text.replace(MARK, LONG))


def inline(path, *, ref=' r="B3"'):
    shared(path)
    cell = f'<c{ref} t="inlineStr"><is><t>{LONG}</t></is></c>'
    rewritten(path, lambda text: re.sub(r'<c r="B3".*?</c>', cell, text.replace(LONG, "a")))


def rewritten(path, change):
    with zipfile.ZipFile(path) as old:
        members = {member.filename: old.read(member) for member in old.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in members.items():
            new.writestr(name, change(content.decode()).encode())


def of_another_program(path):
    ods(path, [["Regio", "Totaal"], ["Noord", "a"], ["Zuid", LONG]])


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("list.csv", as_csv),
        ("list.xlsx", shared),
        ("list.xlsx", inline),
        ("list.xlsx", partial(inline, ref="")),
        ("list.ods", of_another_program),
    ],
)
def test_cell_that_is_too_long_is_named(tmp_path, name, write):
    write(tmp_path / name)

    with pytest.raises(refusals.CellTooLong) as refused:
        open_sheet(tmp_path / name)

    assert refused.value.facts["place"] == "B3"
    assert "B3" in str(refused.value)
