"""Records of one applicant for the tests."""

from typing import Any

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


def pair_row(*, is_itself: bool = False, **values: Any) -> SameApplicant:
    """That two records are one, or one with itself, straight into the tables."""
    first = make_organisation()
    second = first if is_itself else make_organisation()
    return SameApplicant.objects.create(first=first, second=second, **{"reason": "x", "actor": make_user(), **values})


def answer_row(**values: Any) -> SameApplicantAnswer:
    """That somebody did not confirm it, straight into the tables."""
    terms = {"is_confirmed": False, "reason": "x", "actor": make_user()}
    return SameApplicantAnswer.objects.create(proposal=proposal(), **{**terms, **values})


CONSTRAINTS: dict[str, Any] = {
    "same_applicant_is_about_two": (pair_row, {}, {"is_itself": True}),
    "same_applicant_says_why": (pair_row, {}, {"reason": ""}),
    "same_applicant_answer_says_why_not": (answer_row, {}, {"reason": ""}),
}
