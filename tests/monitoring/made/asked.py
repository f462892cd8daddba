"""Files that a person is asked about once: which table, what a column is, who a row is. Then they are read."""

from random import Random

from tests.monitoring.made.case import YEAR, Case, Figures, Grid, Marked
from tests.monitoring.made.kinds import kind
from tests.monitoring.made.sound import COUNTED, case


def _last_year(made: Figures) -> Grid:
    """The same table with other figures."""
    head, *rows = made.grid()
    return [head, *[[row[0], *[one + 1 for one in row[1:]]] for row in rows]]


@kind("two tables below each other", "permits-client", "plan-capacity", "affordability")
def _below(made: Figures, random: Random, number: int) -> Case:
    first, second = (made.grid(), _last_year(made)) if number % 2 else (_last_year(made), made.grid())
    at = 1 if number % 2 else len(first) + 3
    titles = [[f"Stand {YEAR + number % 2}"], []][: number % 3]
    between: Grid = [[] for _row in range(2 - len(titles))] + titles
    return case(made, [*first, *between, *second], chosen=f"Blad1!A{at}")


@kind("a table on each of two sheets")
def _on_sheets(made: Figures, random: Random, number: int) -> Case:
    name = f"Stand {YEAR - 1}"
    if number % 2:
        return case(made, more={name: _last_year(made)}, chosen="Blad1!A1")
    return Case(made.table, _last_year(made), made.right(), more={name: made.grid()}, chosen=f"{name}!A1")


@kind("columns with names of their own", "permits-client", "permit-holders", "affordability")
def _own_columns(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    names = [f"Kolom {at + 1}" if number % 2 else f"{name} volgens opgave" for at, name in enumerate(head)]
    roles = dict(zip(names, ["axis:place", *[f"class:{key}" for key in made.heads]], strict=True))
    return case(made, [names, *rows], columns=roles)


@kind("a column of remarks")
def _remarks(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    rows = [[*row, "nagevraagd" if at % 2 else None] for at, row in enumerate(rows)]
    return case(made, [[*head, "Bijzonderheden"], *rows], columns={"Bijzonderheden": "ignore"})


@kind("a column that is not in the file", "permit-holders")
def _lacking(made: Figures, random: Random, number: int) -> Case:
    heads = list(made.heads)
    key = heads[number % len(heads)]
    at = heads.index(key) + 1
    grid = [[*row[:at], *row[at + 1 :]] for row in made.grid()]
    not_known = {place: None for place in made.right() if place[0].endswith(f"/{key}")}
    return Case(made.table, grid, {**made.right(), **not_known}, is_lacking=True, is_doubted=True)


@kind("a column of figures that nothing names", "permits-client", "permit-holders")
def _unnamed_figures(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    name = ("Parkeerplaatsen", "Particulier", "Kolom X")[number % 3]
    rows = [[*row, random.randint(1, 90)] for row in rows]
    return case(made, [[*head, name], *rows], columns={name: "ignore"})


@kind("a note that the figures are not final", "permits-client", "permit-holders", "affordability")
def _not_final(made: Figures, random: Random, number: int) -> Case:
    notes = ("* Voorlopig", "* = voorlopige cijfers", "Deze cijfers zijn nog niet definitief.")
    return case(made, [*made.grid(), [], [notes[number % len(notes)]]], is_doubted=True)


@kind("rows with names of their own")
def _own_rows(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    ways = ("Gem. {}", "{} totaal", "{} (incl. dorpen)", "Opgave {}")
    way = ways[number % len(ways)]
    answers = {way.format(name): key for key, name in made.names.items()}
    return case(made, [head, *[[way.format(row[0]), *row[1:]] for row in rows]], rows=answers)


@kind("a row of the file's own sums with a name of its own", *COUNTED)
def _own_sum(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    sums = ["Alles bij elkaar", *rows[-1][1:]]
    return case(made, [head, *rows, sums], rows={"Alles bij elkaar": "check"})


@kind("names of another division", "plan-capacity", "affordability")
def _another_division(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    names = [f"{name}-Drenthe" for name in ("Noord", "Zuidoost", "Zuidwest")]
    rows = [[name, *row[1:]] for name, row in zip([*names, "Drenthe"], rows, strict=True)]
    return case(made, [head, *rows], rows=dict(zip([*names, "Drenthe"], made.names, strict=True)))


@kind("figures of a row that is left out", *COUNTED)
def _left_out(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    other = [Marked("Buitengebied Duitsland"), *[7 for _figure in head[1:]]]
    return case(made, [head, *rows[:2], other, *rows[2:]], rows={"Buitengebied Duitsland": "ignore"})


@kind("a title of another year")
def _other_title(made: Figures, random: Random, number: int) -> Case:
    titles = (f"Stand 31-12-{YEAR - 2}", f"Cijfers over {YEAR - 1}", f"Opgave {YEAR + 2}", f"Jaarcijfers {YEAR - 3}")
    return case(made, [[titles[number % len(titles)]], [], *made.grid()], is_doubted=True)


@kind("headings of another year than they are read as", "permit-holders", "plan-capacity")
def _other_headings(made: Figures, random: Random, number: int) -> Case:
    head, *rows = made.grid()
    names = [f"opgave {at} over {YEAR + 9 + at}" for at in range(1, len(head))]
    kind_of = "period" if made.table == "plan-capacity" else "class"
    roles = dict(zip(names, [f"{kind_of}:{key}" for key in made.heads], strict=True))
    return case(made, [[head[0], *names], *rows], columns=roles, is_doubted=True)


@kind("last year's table below, with its own years in the headings", "permit-holders")
def _below_with_years(made: Figures, random: Random, number: int) -> Case:
    head, *rows = _last_year(made)
    last = [[str(one).replace(str(YEAR), str(YEAR - 1)).replace(str(YEAR + 1), str(YEAR)) for one in head], *rows]
    first, second = (made.grid(), last) if number % 2 else (last, made.grid())
    at = 1 if number % 2 else len(first) + 3
    return case(made, [*first, [], [f"Stand {YEAR}"], *second], chosen=f"Blad1!A{at}")


@kind("on its side, with a name in the corner")
def _on_its_side(made: Figures, random: Random, number: int) -> Case:
    corner = "Jaar" if made.table == "plan-capacity" else ("first", "Regio", None)[number % 3]
    turned = [list(column) for column in zip(*made.grid(), strict=True)]
    return case(made, [[corner, *turned[0][1:]], *turned[1:]])
