"""An award of less than was asked: every automatic check is held against the amount proposed."""

from contextlib import nullcontext
from decimal import Decimal

import pytest
from django.utils import timezone

from subsidies.enums import CheckCode, DecisionKind, Outcome
from subsidies.models import Application, Criterion, DeMinimisLimit, Document, RefusalGround
from subsidies.services.application import answers, completeness
from subsidies.services.assessment import assessment, hearing
from subsidies.services.assessment.heard_refusals import WaivedForOther
from subsidies.services.decisions import basis, proposals
from subsidies.services.letters import letters
from subsidies.services.refusals import CriterionNotMet
from tests.cases import sign
from tests.factories import make_application, make_ceiling, make_proposal, make_scheme, make_user
from tests.subsidies.test_acts import act
from tests.subsidies.test_acts import start as make_acted
from tests.told import need_not_be_heard
from tests.web import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ASKED, PROPOSED = Decimal("550000.00"), Decimal("200000.00")
WHY = "De voorwaarde raakt alleen de kosten van de inrichting."  # one reason: for nothing but the condition
MET, NOT, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
TERMS = {
    "parameters": {"max_amount": "300000.00", "cofinancing_share": "0.5", "min_dwellings": "5"}
    | {"applicant_kinds": "developer"},
    "values": {"total_costs": Decimal("1000000.00"), "declared_aid": Decimal("50000.00"), "dwellings": 5},
}
# By check: how it comes out for what was asked, and for what is proposed. The last three are not about the amount.
COMES_OUT = {
    CheckCode.AMOUNT: (NOT, MET),
    CheckCode.COFINANCING: (NOT, MET),
    CheckCode.CEILING_ROOM: (UNKNOWN, MET),
    CheckCode.DE_MINIMIS: (NOT, MET),
    CheckCode.DWELLINGS: (MET, MET),
    CheckCode.APPLICANT_KIND: (MET, MET),
    CheckCode.IN_TIME: (MET, MET),
}


def make_case(*check_codes, asked=ASKED, room="400000.00", parameters=None, **values):
    """A case in assessment under a version with these checks; a company that acts as an undertaking."""
    DeMinimisLimit.objects.all().delete()
    DeMinimisLimit.objects.create(valid_from="2020-01-01", amount=Decimal("300000.00"), source="test")
    scheme = make_scheme(parameters=TERMS["parameters"] if parameters is None else parameters)
    case = make_application(ceiling=make_ceiling(scheme=scheme, amount=room), amount=asked)
    for code in check_codes:
        Criterion.objects.create(version=case.version, check_code=code, text=f"Criterium {code}")
    Application.objects.filter(pk=case.pk).update(**{**TERMS["values"], **values})
    wanted = case.version.required_documents.create(code="de-minimis", name="Verklaring", is_mandatory=False)
    Document.objects.create(application=case, title="Verklaring.pdf", requirement=wanted)
    case = completeness.start_assessment(case, actor=make_user())
    answers.answer(case, question="undertaking", answer="yes", reason="Verkoop", actor=make_user())
    return Application.objects.get(pk=case.pk)


def propose(case, amount):
    return make_proposal(case, kind="award", amount=amount, reason="Het tekort is kleiner.", deviation=WHY)


def test_every_automatic_check_is_here():
    assert (set(COMES_OUT), len(COMES_OUT)) == (set(assessment.CHECKS), 7)


@pytest.mark.parametrize("check_code", assessment.CHECKS)
def test_check_is_held_against_the_amount_proposed(check_code):
    case, today = make_case(check_code), timezone.localdate()

    (asked,) = assessment.assess(case, on=today, amount=ASKED)
    proposal = propose(case, PROPOSED)  # refused with CriterionNotMet, or for a gap, if it was held against the other
    (proposed,) = basis.basis_of(case, proposal, on=today).criteria

    assert (asked.outcome, proposed.outcome) == COMES_OUT[check_code]
    assert sign(case, proposal).awarded_amount == PROPOSED


def test_200_000_of_550_000_meets_a_share_that_all_of_it_does_not():
    case = make_case(CheckCode.COFINANCING, parameters={"cofinancing_share": "0.5"}, room="900000.00")

    with pytest.raises(CriterionNotMet, match=r"€.550.000,00 gevraagd, bij €.1.000.000,00 kosten"):
        propose(case, ASKED)

    assert propose(case, PROPOSED).kind == "partial award"


def test_240_000_fits_where_de_minimis_has_room_for_250_000():
    case = make_case(CheckCode.DE_MINIMIS, asked=Decimal("260000.00"), parameters={})

    with pytest.raises(CriterionNotMet, match=r"€.260.000,00 gevraagd, ten hoogste"):
        propose(case, Decimal("260000.00"))
    with pytest.raises(CriterionNotMet, match=r"€.250.000,01 te verlenen van de €.260.000,00 die is gevraagd"):
        propose(case, Decimal("250000.01"))

    assert sign(case, propose(case, Decimal("240000.00"))).awarded_amount == Decimal("240000.00")


