"""What keeps one person from an act that a case allows: what they did on it before, an interest, or no mandate.

The rules are those of the acts themselves (`record` asks the duties of every act); here they are asked before one is
tried.
"""

from collections.abc import Iterator
from functools import cached_property, partial
from typing import Any

from django.utils import timezone

from drenthe.accounts.models import User
from subsidies.duties import DUTY_OF, Duty
from subsidies.enums import Action, ProposalState
from subsidies.models import Application, Mandate, Proposal
from subsidies.services.acts.act_reasons import Reason
from subsidies.services.acts.act_reasons_award import raised, refused
from subsidies.services.acts.case_acts import CaseAct
from subsidies.services.application.formality_refusals import HasInterest
from subsidies.services.case import duties
from subsidies.services.case.duties import Done
from subsidies.services.decisions import decisions

DECIDES = "decide"  # the act that decides on the proposal that waits


class Person:
    """Somebody before one case: what is asked of them is asked once, however many acts there are."""

    def __init__(self, user: User, application: Application):
        self.user, self.application = user, application

    def reason(self, act: CaseAct, action: Action) -> Reason | None:
        """Return what keeps this person from an act now, as a reason that is worked out once asked."""
        return next(self._reasons(act, action), None)

    def _reasons(self, act: CaseAct, action: Action) -> Iterator[Reason]:
        case, actor = self.application, self.user
        waiting = self._waiting if act.slug == DECIDES else None
        if waiting is not None and raised(self._check_decider, waiting, mandates=self._mandates, done=self._done):
            yield refused(self._check_decider, waiting)
        duty = DUTY_OF[action]
        if duty is not None and raised(duties.check_duty, case, duty, actor=actor, done=self._done):
            yield refused(duties.check_duty, case, duty, actor=actor)
        if duty not in (None, Duty.RECEIVE) and self._has_interest:
            yield partial(HasInterest, case=case.case_number)

    def _check_decider(self, proposal: Proposal, **known: Any) -> None:
        today = timezone.localdate()
        decisions.check_decider(proposal, self.application, decided_on=today, actor=self.user, **known)

    @cached_property
    def _waiting(self) -> Proposal | None:
        """The proposal that waits for a decision, from what was fetched already."""
        return next((row for row in self.application.proposals.all() if row.state == ProposalState.OPEN), None)

    @cached_property
    def _done(self) -> dict[int, Done]:
        return duties.done_by(self.user, [self.application])

    @cached_property
    def _mandates(self) -> list[Mandate]:
        return decisions.mandates_for(self.user, decided_on=timezone.localdate())

    @cached_property
    def _has_interest(self) -> bool:
        """What this person said last of a personal interest in the case, from what was fetched already."""
        own = [row for row in self.application.interests.all() if row.actor_id == self.user.pk]
        return bool(own) and max(own, key=lambda row: row.pk).has_interest
