"""Search over everything: what is written in the rows, whatever their accents, case and small typing errors.

Each app adds its sources in `panels.py`: what of a row can be searched, under which right each part of it may be
found, and how a row that was found is shown to somebody. Nothing of it is stored: a process keeps the texts in memory,
read once, and reads again the rows of which the trail says that they changed. So both databases find the same, and a
change is found at the next search. docs/decisions/search-in-memory.md says why, with what was measured.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from drenthe.lib.values.money import AmountError, parse_euros

LONGEST = 100  # characters of what is asked
MOST_TERMS = 6
MOST_FOUND = 200  # of one source; a longer list says that there are more
MOST_LOOKED_AT = 2_000  # candidates, of which this person perhaps may not see most
PER_GROUP = 8  # that are shown of one source
SHORTEST_NEAR = 4  # letters: a shorter word is not taken for another one
LONG = 8  # letters: from here on two letters may be wrong, below one
MOST_WRONG = 2
AMOUNT = "amount"
NUMBER = "number"  # a field of digits and letters only: an account, a KvK number, a reference

_OTHERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"})
_WORD = re.compile(r"[^\W_]+")

Parts = Sequence[tuple[str, str]]  # the name of a part, and its text
Rows = Iterable[tuple[int, Parts]]
Ranked = tuple[int, int, list[str]]  # how well a row was found, its key, and in which parts


def plain(text: str) -> str:
    """Return a text as it is compared: small letters without accents, the words apart by one space."""
    split = unicodedata.normalize("NFKD", text.casefold().translate(_OTHERS))
    return " ".join("".join(char for char in split if not unicodedata.combining(char)).split())


def compact(text: str) -> str:
    """Return only the letters and digits of a number: "NL91 ABNA 0417.16" is "nl91abna041716"."""
    return "".join(_WORD.findall(plain(text)))


@dataclass(frozen=True)
class Part:
    """What of a row can be searched: how it is called, the rights that one needs to find by it, and its kind."""

    label: Any
    rights: tuple[str, ...] = ()
    kind: str = ""  # AMOUNT, NUMBER, or a text


@dataclass(frozen=True)
class Hit:
    """A row that was found, as this person may see it."""

    title: str
    url: str
    about: str = ""
    why: tuple[str, ...] = ()  # in which parts it was found


@dataclass(frozen=True)
class Source:
    """One kind of row that can be found.

    Attributes:
        read: gives the rows with these keys, or all, each with its texts by part.
        tables: for each table that the texts come from, how its changed rows lead to keys of rows that are found.
        show: returns by key what this person may see, and nothing of what they may not.
        may: says whether the person searches here at all.
        order: its place among the others.
        opens: the name of the address of the page of one, and `find` its key from what is in that address.
    """

    key: str
    label: Any
    parts: Mapping[str, Part]
    read: Callable[[Iterable[int] | None], Rows]
    tables: Mapping[str, Callable[[Iterable[int]], Iterable[int]]]
    show: Callable[[Any, Sequence[int]], Mapping[int, Hit]]
    may: Callable[[Any], bool]
    order: int = 0
    opens: str = ""
    find: Callable[[Mapping[str, Any]], int | None] | None = None


_sources: dict[str, Source] = {}


def add_source(source: Source) -> None:
    """Have rows found by the search."""
    _sources[source.key] = source


def sources() -> list[Source]:
    """Return every source, in the order in which they are shown."""
    return sorted(_sources.values(), key=lambda source: source.order)


@dataclass
class Texts:
    """The texts of the rows of one source, as they are compared."""

    rows: dict[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    _words: dict[frozenset[str], set[str]] = field(default_factory=dict)  # by the names of the parts

    def put(self, source: Source, keys: Iterable[int] | None = None) -> None:
        """Read the rows with these keys anew, or all."""
        if keys is None:
            self.rows = {}
        else:
            keys = list(keys)
            for key in keys:
                self.rows.pop(key, None)
        self._words = {}
        for key, parts in source.read(keys):
            kinds = ((name, text, source.parts[name].kind) for name, text in parts if text)
            self.rows[key] = tuple(
                (name, compact(text) if kind == NUMBER else plain(text)) for name, text, kind in kinds
            )

    def words(self, names: frozenset[str]) -> set[str]:
        """Return every word in the parts with these names."""
        kept = self._words
        if names not in kept:
            rows = list(self.rows.values())
            kept[names] = {word for row in rows for name, text in row if name in names for word in _WORD.findall(text)}
        return kept[names]


@dataclass(frozen=True)
class Term:
    """One word that is asked, or the whole as one number; `amount` where it is an amount."""

    text: str
    amount: str = ""
    number: str = ""

    def found_in(self, kind: str, text: str) -> int:
        """Return how well a part holds it: 0 not, 1 somewhere in it, 2 at the start of a word, 3 as the whole."""
        if kind == AMOUNT:
            return 3 if self.amount and self.amount == text else 0
        wanted = self.number if kind == NUMBER else self.text
        if not wanted or wanted not in text:
            return 0
        if wanted == text:
            return 3
        return 2 if text.startswith(wanted) or f" {wanted}" in text else 1


def terms_of(asked: str) -> list[Term]:
    """Return what is asked, in the words of it; a number or an account with spaces in it is one word."""
    asked = asked[:LONGEST]
    whole = compact(asked)
    is_number = re.fullmatch(r"[\d\s.,€-]+|[A-Za-z]{2}\s?\d{2}[A-Za-z0-9\s]+", asked.strip()) is not None
    if whole and is_number:
        return [Term(plain(asked), _amount(asked), whole)]
    words = plain(asked).split()[:MOST_TERMS]
    return [Term(word, _amount(word), compact(word)) for word in words if compact(word)]


def _amount(text: str) -> str:
    try:
        return str(parse_euros(text.replace("€", "").strip()))
    except (AmountError, ValueError):
        return ""


@dataclass(frozen=True)
class Group:
    """What was found of one source: the first hits, and how many there are (of at most MOST_FOUND).

    `wrong` is how many letters of a word were taken as a typing error; none where the words themselves were found.
    """

    key: str
    label: str
    hits: Sequence[Hit]
    count: int
    wrong: int = 0

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.count - len(self.hits)


def found_in(source: Source, texts: Texts, user: Any, terms: Sequence[Term]) -> Group | None:
    """Return what the person finds in a source: what holds every word, else what holds the words most like them."""
    allowed = {name: part for name, part in source.parts.items() if user.has_perms(part.rights)}
    for wrong in range(MOST_WRONG + 1):
        wanted = [(term, *(_near(texts, allowed, term, wrong) if wrong else ())) for term in terms]
        ranked = _ranked(texts, allowed, wanted)
        if ranked and (hits := _shown(source, allowed, user, ranked)):
            return Group(source.key, str(source.label), hits[:PER_GROUP], min(len(hits), MOST_FOUND), wrong)
    return None


def _shown(source: Source, allowed: Mapping[str, Part], user: Any, ranked: Sequence[Ranked]) -> list[Hit]:
    """Return the rows that were found as the person may see them, until there are enough."""
    hits: list[Hit] = []
    for start in range(0, min(len(ranked), MOST_LOOKED_AT), MOST_FOUND):
        some = ranked[start : start + MOST_FOUND]
        shown = source.show(user, [key for _score, key, _why in some])
        hits += [
            Hit(one.title, one.url, one.about, tuple(str(allowed[name].label) for name in why))
            for _score, key, why in some
            if (one := shown.get(key)) is not None
        ]
        if len(hits) >= MOST_FOUND:
            break
    return hits


def _ranked(texts: Texts, allowed: Mapping[str, Part], wanted: Sequence[Sequence[Term]]) -> list[Ranked]:
    """Return the rows that hold one of each group of words, the best first, the newest before the older."""
    found = []
    kinds = {name: part.kind for name, part in allowed.items()}
    for key, parts in list(texts.rows.items()):
        score, why = 0, dict[str, None]()
        for group in wanted:
            best, where = 0, ""
            for name, text in parts:
                if name not in kinds:
                    continue
                for term in group:
                    if (got := term.found_in(kinds[name], text)) > best:
                        best, where = got, name
            if not best:
                break
            score, why[where] = score + best, None
        else:
            found.append((score, key, list(why)))
    return sorted(found, key=lambda one: (-one[0], -one[1]))


def _near(texts: Texts, allowed: Mapping[str, Part], term: Term, wrong: int) -> list[Term]:
    """Return the words of the texts that are written almost like a word; two letters wrong only in a long one."""
    if len(term.text) < (LONG if wrong > 1 else SHORTEST_NEAR) or not term.text.isalpha():
        return []
    words = texts.words(frozenset(name for name, part in allowed.items() if not part.kind))
    near = (word for word in words if abs(len(word) - len(term.text)) <= wrong and is_near(word, term.text, wrong))
    return [Term(word) for word in sorted(near)[:MOST_FOUND]]


def is_near(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters have to be added, left out, changed or swapped to make the one of the other."""
    if one[0] != other[0] and one[1:2] != other[1:2] and one[-1] != other[-1]:
        return False  # nobody who means a word gets its first two letters and its last one wrong
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, previous, row = row, before, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return False
    return row[-1] <= most


def changed_keys(source: Source, changes: Mapping[str, set[int]]) -> Iterator[int]:
    """Give the keys of the rows of a source that changes of tables touch."""
    for table, rows in changes.items():
        if table in source.tables:
            yield from source.tables[table](rows)
