"""The closed cases that may go from a year, with what they are kept for and why some stay."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from subsidies.forms.retention import GO, SHOWN, GoingForm
from subsidies.services.privacy import retention
from subsidies.services.privacy.retention import Keeping

CHUNK = 500


def _chosen(on: date, filters: Mapping[str, Any]) -> dict[str, Any]:
    """What was chosen; nothing is every year."""
    if not filters:
        return {"show": ""}
    years = [row.year for row in retention.by_year(on=on)]
    form = GoingForm(dict(filters), years=years)
    if set(filters) - {"year", "show"} or not form.is_valid():
        raise BadFilter(reason=gettext("choose a year"))
    return form.cleaned_data


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but a year from which cases may go, or every year. Raises BadFilter."""
    _chosen(timezone.localdate(), filters)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the cases of the year or of every year, and how many go and stay by year. Raises BadFilter."""
    chosen = _chosen(order.as_of, order.filters)
    show = chosen["show"]
    stays = None if not show else show != GO
    rows = retention.every(on=order.as_of)
    if "year" in chosen:
        rows = retention.in_year(chosen["year"], on=order.as_of, stays=stays)
    found = retention.keepings(rows.iterator(chunk_size=CHUNK), on=order.as_of)
    columns, years = _columns(), retention.by_year(on=order.as_of)
    sheets = [
        Sheet(_("What may go"), columns, (_row(one) for one in found)),
        Sheet(
            _("By year"),
            [
                ColumnSpec("year", _("May go from"), CellKind.INTEGER),
                *(ColumnSpec(key, label, CellKind.INTEGER) for key, label in COUNTS.items()),
            ],
            ([row.year, row.cases, row.stay, row.go] for row in years),
        ),
    ]
    said: list[tuple[Any, Any]] = [(_("May go from"), chosen["year"] or _("No period"))] if "year" in chosen else []
    said += [(_("Show"), dict(SHOWN)[show])] if show else []
    return PreparedExport([*sheets, about(order, _("What may go"), said)], rows.count() + len(years))


COUNTS = {"cases": _("Closed cases"), "stay": _("Stay for a reason"), "go": _("May go")}


def _columns() -> list[ColumnSpec]:
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("scheme", _("Scheme"), width=40),
        ColumnSpec("outcome", _("Outcome"), width=28),
        ColumnSpec("closed_on", _("Closed on"), CellKind.DATE),
        ColumnSpec("goes_in", _("May go from"), CellKind.INTEGER),
        ColumnSpec("periods", pgettext_lazy("how long", "Kept for"), width=60),
        ColumnSpec("confirmed", _("Periods confirmed"), CellKind.BOOLEAN),
        ColumnSpec("reasons", _("Why it stays"), width=70),
    ]


def _row(one: Keeping) -> Sequence[Any]:
    return [
        one.case.case_number,
        str(one.case.scheme),
        str(one.periods[0][0].label),
        one.closed_on,
        one.goes_in,
        "; ".join(one.periods_in_words),
        all(period is not None and period.is_confirmed for _outcome, period in one.periods),
        "; ".join(str(reason.label) for reason in one.reasons),
    ]


EXPORT = register(
    Export(
        key="retention",
        title=_("What may go"),
        description=_("Closed cases by the year from which they may be destroyed, and why some stay."),
        permission="subsidies.view_retentionhold",
        prepare=prepare,
        check=check,
        is_listed=False,
        list_page="subsidies:retention",
    )
)
