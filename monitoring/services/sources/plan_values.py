"""Words of a municipality itself in a file of plans: what each most likely means, and why. A person says so once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.listed import is_computed
from drenthe.lib.sheets.names import squeeze
from drenthe.lib.sheets.sheet import Cell, Row
from monitoring.services.sources.plan_columns import (
    SEVERAL,
    WORDS,
    Known,
    is_beside,
    plan_format,
    wanted_columns,
    words_in,
    written_out,
)
from monitoring.services.sources.plan_layouts import PlanLayout
from projects.enums import PlanningStatus
from projects.models import Municipality

MOST = 40  # words asked of a column: more says that it holds something else
LONGEST = 60  # letters of a word: a longer one is a sentence
ALIKE = 0.85  # from here on two words are the same one, mistyped: “inbreiding” is not “in voorbereiding”
WHOLE = 4  # letters: a shorter name stands in other words by chance
CHOICES = ("municipality", *WORDS)
EMPTY_SAYS_NOTHING = {*plan_format()["optional"]} - {"confidentiality"}  # who may see a plan is never guessed


@dataclass
class UnknownWord:
    """A word that the format does not have: the first cell with it, what is said of it, and in how many it stands."""

    cell: Cell
    reason: str
    count: int = 1

    def fault(self, sheet: str) -> Fault:
        """Return one fault for all of its cells."""
        more = self.count - 1
        said = ngettext("The same stands in %(count)s more cell.", "The same stands in %(count)s more cells.", more)
        reason = f"{self.reason} {said % {'count': more}}" if more else self.reason
        return Fault(sheet, self.cell.ref, self.cell.content, reason)


@dataclass
class SaidWord:
    """A word of which somebody said what it means: as it stands in the first cell with it, and in how many it does."""

    content: str
    count: int = 0


@dataclass(frozen=True)
class ValueQuestion:
    """A word in a column that the format does not know: how often it stands there, the likely meaning and why.

    An empty cell is a word as well, where something must stand. `given` says that somebody answered it before.
    """

    column: str
    word: str
    cell: Cell
    count: int
    guess: str = ""
    reason: str = ""
    given: bool = False


@dataclass(frozen=True)
class ValueQuestions:
    """The words of all columns that are asked; and of which columns more are unknown than a person would answer."""

    asked: Sequence[ValueQuestion]
    too_many: Mapping[str, int]


def questions_of(rows: Sequence[Row], layout: PlanLayout, known: Known) -> ValueQuestions:
    """Return the words in a file that must be explained; those that were explained before too."""
    asked: list[ValueQuestion] = []
    too_many: dict[str, int] = {}
    plans = [row for row in rows if not is_beside(row, layout.columns)]
    for column in CHOICES:
        if (at := layout.columns.get(column)) is None:
            continue
        said = layout.values.get(column, {})
        found = list(_of_column(plans, at, column, known[column], said))
        if len(found) > MOST or any(len(one.word) > LONGEST for one in found):
            too_many[column] = len(found)
        else:
            asked += found
    return ValueQuestions(asked, too_many)


def _of_column(
    rows: Sequence[Row], at: int, column: str, known: Mapping[str, Any], said: Mapping[str, str]
) -> Iterator[ValueQuestion]:
    counts: dict[str, int] = {}
    first: dict[str, Cell] = {}
    for row in rows:
        for one in words_in(row.cell(at), column in SEVERAL):
            word = squeeze(one.value)
            if is_computed(one) or word in known or (not word and column in EMPTY_SAYS_NOTHING):
                continue
            counts[word] = counts.get(word, 0) + 1
            first.setdefault(word, one)
    for word, count in counts.items():
        answer, reason = said.get(word, ""), _("This was chosen before.")
        given = meaning(column, answer, known) is not None
        if not given:
            answer, reason = guess_value(column, first[word], known)
        yield ValueQuestion(column, word, first[word], count, answer, reason, given)


def meaning(column: str, answer: str, known: Mapping[str, Any]) -> Any:
    """Return what an answer stands for in a column; None for an answer that the format does not have (any more)."""
    if column == "municipality":
        return known.get(squeeze(answer)) if answer else None
    return answer if answer in set(known.values()) else None


def choices_of(column: str, known: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return what a word in a column can mean, each with the name that people know it by."""
    if column == "planning_status":
        return [(str(one.value), str(one.label)) for one in PlanningStatus]
    found: dict[str, str] = {}
    for key, name in written_out(known).items():
        value = known[key]
        found.setdefault(value.code if isinstance(value, Municipality) else str(value), name)
    return list(found.items())


def guess_value(column: str, cell: Cell, known: Mapping[str, Any]) -> tuple[str, str]:
    """Return what a word most likely means and why; nothing where two fit, or for an empty cell."""
    word = squeeze(cell.value)
    labels = dict(choices_of(column, known))
    names: dict[str, str] = {}
    for key, label in labels.items():
        without_code = label.partition(" ")[2] if column == "planning_status" else label
        names.setdefault(squeeze(without_code), key)
    if not word:
        return "", ""
    if word in names:
        return names[word], _("The format calls it “%(name)s”.") % {"name": labels[names[word]]}
    inside = {name: key for name, key in names.items() if len(name) >= WHOLE and name in word}
    longest = [key for name, key in inside.items() if not any(name != other and name in other for other in inside)]
    if len(set(longest)) == 1:
        return longest[0], _("The name “%(name)s” is in it.") % {"name": labels[longest[0]]}
    around = {key for name, key in names.items() if len(word) >= WHOLE and word in name}
    if not longest and len(around) == 1:
        key = around.pop()
        return key, _("It is part of the name “%(name)s”.") % {"name": labels[key]}
    if not longest and not around and (close := get_close_matches(word, list(names), n=1, cutoff=ALIKE)):
        return names[close[0]], _("It is written almost like “%(name)s”.") % {"name": labels[names[close[0]]]}
    return "", ""


def column_labels() -> dict[str, str]:
    """Return the name of each column of the format."""
    return {one.key: str(one.label) for one in wanted_columns()}


def said_words(layout: PlanLayout | None, known: Known) -> dict[str, dict[str, Any]]:
    """Return what words were said to mean, by column, as far as the format still has that."""
    if layout is None:
        return {}
    return {
        column: {word: value for word, answer in words.items() if (value := meaning(column, answer, known[column]))}
        for column, words in layout.values.items()
        if column in CHOICES
    }
