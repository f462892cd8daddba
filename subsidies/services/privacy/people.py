"""Finding the person that a report is asked for: every place where somebody is named, put together by who that seems.

Two places are of one person when name, e-mail address and address are the same. A place that knows neither address
goes with the one other of that name in its case, such as the holder of an account with who applies; else it stands
alone. Namesakes stay apart that way, and one person may stand in the list more than once: the officer says who is
meant (GDPR article 12, paragraph 6), no rule does.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import ngettext

from drenthe.lib.personal import Named, field_at, named
from drenthe.lib.screens.fieldwords import in_words, label_of
from drenthe.lib.search import LONG, LONGEST, SHORTEST_NEAR, Term, compact, is_near, plain, terms_of
from drenthe.trail.database import row_key_of
from drenthe.trail.enums import Operation
from drenthe.trail.models import TrailEntry
from drenthe.trail.services.sight import is_guarded, seen_of, visible

CHUNK = 2_000
MOST_PEOPLE = 100  # in the list; after that one has to ask more precisely
MOST_PLACES = 5  # in which somebody is named as one thing, to know who it is
SHORTEST_JOINED = 5  # letters of a name that is written without its blanks
BETWEEN = {"van", "vd", "de", "der", "den", "het", "t", "te", "ten", "ter"}  # left out, as people write them anyhow
_VD = re.compile(r"\bv\W{0,2}d\b\.?", re.IGNORECASE)
SHORTEST_NUMBER = 4  # digits or letters of an account or telephone number


@dataclass(frozen=True)
class Mention:
    """One place where somebody is named: the row, what it says of them, and the case where there is one."""

    way: Named
    pk: str
    name: str
    email: str
    address: str
    values: tuple[tuple[str, str], ...]  # the label of each column that is filled in, and its value in words
    case: int | None = None
    where: str = ""
    removed_on: date | None = None  # the row is gone, and stands in the trail only

    @property
    def is_reached(self) -> bool:
        """Whether an address is known: then it tells namesakes apart."""
        return bool(self.email or self.address)

    @property
    def key(self) -> str:
        """The same for each place that seems to name the same person."""
        known = [plain(self.name), plain(self.email), plain(self.address)]
        within = "" if self.is_reached else f"{self.case or self.where}"
        return hashlib.sha256("|".join([*known, within]).encode()).hexdigest()[:16]


@dataclass
class Person:
    """Who seems to be one person: how they are named, and where. `wrong` is how many letters were read as an error."""

    key: str
    name: str
    email: str
    address: str
    wrong: int
    mentions: list[Mention] = field(default_factory=list)

    @property
    def roles(self) -> list[tuple[str, str]]:
        """As what somebody is named, and where; each once, of many places the first."""
        found: dict[str, dict[str, None]] = {}
        for mention in self.mentions:
            found.setdefault(str(mention.way.label), {})[mention.where] = None
        return [(label, _places([place for place in places if place])) for label, places in found.items()]


def _places(places: Sequence[str]) -> str:
    more = len(places) - MOST_PLACES
    first = ", ".join(places[:MOST_PLACES])
    if more <= 0:
        return first
    return ngettext("%(first)s and %(more)s more", "%(first)s and %(more)s more", more) % {
        "first": first,
        "more": more,
    }


@dataclass(frozen=True)
class Found:
    """Who was found, those named exactly so before those named almost so; and whether there are more."""

    people: list[Person]
    most: int = MOST_PEOPLE
    has_more: bool = False


def find(asked: str, *, user: Any) -> Found:
    """Return who is named as asked: a name, an e-mail address, or an account or telephone number.

    Near matches count, and what is confidential for who may see it. As many queries as there are ways to be named.
    """
    terms = _terms(asked[:LONGEST])
    if not terms:
        return Found([])
    people: dict[str, Person] = {}
    for mention, wrong in _matching(terms, user):
        person = people.setdefault(
            mention.key, Person(mention.key, mention.name, mention.email, mention.address, wrong)
        )
        person.wrong = min(person.wrong, wrong)
        person.mentions.append(mention)
    ordered = sorted(_joined(people), key=lambda one: (one.wrong, plain(one.name), one.email))
    return Found(ordered[:MOST_PEOPLE], has_more=len(ordered) > MOST_PEOPLE)


def _terms(asked: str) -> list[Term]:
    """Return what is asked without the words between: who is “v.d. Meulen” here is “van der Meulen” there."""
    terms = terms_of(asked if "@" in asked else _VD.sub("vd ", asked))
    return [term for term in terms if term.number not in BETWEEN] or terms


def _joined(people: Mapping[str, Person]) -> list[Person]:
    """Put who is named without an address with the one other of that name in the case."""
    reached: dict[tuple[str, int | None], set[str]] = {}
    for person in people.values():
        for mention in person.mentions:
            if mention.is_reached:
                reached.setdefault((plain(mention.name), mention.case), set()).add(person.key)
    joined = []
    for person in people.values():
        first = person.mentions[0]
        same = reached.get((plain(first.name), first.case), set()) if not first.is_reached and first.case else set()
        if len(same) == 1:
            people[next(iter(same))].mentions.extend(person.mentions)
        else:
            joined.append(person)
    return joined


def _matching(terms: Sequence[Term], user: Any) -> Iterator[tuple[Mention, int]]:
    for way in named():
        found = [(one, wrong) for one in mentions_of(way) if (wrong := _wrong(one, terms)) is not None]
        if found and is_guarded(way.model) and user is not None:
            seen = seen_of(way.model, [one.pk for one, _letters in found], user)
            found = [(one, wrong) for one, wrong in found if one.pk in seen]
        yield from found
    yield from _removed(terms, user)


def mentions_of(way: Named, **within: Any) -> Iterator[Mention]:
    """Give each place where somebody is named this way; `within` narrows the rows."""
    columns = list(dict.fromkeys(["pk", *way.columns, *filter(None, (way.case, way.where))]))
    rows = way.model._base_manager.filter(way.only, **within).order_by("pk")  # noqa: SLF001 -- the way to any model's rows
    for values in rows.values_list(*columns).iterator(chunk_size=CHUNK):
        yield from mentions_in(way, dict(zip(columns, values, strict=True)))


def mentions_in(way: Named, row: Mapping[str, Any], removed_on: date | None = None) -> Iterator[Mention]:
    """Give whom one row names: nobody, one, or where the column holds more each of them."""
    address = next((str(row.get(one) or "") for one in way.details if one.endswith("address")), "")
    for name, email in _each(way, row):
        if name or email:
            yield Mention(
                way=way,
                pk=row_key_of(row["pk"]),
                name=name,
                email=email,
                address=address,
                values=tuple(_shown(way, _of_one(way, row, name, email))),
                case=row.get(way.case) if way.case else None,
                where=str(row.get(way.where) or ""),
                removed_on=removed_on,
            )


def _each(way: Named, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    name, email = row.get(way.name) or "", row.get(way.email) or ""
    if not way.several:
        yield str(name), str(email)
        return
    for one in _parts(name):
        yield one, ""
    for one in _parts(email):
        yield "", one


def _of_one(way: Named, row: Mapping[str, Any], name: str, email: str) -> Mapping[str, Any]:
    """Return the row with only this person where its column holds more."""
    return {**row, way.name: name, way.email: email} if way.several else row


def _parts(value: Any) -> list[str]:
    parts = value if isinstance(value, list) else str(value).splitlines()
    return [str(part).strip() for part in parts if str(part).strip()]


def _shown(way: Named, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for column in way.columns:
        value = row.get(column)
        if value not in (None, "", [], {}):
            of = field_at(way.model, column)
            yield label_of(of), written(value) if isinstance(value, list | dict) else in_words(of, value)


def written(value: Any) -> str:
    """Return the texts in a value that was kept as JSON."""
    if isinstance(value, list | dict):
        inside: Iterable[Any] = value.values() if isinstance(value, dict) else value
        return " · ".join(filter(None, map(written, inside)))
    return "" if value is None else str(value)


def _wrong(mention: Mention, terms: Sequence[Term]) -> int | None:
    """Return how many letters of what is asked were read as an error; None where it is not this person."""
    text = plain(f"{mention.name} {mention.email}")
    words = text.split()
    numbers = [compact(value) for _label, value in mention.values]
    joined = "" if mention.way.is_text else compact(mention.name)
    total = 0
    for term in terms:
        if term.text.strip(".,") in text or _is_joined(term, joined) or _is_number(term, numbers):
            continue
        near = next((most for most in (1, 2) if _is_like(term.text, words, most)), None)
        if near is None or mention.way.is_text:
            return None
        total += near
    return total


def _is_joined(term: Term, name: str) -> bool:
    return len(term.number) >= SHORTEST_JOINED and term.number in name


def _is_number(term: Term, numbers: Iterable[str]) -> bool:
    has_digit = any(char.isdigit() for char in term.number)
    return has_digit and len(term.number) >= SHORTEST_NUMBER and any(term.number in number for number in numbers)


def _is_like(asked: str, words: Iterable[str], most: int) -> bool:
    if len(asked) < (LONG if most > 1 else SHORTEST_NEAR) or not asked.isalpha():
        return False
    return any(abs(len(word) - len(asked)) <= most and is_near(word, asked, most) for word in words)


def _removed(terms: Sequence[Term], user: Any) -> Iterator[tuple[Mention, int]]:
    """Give whom rows named that were removed since: the trail still holds them."""
    by_table: dict[str, list[Named]] = {}
    for way in named():
        by_table.setdefault(way.model._meta.db_table, []).append(way)  # noqa: SLF001 -- Django's own, documented
    gone = TrailEntry.objects.filter(operation=Operation.DELETE, table_name__in=by_table).order_by("pk")
    found = []
    for entry in gone.iterator(chunk_size=CHUNK):
        for way in by_table[entry.table_name]:
            found += [(entry, one, wrong) for one, wrong in _gone(way, entry, terms)]
    seen = {entry.pk for entry in visible([entry for entry, _one, _letters in found], user)} if user else None
    yield from ((one, wrong) for entry, one, wrong in found if seen is None or entry.pk in seen)


def _gone(way: Named, entry: TrailEntry, terms: Sequence[Term]) -> Iterator[tuple[Mention, int]]:
    before = entry.before or {}
    own = {column: _kept(way, before, column) for column in way.columns if "__" not in column}
    if not own.get(way.name) and not own.get(way.email):
        return
    day = timezone.localdate(entry.recorded_at)
    for one in mentions_in(way, {"pk": entry.row_key, **own}, removed_on=day):
        wrong = _wrong(one, terms)
        if wrong is not None and way.only.check(before):
            yield one, wrong


def _kept(way: Named, before: Mapping[str, Any], column: str) -> Any:
    """Return a value as the trail keeps it; SQLite keeps JSON as text there."""
    value = before.get(column)
    if way.several and isinstance(value, str) and value[:1] in "[{":
        return json.loads(value)
    return field_at(way.model, column).to_python(value) if isinstance(value, str) else value
