"""A table that says of itself that its figures are in thousands: they would be stored a thousand times too small."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from drenthe.lib.sheets.faults import Fault
from monitoring.services.files.blocks import Block

THOUSANDS = re.compile(r"(?:[x\u00d7*]|maal|keer)\s*1[.,\s]?000\b|\bduizend(?:en|tal(?:len)?)\b", re.IGNORECASE)


def in_thousands(block: Block) -> Iterator[Fault]:
    """Give the titles and headings of a table that say so."""
    for cell in (*block.titles, *block.header.row.filled):
        if isinstance(cell.value, str) and THOUSANDS.search(cell.value):
            reason = _("This says that the figures are in thousands. They are read as they stand here.")
            yield Fault(block.sheet.name, cell.ref, cell.content, reason)
