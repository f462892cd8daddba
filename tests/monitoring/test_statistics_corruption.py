"""Two hundred spoilt copies of clean tables: each fault that breaks a rule is found and named; clean ones are quiet.

Whether a fault breaks a rule is decided here by plain sums over the rows, not by the checks that are tried.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from openpyxl.utils import get_column_letter

from monitoring.enums import REMARKS
from monitoring.services.checks.rules import check_rules
from monitoring.services.files.reading import read_file
from tests.monitoring import shapes, sheets

COPIES = 200
PLACES = ["Noord", "Zuid-oost", "Zuidwest", "Totaal Drenthe"]


@dataclass
class Copy:
    """A table in rows, the cell that was spoilt ("B4") and what else the file has."""

    kind: str
    rows: list[list[Any]]
    spoilt: str = ""
    is_always_found: bool = False
    merged: str = ""
    formats: dict[str, str] = field(default_factory=dict)

    def spoil(self, row: int, column: int, value: Any) -> None:
        self.rows[row][column] = value
        self.spoilt = f"{get_column_letter(column + 1)}{row + 1}"


def down(rows: list[list[int]]) -> list[list[Any]]:
    """The rows with their total below."""
    total = [sum(column) for column in zip(*rows, strict=True)]
    return [[place, *row] for place, row in zip(PLACES, [*rows, total], strict=True)]


def numbers(chance: random.Random) -> Copy:
    parts = [[chance.randint(100, 2500) for _ in range(3)] for _ in range(3)]
    return Copy(
        "numbers", [["Regio", "Total", "Public", "Market", "Private"], *down([[sum(row), *row] for row in parts])]
    )


def capacity(chance: random.Random) -> Copy:
    rows = [[chance.randint(300, 2500) for _ in range(3)] for _ in range(3)]
    return Copy("capacity", [["Regio", 2025, 2026, 2027], *down(rows)])


def balances(chance: random.Random) -> Copy:
    rows = []
    for _ in range(3):
        opening, target, realised = chance.randint(-60, -1), chance.randint(60, 200), chance.randint(20, 59)
        rows.append([opening, target, realised, opening - target + realised])
    return Copy("balances", [["Regio", "Opening", "Target", "Realised", "Closing"], *down(rows)])


def shares(chance: random.Random) -> Copy:
    rows = [["Regio", "dear_rent", "mid_rent", "social_rent", "dear_sale", "cheap_sale", "affordable"]]
    for place in PLACES:
        weights = [chance.uniform(5, 40) for _ in range(5)]
        exact = [100 * one / sum(weights) for one in weights]
        rows.append([place, *(round(one) for one in exact), round(exact[1] + exact[2] + exact[4])])
    return Copy("shares", rows)


TABLES = {"numbers": numbers, "capacity": capacity, "balances": balances, "shares": shares}


def breaks_a_rule(copy: Copy) -> bool:
    """Whether the numbers no longer add up, by plain arithmetic."""
    rows = [row[1:] for row in copy.rows[1:]]
    if copy.kind != "shares" and any(sum(column[:3]) != column[3] for column in zip(*rows, strict=True)):
        return True
    if copy.kind in ("numbers", "capacity") and min(min(row) for row in rows) < 0:
        return True
    if copy.kind == "numbers":
        return any(row[0] != sum(row[1:]) for row in rows)
    if copy.kind == "balances":
        return any(row[0] - row[1] + row[2] != row[3] for row in rows)
    if copy.kind == "shares":
        # five rounded parts are at most 2.5 beside 100; three parts and their rounded total at most 2
        return any(
            abs(sum(row[:5]) - 100) > 2.5
            or abs(row[1] + row[2] + row[4] - row[5]) > 2
            or not 0 <= min(row) <= max(row) <= 100
            for row in rows
        )
    return False


def a_cell(copy: Copy, chance: random.Random, fits: Callable[[Any], bool] = lambda _value: True) -> tuple[int, int]:
    cells = [(r, c) for r, row in enumerate(copy.rows[1:], 1) for c, value in enumerate(row[1:], 1) if fits(value)]
    return chance.choice(cells)


def swapped_digits(copy: Copy, chance: random.Random) -> None:
    row, column = a_cell(copy, chance, lambda value: any(a != b for a, b in pairwise(str(abs(value)))))
    value = copy.rows[row][column]
    digits = list(str(abs(value)))
    at = chance.choice([n for n, (a, b) in enumerate(pairwise(digits)) if a != b])
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    copy.spoil(row, column, int("".join(digits)) * (-1 if value < 0 else 1))


def shifted_row(copy: Copy, chance: random.Random) -> None:
    row, _column = a_cell(copy, chance)
    values = copy.rows[row][1:]
    copy.rows[row][1:] = [values[-1], *values[:-1]]
    copy.spoilt = str(row + 1)


def letter_for_digit(copy: Copy, chance: random.Random) -> None:
    row, column = a_cell(copy, chance, lambda value: abs(value) > 9)
    text = str(copy.rows[row][column])
    at = chance.choice([n for n, one in enumerate(text) if one.isdigit()])
    letter = {"0": "O", "1": "l", "5": "S", "8": "B"}.get(text[at], chance.choice("tIo"))
    copy.spoil(row, column, text[:at] + letter + text[at + 1 :])
    copy.is_always_found = True


def lost_minus(copy: Copy, chance: random.Random) -> None:
    row, column = a_cell(copy, chance, lambda value: value < 0)
    copy.spoil(row, column, -copy.rows[row][column])


def thousand_separators(copy: Copy, chance: random.Random) -> None:
    row, column = a_cell(copy, chance, lambda value: value >= 1000)
    text, separator = str(copy.rows[row][column]), chance.choice(".,'")
    at = chance.choice([1, len(text) - 3, 2])
    copy.spoil(row, column, f"{text[:at]}{separator}{text[at:]}")
    copy.is_always_found = True


def percent_as_fraction(copy: Copy, chance: random.Random) -> None:
    row, column = a_cell(copy, chance, lambda value: 0 < value < 100)
    copy.spoil(row, column, copy.rows[row][column] / 100)
    copy.is_always_found = True


def wrong_region(copy: Copy, chance: random.Random) -> None:
    row = chance.randint(1, 4)
    others = [one for one in [*PLACES, "Zuid", "Groningen"] if one != copy.rows[row][0]]
    copy.spoil(row, 0, chance.choice(others))
    copy.is_always_found = True


def double_row(copy: Copy, chance: random.Random) -> None:
    row, at = chance.randint(1, 4), chance.randint(1, 5)
    copy.rows.insert(at, list(copy.rows[row]))
    copy.spoilt = f"A{max(at, row if at > row else row + 1) + 1}"
    copy.is_always_found = True


def missing_year(copy: Copy, chance: random.Random) -> None:
    column = chance.randint(1, 3)
    copy.spoilt = str(copy.rows[0][column])
    for row in copy.rows:
        del row[column]
    copy.is_always_found = True


def merged_cell(copy: Copy, chance: random.Random) -> None:
    row, column = chance.randint(2, 4), chance.randint(1, 3)
    letter = get_column_letter(column + 1)
    copy.merged = copy.spoilt = f"{letter}{row}:{letter}{row + 1}"
    copy.is_always_found = True


FAULTS: dict[str, tuple[Callable[[Copy, random.Random], None], list[str]]] = {
    "swapped digits": (swapped_digits, ["numbers", "capacity", "balances", "shares"]),
    "shifted row": (shifted_row, ["numbers", "capacity", "balances", "shares"]),
    "letter for digit": (letter_for_digit, ["numbers", "capacity", "balances", "shares"]),
    "lost minus": (lost_minus, ["balances"]),
    "thousand separators": (thousand_separators, ["numbers", "capacity"]),
    "percent as fraction": (percent_as_fraction, ["shares"]),
    "wrong region": (wrong_region, ["numbers", "capacity", "balances", "shares"]),
    "double row": (double_row, ["numbers", "capacity", "balances", "shares"]),
    "missing year": (missing_year, ["capacity"]),
    "merged cell": (merged_cell, ["numbers", "capacity", "balances", "shares"]),
}


def look(copy: Copy, folder: Any, number: int) -> tuple[list[Any], list[Any], Any]:
    suffix = "xlsx" if copy.merged or copy.formats or number % 3 else "csv"
    path = sheets.write(folder / f"copy{number}.{suffix}", copy.rows, merged=copy.merged, formats=copy.formats)
    shape = getattr(shapes, copy.kind)()
    reading = read_file(path, shape, 2024)
    findings = [one for one in check_rules(shape, reading.entries) if one.kind not in REMARKS]
    return reading.faults, findings, reading


def names_it(copy: Copy, faults: list[Any], findings: list[Any], reading: Any) -> bool:
    """Whether a fault or a finding says where it is: the cell, or the row of a shifted one."""
    said = [f"{one.cell} {one.reason}" for one in faults]
    cells = {reading.at[place] for one in findings for place in one.cells if place in reading.at}
    if copy.spoilt.isdigit() and len(copy.spoilt) < 4:
        return any(cell[1:] == copy.spoilt for cell in cells)
    return any(copy.spoilt in one for one in said) or copy.spoilt in cells


def as_shown(copy: Copy, chance: random.Random) -> None:
    """Shares may be written in three ways that all mean the same."""
    if copy.kind != "shares":
        return
    for row in range(1, len(copy.rows)):
        for column in range(1, len(copy.rows[row])):
            value, way = copy.rows[row][column], chance.randint(0, 2)
            if way == 1:
                copy.rows[row][column] = f"{value}%"
            elif way == 2:
                copy.rows[row][column] = value / 100
                copy.formats[f"{get_column_letter(column + 1)}{row + 1}"] = "0%"


@pytest.mark.parametrize("part", range(4))
def test_clean_copies_give_no_false_alarm(tmp_path, part):
    for number in range(part, COPIES, 4):
        chance = random.Random(number)  # noqa: S311 -- the same copies every time
        copy = TABLES[chance.choice(list(TABLES))](chance)
        assert not breaks_a_rule(copy)
        as_shown(copy, chance)

        faults, findings, _reading = look(copy, tmp_path, number)

        assert (faults, findings) == ([], []), (number, copy)


@pytest.mark.parametrize("name", FAULTS)
def test_every_spoilt_copy_that_breaks_a_rule_is_found_and_named(tmp_path, name):
    spoil, kinds = FAULTS[name]
    broken = 0
    for number in range(COPIES // len(FAULTS)):
        chance = random.Random(f"{name} {number}")  # noqa: S311 -- the same copies every time
        copy = TABLES[chance.choice(kinds)](chance)
        spoil(copy, chance)

        faults, findings, reading = look(copy, tmp_path, number)

        if copy.is_always_found or breaks_a_rule(copy):
            broken += 1
            assert names_it(copy, faults, findings, reading), (number, copy, faults, findings)
        else:
            assert (faults, findings) == ([], []), (number, copy)
    assert broken >= COPIES // len(FAULTS) // 2
