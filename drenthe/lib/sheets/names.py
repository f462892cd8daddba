"""Names as people write them, made plain so that "Zuid-Oost" and "zuid oost" are the same one."""

import re
import unicodedata
from functools import lru_cache


def normalise(name: object) -> str:
    """Return a name without capitals, accents, signs and double blanks: "Zuid-Oost (%)" becomes "zuid oost %"."""
    plain = "" if name is None else str(name)
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^0-9a-z%€]+", " ", plain.casefold()).split())


def squeeze(name: object) -> str:
    """Return a name made plain and without its blanks: "Zuid-Oost (%)" becomes "zuidoost%"."""
    return _squeezed(name) if isinstance(name, str) else normalise(name).replace(" ", "")


@lru_cache(maxsize=20_000)
def _squeezed(name: str) -> str:
    """The same of a text: a list has the same words in row after row."""
    return normalise(name).replace(" ", "")
