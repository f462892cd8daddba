"""What somebody said of a file of plans: which column holds what, and what words in the columns mean.

Remembered as the layouts of tables are (drenthe.uploads.services.mappings), by the names in the header and not by the
years in them: the file of next year, with the same names and words, is read without a question.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from drenthe.lib.sheets.header import Header
from drenthe.lib.sheets.names import normalise
from drenthe.uploads.models import ColumnMapping
from drenthe.uploads.services import mappings
from monitoring.models import PlanEdition, PlanUpload
from monitoring.services.files.layouts import GROUPS, SIGNS, YEAR, plain_signature, used_layout
from monitoring.services.sources.plan_sums import NAME as TOTAL

MAPPINGS = "plans"  # under which kind of list the layouts are remembered
MUNICIPALITY = "municipality"
PLACE = "place"  # beside what is remembered: where the names stand in the file itself, as somebody pointed at
VALUES = "values"  # beside the names of the columns in a layout as it is kept: what words in them mean
Values = Mapping[str, Mapping[str, str]]  # by column: what a word means, by the word squeezed


@dataclass(frozen=True)
class PlanLayout:
    """For each column of the format the column of the file, from 0; and what words in a column were said to mean.

    `in_groups`: “1.180” is 1180 in files with these columns, and `signs` what signs in the place of numbers say.
    """

    columns: Mapping[str, int]
    values: Values = field(default_factory=dict)
    in_groups: bool = False
    signs: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "PlanLayout":
        """Return a layout from what is kept of it."""
        columns = {key: at for key, at in kept.items() if key not in (VALUES, GROUPS, SIGNS)}
        return cls(columns, kept.get(VALUES, {}), bool(kept.get(GROUPS)), kept.get(SIGNS, {}))

    def as_kept(self) -> dict[str, Any]:
        """Return what is kept of it."""
        values = {column: dict(words) for column, words in self.values.items() if words}
        groups = {GROUPS: True} if self.in_groups else {}
        signs = {SIGNS: dict(self.signs)} if self.signs else {}
        return {**self.columns, **({VALUES: values} if values else {}), **groups, **signs}


YEARS = "years"  # in a signature: here the columns of years begin
Layouts = Mapping[str, PlanLayout]  # by signature of the header row


def known_layouts(chosen: Mapping[str, Any]) -> dict[str, PlanLayout]:
    """Return the layouts by which a file is read: those remembered, and what was chosen for the file itself.

    What words mean belongs to the words: it stays when the plans that were read by it are taken back.
    """
    found = {signature: PlanLayout.of(columns) for signature, columns in mappings.remembered(MAPPINGS).items()}
    return found | ({chosen["signature"]: PlanLayout.of(chosen["columns"])} if chosen else {})


def layout_of(layouts: Layouts, header: Header) -> PlanLayout | None:
    """Return what was said of a header row like this one; None when nobody said anything."""
    return layouts.get(signature_of(header.names)) or layouts.get(plain_signature(header.names))


def chosen_layout(header: Header, layout: PlanLayout) -> dict[str, Any]:
    """Return what somebody said of a file, to keep with it; it is remembered once the file is stored."""
    return mappings.as_chosen(MAPPINGS, header, layout.as_kept(), signature=signature_of(header.names))


def signature_of(names: Sequence[object]) -> str:
    """Return under what a layout is remembered: the names before the years, however many years there are.

    A file of next year often has one more or one less. Where a column after the years has a name of its own, all
    count: with another number of years it would stand elsewhere.
    """
    before = list(names)
    while before and (not before[-1] or YEAR.search(str(before[-1])) or TOTAL.match(normalise(before[-1]))):
        before.pop()
    has_years = any(YEAR.search(str(name)) for name in names[len(before) :])
    if not has_years or any(YEAR.search(str(name)) for name in before):
        return plain_signature(names)
    return plain_signature([*before, YEARS])


def to_remember(upload: PlanUpload, named: Mapping[str, int]) -> dict[str, Any]:
    """Return what of a layout that was chosen for a file holds for the next one.

    That all plans are of one municipality is said of one file. A column that names the municipality, in the layout of
    before or by its own name (`named`), is read again in the next.
    """
    chosen: dict[str, Any] = upload.layout
    before = mappings.remembered(MAPPINGS).get(chosen["signature"], {})
    column = {**named, **before}.get(MUNICIPALITY)
    if upload.municipality is None or column is None or column in chosen["columns"].values():
        return chosen
    return {**chosen, "columns": {MUNICIPALITY: column, **chosen["columns"]}}


def taken_back_of(header: Header) -> PlanEdition | None:
    """Return the last edition that was read by what was said of a header row, when all of those were taken back."""
    signatures = [signature_of(header.names), plain_signature(header.names)]
    stored = PlanUpload.objects.filter(edition__isnull=False, layout__signature__in=signatures)
    editions = [upload.edition for upload in stored.select_related("edition__taken_back_by").order_by("edition")]
    is_gone = bool(editions) and all(edition is not None and edition.is_taken_back for edition in editions)
    return editions[-1] if is_gone else None


def layout_used(header: Header) -> dict[str, Any]:
    """Return what is remembered of a header row, to keep with a file that was read by it; empty when nothing is."""
    kept = {one.signature: one for one in ColumnMapping.objects.filter(kind=MAPPINGS)}
    found = kept.get(signature_of(header.names)) or kept.get(plain_signature(header.names))
    return used_layout(found) if found is not None else {}
