"""What a finding says, in one sentence, in the language of the reader."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from monitoring.enums import FindingKind, Unit
from monitoring.models import Finding
from monitoring.services.tables.shape import Shape

LIMITS = ("minimum", "maximum", "low", "high")
YEAR_LENGTH = 4  # of a period that is a whole year


def sentence(finding: Finding, shape: Shape) -> str:
    """Return what does not fit, with the numbers; `shape` is that of its table."""
    if "read_as" in finding.facts or "headed" in finding.facts:
        return _of_division(finding)
    if "alike" in finding.facts:
        return _of_a_whole(finding, shape)
    unit = shape.unit if finding.kind not in (FindingKind.TEXT, FindingKind.OTHER_BASE) else finding.facts.get("unit")
    facts = {
        "found": show(finding.found, str(unit)),
        "expected": show(finding.expected, str(unit)),
        "size": show(finding.size, str(unit)),
        "meaning": "",
        **{name: str(value) for name, value in finding.facts.items()},
        **{name: show(Decimal(finding.facts[name]), str(unit)) for name in LIMITS if name in finding.facts},
    }
    if "places" in finding.facts:
        facts["places"] = get_text_list(finding.facts["places"], _("and"))
    if finding.kind == FindingKind.EMPTIED:
        facts["names"] = get_text_list([cell_name(shape, *cell.split("@")) for cell in finding.cells], _("and"))
    if finding.kind in (FindingKind.ZEROS, FindingKind.REPEATED, FindingKind.OLDER):
        facts["periods"] = periods_name(finding.facts["periods"])
    if "day" in finding.facts:
        facts["day"] = formats.date_format(date.fromisoformat(finding.facts["day"]))
    said = (str(_pattern(finding)) % facts).strip()
    if "likely" not in finding.facts:
        return said
    series, _at, period = str(finding.facts["likely"]).partition("@")
    return f"{said} " + _("Everything is consistent if only this cell is wrong: %(cell)s.") % {
        "cell": cell_name(shape, series, period)
    }


@dataclass(frozen=True)
class ReadAs:
    """A name of another division that was read as a region of this one: the municipalities in which they differ."""

    name: str
    division: str
    region: str
    more: list[str]
    fewer: list[str]


def division_line(one: ReadAs) -> str:
    """Return that a name of another division was read as a region, and in what the two differ."""
    said = [
        _("“%(name)s” is a name of %(division)s and is read as %(region)s.")
        % {"name": one.name, "division": one.division, "region": one.region}
    ]
    facts = {"division": one.division, "region": one.region}
    if one.more:
        places = get_text_list(one.more, _("and"))
        said.append(_("In %(division)s it is larger by: %(places)s.") % {**facts, "places": places})
    if one.fewer:
        places = get_text_list(one.fewer, _("and"))
        said.append(_("In %(division)s it is smaller by: %(places)s.") % {**facts, "places": places})
    if not one.more and not one.fewer:
        said.append(_("Both have the same municipalities."))
    return " ".join(said)


@dataclass(frozen=True)
class Headed:
    """A heading or title that names another division than that of the table: where it stands, and what it says.

    `division` is the one that it names and `ours` that of the table; `places` are the municipalities that differ.
    """

    where: str
    text: str
    division: str
    ours: str
    places: list[str]


def headed_line(one: Headed) -> str:
    """Return that a heading or title names another division, and which municipalities make the difference."""
    said = _("%(where)s, “%(text)s”, names %(division)s, and this table is by %(ours)s.") % {
        "where": one.where,
        "text": one.text,
        "division": one.division,
        "ours": one.ours,
    }
    if not one.places:
        return f"{said} " + _("Both have the same municipalities.")
    places = get_text_list(one.places, _("and"))
    return f"{said} " + _("These municipalities lie in another region there: %(places)s.") % {"places": places}


def _of_division(finding: Finding) -> str:
    """What is said of figures that came with the names of another division."""
    said = _("The figures of %(periods)s came with names of another division.")
    lines = [headed_line(Headed(**one)) for one in finding.facts.get("headed", [])]
    lines += [division_line(ReadAs(**one)) for one in finding.facts.get("read_as", [])]
    return " ".join([said % {"periods": periods_name(finding.facts["periods"])}, *lines])


def whole_line(facts: Mapping[str, Any], shape: Shape) -> str:
    """Return what figures as a whole are against others: a factor off, exchanged, moved on."""
    those = _("those of %(period)s") % {"period": period_name(facts["before"])} if facts.get("before") else ""
    said = {"those": those or _("those stored before")}
    if facts["what"] == "scaled":
        pattern = _("These figures are about %(factor)s times as small as %(those)s.")
        if facts["is_larger"]:
            pattern = _("These figures are about %(factor)s times as large as %(those)s.")
        return pattern % {**said, "factor": facts["factor"]}
    if facts["what"] == "together":
        now, then = (show(Decimal(facts[name]), shape.unit) for name in ("now", "then"))
        return _("Together these figures are %(now)s; %(those)s are %(then)s together.") % {
            **said,
            "now": now,
            "then": then,
        }
    if facts["what"] == "added":
        size = Decimal(facts["size"])
        more, fewer = _("Each row is %(size)s more than %(those)s."), _("Each row is %(size)s less than %(those)s.")
        return (more if size > 0 else fewer) % {**said, "size": show(abs(size), shape.unit)}
    if facts["what"] == "exchanged":
        first, second = (shape.name(row) for row in facts["rows"])
        pattern = _("%(first)s and %(second)s have each other's figures, compared with %(those)s.")
        return pattern % {**said, "first": first, "second": second}
    if facts["what"] == "switched":
        first, second = (period_name(period) for period in facts["periods"])
        pattern = _(
            "%(first)s and %(second)s have about each other's figures, compared with those stored before: did their "
            "columns change places?"
        )
        return pattern % {"first": first, "second": second}
    pattern = _("The figures under %(period)s are the same as those that were stored under %(before)s.")
    return pattern % {name: period_name(facts[name]) for name in ("period", "before")}


def _of_a_whole(finding: Finding, shape: Shape) -> str:
    """What is said of a delivery that stood out as a whole, and was stored by somebody who looked at it."""
    said = _("The figures of %(periods)s stood out as a whole when they were stored.")
    lines = [whole_line(one, shape) for one in finding.facts["alike"]]
    return " ".join([said % {"periods": periods_name(finding.facts["periods"])}, *lines])


def _pattern(finding: Finding) -> Any:
    kind, found, expected = finding.kind, finding.found, finding.expected
    if kind == FindingKind.SUM:
        if (found or 0) > (expected or 0):
            return _("The parts add up to %(expected)s, but the total is %(found)s: %(size)s not allocated.")
        return _("The parts add up to %(expected)s, but the total is only %(found)s: %(size)s less.")
    if kind == FindingKind.BOUNDS:
        return _bounds(finding)
    if kind == FindingKind.UNREADABLE:
        if expected is None:
            return _("“%(printed)s” is entered here, which is not a number.")
        return _("“%(printed)s” is entered here, which is not a number; with %(expected)s the figures would add up.")
    if kind == FindingKind.BLANK and finding.facts.get("mark") == "not_printed":
        return _("The source does not give this figure and does not explain it; %(expected)s follows from the others.")
    return PATTERNS[FindingKind(kind)]()


def _bounds(finding: Finding) -> str:
    if "minimum" in finding.facts:
        return _("%(found)s is below %(minimum)s, which is not possible.")
    return _("%(found)s is above %(maximum)s, which is not possible.")


PATTERNS = {
    FindingKind.SHARE: lambda: _("The shares add up to %(found)s, not %(expected)s: %(size)s is missing or too much."),
    FindingKind.BALANCE: lambda: _(
        "The other figures give %(expected)s, but this figure is %(found)s: a difference of %(size)s."
    ),
    FindingKind.RATIO: lambda: _("The numbers give %(expected)s, but this figure is %(found)s."),
    FindingKind.ROUNDING: lambda: _(
        "Together %(found)s instead of %(expected)s because of rounding; this is not an error."
    ),
    FindingKind.BLANK: lambda: _("There is no figure here; %(expected)s follows from the others."),
    FindingKind.TEXT: lambda: _("The text says %(found)s, here it is %(expected)s. %(meaning)s"),
    FindingKind.OTHER_BASE: lambda: _("The text says %(found)s. %(meaning)s"),
    FindingKind.BREAK: lambda: _(
        "A different definition applies from %(day)s: do not compare figures from before and after this day."
    ),
    FindingKind.EMPTIED: lambda: _("A figure stood here before, and none is given any more: %(names)s."),
    FindingKind.ZEROS: lambda: _("Every figure of %(periods)s is 0."),
    FindingKind.REPEATED: lambda: _("These figures are the same as those of %(periods)s."),
    FindingKind.OPENING: lambda: _(
        "This balance at the start is %(found)s, and the one before ended at %(expected)s: a difference of %(size)s."
    ),
    FindingKind.BETWEEN: lambda: _(
        "All places together have %(found)s here, and the places by themselves %(low)s to %(high)s: that cannot be."
    ),
    FindingKind.OURS: lambda: _("This total was not in the file: it was added up here from its parts."),
    FindingKind.LACKING: lambda: _("The file had no column for this: it is not known here."),
    FindingKind.OLDER: lambda: _(
        "The plans of %(name)s as of %(day)s say nothing of %(periods)s: these figures are still from an older file."
    ),
    FindingKind.REGIONS: lambda: _(
        "It is not confirmed which regions these are: %(scheme)s and %(other)s differ for %(places)s."
    ),
}


def show(number: Decimal | None, unit: str) -> str:
    """Return a number for a sentence, without idle decimals; shares with their sign."""
    if number is None:
        return ""
    plain = number.normalize()
    plain = plain if int(plain.as_tuple().exponent) <= 0 else plain.quantize(Decimal(1))  # or 100 is written 1E+2
    text = formats.number_format(plain, decimal_pos=max(0, -int(plain.as_tuple().exponent)), force_grouping=True)
    if unit == Unit.PER_CENT:
        return f"{text}%"
    return f"€\u00a0{text}" if unit == Unit.EURO else text


def typed(number: Decimal) -> str:
    """Return a number as somebody would type it in a sheet: without separators, with the comma of the language."""
    return f"{number.normalize():f}".replace(".", formats.get_format("DECIMAL_SEPARATOR"))


def period_name(period: str) -> str:
    """Return a period for a reader: 2024, first half of 2024, first quarter of 2024, January 2024."""
    year, rest = period[:4], period[4:]
    if not rest:
        return year
    number = int(rest[1:])
    if rest[0] == "H":
        pattern = _("first half of %(year)s") if number == 1 else _("second half of %(year)s")
        return pattern % {"year": year}
    if rest[0] == "Q":
        return _("quarter %(number)s of %(year)s") % {"number": number, "year": year}
    return formats.date_format(date(int(year), number, 1), "F Y")


def periods_name(periods: Sequence[str]) -> str:
    """Return periods for a reader, years that follow each other as one: "2024, 2026-2031"."""
    said: list[list[str]] = []
    for period in periods:
        follows = said and len(period) == len(said[-1][-1]) == YEAR_LENGTH and int(period) == int(said[-1][-1]) + 1
        said[-1:] = [[*said[-1], period]] if follows else [*said[-1:], [period]]
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else period_name(run[0]) for run in said)


def cell_name(shape: Shape, series: str, period: str) -> str:
    """Return what a cell is called: "Zuidoost, All clients, 2024"."""
    return ", ".join(part for part in (shape.name(series) if series else "", period_name(period)) if part)
