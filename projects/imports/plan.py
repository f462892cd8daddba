"""What an import would do with each row: a new project, a change, nothing, or a refusal with the reason.

A row is the project with its number; without one, the project with its title in its municipality, however written. An
empty cell changes nothing. What is confidential is not there for who may not see it: such a row is a new project.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drenthe.lib.sheets.listed import is_name_of_total, is_total
from drenthe.lib.sheets.names import normalise
from drenthe.lib.sheets.sheet import Row
from projects.enums import NEEDS_REASON, Phase, ProjectState, RowOutcome, Track
from projects.imports.fields import BY_KEY
from projects.imports.known import Known, key_of
from projects.imports.reading import RowReading, read_row, specs_for
from projects.models import Project, Stay
from projects.phases import phases_of
from projects.services.refusals import NotYourProject
from projects.services.rights import may_write

LABELS = {key: one.label for key, one in BY_KEY.items()} | {
    "dwellings_are_minimum": gettext_lazy("at least this number")
}
PLAIN = ("title", "municipality", "reference", "place", "adviser", "initiator", "expected_on", "description")


@dataclass
class Planned:
    """One row: what will be done, with which project, and what to say of it."""

    row: int
    outcome: RowOutcome
    title: str = ""
    municipality: str = ""
    notes: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    project: Project | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    stand: dict[str, Any] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    dwellings: int | None = None

    def refuse(self, reason: str) -> "Planned":
        """Leave the row out, and say why."""
        self.outcome, self.facts, self.stand, self.changes = RowOutcome.REFUSED, {}, {}, []
        self.notes.insert(0, reason)
        return self


class Planner:
    """Plans the rows of a list one by one, and knows which rows came before."""

    def __init__(self, known: Known, *, columns: Mapping[str, int], track: str, today: date, in_groups: bool = False):
        self.known, self.columns, self.track, self.today = known, columns, track, today
        self.specs = specs_for(known, in_groups=in_groups)
        self.seen: dict[Any, tuple[int, dict[str, Any]]] = {}

    def plan(self, rows: Sequence[Row]) -> list[Planned]:
        """Plan every row of the list, in its order."""
        return [self._row(row) for row in rows]

    def _row(self, row: Row) -> Planned:
        reading = read_row(row, self.columns, self.specs)
        planned = Planned(row.number, RowOutcome.UNCHANGED, notes=[*reading.faults, *reading.notes])
        planned.left_out = sorted(reading.unclear)
        planned.title = reading.values.get("title", "")
        planned.municipality = str(reading.values.get("municipality", ""))
        if is_total(row):
            planned.outcome, planned.notes = RowOutcome.LEFT_OUT, [_("A row of totals, or of numbers only.")]
            return planned
        if is_name_of_total(planned.title):
            planned.refuse(
                _("This row is called a total, but says what only a project does. Name the project otherwise.")
            )
        if reading.faults or planned.outcome == RowOutcome.REFUSED:
            planned.outcome = RowOutcome.REFUSED
            return planned
        return self._matched(planned, reading)

    def _matched(self, planned: Planned, reading: RowReading) -> Planned:
        values = reading.values
        key, number = key_of(values["title"], values["municipality"].pk), values.get("reference", "")
        by_number = self.known.by_reference.get(number)
        found = [by_number] if by_number else self.known.by_key.get(key, [])
        if len(found) > 1:
            return planned.refuse(_("There is more than one project with this name: give the number of this one."))
        project = found[0] if found else None
        if project and number and project.reference and project.reference != number:
            said = _("This project is listed here under number %(number)s.") % {"number": project.reference}
            return planned.refuse(said)
        if (before := self._before(planned, project, key, number, values)) is not None:
            return before
        planned.project = project
        return self._change(planned, reading, project) if project else self._new(planned, reading)

    def _before(
        self, planned: Planned, project: Project | None, key: Any, number: str, values: dict[str, Any]
    ) -> Planned | None:
        """Deal with a project that an earlier row of the list is about; None when there is none."""
        names = [("project", project.pk)] if project else [("new", key), *([("number", number)] if number else [])]
        earlier = next((self.seen[name] for name in names if name in self.seen), None)
        for name in names:
            self.seen.setdefault(name, (planned.row, values))
        if earlier is None:
            return None
        row, others = earlier
        if others == values:
            planned.outcome, planned.notes = RowOutcome.LEFT_OUT, [_("The same as row %(row)s.") % {"row": row}]
            return planned
        return planned.refuse(_("Row %(row)s is about the same project. Combine them into one row.") % {"row": row})

    def _new(self, planned: Planned, reading: RowReading) -> Planned:
        values, user = reading.values, self.known.user
        planned.facts = {name: values[name] for name in PLAIN if name in values} | _dwellings(values)
        if not user.has_perm("projects.write_any_project"):
            planned.facts.setdefault("adviser", user)
        else:
            planned.facts.setdefault("adviser", None)
        if not may_write(Project(adviser=planned.facts["adviser"]), user):
            return planned.refuse(str(NotYourProject(project=values["title"])))
        track = values.get("track") or self.track
        if not track or "track" in reading.unclear:
            return planned.refuse(_("The track is not known. Fill it in, or choose one for rows without a track."))
        if "state" in reading.unclear:
            return planned.refuse(_("The status is not known. Enter a different word, or leave it empty for active."))
        phase = self._phase(planned, reading, track)
        stand = {"track": track, "phase": phase or phases_of(track)[0].value}
        stand["state"] = values.get("state", ProjectState.ACTIVE.value)
        planned.stand = self._dated(planned, reading, stand, since=None)
        planned.outcome = RowOutcome.NEW
        planned.changes = [_stands(stand)]
        if (dwellings := planned.facts.get("dwellings")) is not None:
            planned.dwellings = dwellings
            least = _("at least %(number)s") if planned.facts["dwellings_are_minimum"] else "%(number)s"
            planned.changes.append(f"{LABELS['dwellings']}: {least % {'number': _shown(dwellings)}}")
        if not phase:
            said = _("Phase not known: it starts in “%(phase)s”.") % {"phase": Phase(stand["phase"]).label}
            planned.notes.append(said)
        return planned

    def _change(self, planned: Planned, reading: RowReading, project: Project) -> Planned:
        values = reading.values
        wanted = {name: values[name] for name in PLAIN if name in values} | _dwellings(values)
        if normalise(project.title) == normalise(wanted["title"]):
            del wanted["title"]  # written in another way is no change
        planned.facts = {name: value for name, value in wanted.items() if getattr(project, name) != value}
        planned.stand = self._move(planned, reading, self.known.stays.get(project.pk))
        if not planned.facts and not planned.stand:
            return planned
        if not may_write(project, self.known.user):
            return planned.refuse(str(NotYourProject(project=project.title)))
        planned.outcome = RowOutcome.CHANGED
        for name, value in planned.facts.items():
            label = LABELS[name]
            planned.changes.append(f"{label}: {_shown(getattr(project, name))} → {_shown(value)}")
        if planned.stand:
            planned.changes.append(_stands(planned.stand))
        return planned

    def _move(self, planned: Planned, reading: RowReading, stay: Stay | None) -> dict[str, Any]:
        """Where the project comes to stand; nothing when it stands there already."""
        values = reading.values
        track = values.get("track") or (stay.track if stay else self.track)
        if not track:
            return {}
        phase = self._phase(planned, reading, track)
        if not phase:
            phase = stay.phase if stay and stay.track == track else phases_of(track)[0].value
        state = values.get("state") or (stay.state if stay else ProjectState.ACTIVE.value)
        if stay and (track, phase, state) == (stay.track, stay.phase, stay.state):
            return {}
        stand = {"track": track, "phase": phase, "state": state}
        return self._dated(planned, reading, stand, since=stay.entered_on if stay else None)

    def _phase(self, planned: Planned, reading: RowReading, track: str) -> str:
        phase = reading.values.get("phase", "")
        if phase and phase not in phases_of(track):
            said = _("“%(phase)s” is not a phase of “%(track)s”. Not imported.")
            planned.notes.append(said % {"phase": Phase(phase).label, "track": Track(track).label})
            return ""
        return str(phase)

    def _dated(
        self, planned: Planned, reading: RowReading, stand: dict[str, Any], *, since: date | None
    ) -> dict[str, Any]:
        """Add from which day it stands there, and why: the words of the list where a reason is asked."""
        day = reading.values.get("since")
        if day and (day > self.today or (since and day < since)):
            said = _("%(day)s cannot be the first day in that phase: today is used instead.") % {
                "day": formats.date_format(day)
            }
            planned.notes.append(said)
            day = None
        reason = ""
        if stand["state"] in NEEDS_REASON:
            reason = _("In the imported list: “%(word)s”") % {"word": reading.shown.get("state", "")}
        listed = _("In the imported list, row %(row)s") % {"row": planned.row}
        return {**stand, "on": day or self.today, "reason": reason, "date_reason": listed if day else ""}


def _dwellings(values: Mapping[str, Any]) -> dict[str, Any]:
    if "dwellings" not in values:
        return {}
    number, is_least = values["dwellings"]
    return {"dwellings": number, "dwellings_are_minimum": is_least}


def _stands(stand: Mapping[str, Any]) -> str:
    parts = (Track(stand["track"]).label, Phase(stand["phase"]).label, ProjectState(stand["state"]).label)
    return ", ".join(map(str, parts))


def _shown(value: Any) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, int) and not isinstance(value, bool):
        return str(formats.number_format(value, use_l10n=True, force_grouping=True))
    return formats.date_format(value) if isinstance(value, date) else str(value)[:60]
