"""State aid in registers as Excel: what is to be entered, or what was; as it stands when the file is made."""

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
from subsidies.award_enums import AidRegister
from subsidies.models import AidEntry
from subsidies.services.state_aid.aid_tasks import AidTask, aid_tasks, entries_made

KNOWN = {"register": {"", *AidRegister.values}, "entered": {"", "yes"}}


def columns() -> list[ColumnSpec]:
    """Return the columns of both lists."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("recipient", _("Recipient"), width=40),
        ColumnSpec("register", _("Register of state aid"), width=40),
        ColumnSpec("why", _("Why"), width=40),
        ColumnSpec("amount", _("Gross grant equivalent"), CellKind.EURO),
        ColumnSpec("since", _("Since"), CellKind.DATE),
        ColumnSpec("due_on", _("Last day"), CellKind.DATE),
        ColumnSpec("entered_on", _("Entered on"), CellKind.DATE),
        ColumnSpec("entered", _("Amount entered"), CellKind.EURO),
        ColumnSpec("reference", _("Reference of the register"), width=24),
        ColumnSpec("reason", _("What was wrong"), width=40),
    ]


def open_rows(found: Iterable[AidTask]) -> Iterator[list[Any]]:
    """Yield what is to be entered, by its last day."""
    for task in found:
        case = task.application
        said = [str(task.register.label) if task.register else "", str(task.why.label) if task.why else ""]
        told = [case.case_number, case.applicant_name, *said, task.amount, task.since, task.due_on]
        yield [*told, None, task.entered, "", ""]


def entered_rows(found: Iterable[AidEntry]) -> Iterator[list[Any]]:
    """Yield what was entered, the last entry first."""
    for row in found:
        case, names = row.application, [row.get_register_display(), row.get_why_display()]
        told = [case.case_number, case.applicant_name, *map(str, names), row.amount, None, row.due_on]
        yield [*told, row.entered_on, row.amount, row.reference, row.reason]


def _asked(filters: Mapping[str, Any]) -> tuple[str, str]:
    asked = {name: str(filters.get(name) or "") for name in KNOWN}
    if set(filters) - set(KNOWN) or any(asked[name] not in known for name, known in KNOWN.items()):
        raise BadFilter(reason=gettext("choose a register of state aid"))
    return asked["register"], asked["entered"]


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but a register, and whether it was entered. Raises BadFilter."""
    _asked(filters)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return what is to be entered or was, and a sheet that says what was asked. Raises BadFilter."""
    chosen, entered = _asked(order.filters)
    found: list[Any] = list(entries_made(chosen)) if entered else aid_tasks(on=order.as_of, register=chosen).rows
    rows = entered_rows(found) if entered else open_rows(found)
    title = _("State aid entered") if entered else _("State aid to enter")
    said = [(_("Register of state aid"), AidRegister(chosen).label)] if chosen else []
    return PreparedExport([Sheet(title, columns(), rows), about(order, title, said)], len(found))


EXPORT = register(
    Export(
        key="state-aid",
        title=_("State aid"),
        description=_(
            "Awards to enter in a register of state aid with their last day, or the entries that were made."
        ),
        permission="subsidies.handle_application",
        prepare=prepare,
        check=check,
        columns=columns,
        list_page="subsidies:state-aid",
    )
)
