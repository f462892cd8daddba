"""What an article cannot be, as it was typed: of a law that is not written out, or with a number that no law has.

From the words alone. A letter writes out the Awb and the general ordinance (`law_words`), and gives an article without
the name of a law to the scheme: who reads it must be able to look it up (Awb 3:47).
"""

import re
from collections.abc import Iterable
from typing import NamedTuple


class LastArticle(NamedTuple):
    """The last article of a chapter of a law, and whether somebody looked that up in its text."""

    chapter: int
    number: int
    is_confirmed: bool = False


# From memory and rather too high: beyond it a written reason is asked, and the sentence says that it is not confirmed.
LAST_OF_AWB = tuple(
    LastArticle(chapter, number)
    for chapter, number in enumerate((13, 28, 50, 131, 54, 24, 29, 119, 36, 45, 4), start=1)
)
_WRITTEN_OUT_BY_US = {"AWB", "ASV"}
_NO_LAW = {"EU", "EG", "EEG", "EER", "NV", "BV", "SA", "PB", "CVDR"}  # stand beside a number, or are no law
_SHORT_LAWS = ("Bw", "Gw", "Ow", "Pw", "Rv", "Sr", "Sv", "Wabo", "Wmo", "Wnb", "Wob", "Woo", "Wro", "Wgr")
_ROMAN = re.compile(r"[IVXLC]+")
_SHORT = re.compile(rf"(?<![\w.])(?:[A-Z]{{2,}}|{'|'.join(_SHORT_LAWS)})(?![\w-])(?!\.\d)")
_WORD = re.compile(r"[^\W_]+")
_AFTER_ITS_NAME = re.compile(r"[^\W\d_]{3,}\s*\($")
_AWB = re.compile(r"\bAwb\b|\bAlgemene wet bestuursrecht\b", re.IGNORECASE)
_CHAPTERED = re.compile(r"\b(\d+):(\d+)")
_BARE = r"(?:art(?:\.|ikel)? ?)?(\d+(?:\.\d+)?)(?![\d:.])"  # an article without the chapter that one of the Awb has
_BARE_OF_AWB = re.compile(
    rf"\bAwb,? {_BARE}|^{_BARE}.* (?:van de )?(?:Awb|Algemene wet bestuursrecht)$", re.IGNORECASE
)
_NOUGHT = re.compile(r"(?:\b(?:art(?:ikel|\.)?|lid)|^) ?(0+)(?![\d:.])|\bnulde lid\b", re.IGNORECASE)
_NAMES_ANOTHER = re.compile(r"\b(?:wet\w*|[^\W\d_]*wet|[^\W\d_]*wetboek|verordening|besluit|verdrag)\b", re.IGNORECASE)


def laws_in_short(article: str) -> list[str]:
    """Return the laws that an article names in short and that no letter writes out, each once: “AVG”, “BW”."""
    found = []
    for match in _SHORT.finditer(article):
        short = match[0]
        is_known = short.upper() in _WRITTEN_OUT_BY_US | _NO_LAW or _ROMAN.fullmatch(short)
        if not is_known and not _AFTER_ITS_NAME.search(article[: match.start()]) and short not in found:
            found.append(short)
    return found


def impossible_numbers(article: str) -> list[str]:
    """Return the numbers in an article that cannot be: beyond the Awb, of the Awb without a chapter, or nought."""
    found = [match[0].strip() for match in _NOUGHT.finditer(article)]
    for part in _parts(article):
        if _AWB.search(part) is not None:
            found += [match[0] for match in _CHAPTERED.finditer(part) if not _is_of_awb(int(match[1]), int(match[2]))]
            found += [str(match[1] or match[2]) for match in _BARE_OF_AWB.finditer(part)]
    return list(dict.fromkeys(found))


def numbered_as_awb(article: str) -> list[str]:
    """Return the numbers with a chapter, as the Awb has them, in a part of an article that names no law at all."""
    return [
        match[0]
        for part in _parts(article)
        if not (_AWB.search(part) or _NAMES_ANOTHER.search(part) or _SHORT.search(part))
        for match in _CHAPTERED.finditer(part)
    ]


def named_among(article: str, names: Iterable[str], *, own: str) -> str:
    """Return the first of the names of other schemes that an article names; empty where it names none.

    A name that is a part of the `own` one, and stands there in it, is the own one.
    """
    text = _spaced(article).replace(_spaced(own), " ")
    return next((name for name in sorted(names, key=len, reverse=True) if _spaced(name) in text), "")


def _spaced(text: str) -> str:
    words = _WORD.findall(text.casefold())
    return f" {' '.join(words)} "


def _parts(article: str) -> list[str]:
    """The article itself and that of the regulation behind it, which names its own law."""
    return [part.strip() for part in article.split(";") if part.strip()]


def _is_of_awb(chapter: int, number: int) -> bool:
    last = next((row.number for row in LAST_OF_AWB if row.chapter == chapter), 0)
    return 1 <= number <= last


def rests_on_memory(numbers: Iterable[str]) -> bool:
    """Whether one of these numbers is impossible by a last article that nobody confirmed: “4:370”."""
    unconfirmed = {row.chapter for row in LAST_OF_AWB if not row.is_confirmed}
    found = [_CHAPTERED.fullmatch(number) for number in numbers]
    return any(one is not None and int(one[1]) in unconfirmed and int(one[2]) > 0 for one in found)
