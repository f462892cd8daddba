"""The life of a list of projects: uploaded, its columns chosen, tried, stored."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from drenthe.lib.sheets.header import Header
from drenthe.uploads.services import trials
from drenthe.uploads.services.trials import Result, mark_of
from projects.models import Municipality, ProjectImport

MAPPINGS = "projects"  # under which kind of list the layouts are remembered
save_trial_run = trials.save_trial


def choose_columns(
    run: ProjectImport,
    *,
    columns: dict[str, int],
    track: str,
    header: Header,
    sheet: str = "",
    place: str = "",
    in_groups: bool = False,
    left_out: Sequence[str] = (),
    words: Mapping[str, Mapping[str, str]] | None = None,
) -> ProjectImport:
    """Say which column of which sheet holds what; stored, the next list with the same header row asks nothing.

    `place` is where its names stand, of a row that somebody pointed at.
    `in_groups` says that “1.024” is 1024 in this list, and `words` what words of people's own mean, by field: that is
    remembered as well. `left_out` are the columns of which nothing is read.

    Raises UploadIsClosed.
    """
    layout: dict[str, Any] = {"columns": columns, "track": track, **({"words": words} if words else {})}
    layout |= {"in_groups": True} if in_groups else {}
    said = {**layout, **({"sheet": sheet} if sheet else {})}
    said |= {"place": place} if place else {}
    said |= {"left_out": list(left_out)} if left_out else {}
    return trials.choose_columns(run, kind=MAPPINGS, columns=said, layout=layout, header=header)


def store(run: ProjectImport, apply: Callable[[ProjectImport], Result], *, seen: str) -> ProjectImport:
    """Carry out an import that was tried, in one transaction and one import at a time.

    `seen` is the mark of the trial that somebody looked at. Raises UploadIsClosed, TrialRunMissing, ShownChanged when
    it was tried again since, and what `apply` raises.
    """

    def carry_out(locked: ProjectImport) -> tuple[Result, str]:
        list(Municipality.objects.select_for_update().order_by("pk"))  # two lists at once would make doubles
        tried = mark_of(locked.result or [])
        return apply(locked), tried

    return trials.store(run, carry_out, seen=seen)
