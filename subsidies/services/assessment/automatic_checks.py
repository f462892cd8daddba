"""What an automatic criterion computes: from the case, and from the amount that would be awarded."""

from collections.abc import Callable
from decimal import Decimal

from django.utils import formats
from django.utils.translation import gettext as _

from drenthe.lib.values.money import format_euros
from drenthe.lib.values.rounding import round_down
from projects.enums import OrganisationKind
from subsidies.enums import CheckCode, Outcome, ParameterCode
from subsidies.models import Application
from subsidies.services.assessment.cost_sheet import approved_costs
from subsidies.services.assessment.weighed import Answer, Weighed
from subsidies.services.case.schemes import maximum_for
from subsidies.services.ceilings import published
from subsidies.services.state_aid import deminimis


def _verdict(met: bool) -> Outcome:  # noqa: FBT001 -- a verdict is a truth value
    return Outcome.MET if met else Outcome.NOT_MET


def _amount(case: Application, weighed: Weighed) -> Answer:
    maximum = maximum_for(case.version, part=case.part, dwellings=case.dwellings)
    if maximum is None:
        return Outcome.UNKNOWN, _("The scheme version does not set a maximum.")
    facts = _("%(asked)s, at most %(maximum)s") % {
        "asked": weighed.in_words(case),
        "maximum": format_euros(maximum),
    }
    return _verdict(weighed.amount <= maximum), facts


def _dwellings(case: Application, weighed: Weighed) -> Answer:
    least = case.version.parameter(ParameterCode.MIN_DWELLINGS).value
    if not isinstance(least, int):
        return Outcome.UNKNOWN, _("The scheme version does not set a minimum number.")
    if case.dwellings is None:
        return Outcome.UNKNOWN, _("The application does not state the number of dwellings; at least %(least)s.") % {
            "least": least
        }
    facts = _("%(count)s dwellings, at least %(least)s") % {"count": case.dwellings, "least": least}
    return _verdict(case.dwellings >= least), facts


def _cofinancing(case: Application, weighed: Weighed) -> Answer:
    least = case.version.parameter(ParameterCode.COFINANCING_SHARE).value
    if not isinstance(least, Decimal):
        return Outcome.UNKNOWN, _("The scheme version does not set a share.")
    approved = approved_costs(case)
    costs = case.total_costs if approved is None else approved
    if not costs:
        return Outcome.UNKNOWN, _("The application has no financing plan; others pay at least %(least)s.") % {
            "least": in_percentage(least)
        }
    share = 1 - weighed.amount / costs
    said = _("%(asked)s, out of %(costs)s: others pay %(share)s, at least %(least)s")
    if approved is not None:
        said = _("%(asked)s, out of %(costs)s that are eligible: others pay %(share)s, at least %(least)s")
    facts = said % {
        "asked": weighed.in_words(case),
        "costs": format_euros(costs),
        "share": in_percentage(share),
        "least": in_percentage(least),
    }
    return _verdict(share >= least), facts


def _applicant_kind(case: Application, weighed: Weighed) -> Answer:
    allowed = case.version.parameter(ParameterCode.APPLICANT_KINDS).value
    own = case.applicant_kind.label
    if not isinstance(allowed, str) or not allowed:
        return Outcome.UNKNOWN, _("The scheme version does not say who may apply; this applicant is: %(kind)s.") % {
            "kind": own
        }
    kinds = allowed.split(",")
    facts = _("%(kind)s; allowed: %(allowed)s") % {
        "kind": own,
        "allowed": ", ".join(str(OrganisationKind(kind).label) for kind in kinds),
    }
    return _verdict(case.applicant_kind in kinds), facts


def _in_time(case: Application, weighed: Weighed) -> Answer:
    version = case.version
    start, end = version.effective_from, version.effective_until
    facts = _("received on %(day)s; open from %(start)s to %(end)s") % {
        "day": formats.date_format(case.received_on),
        "start": formats.date_format(start),
        "end": formats.date_format(end) if end else _("further notice"),
    }
    return _verdict(start <= case.received_on and (end is None or case.received_on <= end)), facts


def _ceiling_room(case: Application, weighed: Weighed) -> Answer:
    room = published.room_of(case)
    facts = _("%(room)s available, %(asked)s") % {"room": format_euros(room), "asked": weighed.in_words(case)}
    if room <= 0:
        return Outcome.NOT_MET, facts
    # A remainder can be awarded in part (Awb 4:25: "in so far as"): then that is the amount to be weighed.
    return (Outcome.MET if room >= weighed.amount else Outcome.UNKNOWN), facts


def in_percentage(share: Decimal) -> str:
    """Return a share in words, rounded down: what is just short of the least does not look like it."""
    return formats.number_format(round_down(share * 100, 1), decimal_pos=1) + "%"


CHECKS: dict[CheckCode, Callable[[Application, Weighed], Answer]] = {
    CheckCode.AMOUNT: _amount,
    CheckCode.DWELLINGS: _dwellings,
    CheckCode.COFINANCING: _cofinancing,
    CheckCode.APPLICANT_KIND: _applicant_kind,
    CheckCode.IN_TIME: _in_time,
    CheckCode.CEILING_ROOM: _ceiling_room,
    CheckCode.DE_MINIMIS: deminimis.room_for_aid,
}
