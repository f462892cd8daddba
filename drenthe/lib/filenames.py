"""File names that others chose, made harmless: no folders, no tricks with reading direction, no reserved names."""

import re
import unicodedata
from pathlib import PurePath

MAX_LENGTH = 120
_FORBIDDEN = re.compile(r'[<>:"/\\|?*%;]')
_ESCAPED = re.compile(r"_x[0-9A-Fa-f]{4}_")  # how Office writes a control character in a text
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # control, format (bidi overrides), surrogates, unassigned


def clean_name(name: str, *, otherwise: str = "document") -> str:
    """Return a name that is safe on every system and in a header: its last part only, at most MAX_LENGTH long."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join(sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign) not in _HIDDEN)
    shown = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", _ESCAPED.sub(" ", shown))).strip(" .")
    path = PurePath(shown) if shown else PurePath(otherwise)
    stem, suffix = path.stem.rstrip(" ."), path.suffix[:12]
    if _RESERVED.match(stem) or not stem:
        stem = f"{otherwise}-{stem}".strip("-")
    return f"{stem[: MAX_LENGTH - len(suffix)].rstrip(' .')}{suffix}"
