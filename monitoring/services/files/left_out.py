"""What a file hides or has beside what was read of a table: each is named, so that nobody has to guess."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from drenthe.lib.sheets.faults import Fault
from drenthe.lib.sheets.header import IGNORE
from monitoring.services.files.blocks import Block
from monitoring.services.files.years import years_in


def other_columns(block: Block) -> Iterator[Fault]:
    """Give the columns that were not read because another year stands above them, or that somebody left out for it."""
    reason = _("This column was not read: it is of another year.")
    if block.layout is not None:
        reason = _("This column was left out, as was chosen.")
    for at, role in sorted(block.header.columns.items()):
        cell = block.header.row.cell(at)
        if role == IGNORE and (block.layout is None or years_in(cell.value)):
            yield Fault(block.sheet.name, cell.ref, cell.content, reason)


def hidden_parts(block: Block) -> list[Fault]:
    """Return the hidden rows and columns of a table, which were read too unless somebody left them out."""
    if block.is_turned:
        return []
    reason = _("This is hidden in the file, and was read too.")
    hidden = [str(row.number) for row in block.rows if row.number in block.sheet.hidden_rows]
    columns = block.header.columns
    hidden += [get_column_letter(at + 1) for at in sorted(block.sheet.hidden) if columns.get(at, IGNORE) != IGNORE]
    left_out = _("This column is hidden in the file, and was left out as was chosen.")
    found = [Fault(block.sheet.name, place, "", reason) for place in hidden]
    for at in sorted(block.sheet.hidden) if block.layout is not None else ():
        if columns.get(at) == IGNORE:
            name = block.header.row.cell(at).content
            found.append(Fault(block.sheet.name, get_column_letter(at + 1), name, left_out))
    return found
