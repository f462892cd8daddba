"""A text from outside that should be the key of a row."""

MOST = 18  # digits; every such number fits the column of a key on both databases


def key_of(text: object) -> int | None:
    """Return the key that a text names; None for what is no key: other digits than 0-9, or too many of them.

    Python's own `isdigit` says yes to "²" and to 5,000 digits, at both of which `int` raises ValueError.
    """
    said = str(text or "")
    return int(said) if said.isascii() and said.isdigit() and len(said) <= MOST else None
