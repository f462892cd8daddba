"""Tables without a database, for the checks and the reading: one of numbers, one of shares, one of balances."""

from decimal import Decimal

from monitoring.enums import Mark, RuleKind, Unit
from monitoring.services.tables.shape import AxisShape, CellEntry, RuleShape, Shape, ShapeClass

YEAR = "2024"
REGIONS = AxisShape(
    "place",
    "regions",
    "Regio",
    (
        ShapeClass("noord", "Noord", ("noord", "Noord", "Noord-Drenthe", "CR07")),
        ShapeClass("zuidoost", "Zuidoost", ("zuidoost", "Zuidoost", "Zuid-oost", "CR08")),
        ShapeClass("zuidwest", "Zuidwest", ("zuidwest", "Zuidwest", "Zuid-west", "CR09")),
        ShapeClass("drenthe", "Drenthe", ("drenthe", "Drenthe", "Totaal Drenthe"), is_total=True),
    ),
)
PLACES = RuleShape("regions", RuleKind.SUM, "place", "drenthe", (("noord", 1), ("zuidoost", 1), ("zuidwest", 1)))
NOT_NEGATIVE = RuleShape("not-negative", RuleKind.BOUNDS, minimum=Decimal(0))
PER_CENT = RuleShape("per-cent", RuleKind.BOUNDS, minimum=Decimal(0), maximum=Decimal(100))


def axis(name: str, *keys: str) -> AxisShape:
    return AxisShape(name, name, name, tuple(ShapeClass(key, key.title(), (key, key.title())) for key in keys))


def numbers() -> Shape:
    """Regions by client: the clients make the total, the regions make Drenthe."""
    clients = RuleShape("clients", RuleKind.SUM, "first", "total", (("public", 1), ("market", 1), ("private", 1)))
    return Shape(
        "numbers",
        "Aantallen",
        Unit.DWELLINGS,
        (REGIONS, axis("first", "total", "public", "market", "private")),
        (clients, PLACES, NOT_NEGATIVE),
    )


def shares() -> Shape:
    """Regions by segment in whole per cents: five make 100, three of them make the affordable ones."""
    parts = ("dear_rent", "mid_rent", "social_rent", "dear_sale", "cheap_sale")
    hundred = RuleShape("shares", RuleKind.SHARE, "first", "", tuple((key, 1) for key in parts), is_rounded=True)
    terms = tuple((key, 1) for key in ("mid_rent", "social_rent", "cheap_sale"))
    affordable = RuleShape("affordable", RuleKind.SUM, "first", "affordable", terms, is_rounded=True)
    axes = (REGIONS, axis("first", *parts, "affordable"))
    return Shape("shares", "Aandelen", Unit.PER_CENT, axes, (hundred, affordable, PER_CENT))


def balances() -> Shape:
    """Regions with an opening balance, a target, what was realised and the closing balance."""
    terms = (("opening", 1), ("target", -1), ("realised", 1))
    balance = RuleShape("balance", RuleKind.BALANCE, "first", "closing", terms)
    axes = (REGIONS, axis("first", "opening", "target", "realised", "closing"))
    return Shape("balances", "Saldi", Unit.PERSONS, axes, (balance, PLACES))


def capacity() -> Shape:
    """Regions by year, the years in the columns."""
    return Shape(
        "capacity", "Capaciteit", Unit.DWELLINGS, (REGIONS,), (PLACES, NOT_NEGATIVE), columns="period", horizon=(1, 3)
    )


def entries(rows: dict[str, list[object]], classes: list[str], period: str = YEAR) -> dict[tuple[str, str], CellEntry]:
    """Cells from rows by place; None is a blank, a text stands there unreadable."""
    return {
        (f"{place}/{key}", period): entry(value)
        for place, row in rows.items()
        for key, value in zip(classes, row, strict=True)
    }


def entry(value: object) -> CellEntry:
    if value is None:
        return CellEntry(None, Mark.BLANK)
    if isinstance(value, str):
        return CellEntry(None, Mark.UNREADABLE, value)
    return CellEntry(Decimal(str(value)))


PUBLISHED = entries(
    {
        "noord": [368, 171, 145, 52],
        "zuidoost": [282, 55, 125, 83],
        "zuidwest": [480, 34, 375, 71],
        "drenthe": [1130, 260, 645, 206],
    },
    ["total", "public", "market", "private"],
)
SEGMENTS = ["dear_rent", "mid_rent", "social_rent", "dear_sale", "cheap_sale", "affordable"]
AFFORDABLE = entries(
    {
        "noord": [2, 3, 28, 45, 21, 52],
        "zuidoost": [2, 27, 26, 22, 23, 76],
        "zuidwest": [3, 15, 33, 31, 17, 65],
        "drenthe": [2, 16, 29, 32, 21, None],
    },
    SEGMENTS,
)
