"""Files with rows, columns or tables of other years beside those that are asked, and with totals of a part of it."""

from random import Random

from tests.monitoring.made.case import YEAR, Case, Figures, Grid, Marked
from tests.monitoring.made.kinds import kind
from tests.monitoring.made.sound import case
from tests.monitoring.made.unsound import spoilt

OWN = ["Gebied", "Alles", "Corporatie", "Markt", "Particulier"]
GROUPS = (("Noord-Drenthe", (0, 1, 8, 9, 10)), ("Zuidoost-Drenthe", (2, 3, 5)), ("Zuidwest-Drenthe", (4, 6, 7, 11)))


def _of_years(made: Figures, years: list[object]) -> Grid:
    """The table once for each year below each other, with the year in front; those of others with other figures."""
    head, *rows = made.grid()
    found: Grid = [["Jaar", *head]]
    for year in years:
        is_own = str(year) == str(YEAR)
        lines = [[year, row[0], *[one if is_own else one + 1 for one in row[1:]]] for row in rows]
        if not is_own:
            lines[0][0] = Marked(year)  # each year is named once
        found += lines
    return found


@kind("rows of other years, with a column that says of which", "permits-client", "permit-holders")
def _rows_of_years(made: Figures, random: Random, number: int) -> Case:
    ways: list[list[object]] = [[YEAR - 1, YEAR], [YEAR, YEAR - 1], [YEAR - 2, YEAR - 1, YEAR], [YEAR, YEAR + 1]]
    return case(made, _of_years(made, ways[number % len(ways)]), leaves_out_periods=True)


@kind("rows of other years, one figure in a row", "plan-capacity")
def _tidy_years(made: Figures, random: Random, number: int) -> Case:
    lines: Grid = [["Jaar", "Regio", "Aantal"]]
    lines += [[Marked(YEAR - 1) if at == 0 else YEAR - 1, name, 5] for at, name in enumerate(made.names.values())]
    lines += [[int(head), made.names[row], one] for (row, head), one in made.numbers.items()]
    return case(made, lines, leaves_out_periods=True)


@kind("a row of a year that is mistyped", "permits-client", "permit-holders")
def _mistyped(made: Figures, random: Random, number: int) -> Case:
    grid = _of_years(made, [YEAR])
    grid[random.randrange(1, len(grid))][0] = Marked((1925, 2205, 1952, 2052)[number % 4])
    return Case(made.table, grid, None)


@kind("tables of two years beside each other, in words of its own", "permits-client")
def _beside(made: Figures, random: Random, number: int) -> Case:
    _head, *rows = made.grid()
    other = [[row[0], *[one + 1 for one in row[1:]]] for row in rows]
    first, second = ((rows, YEAR), (other, YEAR - 1)) if number % 2 else ((other, YEAR - 1), (rows, YEAR))
    tables = [[[f"Vergunningen {year}", *[None] * 4], OWN, *lines] for lines, year in (first, second)]
    grid = [[*left, None, *right] for left, right in zip(*tables, strict=True)]
    roles = dict(zip(OWN, ["axis:place", *[f"class:{key}" for key in made.heads]], strict=True))
    return case(made, grid, columns=roles, chosen="Blad1!A2" if number % 2 else "Blad1!G2")


def _grouped(made: Figures, *, is_below: bool) -> tuple[Grid, dict[str, str]]:
    """The municipalities by region, each with its subtotal, and what somebody says of those."""
    head, *rows = made.grid()
    grid, said = [head], {}
    for region, places in GROUPS:
        own = [rows[at] for at in places]
        sums = [f"Subtotaal {region}", *[sum(column) for column in list(zip(*own, strict=True))[1:]]]
        grid += [*own, sums] if is_below else [sums, *own]
        said[f"Subtotaal {region}"] = "check"
    return [*grid, rows[-1]], said


@kind("subtotals by region", "permit-holders")
def _subtotals(made: Figures, random: Random, number: int) -> Case:
    grid, said = _grouped(made, is_below=bool(number % 2))
    return case(made, grid, rows=said)


@kind("a subtotal that is wrong", "permit-holders")
def _wrong_subtotal(made: Figures, random: Random, number: int) -> Case:
    grid, said = _grouped(made, is_below=bool(number % 2))
    sums = random.choice([row for row in grid if str(row[0]).startswith("Subtotaal")])
    column = random.randrange(1, len(sums))
    sums[column] = Marked(sums[column] + 9)
    return case(made, grid, rows=said, is_doubted=True)


@kind("a column of totals with a year that is left out", "plan-capacity")
def _total_with_year(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    is_wrong, more = number % 3 == 2, number % 2
    grid: Grid = [[head[0], Marked(YEAR - 1), *head[1:], "Totaal"]]
    grid += [[row[0], 5, *row[1:], sum(row[1:]) + 5 * more] for row in rows]
    if is_wrong:
        grid[1][-1] = Marked(grid[1][-1] + 9)
    return case(made, grid, columns={str(YEAR - 1): "ignore"}, is_doubted=is_wrong)


@kind("a text that may be more than one number")
def _more_than_one(made: Figures, random: Random, number: int) -> Case:
    values = ("39/7", "30-40", "30 à 40", "± 40", ">5", "circa 12", "30 of 40", "pm", "n.n.b.", "max. 20")
    return spoilt(made, random, values[number % len(values)])
