"""File names that others chose, made harmless: no folders, no tricks with reading direction, no reserved names."""

import re
import unicodedata
from pathlib import PurePath

from drenthe.lib.values.plain_text import plain

MAX_LENGTH = 120
_FORBIDDEN = re.compile(r'[<>:"/\\|?*%;]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def clean_name(name: str, *, otherwise: str = "document") -> str:
    """Return a name that is safe on every system and in a header: its last part only, at most MAX_LENGTH long."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join(sign for sign in plain(last) if unicodedata.category(sign) != "Cn")
    shown = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", shown)).strip(" .")
    path = PurePath(shown) if shown else PurePath(otherwise)
    stem, suffix = path.stem.rstrip(" ."), path.suffix[:12]
    if _RESERVED.match(stem) or not stem:
        stem = f"{otherwise}-{stem}".strip("-")
    return f"{stem[: MAX_LENGTH - len(suffix)].rstrip(' .')}{suffix}"
