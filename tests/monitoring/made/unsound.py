"""Files with something in them that is not certain or not right: it must be named, and never be guessed."""

from datetime import date
from pathlib import Path
from random import Random

from tests.monitoring.made.case import YEAR, Case, Figures, Grid, Marked, Shown, plain
from tests.monitoring.made.kinds import kind
from tests.monitoring.made.sound import COUNTED, case


def spoilt(made: Figures, random: Random, value: object, **more: object) -> Case:
    """A file with something else in place of one of its figures."""
    grid = made.grid()
    row, column = random.randrange(1, len(grid)), random.randrange(1, len(grid[0]))
    grid[row][column] = Marked(value)
    return Case(made.table, grid, None, **more)  # type: ignore[arg-type]


@kind("a letter in a figure, two figures in a cell, no figure at all")
def _letters(made: Figures, random: Random, number: int) -> Case:
    values = ("5t60", "12 of 13", "ca. 40", "12p", "n.b.", "onbekend", "?", "<5", "9 2)", "1.2.3")
    suffix = (".xlsx", ".csv", ".ods", ".xlsb")[number % 4]
    return spoilt(made, random, values[number % len(values)], suffix=suffix)


@kind("a figure that can be two things", *COUNTED)
def _ambiguous(made: Figures, random: Random, number: int) -> Case:
    values = ("1,000", "1.542", "2'345", "1.234,5", "(12)", "12-", "1 54", "12.5", "12,5", "1,2,3")
    return spoilt(made, random, values[number % len(values)])


@kind("a share that may be a part of one, or is none", "affordability")
def _no_share(made: Figures, random: Random, number: int) -> Case:
    values = ("0,29", 0.29, Shown(29, "0%"), "29‰", 29.4, 0.004, "29,5", "1.000%", "half", "0,5%")
    return spoilt(made, random, values[number % len(values)])


@kind("an error, a date, a truth or a formula without a result")
def _no_values(made: Figures, random: Random, number: int) -> Case:
    values = (
        "#DIV/0!",
        Shown(None, formula="=B2+B3"),
        date(2025, 3, 1),
        True,
        "#N/A",
        Shown(None, formula="=SUM(C2:C3)"),
        "#REF!",
    )
    return spoilt(made, random, values[number % len(values)])


@kind("quarters, months or half-years in a table of years")
def _shorter(made: Figures, random: Random, number: int) -> Case:
    ways = ("{} 1e kwartaal", "1e halfjaar {}", "{} januari", "Q1 {}", "{}KW01", "maart {}*", "{} 2e halfjaar")
    said = ways[number % len(ways)]
    lines = [
        [made.names[row], made.heads[head], Marked(said.format(head if made.is_by_year else YEAR)), one]
        for (row, head), one in made.numbers.items()
    ]
    if made.is_by_year:
        return Case(made.table, [["Regio", "Perioden", "Aantal"], *[[row[0], *row[2:]] for row in lines]], None)
    axis = {"permits-client": "Opdrachtgever", "permit-holders": "Taakstelling", "affordability": "Prijssegment"}
    return Case(made.table, [[made.corner, axis[made.table], "Perioden", "Waarde"], *lines], None)


@kind("a figure under no name")
def _beside(made: Figures, random: Random, number: int) -> Case:
    grid = made.grid()
    grid[number % (len(grid) - 1) + 1].append(Marked(12))
    return Case(made.table, grid, None)


@kind("a row moved one cell to the right")
def _moved(made: Figures, random: Random, number: int) -> Case:
    grid = made.grid()
    row = grid[number % (len(grid) - 1) + 1]
    row[1:] = [Marked("") if number % 2 else None, *row[1:-1], Marked(row[-1])]
    row[1] = None
    return Case(made.table, grid, None)


