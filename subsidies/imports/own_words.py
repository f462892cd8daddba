"""Words of their own that people write in a workbook with applications: what each means is said once.

Of a closed list, such as the channel or the status, and a sign in the place of what may be left out ("-", "n.v.t.").
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.listed import is_called_total, is_computed
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.own_words import NOTHING, Said, WordQuestion, asked_of
from drenthe.lib.sheets.sheet import Cell, Row
from drenthe.lib.sheets.values import NOTHING as NO_VALUE
from drenthe.lib.sheets.values import Reader
from subsidies.imports.readers import Field, meanings

SIGNS = {*NO_VALUE, "x"}  # without signs and blanks: a dash or a question mark alone is nothing then


def word_of(cell: Cell) -> str:
    """Return the word of a cell as it is remembered; of a sign that sign: "E-loket" is "e loket", and "-" is "-"."""
    return normalise(cell.value) or str(cell.value).strip()


def choices_of(one: Field) -> list[tuple[str, Any]]:
    """Return what a word in a column can mean, by key and as people know it."""
    nothing = [] if one.is_required else [(NOTHING, _("nothing: as if the cell is empty"))]
    return [*meanings(one), *nothing]


def questions_of(
    rows: Sequence[Row], columns: Mapping[str, int], wanted: Sequence[Field], said: Said
) -> list[WordQuestion]:
    """Return the words in a list that must be explained; those that were explained before with what was said."""
    listed = [row for row in rows if not is_called_total(row)]
    return [
        question
        for one in wanted
        if (at := columns.get(one.key)) is not None and one.read is not None
        for question in _of_column(one, one.read, [row.cell(at) for row in listed], said.get(one.key, {}))
    ]


def _of_column(one: Field, read: Reader, cells: Sequence[Cell], said: Mapping[str, str]) -> Iterator[WordQuestion]:
    judged: dict[str, bool] = {}  # a list has the same words in row after row

    def unknown(cell: Cell) -> str | None:
        if cell.is_empty or is_computed(cell) or not _may_be_word(one, cell):
            return None
        if cell.value not in judged:
            judged[cell.value] = _can_read(read, cell)
        return None if judged[cell.value] else word_of(cell)

    names = {normalise(name): key for key, label in meanings(one) for name in (key, label)}
    for question in asked_of(one.key, cells, word_of=unknown, said=said, names=names):
        is_nothing = not question.guess and not one.is_required and normalise(question.word) in NO_VALUE
        yield replace(question, guess=NOTHING) if is_nothing else question


def _can_read(read: Reader, cell: Cell) -> bool:
    try:
        read(cell)
    except (CellError, ValidationError):
        return False
    return True


def _may_be_word(one: Field, cell: Cell) -> bool:
    """Whether a person can say what a cell means: of a closed list, or a sign in the place of what may be left out."""
    if not isinstance(cell.value, str):
        return False
    is_sign = normalise(cell.value) in SIGNS
    return one.labels is not None or (is_sign and not one.is_required)


def with_said(wanted: Sequence[Field], said: Said) -> list[Field]:
    """Return the columns of a workbook, in which words that somebody explained are read as was said."""
    return [replace(one, read=_reader(one.read, said[one.key])) if said.get(one.key) else one for one in wanted]


def _reader(read: Reader | None, said: Mapping[str, str]) -> Reader | None:
    if read is None:
        return None

    def run(cell: Cell) -> Any:
        meant = said.get(word_of(cell)) if isinstance(cell.value, str) else None
        if meant == NOTHING:
            return None
        return read(cell if meant is None else replace(cell, value=meant))

    return run
