"""Columns of somebody's own file are found by their names; where two fit equally well nothing is guessed."""

from dataclasses import dataclass

import pytest

from drenthe.lib.mapping import normalise, signature, suggest


@dataclass(frozen=True)
class Wanted:
    key: str
    label: str
    aliases: tuple[str, ...] = ()


NORTH, EAST, TOTAL = Wanted("north", "Noord"), Wanted("south_east", "Zuidoost", ("Zuid-oost",)), Wanted("t", "Totaal")


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Zuid-Oost (%)", "zuid oost %"),
        ("  Bedrag\u00a0in € ", "bedrag in €"),
        ("Categorieën", "categorieen"),
        (2025, "2025"),
        (None, ""),
    ],
)
def test_names_are_made_plain(name, plain):
    assert normalise(name) == plain


def test_signature_is_the_same_for_rows_that_differ_in_writing_only():
    assert signature(["Regio", "Zuid-oost", None]) == signature([" regio ", "ZUID OOST"])


@pytest.mark.parametrize("other", [["Zuid-oost", "Regio"], ["Regio"], ["Regio", "Zuid-west"], []])
def test_signature_differs_for_other_columns_or_another_order(other):
    assert signature(["Regio", "Zuid-oost"]) != signature(other)
    assert len(signature(other)) == 64


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        (["Noord", "Zuidoost", "Totaal"], {"north": 0, "south_east": 1, "t": 2}),
        (["totaal", "ZUID-OOST", "north"], {"north": 2, "south_east": 1, "t": 0}),
        (["Nord", "Zuid oost", "Totaal:"], {"north": 0, "south_east": 1, "t": 2}),
        (["Noord", "Zuidwest", None], {"north": 0, "south_east": None, "t": None}),
        ([], {"north": None, "south_east": None, "t": None}),
    ],
)
def test_columns_are_suggested_by_key_label_and_alias(headers, found):
    assert suggest(headers, [NORTH, EAST, TOTAL]) == found


def test_nothing_is_suggested_when_two_columns_fit_equally_well():
    assert suggest(["Totaal", "Totaal"], [TOTAL]) == {"t": None}


def test_column_goes_to_the_field_that_fits_best():
    fields = [Wanted("share", "Aandeel"), Wanted("shares", "Aandelen")]

    assert suggest(["Aandelen", "Aandeel"], fields) == {"share": 1, "shares": 0}


def test_field_without_aliases_will_do():
    @dataclass(frozen=True)
    class Plain:
        key: str
        label: str

    assert suggest(["Onderwerp"], [Plain("subject", "Onderwerp")]) == {"subject": 0}