@kind("a year too many, or the years of last year", "plan-capacity")
def _other_years(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    if number % 2:
        return Case(made.table, [[*head, Marked(1932)], *[[*row, 5] for row in rows]], None)
    return Case(made.table, [[head[0], Marked(head[1] - 1), *head[1:-1]], *rows], None)


@kind("a row or a column that lacks")
def _lacking(made: Figures, random: Random, number: int) -> Case:
    grid = made.grid()
    if number % 2:
        del grid[number % (len(grid) - 2) + 1]  # the last one is their total, that is added up
        return Case(made.table, grid, None)
    first = 2 if made.table == "permits-client" else 1  # the first of its columns is the total of the others
    at = number % (len(grid[0]) - first) + first
    return Case(made.table, [[*row[:at], *row[at + 1 :]] for row in grid], None)


@kind("a row or a column twice")
def _twice(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    if number % 2:
        return Case(made.table, [head, *rows, [Marked(rows[0][0]), *rows[number % 2][1:]]], None)
    return Case(made.table, [[*head, Marked(head[1])], *[[*row, row[1]] for row in rows]], None)


@kind("a total of the file that does not fit", "plan-capacity")
def _wrong_total(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    sums = [sum(row[1:]) for row in rows]
    off = number % len(rows)
    totals = [Marked(one + 9) if at == off else one for at, one in enumerate(sums)]
    return case(made, [[*head, "Totaal"], *[[*row, total] for row, total in zip(rows, totals, strict=True)]])


@kind("figures that do not add up")
def _not_adding(made: Figures, random: Random, number: int) -> Case:
    grid, right = made.grid(), made.right()
    row, head = list(made.names)[-1], list(made.heads)[-1]
    grid[-1][-1] = Marked(made.numbers[row, head] + 3)
    right[made.place(row, head)] = right[made.place(row, head)] + 3  # type: ignore[operator]
    return Case(made.table, grid, right)


@kind("nothing but names, or nothing at all")
def _empty(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    grids: list[Grid] = [[head], [head, *[[row[0]] for row in rows]], [], [["Overzicht"]], [[], []]]
    return Case(made.table, grids[number % len(grids)], None, suffix=(".xlsx", ".csv")[number % 2])


@kind("cells merged among the figures")
def _merged(made: Figures, random: Random, number: int) -> Case:
    return Case(made.table, made.grid(), None, merged=(("B2:B3", "C3:D3")[number % 2],))


@kind("two tables side by side", "permits-client", "plan-capacity", "affordability")
def _side_by_side(made: Figures, random: Random, number: int) -> Case:
    rows = [[*row, None, *row] for row in made.grid()]
    return Case(made.table, rows, None)


@kind("a CSV file that is damaged")
def _damaged(made: Figures, random: Random, number: int) -> Case:
    lines = ["\r\n".join(";".join(str(one) for one in row) for row in made.grid())]
    damages = (
        lambda text: text.replace("Noord", '"Noord', 1).replace("Assen", '"Assen', 1).encode(),
        lambda text: text.encode() + b"\x00;1",
        lambda text: ("één;" + text).encode() + "één".encode("cp1252"),
        lambda text: b"PK" + text.encode(),
    )

    def write(path: object) -> None:
        path.write_bytes(damages[number % len(damages)](lines[0]))  # type: ignore[attr-defined]

    return Case(made.table, made.grid(), None, suffix=".csv", write=write)


@kind("a table of another year and kind", "permits-client", "affordability", "permit-holders")
def _another(made: Figures, random: Random, number: int) -> Case:
    grids: list[Grid] = [
        [["Project", "Gemeente", "Woningen"], ["Hof", "Assen", 12], ["Brink", "Emmen", 8]],
        [["Jaar", "Inwoners"], [YEAR, 502_000], [YEAR + 1, 503_000]],
    ]
    return Case(made.table, grids[number % len(grids)], None)


@kind("a line of a CSV file with a value too few")
def _short(made: Figures, random: Random, number: int) -> Case:
    grid = made.grid()
    row, separator = grid[number % (len(grid) - 1) + 1], (";", ",", "\t")[number % 3]
    del row[random.randrange(1, len(row))]
    row.append(Marked(""))

    def write(path: Path) -> None:
        lines = [separator.join(str(plain(one)) for one in line) for line in grid]
        path.write_text("\n".join(line.rstrip(separator) for line in lines))

    return Case(made.table, grid, None, suffix=".csv", write=write)


@kind("on its side, with names of its own")
def _on_its_side(made: Figures, random: Random, number: int) -> Case:
    head, *lines = [list(column) for column in zip(*made.grid(), strict=True)]
    return Case(made.table, [head, *[[f"Regel {at}", *line[1:]] for at, line in enumerate(lines)]], None)
