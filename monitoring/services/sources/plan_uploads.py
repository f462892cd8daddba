"""Files of plan registration that people upload on screen: held against the plans of before, stored or discarded."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.accounts.models import User
from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.listed import Listed
from drenthe.lib.sheets.names import normalise
from drenthe.uploads.services import mappings, uploads
from drenthe.uploads.services.refusals import UploadHasFaults
from monitoring.enums import SignMeaning
from monitoring.models import PlanEdition, PlanUpload
from monitoring.services.checks.loads import CellChange
from monitoring.services.files import waiting
from monitoring.services.files.doubts import Doubt
from monitoring.services.files.signs import NoSuchSign
from monitoring.services.sources.plan_changes import PlanLine, lines_of, of_years, plans_of
from monitoring.services.sources.plan_columns import known_words, list_of, named_columns, wanted_columns
from monitoring.services.sources.plan_file import PlanFile, read_plans
from monitoring.services.sources.plan_layouts import (
    PLACE,
    PlanLayout,
    chosen_layout,
    known_layouts,
    layout_of,
    layout_used,
    signature_of,
    to_remember,
)
from monitoring.services.sources.plan_values import choices_of, column_labels
from monitoring.services.sources.plan_whose import Told, edition_after, in_the_way, of_those, told_before
from monitoring.services.sources.plans import PlanLoadResult, load_plans
from monitoring.services.tables.sources import check_source
from projects.models import Municipality


@dataclass(frozen=True)
class YearOfPlans:
    """New dwellings planned in a year: in the file (None when it has no such year), and in the edition before it."""

    year: int
    now: int | None
    before: int | None


@dataclass(frozen=True)
class PlansPreview:
    """What storing a file would do: a line for each plan in it, and for each that is gone.

    `has_layout` says that somebody said what its columns hold, of this file or before. `asks_only` are the
    municipalities that it names, where somebody says first whether it has the plans of those only. `told` is the day
    of the plans before of each municipality of which it has all.
    """

    file: PlanFile
    before: PlanEdition | None = None
    is_known: bool = False
    same: PlanEdition | None = None
    years: list[YearOfPlans] = field(default_factory=list)
    lines: list[PlanLine] = field(default_factory=list)
    corrections: list[CellChange] = field(default_factory=list)
    later: PlanEdition | None = None
    has_layout: bool = False
    doubts: list[Doubt] = field(default_factory=list)
    asks_only: list[Municipality] = field(default_factory=list)
    told: Told = field(default_factory=dict)

    @property
    def new(self) -> list[str]:
        """The plans that the edition before does not have, each with its municipality."""
        return [line.label for line in self.lines if line.is_new]

    @property
    def changed(self) -> list[str]:
        """The plans of which something is other than before."""
        return [line.label for line in self.lines if line.changes]

    @property
    def gone(self) -> list[str]:
        """The plans that the file does not have any more."""
        return [line.label for line in self.lines if line.is_gone]

    @property
    def day_before(self) -> date | None:
        """The day of the plans that it is held against; None where that differs between its municipalities."""
        days = set(self.told.values()) if self.file.places else {self.before.as_of if self.before else None}
        return days.pop() if len(days) == 1 else None

    @property
    def only(self) -> str:
        """The municipalities that it names, in words, where that is asked."""
        return _names(self.asks_only)

    @property
    def those(self) -> str:
        """The municipalities of which it was said that it has the plans, in words."""
        return _names(self.file.places)

    @property
    def read_as(self) -> list[str]:
        """The words of the file itself, each with what it was said to mean and in how many cells it stands."""
        return words_read(self.file)

    @property
    def mark(self) -> str:
        """What stands for all of it: the plans in the file, and what they are held against."""
        return _mark(self.file, self.before, self.corrections, self.doubts, is_known=self.is_known)


def receive(
    *, file: File, name: str, as_of: date, source: str, instead_of: PlanUpload | None = None, actor: User
) -> PlanUpload:
    """Keep a file to be looked at. Raises as `receive` of drenthe.uploads.

    `instead_of` is the file that it corrects: what was said of that one holds for this one, and it is discarded.
    """
    check_source(source)
    upload = PlanUpload(as_of=as_of, source=source)
    received = waiting.receive(upload, file=file, name=name, instead_of=instead_of, actor=actor)
    return waiting.keep_faults(received, preview_file(received))


def municipality_likely(upload: PlanUpload, layout: PlanLayout) -> Municipality | None:
    """Return of which municipality all plans most likely are, where no column of a layout says so; None if unknown.

    As was said of the file, or the only one in its name ("Plannen Assen 2027.xlsx"): a person still says so.
    """
    if upload.municipality is not None or "municipality" in layout.columns:
        return upload.municipality
    words = f" {normalise(PurePath(upload.file_name).stem)} "
    found = [place for place in Municipality.objects.all() if f" {normalise(place.name)} " in words]
    return found[0] if len(found) == 1 else None


def choose_columns(
    upload: PlanUpload,
    *,
    header: Header,
    layout: PlanLayout,
    municipality: Municipality | None = None,
    place: str = "",
) -> None:
    """Note which column holds what and what its words mean, or of which municipality all plans are.

    The columns, the words, and whether “1.180” is 1180 are remembered once the file is stored. The municipality is
    not: another one that uses the same columns would be read as this one without a question. `place` is where the
    names stand, of a row that somebody pointed at: said of this file only. Raises UploadIsClosed.
    """
    chosen = chosen_layout(header, layout) | ({PLACE: place} if place else {})
    said = {"layout": chosen, "municipality": municipality, "reads_groups": layout.in_groups}
    waiting.say(upload, preview_file, **said)


@transaction.atomic
def choose_groups(upload: PlanUpload, *, are_whole: bool) -> None:
    """Note whether “1.180” is 1180 in all of a file, and in the next ones with its columns. Raises UploadIsClosed."""
    upload = uploads.lock(upload)
    file = preview_file(upload)
    said: dict[str, Any] = {"reads_groups": are_whole}
    if file.header is not None and (layout_said(upload, file.header) or not file.needs_mapping):
        said["layout"] = _with(upload, file.header, in_groups=are_whole)
    waiting.say(upload, preview_file, **said)


@transaction.atomic
def choose_sign(upload: PlanUpload, *, sign: str, meaning: str) -> None:
    """Note what a sign in the place of a number says, in a file and in the next ones with its columns.

    Raises UploadIsClosed, and NoSuchSign for one that is not in the file.
    """
    upload = uploads.lock(upload)
    file = preview_file(upload)
    is_in = sign in {one.key for one in file.signs} and meaning in SignMeaning.values
    if file.header is None or not is_in:
        raise NoSuchSign
    signs = {key: one for key, one in {**file.meant, sign: meaning}.items() if one != file.proposed[key]}
    waiting.say(upload, preview_file, layout=_with(upload, file.header, signs=signs))


def _with(upload: PlanUpload, header: Header, **said: Any) -> dict[str, Any]:
    """Return what was said of a file, with something else said of its cells."""
    layout = layout_said(upload, header) or PlanLayout(_named(header))
    chosen = chosen_layout(header, replace(layout, **said))
    return {**chosen, **{key: upload.layout[key] for key in (PLACE,) if key in upload.layout}}


def _named(header: Header) -> dict[str, int]:
    """The columns of a header row that have the names of the format."""
    wanted = {one.key for one in wanted_columns()}
    return {key: at for at, key in header.columns.items() if key in wanted}


@transaction.atomic
def choose_only(upload: PlanUpload, *, chosen: str = "") -> None:
    """Note that a file has the plans of the municipalities that it names, and of no other. Raises UploadIsClosed.

    `chosen` is the title of the sheet or list that somebody points at, of more that fit.
    """
    upload = uploads.lock(upload)
    named = of_those(preview_file(upload, chosen=chosen), upload.as_of)
    if len(named) == 1:
        waiting.say(upload, preview_file, municipality=named[0])
    elif named:
        waiting.say(upload, preview_file, only_named=True)


def choose_all(upload: PlanUpload) -> None:
    """Take back that a file has the plans of the municipalities that it names only. Raises UploadIsClosed."""
    waiting.say(upload, preview_file, municipality=None, only_named=False)


def columns_of(upload: PlanUpload, *, chosen: str = "", pointed: str = "") -> Listed | None:
    """Return the header row of a file that is most likely, with the rows below it; None where there is none.

    `pointed` is the row of which somebody says that it has the names of the columns ("Blad1!7").
    """
    with uploads.on_disk(upload) as path:
        return list_of(path, name=upload.file_name, chosen=chosen, pointed=pointed or upload.layout.get(PLACE, ""))


def layout_said(upload: PlanUpload, header: Header) -> PlanLayout | None:
    """Return what somebody said of the columns of a file, or before of a header row like its own; None if nobody."""
    return layout_of(known_layouts(upload.layout), header)


def read_as(
    upload: PlanUpload, listed: Listed, layout: PlanLayout, *, chosen: str = "", is_pointed: bool = False
) -> PlanFile:
    """Read a file as if its columns held this, to say at once what else is to be put right in it.

    `is_pointed`: somebody pointed at its row with the names.
    """
    with uploads.on_disk(upload) as path:
        return read_plans(
            path,
            name=upload.file_name,
            chosen=chosen,
            layouts={signature_of(listed.header.names): layout},
            in_groups=upload.reads_groups,
            municipality=upload.municipality,
            place=listed.place if is_pointed else "",
        )


def editions_in_the_way(upload: PlanUpload) -> list[PlanEdition]:
    """Return the editions that are taken back before this file can be stored with its day."""
    file = preview_file(upload)
    return in_the_way(upload.as_of, file.places or (of_those(file, upload.as_of) if upload.only_named else ()))


def words_read(file: PlanFile) -> list[str]:
    """Return for each word of which somebody said what it means a line with what it was read as."""
    known, labels = known_words(), column_labels()
    lines = []
    for (column, word), said in file.words.items():
        value = file.said[column][word]
        names = dict(choices_of(column, known[column]))
        text = ngettext(
            "%(column)s: “%(word)s” as “%(meant)s”, in %(count)s cell",
            "%(column)s: “%(word)s” as “%(meant)s”, in %(count)s cells",
            said.count,
        )
        facts = {"column": labels[column], "word": said.content or _("(empty)"), "count": said.count}
        lines.append(text % {**facts, "meant": names.get(getattr(value, "code", str(value)), str(value))})
    return lines


def preview_file(upload: PlanUpload, *, chosen: str = "") -> PlanFile:
    """Read a file, whatever editions there are."""
    with uploads.on_disk(upload) as path:
        return read_plans(
            path,
            name=upload.file_name,
            chosen=chosen,
            layouts=known_layouts(upload.layout),
            in_groups=upload.reads_groups,
            municipality=upload.municipality,
            place=upload.layout.get(PLACE, ""),
        )


def preview_upload(upload: PlanUpload, *, chosen: str = "") -> PlansPreview:
    """Read a file and hold it against the last edition before its day. Raises the refusals of load_plans.

    `chosen` is the title of the sheet that somebody points at, of more that fit.
    """
    outcome = _load(upload, actor=upload.uploaded_by, is_dry_run=True, chosen=chosen)
    file = outcome.file
    is_said = file.header is not None and layout_of(known_layouts(upload.layout), file.header) is not None
    if file.faults:
        return PlansPreview(file, has_layout=is_said)
    places, before = file.places, outcome.before
    then = plans_of(before, places)
    sums: Counter[int] = sum((of_years(row.dwellings) for row in file.plans.values()), Counter())
    earlier: Counter[int] = sum((of_years(plan.dwellings) for plan in then.values()), Counter())
    return PlansPreview(
        file=file,
        before=before,
        is_known=outcome.is_known,
        same=outcome.same,
        years=[
            YearOfPlans(year, sums[year] if year in file.years else None, earlier[year] if before else None)
            for year in sorted({*file.years, *(year for year in earlier if year >= upload.as_of.year)})
        ],
        lines=lines_of(file, then, has_before=before is not None),
        corrections=outcome.corrections,
        doubts=outcome.doubts,
        asks_only=outcome.asks_only,
        later=edition_after(upload.as_of),
        told=told_before(upload.as_of, places),
        has_layout=is_said,
    )


def confirm(
    upload: PlanUpload,
    *,
    seen: str,
    chosen: str = "",
    reason: str = "",
    is_whole: bool = False,
    is_sure: bool = False,
    actor: User,
) -> PlanLoadResult:
    """Store the plans of a file as somebody saw them: `seen` is the mark of that preview.

    `reason` is why published figures become others, `is_whole` that plans of some municipalities are those of all, and
    `is_sure` that somebody looked at what stands out. Raises UploadIsClosed, ShownChanged, UploadHasFaults and the
    refusals of load_plans.
    """

    def store(locked: PlanUpload) -> tuple[PlanLoadResult, str]:
        outcome = _load(locked, actor=actor, chosen=chosen, reason=reason, is_whole=is_whole, is_sure=is_sure)
        if outcome.file.faults:
            raise UploadHasFaults
        locked.edition = outcome.edition
        if locked.layout:
            named = {} if outcome.file.header is None else named_columns(outcome.file.header.row)
            mappings.remember(to_remember(locked, named), actor=actor)
        elif outcome.file.header is not None:
            locked.layout = layout_used(outcome.file.header)  # what is remembered rests on this file too from now on
        found = outcome.file, outcome.before, outcome.corrections, outcome.doubts
        return outcome, _mark(*found, is_known=outcome.is_known)

    return uploads.confirm(upload, store, seen=seen)


def _mark(
    file: PlanFile, before: PlanEdition | None, changes: list[CellChange], doubts: list[Doubt], *, is_known: bool
) -> str:
    plans = [(name, plan) for name, plan in sorted(file.plans.items())]
    counts = [len(one.lines) for one in doubts]
    return uploads.mark_of(plans, before and before.pk, changes, is_known, counts, [one.code for one in file.places])


def _load(
    upload: PlanUpload,
    *,
    actor: User,
    is_dry_run: bool = False,
    chosen: str = "",
    reason: str = "",
    is_whole: bool = False,
    is_sure: bool = False,
) -> PlanLoadResult:
    with uploads.on_disk(upload) as path:
        return load_plans(
            path,
            as_of=upload.as_of,
            source=upload.source,
            actor=actor,
            is_dry_run=is_dry_run,
            file_name=upload.file_name,
            chosen=chosen,
            layout=upload.layout,
            in_groups=upload.reads_groups,
            municipality=upload.municipality,
            only_named=upload.only_named,
            reason=reason,
            is_whole=is_whole,
            is_sure=is_sure,
        )


def _names(places: Collection[Municipality]) -> str:
    return get_text_list([place.name for place in places], _("and"))
