"""The municipalities as people write them."""

import re

from drenthe.lib.sheets.names import normalise

PREFIX = re.compile(r"^(gemeente|gem) ")


def plain_name(written: object) -> str:
    """Return the name of a municipality, or its code, made plain: "Gem. Emmen" becomes "emmen"."""
    return PREFIX.sub("", normalise(written))
