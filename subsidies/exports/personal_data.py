"""What is held of somebody as Excel: a sheet for each kind, and one for what is left out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from subsidies.models import Application
from subsidies.services.privacy.answering import to_write
from subsidies.services.privacy.held import Held, Piece, held_of
from subsidies.services.privacy.withheld import withheld

MOST_KEYS = 100


def _asked(filters: Mapping[str, Any]) -> tuple[str, list[str]]:
    who = filters.get("who", [])
    keys = [str(key) for key in who] if isinstance(who, list) else [str(who)]
    if set(filters) != {"q", "who"} or not 0 < len(keys) <= MOST_KEYS:
        raise BadFilter(reason=gettext("choose who is meant"))
    return str(filters["q"]), keys


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but somebody who was looked up and chosen. Raises BadFilter."""
    _asked(filters)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return a sheet for each kind of what is held. Raises BadFilter and NobodyChosen."""
    asked, keys = _asked(order.filters)
    held = held_of(asked, keys, user=order.actor)
    lists = {
        _("Where the name stands"): held.named,
        _("Written in the cases"): held.texts,
        _("Files"): held.files,
        _("What stood there before"): held.earlier,
    }
    left_out = withheld(held)
    sheets = [
        Sheet(_("Not in this report"), _of_left_out(), ([kind, why] for kind, why in left_out)),
        Sheet(_("To write in the answer"), _to_write(), ([what, text] for what, text in to_write())),
        Sheet(_("Cases"), _of_cases(), _cases(held)),
        *(Sheet(title, _columns(), _rows(pieces)) for title, pieces in lists.items()),
    ]
    total = len(to_write()) + len(left_out) + len(held.cases) + sum(map(len, lists.values()))
    return PreparedExport(
        [*sheets, about(order, _("What is held of somebody"), [(_("Of"), ", ".join(held.names))])], total
    )


def _of_left_out() -> list[ColumnSpec]:
    return [ColumnSpec("kind", _("What"), width=40), ColumnSpec("why", _("Why"), width=100)]


def _to_write() -> list[ColumnSpec]:
    return [ColumnSpec("what", _("What"), width=30), ColumnSpec("text", _("What holds here"), width=100)]


def _of_cases() -> list[ColumnSpec]:
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("about", _("About this person"), CellKind.BOOLEAN),
        ColumnSpec("status", _("Status"), width=20),
        ColumnSpec("received_on", _("Received on"), CellKind.DATE),
        ColumnSpec("decided_on", _("Decided on"), CellKind.DATE),
        ColumnSpec("requested", _("Requested"), CellKind.EURO),
        ColumnSpec("awarded", _("Awarded"), CellKind.EURO),
        ColumnSpec("settled", _("Settled"), CellKind.EURO),
        ColumnSpec("kept_through", _("Kept through"), width=24),
    ]


def _cases(held: Held) -> Iterator[list[Any]]:
    return ([*_case(case, is_own=case.pk in held.own), held.until(case)] for case in held.cases)


def _case(case: Application, *, is_own: bool) -> list[Any]:
    row: list[Any] = [case.case_number, str(case.scheme), is_own]
    own = [case.get_status_display(), case.received_on, case.decided_on]
    own += [case.requested_amount, case.awarded_now, case.settled_amount]
    return row + (own if is_own else [None] * len(own))


def _columns() -> list[ColumnSpec]:
    return [
        ColumnSpec("where", _("Where"), width=24),
        ColumnSpec("kind", _("What"), width=36),
        ColumnSpec("label", _("Heading"), width=36),
        ColumnSpec("value", _("What it says"), width=90),
        ColumnSpec("day", _("Day"), CellKind.DATE),
        ColumnSpec("why", _("Kept for"), width=40),
    ]


def _rows(pieces: Iterable[Piece]) -> Iterator[list[Any]]:
    return ([one.where, one.kind, one.label, one.value, one.day, one.why] for one in pieces)


EXPORT = register(
    Export(
        key="personal-data",
        title=_("What is held of somebody"),
        description=_("All that is held of one person, for who asks for it (GDPR article 15)."),
        permission="subsidies.report_person",
        prepare=prepare,
        check=check,
        is_listed=False,
        is_personal=True,
    )
)
