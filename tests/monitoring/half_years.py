"""What tests of permit holders start from: the rows of 2024, a half-year, the national number, the ladder."""

from datetime import date

from monitoring.models import Category, NationalTarget, Population, SupervisionRung
from projects.models import Municipality
from tests.monitoring.tables import make_dimension, make_load, make_table, put

DAY = date(2024, 5, 1)
ROWS_2024 = {
    "GM1680": (-13, 52, 33, -32),
    "GM0106": (-24, 139, 150, -13),
    "GM1681": (-8, 53, 36, -25),
    "GM0109": (3, 72, 38, -31),
    "GM1690": (-10, 50, 38, -22),
    "GM0114": (-11, 217, 169, -59),
    "GM0118": (-28, 113, 84, -57),
    "GM0119": (11, 72, 57, -4),
    "GM1731": (-20, 69, 49, -40),
    "GM1699": (18, 63, 43, -2),
    "GM1730": (-30, 70, 70, -30),
    "GM1701": (-10, 40, 44, -6),
    "total": (-122, 1010, 811, -321),
}


def of_2024(rows=ROWS_2024, period="2024", **fields):
    """The table of permit holders."""
    place = make_dimension(*[key.lower() for key in rows], is_place=True)
    for one in Category.objects.filter(dimension=place):
        code = one.key.upper()
        found = Municipality.objects.filter(code=code).first()
        Category.objects.filter(pk=one.pk).update(municipality=found, code=code, is_total=one.key == "total")
    classes = make_dimension("opening", "target", "realised", "closing")
    table = make_table(place=place, first=classes, theme="permit_holders", unit="persons", **fields)
    load = make_load(table)
    for key, numbers in rows.items():
        for one, number in zip(("opening", "target", "realised", "closing"), numbers, strict=True):
            put(table, f"{key.lower()}/{one}", period, number, load=load)
    return table


def municipality(code="GM0106"):
    return Municipality.objects.get(code=code)


def make_rung(key="signal", **fields):
    position = SupervisionRung.objects.count() + 1
    return SupervisionRung.objects.create(**{"key": key, "label_nl": key, "position": position, **fields})


def half_year(target):
    return of_2024({"GM0106": (0, target, 0, -target), "total": (0, target, 0, -target)}, "2024H1")


def national(**fields):
    ours = {"period": "2024H1", "persons": 18_000, "inhabitants": 18_000_000, "counted_on": DAY, "source": "test"}
    return NationalTarget.objects.create(**{**ours, **fields})


def count_inhabitants(number, **fields):
    ours = {"municipality": municipality(), "counted_on": DAY, "source": "test"}
    return Population.objects.create(**{**ours, "inhabitants": number, **fields})
