"""Acts on a case that are about the proposal that waits: for the screens and the API, which know the case."""

from datetime import date

from drenthe.accounts.models import User
from subsidies.enums import ProposalState
from subsidies.models import Application, Proposal
from subsidies.services import decisions, proposals
from subsidies.services.refusals import ProposalClosed


def open_proposal(application: Application) -> Proposal:
    """Return the proposal that waits for a decision. Raises ProposalClosed when there is none."""
    found = application.proposals.filter(state=ProposalState.OPEN).select_related("application").first()
    if found is None:
        raise ProposalClosed(case=application.case_number)
    return found


def decide(application: Application, *, decided_on: date, actor: User) -> Application:
    """Decide as proposed; see decisions.sign for what it refuses."""
    return decisions.sign(open_proposal(application), decided_on=decided_on, actor=actor)


def send_back(application: Application, *, remark: str, actor: User) -> Proposal:
    """Send the waiting proposal back; see proposals.send_back for what it refuses."""
    return proposals.send_back(open_proposal(application), remark=remark, actor=actor)
