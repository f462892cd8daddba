"""Every act on a case as it is now for one person: whether it can be done, where, and if not what stands in the way.

The page of a case, the forms and the API all tell this: what the case allows, and what this person may do on it after
what they did before (docs/duties.md). What is filled in can still refuse an act once it is carried out.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from drenthe.accounts.models import User
from drenthe.lib.refusals import Refusal
from subsidies.enums import Action, ProposalState
from subsidies.models import Application
from subsidies.services.acts import act_reasons, next_step
from subsidies.services.acts.act_reasons import Reason
from subsidies.services.acts.acts_of_person import Person
from subsidies.services.acts.case_acts import CASE_ACTS, CaseAct, named
from subsidies.services.application.correction_refusals import NotYourProposal
from subsidies.services.case.act_refusals import NotYourAct
from subsidies.services.case.cases import why_not
from subsidies.services.refusals import TransitionNotAllowed
from subsidies.services.terms import deadlines
from subsidies.transitions import TRANSITIONS, target_status

Offered = list[tuple[CaseAct, str]]  # acts with their addresses
TAKES_OWN_BACK = "withdraw-proposal"  # an act of who made the proposal that waits


@dataclass(frozen=True)
class ActNow:
    """An act on a case as it stands: its address, and why it cannot be done now; `reason` is None where it can."""

    act: CaseAct
    url: str
    reason: Reason | None

    @property
    def is_possible(self) -> bool:
        """Whether it can be done now."""
        return self.reason is None

    @property
    def refusal(self) -> Refusal | None:
        """What stands in the way, and how to go on; None where nothing does."""
        return self.reason() if self.reason is not None else None


def acts_now(user: User, application: Application) -> list[ActNow]:
    """Return every act on a case as it is for this user now, in the order of the list."""
    reasons = act_reasons.reasons(application)
    base = application.get_absolute_url()
    acts, person = [named(act, application) for act in CASE_ACTS.values()], Person(user, application)
    return [ActNow(act, f"{base}{act.slug}/", _reason(person, act, reasons)) for act in acts]


def acts_for(
    user: User,
    application: Application,
    *,
    found: Iterable[ActNow] | None = None,
    extra: Collection[date] | None = None,
) -> tuple[Offered, Offered]:
    """Return what this user can do with a case now, each with its address: the next step, if any, and the rest.

    `found` is what `acts_now` says and `extra` are the free days, for who has them already.
    """
    rows = acts_now(user, application) if found is None else found
    addresses = [(row.act, row.url) for row in rows if row.is_possible]
    usual = sorted((act for act, _url in addresses), key=lambda act: act.is_adverse)
    offered = {act.action: act.slug for act in usual}
    first = next_act(application, offered=offered, on=timezone.localdate(), extra=extra)
    return [row for row in addresses if row[0].slug == first], [row for row in addresses if row[0].slug != first]


def next_act(
    application: Application, *, offered: Mapping[Action, str], on: date, extra: Collection[date] | None = None
) -> str | None:
    """Return which of the acts that are offered, slugs by action, comes next on a day: what the law asks next.

    None when it asks nothing of who is offered these: then none of them is put forward.
    """
    first = next_step.first_date(deadlines.legal_dates(application, on=on, extra=extra), on=on)
    wanted = next_step.steps(application, first=first, on=on, extra=extra)
    return next((offered[action] for action in wanted if action in offered), None)


def _reason(person: Person, act: CaseAct, reasons: Mapping[Action, Reason]) -> Reason | None:
    """What stands in the way of an act: the right of the user, the case, or what this user did on it before.

    Of an act that carries out several actions the one that the status allows tells why.
    """
    user, application = person.user, person.application
    if not act.is_open_to(user):
        return lambda: NotYourAct(act=CASE_ACTS[act.slug].label)
    possible = next((action for action in act.actions if action not in reasons), None)
    if possible is not None:
        own = _not_own(user, application) if act.slug == TAKES_OWN_BACK else None
        return own or person.reason(act, possible)
    fitting = [action for action in act.actions if target_status(action, application.status) is not None]
    return reasons[fitting[0]] if fitting else lambda: _not_from_here(application, act)


def _not_from_here(application: Application, act: CaseAct) -> Refusal:
    """Why the status rules out an act, in the words of its button, with all that it can be done from."""
    fits = {status for action in act.actions for status in TRANSITIONS[action][0]}
    words = ", ".join(str(status.label) for status in type(next(iter(fits))) if status in fits)
    return TransitionNotAllowed(**{**why_not(application, act.action), "act": str(act.label), "fits": words})


def _not_own(user: User, application: Application) -> Reason | None:
    waiting = [row for row in application.proposals.all() if row.state == ProposalState.OPEN]
    if any(row.proposed_by_id == user.pk for row in waiting):
        return None
    return lambda: NotYourProposal(name=str(waiting[0].proposed_by))
