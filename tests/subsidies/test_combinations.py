"""What cannot go together is refused from the scheme's own data; what came outside the period can only be refused."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import ApplicationStatus as Status
from subsidies.enums import Part, Phase
from subsidies.models import Application, Ceiling, RefusalGround
from subsidies.services.application import completeness
from subsidies.services.application.intake import Plan
from subsidies.services.ceilings.order_refusals import (
    DwellingsDoNotAddUp,
    OutsidePeriod,
    PhaseNotInScheme,
    PhaseOfOtherPart,
)
from subsidies.services.decisions import decisions, proposals
from subsidies.services.refusals import NoCeiling, SchemeClosed
from tests.factories import give_mandate, make_application, make_ceiling, make_scheme, make_user, moment, yesterday
from tests.told import need_not_be_heard
from tests.web import signed_in, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.mark.parametrize(
    ("has_phases", "part", "phase", "refusal"),
    [
        (True, Part.GRANT, Phase.PLAN, None),
        (True, Part.LOAN, Phase.DEVELOPMENT, None),
        (True, Part.GRANT, Phase.NONE, None),
        (False, Part.GRANT, Phase.NONE, None),
        (True, Part.GRANT, Phase.DEVELOPMENT, PhaseOfOtherPart),
        (True, Part.LOAN, Phase.PLAN, PhaseOfOtherPart),
        (False, Part.GRANT, Phase.PLAN, PhaseNotInScheme),
        (False, Part.LOAN, Phase.DEVELOPMENT, PhaseNotInScheme),
    ],
)
def test_phase_is_one_of_the_scheme_in_its_own_form(has_phases, part, phase, refusal):
    ceiling = make_ceiling(scheme=make_scheme(has_phases=has_phases), part=part)

    if refusal is None:
        assert make_application(ceiling=ceiling, phase=phase).phase == phase
    else:
        with pytest.raises(refusal):
            make_application(ceiling=ceiling, phase=phase)
        assert not Application.objects.exists()


@pytest.mark.parametrize(("dwellings", "fits"), [(None, True), (12, True), (11, False), (13, False)])
def test_dwellings_by_segment_are_those_of_the_application(dwellings, fits):
    plan = Plan(dwellings=[("social_rent", "house", 8), ("social_rent", "apartment", 4)])

    if fits:
        assert make_application(dwellings=dwellings, plan=plan).dwellings == 12
    else:
        with pytest.raises(DwellingsDoNotAddUp):
            make_application(dwellings=dwellings, plan=plan)


def closed_scheme():
    scheme = make_scheme()
    scheme.versions.update(effective_until=yesterday() - timedelta(days=10))
    return scheme, make_ceiling(scheme=scheme)


def test_application_outside_the_period_is_recorded_only_when_somebody_says_so():
    scheme, ceiling = closed_scheme()

    with pytest.raises(SchemeClosed):
        make_application(ceiling=ceiling)
    case = make_application(ceiling=ceiling, is_outside_period=True)

    assert (case.version, case.ceiling) == (scheme.versions.get(), ceiling)
    assert case.events.first().data["outside_period"] == "yes"


def test_ceiling_that_does_not_cover_the_day_is_outside_the_period_too():
    ceiling = make_ceiling()
    Ceiling.objects.filter(pk=ceiling.pk).update(ends_on=date(2020, 12, 31))

    with pytest.raises(NoCeiling):
        make_application(ceiling=ceiling)
    assert make_application(ceiling=ceiling, is_outside_period=True).ceiling == ceiling


def test_application_within_the_period_is_not_marked():
    case = make_application(is_outside_period=True)

    assert "outside_period" not in case.events.first().data


def test_application_outside_the_period_gets_no_award_and_is_refused_by_decision():
    _scheme, ceiling = closed_scheme()
    case = completeness.start_assessment(make_application(ceiling=ceiling, is_outside_period=True), actor=make_user())
    with pytest.raises(OutsidePeriod):
        proposals.propose(
            case,
            kind="award",
            amount=Decimal("1.00"),
            reason="Omdat het zo is",
            deviation="Omdat het zo is",
            actor=make_user(),
        )
    ground, actor = RefusalGround.objects.get(code="outside-period"), make_user()
    give_mandate(actor)

    need_not_be_heard(case, make_user())
    terms = {"reason": "Te laat", "grounds": [ground], "terms": {"ground_articles": {ground.code: "artikel 4"}}}
    proposal = proposals.propose(case, kind="refusal", **terms, actor=make_user())
    case = decisions.sign(proposal, decided_on=timezone.localdate(), actor=actor)

    assert case.status == Status.REFUSED


def test_api_takes_it_when_it_says_so():
    scheme, _ceiling = closed_scheme()
    client = signed_in(Role.CASE_OFFICER)
    body = {
        "scheme": scheme.code,
        "applicant": "Actium",
        "applicantKind": "corporation",
        "municipality": "GM0106",
        "title": "Twaalf woningen",
        "requestedAmount": "1000.00",
        "receivedAt": moment(yesterday()).isoformat(),
    }

    refused = client.post("/api/v1/applications", body, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (409, "SchemeClosed")
    more = {**body, "isOutsidePeriod": True}
    assert client.post("/api/v1/applications", more, content_type="application/json").status_code == 201


def test_screen_offers_to_record_it():
    page = text_of(signed_in(Role.CASE_OFFICER).get("/applications/new/"))

    assert 'name="is_outside_period"' in page
