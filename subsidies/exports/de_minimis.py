"""The de-minimis aid of one undertaking as Excel: each award that counts, the declarations, and what is left when."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.entry.days import typed_day
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from drenthe.lib.values.keys import key_of
from projects.models import Organisation
from subsidies.services.state_aid.aid_register import AidCount, AidHistory, history_of, undertaking_name


def columns() -> list[ColumnSpec]:
    """Return the columns of the awards and declarations."""
    return [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("recipient", _("Recipient"), width=40),
        ColumnSpec("what", _("What"), width=24),
        ColumnSpec("day", _("Day"), CellKind.DATE),
        ColumnSpec("amount", _("Gross grant equivalent"), CellKind.EURO),
        ColumnSpec("until", _("Counts until"), CellKind.DATE),
        ColumnSpec("counts", _("Counts on this day"), width=20),
    ]


def course_columns() -> list[ColumnSpec]:
    """Return the columns of what is left from each day on."""
    return [
        ColumnSpec("day", _("From"), CellKind.DATE),
        ColumnSpec("had", _("Declared and awarded"), CellKind.EURO),
        ColumnSpec("limit", _("At most in three years"), CellKind.EURO),
        ColumnSpec("left", _("Left"), CellKind.EURO),
    ]


def rows(history: AidHistory, on: date) -> Iterator[list[Any]]:
    """Yield the awards and then the declarations, each by its day."""
    counted, said = history.counted_on(on), history.declaration_on(on)
    for row in history.awards:
        yield [*_told(row, gettext("Award")), gettext("yes") if row in counted else gettext("no")]
    for row in history.declarations:
        yield [*_told(row, gettext("Declaration")), gettext("yes") if row == said else gettext("no")]


def _told(row: AidCount, what: str) -> list[Any]:
    case = row.application
    return [case.case_number, case.applicant_name, what, row.day, row.amount, row.until]


def _asked(filters: Mapping[str, Any]) -> tuple[Organisation, date | None]:
    key = key_of(str(filters.get("undertaking") or ""))
    found = Organisation.objects.filter(pk=key).first() if key is not None else None
    try:
        on = typed_day(str(filters["on"])) if filters.get("on") else None
    except ValueError:
        on, found = None, None
    if found is None or set(filters) - {"undertaking", "on"}:
        raise BadFilter(reason=gettext("choose an undertaking, and a day"))
    return found, on


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but an undertaking and a day. Raises BadFilter."""
    _asked(filters)


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the aid of an undertaking on a day, what is left from each day on, and what was asked."""
    organisation, day = _asked(order.filters)
    on, history = day or order.as_of, history_of(organisation)
    course = Sheet(
        _("What is left"),
        course_columns(),
        iter([[row.day, row.had, row.limit, row.left] for row in history.course()]),
    )
    title = _("De-minimis aid")
    chosen = [(_("Undertaking"), undertaking_name(organisation)), (_("On"), on)]
    sheets: list[Any] = [Sheet(title, columns(), rows(history, on)), course, about(order, title, chosen)]
    return PreparedExport(sheets, len(history.awards) + len(history.declarations))


EXPORT = register(
    Export(
        key="de-minimis",
        title=_("De-minimis aid"),
        description=_(
            "The de-minimis aid of one undertaking: awards, declarations, and what is left from each day on."
        ),
        permission="subsidies.handle_application",
        prepare=prepare,
        check=check,
        is_listed=False,  # of one that is chosen on its page
        list_page="subsidies:state-aid",
    )
)
