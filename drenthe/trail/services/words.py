"""An entry in words: what changed, under the names that the screens have, with values as people read them."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from drenthe.lib.database.events import Event
from drenthe.lib.screens.fieldwords import DASH, in_words
from drenthe.lib.values.money import MoneyField
from drenthe.trail.enums import Operation, Source
from drenthe.trail.models import TrailEntry
from drenthe.trail.recording import TRAILED
from drenthe.trail.services.naming import Names, capital, kind_of, link_field
from drenthe.trail.services.striking import is_by_nobody, is_deleted_outside, reasons
from drenthe.trail.services.subjects import models_by_table
from drenthe.trail.services.telling import (
    NONSENSE,
    name_of_kind,
    teller_of,
    value_teller_of,
    words_of_link,
    words_of_task,
)

LONGEST = 160  # characters of a value that are shown at once
SHOWN_AT_ONCE = 6  # fields of a row that was added
HASH = re.compile(r"(sha256:)?[0-9a-f]{32,}")
ONE_ACT = timedelta(seconds=2)


@dataclass(frozen=True)
class Value:
    """A value as people read it; `key` of the row that it names, `start` of one too long to show at once."""

    text: str
    key: str = ""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was filled in."""
        return self.text == DASH

    @property
    def start(self) -> str:
        """The first words of a long text or the first signs of a hash, "" when all of it can be shown."""
        if HASH.fullmatch(self.text):
            return f"{self.text[:8]}…"
        return "" if len(self.text) <= LONGEST else f"{self.text[:LONGEST].rpartition(' ')[0] or self.text[:LONGEST]}…"


@dataclass(frozen=True)
class Change:
    """One field that changed, in words; `note` instead of values that are not kept."""

    label: str
    before: Value
    after: Value
    note: str = ""


@dataclass(frozen=True)
class Line:
    """One entry in words; `reasons` say why it stands out. Of a row that was added the first fields come first."""

    entry: TrailEntry
    kind: str
    name: str
    changes: list[Change] = field(default_factory=list)
    table: str = ""
    key: str = ""
    reasons: list[str] = field(default_factory=list)
    happened: str = ""

    @property
    def what(self) -> str:
        """What happened to it."""
        return self.happened or str(self.entry.get_operation_display())

    @property
    def is_striking_deletion(self) -> bool:
        """Whether the thing itself is gone without an act: what was taken off a list of it is not."""
        return is_deleted_outside(self.entry) and not self.happened

    @property
    def first(self) -> list[Change]:
        """What is shown at once."""
        is_whole = self.entry.operation == Operation.UPDATE or len(self.changes) <= SHOWN_AT_ONCE + 1
        return self.changes if is_whole else self.changes[:SHOWN_AT_ONCE]

    @property
    def rest(self) -> list[Change]:
        """What unfolds."""
        return self.changes[len(self.first) :]


@dataclass(frozen=True)
class Act:
    """Entries of one moment by one person from one place."""

    entry: TrailEntry
    lines: list[Line]
    place: str
    page: str
    reasons: list[str]

    @property
    def work(self) -> str:
        """What the system was doing, in words; "" when it was no work of the system."""
        return words_of_task(self.entry.address) if self.entry.source == Source.TASK else ""

    @property
    def who(self) -> str:
        """Who did it, as people say it: the system itself for what nobody asked for and it did by itself."""
        if self.entry.actor and self.entry.source == Source.COMMAND:
            return _("Administrator of the server (account %(account)s)") % {"account": self.entry.actor}
        if self.entry.actor:
            return self.entry.actor
        return _("nobody said who") if is_by_nobody(self.entry) else _("The system")


def acts(entries: Iterable[TrailEntry], user: Any) -> list[Act]:
    """Return the entries in words, those of one act together, with the names that this user may see."""
    entries = list(entries)
    known, names = models_by_table(), Names(entries, user)
    lines = [_line(entry, known.get(entry.table_name), names) for entry in entries]
    return [_act(together) for together in _together(lines)]


def _together(lines: list[Line]) -> Iterator[list[Line]]:
    found: list[Line] = []
    for line in lines:
        if found and not _is_one_act(found[-1].entry, line.entry):
            yield found
            found = []
        found.append(line)
    if found:
        yield found


def _is_one_act(one: TrailEntry, other: TrailEntry) -> bool:
    same = [(e.actor_id, e.actor, e.on_behalf_of, e.source, e.address, e.login) for e in (one, other)]
    return same[0] == same[1] and abs(one.recorded_at - other.recorded_at) <= ONE_ACT


def _act(lines: list[Line]) -> Act:
    entry = lines[0].entry
    place, page = _from_where(entry)
    why = []
    if entry.source == Source.DATABASE:
        why.append(_("Past the application"))
    if is_by_nobody(entry):
        why.append(_("Nobody said who"))
    return Act(entry, lines, place, page, why)


def _from_where(entry: TrailEntry) -> tuple[str, str]:
    """Return the address of the network or the machine, and the page or the command."""
    first, _space, rest = entry.address.partition(" ")
    if entry.source in (Source.SCREEN, Source.API, Source.ADMIN):
        return first, rest.partition(" ")[2] or rest
    return (first, rest) if entry.source == Source.COMMAND else ("", entry.address)


