"""What somebody typed as the sentences of a Dutch letter: a capital at the beginning, a full stop at the end."""

import re
from collections.abc import Sequence

from drenthe.lib.entry.written import said_in

_ENDED = re.compile(r"[.!?…:][\"'”’»]*$|^\(.*[.!?…]\)$")
_SHORTENED = re.compile(r"'[stn] ", re.IGNORECASE)  # 's ochtends, 't, 'n: the next word has the capital
# words that say nothing by themselves
SMALL = {
    "de",
    "het",
    "een",
    "en",
    "er",
    "dit",
    "dat",
    "die",
    "is",
    "om",
    "van",
    "u",
    "uw",
    "wij",
    "ons",
    "onze",
    "ook",
}
_OPENS = "\"'“‘„«(["
_DOUBLE = '"“”„«»'
_LIST_ITEM, _HEADING = "- ", "## "


def sentence(text: str) -> str:
    """Return a typed text as it stands by itself in a letter: each line begins with a capital and ends with a stop.

    Items of a list and headings stay as they were typed, and so does a word that has its own capitals or a dot in it,
    such as an address on the web.
    """
    return "\n".join(_line(line) for line in text.splitlines() if line.strip())


def _line(typed: str) -> str:
    line = " ".join(typed.split())
    if line.startswith((_LIST_ITEM, _HEADING)):
        return line
    line = _capitalised(line)
    if _ENDED.search(line):
        return line
    return f"{line.rstrip(' ,;')}."


def _capitalised(line: str) -> str:
    at = 3 if _SHORTENED.match(line) else len(line) - len(line.lstrip(_OPENS))
    rest = line[at:]
    first = rest.split(" ", 1)[0]
    if not first[:1].islower() or first != first.lower() or "." in first.rstrip(".") or "@" in first:
        return line
    letters = 2 if rest.startswith("ij") else 1
    return line[:at] + rest[:letters].upper() + rest[letters:]


def adds(typed: str, said: str) -> bool:
    """Whether a typed text says anything beside a text that stands before it in a letter: a word that is not there."""
    return bool(set(said_in(typed)) - SMALL - set(said_in(said)))


def listed(names: Sequence[str], word: str) -> str:
    """Return names as a sentence lists them, the last one after a word: “A, B en C”."""
    return f" {word} ".join(one for one in (", ".join(names[:-1]), names[-1]) if one) if names else ""


def quoted(name: str) -> str:
    """Return a name that somebody typed as a sentence sets it apart, so that any name reads well in it.

    Quotation marks within it become single ones; those around the whole of it are left out, and no others.
    """
    words = " ".join(name.split())
    is_quoted = len(words) > 1 and words[0] in _DOUBLE and words[-1] in _DOUBLE
    bare = words[1:-1].strip() if is_quoted and not any(sign in _DOUBLE for sign in words[1:-1]) else words
    inside = re.sub(f"(?:^|(?<=[\\s(]))[{_DOUBLE}]", "‘", bare)
    return f"“{re.sub(f'[{_DOUBLE}]', '’', inside)}”" if bare else ""
