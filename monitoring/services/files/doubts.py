"""What can be a mistake in a file that can be read: named, and stored only by a person who looked at it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.numbers import footnote_of
from monitoring.enums import ASKS_A_TICK, FindingKind, Mark, ValueStatus
from monitoring.services.checks.loads import LoadPreview
from monitoring.services.files.alike_lines import alike_lines
from monitoring.services.files.entries import stands_for
from monitoring.services.files.figures import FigureReading
from monitoring.services.files.unfinished import not_over, way_on
from monitoring.services.files.years import FAR
from monitoring.services.tables.grid import FindingView
from monitoring.services.tables.sentences import cell_name, division_line, headed_line, show
from monitoring.services.tables.shape import CellAddress, Shape

MOST_LINES = 20  # of one kind of doubt


@dataclass(frozen=True)
class Doubt:
    """One kind of doubt: its name, and each place or figure of which it holds.

    `is_of_year`: the year that was chosen may be wrong; the page says how another one is chosen. `is_of_status`: so
    may the status.
    """

    name: str
    lines: tuple[str, ...]
    way_on: str = ""
    is_of_year: bool = False
    is_of_status: bool = False


def doubts_of(
    reading: FigureReading,
    effect: LoadPreview,
    shape: Shape,
    *,
    year: int,
    published_on: date,
    public_on: date | None = None,
    status: ValueStatus | str = ValueStatus.PROVISIONAL,
    is_from_cbs: bool = False,
) -> list[Doubt]:
    """Return what a person must look at before a file is stored; `public_on`: the day of the public version.

    `status` is that of figures of which the file itself says none. What Statistics Netherlands itself sends
    (`is_from_cbs`) has its own signs: what they mean is no question there.
    """
    every = [
        _counted(reading),
        _years(reading, year),
        _added_up(reading),
        _thousands(reading),
        _marked(reading, status),
        signs(
            Fault(reading.sheet, reading.at[place], entry.printed, said)
            for place, entry in reading.entries.items()
            if not is_from_cbs and (said := stands_for(entry))
        ),
        _others(reading),
        _headings(reading),
        _divisions(reading),
        Doubt(_("Totals that do not fit"), tuple(f"{one.sheet}!{one.cell}: {one.reason}" for one in reading.sums)),
        Doubt(_("Published figures that become blank or secret"), few(_blanked(reading, effect, shape))),
        Doubt(_("Nothing but zeros"), tuple(_zeros(reading)), _("Are these figures, or an empty form?")),
        *_wrong(reading, effect),
        elsewhere_of(effect),
        _alike(effect, shape),
        Doubt(_("A year far from the others"), tuple(_far(effect, shape, year)), _("Is this the right year?")),
        Doubt(
            _("The day of publication"),
            tuple(_too_early(effect, year, published_on)),
            _("Are the year and the day right? If they are not, discard this file and submit it again."),
        ),
        Doubt(
            _("A period that is not over"),
            tuple(not_over(reading.entries, shape, published_on=published_on, status=status)),
            way_on(),
            is_of_status=True,
        ),
        Doubt(_("The public version"), tuple(public_at_once(effect, published_on, public_on))),
        Doubt(_("Definitive figures that become provisional"), tuple(_less_final(effect))),
    ]
    return [doubt for doubt in every if doubt.lines]


def _counted(reading: FigureReading) -> Doubt:
    """That the figures were counted here from a list, by what, and which rows were not."""
    lines: list[str] = []
    if (counted := reading.counted) is not None:
        said = ngettext(
            "%(count)s row was counted as a dwelling, by: %(names)s.",
            "%(count)s rows were counted as a dwelling each, by: %(names)s.",
            counted.rows,
        )
        lines.append(said % {"count": counted.rows, "names": ", ".join(counted.headings)})
        if counted.others:
            left = ngettext(
                "%(count)s row of another period was not counted.",
                "%(count)s rows of another period were not counted.",
                counted.others,
            )
            lines.append(left % {"count": counted.others})
    way_on = _("Is each row one dwelling, and are these the right columns? If not, discard this file.")
    return Doubt(_("Counted here from a list of dwellings"), tuple(lines), way_on)


def _alike(effect: LoadPreview, shape: Shape) -> Doubt:
    way_on = _("Is this the right file? The figures keep a finding that says so.")
    return Doubt(_("Figures that are others as a whole"), alike_lines(effect.alike, shape), way_on)


def _years(reading: FigureReading, year: int) -> Doubt:
    lines = (f"{one.sheet}{'!' if one.cell else ''}{one.cell} {one.content}: {one.reason}" for one in reading.years)
    return Doubt(_("Another year"), tuple(lines), _("Is the year %(year)s right?") % {"year": year}, is_of_year=True)


def _added_up(reading: FigureReading) -> Doubt:
    lines = (f"{one.sheet}!{one.cell} {one.content}: {one.reason}" for one in reading.added_up)
    way_on = _("This table has a figure for each year by itself. Are these figures of one year each?")
    return Doubt(_("A heading that adds up years"), tuple(lines), way_on)


def _thousands(reading: FigureReading) -> Doubt:
    lines = (f"{one.sheet}!{one.cell} {one.content}: {one.reason}" for one in reading.thousands)
    way_on = _("Are these whole figures? If they are thousands, write them out in the file and submit it again.")
    return Doubt(_("Figures in thousands"), tuple(lines), way_on)


def _marked(reading: FigureReading, status: ValueStatus | str) -> Doubt:
    """Figures with the mark of a footnote, stored as definitive: such a mark mostly says that they are not."""
    lines = (
        f"{reading.where(place)} {entry.printed}"
        for place, entry in reading.entries.items()
        if status != ValueStatus.PROVISIONAL and entry.number is not None and footnote_of(entry.printed)
    )
    way_on = _(
        "The mark is left out. If its footnote says that a figure is provisional or estimated, read them as "
        "provisional."
    )
    return Doubt(_("Figures with the mark of a footnote"), few(lines), way_on, is_of_status=True)


def signs(found: Iterable[Fault]) -> Doubt:
    """What stood in the place of figures, each with what it was read as."""
    lines = (f"{one.sheet}!{one.cell} {one.content}: {one.reason}" for one in found)
    way_on = _(
        "To Statistics Netherlands a dash means none, “x” or a full stop that the figure is secret, and “n.v.t.” that "
        "there can be none. Is that meant here? If it is not, say so where that is offered, or empty the cells and "
        "submit the file again."
    )
    return Doubt(_("Signs in the place of figures"), few(lines), way_on)


def _others(reading: FigureReading) -> Doubt:
    lines = (f"{one.sheet}!{one.cell} {one.content}: {one.reason}" for one in reading.others)
    way_on = _("Was the right table read? If it was the other, take this one out of the file and submit it again.")
    return Doubt(_("Another table in the file"), tuple(lines), way_on)


def _headings(reading: FigureReading) -> Doubt:
    lines = tuple(headed_line(one) for one in reading.headed)
    way_on = _(
        "Are the figures by the division of this table? If they are not, discard this file. "
        "The figures keep a finding that says so."
    )
    return Doubt(_("A heading or title of another division"), lines, way_on)


def _divisions(reading: FigureReading) -> Doubt:
    lines = tuple(division_line(one) for one in reading.foreign)
    way_on = _("The figures keep a finding that says so.")
    return Doubt(_("Names of another division"), lines, way_on)


def _blanked(reading: FigureReading, effect: LoadPreview, shape: Shape) -> Iterator[str]:
    blank = _("%(where)s %(name)s: %(before)s becomes blank.")
    secret = _("%(where)s %(name)s: %(before)s becomes secret, withheld by the source.")
    for change in effect.differences:
        if change.before is not None and change.before.number is not None and change.after.number is None:
            facts = {
                "where": reading.where(change.place),
                "name": cell_name(shape, *change.place),
                "before": show(change.before.number, shape.unit),
            }
            yield ((secret if change.after.mark == Mark.SUPPRESSED else blank) % facts).strip()


def _zeros(reading: FigureReading) -> Iterator[str]:
    numbers = [entry.number for entry in reading.entries.values() if entry.number is not None]
    if len(numbers) > 1 and not any(numbers):
        yield _("All %(count)s figures of this file are 0.") % {"count": len(numbers)}


def _wrong(reading: FigureReading, effect: LoadPreview) -> Iterator[Doubt]:
    """What does not fit in figures that the file adds or changes, by kind; what was there already was looked at."""
    changed = {change.place for change in effect.differences if change.place in reading.at}
    for kind, found in new_findings(effect, changed):
        lines = (f"{_places(reading, finding)} {finding.where}: {finding.sentence}".strip() for finding in found)
        yield Doubt(str(kind.label), few(lines), _("The figures keep a finding that says so."))


def new_findings(effect: LoadPreview, changed: set[CellAddress]) -> Iterator[tuple[FindingKind, list[FindingView]]]:
    """Give by kind what does not fit in figures that change, and that asks for somebody who looked."""
    for kind in FindingKind:
        if ASKS_A_TICK[kind] and kind != FindingKind.ZEROS:
            of_kind = [finding for finding in effect.findings if finding.kind == kind]
            yield kind, [finding for finding in of_kind if any(place in changed for place in finding.cells)]


def elsewhere_of(effect: LoadPreview) -> Doubt:
    """What does not fit in other tables once these figures are stored."""
    lines = few(f"{label}, {finding.where}: {finding.sentence}" for label, finding in effect.elsewhere)
    return Doubt(_("Other tables no longer fit"), lines, _("Those figures get a finding that says so."))


def _places(reading: FigureReading, finding: FindingView) -> str:
    """Where the figures of a finding stand in the file: the one that is shown first, or the first that is in it."""
    shown = (finding.likely, (finding.series, finding.period), *finding.cells)
    return next((where for place in shown if place and (where := reading.where(place))), "")


def few(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines to be read by a person: the first of many, and how many more there are."""
    every = list(dict.fromkeys(lines))  # a total that fits neither its row nor its column is said once
    more = len(every) - MOST_LINES
    if more <= 0:
        return tuple(every)
    said = ngettext("and %(count)s more figure", "and %(count)s more figures", more) % {"count": more}
    return (*every[:MOST_LINES], said)