def _line(entry: TrailEntry, model: Any, names: Names) -> Line:
    if model is None:
        return Line(entry, entry.table_name, f"#{entry.row_key}")
    link = link_field(model)
    why = reasons(entry)
    if link is not None:
        return _of_link(entry, link, names, why)
    name = names.of(model, entry.row_key)
    changes = [] if entry.operation == Operation.READ else list(_changes(entry, model, names))
    return Line(entry, kind_of(model), name, changes, entry.table_name, entry.row_key, why)


def _of_link(entry: TrailEntry, link: Any, names: Names, why: list[str]) -> Line:
    """Say what was added to a list of a thing, or taken off it."""
    through = link.remote_field.through._meta  # noqa: SLF001 -- what Django knows of a model
    owner, other = through.get_field(link.m2m_field_name()), through.get_field(link.m2m_reverse_field_name())
    kept = entry.after or entry.before or {}
    key = str(kept.get(owner.column, ""))
    value = shown(other, kept.get(other.column), names)
    is_taken = entry.operation == Operation.DELETE
    before, after = (value, Value("")) if is_taken else (Value(""), value)
    change = Change(capital(link.verbose_name), before, after)
    meta = link.model._meta  # noqa: SLF001
    happened = words_of_link(link, is_taken=is_taken)
    return Line(
        entry,
        capital(name_of_kind(link.model)),
        names.of(link.model, key),
        [change],
        meta.db_table,
        key,
        why,
        happened,
    )


def _changes(entry: TrailEntry, model: Any, names: Names) -> Iterator[Change]:
    before, after = entry.before or {}, entry.after or {}
    secret = TRAILED[entry.table_name].secret
    for one in model._meta.local_concrete_fields:  # noqa: SLF001
        if one.primary_key or one.column not in {*before, *after}:
            continue
        was, became = before.get(one.column), after.get(one.column)
        if entry.operation != Operation.UPDATE and was in (None, "") and became in (None, ""):
            continue
        if one.column in secret:
            is_changed = entry.operation == Operation.UPDATE
            note = _("changed; what it is, is not kept") if is_changed else _("set; what it is, is not kept")
            yield Change(capital(one.verbose_name), Value(""), Value(""), note)
        elif isinstance(one, models.JSONField):
            yield from _of_facts(one, (was, before), (became, after), names)
        elif (tell := value_teller_of(model, one.name)) is not None:
            before_it, after_it = (Value(tell(value) if value else DASH) for value in (was, became))
            yield Change(capital(one.verbose_name), before_it, after_it)
        elif issubclass(model, Event) and one.name == "action":
            yield Change(capital(one.verbose_name), _action(model, was), _action(model, became))
        else:
            yield Change(capital(one.verbose_name), shown(one, was, names), shown(one, became, names))


def _action(model: type[Event], value: Any) -> Value:
    try:
        return Value(model(action=value).get_action_label() if value else DASH)
    except NONSENSE:
        return Value(str(value))


def _of_facts(one: Any, before: tuple[Any, Any], after: tuple[Any, Any], names: Names) -> Iterator[Change]:
    """Say which facts in a JSON field changed, each under its own name where somebody knows it."""
    was, became = (dict(_told(one, *kept, names)) for kept in (before, after))
    for label in dict.fromkeys([*was, *became]):
        if was.get(label) != became.get(label):
            yield Change(label, Value(was.get(label) or DASH), Value(became.get(label) or DASH))


def _told(one: Any, value: Any, row: Mapping[str, Any], names: Names) -> Iterator[tuple[str, str]]:
    facts = _parsed(value)
    if facts in (None, "", [], {}):
        return
    tell = teller_of(one.model, one.name)
    plain = [(capital(one.verbose_name), _plain(facts))]
    try:
        yield from list(tell(facts, row, names.among_all)) if tell is not None else plain
    except NONSENSE:
        yield from plain


def _parsed(value: Any) -> Any:
    """Facts that have no columns of their own; SQLite keeps them as text."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _plain(value: Any) -> str:
    """Return facts of which nobody says what they are called."""
    if isinstance(value, dict):
        return "; ".join(f"{str(name).replace('_', ' ')}: {_plain(fact)}" for name, fact in value.items()) or DASH
    if isinstance(value, list):
        return "; ".join(_plain(fact) for fact in value) or DASH
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return DASH if value in (None, "") else str(value)


def shown(one: Any, value: Any, names: Names) -> Value:
    """Return a value of a column as people read it."""
    if value is None or value == "":
        return Value(DASH)
    if one.is_relation:
        return Value(names.of(one.related_model, value), str(value))
    try:
        return Value(_text(one, value))
    except NONSENSE:
        return Value(str(value))


def _text(one: Any, value: Any) -> str:
    return in_words(one, _read(one, value), is_short=True)


def _read(one: Any, value: Any) -> Any:
    """Return a value of a column, as the trail keeps it, as Python has it; what cannot be read stays as it is."""
    if isinstance(one, MoneyField):
        return Decimal(value).scaleb(-2)
    if isinstance(one, models.BooleanField):
        return bool(value)
    if isinstance(one, models.DateTimeField):
        return _moment(str(value)) or value
    return parse_date(str(value)) or value if isinstance(one, models.DateField) else value


def _moment(text: str) -> datetime | None:
    found = parse_datetime(text)
    if found is not None and timezone.is_naive(found):
        return found.replace(tzinfo=timezone.get_fixed_timezone(0))
    return found
