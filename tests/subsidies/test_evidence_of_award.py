"""What was there before an award shows nothing of it; who took it does not check it (Awb 4:45)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.award_enums import ObligationOutcome
from subsidies.models import Obligation
from subsidies.services.obligations import obligations
from subsidies.services.settlements.evidence_refusals import CheckedByProposer, EvidenceBeforeAward
from tests import costing, sampling, settling
from tests.factories import make_award, make_user
from tests.settling import fresh
from tests.told import on_file

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def by_sample(case, document):
    sampling.drawn(case)
    sampling.check(fresh(case), document=document)


def by_report(case, document):
    settling.request(case, report=document)


def by_statement(case, document):
    settling.request(case, statement=document)


def by_cost(case, document):
    costing.on_award(case)
    settling.request(case)
    lines = [{"number": number, "realised": Decimal(made)} for number, made in ((1, "400.00"), (2, "600.00"))]
    lines[0]["document"] = document
    costing.cost_accounts.account(fresh(case), lines=lines, actor=make_user())


def by_obligation(case, document):
    row = Obligation.objects.create(decision=case.decisions.get(), text="Stuur een verslag")
    said = {"outcome": ObligationOutcome.MET, "found_on": timezone.localdate(), "actor": make_user()}
    obligations.check(fresh(case), obligation=row, document=document, **said)


DOORS = (by_sample, by_report, by_statement, by_cost, by_obligation)  # every act that takes evidence of an award


@pytest.mark.parametrize("door", DOORS)
def test_document_of_before_the_award_is_no_evidence_of_it_and_one_of_its_day_is(door):
    case, other = make_award(), make_award()
    day = timezone.localdate()

    with pytest.raises(EvidenceBeforeAward, match="brief"):
        door(case, on_file(case, day - timedelta(days=1)))
    door(other, on_file(other, day))


def test_who_proposed_or_took_the_award_does_not_check_it_by_sample():
    case = make_award()
    sampling.drawn(case)
    award = case.decisions.get()
    for actor in (award.proposed_by, award.actor):
        with pytest.raises(CheckedByProposer):
            sampling.check(fresh(case), actor=actor)
    assert sampling.check(fresh(case)).pk
