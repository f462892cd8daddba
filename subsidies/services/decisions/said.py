"""What a proposal says besides amount and grounds."""

from subsidies.models import Proposal, ProposalTerms


def terms_of(proposal: Proposal) -> ProposalTerms:
    """Return what a proposal says besides amount and grounds; empty terms for one of before these were kept."""
    return getattr(proposal, "terms", None) or ProposalTerms(proposal=proposal)
