"""Redacted copies of the files of one case, for a request under the Woo."""

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
from subsidies.services.case import persons
from subsidies.services.dossier import woo

MOST_WORDS = 4_000  # characters of one's own words


def _case(filters: Mapping[str, Any]) -> Application:
    application = Application.objects.with_names().filter(case_number=str(filters.get("case", ""))).first()
    if application is None or set(filters) - {"case", "words"}:
        raise BadFilter(reason=gettext("choose one case"))
    if len(str(filters.get("words", ""))) > MOST_WORDS:
        raise BadFilter(reason=gettext("at most %(most)s characters of words to redact") % {"most": MOST_WORDS})
    return application


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but one case that the user sees, and words. Raises BadFilter or PersonNotShown."""
    if persons.is_hidden_from(actor, _case(filters)):
        raise persons.PersonNotShown


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the copies of the files as they are now. Raises BadFilter or PersonNotShown."""
    if order.actor is not None:  # the command line sees everything
        check(order.filters, order.actor)
    case, extra = _case(order.filters), str(order.filters.get("words", ""))
    return PreparedExport(
        rows_total=len(woo.members_of(case)) + 1,
        write=lambda out, on_row: woo.write(case, out, extra=extra, on_file=on_row or (lambda number: None)),
    )


EXPORT = register(
    Export(
        key="redacted",
        title=_("Redacted copies"),
        description=_(
            "The files of one case with names and contact data made unreadable, for a request under the Woo."
        ),
        permission="subsidies.handle_application",
        prepare=prepare,
        check=check,
        formats=(ExportFormat.ZIP,),
        is_listed=False,
        is_personal=True,
        name=lambda filters: f"redacted-{filters.get('case', '')}",
    )
)
