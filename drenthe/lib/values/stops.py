"""One full stop at the end of a sentence, also where it ends in a name with one of its own, such as “Bouw B.V.”."""

import re

_TWO = re.compile(r"(?<!\.)\.\.(?!\.)")  # three are an ellipsis


def one_stop(text: str) -> str:
    """Return a text in which no two full stops stand together."""
    return _TWO.sub(".", text)


def without_stop(text: str) -> str:
    """Return a text without the full stop at its end, for a sentence on a screen that ends in it."""
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text
