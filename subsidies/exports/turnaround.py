"""How long each decision of a year took, with what its scheme and month come to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from subsidies.enums import DecisionKind
from subsidies.forms.turnaround import TurnaroundForm
from subsidies.models import Scheme
from subsidies.services.work import turnaround
from subsidies.services.work.turnaround import STANDING_LABELS, Handled, Turnaround


def _form(filters: Mapping[str, Any]) -> TurnaroundForm:
    form = TurnaroundForm({"year": timezone.localdate().year, **filters})
    if not form.is_valid() or set(filters) - set(form.fields):
        raise BadFilter(reason=gettext("choose a year"))
    return form


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse what is no filter of the page. Raises BadFilter."""
    _form(filters)


def columns() -> list[ColumnSpec]:
    """Return the columns of the decisions."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("decision", _("Decision"), width=24),
        ColumnSpec("received_on", _("Received"), CellKind.DATE),
        ColumnSpec("decided_on", _("Decided on"), CellKind.DATE),
        ColumnSpec("sent_on", _("Letter sent"), CellKind.DATE),
        ColumnSpec("days", _("Days"), CellKind.INTEGER),
        ColumnSpec("last_day", _("Last day"), CellKind.DATE),
        ColumnSpec("days_late", _("Days late"), CellKind.INTEGER),
        ColumnSpec("standing", _("Legal term"), width=24),
    ]


def _rows(found: Iterable[Handled], schemes: Iterable[Scheme]) -> Iterator[list[Any]]:
    names = {scheme.code: str(scheme) for scheme in schemes}
    for row in found:
        told = [row.case_number, names.get(row.scheme, row.scheme), str(DecisionKind(row.kind).label)]
        days = [row.received_on, row.decided_on, row.sent_on, row.days, row.last_day]
        yield [*told, *days, row.days_late if row.last_day else None, str(STANDING_LABELS[row.standing])]


def _group_columns(name: Any) -> list[ColumnSpec]:
    return [
        ColumnSpec("group", name, width=40),
        ColumnSpec("decided", _("Decided"), CellKind.INTEGER),
        ColumnSpec("days", _("Days (median)"), CellKind.NUMBER),
        ColumnSpec("longest", _("Longest"), CellKind.INTEGER),
        ColumnSpec("in_time", _("Within the term"), CellKind.INTEGER),
        ColumnSpec("late", _("After the term"), CellKind.INTEGER),
    ]


def _groups(found: Iterable[Turnaround]) -> Iterator[list[Any]]:
    for group in found:
        yield [group.label, len(group.rows), group.days, group.longest, group.in_time, group.late]


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the decisions that were asked for, and what they come to by scheme and by month. Raises BadFilter."""
    form, schemes = _form(order.filters), list(Scheme.objects.all())
    every = turnaround.handled_in(form.cleaned_data["year"])
    rows, of_scheme = form.chosen(every), form.of_scheme(every)  # the sums are those of the page: of all of the year
    by_scheme, by_month = turnaround.by_scheme(of_scheme, schemes), turnaround.by_month(of_scheme)
    sheets = [
        Sheet(_("Decisions"), columns(), _rows(rows, schemes)),
        Sheet(_("By scheme"), _group_columns(_("Scheme")), _groups(by_scheme)),
        Sheet(_("By month"), _group_columns(_("Month")), _groups(by_month)),
    ]
    asked = [(form.fields[name].label, form.said(name)) for name in form.fields if form.cleaned_data[name]]
    csv = (columns(), _rows(rows, schemes))
    return PreparedExport(
        [*sheets, about(order, _("Turnaround"), asked)], len(rows) + len(by_scheme) + len(by_month), csv=csv
    )


EXPORT = register(
    Export(
        key="turnaround",
        title=_("Turnaround"),
        description=_("How many days each decision of a year took, and whether that was within its legal term."),
        permission="subsidies.view_application",
        prepare=prepare,
        check=check,
        formats=(ExportFormat.XLSX, ExportFormat.CSV),
        list_page="subsidies:turnaround",
        name=lambda filters: f"turnaround-{filters.get('year', '')}".rstrip("-"),
    )
)
