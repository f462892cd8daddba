"""The text of the report: figures by their name, numbers that somebody typed, and words that compare."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitoring.report.comparisons import TESTS, words_of
from monitoring.report.pages import differences
from monitoring.report.text import Inserted, for_any_year, in_year, inserted, nearest, parts, typed_numbers

WORD = st.text(alphabet="abcdefghij xyz.,", max_size=30)
NAME = st.sampled_from(["knelpuntenpot.available", "permits.noord.total.{year}", "flex.ambition.units"])


@given(st.lists(st.tuples(WORD, NAME), max_size=5), WORD)
def test_parts_give_the_text_again_with_its_figures_in_order(pieces, end):
    text = "".join(f"{word}{{{{ {name} }}}}" for word, name in pieces) + end

    found = list(parts(text, 2024))

    words = "".join(one for one in found if isinstance(one, str))
    assert words == "".join(word for word, _name in pieces) + end
    assert [one.name for one in found if isinstance(one, Inserted)] == [in_year(name, 2024) for _word, name in pieces]


@given(WORD, st.integers(0, 10**9), WORD)
def test_a_typed_number_is_found_wherever_it_stands(before, number, after):
    text = f"{before.rstrip('.,')} {number} woningen {after}"

    found = typed_numbers(text, 2024)

    assert found == ([] if 1900 <= number <= 2099 else [str(number)])


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Er zijn 1.542 woningen", ["1.542"]),
        ("Dat is 66% van alles", ["66%"]),
        ("Er is € 372.000,50 over", ["€ 372.000,50"]),
        ("In 2024 en in 2024-2028", []),
        ("Op 13 juni 2024, op 1 januari", []),
        ("Zie hoofdstuk 6 en artikel 4:15 van de Awb", []),
        ("Dat zijn {{ completions.gross.2024 }} woningen", []),
        ("Een grens van 30 procent in 2024", ["30"]),
    ],
)
def test_typed_numbers_are_those_that_are_no_day_year_or_place_in_a_text(text, typed):
    assert typed_numbers(text, 2024) == typed


def test_years_are_no_figures():
    assert inserted("In {{ year }} en {{ year_before }}: {{ a.b.{year} }}", 2024)[0].name == "a.b.2024"
    assert len(inserted("In {{ year }} en {{ year_before }}", 2024)) == 0


@pytest.mark.parametrize(
    ("name", "general"),
    [
        ("completions.gross.2024", "completions.gross.{year}"),
        ("completions.gross.change_on_2023", "completions.gross.change_on_{year_before}"),
        ("plan_capacity.noord.2030", "plan_capacity.noord.2030"),
        ("target.woondeals", "target.woondeals"),
    ],
)
def test_a_name_is_said_for_any_year_and_filled_in_again(name, general):
    assert for_any_year(name, 2024) == general
    assert in_year(general, 2024) == name


def test_the_nearest_names_are_given():
    assert nearest("knelpuntenpot.availabel", ["knelpuntenpot.available", "flex.ambition.units"]) == [
        "knelpuntenpot.available"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ongeveer twee derde is klaar", ["Ongeveer", "twee derde"]),
        ("Alle gemeenten doen mee", ["Alle gemeenten"]),
        ("Dat is vergelijkbaar met vorig jaar", ["vergelijkbaar"]),
        ("De provincie helpt gemeenten", []),
    ],
)
def test_words_that_compare_or_count_are_found(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("kind", "numbers", "value", "margin", "holds"),
    [
        ("about", [66], 67, 1, True),
        ("about", [65], 67, 1, False),
        ("close", [105, 100], 0, 5, True),
        ("close", [106, 100], 0, 5, False),
        ("at_least", [30, 30], 30, 0, True),
        ("at_least", [30, 29], 30, 0, False),
        ("below", [-1, -2], 0, 0, True),
        ("below", [0], 0, 0, False),
        ("falling", [3, 2, 1], 0, 0, True),
        ("falling", [3, 3], 0, 0, False),
        ("most", [3, 2, 1], 0, 0, True),
        ("most", [3, 3], 0, 0, False),
        ("rising", [1, 2, 3], 0, 0, True),
        ("rising", [1, 1], 0, 0, False),
    ],
)
def test_each_comparison_at_its_edge(kind, numbers, value, margin, holds):
    assert TESTS[kind]([Decimal(one) for one in numbers], Decimal(value), Decimal(margin)) is holds


def test_differences_are_told_word_by_word():
    assert list(differences("een twee drie", "een vier drie")) == [
        ("same", "een "),
        ("gone", "twee"),
        ("new", "vier"),
        ("same", " drie"),
    ]
