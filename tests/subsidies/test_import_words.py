"""A cell with a word that is not on its list is told which words there are, as people call them."""

import pytest

from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.sheet import Cell
from subsidies.imports.readers import one_of

OPTIONS = {"received": "received", "ontvangen": "received", "awarded": "awarded"}


def read(value):
    return one_of(lambda: OPTIONS, lambda: ["Ontvangen.", "Verleend"])(Cell("B4", value))


@pytest.mark.parametrize(("value", "expected"), [("ontvangen", "received"), ("AWARDED", "awarded")])
def test_word_of_the_list_is_read_however_it_is_written(value, expected):
    assert read(value) == expected


def test_other_word_is_refused_with_the_words_that_people_use():
    with pytest.raises(CellError) as refused:
        read("Onbekend")

    assert "Ontvangen, Verleend" in str(refused.value)
    assert "awarded" not in str(refused.value)
