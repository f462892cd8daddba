"""Names as people write them, made plain so that "Zuid-Oost" and "zuid oost" are the same one."""

import re
import unicodedata


def normalise(name: object) -> str:
    """Return a name without capitals, accents, signs and double blanks: "Zuid-Oost (%)" becomes "zuid oost %"."""
    plain = "" if name is None else str(name)
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^0-9a-z%€]+", " ", plain.casefold()).split())


def squeeze(name: object) -> str:
    """Return a name made plain and without its blanks: "Zuid-Oost (%)" becomes "zuidoost%"."""
    return normalise(name).replace(" ", "")
