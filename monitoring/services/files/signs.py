"""Signs in the place of figures: a dash, a full stop, an "x". Not everybody means the same with them.

What a sign says is the word of a person; without one a line of the file itself ("x = onbekend"); without one what
Statistics Netherlands means with it. All are named to who stores the file, with the cells in which they stand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from drenthe.lib.refusals import Refusal
from drenthe.lib.sheets.sheet import Book
from monitoring.enums import Mark, SignMeaning
from monitoring.services.tables.shape import CellEntry

NIL = {"-", "\u2013", "\u2014", "\u2212"}  # a dash alone: none, as Statistics Netherlands writes it
DASH = "dash"  # under what a dash is remembered, however long it is
SECRET = {".", "x"}
USUAL = {DASH: SignMeaning.NIL, **dict.fromkeys(SECRET, SignMeaning.SECRET)}
MEANT = re.compile(
    r"(?<![\w.])[\"'“”‘’]?(?P<sign>[x.\-\u2013\u2014\u2212])[\"'“”‘’]?\s*(?:=|:|\bbetekent\b|\bis\b|\bstaat voor\b)",
    re.IGNORECASE,
)
WORDS = {
    SignMeaning.UNKNOWN: r"onbekend|niet bekend|geen (?:gegevens|opgave)|niet beschikbaar|ontbreekt|ontbreken|unknown",
    SignMeaning.SECRET: r"geheim|geheimgehouden|vertrouwelijk|afgeschermd|secret|confidential",
    SignMeaning.NIL: r"nihil|nul|nil|(?:0|geen|none)(?=\W*$)",
}


class NoSuchSign(Refusal):
    """What a sign says is said of one that the file has: 0, a secret, or that the figure is not known."""

    sentence = gettext_lazy("This sign is not in the place of a figure in this file. Nothing has been changed.")


@dataclass(frozen=True)
class SaidSign:
    """What a line of the file says of a sign, and that line."""

    meaning: SignMeaning
    line: str


Legend = Mapping[str, SaidSign]


@dataclass(frozen=True)
class SignRead:
    """A sign in the place of figures: as it is written, its cells, what it was read as and the line that says so."""

    key: str
    written: tuple[str, ...]
    cells: tuple[str, ...]
    meaning: SignMeaning
    line: str = ""

    @property
    def quoted(self) -> str:
        """The sign to the letter, as it stands in the file."""
        return ", ".join(f"“{one}”" for one in self.written)

    @property
    def others(self) -> list[SignMeaning]:
        """What else it can say."""
        return [one for one in SignMeaning if one != self.meaning]


def sign_of(printed: object) -> str:
    """Return under what a sign is remembered; empty for a text that is none."""
    text = str(printed).strip().casefold() if isinstance(printed, str) else ""
    return DASH if text in NIL else text if text in SECRET else ""


def mark_of_sign(entry: CellEntry) -> SignMeaning:
    """Return what the sign of a cell was read as."""
    if entry.number is not None:
        return SignMeaning.NIL
    return SignMeaning.SECRET if entry.mark == Mark.SUPPRESSED else SignMeaning.UNKNOWN


def legend_of(book: Book) -> dict[str, SaidSign]:
    """Return what the lines of a file say of signs; nothing of one of which they say more than one thing."""
    found: dict[str, SaidSign] = {}
    unclear: set[str] = set()
    for text in (cell.value for sheet in book.sheets for row in sheet.rows for cell in row.cells):
        for key, said in _said_in(text) if isinstance(text, str) else ():
            unclear |= {key} if found.setdefault(key, said).meaning != said.meaning else set()
    return {key: said for key, said in found.items() if key not in unclear}


def says_of_signs(text: str) -> bool:
    """Whether a text is a line that says what a sign means: "- = nihil"."""
    return any(True for _said in _said_in(text))


def _said_in(text: str) -> Iterator[tuple[str, SaidSign]]:
    heads = list(MEANT.finditer(text))
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        word = text[head.end() : end].partition(";")[0].strip(" ,.")
        meanings = [one for one, words in WORDS.items() if re.search(rf"\b(?:{words})\b", word, re.IGNORECASE)]
        if len(meanings) == 1:
            yield sign_of(head["sign"]), SaidSign(meanings[0], text[head.start() : end].partition(";")[0].strip(" ,"))


def signs_read(found: Iterable[tuple[CellEntry, str]], legend: Legend) -> list[SignRead]:
    """Return the signs among the cells of a table, each once; `found` are the cells with where they stand."""
    by_key: dict[str, list[tuple[CellEntry, str]]] = {}
    for entry, place in found:
        if key := sign_of(entry.printed):
            by_key.setdefault(key, []).append((entry, place))
    return [
        SignRead(
            key,
            tuple(dict.fromkeys(entry.printed for entry, _place in cells)),
            tuple(place for _entry, place in cells),
            mark_of_sign(cells[0][0]),
            legend[key].line if key in legend else "",
        )
        for key, cells in by_key.items()
    ]
