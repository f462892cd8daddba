"""Text as people can see it: without what hides, turns the reading direction, or is how Office writes a control sign.

Two names that look the same are the same, and what a reader sees is all there is. Accents are composed (NFC), spaces
that do not break stay. Line ends and tabs stay where a text has lines; elsewhere they become a space.
"""

import re
import unicodedata

# How Office writes a control character: the end of a line, with the spaces before it, or another.
ESCAPED = re.compile(r" *_x000[AaDd]_\n?|_x00[01][0-9A-Fa-f]_|_x007[Ff]_")
_AROUND_END = re.compile(r"[ \t]*\n[ \t]*")
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Control and format signs (zero width, reading direction, soft hyphen), lone surrogates, private signs; and letters
# that show nothing: fillers of Hangul, the empty Braille cell, the grapheme joiner.
_HIDDEN_KINDS = {"Cc", "Cf", "Cs", "Co"}
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_ORDINARY = re.compile(r"[\x20-\x5e\x60-\x7e\xa0-\xac\xae-\u02af\u2010-\u2027\u20a0-\u20bf]*")
_STAYS = {"\n", "\t"}


def is_plain(text: str, *, lines: bool = False) -> bool:
    """Whether a text is as `plain` returns it."""
    return plain(text, lines=lines) == text


def plain(text: str, *, lines: bool = False) -> str:
    """Return a text with only what can be seen; with `lines` its line ends and tabs stay."""
    if _ORDINARY.fullmatch(text):
        return text
    text = ESCAPED.sub(lambda found: "\n" if found[0].strip()[4:6] in {"0A", "0a", "0D", "0d"} else " ", text)
    text = unicodedata.normalize("NFC", _LINE_END.sub("\n", text))
    if not lines:
        text = _AROUND_END.sub(" ", text).replace("\t", " ")
    return "".join(sign for sign in text if sign in _STAYS or not _is_hidden(sign))


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in _HIDDEN_KINDS or sign in _FILLERS