def test_what_a_decision_rested_on_says_which_amount():
    case = make_case(CheckCode.COFINANCING)

    decision = sign(case, propose(case, PROPOSED)).decisions.get()

    (criterion,) = decision.basis.data["criteria"]
    assert decision.basis.data["amount"] == "200000.00"
    assert criterion["facts"].startswith("€\u00a0200.000,00 te verlenen van de €\u00a0550.000,00 die is gevraagd")


@pytest.mark.parametrize(
    ("again", "is_refused"),
    [
        ({}, False),
        ({"amount": "600.00"}, False),  # better for the applicant
        ({"amount": "499.99"}, True),
        ({"grounds": ("asv", "scheme-criteria")}, True),
        ({"kind": "refusal", "amount": None}, True),
    ],
)
def test_reason_not_to_hear_holds_for_the_decision_that_it_was_given_for(monkeypatch, again, is_refused):
    monkeypatch.setattr("tests.factories.need_not_be_heard", lambda *_: None)
    case, officer = make_application(amount="1000.00"), make_user()
    case = completeness.start_assessment(case, actor=officer)
    hearing.waive(case, exception="own_facts", explanation="Eigen gegevens", actor=officer)

    def proposed(kind="award", amount="500.00", grounds=("scheme-criteria",)):
        rows = [RefusalGround.objects.get(code=code) for code in grounds]
        values = {"kind": kind, "amount": amount and Decimal(amount), "reason": "Minder", "grounds": rows}
        return make_proposal(case, actor=officer, **values)

    proposals.send_back(proposed(), remark="Anders", actor=make_user())
    case.refresh_from_db()

    with pytest.raises(WaivedForOther) if is_refused else nullcontext():
        proposed(**again)
    if is_refused:
        hearing.waive(case, exception="own_facts", explanation="Ook hiervoor", actor=officer)
        assert proposed(**again).kind == again.get("kind", DecisionKind.PARTIAL_AWARD)


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("is_named", [True, False])
def test_award_of_less_for_a_condition_is_proposed_in_one_pass_as_the_officer_does(is_named):
    case = make_acted("propose")
    criterion = Criterion.objects.create(
        version=case.version, text="Past in de structuurvisie", article="artikel 6, onder b, van de regeling"
    )
    need_not_be_heard(case, make_user(), "urgent")
    judged = {"outcome": Outcome.NOT_MET, "reason": "De visie noemt alleen het eerste blok"}
    assessment.judge(case, criterion, **judged, actor=make_user())
    for other in case.version.criteria.exclude(pk=criterion.pk):
        assessment.judge(case, other, outcome=Outcome.MET, reason="De visie noemt dit plan", actor=make_user())
    ground = RefusalGround.objects.get(code="scheme-criteria")
    less = {"amount": "600,00", "reason": "Alleen het eerste blok past in de visie.", "grounds": [ground.pk]}
    less |= {"criteria": [criterion.text]} if is_named else {}

    response = act(case, "propose", **less, deviation="")

    assert response.status_code == 302, text_of(response)
    proposal = case.proposals.get()
    assert (proposal.kind, proposal.amount) == (DecisionKind.PARTIAL_AWARD, Decimal("600.00"))
    signed = sign(Application.objects.get(pk=case.pk), proposal)
    assert signed.awarded_amount == Decimal("600.00")


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    "terms", [{"amount": "1.000,00"}, {"amount": "600,00", "grounds": "asv"}], ids=["all of it", "for another reason"]
)
def test_condition_that_is_not_met_still_stops_an_award_that_does_not_rest_on_it(terms):
    case = make_acted("propose")
    criterion = Criterion.objects.create(version=case.version, text="Past in de structuurvisie", article="artikel 6")
    need_not_be_heard(case, make_user(), "urgent")
    said = {"outcome": Outcome.NOT_MET, "reason": "De visie noemt dit niet", "actor": make_user()}
    assessment.judge(case, criterion, **said)
    code = terms.get("grounds")
    ground = {"grounds": [RefusalGround.objects.get(code=code).pk]} if code else {}

    response = act(case, "propose", **{**terms, "reason": "Minder", **ground})

    assert response.status_code == 409
    assert "De visie noemt dit niet" in text_of(response)
    assert not case.proposals.exists()


def test_letter_names_the_maximum_that_what_was_asked_does_not_meet():
    case = make_case(CheckCode.AMOUNT, asked=Decimal("260000.00"), parameters={"max_amount": "200000.00"})
    named = {"criteria": [{"text": f"Criterium {CheckCode.AMOUNT}", "article": "artikel 5"}]}
    proposal = make_proposal(
        case, kind="award", amount=Decimal("200000.00"), reason="Meer kan niet.", terms=named, deviation=WHY
    )

    letter = letters.compose_decision(proposal, decided_on=timezone.localdate())

    said = "\n".join(block.text for block in letter.blocks).replace("\u00a0", " ")
    assert "U kunt ten hoogste € 200.000,00 krijgen (artikel 5 van de regeling). U vraagt € 260.000,00." in said
