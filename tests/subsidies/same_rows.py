"""Records of one applicant for the tests."""

from subsidies.models import SameApplicant, SameApplicantAnswer
from subsidies.services.application import same_applicants
from tests.factories import make_organisation, make_user


def proposal() -> SameApplicant:
    """Somebody proposed that two records are one."""
    terms = {"joins": True, "reason": "Zelfde bestuur", "actor": make_user()}
    return same_applicants.propose(make_organisation(), make_organisation(), **terms)


def answer() -> SameApplicantAnswer:
    """Another confirmed it."""
    return same_applicants.answer(proposal(), is_confirmed=True, actor=make_user())
