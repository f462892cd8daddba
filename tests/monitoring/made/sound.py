"""Files in which every figure can be read with certainty, however they look: none of them may be refused."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from openpyxl import load_workbook

from monitoring.models import Table
from monitoring.services.files.template import write_template
from tests.monitoring.made.case import YEAR, Case, Figures, Grid, Marked, Shown
from tests.monitoring.made.kinds import kind

COUNTED = ("permits-client", "permit-holders", "plan-capacity")
NOTES = (
    "Bron: opgave van de gemeenten, peildatum 1 januari",
    "Toelichting: sloop is niet meegeteld",
    "* voorlopige cijfers, nog niet door de gemeente vastgesteld",
)


def case(made: Figures, grid: Grid | None = None, **more: Any) -> Case:
    """A file in which everything is right."""
    return Case(made.table, made.grid() if grid is None else grid, made.right(), **more)


@kind("plain, .xlsx")
def _plain(made: Figures, random: Random, number: int) -> Case:
    return case(made)


@kind("our own template, filled in")
def _template(made: Figures, random: Random, number: int) -> Case:
    def write(path: Path) -> None:
        with path.open("wb") as out:
            write_template(out, Table.objects.get(key=made.table), YEAR)
        book = load_workbook(path)
        sheet = book.worksheets[0]
        for row, figures in enumerate(made.grid()[1:], start=3):  # below the names and their keys
            for column, value in enumerate(figures[1:], start=2):
                sheet.cell(row, column).value = value
        book.save(path)

    return case(made, write=write)


@kind("CSV, UTF-8 with a mark, semicolons")
def _csv(made: Figures, random: Random, number: int) -> Case:
    return case(made, suffix=".csv", line_end=("\r\n", "\n", "\r")[number % 3])


@kind("CSV, UTF-8, commas")
def _csv_commas(made: Figures, random: Random, number: int) -> Case:
    return case(made, suffix=".csv", encoding="utf-8", delimiter=",", line_end=("\n", "\r", "\r\n")[number % 3])


@kind("CSV, UTF-16, tabs")
def _csv_wide(made: Figures, random: Random, number: int) -> Case:
    return case(made, suffix=".csv", encoding="utf-16", delimiter="\t", line_end=("\r\n", "\r", "\n")[number % 3])


@kind("CSV, Windows-1252, a title with accents and commas")
def _csv_old(made: Figures, random: Random, number: int) -> Case:
    grid = [[Marked("Woningbouw, coöperatie en gemeente, één overzicht")], [], *made.grid()]
    return case(made, grid, suffix=".csv", encoding="cp1252", delimiter=(";", "\t")[number % 2], line_end="\r")


@kind("OpenDocument, .ods")
def _ods(made: Figures, random: Random, number: int) -> Case:
    return case(made, suffix=".ods")


@kind("OpenDocument, .ods, with percentages", "affordability")
def _ods_shares(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    return case(
        made, [head, *([row[0], *(Shown(share / 100, "0%") for share in row[1:])] for row in rows)], suffix=".ods"
    )


@kind("Excel 97, .xls")
def _xls(made: Figures, random: Random, number: int) -> Case:
    return case(made, suffix=".xls")


@kind("binary, .xlsb")
def _xlsb(made: Figures, random: Random, number: int) -> Case:
    return case(made, suffix=".xlsb")


@kind("titles above and notes below")
def _titled(made: Figures, random: Random, number: int) -> Case:
    above = [[Marked(f"Overzicht {YEAR}")], [Marked("Provincie Drenthe, team Wonen")], []][: number % 3 + 1]
    below: Grid = [[], *[[Marked(note)] for note in NOTES[: number % 3 + 1]]]
    return case(made, [*above, *made.grid(), *below])


@kind("a header over two rows, merged")
def _merged_header(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    above = [head[0], "Woningen en personen", *[None] * (len(head) - 2)]
    last = chr(ord("A") + len(head) - 1)
    return case(made, [above, [None, *head[1:]], *rows], merged=("A1:A2", f"B1:{last}1"))


@kind("names of columns split over two rows", "permits-client", "affordability")
def _split_header(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    words = [str(name).split(" ", 1) for name in head]
    return case(made, [[one[0] for one in words], [one[1] if len(one) > 1 else None for one in words], *rows])


@kind("years written in another way", "plan-capacity")
def _years(made: Figures, random: Random, number: int) -> Case:
    ways = ("{}", "{} (prognose)", "{}*", "jaar {}", "1-1-{}", "{}.0", "eind {}", "{} (raming)", "31-12-{}", " {} ")
    head, *rows = made.grid()
    way = ways[number % len(ways)]
    years = [float(year) if way == "{}.0" else way.format(year) for year in head[1:]]
    return case(made, [[head[0], *years], *rows])


@kind("years as Statistics Netherlands writes them", "plan-capacity")
def _cbs_years(made: Figures, random: Random, number: int) -> Case:
    ways = ("{}**", "{}JJ00", "1 januari {}", "31 december {}", "{} voorlopig", "{} (nader voorlopig)", "{}-12-31")
    head, *rows = made.grid()
    if number % 2:
        lines = [[made.names[row], ways[number % 7].format(year), one] for (row, year), one in made.numbers.items()]
        return case(made, [["Regio's", "Perioden", "Aantal"], *lines])
    return case(made, [[head[0], *[ways[number % 7].format(year) for year in head[1:]]], *rows])


@kind("a row for each dwelling", "permits-client")
def _each_dwelling(made: Figures, random: Random, number: int) -> Case:
    parts = {place: one // 40 for place, one in made.numbers.items() if place[0] != "drenthe" and place[1] != "total"}
    numbers = dict.fromkeys(made.numbers, 0)
    rows: Grid = []
    for (row, head), count in parts.items():
        rows += [
            [made.names[row], made.heads[head], f"{random.randint(1, 28)}-{random.randint(1, 12)}-{YEAR}"]
        ] * count
        for place in ((row, head), (row, "total"), ("drenthe", head), ("drenthe", "total")):
            numbers[place] += count
    random.shuffle(rows)
    return case(replace(made, numbers=numbers), [["Gebied", "Bouwer", "Vergund op"], *rows], is_doubted=True)


@kind("on its side: regions across")
def _turned(made: Figures, random: Random, number: int) -> Case:
    return case(made, [list(column) for column in zip(*made.grid(), strict=True)])


@kind("a first column without a name")
def _nameless(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    return case(made, [[None, *head[1:]], *rows])


@kind("not in the corner of the sheet")
def _shifted(made: Figures, random: Random, number: int) -> Case:
    grid = [[*[None] * (number % 3 + 1), *row] for row in made.grid()]
    return case(made, [*[[] for _row in range(number % 4)], *grid])


@kind("the header again in the middle")
def _again(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    half = len(rows) // 2
    return case(made, [head, *rows[:half], head, *rows[half:]])


@kind("columns and rows in another order")
def _shuffled(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    order = random.sample(range(1, len(head)), len(head) - 1)
    random.shuffle(rows)
    return case(made, [[row[0], *[row[at] for at in order]] for row in [head, *rows]])


@kind("one figure in a row")
def _tidy(made: Figures, random: Random, number: int) -> Case:
    lines = [[made.names[row], made.heads[head], value] for (row, head), value in made.numbers.items()]
    if made.is_by_year:
        return case(made, [["Regio", "Jaar", "Aantal"], *[[name, int(year), value] for name, year, value in lines]])
    axis = {"permits-client": "Opdrachtgever", "permit-holders": "Taakstelling", "affordability": "Prijssegment"}
    return case(made, [[made.corner, axis[made.table], "Waarde"], *lines])


@kind("blank rows between, capitals and blanks in names")
def _sloppy(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    ways = (str.upper, str.lower, lambda name: f"  {name} ", lambda name: name.replace(" ", "\u00a0"))
    rows = [[ways[number % len(ways)](row[0]), *row[1:]] for row in rows]
    return case(made, [head, *[line for row in rows for line in ([], row)]])


@kind("codes in place of names", "permit-holders", "permits-client")
def _codes(made: Figures, random: Random, number: int) -> Case:
    codes = [f"GM{number:04}" for number in (1680, 106, 1681, 109, 1690, 114, 118, 119, 1731, 1699, 1730, 1701)]
    codes.append("PV22")
    if made.table == "permits-client":
        codes = ["CR07", "CR08", "CR09", "PV22"]
    head, *rows = made.grid()
    return case(made, [head, *[[code, *row[1:]] for code, row in zip(codes, rows, strict=True)]])


@kind("hidden rows and columns")
def _hidden(made: Figures, random: Random, number: int) -> Case:
    return case(made, hidden_rows=(2, 3)[: number % 2 + 1], hidden_columns=("C",))


@kind("other sheets, shown and hidden")
def _sheets(made: Figures, random: Random, number: int) -> Case:
    more: dict[str, Grid] = {"Verborgen": made.grid(), "Contact": [["Naam", "Telefoon"], ["A. Jansen", "0592-365555"]]}
    return case(made, more=more)


@kind("totals of its own, in a column and a row", *COUNTED)
def _totals(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    if made.is_by_year:
        return case(made, [[*head, "Totaal"], *[[*row, sum(row[1:])] for row in rows]])
    sums = ["Som", *[sum(row[at] for row in rows[:-1]) for at in range(1, len(head))]]
    return case(made, [head, *rows, sums] if number % 2 else [head, *rows[:-1], sums, rows[-1]])


@kind("no row or column of totals", *COUNTED)
def _without_totals(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    if made.table == "permits-client" and number % 2:
        return case(made, [[row[0], *row[2:]] for row in (head, *rows[: len(rows) - number % 4 // 3])])
    return case(made, [head, *rows[:-1]])


@kind("footnotes behind figures", *COUNTED)
def _footnotes(made: Figures, random: Random, number: int) -> Case:
    grid = made.grid()
    marks = ("*", "**", "¹", " (a)", "*", "(1)")
    grid[1][1] = f"{grid[1][1]}{marks[number % len(marks)]}"
    return case(made, [*grid, [], [Marked("* voorlopig cijfer van de gemeente")]])


@kind("blanks between thousands", *COUNTED)
def _thousands(made: Figures, random: Random, number: int) -> Case:
    blank = ("\u00a0", " ", "\u202f", "\u2009")[number % 4]
    grid = [[_spaced(value, blank) for value in row] if at else row for at, row in enumerate(made.grid())]
    return case(made, grid)


def _spaced(value: Any, blank: str) -> Any:
    return f"{value:,}".replace(",", blank) if isinstance(value, int) and value >= 1000 else value


@kind("minus signs in each of their forms", "permit-holders")
def _minus(made: Figures, random: Random, number: int) -> Case:
    sign = ("-", "\u2212", "\u2013")[number % 3]
    grid = [[f"{sign}{-one}" if isinstance(one, int) and one < 0 else one for one in row] for row in made.grid()]
    return case(made, grid)


@kind("percentages in each of their forms", "affordability")
def _percentages(made: Figures, random: Random, number: int) -> Case:
    ways = (
        lambda share: f"{share}%",
        lambda share: f"{share} %",
        lambda share: f"{share},0",
        lambda share: Shown(share / 100, "0%"),
        lambda share: Shown(share, '0"%"'),
        lambda share: Shown(share / 100, "0.0%"),
        lambda share: f"{share},00%",
        float,
    )
    way = ways[number % len(ways)]
    head, *rows = made.grid()
    return case(made, [head, *[[row[0], *map(way, row[1:])] for row in rows]])


@kind("dust of sums in numbers")
def _dust(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    dust = (4e-11, -4e-11)[number % 2]
    return case(made, [head, *[[row[0], *[one + dust for one in row[1:]]] for row in rows]])


@kind("formulas with their results")
def _formulas(made: Figures, random: Random, number: int) -> Case:
    grid = made.grid()
    last = len(grid)
    letters = "BCDEFGHIJK"
    sums = [f"=SUM({letter}2:{letter}{last - 1})" for letter in letters]
    grid[-1][1:] = [Shown(value, formula=formula) for value, formula in zip(grid[-1][1:], sums, strict=False)]
    return case(made, grid)


@kind("figures kept secret, and blank ones", *COUNTED)
def _secret(made: Figures, random: Random, number: int) -> Case:
    grid, right = made.grid(), made.right()
    row, head = next(iter(made.names)), list(made.heads)[-2]
    grid[1][len(made.heads) - 1] = (".", "x", None)[number % 3]
    right[made.place(row, head)] = (".", "x", None)[number % 3]
    return Case(made.table, grid, right)


@kind("a dash for none, or n.v.t., in the place of a figure", *COUNTED)
def _signs(made: Figures, random: Random, number: int) -> Case:
    grid, right = made.grid(), made.right()
    row, head = next(iter(made.names)), list(made.heads)[-2]
    grid[1][len(made.heads) - 1] = ("-", "–", "n.v.t.")[number % 3]
    right[made.place(row, head)] = (Decimal(0), Decimal(0), None)[number % 3]
    return Case(made.table, grid, right, is_doubted=True)


@kind("formatted to the end")
def _formatted(made: Figures, random: Random, number: int) -> Case:
    empty = [[Shown(None, "#,##0")] * len(made.grid()[0]) for _row in range(300)]
    return case(made, [*made.grid(), *empty])
