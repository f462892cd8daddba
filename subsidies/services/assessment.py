"""Judging an application by the criteria of its scheme version: some are computed, others a person judges."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Subquery, Sum
from django.utils import formats
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.money import ZERO, MoneyField, format_euros
from drenthe.lib.rounding import round_down
from projects.enums import OrganisationKind
from subsidies.enums import Action, CheckCode, Outcome, ParameterCode
from subsidies.enums import ApplicationStatus as Status
from subsidies.models import Application, Criterion, DeMinimisLimit, Judgement
from subsidies.services.cases import lock, next_status
from subsidies.services.ledger import available
from subsidies.services.record import record
from subsidies.services.refusals import CriterionNotMet, NotManual, ReasonMissing
from subsidies.services.schemes import maximum_for

AID_YEARS = 3  # Regulation (EU) 2023/2831, article 3 paragraph 2: any period of three years


@dataclass(frozen=True)
class CriterionResult:
    """How one criterion came out for a case: the outcome, the numbers or the reason behind it, and who judged it."""

    criterion: Criterion
    outcome: Outcome
    facts: str
    judgement: Judgement | None = None

    @property
    def blocks_award(self) -> bool:
        """Whether an award is impossible because of it."""
        return self.criterion.is_required and self.outcome == Outcome.NOT_MET


def assess(application: Application, *, on: date) -> list[CriterionResult]:
    """Return how every criterion of the version comes out for the case on a day, in their order."""
    latest = {row.criterion_id: row for row in application.judgements.all()}  # in the order of judging
    results = []
    for criterion in application.version.criteria.all():
        if criterion.check_code == CheckCode.MANUAL:
            results.append(_manual(criterion, latest.get(criterion.pk)))
        else:
            outcome, facts = CHECKS[CheckCode(criterion.check_code)](application, on)
            results.append(CriterionResult(criterion, outcome, facts))
    return results


def check_award(application: Application, *, on: date) -> None:
    """Refuse an award while a required criterion is not met. Raises CriterionNotMet with the first one."""
    for result in assess(application, on=on):
        if result.blocks_award:
            raise CriterionNotMet(criterion=result.criterion.text, facts=result.facts)


@transaction.atomic
def judge(
    application: Application, criterion: Criterion, *, outcome: Outcome | str, reason: str, actor: User
) -> Judgement:
    """Judge a manual criterion, with the reason; a later judgement replaces it and the earlier one stays on record.

    Raises TransitionNotAllowed, NotManual or ReasonMissing.
    """
    application = lock(application)
    next_status(application, Action.ASSESS)
    if criterion.check_code != CheckCode.MANUAL:
        raise NotManual(criterion=criterion.text)
    if not reason.strip():
        raise ReasonMissing
    judgement = Judgement.objects.create(
        application=application, criterion=criterion, outcome=outcome, reason=reason, actor=actor
    )
    facts: dict[str, Any] = {"criterion": criterion.text, "outcome": Outcome(outcome).value, "reason": reason}
    record(application, Action.ASSESS, actor=actor, **facts)
    return judgement


def _manual(criterion: Criterion, judgement: Judgement | None) -> CriterionResult:
    if judgement is None:
        return CriterionResult(criterion, Outcome.UNKNOWN, _("No one has assessed this yet."))
    return CriterionResult(criterion, Outcome(judgement.outcome), judgement.reason, judgement)


Answer = tuple[Outcome, str]


def _verdict(met: bool) -> Outcome:  # noqa: FBT001 -- a verdict is a truth value
    return Outcome.MET if met else Outcome.NOT_MET


def _amount(case: Application, on: date) -> Answer:
    maximum = maximum_for(case.version, part=case.part, dwellings=case.dwellings)
    if maximum is None:
        return Outcome.UNKNOWN, _("The scheme version does not set a maximum.")
    facts = _("%(asked)s requested, at most %(maximum)s") % {
        "asked": format_euros(case.requested_amount),
        "maximum": format_euros(maximum),
    }
    # Asking too much is no reason to refuse: what is above the maximum is not awarded.
    return (Outcome.MET, facts) if case.requested_amount <= maximum else (Outcome.UNKNOWN, facts)


def _dwellings(case: Application, on: date) -> Answer:
    least = case.version.parameter(ParameterCode.MIN_DWELLINGS).value
    if not isinstance(least, int):
        return Outcome.UNKNOWN, _("The scheme version does not set a minimum number.")
    if case.dwellings is None:
        return Outcome.UNKNOWN, _("The application does not state the number of dwellings; at least %(least)s.") % {
            "least": least
        }
    facts = _("%(count)s dwellings, at least %(least)s") % {"count": case.dwellings, "least": least}
    return _verdict(case.dwellings >= least), facts


def _cofinancing(case: Application, on: date) -> Answer:
    least = case.version.parameter(ParameterCode.COFINANCING_SHARE).value
    if not isinstance(least, Decimal):
        return Outcome.UNKNOWN, _("The scheme version does not set a share.")
    if not case.total_costs:
        return Outcome.UNKNOWN, _("The application has no financing plan; others pay at least %(least)s.") % {
            "least": _percentage(least)
        }
    share = 1 - case.requested_amount / case.total_costs
    facts = _("%(asked)s requested out of %(costs)s: others pay %(share)s, at least %(least)s") % {
        "asked": format_euros(case.requested_amount),
        "costs": format_euros(case.total_costs),
        "share": _percentage(share),
        "least": _percentage(least),
    }
    return _verdict(share >= least), facts


def _applicant_kind(case: Application, on: date) -> Answer:
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


def _in_time(case: Application, on: date) -> Answer:
    version = case.version
    start, end = version.effective_from, version.effective_until
    facts = _("received on %(day)s; open from %(start)s to %(end)s") % {
        "day": formats.date_format(case.received_on),
        "start": formats.date_format(start),
        "end": formats.date_format(end) if end else _("further notice"),
    }
    return _verdict(start <= case.received_on and (end is None or case.received_on <= end)), facts


def _ceiling_room(case: Application, on: date) -> Answer:
    room = available(case.ceiling.shares.all())
    facts = _("%(room)s available, %(asked)s requested") % {
        "room": format_euros(room),
        "asked": format_euros(case.requested_amount),
    }
    if room <= 0:
        return Outcome.NOT_MET, facts
    # A remainder can be awarded in part (Awb 4:25: "in so far as").
    return (Outcome.MET if room >= case.requested_amount else Outcome.UNKNOWN), facts


def _de_minimis(case: Application, on: date) -> Answer:
    if case.applicant_kind in (OrganisationKind.MUNICIPALITY, OrganisationKind.RESIDENTS):
        return Outcome.NOT_APPLICABLE, _("The applicant is not an undertaking: %(kind)s.") % {
            "kind": case.applicant_kind.label
        }
    limit = _limit_on(case, on)
    if limit is None or case.declared_aid is None:
        return Outcome.UNKNOWN, _("There is no de-minimis declaration.")
    had = case.declared_aid + (limit.awarded or ZERO)
    facts = _("%(had)s received in three years and %(asked)s requested, at most %(limit)s") % {
        "had": format_euros(had),
        "asked": format_euros(case.requested_amount),
        "limit": format_euros(limit.amount),
    }
    return _verdict(had + case.requested_amount <= limit.amount), facts


def _limit_on(case: Application, on: date) -> Any:
    """The limit that holds on a day, with `awarded`: what the same applicant was awarded here in the past three years.

    It counts from the receipt on: what was awarded earlier is in the declaration.
    """
    since = max(case.received_on, _years_before(on, AID_YEARS))
    others = Application.objects.filter(
        applicant=case.applicant_id, status=Status.AWARDED, decided_on__gte=since, decided_on__lte=on
    ).exclude(pk=case.pk)
    awarded = others.order_by().values("applicant").annotate(total=Sum("awarded_amount")).values("total")
    limits = DeMinimisLimit.objects.filter(valid_from__lte=on).order_by("-valid_from")
    return limits.annotate(awarded=Subquery(awarded, output_field=MoneyField())).first()


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


def _percentage(share: Decimal) -> str:
    """Show a share rounded down: what is just short of the least does not look like it."""
    return formats.number_format(round_down(share * 100, 1), decimal_pos=1) + "%"


CHECKS: dict[CheckCode, Callable[[Application, date], Answer]] = {
    CheckCode.AMOUNT: _amount,
    CheckCode.DWELLINGS: _dwellings,
    CheckCode.COFINANCING: _cofinancing,
    CheckCode.APPLICANT_KIND: _applicant_kind,
    CheckCode.IN_TIME: _in_time,
    CheckCode.CEILING_ROOM: _ceiling_room,
    CheckCode.DE_MINIMIS: _de_minimis,
}
