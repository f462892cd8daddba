"""Files with more on the sheet than the table: groups above the names, merged names, other tables around it."""

from random import Random

from tests.monitoring.made.case import Case, Figures, Grid, Marked
from tests.monitoring.made.kinds import kind
from tests.monitoring.made.sound import case

TELEPHONES: Grid = [["Contactpersoon", "Telefoon"], ["A. de Boer", "0592 123456"], ["B. Kuipers", "0591 654321"]]
COUNTED = ("permits-client", "permit-holders", "plan-capacity")


def noted(grid: Grid) -> Grid:
    """Cells that must be named as not read."""
    return [[Marked(value) for value in row] for row in grid]


def letter(column: int) -> str:
    """The letter of a column, from 0."""
    return chr(ord("A") + column)


@kind("groups of columns over their names, merged")
def _grouped(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    width, half = len(head), len(head) // 2
    groups = ["Korte termijn", "Lange termijn"] if made.is_by_year else ["Eerste groep", "Tweede groep"]
    above = [None, groups[0], *[None] * (half - 1), groups[1], *[None] * (width - half - 2)]
    return case(
        made, [above, head, *rows], merged=(f"B1:{letter(half)}1", f"{letter(half + 1)}1:{letter(width - 1)}1")
    )


@kind("one figure in a row, the place merged over its rows")
def _merged_places(made: Figures, random: Random, number: int) -> Case:
    named = {"permits-client": "Opdrachtgever", "permit-holders": "Taakstelling", "affordability": "Prijssegment"}
    lines: Grid = [["Regio" if made.is_by_year else made.corner, named.get(made.table, "Jaar"), "Aantal"]]
    merged = []
    for row, name in made.names.items():
        first = len(lines) + 1
        for head, label in made.heads.items():
            given = int(label) if made.is_by_year else label
            lines.append([name if len(lines) + 1 == first else None, given, made.numbers[row, head]])
        merged.append(f"A{first}:A{len(lines)}")
    return case(made, lines, merged=tuple(merged))


@kind("a list of telephone numbers above the table")
def _above(made: Figures, random: Random, number: int) -> Case:
    return case(made, [*noted(TELEPHONES), *[[] for _ in range(number % 3 + 1)], *made.grid()])


@kind("a list of telephone numbers below the table")
def _below(made: Figures, random: Random, number: int) -> Case:
    head, *people = TELEPHONES
    names = [head, *[[Marked(name), *rest] for name, *rest in people]]  # such a name may be one of the table
    return Case(made.table, [*made.grid(), *[[] for _ in range(number % 3 + 1)], *names], None)


@kind("a table of inhabitants above the table", *COUNTED)
def _inhabitants(made: Figures, random: Random, number: int) -> Case:
    return case(made, [*noted([["Inwoners", "2020", "2021"], ["Alle inwoners", 495_000, 497_000]]), [], *made.grid()])


@kind("a table of inhabitants below the table", *COUNTED)
def _inhabitants_below(made: Figures, random: Random, number: int) -> Case:
    other = [[Marked("Inwoners"), "2020", "2021"], [Marked("Alle inwoners"), 495_000, 497_000]]
    return Case(made.table, [*made.grid(), [], *other], None)
