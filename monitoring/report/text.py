"""The text of the report: words with figures in it, by their name, so that text and figure cannot disagree.

A figure stands as `{{ knelpuntenpot.available }}`; `{{ year }}` and `{{ year_before }}` are the years themselves. A
name may say the year of the report as `{year}` and the one before as `{year_before}`
(`{{ completions.gross.{year} }}`), so that the text of one year serves the next.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

INSERTED = re.compile(r"\{\{\s*(?P<name>[^{}\s]*(?:\{year(?:_before)?\}[^{}\s]*)*)\s*\}\}")
YEARS = ("year", "year_before")
NEAREST, NEAR = 3, 0.4
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
# Digits that are no figure: days, years and periods of years, the number of a chapter, an article or a page.
_NO_FIGURE = re.compile(
    rf"\b\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?\b|\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)\d\d)?\b"
    r"|\b(?:hoofdstuk|paragraaf|artikel|art\.|lid|pagina|bladzijde|chapter|article|section) \d+(?:[.:]\d+)*[a-z]?\b"
    r"|\b\d+:\d+[a-z]?\b",
    re.IGNORECASE,
)
_TYPED = re.compile(r"(?:€\s?)?\d[\d.,]*\d%?|\d%?")


@dataclass(frozen=True)
class Inserted:
    """A figure in a text: its name with the year filled in, and where it stands."""

    name: str
    start: int

    @property
    def is_year(self) -> bool:
        """Whether it is the year itself."""
        return self.name in YEARS


def in_year(name: str, year: int) -> str:
    """Return a name with the years of a report filled in."""
    return name.replace("{year}", str(year)).replace("{year_before}", str(year - 1))


def for_any_year(name: str, year: int) -> str:
    """Return the name of a figure as a text says it for any year."""
    parts = name.split(".")
    return ".".join(
        part.replace(str(year), "{year}").replace(str(year - 1), "{year_before}")
        if re.search(r"(?<!\d)\d{4}(?!\d)", part)
        else part
        for part in parts
    )


def parts(text: str, year: int) -> Iterator[str | Inserted]:
    """Yield the words of a text and the figures between them, in their order."""
    at = 0
    for match in INSERTED.finditer(text):
        if match.start() > at:
            yield text[at : match.start()]
        yield Inserted(in_year(match["name"], year), match.start())
        at = match.end()
    if at < len(text):
        yield text[at:]


def braces_left(text: str) -> bool:
    """Whether braces stand in a text that insert no figure: a name that was not closed, or holds a space."""
    return bool(re.search(r"[{}]", INSERTED.sub("", text)))


def kept(text: str, year: int) -> str:
    """Return a text with the names in it as they are kept: the year of the report as such, and not as its number."""
    return INSERTED.sub(lambda match: "{{ " + for_any_year(match["name"], year) + " }}", text)


def inserted(text: str, year: int) -> list[Inserted]:
    """Return the figures in a text, the years left out."""
    return [one for one in parts(text, year) if isinstance(one, Inserted) and not one.is_year]


def typed_numbers(text: str, year: int) -> list[str]:
    """Return the numbers that somebody typed in a text: no inserted figure, day, year, chapter or article."""
    words = " ".join(one for one in parts(text, year) if isinstance(one, str))
    return _TYPED.findall(_NO_FIGURE.sub(" ", words))


def nearest(name: str, known: Collection[str]) -> list[str]:
    """Return the names that are most like one that is not there."""
    return get_close_matches(name, known, n=NEAREST, cutoff=NEAR)
