"""A cell is read with certainty, or refused with a sentence that says what to put there."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from drenthe.lib.sheets import values
from drenthe.lib.sheets.faults import CellError
from drenthe.lib.sheets.header import WantedColumn
from drenthe.lib.sheets.numbers import number
from drenthe.lib.sheets.sheet import NOT_KEPT, Cell
from projects.imports import words

NO = "refused"


def read(reader, value, **facts):
    with override("en"):
        try:
            return values.read_cell(Cell("B4", value, **facts), WantedColumn("x", "X", read=reader))
        except CellError:
            return NO


@pytest.mark.parametrize(
    ("value", "strict", "lenient"),
    [
        ("a b", "a b", "a b"),
        (12, "12", "12"),
        (12.0, "12", "12"),
        ("  ", None, None),
        (" a", NO, "a"),
        ("a  b", "a  b", "a b"),
        ("a\x07b", NO, "ab"),
        ("x" * 10, "x" * 10, "x" * 10),
        ("x" * 11, NO, NO),
        (True, NO, NO),
        (datetime(2024, 1, 1), NO, NO),
    ],
)
def test_text_is_read_strictly_or_leniently(value, strict, lenient):
    assert read(values.text(10), value) == strict
    assert read(values.text(10, is_lenient=True), value) == lenient


@pytest.mark.parametrize(
    ("value", "strict", "lenient"),
    [
        (datetime(2025, 6, 30), date(2025, 6, 30), date(2025, 6, 30)),
        (date(2025, 6, 30), date(2025, 6, 30), date(2025, 6, 30)),
        (datetime(2025, 6, 30, 10, 30), NO, date(2025, 6, 30)),
        ("30-06-2025", date(2025, 6, 30), date(2025, 6, 30)),
        ("30 juni 2025", date(2025, 6, 30), date(2025, 6, 30)),
        ("maandag 30 juni 2025", date(2025, 6, 30), date(2025, 6, 30)),
        ("ma 30-6-2025", date(2025, 6, 30), date(2025, 6, 30)),
        ("30-jun-2025", date(2025, 6, 30), date(2025, 6, 30)),
        ("2025/06/30", date(2025, 6, 30), date(2025, 6, 30)),
        ("30-6-2025 0:00", date(2025, 6, 30), date(2025, 6, 30)),
        ("30-6-2025 14:30", NO, date(2025, 6, 30)),
        ("2025-06-30T14:30:00", NO, date(2025, 6, 30)),
        ("30-6-2025 om 14.30 uur", NO, date(2025, 6, 30)),
        ("14:30", NO, NO),
        ("n.v.t.", NO, None),
        ("medio 2025", NO, NO),
        (2025, NO, NO),
        (date(1900, 3, 1), date(1900, 3, 1), date(1900, 3, 1)),
        (date(1900, 2, 28), NO, NO),
        ("28-02-1900", NO, NO),
    ],
)
def test_day_is_read_strictly_or_leniently(value, strict, lenient):
    assert read(values.day, value) == strict
    assert read(values.written_day, value) == lenient


@pytest.mark.parametrize(
    ("reader", "value", "amount"),
    [
        (values.euros, 1234.56, Decimal("1234.56")),
        (values.euros, 0, Decimal("0.00")),
        (values.euros, -0.01, NO),
        (values.euros, 12.345, NO),
        (values.euros, "€ 1.234,56", Decimal("1234.56")),
        (values.euros, "1.234.567,89", Decimal("1234567.89")),
        (values.euros, "50000", Decimal("50000.00")),
        (values.euros, "12,5", Decimal("12.50")),
        (values.euros, "1.234", NO),  # a thousand, or one and something
        (values.euros, "1,234.56", Decimal("1234.56")),
        (values.euros, "12,345", NO),
        (values.euros, "€ 60.000,-", Decimal("60000.00")),
        (values.euros, "1.250.000,-", Decimal("1250000.00")),
        (values.euros, "1.250.000", Decimal("1250000.00")),
        (values.euros, "50000.00", Decimal("50000.00")),
        (values.euros, "EUR 1 250 000", Decimal("1250000.00")),
        (values.euros, "EUR 5000.-", Decimal("5000.00")),
        (values.euros, "€ 5.000.-", Decimal("5000.00")),
        (values.euros, "€ 5.000,-", Decimal("5000.00")),
        (values.euros, "€ 5.000,--", Decimal("5000.00")),
        (values.euros, "5.000,=", Decimal("5000.00")),
        (values.euros, "5000.-", Decimal("5000.00")),
        (values.euros, "+5000", Decimal("5000.00")),
        (values.euros, "12.5,-", NO),
        (values.euros, "50.000,5 euro", Decimal("50000.50")),
        (values.euros, "-1,00", NO),
        (values.positive_euros, "0,00", NO),
        (values.euros, True, NO),
        (values.positive_euros, 0.01, Decimal("0.01")),
        (values.positive_euros, 0, NO),
        (values.whole, 1, 1),
        (values.whole, 2.0, 2),
        (values.whole, 2.5, NO),
        (values.whole, 0, NO),
        (values.whole, "12", 12),
        (values.whole, "0", NO),
        (values.whole, "1.200", NO),
        (values.whole, "twaalf", NO),
        (values.whole, True, NO),
    ],
)
def test_amount_and_whole_number_are_read_from_a_number_or_from_text_that_is_one(reader, value, amount):
    assert read(reader, value) == amount


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("29,0", 29),
        ("1 542", 1542),
        ("1\u00a0542", 1542),
        ("1\u202f542", 1542),
        ("007", 7),
        ("29,5", NO),
        ("1.542", NO),
        ("1 54", NO),
    ],
)
def test_whole_number_in_a_text_is_the_same_in_a_table_an_application_and_a_list_of_projects(said, found):
    projects = (found, False) if found != NO else NO
    assert [read(one, said) for one in (number, values.whole, words.dwellings)] == [found, found, projects]


@pytest.mark.parametrize(
    ("reader", "value", "reason"),
    [
        (values.euros, "125.000", "This can be 125000 or 125."),
        (values.euros, "€ 125,500", "This can be 125500 or 125,5."),
        (values.euros, "vijftigduizend", "There is no number here."),
        (values.euros, "-500", "below zero"),
        (values.euros, "€ -1.500,-", "below zero"),
        (values.euros, "(500)", "below zero"),
        (values.euros, "ca. 5000", "There is more here than an amount."),
        (values.euros, "50-60", "There is more here than an amount."),
        (values.euros, "1.25.00", "in the wrong place"),
        (values.euros, "0,125", "at most two decimals"),
        (values.euros, "99999999999", "too large"),
        (values.whole, "1.200", "Write 1200 if"),
        (values.whole, "-5", "above zero"),
        (values.whole, "1234567890", "too large"),
        (values.euros, "-€ 500", "below zero"),
        (values.day, "5-6-2025 14:30", "a time behind this date, and a date alone is expected. Write 05-06-2025."),
        (values.day, datetime(2025, 6, 5, 14, 30), "a time behind this date"),
        (values.day, "31-2-2025 10:00", "has no day 31"),
        (values.day, "5-jun-25", "The year has two digits here. Write 05-06-2025 if"),
        (values.day, "01-11-26", "Write 01-11-2026 if"),
        (values.day, "1/11/98", "Write 01-11-1998 if"),
        (values.day, "11/20/2026", "There is no month 20. Write 20-11-2026 if"),
        (values.day, "32-11-2026", "has no day 32"),
        (values.day, "31 juni 2026", "has no day 31"),
        (values.day, "32-13-2026", "There is no month 13. Correct"),
        (values.day, "juni 2026", "such as 20-11-2026"),
        (words.dwellings, "1.200", "Write 1200 if"),
        (number, "1.200", "Write 1200 if"),
        (number, "125,000", "This can be 125000 or 125."),
    ],
)
def test_text_that_is_not_certain_is_refused_with_its_own_reason_wherever_it_is_read(reader, value, reason):
    with override("en"), pytest.raises(CellError) as refused:
        values.read_cell(Cell("B4", value), WantedColumn("x", "X", read=reader))

    assert reason in str(refused.value)


OPTIONS = {"De Pot": 1, "pot": 1, "Zuid-oost": 2}
NORMALISED = {"de pot": 1, "zuid oost": 2}


@pytest.mark.parametrize(
    ("value", "strict", "lenient"),
    [
        ("pot ", NO, NO),
        ("de pot ", NO, 1),
        ("DE POT", 1, 1),
        ("zuid oost", NO, 2),
        ("Zuid-Oost", 2, 2),
        ("onbekend", NO, None),
        ("x", NO, NO),
    ],
)
def test_choice_is_read_by_its_name(value, strict, lenient):
    assert read(values.choice(lambda: OPTIONS), value) == strict
    assert read(values.choice(lambda: NORMALISED, is_lenient=True), value) == lenient


@pytest.mark.parametrize(("value", "fact"), [(None, {"formula": "=1+1"}), ("#N/A", {"is_error": True})])
@pytest.mark.parametrize("reader", [values.text(10), values.day, values.euros, values.written_day, values.paragraphs])
def test_formula_without_a_result_and_error_are_refused_by_every_reader(reader, value, fact):
    assert read(reader, value, **fact) == NO


def test_sentence_of_a_validator_is_kept():
    def refuse(cell):
        raise ValidationError("no such number")

    with pytest.raises(CellError, match="no such number"):
        values.read_cell(Cell("B4", "1"), WantedColumn("x", "X", read=refuse))


@pytest.mark.parametrize("value", [None, " "])
def test_column_that_is_required_has_a_value_in_each_row(value):
    spec = WantedColumn("x", "X", read=values.text(10), is_required=True)

    with pytest.raises(CellError):
        values.read_cell(Cell("B4", value), spec)


@pytest.mark.parametrize(
    ("value", "facts", "result"),
    [
        (1.5, {"decimals": 1}, Decimal("1.5")),
        ("1,5", {"decimals": 1}, Decimal("1.5")),
        ("1,5", {}, NO),
        (41083.270000000004, {"decimals": 2}, Decimal("41083.27")),
        ("48%", {"is_share": True}, Decimal(48)),
        ("48%", {}, NO),
        (0.5, {"is_share": True}, NO),
        (0.5, {"is_share": True, "decimals": 1}, Decimal("0.5")),
        (10**10 - 1, {}, Decimal(10**10 - 1)),
        (10**10, {}, NO),
        ("1.130", {}, NO),
    ],
)
def test_figure_has_the_decimals_that_are_wanted(value, facts, result):
    assert read(lambda cell: number(cell, **facts), value) == result


@pytest.mark.parametrize(
    ("value", "euros"),
    [(41083.270000000004, "41083.27"), (0.1 + 0.2, "0.30"), (1000.0, "1000.00"), (41083.274, NO), (0.001, NO)],
)
def test_dust_of_a_sum_of_floats_is_no_third_decimal(value, euros):
    assert read(values.euros, value) == (euros if euros == NO else Decimal(euros))


@pytest.mark.parametrize(("value", "decimals"), [(0.02, 0), (1, 0), (0.295, 1), (1.2, 1)])
def test_share_that_may_be_a_percentage_is_refused_where_the_format_was_not_read(value, decimals):
    """Of an .xls only the value is known: 1 is 1% or 100%."""
    with pytest.raises(CellError, match=r"\.xlsx"):
        number(Cell("B4", value, NOT_KEPT), decimals=decimals, is_share=True)
    assert number(Cell("B4", 29, NOT_KEPT), is_share=True) == 29
    assert number(Cell("B4", value, NOT_KEPT), decimals=3) == Decimal(str(value))
