"""What somebody said of a file of plans: which column holds what, and what words in the columns mean.

Remembered as the layouts of tables are (drenthe.uploads.services.mappings), by the names in the header and not by the
years in them: the file of next year, with the same names and words, is read without a question.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from drenthe.lib.sheets.header import Header
from drenthe.uploads.services import mappings
from monitoring.models import PlanUpload
from monitoring.services.files.layouts import plain_signature

MAPPINGS = "plans"  # under which kind of list the layouts are remembered
VALUES = "values"  # beside the names of the columns in a layout as it is kept: what words in them mean
Values = Mapping[str, Mapping[str, str]]  # by column: what a word means, by the word squeezed


@dataclass(frozen=True)
class PlanLayout:
    """For each column of the format the column of the file, from 0; and what words in a column were said to mean."""

    columns: Mapping[str, int]
    values: Values = field(default_factory=dict)

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "PlanLayout":
        """Return a layout from what is kept of it."""
        return cls({key: at for key, at in kept.items() if key != VALUES}, kept.get(VALUES, {}))

    def as_kept(self) -> dict[str, Any]:
        """Return what is kept of it."""
        values = {column: dict(words) for column, words in self.values.items() if words}
        return {**self.columns, **({VALUES: values} if values else {})}


Layouts = Mapping[str, PlanLayout]  # by signature of the header row


def known_layouts(chosen: Mapping[str, Any]) -> dict[str, PlanLayout]:
    """Return the layouts by which a file is read: those remembered, and what was chosen for the file itself.

    A layout is not remembered while all plans that were read by it were taken back: they may have been read wrong.
    """
    kept = mappings.remembered(MAPPINGS)
    gone = _taken_back(kept)
    found = {signature: PlanLayout.of(columns) for signature, columns in kept.items() if signature not in gone}
    return found | ({chosen["signature"]: PlanLayout.of(chosen["columns"])} if chosen else {})


def layout_of(layouts: Layouts, header: Header) -> PlanLayout | None:
    """Return what was said of a header row like this one; None when nobody said anything."""
    return layouts.get(plain_signature(header.names))


def chosen_layout(header: Header, layout: PlanLayout) -> dict[str, Any]:
    """Return what somebody said of a file, to keep with it; it is remembered once the file is stored."""
    return mappings.as_chosen(MAPPINGS, header, layout.as_kept(), signature=plain_signature(header.names))


def _taken_back(kept: Mapping[str, Any]) -> set[str]:
    """The layouts, by signature, of which every file that was stored with them was taken back."""
    stored = PlanUpload.objects.filter(edition__isnull=False).exclude(layout={}).select_related("edition")
    counts: dict[str, list[bool]] = {}
    for upload in stored:
        signed = upload.layout.get("signature", "")
        if kept.get(signed) == upload.layout.get("columns") and upload.edition is not None:
            counts.setdefault(signed, []).append(upload.edition.is_taken_back)
    return {signed for signed, found in counts.items() if all(found)}
