"""Judging an application by the criteria of its scheme version: some are computed, others a person judges."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from drenthe.accounts.models import User
from drenthe.lib.entry.written import written
from subsidies.enums import Action, CheckCode, Outcome
from subsidies.models import Application, Criterion, Judgement, Proposal
from subsidies.services.assessment import reweighing
from subsidies.services.assessment.automatic_checks import CHECKS
from subsidies.services.assessment.weighed import weighed_for
from subsidies.services.case import interests
from subsidies.services.case.cases import lock
from subsidies.services.case.record import record
from subsidies.services.refusals import CriterionNotMet, NotManual, ReasonMissing


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


def assess(
    application: Application, *, on: date, amount: Decimal | None = None, proposal: Proposal | None = None
) -> list[CriterionResult]:
    """Return how every criterion of the version comes out for the case on a day, in their order.

    They are held against `amount` (euros), or that of the `proposal`; without either against the most that is
    possible. See `weighed_for`.
    """
    weighed = weighed_for(application, on=on, amount=amount, proposal=proposal)
    latest = {row.criterion_id: row for row in application.judgements.all()}  # in the order of judging
    results = []
    for criterion in application.version.criteria.all():
        if criterion.check_code == CheckCode.MANUAL:
            results.append(_manual(criterion, latest.get(criterion.pk)))
        else:
            outcome, facts = CHECKS[CheckCode(criterion.check_code)](application, weighed)
            results.append(CriterionResult(criterion, outcome, facts))
    return results


def check_award(results: Iterable[CriterionResult], *, but_for: Collection[int] = ()) -> None:
    """Refuse an award while a required criterion is not met. Raises CriterionNotMet with the first one.

    `but_for` are the ids of criteria on which an award of less rests: not met for what was asked, and for what is
    awarded they are no obstacle. One that is computed is held against what is awarded, so it is never among them.
    """
    for result in results:
        is_for_less = result.criterion.pk in but_for and result.criterion.check_code == CheckCode.MANUAL
        if result.blocks_award and not is_for_less:
            raise CriterionNotMet(criterion=result.criterion.text, facts=result.facts)


@transaction.atomic
def judge(
    application: Application,
    criterion: Criterion,
    *,
    outcome: Outcome | str,
    reason: str,
    no_interest: bool = False,
    actor: User,
) -> Judgement:
    """Judge a manual criterion, with the reason; a later judgement replaces it and the earlier one stays on record.

    With `no_interest` the actor says that there is no personal interest (Awb 2:4), which is recorded. Raises
    TransitionNotAllowed, OnlyWhileObjected, ProposalWaits, HasInterest, InterestNotDeclared, NotManual or
    ReasonMissing.
    """
    application = lock(application)
    reweighing.check(application, Action.ASSESS)
    interests.check(application, no_interest=no_interest, actor=actor)
    if criterion.check_code != CheckCode.MANUAL:
        raise NotManual(criterion=criterion.text)
    reason = written(reason, missing=ReasonMissing())
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
