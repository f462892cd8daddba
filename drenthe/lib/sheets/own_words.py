"""Words of their own that people write in a list: which are not known, what each most likely means, and what was said.

A person says once what a word means. It is remembered with the columns, so that the next list with them asks nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from drenthe.lib.sheets.sheet import Cell

MOST = 20  # words asked of a column: more say that it holds something else
LONGEST = 40  # letters of a word: a longer one is a sentence
ALIKE = 0.85  # from here on two words are the same one, mistyped
WHOLE = 4  # letters: a shorter name stands in other words by chance
NOTHING = "(nothing)"  # what a word was said to mean that says as much as an empty cell
Said = Mapping[str, Mapping[str, str]]  # by field: what somebody said that a word means, by the word made plain


@dataclass(frozen=True)
class WordQuestion:
    """A word that nobody knows here: in which field, its first cell, in how many it stands, and what it may mean."""

    field: str
    word: str
    cell: Cell
    count: int
    guess: str = ""


def asked_of(
    field: str,
    cells: Iterable[Cell],
    *,
    word_of: Callable[[Cell], str | None],
    said: Mapping[str, str],
    names: Mapping[str, str],
) -> Iterator[WordQuestion]:
    """Give the words in the cells of a column that must be explained, those that were explained before too.

    `word_of` gives the word of a cell made plain, and None where it needs no answer; `names` are what a word can mean
    by every name that is known for it. None is asked of a column with more of them than a person would answer.
    """
    counts: dict[str, int] = {}
    first: dict[str, Cell] = {}
    for cell in cells:
        if (word := word_of(cell)) is not None:
            counts[word] = counts.get(word, 0) + 1
            first.setdefault(word, cell)
    if len(counts) > MOST or any(len(word) > LONGEST for word in counts):
        return
    for word, count in counts.items():
        yield WordQuestion(field, word, first[word], count, said.get(word) or guess_of(word, names))


def guess_of(word: str, names: Mapping[str, str]) -> str:
    """Return what a word most likely means: the one of which a name is in it, or is like it; empty where two fit."""
    inside = {name for name in names if len(name) >= WHOLE and name in word}
    fitting = inside or set(get_close_matches(word, list(names), n=1, cutoff=ALIKE))
    meant = {names[name] for name in fitting}
    return meant.pop() if len(meant) == 1 else ""
