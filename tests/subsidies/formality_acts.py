"""What is filled in for the acts about formalities, for the tests that try every act (test_acts.py)."""

from datetime import timedelta

from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.views.act_list import ACTS
from tests.factories import make_application, make_user, refuse
from tests.told import sent
from tests.trail.tampering import asleep

NOW = timezone.localdate().isoformat()
STARTS = {
    **dict.fromkeys(("represent", "forward", "answer", "link-earlier", "declare-interest"), Status.RECEIVED),
    "score": Status.ASSESSMENT,
}
GOOD = {
    "represent": {"name": "Mr. Jansen", "no_proxy_reason": "Advocaat"},
    "answer": {"question": "undertaking", "answer": "no", "reason": "Een gemeente met een eigen taak."},
    "link-earlier": {"new_facts": ""},
    "declare-interest": {"has_interest": "no", "explanation": ""},
    "score": {"points": "7", "reason": "Veel betaalbare woningen"},
    "forward": {"forwarded_to": "Gemeente Assen", "forwarded_on": NOW, "reason": "Het gaat om leges."},
}
LEADS_TO = {"forward": Status.FORWARDED}


def refused_before(case, *, on=None):
    """An earlier application of the same applicant that was refused and told: on a day, or before the case came in."""
    on = on or case.received_on - timedelta(days=1)
    earlier = make_application(applicant=case.applicant, received_on=on - timedelta(days=1))
    refused = refuse(earlier, reason="Te weinig", decided_on=on, actor=make_user())
    if refused.decisions.get().sent_on is None:
        sent(refused.decisions.get(), on)
    return refused


def tendered(case):
    """The case, under a version by which applications are compared in a tender."""
    with asleep():
        case.version.parameters.update_or_create(code="order", defaults={"value": "tender"})
    return case


def given(application, slug):
    """What more is filled in on this case, and has to be there first."""
    if slug == "score":
        tendered(application)
    return {"earlier": refused_before(application).case_number} if slug == "link-earlier" else {}


def roles_of(slug, roles):
    """The roles that an act is open to."""
    rights = (ACTS[slug].named.permission, ACTS[slug].named.or_permission)
    legal = {Role.LEGAL_OFFICER} if "subsidies.object_application" in rights else set()
    return {roles[right] for right in rights if right} | legal
