"""The budgets in lines as Excel: of each line what was budgeted, approved and made, of one case or of all."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from subsidies.models import Application, CostBudget
from subsidies.services.assessment.cost_sheet import FETCHED, sheet_of
from subsidies.services.case import persons


def columns() -> list[ColumnSpec]:
    """Return the columns of the lines."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("state", _("State of the case"), width=20),
        ColumnSpec("number", pgettext_lazy("of a list", "Number"), CellKind.INTEGER),
        ColumnSpec("what", _("What"), width=40),
        ColumnSpec("budgeted", _("Budgeted"), CellKind.EURO),
        ColumnSpec("approved", _("Approved costs"), CellKind.EURO),
        ColumnSpec("reason", _("Why less is approved"), width=40),
        ColumnSpec("made", _("Costs made"), CellKind.EURO),
        ColumnSpec("not_eligible", _("Of that not eligible"), CellKind.EURO),
        ColumnSpec("ground", _("Why not eligible"), width=40),
        ColumnSpec("evidence", _("Evidence"), width=40),
    ]


def rows(cases: Any) -> Iterator[list[Any]]:
    """Yield the lines of the last budget of each case, with what counts of it."""
    for case in cases.iterator(chunk_size=500):
        sheet = sheet_of(case)
        for row in sheet.lines if sheet is not None else ():
            yield [case.case_number, str(case.scheme), case.get_status_display(), *_line(row)]


def _line(row: Any) -> list[Any]:
    approved, made = row.approved, row.realised
    told: list[Any] = [row.line.number, row.line.what, row.line.asked]
    told += [approved.approved, approved.reason] if approved is not None else [None, ""]
    if made is None:
        return [*told, None, None, "", ""]
    return [*told, made.realised, made.not_eligible, made.ground, str(made.document or "")]


def _cases(filters: Mapping[str, Any], reader: User | None) -> Any:
    """The cases with a budget in lines that the reader sees, or the one that is asked; None sees all.

    What a line or a reason says can tell who a natural person is. Raises BadFilter.
    """
    number = str(filters.get("case") or "")
    found = Application.objects.filter(Exists(CostBudget.objects.filter(application=OuterRef("pk"))))
    found = found.select_related("scheme").order_by("case_number")
    if reader is not None and not persons.sees_persons(reader):
        found = found.exclude(persons.of_person())
    if number:
        found = found.filter(case_number=number)
    if set(filters) - {"case"} or (number and not found.exists()):
        raise BadFilter(reason=gettext("choose a case with a budget in lines"))
    return found.prefetch_related(*(f"cost_budgets__{name}" for name in FETCHED))


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but a case with a budget in lines, or nothing for all. Raises BadFilter."""
    _cases(filters, actor)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the lines, and a sheet of what was asked. Raises BadFilter."""
    cases, title = _cases(order.filters, order.actor), _("Budget in lines")
    chosen = [(_("Case number"), str(order.filters["case"]))] if order.filters.get("case") else []
    return PreparedExport([Sheet(title, columns(), rows(cases)), about(order, title, chosen)], cases.count())


EXPORT = register(
    Export(
        key="cost-lines",
        title=_("Budget in lines"),
        description=_("Of each line of a budget what was budgeted, approved and made, of one case or of all."),
        permission="subsidies.view_decision",
        prepare=prepare,
        check=check,
        columns=columns,
        keeps=("case_number", "number"),
        list_page="subsidies:application-list",
        is_personal=True,  # who does not see persons reads no line of one
    )
)
