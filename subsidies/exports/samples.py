"""A draw for checks by sample as Excel: what was drawn with its findings, and the whole list, to draw it again."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from drenthe.lib.values.keys import key_of
from subsidies.models import SampleDraw, SampleDrawing
from subsidies.services.settlements import sample_draws, samples_due


def drawn_columns() -> list[ColumnSpec]:
    """Return the columns of what was drawn."""
    return [
        *_columns_of_award(),
        ColumnSpec("place", _("Drawn as number"), CellKind.INTEGER),
        ColumnSpec("finding", _("Finding"), width=32),
        ColumnSpec("checked_on", _("Checked on"), CellKind.DATE),
        ColumnSpec("checked_by", _("Checked by"), width=28),
        ColumnSpec("state", _("State of the case"), width=20),
    ]


def list_columns() -> list[ColumnSpec]:
    """Return the columns of the whole list: with the number by which an award was put in its place."""
    return [*_columns_of_award(), ColumnSpec("order", _("SHA-256 of “seed:case number”"), width=70)]


def _columns_of_award() -> list[ColumnSpec]:
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("tier", _("Accounting tier"), CellKind.INTEGER),
        ColumnSpec("one_in", _("One in"), CellKind.INTEGER),
        ColumnSpec("awarded", _("Awarded"), CellKind.EURO),
    ]


def drawn_rows(draw: SampleDraw) -> Iterator[list[Any]]:
    """Yield what was drawn, by tier and place, with the check that counts."""
    for row in samples_due.drawn_in(draw):
        member, check = row.member, row.last_check
        told = [member.application.case_number, member.tier, member.one_in, member.awarded, row.number]
        found: list[Any] = [gettext("not checked yet"), None, ""]
        if check is not None:
            found = [check.get_finding_display(), timezone.localdate(check.recorded_at), str(check.actor)]
        yield [*told, *found, member.application.get_status_display()]


def list_rows(draw: SampleDraw) -> Iterator[list[Any]]:
    """Yield every award that took part, in the order of the list."""
    drawing: SampleDrawing | None = getattr(draw, "drawing", None)
    for member in draw.members.select_related("application"):
        case = member.application.case_number
        order = sample_draws.digest(f"{drawing.seed}:{case}") if drawing is not None else ""
        yield [case, member.tier, member.one_in, member.awarded, order]


def _draw(filters: Mapping[str, Any]) -> SampleDraw:
    key = key_of(str(filters.get("draw") or ""))
    found = samples_due.draws().filter(pk=key).first() if key is not None else None
    if found is None or set(filters) - {"draw"}:
        raise BadFilter(reason=gettext("choose a draw"))
    return found


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but a draw. Raises BadFilter."""
    _draw(filters)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return what was drawn, the whole list, and a sheet with what makes the seed. Raises BadFilter."""
    draw = _draw(order.filters)
    drawing: SampleDrawing | None = getattr(draw, "drawing", None)
    chosen = [
        (_("Scheme"), str(draw.scheme)),
        (_("Awarded from"), draw.awarded_from),
        (_("Awarded up to and including"), draw.awarded_until),
        (_("Seal"), draw.seal),
    ]
    if drawing is not None:  # nobody sees the first half before that
        chosen += [(_("First half of the seed"), draw.secret), (_("Word"), drawing.word), (_("Seed"), drawing.seed)]
    title = _("Awards drawn")
    sheets: list[Any] = [
        Sheet(title, drawn_columns(), drawn_rows(draw)),
        Sheet(_("Whole list"), list_columns(), list_rows(draw)),
        about(order, title, chosen),
    ]
    return PreparedExport(sheets, draw.size)


EXPORT = register(
    Export(
        key="sample",
        title=_("Checks by sample"),
        description=_("What was drawn of a draw with what was found, and the whole list, to draw it again."),
        permission="subsidies.view_decision",
        prepare=prepare,
        check=check,
        is_listed=False,  # of one that is chosen on its page
        list_page="subsidies:samples",
    )
)
