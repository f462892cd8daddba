"""The list of applications exactly as it was filtered, as Excel or CSV."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.models import ExportFormat
from drenthe.exports.query_columns import QueryColumn, labels, rows_of
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, ColumnSpec, Sheet
from projects.enums import OrganisationKind
from subsidies.enums import ENDS_OR_LOWERS, OPEN, WITH_AMOUNT, ApplicationStatus, Part, Phase
from subsidies.filters import ApplicationFilter
from subsidies.models import Application, Decision
from subsidies.services.case import persons
from subsidies.services.decisions.standing_amount import awarded_now_in_database
from subsidies.term_enums import Channel

# Of what came from a workbook only the day is known (Application.is_received_by_day); that has a column of its own.
BY_DAY = Q(imports__isnull=False, received_at__hour=0, received_at__minute=0)
MOMENT = Case(When(BY_DAY, then=Value(None)), default=F("received_at"))


def application_columns(reader: User | None = None) -> list[QueryColumn]:
    """Return the columns of a list of applications; labels in the language that is active now.

    Natural persons are named for a `reader` who may see them, and for nobody else.
    """
    phases = {**dict(Phase.choices), "": ""}
    return [
        QueryColumn(ColumnSpec("case_number", _("Case number"), width=16), "case_number"),
        QueryColumn(ColumnSpec("scheme", _("Scheme"), width=34), "scheme__name"),
        QueryColumn(ColumnSpec("scheme_version", _("Version"), CellKind.INTEGER), "version__number"),
        QueryColumn(ColumnSpec("form", _("Form"), width=20), "part", labels(Part)),
        QueryColumn(ColumnSpec("phase", _("Phase"), width=16), "phase", lambda value: str(phases[value])),
        QueryColumn(ColumnSpec("applicant", _("Applicant"), width=34), persons.name_for(reader)),
        QueryColumn(ColumnSpec("applicant_kind", _("Type of applicant")), "applicant__kind", labels(OrganisationKind)),
        QueryColumn(ColumnSpec("municipality", _("Municipality"), width=18), "municipality__name"),
        QueryColumn(ColumnSpec("municipality_code", _("CBS code"), width=10), "municipality__code"),
        QueryColumn(ColumnSpec("subject", _("Subject"), width=44), "title"),
        QueryColumn(ColumnSpec("dwellings", _("Dwellings"), CellKind.INTEGER), "dwellings"),
        QueryColumn(ColumnSpec("channel", _("Received via"), width=16), "channel", labels(Channel)),
        QueryColumn(ColumnSpec("status", _("Status"), width=16), "status", labels(ApplicationStatus)),
        QueryColumn(ColumnSpec("requested", _("Requested"), CellKind.EURO), "requested_amount"),
        QueryColumn(ColumnSpec("awarded", _("Awarded"), CellKind.EURO), awarded_now_in_database()),
        QueryColumn(ColumnSpec("settled", _("Settled amount"), CellKind.EURO), "settled_amount"),
        QueryColumn(ColumnSpec("received_on", _("Received on"), CellKind.DATE), "received_on"),
        QueryColumn(ColumnSpec("received_at", _("Received at"), CellKind.MOMENT), MOMENT),
        QueryColumn(ColumnSpec("decided_on", _("Decided on"), CellKind.DATE), "decided_on"),
        QueryColumn(ColumnSpec("settled_on", _("Settled on"), CellKind.DATE), "settled_on"),
        QueryColumn(ColumnSpec("withdrawn_on", _("Withdrawn on"), CellKind.DATE), "withdrawn_on"),
        QueryColumn(ColumnSpec("example", _("Example"), CellKind.BOOLEAN), "is_example"),
    ]


def applications_as_of(day: date) -> QuerySet[Application]:
    """The applications that were there at the end of the day, in order of receipt."""
    return Application.objects.standing().filter(received_on__lte=day).order_by("received_at", "pk")


def case_rows_as_of(day: date, columns: Sequence[QueryColumn]) -> Iterator[list[Any]]:
    """Yield the applications of `applications_as_of` as they stood at the end of the day.

    What was decided, settled or withdrawn later is taken off again: such a case was still in progress. How far it was
    within that is not told: the steps of a case in progress are in its dossier.
    """
    place = {column.column.key: index for index, column in enumerate(columns)}
    label_of, in_progress = labels(ApplicationStatus), gettext("In progress")
    still_open = {label_of(status) for status in OPEN}
    awarded_then = _awarded_before_it_changed(day)
    for row in rows_of(applications_as_of(day), columns):
        number = row[place["case_number"]]
        row[place["awarded"]] = awarded_then.get(number, row[place["awarded"]])
        decided, withdrawn, settled = (row[place[name]] for name in ("decided_on", "withdrawn_on", "settled_on"))
        if settled is not None and settled > day:
            row[place["settled_on"]] = row[place["settled"]] = None
            row[place["status"]] = label_of(ApplicationStatus.AWARDED)
        if withdrawn is not None and withdrawn > day:
            row[place["withdrawn_on"]] = None
            row[place["status"]] = in_progress if decided is None else label_of(ApplicationStatus.AWARDED)
        if decided is not None and decided > day:
            row[place["decided_on"]] = row[place["awarded"]] = None
            row[place["status"]] = in_progress
        if row[place["status"]] in still_open:
            row[place["status"]] = in_progress
        yield row


def _awarded_before_it_changed(day: date) -> dict[str, Decimal]:
    """Return by case number what was awarded at the end of the day (euros), of what was lowered or withdrawn later."""
    later = Decision.objects.filter(kind__in=ENDS_OR_LOWERS, decided_on__gt=day).values("application")
    before = Decision.objects.filter(application__in=later, kind__in=WITH_AMOUNT, decided_on__lte=day)
    rows = before.order_by("decided_on", "pk").values_list("application__case_number", "amount")
    return {number: amount for number, amount in rows if amount is not None}


def _filter(filters: Mapping[str, Any], actor: User | None) -> ApplicationFilter:
    values = {key: value if isinstance(value, list) else [value] for key, value in filters.items()}
    return ApplicationFilter(MultiValueDict(values), Application.objects.all(), reader=actor)


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse a filter that the list does not know or cannot apply. Raises BadFilter."""
    _valid(filters, actor)


def _valid(filters: Mapping[str, Any], actor: User | None) -> ApplicationFilter:
    found = _filter(filters, actor)
    if not found.is_valid():
        raise BadFilter(reason=" ".join(str(error) for errors in found.errors.values() for error in errors))
    return found


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the list, and a sheet that says what was asked. Raises BadFilter."""
    filters = _valid(order.filters, order.actor)
    chosen = application_columns(order.actor)
    columns = [column.column for column in chosen]
    totals = ["requested", "awarded"]
    applications = Sheet(_("Applications"), columns, rows_of(filters.qs, chosen), totals=totals, totals_by="form")
    return PreparedExport(
        sheets=[applications, about(order, _("Applications"), filters.described())],
        rows_total=filters.qs.count(),
        csv=(columns, applications.rows),
    )


EXPORT = register(
    Export(
        key="applications",
        title=_("Applications"),
        description=_("The list of applications, with the same filters as on the screen."),
        permission="subsidies.view_application",
        prepare=prepare,
        check=check,
        formats=(ExportFormat.XLSX, ExportFormat.CSV),
        is_personal=True,
        list_page="subsidies:application-list",
        columns=lambda: [column.column for column in application_columns()],
    )
)
