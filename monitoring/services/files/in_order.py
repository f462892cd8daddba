"""Columns with names of somebody's own that stand in the order of the table: a guess when the figures add up so."""

from collections.abc import Mapping, Sequence

from drenthe.lib.sheets.header import Header
from monitoring.services.checks.rules import equations
from monitoring.services.files.intake import Delivery
from monitoring.services.files.layouts import as_kept, signature_of
from monitoring.services.files.reading import read_file
from monitoring.services.tables.shape import Shape

LEAST = 3  # rows that add up, or it may be by chance


def in_order(
    delivery: Delivery, header: Header, roles: Mapping[int, str], free: Sequence[int], shape: Shape
) -> dict[int, str]:
    """Return the role of each free column of figures, in the order of the table, when every sum is right with that.

    It stays a guess: with two parts of a sum changed about the sum is right as well.
    """
    axis = shape.axis(shape.columns)
    keys = [f"class:{one.key}" for one in axis.classes] if axis is not None else []
    lacking = [key for key in keys if key not in roles.values()]
    if len(lacking) < 2 or len(lacking) != len(free):
        return {}
    guess = dict(zip(free, lacking, strict=True))
    kept = as_kept({str(at): role for at, role in {**roles, **guess}.items()}, {}, delivery.year)
    known = {signature_of(header.names, delivery.year): kept}
    reading = read_file(delivery.path, shape, delivery.year, known, name=delivery.name, chosen=delivery.chosen)
    tested = [(one, gap) for one in equations(shape, reading.entries) if (gap := one.gap(reading.entries)) is not None]
    fits = len(tested) >= LEAST and all(abs(gap) <= one.allowance for one, gap in tested)
    return guess if fits else {}
