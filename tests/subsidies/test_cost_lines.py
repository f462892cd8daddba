"""A budget in lines: entered, approved and accounted for to the cent, and what an award or settlement follows from."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from drenthe.accounts.roles import Role
from subsidies.enums import Action
from subsidies.enums import ApplicationStatus as Status
from subsidies.forms.costs import CostLinesField
from subsidies.models import (
    Application,
    ApprovedCost,
    CostAccount,
    CostApproval,
    CostBudget,
    CostLine,
    Decision,
    RealisedCost,
)
from subsidies.services.acts.acts_now import next_act
from subsidies.services.assessment import cost_lines, cost_words
from subsidies.services.assessment import cost_refusals as why
from subsidies.services.assessment.cost_sheet import sheet_of
from subsidies.services.assessment.reweighing import OnlyWhileObjected
from subsidies.services.decisions import award_needs
from subsidies.services.letters import letters
from subsidies.services.settlements import cost_account_refusals as why_account
from subsidies.services.settlements import cost_accounts
from subsidies.services.verify import verify_costs
from tests import costing, settling
from tests.cases import make_case
from tests.factories import give_mandate, make_award, make_proposal, make_user
from tests.settling import fresh
from tests.subsidies import cost_rows
from tests.told import on_file
from tests.trail.tampering import asleep
from tests.web import signed_in, text_of

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Architect; 4.500,00", [("Architect", "4500.00")]),
        ("Architect\t€ 4.500,00\n\nSloop\t0,01", [("Architect", "4500.00"), ("Sloop", "0.01")]),
        ("Sloop en afvoer  1.200", [("Sloop en afvoer", "1200.00")]),
        ("1\tArchitect\t4500", [("1 Architect", "4500.00")]),
        ("Architect; 4.500,005", None),
        ("Architect 4500", None),
        ("4500", None),
        ("Architect; veel", None),
    ],
)
def test_lines_are_read_as_they_are_pasted_from_a_sheet_or_typed(text, lines):
    field = CostLinesField()

    if lines is None:
        with pytest.raises(Exception, match=r"^\['Regel 1"):
            field.clean(text)
        return
    assert [(row["what"], str(row["asked"])) for row in field.clean(text)] == lines


def test_lines_come_to_what_is_asked_or_to_the_total_costs():
    case = make_case(Status.ASSESSMENT)
    dearer = make_case(Status.ASSESSMENT)
    Application.objects.filter(pk=dearer.pk).update(total_costs=Decimal("5000.00"))

    with pytest.raises(why.CostsDoNotAddUp):
        costing.entered(case, [("Architect", "999.99")])
    with pytest.raises(why.CostsDoNotAddUp):
        costing.entered(dearer)
    budget = costing.entered(case)
    costing.entered(fresh(dearer), [("Bouw", "5000.00")])

    assert [(row.number, row.what, str(row.asked)) for row in budget.lines.all()] == [
        (1, "Architect", "400.00"),
        (2, "Bouwkosten", "600.00"),
    ]
    assert case.events.get(action=Action.ENTER_COSTS).data == {"amount": "1000.00", "lines": "2"}
    assert list(verify_costs.differences()) == []


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        ([], why.CostLinesMissing),
        ([("x", "1.00")] * 61, why.CostLinesTooMany),
        ([("", "1000.00")], why.CostLineWrong),
        ([("x" * 201, "1000.00")], why.CostLineWrong),
        ([("x", "1000.00"), ("y", "0.00")], why.CostLineWrong),
        ([("x" * 200, "1000.00")], None),
    ],
)
def test_every_line_says_what_and_how_much(lines, refusal):
    case = make_case(Status.ASSESSMENT)

    if refusal is None:
        assert costing.entered(case, lines).size == 1
        return
    with pytest.raises(refusal):
        costing.entered(case, lines)
    assert not CostBudget.objects.exists()


def test_each_line_is_approved_once_with_a_reason_for_less():
    case = make_case(Status.ASSESSMENT)
    with pytest.raises(why.NoCostLines):
        costing.approved(case, "400.00")
    costing.entered(case)

    for amounts, refusal in (
        (["400.00"], why.CostLineLeftOut),
        (["400.00", "600.01"], why.ApprovedAboveBudget),
        (["400.00", "-0.01"], why.ApprovedAboveBudget),
    ):
        with pytest.raises(refusal):
            costing.approved(case, *amounts)
    said = [{"number": number, "approved": Decimal("400.00"), "reason": ""} for number in (1, 2)]
    with pytest.raises(why.CostReasonMissing) as refused:
        cost_lines.approve(case, lines=said, actor=make_user())
    approval = costing.approved(case, "400.00", "599.99")

    assert refused.value.field == "reason_2"
    assert str(approval.total) == "999.99"
    assert list(verify_costs.differences()) == []


@pytest.mark.parametrize(("amount", "is_refused"), [("900.00", False), ("900.01", True)])
def test_award_is_at_most_what_was_approved(amount, is_refused):
    case = make_case(Status.ASSESSMENT)
    costing.entered(case)
    with pytest.raises(why.CostsNotApproved):
        cost_lines.check_award(fresh(case), Decimal(amount))
    costing.approved(case, "400.00", "500.00")

    if is_refused:
        with pytest.raises(why.AwardAboveApproved):
            award_needs.check(fresh(case), Decimal(amount), on=TODAY())
    else:
        assert award_needs.check(fresh(case), Decimal(amount), on=TODAY()) == Decimal(amount)


def test_lines_of_before_a_correction_bear_no_award():
    case = make_case(Status.ASSESSMENT)
    costing.entered(case)
    costing.approved(case, "400.00", "600.00")
    Application.objects.filter(pk=case.pk).update(total_costs=Decimal("2000.00"))

    with pytest.raises(why.CostsChanged):
        cost_lines.check_award(fresh(case), Decimal("1000.00"))
    costing.entered(fresh(case), [("Bouw", "2000.00")], drops_approval=True)
    costing.approved(fresh(case), "2000.00")
    cost_lines.check_award(fresh(case), Decimal("1000.00"))


def test_case_without_lines_goes_on_as_ever():
    case = make_award()

    cost_lines.check_award(case, Decimal("1000.00"))
    assert (sheet_of(case), cost_accounts.follows(case), cost_words.by_line(case)) == (None, None, "")
    assert settling.propose(settling.request(case)).amount == Decimal("1000.00")


def test_database_refuses_an_award_of_more_than_was_approved():
    case = make_case(Status.ASSESSMENT)
    costing.entered(case)
    costing.approved(case, "400.00", "500.00")
    actor = make_user()
    proposal = make_proposal(make_case(Status.ASSESSMENT))
    terms = {"application": case, "kind": "award", "reason": "x", "actor": actor, "mandate": give_mandate(actor)}
    terms |= {"proposal": proposal, "proposed_by": proposal.proposed_by, "decided_on": TODAY()}

    with pytest.raises(IntegrityError, match="approved of the budget"), transaction.atomic():
        Decision.objects.create(**terms, amount=Decimal("900.01"))
    assert Decision.objects.create(**terms, amount=Decimal("900.00")).pk


def test_database_keeps_lines_within_their_budget_and_approval():
    first = cost_rows.line()
    approval, account = cost_rows.approval(budget=first.budget), cost_rows.account(budget=first.budget)
    other = cost_rows.line()

    with pytest.raises(IntegrityError, match="come to its total"), transaction.atomic():
        cost_rows.line(budget=first.budget, number=2, asked=Decimal("10.01"))
    second = cost_rows.line(budget=first.budget, number=2)
    with pytest.raises(IntegrityError, match="lines of a budget are fixed"), transaction.atomic():
        cost_rows.line(budget=first.budget, number=3, asked=Decimal("0.01"))
    for terms in (
        {"line": first, "approved": Decimal("10.01")},
        {"line": first, "approved": Decimal("9.99")},
        {"line": other, "approved": Decimal("10.00")},
    ):
        with pytest.raises(IntegrityError, match="at most what was budgeted"), transaction.atomic():
            ApprovedCost.objects.create(approval=approval, **terms)
    ApprovedCost.objects.create(approval=approval, line=first, approved=Decimal("9.99"), reason="x")
    with pytest.raises(IntegrityError, match="at most what was budgeted"), transaction.atomic():
        ApprovedCost.objects.create(approval=approval, line=second, approved=Decimal("0.02"), reason="x")
    made = {"realised": Decimal("10.00"), "not_eligible": Decimal("0.00")}
    elsewhere = on_file(make_award())
    for terms in ({"line": other}, {"line": first, "document": elsewhere}):
        with pytest.raises(IntegrityError, match="of its own"), transaction.atomic():
            RealisedCost.objects.create(account=account, **made, **terms)
    RealisedCost.objects.create(account=account, line=first, **made)


@pytest.mark.parametrize(
    ("approved", "made", "left_out", "most"),
    [
        (("400.00", "600.00"), ("400.00", "600.00"), "0.00", "1000.00"),
        (("400.00", "600.00"), ("400.00", "700.00"), "0.00", "1000.00"),  # never above the award
        (("400.00", "600.00"), ("400.00", "599.99"), "0.00", "999.99"),
        (("400.00", "600.00"), ("400.00", "600.00"), "250.00", "750.00"),
        (("400.00", "600.00"), ("0.00", "0.00"), "0.00", "0.00"),
    ],
)
def test_settlement_follows_from_the_costs_that_are_eligible(approved, made, left_out, most):
    case = make_award()
    costing.on_award(case, *approved)
    settling.request(case)
    account = costing.accounted(fresh(case), (made[0], "0.00"), (made[1], left_out))

    assert account.eligible == account.realised - Decimal(left_out)
    assert cost_accounts.follows(fresh(case)) == Decimal(most)
    assert list(verify_costs.differences()) == []


def test_settlement_of_a_share_of_the_costs_is_rounded_to_the_cent():
    case = make_award(amount="1000.00")
    budget = costing.on_award(case)
    with asleep():
        QuerySet(CostApproval).filter(budget=budget).update(total=Decimal("3000.00"))
    settling.request(case)
    costing.accounted(fresh(case), ("1000.00", "0.00"), ("1000.00", "0.00"))

    assert cost_accounts.follows(fresh(case)) == Decimal("666.67")  # 1,000 times 2,000 of 3,000


def test_settlement_above_the_costs_is_refused_and_less_is_not():
    case = make_award()
    costing.on_award(case)
    settling.request(settling.asked_for_view(case), "950.00")
    costing.accounted(fresh(case), ("400.00", "0.00"), ("600.00", "100.00"))

    with pytest.raises(why_account.SettlementAboveCosts):
        settling.propose(fresh(case), "900.01", "settle-actual")
    assert settling.propose(fresh(case), "900.00", "settle-actual").amount == Decimal("900.00")


def test_costs_are_accounted_for_by_line_in_the_third_tier():
    case = settling.not_asked(make_award(), tier_2_up_to="20.00")
    costing.on_award(case)
    settling.request(case, realised_costs=Decimal("1000.00"), statement=on_file(case))

    with pytest.raises(why_account.CostsNotAccounted):
        settling.propose(fresh(case))
    costing.accounted(fresh(case), ("400.00", "0.00"), ("600.00", "0.00"))
    settling.propose(fresh(case))


def test_account_waits_for_the_request_and_comes_to_its_costs():
    case = make_award()
    costing.on_award(case)
    with pytest.raises(why_account.CostsNotAsked):
        costing.accounted(case, ("400.00", "0.00"), ("600.00", "0.00"))
    settling.request(case, realised_costs=Decimal("950.00"))

    for lines, refusal in (
        ([("400.00", "0.00"), ("600.00", "0.00")], why_account.RealisedNotAsRequested),
        ([("400.00", "0.00"), ("550.00", "550.01")], why_account.NotEligibleAboveMade),
        ([("950.00", "0.00")], why.CostLineLeftOut),
    ):
        with pytest.raises(refusal):
            costing.accounted(fresh(case), *lines)
    said = [{"number": 1, "realised": Decimal("400.00")}, {"number": 2, "realised": Decimal("550.00")}]
    left_out = {**said[1], "not_eligible": Decimal("0.01"), "ground": " "}
    with pytest.raises(why_account.GroundOfCostMissing):
        cost_accounts.account(fresh(case), lines=[said[0], left_out], actor=make_user())
    shown = {**said[1], "document": on_file(make_award())}
    with pytest.raises(why_account.CostEvidenceElsewhere):
        cost_accounts.account(fresh(case), lines=[said[0], shown], actor=make_user())
    assert not CostAccount.objects.exists()

    shown = {**said[1], "document": on_file(case)}
    assert cost_accounts.account(fresh(case), lines=[said[0], shown], actor=make_user()).realised == Decimal("950.00")


def test_decided_case_gets_no_other_lines_unless_an_objection_is_open():
    with pytest.raises(OnlyWhileObjected):
        costing.entered(make_award())


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda: QuerySet(CostLine).filter(number=1).update(asked=Decimal("399.99")), "it was entered as 2"),
        (lambda: QuerySet(ApprovedCost).filter(line__number=1).update(approved=Decimal("1.00")), "approved was 1000"),
        (lambda: QuerySet(RealisedCost).filter(line__number=1).update(realised=Decimal("1.00")), "the account was"),
        (lambda: QuerySet(RealisedCost).filter(line__number=1).delete(), "the account was"),
        (lambda: QuerySet(CostApproval).update(total=Decimal("999.99")), "was awarded, and less approved"),
    ],
)
def test_verify_adds_up_again_and_names_what_was_changed(change, found):
    case = make_award()
    costing.on_award(case)
    settling.request(case)
    costing.accounted(fresh(case), ("400.00", "0.00"), ("600.00", "0.00"))
    with asleep():  # as if all had been there before the award
        past = case.decisions.get().proposal.closed_at
        QuerySet(CostBudget).update(recorded_at=past)
        QuerySet(CostApproval).update(recorded_at=past)
    assert list(verify_costs.differences()) == []

    with asleep():
        change()

    assert found in "; ".join(verify_costs.differences())


def test_letter_of_the_award_lists_what_is_eligible():
    case = make_case(Status.ASSESSMENT)
    costing.entered(case)
    costing.approved(case, "400.00", "500.00")

    said = cost_words.by_line(fresh(case)).replace("\u00a0", " ")
    assert said == (
        " Van uw begroting van € 1.000,00 komt € 900,00 voor subsidie in aanmerking: Architect € 400,00; "
        "Bouwkosten € 500,00 van € 600,00 (Hoort niet bij het plan). Dat is € 100,00 minder dan u hebt begroot."
    )


def test_next_thing_is_to_approve_and_later_to_account():
    case = make_case(Status.ASSESSMENT)
    offered = {action: action.value for action in (Action.APPROVE_COSTS, Action.PROPOSE)}
    assert next_act(fresh(case), offered=offered, on=TODAY()) == "propose"
    costing.entered(case)
    assert next_act(fresh(case), offered=offered, on=TODAY()) == "approve_costs"
    costing.approved(case, "400.00", "600.00")
    assert next_act(fresh(case), offered=offered, on=TODAY()) == "propose"

    award = make_award()
    costing.on_award(award)
    settling.request(award)
    offered = {action: action.value for action in (Action.ACCOUNT_COSTS, Action.PROPOSE_SETTLEMENT)}
    assert next_act(fresh(award), offered=offered, on=TODAY()) == "account_costs"
    costing.accounted(fresh(award), ("400.00", "0.00"), ("600.00", "0.00"))
    assert next_act(fresh(award), offered=offered, on=TODAY()) == "propose_settlement"


def test_budget_is_pasted_approved_and_shown_on_screen():
    case, officer = make_case(Status.ASSESSMENT), signed_in(Role.CASE_OFFICER)
    url = case.get_absolute_url()

    wrong = officer.post(f"{url}enter-costs/", {"lines": "Architect 400"})
    short = officer.post(f"{url}enter-costs/", {"lines": "Architect; 400,00"})
    done = officer.post(f"{url}enter-costs/", {"lines": "Architect\t400,00\nBouw\t600,00"})
    form = text_of(officer.get(f"{url}approve-costs/"))
    less = officer.post(f"{url}approve-costs/", {"approved_1": "400,00", "approved_2": "500,00"})
    approved = officer.post(
        f"{url}approve-costs/", {"approved_1": "400,00", "approved_2": "500,00", "reason_2": "De tuin telt niet mee"}
    )
    page = text_of(officer.get(url))

    assert [row.status_code for row in (wrong, short, done, less, approved)] == [400, 409, 302, 409, 302]
    assert "Bouw: " in form
    assert "De tuin telt niet mee" in page
    assert "€ 900,00" in page


def test_settlement_form_starts_from_the_costs():
    case, officer = make_award(), signed_in(Role.CASE_OFFICER)
    costing.on_award(case)
    settling.request(case)
    url = case.get_absolute_url()
    said = {"realised_1": "400,00", "realised_2": "600,00", "not_eligible_2": "100,00", "ground_2": "Niet begroot"}

    assert officer.post(f"{url}account-costs/", said).status_code == 302
    form = officer.get(f"{url}propose-settlement/").context["form"]
    assert form.fields["amount"].initial == Decimal("900.00")
    assert not form.fields["reason"].initial  # the letter has a place of its own for what does not count
    settling.request(case, "900.00", remark="Toch minder")
    proposal, actor = settling.propose(case, "900.00", "settle-actual"), make_user()
    terms = {"decided_on": timezone.localdate(), "mandate": give_mandate(actor), "actor": actor}
    letter = str(letters.compose_decision(proposal, **terms).content()).replace("\\xa0", " ")
    assert "Welke kosten niet meetellen" in letter
    assert "Bouwkosten: € 100,00 telt niet mee. Niet begroot" in letter
