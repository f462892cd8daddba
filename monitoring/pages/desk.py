"""What the desk of the statistics officer shows: tables with what waits, a file as a grid, findings in a list."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.kinds import FileKind
from drenthe.uploads.services import before
from drenthe.uploads.services.elsewhere import elsewhere
from monitoring.enums import REMARKS, Axis, ValueStatus
from monitoring.models import Finding, Load, PlanEdition, PlanUpload, Table, Upload
from monitoring.services.checks.corrected import next_edition
from monitoring.services.checks.loads import CellChange, LoadResult, is_same
from monitoring.services.checks.withdrawals import check_can_be_taken_back, check_is_whole, stored_over
from monitoring.services.files import uploads
from monitoring.services.files.by_place import OfOtherPlaces, of_other_places
from monitoring.services.files.intake import DeliveryPreview
from monitoring.services.files.years import other_years
from monitoring.services.sources.plan_file import PlanFile
from monitoring.services.sources.plan_withdrawals import check_edition_can_be_taken_back
from monitoring.services.tables.grid import FindingView
from monitoring.services.tables.layout import ColumnHeading, LayoutRow, column_headings, layout_rows
from monitoring.services.tables.shape import CellEntry, Shape

NEW, CHANGED, STATUS, SAME, ABSENT = "new", "changed", "status", "same", "absent"


@dataclass(frozen=True)
class ReviewCell:
    """A cell of a file: what it says, what stood there before, and whether that makes a difference."""

    now: CellEntry | None
    before: CellEntry | None
    state: str
    numbers: tuple[int, ...]

    @property
    def statuses(self) -> list[str]:
        """How final it was and becomes."""
        return [str(ValueStatus(one.status).label) for one in (self.before, self.now) if one is not None]


@dataclass(frozen=True)
class ReviewRow:
    """A row of a file with, in the margin, the findings that are shown at one of its cells."""

    label: str
    is_total: bool
    cells: tuple[ReviewCell, ...]
    findings: tuple[tuple[int, FindingView], ...]


@dataclass(frozen=True)
class FileReview:
    """A file as a grid, and the findings that belong to no row."""

    heads: list[ColumnHeading]
    rows: list[ReviewRow]
    others: list[FindingView]
    new: int
    changed: int
    status: int
    same: int

    @property
    def differs(self) -> bool:
        """Whether storing it would change anything."""
        return bool(self.new or self.changed or self.status)

    @property
    def has_numbered(self) -> bool:
        """Whether a row has a finding beside it."""
        return any(row.findings for row in self.rows)


def first_page(upload: Upload) -> str:
    """Return where a file is looked at first: at its columns and rows when it is not known what they hold."""
    needs_mapping = upload.has_question and uploads.preview_upload(upload).reading.needs_mapping
    return reverse("monitoring:upload-mapping", args=[upload.pk]) if needs_mapping else upload.get_absolute_url()


def year_meant(upload: Upload, previewed: DeliveryPreview) -> int | None:
    """Return the year that a file is of when it does not fit the one that was chosen, and fits one other."""
    reading = previewed.reading
    by_period = previewed.shape.columns == Axis.PERIOD and reading.faults
    by_row = reading.outside and not reading.at
    return uploads.year_meant(upload) if by_period or by_row or reading.years else None


def guessed_place(previewed: DeliveryPreview) -> str:
    """Return where the one table begins that speaks of no other year, in a file with more; empty where none tells."""
    choices, shape, year = previewed.reading.choices, previewed.shape, previewed.year
    fitting = [block.place for block in choices if not other_years(block, shape, year)]
    return fitting[0] if len(fitting) == 1 < len(choices) else ""


def stored_before(upload: Upload) -> Upload | None:
    """Return the same file, to the letter, that was stored for this table and year, and not taken back."""
    counts = Q(table=upload.table, year=upload.year) & (Q(load__isnull=True) | Q(load__withdrawal__isnull=True))
    return before.stored_before(upload, about=counts)


def looks_like(upload: Upload, previewed: DeliveryPreview) -> list[FileKind]:
    """Return the kinds of file that one is most likely of, when its columns or rows are not those of its table."""
    if not previewed.reading.needs_mapping and previewed.reading.at:
        return []
    own = reverse("monitoring:table-load", args=[upload.table.key])
    return elsewhere(upload, besides=own, year=upload.year)


def of_places(upload: Upload, places: Iterable[str], looks: Collection[FileKind]) -> OfOtherPlaces | None:
    """Return which tables have the places of a file; none where it `looks` like a list of another kind."""
    return of_other_places(upload.table, places) if all(kind.table for kind in looks) else None


def plans_look_like(upload: PlanUpload, file: PlanFile) -> list[FileKind]:
    """Return the kinds of file that one with plans is more like by its columns, whether or not it can be read."""
    if file.faults and not file.needs_mapping:
        return []
    return elsewhere(upload, besides=reverse("monitoring:plan-load"))


def next_edition_of(upload: Upload, previewed: DeliveryPreview) -> str:
    """Return what is put forward as the reason why expected figures become others; empty for any other table."""
    is_expected = previewed.shape.horizon is not None
    return next_edition(upload.source, upload.published_on) if is_expected else ""


def tables_with_state() -> QuerySet[Table]:
    """The tables with the day of their last publication, and how many findings wait for an explanation."""
    waiting = Q(findings__closed_on__isnull=True, findings__explanation="") & ~Q(findings__kind__in=REMARKS)
    last = Load.objects.counting().filter(table=OuterRef("pk")).order_by("-published_on", "-pk")
    return Table.objects.annotate(
        waiting=Count("findings", filter=waiting),
        last_published_on=Subquery(last.values("published_on")[:1]),
        last_source=Subquery(last.values("source")[:1]),
    ).order_by("theme", "position", "key")


def loads() -> QuerySet[Load]:
    """Every delivery, with the file that it came from and whether it was taken back."""
    return Load.objects.select_related("table", "loaded_by", "upload", "withdrawal__actor")


def loads_of(table: Table) -> QuerySet[Load]:
    """The deliveries of a table, the last stored first."""
    return loads().filter(table=table).order_by("-pk")


def why_it_stays(load: Load) -> str:
    """Return why a delivery that counts cannot be taken back; empty when it can."""
    if load.is_taken_back:
        return ""
    try:
        check_is_whole(load)
        check_can_be_taken_back(load)
    except Refusal as refusal:
        return str(refusal)
    return ""


def stored_after(load: Load) -> list[Load]:
    """Return the deliveries that keep one from being taken back: those go first."""
    return [] if load.is_taken_back else stored_over(load)


def editions_after(edition: PlanEdition) -> list[PlanEdition]:
    """Return the editions that have plans from one, and so keep it from being taken back: those go first."""
    later = PlanEdition.objects.counting().filter(rest=edition).select_related("municipality")
    return [] if edition.is_taken_back else list(later)


def why_edition_stays(edition: PlanEdition) -> str:
    """Return why an edition of the plans that counts cannot be taken back; empty when it can."""
    if edition.is_taken_back:
        return ""
    try:
        check_edition_can_be_taken_back(edition)
    except Refusal as refusal:
        return str(refusal)
    return ""


def taken_over(edition: PlanEdition) -> list[tuple[str, PlanEdition]]:
    """Return of whom an edition of one municipality has plans besides its own, each with the edition they came in.

    Nothing where it has no plans of others: then nothing was taken over, whatever edition was there before.
    """
    plans = edition.plans.exclude(municipality=edition.municipality)
    names = set(plans.values_list("municipality__name", flat=True))
    found: list[tuple[str, PlanEdition]] = []
    before = edition.rest
    while before is not None and names:
        own = before.municipality
        if own is None:
            found.append((_("the others") if found else _("the other municipalities"), before))
            break
        if own.name in names:
            names.discard(own.name)
            found.append((own.name, before))
        before = before.rest
    return found


def what_was_stored(stored: LoadResult) -> str:
    """Return what became of a file, for who stored it, and when the public sees it."""
    count = len(stored.differences)
    if count and stored.load is not None:
        text = ngettext("%(count)s figure has been stored.", "%(count)s figures have been stored.", count)
        return f"{text % {'count': count}} {who_sees(stored.load.table, stored.load.published_on)}"
    if stored.load is not None:
        return _("The source was corrected. The figures stayed the same.")
    return _("Nothing new: everything was already there.")


def who_sees(table: Table, published_on: date) -> str:
    """Return whether the public sees figures of a day, or when it will."""
    today, public = timezone.localdate(), table.released_on
    if not table.is_public or public is None:
        return _("This table is not in the public version: only staff see these figures.")
    days = {name: formats.date_format(one, "DATE_FORMAT") for name, one in (("public", public), ("day", published_on))}
    if published_on > public:
        said = _(
            "The public does not see these figures yet: the public version is of %(public)s, and they count from "
            "%(day)s. It sees them with the next public version: when a functional administrator moves its day."
        )
    elif public > today:
        said = _("The public sees these figures from %(public)s.")
    else:
        said = _("Everybody sees these figures: the public version is of %(public)s, and they count from %(day)s.")
    return said % days


def findings_to_list(*, table: str = "", state: str = "", with_remarks: bool = False) -> QuerySet[Finding]:
    """The findings of a state: not explained (empty), explained, gone, or all."""
    findings = Finding.objects.select_related("table", "explained_by").order_by("table__theme", "table__key", "pk")
    if table:
        findings = findings.filter(table__key=table)
    if not with_remarks:
        findings = findings.exclude(kind__in=REMARKS)
    if state == "gone":
        return findings.filter(closed_on__isnull=False)
    if state == "all":
        return findings
    findings = findings.filter(closed_on__isnull=True)
    return findings.filter(explanation="") if state == "" else findings.exclude(explanation="")


def review_file(previewed: DeliveryPreview, shape: Shape, year: int) -> FileReview:
    """Return a file that can be read as a grid, with its findings in the margin."""
    differences = (
        {difference.place: difference for difference in previewed.effect.differences} if previewed.effect else {}
    )
    absent = set(previewed.reading.absent)  # of which the file says nothing, as is said above it
    grid = [line for line in layout_rows(shape, year) if any(at not in absent for _series, at in line.places)]
    numbered = list(enumerate(_from_top_to_bottom(previewed, grid), start=1))
    at: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, view in numbered:
        for place in view.cells:
            at[place].append(number)
    rows, shown = [], set()
    for line in grid:
        mine = tuple((number, view) for number, view in numbered if (view.series, view.period) in line.places)
        shown |= {number for number, _view in mine}
        cells = tuple(
            _cell(previewed.reading.entries.get(place), differences.get(place), at[place]) for place in line.places
        )
        label = ", ".join(part for part in (line.label, line.period) if part)
        rows.append(ReviewRow(label, line.is_total, cells, mine))
    return FileReview(
        heads=column_headings(shape, year),
        rows=rows,
        others=[view for number, view in numbered if number not in shown],
        new=sum(_state(difference) == NEW for difference in differences.values()),
        changed=sum(_state(difference) == CHANGED for difference in differences.values()),
        status=sum(_state(difference) == STATUS for difference in differences.values()),
        same=previewed.effect.same if previewed.effect else 0,
    )


def _from_top_to_bottom(previewed: DeliveryPreview, grid: list[LayoutRow]) -> list[FindingView]:
    """The findings about the periods of the file, in the order of the rows where they are shown."""
    at = {place: number for number, line in enumerate(grid) for place in line.places}
    periods = {period for _series, period in previewed.reading.at}
    found = previewed.effect.findings if previewed.effect else []
    about = [view for view in found if view.period in periods or periods & {period for _series, period in view.cells}]
    once = {(view.kind, view.series, view.period, str(view.sentence)): view for view in reversed(about)}
    kept = [view for view in about if once[view.kind, view.series, view.period, str(view.sentence)] is view]
    return sorted(kept, key=lambda view: at.get((view.series, view.period), len(grid)))


def _cell(now: CellEntry | None, difference: CellChange | None, numbers: Iterable[int]) -> ReviewCell:
    if now is None:
        return ReviewCell(None, None, ABSENT, tuple(numbers))
    if difference is None:
        return ReviewCell(now, None, SAME, tuple(numbers))
    return ReviewCell(difference.after, difference.before, _state(difference), tuple(numbers))


def _state(difference: CellChange) -> str:
    """Whether a cell is new, has another figure, or only another status."""
    before, after = difference.before, difference.after
    if before is None:
        return NEW
    return STATUS if is_same(replace(before, status=after.status), after) else CHANGED
