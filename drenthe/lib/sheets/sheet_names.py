"""What the sheets of a workbook are called: as Excel accepts it, each with a name of its own."""

import re

from django.utils.functional import Promise

from drenthe.lib.sheets.xlsx_cells import cut_text, plain_text

LONGEST_NAME = 31  # UTF-16 units


def sheet_name(title: str | Promise, taken: set[str]) -> str:
    """Return a name that Excel accepts and that no other sheet has (it ignores case), and take it.

    A title that is too long ends after a whole word, with a sign that there is more of it.
    """
    base = re.sub(r"[\[\]:*?/\\]", "-", " ".join(plain_text(title).split())).strip(" '") or "-"
    name, number = _within(base, LONGEST_NAME), 1
    while name.casefold() in taken:
        number += 1
        suffix = f" ({number})"
        name = _within(base, LONGEST_NAME - len(suffix)) + suffix
    taken.add(name.casefold())
    return name


def _within(name: str, units: int) -> str:
    cut = cut_text(name, units)
    if cut == name:
        return name
    cut = cut_text(name, units - 1)
    words = cut if name[len(cut)] == " " else cut.rpartition(" ")[0]
    return (words if len(words) * 2 > units else cut).rstrip(" '") + "…"
