"""The dossier of one case as a zip, for an auditor."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.models import ExportFormat
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from subsidies.models import Application
from subsidies.services.case import persons, seeing
from subsidies.services.dossier import dossier


def _case(filters: Mapping[str, Any]) -> Application:
    application = Application.objects.with_names().filter(case_number=str(filters.get("case", ""))).first()
    if application is None or set(filters) != {"case"}:
        raise BadFilter(reason=gettext("choose one case"))
    return application


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but one case, and who does not see all that is in it.

    Raises BadFilter, PersonNotShown or FactNotShown.
    """
    if persons.is_hidden_from(actor, _case(filters)):
        raise persons.PersonNotShown
    if not seeing.sees(actor, *seeing.Fact):
        raise seeing.FactNotShown


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the dossier as it stands now. Raises BadFilter, PersonNotShown or FactNotShown."""
    case = _case(order.filters)
    if order.actor is not None:  # the command line sees everything
        check(order.filters, order.actor)
    return PreparedExport(
        rows_total=dossier.count(case),
        write=lambda out, on_row: dossier.write(
            case, out, made_by=order.requested_by, made_at=order.requested_at, on_file=on_row or (lambda number: None)
        ),
    )


EXPORT = register(
    Export(
        key="dossier",
        title=_("Dossier"),
        description=_("Everything about one case, with fingerprints."),
        permission=seeing.Fact.ACCOUNT,
        prepare=prepare,
        check=check,
        formats=(ExportFormat.ZIP,),
        is_listed=False,
        is_personal=True,
        name=lambda filters: f"dossier-{filters.get('case', '')}",
    )
)
