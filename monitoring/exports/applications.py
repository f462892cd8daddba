"""The list of applications exactly as it was filtered, as Excel or CSV."""

from collections.abc import Mapping
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.lib.sheets.writer import Sheet
from monitoring.exports.about import about
from monitoring.exports.base import Export, Order, Prepared
from monitoring.exports.refusals import BadFilter
from monitoring.models import ExportFormat
from subsidies.exports import application_fields, rows_of
from subsidies.filters import ApplicationFilter
from subsidies.models import Application


def _filter(filters: Mapping[str, Any]) -> ApplicationFilter:
    values = {key: value if isinstance(value, list) else [value] for key, value in filters.items()}
    return ApplicationFilter(MultiValueDict(values), Application.objects.all())


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse a filter that the list does not know or cannot apply. Raises BadFilter."""
    _valid(filters)


def _valid(filters: Mapping[str, Any]) -> ApplicationFilter:
    found = _filter(filters)
    if not found.is_valid():
        raise BadFilter(reason=" ".join(str(error) for errors in found.errors.values() for error in errors))
    return found


def prepare(order: Order) -> Prepared:
    """Return the list, and a sheet that says what was asked. Raises BadFilter."""
    filters = _valid(order.filters)
    fields = application_fields()
    columns = [field.column for field in fields]
    applications = Sheet(_("Applications"), columns, rows_of(filters.qs, fields), totals=["requested", "awarded"])
    return Prepared(
        sheets=[applications, about(order, _("Applications"), filters.described())],
        rows_total=filters.qs.count(),
        csv=(columns, applications.rows),
    )


EXPORT = Export(
    key="applications",
    title=_("Applications"),
    description=_("The list of applications, filtered as on the screen."),
    permission="subsidies.view_application",
    prepare=prepare,
    check=check,
    formats=(ExportFormat.XLSX, ExportFormat.CSV),
)
