"""A what-if scenario as Excel: what it supposes, and what it leaves by source."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from drenthe.accounts.models import User
from drenthe.exports.about_sheet import about
from drenthe.exports.base import Export, ExportRequest, PreparedExport
from drenthe.exports.refusals import BadFilter
from drenthe.exports.registry import register
from drenthe.lib.sheets.xlsx_writer import CellKind, CellStyle, ColumnSpec, FormSheet, Sheet, StyledCell
from drenthe.lib.values.keys import key_of
from subsidies.models import Scenario
from subsidies.services.case import persons
from subsidies.services.ceilings.scenarios import CeilingOutcome, outcome, visible_to


def _scenario(filters: Mapping[str, Any]) -> Scenario:
    key = key_of(filters.get("scenario"))
    known = Scenario.objects.select_related("scheme", "owner")
    scenario = None if key is None else known.filter(pk=key).first()
    if scenario is None or set(filters) != {"scenario"}:
        raise BadFilter(reason=gettext("choose one scenario"))
    return scenario


def check(filters: Mapping[str, Any], actor: User) -> None:
    """Refuse anything but one scenario that the user may see. Raises BadFilter."""
    if not visible_to(actor).filter(pk=_scenario(filters).pk).exists():
        raise BadFilter(reason=gettext("choose one scenario"))


def prepare(order: ExportRequest) -> PreparedExport:
    """Return the sheets of one scenario as things stand now. Raises BadFilter, also when it is shared no longer."""
    if order.actor is not None:
        check(order.filters, order.actor)
    scenario = _scenario(order.filters)
    outcomes = outcome(scenario)
    columns = [
        ColumnSpec("case_number", _("Case number"), width=16),
        ColumnSpec("applicant", _("Applicant"), width=34),
        ColumnSpec("ceiling", _("Ceiling"), width=44),
        ColumnSpec("form", _("Form"), width=20),
        ColumnSpec("supposed", _("Assumed"), width=24),
        ColumnSpec("requested", _("Requested"), CellKind.EURO),
        ColumnSpec("takes", _("Awarded in the scenario"), CellKind.EURO),
    ]
    lines = [
        [
            line.application.case_number,
            persons.applicant_shown(order.actor, line.application),
            str(one.ceiling),
            one.ceiling.get_part_display(),
            str(line.choice.label),
            line.application.requested_amount,
            line.takes,
        ]
        for one in outcomes
        for line in one.lines
    ]
    left = FormSheet(_("What is left"), _left(outcomes), widths=[44, 30, 18, 18, 18])
    supposed = Sheet(_("Assumptions"), columns, lines, totals=["takes"], totals_by="form")
    answers = [(_("Scenario"), scenario.name), (_("Created by"), str(scenario.owner))]
    return PreparedExport([left, supposed, about(order, _("What if"), answers)], len(lines))


def _left(outcomes: Sequence[CeilingOutcome]) -> Iterator[list[Any]]:
    headers = (_("Ceiling"), _("Funding source"), _("Available now"), _("Awarded in the scenario"), _("Left"))
    yield [StyledCell(label, look=CellStyle.HEADER) for label in headers]
    for one in outcomes:
        for source in one.sources:
            yield [str(one.ceiling), str(source.share.source), source.before, source.takes, source.after]


EXPORT = register(
    Export(
        key="scenario",
        title=_("What if"),
        description=_("A scenario: what it assumes about applications in progress, and what is left."),
        permission="subsidies.view_scenario",
        prepare=prepare,
        check=check,
        is_listed=False,
        is_personal=True,
    )
)