def _too_early(effect: LoadPreview, year: int, published_on: date) -> Iterator[str]:
    if published_on < date(year, 1, 1):
        said = _("%(day)s lies before %(year)s began.")
        yield said % {"day": formats.date_format(published_on, "DATE_FORMAT"), "year": year}
    if effect.hidden:
        said = ngettext(
            "%(count)s figure will be stored and not shown: figures published later, on %(day)s, count.",
            "%(count)s figures will be stored and not shown: figures published later, on %(day)s, count.",
            len(effect.hidden),
        )
        last = formats.date_format(max(effect.hidden.values()), "DATE_FORMAT")
        yield said % {"count": len(effect.hidden), "day": last}


def public_at_once(effect: LoadPreview, published_on: date, public_on: date | None) -> Iterator[str]:
    """What is dated by the public version or before it belongs to that, and everybody sees it at once."""
    if effect.differences and public_on is not None and published_on <= public_on:
        said = _(
            "The public version is of %(public)s, and these figures count from %(day)s: everybody sees them at once, "
            "and they cannot be taken back. Were they published by then? Fill in a later day if not."
        )
        days = {"public": public_on, "day": published_on}
        yield said % {name: formats.date_format(day, "DATE_FORMAT") for name, day in days.items()}


def _far(effect: LoadPreview, shape: Shape, year: int) -> Iterator[str]:
    """The year when it lies far before all that the table has; one that lies far after was published too early."""
    last = max(int(period[:4]) for period in shape.periods_of(year))
    if effect.years and last < effect.years[0] - FAR:
        said = _("The first year of which this table has figures is %(first)s; %(year)s lies far before it.")
        yield said % {"first": effect.years[0], "year": year}


def _less_final(effect: LoadPreview) -> Iterator[str]:
    count = sum(
        change.before is not None
        and change.before.status != ValueStatus.PROVISIONAL
        and change.after.status == ValueStatus.PROVISIONAL
        for change in effect.differences
    )
    if count:
        said = ngettext(
            "%(count)s figure was definitive and becomes provisional.",
            "%(count)s figures were definitive and become provisional.",
            count,
        )
        yield said % {"count": count}
