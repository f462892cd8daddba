"""What can be a mistake in a file of plans that can be read: named, and stored only by a person who looked at it."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.faults import together
from monitoring.enums import PlanKind
from monitoring.models import PlanEdition, Table
from monitoring.services.checks.loads import LoadPreview, preview_load
from monitoring.services.files.alike_lines import alike_lines
from monitoring.services.files.doubts import Doubt, elsewhere_of, few, new_findings, public_at_once, signs
from monitoring.services.files.like_years import figures_like_years
from monitoring.services.sources.plan_columns import named_columns
from monitoring.services.sources.plan_counts import TABLES, entries_of_plans, totals_of
from monitoring.services.sources.plan_file import PlanFile
from monitoring.services.sources.plan_layouts import known_layouts, layout_of, taken_back_of
from monitoring.services.sources.plan_values import column_labels
from monitoring.services.tables.editions import public_day
from monitoring.services.tables.held import Held
from monitoring.services.tables.sentences import show
from monitoring.services.tables.shape import Shape
from projects.enums import Segment

FAR = 5  # years from the day of the plans: a typing error sooner than a plan

NOT_TOLD = {"plan_type": PlanKind.UNKNOWN.label, "segment": Segment.UNKNOWN.label}


class PlansHaveDoubts(Refusal):
    """What can be a mistake of the sender is stored only by somebody who looked at it."""

    sentence = gettext_lazy(
        "First look at what stands out in this file (%(doubts)s). Then say that it is right, or correct the file."
    )


def doubts_of_plans(
    file: PlanFile, rest: PlanEdition | None, as_of: date, *, is_layout_said: bool = False
) -> list[Doubt]:
    """Return what a person must look at before the plans of a file are stored.

    `is_layout_said`: somebody said what its columns hold, of this very file.
    """
    doubts = [
        *([] if is_layout_said else [plan_layout_taken_back(file)]),
        Doubt(
            _("Totals that do not fit"), few(f"{one.sheet}!{one.cell}: {one.reason}" for one in together(file.sums))
        ),
        signs(file.read_so),
        _without(
            file,
            "plan_type",
            _("The plan type"),
            _("No column says of which type the plans are: all are “%(unknown)s”."),
        ),
        _without(
            file,
            "segment",
            _("The price class"),
            _("No column says of which price class the dwellings are: all are counted as “%(unknown)s”."),
        ),
        Doubt(
            _("Columns of more years together"),
            few(f"{one.sheet}!{one.cell} {one.content}: {one.reason}" for one in file.added_up),
            _("The edition is without these dwellings. Is that right? If not, divide them over the years first."),
        ),
        figures_like_years(file.numbers),
        Doubt(_("Years far from the others"), tuple(_far(file.years, as_of)), _("Are the years and the day right?")),
    ]
    held, tables = Held(), list(Table.objects.filter(key__in=TABLES).order_by("pk"))
    doubts.append(_silent_on(file, tables, as_of, held))
    for table in tables:
        effect = preview_load(table, entries_of_plans(file, table.key, rest), published_on=as_of, held=held)
        doubts += _of_table(table, effect, held.shape(table), as_of)
    return [doubt for doubt in doubts if doubt.lines]


def plan_layout_taken_back(file: PlanFile) -> Doubt:
    """That all plans which were read by what somebody said before of such columns were taken back.

    For a file that is read by it, and of which nobody said anything since. One with the names of the format, and
    without the words that were explained, would be read the same without it.
    """
    header = file.header
    layout = layout_of(known_layouts({}), header) if header is not None else None
    named = named_columns(header.row) if header is not None else {}
    is_read_so = layout is not None and bool(file.words or layout.columns.items() - named.items())
    gone = taken_back_of(header) if header is not None and is_read_so else None
    name = _("All plans read with this layout were taken back")
    way_on = _("Are the columns and words right? If they are not, choose them anew. What you choose is remembered.")
    if gone is None or gone.taken_back_at is None:
        return Doubt(name, ())
    day = formats.date_format(timezone.localdate(gone.taken_back_at), "DATE_FORMAT")
    said = _("Taken back on %(day)s by %(person)s: %(reason)s")
    facts = {"day": day, "person": gone.taken_back_by, "reason": gone.take_back_reason}
    return Doubt(name, (said % facts,), way_on)


def _without(file: PlanFile, column: str, name: str, said: str) -> Doubt:
    """That the file does not say something of its plans, and as what it is taken."""
    way_on = _(
        "Is it not known? If it is, add a column “%(column)s” to the file and submit it again. What may stand in it "
        "is in the empty workbook."
    )
    lines = (said % {"unknown": NOT_TOLD[column]},) if file.lacks(column) else ()
    return Doubt(name, lines, way_on % {"column": column_labels()[column]})


def check_plan_doubts(doubts: Sequence[Doubt], *, is_sure: bool) -> None:
    """Raise PlansHaveDoubts unless nothing stands out, or somebody looked and is sure."""
    if doubts and not is_sure:
        raise PlansHaveDoubts(doubts="; ".join(f"{one.name}: {len(one.lines)}" for one in doubts))


def _of_table(table: Table, effect: LoadPreview, shape: Shape, as_of: date) -> Iterator[Doubt]:
    changed, way_on = {change.place for change in effect.differences}, _("The figures keep a finding that says so.")
    for kind, found in new_findings(effect, changed):
        lines = few(f"{one.where}: {one.sentence}" for one in found)
        yield Doubt(f"{table.label}: {kind.label}", lines, way_on)
    as_a_whole, public = _("Figures that are others as a whole"), _("The public version")
    yield Doubt(f"{table.label}: {as_a_whole}", alike_lines(effect.alike, shape), _("Is this the right file?"))
    yield elsewhere_of(effect)
    yield Doubt(f"{table.label}: {public}", tuple(public_at_once(effect, as_of, public_day(table))))


def _silent_on(file: PlanFile, tables: Sequence[Table], as_of: date, held: Held) -> Doubt:
    """Years to come that the file does not have, while figures of them were stored: those stay as they were."""
    said = _("%(year)s: %(number)s dwellings were stored before.")
    lines: dict[int, str] = {}
    for table in tables:
        for year, number in sorted(totals_of(table, held.cells(table), file.places).items()):
            if year >= as_of.year and year not in file.years and number:
                lines.setdefault(year, said % {"year": year, "number": show(number, table.unit)})
    way_on = _(
        "These figures stay as they were, with a finding that says so. Do the plans have no dwellings in these years "
        "any more? Then add a column with 0 for each of them."
    )
    return Doubt(_("Years that the file does not have"), few(lines[year] for year in sorted(lines)), way_on)


def _far(years: Sequence[int], as_of: date) -> Iterator[str]:
    if years and (years[-1] < as_of.year or years[0] > as_of.year + FAR):
        said = _("The columns are of %(first)s to %(last)s, and the plans stand as they did in %(year)s.")
        yield said % {"first": years[0], "last": years[-1], "year": as_of.year}
